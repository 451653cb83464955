//! How Indonesian speaks of time.

use super::Found;
use super::common::{
    CLOCK, DURATION, ELIDED, FEAST, FULL, MONTH, Named, PERIOD, RELATIVE, SET, VAGUE, WEEKDAY,
    YEAR, day_month, figures, is_capital, month, month_day, roman, stamp, year_after, years,
};
use super::lexicon::Sense;
use super::reader::{Read, Reader};
use super::said::{Clock, Lean, Said, Unit, What, Year};
use crate::value::civil::Weekday;
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
            led_by_weekday(reader, at, at, weekday, short)
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
            let end = next + usize::from(reader.is(next, &["ini"]));
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
        return Some(timed(reader, found));
    }
    if let Some(found) = figures(reader, at, false) {
        return Some(found);
    }
    bare_clock(reader, at).or_else(|| length(reader, at)).or_else(|| bare_year(reader, at))
}

/// A year without "tahun": not after a name ("SEA Games 2023"), nor before what it could count.
fn bare_year(reader: &Reader<'_>, at: usize) -> Option<Found> {
    let found = years(reader, at, false)?;
    let named = at > 0
        && reader.follows(at)
        && is_capital(reader, at - 1)
        && !BEFORE_YEAR.contains(&reader.scan.lower(at - 1));
    let counted = matches!(found.said.what, What::Year(_))
        && COUNTED.contains(&reader.scan.lower(found.tokens.end))
        && reader.follows(found.tokens.end);
    (!named && !counted).then_some(found)
}

/// Words that may stand before a year at the beginning of a sentence, where they have a capital.
const BEFORE_YEAR: &[&str] = &[
    "pada",
    "di",
    "sejak",
    "hingga",
    "sampai",
    "dari",
    "selama",
    "sepanjang",
    "menjelang",
    "per",
    "antara",
    "dalam",
    "untuk",
    "mulai",
    "memasuki",
    "sebelum",
    "setelah",
    "sesudah",
];

#[rustfmt::skip] // a word a line would be a page
const COUNTED: &[&str] = &[
    "orang", "unit", "ekor", "meter", "km", "kg", "ton", "rumah", "jiwa", "warga", "hektare", "hektar", "kilometer", "liter",
    "buah", "kasus", "kali", "halaman", "watt", "lembar", "mil", "kaki", "personel", "peserta", "siswa", "pasien", "korban", "dolar",
    "rupiah", "butir", "paket", "pelanggan", "karyawan", "kilogram", "gram", "mdpl", "poin", "persen", "keluarga", "kk", "kepala", "cc",
    "mah", "mw", "megawatt", "buruh", "pekerja", "penumpang", "kendaraan", "desa", "sekolah", "responden", "anggota", "suara", "saham",
];

fn vague(tokens: std::ops::Range<usize>, reference: &'static str) -> Found {
    Found::new(tokens, What::Vague(reference), VAGUE, 60)
}

/// A part of a day so many days from the day of writing.
fn this_day(tokens: std::ops::Range<usize>, days: i32, part: Part) -> Found {
    Found::new(tokens, What::Shift(Unit::Day, days), RELATIVE, 85).part(Some(part))
}

/// The token after the word of a part of a day ("dini hari" has two).
fn part_end(reader: &Reader<'_>, at: usize) -> usize {
    let two = reader.scan.lower(at) == "dini" && reader.is(at + 1, &["hari"]);
    at + 1 + usize::from(two)
}

/// A part of a day after a day; "dini" counts only with "hari".
fn part_after(reader: &Reader<'_>, at: usize) -> Read<Part> {
    match reader.next(at)? {
        Sense::Part(part) => {
            let end = part_end(reader, at);
            (reader.scan.lower(at) != "dini" || end > at + 1).then_some((part, end))
        }
        _ => None,
    }
}

/// Adds what is said of the time of a day: "malam", "pukul 07.56 WIB", "| 07:56 WIB", "kemarin".
fn timed(reader: &Reader<'_>, mut found: Found) -> Found {
    if !found.said.is_day() {
        return found;
    }
    let mut next = found.tokens.end;
    if let Some((part, after)) = part_after(reader, next) {
        found.said.part = Some(part);
        next = after;
    }
    // "Rabu malam (3/5)" has its date in brackets; see `led_by_weekday`.
    if matches!(reader.next(next), Some(Sense::OClock | Sense::Jam))
        && let Some((clock, after)) = clock_after_word(reader, next)
    {
        found.said.clock = Some(clock);
        next = after;
    } else if reader.mark(next, &['|', '•', '·', '-', '–', ',']) || reader.follows(next) {
        let bar = usize::from(reader.mark(next, &['|', '•', '·', '-', '–', ',']));
        if let Some(((clock, true), after)) = reader.clock(next + bar)
            && reader.follows(next + bar)
            && (clock.offset.is_some()
                || reader.mark(next, &['|', '•', '·'])
                || colon(reader, next + bar))
        {
            found.said.clock = Some(clock);
            next = after;
        }
    }
    // "(28/12) kemarin", "sore ini".
    if reader.is(next, &["kemarin", "ini", "tadi"])
        && (reader.is(next, &["kemarin"])
            || found.said.part.is_some()
            || found.said.weekday.is_some())
    {
        next += 1;
    }
    found.tokens.end = next;
    found
}

fn colon(reader: &Reader<'_>, at: usize) -> bool {
    reader.mark(at + 1, &[':'])
}

