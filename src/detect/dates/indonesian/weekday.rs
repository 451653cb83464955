//! Weekdays in Indonesian, with the dates beside them, and from one to another.

use super::part::part_after;
use super::timed::{past_tail, timed};
use crate::detect::dates::Found;
use crate::detect::dates::common::Led;
use crate::detect::dates::common::Named;
use crate::detect::dates::common::{ELIDED, FULL, SET, WEEKDAY, figures, is_capital};
use crate::detect::dates::figures::Order;
use crate::detect::dates::lexicon::Sense;
use crate::detect::dates::reader::{Read, Reader};
use crate::detect::dates::said::{Lean, Unit, What, Year};
use crate::detect::dates::written::{day_month, month_day};
use crate::detect::fold::{Words, is_among, words};
use crate::value::civil::Weekday;
use crate::value::date::Part;

/// A weekday, with its date if there is one. The expression begins at `start` ("hari Rabu").
pub(super) fn led_by_weekday(
    reader: &Reader<'_>,
    start: usize,
    at: usize,
    weekday: Weekday,
    named: Named,
) -> Option<Found> {
    let scan = reader.scan;
    let trap = at > 0 && reader.follows(at) && is_among(scan.lower(at - 1), WEEKDAY_NAMES_BEFORE);
    let mut next = at + 1;
    if reader.is(next, WEEKDAY_NAMES_AFTER) {
        return None;
    }
    let mut part = None;
    // "Jumat Kliwon": the day of the Javanese week.
    next += usize::from(
        is_capital(reader, next) && reader.is(next, words!("legi pahing pon wage kliwon")),
    );
    if let Some((said, after)) = part_after(reader, next) {
        (part, next) = (Some(said), after);
        // "Kamis malam Jumat" is Thursday's night still.
        if said == Part::Night && weekday_at(reader, next) == Some(later(weekday, 1)) {
            next += 1;
        }
    }
    let dated = |mut found: Found| {
        found.tokens.start = start;
        Some(past_tail(reader, timed(reader, found)))
    };
    if let Some((last, end)) = row(reader, next) {
        let dash = reader.dash(next) && reader.glued(next) && reader.glued(next + 1);
        if let Some(found) = date_of_weekday(reader, start, end)
            .filter(|found| dash || matches!(found.said.what, What::Days { .. }))
        {
            return dated(found);
        }
        if dash {
            let mut found = Found::new(start..end, What::EachOf(last), SET, 55);
            found.said.weekday = Some(weekday);
            return (named == Named::Whole && !trap).then_some(found);
        }
    }
    if let Some(mut found) = date_of_weekday(reader, start, next) {
        found.said.weekday = Some(weekday);
        found.said.part = part;
        return dated(found);
    }
    if named == Named::Short || trap {
        return None;
    }
    if is_repeated(reader, at) {
        let mut found = Found::new(start..next, What::EachWeekday, SET, 70).part(part);
        found.said.weekday = Some(weekday);
        return Some(found);
    }
    let capital = is_capital(reader, at);
    if !capital
        && start == at
        && scan.lower(at) != "jum'at"
        && part.is_none()
        && !reader.is(next, words!("lalu depan mendatang kemarin ini"))
        && !reader.led_by(at, words!("pada hari sejak hingga sampai malam"))
    {
        return None;
    }
    let (what, end) = match reader.next(next) {
        Some(Sense::Ago) => (What::Weekday(None, Lean::Past), next + 1),
        Some(Sense::Ahead) if reader.is(next, words!("depan mendatang berikutnya")) => {
            let week = if reader.is(next, words!("depan")) { Some(1) } else { None };
            (What::Weekday(week, Lean::Future), next + 1)
        }
        Some(Sense::Day(days)) => {
            let lean = if days < 0 { Lean::Past } else { Lean::Future };
            (What::Weekday(None, lean), next + 1)
        }
        Some(Sense::This) => (What::Weekday(None, Lean::News), next + 1),
        Some(Sense::Future) if part_after(reader, next + 1).is_none() => {
            (What::Weekday(None, Lean::Future), next + 1)
        }
        Some(Sense::Unit(Unit::Week)) => match reader.next(next + 1) {
            Some(Sense::Ago) => (What::Weekday(Some(-1), Lean::Past), next + 2),
            Some(Sense::Ahead) => (What::Weekday(Some(1), Lean::Future), next + 2),
            Some(Sense::This) => (What::Weekday(Some(0), Lean::News), next + 2),
            _ => (What::Weekday(None, Lean::News), next),
        },
        _ => (What::Weekday(None, Lean::News), next),
    };
    // "Rabu pekan depan (20/3)".
    if end > next
        && reader.mark(end, "(")
        && let Some(mut found) = date_of_weekday(reader, start, end)
    {
        found.said.weekday = Some(weekday);
        found.said.part = part;
        return dated(found);
    }
    let what = reader.leaning(start, what);
    let mut found = Found::new(start..end, what, WEEKDAY, 80).part(part);
    found.said.weekday = Some(weekday);
    Some(timed(reader, found))
}

