//! Spans of a text in another version of it.
//!
//! Invariants: paragraphs that stand in both versions are aligned in their order, and what lies within them keeps its
//! place among its words; everything else is sought one by one ([`Span::reanchor`]), so a wrong place is worse than
//! none; what comes out is a span of the new version, or an orphan.

use super::{Byte, CodePoint, Extent, Span, Text};
use dissimilar::Chunk;
use std::collections::BTreeMap;

/// So many pairs of paragraphs are compared at most: a few tenths of a second. Of versions that differ more, the paragraphs
/// before the first change and after the last one alone are aligned.
const PAIRS: usize = 25_000_000;
/// So many bytes are read at most to seek what lies in changed paragraphs, all spans together: some seconds. A span
/// beyond that is an orphan, which a person can link again.
const READ: u64 = 2_000_000_000;

/// Two versions of a text.
pub struct Versions<'t> {
    new: &'t Text,
    /// In order, in both versions.
    kept: Vec<Kept>,
    left: u64,
}

/// Paragraphs that stand in both, one after the other.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Kept {
    old: Extent,
    /// Where it begins in the new version.
    new: CodePoint,
}

impl<'t> Versions<'t> {
    /// Aligns them. Time grows with their length and, up to a limit, with the product of how many paragraphs differ.
    pub fn new(old: &Text, new: &'t Text) -> Self {
        let (before, after) = (lines(old), lines(new));
        let same = |(a, b): &(&Line<'_>, &Line<'_>)| a.words == b.words;
        let head = before.iter().zip(&after).take_while(same).count();
        let (old_rest, new_rest) = (&before[head..], &after[head..]);
        let tail = old_rest.iter().rev().zip(new_rest.iter().rev()).take_while(same).count();
        let (old_mid, new_mid) =
            (&old_rest[..old_rest.len() - tail], &new_rest[..new_rest.len() - tail]);
        let mut kept = Runs::default();
        kept.run(&before[..head], &after[..head]);
        if old_mid.len().saturating_mul(new_mid.len()) <= PAIRS {
            kept.aligned(old_mid, new_mid);
        }
        kept.run(&before[before.len() - tail..], &after[after.len() - tail..]);
        Self { new, kept: kept.0, left: READ }
    }

    /// Where what stood at `extent` stands now, if it lies within paragraphs that have not changed.
    pub fn place(&self, extent: Extent) -> Option<Extent> {
        let after = self.kept.partition_point(|kept| kept.old.start <= extent.start);
        let kept = self.kept.get(after.checked_sub(1)?)?;
        let moved = |at: CodePoint| CodePoint(kept.new.0 + (at.0 - kept.old.start.0));
        (extent.end <= kept.old.end)
            .then(|| Extent { start: moved(extent.start), end: moved(extent.end) })
    }

    /// The span in the new version.
    pub fn span(&mut self, span: &Span) -> Span {
        if span.is_anchored()
            && let Some(place) = self.place(span.extent())
            && self.new.slice(place) == span.exact()
        {
            return span.again(self.new, place, span.state());
        }
        // Changed words are sought 64 code points at a time.
        let rounds = 2 + span.exact().len() as u64 / 64;
        let costs = rounds.saturating_mul(self.new.as_str().len() as u64);
        match self.left.checked_sub(costs) {
            Some(left) => {
                self.left = left;
                span.reanchor(self.new)
            }
            None => span.orphaned(),
        }
    }

    /// The range in the new version: of the same words, or of those that have taken their place; `None` if they are
    /// gone. What held its lines to their ends does so again.
    pub fn range(&mut self, old: &Text, extent: Extent) -> Option<Extent> {
        if let Some(place) = self.place(extent) {
            return Some(place);
        }
        let span = self.span(&Span::around(old, extent)?);
        if !span.is_anchored() {
            return None;
        }
        let holds_lines = whole_lines(old, extent) == extent;
        Some(if holds_lines { whole_lines(self.new, span.extent()) } else { span.extent() })
    }
}

/// The extent grown to the lines that it touches, without the end of the last one.
fn whole_lines(text: &Text, extent: Extent) -> Extent {
    let string = text.as_str();
    let (start, end) = (text.to_byte(extent.start).0, text.to_byte(extent.end).0);
    let before = string[..start].rfind('\n').map_or(0, |at| at + 1);
    let after = string[end..].find('\n').map_or(string.len(), |at| end + at);
    Extent { start: text.from_byte(Byte(before)), end: text.from_byte(Byte(after)) }
}

/// A line of a text, without its end.
struct Line<'t> {
    start: u32,
    length: u32,
    words: &'t str,
}

fn lines(text: &Text) -> Vec<Line<'_>> {
    let mut start = 0;
    let lines = text.as_str().split('\n').map(|words| {
        let line = Line { start, length: words.chars().count() as u32, words };
        start += line.length + 1;
        line
    });
    lines.collect()
}

