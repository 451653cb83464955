//! What relative dates lean on.

use crate::value::civil::Date;
use crate::value::date::Point;

/// The days that relative dates are reckoned from.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Anchor {
    /// When the text was published.
    pub published: Option<Point>,
    /// The day that the text last told of.
    pub told: Option<Date>,
    /// What the sentence names that a "year before" and its like are counted from.
    pub named: Option<Point>,
    /// The day of a time that stands alone before what is told of it.
    pub stamped: Option<Date>,
}

impl Anchor {
    /// Reads a date of publication; what cannot be read is no anchor.
    pub fn new(published: Option<&str>) -> Self {
        let published = published.and_then(|notation| notation.parse().ok());
        Self { published, ..Self::default() }
    }

    /// The day of publication, if it is known to the day.
    pub fn day(&self) -> Option<Date> {
        match self.published? {
            Point::Day(date) | Point::Part(date, _) | Point::Minute(date, ..) => Some(date),
            _ => None,
        }
    }

    pub fn year(&self) -> Option<u16> {
        Some(self.published?.first_day()?.year())
    }

    /// Year and month, if it is known to the month.
    pub fn month(&self) -> Option<(u16, u8)> {
        match self.published? {
            Point::Month(year, month) => Some((year, month)),
            _ => self.day().map(|day| (day.year(), day.month())),
        }
    }

    /// The day that a bare time of day belongs to: the one told of; else that of publication, if the
    /// text is dated to the minute, or the time stands for itself.
    pub fn day_of_clock(&self) -> Option<Date> {
        self.told.or(match self.published? {
            Point::Minute(date, ..) => Some(date),
            _ => self.stamped,
        })
    }
}
