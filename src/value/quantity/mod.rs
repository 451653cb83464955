//! Quantities: how much, exactly as it was said.
//!
//! Invariants: numbers are exact; a range goes from the lesser number to the greater; comparing two
//! quantities does not depend on their order.

mod compare;
mod decimal;
mod digits;
mod draft;
mod unit;
mod written;

pub use compare::QuantityRelation;
pub use decimal::{Decimal, DecimalError};
pub use digits::read_digits;
pub use draft::{NumberField, QuantityDraft, QuantityFault};
pub use unit::Unit;
pub use written::{NumberRead, read_number, show_number, write_number};

use serde::{Deserialize, Serialize};
use std::cmp::Ordering;
use std::fmt;
use std::str::FromStr;

/// A number or a range of numbers, with what it counts and how it is meant.
///
/// Displays as `>=30 person`, `~10..20 USD`, `702000000000S3 IDR`; such words read back by [`FromStr`].
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(try_from = "Fields", into = "Fields")]
#[cfg_attr(test, schemars(with = "Fields"))]
pub struct Quantity {
    from: Decimal,
    to: Decimal,
    /// What is counted or measured; `None` if the words do not say it.
    pub unit: Option<Unit>,
    /// How the number is meant.
    pub bound: Bound,
}

/// How a number is meant.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Bound {
    /// As it is.
    #[default]
    Exact,
    /// "sekitar", "about".
    About,
    /// "hampir", "nearly": a little less.
    Nearly,
    /// "sedikitnya", "at least".
    AtLeast,
    /// "lebih dari", "more than".
    MoreThan,
    /// "paling banyak", "at most".
    AtMost,
    /// "kurang dari", "less than".
    LessThan,
}

impl Bound {
    /// All of them, in the order in which they are offered.
    pub const ALL: [Bound; 7] = [
        Bound::Exact,
        Bound::About,
        Bound::Nearly,
        Bound::AtLeast,
        Bound::MoreThan,
        Bound::AtMost,
        Bound::LessThan,
    ];

    const SIGNS: [(Bound, &'static str); 7] = [
        (Bound::About, "~"),
        (Bound::Nearly, "-~"),
        (Bound::AtLeast, ">="),
        (Bound::MoreThan, ">"),
        (Bound::AtMost, "<="),
        (Bound::LessThan, "<"),
        (Bound::Exact, ""),
    ];
}

impl Quantity {
    /// One number.
    pub fn one(number: Decimal) -> Self {
        Self { from: number, to: number, unit: None, bound: Bound::Exact }
    }

    /// From one number to another, the lesser one first; two equal numbers are one.
    pub fn range(one: Decimal, two: Decimal) -> Self {
        let (from, to) = match one.compare(two) {
            Ordering::Less => (one, two),
            Ordering::Equal => (one, one),
            Ordering::Greater => (two, one),
        };
        Self { from, to, unit: None, bound: Bound::Exact }
    }

    /// The same of a unit.
    pub fn of(self, unit: Option<Unit>) -> Self {
        Self { unit, ..self }
    }

    /// The same, meant otherwise.
    pub fn meant(self, bound: Bound) -> Self {
        Self { bound, ..self }
    }

    /// The number, or the lesser one of a range.
    pub fn from(&self) -> Decimal {
        self.from
    }

    /// The number, or the greater one of a range.
    pub fn to(&self) -> Decimal {
        self.to
    }

    /// Whether it is a range.
    pub fn is_range(&self) -> bool {
        self.from.compare(self.to) != Ordering::Equal
    }

    /// The number, or both with two stops between them, as plain digits.
    pub fn plain(&self) -> String {
        if self.is_range() {
            format!("{}..{}", self.from.plain(), self.to.plain())
        } else {
            self.from.plain()
        }
    }
}

impl fmt::Display for Quantity {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let sign = Bound::SIGNS.iter().find(|(bound, _)| *bound == self.bound);
        f.write_str(sign.map_or("", |(_, sign)| sign))?;
        write!(f, "{}", self.from)?;
        if self.is_range() {
            write!(f, "..{}", self.to)?;
        }
        match &self.unit {
            Some(unit) => write!(f, " {unit}"),
            None => Ok(()),
        }
    }
}

impl FromStr for Quantity {
    type Err = DecimalError;

    fn from_str(words: &str) -> Result<Self, DecimalError> {
        let (bound, rest) = Bound::SIGNS
            .iter()
            .find_map(|(bound, sign)| Some((*bound, words.strip_prefix(sign)?)))
            .unwrap_or((Bound::Exact, words));
        let (numbers, unit) = match rest.split_once(' ') {
            Some((numbers, unit)) => (numbers, Unit::new(unit)),
            None => (rest, None),
        };
        let made = match numbers.split_once("..") {
            Some((from, to)) => Self::range(from.parse()?, to.parse()?),
            None => Self::one(numbers.parse()?),
        };
        Ok(made.of(unit).meant(bound))
    }
}

/// A quantity as it is stored.
#[derive(Clone, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
struct Fields {
    /// The number, or the lesser one of a range.
    number: Decimal,
    /// The greater number of a range.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    to: Option<Decimal>,
    /// What is counted or measured: an ISO 4217 code, a symbol, or an English noun in the singular.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    unit: Option<String>,
    /// How the number is meant.
    #[serde(default)]
    bound: Bound,
}

impl From<Quantity> for Fields {
    fn from(quantity: Quantity) -> Self {
        let to = quantity.is_range().then_some(quantity.to);
        let unit = quantity.unit.map(|unit| unit.as_str().to_string());
        Self { number: quantity.from, to, unit, bound: quantity.bound }
    }
}

impl TryFrom<Fields> for Quantity {
    type Error = &'static str;

    fn try_from(fields: Fields) -> Result<Self, Self::Error> {
        let made = match fields.to {
            Some(to) if fields.number.compare(to) == Ordering::Greater => {
                return Err("a range goes from the lesser number to the greater");
            }
            Some(to) => Self::range(fields.number, to),
            None => Self::one(fields.number),
        };
        Ok(made.of(fields.unit.as_deref().and_then(Unit::new)).meant(fields.bound))
    }
}

#[cfg(test)]
mod tests;
