//! Into which source another one goes.

use super::citation_form::source_options;
use super::dialog::AskForm;
use super::{Here, name_of};
use crate::case::{Command, Id};
use crate::ui::choose::Choose;
use crate::ui::words::sources::sources as words;
use leptos::prelude::*;

/// The form for a source that goes.
#[component]
pub fn MergeForm(source: Id) -> impl IntoView {
    let here = Here::get();
    let name = here.session.read(|case| name_of(case, source)).unwrap_or_default();
    let mut others = here.session.read(source_options).unwrap_or_default();
    let own = source.to_string();
    others.retain(|(key, _)| *key != own);
    let into = RwSignal::new(others.first().map(|(key, _)| key.clone()).unwrap_or_default());
    let hint = name.clone();
    let save = Callback::new(move |()| {
        let Some(into) = Id::parse(&into.get_untracked()) else { return };
        let kept = here.session.read(|case| name_of(case, into)).unwrap_or_default();
        let said = (words().merged)(&name, &kept);
        if here.act(Command::MergeSources { into, from: source }, Some(said)).is_some() {
            here.asked.set(None);
        }
    });
    let label = |of: fn() -> &'static str| Signal::derive(move || of().to_owned());
    view! {
        <AskForm save save_label=label(|| words().merge)>
            <p>{move || (words().merge_hint)(&hint)}</p>
            <Choose label=label(|| words().into) options=Signal::stored(others) value=into/>
        </AskForm>
    }
    .into_any()
}
