//! Names in a text: persons, organisations, places, folded across the text.
//!
//! Invariants: a suggestion is the name without its titles; its value is the fullest form of the name in
//! the text, with the others as aliases; a capital that only begins a sentence makes no name.

mod fold;
mod kind;
mod lexicon;
mod phrase;
#[cfg(test)]
mod tests;

pub(super) use phrase::{Phrase, find_phrases, opens_sentence};

use super::{Finding, Scan, Suggestion};
use crate::value::{Because, Name, NameKind};

/// The names of a text, in order.
pub fn find(scan: &Scan<'_>) -> Vec<Suggestion> {
    fold::folded(scan)
        .into_iter()
        .map(|one| Suggestion {
            extent: scan.extent(one.tokens),
            rule: one.rule,
            confidence: one.confidence,
            finding: Finding::Name { name: one.name, kind: one.kind, because: one.because },
        })
        .collect()
}
