//! Word books: what the lexicons say of a word, in one look.
//!
//! Invariants: words are lower case; a look takes time linear in the word, whatever the size of the book.

use std::collections::HashMap;
use std::hash::{BuildHasherDefault, Hasher};

/// FNV-1a: quick for short words. Only for words of our own: a text could be made to collide.
#[derive(Clone, Copy)]
pub(super) struct Fnv(u64);

impl Default for Fnv {
    fn default() -> Self {
        Self(0xcbf2_9ce4_8422_2325)
    }
}

impl Hasher for Fnv {
    fn write(&mut self, bytes: &[u8]) {
        for byte in bytes {
            self.0 = (self.0 ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3);
        }
    }

    fn finish(&self) -> u64 {
        self.0
    }
}

/// Words, each with what it can be (one bit a list).
pub(super) struct Book(HashMap<&'static str, u16, BuildHasherDefault<Fnv>>);

impl Book {
    /// A book of these lists, whose words are parted by a space, or by commas where some are of two: a third of the bytes
    /// that they take one by one.
    pub(super) fn of_lines(lists: &[(u16, &'static str)]) -> Self {
        let mut words = HashMap::default();
        for (bit, list) in lists {
            let mark = if list.contains(',') { ',' } else { ' ' };
            for word in list.split(mark).map(str::trim).filter(|word| !word.is_empty()) {
                *words.entry(word).or_default() |= bit;
            }
        }
        Self(words)
    }

    /// What the book says of the word: the bits of its lists, or what stood for the one that it is in.
    pub(super) fn of(&self, word: &str) -> Option<u16> {
        self.0.get(word).copied()
    }

    /// Whether the word is in one of the lists of these bits.
    pub(super) fn has(&self, word: &str, bits: u16) -> bool {
        self.0.get(word).is_some_and(|known| known & bits != 0)
    }
}
