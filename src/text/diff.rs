//! A word diff of what a changed span said and what stands there now.
//!
//! Invariants: the same and removed parts together are the old words, the same and added parts the
//! new ones; a removed part comes before the added one that replaces it; no word is split.

use super::word::{Token, TokenKind, tokens};
use crate::sorted;
use dissimilar::Chunk;
use std::collections::{BTreeMap, BTreeSet};

/// What became of a part.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum DiffKind {
    /// It stands in both.
    Same,
    /// It stands in the old words alone.
    Removed,
    /// It stands in the new words alone.
    Added,
}

/// A run of words that share a fate.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DiffPart {
    /// What became of it.
    pub kind: DiffKind,
    /// Its words, with the spaces between them.
    pub text: String,
    telling: bool,
}

impl DiffPart {
    /// Whether it changes what is claimed: a removed or added part with a digit, the name of a
    /// month or a day, a negation, or a name (a capital that does not begin a sentence).
    /// Indonesian and English.
    pub fn is_telling(&self) -> bool {
        self.telling
    }
}

/// How `old` became `new`, word by word. Time grows with their length times the number of changes.
pub fn diff(old: &str, new: &str) -> Vec<DiffPart> {
    let (old, new) = (told(old), told(new));
    let mut signs = Signs::default();
    let (old_signs, new_signs) = (signs.write(&old), signs.write(&new));
    let (mut old, mut new) = (old.as_slice(), new.as_slice());
    let mut parts = Parts::default();
    for chunk in dissimilar::diff(&old_signs, &new_signs) {
        match chunk {
            Chunk::Equal(signs) => {
                let count = signs.chars().count();
                parts.same(take(&mut old, count), take(&mut new, count));
            }
            Chunk::Delete(signs) => parts.removed(take(&mut old, signs.chars().count())),
            Chunk::Insert(signs) => parts.added(take(&mut new, signs.chars().count())),
        }
    }
    parts.finish()
}

/// Whether every telling word of `old` stands somewhere in `new`.
pub(super) fn keeps_telling_words(old: &str, new: &str) -> bool {
    let new: BTreeSet<&str> = sorted::set(tokens(new).into_iter().map(|token| token.words));
    told(old).iter().all(|token| !token.is_telling || new.contains(token.words))
}

/// The most code points that `new` keeps of `old` in one piece.
pub(super) fn longest_kept(old: &str, new: &str) -> usize {
    let parts = diff(old, new).into_iter().filter(|part| part.kind == DiffKind::Same);
    parts.map(|part| part.text.chars().count()).max().unwrap_or(0)
}

/// Months, days and negations, in lower case.
#[rustfmt::skip] // a word a line would be a page
const TELLING: &[&str] = &[
    "januari", "februari", "maret", "april", "mei", "juni", "juli", "agustus", "september",
    "oktober", "november", "desember", "january", "february", "march", "may", "june", "july",
    "august", "october", "december", "senin", "selasa", "rabu", "kamis", "jumat", "jum'at",
    "jum’at", "sabtu", "minggu", "ahad", "monday", "tuesday", "wednesday", "thursday", "friday",
    "saturday", "sunday", "tidak", "bukan", "belum", "tak", "tanpa", "jangan", "not", "no", "never",
    "none", "without", "cannot",
];

#[derive(Clone, Copy)]
struct Told<'a> {
    words: &'a str,
    is_space: bool,
    is_telling: bool,
}

fn told(words: &str) -> Vec<Told<'_>> {
    let mut begins = true;
    let mut told = Vec::new();
    for Token { kind, words, .. } in tokens(words) {
        let is_word = kind == TokenKind::Word;
        let is_telling =
            is_word && (tells(words) || !begins && words.starts_with(char::is_uppercase));
        told.push(Told { words, is_space: kind == TokenKind::Space, is_telling });
        match kind {
            TokenKind::Word => begins = false,
            TokenKind::Punctuation => begins |= matches!(words, "." | "!" | "?" | "…"),
            TokenKind::Space => {}
        }
    }
    told
}

fn tells(word: &str) -> bool {
    let lower = word.to_lowercase();
    word.contains(char::is_numeric)
        || TELLING.contains(&lower.as_str())
        || lower.ends_with("n't")
        || lower.ends_with("n’t")
}

/// A character for each distinct token, so that a diff of characters is one of words.
#[derive(Default)]
struct Signs<'a>(BTreeMap<&'a str, char>);

