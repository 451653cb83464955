//! The Timeline place: dates on one axis, one lane an outlet, and the dates that cannot be right.

mod audit_view;
mod chart;

use super::compared::Comparing;
use super::session::{Session, Topic};
use super::words::timeline::timeline as words;
use crate::case::Id;
use crate::compare::{Timeline, Window, timeline};
use chart::Stretch;
use leptos::prelude::*;

/// What was shown last, to come back to from the words that a date led to. Of the app, not of the place, which is made
/// anew each time.
#[derive(Clone, Copy)]
pub struct Glance(StoredValue<Option<Seen>>);

#[derive(Clone, Copy)]
struct Seen {
    case: Id,
    whole: Window,
    window: Window,
    chosen: Option<Stretch>,
}

impl Glance {
    /// Nothing was shown yet.
    pub fn new() -> Self {
        Self(StoredValue::new(None))
    }
}

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
    let (glance, case) = (expect_context::<Glance>(), Session::get().read(|case| case.id()));
    let seen = glance.0.get_value();
    let seen = seen.filter(|seen| Some(seen.case) == case && seen.whole == whole);
    let window = RwSignal::new(seen.map_or(whole, |seen| seen.window));
    let chosen: RwSignal<Option<Stretch>> = RwSignal::new(seen.and_then(|seen| seen.chosen));
    Effect::new(move |_| {
        let (window, chosen) = (window.get(), chosen.get());
        glance.0.set_value(case.map(|case| Seen { case, whole, window, chosen }));
    });
    let tools: [Tool; 5] = [
        (|| words().nearer, |now, whole, at| now.nearer(at, whole)),
        (|| words().wider, |now, whole, _| now.wider(whole)),
        (|| words().earlier, |now, whole, _| now.earlier(whole)),
        (|| words().later, |now, whole, _| now.later(whole)),
        (|| words().whole, |_, whole, _| whole),
    ];
    let at = move |now: Window| match chosen.get() {
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
