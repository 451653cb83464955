//! How English speaks of time.

use super::Found;
use super::common::{
    CLOCK, DURATION, FEAST, MONTH, Named, PERIOD, RELATIVE, SET, VAGUE, WEEKDAY, YEAR, day_month,
    figures, is_capital, month, month_day, stamp, year_after, years,
};
use super::indonesian::unknown;
use super::lexicon::Sense;
use super::reader::{Read, Reader};
use super::said::{Clock, Lean, Said, Unit, What, Year};
use crate::value::Duration;
use crate::value::civil::Weekday;
use crate::value::date::{Modifier, Part, Season};
use std::ops::Range;

/// An expression that begins with word `at`.
pub(super) fn led_by_word(reader: &Reader<'_>, at: usize, sense: Sense) -> Option<Found> {
    let next = at + 1;
    match sense {
        Sense::Month(_) | Sense::MonthShort(_) | Sense::MonthLike(_) => month_day(reader, at)
            .map(|found| timed(reader, found))
            .or_else(|| led_by_month(reader, at, Year::Elided(Lean::News))),
        Sense::Weekday(weekday) | Sense::WeekdayShort(weekday) => {
            let short = matches!(sense, Sense::WeekdayShort(_));
            led_by_weekday(reader, at, at, weekday, short)
        }
        Sense::Unit(unit) => led_by_unit(reader, at, unit),
        Sense::Number(_) => spoken_year(reader, at)
            .or_else(|| ordinal_period(reader, at))
            .or_else(|| length(reader, at)),
        Sense::Some => some(reader, at, at),
        Sense::Half => None,
        Sense::Season(season) => led_by_season(reader, at, season, false),
        Sense::Day(days) => {
            let found = Found::new(at..next, What::Shift(Unit::Day, i32::from(days)), RELATIVE, 92);
            Some(timed(reader, found))
        }
        Sense::Start => part_of(reader, at, Modifier::Start),
        Sense::Mid => part_of(reader, at, Modifier::Mid),
        Sense::End => part_of(reader, at, Modifier::End),
        Sense::About => about(reader, at),
        Sense::Last => beside(reader, at, at, -1),
        Sense::Next => beside(reader, at, at, 1),
        Sense::This => beside(reader, at, at, 0),
        Sense::That => that(reader, at),
        Sense::Every => every(reader, at),
        Sense::Present => Some(vague(at..next, "PRESENT_REF")),
        Sense::Past => recent(reader, at),
        Sense::Future => {
            let soon = reader.scan.lower(at) == "soon" && !reader.is(next, &["as"]);
            soon.then(|| vague(at..next, "FUTURE_REF"))
        }
        Sense::Set(set) => sets(reader, at, set),
        Sense::Opens => opens(reader, at),
        _ => None,
    }
}

/// An expression that begins with number `at`.
pub(super) fn led_by_number(reader: &Reader<'_>, at: usize) -> Option<Found> {
    if let Some(found) = stamp(reader, at).or_else(|| day_month(reader, at)) {
        return Some(timed(reader, found));
    }
    figures(reader, at, false)
        .or_else(|| clock(reader, at))
        .or_else(|| length(reader, at))
        .or_else(|| numbered_century(reader, at))
        .or_else(|| bare_year(reader, at))
}

/// A year by itself; not what counts: "1,989 people" is cut otherwise, "2000 people" is not.
fn bare_year(reader: &Reader<'_>, at: usize) -> Option<Found> {
    let found = years(reader, at, false)?;
    let end = found.tokens.end;
    let counted = matches!(found.said.what, What::Year(_))
        && reader.follows(end)
        && (COUNTED.contains(&reader.scan.lower(end))
            || reader.digits(at, 4).is_some_and(|(number, _)| {
                number.is_multiple_of(100) && number != 2000 && !led(reader, at)
            }));
    // "1988 fiscal year", "the 1988 period" have more to them, which is left to the words around.
    (!counted).then_some(found)
}

fn led(reader: &Reader<'_>, at: usize) -> bool {
    at > 0 && reader.follows(at) && LEADS.contains(&reader.scan.lower(at - 1))
}

#[rustfmt::skip] // a word a line would be a page
const LEADS: &[&str] = &[
    "in", "since", "by", "of", "until", "till", "from", "to", "through", "during", "for", "before", "after", "early", "late", "mid",
    "last", "next", "this", "and", "or", "on", "between", "throughout", "around", "about",
];

#[rustfmt::skip] // a word a line would be a page
const COUNTED: &[&str] = &[
    "people", "shares", "miles", "feet", "tons", "points", "jobs", "workers", "employees", "students", "units", "dollars", "houses",
    "votes", "members", "troops", "soldiers", "meters", "metres", "kilometers", "kilometres", "acres", "pounds", "barrels", "patients",
    "cases", "deaths", "homes", "residents", "percent", "calories", "words", "pages", "square", "megawatts", "passengers", "vehicles",
];

