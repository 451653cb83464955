//! Which of the sentences that are alike tell the same thing.
//!
//! Invariant: each pair chosen is the nearest of at least one of its two sentences.

use super::common::Likeness;
use foldhash::HashMap;

/// So alike two sentences must be that are nearest to each other …
const MUTUAL: f32 = 0.27;
/// … and so alike where one of them has a nearer one: a sentence may be told in two.
const ONE_SIDED: f32 = 0.36;
/// A sentence goes with the nearest one, and with others that are nearly as near.
const NEARLY: f32 = 0.9;

/// The pairs, by sentence of the first article, then of the second.
pub(super) fn choose(likeness: &Likeness) -> Vec<(usize, usize, f32)> {
    let mut best: (HashMap<usize, f32>, HashMap<usize, f32>) = Default::default();
    for &(i, j, score) in &likeness.pairs {
        let row = best.0.entry(i).or_default();
        *row = row.max(score);
        let column = best.1.entry(j).or_default();
        *column = column.max(score);
    }
    let is_near = |best: &HashMap<usize, f32>, at: usize, score: f32| {
        best.get(&at).is_some_and(|best| score >= best * NEARLY)
    };
    let chosen = likeness.pairs.iter().filter(|(i, j, score)| {
        match (is_near(&best.0, *i, *score), is_near(&best.1, *j, *score)) {
            (true, true) => *score >= MUTUAL,
            (false, false) => false,
            _ => *score >= ONE_SIDED,
        }
    });
    chosen.copied().collect()
}
