//! Days in Indonesian: weekdays with their dates, "kemarin", "hari ini", parts of a day.

use super::feast::{eve, feast};
use super::part::part_end;
use super::timed::{past_tail, timed, with_clock};
use super::weekday::{figure_range, later, led_by_weekday, weekday_at};
use crate::detect::dates::Found;
use crate::detect::dates::common::Led;
use crate::detect::dates::common::Named;
use crate::detect::dates::common::{ELIDED, RELATIVE, figures};
use crate::detect::dates::lexicon::Sense;
use crate::detect::dates::reader::Reader;
use crate::detect::dates::said::{Unit, What};
use crate::detect::dates::written::day_month;
use crate::detect::fold::words;
use crate::value::civil::Weekday;
use crate::value::date::Part;
use std::ops::Range;

/// A part of a day so many days from the day of writing.
pub(super) fn this_day(tokens: Range<usize>, days: i32, part: Part) -> Found {
    Found::new(tokens, What::Shift(Unit::Day, days), RELATIVE, 85).part(Some(part))
}

/// "hari ini", "hari Rabu", "hari itu", "Hari Kartini".
pub(super) fn led_by_hari(reader: &Reader<'_>, at: usize) -> Option<Found> {
    let next = at + 1;
    if at > 0
        && reader.follows(at)
        && reader.scan.get(at - 1).is_some_and(|token| token.is_number())
    {
        return None;
    }
    match reader.next(next) {
        Some(Sense::This) => {
            let found = Found::new(at..next + 1, What::Shift(Unit::Day, 0), RELATIVE, 92);
            Some(timed(reader, found))
        }
        Some(Sense::That) => Some(timed(
            reader,
            Found::new(at..next + 1, What::FromTold(Unit::Day, 0), RELATIVE, 70),
        )),
        Some(Sense::Weekday(weekday)) => led_by_weekday(reader, at, next, weekday, Named::Whole),
        Some(Sense::Unit(Unit::Week)) if reader.is(next, words!("minggu")) => {
            led_by_weekday(reader, at, next, Weekday::Sunday, Named::Whole)
        }
        Some(Sense::Opens)
            if reader.is(next, words!("yang")) && reader.is(next + 1, words!("sama")) =>
        {
            Some(Found::new(at..next + 2, What::FromTold(Unit::Day, 0), RELATIVE, 65))
        }
        _ => feast(reader, at),
    }
}

/// "pagi ini", "malam tadi", "siang nanti".
pub(super) fn led_by_part(reader: &Reader<'_>, at: usize, part: Part) -> Option<Found> {
    let next = part_end(reader, at);
    if reader.scan.lower(at) == "dini" && next == at + 1 {
        return None;
    }
    if part == Part::Night && next == at + 1 {
        if let Some(found) = eve(reader, at) {
            return Some(found);
        }
        // "malam Minggu" is the night before; a date beside it may be of either.
        // In lower case "malam minggu" is no week either.
        let sunday = || reader.is(next, words!("minggu")).then_some(Weekday::Sunday);
        if let Some(weekday) = weekday_at(reader, next).or_else(sunday) {
            let mut found = led_by_weekday(reader, at, next, later(weekday, 6), Named::Whole)?;
            if found.said.what.is_written() {
                found.said.weekday = None;
            }
            return Some(found.part(Some(part)));
        }
    }
    let days = match reader.scan.lower(next) {
        _ if !reader.follows(next) => return None,
        "ini" | "nanti" => 0,
        "tadi" => -i32::from(part == Part::Night),
        "kemarin" => -1,
        "besok" => 1,
        "itu" | "harinya" => {
            let found = Found::new(at..next + 1, What::FromTold(Unit::Day, 0), RELATIVE, 65);
            return Some(found.part(Some(part)));
        }
        _ => return None,
    };
    let found = this_day(at..next + 1, days, part);
    Some(with_clock(reader, found))
}

/// "kemarin", "kemarin lusa", "besok pagi", "esok hari".
pub(super) fn led_by_day(reader: &Reader<'_>, at: usize, days: i8) -> Option<Found> {
    let mut next = at + 1;
    let mut days = i32::from(days);
    if days == -1 && reader.is(next, words!("lusa")) {
        (days, next) = (-2, next + 1);
    } else if days == 1 && reader.is(next, words!("lusa")) {
        (days, next) = (2, next + 1);
    } else if days == 2 && reader.is(next, words!("kemarin")) {
        (days, next) = (-2, next + 1);
    } else if reader.is(next, words!("hari")) && reader.scan.lower(at) == "esok" {
        next += 1;
    } else if reader.is(next, words!("harinya")) && days == 1 {
        return Some(Found::new(at..next + 1, What::FromTold(Unit::Day, 1), RELATIVE, 75));
    }
    // "kemarin-kemarin" is no day.
    if reader.dash(next) && reader.glued(next) && reader.glued(next + 1) {
        return None;
    }
    let found = Found::new(at..next, What::Shift(Unit::Day, days), RELATIVE, 90);
    Some(timed(reader, found))
}

/// "tanggal 20", "tanggal 3 Mei 2023", "tgl 3/5".
pub(super) fn day_of(reader: &Reader<'_>, at: usize) -> Option<Found> {
    let next = at + 1 + usize::from(reader.mark(at + 1, "."));
    if !reader.follows(next) {
        return None;
    }
    let dated = day_month(reader, next)
        .or_else(|| figure_range(reader, next))
        .or_else(|| figures(reader, next, Led::Sure));
    if let Some(mut found) = dated {
        found.tokens.start = at;
        return Some(past_tail(reader, timed(reader, found)));
    }
    let (day, length) = reader.digits(next, 2)?;
    let alone = !(reader.glued(next + 1) && reader.mark(next + 1, "/:%"));
    (length <= 2 && (1..=31).contains(&day) && alone)
        .then(|| Found::new(at..next + 1, What::DayOfMonth(day as u8), ELIDED, 75))
}
