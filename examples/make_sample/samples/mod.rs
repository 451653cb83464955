//! The cases that come with Telisik: one that is told to the end, the same without a mark, and one to
//! practise on.
//!
//! Invariants: places are words that are searched in the text, and stand there exactly once; the same
//! texts make the same file, byte for byte.

mod paper;
mod practice;
mod seed;
mod story;
mod teller;

use telisik::case::{Case, Id, Time};
use telisik::exchange::native::export;

/// Why a case could not be made.
pub type Fault = Box<dyn std::error::Error>;

/// The two articles on NATO's office in Tokyo, with marks, claims, sources, evidence and drafts of reviews.
pub fn told(orbit: String, rmol: String) -> Result<Case, Fault> {
    story::tell(seed::bare(orbit, rmol)?)
}

/// The same two articles without a mark.
pub fn bare(orbit: String, rmol: String) -> Result<Case, Fault> {
    seed::bare(orbit, rmol)
}

/// Two articles that were made up to practise on, without a mark.
pub fn practice() -> Result<Case, Fault> {
    practice::practice()
}

/// The case as a file.
pub fn file(case: &Case) -> String {
    export(case, made())
}

/// 2026-01-19T00:00Z, after the crawl that the lists on the page of RMOL were dated by.
fn made() -> Time {
    Time::from_millis(1_768_780_800_000)
}

/// UUIDv7 of [`made`], told apart by a small number.
fn id(number: u128) -> Id {
    let millis = made().millis() as u128;
    Id::from_u128((millis << 80) | (0x7 << 76) | (0x2 << 62) | number)
}
