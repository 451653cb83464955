//! An index of marks: by paragraph, by place, and in reading order.
//!
//! Invariants: it holds each key once; every answer is in reading order (earlier, longer, lesser
//! key); it belongs to one [`Text`] and is made anew for another. Adding or removing a mark takes
//! time proportional to the paragraphs it touches.

use super::layout::reading_order;
use super::{CodePoint, Extent, Text};
use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};
use std::ops::{Bound, RangeInclusive};

type Slot = (CodePoint, Reverse<CodePoint>);

/// Which marks stand where in one text.
#[derive(Clone, Debug)]
pub struct MarkIndex<K> {
    text: Text,
    extents: BTreeMap<K, Extent>,
    slots: BTreeMap<Slot, BTreeSet<K>>,
    paragraphs: Vec<BTreeSet<(Slot, K)>>,
}

impl<K: Copy + Ord> MarkIndex<K> {
    /// An index of `text` that holds nothing yet.
    pub fn new(text: &Text) -> Self {
        Self {
            text: text.clone(),
            extents: BTreeMap::new(),
            slots: BTreeMap::new(),
            paragraphs: vec![BTreeSet::new(); text.paragraphs().len()],
        }
    }

    /// Adds a mark, or moves it if it is there already. Returns the paragraphs that must be drawn
    /// for it where it now stands.
    pub fn insert(&mut self, key: K, extent: Extent) -> RangeInclusive<usize> {
        self.remove(key);
        let slot = reading_order(extent);
        self.extents.insert(key, extent);
        self.slots.entry(slot).or_default().insert(key);
        let touched = self.touched(extent);
        for paragraph in &mut self.paragraphs[touched.clone()] {
            paragraph.insert((slot, key));
        }
        touched
    }

    /// Takes a mark out. Returns the paragraphs it touched; `None` if it was not there.
    pub fn remove(&mut self, key: K) -> Option<RangeInclusive<usize>> {
        let extent = self.extents.remove(&key)?;
        let slot = reading_order(extent);
        if let Some(keys) = self.slots.get_mut(&slot) {
            keys.remove(&key);
            if keys.is_empty() {
                self.slots.remove(&slot);
            }
        }
        let touched = self.touched(extent);
        for paragraph in &mut self.paragraphs[touched.clone()] {
            paragraph.remove(&(slot, key));
        }
        Some(touched)
    }

    /// Where a mark stands.
    pub fn extent(&self, key: K) -> Option<Extent> {
        self.extents.get(&key).copied()
    }

    /// How many marks it holds.
    pub fn len(&self) -> usize {
        self.extents.len()
    }

    /// Whether it holds none.
    pub fn is_empty(&self) -> bool {
        self.extents.is_empty()
    }

