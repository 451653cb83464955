//! What words leave out of a date: the year of a day, a month or a season, the month of a day, the week of a weekday.
//!
//! Invariants: what lies near the day of publication is meant, and, if in doubt, what lies behind it; a weekday or a
//! tense chooses among the years around. Each answer has its step from publication.

use super::anchor::Anchor;
use super::reckoned::{Reckoned, format_step};
use super::said::{Lean, Year};
use crate::value::civil::{Date, Weekday, add_months};
use crate::value::date::{Point, Season, When};

/// Across a turn of the year, so many days are near enough that an elided year is the neighbouring one.
const NEAR_DAYS: i32 = 45;

/// A day whose year is left out lies at most so many days ahead.
const AHEAD_DAYS: i32 = 300;

/// Without a weekday it lies at most so many days ahead …
const COMING_DAYS: i32 = 274;

/// … and so many behind.
const PAST_DAYS: i32 = 304;

/// What is told as past lies at most so many days behind …
const TOLD_DAYS: i32 = 330;

/// … and what is told as to come at most so many ahead.
const FORETOLD_DAYS: i32 = 200;

/// A month that is told as to come, and would lie so many months behind, is of the next year.
const FORETOLD_MONTHS: i32 = 3;

/// A year, and how it came from that of the anchor.
pub(super) fn year_of(year: Year, anchor: &Anchor) -> Option<(u16, Option<String>)> {
    let by = match year {
        Year::Is(year) => return Some((year, None)),
        Year::Shift(by) => by,
        Year::Elided(Lean::Future) => 1,
        Year::Elided(_) => 0,
    };
    let year = u16::try_from(i32::from(anchor.year()?).checked_add(by)?).ok()?;
    (1..=9999).contains(&year).then(|| (year, Some(format_step(by, 'Y'))))
}

/// "last summer" is the one that ended last, "next summer" the first to begin.
pub(super) fn near_season(season: Season, year: Year, anchor: &Anchor) -> Year {
    let Some((_, month)) = anchor.month() else { return year };
    let (first, last) = match season {
        Season::Spring => (3, 5),
        Season::Summer => (6, 8),
        Season::Autumn => (9, 11),
        Season::Winter => (12, 12),
    };
    match year {
        Year::Elided(Lean::Past) => Year::Shift(-i32::from(month <= last)),
        Year::Elided(Lean::Future) => Year::Shift(i32::from(month >= first)),
        other => other,
    }
}

/// The year of a month whose year may be left out: that of the anchor, unless a neighbouring one brings
/// it within three months; strictly before or after if the words say so.
pub(super) fn year_of_month(
    month: u8,
    year: Year,
    anchor: &Anchor,
) -> Option<(u16, Option<String>)> {
    let Year::Elided(lean) = year else { return year_of(year, anchor) };
    let Some((_, now)) = anchor.month() else { return year_of(year, anchor) };
    let ahead = i32::from(month) - i32::from(now);
    let by = match lean {
        Lean::Past => -i32::from(ahead >= 0),
        Lean::Future => i32::from(ahead <= 0),
        Lean::Told if ahead > 0 => -1,
        Lean::Foretold if ahead <= -FORETOLD_MONTHS => 1,
        _ if ahead >= 9 => -1,
        _ if ahead <= -10 => 1,
        _ => 0,
    };
    year_of(Year::Shift(by), anchor)
}

