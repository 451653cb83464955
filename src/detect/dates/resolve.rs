//! From what words say to when that was: the reckoning, and its reason.
//!
//! Invariants: what needs an anchor and has none gets no value; each value's reason says what it leans on.

use super::anchor::Anchor;
use super::lengths::length;
use super::said::{Clock, Lean, Said, Unit, What, Year};
use super::shift::shift;
use super::{TimeValue, Timex, TimexKind};
use crate::value::civil::{Date, Weekday, add_months};
use crate::value::date::{DateValue, Modifier, Part, Point, Season, When};
use crate::value::{Because, Duration};

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

/// The rule of what leans on another date of the text.
pub(super) const TOLD: &str = "dates.told";

/// A value with the step that led to it: `None` for what leans on nothing.
pub(super) struct Reckoned {
    pub(super) when: When,
    pub(super) step: Option<String>,
    /// Whether it leans on the day last told of, not on publication.
    pub(super) told: bool,
}

impl Reckoned {
    fn plain(point: Point) -> Option<Self> {
        Some(Self { when: When::On(point), step: None, told: false })
    }

    pub(super) fn step(point: Point, step: String) -> Option<Self> {
        Some(Self { when: When::On(point), step: Some(step), told: false })
    }
}

/// The value of an expression, and why. `rule` is the one that read it.
pub(super) fn resolve(said: &Said, anchor: &Anchor, rule: &str) -> (Timex, Because) {
    let mut because = Because { rule: rule.to_owned(), ..Because::default() };
    let modifier = said.modifier;
    let bare = |kind, value: Option<String>| Timex { kind, value, modifier, normal: None };
    let timex = match said.what {
        What::Duration(duration) => {
            let duration = Duration {
                approx: duration.approx || modifier == Some(Modifier::Approx),
                ..duration
            };
            Timex {
                kind: TimexKind::Duration,
                value: Some(duration.timex()),
                modifier,
                normal: Some(TimeValue::Duration(duration)),
            }
        }
        What::Amount(amount) => bare(TimexKind::Duration, Some(amount.to_owned())),
        What::Set(set) => bare(TimexKind::Set, Some(set.to_owned())),
        What::Each(unit, count) => {
            bare(TimexKind::Set, length(unit, count).map(|length| length.to_string()))
        }
        What::EachOf(last) => {
            let first = said.weekday.map_or(1, Weekday::number);
            bare(TimexKind::Set, Some(format!("XXXX-WXX-{first}/XXXX-WXX-{}", last.number())))
        }
        What::EachWeekday => {
            let number = said.weekday.map_or(1, Weekday::number);
            let part = said.part.map_or_else(String::new, |part| format!("T{}", code(part)));
            bare(TimexKind::Set, Some(format!("XXXX-WXX-{number}{part}")))
        }
        What::Vague(reference) => bare(TimexKind::Date, Some(reference.to_owned())),
        What::Impossible { .. } => bare(TimexKind::Date, None),
        _ => {
            let kind = match said.what {
                What::Clocks(..) => TimexKind::Time,
                _ if said.clock.is_some() || said.part.is_some() => TimexKind::Time,
                What::Away(Unit::Hour | Unit::Minute | Unit::Second, _) => TimexKind::Time,
                _ => TimexKind::Date,
            };
            match reckon(said, anchor) {
                Some(reckoned) => {
                    if reckoned.step.is_some() {
                        because.anchor = if reckoned.told {
                            because.rule = TOLD.to_owned();
                            let named = anchor.named.map(|point| point.to_string());
                            named.or(anchor.told.map(|day| day.to_string()))
                        } else {
                            anchor.published.map(|point| point.to_string())
                        };
                    }
                    because.step = reckoned.step;
                    let date = DateValue { when: reckoned.when, modifier };
                    let value = Some(date.timex());
                    Timex { kind, value, modifier, normal: Some(TimeValue::Date(date)) }
                }
                None => Timex { kind, value: unanchored(said), modifier, normal: None },
            }
        }
    };
    (timex, because)
}

