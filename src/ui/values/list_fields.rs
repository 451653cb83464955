//! A list as chips: items are added, opened and put right in place, moved and removed; which are taken for one is told.
//!
//! The chips are drawn by place, so that typing in one draws nothing anew; who moves an item takes the focus along.

use super::inputs::{Input, input, no_fault, tick};
use super::list_item;
use super::said::Said;
use crate::browser::dom;
use crate::ui::words::values::values as words;
use crate::value::{Form, List, NameRelation};
use leptos::{ev, prelude::*};
use wasm_bindgen::JsCast;

/// The state of the fields; copy the handle.
#[derive(Clone, Copy)]
pub struct Editing {
    said: Said,
    /// The item that is open, by its place.
    pub open: RwSignal<Option<usize>>,
}

/// The fields.
pub fn fields(said: Said) -> AnyView {
    let this = Editing { said, open: RwSignal::new(None) };
    let count = Memo::new(move |_| this.list().items.len());
    // What is written anew in the quick field has other places.
    Effect::new(move |_| {
        let count = count.get();
        if this.open.get_untracked().is_some_and(|open| open >= count) {
            this.open.set(None);
        }
    });
    let is_open = Signal::derive(move || this.list().open);
    view! {
        <div class="value-editor">
            <ul role="list" class="value-items" aria-label=move || words().items>
                <For each=move || 0..count.get() key=|at| *at let:at>
                    {list_item::item(this, at)}
                </For>
            </ul>
            {adding(this)}
            {folds(this)}
            {role(this)}
            {tick(|| words().open_list, is_open, Callback::new(move |open| {
                this.change(|list| list.open = open);
            }))}
        </div>
    }
    .into_any()
}

impl Editing {
    /// The list; tracked. Empty where there is none yet.
    pub fn list(self) -> List {
        match self.said.form() {
            Some(Form::List(list)) => list,
            _ => List::default(),
        }
    }

    /// Changes the list. One without an item has no value.
    pub fn change(self, how: impl FnOnce(&mut List)) {
        let mut list = untrack(|| self.list());
        how(&mut list);
        let is_whole = list.items.iter().all(|item| !item.label.trim().is_empty());
        self.said.put((!list.items.is_empty()).then_some(Form::List(list)));
        if !is_whole {
            self.said.leave_unfinished();
        }
    }

    /// Moves an item to another place, with the focus.
    pub fn shift(self, at: usize, to: usize) {
        if at.max(to) >= untrack(|| self.list()).items.len() {
            return;
        }
        self.change(|list| list.items.swap(at, to));
        if self.open.get_untracked() == Some(at) {
            self.open.set(Some(to));
            // The button that was pressed, or the other one where there is no further way.
            let way = if to > at { "on" } else { "back" };
            let of = format!(".value-item[data-at='{to}']");
            focus_owned(format!("{of} .{way} button, {of}:not(:has(.{way})) .way button"));
        } else {
            focus_chip(to);
        }
    }

    /// Takes an item out; the focus goes to the next one, or to where one is added.
    pub fn remove(self, at: usize) {
        self.open.set(None);
        let mut left = 0;
        self.change(|list| {
            if at < list.items.len() {
                list.items.remove(at);
            }
            left = list.items.len();
        });
        match left.checked_sub(1) {
            Some(last) => focus_chip(at.min(last)),
            None => focus(".value-add input"),
        }
    }
}

/// Gives the focus to a chip, once it is drawn.
pub fn focus_chip(at: usize) {
    focus_owned(format!(".value-item[data-at='{at}'] .value-chip"));
}

fn focus(selector: &'static str) {
    focus_owned(selector.to_owned());
}

fn focus_owned(selector: String) {
    dom::next_frame(move || {
        let found = dom::document().query_selector(&selector).ok().flatten();
        if let Some(found) = found.and_then(|found| found.dyn_into().ok()) {
            dom::focus_later(found);
        }
    });
}

/// A field in which items are added: Enter or a comma takes what is typed.
fn adding(this: Editing) -> AnyView {
    let typed = this.said.adding;
    let take = move || {
        let row = typed.get_untracked();
        typed.set(String::new());
        this.change(|list| list.add(&row));
    };
    let on_input = move |event: ev::Event| {
        let now = event_target_value(&event);
        // A comma within quotes does not end a name.
        let ends = now.ends_with([',', ';']) && now.matches('"').count().is_multiple_of(2);
        typed.set(now);
        if ends {
            take();
        }
    };
    let on_key = move |event: ev::KeyboardEvent| {
        let is_typed = typed.with_untracked(|typed| !typed.trim().is_empty());
        if event.key() == "Enter" && !event.is_composing() && is_typed {
            event.prevent_default();
            take();
        } else if event.key() == "Backspace" && typed.with_untracked(String::is_empty) {
            // Into the last chip, as people expect of such fields; nothing is taken away.
            if let Some(last) = untrack(|| this.list()).items.len().checked_sub(1) {
                event.prevent_default();
                focus_chip(last);
            }
        }
    };
    view! {
        <div class="value-field value-add">
        <label class="labelled">
            <span>{move || words().add_item}</span>
            <input
                type="text"
                class="field"
                autocomplete="off"
                placeholder=move || words().add_item_hint
                prop:value=move || typed.get()
                on:input=on_input
                on:keydown=on_key
            />
        </label>
        </div>
    }
    .into_any()
}

/// Items that are taken for one, and the way to make them one.
fn folds(this: Editing) -> AnyView {
    let all = move || {
        let list = this.list();
        let folded = list.folded().into_iter();
        let items = folded.map(|folded| {
            let [one, two] = [folded.one, folded.two].map(|at| list.items[at].label.clone());
            let told = (words().folded)(&two, &one, why(folded.by));
            let join = move |_| {
                this.open.set(None);
                this.change(|list| list.join(folded.one, folded.two));
                focus_chip(folded.one);
            };
            view! {
                <li>
                    <span>{told}</span>
                    " "
                    <button type="button" class="button small quiet" on:click=join>
                        {(words().join)(&two, &one)}
                    </button>
                </li>
            }
        });
        items.collect_view()
    };
    view! { <ul role="list" class="value-folds hint">{all}</ul> }.into_any()
}

fn why(by: NameRelation) -> &'static str {
    (words().fold_reason)(by)
}

/// What the items are.
fn role(this: Editing) -> AnyView {
    let has_items = Memo::new(move |_| !this.list().items.is_empty());
    let field = move || {
        let typed = RwSignal::new(String::new());
        Effect::new(move |_| {
            let role = this.list().role.unwrap_or_default();
            if typed.with_untracked(|typed| typed.trim() != role) {
                typed.set(role);
            }
        });
        input(Input {
            label: || words().role,
            typed: typed.into(),
            on_input: Callback::new(move |role: String| {
                let trimmed = role.trim().to_owned();
                typed.set(role);
                this.change(|list| list.role = (!trimmed.is_empty()).then_some(trimmed));
            }),
            fault: no_fault(),
            class: "",
            placeholder: "",
            list: None,
        })
    };
    view! { <Show when=move || has_items.get()>{field()}</Show> }.into_any()
}
