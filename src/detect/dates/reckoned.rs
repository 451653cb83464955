//! A point of the calendar with the step that led to it.

use crate::value::date::{Point, When};

/// A value with the step that led to it: `None` for what leans on nothing.
pub(super) struct Reckoned {
    pub(super) when: When,
    pub(super) step: Option<String>,
    /// Whether it leans on the day last told of, not on publication.
    pub(super) told: bool,
}

impl Reckoned {
    pub(super) fn plain(point: Point) -> Option<Self> {
        Some(Self { when: When::On(point), step: None, told: false })
    }

    pub(super) fn step(point: Point, step: String) -> Option<Self> {
        Some(Self { when: When::On(point), step: Some(step), told: false })
    }
}

/// "P1Y", "-P2W", "P0D".
pub(super) fn format_step(count: i32, unit: char) -> String {
    let sign = if count < 0 { "-" } else { "" };
    format!("{sign}P{}{unit}", count.unsigned_abs())
}
