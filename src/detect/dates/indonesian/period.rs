//! What is coarser than a day in Indonesian: weeks, months, quarters, years, centuries, and their parts.

use super::day::led_by_hari;
use super::feast::tahun_baru;
use super::length::beside_told;
use super::timed::past_tail;
use super::weekday::{is_sunday, led_by_weekday};
use crate::detect::dates::Found;
use crate::detect::dates::common::Led;
use crate::detect::dates::common::{
    DURATION, MONTH, Named, PERIOD, RELATIVE, YEAR, is_capital, month, roman, vague, year_after,
    years,
};
use crate::detect::dates::lengths::length;
use crate::detect::dates::lexicon::Sense;
use crate::detect::dates::reader::{Read, Reader};
use crate::detect::dates::said::{Lean, Unit, What, Year};
use crate::detect::fold::{Words, is_among, words};
use crate::value::Duration;
use crate::value::civil::Weekday;
use crate::value::date::{Modifier, Season};

/// A year without "tahun": not after a name ("SEA Games 2023"), nor before what it could count.
pub(super) fn bare_year(reader: &Reader<'_>, at: usize) -> Option<Found> {
    let found = years(reader, at, Led::Bare)?;
    // "Festival Seni (FSM) 2025".
    let bracketed = at > 2
        && reader.follows(at)
        && reader.mark(at - 1, ")")
        && is_capital(reader, at - 2)
        && reader.mark(at - 3, "(");
    let named = bracketed
        || at > 0
            && reader.follows(at)
            && is_capital(reader, at - 1)
            && !is_among(reader.scan.lower(at - 1), BEFORE_YEAR);
    let counted = matches!(found.said.what, What::Year(_))
        && is_among(reader.scan.lower(found.tokens.end), COUNTED)
        && reader.follows(found.tokens.end);
    (!named && !counted).then_some(found)
}

/// Words that may stand before a year at the beginning of a sentence, where they have a capital.
const BEFORE_YEAR: &Words = words!(
    "\
    pada di sejak hingga sampai dari selama sepanjang menjelang per antara dalam untuk mulai memasuki sebelum \
    setelah sesudah periode musim kurun"
);

const COUNTED: &Words = words!(
    "\
    orang unit ekor meter km kg ton rumah jiwa warga hektare hektar kilometer liter buah kasus kali halaman watt \
    lembar mil kaki personel peserta siswa pasien korban dolar rupiah butir paket pelanggan karyawan kilogram gram \
    mdpl poin persen keluarga kk kepala cc mah mw megawatt buruh pekerja penumpang kendaraan desa sekolah responden \
    anggota suara saham"
);

/// A month without a day: "Juli 2023", "Januari tahun ini", "Juli mendatang", "Juni-Agustus 2023".
pub(super) fn led_by_month(reader: &Reader<'_>, at: usize) -> Option<Found> {
    let (first, next) = month(reader, at)?;
    // What stands before a number that could not be its day is no month.
    if at > 0 && reader.follows(at) && reader.digits(at - 1, 2).is_some() {
        return None;
    }
    if let Some(to) = reader.to(next)
        && reader.follows(to)
        && let Some(((last, _), next)) = month(reader, to)
        && first.1 != Named::Short
    {
        let (year, end) = year_after(reader, next).unwrap_or((Year::Elided(Lean::News), next));
        return Some(Found::new(
            at..end,
            What::Months { from: first.0, to: last, year },
            MONTH,
            85,
        ));
    }
    let (month, named) = first;
    if let Some((year, end)) = year_after(reader, next) {
        let lower = !is_capital(reader, at) && named == Named::Short;
        let found = Found::new(at..end, What::Month { month, year }, MONTH, 92);
        return (!lower).then(|| past_tail(reader, found));
    }
    let (lean, end) = lean_after(reader, next);
    if let Some(lean) = lean {
        return Some(Found::new(at..end, What::Month { month, year: lean }, MONTH, 88));
    }
    // A bare name: after a word that asks for a time, and not before another name.
    let led = at > 0 && reader.follows(at) && is_among(reader.scan.lower(at - 1), LEADS_MONTH);
    let listed = at > 1 && reader.mark(at - 1, ",") && month_before(reader, at - 2)
        || at > 0 && month_before(reader, at - 1)
        || at > 1 && reader.is(at - 1, words!("dan atau")) && month_before(reader, at - 2);
    let clear = named == Named::Whole
        && is_capital(reader, at)
        && !(at > 0 && reader.follows(at) && is_capital(reader, at - 1));
    let name_follows = reader.follows(next)
        && is_capital(reader, next)
        && reader.scan.get(next).is_some_and(|token| token.is_word());
    if named == Named::Short || !(led || listed || clear) || (name_follows && !led) {
        return None;
    }
    let between = reader.led_by(at, words!("antara")).then_some(month);
    let year = year_of_row(reader, next, between).unwrap_or(Year::Elided(Lean::News));
    Some(Found::new(at..next, What::Month { month, year }, MONTH, 70))
}