    /// The marks that touch paragraph `number` or its line end, with where they stand: what
    /// [`super::pieces`] takes. None if there is no such paragraph.
    pub fn in_paragraph(&self, number: usize) -> impl Iterator<Item = (K, Extent)> + '_ {
        let marks = self.paragraphs.get(number).into_iter().flatten();
        marks.map(|&((start, Reverse(end)), key)| (key, Extent { start, end }))
    }

    /// The marks that cover the code point `at`. Looks at the marks of its paragraph alone.
    pub fn at(&self, at: CodePoint) -> impl Iterator<Item = K> + '_ {
        self.in_paragraph(self.text.paragraph_at(at))
            .take_while(move |(_, extent)| extent.start <= at)
            .filter(move |(_, extent)| extent.contains(at))
            .map(|(key, _)| key)
    }

    /// All marks, in reading order.
    pub fn in_order(&self) -> impl DoubleEndedIterator<Item = K> + '_ {
        self.slots.values().flatten().copied()
    }

    /// The first mark that starts after `at`.
    pub fn next_after(&self, at: CodePoint) -> Option<K> {
        let after = (Bound::Excluded((at, Reverse(CodePoint(0)))), Bound::Unbounded);
        self.slots.range(after).next().and_then(|(_, keys)| keys.first()).copied()
    }

    /// The last mark that starts before `at`.
    pub fn previous_before(&self, at: CodePoint) -> Option<K> {
        let before = ..(at, Reverse(CodePoint(u32::MAX)));
        self.slots.range(before).next_back().and_then(|(_, keys)| keys.last()).copied()
    }

    /// The mark after this one in reading order; `None` for the last, and for one not held.
    pub fn following(&self, key: K) -> Option<K> {
        let slot = reading_order(self.extent(key)?);
        let beside = self.slots.get(&slot)?.range((Bound::Excluded(key), Bound::Unbounded)).next();
        beside.copied().or_else(|| {
            let later = self.slots.range((Bound::Excluded(slot), Bound::Unbounded)).next();
            later.and_then(|(_, keys)| keys.first()).copied()
        })
    }

    /// The mark before this one in reading order; `None` for the first, and for one not held.
    pub fn preceding(&self, key: K) -> Option<K> {
        let slot = reading_order(self.extent(key)?);
        let beside = self.slots.get(&slot)?.range(..key).next_back();
        beside.copied().or_else(|| {
            self.slots.range(..slot).next_back().and_then(|(_, keys)| keys.last()).copied()
        })
    }

    /// The paragraphs a mark touches; for an empty mark, the one it stands in.
    fn touched(&self, extent: Extent) -> RangeInclusive<usize> {
        let last = CodePoint(extent.end.0.saturating_sub(1)).max(extent.start);
        self.text.paragraph_at(extent.start)..=self.text.paragraph_at(last)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn index() -> MarkIndex<u32> {
        let mut index = MarkIndex::new(&Text::new("satu dua\ntiga\n\nempat lima"));
        for (key, start, end) in [(1, 0, 4), (2, 0, 8), (3, 5, 20), (4, 9, 13), (5, 0, 4)] {
            index.insert(key, Extent::new(start, end));
        }
        index
    }

    fn keys(marks: impl Iterator<Item = (u32, Extent)>) -> Vec<u32> {
        marks.map(|(key, _)| key).collect()
    }

    #[test]
    fn marks_are_found_by_paragraph_by_place_and_in_order() {
        let index = index();
        assert_eq!(keys(index.in_paragraph(0)), [2, 1, 5, 3]);
        assert_eq!(keys(index.in_paragraph(2)), [3]);
        assert_eq!(index.in_paragraph(9).count(), 0);
        assert_eq!(index.at(CodePoint(3)).collect::<Vec<_>>(), [2, 1, 5]);
        assert_eq!(index.at(CodePoint(4)).collect::<Vec<_>>(), [2]);
        assert_eq!(index.in_order().collect::<Vec<_>>(), [2, 1, 5, 3, 4]);
    }

    #[test]
    fn walking_visits_every_mark_even_where_several_start() {
        let index = index();
        let walk = std::iter::successors(Some(2), |&key| index.following(key));
        assert_eq!(walk.collect::<Vec<_>>(), [2, 1, 5, 3, 4]);
        let back = std::iter::successors(Some(4), |&key| index.preceding(key));
        assert_eq!(back.collect::<Vec<_>>(), [4, 3, 5, 1, 2]);
        assert_eq!(index.next_after(CodePoint(0)), Some(3));
        assert_eq!(index.next_after(CodePoint(9)), None);
        assert_eq!(index.previous_before(CodePoint(5)), Some(5));
        assert_eq!(index.previous_before(CodePoint(0)), None);
    }

    #[test]
    fn a_mark_put_again_moves_and_one_removed_is_gone() {
        let mut index = index();
        assert_eq!(index.insert(3, Extent::new(16, 18)), 3..=3);
        assert_eq!(keys(index.in_paragraph(1)), [4]);
        assert_eq!(index.remove(2), Some(0..=0));
        assert_eq!(index.remove(2), None);
        assert_eq!(index.in_order().collect::<Vec<_>>(), [1, 5, 4, 3]);
        assert_eq!(index.len(), 4);
    }
}