impl<'a> Signs<'a> {
    fn write(&mut self, told: &[Told<'a>]) -> String {
        told.iter().map(|token| self.sign(token.words)).collect()
    }

    fn sign(&mut self, words: &'a str) -> char {
        // The private planes first, then the others above the first: room for a million distinct
        // words, which no span within the size limits of a text can hold.
        let next = 0x1_0000 + (0xE_0000 + self.0.len() as u32) % 0x10_0000;
        *self.0.entry(words).or_insert(char::from_u32(next).unwrap_or(char::MAX))
    }
}

fn take<'t, T>(rest: &mut &'t [T], count: usize) -> &'t [T] {
    let (taken, left) = rest.split_at(count.min(rest.len()));
    *rest = left;
    taken
}

/// Gathers neighbouring changes into one removal and one addition.
#[derive(Default)]
struct Parts {
    done: Vec<DiffPart>,
    removed: Gathered,
    added: Gathered,
    /// A space after them, which is theirs if another change follows.
    gap: String,
}

#[derive(Default)]
struct Gathered {
    text: String,
    telling: bool,
}

impl Gathered {
    fn push(&mut self, told: &[Told]) {
        self.text.extend(told.iter().map(|token| token.words));
        self.telling |= told.iter().any(|token| token.is_telling);
    }

    fn part(&mut self, kind: DiffKind) -> Option<DiffPart> {
        let Gathered { text, telling } = std::mem::take(self);
        (!text.is_empty()).then_some(DiffPart { kind, text, telling })
    }
}

impl Parts {
    fn removed(&mut self, told: &[Told]) {
        self.bridge();
        self.removed.push(told);
    }

    fn added(&mut self, told: &[Told]) {
        self.bridge();
        self.added.push(told);
    }

    /// The change goes on after a mere space: the space is part of both sides of it.
    fn bridge(&mut self) {
        let gap = std::mem::take(&mut self.gap);
        self.removed.text.push_str(&gap);
        self.added.text.push_str(&gap);
    }

    fn same(&mut self, old: &[Told], new: &[Told]) {
        let is_gap = new.iter().all(|token| token.is_space);
        if is_gap && !self.removed.text.is_empty() && !self.added.text.is_empty() {
            self.gap = old.iter().map(|token| token.words).collect();
            return;
        }
        self.flush();
        self.push_same(new.iter().map(|token| token.words).collect());
    }

    fn flush(&mut self) {
        self.done.extend(self.removed.part(DiffKind::Removed));
        self.done.extend(self.added.part(DiffKind::Added));
        let gap = std::mem::take(&mut self.gap);
        self.push_same(gap);
    }

    fn push_same(&mut self, text: String) {
        if !text.is_empty() {
            self.done.push(DiffPart { kind: DiffKind::Same, text, telling: false });
        }
    }

    fn finish(mut self) -> Vec<DiffPart> {
        self.flush();
        self.done
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Removed parts as `[-…-]`, added ones as `{+…+}`, telling ones with `!`.
    fn shown(old: &str, new: &str) -> String {
        diff(old, new)
            .iter()
            .map(|part| {
                let telling = if part.is_telling() { "!" } else { "" };
                match part.kind {
                    DiffKind::Same => part.text.clone(),
                    DiffKind::Removed => format!("[-{}-]{telling}", part.text),
                    DiffKind::Added => format!("{{+{}+}}{telling}", part.text),
                }
            })
            .collect()
    }

    #[test]
    fn words_are_never_split_and_what_matters_stands_out() {
        for (old, new, expected) in [
            ("sama", "sama", "sama"),
            ("", "baru", "{+baru+}"),
            ("pada 2023 lalu", "pada 2024 lalu", "pada [-2023-]!{+2024+}! lalu"),
            ("naik 3,5 persen", "naik 3,6 persen", "naik [-3,5-]!{+3,6+}! persen"),
            ("akan dibuka", "tidak akan dibuka", "{+tidak +}!akan dibuka"),
            ("rapat hari Senin", "rapat hari Selasa", "rapat hari [-Senin-]!{+Selasa+}!"),
            ("kata Budi kemarin", "kata Tono kemarin", "kata [-Budi-]!{+Tono+}! kemarin"),
            ("Namun ia pergi", "Tetapi ia pergi", "[-Namun-]{+Tetapi+} ia pergi"),
            ("It is open", "It isn’t open", "It [-is-]{+isn’t+}! open"),
            ("dua rumah besar", "dua gudang kecil", "dua [-rumah besar-]{+gudang kecil+}"),
        ] {
            assert_eq!(shown(old, new), expected);
        }
    }
}
