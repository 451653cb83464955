//! Values in words, for people.

use super::length::show_length;
use super::point::show_point;
use super::say::{ordinal_ending, say};
use crate::text::Language;
use crate::value::date::{Modifier, When};
use crate::value::{Bound, DateValue, Duration, Form, List, Quantity, Value, show_number};

/// The value in words of a language: "early 2023", "2 weeks", "Jepang, Korea Selatan, … (open list)".
pub fn show(value: &Value, language: Language) -> String {
    show_form(&value.form, language)
}

/// The same for a form alone.
pub fn show_form(form: &Form, language: Language) -> String {
    match form {
        Form::Date(date) => show_date(date, language),
        Form::Duration(duration) => show_duration(duration, language),
        Form::Quantity(quantity) => show_quantity(quantity, language),
        Form::List(list) => show_list(list, language),
        Form::Place(name) | Form::Name(name) => name.label.clone(),
        Form::Quote(words) => format!("“{}”", words.text.trim_matches(['“', '”', '"'])),
        Form::Text(words) => words.text.clone(),
    }
}

/// What a date was reckoned from, in words: "Q4 2024" for `2024-36`, without its time of day. What is no date stays as it is.
pub fn show_anchor(anchor: &str, language: Language) -> String {
    let day = anchor.split_once('T').map_or(anchor, |(day, _)| day);
    DateValue::parse(day).map_or_else(|_| day.to_owned(), |date| show_date(&date, language))
}

/// What a modifier is called before a date, in English and Indonesian.
pub(super) const MODIFIERS: [(Modifier, &str, &str); 6] = [
    (Modifier::Start, "early", "awal"),
    (Modifier::Mid, "mid", "pertengahan"),
    (Modifier::End, "late", "akhir"),
    (Modifier::Approx, "about", "sekitar"),
    (Modifier::Before, "before", "sebelum"),
    (Modifier::After, "after", "setelah"),
];

/// What stands before a date from which on something is.
pub(super) const SINCE: (&str, &str) = ("since ", "sejak ");
/// What stands before a date up to which something is.
pub(super) const UNTIL: (&str, &str) = ("until ", "sampai ");
/// What stands before a length that is not meant exactly.
pub(super) const LENGTH_ABOUT: (&str, &str) = ("about ", "sekitar ");

fn show_date(date: &DateValue, language: Language) -> String {
    let after = |words: (&'static str, &'static str)| say(language, words.0, words.1);
    let told = |point| show_point(point, language);
    let when = match date.when {
        When::On(point) => told(point),
        When::Between(from, to) => format!("{} – {}", told(from), told(to)),
        When::Since(from) => format!("{}{}", after(SINCE), told(from)),
        When::Until(to) => format!("{}{}", after(UNTIL), told(to)),
    };
    let modifier = MODIFIERS.iter().find(|(modifier, ..)| date.modifier == Some(*modifier));
    match modifier {
        None => when,
        Some((_, english, indonesian)) => format!("{} {when}", say(language, english, indonesian)),
    }
}

fn show_duration(duration: &Duration, language: Language) -> String {
    let about = match duration.approx {
        true => say(language, LENGTH_ABOUT.0, LENGTH_ABOUT.1),
        false => "",
    };
    let least = show_length(duration.length, language);
    match duration.most {
        None => format!("{about}{least}"),
        Some(most) => format!("{about}{least} – {}", show_length(most, language)),
    }
}

/// What stands before a number that is meant so.
pub(super) fn bound_words(bound: Bound, language: Language) -> &'static str {
    match bound {
        Bound::Exact => "",
        Bound::About => say(language, "about ", "sekitar "),
        Bound::Nearly => say(language, "nearly ", "hampir "),
        Bound::AtLeast => say(language, "at least ", "sedikitnya "),
        Bound::MoreThan => say(language, "more than ", "lebih dari "),
        Bound::AtMost => say(language, "at most ", "paling banyak "),
        Bound::LessThan => say(language, "less than ", "kurang dari "),
    }
}

fn show_quantity(quantity: &Quantity, language: Language) -> String {
    let bound = bound_words(quantity.bound, language);
    let is_ordinal = quantity.unit.as_ref().is_some_and(|unit| unit.as_str() == ORDINAL);
    let written = |number| {
        let shown = show_number(number, language);
        match (is_ordinal, language) {
            (false, _) => shown,
            (true, Language::Indonesian) => format!("ke-{shown}"),
            (true, Language::English) => format!("{shown}{}", ordinal_ending(&shown)),
        }
    };
    let number = if quantity.is_range() {
        format!("{} – {}", written(quantity.from()), written(quantity.to()))
    } else {
        written(quantity.from())
    };
    match &quantity.unit {
        Some(unit) if !is_ordinal => {
            format!("{bound}{number} {}", unit.after(quantity.to(), language))
        }
        _ => format!("{bound}{number}"),
    }
}

/// The unit of what counts a place: "the 3rd".
pub(super) const ORDINAL: &str = "ordinal";

fn show_list(list: &List, language: Language) -> String {
    let items: Vec<&str> = list.items.iter().map(|item| item.label.as_str()).collect();
    let open = if list.open { say(language, " (open list)", " (daftar terbuka)") } else { "" };
    format!("{}{open}", items.join(", "))
}

#[test]
fn what_a_date_was_reckoned_from_is_told_in_words() {
    for (anchor, english, indonesian) in [
        ("2024-36", "Q4 2024", "kuartal IV 2024"),
        ("2024-03-14T07:56+07:00", "2024-03-14", "2024-03-14"),
        ("somewhen", "somewhen", "somewhen"),
    ] {
        assert_eq!(show_anchor(anchor, Language::English), english);
        assert_eq!(show_anchor(anchor, Language::Indonesian), indonesian);
    }
}