fn vague(tokens: Range<usize>, reference: &'static str) -> Found {
    Found::new(tokens, What::Vague(reference), VAGUE, 60)
}

fn part_after(reader: &Reader<'_>, at: usize) -> Read<Part> {
    match reader.next(at)? {
        Sense::Part(part) => Some((part, at + 1)),
        _ => None,
    }
}

/// Adds the time of a day: "night", "at 10 a.m.", "at noon".
fn timed(reader: &Reader<'_>, mut found: Found) -> Found {
    if !found.said.is_day() {
        return found;
    }
    if let Some((part, after)) = part_after(reader, found.tokens.end) {
        found.said.part = Some(part);
        found.tokens.end = after;
        return found;
    }
    let at = found.tokens.end;
    let skip = usize::from(reader.is(at, &["at"]) || reader.mark(at, &[',', '|']));
    let next = at + skip;
    if reader.follows(next)
        && let Some((clock, after)) = noon_clock(reader, next)
    {
        found.said.clock = Some(clock);
        found.tokens.end = after;
    }
    found
}

/// "10:35 a.m.", "4 p.m. EDT", "07:56 GMT", "noon": with what makes it certain.
fn noon_clock(reader: &Reader<'_>, at: usize) -> Read<Clock> {
    match reader.scan.lower(at) {
        "noon" => return Some((Clock { hour: 12, minute: 0, offset: None }, at + 1)),
        "midnight" => return Some((Clock { hour: 0, minute: 0, offset: None }, at + 1)),
        _ => {}
    }
    if at > 0 && reader.glued(at) && reader.mark(at - 1, &[':', '.', ',', '$', '-', '/']) {
        return None;
    }
    let ((hour, minute, exact), next) = reader.clock_figures(at)?;
    let (mut clock, mut end) = (Clock { hour, minute, offset: None }, next);
    let mut sure = false;
    if let Some((late, after)) = half_day(reader, next) {
        if !(1..=12).contains(&hour) {
            return None;
        }
        clock.hour = hour % 12 + if late { 12 } else { 0 };
        (sure, end) = (true, after);
    } else if reader.is(next, &["in"]) && reader.is(next + 1, &["the"]) {
        let (part, after) = part_after(reader, next + 2)?;
        let late = part != Part::Morning;
        if !(1..=12).contains(&hour) {
            return None;
        }
        clock.hour = hour % 12 + if late { 12 } else { 0 };
        (sure, end) = (true, after);
    }
    if let Some((offset, after)) = reader.zone(end) {
        (clock.offset, end) = (Some(offset), after);
        sure |= exact;
    }
    sure.then_some((clock, end))
}

/// "a.m." (false) or "p.m." (true).
fn half_day(reader: &Reader<'_>, at: usize) -> Read<bool> {
    if !reader.follows(at) {
        return None;
    }
    match reader.scan.lower(at) {
        "am" => Some((false, at + 1)),
        "pm" => Some((true, at + 1)),
        letter @ ("a" | "p") => {
            let dotted = reader.mark(at + 1, &['.']) && reader.is(at + 2, &["m"]);
            let stop = usize::from(reader.mark(at + 3, &['.']) && reader.glued(at + 3));
            dotted.then_some((letter == "p", at + 3 + stop))
        }
        _ => None,
    }
}

/// A time of day, and its day if that follows: "10 p.m. Wednesday", "noon Saturday", "4 a.m. today".
fn clock(reader: &Reader<'_>, at: usize) -> Option<Found> {
    let (clock, next) = noon_clock(reader, at)?;
    let mut found = Found::new(at..next, What::OfDay, CLOCK, 88);
    let on = next + usize::from(reader.is(next, &["on"]));
    let day = match reader.next(on) {
        Some(Sense::Weekday(weekday)) => led_by_weekday(reader, on, on, weekday, false),
        Some(sense @ Sense::Day(_)) => led_by_word(reader, on, sense),
        Some(Sense::Month(_) | Sense::MonthShort(_)) => month_day(reader, on),
        _ => None,
    };
    if let Some(day) = day.filter(|day| day.said.is_day() && day.said.clock.is_none()) {
        found.said = Said { part: None, ..day.said };
        found.tokens.end = day.tokens.end;
    }
    found.said.clock = Some(clock);
    Some(found)
}

