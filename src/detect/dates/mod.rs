//! Dates and times in Indonesian and English: found, and reckoned from the day of publication.
//!
//! Invariants: a value is as fine as the words; what leans on a date that is not known is found all the
//! same, without a value; each reason can be replayed: from its anchor by its step. Reading is linear:
//! each token is tried once as a beginning, and a reading looks at a bounded number of tokens.
//!
//! The news reading: a bare weekday and a bare month lie behind the day of publication; a day whose year
//! is left out lies in the year that its weekday fits, else in that of publication, unless a
//! neighbouring year brings it near; a bare time of day belongs to the day last told of.
//!
//! `said` is what words say, `indonesian` and `english` read it, `resolve` reckons it.

mod anchor;
mod common;
mod english;
mod figures;
mod indonesian;
mod lengths;
mod lexicon;
mod reader;
mod resolve;
mod said;
mod shift;
mod written;

use super::date_fault;
use super::{Finding, Gap, Reading, Scan, Suggestion};
use crate::detect::fold::words;
use crate::text::{Byte, Extent, Language, Text};
use crate::value::civil::Date;
use crate::value::date::{Modifier, Part, Point, When};
use crate::value::{Because, DateValue, Duration};
use anchor::Anchor;
use lexicon::{EN, ID, Tongues};
use reader::{Reader, unpossessed};
use resolve::{TOLD, resolve};
use said::{Lean, Said, Unit, What, Year};
use std::ops::Range;

/// What an expression of time is, in the classes of TIMEX3.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TimexKind {
    /// A day or something coarser.
    Date,
    /// A time of a day.
    Time,
    /// A length of time.
    Duration,
    /// What comes again and again.
    Set,
}

/// An expression of time as TIMEX3 has it, with the value by which it can be compared.
#[derive(Clone, Debug, PartialEq)]
pub struct Timex {
    /// Its class.
    pub kind: TimexKind,
    /// Its TIMEX3 value; `None` when it leans on a date that is not known.
    pub value: Option<String>,
    /// Its TIMEX3 `mod`.
    pub modifier: Option<Modifier>,
    /// The value of a mention; `None` for sets and vague expressions.
    pub normal: Option<TimeValue>,
}

/// A value that words about time can have.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum TimeValue {
    /// When.
    Date(DateValue),
    /// How long.
    Duration(Duration),
}

/// An expression that a grammar read.
#[derive(Clone, Debug, PartialEq)]
struct Found {
    tokens: Range<usize>,
    said: Said,
    rule: &'static str,
    confidence: u8,
}

/// An expression with all that is known of it, for other rules.
pub(super) struct Known {
    pub(super) tokens: Range<usize>,
    pub(super) extent: Extent,
    pub(super) timex: Timex,
    /// Words that cannot be squared with the calendar.
    pub(super) said: Stated,
}

/// What was written down of a day, before it was reckoned.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Stated {
    pub(super) weekday: Option<crate::value::civil::Weekday>,
    /// Whether a day and a month were written.
    pub(super) is_dated: bool,
    /// Whether day, month and year were all written.
    pub(super) is_full: bool,
    /// Whether the calendar has no such day.
    pub(super) is_impossible: bool,
}

/// Suggests every date, time, length and set of times, and the dates that cannot be right.
pub(super) fn find(scan: &Scan<'_>) -> Vec<Suggestion> {
    let mut suggestions = Vec::new();
    let mut known = Vec::new();
    let mut anchor = Anchor::new(scan.reading.published);
    let all = all(scan);
    for (at, found) in all.iter().enumerate() {
        if let Some(day) = day_of_clock(scan, &all[at..], &anchor) {
            anchor.told = Some(day);
        }
        let before = at.checked_sub(1).map(|before| &all[before]);
        let (timex, because) = before
            .and_then(|before| last_weekday(scan, before, found, &anchor))
            .or_else(|| dated_beside(scan, &all[at..], &anchor))
            .unwrap_or_else(|| resolve(&found.said, &anchor, found.rule));
        if let Some(TimeValue::Date(date)) = timex.normal
            && found.said.is_day()
        {
            anchor.told = day(&date).or(anchor.told);
        }
        let extent = extent(scan, found);
        known.push(Known {
            tokens: found.tokens.clone(),
            extent,
            timex: timex.clone(),
            said: stated(&found.said),
        });
        suggestions.push(Suggestion {
            extent,
            rule: found.rule,
            confidence: found.confidence,
            finding: Finding::Date { timex, because },
        });
    }
    suggestions.extend(date_fault::faults(scan, &known));
    suggestions
}

