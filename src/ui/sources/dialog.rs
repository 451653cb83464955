//! The one dialog of the place, with the form for what was asked.

use super::citation_form::CitationForm;
use super::merge_form::MergeForm;
use super::source_form::SourceForm;
use super::{Asked, Here};
use crate::ui::dialog::Dialog;
use crate::ui::words::sources::sources as words;
use leptos::prelude::*;

/// The dialog.
#[component]
pub fn AskDialog() -> impl IntoView {
    let asked = Here::get().asked;
    let open = RwSignal::new(false);
    Effect::new(move |_| open.set(asked.get().is_some()));
    Effect::new(move |was: Option<bool>| {
        let is = open.get();
        if was == Some(true) && !is {
            asked.set(None);
        }
        is
    });
    let title = Signal::derive(move || {
        let words = words();
        let title = match asked.get() {
            Some(Asked::Source(None)) => words.add_source,
            Some(Asked::Citation) => words.add_citation,
            Some(Asked::Merge(_)) => words.merge_title,
            Some(Asked::Source(Some(_))) | None => words.edit_title,
        };
        title.to_owned()
    });
    view! {
        <Dialog open title close_label=Signal::derive(|| words().close.to_owned()) class="narrow">
            {move || match asked.get_untracked() {
                Some(Asked::Source(source)) => view! { <SourceForm source/> }.into_any(),
                Some(Asked::Citation) => view! { <CitationForm/> }.into_any(),
                Some(Asked::Merge(source)) => view! { <MergeForm source/> }.into_any(),
                None => ().into_any(),
            }}
        </Dialog>
    }
    .into_any()
}

/// A form with "Cancel" and "Save" at its end, and what else stands before them.
#[component]
pub fn AskForm(
    /// What "Save" (and Enter) does.
    save: Callback<()>,
    /// The words on the button that does it.
    #[prop(into)]
    save_label: Signal<String>,
    /// What can be done beside that.
    #[prop(optional)]
    more: Option<AnyView>,
    /// The fields.
    children: Children,
) -> impl IntoView {
    let asked = Here::get().asked;
    view! {
        <form
            class="form"
            novalidate=true
            on:submit=move |event| {
                event.prevent_default();
                save.run(());
            }
        >
            {children()}
            <div class="dialog-acts end">
                {more}
                <button type="button" class="button quiet" on:click=move |_| asked.set(None)>
                    {move || words().cancel}
                </button>
                <button type="submit" class="button primary">{move || save_label.get()}</button>
            </div>
        </form>
    }
    .into_any()
}
