//! Values in words, read again: what stands in a field can be changed in part and still be read.
//!
//! Invariant: what [`show_form`](super::show_form) writes of a date, a length of time or a quantity is read as what it was.

use super::length::read_length;
use super::point::read_point;
use super::say::{ordinal_ending, say};
use super::show::{LENGTH_ABOUT, MODIFIERS, ORDINAL, SINCE, UNTIL, bound_words};
use crate::text::Language;
use crate::value::date::When;
use crate::value::{
    Bound, DateValue, Decimal, Duration, Form, Quantity, Unit, ValueKind, read_number,
};

/// Reads a value as it is shown in a language: "early 2023-05", "about 2 weeks", "at least 30 – 40 people". `None` for
/// anything else, and for other kinds.
pub fn read_shown(shown: &str, kind: ValueKind, language: Language) -> Option<Form> {
    let shown = shown.trim();
    match kind {
        ValueKind::Date => date(shown, language).map(Form::Date),
        ValueKind::Duration => duration(shown, language).map(Form::Duration),
        ValueKind::Quantity => quantity(shown, language).map(Form::Quantity),
        _ => None,
    }
}

fn date(shown: &str, language: Language) -> Option<DateValue> {
    let point = |shown: &str| read_point(shown, language);
    let stretch = |shown: &str| -> Option<When> {
        let after = |words: (&str, &str)| {
            let rest = shown.strip_prefix(say(language, words.0, words.1))?;
            Some(point(rest.trim_start()))
        };
        if let Some(from) = after(SINCE) {
            return from.map(When::Since);
        }
        if let Some(to) = after(UNTIL) {
            return to.map(When::Until);
        }
        match ends(shown) {
            Some((from, to)) => Some(When::Between(point(from)?, point(to)?)),
            None => shown.parse().ok().or_else(|| point(shown).map(When::On)),
        }
    };
    if let Some(when) = stretch(shown) {
        return Some(DateValue { when, modifier: None });
    }
    MODIFIERS.iter().find_map(|(modifier, english, indonesian)| {
        let rest = shown.strip_prefix(say(language, english, indonesian))?.strip_prefix(' ')?;
        Some(DateValue { when: stretch(rest.trim_start())?, modifier: Some(*modifier) })
    })
}

fn duration(shown: &str, language: Language) -> Option<Duration> {
    let about = shown.strip_prefix(say(language, LENGTH_ABOUT.0, LENGTH_ABOUT.1));
    let rest = about.unwrap_or(shown).trim();
    let (least, most) = ends(rest).map_or((rest, None), |(least, most)| (least, Some(most)));
    let most = match most {
        None => None,
        Some(most) => Some(read_length(most, language)?),
    };
    Some(Duration { length: read_length(least, language)?, most, approx: about.is_some() })
}

fn quantity(shown: &str, language: Language) -> Option<Quantity> {
    let bound = Bound::ALL
        .into_iter()
        .filter(|bound| *bound != Bound::Exact)
        .find_map(|bound| Some((bound, shown.strip_prefix(bound_words(bound, language))?)));
    let (bound, rest) = bound.unwrap_or((Bound::Exact, shown));
    if let Some((from, to)) = places(rest, language) {
        return Some(Quantity::range(from, to).of(Unit::new(ORDINAL)).meant(bound));
    }
    let number = |words: &str| Some(read_number(words, language).ok()?.number);
    if let Some((from, rest)) = ends(rest) {
        let from = number(from)?;
        let (to, unit) = number_and_unit(rest, language)?;
        return Some(Quantity::range(from, to).of(unit).meant(bound));
    }
    let (one, unit) = number_and_unit(rest, language)?;
    Some(Quantity::one(one).of(unit).meant(bound))
}

/// The places that are counted: "ke-3", "1st – 3rd".
fn places(words: &str, language: Language) -> Option<(Decimal, Decimal)> {
    let place = |words: &str| {
        let number = match language {
            Language::Indonesian => words.strip_prefix("ke-")?,
            Language::English => {
                let number = words.trim_end_matches(|c: char| c.is_ascii_alphabetic());
                (words.strip_prefix(number)? == ordinal_ending(number)).then_some(number)?
            }
        };
        Some(read_number(number, language).ok()?.number)
    };
    match ends(words) {
        Some((from, to)) => Some((place(from)?, place(to)?)),
        None => place(words).map(|one| (one, one)),
    }
}

