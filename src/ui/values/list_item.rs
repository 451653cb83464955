//! One item of a list: a chip, or, when it is open, its name, its other names and the ways to move it.

use super::inputs::{Input, input, sign_button};
use super::list_fields::{Editing, focus_chip};
use super::name_fields::aliases;
use crate::browser::dom;
use crate::ui::words::values::values as words;
use leptos::{ev, html, prelude::*};
use wasm_bindgen::JsCast;

/// The item at a place.
pub fn item(this: Editing, at: usize) -> AnyView {
    let is_open = Memo::new(move |_| this.open.get() == Some(at));
    let name = Memo::new(move |_| {
        this.list().items.get(at).map(|item| item.label.clone()).unwrap_or_default()
    });
    view! {
        <li class="value-item" class:open=move || is_open.get() data-at=at.to_string()>
            {move || if is_open.get() { opened(this, at, name) } else { chip(this, at, name) }}
        </li>
    }
    .into_any()
}

/// The chip: opens, and is moved and removed by keys.
fn chip(this: Editing, at: usize, name: Memo<String>) -> AnyView {
    let count = move || this.list().items.get(at).map_or(0, |item| item.aliases.len());
    let on_key = move |event: ev::KeyboardEvent| {
        if event.ctrl_key() || event.alt_key() || event.meta_key() {
            return;
        }
        let last = untrack(|| this.list()).items.len().saturating_sub(1);
        match (event.key().as_str(), event.shift_key()) {
            ("ArrowLeft", true) if at > 0 => this.shift(at, at - 1),
            ("ArrowRight", true) if at < last => this.shift(at, at + 1),
            ("ArrowLeft", false) if at > 0 => focus_chip(at - 1),
            ("ArrowRight", false) if at < last => focus_chip(at + 1),
            ("Delete" | "Backspace", false) => this.remove(at),
            _ => return,
        }
        event.prevent_default();
    };
    let remove = Signal::derive(move || name.with(|name| (words().remove)(name)));
    view! {
        <button
            type="button"
            class="value-chip"
            aria-expanded="false"
            title=move || words().chip_keys
            on:click=move |_| this.open.set(Some(at))
            on:keydown=on_key
        >
            {move || name.get()}
            " "
            {move || (count() > 0).then(|| view! {
                <span class="value-count">{(words().also_called)(count())}</span>
            })}
        </button>
        {sign_button("×", remove, Callback::new(move |()| this.remove(at)))}
    }
    .into_any()
}

/// The item in its own fields.
fn opened(this: Editing, at: usize, name: Memo<String>) -> AnyView {
    let row = NodeRef::<html::Div>::new();
    row.on_load(|row| {
        let field = row.query_selector("input").ok().flatten();
        if let Some(field) = field.and_then(|field| field.dyn_into().ok()) {
            dom::focus_later(field);
        }
    });
    let is_nameless = Signal::derive(move || {
        name.with(|name| name.trim().is_empty()).then(|| words().item_nameless.to_owned())
    });
    let label = input(Input {
        label: || words().item_name,
        typed: name.into(),
        on_input: Callback::new(move |typed: String| {
            this.change(|list| {
                if let Some(item) = list.items.get_mut(at) {
                    item.label = typed;
                }
            });
        }),
        fault: is_nameless,
        class: "",
        placeholder: "",
        list: None,
    });
    let known = Signal::derive(move || {
        this.list().items.get(at).map(|item| item.aliases.clone()).unwrap_or_default()
    });
    let set = Callback::new(move |aliases: Vec<String>| {
        this.change(|list| {
            if let Some(item) = list.items.get_mut(at) {
                item.aliases = aliases;
            }
        });
    });
    // White space at its ends, and an item without a name, do not outlive the fields.
    let close = move || {
        let before = untrack(|| this.list());
        let tidy = before.clone().tidied();
        this.open.set(None);
        if tidy != before {
            this.change(|list| *list = tidy);
        }
        focus_chip(at);
    };
    let on_key = move |event: ev::KeyboardEvent| {
        if matches!(event.key().as_str(), "Enter" | "Escape") && !event.is_composing() {
            let of_button = event
                .target()
                .is_some_and(|target| target.dyn_ref::<web_sys::HtmlButtonElement>().is_some());
            // A button does what it says; Escape closes the item, and not the dialog around it.
            if !of_button || event.key() == "Escape" {
                event.prevent_default();
                event.stop_propagation();
                close();
            }
        }
    };
    let called = move |words: fn(&str) -> String| Signal::derive(move || name.with(|n| words(n)));
    let last = Memo::new(move |_| this.list().items.len().saturating_sub(1));
    view! {
        <div class="value-opened" node_ref=row on:keydown=on_key>
            {label}
            {aliases(known, set)}
            <div class="acts">
                <Show when=move || { at > 0 }>
                    <span class="way back">
                        {sign_button("←", called(|n| (words().earlier)(n)), Callback::new(move |()| {
                            this.shift(at, at.saturating_sub(1));
                        }))}
                    </span>
                </Show>
                <Show when=move || { at < last.get() }>
                    <span class="way on">
                        {sign_button("→", called(|n| (words().later)(n)), Callback::new(move |()| {
                            this.shift(at, at + 1);
                        }))}
                    </span>
                </Show>
                {sign_button("×", called(|n| (words().remove)(n)), Callback::new(move |()| {
                    this.remove(at);
                }))}
                <button type="button" class="button small" on:click=move |_| close()>
                    {move || words().item_done}
                </button>
            </div>
        </div>
    }
    .into_any()
}
