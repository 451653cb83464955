//! One point of the calendar while a person sets it: a precision, and the fields that it needs.
//!
//! Invariants: the draft of a point makes that point; what was filled in before a coarser precision was chosen is there
//! again with the finer one, as long as it still fits what was set meanwhile.

use super::{DateValue, Part, Point, Relation, Season};
use crate::value::civil::Date;

/// How fine a point is, as a person chooses it; the coarsest first.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Precision {
    /// A hundred years.
    Century,
    /// Ten years.
    Decade,
    /// A year.
    #[default]
    Year,
    /// Six months.
    Half,
    /// A season.
    Season,
    /// Three months.
    Quarter,
    /// A month.
    Month,
    /// A week.
    Week,
    /// The end of a week.
    Weekend,
    /// A day.
    Day,
    /// Some hours of a day.
    Part,
    /// A minute.
    Minute,
}

/// A field of a point.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DateField {
    /// The year, in four digits; of a century or a decade, any year in it; of a week, that to which ISO 8601 counts it.
    Year,
    /// The first or the second half.
    Half,
    /// The season.
    Season,
    /// The quarter, from 1.
    Quarter,
    /// The month, from 1.
    Month,
    /// The week of ISO 8601, from 1.
    Week,
    /// The day of the month, from 1.
    Day,
    /// The part of the day.
    Part,
    /// Hour and minute.
    Time,
    /// Minutes east of Greenwich; may be left open.
    Zone,
}

/// What is the matter with a field.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PointFault {
    /// It is not filled in.
    Missing(DateField),
    /// It cannot be read, or the calendar does not have it.
    Wrong(DateField),
}

/// A point that may not be one yet. What the precision does not need is not looked at.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PointDraft {
    /// How fine it is; see [`PointDraft::set_precision`].
    pub precision: Precision,
    /// As typed: "2023".
    pub year: String,
    /// 1 or 2.
    pub half: Option<u8>,
    /// Which.
    pub season: Option<Season>,
    /// 1 to 4.
    pub quarter: Option<u8>,
    /// 1 to 12.
    pub month: Option<u8>,
    /// As typed: "18".
    pub week: String,
    /// As typed: "3".
    pub day: String,
    /// Which.
    pub part: Option<Part>,
    /// As typed: "07:56", "7.56".
    pub time: String,
    /// Minutes east of Greenwich; `None` if it is not said.
    pub offset: Option<i16>,
    /// The finest point that was made, to come back to.
    finest: Option<Point>,
}

impl Precision {
    /// All, in the order in which they are offered.
    pub const ALL: [Precision; 12] = [
        Precision::Century,
        Precision::Decade,
        Precision::Year,
        Precision::Half,
        Precision::Season,
        Precision::Quarter,
        Precision::Month,
        Precision::Week,
        Precision::Weekend,
        Precision::Day,
        Precision::Part,
        Precision::Minute,
    ];

    /// The fields that it needs, in the order in which they are filled in.
    pub fn fields(self) -> &'static [DateField] {
        use DateField::*;
        match self {
            Precision::Century | Precision::Decade | Precision::Year => &[Year],
            Precision::Half => &[Half, Year],
            Precision::Season => &[Season, Year],
            Precision::Quarter => &[Quarter, Year],
            Precision::Month => &[Month, Year],
            Precision::Week | Precision::Weekend => &[Week, Year],
            Precision::Day => &[Day, Month, Year],
            Precision::Part => &[Part, Day, Month, Year],
            Precision::Minute => &[Day, Month, Year, Time, Zone],
        }
    }

    fn of(point: Point) -> Self {
        match point {
            Point::Century(_) => Precision::Century,
            Point::Decade(_) => Precision::Decade,
            Point::Year(_) => Precision::Year,
            Point::Half(..) => Precision::Half,
            Point::Season(..) => Precision::Season,
            Point::Quarter(..) => Precision::Quarter,
            Point::Month(..) => Precision::Month,
            Point::Week(..) => Precision::Week,
            Point::Weekend(..) => Precision::Weekend,
            Point::Day(_) => Precision::Day,
            Point::Part(..) => Precision::Part,
            Point::Minute(..) => Precision::Minute,
        }
    }
}

