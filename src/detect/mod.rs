//! Suggestions: what a rule can see in a text, for a person to accept, change or reject. Pure.
//!
//! Invariants: nothing here decides; a suggestion lies on whole graphemes within one article and says
//! which rule made it and why; finding never fails and takes time linear in the text. Words of the
//! lexicons are lower case.
#![forbid(unsafe_code)]

mod suggestion;

pub use suggestion::{Finding, Reading, Suggestion};

/// All suggestions for a text, in the order in which they begin, longer ones first.
pub fn suggest(reading: &Reading<'_>) -> Vec<Suggestion> {
    let detectors: [fn(&Reading<'_>) -> Vec<Suggestion>; 0] = [];
    let mut all: Vec<Suggestion> = detectors.iter().flat_map(|find| find(reading)).collect();
    all.sort_by_key(|one| (one.extent.start, std::cmp::Reverse(one.extent.end)));
    all
}
