//! The field "Text": formatting is dropped from what is pasted, paragraphs are kept. The page's own
//! field holds the words while the person types, so that a long text is not written anew each time.

use crate::browser::{dom, files};
use crate::ui::dialogs::InOut;
use crate::ui::dialogs::field::Beside;
use crate::ui::dialogs::incoming::as_text;
use crate::ui::dialogs::pages::paste_page;
use crate::ui::words::{add::add, intake};
use leptos::{ev, html, prelude::*};
use wasm_bindgen::JsCast;
use web_sys::{HtmlDocument, HtmlTextAreaElement};

/// Up to so many UTF-16 units a paste goes in as if typed, so that the field's own undo knows it;
/// browsers take seconds for more.
const TYPED_PASTE: usize = 50_000;

/// The field.
#[component]
pub fn TextField() -> impl IntoView {
    let inout = InOut::get();
    let draft = inout.draft;
    let node = NodeRef::<html::Textarea>::new();
    Effect::new(move |_| {
        draft.set.track();
        if let Some(field) = node.get() {
            field.set_value(&draft.words());
        }
    });
    let hint = Signal::derive(move || Some(add().text_hint.to_owned()));
    let told =
        Signal::derive(move || draft.has_words().then(|| (add().length)(draft.length.get())));
    let error =
        Signal::derive(move || draft.fault.with(|fault| fault.as_ref().map(intake::refusal)));
    let beside = Beside::new(hint, told, error);
    let (invalid, described) = (beside.clone(), beside.clone());
    let on_paste = move |event: ev::ClipboardEvent| {
        let Some(data) = event.clipboard_data() else { return };
        let dropped = files::dropped(&data);
        let words = files::words(&data);
        if words.html.is_empty() && words.plain.is_empty() {
            if !dropped.is_empty() {
                event.prevent_default();
                inout.take_files(dropped);
            }
            return;
        }
        if paste_page(inout, words.clone()) {
            event.prevent_default();
            return;
        }
        if words.html.is_empty() {
            return;
        }
        event.prevent_default();
        if let Some(field) = node.get_untracked() {
            // Inserting raises an input event: not inside of this one.
            dom::later(move || insert(&field, &as_text(&words), |new| draft.typed(new)));
        }
    };
    view! {
        <div class="labelled">
            <label for=beside.id()>{move || add().text}</label>
            <textarea
                id=beside.id()
                class="field text-in"
                rows="10"
                spellcheck="false"
                node_ref=node
                aria-invalid=move || invalid.invalid()
                aria-describedby=move || described.described_by()
                on:input=move |event| draft.typed(event_target_value(&event))
                on:paste=on_paste
            ></textarea>
            {beside.view()}
        </div>
    }
}

/// Puts words where the caret is, instead of what is selected. What the field holds then is told by its input event, or
/// to `typed`.
pub fn insert(field: &HtmlTextAreaElement, words: &str, typed: impl FnOnce(String)) {
    let document = dom::document().dyn_into::<HtmlDocument>();
    if words.len() <= TYPED_PASTE
        && let Ok(document) = document
        && document.exec_command_with_show_ui_and_value("insertText", false, words).unwrap_or(false)
    {
        return; // as if typed: an input event tells it
    }
    let end = field.value().encode_utf16().count() as u32;
    let place = |at: Result<Option<u32>, _>| at.ok().flatten().unwrap_or(end);
    let (start, stop) = (place(field.selection_start()), place(field.selection_end()));
    let old: Vec<u16> = field.value().encode_utf16().collect();
    let (start, stop) = ((start as usize).min(old.len()), (stop as usize).min(old.len()));
    let mut new = String::from_utf16_lossy(&old[..start]);
    new.push_str(words);
    let caret = new.encode_utf16().count() as u32;
    new.push_str(&String::from_utf16_lossy(&old[stop.max(start)..]));
    field.set_value(&new);
    let _ = field.set_selection_range(caret, caret);
    typed(new);
}
