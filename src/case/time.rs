//! Instants: RFC 3339 in files, milliseconds within.

use serde::{Deserialize, Deserializer, Serialize, Serializer, de::Error};
use std::fmt;

/// An instant, to the millisecond. Filed in UTC ("2023-05-04T00:56:00.000Z"); any offset is read.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Time(i64);

impl Time {
    /// The instant so many milliseconds after 1970-01-01T00:00Z.
    pub const fn from_millis(millis: i64) -> Self {
        Self(millis)
    }

    /// Milliseconds after 1970-01-01T00:00Z.
    pub const fn millis(self) -> i64 {
        self.0
    }

    /// Reads RFC 3339; fractions finer than a millisecond are cut. `None` if it is anything else,
    /// or lies outside the years 0000 to 9999 in UTC, where it could not be written again.
    pub fn parse(text: &str) -> Option<Self> {
        let bytes = text.as_bytes();
        let number = |from: usize, to: usize| -> Option<i64> {
            let digits = text.get(from..to)?;
            digits.bytes().all(|b| b.is_ascii_digit()).then(|| digits.parse().ok())?
        };
        let punctuated = bytes.len() >= 20
            && [(4, b'-'), (7, b'-'), (13, b':'), (16, b':')].iter().all(|&(i, b)| bytes[i] == b)
            && matches!(bytes[10], b'T' | b't' | b' ');
        if !punctuated {
            return None;
        }
        let (year, month, day) = (number(0, 4)?, number(5, 7)?, number(8, 10)?);
        let (hour, minute, second) = (number(11, 13)?, number(14, 16)?, number(17, 19)?);
        if !(1..=12).contains(&month) || day < 1 || day > days_in_month(year, month) {
            return None;
        }
        if hour > 23 || minute > 59 || second > 60 {
            return None;
        }
        let mut rest = text.get(19..)?;
        let mut millis = 0;
        if let Some(fraction) = rest.strip_prefix('.') {
            let digits = fraction.bytes().take_while(u8::is_ascii_digit).count();
            if digits == 0 {
                return None;
            }
            for place in 0..3 {
                let digit = fraction.as_bytes().get(place).filter(|_| place < digits);
                millis = millis * 10 + digit.map_or(0, |d| i64::from(d - b'0'));
            }
            rest = &fraction[digits..];
        }
        let offset = match rest.as_bytes() {
            b"Z" | b"z" => 0,
            [sign @ (b'+' | b'-'), _, _, b':', _, _] => {
                let at = text.len() - 5;
                let (hours, minutes) = (number(at, at + 2)?, number(at + 3, at + 5)?);
                if hours > 23 || minutes > 59 {
                    return None;
                }
                (hours * 60 + minutes) * if *sign == b'-' { -1 } else { 1 }
            }
            _ => return None,
        };
        let minutes = days_from_civil(year, month, day) * 1440 + hour * 60 + minute - offset;
        let time = Self((minutes * 60 + second) * 1000 + millis);
        (FIRST..=LAST).contains(&time).then_some(time)
    }
}

/// 0000-01-01T00:00Z: RFC 3339 can say no earlier instant in UTC.
const FIRST: Time = Time(-62_167_219_200_000);
/// The last millisecond of the year 9999.
const LAST: Time = Time(253_402_300_799_999);

impl fmt::Display for Time {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (days, rest) = (self.0.div_euclid(86_400_000), self.0.rem_euclid(86_400_000));
        let (year, month, day) = civil_from_days(days);
        let (hour, minute) = (rest / 3_600_000, rest / 60_000 % 60);
        let (second, millis) = (rest / 1000 % 60, rest % 1000);
        write!(f, "{year:04}-{month:02}-{day:02}T{hour:02}:{minute:02}:{second:02}.{millis:03}Z")
    }
}

impl fmt::Debug for Time {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

impl Serialize for Time {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Time {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        Self::parse(&text).ok_or_else(|| {
            D::Error::custom(format!("“{text}” is not a time such as 2023-05-04T00:56:00Z"))
        })
    }
}

#[cfg(test)]
impl schemars::JsonSchema for Time {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Time".into()
    }
    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({ "type": "string", "format": "date-time" })
    }
    fn inline_schema() -> bool {
        true
    }
}

fn days_in_month(year: i64, month: i64) -> i64 {
    match month {
        2 if year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}

/// Days after 1970-01-01 in the proleptic Gregorian calendar (Howard Hinnant, "chrono-Compatible
/// Low-Level Date Algorithms").
fn days_from_civil(year: i64, month: i64, day: i64) -> i64 {
    let year = if month <= 2 { year - 1 } else { year };
    let era = year.div_euclid(400);
    let year_of_era = year.rem_euclid(400);
    let day_of_year = (153 * (month + if month > 2 { -3 } else { 9 }) + 2) / 5 + day - 1;
    let day_of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;
    era * 146_097 + day_of_era - 719_468
}

/// The inverse of [`days_from_civil`].
fn civil_from_days(days: i64) -> (i64, i64, i64) {
    let days = days + 719_468;
    let era = days.div_euclid(146_097);
    let day_of_era = days.rem_euclid(146_097);
    let year_of_era =
        (day_of_era - day_of_era / 1460 + day_of_era / 36_524 - day_of_era / 146_096) / 365;
    let day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    let shifted = (5 * day_of_year + 2) / 153;
    let day = day_of_year - (153 * shifted + 2) / 5 + 1;
    let month = if shifted < 10 { shifted + 3 } else { shifted - 9 };
    (year_of_era + era * 400 + i64::from(month <= 2), month, day)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn times_read_and_show() {
        let check = |text: &str, shown: &str| {
            assert_eq!(Time::parse(text).map(|t| t.to_string()).as_deref(), Some(shown), "{text}");
        };
        check("1970-01-01T00:00:00Z", "1970-01-01T00:00:00.000Z");
        check("2023-05-04T07:56:00+07:00", "2023-05-04T00:56:00.000Z");
        check("2024-02-29T23:59:59.9876Z", "2024-02-29T23:59:59.987Z");
        check("1969-12-31t23:00:00.5-01:30", "1970-01-01T00:30:00.500Z");
    }

    #[test]
    fn what_is_not_a_time_is_refused() {
        for text in [
            "",
            "2023-05-04",
            "2023-02-29T00:00:00Z",
            "2023-13-01T00:00:00Z",
            "2023-05-04T24:00:00Z",
            "2023-05-04T00:00:00",
            "2023-05-04T00:00:00.Z",
            "2023-05-04T00:00:00+7:00",
            "２０２３-05-04T00:00:00Z",
            "2023-05-04T00:00:00Zx",
            "0000-01-01T00:00:00+00:01",
            "9999-12-31T23:59:60Z",
        ] {
            assert_eq!(Time::parse(text), None, "{text}");
        }
    }

    proptest::proptest! {
        #[test]
        fn every_time_survives_its_text_form(millis in FIRST.millis()..=LAST.millis()) {
            let time = Time::from_millis(millis);
            proptest::prop_assert_eq!(Time::parse(&time.to_string()), Some(time));
        }
    }
}
