//! Dates in English, and in a text whose language is not known; `THEN` is a Thursday.

use super::tests::{THEN, english};
use super::*;

#[test]
fn english_dates() {
    for (words, value) in [
        ("May 4, 2023", "2023-05-04"),
        ("Nov. 17, 1992", "1992-11-17"),
        ("4 May 2023", "2023-05-04"),
        ("the 3rd of May 2023", "2023-05-03"),
        ("Thursday, May 4, 2023", "2023-05-04"),
        ("Friday, March 8", "2024-03-08"),
        ("March 8", "2024-03-08"),
        ("Dec. 7", "2024-12-07"),
        ("July 1997", "1997-07"),
        ("July last year", "2023-07"),
        ("last August", "2023-08"),
        ("this month", "2024-03"),
        ("yesterday", "2024-03-13"),
        ("tomorrow morning", "2024-03-15TMO"),
        ("last night", "2024-03-13TNI"),
        ("tonight", "2024-03-14TNI"),
        ("this morning", "2024-03-14TMO"),
        ("Tuesday", "2024-03-12"),
        ("last Thursday", "2024-03-07"),
        ("next Monday", "2024-03-18"),
        ("Friday night", "2024-03-08TNI"),
        ("last week", "2024-W10"),
        ("next year", "2025"),
        ("two weeks ago", "2024-W09"),
        ("ten years ago", "2014"),
        ("a year earlier", "2023"),
        ("11 days ago", "2024-03-03"),
        ("the third quarter of 1990", "1990-Q3"),
        ("third-quarter", "2024-Q3"),
        ("early 1990", "1990"),
        ("the end of 1994", "1994"),
        ("mid-1996", "1996"),
        ("the 1960s", "196"),
        ("the mid-1990s", "199"),
        ("the 20th century", "19"),
        ("nineteen ninety-six", "1996"),
        ("the summer of 2023", "2023-SU"),
        ("10 p.m. Wednesday", "2024-03-13T22:00"),
        ("noon Saturday", "2024-03-09T12:00"),
        ("4 a.m. EDT Thursday", "2024-03-14T04:00-04:00"),
        ("the weekend", "2024-W11-WE"),
        ("these days", "PRESENT_REF"),
    ] {
        english(&format!("They met [[{words}]], he said."), &[value]);
    }
    english("They met in [[May]] and in [[March]].", &["2024-05", "2024-03"]);
    english("[[Last year]]'s plan and [[Friday]]'s vote.", &["2023", "2024-03-08"]);
    english("They will meet [[Tuesday]].", &["2024-03-19"]);
}

#[test]
fn both_languages_are_tried_where_none_is_named() {
    let text = Text::from("Dibuka tahun depan. It opens next year.");
    let reading = Reading { text: &text, language: None, published: Some(THEN) };
    let values: Vec<_> = find(&Scan::new(&reading), &[])
        .into_iter()
        .filter_map(|one| match one.finding {
            Finding::Date { timex, .. } => timex.value,
            _ => None,
        })
        .collect();
    assert_eq!(values, ["2025", "2025"]);
}
