//! The dialog "New version of the text": an article's text exchanged, its marks going along.

use super::InOut;
use super::add::insert;
use super::field::Beside;
use super::incoming::as_text;
use super::taking::say_with_undo;
use crate::browser::{dom, files};
use crate::case::{Command, Id, Standing};
use crate::intake;
use crate::ui::dialog::{Dialog, open_about};
use crate::ui::words::add::{self, add};
use crate::ui::words::intake::refusal;
use crate::ui::words::retelling::retelling;
use leptos::{ev, html, prelude::*};

/// The dialog.
#[component]
pub fn Retell() -> impl IntoView {
    let inout = InOut::get();
    let open = open_about(inout.retelling);
    view! {
        <Dialog
            open
            title=Signal::derive(|| retelling().title.to_owned())
            close_label=Signal::derive(|| add().close.to_owned())
            class="article-details"
        >
            {move || inout.retelling.get_untracked().map(|article| inside(inout, article))}
        </Dialog>
    }
}

fn inside(inout: InOut, article: Id) -> AnyView {
    let found = inout.session.read(|case| case.articles().get(&article).map(|a| a.text.clone()));
    let Some(text) = found.flatten() else {
        return view! { <p>{move || add().gone}</p> }.into_any();
    };
    let node = NodeRef::<html::Textarea>::new();
    let fault = RwSignal::new(None::<String>);
    let hint = Signal::derive(|| Some(retelling().hint.to_owned()));
    let beside = Beside::new(hint, Signal::derive(|| None), fault.into());
    let (invalid, described) = (beside.clone(), beside.clone());
    // The page's own field holds the words, which may be many.
    Effect::new(move |_| {
        if let Some(field) = node.get() {
            field.set_value(text.as_str());
            let _ = field.set_selection_range(0, 0);
        }
    });
    let on_paste = move |event: ev::ClipboardEvent| {
        let Some(words) = event.clipboard_data().map(|data| files::words(&data)) else { return };
        if words.html.is_empty() {
            return;
        }
        event.prevent_default();
        if let Some(field) = node.get_untracked() {
            // Inserting raises an input event: not inside of this one.
            dom::later(move || insert(&field, &as_text(&words), |_| ()));
        }
    };
    let replace = move || {
        let Some(field) = node.get_untracked() else { return };
        let text = match intake::normalise(&field.value()) {
            Ok(plain) => plain.text,
            Err(error) => return fault.set(Some(untrack(|| refusal(&error)))),
        };
        let is_same = inout
            .session
            .read(|case| case.articles().get(&article).is_some_and(|article| article.text == text));
        if is_same == Some(true) {
            inout.messages.notice(untrack(retelling).same);
            return inout.retelling.set(None);
        }
        match inout.session.dispatch(Command::Retell { article, text }) {
            Ok(_) => {
                let standing = inout.session.read(|case| Standing::of(case, article));
                inout.retelling.set(None);
                let said = (untrack(retelling).done)(standing.unwrap_or_default());
                say_with_undo(inout.session, inout.messages, said, 1);
            }
            Err(problem) => inout.messages.fault((add().not_changed)(&add::problem(&problem))),
        }
    };
    view! {
        <form
            class="form"
            novalidate=true
            on:submit=move |event| {
                event.prevent_default();
                replace();
            }
        >
            <div class="labelled">
                <label for=beside.id()>{move || add().text}</label>
                <textarea
                    id=beside.id()
                    class="field text-in"
                    rows="16"
                    spellcheck="false"
                    node_ref=node
                    aria-invalid=move || invalid.invalid()
                    aria-describedby=move || described.described_by()
                    on:input=move |_| fault.set(None)
                    on:paste=on_paste
                ></textarea>
                {beside.view()}
            </div>
            <div class="dialog-acts end">
                <button type="button" class="button quiet" on:click=move |_| inout.retelling.set(None)>
                    {move || add().cancel}
                </button>
                <button type="submit" class="button primary">{move || retelling().replace}</button>
            </div>
        </form>
    }
    .into_any()
}
