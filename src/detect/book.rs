//! Word books: what the lexicons say of a word, in one look.
//!
//! Invariants: words are lower case; a look takes time linear in the word, whatever the size of the book.

use std::collections::{HashMap, HashSet};
use std::hash::{BuildHasherDefault, Hasher};

/// A number that equal words share, from their length and the first and the last eight bytes: quick, and good enough for words
/// of our own (a text could be made to collide).
pub(super) fn hash(word: &[u8]) -> u64 {
    let (first, last) = ends(word);
    let mixed = (first ^ word.len() as u64).wrapping_mul(0x9e37_79b9_7f4a_7c15);
    let mixed = (mixed.rotate_left(29) ^ last).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    mixed ^ (mixed >> 32)
}

/// What was found in a text, by keys of the text: hashed so that no text can make it slow.
pub(super) type Map<K, V> = HashMap<K, V, foldhash::fast::RandomState>;

/// Words of a text, likewise.
pub(super) type Set<K> = HashSet<K, foldhash::fast::RandomState>;

/// [`hash`], for a map.
#[derive(Clone, Copy, Default)]
pub(super) struct Quick(u64);

impl Hasher for Quick {
    fn write(&mut self, bytes: &[u8]) {
        self.0 = hash(bytes);
    }

    /// What ends a string says nothing.
    fn write_u8(&mut self, _: u8) {}

    fn finish(&self) -> u64 {
        self.0
    }
}

/// The first and the last eight bytes; of fewer, which may overlap, as many as there are.
fn ends(bytes: &[u8]) -> (u64, u64) {
    if let (Some(first), Some(last)) = (bytes.first_chunk(), bytes.last_chunk()) {
        return (u64::from_le_bytes(*first), u64::from_le_bytes(*last));
    }
    if let (Some(first), Some(last)) = (bytes.first_chunk(), bytes.last_chunk()) {
        return (u32::from_le_bytes(*first).into(), u32::from_le_bytes(*last).into());
    }
    let at = |at: usize| bytes.get(at).copied().map_or(0, u64::from);
    (at(0) | at(1) << 8, at(bytes.len().saturating_sub(1)))
}

/// Words, each with what it can be (one bit a list).
pub(super) struct Book(HashMap<&'static str, u16, BuildHasherDefault<Quick>>);

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