/// A weekday, with its date if there is one. The expression begins at `start` ("hari Rabu").
fn led_by_weekday(
    reader: &Reader<'_>,
    start: usize,
    at: usize,
    weekday: Weekday,
    short: bool,
) -> Option<Found> {
    let scan = reader.scan;
    let trap = at > 0 && reader.follows(at) && WEEKDAY_NAMES_BEFORE.contains(&scan.lower(at - 1));
    let mut next = at + 1;
    if reader.is(next, WEEKDAY_NAMES_AFTER) {
        return None;
    }
    let mut part = None;
    // "Sabtu-Minggu (20-21/9)": the second weekday is passed over.
    let mut paired = false;
    if reader.dash(next)
        && reader.glued(next)
        && let Some(Sense::Weekday(_) | Sense::Unit(Unit::Week)) = reader.next(next + 1)
    {
        paired = true;
        next += 2;
    }
    if let Some((said, after)) = part_after(reader, next) {
        (part, next) = (Some(said), after);
    }
    if let Some(mut found) = date_of_weekday(reader, start, next) {
        if !paired {
            found.said.weekday = Some(weekday);
        }
        found.said.part = part;
        found.tokens.start = start;
        return Some(timed(reader, found));
    }
    if short || trap || paired {
        return None;
    }
    let capital = is_capital(reader, at);
    if !capital
        && start == at
        && scan.lower(at) != "jum'at"
        && part.is_none()
        && !reader.is(next, &["lalu", "depan", "mendatang", "kemarin", "ini"])
        && !(at > 0 && reader.is(at - 1, &["pada", "hari", "sejak", "hingga", "sampai", "malam"]))
    {
        return None;
    }
    let (what, end) = match reader.next(next) {
        Some(Sense::Ago) => (What::Weekday(None, Lean::Past), next + 1),
        Some(Sense::Ahead) if reader.is(next, &["depan", "mendatang", "berikutnya"]) => {
            let week = if reader.is(next, &["depan"]) { Some(1) } else { None };
            (What::Weekday(week, Lean::Future), next + 1)
        }
        Some(Sense::Day(days)) => {
            let lean = if days < 0 { Lean::Past } else { Lean::Future };
            (What::Weekday(None, lean), next + 1)
        }
        Some(Sense::This) => (What::Weekday(None, Lean::News), next + 1),
        Some(Sense::Unit(Unit::Week)) => match reader.next(next + 1) {
            Some(Sense::Ago) => (What::Weekday(Some(-1), Lean::Past), next + 2),
            Some(Sense::Ahead) => (What::Weekday(Some(1), Lean::Future), next + 2),
            Some(Sense::This) => (What::Weekday(Some(0), Lean::News), next + 2),
            _ => (What::Weekday(None, Lean::News), next),
        },
        _ => (What::Weekday(None, Lean::News), next),
    };
    let what = reader.leaning(start, what);
    let mut found = Found::new(start..end, what, WEEKDAY, 80).part(part);
    found.said.weekday = Some(weekday);
    Some(timed(reader, found))
}

/// The date that a weekday has beside it: "(3/5)", ", 3 Mei 2023", "(3 Mei)", "3/5/2023".
fn date_of_weekday(reader: &Reader<'_>, start: usize, at: usize) -> Option<Found> {
    let bracket = reader.mark(at, &['(', '[']);
    let mut next = at + usize::from(bracket || reader.mark(at, &[',', '.']));
    if next == at + 1 && !reader.follows(next) {
        return None;
    }
    if reader.is(next, &["tanggal", "tgl"]) {
        next += 1 + usize::from(reader.mark(next + 1, &['.']));
    }
    if !reader.follows(next) {
        return None;
    }
    let mut found = day_month(reader, next)
        .or_else(|| month_day(reader, next))
        .or_else(|| figure_range(reader, next))
        .or_else(|| figures(reader, next, true))
        .or_else(|| impossible(reader, next))?;
    if bracket {
        // "(3/5/2023)", "(3/5) malam" and "(3/5/2023 pukul 07.00)".
        if !reader.mark(found.tokens.end, &[')', ']']) {
            found = timed(reader, found);
        }
        if reader.mark(found.tokens.end, &[')', ']']) {
            found.tokens.end += 1;
        }
    }
    found.tokens.start = start;
    Some(found)
}

/// "31/9" beside a weekday is meant as a date.
fn impossible(reader: &Reader<'_>, at: usize) -> Option<Found> {
    let (what, next) = reader.figures(at, super::reader::Order::DayFirst)?;
    matches!(what, What::Impossible { .. }).then(|| Found::new(at..next, what, FULL, 90))
}

/// "1-2/9/2025", "19–20/9", "30/9-2/10".
fn figure_range(reader: &Reader<'_>, at: usize) -> Option<Found> {
    let (first, length) = reader.digits(at, 2)?;
    let order = super::reader::Order::DayFirst;
    if reader.dash(at + 1) && length <= 2 {
        let (what, next) = reader.figures_after_dash(at + 2, order)?;
        let What::Day { day, month, year, .. } = what else { return None };
        let from = (u8::try_from(first).ok().filter(|from| *from < day && *from > 0)?, month);
        let what = What::Days { from, to: (day, month), year };
        let rule = if matches!(year, Year::Is(_)) { FULL } else { ELIDED };
        return Some(Found::new(at..next, what, rule, 90));
    }
    let (What::Day { day, month, year: Year::Elided(_), .. }, next) = reader.figures(at, order)?
    else {
        return None;
    };
    if !reader.dash(next) {
        return None;
    }
    let (What::Day { day: last, month: other, year, .. }, next) =
        reader.figures_after_dash(next + 1, order)?
    else {
        return None;
    };
    let what = What::Days { from: (day, month), to: (last, other), year };
    Some(Found::new(at..next, what, ELIDED, 90))
}

/// Not a day: a market, a prayer, a feast.
const WEEKDAY_NAMES_BEFORE: &[&str] = &[
    "pasar", "salat", "shalat", "sholat", "solat", "sekolah", "black", "khotbah", "khutbah", "jl",
    "jalan", "desa", "aksi", "tabloid", "koran", "masjid", "ibadah",
];
const WEEKDAY_NAMES_AFTER: &[&str] = &["agung", "putih", "abu", "berkah", "curhat"];

