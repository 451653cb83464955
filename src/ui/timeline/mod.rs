//! The Timeline place: dates on one axis, one lane an outlet, and the dates that cannot be right.

mod audit_view;
mod chart;

use super::compared::Comparing;
use super::session::{Session, Topic};
use super::words::timeline::timeline as words;
use crate::compare::{Timeline, Window, timeline};
use leptos::prelude::*;

/// The Timeline place of the open case.
#[component]
pub fn TimelinePlace() -> impl IntoView {
    let (session, comparing) = (Session::get(), Comparing::get());
    let dates = Memo::new(move |_| {
        session.track(Topic::Open);
        session.track(Topic::History);
        comparing.read(timeline).unwrap_or_default()
    });
    let whole = Memo::new(move |_| dates.with(|dates| dates.extent).map(Window::around));
    view! {
        <div class="page timeline">
            <header class="place-head">
                <h1>{move || words().title}</h1>
            </header>
            {move || match whole.get() {
                Some(whole) => view! { <Shown dates whole/> }.into_any(),
                None => view! {
                    <section class="page-empty">
                        <h2>{move || words().empty}</h2>
                        <p class="lead">{move || words().empty_next}</p>
                    </section>
                }.into_any(),
            }}
            <audit_view::AuditView/>
        </div>
    }
    .into_any()
}

/// A button: its words, and what it makes of what is shown, given the whole.
type Tool = (fn() -> &'static str, fn(Window, Window) -> Window);

/// The axis and its lanes. Zoomed as long as the stretch of all dates stays the same.
#[component]
fn Shown(dates: Memo<Timeline>, whole: Window) -> impl IntoView {
    let window = RwSignal::new(whole);
    let tools: [Tool; 5] = [
        (|| words().nearer, |now, _| now.nearer()),
        (|| words().wider, Window::wider),
        (|| words().earlier, Window::earlier),
        (|| words().later, Window::later),
        (|| words().whole, |_, whole| whole),
    ];
    let tool = |(label, turn): Tool| {
        view! {
            <button
                type="button"
                class="button small"
                on:click=move |_| window.update(|now| *now = turn(*now, whole))
            >
                {move || label()}
            </button>
        }
        .into_any()
    };
    view! {
        <section class="dates" aria-labelledby="dates-hint">
            <div class="acts" role="group" aria-label=move || words().tools>
                {tools.map(tool).into_iter().collect::<Vec<_>>()}
            </div>
            <chart::Chart dates window/>
            <p class="hint" id="dates-hint">{move || words().hint}</p>
        </section>
    }
    .into_any()
}
