//! What a person types for a date, a length of time or a quantity, made plain before it is read; and what there is to say
//! of it when it was read.
//!
//! Invariants: numbers are those that the language of the field writes, whatever the language of the article is; what is
//! plain already stays letter by letter; nothing is guessed: what could be meant otherwise is told.

use super::civil::{Date, Weekday};
use super::date::{DateValue, Part, Point, When};
use super::{Decimal, Form, ValueKind, read_digits, read_number};
use crate::text::{Language, lower};

/// What was typed, made plain.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Typed {
    /// The words in which the numbers are as the field writes them.
    pub words: String,
    kind: ValueKind,
    language: Language,
    then: Then,
}

/// What the words say of the date that they leave.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Then {
    Nothing,
    /// "Pukul 24.00": where the next day begins.
    NextDay,
    /// "Malam 11 Maret".
    At(Part),
}

/// What could be meant otherwise, or cannot be.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Doubt {
    /// These digits were read as the first, and could be the second.
    Number(String, Decimal, Decimal),
    /// The words name another day of the week than this date has.
    Weekday(Date),
}

impl Typed {
    /// What was typed into a field in this language.
    pub fn new(typed: &str, kind: ValueKind, language: Language) -> Self {
        let mut words = typed.trim().to_owned();
        let mut then = Then::Nothing;
        if matches!(kind, ValueKind::Date | ValueKind::Duration | ValueKind::Quantity) {
            words = in_our_digits(&words);
        }
        match kind {
            ValueKind::Date => (words, then) = date_words(words),
            ValueKind::Quantity => words = without_fractions(&words, language),
            _ => {}
        }
        Self { words, kind, language, then }
    }

    /// The words with their numbers as another language writes them, in which they are to be read.
    pub fn written_in(&self, language: Option<Language>) -> String {
        let Some(language) = language.filter(|_| self.kind == ValueKind::Quantity) else {
            return self.words.clone();
        };
        let mut out = String::new();
        let mut rest = self.words.as_str();
        while let Some((before, digits, after)) = next_number(rest) {
            out.push_str(before);
            match read_digits(digits, Some(self.language)) {
                Some(number) if language != self.language && digits.contains(['.', ',']) => {
                    out.push_str(&plain(number, language));
                }
                _ => out.push_str(digits),
            }
            rest = after;
        }
        out.push_str(rest);
        out
    }

    /// What was read from the words, with what else was typed; `None` where they do not go together.
    pub fn made(&self, form: Form) -> Option<Form> {
        let Form::Date(date) = form else { return Some(form) };
        let on = |point| Some(Form::Date(DateValue { when: When::On(point), ..date }));
        match (self.then, date.when) {
            (Then::Nothing, _) => Some(Form::Date(date)),
            (Then::NextDay, When::On(Point::Minute(day, 0, 0, offset))) => {
                on(Point::Minute(day.add_days(1)?, 0, 0, offset))
            }
            (Then::At(part), When::On(Point::Day(day))) => on(Point::Part(day, part)),
            _ => None,
        }
    }

    /// What there is to say of it, now that it was read as this.
    pub fn doubt(&self, form: &Form) -> Option<Doubt> {
        match form {
            Form::Quantity(_) => {
                let mut rest = self.words.as_str();
                while let Some((_, digits, after)) = next_number(rest) {
                    let read = read_number(digits, self.language).ok();
                    if let Some((number, Some(other))) = read.map(|read| (read.number, read.other))
                    {
                        return Some(Doubt::Number(digits.to_owned(), number, other));
                    }
                    rest = after;
                }
                None
            }
            Form::Date(date) => weekday_slip(&self.words, date).map(Doubt::Weekday),
            _ => None,
        }
    }
}

/// The day that these words were read as, if they begin with the name of a weekday that it does not have, or have one in
/// brackets or before a comma.
pub fn weekday_slip(words: &str, date: &DateValue) -> Option<Date> {
    let When::On(Point::Day(day) | Point::Part(day, _) | Point::Minute(day, ..)) = date.when else {
        return None;
    };
    let mut named = words.split_whitespace().enumerate().filter_map(|(place, word)| {
        let bare = word.trim_matches(|c: char| !c.is_alphanumeric());
        let is_apart = place == 0 || bare.len() < word.len();
        weekday(bare).filter(|_| is_apart)
    });
    let only = named.next().filter(|_| named.next().is_none())?;
    (only != day.weekday()).then_some(day)
}

fn weekday(word: &str) -> Option<Weekday> {
    let word = lower(word);
    let is = |day: &Weekday| {
        [Language::English, Language::Indonesian].iter().any(|l| lower(day.name(*l)) == word)
    };
    match word.as_str() {
        "ahad" => Some(Weekday::Sunday),
        "jum'at" | "jum’at" => Some(Weekday::Friday),
        _ => Weekday::ALL.into_iter().find(is),
    }
}

