//! The zone of a written time: "WIB", "GMT+7", "-0500", and "ET", which summer moves.
//!
//! Invariants: what means several zones, and what summer moves on a day that is not known or on which the clocks
//! change, is no zone.

use super::token::Token;
use crate::value::civil::Date;

/// What is written after a time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Zone {
    /// Nothing, or nothing known.
    Unknown,
    /// So many minutes east of Greenwich.
    East(i32),
    /// So many minutes in winter, an hour more in summer.
    OfSeason(i32, Summer),
}

/// Who says when it is summer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Summer {
    /// From the second Sunday of March to the first of November, since 2007.
    America,
    /// From the last Sunday of March to the last of October, since 1996; and the name is that of the summer alone.
    Britain,
}

const SEASONAL: &[(&str, i32, Summer)] = &[
    ("ET", -5 * 60, Summer::America),
    ("CT", -6 * 60, Summer::America),
    ("MT", -7 * 60, Summer::America),
    ("PT", -8 * 60, Summer::America),
    ("BST", 0, Summer::Britain),
];

impl Zone {
    /// Minutes east of Greenwich on `day`.
    pub fn offset(self, day: Option<Date>) -> Option<i32> {
        let (winter, rule) = match self {
            Zone::Unknown => return None,
            Zone::East(minutes) => return Some(minutes),
            Zone::OfSeason(winter, rule) => (winter, rule),
        };
        let day = day?;
        let (since, from, to) = match rule {
            Summer::America => (2007, (3, 8), (11, 1)),
            Summer::Britain => (1996, (3, 25), (10, 25)),
        };
        let (begins, ends) = (sunday(day.year(), from)?, sunday(day.year(), to)?);
        if day.year() < since || day == begins || day == ends {
            return None;
        }
        let is_summer = begins < day && day < ends;
        (is_summer || rule == Summer::America).then_some(winter + 60 * i32::from(is_summer))
    }
}

/// The first Sunday of a year from a month and day.
fn sunday(year: u16, (month, day): (u8, u8)) -> Option<Date> {
    let from = Date::new(year, month, day)?;
    from.add_days(7 - i32::from(from.weekday().number()))
}

/// The zone after a time, and the token after it.
pub(super) fn zone(tokens: &[Token<'_>], at: usize) -> (Zone, usize) {
    let Some(token) = tokens.get(at) else { return (Zone::Unknown, at) };
    if let Some((_, base, rule)) = SEASONAL.iter().find(|(name, ..)| *name == token.word) {
        return (Zone::OfSeason(*base, *rule), at + 1);
    }
    let named = match token.word.to_ascii_uppercase().as_str() {
        "WIB" => 7 * 60,
        "WITA" => 8 * 60,
        "WIT" => 9 * 60,
        "Z" if !token.spaced => 0,
        // "CST" and "IST" mean several.
        "EST" | "CDT" => -5 * 60,
        "EDT" => -4 * 60,
        "MDT" => -6 * 60,
        "MST" | "PDT" => -7 * 60,
        "PST" => -8 * 60,
        "CET" => 60,
        "CEST" => 2 * 60,
        "SGT" => 8 * 60,
        "JST" => 9 * 60,
        "UTC" | "GMT" => match signed(tokens, at + 1) {
            Some((minutes, next)) => return (Zone::East(minutes), next),
            None => 0,
        },
        _ => {
            return match signed(tokens, at) {
                Some((minutes, next)) => (Zone::East(minutes), next),
                None => (Zone::Unknown, at),
            };
        }
    };
    (Zone::East(named), at + 1)
}

/// +07:00, +0700, -5, +7.
fn signed(tokens: &[Token<'_>], at: usize) -> Option<(i32, usize)> {
    let sign = match tokens.get(at)?.word {
        "+" => 1,
        "-" | "−" => -1,
        _ => return None,
    };
    let number = tokens.get(at + 1).filter(|t| !t.spaced)?;
    if let Some(both) = number.number(4..5) {
        return Some((sign * (both / 100 * 60 + both % 100) as i32, at + 2));
    }
    let hours = number.number(1..3)? as i32;
    let minutes = tokens
        .get(at + 2)
        .filter(|t| !t.spaced && t.is(":"))
        .and_then(|_| tokens.get(at + 3).filter(|t| !t.spaced)?.number(2..3));
    Some(match minutes {
        Some(minutes) => (sign * (hours * 60 + minutes as i32), at + 4),
        None => (sign * hours * 60, at + 2),
    })
}
