//! Finding written dates: "KAMIS, 04 MEI 2023 | 07:56 WIB", "May 4, 2023", "3/5/2023", ISO 8601.
//!
//! Two steps, so that a form can say what is wrong with a date: [`written_at`] reads the shape and
//! believes every number; [`Written::check`] asks the calendar.

use super::date_error::DateError;
use super::token::{Token, TokenKind, tokens};
use super::zone::{Zone, zone};
use crate::case::Precision;
use crate::value::civil::{Date, Weekday, days_in_month};
use std::ops::Range;

/// The years that a published text may have: newspapers begin in 1605, and what lies far ahead is a
/// slip of the finger.
pub(super) const YEARS: Range<u32> = 1600..2101;

/// A date as written, not yet checked against the calendar.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Written {
    pub year: u32,
    pub month: Option<u32>,
    pub day: Option<u32>,
    /// Hour and minute.
    pub time: Option<(u32, u32)>,
    /// Minutes east of Greenwich.
    pub offset: Option<i32>,
    pub weekday: Option<Weekday>,
    /// Written as three numbers such as `3/5/2023`, of which the first two could be exchanged.
    pub numeric: bool,
}

/// A date that the calendar has, with all that was said about it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Checked {
    pub year: u16,
    pub month: Option<u8>,
    pub day: Option<u8>,
    pub time: Option<(u8, u8)>,
    pub offset: Option<i16>,
}

impl Written {
    fn of(year: u32, month: Option<u32>, day: Option<u32>) -> Self {
        Self { year, month, day, time: None, offset: None, weekday: None, numeric: false }
    }

    /// Asks the calendar and the clock.
    pub fn check(&self) -> Result<Checked, DateError> {
        if !YEARS.contains(&self.year) {
            return Err(DateError::Year { year: self.year });
        }
        let year = self.year as u16;
        let small = |number: u32| u8::try_from(number).unwrap_or(u8::MAX);
        if let Some(month) = self.month.filter(|month| !(1..=12).contains(month)) {
            return Err(DateError::Month { month });
        }
        let month = self.month.map(small);
        if let (Some(month), Some(day)) = (month, self.day) {
            let days = days_in_month(year, month);
            if !(1..=u32::from(days)).contains(&day) {
                return Err(DateError::Day { day, month, year, days });
            }
        }
        let day = self.day.map(small);
        if let Some((hour, minute)) = self.time.filter(|(hour, minute)| *hour > 23 || *minute > 59)
        {
            return Err(DateError::Time { hour, minute });
        }
        let time = self.time.map(|(hour, minute)| (small(hour), small(minute)));
        if let Some(minutes) = self.offset.filter(|minutes| minutes.abs() > 14 * 60) {
            return Err(DateError::Offset { minutes });
        }
        let offset = self.offset.map(|minutes| minutes as i16);
        let checked = Checked { year, month, day, time, offset };
        match (self.weekday, checked.date()) {
            (Some(said), Some(date)) if date.weekday() != said => {
                Err(DateError::Weekday { said, date })
            }
            _ => Ok(checked),
        }
    }

    /// Takes over a time of day, with its zone as it is on the day.
    fn tell(&mut self, clock: &Clock) {
        self.time = Some(clock.time);
        let day = self.check().ok().filter(|_| !self.numeric).and_then(|checked| checked.date());
        self.offset = clock.zone.offset(day);
    }

    /// The same with day and month exchanged.
    pub fn month_first(&self) -> Self {
        Self { month: self.day, day: self.month, ..self.clone() }
    }
}

impl Checked {
    /// The day, if one is known.
    pub fn date(&self) -> Option<Date> {
        Date::new(self.year, self.month?, self.day?)
    }

    /// EDTF at its own precision. UTC is `Z`.
    pub fn edtf(&self) -> (String, Precision) {
        let year = self.year;
        match (self.month, self.day, self.time) {
            (Some(month), Some(day), Some((hour, minute))) => {
                let zone = match self.offset {
                    None => String::new(),
                    Some(0) => "Z".to_owned(),
                    Some(minutes) => {
                        let (sign, size) = (if minutes < 0 { '-' } else { '+' }, minutes.abs());
                        format!("{sign}{:02}:{:02}", size / 60, size % 60)
                    }
                };
                let value = format!("{year:04}-{month:02}-{day:02}T{hour:02}:{minute:02}{zone}");
                (value, Precision::Minute)
            }
            (Some(month), Some(day), None) => {
                (format!("{year:04}-{month:02}-{day:02}"), Precision::Day)
            }
            (Some(month), ..) => (format!("{year:04}-{month:02}"), Precision::Month),
            _ => (format!("{year:04}"), Precision::Year),
        }
    }
}

