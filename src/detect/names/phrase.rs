//! Phrases in capitals, and what joins their words.
//!
//! Invariants: a phrase stays on one line; its name is part of it.

use super::lexicon;
use crate::detect::{Case, Scan};
use crate::text::Extent;
use crate::value::NameKind;
use std::ops::Range;

/// What a name names, by which rule, and how sure that is in percent.
pub(super) type Told = (NameKind, &'static str, u8);

/// Words in capitals that belong together.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::detect) struct Phrase {
    /// The name with all in capitals before it: titles, and the body that they belong to.
    pub(in crate::detect) whole: Range<usize>,
    /// The name alone.
    pub(in crate::detect) tokens: Range<usize>,
    /// Whether it begins a sentence, where a capital means nothing.
    pub(in crate::detect) opens_sentence: bool,
    /// Whether it stands in a line that is no sentence, as headlines, bylines and captions are.
    pub(in crate::detect) is_bare: bool,
    /// Whether it is the body that the office of the name behind it belongs to.
    pub(in crate::detect) is_body: bool,
    /// What it names.
    pub(super) told: Told,
}

impl Phrase {
    /// The words of the name, without a possessive ending.
    pub(in crate::detect) fn words<'a>(&self, scan: &Scan<'a>) -> &'a str {
        let words = scan.words(self.tokens.clone());
        let cut = words.char_indices().rev().nth(1).filter(|_| self.cut(scan) > 0);
        cut.map_or(words, |(at, _)| &words[..at])
    }

    /// Where the name stands, without a possessive ending.
    pub(in crate::detect) fn extent(&self, scan: &Scan<'_>) -> Extent {
        let mut extent = scan.extent(self.tokens.clone());
        extent.end.0 -= self.cut(scan);
        extent
    }

    /// Whether it names an organisation.
    pub(in crate::detect) fn is_organisation(&self) -> bool {
        self.told.0 == NameKind::Organisation
    }

    fn cut(&self, scan: &Scan<'_>) -> u32 {
        possessive(scan, self.tokens.end.saturating_sub(1))
    }
}

/// Whether the words on both sides of the hyphen at `at` are one given name: "Young-hyun", not "Jakarta-based".
pub(super) fn is_given_name(scan: &Scan<'_>, at: usize) -> bool {
    if at == 0 || !scan.is_mark(at, '-') {
        return false;
    }
    let (before, word) = (scan.lower(at - 1), scan.lower(at + 1));
    // "Peraturan Perundang-undangan"
    if word.len() > 6 && word.get(..6).is_some_and(|root| before.ends_with(root)) {
        return true;
    }
    scan.get(at + 1).is_some_and(|token| token.case == Case::Lower && token.is_word())
        && word.len() <= 6
        && word != before
        && !word.ends_with("ed")
        && !lexicon::is_suffix(word)
}

/// Whether the word at token `short` is made of these words: of the first letters of all in capitals ("WHO"), or of
/// letters of them ("Celios").
pub(in crate::detect) fn is_short_for(scan: &Scan<'_>, words: Range<usize>, short: usize) -> bool {
    let letters = words
        .clone()
        .filter(|at| scan.get(*at).is_some_and(|token| token.is_capitalised()))
        .filter_map(|at| scan.lower(at).chars().next());
    let all = scan.lower_words(words);
    scan.lower(short).chars().eq(letters)
        || scan.get(short).is_some_and(|token| token.case == Case::Title)
            && all.chars().next() == scan.lower(short).chars().next()
            && is_within(scan.lower(short), all)
}

/// Whether all letters of `short` come in `words`, in their order.
pub(super) fn is_within(short: &str, words: &str) -> bool {
    let mut letters = words.chars();
    short.chars().all(|letter| letters.any(|other| other == letter))
}

/// How many characters of token `at` say only that something is somebody's: two in "Spain's".
pub(super) fn possessive(scan: &Scan<'_>, at: usize) -> u32 {
    let word = scan.lower(at);
    let is_possessive = (word.ends_with("'s") || word.ends_with("’s"))
        && scan.get(at).is_some_and(|token| token.is_capitalised())
        && !lexicon::keeps_possessive(word);
    2 * u32::from(is_possessive)
}
