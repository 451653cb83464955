//! What must not change what the rules see, and what must change that alone: names, numbers, days and marks are
//! put for one another, and other paragraphs are put around.

#![allow(clippy::expect_used)] // helpers of tests are tests, too

use telisik::detect::{Finding, Reading, Suggestion, suggest};
use telisik::text::{Extent, Language, Text};

const THEN: &str = "2024-03-14";

fn seen(words: &str, language: Language) -> (Text, Vec<Suggestion>) {
    let text = Text::from(words);
    let reading = Reading { text: &text, language: Some(language), published: Some(THEN) };
    let found = suggest(&reading);
    (text, found)
}

/// The TIMEX3 values of a text, in order.
fn dates(words: &str, language: Language) -> Vec<String> {
    let (_, found) = seen(words, language);
    let timexes = found.into_iter().filter_map(|one| match one.finding {
        Finding::Date { timex, .. } => Some(timex.value.unwrap_or_default()),
        _ => None,
    });
    timexes.collect()
}

const MONTHS: [[&str; 4]; 12] = [
    ["Januari", "Jan", "January", "Jan."],
    ["Februari", "Feb", "February", "Feb."],
    ["Maret", "Mar", "March", "Mar."],
    ["April", "Apr", "April", "Apr."],
    ["Mei", "Mei", "May", "May"],
    ["Juni", "Jun", "June", "Jun."],
    ["Juli", "Jul", "July", "Jul."],
    ["Agustus", "Agu", "August", "Aug."],
    ["September", "Sept", "September", "Sept."],
    ["Oktober", "Okt", "October", "Oct."],
    ["November", "Nov", "November", "Nov."],
    ["Desember", "Des", "December", "Dec."],
];

#[test]
fn another_day_month_or_year_changes_the_value_alone() {
    for (number, [whole, short, english, cut]) in (1..).zip(MONTHS) {
        for day in [1, 9, 13, 28] {
            for year in [1998, 2019, 2024] {
                let value = format!("{year}-{number:02}-{day:02}");
                for words in [
                    format!("Jembatan itu dibuka {day} {whole} {year} oleh bupati."),
                    format!("Jembatan itu dibuka pada {day} {short} {year} oleh bupati."),
                    format!("Jembatan itu dibuka tanggal {day} {} {year}.", whole.to_lowercase()),
                    format!("Jembatan itu dibuka ({day}/{number}/{year}) oleh bupati."),
                    format!("Jembatan itu dibuka {year}-{number:02}-{day:02}."),
                ] {
                    assert_eq!(dates(&words, Language::Indonesian), [value.as_str()], "{words}");
                }
                for words in [
                    format!("The bridge was opened on {english} {day}, {year}, by the mayor."),
                    format!("The bridge was opened on {cut} {day}, {year}, by the mayor."),
                    format!("The bridge was opened on {day} {english} {year} by the mayor."),
                    format!("The bridge was opened on the {day}th of {english} {year}."),
                ] {
                    assert_eq!(dates(&words, Language::English), [value.as_str()], "{words}");
                }
            }
        }
    }
}

#[test]
fn another_weekday_changes_the_day_alone() {
    // From the day of publication, a Thursday, back to the Friday before.
    let days = ["Kamis", "Rabu", "Selasa", "Senin", "Minggu", "Sabtu", "Jumat"];
    let english = ["Thursday", "Wednesday", "Tuesday", "Monday", "Sunday", "Saturday", "Friday"];
    for (back, (weekday, english)) in days.into_iter().zip(english).enumerate() {
        let day = 14 - back;
        for (words, value) in [
            (format!("Bupati tiba {weekday} ({day}/3)."), format!("2024-03-{day:02}")),
            (format!("Bupati tiba {weekday} ({day}/3/2024)."), format!("2024-03-{day:02}")),
            (format!("Bupati tiba pada {weekday}, {day} Maret."), format!("2024-03-{day:02}")),
            (format!("Bupati tiba hari {weekday} {day} Maret."), format!("2024-03-{day:02}")),
            (format!("Bupati tiba pada {weekday} malam."), format!("2024-03-{day:02}TNI")),
            (format!("Bupati tiba {weekday} sore ({day}/3)."), format!("2024-03-{day:02}TAF")),
            (format!("Bupati tiba pada hari {weekday}."), format!("2024-03-{day:02}")),
        ] {
            assert_eq!(dates(&words, Language::Indonesian), [value.as_str()], "{words}");
        }
        let words = format!("The mayor arrived {english}.");
        assert_eq!(dates(&words, Language::English), [format!("2024-03-{day:02}")], "{words}");
    }
}

