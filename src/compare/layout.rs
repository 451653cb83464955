//! Where the boxes of a drawing stand and how its arrows run: boxes in columns, arrows from left to right
//! (Sugiyama, Tagawa and Toda, "Methods for visual understanding of hierarchical system structures", 1981).
//!
//! Invariants: boxes do not overlap; every arrow that is part of no cycle runs to the right; the same
//! graph is always drawn the same. Iterative; linear in boxes, arrows and the columns that they cross.

use crate::sorted;

/// The size of a box, and the room between boxes, in units of the drawing.
pub const BOX: (i32, i32) = (168, 56);
const ROOM: (i32, i32) = (72, 20);
/// Where an arrow passes through a column without a box, it takes so much of its height.
const PASSAGE: i32 = 12;
/// How often the columns are put in order, from left to right and back.
const SWEEPS: usize = 6;

/// A point, from the left upper corner.
pub type Point = (i32, i32);

/// Where everything stands.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Layout {
    /// Width and height of the whole.
    pub size: (i32, i32),
    /// The left upper corner of each box.
    pub boxes: Vec<Point>,
    /// The points that each arrow runs through, from its tail to its head.
    pub routes: Vec<Vec<Point>>,
}

/// Lays out `count` boxes and the arrows between them, given as pairs of numbers below `count`. An arrow
/// from a box to itself has no route.
pub fn layout(count: usize, arrows: &[(usize, usize)]) -> Layout {
    let turned = back(count, arrows);
    // Every arrow from left to right: those that close a cycle are laid out turned around.
    let forward: Vec<(usize, usize)> = arrows
        .iter()
        .zip(&turned)
        .map(|(&(from, to), &turned)| if turned { (to, from) } else { (from, to) })
        .collect();
    let column = columns(count, &forward);
    let mut grid = Grid::new(count, column);
    let chains: Vec<Vec<usize>> = forward.iter().map(|&arrow| grid.chain(arrow)).collect();
    grid.order(&chains);
    let (centers, size) = grid.stand();
    let boxes = (0..count).map(|b| (left(grid.column[b]), centers[b] - BOX.1 / 2)).collect();
    let routes = chains
        .iter()
        .zip(&turned)
        .map(|(chain, &turned)| {
            let mut points = Vec::new();
            for (place, &item) in chain.iter().enumerate() {
                let (x, y) = (left(grid.column[item]), centers[item]);
                if place > 0 {
                    points.push((x, y));
                }
                if place + 1 < chain.len() {
                    points.push((x + BOX.0, y));
                }
            }
            if turned {
                points.reverse();
            }
            points
        })
        .collect();
    Layout { size, boxes, routes }
}

/// The left edge of a column.
fn left(column: usize) -> i32 {
    i32::try_from(column).unwrap_or(i32::MAX / 1000).saturating_mul(BOX.0 + ROOM.0)
}

/// Which arrows lead back to a box that led to them.
fn back(count: usize, arrows: &[(usize, usize)]) -> Vec<bool> {
    let mut out = vec![false; arrows.len()];
    let mut of: Vec<Vec<usize>> = vec![Vec::new(); count];
    for (number, &(from, _)) in arrows.iter().enumerate() {
        of[from].push(number);
    }
    let (mut seen, mut open) = (vec![false; count], vec![false; count]);
    for start in 0..count {
        let mut way = Vec::new();
        if !seen[start] {
            (seen[start], open[start]) = (true, true);
            way.push((start, 0));
        }
        while let Some((node, next)) = way.pop() {
            let Some(&arrow) = of[node].get(next) else {
                open[node] = false;
                continue;
            };
            way.push((node, next + 1));
            let to = arrows[arrow].1;
            if open[to] {
                out[arrow] = true;
            } else if !seen[to] {
                (seen[to], open[to]) = (true, true);
                way.push((to, 0));
            }
        }
    }
    out
}

/// The column of each box: one to the right of all that lead to it.
fn columns(count: usize, arrows: &[(usize, usize)]) -> Vec<usize> {
    let mut of: Vec<Vec<usize>> = vec![Vec::new(); count];
    let mut waits = vec![0_usize; count];
    for &(from, to) in arrows.iter().filter(|(from, to)| from != to) {
        of[from].push(to);
        waits[to] += 1;
    }
    let mut column = vec![0; count];
    let mut ready: Vec<usize> = (0..count).filter(|&node| waits[node] == 0).collect();
    while let Some(node) = ready.pop() {
        for &to in &of[node] {
            column[to] = column[to].max(column[node] + 1);
            waits[to] -= 1;
            if waits[to] == 0 {
                ready.push(to);
            }
        }
    }
    column
}

/// Boxes, and the places where arrows pass through columns: the items beyond the boxes.
struct Grid {
    boxes: usize,
    /// The column of each item.
    column: Vec<usize>,
    /// The items of each column, from top to bottom.
    rows: Vec<Vec<usize>>,
}

impl Grid {
    fn new(boxes: usize, column: Vec<usize>) -> Self {
        let count = column.iter().max().map_or(0, |last| last + 1);
        let mut rows = vec![Vec::new(); count];
        for (item, &at) in column.iter().enumerate() {
            rows[at].push(item);
        }
        Self { boxes, column, rows }
    }

