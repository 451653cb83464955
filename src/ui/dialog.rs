//! The modal dialog that all dialogs are made of: the browser's own, so that focus, Esc and the
//! backdrop are right.

use crate::case::Id;
use leptos::{ev, html, prelude::*};

/// A native `<dialog>`, modal while `open` is true, named by its title. What is inside is made anew
/// each time it opens. `Esc`, the close button and a click on the backdrop close it.
#[component]
pub fn Dialog(
    /// Whether it is shown. Set it to false to close.
    open: RwSignal<bool>,
    /// Its heading and accessible name.
    #[prop(into)]
    title: Signal<String>,
    /// The accessible name of the close button.
    #[prop(into)]
    close_label: Signal<String>,
    /// A class for its width: `narrow`, `wide`, or nothing.
    #[prop(optional)]
    class: &'static str,
    /// What is in it.
    children: ChildrenFn,
) -> impl IntoView {
    let node = NodeRef::<html::Dialog>::new();
    let heading = format!("dialog-{}", next_number());
    let heading_id = heading.clone();
    Effect::new(move |_| {
        let Some(dialog) = node.get() else { return };
        if open.get() {
            if !dialog.open() {
                let _ = dialog.show_modal();
                focus_first(&dialog);
            }
        } else if dialog.open() {
            dialog.close();
        }
    });
    let on_click = move |event: ev::MouseEvent| {
        // The backdrop belongs to the dialog itself; whatever is inside has another target.
        let dialog = node.get_untracked().map(web_sys::EventTarget::from);
        if event.target() == dialog && is_outside(&event, node) && !holds_words(node) {
            open.set(false);
        }
    };
    let children = StoredValue::new(children);
    view! {
        <dialog
            node_ref=node
            class=format!("dialog {class}")
            aria-labelledby=heading
            on:close=move |_| open.set(false)
            on:mousedown=on_click
        >
            <Show when=move || open.get()>
                <header class="dialog-head">
                    <h2 id=heading_id.clone()>{move || title.get()}</h2>
                </header>
                <div class="dialog-body">{children.read_value()()}</div>
                <button
                    type="button"
                    class="icon-button dialog-close"
                    aria-label=move || close_label.get()
                    on:click=move |_| open.set(false)
                >
                    {super::icons::close()}
                </button>
            </Show>
        </dialog>
    }
}

/// Whether the dialog about what `about` holds is open. Closing it empties `about`.
pub fn open_about(about: RwSignal<Option<Id>>) -> RwSignal<bool> {
    let open = RwSignal::new(false);
    Effect::new(move |_| open.set(about.get().is_some()));
    Effect::new(move |was: Option<bool>| {
        let is = open.get();
        if was == Some(true) && !is {
            about.set(None);
        }
        is
    });
    open
}

/// Gives the focus to the first field or choice, rather than to the area that scrolls.
fn focus_first(dialog: &web_sys::HtmlDialogElement) {
    const FIRST: &str = ".dialog-body :is(input, textarea, select, button, a[href]):not([tabindex='-1'], [hidden] *)";
    if let Ok(Some(first)) = dialog.query_selector(FIRST)
        && let Ok(first) = wasm_bindgen::JsCast::dyn_into::<web_sys::HtmlElement>(first)
    {
        let _ = first.focus();
    }
}

/// Whether something was typed in it: a click beside it does not throw that away.
fn holds_words(node: NodeRef<html::Dialog>) -> bool {
    let Some(dialog) = node.get_untracked() else { return false };
    let Ok(fields) = dialog.query_selector_all("textarea, input[type='text']") else {
        return false;
    };
    (0..fields.length()).filter_map(|place| fields.get(place)).any(|field| {
        js_sys::Reflect::get(&field, &"value".into())
            .ok()
            .and_then(|value| value.as_string())
            .is_some_and(|value| !value.trim().is_empty())
    })
}

fn is_outside(event: &ev::MouseEvent, node: NodeRef<html::Dialog>) -> bool {
    let Some(dialog) = node.get_untracked() else { return false };
    let area = dialog.get_bounding_client_rect();
    let (x, y) = (f64::from(event.client_x()), f64::from(event.client_y()));
    x < area.left() || x > area.right() || y < area.top() || y > area.bottom()
}

/// A number that no other call in this window gets: for ids within the page.
pub fn next_number() -> u32 {
    use std::sync::atomic::{AtomicU32, Ordering};
    static NEXT: AtomicU32 = AtomicU32::new(0);
    NEXT.fetch_add(1, Ordering::Relaxed)
}
