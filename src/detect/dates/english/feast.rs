//! Days of the English year that have a name: "Christmas Day", "Labor Day", "the Fourth of July".

use crate::detect::dates::Found;
use crate::detect::dates::common::{FEAST, is_capital, year_after};
use crate::detect::dates::reader::Reader;
use crate::detect::dates::said::{Lean, What, Year};
use crate::detect::fold::words;
use crate::value::civil::Weekday;
use std::ops::Range;

/// A feast whose name begins with word `at`.
pub(super) fn feast(reader: &Reader<'_>, at: usize) -> Option<Found> {
    let next = at + 1;
    match reader.scan.lower(at) {
        "christmas" => {
            if !is_capital(reader, at) {
                return None;
            }
            let (day, end) = match reader.scan.lower(next) {
                "day" if reader.follows(next) => (25, next + 1),
                "eve" if reader.follows(next) => (24, next + 1),
                _ => (25, next),
            };
            fixed(reader, at..end, day, 12)
        }
        "halloween" => fixed(reader, at..next, 31, 10),
        "fourth" if reader.is(next, words!("of")) && reader.is(next + 1, words!("july")) => {
            fixed(reader, at..next + 2, 4, 7)
        }
        "valentine's" => {
            reader.is(next, words!("day")).then(|| fixed(reader, at..next + 1, 14, 2))?
        }
        "new" => {
            let years = reader.is(next, words!("year's")) && is_capital(reader, next);
            let day = reader.is(next + 1, words!("day"));
            let eve = reader.is(next + 1, words!("eve"));
            if !years || !(day || eve) {
                return None;
            }
            let tokens = at..next + 2;
            if day { fixed(reader, tokens, 1, 1) } else { fixed(reader, tokens, 31, 12) }
        }
        _ => moving(reader, at),
    }
}

/// Days that fall on a weekday of their month, and some that do not: "Thanksgiving", "Labor Day".
fn moving(reader: &Reader<'_>, at: usize) -> Option<Found> {
    let day = reader.is(at + 1, words!("day")) && is_capital(reader, at + 1);
    let end = at + 1 + usize::from(day);
    // The number of the weekday in its month; 0 is the last.
    let (number, weekday, month) = match reader.scan.lower(at) {
        _ if !is_capital(reader, at) => return None,
        "veterans" if day => return fixed(reader, at..end, 11, 11),
        "independence" if day => return fixed(reader, at..end, 4, 7),
        "thanksgiving" => (4, Weekday::Thursday, 11),
        "labor" if day => (1, Weekday::Monday, 9),
        "memorial" if day => (0, Weekday::Monday, 5),
        "election" if day => (1, Weekday::Tuesday, 11),
        _ => return None,
    };
    let (year, end) = year_after(reader, end).unwrap_or((Year::Elided(Lean::News), end));
    let mut found = Found::new(at..end, What::NthWeekday { number, month, year }, FEAST, 60);
    found.said.weekday = Some(weekday);
    Some(found)
}

/// The same day of each year.
fn fixed(reader: &Reader<'_>, tokens: Range<usize>, day: u8, month: u8) -> Option<Found> {
    let (year, end) =
        year_after(reader, tokens.end).unwrap_or((Year::Elided(Lean::News), tokens.end));
    let what = What::Day { day, month, year, numeric: false };
    Some(Found::new(tokens.start..end, what, FEAST, 60))
}
