//! Days of a month in words, alike in both languages: "3 Mei 2023", "May 4, 2023", "3-5 Mei".

use super::Found;
use super::common::{ELIDED, FULL, Named, month, year_after};
use super::figures::century;
use super::lengths::is_possible;
use super::lexicon::{EN, ID, Sense};
use super::reader::{Read, Reader};
use super::said::{Lean, What, Year};
use crate::detect::Case;
use crate::detect::fold::{Words, is_among, words};

/// A day of a month in figures, with "st" and its like in English.
fn day(reader: &Reader<'_>, at: usize) -> Read<u8> {
    let (day, _) = reader.digits(at, 2)?;
    let ordinal = reader.tongues & EN != 0
        && reader.glued(at + 1)
        && matches!(reader.scan.lower(at + 1), "st" | "nd" | "rd" | "th");
    (1..=39).contains(&day).then_some((day as u8, at + 1 + usize::from(ordinal)))
}

/// Days that begin with a number: "3 Mei 2023", "3-5 Mei", "28feb", "3rd of May", "4-Mei-2023".
pub(super) fn day_month(reader: &Reader<'_>, at: usize) -> Option<Found> {
    let label = |at: usize| reader.is(at, words!("tgl tanggal tgl."));
    if at > 0 && reader.glued(at) && reader.mark(at - 1, ".,/:$") && !(at > 1 && label(at - 2)) {
        return None;
    }
    // "Jalan 17 Agustus", "Universitas 17 Agustus 1945".
    if at > 0 && reader.follows(at) && is_among(reader.scan.lower(at - 1), NAMED_AFTER) {
        return None;
    }
    let (first, after) = day(reader, at)?;
    if let Some((month, after_month)) = month_of_day(reader, after) {
        let and = || reader.is(after_month, words!("dan and")).then_some(after_month + 1);
        if let Some(to) = reader.to(after_month).or_else(and)
            && let Some((last, after)) = day(reader, to)
            && let Some((other, next)) = month_of_day(reader, after)
            && possible(first, month)
            && possible(last, other)
        {
            let (year, end) = year_or_elided(reader, next);
            if reader.dash(after_month) {
                let what = What::Days { from: (first, month), to: (last, other), year };
                return Some(Found::new(at..end, what, rule_of(year), 90));
            }
            // "30 Desember hingga 2 Januari 2024" is two expressions, as TIMEX3 has it; the first takes
            // its year from the second.
            let turned = u16::from((month, first) > (other, last));
            let year = match year {
                Year::Is(year) => Year::Is(year.saturating_sub(turned)),
                other => other,
            };
            return finish(reader, at, after_month, first, month, year);
        }
        let (year, next) = reader
            .dash(after)
            .then(|| dashed_year(reader, after_month))
            .flatten()
            .unwrap_or_else(|| year_or_elided(reader, after_month));
        return finish(reader, at, next, first, month, year);
    }
    range(reader, at).or_else(|| of_row(reader, at))
}

/// "3-5 Mei 2023", "3 hingga 5 Mei".
fn range(reader: &Reader<'_>, at: usize) -> Option<Found> {
    let ((first, last), after) = days(reader, at)?;
    let (month, next) = month_of_day(reader, after)?;
    let (year, next) = year_or_elided(reader, next);
    let fits = first < last && possible(first, month) && possible(last, month);
    let what = What::Days { from: (first, month), to: (last, month), year };
    fits.then(|| Found::new(at..next, what, rule_of(year), 90))
}

/// A day, or the first and the last of several: "3", "3-5", "3 hingga 5".
fn days(reader: &Reader<'_>, at: usize) -> Read<(u8, u8)> {
    let (first, after) = day(reader, at)?;
    if let Some(to) = reader.to(after)
        && let Some((last, next)) = day(reader, to)
    {
        return Some(((first, last), next));
    }
    Some(((first, first), after))
}

/// Days whose month stands at the end of a row: the "1-3" of "1-3 dan 5 April", the "1" of "1, 2, dan 3 April".
fn of_row(reader: &Reader<'_>, at: usize) -> Option<Found> {
    let ((first, mut last), end) = days(reader, at)?;
    let (until, mut next, mut joined) = (last, end, false);
    if reader.is_numbered(at) || last < first {
        return None;
    }
    for _ in 0..ROW {
        let comma = usize::from(reader.mark(next, ","));
        let and = usize::from(reader.is(next + comma, words!("dan and serta atau or")));
        joined |= and == 1;
        next += comma + and;
        if comma + and == 0 || !reader.follows(next) {
            return None;
        }
        let ((from, to), after) = days(reader, next)?;
        if from <= last || to < from {
            return None;
        }
        if let Some((month, after)) = month_of_day(reader, after) {
            let (year, _) = year_or_elided(reader, after);
            if !joined || !possible(until, month) {
                return None;
            }
            let days = What::Days { from: (first, month), to: (until, month), year };
            let one = What::Day { day: first, month, year, numeric: false };
            let what = if until > first { days } else { one };
            return Some(Found::new(at..end, what, rule_of(year), 85));
        }
        (last, next) = (to, after);
    }
    None
}

/// So many days of one month are read in a row.
const ROW: usize = 5;

/// What is called after a day: "Jalan 17 Agustus".
const NAMED_AFTER: &Words = words!(
    "\
    jalan jl universitas gerakan stadion"
);

/// The year of "14-Mar-24".
fn dashed_year(reader: &Reader<'_>, at: usize) -> Read<Year> {
    let glued = reader.dash(at) && reader.glued(at) && reader.glued(at + 1);
    let (year, length) = reader.digits(at + 1, 2).filter(|_| glued)?;
    (length == 2).then(|| (Year::Is(century(year) as u16), at + 2))
}

