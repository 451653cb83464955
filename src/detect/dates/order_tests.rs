//! Which of two numbers is the day, and what is doubted.

use super::*;
use crate::text::Language;

/// The values of the dates, `?` behind what is doubted on the screen.
fn check(language: Option<Language>, words: &str, expected: &[&str]) {
    let text = Text::from(words);
    let scan = Scan::new(&Reading { text: &text, language, published: Some("2024-05-14") });
    let found: Vec<String> = find(&scan, &[])
        .into_iter()
        .filter_map(|one| match one.finding {
            Finding::Date { timex, .. } => {
                let doubt = if one.confidence < 70 { "?" } else { "" };
                Some(timex.value? + doubt)
            }
            _ => None,
        })
        .collect();
    assert_eq!(found, expected, "{words}");
}

#[test]
fn a_date_of_one_order_settles_all() {
    let en = Some(Language::English);
    check(en, "On 03/04/2024 it rained; on 13/04/2024 it snowed.", &["2024-04-03", "2024-04-13"]);
    check(en, "On 03/04/2024 it rained; on 04/13/2024 it snowed.", &["2024-03-04", "2024-04-13"]);
    check(
        en,
        "On Wednesday, 3/4/2024, it rained; on 5/4/2024 it snowed.",
        &["2024-04-03", "2024-04-05"],
    );
    let id = Some(Language::Indonesian);
    check(id, "Pada 03/04/2024 hujan, pada 04/13/2024 panas.", &["2024-03-04", "2024-04-13"]);
}

#[test]
fn an_order_that_nothing_settles_is_doubted() {
    let en = Some(Language::English);
    check(en, "On 1/2/25 it rained.", &["2025-01-02?"]);
    check(None, "Tercatat 03/04/2024.", &["2024-04-03?"]);
    check(
        en,
        "On 03/04/2024, 13/04/2024 and 04/13/2024.",
        &["2024-03-04?", "2024-04-13", "2024-04-13"],
    );
    // One order of its own, one number twice, and words.
    check(Some(Language::Indonesian), "Tercatat 03/04/2024.", &["2024-04-03"]);
    check(en, "On 4/4/2024 it rained.", &["2024-04-04"]);
    check(en, "On 2024-04-03 and 3 April 2024.", &["2024-04-03", "2024-04-03"]);
    check(en, "On Wednesday, 3/4/2024, it rained.", &["2024-04-03"]);
}

#[test]
fn a_date_whose_weekday_does_not_fit_is_doubted() {
    let id = Some(Language::Indonesian);
    check(id, "Rapat Rabu, 12 Maret 2024, dan Selasa (12/3/2024).", &["2024-03-12?", "2024-03-12"]);
    check(id, "Rapat Rabu (12/3/2024) hingga Kamis (14/3/2024).", &["2024-03-12?", "2024-03-14"]);
}
