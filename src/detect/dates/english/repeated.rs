//! What comes again and again in English, and what is recent: "every month", "daily", "recent weeks".

use super::clock::part_after;
use super::length::amount;
use crate::detect::dates::Found;
use crate::detect::dates::common::{SET, is_capital, vague};
use crate::detect::dates::lexicon::Sense;
use crate::detect::dates::reader::Reader;
use crate::detect::dates::said::{Unit, What};
use crate::detect::fold::words;

/// "every month", "each Thursday", "every two weeks".
pub(super) fn every(reader: &Reader<'_>, at: usize) -> Option<Found> {
    let next = at + 1;
    let other = next + usize::from(reader.is(next, words!("other")));
    let each = if other > next { 2 } else { 1 };
    let set = |end: usize, what: What| Some(Found::new(at..end, what, SET, 75));
    match reader.next(other)? {
        Sense::Unit(unit) => set(other + 1, What::Each(unit, each)),
        Sense::Weekday(weekday) => {
            let mut found = set(other + 1, What::EachWeekday)?;
            if let Some((part, end)) = part_after(reader, other + 1) {
                found.said.part = Some(part);
                found.tokens.end = end;
            }
            found.said.weekday = Some(weekday);
            Some(found)
        }
        Sense::Part(_) => set(other + 1, What::Each(Unit::Day, each)),
        Sense::Number(_) => {
            let ((_, unit, count), end) = reader.length(other)?;
            set(end, What::Each(unit, (count / 100).max(1)))
        }
        Sense::Opens if reader.is(other, words!("of")) => None,
        _ => None,
    }
}

/// "recently", "recent weeks".
pub(super) fn recent(reader: &Reader<'_>, at: usize) -> Option<Found> {
    let next = at + 1;
    if reader.scan.lower(at) == "recent"
        && let Some((unit, end)) = reader.unit(next)
    {
        return amount(at..end, unit);
    }
    Some(vague(at..next, "PAST_REF"))
}

/// "daily", "Mondays", "Tuesday nights".
pub(super) fn sets(reader: &Reader<'_>, at: usize, set: &'static str) -> Option<Found> {
    // "The Daily Mail" is no set of days.
    let named = is_capital(reader, at) && !set.starts_with("XXXX");
    (!named).then(|| Found::new(at..at + 1, What::Set(set), SET, 60))
}