/// A weekday, with its date: "Friday", "Friday, Oct. 23", "Thursday morning".
fn led_by_weekday(
    reader: &Reader<'_>,
    start: usize,
    at: usize,
    weekday: Weekday,
    short: bool,
) -> Option<Found> {
    let stop = usize::from(short && reader.mark(at + 1, &['.']) && reader.glued(at + 1));
    let mut next = at + 1 + stop;
    let mut part = None;
    if let Some((said, after)) = part_after(reader, next) {
        (part, next) = (Some(said), after);
    }
    let bracket = reader.mark(next, &['(']);
    let comma = next + usize::from(bracket || reader.mark(next, &[',']));
    let comma = comma + usize::from(reader.is(comma, &["the", "on"]));
    if reader.follows(comma)
        && let Some(mut found) = month_day(reader, comma)
            .or_else(|| day_month(reader, comma))
            .or_else(|| figures(reader, comma, bracket))
    {
        if bracket && reader.mark(found.tokens.end, &[')']) {
            found.tokens.end += 1;
        }
        found.said.weekday = Some(weekday);
        found.said.part = part;
        found.tokens.start = start;
        return Some(timed(reader, found));
    }
    let trap = at > 0
        && reader.is(at, &[reader.scan.lower(at)])
        && reader.is(at - 1, &["black", "good", "ash", "easter", "super"]);
    let paper =
        reader.is(next, &["times", "mirror", "telegraph", "post"]) && is_capital(reader, next);
    if short || trap || paper || !is_capital(reader, at) {
        return None;
    }
    let (what, end) = match reader.next(next) {
        Some(Sense::Last) if reader.is(next + 1, &["week"]) => {
            (What::Weekday(Some(-1), Lean::Past), next + 2)
        }
        Some(Sense::Next) if reader.is(next + 1, &["week"]) => {
            (What::Weekday(Some(1), Lean::Future), next + 2)
        }
        _ => (What::Weekday(None, Lean::News), next),
    };
    let what = reader.leaning(start, what);
    let mut found = Found::new(start..end, what, WEEKDAY, 80);
    found.said.weekday = Some(weekday);
    found.said.part = part;
    Some(timed(reader, found))
}

/// A month without a day: "July 1997", "July last year", "in October".
fn led_by_month(reader: &Reader<'_>, at: usize, year: Year) -> Option<Found> {
    let ((number, named), next) = month(reader, at)?;
    if !is_capital(reader, at) {
        return None;
    }
    if let Some((year, end)) = year_after(reader, next) {
        return Some(Found::new(at..end, What::Month { month: number, year }, MONTH, 92));
    }
    let said = year != Year::Elided(Lean::News);
    let after_name = at > 0
        && reader.follows(at)
        && is_capital(reader, at - 1)
        && !led(reader, at)
        && reader.sense(at - 1).is_none();
    let before_name = reader.follows(next) && is_capital(reader, next) && named == Named::Like;
    let clear = match named {
        Named::Whole => !after_name,
        Named::Like => led(reader, at) && !before_name,
        Named::Short => false,
    };
    (said || clear).then(|| Found::new(at..next, What::Month { month: number, year }, MONTH, 72))
}

fn led_by_unit(reader: &Reader<'_>, at: usize, unit: Unit) -> Option<Found> {
    let next = at + 1;
    let plural = reader.scan.lower(at).ends_with('s');
    if unit == Unit::Year && !plural {
        let dash = usize::from(reader.dash(next));
        if reader.is(next + dash, &["end"]) {
            let found = Found::new(at..next + dash + 1, What::Shift(Unit::Year, 0), RELATIVE, 75);
            return Some(found.modified(at, Modifier::End));
        }
        if dash == 1 && reader.is(next + 1, &["earlier", "ago"]) {
            let mut end = next + 2;
            let quarter = reader.is(end, &["quarter", "period"]);
            end += usize::from(quarter);
            let what =
                if quarter { What::Shift(Unit::Quarter, -4) } else { What::Shift(Unit::Year, -1) };
            return Some(Found::new(at..end, what, RELATIVE, 70));
        }
    }
    if plural {
        // "years ago"; "for years".
        if let Some(Sense::Ago) = reader.next(next) {
            return Some(vague(at..next + 1, "PAST_REF"));
        }
        let long = reader.dash(next) && reader.glued(next) && reader.is(next + 1, &["long"]);
        if long
            || at > 0
                && reader.is(at - 1, &["for", "over", "in", "within", "after", "take"])
                && !reader.is(next, &["of"])
        {
            return amount(at..next + if long { 2 } else { 0 }, unit);
        }
    }
    None
}

fn amount(tokens: Range<usize>, unit: Unit) -> Option<Found> {
    Some(Found::new(tokens, What::Amount(unknown(unit)?), DURATION, 55))
}

