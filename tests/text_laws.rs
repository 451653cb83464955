//! Laws of the room `text`, over its public API, on texts that are made to be awkward.

use proptest::prelude::*;
use std::cmp::Reverse;
use telisik::text::*;

/// Texts of letters, emoji, ZWJ sequences, combining marks, right-to-left letters, flags, Hangul,
/// Indic conjuncts, CRLF, odd spaces, stops and quotation marks.
fn awkward() -> impl Strategy<Value = String> {
    let part = prop_oneof![
        8 => "[a-zA-Z0-9]{1,6}",
        4 => Just(" ".to_owned()),
        6 => prop::sample::select(vec![
            "\n", "\r\n", "\r", "\n\n", ". ", "? ", "...", "…", ",", "-", "“", "”", "\"", "'", "[1]",
            "😀", "👨\u{200d}👩\u{200d}👧", "🇮🇩", "🇮", "e\u{301}", "\u{301}", " \u{308}", "\u{200d}",
            "שלום", "مرحبا", "\u{600}", "한", "\u{1100}\u{1161}", "क्ष", "日本語。", "ﬀ", "İ", "\u{a0}",
            "\u{feff}", "\u{202e}", "Prof. ", "Rp. 5.000 ", "S.H. ", "baru-baru",
        ]).prop_map(str::to_owned),
        1 => any::<char>().prop_map(String::from),
        // What JavaScript may hand over: a lone surrogate becomes U+FFFD on the way.
        1 => any::<u16>().prop_map(|unit| String::from_utf16_lossy(&[0x61, unit, 0x62])),
    ];
    prop::collection::vec(part, 0..60).prop_map(|parts| parts.concat())
}

fn extents(text: &Text, places: &[(u32, u32)]) -> Vec<(usize, Extent)> {
    let end = text.end().0 + 1;
    let extents = places.iter().map(|&(a, b)| Extent::new(a % end, b % end));
    extents.enumerate().collect()
}

fn some_places() -> impl Strategy<Value = Vec<(u32, u32)>> {
    prop::collection::vec((any::<u32>(), any::<u32>()), 0..12)
}

/// In order, apart, on grapheme boundaries, not empty.
fn check_units(text: &Text, units: &[Extent]) -> Result<(), TestCaseError> {
    for unit in units {
        prop_assert!(!unit.is_empty());
        prop_assert!(text.is_grapheme_boundary(unit.start) && text.is_grapheme_boundary(unit.end));
    }
    prop_assert!(units.windows(2).all(|pair| pair[0].end <= pair[1].start));
    Ok(())
}

#[test]
fn places_convert_in_long_texts_that_are_only_partly_ascii() {
    let parts = ["a".repeat(700), "é😀 b".repeat(9), "c".repeat(1500), "“".repeat(300)].concat();
    for skipped in [0, 1, 188, 255, 256, 257, 2_100] {
        let string: String = parts.chars().skip(skipped).collect();
        let text = Text::new(string.clone());
        for (at, (byte, character)) in string.char_indices().enumerate() {
            let at = CodePoint(at as u32);
            assert_eq!(text.to_byte(at), Byte(byte));
            assert!((byte..byte + character.len_utf8()).all(|b| text.from_byte(Byte(b)) == at));
        }
        assert_eq!(text.to_byte(text.end()), Byte(string.len()));
        assert_eq!(text.from_byte(Byte(string.len())), text.end());
    }
}

