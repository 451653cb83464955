//! Lanes of dates below an axis. Each date is a link with its words, so that the chart is its own text
//! alternative; bars and joining lines are for the eye alone.

use crate::case::{Case, Id};
use crate::compare::{Conflict, Entry, Event, Timeline, Window, show_form};
use crate::place::{Focus, Place};
use crate::ui::session::Session;
use crate::ui::words::language;
use crate::ui::words::timeline::timeline as words;
use crate::value::Form;
use leptos::prelude::*;
use std::collections::HashMap;

/// Heights in pixels of the head of a lane, of a date, and of one that another date speaks against;
/// `style/timeline.css` has the same.
const HEAD: i32 = 36;
const ROW: i32 = 44;
const AGAINST: i32 = 88;
/// From here on, in thousandths, there is no room for the words of a tick.
const NEAR_END: i64 = 920;

/// From when to when a date can be.
pub type Stretch = (i64, i64);

/// Axis and lanes. The date that has the focus becomes the `chosen` one.
#[component]
pub fn Chart(
    dates: Memo<Timeline>,
    window: RwSignal<Window>,
    chosen: RwSignal<Option<Stretch>>,
) -> impl IntoView {
    let session = Session::get();
    view! {
        <div class="chart">
            <div class="axis" aria-hidden="true">{move || ticks(window.get())}</div>
            <div class="lanes">
                <div class="grid" aria-hidden="true">{move || lines(window.get())}</div>
                {move || dates.with(|dates| joined(dates, window.get()))}
                {move || dates.with(|dates| lanes(session, dates, window.get(), chosen))}
            </div>
        </div>
    }
    .into_any()
}

fn percent(thousandths: i64) -> String {
    format!("{}%", thousandths as f64 / 10.0)
}

fn ticks(window: Window) -> Vec<AnyView> {
    let tick = |tick: crate::compare::Tick| {
        let place = window.place(tick.at);
        // Near the end its words stand on the other side of it.
        let class = if place > NEAR_END { "tick end" } else { "tick" };
        let left = percent(place);
        view! { <span class=class style:left=left>{tick.words(&words().months)}</span> }.into_any()
    };
    window.ticks().into_iter().map(tick).collect()
}

fn lines(window: Window) -> Vec<AnyView> {
    let line = |tick: crate::compare::Tick| {
        let left = percent(window.place(tick.at));
        view! { <span class="tick-line" style:left=left></span> }.into_any()
    };
    window.ticks().into_iter().map(line).collect()
}

fn mark_of(entry: &Entry) -> Option<Id> {
    match entry.event {
        Event::Claimed { mark, .. } => Some(mark),
        Event::Published => None,
    }
}

/// Lines from the one date to the other where both cannot be right.
fn joined(dates: &Timeline, window: Window) -> Option<AnyView> {
    let mut at: HashMap<Id, (i64, i32)> = HashMap::new();
    let is_against = |mark: Id| dates.conflicts.iter().any(|c| c.one == mark || c.two == mark);
    let mut y = 0;
    for lane in &dates.lanes {
        y += HEAD;
        for entry in &lane.entries {
            let (from, to) =
                (window.place(entry.bounds.earliest), window.place(entry.bounds.latest));
            let mark = mark_of(entry);
            let row = if mark.is_some_and(is_against) { AGAINST } else { ROW };
            if let Some(mark) = mark {
                at.insert(mark, ((from + to) / 2, y + row / 2));
            }
            y += row;
        }
    }
    let line = |conflict: &Conflict| {
        let ((x1, y1), (x2, y2)) = (at.get(&conflict.one)?, at.get(&conflict.two)?);
        let d = format!("M{x1} {y1}L{x2} {y2}");
        Some(
            view! { <path class="conflict-line" d=d vector-effect="non-scaling-stroke"></path> }
                .into_any(),
        )
    };
    let lines: Vec<AnyView> = dates.conflicts.iter().filter_map(line).collect();
    let is_any = !lines.is_empty();
    is_any.then(|| {
        view! {
            <div class="joins" aria-hidden="true">
                <svg
                    viewBox=format!("0 0 1000 {y}")
                    height=y.to_string()
                    width="100%"
                    preserveAspectRatio="none"
                >
                    {lines}
                </svg>
            </div>
        }
        .into_any()
    })
}

