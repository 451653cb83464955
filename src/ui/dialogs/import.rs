//! The dialog "Import": what a file holds, before anything is done with it.

use super::InOut;
use super::add::review::said;
use super::copy_out::CopyOut;
use super::export::counts;
use super::field::{Beside, silent};
use super::incoming::{Incoming, Refused};
use super::taking::say_with_undo;
use crate::browser::{clock, files};
use crate::case::{Case, Command, Conflict, Merge, Record, merge};
use crate::exchange::native::Imported;
use crate::ui::dialog::Dialog;
use crate::ui::session::Topic;
use crate::ui::words::exchange::{self, exchange};
use crate::ui::words::{add, lang};
use leptos::prelude::*;
use std::sync::Arc;
use wasm_bindgen::JsCast;
use web_sys::HtmlInputElement;

/// How many repairs and conflicts are listed at most.
const LISTED: usize = 200;

/// The dialog.
#[component]
pub fn Import() -> impl IntoView {
    let inout = InOut::get();
    // What a file held is forgotten with the dialog: it is long, and still a file.
    Effect::new(move |was: Option<bool>| {
        let open = inout.import.get();
        if was == Some(true) && !open {
            inout.incoming.set(None);
        }
        open
    });
    let inside = move || match inout.incoming.get() {
        None => view! { <ChooseFile/> }.into_any(),
        Some(incoming) => match &*incoming {
            Incoming::Reading(name) => {
                view! { <p role="status">{(exchange().reading)(name)}</p> }.into_any()
            }
            Incoming::Refused(refused) => view! { <Fault refused=refused.clone()/> }.into_any(),
            Incoming::Read { .. } => view! { <Summary incoming=incoming.clone()/> }.into_any(),
        },
    };
    view! {
        <Dialog
            open=inout.import
            title=Signal::derive(|| exchange().import.to_owned())
            close_label=Signal::derive(|| exchange().close.to_owned())
            class="import"
        >
            {inside}
        </Dialog>
    }
}

#[component]
fn ChooseFile() -> impl IntoView {
    let inout = InOut::get();
    let hint = Signal::derive(|| Some(exchange().choose_hint.to_owned()));
    let beside = Beside::new(hint, silent(), silent());
    let described = beside.clone();
    view! {
        <div class="labelled">
            <label for=beside.id()>{move || exchange().choose}</label>
            <input
                id=beside.id()
                class="field"
                type="file"
                accept=".json,application/json"
                aria-describedby=move || described.described_by()
                on:change=move |event| {
                    let field = event.target().and_then(|t| t.dyn_into::<HtmlInputElement>().ok());
                    if let Some(file) = field.and_then(|f| files::all(f.files()).into_iter().next()) {
                        inout.take_case_file(file);
                    }
                }
            />
            {beside.view()}
        </div>
    }
}

#[component]
fn Fault(refused: Refused) -> impl IntoView {
    let inout = InOut::get();
    let copy = CopyOut::new();
    let why = refused.why.clone();
    let text = Signal::derive(move || said(&why));
    let heading = move || (exchange().refused)(&refused.name);
    let copy_it = move |_| {
        let text = text.get_untracked();
        copy.copy(text, move || inout.messages.done(exchange().copied));
    };
    view! {
        <div class="form">
            <div role="alert">
                <h3>{heading}</h3>
                <p class="fault-text">{move || text.get()}</p>
            </div>
            {copy.view()}
            <div class="dialog-acts end">
                <button type="button" class="button" on:click=copy_it>
                    {move || exchange().copy_fault}
                </button>
                <button type="button" class="button" on:click=move |_| inout.incoming.set(None)>
                    {move || exchange().another}
                </button>
            </div>
        </div>
    }
}

#[component]
fn Summary(incoming: Arc<Incoming>) -> impl IntoView {
    let inout = InOut::get();
    let Incoming::Read { name, bytes, imported } = &*incoming else { return ().into_any() };
    let (name, bytes) = (name.clone(), *bytes);
    let title = imported.case.header().title.trim().to_owned();
    let shown_title = move || {
        if title.is_empty() { exchange().untitled.to_owned() } else { title.clone() }
    };
    let exported = imported.exported;
    let exported = move || match exported {
        Some(time) => clock::local(time, lang().tag()),
        None => exchange().exported_unknown.to_owned(),
    };
    let holds = counts(&imported.case);
    // What merging would do now; worked out again whenever the open case changes.
    let source = incoming.clone();
    let merging = Memo::new_with_compare(
        move |_| {
            for topic in [Topic::Open, Topic::History] {
                inout.session.track(topic);
            }
            let Incoming::Read { imported, .. } = &*source else { return None };
            inout.session.read(|mine| Arc::new(merge(mine, &imported.case)))
        },
        |_, _| true,
    );
    let for_new = incoming.clone();
    let open_new = move |_| {
        let Incoming::Read { imported, .. } = &*for_new else { return };
        inout.import.set(false);
        inout.door.open_new.run(imported.case.clone());
    };
    let for_merge = incoming.clone();
    let merge_in = move |_| {
        if let Incoming::Read { imported, .. } = &*for_merge {
            merge_into(inout, &imported.case);
        }
    };
    let repairs = repairs(imported);
    view! {
        <div class="form">
            <dl class="facts">
                <dt>{move || exchange().case_title}</dt>
                <dd>{shown_title}</dd>
                <dt>{move || exchange().file}</dt>
                <dd>{name} " · " {move || (exchange().size)(bytes)}</dd>
                <dt>{move || exchange().holds}</dt>
                <dd>{move || (exchange().counts)(holds)}</dd>
                <dt>{move || exchange().exported}</dt>
                <dd>{exported}</dd>
            </dl>
            {repairs}
            {move || merging.get().map(|merge| view! { <Merging merge/> })}
            <div class="dialog-acts end">
                <Show when=move || merging.with(|m| m.as_ref().is_some_and(|m| !m.ops.is_empty()))>
                    <button type="button" class="button" on:click=merge_in.clone()>
                        {move || exchange().merge}
                    </button>
                </Show>
                <button type="button" class="button primary" on:click=open_new>
                    {move || exchange().open_new}
                </button>
            </div>
        </div>
    }
    .into_any()
}