#[test]
fn numbers_in_words_and_in_figures_are_the_same() {
    for (figures, words) in [
        ("4", "empat"),
        ("12", "dua belas"),
        ("25", "dua puluh lima"),
        ("300", "tiga ratus"),
        ("5.000", "lima ribu"),
        ("5.000", "5 ribu"),
        ("1.500", "seribu lima ratus"),
        ("2.500.000", "2,5 juta"),
        ("3.000.000.000", "tiga miliar"),
    ] {
        let value = |number: &str| {
            let (_, found) = seen(&format!("Sebanyak {number} rumah rusak."), Language::Indonesian);
            found.into_iter().find_map(|one| match one.finding {
                Finding::Quantity { quantity, .. } => Some((quantity.plain(), quantity.unit)),
                _ => None,
            })
        };
        assert!(value(figures).is_some(), "{figures}");
        assert_eq!(value(figures), value(words), "{words}");
    }
}

/// Source, cue and content of the attributions of a text, as words.
fn attributions(words: &str) -> Vec<(String, String, String)> {
    let (text, found) = seen(words, Language::Indonesian);
    let slice = |at: Option<Extent>| at.map_or(String::new(), |at| text.slice(at).to_owned());
    let all = found.iter().filter_map(|one| match &one.finding {
        Finding::Attribution { source, cue, content, .. } => {
            Some((slice(*source), slice(*cue), slice(content.first().copied())))
        }
        _ => None,
    });
    all.collect()
}

const NAMES: [&str; 6] = [
    "Budi",
    "Sari Dewi",
    "Bupati Tegal Hasan Malik",
    "Ketua Kelompok Nelayan Muara Jaya, Budi Santoso",
    "Kepala Dinas Pertanian, Pangan, dan Perikanan Tegal Sari Dewi",
    "Kombes Pol Hasan Malik",
];

#[test]
fn marks_of_another_style_leave_who_speaks_and_what() {
    for (open, close) in
        [("“", "”"), ("\"", "\""), ("”", "”"), ("«", "»"), ("''", "''"), ("“", "\"")]
    {
        for name in NAMES {
            for cue in ["kata", "ujar", "tutur", "ucap", "jelas", "tegas", "ungkap"] {
                let words = format!("{open}Kami sudah siap berangkat,{close} {cue} {name}.");
                let expected =
                    (name.to_owned(), cue.to_owned(), "Kami sudah siap berangkat,".to_owned());
                assert_eq!(attributions(&words), [expected], "{words}");
            }
        }
    }
}

#[test]
fn another_name_or_verb_changes_the_source_or_the_cue_alone() {
    for name in NAMES {
        for verb in ["mengatakan", "menjelaskan", "menegaskan", "menyebutkan", "menjabarkan"] {
            let words = format!("{name} {verb}, perahu sudah diperbaiki.");
            let expected = (name.to_owned(), verb.to_owned(), "perahu sudah diperbaiki".to_owned());
            assert_eq!(attributions(&words), [expected], "{words}");
        }
        for (words, cue) in [
            (format!("Menurut {name}, perahu sudah diperbaiki."), "Menurut"),
            (format!("Perahu sudah diperbaiki, kata {name}."), "kata"),
            (format!("Perahu sudah diperbaiki, menurut {name}."), "menurut"),
        ] {
            let found = attributions(&words);
            assert_eq!(found.len(), 1, "{words}: {found:?}");
            assert_eq!((found[0].0.as_str(), found[0].1.as_str()), (name, cue), "{words}");
        }
    }
}

