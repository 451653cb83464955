//! Names in a text: persons, organisations, places, folded across the text.
//!
//! Invariants: a suggestion is the name without its titles; its value is the fullest form of the name in
//! the text, with the others as aliases; a capital that only begins a sentence makes no name.

mod find;
mod fold;
mod kind;
mod lexicon;
mod office;
mod opening;
mod phrase;
#[cfg(test)]
mod tests;
mod traps;

pub(super) use find::find_phrases;
pub(super) use opening::opens_sentence;
pub(super) use phrase::{Phrase, is_short_for};
pub(super) use traps::is_plate;

use super::{Finding, Scan, Suggestion};
use crate::text::Extent;
use crate::value::{Because, Name, NameKind};

/// Whether a phrase names a person.
pub(super) fn is_person(phrase: &Phrase) -> bool {
    phrase.told.0 == NameKind::Person
}

/// Whether a phrase names a place.
pub(super) fn is_place(phrase: &Phrase) -> bool {
    phrase.told.0 == NameKind::Place
}

/// Whether the word is a title or office of a person.
pub(super) fn is_office(word: &str) -> bool {
    lexicon::is_title(word)
}

/// Whether the word is the first one of an organisation.
pub(super) fn is_body_head(word: &str) -> bool {
    lexicon::is_organisation_head(word)
}

/// Whether the word is the last one of an organisation.
pub(super) fn is_body_tail(word: &str) -> bool {
    lexicon::is_organisation_tail(word)
}

/// Whether the word is a title, or the first one of an organisation.
pub(super) fn is_role(word: &str) -> bool {
    lexicon::is_title(word) || lexicon::is_organisation_head(word)
}

/// The names of a text, whose phrases are known, in order; what stands in furniture lends no form.
pub(super) fn find(scan: &Scan<'_>, phrases: &[Phrase], furniture: &[Extent]) -> Vec<Suggestion> {
    fold::folded(scan, phrases, furniture)
        .into_iter()
        .map(|one| Suggestion {
            extent: one.extent,
            rule: one.rule,
            confidence: one.confidence,
            finding: Finding::Name { name: one.name, kind: one.kind, because: one.because },
        })
        .collect()
}
