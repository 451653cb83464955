//! Days and times of day in English: "Friday, Oct. 23", "10 p.m. Wednesday", "Christmas Day".

use super::clock::{half_day, hours, noon_clock, part_after};
use crate::detect::Case;
use crate::detect::dates::Found;
use crate::detect::dates::common::Led;
use crate::detect::dates::common::Named;
use crate::detect::dates::common::{
    CLOCK, ELIDED, RELATIVE, SET, WEEKDAY, figures, is_capital, month, year_after,
};
use crate::detect::dates::lexicon::{EN, Sense, sense};
use crate::detect::dates::reader::Reader;
use crate::detect::dates::said::{Clock, Lean, Said, Unit, What, Year};
use crate::detect::dates::written::{day_month, month_day};
use crate::detect::fold::words;
use crate::value::civil::Weekday;
use crate::value::date::Part;

/// Adds the time of a day: "night", "at 10 a.m.", "at noon".
pub(super) fn timed(reader: &Reader<'_>, mut found: Found) -> Found {
    if !found.said.is_day() {
        return found;
    }
    if let Some((part, after)) = part_after(reader, found.tokens.end) {
        found.said.part = Some(part);
        found.tokens.end = after;
    }
    let at = found.tokens.end;
    let skip = usize::from(reader.is(at, words!("at")) || reader.mark(at, ",|"));
    let next = at + skip;
    // "Friday 7 p.m. to 9 p.m." has its hours for themselves.
    if reader.follows(next)
        && hours(reader, next).is_none()
        && let Some((clock, after)) = noon_clock(reader, next).or_else(|| {
            // "at 14:30".
            let colon = reader.is(at, words!("at")) && reader.mark(next + 1, ":");
            reader.clock(next).filter(|_| colon).map(|((clock, _), after)| (clock, after))
        })
    {
        found.said.clock = Some(clock);
        found.tokens.end = after;
    } else if let Some(part) = found.said.part {
        return at_hour(reader, found, part);
    }
    found
}

/// "Saturday morning at 9", "tonight at 8:30".
pub(super) fn at_hour(reader: &Reader<'_>, mut found: Found, part: Part) -> Found {
    let at = found.tokens.end;
    let hour = reader.is(at, words!("at")).then(|| reader.clock_figures(at + 1)).flatten();
    let Some(((hour, minute, exact), next)) = hour.filter(|_| reader.follows(at + 1)) else {
        return found;
    };
    // "tonight at 7 churches" counts churches.
    let ends = exact || !reader.follows(next) || reader.scan.mark(next).is_some();
    if !ends || !(1..=12).contains(&hour) || reader.glued(next) && half_day(reader, next).is_some()
    {
        return found;
    }
    let late = part != Part::Morning && hour < 12 || part == Part::Morning && hour == 12;
    let hour = if late { (hour + 12) % 24 } else { hour };
    found.said.clock = Some(Clock { hour, minute, offset: None });
    found.tokens.end = next;
    found
}

/// "the first Monday of March", "last Friday in May 2023", "the first Tuesday of every month".
pub(super) fn nth_weekday(reader: &Reader<'_>, start: usize, at: usize) -> Option<Found> {
    let number = match reader.scan.lower(at) {
        "last" => 0,
        word => ordinal(word)?,
    };
    let Some(Sense::Weekday(weekday)) = reader.next(at + 1) else { return None };
    let of = reader.is(at + 2, words!("of in"));
    let next = at + 3;
    let each = reader.is(next, words!("every each the")) && reader.is(next + 1, words!("month"));
    let mut found = if each && of {
        let what = What::Each(Unit::Month, 1);
        Found::new(start..next + 2, what, SET, 70)
    } else {
        let ((month, _), after) = month(reader, next).filter(|_| of)?;
        let (year, end) = year_after(reader, after).unwrap_or((Year::Elided(Lean::News), after));
        Found::new(start..end, What::NthWeekday { number, month, year }, ELIDED, 80)
    };
    found.said.weekday = Some(weekday);
    Some(found)
}

/// A time of day, and its day if that follows: "10 p.m. Wednesday", "noon Saturday", "4 a.m. today".
pub(super) fn clock(reader: &Reader<'_>, at: usize) -> Option<Found> {
    let (clock, next) = noon_clock(reader, at)?;
    let mut found = Found::new(at..next, What::OfDay, CLOCK, 88);
    let on = next + usize::from(reader.is(next, words!("on")));
    let day = match reader.next(on) {
        Some(Sense::Weekday(weekday)) => led_by_weekday(reader, on, on, weekday, Named::Whole),
        Some(Sense::Day(days)) => led_by_day(reader, on, days),
        Some(Sense::Month(_) | Sense::MonthShort(_) | Sense::MonthLike(_)) => month_day(reader, on),
        _ => None,
    };
    if let Some(day) = day.filter(|day| day.said.is_day() && day.said.clock.is_none()) {
        found.said = Said { part: None, ..day.said };
        found.tokens.end = day.tokens.end;
    }
    found.said.clock = Some(clock);
    Some(found)
}

