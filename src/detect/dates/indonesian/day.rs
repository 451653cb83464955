//! Days in Indonesian: weekdays with their dates, "kemarin", "hari ini", parts of a day.

use super::clock::clock_after_word;
use super::feast::feast;
use crate::detect::dates::Found;
use crate::detect::dates::common::Led;
use crate::detect::dates::common::Named;
use crate::detect::dates::common::{
    ELIDED, FULL, RELATIVE, WEEKDAY, day_month, figures, is_capital, month_day,
};
use crate::detect::dates::lexicon::Sense;
use crate::detect::dates::reader::{Order, Read, Reader};
use crate::detect::dates::said::{Lean, Unit, What, Year};
use crate::value::civil::Weekday;
use crate::value::date::Part;
use std::ops::Range;

/// A part of a day so many days from the day of writing.
pub(super) fn this_day(tokens: Range<usize>, days: i32, part: Part) -> Found {
    Found::new(tokens, What::Shift(Unit::Day, days), RELATIVE, 85).part(Some(part))
}

/// The token after the word of a part of a day ("dini hari" has two, "malam hari" may; "pagi hari ini" is
/// the morning of "hari ini").
pub(super) fn part_end(reader: &Reader<'_>, at: usize) -> usize {
    let two = reader.is(at + 1, &["hari"])
        && (reader.scan.lower(at) == "dini"
            || !reader.dash(at + 2)
                && !matches!(reader.next(at + 2), Some(Sense::This | Sense::That)));
    at + 1 + usize::from(two)
}

/// A part of a day after a day; "dini" counts only with "hari".
pub(super) fn part_after(reader: &Reader<'_>, at: usize) -> Read<Part> {
    match reader.next(at)? {
        Sense::Opens if reader.is(at, &["tengah"]) => middle(reader, at),
        Sense::Part(part) => {
            let end = part_end(reader, at);
            (reader.scan.lower(at) != "dini" || end > at + 1).then_some((part, end))
        }
        _ => None,
    }
}

/// "tengah malam", "tengah hari".
pub(super) fn middle(reader: &Reader<'_>, at: usize) -> Read<Part> {
    let part = match reader.scan.lower(at + 1) {
        _ if !reader.follows(at + 1) || reader.dash(at + 2) => return None,
        "malam" => Part::Night,
        "hari" if !matches!(reader.next(at + 2), Some(Sense::This | Sense::That)) => Part::Midday,
        _ => return None,
    };
    Some((part, at + 2))
}

/// Past "lalu", "silam", "mendatang" after a date that is whole without them: "3 Mei 2023 lalu", "2021 silam".
pub(super) fn past_tail(reader: &Reader<'_>, mut found: Found) -> Found {
    let end = found.tokens.end;
    let end = end + usize::from(reader.is(end, &["yang"]));
    if reader.is(end, &["lalu", "silam", "mendatang"]) {
        found.tokens.end = end + 1;
    }
    found
}

/// Adds what is said of the time of a day: "malam", "pukul 07.56 WIB", "| 07:56 WIB", "kemarin".
pub(super) fn timed(reader: &Reader<'_>, mut found: Found) -> Found {
    if !found.said.is_day() {
        return found;
    }
    let mut next = found.tokens.end;
    if let Some((part, after)) = part_after(reader, next) {
        found.said.part = Some(part);
        next = after;
    }
    // "Rabu malam (3/5)" has its date in brackets; see `led_by_weekday`.
    if matches!(reader.next(next), Some(Sense::OClock | Sense::Jam))
        && let Some((clock, after)) = clock_after_word(reader, next)
    {
        found.said.clock = Some(clock);
        next = after;
    } else if reader.mark(next, &['|', '•', '·', '-', '–', ',']) || reader.follows(next) {
        let bar = usize::from(reader.mark(next, &['|', '•', '·', '-', '–', ',']));
        if let Some(((clock, true), after)) = reader.clock(next + bar)
            && reader.follows(next + bar)
            && (clock.offset.is_some()
                || reader.mark(next, &['|', '•', '·'])
                || colon(reader, next + bar))
        {
            found.said.clock = Some(clock);
            next = after;
        }
    }
    // "(28/12) kemarin", "sore ini".
    if reader.is(next, &["kemarin", "ini", "tadi"])
        && (reader.is(next, &["kemarin"])
            || found.said.part.is_some()
            || found.said.weekday.is_some())
    {
        next += 1;
    }
    found.tokens.end = next;
    found
}

pub(super) fn colon(reader: &Reader<'_>, at: usize) -> bool {
    reader.mark(at + 1, &[':'])
}

