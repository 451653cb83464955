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

pub(super) use phrase::{Phrase, opens_sentence, phrases};

use super::{Finding, Reading, Scan, Suggestion};
use crate::text::{Language, Text};
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

/// The name that a few words say, with what it names and why: for words that a person has marked. Words
/// in which no name is seen are a name as they are; `None` if there are none.
pub fn read(words: &str, language: Option<Language>) -> Option<(Name, NameKind, Because)> {
    let text = Text::from(words);
    let scan = Scan::new(&Reading { text: &text, language, published: None });
    let longest = fold::folded(&scan).into_iter().max_by_key(|one| {
        (scan.byte_range(one.tokens.clone()).len(), std::cmp::Reverse(one.tokens.start))
    });
    if let Some(one) = longest {
        return Some((one.name, one.kind, one.because));
    }
    let label = words.split_whitespace().collect::<Vec<_>>().join(" ");
    let because = Because { rule: "name.words".to_string(), anchor: None, step: None };
    (!label.is_empty()).then(|| (Name::new(label), NameKind::Other, because))
}
