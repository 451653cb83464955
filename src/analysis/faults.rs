//! Dates of a text that cannot be right.

use super::Passage;
use crate::detect::dates::{self, TimeValue};
use crate::detect::{DateProblem, Finding, Reading, Suggestion, is_ahead, suggest};
use crate::text::{Extent, Language, Text, lower};
use crate::value::DateValue;
use crate::value::civil::Weekday;
use crate::value::date::{Grain, Relation};
use serde::{Deserialize, Serialize};

/// A date that cannot be right.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Fault {
    /// The words.
    pub extent: Extent,
    /// What is wrong.
    pub problem: DateProblem,
    /// How sure that is, in percent.
    pub confidence: u8,
    /// Whether it is the date of publication that is noted of the article, or speaks against that one.
    pub is_published: bool,
    /// What speaks against it: for a weekday that does not fit, the day as it is written; for a date of publication that is
    /// older than what is told, the day that is told.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub against: Option<DateValue>,
}

/// What speaks against a date: for a weekday that does not fit, the day as it is written; for a date of publication that is
/// older than what is told, the first day after it that is told in full.
pub(super) fn against(
    reading: &Reading,
    found: &[Suggestion],
    fault: &Suggestion,
) -> Option<DateValue> {
    let Finding::DateFault { problem } = fault.finding else { return None };
    let words = reading.text.slice(fault.extent);
    let written = match dates::read(words, reading.language, reading.published)?.0 {
        TimeValue::Date(date) => date,
        TimeValue::Duration(_) => return None,
    };
    match problem {
        DateProblem::Weekday => matches!(written.grain(), Grain::Day).then_some(written),
        DateProblem::OlderThanEvents => {
            let told = found.iter().filter_map(|one| match &one.finding {
                Finding::Date { timex, .. } if one.rule == "dates.full" => match timex.normal? {
                    TimeValue::Date(date) => Some(date),
                    TimeValue::Duration(_) => None,
                },
                _ => None,
            });
            let later = told.filter(|date| date.bounds().earliest > written.bounds().latest);
            later.min_by_key(|date| date.bounds().earliest)
        }
        DateProblem::Impossible | DateProblem::FarOff => None,
    }
}

/// The dates of a passage that cannot be right, in order. Those in page furniture are left out, but for one that
/// stands where the date of publication stands.
pub fn faults(passage: &Passage, furniture: &[Extent]) -> Vec<Fault> {
    let text = Text::from(passage.text.as_str());
    let reading = passage.reading(&text);
    let date = reading.published.and_then(|noted| DateValue::parse(noted).ok());
    let found = suggest(&reading);
    let faults = found.iter().filter_map(|one| match one.finding {
        Finding::DateFault { problem } => Some((one, problem)),
        _ => None,
    });
    let is_furniture = |extent: Extent| {
        furniture.iter().any(|region| region.start <= extent.start && extent.end <= region.end)
    };
    let mut faults: Vec<Fault> = faults
        .filter(|(one, problem)| {
            *problem == DateProblem::OlderThanEvents || !is_furniture(one.extent)
        })
        .map(|(one, problem)| {
            // Read by itself: a heading is often page furniture, in which nothing is proposed.
            let words = text.slice(one.extent);
            let is_published =
                match (&date, dates::read(words, reading.language, reading.published)) {
                    (Some(date), Some((TimeValue::Date(written), _))) => {
                        date.compare(&written) != Relation::Disjoint
                    }
                    _ => false,
                };
            let against = against(&reading, &found, one);
            let (extent, confidence) = (one.extent, one.confidence);
            Fault { extent, problem, confidence, is_published, against }
        })
        .collect();
    let is_known = faults.iter().any(|one| one.is_published);
    if let Some(date) = date.filter(|_| !is_known) {
        let body = found.iter().filter(|one| !is_furniture(one.extent));
        faults.extend(told_later(&reading, body, &date));
        crate::sorted::sort_by_key(&mut faults, |one| one.extent);
    }
    faults
}

/// Across a line of time zones, and between print and screen, a day told of may be so many minutes after the paper's own.
const GRACE: i64 = 2 * 24 * 60;
/// A paragraph of prose is at least so long, in code points.
const PROSE: u32 = 70;

/// Whether the words are a weekday with a date in brackets.
fn is_report(words: &str) -> bool {
    let small = lower(words);
    let names = Weekday::ALL.into_iter().flat_map(|day| {
        [Language::English, Language::Indonesian].map(|language| lower(day.name(language)))
    });
    words.contains('(') && names.into_iter().any(|name| small.contains(&name))
}

/// The first day told in full as past that is later than the date of publication as noted: one of the two is wrong.
fn told_later<'f>(
    reading: &Reading,
    found: impl Iterator<Item = &'f Suggestion>,
    noted: &DateValue,
) -> Option<Fault> {
    let text = reading.text;
    let days = found.filter_map(|one| match &one.finding {
        Finding::Date { timex, .. } if one.rule == "dates.full" => match timex.normal? {
            TimeValue::Date(date) => Some((one.extent, date)),
            TimeValue::Duration(_) => None,
        },
        _ => None,
    });
    let latest = noted.bounds().latest.saturating_add(GRACE);
    let is_prose = |extent: Extent| {
        let paragraph = text.paragraphs()[text.paragraph_at(extent.start)].extent;
        paragraph.len() >= PROSE && extent.len() * 2 < paragraph.len()
    };
    let later = days.filter(|(extent, date)| {
        date.bounds().earliest > latest && is_prose(*extent) && !is_ahead(reading, *extent)
    });
    let later: Vec<(Extent, DateValue)> = later.collect();
    // News tells what has happened as "Senin (3/6/2024)". Any other date alone may be that of a plan.
    let first = *later.first()?;
    let report = later.iter().find(|(extent, _)| is_report(text.slice(*extent)));
    let has_other = later.iter().any(|(_, date)| *date != first.1);
    let (extent, date) = *report.or(has_other.then_some(&first))?;
    Some(Fault {
        extent,
        problem: DateProblem::OlderThanEvents,
        confidence: 70,
        is_published: true,
        against: Some(date),
    })
}