/// The digits of Arabic and Persian, and their signs in numbers, as ours.
fn in_our_digits(words: &str) -> String {
    let has_signs = words.contains(['٫', '٬']);
    let ours = |c: char| match c {
        '٠'..='٩' => digit(c, '٠'),
        '۰'..='۹' => digit(c, '۰'),
        '٫' => '.',
        '٬' => ',',
        other => other,
    };
    let all = words.chars().map(ours);
    match has_signs {
        // Their signs leave no doubt; groups are left out, so that none arises.
        true => all.filter(|c| *c != ',').collect(),
        false => all.collect(),
    }
}

fn digit(c: char, nought: char) -> char {
    char::from(b'0' + (u32::from(c) - u32::from(nought)) as u8)
}

/// "½" and "2½" as "0,5" and "2,5".
fn without_fractions(words: &str, language: Language) -> String {
    let sign = match language {
        Language::English => '.',
        Language::Indonesian => ',',
    };
    let mut out = String::with_capacity(words.len());
    for c in words.chars() {
        let part = match c {
            '½' => "5",
            '¼' => "25",
            '¾' => "75",
            _ => {
                out.push(c);
                continue;
            }
        };
        if !out.ends_with(|c: char| c.is_ascii_digit()) {
            out.push('0');
        }
        out.push(sign);
        out.push_str(part);
    }
    out
}

/// What is said of a date beside it: taken from the words, and told.
fn date_words(words: String) -> (String, Then) {
    // "20240312" is 2024-03-12.
    if words.len() == 8 && words.bytes().all(|byte| byte.is_ascii_digit()) {
        return (format!("{}-{}-{}", &words[..4], &words[4..6], &words[6..]), Then::Nothing);
    }
    let ends = |at: usize| {
        let is_digit = |c: char| c.is_ascii_digit();
        !words[..at].ends_with(is_digit) && !words[at + 5..].starts_with(is_digit)
    };
    for (clock, at_nought) in [("24.00", "00.00"), ("24:00", "00:00")] {
        if let Some(at) = words.find(clock).filter(|at| ends(*at)) {
            return (format!("{}{at_nought}{}", &words[..at], &words[at + 5..]), Then::NextDay);
        }
    }
    for (said, part) in PARTS {
        let rest = words.get(..said.len()).filter(|first| lower(first) == said);
        let rest = rest.and_then(|_| words[said.len()..].strip_prefix(' ')).map(str::trim_start);
        // "Malam Minggu" is the night before, which is for the rules.
        if let Some(rest) = rest.filter(|rest| rest.starts_with(|c: char| c.is_ascii_digit())) {
            return (rest.to_owned(), Then::At(part));
        }
    }
    (words, Then::Nothing)
}

/// Parts of a day as they stand before a date.
const PARTS: [(&str, Part); 9] = [
    ("pagi", Part::Morning),
    ("siang", Part::Afternoon),
    ("sore", Part::Afternoon),
    ("petang", Part::Evening),
    ("malam", Part::Night),
    ("morning of", Part::Morning),
    ("afternoon of", Part::Afternoon),
    ("evening of", Part::Evening),
    ("night of", Part::Night),
];

/// The first digits with what signs stand between them, and the words before and after them.
fn next_number(words: &str) -> Option<(&str, &str, &str)> {
    let start = words.find(|c: char| c.is_ascii_digit())?;
    let is_of_it = |c: char| c.is_ascii_digit() || c == '.' || c == ',';
    let end = words[start..].find(|c| !is_of_it(c)).map_or(words.len(), |length| start + length);
    let digits = words[start..end].trim_end_matches(['.', ',']);
    let end = start + digits.len();
    Some((&words[..start], digits, &words[end..]))
}