/// A weekday, with its date if there is one. The expression begins at `start` ("hari Rabu").
pub(super) fn led_by_weekday(
    reader: &Reader<'_>,
    start: usize,
    at: usize,
    weekday: Weekday,
    named: Named,
) -> Option<Found> {
    let scan = reader.scan;
    let trap = at > 0 && reader.follows(at) && WEEKDAY_NAMES_BEFORE.contains(&scan.lower(at - 1));
    let mut next = at + 1;
    if reader.is(next, WEEKDAY_NAMES_AFTER) {
        return None;
    }
    let mut part = None;
    // "Sabtu-Minggu (20-21/9)": the second weekday is passed over.
    let mut paired = false;
    if reader.dash(next)
        && reader.glued(next)
        && let Some(Sense::Weekday(_) | Sense::Unit(Unit::Week)) = reader.next(next + 1)
    {
        paired = true;
        next += 2;
    }
    if let Some((said, after)) = part_after(reader, next) {
        (part, next) = (Some(said), after);
    }
    if let Some(mut found) = date_of_weekday(reader, start, next) {
        if !paired {
            found.said.weekday = Some(weekday);
        }
        found.said.part = part;
        found.tokens.start = start;
        return Some(past_tail(reader, timed(reader, found)));
    }
    if named == Named::Short || trap || paired {
        return None;
    }
    let capital = is_capital(reader, at);
    if !capital
        && start == at
        && scan.lower(at) != "jum'at"
        && part.is_none()
        && !reader.is(next, &["lalu", "depan", "mendatang", "kemarin", "ini"])
        && !(at > 0 && reader.is(at - 1, &["pada", "hari", "sejak", "hingga", "sampai", "malam"]))
    {
        return None;
    }
    let (what, end) = match reader.next(next) {
        Some(Sense::Ago) => (What::Weekday(None, Lean::Past), next + 1),
        Some(Sense::Ahead) if reader.is(next, &["depan", "mendatang", "berikutnya"]) => {
            let week = if reader.is(next, &["depan"]) { Some(1) } else { None };
            (What::Weekday(week, Lean::Future), next + 1)
        }
        Some(Sense::Day(days)) => {
            let lean = if days < 0 { Lean::Past } else { Lean::Future };
            (What::Weekday(None, lean), next + 1)
        }
        Some(Sense::This) => (What::Weekday(None, Lean::News), next + 1),
        Some(Sense::Unit(Unit::Week)) => match reader.next(next + 1) {
            Some(Sense::Ago) => (What::Weekday(Some(-1), Lean::Past), next + 2),
            Some(Sense::Ahead) => (What::Weekday(Some(1), Lean::Future), next + 2),
            Some(Sense::This) => (What::Weekday(Some(0), Lean::News), next + 2),
            _ => (What::Weekday(None, Lean::News), next),
        },
        _ => (What::Weekday(None, Lean::News), next),
    };
    let what = reader.leaning(start, what);
    let mut found = Found::new(start..end, what, WEEKDAY, 80).part(part);
    found.said.weekday = Some(weekday);
    Some(timed(reader, found))
}

/// The date that a weekday has beside it: "(3/5)", ", 3 Mei 2023", "(3 Mei)", "3/5/2023".
pub(super) fn date_of_weekday(reader: &Reader<'_>, start: usize, at: usize) -> Option<Found> {
    let bracket = reader.mark(at, &['(', '[']);
    let mut next = at + usize::from(bracket || reader.mark(at, &[',', '.']));
    if next == at + 1 && !reader.follows(next) {
        return None;
    }
    if reader.is(next, &["tanggal", "tgl"]) {
        next += 1 + usize::from(reader.mark(next + 1, &['.']));
    }
    if !reader.follows(next) {
        return None;
    }
    let mut found = day_month(reader, next)
        .or_else(|| month_day(reader, next))
        .or_else(|| figure_range(reader, next))
        .or_else(|| figures(reader, next, Led::Sure))
        .or_else(|| impossible(reader, next))?;
    if bracket {
        // "(3/5/2023)", "(3/5) malam" and "(3/5/2023 pukul 07.00)".
        if !reader.mark(found.tokens.end, &[')', ']']) {
            found = timed(reader, found);
        }
        if reader.mark(found.tokens.end, &[')', ']']) {
            found.tokens.end += 1;
        }
    }
    found.tokens.start = start;
    Some(found)
}

/// "31/9" beside a weekday is meant as a date.
pub(super) fn impossible(reader: &Reader<'_>, at: usize) -> Option<Found> {
    let (what, next) = reader.figures(at, Order::DayFirst)?;
    matches!(what, What::Impossible { .. }).then(|| Found::new(at..next, what, FULL, 90))
}

