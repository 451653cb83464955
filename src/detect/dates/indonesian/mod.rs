//! How Indonesian speaks of time: which reading a word calls for, and the vague and repeated ones.

mod clock;
mod day;
mod feast;
mod length;
mod part;
mod period;
mod repeated;
mod timed;
mod weekday;

use self::clock::{bare_clock, from_to, half_clock, o_clock};
use self::day::{day_of, led_by_day, led_by_part, this_day};
use self::length::{amount, led_by_one_unit, length, some};
use self::part::{middle, part_after, part_end};
use self::period::{bare_year, era, half, led_by_month, led_by_unit, part_of, season};
use self::repeated::{every, per};
use self::timed::{past_tail, timed, with_clock};
use self::weekday::led_by_weekday;
use crate::detect::dates::Found;
use crate::detect::dates::common::Led;
use crate::detect::dates::common::Named;
use crate::detect::dates::common::{
    CLOCK, DURATION, FEAST, RELATIVE, figures, is_capital, quarter_letter, stamp, vague, year_after,
};
use crate::detect::dates::lexicon::Sense;
use crate::detect::dates::reader::Reader;
use crate::detect::dates::said::{Unit, What, Year};
use crate::detect::dates::written::{day_month, month_day};
use crate::detect::fold::words;
use crate::value::date::{Modifier, Part};

/// An expression that begins with word `at`.
pub(super) fn led_by_word(reader: &Reader<'_>, at: usize, sense: Sense) -> Option<Found> {
    let next = at + 1;
    match sense {
        Sense::Month(_) | Sense::MonthShort(_) | Sense::MonthLike(_) => month_day(reader, at)
            .map(|found| timed(reader, found))
            .or_else(|| led_by_month(reader, at)),
        Sense::Weekday(weekday) | Sense::WeekdayShort(weekday) => {
            let short = matches!(sense, Sense::WeekdayShort(_));
            let named = if short { Named::Short } else { Named::Whole };
            led_by_weekday(reader, at, at, weekday, named)
        }
        Sense::Unit(unit) => led_by_unit(reader, at, unit),
        Sense::OneUnit(unit) => led_by_one_unit(reader, at, unit),
        Sense::Number(_) | Sense::Half => half(reader, at, sense)
            .or_else(|| half_clock(reader, at))
            .or_else(|| length(reader, at)),
        Sense::Some => some(reader, at),
        Sense::Part(part) => led_by_part(reader, at, part),
        Sense::Day(days) => led_by_day(reader, at, days),
        Sense::Start => part_of(reader, at, Modifier::Start),
        Sense::Mid => part_of(reader, at, Modifier::Mid),
        Sense::End => part_of(reader, at, Modifier::End),
        Sense::About => about(reader, at),
        Sense::Every => every(reader, at),
        Sense::OClock => o_clock(reader, at),
        Sense::Jam => o_clock(reader, at),
        Sense::DayOf => day_of(reader, at),
        Sense::Present => {
            let end = next + usize::from(reader.is(next, words!("ini")));
            Some(vague(at..end, "PRESENT_REF"))
        }
        Sense::Past => Some(vague(at..next, "PAST_REF")),
        Sense::Future => match reader.next(next) {
            Some(Sense::Part(part)) if reader.scan.lower(at) == "nanti" => {
                Some(this_day(at..part_end(reader, next), 0, part))
            }
            _ => Some(vague(at..next, "FUTURE_REF")),
        },
        Sense::Amount(amount) => Some(Found::new(at..next, What::Amount(amount), DURATION, 55)),
        Sense::Opens => opens(reader, at),
        _ => None,
    }
}

/// An expression that begins with number `at`.
pub(super) fn led_by_number(reader: &Reader<'_>, at: usize) -> Option<Found> {
    if let Some(found) = stamp(reader, at).or_else(|| day_month(reader, at)) {
        return Some(past_tail(reader, timed(reader, found)));
    }
    if let Some(found) = figures(reader, at, Led::Bare) {
        return Some(past_tail(reader, found));
    }
    bare_clock(reader, at)
        .or_else(|| length(reader, at))
        .or_else(|| bare_year(reader, at).map(|found| past_tail(reader, found)))
}

/// "sekitar pukul 06.14", "sekitar tahun 40-an", "kira-kira dua jam".
fn about(reader: &Reader<'_>, at: usize) -> Option<Found> {
    let mut next = at + 1;
    if reader.scan.lower(at) == "kira" {
        if !(reader.dash(next) && reader.is(next + 1, words!("kira"))) {
            return None;
        }
        next += 2;
    }
    approximately(reader, at, next)
}

fn approximately(reader: &Reader<'_>, at: usize, next: usize) -> Option<Found> {
    if !reader.follows(next) {
        return None;
    }
    let found = if reader.scan.get(next)?.is_number() {
        led_by_number(reader, next)?
    } else {
        let sense = reader.sense(next)?;
        let fits = matches!(
            sense,
            Sense::Number(_)
                | Sense::Half
                | Sense::Unit(_)
                | Sense::OneUnit(_)
                | Sense::OClock
                | Sense::Jam
                | Sense::Month(_)
                | Sense::MonthLike(_)
                | Sense::DayOf
                | Sense::Start
                | Sense::Mid
                | Sense::End
        );
        fits.then(|| led_by_word(reader, next, sense))??
    };
    Some(found.modified(at, Modifier::Approx))
}