/// "today", "yesterday", "tomorrow at noon".
pub(super) fn led_by_day(reader: &Reader<'_>, at: usize, days: i8) -> Option<Found> {
    // "USA TODAY" is a newspaper.
    let upper = |at: usize| reader.scan.get(at).is_some_and(|one| one.case == Case::Upper);
    if at > 0 && reader.follows(at) && upper(at) && upper(at - 1) {
        return None;
    }
    let found = Found::new(at..at + 1, What::Shift(Unit::Day, i32::from(days)), RELATIVE, 92);
    Some(timed(reader, found))
}

/// A weekday, with its date: "Friday", "Friday, Oct. 23", "Thursday morning".
pub(super) fn led_by_weekday(
    reader: &Reader<'_>,
    start: usize,
    at: usize,
    weekday: Weekday,
    named: Named,
) -> Option<Found> {
    let stop =
        usize::from(named == Named::Short && reader.mark(at + 1, ".") && reader.glued(at + 1));
    let mut next = at + 1 + stop;
    let mut part = None;
    if let Some((said, after)) = part_after(reader, next) {
        (part, next) = (Some(said), after);
    }
    // "Tuesday nights"
    let nights = reader.scan.lower(next).strip_suffix('s').and_then(|word| sense(word, EN));
    if let Some(Sense::Part(part)) = nights.filter(|_| reader.follows(next) && part.is_none()) {
        let mut found = Found::new(start..next + 1, What::EachWeekday, SET, 75).part(Some(part));
        found.said.weekday = Some(weekday);
        return Some(found);
    }
    let bracket = reader.mark(next, "(");
    let comma = next + usize::from(bracket || reader.mark(next, ","));
    let comma = comma + usize::from(reader.is(comma, words!("the on")));
    if reader.follows(comma)
        && let Some(mut found) = month_day(reader, comma)
            .or_else(|| day_month(reader, comma))
            .or_else(|| figures(reader, comma, if bracket { Led::Sure } else { Led::Bare }))
    {
        if bracket && reader.mark(found.tokens.end, ")") {
            found.tokens.end += 1;
        }
        found.said.weekday = Some(weekday);
        found.said.part = part;
        found.tokens.start = start;
        return Some(timed(reader, found));
    }
    let trap =
        reader.led_by(at, words!("black good ash easter super bowl palm cyber giving holy fat"));
    let paper = reader.is(next, words!("times mirror telegraph post")) && is_capital(reader, next);
    if named == Named::Short || trap || paper || !is_capital(reader, at) {
        return None;
    }
    let (what, end) = match reader.next(next) {
        _ if reader.is(next, words!("of"))
            && let Some(sense @ (Sense::Last | Sense::Next | Sense::This)) =
                reader.next(next + 1)
            && reader.is(next + 2, words!("week")) =>
        {
            let (by, lean) = match sense {
                Sense::Last => (-1, Lean::Past),
                Sense::Next => (1, Lean::Future),
                _ => (0, Lean::News),
            };
            (What::Weekday(Some(by), lean), next + 3)
        }
        Some(Sense::Last) if reader.is(next + 1, words!("week")) => {
            (What::Weekday(Some(-1), Lean::Past), next + 2)
        }
        Some(Sense::Next) if reader.is(next + 1, words!("week")) => {
            (What::Weekday(Some(1), Lean::Future), next + 2)
        }
        _ => (What::Weekday(None, Lean::News), next),
    };
    // "every Monday and Thursday"
    let what = match what {
        What::Weekday(None, Lean::News) if is_repeated(reader, at) => What::EachWeekday,
        what => reader.leaning(start, what),
    };
    if matches!(what, What::EachWeekday) {
        let mut found = Found::new(start..end, what, SET, 70).part(part);
        found.said.weekday = Some(weekday);
        return Some(found);
    }
    let mut found = Found::new(start..end, what, WEEKDAY, 80);
    found.said.weekday = Some(weekday);
    found.said.part = part;
    Some(timed(reader, found))
}

/// Whether weekday `at` goes on a row that "every" began: "every Monday, Wednesday and Friday".
fn is_repeated(reader: &Reader<'_>, at: usize) -> bool {
    let mut first = at;
    for _ in 0..4 {
        let joined = |at: usize| reader.mark(at, ",") || reader.is(at, words!("and or"));
        let Some(and) = first.checked_sub(1).filter(|and| reader.follows(first) && joined(*and))
        else {
            return false;
        };
        let comma = usize::from(and > 0 && reader.mark(and - 1, ","));
        let Some(before) = and.checked_sub(1 + comma) else { return false };
        if !matches!(reader.sense(before), Some(Sense::Weekday(_))) {
            return false;
        }
        if before > 0 && reader.sense(before - 1) == Some(Sense::Every) {
            return true;
        }
        first = before;
    }
    false
}

/// The number of "first", "second", "third", "fourth".
pub(super) fn ordinal(word: &str) -> Option<u8> {
    Some(match word {
        "first" => 1,
        "second" => 2,
        "third" => 3,
        "fourth" => 4,
        _ => return None,
    })
}