/// "1-2/9/2025", "19–20/9", "30/9-2/10".
pub(super) fn figure_range(reader: &Reader<'_>, at: usize) -> Option<Found> {
    let (first, length) = reader.digits(at, 2)?;
    let order = Order::DayFirst;
    if reader.dash(at + 1) && length <= 2 {
        let (what, next) = reader.figures_after_dash(at + 2, order)?;
        let What::Day { day, month, year, .. } = what else { return None };
        let from = (u8::try_from(first).ok().filter(|from| *from < day && *from > 0)?, month);
        let what = What::Days { from, to: (day, month), year };
        let rule = if matches!(year, Year::Is(_)) { FULL } else { ELIDED };
        return Some(Found::new(at..next, what, rule, 90));
    }
    let (What::Day { day, month, year: Year::Elided(_), .. }, next) = reader.figures(at, order)?
    else {
        return None;
    };
    if !reader.dash(next) {
        return None;
    }
    let (What::Day { day: last, month: other, year, .. }, next) =
        reader.figures_after_dash(next + 1, order)?
    else {
        return None;
    };
    let what = What::Days { from: (day, month), to: (last, other), year };
    Some(Found::new(at..next, what, ELIDED, 90))
}

/// Not a day: a market, a prayer, a feast.
const WEEKDAY_NAMES_BEFORE: &[&str] = &[
    "pasar", "salat", "shalat", "sholat", "solat", "sekolah", "black", "khotbah", "khutbah", "jl",
    "jalan", "desa", "aksi", "tabloid", "koran", "masjid", "ibadah",
];

const WEEKDAY_NAMES_AFTER: &[&str] = &["agung", "putih", "abu", "berkah", "curhat"];

/// Whether "minggu" is the day: with a capital, and with what a day has beside it or without what a week
/// has.
pub(super) fn is_sunday(reader: &Reader<'_>, at: usize) -> bool {
    let next = at + 1;
    let counted = at > 0
        && reader.follows(at)
        && (reader.scan.get(at - 1).is_some_and(|token| token.is_number())
            || matches!(reader.sense(at - 1), Some(Sense::Number(_) | Sense::Some)));
    if counted {
        return false;
    }
    if date_of_weekday(reader, at, next).is_some() {
        return true;
    }
    let opens_sentence =
        at == 0 || !reader.follows(at) || reader.mark(at - 1, &['.', '!', '?', '"', '“', ':', '”']);
    is_capital(reader, at)
        && !(opens_sentence && reader.is(next, &["lalu", "ini", "depan", "ke"]))
        && !reader.is(next, &["ke"])
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
        Some(Sense::Unit(Unit::Week)) if reader.is(next, &["minggu"]) => {
            led_by_weekday(reader, at, next, Weekday::Sunday, Named::Whole)
        }
        Some(Sense::Opens) if reader.is(next, &["yang"]) && reader.is(next + 1, &["sama"]) => {
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
    let days = match reader.scan.lower(next) {
        _ if !reader.follows(next) => return None,
        "ini" | "nanti" => 0,
        "tadi" => -i32::from(part == Part::Night),
        "kemarin" => -1,
        "besok" => 1,
        "itu" => {
            let found = Found::new(at..next + 1, What::FromTold(Unit::Day, 0), RELATIVE, 65);
            return Some(found.part(Some(part)));
        }
        _ => return None,
    };
    let found = this_day(at..next + 1, days, part);
    Some(with_clock(reader, found))
}

/// "hari ini pukul 10", "kemarin pukul 10 pagi".
pub(super) fn with_clock(reader: &Reader<'_>, mut found: Found) -> Found {
    let next = found.tokens.end;
    if matches!(reader.next(next), Some(Sense::OClock | Sense::Jam))
        && let Some((clock, after)) = clock_after_word(reader, next)
    {
        found.said.clock = Some(clock);
        found.tokens.end = after;
    }
    found
}

/// "kemarin", "kemarin lusa", "besok pagi", "esok hari".
pub(super) fn led_by_day(reader: &Reader<'_>, at: usize, days: i8) -> Option<Found> {
    let mut next = at + 1;
    let mut days = i32::from(days);
    if days == -1 && reader.is(next, &["lusa"]) {
        (days, next) = (-2, next + 1);
    } else if days == 1 && reader.is(next, &["lusa"]) {
        (days, next) = (2, next + 1);
    } else if reader.is(next, &["hari"]) && reader.scan.lower(at) == "esok" {
        next += 1;
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
    let next = at + 1 + usize::from(reader.mark(at + 1, &['.']));
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
    let alone = !(reader.glued(next + 1) && reader.mark(next + 1, &['/', ':', '%']));
    (length <= 2 && (1..=31).contains(&day) && alone)
        .then(|| Found::new(at..next + 1, What::DayOfMonth(day as u8), ELIDED, 75))
}
