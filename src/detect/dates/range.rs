//! From one date to another: "28 Februari-1 Maret 2024", "Feb. 28-March 1", "March 2021 to May 2023".
//!
//! Invariants: two written months are one range, and so are two written days with a dash between them, one of which leaves
//! its year out; a year that is left out is that of the other, so that the second end lies after the first; ends in the wrong
//! order are no range. Two days with a word between them are two dates, as news are annotated; words that a person marks
//! are one value all the same.

use super::known::{DOUBTFUL, Known};
use super::lexicon::{EN, ID};
use super::reader::Reader;
use super::said::{What, Year};
use super::{Found, TimeValue, Timex};
use crate::detect::fold::{Words, is_among, words};
use crate::detect::{Finding, Scan, Suggestion};
use crate::text::Extent;
use crate::value::DateValue;
use crate::value::civil::Date;
use crate::value::date::{Point, When};

/// Whether `last` may be where the stretch ends that `first` begins.
pub(super) fn follows(scan: &Scan<'_>, first: &Found, last: &Found) -> bool {
    let alike = matches!(
        (first.said.what, last.said.what),
        (What::Day { .. }, What::Day { .. }) | (What::Month { .. }, What::Month { .. })
    );
    let plain = first.said.modifier.is_none() && last.said.modifier.is_none();
    // Two days that a word parts stand for themselves, each with its month; so do two that each say their year.
    let dash = Reader { scan, tongues: ID | EN }.dash(first.tokens.end);
    let leans = matches!(first.said.what, What::Month { .. })
        || dash && [first, last].iter().any(|one| !writes_year(scan, one));
    alike && plain && leans && is_joined(scan, first, last) && !is_moved(scan, first)
}

/// Whether a year is written in an expression, in four digits.
fn writes_year(scan: &Scan<'_>, found: &Found) -> bool {
    let is_year = |at: usize| {
        scan.get(at).is_some_and(|token| token.is_number()) && scan.exact(at).len() == 4
    };
    found.tokens.clone().any(is_year)
}

/// Whether a word or a dash for "to" alone stands between two expressions.
pub(super) fn is_joined(scan: &Scan<'_>, first: &Found, last: &Found) -> bool {
    let reader = Reader { scan, tongues: ID | EN };
    let at = first.tokens.end;
    reader.to(at) == Some(last.tokens.start) && scan.lower(at) != "ke"
}

/// How many tokens before a date words of moving are looked for.
const CLAUSE: usize = 6;

/// Whether the clause moves something from the date to another: "postponed from 12 May to 3 June".
fn is_moved(scan: &Scan<'_>, first: &Found) -> bool {
    let start = first.tokens.start;
    (start.saturating_sub(CLAUSE)..start)
        .rev()
        .take_while(|before| !matches!(scan.mark(*before), Some('.' | '!' | '?' | ';')))
        .any(|before| is_among(scan.lower(before), MOVED))
}

const MOVED: &Words = words!(
    "\
    ditunda diundur mundur dimundurkan digeser bergeser diubah berubah dipindah dipindahkan dimajukan maju menunda \
    menggeser memindahkan mengubah moved postponed delayed pushed shifted changed rescheduled move postpone delay push"
);

/// How sure a range is, in percent.
const CONFIDENCE: u8 = 88;

/// The range that `first` and `last`, which follows it, make.
pub(super) fn joined(first: (&Found, &Known), last: (&Found, &Known)) -> Option<Suggestion> {
    let when = between(first, last)?;
    let date = DateValue { when, modifier: None };
    let leans = match (is_elided(first.0), is_elided(last.0)) {
        (false, true) => first.1,
        (false, false) if first.1.because.anchor.is_some() => first.1,
        _ => last.1,
    };
    let wrong = first.1.has_wrong_weekday() || last.1.has_wrong_weekday();
    let most = if wrong { DOUBTFUL } else { CONFIDENCE };
    let timex = Timex {
        kind: last.1.timex.kind,
        value: Some(date.timex()),
        modifier: None,
        normal: Some(TimeValue::Date(date)),
    };
    Some(Suggestion {
        extent: Extent { start: first.1.extent.start, end: last.1.extent.end },
        rule: last.0.rule,
        confidence: most.min(first.0.confidence).min(last.0.confidence),
        finding: Finding::Date { timex, because: leans.because.clone() },
    })
}

/// From the one to the other, if they rise.
fn between(first: (&Found, &Known), last: (&Found, &Known)) -> Option<When> {
    let (start, end) = (point(first.1)?, point(last.1)?);
    let (from, to) = (start.first_day()?.year(), end.first_day()?.year());
    let begin = |point| DateValue::on(point).bounds().earliest;
    let rises =
        |start: Point, end: Point| (begin(start) < begin(end)).then_some(When::Between(start, end));
    if is_elided(first.0) {
        let of = |year: u16| rises(in_year(start, year)?, end);
        return of(to).or_else(|| of(to.checked_sub(1)?));
    }
    if is_elided(last.0) {
        let of = |year: u16| rises(start, in_year(end, year)?);
        return of(from).or_else(|| of(from + 1));
    }
    rises(start, end)
}

fn point(known: &Known) -> Option<Point> {
    match known.timex.normal? {
        TimeValue::Date(DateValue { when: When::On(point), modifier: None }) => Some(point),
        _ => None,
    }
}

/// Whether the year of a written day or month is left out.
fn is_elided(found: &Found) -> bool {
    let (What::Day { year, .. } | What::Month { year, .. }) = found.said.what else { return false };
    matches!(year, Year::Elided(_))
}

/// The same day or month of another year.
fn in_year(point: Point, year: u16) -> Option<Point> {
    let moved = |day: Date| Date::new(year, day.month(), day.day());
    Some(match point {
        Point::Day(day) => Point::Day(moved(day)?),
        Point::Part(day, part) => Point::Part(moved(day)?, part),
        Point::Minute(day, hour, minute, offset) => {
            Point::Minute(moved(day)?, hour, minute, offset)
        }
        Point::Month(_, month) => Point::Month(year, month),
        other => other,
    })
}
