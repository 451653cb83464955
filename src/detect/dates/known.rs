//! An expression of time with its value, for the rules that look at several of them, and what the clause before it
//! looks to.

use super::resolve::TOLD;
use super::said::{Said, Unit, What, Year};
use super::{Found, TimeValue, Timex};
use crate::detect::fold::{Words, is_among, words};
use crate::detect::{Finding, Scan, Suggestion};
use crate::text::{Byte, Extent};
use crate::value::civil::{Date, Weekday};
use crate::value::date::{Point, When};
use crate::value::{Because, DateValue};
use std::ops::Range;

/// An expression with all that is known of it.
pub(in crate::detect) struct Known {
    pub(in crate::detect) tokens: Range<usize>,
    pub(in crate::detect) extent: Extent,
    pub(in crate::detect) timex: Timex,
    pub(super) because: Because,
    /// Words that cannot be squared with the calendar.
    pub(in crate::detect) said: Stated,
}

/// What was written down of a day, before it was reckoned.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(in crate::detect) struct Stated {
    pub(in crate::detect) weekday: Option<Weekday>,
    /// Whether a day and a month were written.
    pub(in crate::detect) is_dated: bool,
    /// Whether day, month and year were all written.
    pub(in crate::detect) is_full: bool,
    /// Whether the calendar has no such day.
    pub(in crate::detect) is_impossible: bool,
}

/// How sure a date is whose own words speak against it, in percent.
pub(super) const DOUBTFUL: u8 = 45;

impl Known {
    pub(super) fn new(scan: &Scan<'_>, found: &Found, (timex, because): (Timex, Because)) -> Self {
        let (tokens, extent) = (found.tokens.clone(), extent(scan, found));
        Self { tokens, extent, timex, because, said: stated(&found.said) }
    }

    /// The day that it is, if it is one.
    pub(in crate::detect) fn day(&self) -> Option<Date> {
        match self.timex.normal? {
            TimeValue::Date(date) => day(&date),
            TimeValue::Duration(_) => None,
        }
    }

    /// Whether the weekday written beside a date is not that of the day.
    pub(in crate::detect) fn has_wrong_weekday(&self) -> bool {
        let weekday = self.said.weekday.filter(|_| self.said.is_dated);
        weekday.zip(self.day()).is_some_and(|(weekday, day)| day.weekday() != weekday)
    }

    /// Whether a weekday moved a date that leaves its year out into a neighbouring one.
    fn is_moved_by_weekday(&self) -> bool {
        self.said.weekday.is_some()
            && self.said.is_dated
            && !self.said.is_full
            && matches!(self.because.step.as_deref(), Some("P1Y" | "-P1Y"))
    }

    /// What is proposed of it: nothing of a day that no calendar has, which is a fault alone.
    pub(super) fn into_suggestion(self, found: &Found) -> Option<Suggestion> {
        if self.said.is_impossible {
            return None;
        }
        let confidence = match found.said.what {
            _ if self.has_wrong_weekday() => found.confidence.min(DOUBTFUL),
            // "Rabu (17/8)" of the year before, because its weekday is not that of this year's.
            _ if self.is_moved_by_weekday() => found.confidence.min(60),
            What::FromTold(Unit::Day, _) => found.confidence,
            // "the year before" is sure where the text says before which.
            What::FromTold(..) if self.because.rule == TOLD => found.confidence.max(80),
            What::FromTold(..) => found.confidence.min(60),
            _ => found.confidence,
        };
        Some(Suggestion {
            extent: self.extent,
            rule: found.rule,
            confidence,
            finding: Finding::Date { timex: self.timex, because: self.because },
        })
    }
}

/// The day of a date, if it is one.
pub(in crate::detect) fn day(date: &DateValue) -> Option<Date> {
    match date.when {
        When::On(Point::Day(day) | Point::Part(day, _) | Point::Minute(day, ..)) => Some(day),
        _ => None,
    }
}

/// Where an expression stands: without the "'s" of its last word.
fn extent(scan: &Scan<'_>, found: &Found) -> Extent {
    let whole = scan.extent(found.tokens.clone());
    let Some(last) = found.tokens.end.checked_sub(1) else { return whole };
    match (scan.get(last), super::reader::unpossessed(scan.lower(last))) {
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

/// How many tokens back a word that looks ahead is looked for.
const CLAUSE: usize = 14;

const AHEAD: &Words = words!(
    "\
    akan bakal rencananya berencana dijadwalkan hingga sampai paling sebelum menjelang target ditargetkan jadwal mulai \
    berlaku will shall scheduled due until by before expected plans planned starting expires"
);

/// Whether the clause before token `at` speaks of what is to come.
pub(in crate::detect) fn is_ahead(scan: &Scan<'_>, at: usize) -> bool {
    (at.saturating_sub(CLAUSE)..at)
        .rev()
        .take_while(|before| !matches!(scan.mark(*before), Some('.' | '!' | '?')))
        .any(|before| is_among(scan.lower(before), AHEAD))
}
