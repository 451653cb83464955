//! Numbers as people write them: "702 miliar", "1.234,5", "1,234.5", "2.5 million".
//!
//! Invariants: what is written is read as the number that it was, as precise; nothing is read as floating point; which
//! sign begins the decimals is the language's, and where both could be meant the other reading is told.

use super::{Decimal, DecimalError, read_digits};
use crate::text::{Language, lower};

/// A number that was read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NumberRead {
    /// As the language has it.
    pub number: Decimal,
    /// What it would be in a language that groups with the other sign: "1.234" is 1234, or a little more than one.
    pub other: Option<Decimal>,
}

/// Powers of ten by their words, the greatest first; the first word of each language is the one that is written.
const SCALES: [(i32, [&str; 2], &[&str]); 4] = [
    (12, ["trillion", "triliun"], &["trillion", "triliun", "trilyun", "tn"]),
    (9, ["billion", "miliar"], &["billion", "miliar", "milyar", "bn"]),
    (6, ["million", "juta"], &["million", "juta", "jt", "mn"]),
    (3, ["thousand", "ribu"], &["thousand", "ribu", "rb"]),
];

/// Reads a number that a person typed: digits with signs between them, and perhaps a word such as "juta" after them.
///
/// # Errors
/// When it is no such number, or one that is too long.
pub fn read_number(typed: &str, language: Language) -> Result<NumberRead, DecimalError> {
    let typed = typed.trim();
    // In the notation of files, the only one in which some numbers can say how precise they are.
    if let Some((plain, count)) = typed.split_once('S') {
        let number = match plain.contains('.') {
            true => Some(plain.parse::<Decimal>()?)
                .filter(|number| count.parse() == Ok(number.significant()))
                .ok_or(DecimalError::Form)?,
            false => typed.parse()?,
        };
        return Ok(NumberRead { number, other: None });
    }
    let end = typed.find(char::is_alphabetic).unwrap_or(typed.len());
    let (digits, words) = typed.split_at(end);
    let scale = match lower(words.trim()).as_str() {
        "" => 0,
        word => {
            let known = SCALES.iter().find(|(_, _, words)| words.contains(&word));
            known.map(|(power, ..)| *power).ok_or(DecimalError::Form)?
        }
    };
    let digits: String = digits.chars().filter(|c| !c.is_whitespace()).collect();
    let (negative, digits) = match digits.strip_prefix(['-', '−']) {
        Some(rest) => (true, rest),
        None => (false, digits.as_str()),
    };
    let is_plain = |c: char| c.is_ascii_digit() || c == '.' || c == ',';
    let ends = |c: &str| c.starts_with(['.', ',']) || c.ends_with(['.', ',']);
    if digits.is_empty() || !digits.chars().all(is_plain) || ends(digits) {
        return Err(DecimalError::Form);
    }
    let made = |language| -> Result<Decimal, DecimalError> {
        let number = match read_digits(digits, Some(language)) {
            Some(number) => number,
            // Digits with one sign or none are a number, unless they are too many.
            None if digits.bytes().filter(|b| !b.is_ascii_digit()).count() < 2 => {
                return Err(DecimalError::Length);
            }
            None => return Err(DecimalError::Form),
        };
        let number = if negative { number.negated() } else { number };
        number.scaled(scale).ok_or(DecimalError::Length)
    };
    let other = match language {
        Language::English => Language::Indonesian,
        Language::Indonesian => Language::English,
    };
    let number = made(language)?;
    Ok(NumberRead { number, other: made(other).ok().filter(|other| *other != number) })
}

/// Writes a number so that [`read_number`] reads it as it is, with nothing left in doubt where that can be.
pub fn write_number(number: Decimal, language: Language) -> String {
    let reads =
        |written: &String| read_number(written, language).is_ok_and(|read| read.number == number);
    let with_words = |leading: Leading| {
        SCALES.iter().filter(|_| number.exponent() > 0).find_map(|(power, words, _)| {
            let digits = number.scaled(-power).filter(|part| part.exponent() <= 0)?;
            let word = words[usize::from(language == Language::Indonesian)];
            let written = format!("{} {word}", grouped(digits, language));
            let bare = written.trim_start_matches('-').as_bytes();
            let fits = match leading {
                Leading::Digit => !bare.starts_with(b"0"),
                Leading::Nought => bare.starts_with(b"0") && bare.get(2) != Some(&b'0'),
            };
            (fits && reads(&written)).then_some(written)
        })
    };
    // "0,7 miliar" is "700 juta", as long as that is as precise: half a million is "0,5 juta".
    with_words(Leading::Digit)
        .or_else(|| Some(grouped(number, language)).filter(reads))
        .or_else(|| with_words(Leading::Nought))
        .or_else(|| Some(number.to_string()).filter(reads))
        .unwrap_or_else(|| format!("{}S{}", number.plain(), number.significant()))
}

/// What a number begins with.
#[derive(Clone, Copy)]
enum Leading {
    /// A digit that is no nought.
    Digit,
    /// A nought, and the sign that begins the decimals.
    Nought,
}

/// The same for reading alone, where one sign between groups is no doubt: "27.188".
pub fn show_number(number: Decimal, language: Language) -> String {
    let written = write_number(number, language);
    let shown = in_groups(number, language, 5);
    let is_bare = !written.contains(char::is_alphabetic);
    let reads = || read_number(&shown, language).is_ok_and(|read| read.number == number);
    if is_bare && reads() { shown } else { written }
}

/// In digits; with signs between groups of three only where there are two or more, which cannot be misread.
fn grouped(number: Decimal, language: Language) -> String {
    in_groups(number, language, 7)
}

