//! Days of the Indonesian year that have a name.

use crate::detect::dates::Found;
use crate::detect::dates::common::{FEAST, is_capital, year_after};
use crate::detect::dates::reader::Reader;
use crate::detect::dates::said::{Lean, What, Year};
use crate::detect::fold::words;
use crate::value::date::Part;

type Feast = (&'static str, u8, u8);

/// Days of the year by name, after "hari"; the longest first.
#[rustfmt::skip] // a day a line, or two
const FEASTS: [Feast; 27] = [
    ("buruh internasional", 1, 5), ("buruh sedunia", 1, 5), ("buruh", 1, 5), ("pendidikan nasional", 2, 5),
    ("kebangkitan nasional", 20, 5), ("lahir pancasila", 1, 6), ("kesaktian pancasila", 1, 10), ("kemerdekaan ri", 17, 8),
    ("kemerdekaan", 17, 8), ("kartini", 21, 4), ("anak nasional", 23, 7), ("anak", 23, 7), ("batik nasional", 2, 10),
    ("batik", 2, 10), ("sumpah pemuda", 28, 10), ("pahlawan", 10, 11), ("ibu", 22, 12), ("guru nasional", 25, 11),
    ("santri", 22, 10), ("pers nasional", 9, 2), ("bhayangkara", 1, 7), ("bumi", 22, 4), ("natal", 25, 12), ("valentine", 14, 2),
    ("perempuan internasional", 8, 3), ("kesehatan nasional", 12, 11), ("lingkungan hidup sedunia", 5, 6),
];

/// A feast whose name follows word `at`.
pub(super) fn feast(reader: &Reader<'_>, at: usize) -> Option<Found> {
    let (words, day, month) = FEASTS.iter().find(|(words, ..)| {
        words
            .split(' ')
            .zip(at + 1..)
            .all(|(word, at)| reader.follows(at) && reader.scan.lower(at) == word)
    })?;
    let next = at + 1 + words.split(' ').count();
    let (year, end) = year_after(reader, next).unwrap_or((Year::Elided(Lean::News), next));
    // "hari anak-anak", "Hari Kemerdekaan AS".
    let twice = reader.dash(end) && reader.glued(end);
    let foreign = words.starts_with("kemerdekaan")
        && is_capital(reader, end)
        && !reader.is(end, words!("republik indonesia"));
    if twice || foreign && reader.follows(end) {
        return None;
    }
    let what = What::Day { day: *day, month: *month, year, numeric: false };
    Some(Found::new(at..end, what, FEAST, 65))
}

/// "tahun baru" alone is 1 January; "Tahun Baru Imlek" and "tahun baru Islam" are other days.
pub(super) fn tahun_baru(reader: &Reader<'_>, at: usize) -> Option<Found> {
    let next = at + 2;
    if reader.is(next, words!("imlek islam hijriah hijriyah saka jawa china cina tionghoa")) {
        return None;
    }
    let (year, end) = year_after(reader, next)
        .or_else(|| {
            reader
                .follows(next)
                .then(|| reader.year(next))
                .flatten()
                .map(|year| (Year::Is(year), next + 1))
        })
        .unwrap_or((Year::Elided(Lean::News), next));
    let what = What::Day { day: 1, month: 1, year, numeric: false };
    Some(Found::new(at..end, what, FEAST, 60))
}

/// "malam tahun baru 2024" is of the year before.
pub(super) fn eve(reader: &Reader<'_>, at: usize) -> Option<Found> {
    if !(reader.is(at + 1, words!("tahun")) && reader.is(at + 2, words!("baru"))) {
        return None;
    }
    let mut found = tahun_baru(reader, at + 1)?;
    let What::Day { year, .. } = found.said.what else { return None };
    let year = match year {
        Year::Is(year) => Year::Is(year.saturating_sub(1)),
        Year::Shift(by) => Year::Shift(by - 1),
        elided => elided,
    };
    found.said.what = What::Day { day: 31, month: 12, year, numeric: false };
    found.tokens.start = at;
    Some(found.part(Some(Part::Night)))
}