/// A full date (year, month, day), with the weekday before it and the time after it or before both ("9:14 AM
/// GMT+7, January 15, 2024"), that starts at token `at`; and the first token after it.
pub(super) fn written_at(tokens: &[Token<'_>], at: usize) -> Option<(Written, usize)> {
    let Some(clock) = clock_at(tokens, at).filter(Clock::is_sure) else {
        return dated_at(tokens, at);
    };
    let between = tokens.get(clock.next).is_some_and(|t| BETWEEN.contains(&t.word));
    let (mut written, next) = dated_at(tokens, clock.next + usize::from(between))?;
    if written.time.is_none() {
        written.tell(&clock);
    }
    Some((written, next))
}

/// The same, with the time after it alone.
fn dated_at(tokens: &[Token<'_>], at: usize) -> Option<(Written, usize)> {
    let weekday = tokens.get(at).and_then(|token| weekday(token.word));
    let mut start = at;
    if weekday.is_some() {
        start += 1;
        while tokens.get(start).is_some_and(|t| [",", "(", "."].contains(&t.word)) && start < at + 3
        {
            start += 1;
        }
    }
    let (mut written, mut next) = day_at(tokens, start)?;
    written.weekday = weekday;
    if tokens.get(next).is_some_and(|t| t.is(")")) && start > at {
        next += 1;
    }
    if let Some(clock) = time_after(tokens, next) {
        written.tell(&clock);
        next = clock.next;
    }
    Some((written, next))
}

/// Every full date of a line, with the bytes it takes up.
pub(super) fn written_in(line: &str) -> Vec<(Written, Range<usize>)> {
    let mut out = Vec::new();
    // No year, no date: most lines need no more than this look.
    if !line.as_bytes().windows(4).any(|four| four.iter().all(u8::is_ascii_digit)) {
        return out;
    }
    let tokens = tokens(line);
    let mut at = 0;
    while at < tokens.len() {
        match written_at(&tokens, at) {
            Some((written, next)) => {
                out.push((written, tokens[at].at..tokens[next - 1].end()));
                at = next;
            }
            None => at += 1,
        }
    }
    out
}

/// Year, month and day, from token `at`.
fn day_at(tokens: &[Token<'_>], at: usize) -> Option<(Written, usize)> {
    let get = |i: usize| tokens.get(at + i);
    let first = get(0)?;
    let glued = at > 0
        && !first.spaced
        && matches!(tokens[at - 1].word, "." | "," | "-" | "/")
        && at > 1
        && tokens[at - 2].kind == TokenKind::Number
        && !tokens[at - 1].spaced;
    if glued {
        return None; // the tail of a number, or of another date
    }
    let year = |i: usize| get(i)?.number(4..5);
    if let Some(month) = month(first.word) {
        // May 4, 2023 · May 4th, 2023 · Sept. 4 2023
        let mut i = 1 + usize::from(get(1)?.is("."));
        let day = get(i)?.number(1..3)?;
        i += 1;
        i += usize::from(get(i).is_some_and(|t| !t.spaced && ordinal(t.word)));
        i += usize::from(get(i).is_some_and(|t| t.is(",")));
        return Some((Written::of(year(i)?, Some(month), Some(day)), at + i + 1));
    }
    if let Some(written) = year(0).and_then(|year| iso(tokens, at, year)) {
        return Some((written, at + 5));
    }
    let day = first.number(1..3)?;
    let mut i = 1;
    let separator = get(1)?.word;
    if ["/", "-", "."].contains(&separator) {
        if let Some(month) = get(2)?.number(1..3) {
            // 04/05/2023: the day first.
            let year = (get(3)?.word == separator).then(|| year(4))??;
            let whole = (1..5).all(|i| get(i).is_some_and(|t| !t.spaced));
            let written = Written { numeric: true, ..Written::of(year, Some(month), Some(day)) };
            return whole.then_some((written, at + 5));
        }
        i += 1; // 4-Mei-2023
    } else if ordinal(separator) {
        i += 1;
        i += usize::from(get(i)?.is("of"));
    }
    let month = month(get(i)?.word)?;
    i += 1;
    i += usize::from(get(i).is_some_and(|t| [",", ".", "-", "/"].contains(&t.word)));
    Some((Written::of(year(i)?, Some(month), Some(day)), at + i + 1))
}

/// 2023-05-04, 2023/05/04.
fn iso(tokens: &[Token<'_>], at: usize, year: u32) -> Option<Written> {
    let get = |i: usize| tokens.get(at + i).filter(|t| !t.spaced);
    let separator = get(1)?.word;
    let same = ["-", "/"].contains(&separator) && get(3)?.word == separator;
    let (month, day) = (get(2)?.number(1..3)?, get(4)?.number(1..3)?);
    same.then(|| Written::of(year, Some(month), Some(day)))
}

/// A time of day with its zone.
struct Clock {
    time: (u32, u32),
    zone: Zone,
    /// Whether "am" or "pm" says that it is one.
    halved: bool,
    /// The first token after it.
    next: usize,
}

impl Clock {
    /// Whether it is a time by its own words.
    fn is_sure(&self) -> bool {
        self.halved || self.zone != Zone::Unknown
    }
}

/// What stands between a date and its time.
const BETWEEN: &[&str] = &[
    ",", "|", "-", "–", "—", "•", "·", "/", "T", "t", "on", "pukul", "jam", "at", "Pukul", "Jam",
    "AT", "PUKUL", "JAM", "At", "(", ")",
];

/// A time of day that follows a date, past separators and words such as "pukul" and "at".
fn time_after(tokens: &[Token<'_>], at: usize) -> Option<Clock> {
    let mut i = at;
    while i < at + 3 && tokens.get(i).is_some_and(|t| BETWEEN.contains(&t.word)) {
        i += 1;
    }
    clock_at(tokens, i)
}

/// The time of day that starts at token `i`.
fn clock_at(tokens: &[Token<'_>], mut i: usize) -> Option<Clock> {
    let hour = tokens.get(i)?.number(1..3)?;
    let colon = tokens.get(i + 1).filter(|t| !t.spaced && [":", "."].contains(&t.word))?;
    let minute = tokens.get(i + 2).filter(|t| !t.spaced)?.number(2..3)?;
    i += 3;
    let more = |i: usize, sign: &str| {
        tokens.get(i).is_some_and(|t| !t.spaced && t.is(sign))
            && tokens.get(i + 1).is_some_and(|t| !t.spaced && t.kind == TokenKind::Number)
    };
    if more(i, colon.word) {
        if colon.is(".") && tokens[i + 1].word.len() != 2 {
            return None; // 7.56.2023 is no time
        }
        i += 2; // seconds
        if more(i, ".") {
            i += 2; // and their fraction
        }
    }
    let (hour, after) = noon(tokens, i, hour);
    let (zone, next) = zone(tokens, after);
    Some(Clock { time: (hour, minute), zone, halved: after > i, next })
}

/// "am", "p.m." after a time.
fn noon(tokens: &[Token<'_>], at: usize, hour: u32) -> (u32, usize) {
    let Some(token) = tokens.get(at) else { return (hour, at) };
    let dotted = tokens.get(at..at + 4).filter(|four| {
        four[1].is(".") && four[2].word.eq_ignore_ascii_case("m") && four[3].is(".")
    });
    let (letter, next) = match token.word.to_ascii_lowercase().as_str() {
        "am" => ('a', at + 1),
        "pm" => ('p', at + 1),
        "a" if dotted.is_some() => ('a', at + 4),
        "p" if dotted.is_some() => ('p', at + 4),
        _ => return (hour, at),
    };
    match (letter, hour) {
        ('a', 12) => (0, next),
        ('p', 1..=11) => (hour + 12, next),
        _ => (hour, next),
    }
}

fn ordinal(word: &str) -> bool {
    ["st", "nd", "rd", "th"].iter().any(|suffix| word.eq_ignore_ascii_case(suffix))
}

/// The number of a month by its Indonesian or English name, whole or cut to what papers print.
pub(super) fn month(word: &str) -> Option<u32> {
    Some(match word.to_ascii_lowercase().as_str() {
        "januari" | "january" | "jan" => 1,
        "februari" | "pebruari" | "february" | "feb" => 2,
        "maret" | "march" | "mar" => 3,
        "april" | "apr" => 4,
        "mei" | "may" => 5,
        "juni" | "june" | "jun" => 6,
        "juli" | "july" | "jul" => 7,
        "agustus" | "august" | "agu" | "ags" | "agt" | "agust" | "aug" => 8,
        "september" | "sep" | "sept" => 9,
        "oktober" | "october" | "okt" | "oct" => 10,
        "november" | "nopember" | "nov" | "nop" => 11,
        "desember" | "december" | "des" | "dec" => 12,
        _ => return None,
    })
}

/// A weekday by its Indonesian or English name.
pub(super) fn weekday(word: &str) -> Option<Weekday> {
    Some(match word.to_ascii_lowercase().as_str() {
        "senin" | "monday" | "mon" | "sen" => Weekday::Monday,
        "selasa" | "tuesday" | "tue" | "tues" | "sel" => Weekday::Tuesday,
        "rabu" | "wednesday" | "wed" | "rab" => Weekday::Wednesday,
        "kamis" | "thursday" | "thu" | "thurs" | "kam" => Weekday::Thursday,
        "jumat" | "jum'at" | "jum’at" | "friday" | "fri" | "jum" => Weekday::Friday,
        "sabtu" | "saturday" | "sat" | "sab" => Weekday::Saturday,
        "minggu" | "ahad" | "sunday" | "sun" | "min" => Weekday::Sunday,
        _ => return None,
    })
}