proptest! {
    #[test]
    fn every_unit_converts_there_and_back(string in awkward()) {
        let text = Text::new(string.clone());
        prop_assert_eq!(text.as_str(), &string);
        prop_assert_eq!(text.end().0 as usize, string.chars().count());
        prop_assert_eq!(text.utf16_end().0 as usize, string.encode_utf16().count());
        let mut utf16 = 0;
        for (at, (byte, character)) in string.char_indices().enumerate() {
            let at = CodePoint(at as u32);
            prop_assert_eq!(text.to_byte(at), Byte(byte));
            prop_assert_eq!(text.from_byte(Byte(byte)), at);
            prop_assert_eq!(text.to_utf16(at), Utf16(utf16));
            prop_assert_eq!(text.from_utf16(Utf16(utf16)), at);
            utf16 += character.len_utf16() as u32;
            prop_assert_eq!(text.from_utf16(Utf16(utf16 - 1)), at);
        }
        prop_assert_eq!(text.from_utf16(Utf16(u32::MAX)), text.end());
        prop_assert_eq!(text.from_byte(Byte(usize::MAX)), text.end());
        prop_assert_eq!(text.to_byte(CodePoint(u32::MAX)), Byte(string.len()));
    }

    #[test]
    fn graphemes_found_locally_are_those_of_the_whole_text(string in awkward()) {
        let text = Text::new(string.clone());
        let whole: std::collections::BTreeSet<usize> =
            icu_segmenter::GraphemeClusterSegmenter::new().segment_str(&string).collect();
        for at in 0..text.end().0 {
            let at = CodePoint(at);
            let byte = text.to_byte(at).0;
            prop_assert_eq!(text.is_grapheme_boundary(at), whole.contains(&byte), "at {:?}", at);
            let floor = whole.range(..=byte).next_back().copied();
            prop_assert_eq!(Some(text.to_byte(text.grapheme_floor(at)).0), floor);
            let ceil = whole.range(byte..).next().copied();
            prop_assert_eq!(Some(text.to_byte(text.grapheme_ceil(at)).0), ceil);
        }
    }

    #[test]
    fn paragraphs_hold_all_but_the_line_ends_and_cut_no_grapheme(string in awkward()) {
        let text = Text::new(string.clone());
        let lines: Vec<&str> = string.split('\n').collect();
        prop_assert_eq!(text.paragraphs().len(), lines.len());
        for (number, line) in lines.iter().enumerate() {
            let is_last = number + 1 == lines.len();
            let line = if is_last { line } else { line.strip_suffix('\r').unwrap_or(line) };
            let paragraph = text.paragraphs()[number];
            prop_assert_eq!(text.paragraph_str(number), line);
            prop_assert_eq!(text.slice(paragraph.extent), line);
            prop_assert_eq!(text.to_utf16(paragraph.extent.start), paragraph.utf16_start);
            prop_assert_eq!(text.paragraph_at(paragraph.extent.start), number);
            prop_assert_eq!(text.paragraph_at(paragraph.extent.end), number);
            prop_assert!(text.is_grapheme_boundary(paragraph.extent.start));
            prop_assert!(text.is_grapheme_boundary(paragraph.extent.end));
        }
    }

    #[test]
    fn no_span_cuts_a_grapheme_and_its_words_are_those_of_the_text(
        string in awkward(), places in some_places(),
    ) {
        let text = Text::new(string);
        for (_, extent) in extents(&text, &places) {
            let Some(span) = Span::around(&text, extent) else { continue };
            prop_assert_eq!(span.exact(), text.slice(span.extent()));
            prop_assert!(span.start() <= extent.start && extent.end <= span.end());
            check_units(&text, &[span.extent()])?;
            prop_assert_eq!(span.check(&text), Ok(()));
            let around = format!("{}{}{}", span.prefix(), span.exact(), span.suffix());
            prop_assert!(text.as_str().contains(&around));
            prop_assert!(span.prefix().chars().count() <= CONTEXT as usize);
            prop_assert!(span.suffix().chars().count() <= CONTEXT as usize);
            prop_assert_eq!(&Span::new(&text, span.extent()), &Ok(span.clone()));
            prop_assert_eq!(&span.reanchor(&text), &span);
        }
    }

    #[test]
    fn a_span_found_again_is_one_of_the_new_text(
        old in awkward(), new in awkward(), places in some_places(),
    ) {
        let old_text = Text::new(old.clone());
        let mixed = Text::new(format!("{new}{old}{new}"));
        for (_, extent) in extents(&old_text, &places) {
            let Some(span) = Span::around(&old_text, extent) else { continue };
            for text in [&mixed, &Text::new(new.clone())] {
                let found = span.reanchor(text);
                prop_assert_eq!(found.check(text), Ok(()));
                if found.state() == SpanState::Orphan {
                    prop_assert_eq!(found, span.orphaned());
                }
            }
        }
    }

    #[test]
    fn a_span_goes_along_into_another_version(
        old in awkward(), new in awkward(), places in some_places(),
    ) {
        let old_text = Text::new(old.clone());
        let longer = Text::new(format!("{new}\n{old}\n{new}"));
        for text in [&old_text, &longer, &Text::new(new.clone())] {
            let mut versions = Versions::new(&old_text, text);
            for (_, extent) in extents(&old_text, &places) {
                let Some(span) = Span::around(&old_text, extent) else { continue };
                let found = versions.span(&span);
                prop_assert_eq!(found.check(text), Ok(()));
                if text == &old_text {
                    prop_assert_eq!(&found, &span);
                }
                if let Some(place) = versions.place(span.extent()) {
                    prop_assert_eq!(text.slice(place), span.exact());
                }
            }
        }
    }

    #[test]
    fn words_and_sentences_are_whole_and_in_order(string in awkward()) {
        let text = Text::new(string);
        let sentences = text.sentences();
        check_units(&text, &sentences)?;
        let kept: usize = sentences.iter().map(|&sentence| visible(text.slice(sentence))).sum();
        prop_assert_eq!(kept, visible(text.as_str()));
        for sentence in &sentences {
            prop_assert_eq!(text.paragraph_at(sentence.start), text.paragraph_at(CodePoint(sentence.end.0 - 1)));
        }

        let mut at = CodePoint(0);
        while at < text.end() {
            let next = text.next_word(at);
            prop_assert!(next > at && text.is_grapheme_boundary(next));
            prop_assert!(text.previous_word(next) < next);
            at = next;
        }
        for at in (0..=text.end().0 + 1).map(CodePoint) {
            let word = text.word_at(at);
            prop_assert!(text.is_grapheme_boundary(word.start) && text.is_grapheme_boundary(word.end));
            prop_assert!(text.previous_word(at) < at || at.0 == 0);
            prop_assert!(text.previous_sentence(at) < at || at.0 == 0);
            prop_assert!(text.next_sentence(at) > at || at >= text.end());
            let sentence = text.sentence_at(at);
            prop_assert!(sentence.is_empty() || sentences.contains(&sentence));
        }
    }

    #[test]
    fn pieces_cover_their_paragraph_exactly(string in awkward(), places in some_places()) {
        let text = Text::new(string);
        let marks = extents(&text, &places);
        for paragraph in text.paragraphs() {
            let pieces = pieces(paragraph.extent, &marks);
            let mut at = paragraph.extent.start;
            for piece in &pieces {
                prop_assert_eq!(piece.extent.start, at);
                prop_assert!(!piece.extent.is_empty());
                let mut over: Vec<_> =
                    marks.iter().filter(|(_, extent)| extent.contains(at)).copied().collect();
                over.sort_by_key(|&(key, extent)| (extent.start, Reverse(extent.end), key));
                let keys: Vec<usize> = over.into_iter().map(|(key, _)| key).collect();
                prop_assert_eq!(&piece.keys, &keys);
                at = piece.extent.end;
            }
            prop_assert_eq!(at, paragraph.extent.end);
            prop_assert!(pieces.windows(2).all(|pair| pair[0].keys != pair[1].keys));
        }
        let levels = levels(&marks);
        for (a, first) in &marks {
            for (b, second) in &marks {
                prop_assert!(a == b || !first.overlaps(*second) || levels[*a] != levels[*b]);
            }
        }
    }

    #[test]
    fn the_index_equals_a_naive_one(
        string in awkward(), places in some_places(), gone in prop::collection::vec(0usize..12, 0..6),
    ) {
        let text = Text::new(string);
        let mut index = MarkIndex::new(&text);
        let mut naive = extents(&text, &places);
        for &(key, extent) in &naive {
            index.insert(key, extent);
        }
        for key in gone {
            prop_assert_eq!(index.remove(key).is_some(), naive.iter().any(|mark| mark.0 == key));
            naive.retain(|mark| mark.0 != key);
        }
        naive.sort_by_key(|&(key, extent)| (extent.start, Reverse(extent.end), key));
        let keys: Vec<usize> = naive.iter().map(|mark| mark.0).collect();
        prop_assert_eq!(index.in_order().collect::<Vec<_>>(), keys.clone());
        let walk = std::iter::successors(keys.first().copied(), |&key| index.following(key));
        prop_assert_eq!(walk.collect::<Vec<_>>(), keys.clone());
        let back = std::iter::successors(keys.last().copied(), |&key| index.preceding(key));
        prop_assert_eq!(back.collect::<Vec<_>>(), keys.into_iter().rev().collect::<Vec<_>>());
        for at in (0..=text.end().0).map(CodePoint) {
            let over: Vec<usize> =
                naive.iter().filter(|mark| mark.1.contains(at)).map(|mark| mark.0).collect();
            prop_assert_eq!(index.at(at).collect::<Vec<_>>(), over);
            let next = naive.iter().find(|mark| mark.1.start > at).map(|mark| mark.0);
            prop_assert_eq!(index.next_after(at), next);
            let previous = naive.iter().rev().find(|mark| mark.1.start < at).map(|mark| mark.0);
            prop_assert_eq!(index.previous_before(at), previous);
        }
        for number in 0..text.paragraphs().len() {
            let touches = |extent: Extent| {
                let last = CodePoint(extent.end.0.saturating_sub(1)).max(extent.start);
                (text.paragraph_at(extent.start)..=text.paragraph_at(last)).contains(&number)
            };
            let here: Vec<_> = naive.iter().copied().filter(|mark| touches(mark.1)).collect();
            prop_assert_eq!(index.in_paragraph(number).collect::<Vec<_>>(), here);
        }
    }

    #[test]
    fn a_diff_holds_both_texts(old in awkward(), new in awkward()) {
        let parts = diff(&old, &new);
        let side = |other: DiffKind| -> String {
            parts.iter().filter(|part| part.kind != other).map(|part| part.text.as_str()).collect()
        };
        prop_assert_eq!(side(DiffKind::Added), old);
        prop_assert_eq!(side(DiffKind::Removed), new);
        prop_assert!(parts.iter().all(|part| !part.text.is_empty()));
    }
}

fn visible(words: &str) -> usize {
    words.chars().filter(|c| !c.is_whitespace()).count()
}