/// A month without a day: "Juli 2023", "Januari tahun ini", "Juli mendatang", "Juni-Agustus 2023".
fn led_by_month(reader: &Reader<'_>, at: usize) -> Option<Found> {
    let (first, next) = month(reader, at)?;
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
        return (!lower).then(|| Found::new(at..end, What::Month { month, year }, MONTH, 92));
    }
    let (lean, end) = lean_after(reader, next);
    if let Some(lean) = lean {
        return Some(Found::new(at..end, What::Month { month, year: lean }, MONTH, 88));
    }
    // A bare name: after a word that asks for a time, and not before another name.
    let led = at > 0 && reader.follows(at) && LEADS_MONTH.contains(&reader.scan.lower(at - 1));
    let listed = at > 1 && reader.mark(at - 1, &[',']) && month_before(reader, at - 2)
        || at > 0 && month_before(reader, at - 1)
        || at > 1 && reader.is(at - 1, &["dan", "atau"]) && month_before(reader, at - 2);
    let clear = named == Named::Whole
        && is_capital(reader, at)
        && !(at > 0 && reader.follows(at) && is_capital(reader, at - 1));
    let name_follows = reader.follows(next)
        && is_capital(reader, next)
        && reader.scan.get(next).is_some_and(|token| token.is_word());
    if named == Named::Short || !(led || listed || clear) || (name_follows && !led) {
        return None;
    }
    Some(Found::new(at..next, What::Month { month, year: Year::Elided(Lean::News) }, MONTH, 70))
}

fn month_before(reader: &Reader<'_>, at: usize) -> bool {
    matches!(reader.sense(at), Some(Sense::Month(_) | Sense::MonthLike(_)))
}

#[rustfmt::skip] // a word a line would be a page
const LEADS_MONTH: &[&str] = &[
    "pada", "bulan", "sejak", "hingga", "sampai", "per", "di", "dari", "selama", "sepanjang", "untuk", "mulai", "menjelang",
    "antara", "periode", "setiap", "tiap", "dalam", "akhir", "awal", "pertengahan", "edisi",
];

/// "lalu", "mendatang", "ini" after a month.
fn lean_after(reader: &Reader<'_>, at: usize) -> (Option<Year>, usize) {
    let yang = usize::from(reader.is(at, &["yang"]));
    match reader.next(at + yang) {
        Some(Sense::Ago) => (Some(Year::Elided(Lean::Past)), at + yang + 1),
        Some(Sense::Ahead) if reader.is(at, &["depan", "mendatang", "berikutnya"]) => {
            (Some(Year::Elided(Lean::Future)), at + 1)
        }
        Some(Sense::Future) => (Some(Year::Elided(Lean::Future)), at + 1),
        Some(Sense::This) if yang == 0 => (Some(Year::Shift(0)), at + 1),
        _ => (None, at),
    }
}

/// How many units "lalu", "ini", "depan" after a unit of the calendar mean.
fn shift_after(reader: &Reader<'_>, at: usize) -> Read<i32> {
    let yang = usize::from(reader.is(at, &["yang"]));
    match reader.next(at + yang)? {
        Sense::Ago => Some((-1, at + yang + 1)),
        Sense::This if yang == 0 => Some((0, at + 1)),
        Sense::Ahead
            if reader.is(at + yang, &["depan", "mendatang"]) || reader.is(at + yang, &["akan"]) =>
        {
            Some((1, at + yang + 1))
        }
        Sense::Day(-1) if yang == 0 => Some((-1, at + 1)),
        _ => None,
    }
}

fn led_by_unit(reader: &Reader<'_>, at: usize, unit: Unit) -> Option<Found> {
    let next = at + 1;
    if at > 0 && reader.glued(at) && reader.dash(at - 1) {
        return None; // "sehari-hari", "bertahun-tahun"
    }
    if unit == Unit::Week && reader.scan.lower(at) == "minggu" && is_sunday(reader, at) {
        return led_by_weekday(reader, at, at, Weekday::Sunday, false);
    }
    let relative = |by: i32, end: usize| {
        Found::new(
            at..end,
            What::Shift(unit, by),
            RELATIVE,
            if unit == Unit::Day { 92 } else { 88 },
        )
    };
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
            if reader.is(next, &["baru"]) {
                return tahun_baru(reader, at);
            }
            if reader.follows(next)
                && let Some(mut found) = years(reader, next, true)
            {
                found.tokens.start = at;
                return Some(found);
            }
            if reader.is(next, &["ajaran", "anggaran", "politik", "pelajaran"])
                && reader.follows(next + 1)
                && let Some(mut found) = years(reader, next + 1, true)
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
                && let Some(mut found) = years(reader, next, true)
                && matches!(found.said.what, What::Decade(_))
            {
                found.tokens.start = at;
                return Some(found);
            }
            shift_after(reader, next).map(|(by, end)| relative(by, end))
        }
        Unit::Week => shift_after(reader, next).map(|(by, end)| relative(by, end)),
        _ => None,
    }
}

/// Whether "minggu" is the day: with a capital, and with what a day has beside it or without what a week
/// has.
fn is_sunday(reader: &Reader<'_>, at: usize) -> bool {
    let next = at + 1;
    let counted = at > 0
        && reader.follows(at)
        && (reader.scan.get(at - 1).is_some_and(|token| token.is_number())
            || matches!(reader.sense(at - 1), Some(Sense::Number(_) | Sense::Some)));
    if counted {
        return false;
    }
    if date_of_weekday(reader, at, next).is_some() {
        return true;
    }
    let opens_sentence =
        at == 0 || !reader.follows(at) || reader.mark(at - 1, &['.', '!', '?', '"', '“', ':', '”']);
    is_capital(reader, at)
        && !(opens_sentence && reader.is(next, &["lalu", "ini", "depan", "ke"]))
        && !reader.is(next, &["ke"])
}

