//! Values in words, for people.

use crate::text::Language;
use crate::value::date::{Modifier, When};
use crate::value::{Bound, DateValue, Duration, Form, List, Quantity, Value};

/// The value in words of a language: "early 2023", "Jepang, Korea Selatan, … (open list)". Dates and lengths keep
/// their notation, in which they can be compared.
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

/// The words of the language.
pub(super) fn say<'a>(language: Language, english: &'a str, indonesian: &'a str) -> &'a str {
    match language {
        Language::English => english,
        Language::Indonesian => indonesian,
    }
}

fn show_date(date: &DateValue, language: Language) -> String {
    let when = match date.when {
        When::On(point) => point.to_string(),
        When::Between(from, to) => format!("{from} – {to}"),
        When::Since(from) => format!("{} {from}", say(language, "since", "sejak")),
        When::Until(to) => format!("{} {to}", say(language, "until", "sampai")),
    };
    let modifier = match date.modifier {
        None => return when,
        Some(Modifier::Start) => say(language, "early", "awal"),
        Some(Modifier::Mid) => say(language, "mid", "pertengahan"),
        Some(Modifier::End) => say(language, "late", "akhir"),
        Some(Modifier::Approx) => say(language, "about", "sekitar"),
        Some(Modifier::Before) => say(language, "before", "sebelum"),
        Some(Modifier::After) => say(language, "after", "setelah"),
    };
    format!("{modifier} {when}")
}

fn show_duration(duration: &Duration, language: Language) -> String {
    let about = if duration.approx { say(language, "about ", "sekitar ") } else { "" };
    match duration.most {
        None => format!("{about}{}", duration.length),
        Some(most) => format!("{about}{} – {most}", duration.length),
    }
}

fn show_quantity(quantity: &Quantity, language: Language) -> String {
    let bound = match quantity.bound {
        Bound::Exact => "",
        Bound::About => say(language, "about ", "sekitar "),
        Bound::Nearly => say(language, "nearly ", "hampir "),
        Bound::AtLeast => say(language, "at least ", "sedikitnya "),
        Bound::MoreThan => say(language, "more than ", "lebih dari "),
        Bound::AtMost => say(language, "at most ", "paling banyak "),
        Bound::LessThan => say(language, "less than ", "kurang dari "),
    };
    let number = quantity.plain().replace("..", " – ");
    match &quantity.unit {
        Some(unit) => format!("{bound}{number} {}", unit.as_str()),
        None => format!("{bound}{number}"),
    }
}

fn show_list(list: &List, language: Language) -> String {
    let items: Vec<&str> = list.items.iter().map(|item| item.label.as_str()).collect();
    let open = if list.open { say(language, " (open list)", " (daftar terbuka)") } else { "" };
    format!("{}{open}", items.join(", "))
}