/// Longer expressions, by their first word.
fn opens(reader: &Reader<'_>, at: usize) -> Option<Found> {
    let next = at + 1;
    match reader.scan.lower(at) {
        "tengah" => {
            // "di tengah malam yang gelap": of no day; "tepat tengah malam": of the day told of.
            let Some((part, end)) = middle(reader, at) else {
                let coarse = reader.is(next, words!("pekan bulan tahun"));
                return coarse.then(|| part_of(reader, at, Modifier::Mid))?;
            };
            Some(Found::new(at..end, What::OfDay, CLOCK, 60).part(Some(part)))
        }
        "belum" => {
            let lama = reader.is(next, words!("lama")) && reader.is(next + 1, words!("ini"));
            lama.then(|| vague(at..next + 2, "PAST_REF"))
        }
        "tempo" => reader.is(next, words!("hari")).then(|| vague(at..next + 1, "PAST_REF")),
        "tadi" => {
            let (part, end) = part_after(reader, next)?;
            let days = -i32::from(part == Part::Night);
            Some(with_clock(reader, this_day(at..end, days, part)))
        }
        "semalam" => {
            let lengthy = reader.led_by(at, words!("sehari dalam selama per"));
            (!lengthy).then(|| this_day(at..next, -1, Part::Night))
        }
        "keesokan" => {
            let hari = usize::from(reader.is(next, words!("hari harinya paginya")));
            (hari == 1)
                .then(|| Found::new(at..next + 1, What::FromTold(Unit::Day, 1), RELATIVE, 75))
        }
        "saat" | "ketika" | "kala" | "waktu" | "masa" => moment(reader, at),
        "dewasa" => reader.is(next, words!("ini")).then(|| vague(at..next + 1, "PRESENT_REF")),
        "baru" => {
            let twice = reader.dash(next)
                && reader.is(next + 1, words!("baru"))
                && reader.is(next + 2, words!("ini"));
            twice.then(|| vague(at..next + 3, "PAST_REF"))
        }
        "belakangan" => reader.is(next, words!("ini")).then(|| vague(at..next + 1, "PRESENT_REF")),
        "bertahun" | "berbulan" | "berhari" | "berjam" | "berminggu" | "bermenit" | "berabad" => {
            let (unit, end) = reader.unit(next + 1).filter(|_| reader.dash(next))?;
            Some(Found::new(at..end, What::Amount(unit.unknown()?), DURATION, 65))
        }
        "jangka" => {
            let (unit, end) = match reader.scan.lower(next) {
                "panjang" => (Unit::Year, next + 1),
                "pendek" => (Unit::Month, next + 1),
                "menengah" => (Unit::Year, next + 1),
                _ => return None,
            };
            // "dalam jangka waktu lama" says nothing.
            amount(at, end, unit)
        }
        "musim" => season(reader, at),
        "kurang" => {
            let more = reader.is(next, words!("lebih"));
            let dari = reader.is(next, words!("dari"));
            (more || dari)
                .then(|| approximately(reader, at, next + 1))?
                .filter(|found| more || matches!(found.said.what, What::Duration(_)))
        }
        "era" => era(reader, at),
        "dari" | "antara" => from_to(reader, at),
        "natal" => {
            let feast = is_capital(reader, at)
                && !(at > 0 && is_capital(reader, at - 1) && reader.follows(at));
            let (year, end) = year_after(reader, next).unwrap_or((Year::Shift(0), next));
            let what = What::Day { day: 25, month: 12, year, numeric: false };
            (feast && end > next).then(|| Found::new(at..end, what, FEAST, 60))
        }
        "q" => quarter_letter(reader, at),
        "per" => per(reader, at),
        _ => None,
    }
}

/// "saat ini", "ketika itu", "masa lalu".
fn moment(reader: &Reader<'_>, at: usize) -> Option<Found> {
    let next = at + 1;
    let word = reader.scan.lower(at);
    let reference = match reader.scan.lower(next) {
        _ if !reader.follows(next) => return None,
        "ini" if word != "masa" || !reader.is(next + 1, words!("adalah")) => "PRESENT_REF",
        "kini" | "sekarang" if word != "waktu" => "PRESENT_REF",
        "itu" => "PAST_REF",
        "lalu" | "silam" | "lampau" if word == "masa" || word == "waktu" => "PAST_REF",
        "dekat" if word == "waktu" => "FUTURE_REF",
        "depan" | "mendatang" if word == "masa" || word == "waktu" => "FUTURE_REF",
        "bersamaan" if word == "saat" => "PAST_REF",
        "yang" if reader.is(next + 1, words!("sama bersamaan")) && word != "masa" => {
            return Some(vague(at..next + 2, "PAST_REF"));
        }
        _ => return None,
    };
    Some(vague(at..next + 1, reference))
}
