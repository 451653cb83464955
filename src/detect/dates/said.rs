//! What words say about time, before it is asked when they were said.

use crate::value::Duration;
use crate::value::civil::Weekday;
use crate::value::date::{Modifier, Part, Season};

/// A unit of the calendar or the clock.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Unit {
    Second,
    Minute,
    Hour,
    Day,
    Week,
    Weekend,
    Month,
    Quarter,
    Half,
    Year,
    /// Eight years.
    Windu,
    Decade,
    Century,
}

impl Unit {
    /// A length of so many of them that nobody counted, as TIMEX3 writes it.
    pub fn unknown(self) -> Option<&'static str> {
        Some(match self {
            Unit::Second => "PTXS",
            Unit::Minute => "PTXM",
            Unit::Hour => "PTXH",
            Unit::Day => "PXD",
            Unit::Week => "PXW",
            Unit::Month => "PXM",
            Unit::Quarter => "PXQ",
            Unit::Year => "PXY",
            Unit::Decade => "PXDE",
            Unit::Century => "PXCE",
            Unit::Weekend | Unit::Half | Unit::Windu => return None,
        })
    }
}

/// Which way an expression points when it does not say.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Lean {
    /// The news reading: nearest, and back if in doubt.
    #[default]
    News,
    /// A line of its own, of which nothing is told: the year of writing.
    Alone,
    /// Before the day of writing.
    Past,
    /// After it.
    Future,
    /// Before it, as the tense of the clause has it: so if it lies near enough.
    Told,
    /// After it, likewise.
    Foretold,
}

/// The year of a date.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Year {
    /// As written.
    Is(u16),
    /// So many years from that of writing.
    Shift(i32),
    /// Not said.
    Elided(Lean),
}

/// A time of day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Clock {
    pub hour: u8,
    pub minute: u8,
    /// Minutes east of Greenwich.
    pub offset: Option<i16>,
}

/// What the words are about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum What {
    /// A time of a day named elsewhere.
    OfDay,
    /// From one time of day to another.
    Clocks(Clock, Clock),
    /// A day of a month; `numeric` when the two may be in the other order.
    Day {
        day: u8,
        month: u8,
        year: Year,
        numeric: bool,
    },
    /// A weekday of a month by its number, 0 for the last.
    NthWeekday {
        number: u8,
        month: u8,
        year: Year,
    },
    /// From a day of one month to a day of the same or another.
    Days {
        from: (u8, u8),
        to: (u8, u8),
        year: Year,
    },
    /// "tanggal 20".
    DayOfMonth(u8),
    Month {
        month: u8,
        year: Year,
    },
    Months {
        from: u8,
        to: u8,
        year: Year,
    },
    Year(Year),
    Years(u16, u16),
    Half(u8, Year),
    Quarter(u8, Year),
    Season(Season, Year),
    Decade(u16),
    Century(u8),
    /// The weekday of [`Said::weekday`], in a week so many from this one; else the nearest.
    Weekday(Option<i8>, Lean),
    /// So many units of the calendar from the one of writing: "tahun depan".
    Shift(Unit, i32),
    /// So many units before (or after) the moment of writing: "dua pekan lalu".
    Away(Unit, i32),
    /// So many units from the day last told of: "hari itu", "sehari sebelumnya", "two years later".
    FromTold(Unit, i32),
    /// The days up to the one of writing.
    Last(Unit, u32),
    Duration(Duration),
    /// A length of unknown size, as TIMEX3 writes it.
    Amount(&'static str),
    /// What comes again and again, as TIMEX3 writes it.
    Set(&'static str),
    /// Every so many units.
    Each(Unit, u32),
    /// From [`Said::weekday`] to this one, every week.
    EachOf(Weekday),
    /// Every such weekday.
    EachWeekday,
    /// PAST_REF, PRESENT_REF, FUTURE_REF.
    Vague(&'static str),
    /// A date that the calendar cannot have, in the shape of one: "31/2/2025".
    Impossible {
        day: u32,
        month: u32,
        year: Option<u32>,
    },
}

impl What {
    /// Whether it is a day or days whose month is written.
    pub fn is_written(&self) -> bool {
        matches!(self, What::Day { .. } | What::Days { .. })
    }
}

/// What an expression says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Said {
    pub what: What,
    pub modifier: Option<Modifier>,
    pub part: Option<Part>,
    pub clock: Option<Clock>,
    pub weekday: Option<Weekday>,
}

impl Said {
    pub fn of(what: What) -> Self {
        Self { what, modifier: None, part: None, clock: None, weekday: None }
    }

    /// Whether a time of day or a part of it can be said of it.
    pub fn is_day(&self) -> bool {
        matches!(
            self.what,
            What::OfDay
                | What::Day { .. }
                | What::DayOfMonth(_)
                | What::NthWeekday { .. }
                | What::Weekday(..)
                | What::Shift(Unit::Day, _)
                | What::Away(Unit::Day, _)
                | What::FromTold(Unit::Day, _)
        )
    }
}
