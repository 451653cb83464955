//! Dates as text: writing and reading the notation.

use super::{Part, Point, Season, When};
use crate::value::civil::Date;
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use std::{fmt, str::FromStr};

/// A text that is no date of the notation.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error(
    "“{0}” is no date that Telisik can read; write it as 2023, 2023-05, 2023-05-03 or 2023-05-03T07:56+07:00"
)]
pub struct NotADate(pub String);

impl fmt::Display for When {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            When::On(point) => write!(f, "{point}"),
            When::Between(from, to) => write!(f, "{from}/{to}"),
            When::Since(from) => write!(f, "{from}/.."),
            When::Until(to) => write!(f, "../{to}"),
        }
    }
}

impl fmt::Display for Point {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match *self {
            Point::Century(century) => write!(f, "{century:02}XX"),
            Point::Decade(decade) => write!(f, "{decade:03}X"),
            Point::Year(year) => write!(f, "{year:04}"),
            Point::Half(year, half) => write!(f, "{year:04}-{}", 39 + u16::from(half)),
            Point::Quarter(year, quarter) => write!(f, "{year:04}-{}", 32 + u16::from(quarter)),
            Point::Season(year, season) => write!(f, "{year:04}-{}", 21 + season as u8),
            Point::Month(year, month) => write!(f, "{year:04}-{month:02}"),
            Point::Week(year, week) => write!(f, "{year:04}-W{week:02}"),
            Point::Weekend(year, week) => write!(f, "{year:04}-W{week:02}-WE"),
            Point::Day(date) => write!(f, "{date}"),
            Point::Part(date, part) => write!(f, "{date}T{}", part.code()),
            Point::Minute(date, hour, minute, offset) => {
                write!(f, "{date}T{hour:02}:{minute:02}")?;
                match offset {
                    None => Ok(()),
                    Some(0) => f.write_str("Z"),
                    Some(offset) => {
                        let (sign, size) =
                            (if offset < 0 { '-' } else { '+' }, offset.unsigned_abs());
                        write!(f, "{sign}{:02}:{:02}", size / 60, size % 60)
                    }
                }
            }
        }
    }
}

impl FromStr for When {
    type Err = NotADate;

    fn from_str(notation: &str) -> Result<Self, NotADate> {
        let read = match notation.split_once('/') {
            None => point(notation).map(When::On),
            Some(("..", to)) => point(to).map(When::Until),
            Some((from, "..")) => point(from).map(When::Since),
            Some((from, to)) => {
                point(from).zip(point(to)).map(|(from, to)| When::Between(from, to))
            }
        };
        read.ok_or_else(|| NotADate(notation.chars().take(40).collect()))
    }
}

impl FromStr for Point {
    type Err = NotADate;

    fn from_str(notation: &str) -> Result<Self, NotADate> {
        point(notation).ok_or_else(|| NotADate(notation.chars().take(40).collect()))
    }
}

impl Serialize for When {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for When {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        String::deserialize(deserializer)?.parse().map_err(serde::de::Error::custom)
    }
}

impl Part {
    const ALL: [Part; 5] =
        [Part::Morning, Part::Midday, Part::Afternoon, Part::Evening, Part::Night];

    /// Two letters, as TIMEX3 has them.
    pub(super) fn code(self) -> &'static str {
        match self {
            Part::Morning => "MO",
            Part::Midday => "MI",
            Part::Afternoon => "AF",
            Part::Evening => "EV",
            Part::Night => "NI",
        }
    }
}

fn point(notation: &str) -> Option<Point> {
    if let Some((day, time)) = notation.split_once('T') {
        let Some(Point::Day(date)) = point(day) else { return None };
        return match Part::ALL.into_iter().find(|part| part.code() == time) {
            Some(part) => Some(Point::Part(date, part)),
            None => minute(date, time),
        };
    }
    let mut parts = notation.split('-');
    let (year, second, third) = (parts.next()?, parts.next(), parts.next());
    if parts.next().is_some() {
        return None;
    }
    if second.is_none() && year.len() == 4 {
        if let Some(century) = year.strip_suffix("XX") {
            return number(century, 2).map(|century| Point::Century(century as u8));
        }
        if let Some(decade) = year.strip_suffix('X') {
            return number(decade, 3).map(Point::Decade);
        }
    }
    let year = number(year, 4).filter(|year| *year > 0)?;
    let Some(second) = second else { return Some(Point::Year(year)) };
    if let Some(week) = second.strip_prefix('W') {
        let week = number(week, 2)? as u8;
        Date::of_iso_week(year, week)?;
        return match third {
            None => Some(Point::Week(year, week)),
            Some("WE") => Some(Point::Weekend(year, week)),
            Some(_) => None,
        };
    }
    let code = number(second, 2)? as u8;
    match (code, third) {
        (month, Some(day)) => Date::new(year, month, number(day, 2)? as u8).map(Point::Day),
        (1..=12, None) => Some(Point::Month(year, code)),
        (21, None) => Some(Point::Season(year, Season::Spring)),
        (22, None) => Some(Point::Season(year, Season::Summer)),
        (23, None) => Some(Point::Season(year, Season::Autumn)),
        (24, None) => Some(Point::Season(year, Season::Winter)),
        (33..=36, None) => Some(Point::Quarter(year, code - 32)),
        (40..=41, None) => Some(Point::Half(year, code - 39)),
        _ => None,
    }
}

/// `07:56`, `07:56Z`, `07:56+07:00`; seconds are read and dropped.
fn minute(date: Date, time: &str) -> Option<Point> {
    let (hour, minute) = clock(time.get(..5)?)?;
    let mut rest = time.get(5..)?;
    if let Some(seconds) = rest.strip_prefix(':') {
        number(seconds.get(..2)?, 2).filter(|seconds| *seconds <= 60)?;
        rest = seconds.get(2..)?;
        if let Some(fraction) = rest.strip_prefix('.') {
            rest = fraction.trim_start_matches(|c: char| c.is_ascii_digit());
        }
    }
    let offset = match rest.as_bytes().first() {
        None => None,
        Some(b'Z') if rest.len() == 1 => Some(0),
        Some(sign @ (b'+' | b'-')) => {
            let (hours, minutes) = clock(rest.get(1..)?)?;
            let size = i16::from(hours) * 60 + i16::from(minutes);
            Some(if *sign == b'-' { -size } else { size }).filter(|size| size.abs() <= 14 * 60)
        }
        .map(Some)?,
        Some(_) => return None,
    };
    Some(Point::Minute(date, hour, minute, offset))
}

fn clock(time: &str) -> Option<(u8, u8)> {
    let (hour, minute) = time.split_once(':')?;
    let (hour, minute) = (number(hour, 2)? as u8, number(minute, 2)? as u8);
    (hour < 24 && minute < 60).then_some((hour, minute))
}

/// Exactly so many ASCII digits.
fn number(digits: &str, length: usize) -> Option<u16> {
    let plain = digits.len() == length && digits.bytes().all(|byte| byte.is_ascii_digit());
    plain.then(|| digits.parse().ok())?
}