/// The TIMEX3 of a time of day whose day nobody knows.
fn unanchored(said: &Said) -> Option<String> {
    let clock = |clock: Clock| {
        let mut text = format!("T{:02}:{:02}", clock.hour, clock.minute);
        if let Some(offset) = clock.offset {
            let sign = if offset < 0 { '-' } else { '+' };
            text += &format!("{sign}{:02}:{:02}", offset.abs() / 60, offset.abs() % 60);
        }
        text
    };
    match (said.what, said.clock, said.part) {
        (What::Clocks(from, to), ..) => Some(format!("{}/{}", clock(from), clock(to))),
        (What::OfDay, Some(at), _) => Some(clock(at)),
        (What::OfDay, None, Some(part)) => Some(format!("T{}", code(part))),
        _ => None,
    }
}

fn code(part: Part) -> &'static str {
    match part {
        Part::Morning => "MO",
        Part::Midday => "MI",
        Part::Afternoon => "AF",
        Part::Evening => "EV",
        Part::Night => "NI",
    }
}

/// Reckons what is a date.
fn reckon(said: &Said, anchor: &Anchor) -> Option<Reckoned> {
    if let What::Clocks(from, to) = said.what {
        let day = anchor.day_of_clock()?;
        return Some(Reckoned {
            when: When::Between(at(day, from), at(day, to)),
            step: Some("P0D".to_owned()),
            told: anchor.told.is_some(),
        });
    }
    let mut reckoned = match said.what {
        What::OfDay => {
            let day = anchor.day_of_clock()?;
            Reckoned {
                when: When::On(Point::Day(day)),
                step: Some("P0D".to_owned()),
                told: anchor.told.is_some(),
            }
        }
        What::FromTold(unit, by) => from_told(unit, by, anchor)?,
        _ => day_or_coarser(said, anchor)?,
    };
    if let When::On(Point::Day(day)) = reckoned.when {
        if let Some(clock) = said.clock {
            reckoned.when = When::On(at(day, clock));
        } else if let Some(part) = said.part {
            reckoned.when = When::On(Point::Part(day, part));
        }
    }
    Some(reckoned)
}

/// What lies so many units from what the text named or told last; "the year before", where it did not, from
/// publication.
fn from_told(unit: Unit, by: i32, anchor: &Anchor) -> Option<Reckoned> {
    let told = match unit {
        Unit::Day => anchor.told.or(anchor.day()).map(Point::Day),
        _ => anchor.named.and_then(Point::first_day).map(Point::Day),
    };
    let leans = if unit == Unit::Day { anchor.told.is_some() } else { told.is_some() };
    let published = match told {
        // "two years later" than something that no date was told of
        None if by >= 0 || matches!(unit, Unit::Hour | Unit::Minute | Unit::Second) => return None,
        None => anchor.published,
        told => told,
    };
    let from = Anchor { published, ..*anchor };
    Some(Reckoned { told: leans, ..shift(unit, by, &from)? })
}

fn at(day: Date, clock: Clock) -> Point {
    Point::Minute(day, clock.hour, clock.minute, clock.offset)
}

