//! Lengths of time in Indonesian, and how far away something lies: "dua jam", "dua pekan lalu".

use crate::detect::dates::Found;
use crate::detect::dates::common::{DURATION, RELATIVE, SET, vague};
use crate::detect::dates::lengths;
use crate::detect::dates::lexicon::Sense;
use crate::detect::dates::reader::Reader;
use crate::detect::dates::said::{Unit, What};
use crate::detect::fold::words;
use crate::value::Duration;
use crate::value::date::Modifier;

/// What follows a length: how far it reaches, and where to.
pub(super) fn reach(
    reader: &Reader<'_>,
    start: usize,
    next: usize,
    unit: Unit,
    count: u32,
) -> Option<Found> {
    let whole = i32::try_from(count / 100).ok()?;
    let yang = usize::from(reader.is(next, words!("yang yg")));
    let away = |by: i32, end: usize| {
        let about = unit != Unit::Day && !matches!(unit, Unit::Hour | Unit::Minute | Unit::Second);
        let mut found = Found::new(start..end, What::Away(unit, by), RELATIVE, 88);
        found.said.modifier = about.then_some(Modifier::Approx);
        found
    };
    if yang == 0
        && count.is_multiple_of(100)
        && let Some(way) = beside_told(reader, next)
    {
        let calendar = !matches!(unit, Unit::Hour | Unit::Minute | Unit::Second);
        let what = What::FromTold(unit, way * whole);
        return calendar.then(|| Found::new(start..next + 1, what, RELATIVE, 75));
    }
    match reader.next(next + yang)? {
        Sense::Ago => Some(away(-whole, next + yang + 1)),
        Sense::Ahead if reader.is(next, words!("lagi")) => Some(away(whole, next + 1)),
        Sense::Last if yang == 0 => {
            let end = next + 1;
            matches!(unit, Unit::Day | Unit::Week)
                .then(|| Found::new(start..end, What::Last(unit, count / 100), RELATIVE, 80))
        }
        _ => None,
    }
}

/// Which way word `at` leads from the day last told of: "sehari sebelumnya", "dua hari kemudian".
pub(super) fn beside_told(reader: &Reader<'_>, at: usize) -> Option<i32> {
    match reader.scan.lower(at) {
        _ if !reader.follows(at) => None,
        "sebelumnya" => Some(-1),
        "kemudian" | "setelahnya" | "sesudahnya" | "berikutnya" | "selanjutnya" => Some(1),
        _ => None,
    }
}

/// Past "terakhir", "belakangan ini", "ke depan", "mendatang", which belong to the length before them.
fn reaching(reader: &Reader<'_>, at: usize) -> usize {
    match reader.scan.lower(at) {
        _ if !reader.follows(at) => at,
        "terakhir" | "belakangan" => at + 1 + usize::from(reader.is(at + 1, words!("ini"))),
        "mendatang" => at + 1,
        "ke" if reader.is(at + 1, words!("depan belakang")) => at + 2,
        _ => at,
    }
}

/// A number of units: a length, or how far away something lies.
pub(super) fn length(reader: &Reader<'_>, at: usize) -> Option<Found> {
    if at > 0 && reader.glued(at) && !reader.mark(at - 1, "(\"“'‘—–/[") {
        return None;
    }
    let ((duration, unit, count), next) = reader.length(at)?;
    // "UU Nomor 22 Tahun 2009" is a law, "20detik" a name.
    let law = unit == Unit::Year
        && (reader.is_numbered(at) || reader.follows(next) && reader.year(next).is_some());
    if law || unit == Unit::Second && reader.glued(next - 1) {
        return None;
    }
    if let Some(found) = reach(reader, at, next, unit, count).filter(|_| duration.most.is_none()) {
        return Some(found);
    }
    if reader.dash(next) && reader.glued(next) {
        return None;
    }
    let end = reaching(reader, next);
    Some(Found::new(at..end, What::Duration(duration), DURATION, 75))
}

/// "setahun", "setahun lalu", "sehari-hari" (which is no length).
pub(super) fn led_by_one_unit(reader: &Reader<'_>, at: usize, unit: Unit) -> Option<Found> {
    let next = at + 1;
    if reader.dash(next) && reader.glued(next) || at > 0 && reader.glued(at) && reader.dash(at - 1)
    {
        return None;
    }
    if let Some(found) = reach(reader, at, next, unit, 100) {
        return Some(found);
    }
    let times = |at: usize| reader.led_by(at, words!("kali sekali"));
    let in_one =
        reader.led_by(at, words!("dalam")) && times(at - 1) || reader.is(next + 1, words!("kali"));
    // "24 jam sehari", "Rp 5 juta sebulan".
    let rate = at > 0
        && reader.follows(at)
        && (reader.unit(at - 1).is_some()
            || reader.led_by(at, words!("ribu juta miliar rupiah dolar"))
            || reader.scan.get(at - 1).is_some_and(|token| token.is_number()));
    if reader.is(next, words!("sekali")) || times(at) || in_one || rate {
        let end = next + usize::from(reader.is(next, words!("sekali")));
        return Some(Found::new(at..end, What::Each(unit, 1), SET, 70));
    }
    let length = lengths::length(unit, 1)?;
    let end = reaching(reader, next);
    Some(Found::new(at..end, What::Duration(Duration::of(length)), DURATION, 72))
}

/// "beberapa hari lalu", "puluhan tahun", "beberapa waktu terakhir".
pub(super) fn some(reader: &Reader<'_>, at: usize) -> Option<Found> {
    if reader.is(at + 1, words!("waktu saat")) {
        let end = at + 2 + usize::from(reader.is(at + 2, words!("yang yg")));
        return match reader.scan.lower(end) {
            _ if !reader.follows(end) => None,
            "lalu" | "silam" | "terakhir" | "belakangan" | "ini" => {
                Some(vague(at..reaching(reader, end).max(end + 1), "PAST_REF"))
            }
            "mendatang" | "ke" => {
                let after = reaching(reader, end);
                (after > end).then(|| vague(at..after, "FUTURE_REF"))
            }
            _ => None,
        };
    }
    let (unit, next) = reader.unit(at + 1)?;
    let yang = usize::from(reader.is(next, words!("yang yg")));
    match reader.next(next + yang) {
        Some(Sense::Ago) => Some(vague(at..next + yang + 1, "PAST_REF")),
        Some(Sense::Ahead) if reader.is(next, words!("lagi mendatang depan")) => {
            Some(vague(at..next + 1, "FUTURE_REF"))
        }
        _ => amount(at, reaching(reader, next), unit),
    }
}

pub(super) fn amount(at: usize, end: usize, unit: Unit) -> Option<Found> {
    Some(Found::new(at..end, What::Amount(unit.unknown()?), DURATION, 60))
}
