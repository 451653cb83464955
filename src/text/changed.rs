//! Finding the changed words that take the place of a quotation.
//!
//! Invariants: a place is trusted only if its words are alike, something stands by them (their old
//! context, or most of themselves), no other place comes near it, and it is not a neighbour of the
//! quotation that moved up when the quotation was deleted. In doubt there is none.

use super::context::{Context, Ends};
use super::diff::{keeps_telling_words, longest_kept};
use super::myers::{End, Pattern};
use super::quote::{CANDIDATES, Found, Quote};
use super::{CONTEXT, CodePoint, Extent, Text};
use crate::sorted;

/// Least part of the code points of changed words that need no change.
const LEAST_ALIKE: f32 = 0.5;
/// The same, for words whose context is kept on both sides.
const FRAMED_ALIKE: f32 = 0.35;
/// A side of the context this alike is kept.
const KEPT_CONTEXT: f32 = 0.8;
/// The same as [`LEAST_ALIKE`], for words without context that keep one of their ends ...
const PLAINLY_ALIKE: f32 = 0.55;
/// ... for so many code points.
const KEPT_END: usize = 16;
/// Least likeness of the context on its better side.
const LEAST_CONTEXT: f32 = 0.5;
/// By how much the best place must beat the next.
const LEAST_LEAD: f32 = 0.04;
/// So many code points of a neighbour are enough to know it by.
const LEAST_NEIGHBOUR: usize = 12;
/// How many code points more than twice its length a quotation may come to.
const REACH: u32 = 64;

/// The most alike words whose context and lead can be trusted.
pub(super) fn find_changed(text: &Text, quote: &Quote) -> Option<Found> {
    let exact: Vec<char> = quote.exact.chars().collect();
    let limit = (exact.len() as f32 * (1.0 - LEAST_ALIKE)) as u32;
    let ends = Pattern::new(&exact).ends(text.as_str().chars(), limit);
    let mut peaks = peaks(&ends, exact.len());
    sorted::sort_by_key(&mut peaks, |end| end.errors);
    peaks.truncate(CANDIDATES);

    let mut places: Vec<Place> =
        peaks.into_iter().filter_map(|end| Place::at(text, quote, &exact, end)).collect();
    let stretched: Vec<Place> =
        places.iter().filter_map(|place| place.stretched(text, quote, &exact)).collect();
    places.extend(stretched);
    sorted::sort_by(&mut places, |a, b| b.score.total_cmp(&a.score).then(a.extent.cmp(&b.extent)));
    let best = places.first()?;
    let next = places.iter().find(|place| !place.extent.overlaps(best.extent));
    let leads = next.is_none_or(|next| best.score - next.score >= LEAST_LEAD);
    (leads && best.is_trusted(text, quote))
        .then_some(Found::Changed { extent: best.extent, score: (best.alike * 100.0) as u8 })
}

/// A place where changed words might be.
struct Place {
    extent: Extent,
    alike: f32,
    context: Context,
    score: f32,
}

impl Place {
    /// The place of a match that ends at `end`, its ends put where words and context fit best.
    fn at(text: &Text, quote: &Quote, exact: &[char], end: End) -> Option<Self> {
        let at = end.at as u32;
        let reach = exact.len() as u32 + end.errors;
        let before = Extent::new(at.saturating_sub(reach), at);
        let backwards: Vec<char> = exact.iter().rev().copied().collect();
        let start = Pattern::new(&backwards)
            .ends(text.slice(before).chars().rev(), end.errors)
            .into_iter()
            .min_by_key(|found| found.errors)
            .map(|found| at - found.at as u32)?;
        let extent = Ends::of(text, quote).settle(Extent::new(start, at));
        if extent.is_empty() {
            return None;
        }
        Some(Self::measured(text, quote, exact, extent))
    }

    /// The same place with an end put out to where the old context stands, if that is near: words
    /// were put in, so that the best match is but a part.
    fn stretched(&self, text: &Text, quote: &Quote, exact: &[char]) -> Option<Self> {
        let extent = stretch(text, self.extent, self.context, quote, exact.len() as u32)?;
        Some(Self::measured(text, quote, exact, extent))
    }