/// "nineteen ninety-six", "two thousand".
fn spoken_year(reader: &Reader<'_>, at: usize) -> Option<Found> {
    if reader.scan.lower(at) != "nineteen" {
        return None;
    }
    let Some(Sense::Number(tens)) = reader.next(at + 1) else { return None };
    let dash = usize::from(reader.dash(at + 2) && reader.glued(at + 3));
    let (ones, end) = match reader.next(at + 2 + dash) {
        Some(Sense::Number(ones)) if ones < 10 && tens >= 20 => (ones, at + 3 + dash),
        _ => (0, at + 2),
    };
    let year = 1900 + u16::from(tens) + u16::from(ones);
    (tens >= 10).then(|| Found::new(at..end, What::Year(Year::Is(year)), YEAR, 85))
}

/// The number of "first", "second", "third", "fourth".
fn ordinal(word: &str) -> Option<u8> {
    Some(match word {
        "first" => 1,
        "second" => 2,
        "third" => 3,
        "fourth" => 4,
        _ => return None,
    })
}

/// "third quarter", "third-quarter", "first half of 1989", "first nine months", "1988 third quarter".
fn ordinal_period(reader: &Reader<'_>, at: usize) -> Option<Found> {
    let number = ordinal(reader.scan.lower(at))?;
    let dash = usize::from(reader.dash(at + 1) && reader.glued(at + 1));
    let next = at + 1 + dash;
    let fiscal = usize::from(reader.is(next, &["fiscal"]));
    let unit = match reader.next(next + fiscal)? {
        Sense::Unit(Unit::Quarter) => Unit::Quarter,
        Sense::Half if number <= 2 => Unit::Half,
        Sense::Number(_) | Sense::Some if number == 1 => {
            return length_after(reader, at, next, false);
        }
        _ => return None,
    };
    let after = next + fiscal + 1;
    let (year, end) = year_after(reader, after).unwrap_or((Year::Shift(0), after));
    if unit == Unit::Half && end == after {
        return None; // of a match, as a rule
    }
    let what = match unit {
        Unit::Quarter => What::Quarter(number, year),
        _ => What::Half(number, year),
    };
    Some(Found::new(at..end, what, PERIOD, if matches!(year, Year::Is(_)) { 92 } else { 75 }))
}

/// What follows a length: "ago", "earlier", "from now".
fn reach(reader: &Reader<'_>, tokens: Range<usize>, unit: Unit, count: u32) -> Option<Found> {
    let whole = i32::try_from(count / 100).ok()?;
    let next = tokens.end;
    let (by, end) = match reader.next(next) {
        Some(Sense::Ago) => (-whole, next + 1),
        Some(Sense::Start) if reader.is(next, &["earlier"]) => (-whole, next + 1),
        _ if reader.is(next, &["from"]) && reader.is(next + 1, &["now"]) => (whole, next + 2),
        _ => return None,
    };
    let mut found = Found::new(tokens.start..end, What::Away(unit, by), RELATIVE, 85);
    let coarse = !matches!(unit, Unit::Day | Unit::Hour | Unit::Minute | Unit::Second);
    found.said.modifier = coarse.then_some(Modifier::Approx);
    Some(found)
}

fn length(reader: &Reader<'_>, at: usize) -> Option<Found> {
    if at > 0
        && reader.glued(at)
        && !reader.mark(at - 1, &['(', '"', '“', '\'', '‘', '—', '–', '[', '`'])
    {
        return None;
    }
    length_after(reader, at, at, true)
}

/// A number of units from token `at`, in an expression that begins at `start`.
fn length_after(reader: &Reader<'_>, start: usize, at: usize, reaching: bool) -> Option<Found> {
    if let Some(Sense::Some) = reader.next(at) {
        return some(reader, start, at);
    }
    // "nine more months", "eight trading days".
    let between = reader.count(at).filter(|(_, next)| {
        reader.is(
            *next,
            &[
                "more",
                "trading",
                "consecutive",
                "full",
                "additional",
                "other",
                "business",
                "straight",
            ],
        )
    });
    let ((duration, unit, count), next) = match between {
        Some((count, next)) => {
            let (unit, next) = reader.unit(next + 1)?;
            let length = super::resolve::length_of_hundredths(unit, count)?;
            ((Duration::of(length), unit, count), next)
        }
        None => reader.length(at)?,
    };
    if reaching
        && duration.most.is_none()
        && let Some(found) = reach(reader, start..next, unit, count)
    {
        return Some(found);
    }
    // Ages.
    let old = next + usize::from(reader.dash(next));
    if reader.is(old, &["old", "olds"]) {
        return None;
    }
    let mut found = Found::new(start..next, What::Duration(duration), DURATION, 75);
    if reader.is(next, &["period", "term"]) {
        found.tokens.end = next;
    }
    Some(found)
}

