//! Exact decimal numbers that know how precisely they were stated.
//!
//! Invariants: no floating point; a number is below 10^24 and has at most twelve decimals, so that
//! adding and comparing never overflow; "702 miliar" is 702 × 10^9, and is not as precise as
//! 702000000000.

use serde::{Deserialize, Deserializer, Serialize, Serializer};
use std::cmp::Ordering;
use std::fmt;
use std::str::FromStr;

/// The most digits before the decimal point.
const WHOLE_DIGITS: i32 = 24;
/// The most digits after it.
const DECIMALS: i32 = 12;

/// A decimal number: `mantissa × 10^exponent`.
///
/// Equal numbers of other precision are not `==` (5000 and 5 × 10^3 are not): see
/// [`compare`](Decimal::compare). Displays as plain digits (`3.5`, `-12`); zeros that nobody stated
/// are told by the number of significant digits, as in EDTF: `702000000000S3`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Decimal {
    mantissa: i128,
    exponent: i8,
}

impl Decimal {
    /// `mantissa × 10^exponent`; `None` if that is too long (24 digits before the point, 12 after it).
    pub fn new(mantissa: i128, exponent: i32) -> Option<Self> {
        if mantissa == 0 {
            let exponent = exponent.clamp(-DECIMALS, 0) as i8;
            return Some(Self { mantissa, exponent });
        }
        let fits = exponent >= -DECIMALS && digits(mantissa).checked_add(exponent)? <= WHOLE_DIGITS;
        fits.then_some(Self { mantissa, exponent: exponent as i8 })
    }

    /// A whole number.
    pub fn whole(number: u32) -> Self {
        Self { mantissa: i128::from(number), exponent: 0 }
    }

    /// The power of ten of its last stated digit: 9 for "702 miliar", -1 for "3,5".
    pub fn exponent(self) -> i32 {
        i32::from(self.exponent)
    }

    /// How many digits were stated, from the first that is not nought: 3 for "702 miliar", 4 for "9.000".
    pub(super) fn significant(self) -> usize {
        digits(self.mantissa) as usize
    }

    /// Whether it is below zero.
    pub fn is_negative(self) -> bool {
        self.mantissa < 0
    }

    /// How two numbers are ordered, whatever their precision.
    pub fn compare(self, other: Self) -> Ordering {
        let (one, two, _) = self.aligned(other);
        one.cmp(&two)
    }

    /// The sum, as precise as the finer of the two; `None` if it is too long.
    pub fn plus(self, other: Self) -> Option<Self> {
        let (one, two, exponent) = self.aligned(other);
        Self::new(one + two, exponent)
    }

    /// The product; `None` if it is too long.
    pub fn times(self, other: Self) -> Option<Self> {
        let exponent = self.exponent() + other.exponent();
        Self::new(self.mantissa.checked_mul(other.mantissa)?, exponent)
    }

    /// `× 10^power`, as precise as it was stated: 702 with 9 is "702 miliar".
    pub fn scaled(self, power: i32) -> Option<Self> {
        Self::new(self.mantissa, self.exponent().checked_add(power)?)
    }

    /// With the sign turned.
    pub fn negated(self) -> Self {
        Self { mantissa: -self.mantissa, ..self }
    }

    /// How far two numbers are from each other.
    pub fn distance(self, other: Self) -> Self {
        let (one, two, exponent) = self.aligned(other);
        // Both are below 10^24 with twelve decimals: 37 digits at most, which an i128 holds.
        Self { mantissa: (one - two).abs(), exponent: exponent as i8 }
    }

    /// The less precise of the two, if the other one, rounded to its last stated digit, is the same
    /// (half a step either way: writers round up, down and to even).
    pub fn same_after_rounding(self, other: Self) -> Option<Self> {
        let (coarse, fine) =
            if self.exponent >= other.exponent { (self, other) } else { (other, self) };
        if coarse.exponent == fine.exponent {
            return None;
        }
        let twice = coarse.distance(fine).times(Self::whole(2))?;
        let step = Self::new(1, coarse.exponent())?;
        (twice.compare(step) != Ordering::Greater).then_some(coarse)
    }

    /// As plain digits, without what is known about its precision.
    pub fn plain(self) -> String {
        let sign = if self.mantissa < 0 { "-" } else { "" };
        let digits = self.mantissa.unsigned_abs().to_string();
        match self.exponent() {
            exponent @ 0.. => format!("{sign}{digits}{}", "0".repeat(exponent as usize)),
            exponent => {
                let decimals = exponent.unsigned_abs() as usize;
                let digits = format!("{digits:0>width$}", width = decimals + 1);
                let (whole, rest) = digits.split_at(digits.len() - decimals);
                format!("{sign}{whole}.{rest}")
            }
        }
    }

    /// Both mantissas at the exponent of the finer one.
    fn aligned(self, other: Self) -> (i128, i128, i32) {
        let exponent = self.exponent.min(other.exponent);
        let at =
            |one: Self| one.mantissa * 10i128.pow((one.exponent - exponent).unsigned_abs().into());
        (at(self), at(other), exponent.into())
    }
}

fn digits(mantissa: i128) -> i32 {
    mantissa.unsigned_abs().checked_ilog10().map_or(1, |log| log as i32 + 1)
}

impl fmt::Display for Decimal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.plain())?;
        if self.exponent > 0 {
            write!(f, "S{}", self.significant())?;
        }
        Ok(())
    }
}

