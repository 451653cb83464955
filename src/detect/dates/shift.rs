//! Units of the calendar and the clock, counted from the moment of writing.

use super::anchor::Anchor;
use super::reckoned::{Reckoned, format_step};
use super::said::Unit;
use crate::value::civil::add_months;
use crate::value::date::Point;

/// The unit of the calendar so many from the one of publication.
pub(super) fn shift(unit: Unit, by: i32, anchor: &Anchor) -> Option<Reckoned> {
    let years = |years: i32| {
        let year = u16::try_from(i32::from(anchor.year()?).checked_add(years)?).ok()?;
        (1..=9999).contains(&year).then_some(year)
    };
    let months = |count: i32| {
        let (year, month) = anchor.month()?;
        add_months(year, month, count)
    };
    let (point, letter) = match unit {
        Unit::Day => (Point::Day(anchor.day()?.add_days(by)?), 'D'),
        Unit::Week | Unit::Weekend => {
            let (year, week) = anchor.day()?.add_days(by.checked_mul(7)?)?.iso_week();
            let point = match unit {
                Unit::Week => Point::Week(year, week),
                _ => Point::Weekend(year, week),
            };
            (point, 'W')
        }
        Unit::Month => {
            let (year, month) = months(by)?;
            (Point::Month(year, month), 'M')
        }
        Unit::Quarter => {
            let (year, month) = months(by.checked_mul(3)?)?;
            let point = Point::Quarter(year, (month - 1) / 3 + 1);
            return Reckoned::step(point, format_step(by * 3, 'M'));
        }
        Unit::Half => {
            let (year, month) = months(by.checked_mul(6)?)?;
            let point = Point::Half(year, (month - 1) / 6 + 1);
            return Reckoned::step(point, format_step(by * 6, 'M'));
        }
        Unit::Year => (Point::Year(years(by)?), 'Y'),
        Unit::Windu => return shift(Unit::Year, by.checked_mul(8)?, anchor),
        Unit::Decade => {
            let year = years(by.checked_mul(10)?)?;
            return Reckoned::step(Point::Decade(year / 10), format_step(by * 10, 'Y'));
        }
        Unit::Century => {
            let year = years(by.checked_mul(100)?)?;
            return Reckoned::step(Point::Century((year / 100) as u8), format_step(by * 100, 'Y'));
        }
        Unit::Hour | Unit::Minute | Unit::Second => return by_clock(unit, by, anchor),
    };
    Reckoned::step(point, format_step(by, letter))
}

/// "dua jam lalu": from a publication that is known to the minute.
fn by_clock(unit: Unit, by: i32, anchor: &Anchor) -> Option<Reckoned> {
    let Point::Minute(date, hour, minute, offset) = anchor.published? else { return None };
    let minutes = match unit {
        Unit::Hour => by.checked_mul(60)?,
        Unit::Minute => by,
        _ => 0,
    };
    let at = (i32::from(hour) * 60 + i32::from(minute)).checked_add(minutes)?;
    let day = date.add_days(at.div_euclid(24 * 60))?;
    let at = at.rem_euclid(24 * 60);
    let point = Point::Minute(day, (at / 60) as u8, (at % 60) as u8, offset);
    let sign = if by < 0 { "-" } else { "" };
    let letter = if unit == Unit::Hour { 'H' } else { 'M' };
    Reckoned::step(point, format!("{sign}PT{}{letter}", by.unsigned_abs()))
}
