//! Places on the globe: "6,2 LS", "107,5 derajat BT", "62.14°N", "6°12'30" LS".
//!
//! Invariants: degrees with minutes and seconds are one number in degrees, to four decimals (about ten metres); south and
//! west lie below nought; degrees without a side of the globe are no place.

use super::numeral::Numeral;
use crate::detect::{Gap, Scan};
use crate::value::Decimal;

/// The coordinate that a number begins: its degrees, its unit, and where it ends.
pub(super) fn coordinate(
    scan: &Scan<'_>,
    numeral: &Numeral,
) -> Option<(Decimal, &'static str, usize)> {
    let mut at = numeral.tokens.end;
    let mut degrees = numeral.number;
    let signed = matches!(scan.mark(at), Some('°' | 'º'));
    at += usize::from(signed);
    let mut share = 60;
    for marks in ["'’′", "\"”″"] {
        let part = scan.exact(at).parse::<u32>().ok().filter(|part| signed && *part < 60);
        let Some(part) = part.filter(|_| scan.mark(at + 1).is_some_and(|m| marks.contains(m)))
        else {
            break;
        };
        // Of a degree, in ten-thousandths, rounded.
        let share_of = Decimal::new(i128::from((part * 10_000 + share / 2) / share), -4)?;
        degrees = degrees.plus(share_of)?;
        (at, share) = (at + 2, share * 60);
    }
    let (unit, is_below, end) = side(scan, at, signed)?;
    Some((if is_below { degrees.negated() } else { degrees }, unit, end))
}

/// The sides of the globe, as they are written: whether of latitude, and whether below nought.
const SIDES: &[(&str, bool, bool)] = &[
    ("LS", true, true),
    ("LU", true, false),
    ("BB", false, true),
    ("BT", false, false),
    ("lintang selatan", true, true),
    ("lintang utara", true, false),
    ("bujur barat", false, true),
    ("bujur timur", false, false),
    ("S", true, true),
    ("N", true, false),
    ("W", false, true),
    ("E", false, false),
];

/// The side of the globe that token `at` tells, whether it lies below nought, and where it ends. "N" and its like need a
/// sign for degrees.
fn side(scan: &Scan<'_>, at: usize, signed: bool) -> Option<(&'static str, bool, usize)> {
    if scan.gap(at) >= Gap::Line {
        return None;
    }
    let both = scan.lower_words(at..at + 2);
    let (side, is_latitude, is_below) =
        SIDES.iter().find(|(side, ..)| *side == scan.exact(at) || *side == both)?;
    let unit = if *is_latitude { "° latitude" } else { "° longitude" };
    let end = at + 1 + usize::from(side.contains(' '));
    (signed || side.len() > 1).then_some((unit, *is_below, end))
}
