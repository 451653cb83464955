//! Dates as they are compared: as fine as they were said, and no finer.
//!
//! Invariants: a value never gains precision by being kept ("2024" stays a year); every value covers a
//! stretch of minutes ([`Bounds`]), by which any two compare; what [`DateValue::parse`] reads is what
//! showing writes.
//!
//! The notation is EDTF (ISO 8601-2) where EDTF has one, and that of ISO 8601 or TIMEX3 where it has none:
//!
//! | notation | what | from |
//! |---|---|---|
//! | `19XX`, `199X` | century, decade | EDTF level 1 |
//! | `2023`, `2023-05`, `2023-05-03` | year, month, day | EDTF level 0 |
//! | `2023-40`, `2023-41` | half of a year | EDTF level 2 |
//! | `2023-33` to `2023-36` | quarter | EDTF level 2 |
//! | `2023-21` to `2023-24` | spring, summer, autumn, winter | EDTF level 1 |
//! | `2023-W18`, `2023-W18-WE` | week, its weekend | ISO 8601, TIMEX3 |
//! | `2023-05-03TMO` (`MI`, `AF`, `EV`, `NI`) | part of a day | TIMEX3 |
//! | `2023-05-03T07:56`, `…+07:00`, `…Z` | minute | EDTF level 0 |
//! | `a/b`, `a/..`, `../b` | from a to b, both included | EDTF level 1 |
//!
//! "Early", "about" and the like are a [`Modifier`] beside it, so that they can be changed apart.

mod bounds;
mod draft;
mod notation;
mod point;
mod point_draft;
mod timex;

pub use bounds::{Bounds, Relation};
pub use draft::{DateDraft, DateFault, End, Stretch};
pub use notation::NotADate;
pub use point::{Grain, Part, Point, Season};
pub use point_draft::{DateField, PointDraft, PointFault, Precision};

use serde::{Deserialize, Serialize};

/// A date with what was said about it: "early 2023", "about 3 May", "from 1 to 3 May".
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct DateValue {
    /// The stretch of the calendar, in the notation of this module.
    #[serde(rename = "value")]
    #[cfg_attr(test, schemars(with = "String"))]
    pub when: When,
    /// Which part of it is meant, or how surely.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub modifier: Option<Modifier>,
}

/// One point of the calendar, or the time between two. Ends in the wrong order mean the same as in the
/// right one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum When {
    /// `2023-05`.
    On(Point),
    /// `2023-05-01/2023-05-03`: both ends belong to it.
    Between(Point, Point),
    /// `2023-05/..`: that and all that comes after.
    Since(Point),
    /// `../2023-05`: all that comes before, and that.
    Until(Point),
}

/// What words beside a date make of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Modifier {
    /// Its first third: "awal 2023" is January to April, "awal Mei" the 1st to the 10th.
    Start,
    /// Its middle third: "pertengahan 2023" is May to August.
    Mid,
    /// Its last third: "akhir 2023" is September to December.
    End,
    /// About: a little wider on both sides, by half of its own length at most ([`Grain::slack`]).
    Approx,
    /// All that comes before it, and not it.
    Before,
    /// All that comes after it, and not it.
    After,
}

impl DateValue {
    /// The value of a point, without a modifier.
    pub fn on(point: Point) -> Self {
        Self { when: When::On(point), modifier: None }
    }

    /// The same with another modifier.
    #[must_use]
    pub fn with(self, modifier: Option<Modifier>) -> Self {
        Self { modifier, ..self }
    }

    /// Reads the notation (without a modifier, which is kept beside it).
    ///
    /// # Errors
    /// When it is no date of the notation, or one that the calendar does not have.
    pub fn parse(notation: &str) -> Result<Self, NotADate> {
        Ok(Self { when: notation.parse()?, modifier: None })
    }

    /// How fine it is; of two ends, the coarser.
    pub fn grain(&self) -> Grain {
        match self.when {
            When::On(point) | When::Since(point) | When::Until(point) => point.grain(),
            When::Between(from, to) => from.grain().min(to.grain()),
        }
    }

    /// How the stretch of time that this value covers lies to that of another. Seen from the other
    /// side it is the [`Relation::turned`] one.
    pub fn compare(&self, other: &Self) -> Relation {
        self.bounds().compare(&other.bounds())
    }
}

#[cfg(test)]
mod draft_tests;
#[cfg(test)]
mod tests;