fn lanes(
    session: Session,
    dates: &Timeline,
    window: Window,
    chosen: RwSignal<Option<Stretch>>,
) -> Vec<AnyView> {
    let mut named: HashMap<Id, String> = HashMap::new();
    for lane in &dates.lanes {
        for entry in &lane.entries {
            if let Some(mark) = mark_of(entry) {
                named.insert(mark, format!("{} {}", lane.outlet, date_words(entry)));
            }
        }
    }
    let against = |mark: Id| -> Vec<&str> {
        let pairs = dates.conflicts.iter().filter_map(|conflict| match conflict {
            Conflict { one, two, .. } if *one == mark => Some(*two),
            Conflict { one, two, .. } if *two == mark => Some(*one),
            Conflict { .. } => None,
        });
        pairs.filter_map(|other| named.get(&other).map(String::as_str)).collect()
    };
    let lane = |lane: &crate::compare::Lane| {
        let row = |entry: &Entry| {
            let against = mark_of(entry).map(against).unwrap_or_default().join(", ");
            session.read(|case| date_row(case, entry, window, &against, chosen))
        };
        let rows: Vec<AnyView> = lane.entries.iter().filter_map(row).collect();
        view! {
            <h2 class="lane-name">{lane.outlet.clone()}</h2>
            <ul class="lane" role="list" aria-label=lane.outlet.clone()>{rows}</ul>
        }
        .into_any()
    };
    dates.lanes.iter().map(lane).collect()
}

fn date_words(entry: &Entry) -> String {
    // The notation parts day and time by a letter, people by a space.
    show_form(&Form::Date(entry.date), language()).replace('T', " ")
}

/// A date, what happens then, and its bar.
fn date_row(
    case: &Case,
    entry: &Entry,
    window: Window,
    against: &str,
    chosen: RwSignal<Option<Stretch>>,
) -> AnyView {
    let (what, focus) = match entry.event {
        Event::Published => (words().published.to_owned(), Focus::Article(entry.article)),
        Event::Claimed { claim, mark } => {
            let statement = case.claims().get(&claim).map(|claim| claim.statement.clone());
            (statement.unwrap_or_default(), Focus::Mark(mark))
        }
    };
    let href = Place::read(case.id(), Some(focus)).href();
    let bounds = entry.bounds;
    let (from, to) = (window.place(bounds.earliest), window.place(bounds.latest));
    let outside = if bounds.latest < window.from {
        Some((0, "◂"))
    } else if bounds.earliest > window.to {
        Some((1, "▸"))
    } else {
        None
    };
    let class = match (entry.event, against.is_empty()) {
        (Event::Published, _) => "bar published",
        (_, true) => "bar",
        (_, false) => "bar conflict",
    };
    let bar = match outside {
        Some((side, sign)) => {
            let title = words().outside[side];
            let class = ["beyond before", "beyond after"][side];
            view! { <span class=class title=title>{sign}</span> }.into_any()
        }
        None => view! {
            <span class=class style:left=percent(from) style:width=percent(to - from)></span>
        }
        .into_any(),
    };
    let class_of_row = if against.is_empty() { "date-row" } else { "date-row against" };
    let conflict = (!against.is_empty()).then(|| (words().conflict)(against));
    // What does not fit into the row is told by the pointer.
    let mut title = format!("{} · {what}", date_words(entry));
    if let Some(conflict) = &conflict {
        title.push_str(&format!(" · {conflict}"));
    }
    let stretch = (bounds.earliest, bounds.latest);
    view! {
        <li>
            <a class=class_of_row href=href on:focus=move |_| chosen.set(Some(stretch))>
                <span class="date-words" title=title>
                    <span class="date-when">{date_words(entry)}</span>
                    " "
                    <span class="date-what">{what}</span>
                    " "
                    {conflict.map(|says| view! { <span class="date-conflict">{says}</span> })}
                </span>
                <span class="date-track" aria-hidden="true">{bar}</span>
            </a>
        </li>
    }
    .into_any()
}