    fn measured(text: &Text, quote: &Quote, exact: &[char], extent: Extent) -> Self {
        let words: Vec<char> = text.slice(extent).chars().collect();
        let longer = words.len().max(exact.len()) as u32;
        let errors = Pattern::new(exact).distance(&words, longer).unwrap_or(longer);
        let alike = 1.0 - errors as f32 / longer.max(1) as f32;
        let context = Context::of(text, extent, quote);
        let score = 0.5 * alike + 0.25 * context.sum();
        Self { extent, alike, context, score }
    }

    fn is_trusted(&self, text: &Text, quote: &Quote) -> bool {
        let is_alike = self.alike >= LEAST_ALIKE && self.context.better_side() >= LEAST_CONTEXT;
        let is_framed = self.alike >= FRAMED_ALIKE && self.context.worse_side() >= KEPT_CONTEXT;
        (is_alike || is_framed || self.is_plain(text, quote)) && !is_neighbour(text, self, quote)
    }

    /// Whether one end of the words, or as much as a context anywhere in them, is kept, so that it is
    /// context to the rest; and nothing telling of them is gone.
    fn is_plain(&self, text: &Text, quote: &Quote) -> bool {
        let words = text.slice(self.extent);
        let head = quote.exact.chars().zip(words.chars()).take_while(|(a, b)| a == b).count();
        let tail =
            quote.exact.chars().rev().zip(words.chars().rev()).take_while(|(a, b)| a == b).count();
        self.alike >= PLAINLY_ALIKE
            && (head.max(tail) >= KEPT_END || longest_kept(quote.exact, words) >= CONTEXT as usize)
            && keeps_telling_words(quote.exact, words)
    }
}

/// Whether the words of a place once stood beside the quotation, and are no longer beside it: then
/// the quotation was deleted, and its neighbour moved up.
fn is_neighbour(text: &Text, place: &Place, quote: &Quote) -> bool {
    let words = text.slice(place.extent);
    let next = quote.suffix.trim_start_matches(|c: char| !c.is_alphanumeric());
    let previous = quote.prefix.trim_end_matches(|c: char| !c.is_alphanumeric());
    let previous_end = words.trim_end_matches(|c: char| !c.is_alphanumeric());
    let is_long = |words: &str| words.chars().count() >= LEAST_NEIGHBOUR;
    let was_next = is_long(next) && words.starts_with(next);
    let was_previous = is_long(previous) && previous_end.ends_with(previous);
    was_next && !place.context.keeps_after(KEPT_CONTEXT)
        || was_previous && !place.context.keeps_before(KEPT_CONTEXT)
}

/// Where the place would end (or start) if the context of that side, now lost, is near: at most the
/// length of the quotation and [`REACH`] farther.
fn stretch(
    text: &Text,
    extent: Extent,
    context: Context,
    quote: &Quote,
    length: u32,
) -> Option<Extent> {
    let reach = length + REACH;
    let first = |words: &str| words.chars().take(KEPT_END).collect::<String>();
    if context.keeps_before(KEPT_CONTEXT) && !quote.suffix.is_empty() {
        let ahead = Extent::new(extent.end.0, (extent.end.0 + reach).min(text.end().0));
        let words = text.slice(ahead);
        let byte = words.find(&first(quote.suffix))?;
        let end = CodePoint(extent.end.0 + words[..byte].chars().count() as u32);
        return Some(Extent { start: extent.start, end: text.grapheme_ceil(end) });
    }
    if context.keeps_after(KEPT_CONTEXT) && !quote.prefix.is_empty() {
        let behind = Extent::new(extent.start.0.saturating_sub(reach), extent.start.0);
        let words = text.slice(behind);
        let skipped = quote.prefix.chars().count().saturating_sub(KEPT_END);
        let last: String = quote.prefix.chars().skip(skipped).collect();
        let byte = words.rfind(&last)? + last.len();
        let start = CodePoint(behind.start.0 + words[..byte].chars().count() as u32);
        return Some(Extent { start: text.grapheme_floor(start), end: extent.end });
    }
    None
}

/// Of each run of ends that lie within half a pattern of each other, the best.
fn peaks(ends: &[End], length: usize) -> Vec<End> {
    let mut peaks: Vec<End> = Vec::new();
    for &end in ends {
        match peaks.last_mut() {
            Some(peak) if end.at - peak.at <= length / 2 => {
                if end.errors < peak.errors {
                    *peak = end;
                }
            }
            _ => peaks.push(end),
        }
    }
    peaks
}
