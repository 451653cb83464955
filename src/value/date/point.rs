//! One point of the calendar, as coarse or as fine as a text names it.

use crate::value::civil::{self, Date};

/// A year, a quarter, a day, a minute …: what one expression can name. Years are 1 to 9999.
///
/// The numbers are checked when notation is read; a point made by hand of numbers that the calendar does
/// not have (week 60) covers what comes nearest to it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Point {
    /// A hundred years; 19 is 1900 to 1999.
    Century(u8),
    /// Ten years; 199 is 1990 to 1999.
    Decade(u16),
    /// A year.
    Year(u16),
    /// A half of a year, 1 or 2.
    Half(u16, u8),
    /// A quarter of a year, 1 to 4.
    Quarter(u16, u8),
    /// A season of the northern half of the earth, as TIMEX3 counts it.
    Season(u16, Season),
    /// A month, from 1.
    Month(u16, u8),
    /// A week of ISO 8601, from 1, Monday to Sunday.
    Week(u16, u8),
    /// Saturday and Sunday of such a week.
    Weekend(u16, u8),
    /// A day.
    Day(Date),
    /// A part of a day.
    Part(Date, Part),
    /// A minute of a day: hour, minute, and minutes east of Greenwich, if that is known.
    Minute(Date, u8, u8, Option<i16>),
}

/// A season. Its months are those of the north, where papers that write of seasons are printed; winter
/// begins in December of its year.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Season {
    /// March to May.
    Spring,
    /// June to August.
    Summer,
    /// September to November.
    Autumn,
    /// December to February of the next year.
    Winter,
}

/// A part of a day, in the classes of TIMEX3. They overlap, as they do in speech.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Part {
    /// Pagi, dini hari: 00:00 to 11:59.
    Morning,
    /// Noon: 11:00 to 13:59.
    Midday,
    /// Siang, sore: 11:00 to 18:59.
    Afternoon,
    /// Petang: 16:00 to 21:59.
    Evening,
    /// Malam: 18:00 to 05:59 of the next day.
    Night,
}

/// How fine a point is, the coarsest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Grain {
    /// A hundred years.
    Century,
    /// Ten years.
    Decade,
    /// A year.
    Year,
    /// Six months.
    Half,
    /// Three months; a season, too.
    Quarter,
    /// A month.
    Month,
    /// A week.
    Week,
    /// A day; a weekend, too.
    Day,
    /// Some hours.
    Part,
    /// A minute.
    Minute,
}

/// Minutes of a day.
pub(super) const DAY: i64 = 24 * 60;

impl Grain {
    /// How many minutes "about" adds on either side: about half of its length, and for a minute a
    /// quarter of an hour.
    pub fn slack(self) -> i64 {
        match self {
            Grain::Century => 18_262 * DAY,
            Grain::Decade => 1_826 * DAY,
            Grain::Year => 183 * DAY,
            Grain::Half => 91 * DAY,
            Grain::Quarter => 46 * DAY,
            Grain::Month => 15 * DAY,
            Grain::Week => 3 * DAY,
            Grain::Day => DAY,
            Grain::Part => 3 * 60,
            Grain::Minute => 15,
        }
    }
}

impl Point {
    /// How fine it is.
    pub fn grain(self) -> Grain {
        match self {
            Point::Century(_) => Grain::Century,
            Point::Decade(_) => Grain::Decade,
            Point::Year(_) => Grain::Year,
            Point::Half(..) => Grain::Half,
            Point::Quarter(..) | Point::Season(..) => Grain::Quarter,
            Point::Month(..) => Grain::Month,
            Point::Week(..) => Grain::Week,
            Point::Weekend(..) | Point::Day(_) => Grain::Day,
            Point::Part(..) => Grain::Part,
            Point::Minute(..) => Grain::Minute,
        }
    }

    /// The first and the last minute, by its own clock, counted from 1970-01-01T00:00.
    pub(super) fn minutes(self) -> (i64, i64) {
        match self {
            Point::Century(century) => years(u16::from(century) * 100, 100),
            Point::Decade(decade) => years(decade.saturating_mul(10), 10),
            Point::Year(year) => years(year, 1),
            Point::Half(year, half) => months(year, i32::from(half) * 6 - 6, 6),
            Point::Quarter(year, quarter) => months(year, i32::from(quarter) * 3 - 3, 3),
            Point::Season(year, season) => months(year, season as i32 * 3 + 2, 3),
            Point::Month(year, month) => months(year, i32::from(month) - 1, 1),
            Point::Week(year, week) => {
                let monday = monday(year, week);
                (monday * DAY, (monday + 7) * DAY - 1)
            }
            Point::Weekend(year, week) => {
                let monday = monday(year, week);
                ((monday + 5) * DAY, (monday + 7) * DAY - 1)
            }
            Point::Day(date) => {
                let day = i64::from(date.days());
                (day * DAY, (day + 1) * DAY - 1)
            }
            Point::Part(date, part) => {
                let day = i64::from(date.days()) * DAY;
                let (from, to) = part.hours();
                (day + from * 60, day + to * 60 - 1)
            }
            Point::Minute(date, hour, minute, _) => {
                let at = i64::from(date.days()) * DAY + i64::from(hour) * 60 + i64::from(minute);
                (at, at)
            }
        }
    }

    /// Minutes east of Greenwich, if it names a zone.
    pub(super) fn offset(self) -> Option<i16> {
        match self {
            Point::Minute(.., offset) => offset,
            _ => None,
        }
    }

    /// Its first day.
    pub fn first_day(self) -> Option<Date> {
        Date::from_days(i32::try_from(self.minutes().0.div_euclid(DAY)).ok()?)
    }

    /// Its last day; that of a night is the day on which it begins.
    pub fn last_day(self) -> Option<Date> {
        match self {
            Point::Part(date, _) => Some(date),
            _ => Date::from_days(i32::try_from(self.minutes().1.div_euclid(DAY)).ok()?),
        }
    }
}

impl Part {
    /// From which hour to before which.
    fn hours(self) -> (i64, i64) {
        match self {
            Part::Morning => (0, 12),
            Part::Midday => (11, 14),
            Part::Afternoon => (11, 19),
            Part::Evening => (16, 22),
            Part::Night => (18, 30),
        }
    }
}

fn years(first: u16, count: u16) -> (i64, i64) {
    (month_start(first, 0), month_start(first.saturating_add(count), 0) - 1)
}

/// `count` months from month `first` (0 is January, 12 that of the next year).
fn months(year: u16, first: i32, count: i32) -> (i64, i64) {
    (month_start(year, first), month_start(year, first + count) - 1)
}

/// The first minute of a month; beyond the calendar, of its first or last month.
fn month_start(year: u16, month: i32) -> i64 {
    match civil::add_months(year, 1, month).and_then(|(year, month)| Date::new(year, month, 1)) {
        Some(date) => i64::from(date.days()) * DAY,
        None if year < 5000 => FIRST_MINUTE,
        None => LAST_MINUTE + 1,
    }
}

/// 0001-01-01T00:00.
const FIRST_MINUTE: i64 = -719_162 * DAY;
/// 9999-12-31T23:59.
const LAST_MINUTE: i64 = 2_932_897 * DAY - 1;

/// The days of a Monday; of a week that the year does not have, that of its first day.
fn monday(year: u16, week: u8) -> i64 {
    match Date::of_iso_week(year, week).or_else(|| Date::new(year, 1, 1)) {
        Some(date) => i64::from(date.days()),
        None => FIRST_MINUTE / DAY,
    }
}
