//! Suggestions: what a rule can see in a text, for a person to accept, change or reject. Pure.
//!
//! Invariants: nothing here decides; a suggestion lies on whole graphemes within one article and says
//! which rule made it and why; finding never fails and takes time linear in the text. Words of the
//! lexicons are lower case.
#![forbid(unsafe_code)]

mod attributions;
mod extent;
mod fold;
mod furniture;
mod quotations;
mod suggestion;
mod tokens;

pub use attributions::unattributed;
pub use quotations::{QuotationForm, QuotationMarks};
pub use suggestion::{Finding, Reading, Suggestion};
pub use tokens::{Case, Gap, Kind, Scan, Token};

use crate::text::Extent;

/// All suggestions for a text, in the order in which they begin, longer ones first. Nothing that
/// touches page furniture is proposed.
pub fn suggest(reading: &Reading<'_>) -> Vec<Suggestion> {
    let scan = Scan::new(reading);
    let mut all = furniture::find(reading);
    let furniture: Vec<Extent> = all.iter().map(|one| one.extent).collect();
    let quotations = quotations::read(&scan);
    let detectors: [fn(&Scan<'_>) -> Vec<Suggestion>; 0] = [];
    let found = detectors.iter().flat_map(|find| find(&scan));
    let found = found.chain(quotations.iter().map(|one| quotations::suggestion(&scan, one)));
    let found = found.chain(attributions::find(&scan, &quotations, &furniture));
    all.extend(found.filter(|one| !touches(&furniture, one.extent)));
    all.sort_by_key(|one| (one.extent.start, std::cmp::Reverse(one.extent.end)));
    all
}

/// Whether `extent` shares anything with one of `others`, which are in order and share nothing.
fn touches(others: &[Extent], extent: Extent) -> bool {
    let next = others.partition_point(|other| other.end <= extent.start);
    others.get(next).is_some_and(|other| other.start < extent.end)
}