/// "hari ini", "hari Rabu", "hari itu", "Hari Kartini".
fn led_by_hari(reader: &Reader<'_>, at: usize) -> Option<Found> {
    let next = at + 1;
    if at > 0
        && reader.follows(at)
        && reader.scan.get(at - 1).is_some_and(|token| token.is_number())
    {
        return None;
    }
    match reader.next(next) {
        Some(Sense::This) => {
            let found = Found::new(at..next + 1, What::Shift(Unit::Day, 0), RELATIVE, 92);
            Some(timed(reader, found))
        }
        Some(Sense::That) => {
            Some(timed(reader, Found::new(at..next + 1, What::FromTold(0), RELATIVE, 70)))
        }
        Some(Sense::Weekday(weekday)) => led_by_weekday(reader, at, next, weekday, false),
        Some(Sense::Unit(Unit::Week)) if reader.is(next, &["minggu"]) => {
            led_by_weekday(reader, at, next, Weekday::Sunday, false)
        }
        Some(Sense::Ahead) if reader.is(next, &["berikutnya"]) => {
            Some(Found::new(at..next + 1, What::FromTold(1), RELATIVE, 65))
        }
        Some(Sense::Opens) if reader.is(next, &["yang"]) && reader.is(next + 1, &["sama"]) => {
            Some(Found::new(at..next + 2, What::FromTold(0), RELATIVE, 65))
        }
        _ => feast(reader, at, &FEASTS),
    }
}

type Feast = (&'static [&'static str], u8, u8);

/// Days of the year by name, after "hari"; the longest first.
#[rustfmt::skip] // a day a line, or two
const FEASTS: [Feast; 27] = [
    (&["buruh", "internasional"], 1, 5), (&["buruh", "sedunia"], 1, 5), (&["buruh"], 1, 5), (&["pendidikan", "nasional"], 2, 5),
    (&["kebangkitan", "nasional"], 20, 5), (&["lahir", "pancasila"], 1, 6), (&["kesaktian", "pancasila"], 1, 10), (&["kemerdekaan", "ri"], 17, 8),
    (&["kemerdekaan"], 17, 8), (&["kartini"], 21, 4), (&["anak", "nasional"], 23, 7), (&["anak"], 23, 7), (&["batik", "nasional"], 2, 10),
    (&["batik"], 2, 10), (&["sumpah", "pemuda"], 28, 10), (&["pahlawan"], 10, 11), (&["ibu"], 22, 12), (&["guru", "nasional"], 25, 11),
    (&["santri"], 22, 10), (&["pers", "nasional"], 9, 2), (&["bhayangkara"], 1, 7), (&["bumi"], 22, 4), (&["natal"], 25, 12), (&["valentine"], 14, 2),
    (&["perempuan", "internasional"], 8, 3), (&["kesehatan", "nasional"], 12, 11), (&["lingkungan", "hidup", "sedunia"], 5, 6),
];

/// A feast whose name follows word `at`.
fn feast(reader: &Reader<'_>, at: usize, feasts: &[Feast]) -> Option<Found> {
    let (words, day, month) = feasts.iter().find(|(words, ..)| {
        words.iter().enumerate().all(|(number, word)| reader.is(at + 1 + number, &[*word]))
    })?;
    let next = at + 1 + words.len();
    let (year, end) = year_after(reader, next).unwrap_or((Year::Shift(0), next));
    // "hari anak-anak", "Hari Kemerdekaan AS".
    let twice = reader.dash(end) && reader.glued(end);
    let foreign = words[0] == "kemerdekaan"
        && is_capital(reader, end)
        && !reader.is(end, &["republik", "indonesia"]);
    if twice || foreign && reader.follows(end) {
        return None;
    }
    let what = What::Day { day: *day, month: *month, year, numeric: false };
    Some(Found::new(at..end, what, FEAST, 65))
}

/// "tahun baru" alone is 1 January; "Tahun Baru Imlek" and "tahun baru Islam" are other days.
fn tahun_baru(reader: &Reader<'_>, at: usize) -> Option<Found> {
    let next = at + 2;
    if reader.is(
        next,
        &["imlek", "islam", "hijriah", "hijriyah", "saka", "jawa", "china", "cina", "tionghoa"],
    ) {
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
        .unwrap_or((Year::Shift(0), next));
    let what = What::Day { day: 1, month: 1, year, numeric: false };
    Some(Found::new(at..end, what, FEAST, 60))
}

/// "kuartal II/2025", "triwulan pertama tahun ini", "semester I 2024", "kuartal ini".
fn numbered_period(reader: &Reader<'_>, at: usize, unit: Unit) -> Option<Found> {
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
        .unwrap_or((Year::Shift(0), next + usize::from(reader.is(next, &["lalu", "ini"]))));
    Some(period(at, end, unit, number, year))
}

fn period(at: usize, end: usize, unit: Unit, number: u8, year: Year) -> Found {
    let what = match unit {
        Unit::Quarter => What::Quarter(number, year),
        _ => What::Half(number, year),
    };
    let confidence = if matches!(year, Year::Is(_)) { 92 } else { 75 };
    Found::new(at..end, what, PERIOD, confidence)
}

/// "II", "2", "kedua", "ke-2", "pertama".
fn ordinal(reader: &Reader<'_>, at: usize) -> Read<u8> {
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
        "pertama" | "kesatu" => 1,
        "kedua" => 2,
        "ketiga" => 3,
        "keempat" => 4,
        "ke" => {
            let dash = usize::from(reader.dash(at + 1));
            let (number, _) = reader.digits(at + 1 + dash, 2)?;
            return Some((number as u8, at + 2 + dash));
        }
        _ => return None,
    };
    Some((number, at + 1))
}