fn day_or_coarser(said: &Said, anchor: &Anchor) -> Option<Reckoned> {
    match said.what {
        What::Day { day, month, year, numeric } => {
            dated(day, month, year, said.weekday, numeric, anchor)
        }
        What::NthWeekday { number, month, year } => {
            let (year, step) = year_of_month(month, year, anchor)?;
            let first = Date::new(year, month, 1)?;
            let turn = i32::from(said.weekday?.number()) - i32::from(first.weekday().number());
            // The Tuesday after the first Monday, not the first of November.
            let skip = i32::from(said.weekday == Some(Weekday::Tuesday) && turn == 0);
            let weeks = if number == 0 { 4 } else { i32::from(number) - 1 } + skip;
            let day = first.add_days(turn.rem_euclid(7) + 7 * weeks)?;
            let day = if day.month() == month { day } else { day.add_days(-7)? };
            Some(Reckoned { when: When::On(Point::Day(day)), step, told: false })
        }
        What::Days { from, to, year } => {
            let last = dated(to.0, to.1, year, None, false, anchor)?;
            let When::On(Point::Day(end)) = last.when else { return None };
            let before = u16::from((from.1, from.0) > (to.1, to.0));
            let start = Date::new(end.year() - before, from.1, from.0)?;
            Some(Reckoned { when: When::Between(Point::Day(start), Point::Day(end)), ..last })
        }
        What::DayOfMonth(day) => day_of_month(day, anchor),
        What::Month { month, year } => {
            let (year, step) = year_of_month(month, year, anchor)?;
            Some(Reckoned { when: When::On(Point::Month(year, month)), step, told: false })
        }
        What::Months { from, to, year } => {
            let (year, step) = year_of_month(to, year, anchor)?;
            let first = year.checked_sub(u16::from(from > to)).filter(|first| *first > 0)?;
            let first = Point::Month(first, from);
            Some(Reckoned { when: When::Between(first, Point::Month(year, to)), step, told: false })
        }
        What::Year(year) => {
            let (year, step) = year_of(year, anchor)?;
            Some(Reckoned { when: When::On(Point::Year(year)), step, told: false })
        }
        What::Years(from, to) => Some(Reckoned {
            when: When::Between(Point::Year(from), Point::Year(to)),
            step: None,
            told: false,
        }),
        What::Half(half, year) => {
            let (year, step) = year_of(year, anchor)?;
            Some(Reckoned { when: When::On(Point::Half(year, half)), step, told: false })
        }
        What::Quarter(quarter, year) => {
            let (year, step) = year_of(year, anchor)?;
            Some(Reckoned { when: When::On(Point::Quarter(year, quarter)), step, told: false })
        }
        What::Season(season, year) => {
            let (year, step) = year_of(near_season(season, year, anchor), anchor)?;
            Some(Reckoned { when: When::On(Point::Season(year, season)), step, told: false })
        }
        What::Decade(decade) => Reckoned::plain(Point::Decade(decade)),
        What::Century(century) => Reckoned::plain(Point::Century(century)),
        What::Weekday(week, lean) => weekday(said.weekday?, week, lean, anchor.day()?),
        What::Shift(unit, by) | What::Away(unit, by) => shift(unit, by, anchor),
        What::Last(unit, count) => {
            let day = anchor.day()?;
            let days =
                i32::try_from(count).ok()?.checked_mul(if unit == Unit::Week { 7 } else { 1 })?;
            Some(Reckoned {
                when: When::Between(Point::Day(day.add_days(-days)?), Point::Day(day)),
                step: Some(format_step(-days, 'D')),
                told: false,
            })
        }
        _ => None,
    }
}

/// "P1Y", "-P2W", "P0D".
pub(super) fn format_step(count: i32, unit: char) -> String {
    let sign = if count < 0 { "-" } else { "" };
    format!("{sign}P{}{unit}", count.unsigned_abs())
}

/// A year, and how it came from that of the anchor.
fn year_of(year: Year, anchor: &Anchor) -> Option<(u16, Option<String>)> {
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
fn near_season(season: Season, year: Year, anchor: &Anchor) -> Year {
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
fn year_of_month(month: u8, year: Year, anchor: &Anchor) -> Option<(u16, Option<String>)> {
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
fn dated(
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
fn day_of_month(day: u8, anchor: &Anchor) -> Option<Reckoned> {
    let today = anchor.day()?;
    let by = -i32::from(i32::from(day) > i32::from(today.day()) + 10);
    let (year, month) = add_months(today.year(), today.month(), by)?;
    let day = Date::new(year, month, day)?;
    Reckoned::step(Point::Day(day), format_step(by, 'M'))
}

fn weekday(weekday: Weekday, week: Option<i8>, lean: Lean, today: Date) -> Option<Reckoned> {
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
