//! The tab "File": choosing files, and going over several of them before they are added.

use crate::browser::files;
use crate::ui::dialogs::InOut;
use crate::ui::dialogs::field::{Beside, silent};
use crate::ui::dialogs::fields::FieldsForm;
use crate::ui::dialogs::incoming::{Picked, Refused, Why};
use crate::ui::dialogs::pages::Unread;
use crate::ui::dialogs::taking::Ready;
use crate::ui::icons;
use crate::ui::words::{add::add, imported, intake, pages};
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::HtmlInputElement;

/// The field that chooses files.
#[component]
pub fn Choose() -> impl IntoView {
    let inout = InOut::get();
    let hint = Signal::derive(move || Some(add().choose_hint.to_owned()));
    let told = Signal::derive(move || inout.draft.file.get());
    let beside = Beside::new(hint, told, silent());
    let described = beside.clone();
    view! {
        <div class="labelled">
            <input
                id=beside.id()
                class="visually-hidden file-in"
                type="file"
                multiple=true
                accept=".txt,.text,.md,.markdown,.html,.htm,.xhtml,.json,text/plain,text/markdown,text/html,application/json"
                aria-describedby=move || described.described_by()
                on:change=move |event| {
                    let field = event.target().and_then(|t| t.dyn_into::<HtmlInputElement>().ok());
                    if let Some(field) = field {
                        inout.take_files(files::all(field.files()));
                        // So that the same file can be chosen again after it was put right.
                        field.set_value("");
                    }
                }
            />
            <label class="button" for=beside.id()>{move || add().choose}</label>
            {beside.view()}
        </div>
    }
}

/// That something is being read, and what was not read.
#[component]
pub fn Progress() -> impl IntoView {
    let reading = InOut::get().files.reading;
    view! {
        <p class="hint" role="status">{move || (reading.get() > 0).then(|| add().reading)}</p>
        <RefusedFiles/>
    }
}

/// The files that were not read, each with its reason.
#[component]
fn RefusedFiles() -> impl IntoView {
    let refused = InOut::get().files.refused;
    let line = |refused: Refused| {
        view! { <li><strong>{refused.name}</strong> " — " {said(&refused.why)}</li> }
    };
    move || {
        refused.with(|all| !all.is_empty()).then(|| {
            view! {
                <section class="refused-files" role="alert">
                    <h3>{(add().refused)(refused.with(Vec::len))}</h3>
                    <ul>{refused.get().into_iter().map(line).collect_view()}</ul>
                    <button type="button" class="button small" on:click=move |_| refused.set(Vec::new())>
                        {add().close}
                    </button>
                </section>
            }
        })
    }
}

/// Why a file was not read; tracked.
pub fn said(why: &Why) -> String {
    match why {
        Why::Fault(fault) => intake::file_fault(fault),
        Why::Intake(error) => intake::reason(error),
        Why::Case => add().is_a_case.to_owned(),
        Why::Import(error) => imported::fault(error),
        Why::Page(Unread::NoPage(why)) => pages::no_page(*why),
        Why::Page(Unread::Broken(why)) => (pages::page_words().broken)(why),
    }
}

/// The list of files to be added, each with what can be corrected.
#[component]
pub fn Review() -> impl IntoView {
    let picked = InOut::get().files.picked;
    view! {
        <section class="reviewed">
            <h3>{move || (add().chosen)(picked.with(Vec::len))}</h3>
            <ul class="review-list">
                <For each=move || picked.get() key=|one| one.number let:one>
                    <ReviewItem one/>
                </For>
            </ul>
        </section>
    }
}

#[component]
fn ReviewItem(one: Picked) -> impl IntoView {
    let picked = InOut::get().files.picked;
    let Picked { number, fields, .. } = one;
    let length = one.text.end().0 as usize;
    let (notes, furniture) = (one.notes.clone(), one.regions.len());
    let facts = move || {
        let mut facts = vec![(add().length)(length)];
        if furniture > 0 {
            facts.push((pages::page_words().furniture)(furniture));
        }
        facts.extend(notes.iter().map(intake::oddity));
        facts.into_iter().map(|fact| view! { <li>{fact}</li> }).collect_view()
    };
    let (name, label, heading) = (one.name.clone(), one.name.clone(), one.name.clone());
    let leave_out = move || (add().leave_out)(&label);
    view! {
        <li>
            <div class="review-item" role="group" aria-label=name>
                <div class="review-head">
                    <strong>{heading}</strong>
                    <button
                        type="button"
                        class="icon-button small"
                        aria-label=leave_out
                        on:click=move |_| {
                            let _kept = &one; // the fields live until the row is gone
                            picked.update(|all| all.retain(|one| one.number != number));
                        }
                    >
                        {icons::close()}
                    </button>
                </div>
                <FieldsForm fields/>
                <ul class="notes hint">{facts}</ul>
            </div>
        </li>
    }
}

/// The article that a reviewed file makes; `None` if a field of it says what is wrong.
pub fn ready(picked: &Picked) -> Option<Ready> {
    let fields = picked.fields.read().ok()?;
    Some(Ready { fields, text: picked.text.clone(), regions: picked.regions.clone() })
}
