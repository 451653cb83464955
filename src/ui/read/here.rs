//! Where several marks overlap, or marks and suggestions, a click offers all of them.

use super::margin_item::{rule_of, summary};
use super::reading::{Reading, ink_kind};
use super::suggest::{MenuItem, Suggestions};
use crate::browser::dom;
use crate::ui::words::read::read;
use leptos::{ev, html, prelude::*};

/// The menu of marks at one place.
#[component]
pub fn Here() -> impl IntoView {
    let (reading, suggestions) = (Reading::get(), Suggestions::get());
    let node = NodeRef::<html::Div>::new();
    Effect::new(move |_| {
        if reading.here.get().is_some() {
            dom::next_frame(move || {
                let Some(menu) = node.try_get_untracked().flatten() else { return };
                keep_in_window(reading, &menu);
                let first = menu.query_selector("button").ok().flatten();
                use wasm_bindgen::JsCast;
                if let Some(first) = first.and_then(|b| b.dyn_into::<web_sys::HtmlElement>().ok()) {
                    let _ = first.focus();
                }
            });
        }
    });
    let on_key = move |event: ev::KeyboardEvent| match event.key().as_str() {
        "Escape" => {
            event.prevent_default();
            reading.here.set(None);
            reading.refocus();
        }
        "ArrowDown" | "ArrowUp" => {
            event.prevent_default();
            move_focus(node, &event);
        }
        _ => {}
    };
    let on_leave = move |event: ev::FocusEvent| {
        use wasm_bindgen::JsCast;
        let to = event.related_target().and_then(|t| t.dyn_into::<web_sys::Node>().ok());
        // Taking the menu from the page is leaving it, too; the place may be gone by then.
        let Some(menu) = node.try_get_untracked() else { return };
        if !menu.is_some_and(|menu| menu.contains(to.as_ref())) {
            reading.here.try_set(None);
        }
    };
    view! {
        <Show when=move || reading.here.get().is_some()>
            <div
                node_ref=node
                class="here"
                role="menu"
                aria-label=move || read().several_here
                style:left=move || reading.here.get().map(|(_, x, _)| format!("{x}px"))
                style:top=move || reading.here.get().map(|(_, _, y)| format!("{y}px"))
                on:keydown=on_key
                on:focusout=on_leave
            >
                <For
                    each=move || reading.here.get().map(|(marks, ..)| marks).unwrap_or_default()
                    key=|id| *id
                    let:mark
                >
                    <button
                        type="button"
                        role="menuitem"
                        class="here-item"
                        on:click=move |_| {
                            reading.here.set(None);
                            reading.active.set(Some(mark));
                            reading.refocus();
                        }
                    >
                        <span
                            class=move || {
                                let kind = reading.mark_of(mark).map(|m| ink_kind(&m.body).class());
                                format!("mark-dot {}", kind.unwrap_or_default())
                            }
                            aria-hidden="true"
                        ></span>
                        {move || summary(reading, mark)}
                        {move || rule_of(reading, mark)}
                    </button>
                </For>
                <For
                    each=move || suggestions.offered.get()
                    key=|place| (place.article, place.key)
                    let:place
                >
                    <MenuItem place/>
                </For>
            </div>
        </Show>
    }
}

/// Moves the menu so far that all of it can be seen.
fn keep_in_window(reading: Reading, menu: &web_sys::HtmlElement) {
    const EDGE: f64 = 8.0;
    let window = dom::window();
    let size = |value: Result<wasm_bindgen::JsValue, _>| value.ok().and_then(|v| v.as_f64());
    let (Some(width), Some(height)) = (size(window.inner_width()), size(window.inner_height()))
    else {
        return;
    };
    let area = menu.get_bounding_client_rect();
    let Some((marks, x, y)) = reading.here.get_untracked() else { return };
    let inside = (
        x.min(width - area.width() - EDGE).max(EDGE),
        y.min(height - area.height() - EDGE).max(EDGE),
    );
    if inside != (x, y) {
        reading.here.set(Some((marks, inside.0, inside.1)));
    }
}

fn move_focus(node: NodeRef<html::Div>, event: &ev::KeyboardEvent) {
    use wasm_bindgen::JsCast;
    let Some(menu) = node.get_untracked() else { return };
    let Ok(items) = menu.query_selector_all("button") else { return };
    let count = items.length();
    let active = dom::document().active_element();
    let at = (0..count)
        .find(|i| items.get(*i).and_then(|n| n.dyn_into::<web_sys::Element>().ok()) == active);
    let next = match (at, event.key().as_str()) {
        (Some(at), "ArrowDown") => (at + 1) % count.max(1),
        (Some(at), _) => (at + count - 1) % count.max(1),
        (None, _) => 0,
    };
    if let Some(item) = items.get(next).and_then(|n| n.dyn_into().ok()) {
        dom::focus_later(item);
    }
}