/// A number without groups.
fn plain(number: Decimal, language: Language) -> String {
    let written = number.plain();
    match written.split_once('.') {
        // Three noughts after either sign could be a group.
        Some((whole, "000")) => whole.to_owned(),
        Some((whole, decimals)) if language == Language::Indonesian => {
            format!("{whole},{decimals}")
        }
        _ => written,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use Language::{English, Indonesian};
    use ValueKind::{Date as Day, Quantity, Text};

    #[test]
    fn numbers_are_those_of_the_field() {
        for (typed, field, article, written) in [
            ("3,500", English, Indonesian, "3500"),
            ("3,500.5", English, Indonesian, "3500,5"),
            ("3.500 orang", Indonesian, English, "3500 orang"),
            ("2,5 juta", Indonesian, English, "2.5 juta"),
            ("1.234", English, Indonesian, "1,234"),
            ("2.000", English, Indonesian, "2"),
            ("Rp1.234.567,89", English, Indonesian, "Rp1234567,89"),
            ("antara 3,500 dan 4,000.", English, Indonesian, "antara 3500 dan 4000."),
            ("٣٤٥ orang", English, Indonesian, "345 orang"),
            ("۱٬۲۳۴٫۵", Indonesian, Indonesian, "1234.5"),
            ("½ juta", English, Indonesian, "0,5 juta"),
            ("2½", Indonesian, English, "2.5"),
            // As it is where the languages are one, and where it is no number.
            ("3,500 orang", Indonesian, Indonesian, "3,500 orang"),
            ("3.5.2023", English, Indonesian, "3.5.2023"),
            ("puluhan orang", English, Indonesian, "puluhan orang"),
        ] {
            let plain = Typed::new(typed, Quantity, field);
            assert_eq!(plain.written_in(Some(article)), written, "{typed}");
        }
        assert_eq!(Typed::new("½ ٣", Text, English).words, "½ ٣");
    }

    #[test]
    fn what_two_languages_read_in_two_ways_is_told() {
        let form = || Form::Quantity("1".parse().expect("a number"));
        let doubt = |typed, language| Typed::new(typed, Quantity, language).doubt(&form());
        let number = |words: &str| words.parse::<Decimal>().expect(words);
        let told = |digits: &str, read, other| {
            Some(Doubt::Number(digits.to_owned(), number(read), number(other)))
        };
        assert_eq!(doubt("3,500", English), told("3,500", "3500", "3.500"));
        assert_eq!(doubt("Rp3.500 lebih", Indonesian), told("3.500", "3500", "3.500"));
        assert_eq!(doubt("3.500 people", English), told("3.500", "3.500", "3500"));
        for sure in ["3500", "3,500.5", "1,234,567", "3.5", "puluhan"] {
            assert_eq!(doubt(sure, English), None, "{sure}");
        }
    }

    #[test]
    fn what_is_said_beside_a_date_is_put_into_it() {
        let date = |notation: &str| Form::Date(DateValue::parse(notation).expect(notation));
        for (typed, words, read, made) in [
            ("20240312", "2024-03-12", "2024-03-12", Some("2024-03-12")),
            (
                "12 Maret 2024 pukul 24.00 WIB",
                "12 Maret 2024 pukul 00.00 WIB",
                "2024-03-12T00:00+07:00",
                Some("2024-03-13T00:00+07:00"),
            ),
            ("2024-12-31T24:00", "2024-12-31T00:00", "2024-12-31T00:00", Some("2025-01-01T00:00")),
            ("12 Maret 2024 24.00", "12 Maret 2024 00.00", "2024-03-12", None),
            ("malam 11 Maret 2024", "11 Maret 2024", "2024-03-11", Some("2024-03-11TNI")),
            ("Pagi 3 Mei 2023", "3 Mei 2023", "2023-05-03", Some("2023-05-03TMO")),
            ("malam 11 Maret", "11 Maret", "2024-03", None),
            ("١٢ مارس 2024", "12 مارس 2024", "2024-03-12", Some("2024-03-12")),
            ("malam Minggu", "malam Minggu", "2024-03-09", Some("2024-03-09")),
            ("malam ini", "malam ini", "2024-03-09", Some("2024-03-09")),
            ("12 Maret 2024 124.00", "12 Maret 2024 124.00", "2024-03-12", Some("2024-03-12")),
            ("2024031", "2024031", "2024", Some("2024")),
        ] {
            let plain = Typed::new(typed, Day, English);
            assert_eq!(plain.words, words);
            assert_eq!(plain.made(date(read)), made.map(date), "{typed}");
        }
    }

    #[test]
    fn a_weekday_that_the_date_does_not_have_is_told() {
        let day = DateValue::parse("2024-03-12").expect("a day");
        let tuesday = Date::new(2024, 3, 12);
        for words in [
            "Rabu, 12 Maret 2024",
            "Rabu 12 Maret 2024",
            "12 March 2024 (Wednesday)",
            "Ahad, 12/3/2024",
            "JUM'AT, 12 Maret 2024",
        ] {
            assert_eq!(weekday_slip(words, &day), tuesday, "{words}");
        }
        for words in [
            "Selasa, 12 Maret 2024",
            "12 March 2024, Tuesday",
            "12 Maret 2024",
            "sejak hari Rabu sampai 12 Maret 2024",
            "Senin, Rabu, 12 Maret 2024",
        ] {
            assert_eq!(weekday_slip(words, &day), None, "{words}");
        }
        let month = DateValue::parse("2024-03").expect("a month");
        assert_eq!(weekday_slip("Rabu, Maret 2024", &month), None);
    }
}
