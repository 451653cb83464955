//! The dialog "Add article".

pub mod draft;
pub mod review;
mod text_field;

use super::InOut;
use super::fields::FieldsForm;
use super::tabs::TwoTabs;
use crate::browser::dom;
use crate::ui::dialog::Dialog;
use crate::ui::words::{add::add, intake, pages::page_words};
use leptos::prelude::*;
use review::{Choose, Progress, Review};
use text_field::TextField;
pub use text_field::insert;
use wasm_bindgen::JsCast;

/// The dialog.
#[component]
pub fn AddArticle() -> impl IntoView {
    let inout = InOut::get();
    view! {
        <Dialog
            open=inout.add
            title=Signal::derive(|| add().title.to_owned())
            close_label=Signal::derive(|| add().close.to_owned())
            class="add-article"
        >
            <Inside/>
        </Dialog>
    }
}

#[component]
fn Inside() -> impl IntoView {
    let inout = InOut::get();
    let (draft, files) = (inout.draft, inout.files);
    // Several files are gone over in a list; one text has all its fields.
    let reviews =
        Memo::new(move |_| files.tab.get() == 1 && files.picked.with(|all| !all.is_empty()));
    let add_it = move || {
        if reviews.get_untracked() {
            add_reviewed(inout);
        } else {
            add_draft(inout);
        }
    };
    let is_full = move || {
        if reviews.get() { true } else { draft.has_words() }
    };
    // What was said of a try is not said of the next one.
    on_cleanup(move || {
        let _ = files.refused.try_set(Vec::new());
        draft.forget_fault();
    });
    let discard = move |_| {
        files.refused.set(Vec::new());
        if reviews.get_untracked() {
            files.picked.set(Vec::new());
        } else {
            draft.discard();
        }
    };
    let names =
        [Signal::derive(|| add().paste.to_owned()), Signal::derive(|| add().file.to_owned())];
    let panels = [view! { <TextField/> }.into_any(), view! { <Choose/> }.into_any()];
    view! {
        <form
            class="form"
            novalidate=true
            on:submit=move |event| {
                event.prevent_default();
                add_it();
            }
        >
            <TwoTabs label=Signal::derive(|| add().ways.to_owned()) names chosen=files.tab panels/>
            <Progress/>
            <Show
                when=move || reviews.get()
                fallback=move || view! { <Oddities/><FieldsForm fields=draft.fields/> }
            >
                <Review/>
            </Show>
            <div class="dialog-acts end">
                <Show when=is_full>
                    <button type="button" class="button quiet" on:click=discard>
                        {move || add().discard}
                    </button>
                </Show>
                <button type="submit" class="button primary">
                    {move || match files.picked.with(Vec::len) {
                        count if reviews.get() && count > 1 => (add().add_many)(count),
                        _ => add().add.to_owned(),
                    }}
                </button>
            </div>
        </form>
    }
}

/// What is odd about the words.
#[component]
fn Oddities() -> impl IntoView {
    let draft = InOut::get().draft;
    let said = Memo::new(move |_| {
        let mut said = Vec::new();
        let furniture = draft.furniture.get();
        if furniture > 0 {
            said.push((page_words().furniture)(furniture));
        }
        draft.notes.with(|all| said.extend(all.iter().map(intake::oddity)));
        said
    });
    let lines = move || said.get().into_iter().map(|line| view! { <li>{line}</li> }).collect_view();
    view! {
        <div role="status">
            <Show when=move || said.with(|said| !said.is_empty())>
                <ul class="notes">{lines}</ul>
            </Show>
        </div>
    }
}

fn add_draft(inout: InOut) {
    let Some(ready) = inout.draft.read() else {
        if inout.draft.words().trim().is_empty() {
            inout.files.tab.set(0);
        }
        focus_fault();
        return;
    };
    if inout.take_in(vec![ready]) == 1 {
        inout.draft.discard();
        done(inout);
    }
}

fn add_reviewed(inout: InOut) {
    let picked = inout.files.picked.get_untracked();
    let Some(ready) = picked.iter().map(review::ready).collect() else {
        focus_fault();
        return;
    };
    let count = inout.take_in(ready);
    inout.files.picked.update(|all| {
        all.drain(..count.min(all.len()));
    });
    if inout.files.picked.with_untracked(Vec::is_empty) {
        done(inout);
    }
}

fn done(inout: InOut) {
    inout.files.refused.set(Vec::new());
    inout.files.tab.set(0);
    inout.add.set(false);
}

/// Leads to the first field that is wrong, once it says so.
pub(super) fn focus_fault() {
    dom::after(30, || {
        let found = dom::document().query_selector("dialog[open] [aria-invalid=true]");
        if let Ok(Some(field)) = found
            && let Ok(field) = field.dyn_into::<web_sys::HtmlElement>()
        {
            let _ = field.focus();
        }
    });
}
