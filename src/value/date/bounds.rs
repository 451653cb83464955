//! The stretch of time that a date covers, and how two such stretches lie to each other.
//!
//! Invariants: `earliest <= latest`; comparing is symmetric but for the side it is seen from, and never
//! fails.

use super::point::DAY;
use super::{DateValue, Modifier, Point, When};

/// The first and the last minute that a date can mean, counted from 1970-01-01T00:00 on the clock of
/// `offset`, or of an unnamed place. `i64::MIN` and `i64::MAX` stand for an open end.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Bounds {
    /// The first minute.
    pub earliest: i64,
    /// The last minute, included.
    pub latest: i64,
    /// Minutes east of Greenwich, if a zone is named.
    pub offset: Option<i16>,
}

/// How one stretch of time lies to another. The first is the one that is asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Relation {
    /// The same minutes.
    Same,
    /// It holds the other, which is more precise: "awal 2023" contains "Januari 2023".
    Contains,
    /// The other holds it.
    Contained,
    /// They share a part.
    Overlaps,
    /// They share nothing.
    Disjoint,
}

impl Relation {
    /// As seen from the other side.
    #[must_use]
    pub fn turned(self) -> Self {
        match self {
            Relation::Contains => Relation::Contained,
            Relation::Contained => Relation::Contains,
            same => same,
        }
    }
}

impl Bounds {
    /// How this lies to `other`. Two that name their zones meet on one clock; if one does not, both are
    /// read as told by the same clock, since papers print the time of the place.
    pub fn compare(&self, other: &Bounds) -> Relation {
        let (a, b) = match (self.offset, other.offset) {
            (Some(_), Some(_)) => (self.in_utc(), other.in_utc()),
            _ => ((self.earliest, self.latest), (other.earliest, other.latest)),
        };
        if a == b {
            Relation::Same
        } else if a.1 < b.0 || b.1 < a.0 {
            Relation::Disjoint
        } else if a.0 <= b.0 && a.1 >= b.1 {
            Relation::Contains
        } else if a.0 >= b.0 && a.1 <= b.1 {
            Relation::Contained
        } else {
            Relation::Overlaps
        }
    }

    /// Its ends on the clock of Greenwich, if it names a zone; else as they are.
    fn in_utc(&self) -> (i64, i64) {
        let offset = i64::from(self.offset.unwrap_or_default());
        (shifted(self.earliest, -offset), shifted(self.latest, -offset))
    }
}

/// An open end stays open.
fn shifted(at: i64, minutes: i64) -> i64 {
    if at == i64::MIN || at == i64::MAX { at } else { at.saturating_add(minutes) }
}

impl DateValue {
    /// The stretch of time that it covers, its modifier taken into account.
    pub fn bounds(&self) -> Bounds {
        let plain = self.when.bounds();
        let third = |number: i64| {
            let (earliest, latest) = self.third(&plain, number);
            Bounds { earliest, latest, ..plain }
        };
        match self.modifier {
            None => plain,
            Some(Modifier::Start) => third(0),
            Some(Modifier::Mid) => third(1),
            Some(Modifier::End) => third(2),
            Some(Modifier::Approx) => {
                let slack = self.grain().slack();
                Bounds {
                    earliest: shifted(plain.earliest, -slack),
                    latest: shifted(plain.latest, slack),
                    ..plain
                }
            }
            Some(Modifier::Before) => {
                Bounds { latest: shifted(plain.earliest, -1), earliest: i64::MIN, ..plain }
            }
            Some(Modifier::After) => {
                Bounds { earliest: shifted(plain.latest, 1), latest: i64::MAX, ..plain }
            }
        }
    }

    /// A third of it: of whole months or ten days where it is a year, half, quarter or month, else of
    /// whole minutes. A stretch with an open end, or of less than three minutes, is not parted.
    fn third(&self, plain: &Bounds, number: i64) -> (i64, i64) {
        let months = match self.when {
            When::On(Point::Year(year)) => Some((year, 0, 4)),
            When::On(Point::Half(year, half)) => Some((year, (half.max(1) - 1) * 6, 2)),
            When::On(Point::Quarter(year, quarter)) => Some((year, (quarter.max(1) - 1) * 3, 1)),
            _ => None,
        };
        if let Some((year, first, count)) = months {
            let first = first + count * number as u8 + 1;
            return (
                Point::Month(year, first).minutes().0,
                Point::Month(year, first + count - 1).minutes().1,
            );
        }
        let length = plain.latest.saturating_sub(plain.earliest).saturating_add(1);
        let open = plain.earliest == i64::MIN || plain.latest == i64::MAX;
        if open || length < 3 {
            return (plain.earliest, plain.latest);
        }
        let part = match self.when {
            When::On(Point::Month(..)) => 10 * DAY,
            _ => length / 3,
        };
        let earliest = plain.earliest + part * number;
        (earliest, if number == 2 { plain.latest } else { earliest + part - 1 })
    }
}

impl When {
    fn bounds(&self) -> Bounds {
        let of = |point: Point| {
            let (earliest, latest) = point.minutes();
            Bounds { earliest, latest, offset: point.offset() }
        };
        match *self {
            When::On(point) => of(point),
            When::Since(point) => Bounds { latest: i64::MAX, ..of(point) },
            When::Until(point) => Bounds { earliest: i64::MIN, ..of(point) },
            When::Between(from, to) => {
                let (from, mut to) = (of(from), of(to));
                if let (Some(one), Some(other)) = (from.offset, to.offset) {
                    let turn = i64::from(one) - i64::from(other);
                    to.earliest += turn;
                    to.latest += turn;
                }
                Bounds {
                    earliest: from.earliest.min(to.earliest),
                    latest: from.latest.max(to.latest),
                    offset: from.offset.or(to.offset),
                }
            }
        }
    }
}
