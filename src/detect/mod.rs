//! Suggestions: what a rule can see in a text, for a person to accept, change or reject. Pure.
//!
//! Invariants: nothing here decides; a suggestion lies on whole graphemes within one article and says
//! which rule made it and why; finding never fails and takes time linear in the text. Words of the
//! lexicons are lower case.
#![forbid(unsafe_code)]

mod attributions;
mod book;
mod date_far;
mod date_fault;
pub mod dates;
mod extent;
mod fold;
mod furniture;
pub mod lists;
pub mod names;
pub mod quantities;
mod quotations;
mod read;
mod speech;
mod suggestion;
mod tokens;

pub use attributions::unattributed;
pub use date_fault::DateProblem;
pub use quotations::{QuotationForm, QuotationMarks};
pub use read::{best_value, value_of};
pub use suggestion::{Finding, Reading, Suggestion};
pub use tokens::{Case, Gap, Kind, Scan, Token};

use crate::sorted;
use crate::text::Extent;

/// All suggestions for a text, in the order in which they begin, longer ones first. Nothing that
/// touches page furniture is proposed, but dates that cannot be right are told of there, too.
pub fn suggest(reading: &Reading<'_>) -> Vec<Suggestion> {
    suggest_beside(reading, &[])
}

/// The same, where a person has said of some stretches that they are the article: `body`, in order and sharing nothing.
pub fn suggest_beside(reading: &Reading<'_>, body: &[Extent]) -> Vec<Suggestion> {
    let scan = Scan::new(reading);
    let mut all = furniture::find(reading);
    all.retain(|one| !touches(body, one.extent));
    let furniture: Vec<Extent> = all.iter().map(|one| one.extent).collect();
    let quotations = quotations::read(&scan);
    let phrases = names::find_phrases(&scan);
    let found = dates::find(&scan, &furniture).into_iter().chain(lists::find(&scan, &phrases));
    let found = found.chain(quantities::find(&scan, &phrases));
    let found = found.chain(names::find(&scan, &phrases, &furniture));
    let found = found.chain(quotations.iter().map(|one| quotations::suggestion(&scan, one)));
    let found = found.chain(attributions::find(&scan, &phrases, &quotations, &furniture));
    all.extend(found.filter(|one| stays(one) || !touches(&furniture, one.extent)));
    sorted::sort_by_cached_key(&mut all, |one| {
        (one.extent.start, std::cmp::Reverse(one.extent.end))
    });
    // The "19" of "Jan. 19, 2025" counts nothing.
    let mut date: Option<Extent> = None;
    all.retain(|one| match one.finding {
        Finding::Date { .. } => {
            date = date.filter(|date| date.end >= one.extent.end).or(Some(one.extent));
            true
        }
        Finding::Quantity { .. } => {
            date.is_none_or(|date| date == one.extent || one.extent.end > date.end)
        }
        _ => true,
    });
    all
}

/// Whether the clause before `extent` speaks of what is to come. Takes time linear in the text.
pub fn is_ahead(reading: &Reading<'_>, extent: Extent) -> bool {
    let scan = Scan::new(reading);
    let start = reading.text.to_byte(extent.start).0;
    date_fault::is_ahead(&scan, scan.tokens().partition_point(|token| token.start() < start))
}

/// A date that cannot be right is told of even in furniture: the date of publication may stand there.
fn stays(suggestion: &Suggestion) -> bool {
    matches!(suggestion.finding, Finding::DateFault { .. })
}

/// Whether `extent` shares anything with one of `others`, which are in order and share nothing.
fn touches(others: &[Extent], extent: Extent) -> bool {
    let next = others.partition_point(|other| other.end <= extent.start);
    others.get(next).is_some_and(|other| other.start < extent.end)
}