/// The year at the end of a row of months: "Januari, Februari dan Maret 2023", "dan akhir Maret 2023"; the year before
/// it, if the row is a stretch from month `from` over a new year: "antara Desember dan Maret 2023".
fn year_of_row(reader: &Reader<'_>, at: usize, from: Option<u8>) -> Option<Year> {
    let mut next = at;
    for _ in 0..4 {
        let comma = usize::from(reader.mark(next, ","));
        let and = usize::from(reader.is(next + comma, words!("dan serta")));
        next += comma + and;
        next += usize::from(reader.is(next, words!("bulan awal pertengahan akhir")));
        let ((last, _), after) = month(reader, next).filter(|_| comma + and > 0)?;
        if let Some((year, _)) = year_after(reader, after) {
            return Some(match year {
                Year::Is(year) if from.is_some_and(|from| from > last) => Year::Is(year - 1),
                year => year,
            });
        }
        next = after;
    }
    None
}

pub(super) fn month_before(reader: &Reader<'_>, at: usize) -> bool {
    matches!(reader.sense(at), Some(Sense::Month(_) | Sense::MonthLike(_)))
}

const LEADS_MONTH: &Words = words!(
    "\
    pada bulan sejak hingga sampai per di dari selama sepanjang untuk mulai menjelang antara periode setiap tiap \
    dalam akhir awal pertengahan edisi dimulai berakhir berlangsung digelar dirilis dibuka terjadi medio inflasi \
    tragedi"
);

/// "lalu", "mendatang", "ini" after a month.
pub(super) fn lean_after(reader: &Reader<'_>, at: usize) -> (Option<Year>, usize) {
    let yang = usize::from(reader.is(at, words!("yang")));
    match reader.next(at + yang) {
        Some(Sense::Ago) => (Some(Year::Elided(Lean::Past)), at + yang + 1),
        Some(Sense::Ahead) if reader.is(at, words!("depan mendatang berikutnya")) => {
            (Some(Year::Elided(Lean::Future)), at + 1)
        }
        Some(Sense::Future) => (Some(Year::Elided(Lean::Future)), at + 1),
        Some(Sense::This) if yang == 0 => (Some(Year::Shift(0)), at + 1),
        Some(Sense::Day(-1)) if yang == 0 => (Some(Year::Elided(Lean::Past)), at + 1),
        _ => (None, at),
    }
}

/// How many units "lalu", "ini", "depan" after a unit of the calendar mean.
pub(super) fn shift_after(reader: &Reader<'_>, at: usize) -> Read<i32> {
    let yang = usize::from(reader.is(at, words!("yang")));
    match reader.next(at + yang)? {
        Sense::Ago => Some((-1, at + yang + 1)),
        Sense::This if yang == 0 => Some((0, at + 1)),
        Sense::Ahead
            if reader.is(at + yang, words!("depan mendatang"))
                || reader.is(at + yang, words!("akan")) =>
        {
            Some((1, at + yang + 1))
        }
        Sense::Day(-1) if yang == 0 => Some((-1, at + 1)),
        // "akhir tahun nanti".
        Sense::Future if yang == 0 && reader.is(at, words!("nanti")) => Some((0, at + 1)),
        _ => None,
    }
}

