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

/// A button: its words, and what it makes of what is shown, given the whole and the place to look at.
type Tool = (fn() -> &'static str, fn(Window, Window, i64) -> Window);

/// The axis and its lanes. Zoomed as long as the stretch of all dates stays the same: about the date that had the
/// focus last while it is in sight, else to where most dates are.
#[component]
fn Shown(dates: Memo<Timeline>, whole: Window) -> impl IntoView {
    let window = RwSignal::new(whole);
    let chosen: RwSignal<Option<(i64, i64)>> = RwSignal::new(None);
    let tools: [Tool; 5] = [
        (|| words().nearer, |now, whole, at| now.nearer(at, whole)),
        (|| words().wider, |now, whole, _| now.wider(whole)),
        (|| words().earlier, |now, whole, _| now.earlier(whole)),
        (|| words().later, |now, whole, _| now.later(whole)),
        (|| words().whole, |_, whole, _| whole),
    ];
    let at = move |now: Window| match chosen.get_untracked() {
        Some((from, to)) if from <= now.to && to >= now.from => now.middle((from, to), whole),
        _ => dates.with(|dates| {
            let entries = dates.lanes.iter().flat_map(|lane| &lane.entries);
            now.densest(entries.map(|entry| (entry.bounds.earliest, entry.bounds.latest)))
        }),
    };
    let tool = |(label, turn): Tool| {
        let next = move |now: Window| turn(now, whole, at(now));
        let is_idle = move || {
            let now = window.get();
            next(now) == now
        };
        view! {
            <button
                type="button"
                class="button small"
                aria-disabled=move || is_idle().then_some("true")
                on:click=move |_| window.update(|now| *now = next(*now))
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
            <chart::Chart dates window chosen/>
            <p class="hint" id="dates-hint">{move || words().hint}</p>
        </section>
    }
    .into_any()
}