/// "several years", "few days ago".
fn some(reader: &Reader<'_>, start: usize, at: usize) -> Option<Found> {
    let dash = usize::from(reader.dash(at + 1) && reader.glued(at + 1));
    let (unit, next) = reader.unit(at + 1 + dash)?;
    if let Some(Sense::Ago) = reader.next(next) {
        return Some(vague(start..next + 1, "PAST_REF"));
    }
    amount(start..next, unit)
}

fn led_by_season(reader: &Reader<'_>, at: usize, season: Season, sure: bool) -> Option<Found> {
    let next = at + 1;
    let (year, end) = match year_after(reader, next) {
        Some(said) => said,
        None if sure => (Year::Shift(0), next),
        None => return None,
    };
    // "fall 3 percent" has no year, and "winter 2020" has.
    let verb =
        reader.scan.lower(at) == "fall" && !sure && !is_capital(reader, at) && !led(reader, at);
    (!verb).then(|| Found::new(at..end, What::Season(season, year), PERIOD, 75))
}

/// "last week", "next year", "this month", "last April", "the past two months": `by` units from now.
fn beside(reader: &Reader<'_>, start: usize, at: usize, by: i32) -> Option<Found> {
    let mut next = at + 1;
    // "this past spring", "this coming Sunday".
    let by = match (by, reader.next(next)) {
        (0, Some(Sense::Last)) if reader.is(next, &["past"]) => {
            next += 1;
            -1
        }
        (0, Some(Sense::Next)) => {
            next += 1;
            1
        }
        _ => by,
    };
    let fiscal = usize::from(reader.is(next, &["fiscal"]));
    let lean = match by {
        -1 => Lean::Past,
        1 => Lean::Future,
        _ => Lean::News,
    };
    let word = reader.scan.lower(at);
    if reader.scan.get(next)?.is_number() && reader.follows(next) {
        return (by != 0).then(|| length_after(reader, start, next, false))?;
    }
    match reader.next(next + fiscal)? {
        Sense::Unit(unit) => {
            let after = next + fiscal + 1;
            let plural = reader.scan.lower(after - 1).ends_with('s')
                && super::reader::unpossessed(reader.scan.lower(after - 1)).is_none();
            if plural {
                return amount(start..after, unit).filter(|_| by != 0);
            }
            // "last year's quarter" keeps the year; "latest period" is none.
            let by = if word == "latest" || word == "past" && unit != Unit::Year { 0 } else { by };
            if matches!(unit, Unit::Hour | Unit::Minute | Unit::Second) {
                return None;
            }
            let what = if unit == Unit::Day { What::FromTold(by) } else { What::Shift(unit, by) };
            Some(Found::new(start..after, what, RELATIVE, 88))
        }
        Sense::Month(_) | Sense::MonthShort(_) | Sense::MonthLike(_) => {
            let year = if by == 0 { Year::Shift(0) } else { Year::Elided(lean) };
            if let Some(mut found) = month_day(reader, next) {
                found.tokens.start = start;
                return Some(found);
            }
            let mut found = led_by_month(reader, next, year)?;
            found.tokens.start = start;
            Some(found)
        }
        Sense::Weekday(weekday) => {
            let mut found = led_by_weekday(reader, start, next, weekday, false)?;
            if let What::Weekday(None, _) = found.said.what {
                let week = (by == 1).then_some(1).filter(|_| word == "next");
                found.said.what = What::Weekday(week, lean);
            }
            Some(found)
        }
        Sense::Season(season) => {
            let mut found = led_by_season(reader, next, season, true)?;
            if by != 0 {
                found.said.what = What::Season(
                    season,
                    Year::Shift(if by < 0 && word != "past" { by.min(0) } else { by.max(0) }),
                );
            }
            found.tokens.start = start;
            Some(found)
        }
        Sense::Part(part) => {
            let days = if by == -1 { -1 } else { 0 };
            let what = if by == 1 { What::FromTold(1) } else { What::Shift(Unit::Day, days) };
            Some(Found::new(start..next + 1, what, RELATIVE, 88).part(Some(part)))
        }
        Sense::Number(_) | Sense::Some => length_after(reader, start, next, false),
        Sense::Opens if reader.is(next, &["couple"]) => {
            let of = usize::from(reader.is(next + 1, &["of"]));
            let (unit, end) = reader.unit(next + 1 + of)?;
            couple(start..end, unit)
        }
        _ => None,
    }
}

fn couple(tokens: Range<usize>, unit: Unit) -> Option<Found> {
    let length = super::resolve::length(unit, 2)?;
    Some(Found::new(tokens, What::Duration(Duration::of(length)), DURATION, 70))
}

fn that(reader: &Reader<'_>, at: usize) -> Option<Found> {
    let same = usize::from(reader.is(at + 1, &["same"]));
    let next = at + 1 + same;
    match reader.next(next)? {
        Sense::Unit(Unit::Day) if reader.is(next, &["day"]) => {
            Some(Found::new(at..next + 1, What::FromTold(0), RELATIVE, 65))
        }
        Sense::Part(part) => {
            Some(Found::new(at..next + 1, What::FromTold(0), RELATIVE, 65).part(Some(part)))
        }
        _ => None,
    }
}

