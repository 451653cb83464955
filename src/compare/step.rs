//! The steps by which rules reckon dates, in words.

use super::show::say;
use crate::text::Language;

/// The units of a step, in English and Indonesian, one and many.
const UNITS: [(char, &str, &str, &str); 4] = [
    ('Y', "year", "years", "tahun"),
    ('M', "month", "months", "bulan"),
    ('W', "week", "weeks", "minggu"),
    ('D', "day", "days", "hari"),
];

/// A step from a date in words of a language: `-P2W` is "2 weeks earlier", `P0D` "the same day". What is no such step
/// (see [`Because::step`](crate::value::Because::step)) stays as it is.
pub fn show_step(step: &str, language: Language) -> String {
    read(step, language).unwrap_or_else(|| step.to_owned())
}

fn read(step: &str, language: Language) -> Option<String> {
    let (is_back, length) = match step.strip_prefix('-') {
        Some(length) => (true, length),
        None => (false, step),
    };
    let length = length.strip_prefix('P')?;
    let (at, unit) = length.char_indices().next_back()?;
    let count: u32 = length[..at].parse().ok()?;
    let (_, one, many, indonesian) = UNITS.into_iter().find(|(letter, ..)| *letter == unit)?;
    if count == 0 {
        let words = say(language, one, indonesian);
        return Some(match language {
            Language::English => format!("the same {words}"),
            Language::Indonesian => format!("{words} yang sama"),
        });
    }
    let unit = say(language, if count == 1 { one } else { many }, indonesian);
    let way = match is_back {
        true => say(language, "earlier", "sebelumnya"),
        false => say(language, "later", "kemudian"),
    };
    Some(format!("{count} {unit} {way}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn steps_are_told_in_words() {
        for (step, english, indonesian) in [
            ("P1Y", "1 year later", "1 tahun kemudian"),
            ("-P2W", "2 weeks earlier", "2 minggu sebelumnya"),
            ("-P1D", "1 day earlier", "1 hari sebelumnya"),
            ("P6M", "6 months later", "6 bulan kemudian"),
            ("P0D", "the same day", "hari yang sama"),
        ] {
            assert_eq!(show_step(step, Language::English), english);
            assert_eq!(show_step(step, Language::Indonesian), indonesian);
        }
    }

    #[test]
    fn what_is_no_step_stays() {
        for step in ["", "-", "P", "PY", "P1", "×10^9", "P1Y6M", "PT5H", "P99999999999D", "P1é"] {
            assert_eq!(show_step(step, Language::English), step);
        }
    }
}