/// What was put right in the file.
fn repairs(imported: &Imported) -> Option<impl IntoView + use<>> {
    let count = imported.notes.len();
    let notes: Vec<_> = imported.notes.iter().take(LISTED).cloned().collect();
    (count > 0).then(|| {
        let lines = move || {
            let lines = notes.iter().map(|note| view! { <li>{exchange::repair(note)}</li> });
            lines.collect_view()
        };
        view! {
            <section>
                <h3>{move || (exchange().repairs)(count)}</h3>
                <ul class="notes">{lines}</ul>
                {(count > LISTED).then(|| view! { <p class="hint">{move || (exchange().more)(count - LISTED)}</p> })}
            </section>
        }
    })
}

/// What merging would do.
#[component]
fn Merging(merge: Arc<Merge>) -> impl IntoView {
    if merge.ops.is_empty() && merge.conflicts.is_empty() {
        return view! { <p class="hint">{move || exchange().nothing_new}</p> }.into_any();
    }
    let numbers = [merge.added.len(), merge.updated.len(), merge.kept.len(), merge.removed.len()];
    let conflicts = merge.conflicts.len();
    let listed = move || {
        let all = merge.conflicts.iter().take(LISTED);
        all.map(|conflict| view! { <li>{sides(conflict)}</li> }).collect_view()
    };
    let [added, updated, kept, removed] = numbers;
    view! {
        <p>{move || (exchange().merging)(added, updated, kept, removed)}</p>
        {(conflicts > 0).then(|| view! {
            <section>
                <h3>{move || (exchange().conflicts)(conflicts)}</h3>
                <p class="hint">{move || exchange().conflicts_why}</p>
                <ul class="conflicts">{listed}</ul>
                {(conflicts > LISTED).then(|| view! { <p class="hint">{move || (exchange().more)(conflicts - LISTED)}</p> })}
            </section>
        })}
    }
    .into_any()
}

/// Both sides of a conflict.
fn sides(conflict: &Conflict) -> impl IntoView + use<> {
    let side = |record: &Option<Record>| {
        record.as_ref().map_or_else(|| exchange().removed.to_owned(), in_short)
    };
    view! {
        <strong>{(exchange().kind)(conflict.kind)}</strong>
        <dl class="facts">
            <dt>{exchange().mine}</dt>
            <dd>{side(&conflict.mine)}</dd>
            <dt>{exchange().theirs}</dt>
            <dd>{side(&conflict.theirs)}</dd>
        </dl>
    }
}

/// What a person knows a record by, who changed it last, and when.
fn in_short(record: &Record) -> String {
    let by = record.by();
    let words = match record {
        Record::Case(case) => case.title.clone(),
        Record::Article(article) => article.title.clone(),
        Record::Claim(claim) => claim.statement.clone(),
        Record::Source(source) => source.name.clone(),
        Record::Absence(absence) => absence.note.clone(),
        Record::Citation(citation) => citation.note.clone(),
        Record::Evidence(evidence) if evidence.quote.is_empty() => evidence.url.clone(),
        Record::Evidence(evidence) => evidence.quote.clone(),
        Record::Review(review) => review.justification.clone(),
        Record::Dismissal(dismissal) => {
            dismissal.span.as_ref().map_or_else(String::new, |span| format!("“{}”", span.exact()))
        }
        Record::Mark(mark) => {
            let words = format!("“{}”", mark.span.exact());
            let comment = mark.comment.trim();
            if comment.is_empty() { words } else { format!("{words} — {comment}") }
        }
    };
    let words = match words.trim() {
        "" => add::add().untitled.to_owned(),
        words if words.chars().count() > 200 => {
            words.chars().take(200).chain(['…']).collect::<String>()
        }
        words => words.to_owned(),
    };
    let time = clock::local(record.modified(), lang().tag());
    let by = by.trim();
    if by.is_empty() { format!("{words} · {time}") } else { format!("{words} · {by}, {time}") }
}

fn merge_into(inout: InOut, theirs: &Case) {
    // Worked out anew: another window may have changed the case a moment ago.
    let Some(ops) = inout.session.read(|mine| merge(mine, theirs).ops) else { return };
    match inout.session.dispatch(Command::Import(ops)) {
        Ok(_) => {
            inout.import.set(false);
            say_with_undo(inout.session, inout.messages, exchange().merged.to_owned(), 1);
        }
        Err(problem) => {
            inout.messages.fault((exchange().not_merged)(&add::problem(&problem)));
        }
    }
}