/// "early 1990", "late last week", "mid-November", "earlier this year", "end of 1994".
fn part_of(reader: &Reader<'_>, at: usize, modifier: Modifier) -> Option<Found> {
    let mut next = at + 1;
    let word = reader.scan.lower(at);
    if matches!(word, "end" | "beginning" | "middle") {
        if !reader.is(next, &["of"]) {
            return None;
        }
        next += 1;
    } else if reader.dash(next) && reader.glued(next) {
        next += 1;
    }
    let found = inner(reader, next)?;
    let clock = found.said.clock.is_some();
    let length = matches!(
        found.said.what,
        What::Duration(_) | What::Amount(_) | What::Set(_) | What::Vague(_)
    );
    if clock || length {
        return None;
    }
    Some(found.modified(at, modifier))
}

/// What "early", "the end of" and "about" can stand before.
fn inner(reader: &Reader<'_>, at: usize) -> Option<Found> {
    if !reader.follows(at) {
        return None;
    }
    let at = if reader.is(at, &["in"]) { at + 1 } else { at };
    if reader.scan.get(at)?.is_number() {
        return stamp(reader, at)
            .or_else(|| day_month(reader, at))
            .or_else(|| years(reader, at, true));
    }
    let sense = reader.sense(at)?;
    match sense {
        Sense::Month(_) | Sense::MonthShort(_) | Sense::MonthLike(_) => month_day(reader, at)
            .or_else(|| {
                led_by_month(reader, at, Year::Shift(0)).map(|mut found| {
                    if let What::Month { month, year: Year::Shift(0) } = found.said.what {
                        found.said.what = What::Month { month, year: Year::Elided(Lean::News) };
                    }
                    found
                })
            }),
        Sense::Season(season) => led_by_season(reader, at, season, true),
        Sense::Opens if reader.is(at, &["the", "nineties", "eighties", "seventies", "sixties"]) => {
            opens(reader, at)
        }
        Sense::Weekday(_)
        | Sense::Day(_)
        | Sense::Last
        | Sense::Next
        | Sense::This
        | Sense::Unit(_)
        | Sense::Number(_) => led_by_word(reader, at, sense),
        Sense::Part(part) if reader.is(at, &["morning", "afternoon", "evening"]) => {
            let _ = part;
            None
        }
        _ => None,
    }
}

/// "about two years", "nearly an hour", "around Nov. 1", "about 10 p.m."
fn about(reader: &Reader<'_>, at: usize) -> Option<Found> {
    let next = at + 1;
    if !reader.follows(next) {
        return None;
    }
    let some = reader.scan.lower(at) == "some";
    let found = if reader.scan.get(next)?.is_number() {
        led_by_number(reader, next)?
    } else {
        match reader.sense(next)? {
            sense @ Sense::Number(_) => led_by_word(reader, next, sense)?,
            Sense::Opens if reader.is(next, &["a", "an"]) && !some => opens(reader, next)?,
            _ if some => return None,
            _ => inner(reader, next)?,
        }
    };
    let fits = !some || matches!(found.said.what, What::Duration(_) | What::Away(..));
    let year = matches!(found.said.what, What::Year(_)) && !some;
    (fits && !year).then(|| found.modified(at, Modifier::Approx))
}

/// "every month", "each Thursday", "every two weeks".
fn every(reader: &Reader<'_>, at: usize) -> Option<Found> {
    let next = at + 1;
    let other = next + usize::from(reader.is(next, &["other"]));
    let set = |end: usize, what: What| Some(Found::new(at..end, what, SET, 75));
    match reader.next(other)? {
        Sense::Unit(unit) => set(other + 1, What::Each(unit)),
        Sense::Weekday(weekday) => {
            let mut found = set(other + 1, What::EachWeekday)?;
            if let Some((part, end)) = part_after(reader, other + 1) {
                found.said.part = Some(part);
                found.tokens.end = end;
            }
            found.said.weekday = Some(weekday);
            Some(found)
        }
        Sense::Part(_) => set(other + 1, What::Each(Unit::Day)),
        Sense::Number(_) => {
            let ((_, unit, _), end) = reader.length(other)?;
            set(end, What::Each(unit))
        }
        Sense::Opens if reader.is(other, &["of"]) => None,
        _ => None,
    }
}

/// "recently", "recent weeks".
fn recent(reader: &Reader<'_>, at: usize) -> Option<Found> {
    let next = at + 1;
    if reader.scan.lower(at) == "recent"
        && let Some((unit, end)) = reader.unit(next)
    {
        return amount(at..end, unit);
    }
    Some(vague(at..next, "PAST_REF"))
}