/// "abad ke-19", "abad XX", "abad ini".
fn century(reader: &Reader<'_>, at: usize) -> Option<Found> {
    if let Some((by, end)) = shift_after(reader, at + 1) {
        return Some(Found::new(at..end, What::Shift(Unit::Century, by), RELATIVE, 80));
    }
    let (number, end) = ordinal(reader, at + 1)?;
    (1..=21).contains(&number).then(|| Found::new(at..end, What::Century(number - 1), YEAR, 85))
}

/// "paruh pertama 2024", "paruh kedua tahun ini".
fn half(reader: &Reader<'_>, at: usize, sense: Sense) -> Option<Found> {
    if sense != Sense::Half || reader.scan.lower(at) != "paruh" {
        return None;
    }
    let (number, next) = ordinal(reader, at + 1)?;
    let (year, end) = year_after(reader, next)?;
    (1..=2).contains(&number).then(|| period(at, end, Unit::Half, number, year))
}

/// What follows a length: how far it reaches, and where to.
fn reach(reader: &Reader<'_>, start: usize, next: usize, unit: Unit, count: u32) -> Option<Found> {
    let whole = i32::try_from(count / 100).ok()?;
    let yang = usize::from(reader.is(next, &["yang", "yg"]));
    let away = |by: i32, end: usize| {
        let about = unit != Unit::Day && !matches!(unit, Unit::Hour | Unit::Minute | Unit::Second);
        let mut found = Found::new(start..end, What::Away(unit, by), RELATIVE, 88);
        found.said.modifier = about.then_some(Modifier::Approx);
        found
    };
    match reader.next(next + yang)? {
        Sense::Ago => Some(away(-whole, next + yang + 1)),
        Sense::Ahead if reader.is(next, &["lagi"]) => Some(away(whole, next + 1)),
        Sense::Last if yang == 0 => {
            let end = next + 1;
            matches!(unit, Unit::Day | Unit::Week)
                .then(|| Found::new(start..end, What::Last(unit, count / 100), RELATIVE, 80))
        }
        _ => None,
    }
}

/// A number of units: a length, or how far away something lies.
fn length(reader: &Reader<'_>, at: usize) -> Option<Found> {
    if at > 0
        && reader.glued(at)
        && !reader.mark(at - 1, &['(', '"', '“', '\'', '‘', '—', '–', '/', '['])
    {
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
    let mut end = next;
    if reader.is(next, &["terakhir"]) {
        end += 1;
    }
    if reader.dash(next) && reader.glued(next) {
        return None;
    }
    Some(Found::new(at..end, What::Duration(duration), DURATION, 75))
}

/// "setahun", "setahun lalu", "sehari-hari" (which is no length).
fn led_by_one_unit(reader: &Reader<'_>, at: usize, unit: Unit) -> Option<Found> {
    let next = at + 1;
    if reader.dash(next) && reader.glued(next) || at > 0 && reader.glued(at) && reader.dash(at - 1)
    {
        return None;
    }
    if let Some(found) = reach(reader, at, next, unit, 100) {
        return Some(found);
    }
    if reader.is(next, &["sekali"]) || at > 0 && reader.is(at - 1, &["kali"]) {
        let end = next + usize::from(reader.is(next, &["sekali"]));
        return Some(Found::new(at..end, What::Each(unit), SET, 70));
    }
    let length = super::resolve::length(unit, 1)?;
    let mut found =
        Found::new(at..next, What::Duration(crate::value::Duration::of(length)), DURATION, 72);
    if reader.is(next, &["terakhir"]) {
        found.tokens.end += 1;
    }
    Some(found)
}

/// "beberapa hari lalu", "puluhan tahun".
fn some(reader: &Reader<'_>, at: usize) -> Option<Found> {
    let (unit, next) = reader.unit(at + 1)?;
    let yang = usize::from(reader.is(next, &["yang", "yg"]));
    match reader.next(next + yang) {
        Some(Sense::Ago) => Some(vague(at..next + yang + 1, "PAST_REF")),
        Some(Sense::Ahead) if reader.is(next, &["lagi", "mendatang", "depan"]) => {
            Some(vague(at..next + 1, "FUTURE_REF"))
        }
        Some(Sense::Last) if yang == 0 => amount(at, next + 1, unit),
        _ => amount(at, next, unit),
    }
}

fn amount(at: usize, end: usize, unit: Unit) -> Option<Found> {
    Some(Found::new(at..end, What::Amount(unknown(unit)?), DURATION, 60))
}

/// A length of so many units that nobody counted.
pub(super) fn unknown(unit: Unit) -> Option<&'static str> {
    Some(match unit {
        Unit::Second => "PTXS",
        Unit::Minute => "PTXM",
        Unit::Hour => "PTXH",
        Unit::Day => "PXD",
        Unit::Week => "PXW",
        Unit::Month => "PXM",
        Unit::Quarter => "PXQ",
        Unit::Year => "PXY",
        Unit::Decade => "PXDE",
        Unit::Century => "PXCE",
        _ => return None,
    })
}

/// "pagi ini", "malam tadi", "siang nanti".
fn led_by_part(reader: &Reader<'_>, at: usize, part: Part) -> Option<Found> {
    let next = part_end(reader, at);
    if reader.scan.lower(at) == "dini" && next == at + 1 {
        return None;
    }
    let days = match reader.scan.lower(next) {
        _ if !reader.follows(next) => return None,
        "ini" | "nanti" => 0,
        "tadi" => -i32::from(part == Part::Night),
        "kemarin" => -1,
        "besok" => 1,
        "itu" => {
            let found = Found::new(at..next + 1, What::FromTold(0), RELATIVE, 65);
            return Some(found.part(Some(part)));
        }
        _ => return None,
    };
    let found = this_day(at..next + 1, days, part);
    Some(with_clock(reader, found))
}

