//! From what words say to when that was: the reckoning, and its reason.
//!
//! Invariants: what needs an anchor and has none gets no value; each value's reason says what it leans on.

use super::anchor::Anchor;
use super::elided::{dated, day_of_month, near_season, weekday, year_of, year_of_month};
use super::lengths::length;
use super::reckoned::{Reckoned, format_step};
use super::said::{Clock, Said, Unit, What};
use super::shift::shift;
use super::{TimeValue, Timex, TimexKind};
use crate::value::civil::{Date, Weekday};
use crate::value::date::{DateValue, Modifier, Part, Point, When};
use crate::value::{Because, Duration};

/// The rule of what leans on another date of the text.
pub(super) const TOLD: &str = "dates.told";

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
