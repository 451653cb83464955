//! The words beside a quotation: how much of them is kept at a place, and where by them a changed
//! quotation begins and ends.
//!
//! Invariants: a likeness lies between 0 and 1; the ends of a changed quotation stand between words.

use super::quote::Quote;
use super::word::tokens;
use super::{CONTEXT, CodePoint, Extent, Text};

/// How alike the context of a place is to that of a quotation.
#[derive(Clone, Copy, Debug)]
pub(super) struct Context {
    /// `None` where the quotation has none.
    before: Option<f32>,
    after: Option<f32>,
}

impl Context {
    /// Compares what stands beside `extent`. Tolerates small changes in the context itself.
    pub(super) fn of(text: &Text, extent: Extent, quote: &Quote) -> Self {
        let (before, after) = beside(text, extent);
        let before: Vec<char> = text.slice(before).chars().rev().collect();
        let prefix: Vec<char> = quote.prefix.chars().rev().collect();
        let after: Vec<char> = text.slice(after).chars().collect();
        let suffix: Vec<char> = quote.suffix.chars().collect();
        Self { before: alike(&prefix, &before), after: alike(&suffix, &after) }
    }

    /// Both sides together, between 0 and 2. A side that is not known counts as half kept.
    pub(super) fn sum(self) -> f32 {
        self.before.unwrap_or(0.5) + self.after.unwrap_or(0.5)
    }

    /// The side that is kept better; 1 where neither is known.
    pub(super) fn better_side(self) -> f32 {
        match (self.before, self.after) {
            (None, None) => 1.0,
            (before, after) => before.unwrap_or(0.0).max(after.unwrap_or(0.0)),
        }
    }

    /// The side that is kept less; 0 where one is not known.
    pub(super) fn worse_side(self) -> f32 {
        self.before.unwrap_or(0.0).min(self.after.unwrap_or(0.0))
    }

    /// Whether the words before are known, and at least so alike.
    pub(super) fn keeps_before(self, least: f32) -> bool {
        self.before.is_some_and(|side| side >= least)
    }

    /// Whether the words after are known, and at least so alike.
    pub(super) fn keeps_after(self, least: f32) -> bool {
        self.after.is_some_and(|side| side >= least)
    }

    /// Whether it is the old context, on the sides that are known.
    pub(super) fn is_kept(self) -> bool {
        [self.before, self.after].into_iter().flatten().all(|side| side >= 1.0)
            && (self.before.is_some() || self.after.is_some())
    }
}

/// What it takes to put the ends of a changed quotation where they belong.
pub(super) struct Ends<'t> {
    text: &'t Text,
    prefix: Vec<char>,
    head: Vec<char>,
    tail: Vec<char>,
    suffix: Vec<char>,
}

/// How much of the quotation itself is looked at to place one of its ends.
const EDGE: usize = 48;

impl<'t> Ends<'t> {
    pub(super) fn of(text: &'t Text, quote: &Quote) -> Self {
        let mut tail: Vec<char> = quote.exact.chars().rev().take(EDGE).collect();
        tail.reverse();
        Self {
            text,
            prefix: quote.prefix.chars().collect(),
            head: quote.exact.chars().take(EDGE).collect(),
            tail,
            suffix: quote.suffix.chars().collect(),
        }
    }

    /// The range near `rough` whose ends stand between words and best part quotation and context.
    pub(super) fn settle(&self, rough: Extent) -> Extent {
        let start = self.edge(&self.prefix, &self.head, rough.start).min(rough.end);
        let end = self.edge(&self.tail, &self.suffix, rough.end).max(start);
        let words = self.text.slice(Extent { start, end });
        // A changed quotation begins and ends with something that can be seen.
        let lead = words.chars().take_while(|c| c.is_whitespace()).count() as u32;
        let trail = words.chars().rev().take_while(|c| c.is_whitespace()).count() as u32;
        if lead + trail >= end.0 - start.0 {
            return Extent { start, end: start };
        }
        Extent {
            start: self.text.grapheme_floor(CodePoint(start.0 + lead)),
            end: self.text.grapheme_ceil(CodePoint(end.0 - trail)),
        }
    }

    /// The place between words, near `rough`, with the least distance of `before` from the words
    /// that end there and of `after` from those that begin there.
    fn edge(&self, before: &[char], after: &[char], rough: CodePoint) -> CodePoint {
        let text = self.text;
        let reach = EDGE as u32;
        let first = text.grapheme_floor(CodePoint(rough.0.saturating_sub(2 * reach)));
        let last = text.grapheme_ceil(CodePoint((rough.0 + 2 * reach).min(text.end().0)));
        let window = text.slice(Extent { start: first, end: last });
        let characters: Vec<char> = window.chars().collect();
        let ending = costs(before, characters.iter().copied());
        let reversed: Vec<char> = after.iter().rev().copied().collect();
        let mut beginning = costs(&reversed, characters.iter().rev().copied());
        beginning.reverse();
        let bounds = tokens(window).into_iter().map(|token| token.end);
        std::iter::once(0)
            .chain(bounds)
            // The ends of the window may cut a word.
            .filter(|&bound| {
                first.0 + bound <= rough.0 + reach && first.0 + bound + reach >= rough.0
            })
            .min_by_key(|&bound| {
                let cost = ending[bound as usize] + beginning[bound as usize];
                (cost, (first.0 + bound).abs_diff(rough.0))
            })
            .map_or(rough, |bound| CodePoint(first.0 + bound))
    }
}

/// The [`CONTEXT`] and half as much on either side of `extent`.
fn beside(text: &Text, extent: Extent) -> (Extent, Extent) {
    let reach = CONTEXT + CONTEXT / 2;
    let before = Extent::new(extent.start.0.saturating_sub(reach), extent.start.0);
    let after =
        Extent::new(extent.end.0, (extent.end.0 + reach).min(text.end().0).max(extent.end.0));
    (before, after)
}

/// How alike `words` is to the beginning of `text`; `None` for no words.
fn alike(words: &[char], text: &[char]) -> Option<f32> {
    if words.is_empty() {
        return None;
    }
    if text.starts_with(words) {
        return Some(1.0);
    }
    let least = prefix_costs(words, text).into_iter().min()?;
    Some(1.0 - least.min(words.len() as u32) as f32 / words.len() as f32)
}

/// The distance of `words` from each beginning of `text`, from the empty one to all of it.
fn prefix_costs(words: &[char], text: &[char]) -> Vec<u32> {
    matrix(words, text.iter().copied(), 1)
}

/// The distance of `words` from the nearest words of `text` that end at each of its places.
fn costs(words: &[char], text: impl Iterator<Item = char>) -> Vec<u32> {
    matrix(words, text, 0)
}

/// The last row of the matrix of distances, whose first row rises by `step`.
fn matrix(words: &[char], text: impl Iterator<Item = char>, step: u32) -> Vec<u32> {
    let mut column: Vec<u32> = (0..=words.len() as u32).collect();
    let mut last = vec![words.len() as u32];
    for character in text {
        let mut diagonal = column[0];
        column[0] += step;
        for row in 1..column.len() {
            let replaced = diagonal + u32::from(words[row - 1] != character);
            diagonal = column[row];
            column[row] = replaced.min(diagonal + 1).min(column[row - 1] + 1);
        }
        last.push(column[words.len()]);
    }
    last
}
