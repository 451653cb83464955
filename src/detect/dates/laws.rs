//! What holds for any text: places are whole, and time is linear.

use super::tests::THEN;
use super::*;
use proptest::prelude::*;

fn all_kinds(words: &str, published: Option<&str>) -> usize {
    let text = Text::new(words);
    let mut count = 0;
    for language in [None, Some(Language::Indonesian), Some(Language::English)] {
        let scan = Scan::new(&Reading { text: &text, language, published });
        for one in find(&scan, &[]) {
            count += 1;
            assert!(!one.extent.is_empty() && one.extent.end <= text.end());
            assert!(text.is_grapheme_boundary(one.extent.start), "{words:?}");
            assert!(text.is_grapheme_boundary(one.extent.end), "{words:?}");
        }
    }
    count
}

#[test]
fn repeated_words_cost_no_more_than_others() {
    for piece in [
        "sekitar ",
        "akhir ",
        "1/",
        "1-",
        "(1/2) ",
        "Senin, ",
        "dua puluh ",
        "tahun ",
        "the ",
        "last ",
        "1.",
        "2023 hingga ",
        "pukul 1",
        "3 Mei-",
        "dari jam 8 sampai ",
        "setiap ",
        "a.m. ",
        "kira-",
        "tahun sebelumnya ",
        "2021 tahun yang sama ",
        "12 Mei hingga ",
        "7 to 9 pm, ",
        "3/4/2024 ",
        "every Monday, ",
    ] {
        let words = piece.repeat(8_000 / piece.len());
        all_kinds(&words, Some(THEN));
    }
}

proptest! {
    #[test]
    fn any_text_is_read_on_whole_graphemes(words in "\\PC{0,40}", published in "\\PC{0,12}") {
        all_kinds(&words, Some(&published));
    }

    #[test]
    fn any_row_of_date_words_is_read(
        picks in prop::collection::vec(prop::sample::select(PIECES.to_vec()), 0..12),
        published in prop::sample::select(vec![None, Some(THEN), Some("2023"), Some("9999-12-31"), Some("0001-01-01")]),
    ) {
        all_kinds(&picks.concat(), published);
    }
}

#[rustfmt::skip] // a word a line would be a page
const PIECES: &[&str] = &[
    " ", " ", " ", " ", "\n", "(", ")", "/", "-", "–", ".", ",", ":", "'s", "3", "31", "12", "2023", "99999999999", "1990", "0", "24", "Mei",
    "May", "Februari", "Senin", "Minggu", "minggu", "tahun", "hari", "bulan", "pekan", "depan", "lalu", "ini", "yang", "sekitar", "akhir",
    "awal", "pukul", "jam", "WIB", "setengah", "dua", "puluh", "seratus", "abad", "kuartal", "II", "ke", "an", "setiap", "dari", "sampai",
    "last", "next", "the", "of", "year", "years", "ago", "a", "a.m.", "noon", "quarter", "third", "e\u{301}", "👨‍👩‍👧", "T", "Z", "+07:00", "s", "th",
    "sebelumnya", "yang sama", "hingga", "previous", "earlier", "pm", "3/4/2024", ". ", "quarter of",
];