impl PointDraft {
    /// The draft of a point.
    pub fn of(point: Point) -> Self {
        Self { finest: Some(point), ..filled(point, Precision::of(point)) }
    }

    /// Whether none of the fields that it needs is filled in.
    pub fn is_blank(&self) -> bool {
        self.precision.fields().iter().all(|field| self.lacks(*field))
    }

    /// Takes another precision. What the point says is kept as far as the new precision goes; what it does not say is
    /// asked for.
    pub fn set_precision(&mut self, precision: Precision) {
        let Ok(now) = self.made() else {
            self.precision = precision;
            return;
        };
        let within = |finest: &Point| {
            let relation = DateValue::on(now).compare(&DateValue::on(*finest));
            matches!(relation, Relation::Contains | Relation::Same)
        };
        let base = self.finest.filter(within).unwrap_or(now);
        *self = Self { finest: Some(base), ..filled(base, precision) };
    }

    /// The point.
    ///
    /// # Errors
    /// Names the first field that is missing or wrong.
    pub fn made(&self) -> Result<Point, PointFault> {
        let needed = self.precision.fields().iter().copied();
        if let Some(field) =
            needed.filter(|field| *field != DateField::Zone).find(|f| self.lacks(*f))
        {
            return Err(PointFault::Missing(field));
        }
        let wrong = |field| move || PointFault::Wrong(field);
        let year = digits(&self.year, 4..=4).filter(|year| *year > 0);
        let year = year.ok_or_else(wrong(DateField::Year))?;
        let date = || {
            let day = digits(&self.day, 1..=2).and_then(|day| u8::try_from(day).ok());
            let date = day.and_then(|day| Date::new(year, self.month?, day));
            date.ok_or_else(wrong(DateField::Day))
        };
        let week = || {
            let week = digits(&self.week, 1..=2).and_then(|week| u8::try_from(week).ok());
            week.filter(|week| Date::of_iso_week(year, *week).is_some())
                .ok_or_else(wrong(DateField::Week))
        };
        let chosen = |number: Option<u8>, most: u8, field| {
            number.filter(|number| (1..=most).contains(number)).ok_or_else(wrong(field))
        };
        Ok(match self.precision {
            Precision::Century => Point::Century((year / 100) as u8),
            Precision::Decade => Point::Decade(year / 10),
            Precision::Year => Point::Year(year),
            Precision::Half => Point::Half(year, chosen(self.half, 2, DateField::Half)?),
            Precision::Season => {
                Point::Season(year, self.season.ok_or_else(wrong(DateField::Season))?)
            }
            Precision::Quarter => {
                Point::Quarter(year, chosen(self.quarter, 4, DateField::Quarter)?)
            }
            Precision::Month => Point::Month(year, chosen(self.month, 12, DateField::Month)?),
            Precision::Week => Point::Week(year, week()?),
            Precision::Weekend => Point::Weekend(year, week()?),
            Precision::Day => Point::Day(date()?),
            Precision::Part => Point::Part(date()?, self.part.ok_or_else(wrong(DateField::Part))?),
            Precision::Minute => {
                let date = date()?;
                let (hour, minute) = clock(&self.time).ok_or_else(wrong(DateField::Time))?;
                Point::Minute(date, hour, minute, self.offset)
            }
        })
    }

    fn lacks(&self, field: DateField) -> bool {
        let blank = |typed: &str| typed.trim().is_empty();
        match field {
            DateField::Year => blank(&self.year),
            DateField::Half => self.half.is_none(),
            DateField::Season => self.season.is_none(),
            DateField::Quarter => self.quarter.is_none(),
            DateField::Month => self.month.is_none(),
            DateField::Week => blank(&self.week),
            DateField::Day => blank(&self.day),
            DateField::Part => self.part.is_none(),
            DateField::Time => blank(&self.time),
            DateField::Zone => self.offset.is_none(),
        }
    }
}

