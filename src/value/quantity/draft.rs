//! A quantity while a person sets it: number, the greater number of a range, unit, how it is meant.
//!
//! Invariant: the draft of a quantity, read in the language in which it was written, makes that quantity.

use super::{Bound, Decimal, DecimalError, Quantity, Unit, read_number, write_number};
use crate::text::Language;

/// A quantity that may not be one yet: what was typed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct QuantityDraft {
    /// The number, or the lesser one of a range.
    pub number: String,
    /// The greater number of a range; empty for one number.
    pub to: String,
    /// What is counted or measured; empty if that is not said.
    pub unit: String,
    /// How the number is meant.
    pub bound: Bound,
}

/// Which number of a draft.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NumberField {
    /// The number, or the lesser one of a range.
    Number,
    /// The greater one.
    To,
}

/// Why a draft is no quantity.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum QuantityFault {
    /// There is no number.
    Missing,
    /// This is no number.
    Wrong(NumberField),
    /// This number has too many digits.
    Long(NumberField),
    /// The range goes from the greater number to the lesser.
    Backward,
}

impl QuantityDraft {
    /// The draft of a quantity, in the words of a language.
    pub fn of(quantity: &Quantity, language: Language) -> Self {
        let written = |number| write_number(number, language);
        Self {
            number: written(quantity.from()),
            to: if quantity.is_range() { written(quantity.to()) } else { String::new() },
            unit: quantity.unit.as_ref().map(|unit| unit.as_str().to_owned()).unwrap_or_default(),
            bound: quantity.bound,
        }
    }

    /// Whether nothing is filled in.
    pub fn is_blank(&self) -> bool {
        [&self.number, &self.to, &self.unit].iter().all(|typed| typed.trim().is_empty())
    }

    /// The quantity, its numbers read as the language writes them.
    ///
    /// # Errors
    /// Names the first number that is missing or wrong.
    pub fn made(&self, language: Language) -> Result<Quantity, QuantityFault> {
        if self.number.trim().is_empty() {
            return Err(QuantityFault::Missing);
        }
        let read = |typed: &str, field| match read_number(typed, language) {
            Ok(read) => Ok(read.number),
            Err(DecimalError::Form) => Err(QuantityFault::Wrong(field)),
            Err(DecimalError::Length) => Err(QuantityFault::Long(field)),
        };
        let number = read(&self.number, NumberField::Number)?;
        let made = if self.to.trim().is_empty() {
            Quantity::one(number)
        } else {
            let to = read(&self.to, NumberField::To)?;
            if number.compare(to).is_gt() {
                return Err(QuantityFault::Backward);
            }
            Quantity::range(number, to)
        };
        Ok(made.of(Unit::called(&self.unit)).meant(self.bound))
    }

    /// How one of its numbers is read, and how else it could be: only where both can be meant.
    pub fn doubt(&self, field: NumberField, language: Language) -> Option<(Decimal, Decimal)> {
        let typed = match field {
            NumberField::Number => &self.number,
            NumberField::To => &self.to,
        };
        let read = read_number(typed, language).ok()?;
        Some((read.number, read.other?))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use Language::{English, Indonesian};
    use proptest::prelude::*;

    fn draft(number: &str, to: &str, unit: &str) -> QuantityDraft {
        let [number, to, unit] = [number, to, unit].map(str::to_owned);
        QuantityDraft { number, to, unit, bound: Bound::About }
    }

    #[test]
    fn numbers_ranges_and_units_make_a_quantity() {
        for (number, to, unit, made) in [
            ("702 miliar", "", "rupiah", "~702000000000S3 IDR"),
            ("1.234,5", "", "Hektare", "~1234.5 ha"),
            ("30", "40", "orang", "~30..40 person"),
            ("30", " ", "kali  putaran", "~30 kali putaran"),
            ("7", "7", "", "~7"),
        ] {
            let got = draft(number, to, unit).made(Indonesian).map(|made| made.to_string());
            assert_eq!(got.as_deref(), Ok(made));
        }
    }

    #[test]
    fn what_is_no_quantity_is_named_by_its_field() {
        use QuantityFault::*;
        for (number, to, fault) in [
            ("", "3", Missing),
            ("banyak", "", Wrong(NumberField::Number)),
            ("3", "x", Wrong(NumberField::To)),
            ("3", "2", Backward),
        ] {
            assert_eq!(draft(number, to, "").made(English), Err(fault), "{number} {to}");
        }
        assert_eq!(draft(&"1".repeat(30), "", "").made(English), Err(Long(NumberField::Number)));
        assert!(draft(" ", "", "").is_blank() && !draft("", "", "km").is_blank());
    }

    #[test]
    fn a_doubt_is_of_its_field() {
        let one = draft("1.500", "2000", "");
        let [thousands, little] = ["1500", "1.500"].map(|n| n.parse::<Decimal>().expect(n));
        assert_eq!(one.doubt(NumberField::Number, Indonesian), Some((thousands, little)));
        assert_eq!(one.doubt(NumberField::To, Indonesian), None);
    }

    proptest! {
        #[test]
        fn the_draft_of_a_quantity_makes_it(quantity in super::super::tests::quantities()) {
            for language in [English, Indonesian] {
                let made = QuantityDraft::of(&quantity, language).made(language);
                prop_assert_eq!(made, Ok(quantity.clone()));
            }
        }
    }
}
