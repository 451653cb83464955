//! Lengths of time in English, and how far away something lies: "two hours", "ten years ago".

use crate::detect::dates::Found;
use crate::detect::dates::common::{DURATION, RELATIVE, SET, vague};
use crate::detect::dates::lengths;
use crate::detect::dates::lexicon::Sense;
use crate::detect::dates::reader::{Read, Reader};
use crate::detect::dates::said::{Unit, What};
use crate::detect::fold::{Words, words};
use crate::detect::quantities;
use crate::value::Duration;
use crate::value::date::Modifier;
use std::ops::Range;

pub(super) fn amount(tokens: Range<usize>, unit: Unit) -> Option<Found> {
    Some(Found::new(tokens, What::Amount(unit.unknown()?), DURATION, 55))
}

/// What follows a length: "ago", "earlier", "from now".
pub(super) fn reach(
    reader: &Reader<'_>,
    tokens: Range<usize>,
    unit: Unit,
    count: u32,
) -> Option<Found> {
    let whole = i32::try_from(count / 100).ok()?;
    let next = tokens.end;
    let (by, end) = match reader.next(next) {
        Some(Sense::Ago) => (-whole, next + 1),
        // "a year earlier", "3 percent a year before": than what was told of.
        _ if matches!(
            unit,
            Unit::Week | Unit::Month | Unit::Quarter | Unit::Year | Unit::Decade
        ) && (reader.is(next, words!("earlier"))
            || reader.is(next, words!("before")) && ends_clause(reader, next + 1)) =>
        {
            let what = What::FromTold(unit, -whole);
            return Some(Found::new(tokens.start..next + 1, what, RELATIVE, 70));
        }
        Some(Sense::Start) if reader.is(next, words!("earlier")) => (-whole, next + 1),
        _ if reader.is(next, words!("from")) && reader.is(next + 1, words!("now")) => {
            (whole, next + 2)
        }
        Some(Sense::End) if reader.is(next, words!("later")) => {
            let clock = matches!(unit, Unit::Hour | Unit::Minute | Unit::Second);
            let what = What::FromTold(unit, whole);
            return (!clock).then(|| Found::new(tokens.start..next + 1, what, RELATIVE, 70));
        }
        _ => return None,
    };
    let mut found = Found::new(tokens.start..end, What::Away(unit, by), RELATIVE, 85);
    let coarse = !matches!(unit, Unit::Day | Unit::Hour | Unit::Minute | Unit::Second);
    found.said.modifier = coarse.then_some(Modifier::Approx);
    Some(found)
}

/// Whether the clause ends before token `at`.
pub(super) fn ends_clause(reader: &Reader<'_>, at: usize) -> bool {
    !reader.follows(at) || reader.mark(at, ",.;:—)\"”")
}

pub(super) fn length(reader: &Reader<'_>, at: usize) -> Option<Found> {
    if at > 0 && reader.glued(at) && !reader.mark(at - 1, "(\"“'‘—–[`") {
        return None;
    }
    if let Some(((duration, unit, count), next)) = counted(reader, at)
        && duration.most.is_none()
        && let Some(found) = reach(reader, at..next, unit, count)
    {
        return Some(found);
    }
    length_after(reader, at, at)
}

/// A number of units, with a word between that counts nothing: "nine more months", "eight trading days".
fn counted(reader: &Reader<'_>, at: usize) -> Read<(Duration, Unit, u32)> {
    // "the second straight year" counts no two.
    if reader.is(at, words!("second")) {
        return None;
    }
    let (count, next) = reader.count(at)?;
    if !reader.is(next, BETWEEN) {
        return reader.length(at);
    }
    let (unit, next) = reader.unit(next + 1)?;
    let length = lengths::length_of_hundredths(unit, count)?;
    Some(((Duration::of(length), unit, count), next))
}

const BETWEEN: &Words = words!(
    "\
    more trading consecutive full additional other business straight"
);

/// A length from token `at`, in an expression that begins at `start` and does not reach away from now.
pub(super) fn length_after(reader: &Reader<'_>, start: usize, at: usize) -> Option<Found> {
    if let Some(Sense::Some) = reader.next(at) {
        return some(reader, start, at);
    }
    let ((duration, ..), next) = counted(reader, at)?;
    // Ages.
    let old = next + usize::from(reader.dash(next));
    if reader.is(old, words!("old olds")) {
        return None;
    }
    Some(Found::new(start..next, What::Duration(duration), DURATION, 75))
}

/// "several years", "few days ago".
pub(super) fn some(reader: &Reader<'_>, start: usize, at: usize) -> Option<Found> {
    let dash = usize::from(reader.dash(at + 1) && reader.glued(at + 1));
    let (unit, next) = reader.unit(at + 1 + dash)?;
    if let Some(Sense::Ago) = reader.next(next) {
        return Some(vague(start..next + 1, "PAST_REF"));
    }
    amount(start..next, unit)
}

/// What may be so many in a unit of time: "twice a week", "40 hours a week".
const RATED: &Words = words!(
    "\
    once twice times million billion percent cents barrels hours days minutes"
);

pub(super) fn couple(tokens: Range<usize>, unit: Unit) -> Option<Found> {
    let length = lengths::length(unit, 2)?;
    Some(Found::new(tokens, What::Duration(Duration::of(length)), DURATION, 70))
}

/// "a year ago", "an hour", "a few days", "a couple of weeks".
pub(super) fn one_unit(reader: &Reader<'_>, at: usize) -> Option<Found> {
    let next = at + 1;
    match reader.next(next)? {
        Sense::Unit(unit) => {
            let after = next + 1;
            if let Some(found) = reach(reader, at..after, unit, 100) {
                return Some(found);
            }
            let compound = reader.dash(after) && reader.glued(after);
            let plain = !compound && !matches!(unit, Unit::Quarter | Unit::Weekend | Unit::Half);
            // "$10 a day", "twice a week": a rate.
            let rate = at > 0
                && (reader.scan.get(at - 1).is_some_and(|token| token.is_number())
                    || reader.led_by(at, RATED));
            // "£180,000 a year", "300 people a day": said of the quantity before it.
            if plain && quantities::is_per(reader.scan, at) {
                return None;
            }
            if rate && plain {
                return Some(Found::new(at..after, What::Each(unit, 1), SET, 65));
            }
            let more = reader.is(after, words!("and"))
                && reader.is(after + 1, words!("a"))
                && reader.is(after + 2, words!("half"));
            let (end, count) = if more { (after + 3, 150) } else { (after, 100) };
            if more && let Some(found) = reach(reader, at..end, unit, count) {
                return Some(found);
            }
            let length = lengths::length_of_hundredths(unit, count)?;
            plain.then(|| Found::new(at..end, What::Duration(Duration::of(length)), DURATION, 65))
        }
        Sense::Some => some(reader, at, next),
        Sense::Opens if reader.is(next, words!("couple")) => couple_of(reader, at, next),
        _ => None,
    }
}

/// "couple of weeks ago", in an expression that begins at `start`.
pub(super) fn couple_of(reader: &Reader<'_>, start: usize, at: usize) -> Option<Found> {
    let of = usize::from(reader.is(at + 1, words!("of")));
    let (unit, end) = reader.unit(at + 1 + of)?;
    reach(reader, start..end, unit, 200).or_else(|| couple(start..end, unit))
}
