//! Which of two numbers is the day: "03/04/2024" beside "13/04/2024".
//!
//! Invariants: a date that can be read in one order alone settles that of all others in its text; where none does, or
//! two contradict each other, a date that can be read both ways is doubted, but for Indonesian, which has one order.

use super::Found;
use super::known::DOUBTFUL;
use super::reader::whole;
use super::said::{What, Year};
use crate::detect::Scan;
use crate::text::Language;
use crate::value::civil::Date;

/// How a date in figures is written, as far as its numbers tell.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Order {
    DayFirst,
    MonthFirst,
}

/// Reads dates in figures in the order of the others, and doubts those whose order nothing settles.
pub(super) fn settle(scan: &Scan<'_>, all: &mut [Found]) {
    if !all.iter().any(is_open) {
        return;
    }
    let (mut days, mut months) = (false, false);
    for found in all.iter() {
        match settled(scan, found) {
            Some(Order::DayFirst) => days = true,
            Some(Order::MonthFirst) => months = true,
            None => {}
        }
    }
    let sure = match (days, months) {
        (true, false) => Some(Order::DayFirst),
        (false, true) => Some(Order::MonthFirst),
        _ => None,
    };
    let one_order = scan.reading.language == Some(Language::Indonesian) && !months;
    for found in all.iter_mut().filter(|found| is_open(found)) {
        let written = written(scan, found);
        let What::Day { day, month, .. } = &mut found.said.what else { continue };
        match sure {
            Some(sure) if written.is_some_and(|written| written != sure) => {
                std::mem::swap(day, month);
            }
            Some(_) => {}
            None if one_order => {}
            None => found.confidence = found.confidence.min(DOUBTFUL),
        }
    }
}

/// Whether a date can be read in two orders that differ, and no weekday says which.
fn is_open(found: &Found) -> bool {
    matches!(found.said.what, What::Day { day, month, numeric: true, .. } if day <= 12 && day != month)
        && found.said.weekday.is_none()
}

/// The order of a date that can have but one.
fn settled(scan: &Scan<'_>, found: &Found) -> Option<Order> {
    let What::Day { day, month, year, numeric: true } = found.said.what else { return None };
    if day > 12 {
        return written(scan, found);
    }
    let (weekday, Year::Is(year)) = (found.said.weekday?, year) else { return None };
    let fits = |day: u8, month: u8| {
        Date::new(year, month, day).is_some_and(|date| date.weekday() == weekday)
    };
    let order = written(scan, found).filter(|_| day != month)?;
    match (fits(day, month), fits(month, day), order) {
        (true, false, order) => Some(order),
        (false, true, Order::DayFirst) => Some(Order::MonthFirst),
        (false, true, Order::MonthFirst) => Some(Order::DayFirst),
        _ => None,
    }
}

/// The order in which the day and the month of a date stand.
fn written(scan: &Scan<'_>, found: &Found) -> Option<Order> {
    let What::Day { day, month, .. } = found.said.what else { return None };
    let mut numbers = found.tokens.clone().filter_map(|at| {
        scan.get(at).filter(|token| token.is_number())?;
        whole(scan.exact(at))
    });
    match numbers.next()? {
        first if first == u32::from(day) => Some(Order::DayFirst),
        first if first == u32::from(month) => Some(Order::MonthFirst),
        _ => None,
    }
}
