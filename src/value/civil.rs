//! Days of the proleptic Gregorian calendar: validity, weekday, distance, ISO weeks.

use crate::text::Language;
use std::fmt;

/// A day, with a year of 1 to 9999. Displays as `2023-05-04`; ordered by time.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Date {
    year: u16,
    month: u8,
    day: u8,
}

/// A day of the week.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Weekday {
    /// Senin.
    Monday,
    /// Selasa.
    Tuesday,
    /// Rabu.
    Wednesday,
    /// Kamis.
    Thursday,
    /// Jumat.
    Friday,
    /// Sabtu.
    Saturday,
    /// Minggu.
    Sunday,
}

impl Date {
    /// The day, if the calendar has it.
    pub fn new(year: u16, month: u8, day: u8) -> Option<Self> {
        let valid = (1..=9999).contains(&year)
            && (1..=12).contains(&month)
            && (1..=days_in_month(year, month)).contains(&day);
        valid.then_some(Self { year, month, day })
    }

    /// Its year.
    pub fn year(self) -> u16 {
        self.year
    }

    /// Its month, from 1.
    pub fn month(self) -> u8 {
        self.month
    }

    /// Its day of the month, from 1.
    pub fn day(self) -> u8 {
        self.day
    }

    /// Days after 1970-01-01 (Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms",
    /// `days_from_civil`).
    pub fn days(self) -> i32 {
        let (month, day) = (i32::from(self.month), i32::from(self.day));
        let year = i32::from(self.year) - i32::from(month <= 2);
        let era = year.div_euclid(400);
        let year_of_era = year.rem_euclid(400);
        let day_of_year = (153 * ((month + 9) % 12) + 2) / 5 + day - 1;
        let day_of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;
        era * 146_097 + day_of_era - 719_468
    }

    /// The day that is so many days after 1970-01-01, if its year is one of 1 to 9999 (the inverse of
    /// [`Date::days`]; Hinnant's `civil_from_days`).
    pub fn from_days(days: i32) -> Option<Self> {
        let days = days.checked_add(719_468)?;
        let (era, day_of_era) = (days.div_euclid(146_097), days.rem_euclid(146_097));
        let year_of_era =
            (day_of_era - day_of_era / 1460 + day_of_era / 36_524 - day_of_era / 146_096) / 365;
        let day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
        let shifted = (5 * day_of_year + 2) / 153;
        let day = day_of_year - (153 * shifted + 2) / 5 + 1;
        let month = if shifted < 10 { shifted + 3 } else { shifted - 9 };
        let year = era * 400 + year_of_era + i32::from(month <= 2);
        Date::new(u16::try_from(year).ok()?, u8::try_from(month).ok()?, u8::try_from(day).ok()?)
    }

    /// The day so many days later, or earlier.
    pub fn add_days(self, days: i32) -> Option<Self> {
        Self::from_days(self.days().checked_add(days)?)
    }

    /// The same day of a month so many months later, or earlier; the last day of that month if it
    /// has no such day (31 January and a month is 28 February).
    pub fn add_months(self, months: i32) -> Option<Self> {
        let (year, month) = add_months(self.year, self.month, months)?;
        Date::new(year, month, self.day.min(days_in_month(year, month)))
    }

    /// Its weekday.
    pub fn weekday(self) -> Weekday {
        // 1970-01-01 was a Thursday.
        Weekday::ALL[(self.days() + 3).rem_euclid(7) as usize]
    }

    /// The year and the week that ISO 8601 counts it to; the year can be the one before or after.
    pub fn iso_week(self) -> (u16, u8) {
        let thursday = self.days() - i32::from(self.weekday().number()) + 4;
        // Years 0 and 10000 hold a few days of weeks at the ends of time: cut to the year itself.
        let Some(thursday) = Date::from_days(thursday) else { return (self.year, 1) };
        (thursday.year, (thursday.day_of_year().saturating_sub(1) / 7 + 1) as u8)
    }

    /// The Monday of a week of ISO 8601, if the year has that week.
    pub fn of_iso_week(year: u16, week: u8) -> Option<Self> {
        let fourth = Date::new(year, 1, 4)?;
        let first_monday = fourth.days() - i32::from(fourth.weekday().number()) + 1;
        let monday = Date::from_days(first_monday + (i32::from(week) - 1) * 7)?;
        (monday.iso_week() == (year, week)).then_some(monday)
    }

    /// From 1 to 366.
    pub fn day_of_year(self) -> u16 {
        (1..self.month).map(|month| u16::from(days_in_month(self.year, month))).sum::<u16>()
            + u16::from(self.day)
    }
}

