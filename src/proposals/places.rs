//! Things that stand somewhere in a text, found by where they stand.

use crate::text::{CodePoint, Extent};

/// What is longer, in code points, is looked through one by one: there is little of it.
const LONG: u32 = 2_000;

/// Things by where they stand. They may overlap.
pub(super) struct Places<T> {
    short: Vec<(Extent, T)>,
    long: Vec<(Extent, T)>,
}

impl<T> Places<T> {
    pub(super) fn new(things: impl IntoIterator<Item = (Extent, T)>) -> Self {
        let (long, mut short): (Vec<_>, Vec<_>) =
            things.into_iter().partition(|(extent, _)| extent.len() > LONG);
        short.sort_by_key(|(extent, _)| *extent);
        Self { short, long }
    }

    /// All that shares something with `extent`; what is empty shares nothing.
    pub(super) fn at(&self, extent: Extent) -> impl Iterator<Item = &(Extent, T)> {
        let from = CodePoint(extent.start.0.saturating_sub(LONG));
        let first = self.short.partition_point(|(other, _)| other.start < from);
        let near =
            self.short[first..].iter().take_while(move |(other, _)| other.start < extent.end);
        near.chain(&self.long).filter(move |(other, _)| other.overlaps(extent))
    }
}

/// Whether two extents are as good as the same: more than `percent` of the longer one is shared.
pub(super) fn same(a: Extent, b: Extent, percent: u32) -> bool {
    let shared = a.end.min(b.end).0.saturating_sub(a.start.max(b.start).0);
    u64::from(shared) * 100 > u64::from(a.len().max(b.len())) * u64::from(percent)
}

/// Whether all of `inner` lies in `outer`.
pub(super) fn holds(outer: Extent, inner: Extent) -> bool {
    outer.start <= inner.start && inner.end <= outer.end
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_overlaps_is_found_however_long() {
        let extents = [(0, 5), (3, 9), (5, 6), (0, 9_000), (8_990, 8_995)];
        let places = Places::new(extents.map(|(start, end)| (Extent::new(start, end), start)));
        for (start, end, expected) in
            [(4, 5, 3), (5, 6, 3), (9, 100, 1), (8_994, 8_999, 2), (9_000, 9_001, 0)]
        {
            assert_eq!(places.at(Extent::new(start, end)).count(), expected, "{start}..{end}");
        }
    }

    #[test]
    fn the_same_is_that_of_which_most_is_shared() {
        let at = Extent::new;
        assert!(same(at(0, 10), at(2, 10), 50) && !same(at(0, 10), at(6, 10), 50));
        assert!(!same(at(0, 10), at(2, 10), 80) && !same(at(0, 2), at(3, 5), 0));
    }
}