/// "hari ini pukul 10", "kemarin pukul 10 pagi".
fn with_clock(reader: &Reader<'_>, mut found: Found) -> Found {
    let next = found.tokens.end;
    if matches!(reader.next(next), Some(Sense::OClock | Sense::Jam))
        && let Some((clock, after)) = clock_after_word(reader, next)
    {
        found.said.clock = Some(clock);
        found.tokens.end = after;
    }
    found
}

/// "kemarin", "kemarin lusa", "besok pagi", "esok hari".
fn led_by_day(reader: &Reader<'_>, at: usize, days: i8) -> Option<Found> {
    let mut next = at + 1;
    let mut days = i32::from(days);
    if days == -1 && reader.is(next, &["lusa"]) {
        (days, next) = (-2, next + 1);
    } else if reader.is(next, &["hari"]) && reader.scan.lower(at) == "esok" {
        next += 1;
    }
    // "kemarin-kemarin" is no day.
    if reader.dash(next) && reader.glued(next) && reader.glued(next + 1) {
        return None;
    }
    let found = Found::new(at..next, What::Shift(Unit::Day, days), RELATIVE, 90);
    Some(timed(reader, found))
}

/// "awal 2023", "akhir tahun ini", "pertengahan Mei", "akhir pekan".
fn part_of(reader: &Reader<'_>, at: usize, modifier: Modifier) -> Option<Found> {
    let next = at + 1;
    if !reader.follows(next) {
        return None;
    }
    // "akhir-akhir ini".
    if reader.dash(next) && reader.glued(next) {
        let twice = reader.is(next + 1, &["akhir"]) && reader.is(next + 2, &["ini"]);
        return twice.then(|| vague(at..next + 3, "PRESENT_REF"));
    }
    if modifier == Modifier::End && reader.is(next, &["pekan", "minggu"]) {
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
        Some(Sense::Opens) if reader.is(next, &["era"]) => opens(reader, next),
        Some(Sense::Opens) if reader.is(next, &["masa"]) => None,
        None if reader.scan.get(next).is_some_and(|token| token.is_number()) => {
            years(reader, next, true)
        }
        _ => None,
    }?;
    let coarse = !inner.said.is_day() && !matches!(inner.said.what, What::Duration(_));
    coarse.then(|| inner.modified(at, modifier))
}