    /// The items that an arrow runs through; none if it leads nowhere else.
    fn chain(&mut self, (from, to): (usize, usize)) -> Vec<usize> {
        if from == to {
            return Vec::new();
        }
        let mut chain = vec![from];
        for at in self.column[from] + 1..self.column[to] {
            let item = self.column.len();
            self.column.push(at);
            self.rows[at].push(item);
            chain.push(item);
        }
        chain.push(to);
        chain
    }

    /// Puts the items of each column where those beside them are.
    fn order(&mut self, chains: &[Vec<usize>]) {
        let mut beside: [Vec<Vec<usize>>; 2] = [Vec::new(), Vec::new()];
        beside.iter_mut().for_each(|side| side.resize(self.column.len(), Vec::new()));
        for pair in chains.iter().flat_map(|chain| chain.windows(2)) {
            beside[0][pair[1]].push(pair[0]);
            beside[1][pair[0]].push(pair[1]);
        }
        let count = self.rows.len();
        let mut place = vec![0_usize; self.column.len()];
        for sweep in 0..SWEEPS {
            for step in 0..count {
                let at = if sweep % 2 == 0 { step } else { count - 1 - step };
                let side = &beside[sweep % 2];
                // In parts of a thousand, so that there are no fractions to compare.
                let mean = |item: usize, own: usize| match side[item].len() {
                    0 => own * 1000,
                    many => side[item].iter().map(|&o| place[o]).sum::<usize>() * 1000 / many,
                };
                let mut row: Vec<(usize, usize)> = self.rows[at]
                    .iter()
                    .enumerate()
                    .map(|(own, &item)| (mean(item, own), item))
                    .collect();
                sorted::sort_by_key(&mut row, |&(mean, _)| mean);
                self.rows[at] = row.into_iter().map(|(_, item)| item).collect();
                for (own, &item) in self.rows[at].iter().enumerate() {
                    place[item] = own;
                }
            }
        }
    }

    /// The middle of each item's height, and the size of the whole.
    fn stand(&self) -> (Vec<i32>, (i32, i32)) {
        let tall = |item: usize| if item < self.boxes { BOX.1 } else { PASSAGE };
        let height = |row: &Vec<usize>| {
            let filled: i32 = row.iter().map(|&item| tall(item) + ROOM.1).sum();
            (filled - ROOM.1).max(0)
        };
        let whole = self.rows.iter().map(height).max().unwrap_or(0);
        let mut centers = vec![0; self.column.len()];
        for row in &self.rows {
            let mut y = (whole - height(row)) / 2;
            for &item in row {
                centers[item] = y + tall(item) / 2;
                y += tall(item) + ROOM.1;
            }
        }
        let width = match self.rows.len() {
            0 => 0,
            count => left(count - 1) + BOX.0,
        };
        (centers, (width, whole))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_chain_runs_to_the_right() {
        let found = layout(3, &[(0, 1), (1, 2)]);
        assert_eq!(found.boxes, [(0, 0), (240, 0), (480, 0)]);
        assert_eq!(found.size, (648, 56));
        assert_eq!(found.routes, [[(168, 28), (240, 28)], [(408, 28), (480, 28)]]);
    }

    #[test]
    fn a_long_arrow_passes_beside_the_boxes() {
        let found = layout(3, &[(0, 1), (1, 2), (0, 2)]);
        let through = &found.routes[2];
        assert_eq!(through.len(), 4);
        let (top, bottom) = (found.boxes[1].1, found.boxes[1].1 + BOX.1);
        assert!(through[1].1 < top || through[1].1 > bottom);
    }

    #[test]
    fn a_cycle_is_drawn_there_and_back() {
        let found = layout(2, &[(0, 1), (1, 0)]);
        assert_eq!(found.routes[0], [(168, 28), (240, 28)]);
        assert_eq!(found.routes[1], [(240, 28), (168, 28)]);
    }

    #[test]
    fn nothing_is_no_drawing() {
        assert_eq!(layout(0, &[]), Layout::default());
        assert_eq!(layout(1, &[(0, 0)]).routes, [Vec::<Point>::new()]);
    }

    proptest! {
        #[test]
        fn boxes_never_overlap(
            count in 1_usize..14,
            pairs in prop::collection::vec((0_usize..14, 0_usize..14), 0..40),
        ) {
            let arrows: Vec<_> = pairs.into_iter().map(|(a, b)| (a % count, b % count)).collect();
            let found = layout(count, &arrows);
            for (number, one) in found.boxes.iter().enumerate() {
                prop_assert!(one.0 >= 0 && one.0 + BOX.0 <= found.size.0);
                prop_assert!(one.1 >= 0 && one.1 + BOX.1 <= found.size.1);
                for two in &found.boxes[number + 1..] {
                    let apart = (one.0 - two.0).abs() >= BOX.0 || (one.1 - two.1).abs() >= BOX.1;
                    prop_assert!(apart, "{one:?} {two:?}");
                }
            }
            for (route, (from, to)) in found.routes.iter().zip(&arrows) {
                prop_assert_eq!(route.is_empty(), from == to);
            }
        }
    }
}
