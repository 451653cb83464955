//! Layout of overlapping marks: the pieces that a paragraph is drawn in, and levels of underlines.
//!
//! Invariants: pieces cover their paragraph exactly, in order, none empty, neighbours differ in
//! their keys; keys stand in reading order, which is the earlier first, of these the longer, of
//! these the lesser key. Two marks that overlap never have the same level.

use super::{CodePoint, Extent};
use std::cmp::Reverse;
use std::collections::{BTreeSet, BinaryHeap};

/// A stretch of a paragraph that the same marks cover.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Piece<K> {
    /// Where it stands, in code points of the whole text.
    pub extent: Extent,
    /// The marks that cover it, in reading order; none where the words are bare.
    pub keys: Vec<K>,
}

/// The pieces of `paragraph`, covered by `marks` (any, in any order; what lies outside is ignored).
/// An empty paragraph has none. Takes `m log m` time and that of the keys written.
pub fn pieces<K: Copy + Ord>(paragraph: Extent, marks: &[(K, Extent)]) -> Vec<Piece<K>> {
    let mut inside: Vec<(K, Extent)> =
        marks.iter().copied().filter(|(_, extent)| extent.overlaps(paragraph)).collect();
    inside.sort_unstable_by_key(|&(key, extent)| (reading_order(extent), key));

    let mut edges: Vec<(CodePoint, Edge)> = Vec::with_capacity(inside.len() * 2);
    for (rank, (_, extent)) in inside.iter().enumerate() {
        edges.push((extent.start.max(paragraph.start), Edge::Opens(rank)));
        edges.push((extent.end.min(paragraph.end), Edge::Closes(rank)));
    }
    edges.sort_unstable_by_key(|&(at, _)| at);

    let mut pieces = Vec::new();
    let mut open = BTreeSet::new();
    let mut start = paragraph.start;
    let mut cover = |start, end, open: &BTreeSet<usize>| {
        if start < end {
            let keys = open.iter().map(|&rank| inside[rank].0).collect();
            pieces.push(Piece { extent: Extent { start, end }, keys });
        }
    };
    for (at, edge) in edges {
        cover(start, at, &open);
        start = at;
        match edge {
            Edge::Opens(rank) => open.insert(rank),
            Edge::Closes(rank) => open.remove(&rank),
        };
    }
    cover(start, paragraph.end, &open);
    pieces
}

/// The level of each mark, 0 next to the words: in reading order each takes the lowest that is
/// free, so as few as possible are used. In the order of `marks`. An empty mark takes room, too.
pub fn levels<K: Copy + Ord>(marks: &[(K, Extent)]) -> Vec<u32> {
    let mut order: Vec<usize> = (0..marks.len()).collect();
    order.sort_unstable_by_key(|&mark| (reading_order(marks[mark].1), marks[mark].0));
    let mut levels = vec![0; marks.len()];
    let mut taken: BinaryHeap<Reverse<(CodePoint, u32)>> = BinaryHeap::new();
    let mut free: BinaryHeap<Reverse<u32>> = BinaryHeap::new();
    let mut opened = 0;
    for mark in order {
        let extent = marks[mark].1;
        while let Some(&Reverse((end, level))) = taken.peek()
            && end <= extent.start
        {
            taken.pop();
            free.push(Reverse(level));
        }
        let level = free.pop().map_or(opened, |Reverse(level)| level);
        opened = opened.max(level + 1);
        levels[mark] = level;
        taken.push(Reverse((extent.end, level)));
    }
    levels
}

/// Earlier first, of these the longer.
pub(super) fn reading_order(extent: Extent) -> (CodePoint, Reverse<CodePoint>) {
    (extent.start, Reverse(extent.end))
}

#[derive(Clone, Copy)]
enum Edge {
    Opens(usize),
    Closes(usize),
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::marked::marked;

    /// Marks are numbered as they open.
    fn shown(notation: &str) -> String {
        let (text, extents) = marked(notation);
        let marks: Vec<_> = extents.into_iter().enumerate().collect();
        pieces(text.extent(), &marks)
            .iter()
            .map(|piece| {
                let keys: String = piece.keys.iter().map(usize::to_string).collect();
                format!("{}<{keys}>", text.slice(piece.extent))
            })
            .collect::<Vec<_>>()
            .join("|")
    }

    #[test]
    fn overlapping_marks_flatten_into_pieces() {
        assert_eq!(shown(""), "");
        assert_eq!(shown("bare"), "bare<>");
        assert_eq!(shown("a [[b]] c"), "a <>|b<0>| c<>");
        assert_eq!(shown("[[a [[b]] c]]"), "a <0>|b<01>| c<0>");
        assert_eq!(shown("[[[[ab]] c]]"), "ab<01>| c<0>");
        assert_eq!(shown("[[a]][[b]]"), "a<0>|b<1>");
    }

    #[test]
    fn an_empty_mark_cuts_nothing() {
        assert_eq!(shown("ab[[]]cd"), "abcd<>");
    }

    #[test]
    fn crossing_marks_are_cut_where_they_cross_and_at_the_paragraph() {
        let marks = [('b', Extent::new(4, 20)), ('a', Extent::new(0, 6))];
        assert_eq!(
            pieces(Extent::new(2, 10), &marks),
            [
                Piece { extent: Extent::new(2, 4), keys: vec!['a'] },
                Piece { extent: Extent::new(4, 6), keys: vec!['a', 'b'] },
                Piece { extent: Extent::new(6, 10), keys: vec!['b'] },
            ]
        );
    }

    #[test]
    fn a_level_is_used_again_once_it_is_free() {
        let marks = [
            (1, Extent::new(0, 9)),
            (2, Extent::new(2, 4)),
            (3, Extent::new(4, 6)),
            (4, Extent::new(5, 12)),
            (5, Extent::new(9, 10)),
        ];
        assert_eq!(levels(&marks), [0, 1, 1, 2, 0]);
    }

    #[test]
    fn of_two_marks_that_start_together_the_longer_is_next_to_the_words() {
        assert_eq!(levels(&[(1, Extent::new(0, 3)), (2, Extent::new(0, 8))]), [1, 0]);
    }
}