/// The month after a day: "Mei", "of May", "-Mei".
fn month_of_day(reader: &Reader<'_>, at: usize) -> Read<u8> {
    let of = reader.tongues & EN != 0 && reader.is(at, words!("of"));
    let dash = reader.dash(at) && reader.glued(at) && reader.glued(at + 1);
    let named = reader.tongues & ID != 0 && reader.is(at, words!("bulan"));
    let next = at + usize::from(of || dash || named);
    if !reader.follows(next) {
        return None;
    }
    let ((month, named), after) = month(reader, next)?;
    // "5 may" is hardly a date; "5 mei" is.
    let odd = named == Named::Like
        && reader.tongues == EN
        && reader.scan.get(next).is_some_and(|token| token.case == Case::Lower);
    (!odd).then_some((month, after))
}

fn year_or_elided(reader: &Reader<'_>, at: usize) -> (Year, usize) {
    if let Some(said) = year_after(reader, at) {
        return said;
    }
    match reader.next(at) {
        Some(Sense::Ago) if !reader.is(at, words!("ago")) => (Year::Elided(Lean::Past), at + 1),
        Some(Sense::Ahead) if reader.is(at, words!("mendatang depan")) => {
            (Year::Elided(Lean::Future), at + 1)
        }
        _ => (Year::Elided(Lean::News), at),
    }
}

fn finish(
    reader: &Reader<'_>,
    at: usize,
    next: usize,
    day: u8,
    month: u8,
    year: Year,
) -> Option<Found> {
    let written = match year {
        Year::Is(year) => Some(u32::from(year)),
        _ => None,
    };
    let what = if is_possible(u32::from(day), u32::from(month), written) {
        What::Day { day, month, year, numeric: false }
    } else if written.is_some() || day <= 31 && !(at > 0 && reader.glued(at)) {
        What::Impossible { day: u32::from(day), month: u32::from(month), year: written }
    } else {
        return None;
    };
    Some(Found::new(at..next, what, rule_of(year), 95))
}

fn possible(day: u8, month: u8) -> bool {
    is_possible(u32::from(day), u32::from(month), None)
}

fn rule_of(year: Year) -> &'static str {
    if matches!(year, Year::Is(_)) { FULL } else { ELIDED }
}

/// Days that begin with a month: "May 4, 2023", "Nov. 17", "December 9th", "May 3-5, 2023".
pub(super) fn month_day(reader: &Reader<'_>, at: usize) -> Option<Found> {
    let ((month, named), next) = month(reader, at)?;
    if !reader.follows(next) {
        return None;
    }
    let lower = reader.scan.get(at).is_some_and(|token| token.case == Case::Lower);
    if lower && named != Named::Whole {
        return None;
    }
    let (first, after) = day(reader, next)?;
    // "May 10.5", "March 3:2", "April 5 percent" are none.
    let clock = reader.mark(after, ":")
        && reader.scan.get(after + 1).is_some_and(|token| token.is_number());
    if (clock || reader.mark(after, "%")) && reader.glued(after) {
        return None;
    }
    if let Some(to) = reader.to(after).filter(|_| reader.dash(after))
        && let Some((last, next)) = day(reader, to)
        && last > first
        && possible(last, month)
        && reader.glued(to)
    {
        let (year, next) = english_year(reader, next);
        let what = What::Days { from: (first, month), to: (last, month), year };
        return Some(Found::new(at..next, what, rule_of(year), 90));
    }
    let (year, next) = english_year(reader, after);
    // "June 11 and 12, 2023".
    if year == Year::Elided(Lean::News)
        && reader.is(after, words!("and or"))
        && let Some((_, end)) = day(reader, after + 1)
        && let (Year::Is(_), _) = english_year(reader, end)
    {
        return finish(reader, at, next, first, month, english_year(reader, end).0);
    }
    finish(reader, at, next, first, month, year)
}

/// A day whose month stands before a row: the "12" of "June 11 and 12", at its end.
pub(super) fn day_after_row(reader: &Reader<'_>, at: usize) -> Option<Found> {
    let (last, next) = day(reader, at)?;
    let ends = reader.scan.mark(next).is_some_and(|mark| ['.', ',', ';', ')'].contains(&mark))
        || !reader.follows(next)
        || reader.is(next, AFTER_DAY);
    if at == 0 || !ends || !reader.is(at - 1, words!("and or")) {
        return None;
    }
    let mut before = at - 1;
    for _ in 0..ROW {
        before = before.checked_sub(1 + usize::from(reader.mark(before - 1, ",")))?;
        let (earlier, _) = reader.digits(before, 2)?;
        let (one, two) = (before.checked_sub(1)?, before.saturating_sub(2));
        let named = month(reader, one).or_else(|| month(reader, two));
        if let Some(((month, _), _)) = named.filter(|(_, end)| *end == before) {
            let (year, end) = english_year(reader, next);
            let rises = (1..u32::from(last)).contains(&earlier);
            return rises.then(|| finish(reader, at, end, last, month, year))?;
        }
        if !reader.mark(one, ",") {
            return None;
        }
        before = one + 1;
    }
    None
}

/// Words after a day of a row.
const AFTER_DAY: &Words = words!(
    "\
    at in on for to when as but and with by from after"
);

fn english_year(reader: &Reader<'_>, at: usize) -> (Year, usize) {
    let next = at + usize::from(reader.mark(at, ","));
    if reader.follows(next)
        && let Some(year) = reader.year(next)
    {
        return (Year::Is(year), next + 1);
    }
    match year_after(reader, at) {
        Some((year @ Year::Shift(_), next)) => (year, next),
        _ => (Year::Elided(Lean::News), at),
    }
}
