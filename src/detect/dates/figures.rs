//! Dates in figures: "3/5/2023", "2023-05-03", "31.10.13", "20/9".

use super::lengths::is_possible;
use super::reader::{Read, Reader, whole};
use super::said::{Lean, What, Year};

/// Which of two numbers is the day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Order {
    /// The first, unless it cannot be or a weekday says otherwise.
    DayFirst,
    /// The second, likewise.
    MonthFirst,
    /// The first, certainly.
    Fixed,
}

fn dated(first: u32, second: u32, year: Option<u32>, order: Order) -> What {
    let (mut day, mut month) = (first, second);
    let straight = is_possible(day, month, year);
    let turned = is_possible(month, day, year);
    if turned && (!straight || order == Order::MonthFirst) && order != Order::Fixed {
        (day, month) = (month, day);
    }
    let fits = u16::try_from(year.unwrap_or(1)).ok().filter(|year| (1..=9999).contains(year));
    match fits {
        Some(known) if is_possible(day, month, year) => What::Day {
            day: day as u8,
            month: month as u8,
            year: if year.is_some() { Year::Is(known) } else { Year::Elided(Lean::News) },
            numeric: order != Order::Fixed,
        },
        _ => What::Impossible { day, month, year },
    }
}

/// A year in two digits.
pub(super) fn century(year: u32) -> u32 {
    year + if year < 50 { 2000 } else { 1900 }
}

impl Reader<'_> {
    /// A date in figures: "3/5/2023", "2023-05-03", "31.10.13", "20/9". The last asks its reader to be
    /// sure that it is a date.
    pub fn figures(&self, at: usize, order: Order) -> Read<What> {
        if at > 0 && self.glued(at) && self.mark(at - 1, "/-.,:$#") {
            return None; // the tail of something longer
        }
        self.figures_after_dash(at, order)
    }

    /// The same, where the dash or slash before it belongs to a range.
    pub fn figures_after_dash(&self, at: usize, month_first: Order) -> Read<What> {
        if let Some(what) = self.dotted(at) {
            return Some((what, at + 1));
        }
        let (first, first_length) = self.digits(at, 4)?;
        let separator = self.scan.mark(at + 1).filter(|mark| ['/', '-', '–'].contains(mark))?;
        if !self.glued(at + 1) || !self.glued(at + 2) {
            return None;
        }
        let (second, second_length) = self.digits(at + 2, 2)?;
        let third =
            (self.scan.mark(at + 3) == Some(separator) && self.glued(at + 3) && self.glued(at + 4))
                .then(|| self.digits(at + 4, 4))
                .flatten();
        if first_length == 4 {
            // 2023-05-03.
            let (day, _) = third.filter(|(_, length)| *length <= 2)?;
            let year = self.year(at)?;
            return Some((dated(day, second, Some(u32::from(year)), Order::Fixed), at + 5));
        }
        if first_length > 2 {
            return None;
        }
        match third {
            Some((year, length @ (2 | 4))) if length == 4 || separator == '/' => {
                let year = if length == 2 { century(year) } else { year };
                let what = dated(first, second, Some(year), month_first);
                let wild = matches!(what, What::Impossible { .. }) && !(1900..2100).contains(&year);
                (!wild).then_some((what, at + 5))
            }
            Some(_) => None,
            None if separator == '/' && second_length <= 2 => {
                // More digits or a word after it: a fraction, a law, an address.
                let next = at + 3;
                let tail = self.glued(next)
                    && (self.mark(next, "/%-:")
                        || self.scan.get(next).is_some_and(|token| token.is_word()));
                (!tail).then(|| (dated(first, second, None, month_first), next))
            }
            None => None,
        }
    }

    /// "31.10.2013", one number to the cutter.
    fn dotted(&self, at: usize) -> Option<What> {
        let token = self.scan.get(at).filter(|token| token.is_number())?;
        if !(6..=10).contains(&(token.end() - token.start())) {
            return None;
        }
        let mut parts = self.scan.exact(at).split('.');
        let (day, month, year) = (parts.next()?, parts.next()?, parts.next()?);
        let shaped = parts.next().is_none()
            && day.len() <= 2
            && month.len() <= 2
            && matches!(year.len(), 2 | 4)
            && (year.len() == 4 || month.len() == 2);
        if !shaped || self.is_numbered(at) {
            return None;
        }
        let (day, month, written) = (whole(day)?, whole(month)?, whole(year)?);
        let year = if year.len() == 2 { century(written) } else { written };
        let fits = (1900..2100).contains(&year) && is_possible(day, month, Some(year));
        fits.then(|| dated(day, month, Some(year), Order::Fixed))
    }
}
