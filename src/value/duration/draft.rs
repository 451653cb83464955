//! A length of time while a person sets it: amounts, each with its unit.
//!
//! Invariants: the draft of a length makes that length; an amount is a whole number, smaller units say the rest.

use super::{Duration, Length};
use std::cmp::Ordering;

/// A unit of the calendar or the clock, the largest first.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum TimeUnit {
    /// Years.
    Years,
    /// Months.
    Months,
    /// Weeks.
    Weeks,
    /// Days.
    #[default]
    Days,
    /// Hours.
    Hours,
    /// Minutes.
    Minutes,
    /// Seconds.
    Seconds,
}

impl TimeUnit {
    /// All, in the order in which they are offered.
    pub const ALL: [TimeUnit; 7] = [
        TimeUnit::Years,
        TimeUnit::Months,
        TimeUnit::Weeks,
        TimeUnit::Days,
        TimeUnit::Hours,
        TimeUnit::Minutes,
        TimeUnit::Seconds,
    ];

    /// The next smaller one; of seconds, seconds.
    pub fn smaller(self) -> Self {
        Self::ALL.get(self as usize + 1).copied().unwrap_or(TimeUnit::Seconds)
    }

    fn of(self, length: &mut Length) -> &mut u32 {
        match self {
            TimeUnit::Years => &mut length.years,
            TimeUnit::Months => &mut length.months,
            TimeUnit::Weeks => &mut length.weeks,
            TimeUnit::Days => &mut length.days,
            TimeUnit::Hours => &mut length.hours,
            TimeUnit::Minutes => &mut length.minutes,
            TimeUnit::Seconds => &mut length.seconds,
        }
    }
}

/// A length that may not be one yet: what was typed, and of which unit. There is always one amount.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LengthDraft(pub Vec<(String, TimeUnit)>);

/// A duration that may not be one yet.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct DurationDraft {
    /// The length, or the least of a range.
    pub least: LengthDraft,
    /// The most of a range.
    pub most: Option<LengthDraft>,
    /// Whether it was said to be about so long.
    pub approx: bool,
}

/// Which length of a range.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Extreme {
    /// The length, or the least.
    Least,
    /// The most.
    Most,
}

/// Why a draft is no duration.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DurationFault {
    /// The amount of this place is not filled in.
    Missing(Extreme, usize),
    /// It is no whole number that fits.
    Wrong(Extreme, usize),
    /// The most is less than the least.
    Backward,
}

impl Default for LengthDraft {
    fn default() -> Self {
        Self(vec![(String::new(), TimeUnit::default())])
    }
}

impl LengthDraft {
    /// The draft of a length.
    pub fn of(mut length: Length) -> Self {
        let parts = TimeUnit::ALL.into_iter().filter_map(|unit| {
            let amount = *unit.of(&mut length);
            (amount > 0).then(|| (amount.to_string(), unit))
        });
        let parts: Vec<_> = parts.collect();
        if parts.is_empty() { Self(vec![("0".to_owned(), TimeUnit::Days)]) } else { Self(parts) }
    }

    /// Adds an amount of the next smaller unit, to be filled in.
    pub fn add(&mut self) {
        let unit = self.0.last().map_or_else(TimeUnit::default, |(_, unit)| unit.smaller());
        self.0.push((String::new(), unit));
    }

    /// Whether nothing is filled in.
    pub fn is_blank(&self) -> bool {
        self.0.iter().all(|(typed, _)| typed.trim().is_empty())
    }

    fn made(&self, which: Extreme) -> Result<Length, DurationFault> {
        let mut length = Length::default();
        for (place, (typed, unit)) in self.0.iter().enumerate() {
            let typed = typed.trim();
            if typed.is_empty() {
                return Err(DurationFault::Missing(which, place));
            }
            let plain = typed.bytes().all(|byte| byte.is_ascii_digit());
            let amount = typed.parse::<u32>().ok().filter(|_| plain);
            let held = unit.of(&mut length);
            // The same unit twice adds up.
            let sum = amount.and_then(|amount| held.checked_add(amount));
            *held = sum.ok_or(DurationFault::Wrong(which, place))?;
        }
        Ok(length)
    }
}

