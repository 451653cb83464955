//! Laws of the intake: nothing that anyone can give it makes it panic, and its results stand.

use proptest::prelude::*;
use telisik::case::{Basis, Precision, Published};
use telisik::intake::html::{Element, Node, paragraphs};
use telisik::intake::{IntakeError, MAX_BYTES, date_field, decode, file, guess, normalise};
use telisik::text::Text;

/// Pieces of heads of articles, put together at random.
fn head() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        "\\PC{0,12}",
        proptest::sample::select(vec![
            "\n",
            "\n\n",
            " | ",
            " - ",
            " – ",
            "--",
            "KAMIS, ",
            "04 MEI 2023",
            "May 4, 2023",
            "3/5/2023",
            "2023-05-04",
            "T07:56",
            "07.56 WIB",
            "+07:00",
            "p.m.",
            "LAPORAN: ",
            "Oleh ",
            "By ",
            "RMOL.ID",
            "(ANTARA)",
            "Budi Santoso",
            "---\n",
            "title: ",
            "# ",
            "\u{301}",
            "😀",
            "İ",
            "ẞ",
            ". ",
            "https://a.example/",
            "Baca Juga: ",
            "kata ",
            "Rabu (",
            ")",
        ])
        .prop_map(str::to_owned),
    ];
    proptest::collection::vec(piece, 0..40).prop_map(|pieces| pieces.concat())
}

proptest! {
    #[test]
    fn any_bytes_are_read_or_refused(bytes in proptest::collection::vec(any::<u8>(), 0..600), name in "\\PC{0,9}(\\.[a-z]{0,4})?") {
        if let Ok(decoded) = decode(&bytes)
            && let Ok(plain) = normalise(&decoded.text)
        {
            guess::guess(&plain.text);
        }
        if let Err(refusal) = file::read(&name, &bytes) {
            let named = matches!(&refusal, IntakeError::File { name: n, .. } if *n == name);
            prop_assert!(named);
            prop_assert!(refusal.to_string().contains("Nothing was added"));
        }
    }

    #[test]
    fn what_is_written_as_utf8_or_utf16_is_read_again(words in "[ -~àéñ“”–€😀\n]{3,80}") {
        prop_assert_eq!(&decode(words.as_bytes()).unwrap().text, &words);
        let marked = std::iter::once(0xFEFF).chain(words.encode_utf16());
        let little: Vec<u8> = marked.clone().flat_map(u16::to_le_bytes).collect();
        let big: Vec<u8> = marked.flat_map(u16::to_be_bytes).collect();
        prop_assert_eq!(&decode(&little).unwrap().text, &words);
        prop_assert_eq!(&decode(&big).unwrap().text, &words);
    }

    #[test]
    fn normalising_twice_is_normalising_once(words in "[a\r\n\u{2028}\u{2029}\u{85}\u{A0}\u{FFFD}\u{202E} \t\u{301}]{0,40}") {
        if let Ok(once) = normalise(&words) {
            let ends = once.text.as_str().contains(['\r', '\u{2028}', '\u{2029}']);
            prop_assert!(!ends);
            prop_assert_eq!(normalise(once.text.as_str()), Ok(once));
        }
    }

    #[test]
    fn a_guess_quotes_the_text(words in head()) {
        let text = Text::from(words);
        let found = guess::guess(&text);
        for said in [&found.title, &found.byline, &found.url].into_iter().flatten() {
            prop_assert_eq!(text.slice(said.extent.unwrap()), &said.value);
        }
        if let Some(published) = found.published {
            let read = date_field::parse(&date_field::show(&published.value)).unwrap();
            prop_assert_eq!(read.value, published.value.value);
        }
    }

    #[test]
    fn any_typed_date_is_read_or_refused(typed in prop_oneof![head(), "\\PC{0,30}", "[0-9 /:.+-]{0,25}"]) {
        if let Ok(published) = date_field::parse(&typed) {
            prop_assert_eq!(date_field::parse(&date_field::show(&published)), Ok(published));
        }
    }

    #[test]
    fn every_shown_date_is_read_again(
        year in 1600u16..2101, month in 1u8..13, day in 1u8..29, minutes in 0u16..1440,
        offset in -840i16..841, fine in 0usize..5,
    ) {
        let (sign, size) = (if offset < 0 { '-' } else { '+' }, offset.unsigned_abs());
        let zone = match offset {
            0 => "Z".to_owned(),
            _ => format!("{sign}{:02}:{:02}", size / 60, size % 60),
        };
        let date = format!("{year}-{month:02}-{day:02}");
        let time = format!("{date}T{:02}:{:02}", minutes / 60, minutes % 60);
        let (value, precision) = match fine {
            0 => (year.to_string(), Precision::Year),
            1 => (format!("{year}-{month:02}"), Precision::Month),
            2 => (date, Precision::Day),
            3 => (time, Precision::Minute),
            _ => (time + &zone, Precision::Minute),
        };
        let published = Published { value, precision, basis: Basis::Given };
        prop_assert_eq!(date_field::parse(&date_field::show(&published)), Ok(published));
    }

    #[test]
    fn pasted_trees_fold_to_lines(pieces in proptest::collection::vec(("(p|b|br|div|td|li|pre|script)", "[a \n\t]{0,6}"), 0..30)) {
        let mut node = Node::Text(String::new());
        for (name, words) in pieces.iter().filter(|(name, _)| name != "pre") {
            node = Node::Element(Element::new(name).with(vec![Node::Text(words.clone()), node]));
        }
        let words = paragraphs(&node);
        prop_assert!(!words.contains("\n\n\n") && !words.contains("  "), "{words:?}");
        prop_assert_eq!(words.trim(), &words);
    }
}

#[test]
fn a_long_text_is_guessed_without_squared_work() {
    for piece in ["a", "kata ", "kata.\n", "\n", "3 Mei 2023 ", "1/1/2023", "– ", "#", "(", "2023"]
    {
        let long = piece.repeat(MAX_BYTES / 20 / piece.len());
        if let Ok(plain) = normalise(&format!("9 Desember 2022\nSatu dua tiga empat\n{long}")) {
            guess::guess(&plain.text);
        }
    }
}
