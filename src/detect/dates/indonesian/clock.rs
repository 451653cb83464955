//! Times of day in Indonesian: "pukul 07.56 WIB", "setengah delapan malam", "jam 9 pagi sampai 5 sore".

use super::part::part_after;
use crate::detect::dates::Found;
use crate::detect::dates::common::CLOCK;
use crate::detect::dates::lexicon::Sense;
use crate::detect::dates::reader::{Read, Reader};
use crate::detect::dates::said::{Clock, Said, Unit, What};
use crate::detect::fold::words;
use crate::value::date::Part;

/// The hour that is meant by "jam 3 sore".
pub(super) fn of_part(hour: u8, part: Option<Part>) -> u8 {
    match (part, hour) {
        (Some(Part::Afternoon | Part::Evening), 1..=7) => hour + 12,
        (Some(Part::Night), 5..=11) => hour + 12,
        (Some(Part::Night), 12) => 0,
        _ => hour,
    }
}

/// A clock time after "pukul" or "jam": figures or a word, with its zone, part of the day, and "lewat 15".
pub(super) fn clock_after_word(reader: &Reader<'_>, at: usize) -> Read<Clock> {
    let mut next = at + 1;
    if reader.mark(next, ".") && reader.glued(next) {
        next += 1; // "pkl."
    }
    if !reader.follows(next) {
        return None;
    }
    clock_here(reader, next)
}

pub(super) fn clock_here(reader: &Reader<'_>, at: usize) -> Read<Clock> {
    let (mut clock, exact, mut next) = match reader.clock(at) {
        Some(((clock, exact), next)) => (clock, exact, next),
        None => {
            let half = usize::from(reader.scan.lower(at) == "setengah");
            let digits = half == 1 && reader.digits(at + 1, 2).is_some();
            if !digits && !matches!(reader.sense(at + half), Some(Sense::Number(_))) {
                return None;
            }
            let (count, next) = reader.count(at + half)?;
            let hour = u8::try_from(count / 100).ok().filter(|hour| *hour <= 24 && *hour > 0)? % 24;
            if half == 1 {
                let hour = hour.checked_sub(1)?;
                (Clock { hour, minute: 30, offset: None }, true, next)
            } else {
                (Clock { hour, minute: 0, offset: None }, false, next)
            }
        }
    };
    // "3 lewat 15", "3 kurang 10".
    if !exact
        && reader.is(next, words!("lewat lebih kurang"))
        && let Some((minutes, after)) = reader.count(next + 1)
        && (100..6000).contains(&minutes)
    {
        let minutes = (minutes / 100) as u8;
        if reader.is(next, words!("kurang")) {
            clock.hour = (clock.hour + 23) % 24;
            clock.minute = 60 - minutes;
        } else {
            clock.minute = minutes;
        }
        next = after + usize::from(reader.is(after, words!("menit")));
    }
    if let Some((part, after)) = part_after(reader, next) {
        clock.hour = of_part(clock.hour, Some(part));
        next = after;
    }
    if let Some((offset, after)) = reader.zone(next) {
        (clock.offset, next) = (Some(offset), after);
    }
    if reader.is(next, words!("waktu")) && reader.is(next + 1, words!("setempat")) {
        next += 2;
    }
    Some((clock, next))
}

/// "pukul 07.56 WIB", "jam 3 sore", "pukul 09.00-11.00", and what day that is.
pub(super) fn o_clock(reader: &Reader<'_>, at: usize) -> Option<Found> {
    if at > 0 && reader.glued(at) && reader.mark(at - 1, "/.") {
        return None; // "Nomor 45/PK.03.03"
    }
    let (clock, next) = clock_after_word(reader, at)?;
    if let Some(found) = clock_range(reader, at, clock, next) {
        return Some(found);
    }
    let mut found = Found::new(at..next, What::OfDay, CLOCK, 88);
    found.said.clock = Some(clock);
    Some(of_day(reader, found))
}

