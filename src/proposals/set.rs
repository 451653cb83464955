//! What rules saw in one article, part by part, and what of it is still open: brought up to date piece by piece, so that
//! an act in a long article costs what it touches, and the rest can be looked at a part at a time.
//!
//! Invariants: parts lie in the order of the text and share nothing; what is open of a part that is not stale is what
//! [`still_open`](super::still_open) says of it, but for kinds that are switched off, which those who ask leave out.

use super::accepting::Proposer;
use super::leading::{leading, places};
use super::open::Done;
use crate::analysis::Found;
use crate::case::{Accepted, Article, Case, SuggestionKind};
use crate::text::{CodePoint, Extent};
use std::cmp::Reverse;
use std::collections::BTreeSet;

/// What tells a suggestion from the others of its article.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Key {
    /// Its words.
    pub extent: Extent,
    /// What it is.
    pub kind: SuggestionKind,
}

impl Key {
    /// That of a suggestion.
    pub fn of(found: &Found) -> Self {
        Self { extent: found.extent, kind: found.kind }
    }
}

/// Where it stands among the others.
fn order(Key { extent, kind }: Key) -> (CodePoint, Reverse<CodePoint>, SuggestionKind) {
    (extent.start, Reverse(extent.end), kind)
}

/// Some of the kinds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Kinds(u16);

impl Kinds {
    /// All of them.
    pub const ALL: Kinds = Kinds(u16::MAX);

    /// One of them.
    pub fn only(kind: SuggestionKind) -> Self {
        Self(1 << kind as u16)
    }

    /// These without those.
    #[must_use]
    pub fn without(self, kinds: &[SuggestionKind]) -> Self {
        Self(kinds.iter().fold(self.0, |all, kind| all & !(1 << *kind as u16)))
    }

    /// Those that are among both.
    #[must_use]
    pub fn and(self, other: Kinds) -> Self {
        Self(self.0 & other.0)
    }

    /// Whether it is among them.
    pub fn has(self, kind: SuggestionKind) -> bool {
        self.0 & (1 << kind as u16) != 0
    }
}

/// What rules saw in one article so far.
#[derive(Debug, Default)]
pub struct Proposals {
    parts: Vec<Part>,
}

#[derive(Debug)]
struct Part {
    extent: Extent,
    /// In the order of the text, longer ones first.
    found: Vec<Found>,
    /// Those that are proposed at all: of a name's places, one.
    leads: Vec<bool>,
    open: Vec<bool>,
    /// How many are open, by kind.
    counts: [usize; SuggestionKind::ALL.len()],
    /// How long the longest is, in code points.
    longest: u32,
    /// Something may have been done to its words since they were looked at.
    is_stale: bool,
}

impl Proposals {
    /// Nothing yet.
    pub fn new() -> Self {
        Self::default()
    }

    /// Takes in what was seen in a part of the article, whole paragraphs at `extent`, in place of what was seen there
    /// before. All extents are those of the article.
    pub fn add(&mut self, case: &Case, article: &Article, extent: Extent, mut found: Vec<Found>) {
        crate::sorted::sort_by_key(&mut found, |one| order(Key::of(one)));
        found.dedup_by_key(|one| Key::of(one));
        self.parts.retain(|part| !part.extent.overlaps(extent));
        let at = self.parts.partition_point(|part| part.extent.start < extent.start);
        let longest = found.iter().map(|one| one.extent.len()).max().unwrap_or_default();
        let (leads, open) = (leading(&found), vec![false; found.len()]);
        let counts = Default::default();
        let mut part = Part { extent, found, leads, open, counts, longest, is_stale: false };
        part.review(case, article, extent);
        self.parts.insert(at, part);
    }

    /// Looks again at what is open of that which shares something with `extent`.
    pub fn review(&mut self, case: &Case, article: &Article, extent: Extent) {
        for part in &mut self.parts {
            if part.extent.overlaps(extent) && !part.is_stale {
                part.review(case, article, extent);
            }
        }
    }