#[test]
fn other_paragraphs_change_nothing() {
    const AROUND: &str = "Pasar ikan ramai oleh pembeli dari desa tetangga.";
    for paragraph in [
        "Sebanyak 350 rumah di Desa Waringin terendam banjir pada Rabu, 13 Maret 2024, pukul 05.12 WIB.",
        "“Kami sudah siap berangkat,” kata Ketua Kelompok Nelayan Budi Santoso, Selasa (12/3).",
        "Blok itu menambah mitra seperti Jepang, Korea Selatan, dan India dengan dana Rp 5,2 miliar.",
        "Menurut Badan Meteorologi, gelombang setinggi empat meter akan datang besok pagi.",
        "Harga cabai naik dari Rp 40.000 menjadi Rp 55.000 per kilogram dalam dua pekan terakhir.",
    ] {
        let (_, alone) = seen(paragraph, Language::Indonesian);
        assert!(!alone.is_empty(), "{paragraph}");
        for (before, after) in [("", AROUND), (AROUND, ""), (AROUND, AROUND)] {
            let words = format!("{before}\n\n{paragraph}\n\n{after}");
            let (text, found) = seen(words.trim(), Language::Indonesian);
            let start = words.trim().find(paragraph).expect("it is there");
            let shift = text.as_str()[..start].chars().count() as u32;
            let here: Vec<(u32, u32, &str, Finding)> = found
                .into_iter()
                .filter(|one| one.extent.start.0 >= shift)
                .filter(|one| one.extent.end.0 <= shift + paragraph.chars().count() as u32)
                .map(|one| {
                    (one.extent.start.0, one.extent.end.0, one.rule, moved(one.finding, shift))
                })
                .collect();
            let expected: Vec<(u32, u32, &str, Finding)> = alone
                .iter()
                .map(|one| {
                    (
                        one.extent.start.0 + shift,
                        one.extent.end.0 + shift,
                        one.rule,
                        one.finding.clone(),
                    )
                })
                .collect();
            assert_eq!(here, expected, "{words}");
        }
    }
}

/// A finding as it would be so many code points earlier.
fn moved(finding: Finding, shift: u32) -> Finding {
    let back = |at: Extent| Extent::new(at.start.0 - shift, at.end.0 - shift);
    match finding {
        Finding::Attribution { source, antecedent, cue, content, quote, resolved, parent } => {
            Finding::Attribution {
                source: source.map(back),
                antecedent: antecedent.map(back),
                cue: cue.map(back),
                content: content.into_iter().map(back).collect(),
                quote,
                resolved,
                parent: parent.map(back),
            }
        }
        Finding::Quotation { form, marks, content, depth } => Finding::Quotation {
            form,
            marks,
            content: content.into_iter().map(back).collect(),
            depth,
        },
        Finding::List { list, items, because } => {
            Finding::List { list, items: items.into_iter().map(back).collect(), because }
        }
        other => other,
    }
}

#[test]
fn what_is_part_of_a_date_counts_nothing() {
    let text = telisik::text::Text::from("The ban takes effect on Jan. 19, 2025, and costs $19.");
    let reading = telisik::detect::Reading {
        text: &text,
        language: Some(telisik::text::Language::English),
        published: Some("2025-01-05"),
    };
    let found = telisik::detect::suggest(&reading);
    let is_number = |one: &&telisik::detect::Suggestion| {
        matches!(one.finding, telisik::detect::Finding::Quantity { .. })
    };
    let numbers: Vec<&str> =
        found.iter().filter(is_number).map(|one| text.slice(one.extent)).collect();
    assert_eq!(numbers, ["$19"]);
}