/// The weekday that word `at` names.
pub(super) fn weekday_at(reader: &Reader<'_>, at: usize) -> Option<Weekday> {
    match reader.next(at)? {
        Sense::Weekday(weekday) => Some(weekday),
        Sense::Unit(Unit::Week) if reader.is(at, words!("minggu")) && is_sunday(reader, at) => {
            Some(Weekday::Sunday)
        }
        _ => None,
    }
}

/// The weekday so many days later in the week.
pub(super) fn later(weekday: Weekday, by: usize) -> Weekday {
    Weekday::ALL[(usize::from(weekday.number()) - 1 + by) % 7]
}

/// The last of a row of weekdays whose first stands before token `at`, and the token after it: "-Minggu",
/// "hingga Minggu", ", Sabtu dan Minggu".
pub(super) fn row(reader: &Reader<'_>, at: usize) -> Read<Weekday> {
    let mut last = None;
    let mut next = at;
    for _ in 0..4 {
        let and = reader.is(next, words!("dan atau")) || reader.mark(next, ",&/");
        let Some(to) = reader.to(next).or_else(|| and.then_some(next + 1)) else { break };
        let Some(weekday) = weekday_at(reader, to) else { break };
        next = part_after(reader, to + 1).map_or(to + 1, |(_, end)| end);
        last = Some((weekday, next));
    }
    last
}

/// Whether weekday `at` goes on a row that "setiap" began: "setiap Senin, Rabu dan Jumat".
fn is_repeated(reader: &Reader<'_>, at: usize) -> bool {
    let mut first = at;
    for _ in 0..4 {
        let Some(before) = first.checked_sub(2) else { return false };
        let and = reader.is(first - 1, words!("dan atau serta")) || reader.mark(first - 1, ",");
        let weekday = matches!(reader.sense(before), Some(Sense::Weekday(_)))
            || reader.scan.lower(before) == "minggu";
        if !and || !weekday || !reader.follows(first) {
            return false;
        }
        first = before;
        let hari = usize::from(first > 1 && reader.is(first - 1, words!("hari")));
        if first > hari && reader.sense(first - 1 - hari) == Some(Sense::Every) {
            return true;
        }
    }
    false
}

/// The date that a weekday has beside it: "(3/5)", ", 3 Mei 2023", "(3 Mei)", "3/5/2023".
pub(super) fn date_of_weekday(reader: &Reader<'_>, start: usize, at: usize) -> Option<Found> {
    // "Rabu, (3/5)" is written, too.
    let comma = usize::from(reader.mark(at, ",") && reader.mark(at + 1, "("));
    let bracket = reader.mark(at + comma, "([");
    let mut next = at + comma + usize::from(bracket || reader.mark(at, ",."));
    if next > at && !reader.follows(next) {
        return None;
    }
    if reader.is(next, words!("tanggal tgl")) {
        next += 1 + usize::from(reader.mark(next + 1, "."));
    }
    if !reader.follows(next) {
        return None;
    }
    let mut found = day_month(reader, next)
        .or_else(|| month_day(reader, next))
        .or_else(|| figure_range(reader, next))
        .or_else(|| figures(reader, next, Led::Sure))
        .or_else(|| impossible(reader, next))?;
    if bracket {
        // "(3/5/2023)", "(3/5) malam" and "(3/5/2023 pukul 07.00)".
        if !reader.mark(found.tokens.end, ")]") {
            found = timed(reader, found);
        }
        if reader.mark(found.tokens.end, ")]") {
            found.tokens.end += 1;
        }
    }
    found.tokens.start = start;
    Some(found)
}

/// "31/9" beside a weekday is meant as a date.
pub(super) fn impossible(reader: &Reader<'_>, at: usize) -> Option<Found> {
    let (what, next) = reader.figures(at, Order::DayFirst)?;
    matches!(what, What::Impossible { .. }).then(|| Found::new(at..next, what, FULL, 90))
}

/// "1-2/9/2025", "19–20/9", "30/9-2/10".
pub(super) fn figure_range(reader: &Reader<'_>, at: usize) -> Option<Found> {
    let (first, length) = reader.digits(at, 2)?;
    let order = Order::DayFirst;
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
const WEEKDAY_NAMES_BEFORE: &Words = words!(
    "\
    pasar salat shalat sholat solat sekolah black khotbah khutbah jl jalan desa aksi tabloid koran masjid ibadah"
);

const WEEKDAY_NAMES_AFTER: &Words = words!(
    "\
    agung putih abu berkah curhat"
);

/// Whether "minggu" is the day: with a capital, and with what a day has beside it or without what a week
/// has.
pub(super) fn is_sunday(reader: &Reader<'_>, at: usize) -> bool {
    let next = at + 1;
    if reader.is(next, words!("pertama kedua ketiga keempat kelima terakhir")) {
        return false;
    }
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
    let opens_sentence = at == 0 || !reader.follows(at) || reader.mark(at - 1, ".!?\"“:”");
    is_capital(reader, at)
        && !(opens_sentence && reader.is(next, words!("lalu ini depan ke")))
        && !reader.is(next, words!("ke"))
}
