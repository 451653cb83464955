//! Finding a quotation again after its text was edited, or another version of it came in.
//!
//! Invariants: what is found is a non-empty range of whole graphemes; exact words are preferred to
//! changed ones wherever they stand, and the old context decides between equals; changed words are
//! accepted only if they are alike, keep their context on one side at least and clearly beat every
//! other place. In doubt nothing is found: a wrong place is worse than none.

use super::changed::find_changed;
use super::context::Context;
use super::quote::{CANDIDATES, Found, Quote};
use super::{Byte, Extent, Span, SpanState, Text};
use crate::sorted;

/// Finds `quote` in `text`. Exact words take time linear in the text; changed ones at most that of
/// the text times the words divided by 64: 300 code points in a megabyte, some 20 ms.
pub fn find(text: &Text, quote: &Quote) -> Found {
    if quote.exact.is_empty() {
        return Found::Orphan;
    }
    find_exact(text, quote).or_else(|| find_changed(text, quote)).unwrap_or(Found::Orphan)
}

impl Span {
    /// The same span in a new version of its text. Words found changed are the span's words from
    /// then on; an orphan keeps its old ones, its context and its place. A span that was moved or
    /// changed before stays so where nothing new happened to it: only a person settles that.
    #[must_use]
    pub fn reanchor(&self, new_text: &Text) -> Span {
        let quote = Quote {
            exact: self.exact(),
            prefix: self.prefix(),
            suffix: self.suffix(),
            hint: Some(self.start()),
        };
        match find(new_text, &quote) {
            Found::Anchored(extent) => {
                let state = match self.state() {
                    SpanState::Orphan if self.was().is_some() => SpanState::Changed,
                    SpanState::Orphan => SpanState::Anchored,
                    kept => kept,
                };
                self.again(new_text, extent, state)
            }
            Found::Moved(extent) => {
                let state = match self.state() {
                    SpanState::Changed => SpanState::Changed,
                    SpanState::Orphan if self.was().is_some() => SpanState::Changed,
                    _ => SpanState::Moved,
                };
                self.again(new_text, extent, state)
            }
            Found::Changed { extent, .. } => self.again(new_text, extent, SpanState::Changed),
            Found::Orphan => self.orphaned(),
        }
    }
}

/// What a place at the hint has over one as far from it as can be.
const NEARNESS: f32 = 0.3;

/// The exact words in the place whose context is most like the old one.
fn find_exact(text: &Text, quote: &Quote) -> Option<Found> {
    let mut places: Vec<(usize, Extent)> = Vec::new();
    let at_hint = quote
        .hint
        .map(|hint| text.to_byte(hint).0)
        .filter(|&byte| text.as_str()[byte..].starts_with(quote.exact));
    let occurrences = text.as_str().match_indices(quote.exact).map(|(byte, _)| byte);
    let length = quote.exact.chars().count() as u32;
    for byte in occurrences.chain(at_hint) {
        let start = text.from_byte(Byte(byte));
        let extent = Extent::new(start.0, start.0 + length);
        places.push((shared_context(text.as_str(), byte, quote), extent));
    }
    // A rough order first, so that a short word in a long text is not compared everywhere.
    let distance = |extent: Extent| quote.hint.map_or(0, |hint| hint.0.abs_diff(extent.start.0));
    sorted::sort_by_key(&mut places, |&(shared, extent)| {
        (std::cmp::Reverse(shared), distance(extent))
    });
    let mut nearest: Vec<_> = places.iter().map(|&(_, extent)| extent).skip(CANDIDATES).collect();
    sorted::sort_by_key(&mut nearest, |&extent| distance(extent));
    nearest.truncate(CANDIDATES);
    places.truncate(CANDIDATES);

    let (context, extent) = places
        .into_iter()
        .map(|(_, extent)| extent)
        .chain(nearest)
        .filter(|extent| {
            text.is_grapheme_boundary(extent.start) && text.is_grapheme_boundary(extent.end)
        })
        .map(|extent| (Context::of(text, extent, quote), extent))
        .max_by(|(a, at_a), (b, at_b)| {
            let a = a.sum() + nearness(text, quote, *at_a);
            let b = b.sum() + nearness(text, quote, *at_b);
            a.total_cmp(&b).then(at_b.cmp(at_a))
        })?;
    let stays = quote.hint == Some(extent.start) || context.is_kept();
    Some(if stays { Found::Anchored(extent) } else { Found::Moved(extent) })
}

/// A little for a place near the old one: enough to choose between equals.
fn nearness(text: &Text, quote: &Quote, extent: Extent) -> f32 {
    let length = text.end().0.max(1) as f32;
    quote
        .hint
        .map_or(0.0, |hint| NEARNESS * (1.0 - hint.0.abs_diff(extent.start.0) as f32 / length))
}