/// The draft of this precision with all that a point says for certain.
fn filled(point: Point, precision: Precision) -> PointDraft {
    let mut draft = PointDraft { precision, ..PointDraft::default() };
    let first = point.first_day();
    // Every day of it is in one year, one month …: what it says for certain.
    let sure = |of: fn(Date) -> (u16, u8)| {
        let (first, last) = (of(first?), of(point.last_day()?));
        (first == last).then_some(first)
    };
    let (year, number) = match (precision, point) {
        (Precision::Season, Point::Season(year, season)) => {
            draft.season = Some(season);
            (Some(year), None)
        }
        (Precision::Season, _) => match sure(season_of) {
            Some((year, number)) => {
                draft.season = SEASONS.get(usize::from(number)).copied();
                (Some(year), None)
            }
            None => (sure(|day| (day.year(), 0)).map(|(year, _)| year), None),
        },
        (Precision::Week | Precision::Weekend, _) => match sure(Date::iso_week) {
            Some((year, week)) => (Some(year), Some(week)),
            None => (sure(|day| (day.year(), 0)).map(|(year, _)| year), None),
        },
        // Any year in it will do.
        (Precision::Century, _) => (first.map(|day| (day.year() / 100 * 100).max(1)), None),
        (Precision::Decade, _) => {
            let decade = sure(|day| (day.year() / 10, 0)).map(|(decade, _)| (decade * 10).max(1));
            (decade, None)
        }
        _ => (sure(|day| (day.year(), 0)).map(|(year, _)| year), None),
    };
    draft.year = year.map(|year| format!("{year:04}")).unwrap_or_default();
    draft.week = number.map(|week| week.to_string()).unwrap_or_default();
    draft.half = sure(|day| (day.year(), (day.month() - 1) / 6 + 1)).map(|(_, half)| half);
    draft.quarter = sure(|day| (day.year(), (day.month() - 1) / 3 + 1)).map(|(_, quarter)| quarter);
    draft.month = sure(|day| (day.year(), day.month())).map(|(_, month)| month);
    if let (Some(day), true) = (first, first == point.last_day()) {
        draft.day = day.day().to_string();
    }
    match point {
        Point::Part(_, part) => draft.part = Some(part),
        Point::Minute(_, hour, minute, offset) => {
            draft.time = format!("{hour:02}:{minute:02}");
            draft.offset = offset;
        }
        _ => {}
    }
    draft
}

const SEASONS: [Season; 4] = [Season::Spring, Season::Summer, Season::Autumn, Season::Winter];

/// The year and the number of the season of a day; January and February are of the winter of the year before.
fn season_of(day: Date) -> (u16, u8) {
    match day.month() {
        1 | 2 => (day.year().saturating_sub(1), 3),
        month => (day.year(), month / 3 - 1),
    }
}

/// So many digits and nothing else.
fn digits(typed: &str, lengths: std::ops::RangeInclusive<usize>) -> Option<u16> {
    let typed = typed.trim();
    let plain = lengths.contains(&typed.len()) && typed.bytes().all(|byte| byte.is_ascii_digit());
    plain.then(|| typed.parse().ok())?
}

/// "07:56", "7.56", "0756".
fn clock(typed: &str) -> Option<(u8, u8)> {
    let typed = typed.trim();
    let (hour, minute) = match typed.split_once([':', '.']) {
        Some((hour, minute)) => (digits(hour, 1..=2)?, digits(minute, 2..=2)?),
        None => {
            let both = digits(typed, 3..=4)?;
            (both / 100, both % 100)
        }
    };
    (hour < 24 && minute < 60).then_some((hour as u8, minute as u8))
}