/// Gathers what is kept, in order.
#[derive(Default)]
struct Runs(Vec<Kept>);

impl Runs {
    /// Lines that are the same in both.
    fn run(&mut self, old: &[Line<'_>], new: &[Line<'_>]) {
        if let (Some(first), Some(last), Some(new)) = (old.first(), old.last(), new.first()) {
            let old = Extent::new(first.start, last.start + last.length);
            self.0.push(Kept { old, new: CodePoint(new.start) });
        }
    }

    /// Lines of which some may stand in both.
    fn aligned(&mut self, old: &[Line<'_>], new: &[Line<'_>]) {
        let mut signs = BTreeMap::new();
        // The planes above the first have a million signs; there are not more lines among [`PAIRS`].
        for line in old.iter().chain(new) {
            let next = 0x1_0000 + signs.len() as u32;
            signs.entry(line.words).or_insert(char::from_u32(next).unwrap_or(char::MAX));
        }
        let write = |lines: &[Line<'_>]| -> String {
            lines.iter().filter_map(|line| signs.get(line.words)).collect()
        };
        let (before, after) = (write(old), write(new));
        let (mut at_old, mut at_new) = (0, 0);
        for chunk in dissimilar::diff(&before, &after) {
            match chunk {
                Chunk::Equal(signs) => {
                    let count = signs.chars().count();
                    self.run(&old[at_old..at_old + count], &new[at_new..at_new + count]);
                    at_old += count;
                    at_new += count;
                }
                Chunk::Delete(signs) => at_old += signs.chars().count(),
                Chunk::Insert(signs) => at_new += signs.chars().count(),
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::SpanState;
    use crate::text::marked::marked;

    /// The marks of `old` must be found where `new` has its marks, in the same order, and in these states.
    fn check(old: &str, new: &str, states: &[SpanState]) {
        let ((old, marks), (new, places)) = (marked(old), marked(new));
        let mut versions = Versions::new(&old, &new);
        let spans: Vec<Span> = marks
            .iter()
            .map(|mark| versions.span(&Span::new(&old, *mark).expect("a span")))
            .collect();
        let found: Vec<SpanState> = spans.iter().map(Span::state).collect();
        assert_eq!(found, states);
        let there = spans.iter().filter(|span| span.is_anchored()).map(Span::extent);
        assert_eq!(there.collect::<Vec<_>>(), places);
        for span in &spans {
            assert_eq!(span.check(&new), Ok(()));
        }
    }

    #[test]
    fn what_lies_in_unchanged_paragraphs_goes_along() {
        use SpanState::{Anchored, Changed, Orphan};
        check(
            "Satu [[naik]].\n\nDua [[naik]].\n\nTiga [[naik]].",
            "Baru: naik.\n\nSatu [[naik]].\n\nDua [[naik]].\n\nNaik lagi.\n\nTiga [[naik]].",
            &[Anchored; 3],
        );
        check(
            "Kota.\n[[Warga mengungsi]].\nAda [[14 orang]] tewas di sana, kata polisi.\nHujan [[turun]].",
            "Kota.\nAda [[17 orang]] tewas di sana, kata polisi.\nHujan [[turun]].\nSelesai.",
            &[Orphan, Changed, Anchored],
        );
        // From one paragraph into the next; the last line without an end.
        check("a [[b\nc]] d", "x\na [[b\nc]] d\n", &[Anchored]);
        check("[[a]]", "[[a]]", &[Anchored]);
        check("[[a]]", "", &[Orphan]);
    }

    #[test]
    fn the_order_of_paragraphs_may_change() {
        let (first, second) = ("Bupati membuka [[pasar besar]] kemarin.", "Hujan turun.");
        let swapped = format!("{second}\n{first}");
        check(&format!("{first}\n{second}"), &swapped, &[SpanState::Moved]);
    }

    #[test]
    fn ranges_follow_changed_words_and_go_with_them() {
        let body = "Bupati membuka pasar besar kemarin siang.";
        let (old, marks) =
            marked(&format!("[[Judul lama yang panjang]]\n{body}\n[[Baca juga: x]]\nLagi."));
        let (new, places) =
            marked(&format!("[[Judul baru yang panjang, dan lebih]]\n{body}\nLagi."));
        let mut versions = Versions::new(&old, &new);
        assert_eq!(versions.range(&old, marks[0]), Some(places[0]));
        assert_eq!(versions.range(&old, marks[1]), None);
    }

    #[test]
    fn versions_that_share_nothing_are_soon_done() {
        let long =
            |word: &str| Text::new((0..6000).map(|n| format!("{word} {n}\n")).collect::<String>());
        let (old, new) = (long("lama"), long("baru"));
        let versions = Versions::new(&old, &new);
        assert_eq!(versions.place(Extent::new(0, 4)), None);
        // The empty line at the end is in both.
        assert_eq!(versions.kept.len(), 1);
    }
}
