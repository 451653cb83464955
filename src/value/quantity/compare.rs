//! How two quantities stand to each other.

use super::{Bound, Decimal, Quantity};
use std::cmp::Ordering::{Equal, Greater, Less};

/// How two quantities stand to each other. The words for it are the screen's.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum QuantityRelation {
    /// The same numbers, meant the same way.
    Same,
    /// The same numbers, but one is said with "sekitar", "sedikitnya" or the like, and the other is not.
    SameNumber,
    /// One, rounded as the other is, is the same.
    SameAfterRounding {
        /// The one that is less precise.
        rounded: Decimal,
    },
    /// Both can be true: they are ranges or bounds with something in common.
    Overlaps,
    /// They cannot both be true.
    Differs {
        /// How far they are apart (in the unit of both, or in its base unit if the two are not alike).
        by: Decimal,
    },
    /// They count or measure different things.
    OtherUnit,
}

impl Quantity {
    /// How the two stand to each other; the same from either side. A quantity without a unit is
    /// compared by its number alone.
    pub fn compare(&self, other: &Quantity) -> QuantityRelation {
        let Some((one, two)) = in_one_unit(self, other) else {
            return QuantityRelation::OtherUnit;
        };
        let numbers_are =
            |ordering| one.from.compare(two.from) == ordering && one.to.compare(two.to) == ordering;
        if numbers_are(Equal) {
            let same = one.bound == two.bound;
            return if same { QuantityRelation::Same } else { QuantityRelation::SameNumber };
        }
        let is_plain = |quantity: &Quantity| {
            !quantity.is_range()
                && matches!(quantity.bound, Bound::Exact | Bound::About | Bound::Nearly)
        };
        if is_plain(&one)
            && is_plain(&two)
            && let Some(rounded) = one.from.same_after_rounding(two.from)
        {
            return QuantityRelation::SameAfterRounding { rounded };
        }
        match gap(&one, &two) {
            None => QuantityRelation::Overlaps,
            Some(by) => QuantityRelation::Differs { by },
        }
    }
}

/// Both in the same unit; `None` if they cannot be.
fn in_one_unit(one: &Quantity, two: &Quantity) -> Option<(Quantity, Quantity)> {
    match (&one.unit, &two.unit) {
        (Some(first), Some(second)) if first != second => {
            let (first, second) = (first.base()?, second.base()?);
            if first.0 != second.0 {
                return None;
            }
            Some((times(one, first.1)?, times(two, second.1)?))
        }
        _ => Some((one.clone(), two.clone())),
    }
}

fn times(one: &Quantity, factor: Decimal) -> Option<Quantity> {
    // 1 km is stated to the kilometre: the zeros of the factor are not stated.
    let at = |number: Decimal| number.times(factor);
    Some(Quantity { from: at(one.from)?, to: at(one.to)?, ..one.clone() })
}

/// How far two quantities are apart as intervals; `None` if they share something.
fn gap(one: &Quantity, two: &Quantity) -> Option<Decimal> {
    let (low, high) = match one.from.compare(two.from) {
        Less => (one, two),
        Greater => (two, one),
        Equal => match one.to.compare(two.to) {
            Greater => (two, one),
            Less | Equal => (one, two),
        },
    };
    // The lower one reaches up without an end, or the higher one reaches down.
    if matches!(low.bound, Bound::AtLeast | Bound::MoreThan)
        || matches!(high.bound, Bound::AtMost | Bound::LessThan)
    {
        return None;
    }
    (low.to.compare(high.from) == Less).then(|| low.to.distance(high.from))
}
