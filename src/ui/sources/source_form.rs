//! The fields of a source.

use super::dialog::AskForm;
use super::{Asked, Here};
use crate::browser::dom;
use crate::case::{Command, Id, Source, SourceDetails, SourceFields, SourceKind};
use crate::compare::called;
use crate::ui::choose::Choose;
use crate::ui::dialogs::field::Field;
use crate::ui::words::read::read;
use crate::ui::words::sources::sources as words;
use leptos::prelude::*;
use std::sync::Arc;

/// The form; without a source, for a new one.
#[component]
pub fn SourceForm(source: Option<Id>) -> impl IntoView {
    let here = Here::get();
    let found: Option<Arc<Source>> =
        source.and_then(|id| here.session.read(|case| case.sources().get(&id).cloned()).flatten());
    let of = |field: fn(&Source) -> String| {
        RwSignal::new(found.as_deref().map(field).unwrap_or_default())
    };
    let name = of(|s| s.name.clone());
    let aliases = of(|s| s.aliases.join(", "));
    let affiliation = of(|s| s.affiliation.clone());
    let url = of(|s| s.url.clone());
    let note = of(|s| s.note.clone());
    let place = |kind: SourceKind| SourceKind::ALL.iter().position(|one| *one == kind);
    let kind = found.as_deref().map(|s| s.kind).unwrap_or_default();
    let kind = RwSignal::new(place(kind).unwrap_or(0).to_string());
    let kinds = Signal::derive(|| {
        let name = read().source_kind;
        let all = SourceKind::ALL.iter().enumerate();
        all.map(|(place, kind)| (place.to_string(), name(*kind).to_owned())).collect()
    });
    let nameless = RwSignal::new(false);
    // One that is there under one of the names of the new one.
    let there = RwSignal::new(None::<Id>);
    let error = Signal::derive(move || match there.get() {
        Some(id) => here.read(|case| (words().is_there)(&super::name_of(case, id))),
        None => nameless.get().then(|| words().no_name.to_owned()),
    });
    let save = Callback::new(move |()| {
        let typed = name.get_untracked().trim().to_owned();
        if typed.is_empty() {
            nameless.set(true);
            return;
        }
        let chosen =
            kind.get_untracked().parse().ok().and_then(|at: usize| SourceKind::ALL.get(at));
        let chosen = chosen.copied().unwrap_or_default();
        let text = |field: RwSignal<String>| field.get_untracked().trim().to_owned();
        let names = aliases.get_untracked();
        let names = names.split(',').map(|name| name.trim().to_owned());
        if source.is_none() {
            let mut all = std::iter::once(typed.clone()).chain(names.clone());
            let found = here.session.read(|case| all.find_map(|name| called(case, &name)));
            there.set(found.flatten());
            if there.get_untracked().is_some() {
                return;
            }
        }
        let details = SourceDetails {
            aliases: names.filter(|name| !name.is_empty()).collect(),
            affiliation: text(affiliation),
            url: text(url),
            note: text(note),
        };
        let fields = SourceFields { name: typed, kind: chosen };
        if here.act(Command::SetSource { source, fields, details }, None).is_some() {
            here.asked.set(None);
        }
    });
    let delete = source.map(|id| {
        view! {
            <button type="button" class="button danger" on:click=move |_| {
                let said = here.session.read(|case| super::name_of(case, id)).unwrap_or_default();
                let said = (words().deleted)(&said);
                if here.act(Command::DeleteSource(id), Some(said)).is_some() {
                    here.asked.set(None);
                }
            }>
                {move || words().delete}
            </button>
        }
        .into_any()
    });
    let label = |of: fn() -> &'static str| Signal::derive(move || of().to_owned());
    let hint = Signal::derive(|| Some(words().aliases_hint.to_owned()));
    let typed = Callback::new(move |()| {
        nameless.set(false);
        there.set(None);
    });
    let open_it = move |_| {
        let id = there.get_untracked();
        here.asked.set(None);
        // The dialog is made anew each time it opens, and its event that it was closed comes late in Firefox.
        dom::after(100, move || {
            let _ = here.asked.try_set(id.map(|id| Asked::Source(Some(id))));
        });
    };
    let offer = move || {
        there.get().map(|_| {
            view! {
                <p>
                    <button type="button" class="button small" on:click=open_it>
                        {move || words().open_it}
                    </button>
                </p>
            }
            .into_any()
        })
    };
    view! {
        <AskForm save save_label=label(|| words().save) more=delete.into_any()>
            <Field label=label(|| words().name) value=name error on_typed=typed/>
            {offer}
            <Choose label=label(|| words().kind) options=kinds value=kind/>
            <Field label=label(|| words().aliases) value=aliases hint/>
            <Field label=label(|| words().affiliation) value=affiliation/>
            <Field label=label(|| words().url) value=url inputmode="url"/>
            <Field label=label(|| words().note) value=note/>
        </AskForm>
    }
    .into_any()
}