impl DurationDraft {
    /// The draft of a duration.
    pub fn of(duration: &Duration) -> Self {
        Self {
            least: LengthDraft::of(duration.length),
            most: duration.most.map(LengthDraft::of),
            approx: duration.approx,
        }
    }

    /// Whether nothing is filled in.
    pub fn is_blank(&self) -> bool {
        self.least.is_blank() && self.most.as_ref().is_none_or(LengthDraft::is_blank)
    }

    /// The duration.
    ///
    /// # Errors
    /// Names the first amount that is missing or wrong.
    pub fn made(&self) -> Result<Duration, DurationFault> {
        let length = self.least.made(Extreme::Least)?;
        let most = self.most.as_ref().map(|most| most.made(Extreme::Most)).transpose()?;
        if most.is_some_and(|most| most.compare(&length) == Ordering::Less) {
            return Err(DurationFault::Backward);
        }
        Ok(Duration { length, most, approx: self.approx })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn draft(parts: &[(&str, TimeUnit)]) -> LengthDraft {
        LengthDraft(parts.iter().map(|(typed, unit)| ((*typed).to_owned(), *unit)).collect())
    }

    fn made(parts: &[(&str, TimeUnit)]) -> Result<String, DurationFault> {
        let draft = DurationDraft { least: draft(parts), ..DurationDraft::default() };
        draft.made().map(|duration| duration.length.to_string())
    }

    #[test]
    fn amounts_of_units_make_a_length() {
        use TimeUnit::*;
        assert_eq!(made(&[(" 2 ", Weeks)]), Ok("P2W".to_owned()));
        assert_eq!(made(&[("1", Years), ("6", Months)]), Ok("P1Y6M".to_owned()));
        assert_eq!(made(&[("6", Months), ("1", Years)]), Ok("P1Y6M".to_owned()));
        assert_eq!(made(&[("1", Days), ("2", Days)]), Ok("P3D".to_owned()));
        assert_eq!(made(&[("0", Days)]), Ok("PT0S".to_owned()));
    }

    #[test]
    fn what_is_missing_or_no_whole_number_is_named_by_its_place() {
        use DurationFault::*;
        use TimeUnit::*;
        assert_eq!(made(&[("", Days)]), Err(Missing(Extreme::Least, 0)));
        assert_eq!(made(&[("1", Years), (" ", Months)]), Err(Missing(Extreme::Least, 1)));
        for wrong in ["1,5", "-1", "+1", "dua", "9999999999"] {
            assert_eq!(made(&[(wrong, Days)]), Err(Wrong(Extreme::Least, 0)), "{wrong}");
        }
        assert_eq!(made(&[("4294967295", Days), ("1", Days)]), Err(Wrong(Extreme::Least, 1)));
        let least = draft(&[("3", Weeks)]);
        let backward = DurationDraft { least, most: Some(draft(&[("20", Days)])), approx: false };
        assert_eq!(backward.made(), Err(Backward));
        let most = Some(LengthDraft::default());
        let open = DurationDraft { most, ..backward };
        assert_eq!(open.made(), Err(Missing(Extreme::Most, 0)));
    }

    #[test]
    fn another_amount_begins_with_the_next_smaller_unit() {
        let mut length = draft(&[("1", TimeUnit::Years)]);
        length.add();
        assert_eq!(length.0[1], (String::new(), TimeUnit::Months));
        assert_eq!(TimeUnit::Seconds.smaller(), TimeUnit::Seconds);
    }

    proptest! {
        #[test]
        fn the_draft_of_a_duration_makes_it(
            counts in prop::array::uniform7(0u32..500),
            more in prop::option::of(0u32..9),
            approx: bool,
        ) {
            let [years, months, weeks, days, hours, minutes, seconds] = counts;
            let length = Length { years, months, weeks, days, hours, minutes, seconds };
            let most = more.map(|more| Length { years: years + more, ..length });
            let duration = Duration { length, most, approx };
            prop_assert_eq!(DurationDraft::of(&duration).made(), Ok(duration));
        }
    }
}