    /// Anything may have been done anywhere: every part is to be looked at again, by [`Proposals::review_next`].
    pub fn make_stale(&mut self) {
        self.parts.iter_mut().for_each(|part| part.is_stale = true);
    }

    /// Looks again at the stale part that is nearest to `near`; whether there was one.
    pub fn review_next(&mut self, case: &Case, article: &Article, near: CodePoint) -> bool {
        let away = |part: &&mut Part| {
            let Extent { start, end } = part.extent;
            start.0.saturating_sub(near.0).max(near.0.saturating_sub(end.0))
        };
        let stale = self.parts.iter_mut().filter(|part| part.is_stale);
        let Some(part) = stale.min_by_key(away) else { return false };
        part.is_stale = false;
        let extent = part.extent;
        part.review(case, article, extent);
        true
    }

    /// The suggestion of that key, open or not, and all that was seen in its part: what [`Proposer`] wants.
    pub fn get(&self, key: Key) -> Option<(&Found, &[Found])> {
        let (part, number) = self.place(key)?;
        Some((&part.found[number], &part.found))
    }

    /// In how many places of its part the name of that key stands; 1 for what is no name.
    pub fn places(&self, key: Key) -> usize {
        self.place(key).map_or(1, |(part, number)| places(&part.found, &part.found[number]))
    }

    /// Whether the suggestion of that key is still to be made.
    pub fn is_open(&self, key: Key) -> bool {
        self.place(key).is_some_and(|(part, number)| part.open[number])
    }

    /// How many are open of a kind.
    pub fn count(&self, kind: SuggestionKind) -> usize {
        self.parts.iter().map(|part| part.counts[kind as usize]).sum()
    }

    /// How many are open of these kinds.
    pub fn count_of(&self, kinds: Kinds) -> usize {
        let counted = SuggestionKind::ALL.into_iter().filter(|kind| kinds.has(*kind));
        counted.map(|kind| self.count(kind)).sum()
    }

    /// What is open of these kinds, in the order of the text.
    pub fn open(&self, kinds: Kinds) -> impl Iterator<Item = &Found> {
        self.parts.iter().flat_map(move |part| part.open_from(0, kinds))
    }

    /// What is open of these kinds and shares something with `extent`, in the order of the text.
    pub fn open_in(&self, extent: Extent, kinds: Kinds) -> impl Iterator<Item = &Found> {
        let near = self.parts.iter().filter(move |part| part.extent.overlaps(extent));
        near.flat_map(move |part| {
            let open = part.open_from(part.first_near(extent), kinds);
            open.take_while(move |one| one.extent.start < extent.end)
                .filter(move |one| one.extent.overlaps(extent))
        })
    }

    /// The first that is open of these kinds and begins at `at` or after it.
    pub fn after(&self, at: CodePoint, kinds: Kinds) -> Option<Key> {
        let parts = self.parts.iter().filter(|part| part.extent.end > at);
        let mut all = parts.flat_map(|part| {
            part.open_from(part.found.partition_point(|one| one.extent.start < at), kinds)
        });
        all.next().map(Key::of)
    }

    /// The last that is open of these kinds and begins before `at`.
    pub fn before(&self, at: CodePoint, kinds: Kinds) -> Option<Key> {
        let parts = self.parts.iter().rev().filter(|part| part.extent.start < at);
        let mut all = parts.flat_map(|part| {
            let end = part.found.partition_point(|one| one.extent.start < at);
            (0..end).rev().filter(|&n| part.is_open(n, kinds)).map(|n| &part.found[n])
        });
        all.next().map(Key::of)
    }

    /// The first that is open of these kinds after that of the key, in the order of the list.
    pub fn following(&self, key: Key, kinds: Kinds) -> Option<Key> {
        let parts = self.parts.iter().filter(|part| part.extent.end > key.extent.start);
        let mut all = parts.flat_map(|part| {
            part.open_from(
                part.found.partition_point(|one| order(Key::of(one)) <= order(key)),
                kinds,
            )
        });
        all.next().map(Key::of)
    }