pub(super) fn led_by_unit(reader: &Reader<'_>, at: usize, unit: Unit) -> Option<Found> {
    let next = at + 1;
    if at > 0 && reader.glued(at) && reader.dash(at - 1) {
        return None; // "sehari-hari", "bertahun-tahun"
    }
    if unit == Unit::Week && reader.scan.lower(at) == "minggu" && is_sunday(reader, at) {
        return led_by_weekday(reader, at, at, Weekday::Sunday, Named::Whole);
    }
    let relative = |by: i32, end: usize| {
        Found::new(
            at..end,
            What::Shift(unit, by),
            RELATIVE,
            if unit == Unit::Day { 92 } else { 88 },
        )
    };
    if let Some(way) = beside_told(reader, next)
        && !reader.is(next, words!("kemudian"))
        && !matches!(unit, Unit::Second | Unit::Minute | Unit::Hour | Unit::Weekend)
    {
        return Some(Found::new(at..next + 1, What::FromTold(unit, way), RELATIVE, 65));
    }
    // "bulan yang sama tahun lalu" is of the year that follows.
    let of = next + 2 + usize::from(reader.is(next + 2, words!("pada di")));
    let same = reader.is(next, words!("yang"))
        && reader.is(next + 1, words!("sama"))
        && !reader.is(of, words!("tahun"));
    if same && matches!(unit, Unit::Week | Unit::Month | Unit::Quarter | Unit::Half | Unit::Year) {
        return Some(Found::new(at..next + 2, What::FromTold(unit, 0), RELATIVE, 65));
    }
    match unit {
        Unit::Day => led_by_hari(reader, at),
        Unit::Month => {
            if let Some(sense) = reader.next(next)
                && matches!(sense, Sense::Month(_) | Sense::MonthLike(_))
                && let Some(mut found) = led_by_month(reader, next)
            {
                found.tokens.start = at;
                return Some(found);
            }
            shift_after(reader, next).map(|(by, end)| relative(by, end))
        }
        Unit::Year => {
            if reader.is(next, words!("baru")) {
                return tahun_baru(reader, at);
            }
            if reader.follows(next)
                && let Some(mut found) = years(reader, next, Led::Sure)
            {
                found.tokens.start = at;
                return Some(past_tail(reader, found));
            }
            if reader.is(next, OF_YEARS)
                && reader.follows(next + 1)
                && let Some(mut found) = years(reader, next + 1, Led::Sure)
            {
                found.tokens.start = at;
                return Some(found);
            }
            shift_after(reader, next).map(|(by, end)| relative(by, end))
        }
        Unit::Quarter | Unit::Half => numbered_period(reader, at, unit),
        Unit::Century => century(reader, at),
        Unit::Decade => {
            if reader.follows(next)
                && let Some(mut found) = years(reader, next, Led::Sure)
                && matches!(found.said.what, What::Decade(_))
            {
                found.tokens.start = at;
                return Some(found);
            }
            // "dalam dekade terakhir"
            if reader.is(next, words!("terakhir belakangan")) {
                let end = next + 1 + usize::from(reader.is(next + 1, words!("ini")));
                let what = What::Duration(Duration::of(length(unit, 1)?));
                return Some(Found::new(at..end, what, DURATION, 70));
            }
            shift_after(reader, next).map(|(by, end)| relative(by, end))
        }
        Unit::Week => shift_after(reader, next).map(|(by, end)| relative(by, end)),
        _ => None,
    }
}

/// Years that do not begin in January, or are not reckoned by everybody: "tahun buku 2019".
const OF_YEARS: &Words = words!(
    "\
    ajaran pelajaran akademik anggaran buku fiskal pajak politik sidang takwim"
);

/// "kuartal II/2025", "triwulan pertama tahun ini", "semester I 2024", "kuartal ini".
pub(super) fn numbered_period(reader: &Reader<'_>, at: usize, unit: Unit) -> Option<Found> {
    let next = at + 1;
    if let Some((by, end)) = shift_after(reader, next) {
        return Some(Found::new(at..end, What::Shift(unit, by), RELATIVE, 85));
    }
    let (number, next) = ordinal(reader, next)?;
    let most = if unit == Unit::Quarter { 4 } else { 2 };
    if !(1..=most).contains(&number) {
        return None;
    }
    let (year, end) = year_after(reader, next)
        .unwrap_or((Year::Shift(0), next + usize::from(reader.is(next, words!("lalu ini")))));
    Some(period(at, end, unit, number, year))
}

pub(super) fn period(at: usize, end: usize, unit: Unit, number: u8, year: Year) -> Found {
    let what = match unit {
        Unit::Quarter => What::Quarter(number, year),
        _ => What::Half(number, year),
    };
    let confidence = if matches!(year, Year::Is(_)) { 92 } else { 75 };
    Found::new(at..end, what, PERIOD, confidence)
}

/// "II", "2", "kedua", "ke-2", "pertama".
pub(super) fn ordinal(reader: &Reader<'_>, at: usize) -> Read<u8> {
    if !reader.follows(at) {
        return None;
    }
    if let Some((number, _)) = reader.digits(at, 2) {
        return Some((number as u8, at + 1));
    }
    if let Some(number) = roman(reader.scan.exact(at)) {
        return Some((number, at + 1));
    }
    let number = match reader.scan.lower(at) {
        "pertama" | "kesatu" | "satu" => 1,
        "kedua" | "dua" => 2,
        "ketiga" | "tiga" => 3,
        "keempat" | "empat" => 4,
        "ke" => {
            let at = at + 1 + usize::from(reader.dash(at + 1));
            let digits = reader.digits(at, 2).map(|(number, _)| number as u8);
            return Some((digits.or_else(|| roman(reader.scan.exact(at)))?, at + 1));
        }
        _ => return None,
    };
    Some((number, at + 1))
}

