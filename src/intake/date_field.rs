//! The "Published" field: what a person types ↔ a date with its precision.

use super::date_error::DateError;
use super::dates::{self, Checked, Written, written_at};
use super::token::{TokenKind, tokens};
use crate::case::{Basis, Precision, Published};

/// Reads what a person typed: a year, a month, a day, or a minute of a day, in ISO form, in
/// Indonesian or in English, with a weekday if it fits. In `04/05/2023` the day stands first, as in
/// Indonesia. WIB, WITA and WIT are +07:00, +08:00 and +09:00; without a zone the time stays local;
/// seconds are cut. The basis is [`Basis::Given`].
///
/// # Errors
/// [`DateError`] says which part is wrong.
pub fn parse(typed: &str) -> Result<Published, DateError> {
    let typed = typed.trim();
    if typed.is_empty() {
        return Err(DateError::Empty);
    }
    let written = read(typed).ok_or_else(|| unreadable(typed))?;
    let (value, precision) = written.check()?.edtf();
    Ok(Published { value, precision, basis: Basis::Given })
}

/// How a date stands in the field; [`parse`] reads it back. A value that only a file can bring (such
/// as an interval) is shown as it is.
pub fn show(published: &Published) -> String {
    let value = &published.value;
    if published.precision != Precision::Minute {
        return value.clone();
    }
    match (value.get(..10), value.get(10..11), value.get(11..16), value.get(16..)) {
        (Some(day), Some("T"), Some(time), Some("")) => format!("{day} {time}"),
        (Some(day), Some("T"), Some(time), Some("Z")) => format!("{day} {time} UTC"),
        (Some(day), Some("T"), Some(time), Some(zone)) => format!("{day} {time} {zone}"),
        _ => value.clone(),
    }
}

/// The shape of the whole string.
fn read(typed: &str) -> Option<Written> {
    let tokens = tokens(typed);
    if let Some((written, next)) = written_at(&tokens, 0) {
        return (next == tokens.len()).then_some(written);
    }
    let number = |i: usize, digits: usize| -> Option<u32> {
        let word = tokens.get(i).filter(|t| t.kind == TokenKind::Number)?.word;
        (word.len() == digits).then(|| word.parse().ok())?
    };
    let short = |i: usize| number(i, 2).or_else(|| number(i, 1));
    let separated = tokens.get(1).is_some_and(|t| ["-", "/"].contains(&t.word) && !t.spaced);
    let (year, month) = match tokens.len() {
        1 => (number(0, 4)?, None),
        2 => (number(1, 4)?, Some(dates::month(tokens[0].word)?)),
        3 if separated => match number(0, 4) {
            Some(year) => (year, Some(short(2)?)),
            None => (number(2, 4)?, Some(short(0)?)),
        },
        _ => return None,
    };
    let day = None;
    Some(Written { year, month, day, time: None, offset: None, weekday: None, numeric: false })
}

fn unreadable(typed: &str) -> DateError {
    let tokens = tokens(typed);
    let numbers: Vec<&str> =
        tokens.iter().filter(|t| t.kind == TokenKind::Number).map(|t| t.word).collect();
    let named = tokens.iter().any(|t| dates::month(t.word).is_some());
    // 4/5/23 and 4 Mei 23 have the shape of a date but for the year.
    let others = tokens.len() - numbers.len();
    let last =
        numbers.last().filter(|n| n.len() < 4 && tokens.last().is_some_and(|t| t.word == **n));
    match last {
        Some(said) if numbers.len() == 3 && others == 2 || named && numbers.len() == 2 => {
            DateError::ShortYear { said: (*said).to_owned() }
        }
        _ => DateError::Unreadable { said: typed.chars().take(60).collect() },
    }
}