/// How many bytes beside the words at `byte` are as they were: cheap, and blind to any change.
fn shared_context(string: &str, byte: usize, quote: &Quote) -> usize {
    let before = string.as_bytes()[..byte].iter().rev();
    let after = string.as_bytes()[byte + quote.exact.len()..].iter();
    let prefix = quote.prefix.as_bytes().iter().rev();
    let suffix = quote.suffix.as_bytes().iter();
    before.zip(prefix).take_while(|(a, b)| a == b).count()
        + after.zip(suffix).take_while(|(a, b)| a == b).count()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::CodePoint;
    use crate::text::marked::marked;

    /// The mark of `old` is sought in `new`; what is found must be the mark of `new`, if it has one.
    fn check(old: &str, new: &str, expected: SpanState) {
        let (old, marks) = marked(old);
        let (new, places) = marked(new);
        let span = Span::new(&old, marks[0]).expect("the mark is a span");
        let found = span.reanchor(&new);
        assert_eq!(found.state(), expected, "{found:?}");
        match places.first() {
            Some(&place) => assert_eq!(found.extent(), place, "{found:?}"),
            None => assert_eq!(found, span.orphaned()),
        }
        assert_eq!(found.check(&new), Ok(()));
    }

    #[test]
    fn exact_words_in_place_or_in_their_context_stay_anchored() {
        use SpanState::Anchored;
        check("akan dibuka [[tahun depan]].", "akan dibuka [[tahun depan]].", Anchored);
        check("akan dibuka [[tahun depan]].", "Lalu akan dibuka [[tahun depan]].", Anchored);
        let sentence =
            "Menurut dinas, pabrik semen akan dibuka [[tahun depan]] di Karawang, kata bupati.";
        check(sentence, &format!("Paragraf baru.\n{sentence}"), Anchored);
        check("Harga beras [[naik]].", "Harga telur [[naik]].", Anchored);
    }

    #[test]
    fn of_equal_words_those_in_the_old_context_are_taken() {
        check(
            "beras naik, gula turun, minyak [[naik]] sedikit",
            "beras naik, telur naik banyak, gula turun, minyak [[naik]] sedikit",
            SpanState::Moved,
        );
    }

    #[test]
    fn changed_words_in_their_context_are_found_and_snapped_to_words() {
        use SpanState::Changed;
        check(
            "Kata dia, [[gudang itu dibuka tahun 2023]]. Bupati hadir.",
            "Kata dia, [[gudang itu dibuka tahun 2024]]. Bupati hadir.",
            Changed,
        );
        check(
            "Menurut polisi, [[tiga orang terluka]] dalam kejadian itu.",
            "Menurut polisi, [[tiga puluh orang terluka]] dalam kejadian itu.",
            Changed,
        );
        check(
            "Bupati berkata [[warga boleh pulang]] pada hari Senin.",
            "Bupati berkata [[warga tidak boleh pulang]] pada hari Senin.",
            Changed,
        );
    }

    #[test]
    fn a_deleted_sentence_does_not_settle_on_one_like_it() {
        let pabrik = "[[Pabrik akan dibuka tahun depan di Karawang]]";
        let gudang = "gudang akan dibuka tahun ini di Bekasi";
        let orphan = SpanState::Orphan;
        check(
            &format!("Hujan turun. {pabrik}. Sementara itu {gudang}. Selesai."),
            &format!("Hujan turun. Sementara itu {gudang}. Selesai."),
            orphan,
        );
        check(
            &format!("Hujan turun. {pabrik}. {gudang}. Selesai."),
            &format!("Hujan turun. {gudang}. Selesai."),
            orphan,
        );
        check(
            &format!("Sebelumnya {gudang}. {pabrik}. Selesai."),
            &format!("Sebelumnya {gudang}. Selesai."),
            orphan,
        );
        check(
            &format!(
                "Direktur utama menyampaikan rencananya. {pabrik}. Saham naik. Lalu {gudang}."
            ),
            &format!("Direktur utama menyampaikan rencananya. Saham naik. Lalu {gudang}."),
            orphan,
        );
    }

    #[test]
    fn two_places_alike_are_none() {
        check(
            "Ketua: [[anggaran disetujui semua fraksi]].",
            "Rapat: anggaran ditolak semua fraksi. Rapat: anggaran ditolak semua fraksi.",
            SpanState::Orphan,
        );
    }

    #[test]
    fn a_state_that_a_person_has_not_settled_is_kept() {
        let old = Text::new("Kata dia, gudang itu dibuka tahun 2023. Bupati hadir.");
        let new = Text::new("Kata dia, gudang itu dibuka tahun 2024. Bupati hadir.");
        let span = Span::new(&old, Extent::new(10, 38)).expect("a span");
        let changed = span.reanchor(&new);
        assert_eq!(changed.state(), SpanState::Changed);
        assert_eq!(changed.reanchor(&new), changed);
        assert_eq!(changed.was(), Some("gudang itu dibuka tahun 2023"));
        // However often they change, what was marked stays known; what comes back is not changed.
        let newer = Text::new("Kata dia, gudang itu dibuka tahun 2025. Bupati hadir.");
        assert_eq!(changed.reanchor(&newer).was(), changed.was());
        assert_eq!(changed.reanchor(&old), span);
        let lost = changed.reanchor(&Text::new("Tidak ada apa-apa."));
        assert_eq!((lost.state(), lost.reanchor(&new)), (SpanState::Orphan, changed.clone()));
        let settled = changed.settled();
        assert_eq!((settled.state(), settled.was()), (SpanState::Anchored, None));
        assert_eq!(settled.check(&new), Ok(()));
        let orphan = span.reanchor(&Text::new("Tidak ada apa-apa."));
        assert_eq!(orphan, span.orphaned());
        assert_eq!(orphan.reanchor(&old), span);
    }

    #[test]
    fn empty_and_odd_quotations_find_nothing_and_do_no_harm() {
        let text = Text::new("e\u{301}");
        let quote = |exact| Quote { exact, prefix: "", suffix: "", hint: Some(CodePoint(99)) };
        assert_eq!(find(&text, &quote("")), Found::Orphan);
        assert_eq!(find(&text, &quote("e")), Found::Orphan);
        assert_eq!(find(&Text::new(""), &quote("kata")), Found::Orphan);
    }
}