/// "pukul 06.18 WIB kemarin", "jam 3 hari ini", "pukul 10 Selasa".
pub(super) fn of_day(reader: &Reader<'_>, mut found: Found) -> Found {
    let next = found.tokens.end;
    // "06.00 WIB pagi ini", "22.00 malam tadi", "22.00 tadi malam".
    let part = |at: usize| match reader.sense(at) {
        Some(Sense::Part(part)) => Some(part),
        _ => None,
    };
    let before = |part: Part| match reader.scan.lower(next) {
        "ini" | "nanti" => Some(0),
        "tadi" => Some(-i32::from(part == Part::Night)),
        _ => None,
    };
    let day: Option<(What, usize)> = match reader.next(next) {
        Some(_) if let Some(days) = part(next - 1).and_then(before) => {
            Some((What::Shift(Unit::Day, days), next + 1))
        }
        Some(_)
            if let Some((part, end)) = part_after(reader, next + 1)
                && let Some(days) = before(part)
                && !reader.is(next, words!("ini")) =>
        {
            Some((What::Shift(Unit::Day, days), end))
        }
        Some(Sense::Day(days)) => Some((What::Shift(Unit::Day, i32::from(days)), next + 1)),
        Some(Sense::Unit(Unit::Day)) if reader.is(next + 1, words!("ini")) => {
            Some((What::Shift(Unit::Day, 0), next + 2))
        }
        _ => None,
    };
    if let Some((what, end)) = day {
        found.said = Said { what, ..found.said };
        found.tokens.end = end;
    }
    found
}

/// The second half of "pukul 09.00-11.00 WIB", "jam 9 pagi sampai 5 sore", "jam 14 s/d 16".
pub(super) fn clock_range(
    reader: &Reader<'_>,
    at: usize,
    from: Clock,
    next: usize,
) -> Option<Found> {
    let to = reader.to(next)?;
    let word = matches!(reader.next(to), Some(Sense::OClock | Sense::Jam));
    let start = to + usize::from(word);
    if !reader.follows(start) {
        return None;
    }
    let (until, end) = clock_here(reader, start)?;
    let has_unit = reader.unit(end).is_some();
    let mut from = from;
    from.offset = from.offset.or(until.offset);
    // "jam 7-9 malam": what is said of the part of the day holds for both.
    let own = matches!(reader.sense(next - 1), Some(Sense::Part(_) | Sense::Unit(Unit::Day)));
    if !own && until.hour >= 12 && from.hour < 12 && from.hour + 12 < until.hour {
        let said = (start..end).any(|at| matches!(reader.sense(at), Some(Sense::Part(_))));
        from.hour += if said { 12 } else { 0 };
    }
    let rising = (from.hour, from.minute) < (until.hour, until.minute);
    if has_unit || !(rising || word) {
        return None;
    }
    Some(Found::new(at..end, What::Clocks(from, until), CLOCK, 85))
}

/// "setengah delapan malam" without "pukul".
pub(super) fn half_clock(reader: &Reader<'_>, at: usize) -> Option<Found> {
    if reader.scan.lower(at) != "setengah" {
        return None;
    }
    let (_, after) = reader.count(at + 1)?;
    let clear = part_after(reader, after).is_some() || reader.zone(after).is_some();
    let (clock, next) = clock_here(reader, at)?;
    let mut found = Found::new(at..next, What::OfDay, CLOCK, 75);
    found.said.clock = Some(clock);
    clear.then(|| of_day(reader, found))
}

/// Figures that a zone makes a time: "07.56 WIB", "09.00-11.00 WITA"; "07:56" alone is none.
pub(super) fn bare_clock(reader: &Reader<'_>, at: usize) -> Option<Found> {
    if at > 0 && reader.glued(at) && !reader.mark(at - 1, "(\"“|—–-/") {
        return None;
    }
    let ((figures, exact), next) = reader.clock(at)?;
    if figures.offset.is_some() {
        let (clock, next) = clock_here(reader, at)?;
        if let Some(found) = clock_range(reader, at, clock, next) {
            return Some(found);
        }
        let mut found = Found::new(at..next, What::OfDay, CLOCK, 85);
        found.said.clock = Some(clock);
        return Some(of_day(reader, found));
    }
    let found = clock_range(reader, at, figures, next)?;
    let What::Clocks(_, until) = found.said.what else { return None };
    (exact && until.offset.is_some()).then_some(found)
}

/// "dari jam 8 sampai jam 10 pagi", "antara jam 14 dan 16".
pub(super) fn from_to(reader: &Reader<'_>, at: usize) -> Option<Found> {
    let next = at + 1;
    if !matches!(reader.next(next)?, Sense::OClock | Sense::Jam) {
        return None;
    }
    let (from, after) = clock_after_word(reader, next)?;
    if let Some(mut found) = clock_range(reader, next, from, after) {
        found.tokens.start = at;
        return Some(found);
    }
    if reader.scan.lower(at) == "antara" && reader.is(after, words!("dan")) {
        let word = matches!(reader.next(after + 1), Some(Sense::OClock | Sense::Jam));
        let (until, end) = clock_here(reader, after + 1 + usize::from(word))?;
        let from = Clock { offset: from.offset.or(until.offset), ..from };
        return Some(Found::new(at..end, What::Clocks(from, until), CLOCK, 85));
    }
    None
}
