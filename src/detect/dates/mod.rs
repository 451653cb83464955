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
//! `said` is what words say, `indonesian` and `english` read it, `told` tells what it leans on, `resolve` reckons it,
//! and `range` joins two.

mod anchor;
mod common;
mod elided;
mod english;
mod figures;
mod indonesian;
mod known;
mod lengths;
mod lexicon;
mod order;
mod range;
mod reader;
mod reckoned;
mod resolve;
mod said;
mod shift;
mod tense;
mod told;
mod written;

use super::{Finding, Gap, Reading, Scan, Suggestion};
use super::{date_fault, quantities, touches};
use crate::text::{Extent, Language, Text};
use crate::value::date::{Modifier, Part};
use crate::value::{Because, DateValue, Duration};
pub(super) use known::{Known, day, is_ahead};
use lexicon::{EN, ID, Tongues};
use reader::Reader;
use said::{Lean, Said, What, Year};
use std::ops::Range;
use told::Told;

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

/// Suggests every date, time, length and set of times, and the dates that cannot be right. Nothing leans on a day that
/// `furniture` tells of.
pub(super) fn find(scan: &Scan<'_>, furniture: &[Extent]) -> Vec<Suggestion> {
    let all = all(scan);
    let known = known(scan, &all, furniture);
    let faults = date_fault::faults(scan, &known);
    let mut suggestions = Vec::with_capacity(all.len() + faults.len());
    let mut rest = all.iter().zip(known).peekable();
    while let Some((found, one)) = rest.next() {
        let range = rest
            .peek()
            .filter(|(next, _)| range::follows(scan, found, next))
            .and_then(|(next, two)| range::joined((found, &one), (next, two)));
        if let Some(range) = range {
            suggestions.push(range);
            rest.next();
        } else {
            suggestions.extend(one.into_suggestion(found));
        }
    }
    suggestions.extend(faults);
    suggestions
}

/// The values of all expressions of a text.
fn known(scan: &Scan<'_>, all: &[Found], furniture: &[Extent]) -> Vec<Known> {
    let mut told = Told::new(scan);
    let mut known = Vec::with_capacity(all.len());
    for (at, found) in all.iter().enumerate() {
        let one = Known::new(scan, found, told.value(all, at, &known));
        if !touches(furniture, one.extent) {
            told.tell(found, &one);
        }
        known.push(one);
    }
    known
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
    let all = all(&scan);
    let known = known(&scan, &all, &[]);
    let mut valued = all.iter().zip(&known).filter(|(_, known)| known.timex.normal.is_some());
    let first = valued.next()?;
    let range = valued
        .next()
        .filter(|last| range::is_joined(&scan, first.0, last.0))
        .and_then(|last| range::joined(first, last));
    match range.map(|range| range.finding) {
        Some(Finding::Date { timex, because }) => Some((timex.normal?, because)),
        _ => Some((first.1.timex.normal?, first.1.because.clone())),
    }
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
                // "berusia 57 tahun" is an age, which the quantities tell.
                if is_length_in_years(&one) && quantities::is_age(scan, one.tokens.start) {
                    continue;
                }
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
    order::settle(scan, &mut found);
    found
}

/// Whether an expression counts years alone.
fn is_length_in_years(found: &Found) -> bool {
    matches!(found.said.what, What::Duration(duration) if duration.length.years > 0)
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
mod english_tests;
#[cfg(test)]
mod laws;
#[cfg(test)]
mod leaning_tests;
#[cfg(test)]
mod order_tests;
#[cfg(test)]
mod range_tests;
#[cfg(test)]
mod read_tests;
#[cfg(test)]
mod tests;
#[cfg(test)]
mod told_tests;
#[cfg(test)]
mod usage_tests;
