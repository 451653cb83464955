//! Lengths of time, in the notation of ISO 8601.
//!
//! Invariants: numbers are whole (half a day is `PT12H`); a length keeps the units in which it was said,
//! and `P1W` is the same as `P7D`.

mod draft;

pub use draft::{DurationDraft, DurationFault, Extreme, LengthDraft, TimeUnit};

use serde::{Deserialize, Deserializer, Serialize, Serializer};
use std::{cmp::Ordering, fmt, str::FromStr};

/// A length of time, or a range of lengths ("two to three weeks").
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct Duration {
    /// The length, or the least of a range.
    #[serde(rename = "value")]
    #[cfg_attr(test, schemars(with = "String"))]
    pub length: Length,
    /// The most of a range.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(test, schemars(with = "Option<String>"))]
    pub most: Option<Length>,
    /// Whether it was said to be about so long.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub approx: bool,
}

/// A length in units of the calendar and the clock.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Length {
    /// Years.
    pub years: u32,
    /// Months.
    pub months: u32,
    /// Weeks.
    pub weeks: u32,
    /// Days.
    pub days: u32,
    /// Hours.
    pub hours: u32,
    /// Minutes.
    pub minutes: u32,
    /// Seconds.
    pub seconds: u32,
}

impl Duration {
    /// A length, exactly.
    pub fn of(length: Length) -> Self {
        Self { length, most: None, approx: false }
    }

    /// Whether two say the same length, in whatever units; "about" alone makes no difference.
    pub fn is_same(&self, other: &Self) -> bool {
        let most = |one: &Self| one.most.unwrap_or(one.length).amount();
        self.length.amount() == other.length.amount() && most(self) == most(other)
    }

    /// The `value` of a TIMEX3; of a range, which TIMEX3 does not have, the least (as in TimeBank).
    pub fn timex(&self) -> String {
        self.length.to_string()
    }
}

impl Length {
    /// Months and seconds: what months come to in days depends on which months they are.
    pub fn amount(&self) -> (u64, u64) {
        let of = u64::from;
        let days = of(self.weeks) * 7 + of(self.days);
        (
            of(self.years) * 12 + of(self.months),
            days * 86_400 + of(self.hours) * 3600 + of(self.minutes) * 60 + of(self.seconds),
        )
    }

    /// Which is longer; a month counts as 30 days and ten hours and a half (the mean).
    pub fn compare(&self, other: &Self) -> Ordering {
        let seconds = |one: &Self| {
            let (months, seconds) = one.amount();
            months * 2_629_746 + seconds
        };
        seconds(self).cmp(&seconds(other))
    }
}

/// A text that is no length of time.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("“{0}” is no length of time; write it as P2W, P1Y6M or PT90M")]
pub struct NotADuration(pub String);

impl fmt::Display for Length {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let units = |f: &mut fmt::Formatter<'_>, units: &[(u32, char)]| {
            units
                .iter()
                .filter(|(count, _)| *count > 0)
                .try_for_each(|(count, unit)| write!(f, "{count}{unit}"))
        };
        f.write_str("P")?;
        units(f, &[(self.years, 'Y'), (self.months, 'M'), (self.weeks, 'W'), (self.days, 'D')])?;
        if (self.hours, self.minutes, self.seconds) != (0, 0, 0) {
            f.write_str("T")?;
            units(f, &[(self.hours, 'H'), (self.minutes, 'M'), (self.seconds, 'S')])?;
        } else if *self == Length::default() {
            f.write_str("T0S")?;
        }
        Ok(())
    }
}

impl FromStr for Length {
    type Err = NotADuration;

    fn from_str(notation: &str) -> Result<Self, NotADuration> {
        read(notation).ok_or_else(|| NotADuration(notation.chars().take(40).collect()))
    }
}

fn read(notation: &str) -> Option<Length> {
    let mut length = Length::default();
    let mut rest = notation.strip_prefix('P')?;
    let mut order = "YMWD";
    let mut timed = false;
    if rest.is_empty() {
        return None;
    }
    while !rest.is_empty() {
        if let Some(time) = rest.strip_prefix('T').filter(|_| !timed) {
            (rest, order, timed) = (time, "HMS", true);
        }
        let digits = rest.find(|c: char| !c.is_ascii_digit())?;
        let count: u32 = rest[..digits].parse().ok()?;
        let unit = rest[digits..].chars().next()?;
        order = &order[order.find(unit)? + 1..];
        *match (unit, timed) {
            ('Y', _) => &mut length.years,
            ('M', false) => &mut length.months,
            ('W', _) => &mut length.weeks,
            ('D', _) => &mut length.days,
            ('H', _) => &mut length.hours,
            ('M', true) => &mut length.minutes,
            _ => &mut length.seconds,
        } = count;
        rest = &rest[digits + 1..];
    }
    Some(length)
}

impl Serialize for Length {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Length {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        String::deserialize(deserializer)?.parse().map_err(serde::de::Error::custom)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn length(notation: &str) -> Length {
        notation.parse().expect("a length")
    }

    #[test]
    fn units_come_in_order_and_once() {
        for right in ["P2W", "P1Y6M", "PT90M", "P1M", "PT1M", "P1Y2M3W4DT5H6M7S", "PT0S"] {
            assert_eq!(length(right).to_string(), right);
        }
        for wrong in [
            "",
            "P",
            "2W",
            "P2",
            "PW",
            "P1M1Y",
            "P1Y1Y",
            "PT",
            "P1DT",
            "P1H",
            "PT1D",
            "P-1D",
            "P9999999999D",
        ] {
            assert!(wrong.parse::<Length>().is_err(), "{wrong}");
        }
    }

    #[test]
    fn the_same_length_in_other_units_is_the_same() {
        let same = |a: &str, b: &str| Duration::of(length(a)).is_same(&Duration::of(length(b)));
        assert!(same("P1W", "P7D") && same("PT90M", "PT1H30M") && same("P1Y", "P12M"));
        assert!(same("PT24H", "P1D"));
        assert!(!same("P1M", "P30D") && !same("P2W", "P3W"));
        let range = Duration { most: Some(length("P3W")), ..Duration::of(length("P2W")) };
        assert!(!range.is_same(&Duration::of(length("P2W"))));
        assert_eq!(range.timex(), "P2W");
        assert_eq!(length("P1M").compare(&length("P3W")), Ordering::Greater);
    }

    #[test]
    fn the_file_has_the_length_as_text() {
        let about = Duration { approx: true, ..Duration::of(length("P2Y")) };
        let json = serde_json::to_string(&about).expect("json");
        assert_eq!(json, r#"{"value":"P2Y","approx":true}"#);
        assert_eq!(serde_json::from_str::<Duration>(&json).expect("a duration"), about);
    }

    proptest! {
        #[test]
        fn what_is_shown_is_read_again(counts in prop::array::uniform7(0u32..5000)) {
            let [years, months, weeks, days, hours, minutes, seconds] = counts;
            let length = Length { years, months, weeks, days, hours, minutes, seconds };
            prop_assert_eq!(length.to_string().parse(), Ok(length));
        }

        #[test]
        fn reading_never_fails_otherwise(notation in "\\PC{0,12}|P[0-9YMWDTHS]{0,10}") {
            let _ = notation.parse::<Length>();
        }
    }
}
