//! What is typed into the field of a value, made plain and read by the rules, in an article of either language.

use telisik::analysis::{Answer, Passage, Question, answer_to};
use telisik::compare::{read_shown, show_form};
use telisik::text::Language::{self, English, Indonesian};
use telisik::value::{Form, Typed, ValueKind, by_hand};

/// As the field does it.
fn read(typed: &str, kind: ValueKind, field: Language, article: Language) -> Option<String> {
    let plain = Typed::new(typed, kind, field);
    let form = by_hand(&plain.words, "…", kind).map(|value| value.form).or_else(|| {
        let passage = Passage {
            text: String::new(),
            language: Some(article),
            published: Some("2024-03-14".to_owned()),
            body: Vec::new(),
        };
        let typed = plain.written_in(passage.language);
        let asked = Question::Typed { typed, raw: "…".to_owned(), kind, passage };
        match answer_to(&asked) {
            Answer::Typed(Some(value)) => Some(value.form),
            _ => read_shown(&plain.words, kind, field),
        }
    });
    let form: Form = plain.made(form?)?;
    Some(show_form(&form, English))
}

#[test]
fn numbers_are_read_as_the_field_writes_them() {
    let mut wrong = Vec::new();
    for (typed, field, article, shown) in [
        ("3,500", English, Indonesian, Some("3500")),
        ("3,500 orang", English, Indonesian, Some("3500 people")),
        ("3.500 orang", Indonesian, Indonesian, Some("3500 people")),
        ("3.500 people", Indonesian, English, Some("3500 people")),
        ("Rp2.5 miliar", English, Indonesian, Some("2.5 billion IDR")),
        ("sekitar 1,200 warga", English, Indonesian, Some("about 1200 residents")),
        ("٣٥ orang", English, Indonesian, Some("35 people")),
        ("½ juta orang", English, Indonesian, Some("0.5 million people")),
        ("2½ juta orang", Indonesian, Indonesian, Some("2.5 million people")),
        ("more than 3,500 but less than 4,000", English, Indonesian, None),
        ("more than 3,500 but less than 4,000", English, English, None),
        ("puluhan orang", English, Indonesian, None),
    ] {
        let found = read(typed, ValueKind::Quantity, field, article);
        if found.as_deref() != shown {
            wrong.push((typed, field, article, found));
        }
    }
    assert!(wrong.is_empty(), "{wrong:?}");
}

#[test]
fn dates_are_read_with_what_stands_beside_them() {
    for (typed, shown) in [
        ("12 Maret 2024 pukul 24.00", Some("2024-03-13 00:00")),
        ("12 Maret 2024 pukul 23.00", Some("2024-03-12 23:00")),
        ("malam 11 Maret 2024", Some("2024-03-11 night")),
        ("20240312", Some("2024-03-12")),
        ("20241312", None),
        ("Rabu, 12 Maret 2024", Some("2024-03-12")),
        ("tahun depan", Some("2025")),
    ] {
        let found = read(typed, ValueKind::Date, English, Indonesian);
        assert_eq!(found.as_deref(), shown, "{typed}");
    }
}