impl Weekday {
    /// All seven, Monday first.
    pub const ALL: [Weekday; 7] = [
        Weekday::Monday,
        Weekday::Tuesday,
        Weekday::Wednesday,
        Weekday::Thursday,
        Weekday::Friday,
        Weekday::Saturday,
        Weekday::Sunday,
    ];

    /// Its name in a language.
    pub fn name(self, language: Language) -> &'static str {
        const NAMES: [(&str, &str); 7] = [
            ("Monday", "Senin"),
            ("Tuesday", "Selasa"),
            ("Wednesday", "Rabu"),
            ("Thursday", "Kamis"),
            ("Friday", "Jumat"),
            ("Saturday", "Sabtu"),
            ("Sunday", "Minggu"),
        ];
        let (english, indonesian) = NAMES[self as usize];
        match language {
            Language::English => english,
            Language::Indonesian => indonesian,
        }
    }

    /// As ISO 8601 counts: Monday is 1, Sunday is 7.
    pub fn number(self) -> u8 {
        self as u8 + 1
    }
}

/// The month so many months later, or earlier, if its year is one of 1 to 9999.
pub fn add_months(year: u16, month: u8, months: i32) -> Option<(u16, u8)> {
    let count = (i32::from(year) * 12 + i32::from(month) - 1).checked_add(months)?;
    let year = u16::try_from(count.div_euclid(12)).ok().filter(|year| (1..=9999).contains(year))?;
    Some((year, count.rem_euclid(12) as u8 + 1))
}

impl fmt::Display for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{:02}-{:02}", self.year, self.month, self.day)
    }
}

/// How many days a month has; 31 for a month that there is not.
pub fn days_in_month(year: u16, month: u8) -> u8 {
    match month {
        2 if year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400)) => {
            29
        }
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_count_and_weekdays_turn() {
        let date = |y, m, d| Date::new(y, m, d).expect("a day");
        assert_eq!(date(1970, 1, 1).days(), 0);
        assert_eq!(date(2000, 3, 1).days(), 11_017);
        assert_eq!(date(1969, 12, 31).days(), -1);
        assert_eq!(date(2023, 5, 4).weekday(), Weekday::Thursday);
        assert_eq!(date(2022, 12, 9).weekday(), Weekday::Friday);
        assert_eq!(date(1945, 8, 17).weekday(), Weekday::Friday);
        assert_eq!(date(2024, 2, 29).to_string(), "2024-02-29");
        let mut days = date(1899, 12, 31).days();
        for year in 1900..2101 {
            for month in 1..=12 {
                for day in 1..=days_in_month(year, month) {
                    days += 1;
                    let this = date(year, month, day);
                    assert_eq!(this.days(), days);
                    assert_eq!(Date::from_days(days), Some(this));
                    let (week_year, week) = this.iso_week();
                    let monday = Date::of_iso_week(week_year, week).expect("a week").days();
                    assert!((0..7).contains(&(days - monday)), "{this}");
                }
            }
        }
    }

    #[test]
    fn steps_end_where_the_calendar_ends_and_weeks_where_years_do() {
        let date = |y, m, d| Date::new(y, m, d).expect("a day");
        assert_eq!(date(2023, 1, 31).add_months(1), Some(date(2023, 2, 28)));
        assert_eq!(date(2023, 3, 31).add_months(-13), Some(date(2022, 2, 28)));
        assert_eq!(date(2023, 5, 4).add_days(-4), Some(date(2023, 4, 30)));
        assert_eq!(date(9999, 12, 31).add_days(1), None);
        assert_eq!(date(1, 1, 1).add_months(-1), None);
        assert_eq!(date(1, 1, 1).add_days(i32::MIN), None);
        assert_eq!(date(2023, 5, 4).add_months(i32::MAX), None);
        assert_eq!(date(2023, 1, 1).iso_week(), (2022, 52));
        assert_eq!(date(2024, 12, 30).iso_week(), (2025, 1));
        assert_eq!(date(2020, 12, 31).iso_week(), (2020, 53));
        assert_eq!(Date::of_iso_week(2023, 53), None);
        assert_eq!(Date::of_iso_week(2023, 0), None);
        assert_eq!(Date::of_iso_week(2023, 18), Some(date(2023, 5, 1)));
        assert_eq!(date(2024, 12, 31).day_of_year(), 366);
    }

    #[test]
    fn days_that_are_not_are_refused() {
        for (y, m, d) in [(2023, 2, 29), (1900, 2, 29), (2023, 4, 31), (2023, 13, 1), (0, 1, 1)] {
            assert_eq!(Date::new(y, m, d), None);
        }
        assert_eq!(Date::new(2023, 5, 0), None);
    }
}