/// In digits; with signs between groups of three from so many digits on.
fn in_groups(number: Decimal, language: Language, least: usize) -> String {
    let (group, decimal) = match language {
        Language::English => (',', '.'),
        Language::Indonesian => ('.', ','),
    };
    let plain = number.plain();
    let (whole, decimals) = plain.split_once('.').unwrap_or((&plain, ""));
    let (sign, whole) = whole.strip_prefix('-').map_or(("", whole), |whole| ("-", whole));
    let mut out = sign.to_owned();
    for (place, digit) in whole.chars().enumerate() {
        let left = whole.len() - place;
        if place > 0 && left.is_multiple_of(3) && whole.len() >= least {
            out.push(group);
        }
        out.push(digit);
    }
    if !decimals.is_empty() {
        out.push(decimal);
        out.push_str(decimals);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use Language::{English, Indonesian};
    use proptest::prelude::*;

    #[test]
    fn numbers_are_read_as_people_write_them() {
        for (typed, language, number) in [
            ("702 miliar", Indonesian, "702000000000S3"),
            ("702 miliar", English, "702000000000S3"),
            ("702miliar", Indonesian, "702000000000S3"),
            ("1.234,5", Indonesian, "1234.5"),
            ("1,234.5", English, "1234.5"),
            ("1.234,5", English, "1234.5"),
            ("2,5 juta", Indonesian, "2500000S2"),
            ("2.5 million", English, "2500000S2"),
            ("12 345", Indonesian, "12345"),
            ("12.345.678", English, "12345678"),
            ("-3,5", Indonesian, "-3.5"),
            ("−7", English, "-7"),
            ("40 rb", Indonesian, "40000S2"),
            ("500S1", Indonesian, "500S1"),
            ("9.000S4", Indonesian, "9.000"),
            ("0", English, "0"),
        ] {
            let expected = number.parse().expect(number);
            let read = read_number(typed, language).map(|read| read.number);
            assert_eq!(read, Ok(expected), "{typed}");
        }
    }

    #[test]
    fn what_could_be_meant_otherwise_is_told() {
        let read = |typed, language| read_number(typed, language).expect(typed);
        let both = |typed, language| (read(typed, language).number, read(typed, language).other);
        let [thousand, little] = ["1234", "1.234"].map(|n| n.parse::<Decimal>().expect(n));
        assert_eq!(both("1.234", Indonesian), (thousand, Some(little)));
        assert_eq!(both("1.234", English), (little, Some(thousand)));
        assert_eq!(both("1,234", English), (thousand, Some(little)));
        for plain in ["1234", "1.234,5", "12.345.678", "2,5", "702 miliar"] {
            assert_eq!(read(plain, Indonesian).other, None, "{plain}");
        }
    }

    #[test]
    fn what_is_no_number_is_refused() {
        for typed in
            ["", "-", "banyak", "12 orang", "1.2.3", "1,", ".5", "1e5", "12S9", "9.000S3", "Rp5"]
        {
            assert_eq!(read_number(typed, Indonesian), Err(DecimalError::Form), "{typed}");
        }
        for typed in ["9".repeat(25), format!("{} juta", "9".repeat(20))] {
            assert_eq!(read_number(&typed, English), Err(DecimalError::Length), "{typed}");
        }
    }

    #[test]
    fn numbers_are_written_as_they_were_said() {
        for (number, english, indonesian) in [
            ("702000000000S3", "702 billion", "702 miliar"),
            ("702300000000S4", "702.3 billion", "702,3 miliar"),
            ("40000S2", "40 thousand", "40 ribu"),
            ("2500000S2", "2.5 million", "2,5 juta"),
            ("1234", "1234", "1234"),
            ("123456", "123456", "123456"),
            ("12345678", "12,345,678", "12.345.678"),
            ("-3.5", "-3.5", "-3,5"),
            ("1234.5", "1234.5", "1234,5"),
            ("500000S1", "0.5 million", "0,5 juta"),
            ("500S1", "0.5 thousand", "0,5 ribu"),
            ("30S1", "30S1", "30S1"),
            // A comma before three noughts would group them.
            ("9.000", "9.000", "9.000S4"),
        ] {
            let value = number.parse().expect(number);
            assert_eq!(write_number(value, English), english);
            assert_eq!(write_number(value, Indonesian), indonesian);
        }
    }

    #[test]
    fn numbers_are_shown_in_groups() {
        for (number, english, indonesian) in [
            ("27188", "27,188", "27.188"),
            ("4500", "4500", "4500"),
            ("123456.5", "123,456.5", "123.456,5"),
            ("40000S2", "40 thousand", "40 ribu"),
            ("9.000", "9.000", "9.000S4"),
        ] {
            let value = number.parse().expect(number);
            assert_eq!(show_number(value, English), english);
            assert_eq!(show_number(value, Indonesian), indonesian);
        }
    }

    proptest! {
        #[test]
        fn what_is_written_is_read_again(
            mantissa in -999_999_999i128..1_000_000_000, noughts in 0u32..5, exponent in -12i32..13,
        ) {
            if let Some(number) = Decimal::new(mantissa * 10i128.pow(noughts), exponent) {
                for language in [English, Indonesian] {
                    for written in [write_number(number, language), show_number(number, language)] {
                        prop_assert_eq!(read_number(&written, language).map(|read| read.number), Ok(number), "{}", written);
                    }
                }
            }
        }

        #[test]
        fn any_words_are_read_or_refused(typed in "\\PC{0,12}|[-0-9., a-z]{0,20}") {
            let _ = read_number(&typed, English);
            let _ = read_number(&typed, Indonesian);
        }
    }
}