/// "daily", "Mondays", "Tuesday nights".
fn sets(reader: &Reader<'_>, at: usize, set: &'static str) -> Option<Found> {
    // "The Daily Mail" is no set of days.
    let named = is_capital(reader, at) && !set.starts_with("XXXX");
    (!named).then(|| Found::new(at..at + 1, What::Set(set), SET, 60))
}

/// "the nineties" and its like.
fn decade_word(word: &str) -> Option<u16> {
    Some(match word {
        "nineties" => 199,
        "eighties" => 198,
        "seventies" => 197,
        "sixties" => 196,
        _ => return None,
    })
}

/// "20th century".
fn numbered_century(reader: &Reader<'_>, at: usize) -> Option<Found> {
    let (number, _) = reader.digits(at, 2)?;
    let ordinal =
        reader.glued(at + 1) && matches!(reader.scan.lower(at + 1), "st" | "nd" | "rd" | "th");
    let dash = usize::from(reader.dash(at + 2));
    let fits = ordinal && (1..=21).contains(&number) && reader.is(at + 2 + dash, &["century"]);
    fits.then(|| Found::new(at..at + 3 + dash, What::Century(number as u8 - 1), YEAR, 88))
}

/// Longer expressions, by their first word.
fn opens(reader: &Reader<'_>, at: usize) -> Option<Found> {
    let next = at + 1;
    match reader.scan.lower(at) {
        "a" | "an" => one_unit(reader, at),
        "the" => the(reader, at),
        "first" | "third" | "fourth" => ordinal_period(reader, at),
        "couple" => {
            let of = usize::from(reader.is(next, &["of"]));
            let (unit, end) = reader.unit(next + of)?;
            reach(reader, at..end, unit, 200).or_else(|| couple(at..end, unit))
        }
        "noon" | "midnight" if at == 0 || !reader.is(at - 1, &["high"]) => clock(reader, at),
        "these" => reader.is(next, &["days"]).then(|| vague(at..next + 1, "PRESENT_REF")),
        "tonight" => {
            let found = Found::new(at..next, What::Shift(Unit::Day, 0), RELATIVE, 90);
            Some(found.part(Some(Part::Night)))
        }
        "christmas" => {
            if !is_capital(reader, at) {
                return None;
            }
            let (day, end) = match reader.scan.lower(next) {
                "day" if reader.follows(next) => (25, next + 1),
                "eve" if reader.follows(next) => (24, next + 1),
                _ => (25, next),
            };
            feast(reader, at..end, day, 12)
        }
        "halloween" => feast(reader, at..next, 31, 10),
        "valentine's" => reader.is(next, &["day"]).then(|| feast(reader, at..next + 1, 14, 2))?,
        "new" => {
            let years = reader.is(next, &["year's"]) && is_capital(reader, next);
            let day = reader.is(next + 1, &["day"]);
            let eve = reader.is(next + 1, &["eve"]);
            if !years || !(day || eve) {
                return None;
            }
            let tokens = at..next + 2;
            if day { feast(reader, tokens, 1, 1) } else { feast(reader, tokens, 31, 12) }
        }
        word => {
            decade_word(word).map(|decade| Found::new(at..next, What::Decade(decade), YEAR, 75))
        }
    }
}

fn feast(reader: &Reader<'_>, tokens: Range<usize>, day: u8, month: u8) -> Option<Found> {
    let (year, end) =
        year_after(reader, tokens.end).unwrap_or((Year::Elided(Lean::News), tokens.end));
    let what = What::Day { day, month, year, numeric: false };
    Some(Found::new(tokens.start..end, what, FEAST, 60))
}

/// "a year ago", "an hour", "a few days", "a couple of weeks".
fn one_unit(reader: &Reader<'_>, at: usize) -> Option<Found> {
    let next = at + 1;
    match reader.next(next)? {
        Sense::Unit(unit) => {
            let after = next + 1;
            if let Some(found) = reach(reader, at..after, unit, 100) {
                return Some(found);
            }
            let plain = !matches!(unit, Unit::Quarter | Unit::Weekend | Unit::Half)
                && !(reader.dash(after) && reader.glued(after));
            // "$10 a day", "twice a week": a rate.
            let rate = at > 0
                && (reader.scan.get(at - 1).is_some_and(|token| token.is_number())
                    || reader.is(
                        at - 1,
                        &[
                            "once", "twice", "times", "million", "billion", "percent", "cents",
                            "barrels",
                        ],
                    ));
            if rate && plain {
                return Some(Found::new(at..after, What::Each(unit), SET, 65));
            }
            let length = super::resolve::length(unit, 1)?;
            plain.then(|| Found::new(at..after, What::Duration(Duration::of(length)), DURATION, 65))
        }
        Sense::Some => some(reader, at, next),
        Sense::Opens if reader.is(next, &["couple"]) => {
            let mut found = opens(reader, next)?;
            found.tokens.start = at;
            Some(found)
        }
        _ => None,
    }
}