/// A checked date as a record keeps it.
pub(super) fn published(checked: &Checked, basis: Basis) -> Published {
    let (value, precision) = checked.edtf();
    Published { value, precision, basis }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::value::civil::{Date, Weekday};

    #[test]
    fn what_people_type_is_read() {
        for (typed, value, precision) in [
            ("2023", "2023", Precision::Year),
            ("2023-05", "2023-05", Precision::Month),
            ("2023/5", "2023-05", Precision::Month),
            ("05/2023", "2023-05", Precision::Month),
            ("Mei 2023", "2023-05", Precision::Month),
            ("may 2023", "2023-05", Precision::Month),
            ("2023-05-04", "2023-05-04", Precision::Day),
            ("2023/05/04", "2023-05-04", Precision::Day),
            (" 4 Mei 2023 ", "2023-05-04", Precision::Day),
            ("04 MEI 2023", "2023-05-04", Precision::Day),
            ("4-Mei-2023", "2023-05-04", Precision::Day),
            ("Kamis, 4 Mei 2023", "2023-05-04", Precision::Day),
            ("Kamis (4/5/2023)", "2023-05-04", Precision::Day),
            ("04/05/2023", "2023-05-04", Precision::Day),
            ("4-5-2023", "2023-05-04", Precision::Day),
            ("4.5.2023", "2023-05-04", Precision::Day),
            ("May 4, 2023", "2023-05-04", Precision::Day),
            ("Thursday, May 4th, 2023", "2023-05-04", Precision::Day),
            ("4th of May 2023", "2023-05-04", Precision::Day),
            ("Sept. 9, 2022", "2022-09-09", Precision::Day),
            ("29 Februari 2024", "2024-02-29", Precision::Day),
            ("4 May 2023 07:56", "2023-05-04T07:56", Precision::Minute),
            ("4 Mei 2023 07.56 WIB", "2023-05-04T07:56+07:00", Precision::Minute),
            ("4 Mei 2023, pukul 7.56 WITA", "2023-05-04T07:56+08:00", Precision::Minute),
            ("04/05/2023, 07:56 wit", "2023-05-04T07:56+09:00", Precision::Minute),
            ("KAMIS, 04 MEI 2023 | 07:56 WIB", "2023-05-04T07:56+07:00", Precision::Minute),
            ("May 4, 2023 at 7:56 p.m.", "2023-05-04T19:56", Precision::Minute),
            ("May 4, 2023 12:05 AM GMT", "2023-05-04T00:05Z", Precision::Minute),
            ("May 4, 2023 12:05 a.m. EDT", "2023-05-04T00:05-04:00", Precision::Minute),
            ("2023-05-04 07:56 WIB", "2023-05-04T07:56+07:00", Precision::Minute),
            ("2023-05-04 07:56 GMT+7", "2023-05-04T07:56+07:00", Precision::Minute),
            ("9:14 AM GMT+7, January 15, 2024", "2024-01-15T09:14+07:00", Precision::Minute),
            ("18.22 WIB, 14 Maret 2024", "2024-03-14T18:22+07:00", Precision::Minute),
            ("6:02 p.m. on Sept. 18, 2024", "2024-09-18T18:02", Precision::Minute),
            ("2023-05-04T07:56+07:00", "2023-05-04T07:56+07:00", Precision::Minute),
            ("2023-05-04T07:56:30.250+0700", "2023-05-04T07:56+07:00", Precision::Minute),
            ("2023-05-04T00:56Z", "2023-05-04T00:56Z", Precision::Minute),
            ("2023-05-04 00:56 -03:30", "2023-05-04T00:56-03:30", Precision::Minute),
        ] {
            let expected = Published { value: value.to_owned(), precision, basis: Basis::Given };
            assert_eq!(parse(typed), Ok(expected.clone()), "{typed}");
            assert_eq!(parse(&show(&expected)), Ok(expected), "{typed}");
        }
    }

    #[test]
    fn a_zone_that_summer_moves_is_that_of_the_day_where_it_is_sure() {
        for (typed, value) in [
            ("6:02 p.m. ET Sept. 18, 2024", "2024-09-18T18:02-04:00"),
            ("January 15, 2024 9:14 a.m. ET", "2024-01-15T09:14-05:00"),
            ("Jul. 4, 2023 at 8 PM", ""),
            ("July 4, 2023 8:00 PM PT", "2023-07-04T20:00-07:00"),
            ("4 May 2023, 07:56 BST", "2023-05-04T07:56+01:00"),
            // The clocks change that day; no summer; nobody knows the month; before the rule.
            ("March 10, 2024 6:00 p.m. ET", "2024-03-10T18:00"),
            ("4 January 2023, 07:56 BST", "2023-01-04T07:56"),
            ("11/4/2023 6:00 p.m. ET", "2023-04-11T18:00"),
            ("June 4, 1999 6:00 p.m. ET", "1999-06-04T18:00"),
        ] {
            let read = parse(typed).map(|published| published.value);
            assert_eq!(read.unwrap_or_default(), value, "{typed}");
        }
    }

    #[test]
    fn what_is_wrong_is_said() {
        let unreadable = |said: &str| DateError::Unreadable { said: said.to_owned() };
        let short = |said: &str| DateError::ShortYear { said: said.to_owned() };
        let day = |day, month, year, days| DateError::Day { day, month, year, days };
        let date = Date::new(2023, 5, 4).expect("a day");
        for (typed, error) in [
            ("  ", DateError::Empty),
            ("kemarin", unreadable("kemarin")),
            ("4 Mei", unreadable("4 Mei")),
            ("4 Mei 2023 kira-kira", unreadable("4 Mei 2023 kira-kira")),
            ("20230504", unreadable("20230504")),
            ("4/5/23", short("23")),
            ("4 Mei 23", short("23")),
            ("31 April 2023", day(31, 4, 2023, 30)),
            ("2023-02-29", day(29, 2, 2023, 28)),
            ("0/5/2023", day(0, 5, 2023, 31)),
            ("2023-13", DateError::Month { month: 13 }),
            ("05/14/2023", DateError::Month { month: 14 }),
            ("0000", DateError::Year { year: 0 }),
            ("4 Mei 3025", DateError::Year { year: 3025 }),
            ("4 Mei 2023 24:00", DateError::Time { hour: 24, minute: 0 }),
            ("2023-05-04T07:56+15:00", DateError::Offset { minutes: 900 }),
            ("Rabu, 4 Mei 2023", DateError::Weekday { said: Weekday::Wednesday, date }),
        ] {
            assert_eq!(parse(typed), Err(error), "{typed}");
        }
    }

    #[test]
    fn a_value_of_a_file_is_shown_as_it_is() {
        let interval = Published {
            value: "2023-05-01/2023-05-03".to_owned(),
            precision: Precision::Day,
            basis: Basis::Unknown,
        };
        assert_eq!(show(&interval), "2023-05-01/2023-05-03");
    }
}
