//! From one date or time to another; `THEN` is a Thursday.

use super::tests::{english, indonesian};
use super::{TimeValue, read};
use crate::text::Language;

#[test]
fn two_days_with_a_dash_between_them_are_one_range() {
    for (words, value) in [
        ("28 Desember-3 Januari 2024", "2023-12-28/2024-01-03"),
        ("12 Februari–3 Maret", "2024-02-12/2024-03-03"),
        ("28 Februari-1 Maret", "2024-02-28/2024-03-01"),
    ] {
        indonesian(&format!("Pameran itu buka [[{words}]] di Solo."), &[value]);
    }
    for (words, value) in [
        ("Feb. 28-March 1", "2024-02-28/2024-03-01"),
        ("Dec. 28 – Jan. 3", "2023-12-28/2024-01-03"),
    ] {
        english(&format!("The fair was open [[{words}]] in Solo."), &[value]);
    }
}

#[test]
fn two_days_with_a_word_between_them_have_one_year() {
    for (first, word, last, values) in [
        ("12 Mei", "hingga", "3 Juni 2023", ["2023-05-12", "2023-06-03"]),
        ("12 Mei", "sampai dengan", "3 Juni 2023", ["2023-05-12", "2023-06-03"]),
        ("28 Desember", "hingga", "3 Januari 2024", ["2023-12-28", "2024-01-03"]),
    ] {
        indonesian(&format!("Pameran itu buka [[{first}]] {word} [[{last}]] di Solo."), &values);
    }
    english("It was open [[12 May]] to [[3 June 2023]].", &["2023-05-12", "2023-06-03"]);
    let marked = read("12 Mei hingga 3 Juni 2023", Some(Language::Indonesian), None);
    let Some((TimeValue::Date(date), _)) = marked else { panic!("{marked:?}") };
    assert_eq!(date.timex(), "2023-05-12/2023-06-03", "words that a person marks are one value");
}

#[test]
fn two_days_with_their_years_stand_for_themselves_and_two_months_do_not() {
    indonesian(
        "Proyek itu berjalan [[12 Mei 2021]] hingga [[3 Juni 2023]].",
        &["2021-05-12", "2023-06-03"],
    );
    indonesian("Kurun [[November 2021-Maret 2023]] sepi.", &["2021-11/2023-03"]);
    indonesian("Kurun [[November 2021 hingga Maret]] sepi.", &["2021-11/2022-03"]);
    english("It ran from [[3 May 2021]] to [[4 June 2023]].", &["2021-05-03", "2023-06-04"]);
    english("It ran from [[March 2021 to May 2023]].", &["2021-03/2023-05"]);
    english("It ran from [[November to March 2023]].", &["2022-11/2023-03"]);
}

#[test]
fn ends_in_the_wrong_order_are_no_range() {
    indonesian("Ia pergi [[12 Mei 2023]] hingga [[3 Mei 2023]].", &["2023-05-12", "2023-05-03"]);
    english("It ran from [[May 2023]] to [[March 2021]].", &["2023-05", "2021-03"]);
    english("It ran from [[10 p.m.]] to [[2 a.m.]]", &["T22:00", "T02:00"]);
}

#[test]
fn what_moves_from_one_day_to_another_is_no_range() {
    english(
        "The match was moved from [[12 May]] to [[3 June 2023]].",
        &["2023-05-12", "2023-06-03"],
    );
    indonesian(
        "Laga itu ditunda dari [[12 Mei]] hingga [[3 Juni 2023]].",
        &["2023-05-12", "2023-06-03"],
    );
    indonesian("Jadwal [[12 Mei]] ke [[3 Juni 2023]].", &["2023-05-12", "2023-06-03"]);
    indonesian("Rapat [[12 Mei]] dan [[3 Juni 2023]].", &["2023-05-12", "2023-06-03"]);
    english("They met [[May 12]] and [[June 3, 2023]].", &["2024-05-12", "2023-06-03"]);
}

#[test]
fn hours_share_what_is_said_of_the_last() {
    for (words, value) in [
        ("7 to 9 pm", "2024-03-11T19:00/2024-03-11T21:00"),
        ("7-9 p.m.", "2024-03-11T19:00/2024-03-11T21:00"),
        ("7:30 p.m. to 9 p.m.", "2024-03-11T19:30/2024-03-11T21:00"),
        ("10 to 2 p.m.", "2024-03-11T10:00/2024-03-11T14:00"),
        ("10 a.m. to noon", "2024-03-11T10:00/2024-03-11T12:00"),
        ("12:05-13:10 GMT", "2024-03-11T12:05Z/2024-03-11T13:10Z"),
    ] {
        let notation = format!("On [[March 11]] the library was open from [[{words}]] again.");
        english(&notation, &["2024-03-11", value]);
    }
    english("It was shut between [[7 and 9 p.m.]] and cold.", &["T19:00/T21:00"]);
    english(
        "Doors open [[Friday]] [[7 p.m. to 9 p.m.]]",
        &["2024-03-08", "2024-03-08T19:00/2024-03-08T21:00"],
    );
    indonesian(
        "Bazar [[Rabu (13/3)]] [[pukul 19.00-21.00 WIB]] ramai.",
        &["2024-03-13", "2024-03-13T19:00+07:00/2024-03-13T21:00+07:00"],
    );
    // Numbers and times that only stand together.
    english("They won 7-5 at [[9 p.m.]]", &["T21:00"]);
    english("Some 7 to 9 people came at [[9 p.m.]]", &["T21:00"]);
}