/// What begins with "the".
fn the(reader: &Reader<'_>, at: usize) -> Option<Found> {
    let next = at + 1;
    if !reader.follows(next) {
        return None;
    }
    if reader.scan.get(next)?.is_number() {
        let mut found = years(reader, next, true)
            .filter(|found| matches!(found.said.what, What::Decade(_)))
            .or_else(|| numbered_century(reader, next))
            .or_else(|| length(reader, next))
            .or_else(|| year_period(reader, next))
            .or_else(|| day_month(reader, next))?;
        found.tokens.start = at;
        return Some(found);
    }
    let from = |found: Option<Found>| {
        found.map(|mut found| {
            found.tokens.start = at;
            found
        })
    };
    match reader.sense(next) {
        Some(Sense::Last) => {
            let alone = reader.is(next, &["past"]) && beside(reader, at, next, -1).is_none();
            let period = reader.is(next, &["latest"]) && reader.is(next + 1, &["period"]);
            if period {
                return Some(Found::new(at..next + 2, What::Shift(Unit::Quarter, 0), RELATIVE, 50));
            }
            if alone {
                let noun = reader.follows(next + 1)
                    && reader.scan.get(next + 1).is_some_and(|token| token.is_word())
                    && !reader.is(
                        next + 1,
                        &[
                            "and", "to", "but", "as", "that", "was", "is", "were", "when", "have",
                            "has", "or", "with",
                        ],
                    );
                return (!noun).then(|| vague(at..next + 1, "PAST_REF"));
            }
            beside(reader, at, next, -1)
        }
        Some(Sense::Next) => beside(reader, at, next, 1),
        Some(Sense::This) => beside(reader, at, next, 0),
        Some(Sense::Opens | Sense::Number(2)) if ordinal(reader.scan.lower(next)).is_some() => {
            from(ordinal_period(reader, next))
        }
        Some(Sense::Opens) => from(
            decade_word(reader.scan.lower(next))
                .map(|decade| Found::new(at..next + 1, What::Decade(decade), YEAR, 80)),
        ),
        Some(Sense::Number(_)) => from(length(reader, next)),
        Some(sense @ (Sense::Start | Sense::Mid | Sense::End)) => {
            from(led_by_word(reader, next, sense))
        }
        Some(Sense::Season(season)) => from(led_by_season(reader, next, season, true)),
        Some(Sense::Future) => {
            reader.is(next, &["future"]).then(|| vague(at..next + 1, "FUTURE_REF"))
        }
        Some(Sense::Unit(unit)) => {
            if let Some(found) = led_by_unit(reader, next, unit) {
                return from(Some(found));
            }
            // "the quarter", "the year", "the weekend": of the one of writing.
            let end = next + 1;
            let alone = matches!(
                unit,
                Unit::Quarter | Unit::Year | Unit::Weekend | Unit::Week | Unit::Month
            );
            let plural = reader.scan.lower(next).ends_with('s');
            (alone && !plural && !(reader.dash(end) && reader.glued(end)))
                .then(|| Found::new(at..end, What::Shift(unit, 0), RELATIVE, 55))
        }
        _ if reader.is(next, &["near"]) && reader.is(next + 1, &["future"]) => {
            Some(vague(at..next + 2, "FUTURE_REF"))
        }
        _ if reader.is(next, &["fiscal"]) => {
            let sense = reader.next(next + 1)?;
            match sense {
                Sense::Opens | Sense::Number(2) => from(ordinal_period(reader, next + 1)),
                Sense::Unit(Unit::Year | Unit::Quarter) => {
                    let Sense::Unit(unit) = sense else { return None };
                    Some(Found::new(at..next + 2, What::Shift(unit, 0), RELATIVE, 55))
                }
                _ => None,
            }
        }
        _ => None,
    }
}

/// "1988 quarter", "1988 period", "1988 third quarter".
fn year_period(reader: &Reader<'_>, at: usize) -> Option<Found> {
    let year = Year::Is(reader.year(at)?);
    let next = at + 1;
    if let Some(number) = ordinal(reader.scan.lower(next)).filter(|_| reader.follows(next))
        && reader.is(next + 1, &["quarter"])
    {
        return Some(Found::new(at..next + 2, What::Quarter(number, year), PERIOD, 88));
    }
    let noun = reader.is(next, &["quarter", "period"]);
    noun.then(|| Found::new(at..next + 1, What::Year(year), YEAR, 60))
}
