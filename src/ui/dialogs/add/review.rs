//! The tab "File": choosing files, and going over several of them before they are added.

use crate::browser::files;
use crate::case::{ArticleFields, Outlet};
use crate::ui::dialogs::InOut;
use crate::ui::dialogs::field::{Beside, silent};
use crate::ui::dialogs::fields::LanguageOptions;
use crate::ui::dialogs::incoming::{Picked, Refused, Why};
use crate::ui::dialogs::taking::Ready;
use crate::ui::icons;
use crate::ui::words::{add::add, exchange, intake};
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
            <label for=beside.id()>{move || add().choose}</label>
            <input
                id=beside.id()
                class="field"
                type="file"
                multiple=true
                accept=".txt,.text,.md,.markdown,.json,text/plain,text/markdown,application/json"
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
            {beside.view()}
        </div>
        <p class="hint" role="status">
            {move || (inout.files.reading.get() > 0).then(|| add().reading)}
        </p>
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
        Why::Import(error) => exchange::fault(error),
    }
}

/// The list of files to be added, each with what can be corrected.
#[component]
pub fn Review() -> impl IntoView {
    let picked = InOut::get().files.picked;
    view! {
        <section class="review">
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
    let Picked { number, name, title, outlet, language, notes, guess, text } = one;
    let facts = {
        let date = guess.published.map(|found| crate::intake::date_field::show(&found.value));
        let doubts = guess.notes;
        let length = text.end().0 as usize;
        move || {
            let mut facts = vec![(add().length)(length)];
            facts.extend(date.clone());
            facts.extend(doubts.iter().map(intake::doubt));
            facts.extend(notes.iter().map(intake::oddity));
            facts.into_iter().map(|fact| view! { <li>{fact}</li> }).collect_view()
        }
    };
    let id = format!("review-{number}");
    let (title_id, outlet_id, language_id) =
        (format!("{id}-title"), format!("{id}-outlet"), format!("{id}-language"));
    let (label, heading) = (name.clone(), name.clone());
    let leave_out = move || (add().leave_out)(&label);
    let (shown_title, shown_outlet, shown_language) =
        (title.clone(), outlet.clone(), language.clone());
    let chosen: Signal<String> = Signal::derive(move || shown_language.get());
    view! {
        <li>
            <div class="review-item" role="group" aria-label=name>
                <div class="review-head">
                    <strong>{heading}</strong>
                    <button
                        type="button"
                        class="icon-button small"
                        aria-label=leave_out
                        on:click=move |_| picked.update(|all| all.retain(|one| one.number != number))
                    >
                        {icons::close()}
                    </button>
                </div>
                <div class="field-row">
                    <div class="labelled">
                        <label for=title_id.clone()>{move || add().headline}</label>
                        <input
                            class="field"
                            id=title_id
                            prop:value=move || shown_title.get()
                            on:input=move |event| title.set(event_target_value(&event))
                        />
                    </div>
                    <div class="labelled">
                        <label for=outlet_id.clone()>{move || add().outlet}</label>
                        <input
                            class="field"
                            id=outlet_id
                            prop:value=move || shown_outlet.get()
                            on:input=move |event| outlet.set(event_target_value(&event))
                        />
                    </div>
                    <div class="labelled">
                        <label for=language_id.clone()>{move || add().language}</label>
                        <select
                            class="field"
                            id=language_id
                            prop:value=move || chosen.get()
                            on:change=move |event| language.set(event_target_value(&event))
                        >
                            <LanguageOptions now=chosen/>
                        </select>
                    </div>
                </div>
                <ul class="notes hint">{facts}</ul>
            </div>
        </li>
    }
}

/// The article that a reviewed file makes.
pub fn ready(picked: &Picked) -> Ready {
    let guess = &picked.guess;
    let name = picked.outlet.get_untracked().trim().to_owned();
    let url = guess.url.as_ref().map(|found| found.value.clone()).unwrap_or_default();
    let domain = crate::intake::address::domain(&url).or_else(|| {
        let outlet = &guess.outlet.as_ref()?.value;
        (outlet.name == name).then(|| outlet.domain.clone())
    });
    let fields = ArticleFields {
        title: picked.title.get_untracked().trim().to_owned(),
        outlet: Outlet { name, domain: domain.unwrap_or_default() },
        byline: guess.byline.as_ref().map(|found| found.value.clone()).unwrap_or_default(),
        url,
        archived_url: String::new(),
        language: picked.language.get_untracked(),
        published: guess.published.as_ref().map(|found| found.value.clone()),
    };
    Ready { fields, text: picked.text.clone() }
}
