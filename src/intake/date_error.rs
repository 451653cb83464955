//! What is wrong with a date, in words.

use crate::value::civil::{Date, Weekday};

/// Why a written date is none.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum DateError {
    /// Nothing is written.
    #[error(
        "There is no date. Write one such as 2023, 2023-05 or 4 May 2023, or leave the field empty."
    )]
    Empty,
    /// It has no shape of a date.
    #[error(
        "“{said}” cannot be read as a date. Write it such as 2023, 2023-05, 2023-05-04 or 4 May 2023 07:56 WIB."
    )]
    Unreadable {
        /// What was written.
        said: String,
    },
    /// A year of two digits, or of three.
    #[error("The year “{said}” is cut short. Write all four digits.")]
    ShortYear {
        /// What was written.
        said: String,
    },
    /// A year in which nothing was, or will soon be, published.
    #[error("The year {year} cannot be: years from 1600 to 2100 are taken.")]
    Year {
        /// What was written.
        year: u32,
    },
    /// There are twelve.
    #[error(
        "There is no month {month}. The day stands first in 31/12/2023; write 2023-12-31 to be sure."
    )]
    Month {
        /// What was written.
        month: u32,
    },
    /// The month is shorter.
    #[error("There is no day {day} in {year}-{month:02}, which has {days} days.")]
    Day {
        /// What was written.
        day: u32,
        /// The month, from 1.
        month: u8,
        /// The year.
        year: u16,
        /// How many days the month has.
        days: u8,
    },
    /// No clock shows it.
    #[error(
        "There is no time {hour}:{minute:02}. Write hours from 0 to 23 and minutes from 00 to 59."
    )]
    Time {
        /// What was written.
        hour: u32,
        /// What was written.
        minute: u32,
    },
    /// Zones lie within fourteen hours of UTC.
    #[error("No time zone is {} hours from UTC.", .minutes / 60)]
    Offset {
        /// What was written, in minutes east of Greenwich.
        minutes: i32,
    },
    /// Another day of the week.
    #[error("{date} was a {:?}, not a {said:?}. Correct one of the two.", .date.weekday())]
    Weekday {
        /// The weekday that was written.
        said: Weekday,
        /// The date that was written.
        date: Date,
    },
}