/// Why words are no decimal number in its canonical form.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum DecimalError {
    /// They are not digits with at most one point, a sign, and `S` with a count.
    #[error("not a decimal number such as `-3.5` or `702000S3`")]
    Form,
    /// They have more digits than numbers can have here.
    #[error("a number has at most 24 digits before the point and 12 after it")]
    Length,
}

impl FromStr for Decimal {
    type Err = DecimalError;

    fn from_str(words: &str) -> Result<Self, DecimalError> {
        let (number, significant) = match words.split_once('S') {
            Some((number, count)) => {
                (number, Some(count.parse::<usize>().map_err(|_| DecimalError::Form)?))
            }
            None => (words, None),
        };
        let (negative, unsigned) = match number.strip_prefix('-') {
            Some(rest) => (true, rest),
            None => (false, number),
        };
        let (whole, decimals) = unsigned.split_once('.').unwrap_or((unsigned, ""));
        let is_digits = |part: &str| !part.is_empty() && part.bytes().all(|b| b.is_ascii_digit());
        if !is_digits(whole) || (unsigned.contains('.') && !is_digits(decimals)) {
            return Err(DecimalError::Form);
        }
        let mut digits = whole.trim_start_matches('0').to_string();
        if digits.len() as i32 > WHOLE_DIGITS || decimals.len() as i32 > DECIMALS {
            return Err(DecimalError::Length);
        }
        let mut exponent = -(decimals.len() as i32);
        digits.push_str(decimals);
        if let Some(count) = significant {
            let stated = digits.get(..count).ok_or(DecimalError::Form)?;
            let rest = digits.get(count..).unwrap_or_default();
            if exponent < 0 || count == 0 || rest.is_empty() || rest.bytes().any(|b| b != b'0') {
                return Err(DecimalError::Form);
            }
            exponent += rest.len() as i32;
            digits = stated.to_string();
        }
        let mantissa = match digits.as_str() {
            "" => 0,
            digits => digits.parse::<i128>().map_err(|_| DecimalError::Length)?,
        };
        let mantissa = if negative { -mantissa } else { mantissa };
        Self::new(mantissa, exponent).ok_or(DecimalError::Length)
    }
}

impl Serialize for Decimal {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Decimal {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        String::deserialize(deserializer)?.parse().map_err(serde::de::Error::custom)
    }
}

#[cfg(test)]
impl schemars::JsonSchema for Decimal {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Decimal".into()
    }
    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({
            "type": "string",
            "pattern": "^-?[0-9]{1,24}(\\.[0-9]{1,12}|S[0-9]{1,2})?$",
            "description": "An exact decimal number; S and a count tell its significant digits when zeros at its end were not stated."
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn number(words: &str) -> Decimal {
        words.parse().expect(words)
    }

    #[test]
    fn numbers_are_written_plainly_and_tell_how_precise_they_are() {
        for (mantissa, exponent, shown) in [
            (0, 0, "0"),
            (702, 9, "702000000000S3"),
            (7023, 8, "702300000000S4"),
            (-35, -1, "-3.5"),
            (5, -3, "0.005"),
            (350, -2, "3.50"),
            (10, 3, "10000S2"),
            (0, 6, "0"),
        ] {
            let made = Decimal::new(mantissa, exponent).expect(shown);
            assert_eq!(made.to_string(), shown);
            assert_eq!(number(shown), made, "{shown}");
        }
    }

    #[test]
    fn what_is_no_number_is_refused() {
        for words in
            ["", "-", "3.", ".5", "1,5", "1e5", "12S0", "12S2", "12S9", "120S1S1", "1.50S2"]
        {
            assert_eq!(words.parse::<Decimal>(), Err(DecimalError::Form), "{words}");
        }
        let long = "9".repeat(25);
        assert_eq!(long.parse::<Decimal>(), Err(DecimalError::Length));
        assert_eq!(Decimal::new(1, i32::MAX), None);
        assert_eq!(number("999999999999999999999999").scaled(1), None);
    }

    #[test]
    fn rounding_goes_to_the_last_stated_digit_of_the_coarser_one() {
        for (one, two, same) in [
            ("702000000000S3", "702300000000S4", true),
            ("702000000000S3", "702000000000", true),
            ("703000000000S3", "702300000000S4", false),
            ("10000S1", "12300", true),
            ("10000S2", "12300", false),
            ("3.5", "3.45", true),
            ("3.5", "3.44", false),
            ("30", "31", false),
        ] {
            assert_eq!(number(one).same_after_rounding(number(two)).is_some(), same, "{one} {two}");
            assert_eq!(number(two).same_after_rounding(number(one)).is_some(), same, "{two} {one}");
        }
    }

    pub(crate) fn decimals() -> impl Strategy<Value = Decimal> {
        (-999_999_999i128..1_000_000_000, -12i32..13)
            .prop_map(|(mantissa, exponent)| Decimal::new(mantissa, exponent).unwrap_or_default())
    }

    proptest! {
        #[test]
        fn what_is_shown_reads_back(one in decimals()) {
            prop_assert_eq!(one.to_string().parse(), Ok(one));
        }

        #[test]
        fn order_and_distance_agree(one in decimals(), two in decimals()) {
            prop_assert_eq!(one.compare(two), two.compare(one).reverse());
            prop_assert_eq!(one.distance(two), two.distance(one));
            let apart = one.distance(two);
            prop_assert_eq!(apart.compare(Decimal::default()) == Ordering::Equal, one.compare(two) == Ordering::Equal);
        }

        #[test]
        fn any_words_are_read_or_refused(words in "[-0-9.S]{0,40}") {
            if let Ok(one) = words.parse::<Decimal>() {
                prop_assert_eq!(one.to_string().parse(), Ok(one));
            }
        }
    }
}
