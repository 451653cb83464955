//! Dates on one axis: what articles say of when, and when they were published.

use super::cache::Compared;
use super::facts::outlet;
use crate::case::{Case, Id, Polarity};
use crate::sorted;
use crate::value::date::{Bounds, Relation};
use crate::value::{DateValue, Form};
use std::collections::BTreeMap;

/// Dates by outlet.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Timeline {
    /// One lane an outlet, by name.
    pub lanes: Vec<Lane>,
    /// Dates of one claim that cannot all be right.
    pub conflicts: Vec<Conflict>,
    /// The first and the last minute of all that is shown, open ends left out; `None` when nothing is.
    pub extent: Option<(i64, i64)>,
}

/// The dates of one outlet, the earliest first.
#[derive(Clone, Debug, PartialEq)]
pub struct Lane {
    /// The outlet.
    pub outlet: String,
    /// Its dates.
    pub entries: Vec<Entry>,
}

/// A date.
#[derive(Clone, Debug, PartialEq)]
pub struct Entry {
    /// The article that says so.
    pub article: Id,
    /// What happens then.
    pub event: Event,
    /// As fine as it was said.
    pub date: DateValue,
    /// From when to when it can be, in minutes after 1970-01-01T00:00: on the clock that most of the dates with a zone
    /// name if it names one, too, else on that of the place.
    pub bounds: Bounds,
}

/// What happens at a date.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Event {
    /// The article was published.
    Published,
    /// What a claim is about.
    Claimed {
        /// The claim.
        claim: Id,
        /// The words that say so.
        mark: Id,
    },
}

/// Two dates of one claim that cannot both be right.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Conflict {
    /// The claim.
    pub claim: Id,
    /// The words that say the one.
    pub one: Id,
    /// The words that say the other.
    pub two: Id,
}

/// More dates of one claim than these are not compared with each other.
const MOST_DATES: usize = 60;

/// All dates of a case.
pub fn timeline(case: &Case, compared: &Compared) -> Timeline {
    let mut lanes: BTreeMap<&str, Vec<Entry>> = BTreeMap::new();
    for article in case.articles().values() {
        let lane = lanes.entry(outlet(article)).or_default();
        let published = article.published.as_ref();
        let date = published.and_then(|published| DateValue::parse(&published.value).ok());
        lane.extend(date.map(|date| entry(article.id, Event::Published, date)));
    }
    let mut conflicts = Vec::new();
    for &claim in case.claims().keys() {
        let mut said: Vec<(Id, DateValue)> = Vec::new();
        for mention in compared.mentions(claim) {
            let Some(Form::Date(date)) = mention.value.as_ref().map(|value| &value.form) else {
                continue;
            };
            let event = Event::Claimed { claim, mark: mention.mark };
            if let Some(article) = case.articles().get(&mention.article) {
                let lane = lanes.entry(outlet(article)).or_default();
                lane.push(entry(mention.article, event, *date));
            }
            if mention.polarity == Polarity::Affirmed && said.len() < MOST_DATES {
                said.push((mention.mark, *date));
            }
        }
        for (number, (one, first)) in said.iter().enumerate() {
            for (two, second) in &said[number + 1..] {
                if first.compare(second) == Relation::Disjoint {
                    conflicts.push(Conflict { claim, one: *one, two: *two });
                }
            }
        }
    }
    to_one_clock(&mut lanes);
    let mut lanes: Vec<Lane> = lanes
        .into_iter()
        .filter(|(_, entries)| !entries.is_empty())
        .map(|(outlet, entries)| Lane { outlet: outlet.to_owned(), entries })
        .collect();
    for lane in &mut lanes {
        sorted::sort_by_key(&mut lane.entries, |e| (e.bounds.earliest, e.bounds.latest, e.event));
    }
    let all = || lanes.iter().flat_map(|lane| &lane.entries).map(|entry| entry.bounds);
    let ends = || all().flat_map(|b| [b.earliest, b.latest]).filter(|at| !is_open(*at));
    let extent = ends().min().zip(ends().max());
    Timeline { lanes, conflicts, extent }
}

/// Whether it stands for an end that is not known.
fn is_open(at: i64) -> bool {
    at == i64::MIN || at == i64::MAX
}

fn entry(article: Id, event: Event, date: DateValue) -> Entry {
    Entry { article, event, date, bounds: date.bounds() }
}

/// Turns all dates that name a zone to the zone that most of them name: so they are in order, and most stand on the day that
/// is printed.
fn to_one_clock(lanes: &mut BTreeMap<&str, Vec<Entry>>) {
    let mut counts: BTreeMap<i16, usize> = BTreeMap::new();
    for offset in lanes.values().flatten().filter_map(|entry| entry.bounds.offset) {
        *counts.entry(offset).or_default() += 1;
    }
    let Some((&clock, _)) = counts.iter().max_by_key(|(_, count)| **count) else { return };
    for bounds in lanes.values_mut().flatten().map(|entry| &mut entry.bounds) {
        let Some(offset) = bounds.offset else { continue };
        let turn = i64::from(clock) - i64::from(offset);
        let moved = |at: i64| if is_open(at) { at } else { at.saturating_add(turn) };
        *bounds = Bounds {
            earliest: moved(bounds.earliest),
            latest: moved(bounds.latest),
            offset: Some(clock),
        };
    }
}
