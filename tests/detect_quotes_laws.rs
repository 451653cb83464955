//! Laws of what is suggested for any text: quotations, attributions, furniture.

use proptest::prelude::*;
use telisik::detect::{Finding, Reading, suggest, unattributed};
use telisik::text::{Extent, Text};

/// Pieces of news, so that random texts are full of cues and marks.
fn news() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        Just("“"),
        Just("”"),
        Just("\""),
        Just("‘"),
        Just("'"),
        Just("''"),
        Just(", "),
        Just(". "),
        Just(" kata "),
        Just(" ujarnya"),
        Just("Budi "),
        Just("Ketua "),
        Just(" mengatakan"),
        Just(" menurut "),
        Just("dikutip dari "),
        Just(" said "),
        Just("she"),
        Just("\n"),
        Just(" ("),
        Just(") "),
        Just("Baca Juga: "),
        Just("***"),
        Just("3 Mei 2023"),
        Just(" – "),
        Just("Populer"),
        Just("e\u{301}"),
        Just("👩‍👩‍👧"),
        Just("\u{301}"),
        Just("[Gambas:"),
        Just("]"),
        Just(" bahwa "),
        Just("demikian info yang diperoleh "),
        Just("32\""),
        Just(":"),
        Just(" air naik di desa itu"),
    ];
    prop::collection::vec(piece, 0..60).prop_map(|pieces| pieces.concat())
}

fn extents(finding: &Finding) -> Vec<Extent> {
    match finding {
        Finding::Attribution { source, antecedent, cue, content, parent, .. } => {
            let some = [source, antecedent, cue, parent].into_iter().flatten().copied();
            some.chain(content.iter().copied()).collect()
        }
        Finding::Quotation { content, .. } => content.clone(),
        _ => Vec::new(),
    }
}

fn check(words: &str) {
    let text = Text::from(words);
    let reading = Reading { text: &text, language: None, published: None };
    let found = suggest(&reading);
    let furniture: Vec<Extent> = found
        .iter()
        .filter(|one| matches!(one.finding, Finding::Furniture { .. }))
        .map(|one| one.extent)
        .collect();
    assert!(furniture.is_sorted_by(|a, b| a.end <= b.start), "furniture overlaps in {words:?}");
    for one in &found {
        assert!(!one.extent.is_empty(), "{one:?} in {words:?}");
        for extent in extents(&one.finding).into_iter().chain([one.extent]) {
            assert!(extent.end <= text.end(), "{one:?} in {words:?}");
            assert!(
                text.is_grapheme_boundary(extent.start) && text.is_grapheme_boundary(extent.end)
            );
        }
        if !matches!(one.finding, Finding::Furniture { .. }) {
            let next = furniture.partition_point(|other| other.end <= one.extent.start);
            let is_free = furniture.get(next).is_none_or(|other| other.start >= one.extent.end);
            assert!(is_free, "{one:?} lies in furniture of {words:?}");
        }
    }
    for sentence in unattributed(&text, &found) {
        assert!(!sentence.is_empty());
    }
}

proptest! {
    #[test]
    fn suggestions_lie_on_graphemes_and_outside_furniture(words in news()) {
        check(&words);
    }

    #[test]
    fn any_text_is_read(words in "\\PC{0,200}") {
        check(&words);
    }
}

/// Would take minutes if anything here took more than linear time.
#[test]
fn repeated_patterns_are_read_in_linear_time() {
    for pattern in [
        "“",
        "”",
        "\"",
        "'",
        "''",
        "“ ‘ ",
        "“a",
        "a” ",
        "“a,” kata Budi. ",
        "Budi mengatakan, ",
        "menurut Budi ",
        "dikutip dari Antara, ",
        "kata ",
        ", kata ",
        "(",
        ", ",
        "Budi, ",
        "Ketua, ",
        "“Kami siap.\n",
        "Simak juga Video ",
        "[Gambas:",
        "*",
        " - ",
        "Populer\n",
        "3 Juni 2024\n",
        "a",
        "he said, ",
        "Budi, seorang ",
        "juga telah ",
    ] {
        check(&pattern.repeat(10_000 / pattern.len()));
    }
}