/// The longest beginning that is a number, and the unit after it.
fn number_and_unit(words: &str, language: Language) -> Option<(Decimal, Option<Unit>)> {
    let mut ends: Vec<usize> = words.match_indices(' ').map(|(at, _)| at).collect();
    ends.push(words.len());
    ends.into_iter().rev().find_map(|end| {
        let number = read_number(&words[..end], language).ok()?.number;
        let unit = Unit::called(&words[end..]);
        let names = |unit: &Unit| {
            unit.as_str().contains(|c: char| c.is_alphabetic() || matches!(c, '%' | '°'))
        };
        let fits = unit.as_ref().is_none_or(|unit| names(unit) && !goes_on(unit.as_str()));
        fits.then_some((number, unit))
    })
}

/// Whether what stands after a number is no unit: it says more of the number, or has another one.
fn goes_on(words: &str) -> bool {
    const MORE: [&str; 12] = [
        "but", "less", "more", "than", "to", "tetapi", "tapi", "namun", "kurang", "lebih",
        "hingga", "sampai",
    ];
    words.split_whitespace().any(|word| {
        word.starts_with(|c: char| c.is_ascii_digit())
            || (word.contains(|c: char| c.is_ascii_digit()) && word.contains(['.', ',']))
            || MORE.contains(&word)
    })
}

/// Two things with a dash between them.
fn ends(shown: &str) -> Option<(&str, &str)> {
    let (from, to) = shown.split_once(" – ").or_else(|| shown.split_once(" - "))?;
    Some((from.trim(), to.trim()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::compare::show_form;
    use Language::{English, Indonesian};

    #[test]
    fn what_is_shown_is_read_again() {
        let date = |notation: &str| Form::Date(DateValue::parse(notation).expect(notation));
        let mut forms: Vec<Form> = Vec::new();
        for notation in [
            "2023",
            "2023-05/2023-34",
            "2023-05-03/..",
            "../199X",
            "2023-05-04T07:56+07:00",
            "2023-W18-WE",
        ] {
            forms.push(date(notation));
            for (modifier, ..) in MODIFIERS {
                let Form::Date(plain) = date(notation) else { continue };
                forms.push(Form::Date(plain.with(Some(modifier))));
            }
        }
        for (least, most) in [("P2W", None), ("P1Y6M", Some("P2Y")), ("PT90M", None)] {
            for approx in [false, true] {
                let length = |words: &str| words.parse().expect(words);
                forms.push(Form::Duration(Duration {
                    length: length(least),
                    most: most.map(length),
                    approx,
                }));
            }
        }
        for words in [
            "30",
            "~702000000000S3 IDR",
            ">=1234.5..2000S1 person",
            "-~5 percentage point",
            ">7 %",
            "<=-3.5 °C",
            "<12345678 m²",
            "21 ordinal",
            "1..3 ordinal",
            ">=12 ordinal",
        ] {
            forms.push(Form::Quantity(words.parse().expect(words)));
        }
        for form in forms {
            let kind = match form {
                Form::Date(_) => ValueKind::Date,
                Form::Duration(_) => ValueKind::Duration,
                _ => ValueKind::Quantity,
            };
            for language in [English, Indonesian] {
                let shown = show_form(&form, language);
                assert_eq!(read_shown(&shown, kind, language), Some(form.clone()), "{shown}");
            }
        }
    }

    #[test]
    fn a_unit_is_not_made_of_what_else_is_said_of_the_number() {
        let unit = |words: &str| match read_shown(words, ValueKind::Quantity, English)? {
            Form::Quantity(quantity) => quantity.unit.map(|unit| unit.as_str().to_owned()),
            _ => None,
        };
        for words in [
            "more than 3,500 but less than 4,000",
            "more than 3,500 but less than Rp4,000",
            "3 sampai 5 orang",
            "3 to 5 people",
            "3,500 or 4,000 people",
            "10 ribu lebih",
        ] {
            assert_eq!(read_shown(words, ValueKind::Quantity, English), None, "{words}");
        }
        for (words, name) in [
            ("more than 3,500 people", "person"),
            ("40 ton CO2", "ton CO2"),
            ("7 kali putaran", "kali putaran"),
            ("12 people and animals", "people and animals"),
        ] {
            assert_eq!(unit(words).as_deref(), Some(name), "{words}");
        }
    }

    #[test]
    fn anything_else_is_left_to_the_rules() {
        for words in ["", "kapan-kapan", "early", "since", "2023 –", "P", "many", "about", "– 3"]
        {
            for kind in ValueKind::ALL {
                assert_eq!(read_shown(words, kind, English), None, "{words} {kind:?}");
            }
        }
    }
}
