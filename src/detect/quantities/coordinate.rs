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

/// The side of the globe that token `at` tells, whether it lies below nought, and where it ends. "N" and its like need a
/// sign for degrees.
fn side(scan: &Scan<'_>, at: usize, signed: bool) -> Option<(&'static str, bool, usize)> {
    if scan.gap(at) >= Gap::Line {
        return None;
    }
    const LATITUDE: &str = "° latitude";
    const LONGITUDE: &str = "° longitude";
    Some(match (scan.lower(at), scan.lower(at + 1), scan.exact(at)) {
        ("lintang", side @ ("selatan" | "utara"), _) => (LATITUDE, side == "selatan", at + 2),
        ("bujur", side @ ("timur" | "barat"), _) => (LONGITUDE, side == "barat", at + 2),
        (.., side @ ("LS" | "LU")) => (LATITUDE, side == "LS", at + 1),
        (.., side @ ("BT" | "BB")) => (LONGITUDE, side == "BB", at + 1),
        (.., side @ ("N" | "S")) if signed => (LATITUDE, side == "S", at + 1),
        (.., side @ ("E" | "W")) if signed => (LONGITUDE, side == "W", at + 1),
        _ => return None,
    })
}