/// The first of `all` where its date follows: "besok, Rabu (31/12)", "kemarin (12/3)".
fn dated_beside(scan: &Scan<'_>, all: &[Found], anchor: &Anchor) -> Option<(Timex, Because)> {
    let [found, next, ..] = all else { return None };
    let relative = matches!(found.said.what, What::Shift(Unit::Day, _));
    let mark = found.tokens.end;
    let beside = next.tokens.start == mark + 1
        && (scan.is_mark(mark, ',') || scan.is_mark(mark, '('))
        && scan.gap(next.tokens.start) < Gap::Line;
    if !relative || !beside || !matches!(next.said.what, What::Day { .. }) {
        return None;
    }
    let TimeValue::Date(date) = resolve(&next.said, anchor, next.rule).0.normal? else {
        return None;
    };
    let told = Anchor { told: Some(day(&date)?), ..*anchor };
    let said = Said { what: What::FromTold(Unit::Day, 0), ..found.said };
    Some(resolve(&said, &told, found.rule))
}

/// The second weekday of "Senin hingga Jumat" is the next after the first.
fn last_weekday(
    scan: &Scan<'_>,
    before: &Found,
    found: &Found,
    anchor: &Anchor,
) -> Option<(Timex, Because)> {
    let weekdays = [before, found].iter().all(|one| matches!(one.said.what, What::Weekday(..)));
    let reader = Reader { scan, tongues: ID | EN };
    let first = anchor.told?;
    // "likely Thursday night into Friday", but "on Monday and Friday" may both be past.
    let coming = anchor.day().is_some_and(|today| first >= today);
    let and = coming && reader.is(before.tokens.end, words!("and into or dan atau"));
    let touching = reader.to(before.tokens.end).or(and.then_some(before.tokens.end + 1));
    if !weekdays || touching != Some(found.tokens.start) {
        return None;
    }
    let first = Anchor { published: Some(Point::Day(first)), told: None };
    let said = Said { what: What::Weekday(None, Lean::Future), ..found.said };
    let (timex, because) = resolve(&said, &first, found.rule);
    Some((timex, Because { rule: TOLD.to_owned(), ..because }))
}

/// The day of a bare time of day, the first of `all`, if that is said right after it: "pukul 05.12 WIB, Rabu
/// (13/3)", "pukul 05.12 pada Rabu".
fn day_of_clock(scan: &Scan<'_>, all: &[Found], anchor: &Anchor) -> Option<Date> {
    let [clock, next, ..] = all else { return None };
    let bare = matches!(clock.said.what, What::OfDay | What::Clocks(..));
    let between = clock.tokens.end..next.tokens.start;
    let near = between.len() <= 2
        && scan.gap(next.tokens.start) < Gap::Line
        && between
            .clone()
            .all(|at| scan.is_mark(at, ',') || matches!(scan.lower(at), "pada" | "hari" | "on"));
    if !bare || !near || !next.said.is_day() || next.said.what == What::OfDay {
        return None;
    }
    match resolve(&next.said, anchor, next.rule).0.normal? {
        TimeValue::Date(date) => day(&date),
        TimeValue::Duration(_) => None,
    }
}

/// The day of a date, if it is one.
fn day(date: &DateValue) -> Option<Date> {
    match date.when {
        When::On(Point::Day(day) | Point::Part(day, _) | Point::Minute(day, ..)) => Some(day),
        _ => None,
    }
}

/// The value of words that a person marked: of the first expression of time in them; and why. `None` if
/// there is none, or none that has a value. `published` is EDTF or RFC 3339.
pub fn read(
    words: &str,
    language: Option<Language>,
    published: Option<&str>,
) -> Option<(TimeValue, Because)> {
    let text = Text::from(words);
    let scan = Scan::new(&Reading { text: &text, language, published });
    let anchor = Anchor::new(published);
    let all = all(&scan);
    let mut valued = all.iter().filter_map(|found| {
        let (timex, because) = resolve(&found.said, &anchor, found.rule);
        Some((found, timex.normal?, because))
    });
    let (first, value, because) = valued.next()?;
    if let Some((last, to, leans)) = valued.next()
        && let Some(range) = joined(&scan, (first, value), (last, to))
    {
        return Some((range, if because.anchor.is_some() { because } else { leans }));
    }
    Some((value, because))
}