    /// The last that is open of these kinds before that of the key, in the order of the list.
    pub fn preceding(&self, key: Key, kinds: Kinds) -> Option<Key> {
        let parts = self.parts.iter().rev().filter(|part| part.extent.start <= key.extent.start);
        let mut all = parts.flat_map(|part| {
            let end = part.found.partition_point(|one| order(Key::of(one)) < order(key));
            (0..end).rev().filter(|&n| part.is_open(n, kinds)).map(|n| &part.found[n])
        });
        all.next().map(Key::of)
    }

    /// How many are open of these kinds before that of the key, which need not be open itself.
    pub fn rank(&self, key: Key, kinds: Kinds) -> usize {
        let mut rank = 0;
        for part in self.parts.iter().filter(|part| part.extent.start <= key.extent.start) {
            if part.extent.end > key.extent.start {
                let is_before = |one: &&Found| order(Key::of(one)) < order(key);
                rank += part.open_from(0, kinds).take_while(is_before).count();
            } else {
                let counted = SuggestionKind::ALL.into_iter().filter(|kind| kinds.has(*kind));
                rank += counted.map(|kind| part.counts[kind as usize]).sum::<usize>();
            }
        }
        rank
    }

    /// What taking over all that is open of a kind does, in the whole article or within an extent: each after those in
    /// whose words it stands.
    pub fn accept_all(
        &self,
        case: &Case,
        article: &Article,
        kind: SuggestionKind,
        within: Option<Extent>,
    ) -> Vec<Accepted> {
        let mut accepted = Vec::new();
        let mut taken = BTreeSet::new();
        let is_meant = |one: &&Found| within.is_none_or(|extent| extent.contains(one.extent.start));
        for part in &self.parts {
            let proposer = Proposer::new(case, article, &part.found);
            let open = part.open_from(0, Kinds::only(kind)).filter(is_meant);
            let links = open.flat_map(|one| proposer.chain(one));
            let links = links.filter(|link| taken.insert(link.extent));
            accepted.extend(links.filter_map(|link| proposer.accept(link)));
        }
        accepted
    }

    fn place(&self, key: Key) -> Option<(&Part, usize)> {
        let part = self.parts.iter().find(|part| part.extent.contains(key.extent.start))?;
        let first = part.found.partition_point(|one| one.extent.start < key.extent.start);
        let same = part.found[first..].iter().take_while(|o| o.extent.start == key.extent.start);
        let number = same.into_iter().position(|one| Key::of(one) == key)?;
        Some((part, first + number))
    }
}

impl Part {
    fn review(&mut self, case: &Case, article: &Article, extent: Extent) {
        let first = self.first_near(extent);
        let end = self.found.partition_point(|one| one.extent.start < extent.end);
        // What is near may be longer than what was touched, and other things done to it count, too.
        let reach = self.found[first..end].iter().map(|one| one.extent.end).max();
        let start = self.found.get(first).map_or(extent.start, |one| one.extent.start);
        let reach = Extent { start, end: reach.unwrap_or(extent.end).max(extent.end).max(start) };
        let done = Done::within(case, article, reach);
        for number in first..end {
            let one = &self.found[number];
            if !one.extent.overlaps(extent) {
                continue;
            }
            let is_open = self.leads[number] && !done.has(one);
            let count = &mut self.counts[one.kind as usize];
            match (std::mem::replace(&mut self.open[number], is_open), is_open) {
                (false, true) => *count += 1,
                (true, false) => *count -= 1,
                _ => {}
            }
        }
    }

    /// The number of the first that may share something with `extent`.
    fn first_near(&self, extent: Extent) -> usize {
        let from = CodePoint(extent.start.0.saturating_sub(self.longest));
        self.found.partition_point(|one| one.extent.start < from)
    }

    fn is_open(&self, number: usize, kinds: Kinds) -> bool {
        self.open[number] && kinds.has(self.found[number].kind)
    }

    fn open_from(&self, first: usize, kinds: Kinds) -> impl Iterator<Item = &Found> {
        (first..self.found.len()).filter(move |&n| self.is_open(n, kinds)).map(|n| &self.found[n])
    }
}
