//! Lengths of time in words, such words read again, and the steps by which rules reckon dates.
//!
//! Invariant: what [`show_length`] writes is read as what it was, in the same language.

use super::say::say;
use crate::text::Language;
use crate::value::duration::Length;

/// What the units are called: their letter in ISO 8601, in English one and many, in Indonesian.
const UNITS: [(char, &str, &str, &str); 7] = [
    ('Y', "year", "years", "tahun"),
    ('M', "month", "months", "bulan"),
    ('W', "week", "weeks", "minggu"),
    ('D', "day", "days", "hari"),
    ('h', "hour", "hours", "jam"),
    ('m', "minute", "minutes", "menit"),
    ('s', "second", "seconds", "detik"),
];

fn counts(length: &mut Length) -> [&mut u32; 7] {
    let Length { years, months, weeks, days, hours, minutes, seconds } = length;
    [years, months, weeks, days, hours, minutes, seconds]
}

/// The length in words of a language: "1 year 6 months", "90 menit".
pub(super) fn show_length(mut length: Length, language: Language) -> String {
    let counted = counts(&mut length).into_iter().zip(UNITS).filter(|(count, _)| **count > 0);
    let words: Vec<String> = counted.map(|(count, unit)| amount(*count, unit, language)).collect();
    if words.is_empty() { amount(0, UNITS[6], language) } else { words.join(" ") }
}

/// The length that these words or this notation (ISO 8601) show; `None` for others.
pub(super) fn read_length(words: &str, language: Language) -> Option<Length> {
    if let Ok(length) = words.parse() {
        return Some(length);
    }
    let mut length = Length::default();
    let mut words = words.split_ascii_whitespace();
    let mut next = 0;
    while let Some(count) = words.next() {
        let (count, unit): (u32, _) = (count.parse().ok()?, words.next()?);
        // Each unit once, the greater first.
        let number = (next..UNITS.len()).find(|&number| {
            let (_, one, many, indonesian) = UNITS[number];
            match language {
                Language::English => unit == one || unit == many,
                Language::Indonesian => unit == indonesian,
            }
        })?;
        *counts(&mut length)[number] = count;
        next = number + 1;
    }
    (next > 0).then_some(length)
}

fn amount(count: u32, (_, one, many, id): (char, &str, &str, &str), language: Language) -> String {
    format!("{count} {}", say(language, if count == 1 { one } else { many }, id))
}

/// A step from a date in words of a language: `-P2W` is "2 weeks earlier", `P0D` "the same day". What is no such step
/// (see [`Because::step`](crate::value::Because::step)) stays as it is.
pub fn show_step(step: &str, language: Language) -> String {
    read_step(step, language).unwrap_or_else(|| step.to_owned())
}

fn read_step(step: &str, language: Language) -> Option<String> {
    let (is_back, length) = match step.strip_prefix('-') {
        Some(length) => (true, length),
        None => (false, step),
    };
    let length = length.strip_prefix('P')?;
    let (at, letter) = length.char_indices().next_back()?;
    let count: u32 = length[..at].parse().ok()?;
    let unit = UNITS.into_iter().take(4).find(|unit| unit.0 == letter)?;
    let (_, one, _, indonesian) = unit;
    Some(match (count, language) {
        (0, Language::English) => format!("the same {one}"),
        (0, Language::Indonesian) => format!("{indonesian} yang sama"),
        _ => {
            let way = match is_back {
                true => say(language, "earlier", "sebelumnya"),
                false => say(language, "later", "kemudian"),
            };
            format!("{} {way}", amount(count, unit, language))
        }
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use Language::{English, Indonesian};
    use proptest::prelude::*;

    #[test]
    fn lengths_are_told_in_words_and_read_again() {
        for (notation, english, indonesian) in [
            ("P2W", "2 weeks", "2 minggu"),
            ("P1Y6M", "1 year 6 months", "1 tahun 6 bulan"),
            ("PT90M", "90 minutes", "90 menit"),
            ("P1DT1H1S", "1 day 1 hour 1 second", "1 hari 1 jam 1 detik"),
            ("PT0S", "0 seconds", "0 detik"),
        ] {
            let length: Length = notation.parse().expect(notation);
            for (language, words) in [(English, english), (Indonesian, indonesian)] {
                assert_eq!(show_length(length, language), words);
                assert_eq!(read_length(words, language), Some(length), "{words}");
                assert_eq!(read_length(notation, language), Some(length));
            }
        }
        for words in ["", "2", "weeks", "2 weeks 1 year", "2 weeks 3", "2 days 2 days", "-1 day"] {
            assert_eq!(read_length(words, English), None, "{words}");
        }
    }

    #[test]
    fn steps_are_told_in_words() {
        for (step, english, indonesian) in [
            ("P1Y", "1 year later", "1 tahun kemudian"),
            ("-P2W", "2 weeks earlier", "2 minggu sebelumnya"),
            ("-P1D", "1 day earlier", "1 hari sebelumnya"),
            ("P6M", "6 months later", "6 bulan kemudian"),
            ("P0D", "the same day", "hari yang sama"),
        ] {
            assert_eq!(show_step(step, English), english);
            assert_eq!(show_step(step, Indonesian), indonesian);
        }
        for step in ["", "-", "P", "PY", "P1", "×10^9", "P1Y6M", "PT5H", "P99999999999D", "P1é"] {
            assert_eq!(show_step(step, English), step);
        }
    }

    proptest! {
        #[test]
        fn any_length_is_read_again(given in prop::array::uniform7(0u32..200)) {
            let mut length = Length::default();
            for (count, given) in counts(&mut length).into_iter().zip(given) {
                *count = given;
            }
            for language in [English, Indonesian] {
                prop_assert_eq!(read_length(&show_length(length, language), language), Some(length));
            }
        }
    }
}
