//! Suggestions: what a rule can see in a text, for a person to accept, change or reject. Pure.
//!
//! Invariants: nothing here decides; a suggestion lies on whole graphemes within one article and says
//! which rule made it and why; finding never fails and takes time linear in the text. Words of the
//! lexicons are lower case.
#![forbid(unsafe_code)]

mod date_fault;
pub mod dates;
pub mod lists;
pub mod names;
pub mod quantities;
mod read;
mod suggestion;
mod tokens;

pub use date_fault::DateProblem;
pub use read::{best_value, value_of};
pub use suggestion::{Finding, Reading, Suggestion};
pub use tokens::{Case, Gap, Kind, Scan, Token};

/// All suggestions for a text, in the order in which they begin, longer ones first.
pub fn suggest(reading: &Reading<'_>) -> Vec<Suggestion> {
    let scan = Scan::new(reading);
    let detectors: [fn(&Scan<'_>) -> Vec<Suggestion>; 4] =
        [dates::find, lists::find, names::find, quantities::find];
    let mut all: Vec<Suggestion> = detectors.iter().flat_map(|find| find(&scan)).collect();
    all.sort_by_key(|one| (one.extent.start, std::cmp::Reverse(one.extent.end)));
    all
}