/// "from a to b" in marked words is one value, though it is two expressions.
fn joined(
    scan: &Scan<'_>,
    (first, from): (&Found, TimeValue),
    (last, to): (&Found, TimeValue),
) -> Option<TimeValue> {
    let reader = Reader { scan, tongues: ID | EN };
    let (TimeValue::Date(from), TimeValue::Date(to)) = (from, to) else { return None };
    let (When::On(start), When::On(end)) = (from.when, to.when) else { return None };
    let plain = from.modifier.is_none() && to.modifier.is_none();
    let touching = reader.to(first.tokens.end) == Some(last.tokens.start);
    let when = When::Between(start, end);
    (plain && touching).then_some(TimeValue::Date(DateValue { when, modifier: None }))
}

/// All expressions of a text, in order; none overlaps another.
fn all(scan: &Scan<'_>) -> Vec<Found> {
    let tongues = match scan.reading.language {
        Some(Language::Indonesian) => ID,
        Some(Language::English) => EN,
        None => ID | EN,
    };
    let reader = Reader { scan, tongues };
    let mut found: Vec<Found> = Vec::new();
    let mut at = 0;
    while at < scan.len() {
        match expression(&reader, at) {
            Some(mut one) => {
                at = one.tokens.end.max(at + 1);
                let is_line = scan.gap(one.tokens.start) >= Gap::Line && scan.gap(at) >= Gap::Line;
                let start = one.tokens.start;
                match &mut one.said.what {
                    What::Day { year: Year::Elided(lean @ Lean::News), .. } => {
                        *lean = if is_line { Lean::Alone } else { reader.tense(start) };
                    }
                    What::Month { year: Year::Elided(lean @ Lean::News), .. } => {
                        *lean = reader.tense(start);
                    }
                    _ => {}
                }
                found.push(one);
            }
            None => at += 1,
        }
    }
    found
}

/// The expression that begins with token `at`.
fn expression(reader: &Reader<'_>, at: usize) -> Option<Found> {
    let token = reader.scan.get(at)?;
    if token.is_word() {
        let sense = reader.sense(at)?;
        let spoken = |tongue: Tongues| reader.tongues & tongue != 0;
        let one = |tongue| Reader { tongues: tongue, ..*reader };
        return spoken(ID)
            .then(|| indonesian::led_by_word(&one(ID), at, sense))
            .flatten()
            .or_else(|| spoken(EN).then(|| english::led_by_word(&one(EN), at, sense)).flatten());
    }
    if token.is_number() {
        return match reader.tongues {
            EN => english::led_by_number(reader, at),
            ID => indonesian::led_by_number(reader, at),
            _ => indonesian::led_by_number(&Reader { tongues: ID, ..*reader }, at)
                .or_else(|| english::led_by_number(&Reader { tongues: EN, ..*reader }, at)),
        };
    }
    None
}

/// Where an expression stands: without the "'s" of its last word.
fn extent(scan: &Scan<'_>, found: &Found) -> Extent {
    let whole = scan.extent(found.tokens.clone());
    let Some(last) = found.tokens.end.checked_sub(1) else { return whole };
    match (scan.get(last), unpossessed(scan.lower(last))) {
        (Some(token), Some(word)) => {
            Extent { end: scan.text().from_byte(Byte(token.start() + word.len())), ..whole }
        }
        _ => whole,
    }
}

fn stated(said: &Said) -> Stated {
    let is_impossible = matches!(said.what, What::Impossible { .. });
    let is_full = matches!(said.what, What::Day { year: Year::Is(_), .. });
    let is_dated = matches!(said.what, What::Day { .. });
    Stated { weekday: said.weekday, is_dated, is_full, is_impossible }
}

impl Found {
    fn new(tokens: Range<usize>, what: What, rule: &'static str, confidence: u8) -> Self {
        Self { tokens, said: Said::of(what), rule, confidence }
    }

    /// The same with a modifier, one that is there already kept, and beginning at `start`.
    fn modified(mut self, start: usize, modifier: Modifier) -> Self {
        self.tokens.start = start;
        self.said.modifier = self.said.modifier.or(Some(modifier));
        self
    }

    fn part(mut self, part: Option<Part>) -> Self {
        self.said.part = self.said.part.or(part);
        self
    }
}

#[cfg(test)]
mod laws;
#[cfg(test)]
mod tests;
#[cfg(test)]
mod told_tests;
#[cfg(test)]
mod usage_tests;