/// "abad ke-19", "abad XX", "abad ini".
pub(super) fn century(reader: &Reader<'_>, at: usize) -> Option<Found> {
    if let Some((by, end)) = shift_after(reader, at + 1) {
        return Some(Found::new(at..end, What::Shift(Unit::Century, by), RELATIVE, 80));
    }
    let (number, end) = ordinal(reader, at + 1)?;
    (1..=21).contains(&number).then(|| Found::new(at..end, What::Century(number - 1), YEAR, 85))
}

/// "paruh pertama 2024", "paruh kedua tahun ini".
pub(super) fn half(reader: &Reader<'_>, at: usize, sense: Sense) -> Option<Found> {
    if sense != Sense::Half || reader.scan.lower(at) != "paruh" {
        return None;
    }
    let (number, next) = ordinal(reader, at + 1)?;
    let (year, end) = year_after(reader, next)?;
    (1..=2).contains(&number).then(|| period(at, end, Unit::Half, number, year))
}

/// "awal 2023", "akhir tahun ini", "pertengahan Mei", "akhir pekan".
pub(super) fn part_of(reader: &Reader<'_>, at: usize, modifier: Modifier) -> Option<Found> {
    let next = at + 1;
    if !reader.follows(next) {
        return None;
    }
    // "10 Rabiul Awal" is a month.
    if reader.led_by(at, words!("rabiul")) {
        return None;
    }
    // "akhir-akhir ini".
    if reader.dash(next) && reader.glued(next) {
        let twice = reader.is(next + 1, words!("akhir")) && reader.is(next + 2, words!("ini"));
        return twice.then(|| vague(at..next + 3, "PRESENT_REF"));
    }
    if modifier == Modifier::End && reader.is(next, words!("pekan minggu")) {
        let (by, end) = shift_after(reader, next + 1).unwrap_or((0, next + 1));
        return Some(Found::new(at..end, What::Shift(Unit::Weekend, by), RELATIVE, 85));
    }
    let inner = match reader.next(next) {
        Some(Sense::Unit(unit)) => led_by_unit(reader, next, unit).or_else(|| {
            // "akhir tahun", "awal bulan": of the one of writing.
            let plain = matches!(unit, Unit::Month | Unit::Year | Unit::Week);
            plain.then(|| Found::new(next..next + 1, What::Shift(unit, 0), RELATIVE, 65))
        }),
        Some(Sense::Month(_) | Sense::MonthLike(_)) => led_by_month(reader, next),
        Some(Sense::Half) => half(reader, next, Sense::Half),
        Some(Sense::Opens) if reader.is(next, words!("era")) => era(reader, next),
        Some(Sense::Opens) if reader.is(next, words!("masa")) => None,
        None if reader.scan.get(next).is_some_and(|token| token.is_number()) => {
            years(reader, next, Led::Sure).map(|found| past_tail(reader, found))
        }
        _ => None,
    }?;
    let coarse = !inner.said.is_day() && !matches!(inner.said.what, What::Duration(_));
    coarse.then(|| inner.modified(at, modifier))
}

/// Seasons: the rainy one of the tropics counts as winter, the dry one as summer, as TIMEX3 has no other.
pub(super) fn season(reader: &Reader<'_>, at: usize) -> Option<Found> {
    let next = at + 1;
    let season = match reader.scan.lower(next) {
        _ if !reader.follows(next) => return None,
        "hujan" | "penghujan" | "dingin" => Season::Winter,
        "kemarau" | "panas" | "kering" => Season::Summer,
        "semi" => Season::Spring,
        "gugur" => Season::Autumn,
        _ => return None,
    };
    let (year, end) = year_after(reader, next + 1).unwrap_or((Year::Shift(0), next + 1));
    let end = end + usize::from(end == next + 1 && reader.is(end, words!("ini")));
    Some(Found::new(at..end, What::Season(season, year), PERIOD, 55))
}

/// "era 1990-an", "era tahun 80-an".
pub(super) fn era(reader: &Reader<'_>, at: usize) -> Option<Found> {
    let next = at + 1 + usize::from(reader.is(at + 1, words!("tahun")));
    let mut found = reader.follows(next).then(|| years(reader, next, Led::Sure))??;
    found.tokens.start = at;
    matches!(found.said.what, What::Decade(_)).then_some(found)
}
