//! A date while a person sets it part by part: how fine it is, then what that needs.
//!
//! Invariants: the draft of a value makes a value that covers the same time, as fine; a coarser precision keeps what is
//! known of it, a finer one asks for the rest and never guesses; nothing impossible is made: the first field that is
//! missing or wrong is named.

use super::point_draft::{PointDraft, PointFault};
use super::{DateValue, Modifier, When};

/// A date that may not be one yet.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct DateDraft {
    /// Which stretch of time it says.
    pub stretch: Stretch,
    /// Its point, or where it begins; not looked at where it only ends.
    pub from: PointDraft,
    /// Where it ends; looked at only where it ends.
    pub to: PointDraft,
    /// Which part of it is meant, or how surely.
    pub modifier: Option<Modifier>,
}

/// Whether a date has one point or ends.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Stretch {
    /// One.
    #[default]
    One,
    /// From one to another, both included.
    Between,
    /// From one on.
    Since,
    /// Up to one.
    Until,
}

/// Which end of a stretch.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum End {
    /// The one point, or the first.
    From,
    /// The last.
    To,
}

/// Why a draft is no date.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DateFault {
    /// A field of an end is missing or wrong.
    Point(End, PointFault),
    /// It would end before it begins.
    Backward,
}

impl Stretch {
    /// All, in the order in which they are offered.
    pub const ALL: [Stretch; 4] = [Stretch::One, Stretch::Between, Stretch::Since, Stretch::Until];

    /// The ends that it has.
    pub fn ends(self) -> &'static [End] {
        match self {
            Stretch::One | Stretch::Since => &[End::From],
            Stretch::Until => &[End::To],
            Stretch::Between => &[End::From, End::To],
        }
    }
}

impl DateDraft {
    /// The draft of a value.
    pub fn of(value: &DateValue) -> Self {
        let blank = PointDraft::default;
        let (stretch, from, to) = match value.when {
            When::On(point) => (Stretch::One, PointDraft::of(point), blank()),
            When::Since(point) => (Stretch::Since, PointDraft::of(point), blank()),
            When::Until(point) => (Stretch::Until, blank(), PointDraft::of(point)),
            // Ends in the wrong order mean the same.
            When::Between(one, two) if ends_before(two, one) => {
                (Stretch::Between, PointDraft::of(two), PointDraft::of(one))
            }
            When::Between(one, two) => (Stretch::Between, PointDraft::of(one), PointDraft::of(two)),
        };
        Self { stretch, from, to, modifier: value.modifier }
    }

    /// The end of that name.
    pub fn end(&self, end: End) -> &PointDraft {
        match end {
            End::From => &self.from,
            End::To => &self.to,
        }
    }

    /// The same, to be changed.
    pub fn end_mut(&mut self, end: End) -> &mut PointDraft {
        match end {
            End::From => &mut self.from,
            End::To => &mut self.to,
        }
    }

    /// Takes another stretch. An end that is not filled in begins with what the other has.
    pub fn stretch_to(&mut self, stretch: Stretch) {
        self.stretch = stretch;
        if stretch.ends().contains(&End::To) && self.to.is_blank() {
            self.to = self.from.clone();
        }
        if stretch.ends().contains(&End::From) && self.from.is_blank() {
            self.from = self.to.clone();
        }
    }

    /// Whether nothing is filled in.
    pub fn is_blank(&self) -> bool {
        self.stretch.ends().iter().all(|end| self.end(*end).is_blank())
    }

    /// The date.
    ///
    /// # Errors
    /// Names the first field that is missing or wrong.
    pub fn made(&self) -> Result<DateValue, DateFault> {
        let point = |end| self.end(end).made().map_err(|fault| DateFault::Point(end, fault));
        let when = match self.stretch {
            Stretch::One => When::On(point(End::From)?),
            Stretch::Since => When::Since(point(End::From)?),
            Stretch::Until => When::Until(point(End::To)?),
            Stretch::Between => {
                let (from, to) = (point(End::From)?, point(End::To)?);
                if ends_before(to, from) {
                    return Err(DateFault::Backward);
                }
                When::Between(from, to)
            }
        };
        Ok(DateValue { when, modifier: self.modifier })
    }
}

/// Whether the one is over before the other begins.
fn ends_before(one: super::Point, other: super::Point) -> bool {
    use super::Relation;
    let (one, other) = (DateValue::on(one), DateValue::on(other));
    // What comes after `one` holds all of `other`.
    let after = one.with(Some(Modifier::After));
    matches!(after.compare(&other), Relation::Contains | Relation::Same)
}