/// "sekitar pukul 06.14", "sekitar tahun 40-an", "kira-kira dua jam".
fn about(reader: &Reader<'_>, at: usize) -> Option<Found> {
    let mut next = at + 1;
    if reader.scan.lower(at) == "kira" {
        if !(reader.dash(next) && reader.is(next + 1, &["kira"])) {
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
        led_by_word(reader, next, sense).filter(|_| fits)?
    };
    Some(found.modified(at, Modifier::Approx))
}

/// "setiap hari", "tiap Jumat", "setiap malam", "setiap dua tahun".
fn every(reader: &Reader<'_>, at: usize) -> Option<Found> {
    let mut next = at + 1;
    if reader.dash(next) && reader.is(next + 1, &["tiap"]) {
        next += 2;
    }
    let set = |end: usize, what: What| Some(Found::new(at..end, what, SET, 75));
    match reader.next(next)? {
        Sense::Unit(Unit::Day) if matches!(reader.next(next + 1), Some(Sense::Weekday(_))) => {
            let Some(Sense::Weekday(weekday)) = reader.next(next + 1) else { return None };
            let mut found = set(next + 2, What::EachWeekday)?;
            found.said.weekday = Some(weekday);
            Some(found)
        }
        Sense::Unit(Unit::Week) if is_sunday(reader, next) => {
            let mut found = set(next + 1, What::EachWeekday)?;
            found.said.weekday = Some(Weekday::Sunday);
            Some(found)
        }
        Sense::Unit(unit) => {
            let end = next + 1 + usize::from(reader.is(next + 1, &["nya"]));
            set(end, What::Each(unit))
        }
        Sense::Jam => set(next + 1, What::Each(Unit::Hour)),
        Sense::Weekday(weekday) => {
            let (part, end) = match part_after(reader, next + 1) {
                Some((part, end)) => (Some(part), end),
                None => (None, next + 1),
            };
            let mut found = set(end, What::EachWeekday)?.part(part);
            found.said.weekday = Some(weekday);
            Some(found)
        }
        Sense::Part(_) => set(part_end(reader, next), What::Each(Unit::Day)),
        Sense::Number(_) => {
            let ((_, unit, _), end) = reader.length(next)?;
            set(end, What::Each(unit))
        }
        _ => None,
    }
}

/// The hour that is meant by "jam 3 sore".
fn of_part(hour: u8, part: Option<Part>) -> u8 {
    match (part, hour) {
        (Some(Part::Afternoon | Part::Evening), 1..=7) => hour + 12,
        (Some(Part::Night), 5..=11) => hour + 12,
        (Some(Part::Night), 12) => 0,
        _ => hour,
    }
}

/// A clock time after "pukul" or "jam": figures or a word, with its zone, part of the day, and "lewat 15".
fn clock_after_word(reader: &Reader<'_>, at: usize) -> Read<Clock> {
    let mut next = at + 1;
    if reader.mark(next, &['.']) && reader.glued(next) {
        next += 1; // "pkl."
    }
    if !reader.follows(next) {
        return None;
    }
    clock_here(reader, next)
}

fn clock_here(reader: &Reader<'_>, at: usize) -> Read<Clock> {
    let (mut clock, exact, mut next) = match reader.clock(at) {
        Some(((clock, exact), next)) => (clock, exact, next),
        None => {
            let half = usize::from(reader.scan.lower(at) == "setengah");
            if !matches!(reader.sense(at + half), Some(Sense::Number(_))) {
                return None;
            }
            let (count, next) = reader.count(at + half)?;
            let hour = u8::try_from(count / 100).ok().filter(|hour| *hour <= 24 && *hour > 0)? % 24;
            if half == 1 {
                let hour = hour.checked_sub(1)?;
                (Clock { hour, minute: 30, offset: None }, true, next)
            } else {
                (Clock { hour, minute: 0, offset: None }, false, next)
            }
        }
    };
    // "3 lewat 15", "3 kurang 10".
    if !exact
        && reader.is(next, &["lewat", "lebih", "kurang"])
        && let Some((minutes, after)) = reader.count(next + 1)
        && (100..6000).contains(&minutes)
    {
        let minutes = (minutes / 100) as u8;
        if reader.is(next, &["kurang"]) {
            clock.hour = (clock.hour + 23) % 24;
            clock.minute = 60 - minutes;
        } else {
            clock.minute = minutes;
        }
        next = after + usize::from(reader.is(after, &["menit"]));
    }
    if let Some((part, after)) = part_after(reader, next) {
        clock.hour = of_part(clock.hour, Some(part));
        next = after;
    }
    if let Some((offset, after)) = reader.zone(next) {
        (clock.offset, next) = (Some(offset), after);
    }
    if reader.is(next, &["waktu"]) && reader.is(next + 1, &["setempat"]) {
        next += 2;
    }
    Some((clock, next))
}

/// "pukul 07.56 WIB", "jam 3 sore", "pukul 09.00-11.00", and what day that is.
fn o_clock(reader: &Reader<'_>, at: usize) -> Option<Found> {
    let (clock, next) = clock_after_word(reader, at)?;
    if let Some(found) = clock_range(reader, at, clock, next) {
        return Some(found);
    }
    let mut found = Found::new(at..next, What::OfDay, CLOCK, 88);
    found.said.clock = Some(clock);
    Some(of_day(reader, found))
}

/// "pukul 06.18 WIB kemarin", "jam 3 hari ini", "pukul 10 Selasa".
fn of_day(reader: &Reader<'_>, mut found: Found) -> Found {
    let next = found.tokens.end;
    let day: Option<(What, usize)> = match reader.next(next) {
        Some(Sense::Day(days)) => Some((What::Shift(Unit::Day, i32::from(days)), next + 1)),
        Some(Sense::Unit(Unit::Day)) if reader.is(next + 1, &["ini"]) => {
            Some((What::Shift(Unit::Day, 0), next + 2))
        }
        _ => None,
    };
    if let Some((what, end)) = day {
        found.said = Said { what, ..found.said };
        found.tokens.end = end;
    }
    found
}

/// The second half of "pukul 09.00-11.00 WIB", "jam 9 pagi sampai 5 sore", "jam 14 s/d 16".
fn clock_range(reader: &Reader<'_>, at: usize, from: Clock, next: usize) -> Option<Found> {
    let to = reader.to(next)?;
    let word = matches!(reader.next(to), Some(Sense::OClock | Sense::Jam));
    let start = to + usize::from(word);
    if !reader.follows(start) {
        return None;
    }
    let (until, end) = clock_here(reader, start)?;
    let has_unit = reader.unit(end).is_some();
    let mut from = from;
    from.offset = from.offset.or(until.offset);
    let rising = (from.hour, from.minute) < (until.hour, until.minute);
    if has_unit || !(rising || word) {
        return None;
    }
    Some(Found::new(at..end, What::Clocks(from, until), CLOCK, 85))
}

/// "setengah delapan malam" without "pukul".
fn half_clock(reader: &Reader<'_>, at: usize) -> Option<Found> {
    if reader.scan.lower(at) != "setengah" {
        return None;
    }
    let (_, after) = reader.count(at + 1)?;
    let clear = part_after(reader, after).is_some() || reader.zone(after).is_some();
    let (clock, next) = clock_here(reader, at)?;
    let mut found = Found::new(at..next, What::OfDay, CLOCK, 75);
    found.said.clock = Some(clock);
    clear.then(|| of_day(reader, found))
}

/// Figures that a zone makes a time: "07.56 WIB", "09.00-11.00 WITA"; "07:56" alone is none.
fn bare_clock(reader: &Reader<'_>, at: usize) -> Option<Found> {
    if at > 0 && reader.glued(at) && !reader.mark(at - 1, &['(', '"', '“', '|', '—', '–', '-', '/'])
    {
        return None;
    }
    let ((figures, exact), next) = reader.clock(at)?;
    if figures.offset.is_some() {
        let (clock, next) = clock_here(reader, at)?;
        if let Some(found) = clock_range(reader, at, clock, next) {
            return Some(found);
        }
        let mut found = Found::new(at..next, What::OfDay, CLOCK, 85);
        found.said.clock = Some(clock);
        return Some(of_day(reader, found));
    }
    let found = clock_range(reader, at, figures, next)?;
    let What::Clocks(_, until) = found.said.what else { return None };
    (exact && until.offset.is_some()).then_some(found)
}

/// "tanggal 20", "tanggal 3 Mei 2023", "tgl 3/5".
fn day_of(reader: &Reader<'_>, at: usize) -> Option<Found> {
    let next = at + 1 + usize::from(reader.mark(at + 1, &['.']));
    if !reader.follows(next) {
        return None;
    }
    let dated = day_month(reader, next)
        .or_else(|| figure_range(reader, next))
        .or_else(|| figures(reader, next, true));
    if let Some(mut found) = dated {
        found.tokens.start = at;
        return Some(timed(reader, found));
    }
    let (day, length) = reader.digits(next, 2)?;
    let alone = !(reader.glued(next + 1) && reader.mark(next + 1, &['/', ':', '%']));
    (length <= 2 && (1..=31).contains(&day) && alone)
        .then(|| Found::new(at..next + 1, What::DayOfMonth(day as u8), ELIDED, 75))
}

/// Longer expressions, by their first word.
fn opens(reader: &Reader<'_>, at: usize) -> Option<Found> {
    let next = at + 1;
    match reader.scan.lower(at) {
        "tadi" => {
            let (part, end) = part_after(reader, next)?;
            let days = -i32::from(part == Part::Night);
            Some(with_clock(reader, this_day(at..end, days, part)))
        }
        "semalam" => {
            let lengthy = at > 0 && reader.is(at - 1, &["sehari", "dalam", "selama", "per"]);
            (!lengthy).then(|| this_day(at..next, -1, Part::Night))
        }
        "keesokan" => {
            let hari = usize::from(reader.is(next, &["hari", "harinya", "paginya"]));
            (hari == 1).then(|| Found::new(at..next + 1, What::FromTold(1), RELATIVE, 75))
        }
        "saat" | "ketika" | "kala" | "waktu" | "masa" => moment(reader, at),
        "dewasa" => reader.is(next, &["ini"]).then(|| vague(at..next + 1, "PRESENT_REF")),
        "baru" => {
            let twice = reader.dash(next)
                && reader.is(next + 1, &["baru"])
                && reader.is(next + 2, &["ini"]);
            twice.then(|| vague(at..next + 3, "PAST_REF"))
        }
        "belakangan" => reader.is(next, &["ini"]).then(|| vague(at..next + 1, "PRESENT_REF")),
        "bertahun" | "berbulan" | "berhari" | "berjam" | "berminggu" | "bermenit" | "berabad" => {
            let (unit, end) = reader.unit(next + 1).filter(|_| reader.dash(next))?;
            Some(Found::new(at..end, What::Amount(unknown(unit)?), DURATION, 65))
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
            let more = reader.is(next, &["lebih"]);
            let dari = reader.is(next, &["dari"]);
            (more || dari)
                .then(|| approximately(reader, at, next + 1))?
                .filter(|found| more || matches!(found.said.what, What::Duration(_)))
        }
        "era" => {
            let tahun = usize::from(reader.is(next, &["tahun"]));
            let mut found =
                reader.follows(next + tahun).then(|| years(reader, next + tahun, true))??;
            found.tokens.start = at;
            matches!(found.said.what, What::Decade(_)).then_some(found)
        }
        "dari" | "antara" => from_to(reader, at),
        "natal" => {
            let feast = is_capital(reader, at)
                && !(at > 0 && is_capital(reader, at - 1) && reader.follows(at));
            let (year, end) = year_after(reader, next).unwrap_or((Year::Shift(0), next));
            let what = What::Day { day: 25, month: 12, year, numeric: false };
            (feast && end > next).then(|| Found::new(at..end, what, FEAST, 60))
        }
        "q" => quarter_letter(reader, at),
        _ => None,
    }
}

/// "Q2 2025".
fn quarter_letter(reader: &Reader<'_>, at: usize) -> Option<Found> {
    let (number, 1) = reader.digits(at + 1, 1).filter(|_| reader.glued(at + 1))? else {
        return None;
    };
    let (year, end) = year_after(reader, at + 2)?;
    (1..=4).contains(&number).then(|| period(at, end, Unit::Quarter, number as u8, year))
}

/// "saat ini", "ketika itu", "masa lalu".
fn moment(reader: &Reader<'_>, at: usize) -> Option<Found> {
    let next = at + 1;
    let word = reader.scan.lower(at);
    let reference = match reader.scan.lower(next) {
        _ if !reader.follows(next) => return None,
        "ini" if word != "masa" || !reader.is(next + 1, &["adalah"]) => "PRESENT_REF",
        "kini" | "sekarang" => "PRESENT_REF",
        "itu" => "PAST_REF",
        "lalu" | "silam" | "lampau" if word == "masa" || word == "waktu" => "PAST_REF",
        "depan" | "mendatang" if word == "masa" || word == "waktu" => "FUTURE_REF",
        "bersamaan" if word == "saat" => "PAST_REF",
        "yang" if reader.is(next + 1, &["sama", "bersamaan"]) && word != "masa" => {
            return Some(vague(at..next + 2, "PAST_REF"));
        }
        _ => return None,
    };
    Some(vague(at..next + 1, reference))
}

/// Seasons: the rainy one of the tropics counts as winter, the dry one as summer, as TIMEX3 has no other.
fn season(reader: &Reader<'_>, at: usize) -> Option<Found> {
    use crate::value::date::Season;
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
    let end = end + usize::from(end == next + 1 && reader.is(end, &["ini"]));
    Some(Found::new(at..end, What::Season(season, year), PERIOD, 55))
}

/// "dari jam 8 sampai jam 10 pagi", "antara jam 14 dan 16".
fn from_to(reader: &Reader<'_>, at: usize) -> Option<Found> {
    let next = at + 1;
    if !matches!(reader.next(next)?, Sense::OClock | Sense::Jam) {
        return None;
    }
    let (from, after) = clock_after_word(reader, next)?;
    if let Some(mut found) = clock_range(reader, next, from, after) {
        found.tokens.start = at;
        return Some(found);
    }
    if reader.scan.lower(at) == "antara" && reader.is(after, &["dan"]) {
        let word = matches!(reader.next(after + 1), Some(Sense::OClock | Sense::Jam));
        let (until, end) = clock_here(reader, after + 1 + usize::from(word))?;
        return Some(Found::new(at..end, What::Clocks(from, until), CLOCK, 85));
    }
    None
}
