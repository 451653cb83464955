//! Counts of units as lengths of time, and days that can be.

use super::said::Unit;
use crate::value::civil::days_in_month;
use crate::value::duration::Length;

/// So many units as a length; `None` if that is beyond counting.
pub(super) fn length(unit: Unit, count: u32) -> Option<Length> {
    let none = Length::default();
    Some(match unit {
        Unit::Second => Length { seconds: count, ..none },
        Unit::Minute => Length { minutes: count, ..none },
        Unit::Hour => Length { hours: count, ..none },
        Unit::Day => Length { days: count, ..none },
        Unit::Weekend => Length { days: count.checked_mul(2)?, ..none },
        Unit::Week => Length { weeks: count, ..none },
        Unit::Month => Length { months: count, ..none },
        Unit::Quarter => Length { months: count.checked_mul(3)?, ..none },
        Unit::Half => Length { months: count.checked_mul(6)?, ..none },
        Unit::Year => Length { years: count, ..none },
        Unit::Windu => Length { years: count.checked_mul(8)?, ..none },
        Unit::Decade => Length { years: count.checked_mul(10)?, ..none },
        Unit::Century => Length { years: count.checked_mul(100)?, ..none },
    })
}

/// A number of units in hundredths ("1,5 jam" is 150) as a length in whole units.
pub(super) fn length_of_hundredths(unit: Unit, hundredths: u32) -> Option<Length> {
    if hundredths.is_multiple_of(100) {
        return length(unit, hundredths / 100);
    }
    let part = |of: u32| hundredths.checked_mul(of).map(|all| all / 100);
    let none = Length::default();
    Some(match unit {
        Unit::Minute => Length { seconds: part(60)?, ..none },
        Unit::Hour => Length { minutes: part(60)?, ..none },
        Unit::Day => Length { hours: part(24)?, ..none },
        Unit::Week => Length { days: part(7)?, ..none },
        Unit::Month => {
            Length { months: hundredths / 100, days: hundredths % 100 * 30 / 100, ..none }
        }
        Unit::Quarter => Length { months: part(3)?, ..none },
        Unit::Half => Length { months: part(6)?, ..none },
        Unit::Year => Length { months: part(12)?, ..none },
        Unit::Windu => Length { months: part(96)?, ..none },
        Unit::Decade => Length { months: part(120)?, ..none },
        Unit::Century => Length { years: hundredths, ..none },
        Unit::Weekend | Unit::Second => return None,
    })
}

/// Whether some year has that day.
pub(super) fn is_possible(day: u32, month: u32, year: Option<u32>) -> bool {
    let Ok(month) = u8::try_from(month) else { return false };
    let year = year.and_then(|year| u16::try_from(year).ok()).unwrap_or(2024);
    (1..=12).contains(&month) && (1..=u32::from(days_in_month(year, month))).contains(&day)
}