/// A day of a month; without a year it is the one nearest to what the weekday says.
pub(super) fn dated(
    day: u8,
    month: u8,
    year: Year,
    weekday: Option<Weekday>,
    numeric: bool,
    anchor: &Anchor,
) -> Option<Reckoned> {
    let orders: &[(u8, u8)] =
        if numeric && day <= 12 { &[(day, month), (month, day)] } else { &[(day, month)] };
    let fits = |date: &Date| weekday.is_none_or(|weekday| date.weekday() == weekday);
    match year {
        Year::Is(year) => {
            let fitting = orders
                .iter()
                .filter_map(|(day, month)| Date::new(year, *month, *day))
                .find(|date| fits(date));
            Reckoned::plain(Point::Day(fitting.or_else(|| Date::new(year, month, day))?))
        }
        Year::Shift(_) => {
            let (year, step) = year_of(year, anchor)?;
            let date = Date::new(year, month, day)?;
            Some(Reckoned { when: When::On(Point::Day(date)), step, told: false })
        }
        Year::Elided(lean) => {
            let here = anchor.year()?;
            let near = anchor.day();
            let distance = |date: &Date| near.map_or(0, |near| (date.days() - near.days()).abs());
            let allowed = |date: &Date| match (lean, near) {
                (Lean::Past, Some(near)) => *date <= near,
                (Lean::Future, Some(near)) => *date >= near,
                _ => true,
            };
            let in_year = |by: i32, (day, month): (u8, u8)| {
                let year = u16::try_from(i32::from(here) + by).ok()?;
                Date::new(year, month, day).filter(allowed).map(|date| (date, by))
            };
            // A weekday chooses among the years around; the nearest that fits.
            let by_weekday = weekday.and_then(|_| {
                orders.iter().find_map(|order| {
                    let fitting = [0, -1, 1].into_iter().filter_map(|by| in_year(by, *order));
                    // Nobody dates news by a day nearly a year ahead.
                    let ahead = |date: &Date| {
                        near.is_some_and(|near| date.days() - near.days() > AHEAD_DAYS)
                    };
                    fitting
                        .filter(|(date, _)| fits(date) && !ahead(date))
                        .min_by_key(|(date, _)| distance(date))
                })
            });
            let same = in_year(0, (day, month));
            let beside = [-1, 1]
                .into_iter()
                .filter_map(|by| in_year(by, (day, month)))
                .find(|(date, _)| near.is_some() && distance(date) <= NEAR_DAYS);
            let any = || {
                let around = [-1, 1].into_iter().filter_map(|by| in_year(by, (day, month)));
                around.min_by_key(|(date, _)| distance(date))
            };
            // As for months: what would lie nine months ahead is past, what lies ten behind is to come.
            let same = same.filter(|(date, _)| {
                if lean == Lean::Alone {
                    return true;
                }
                let ahead = near.map_or(0, |near| date.days() - near.days());
                (-PAST_DAYS..=COMING_DAYS).contains(&ahead)
            });
            let by_tense = near.and_then(|near| {
                let told = |date: &Date| match lean {
                    Lean::Told => (-TOLD_DAYS..=0).contains(&(date.days() - near.days())),
                    Lean::Foretold => (0..=FORETOLD_DAYS).contains(&(date.days() - near.days())),
                    _ => false,
                };
                [0, -1, 1]
                    .into_iter()
                    .filter_map(|by| in_year(by, (day, month)))
                    .find(|(date, _)| told(date))
            });
            let (date, by) = by_weekday.or(by_tense).or(beside).or(same).or_else(any)?;
            Reckoned::step(Point::Day(date), format_step(by, 'Y'))
        }
    }
}

/// "tanggal 20": of the month of publication; of the one before, if that day is still to come.
pub(super) fn day_of_month(day: u8, anchor: &Anchor) -> Option<Reckoned> {
    let today = anchor.day()?;
    let by = -i32::from(i32::from(day) > i32::from(today.day()) + 10);
    let (year, month) = add_months(today.year(), today.month(), by)?;
    let day = Date::new(year, month, day)?;
    Reckoned::step(Point::Day(day), format_step(by, 'M'))
}

/// The day of a weekday, in a week so many from this one, or the nearest as it leans.
pub(super) fn weekday(
    weekday: Weekday,
    week: Option<i8>,
    lean: Lean,
    today: Date,
) -> Option<Reckoned> {
    let turn = i32::from(weekday.number()) - i32::from(today.weekday().number());
    let days = match (week, lean) {
        (Some(week), _) => turn + 7 * i32::from(week),
        // "will meet Thursday", said on a Thursday.
        (None, Lean::Foretold) => turn.rem_euclid(7),
        (None, Lean::News | Lean::Alone | Lean::Told) => -(-turn).rem_euclid(7),
        (None, Lean::Past) => -(-turn - 1).rem_euclid(7) - 1,
        (None, Lean::Future) => (turn - 1).rem_euclid(7) + 1,
    };
    Reckoned::step(Point::Day(today.add_days(days)?), format_step(days, 'D'))
}
