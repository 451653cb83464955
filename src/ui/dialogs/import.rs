//! The dialog "Import": what a file holds, before anything is done with it.

use super::InOut;
use super::add::review::said;
use super::copy_out::CopyOut;
use super::export::counts;
use super::field::{Beside, silent};
use super::incoming::{Incoming, Refused};
use super::merging::{Brought, merging_view};
use super::taking::say_with_undo;
use crate::browser::route::Route;
use crate::browser::{clock, files};
use crate::case::{Case, Command, merge};
use crate::exchange::native::{ImportNote, Imported, Weight};
use crate::place::Place;
use crate::ui::desk_view::Cases;
use crate::ui::dialog::Dialog;
use crate::ui::session::Topic;
use crate::ui::words::exchange::exchange;
use crate::ui::words::imported::repair;
use crate::ui::words::{add, lang};
use leptos::prelude::*;
use std::sync::Arc;
use wasm_bindgen::JsCast;
use web_sys::HtmlInputElement;

/// How many repairs, records and conflicts are listed at most.
pub(super) const LISTED: usize = 200;

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
    let id = imported.case.id();
    let (cases, route) = (Cases::get(), Route::get());
    // Where the case of the file stands; worked out again whenever another one is opened.
    let standing = Memo::new(move |_| {
        inout.session.track(Topic::Open);
        if inout.session.read(Case::id) == Some(id) {
            Standing::Open
        } else if cases.ask(|keeper| keeper.keeps(id)) == Some(true) {
            Standing::Kept
        } else {
            Standing::New
        }
    });
    // What merging would do now; worked out again whenever the open case changes.
    let source = incoming.clone();
    let merging = Memo::new_with_compare(
        move |_| {
            for topic in [Topic::Open, Topic::History] {
                inout.session.track(topic);
            }
            let Incoming::Read { imported, .. } = &*source else { return None };
            inout.session.read(|mine| Arc::new(Brought::new(mine, &imported.case)))
        },
        |_, _| true,
    );
    let brings = move || merging.with(|m| m.as_ref().is_some_and(|m| m.brings));
    let for_new = incoming.clone();
    let open_new = move |_| {
        let Incoming::Read { imported, .. } = &*for_new else { return };
        inout.import.set(false);
        inout.door.open_new.run(imported.case.clone());
    };
    // The dialog stays: it shows what the file brings as soon as the case is open.
    let bring_in = move |_| route.go(&Place::read(id, None));
    let open_kept = move |_| {
        inout.import.set(false);
        route.go(&Place::read(id, None));
    };
    let for_merge = incoming.clone();
    let merge_in = Callback::new(move |()| {
        if let Incoming::Read { imported, .. } = &*for_merge {
            merge_into(inout, &imported.case);
        }
    });
    let merge_button = move |class: &'static str, words: fn() -> &'static str| {
        brings().then(|| {
            view! {
                <button type="button" class=class on:click=move |_| merge_in.run(())>
                    {words}
                </button>
            }
        })
    };
    let acts = move || match standing.get() {
        Standing::Open if brings() => {
            merge_button("button primary", || exchange().merge).into_any()
        }
        Standing::Open => view! {
            <button type="button" class="button" on:click=move |_| inout.import.set(false)>
                {move || exchange().close}
            </button>
        }
        .into_any(),
        Standing::Kept => view! {
            {merge_button("button", || exchange().merge_open)}
            <button type="button" class="button" on:click=open_kept>
                {move || exchange().open_kept}
            </button>
            <button type="button" class="button primary" on:click=bring_in>
                {move || exchange().bring_in}
            </button>
        }
        .into_any(),
        Standing::New => view! {
            {merge_button("button", || exchange().merge)}
            <button type="button" class="button primary" on:click=open_new.clone()>
                {move || exchange().open_new}
            </button>
        }
        .into_any(),
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
            <p class="hint told" role="status">
                {move || (standing.get() == Standing::Kept).then(|| exchange().kept)}
            </p>
            {repairs}
            {move || merging.get().map(|brought| merging_view(&brought))}
            <div class="dialog-acts end">{acts}</div>
        </div>
    }
    .into_any()
}

/// Where the case of a file stands in this browser.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Standing {
    /// Nowhere.
    New,
    /// It is kept here, and is not the open one.
    Kept,
    /// It is the open one.
    Open,
}

/// What was put right in the file: what a person should look at first.
fn repairs(imported: &Imported) -> Option<impl IntoView + use<>> {
    let count = imported.notes.len();
    let repairs = imported.repairs(LISTED);
    let repairs = repairs.into_iter().map(|one| (one.weight, one.note.clone(), one.about));
    let repairs: Vec<(Weight, ImportNote, String)> = repairs.collect();
    (count > 0).then(|| {
        let line = |(weight, note, about): &(Weight, ImportNote, String)| {
            let about = (!about.is_empty()).then(|| about.clone());
            let is_grave = *weight == Weight::Meaning;
            view! {
                <li class:grave=is_grave>
                    {about.map(|about| view! { <span class="about">{about}</span> })}
                    {is_grave.then(|| view! { <strong>{exchange().meaning}</strong> " " })}
                    {repair(note)}
                    <code class="soft">{note.path().to_owned()}</code>
                </li>
            }
        };
        let lines = move || repairs.iter().map(line).collect_view();
        view! {
            <section>
                <h3>{move || (exchange().repairs)(count)}</h3>
                <ul class="notes">{lines}</ul>
                {(count > LISTED).then(|| view! { <p class="hint">{move || (exchange().more)(count - LISTED)}</p> })}
            </section>
        }
    })
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
