//! What is coarser than a day in English: months, quarters, seasons, years, and "last", "next", "this" before them.

use super::day::{at_hour, led_by_weekday, ordinal};
use super::length::{amount, couple, length_after};
use crate::detect::dates::Found;
use crate::detect::dates::common::Led;
use crate::detect::dates::common::{
    DURATION, MONTH, Named, PERIOD, RELATIVE, YEAR, is_capital, month, vague, year_after, years,
};
use crate::detect::dates::lengths;
use crate::detect::dates::lexicon::Sense;
use crate::detect::dates::reader::{Reader, unpossessed};
use crate::detect::dates::said::{Lean, Unit, What, Year};
use crate::detect::dates::written::month_day;
use crate::detect::fold::{Words, is_among, words};
use crate::value::Duration;
use crate::value::date::{Modifier, Season};

/// A year by itself; not what counts: "1,989 people" is cut otherwise, "2000 people" is not.
pub(super) fn bare_year(reader: &Reader<'_>, at: usize) -> Option<Found> {
    let found = years(reader, at, Led::Bare)?;
    let end = found.tokens.end;
    let counted = matches!(found.said.what, What::Year(_))
        && reader.follows(end)
        && (is_among(reader.scan.lower(end), COUNTED)
            || reader.digits(at, 4).is_some_and(|(number, _)| {
                number.is_multiple_of(100) && number != 2000 && !led(reader, at)
            }));
    // "1988 fiscal year", "the 1988 period" have more to them, which is left to the words around.
    (!counted).then_some(found)
}

pub(super) fn led(reader: &Reader<'_>, at: usize) -> bool {
    at > 0 && reader.follows(at) && is_among(reader.scan.lower(at - 1), LEADS)
}

const LEADS: &Words = words!(
    "\
    in since by of until till from to through during for before after early late mid last next this and or on \
    between throughout around about"
);

/// After these a month is a time, whoever is named next.
const ASKS: &Words = words!(
    "\
    in since until during early late mid last next this through"
);

const COUNTED: &Words = words!(
    "\
    people shares miles feet tons points jobs workers employees students units dollars houses votes members troops \
    soldiers meters metres kilometers kilometres acres pounds barrels patients cases deaths homes residents percent \
    calories words pages square megawatts passengers vehicles"
);

/// A month without a day: "July 1997", "July last year", "in October".
pub(super) fn led_by_month(reader: &Reader<'_>, at: usize, year: Year) -> Option<Found> {
    let ((number, named), next) = month(reader, at)?;
    if !is_capital(reader, at) {
        return None;
    }
    if let Some((year, end)) = year_after(reader, next) {
        return Some(Found::new(at..end, What::Month { month: number, year }, MONTH, 92));
    }
    // "the October-December quarter"
    if reader.dash(next)
        && let Some(((last, _), after)) = month(reader, next + 1)
        && last.is_multiple_of(3)
        && number + 2 == last
        && reader.is(after, words!("quarter"))
    {
        let (year, end) = year_after(reader, after + 1).unwrap_or((Year::Shift(0), after + 1));
        return Some(Found::new(at..end, What::Quarter(last / 3, year), PERIOD, 80));
    }
    // "the June quarter of last year" is the one that ends with June.
    if number.is_multiple_of(3) && reader.is(next, words!("quarter")) {
        let (year, end) = year_after(reader, next + 1).unwrap_or((Year::Shift(0), next + 1));
        return Some(Found::new(at..end, What::Quarter(number / 3, year), PERIOD, 80));
    }
    let said = year != Year::Elided(Lean::News);
    let year = if said { year } else { year_of_row(reader, number, next).unwrap_or(year) };
    let after_name = at > 0
        && reader.follows(at)
        && is_capital(reader, at - 1)
        && !led(reader, at)
        && reader.sense(at - 1).is_none();
    // "June Carter", unless words before ask for a time: "in June Congress".
    let before_name = reader.follows(next)
        && is_capital(reader, next)
        && reader.sense(next).is_none()
        && (named == Named::Like || matches!(number, 4 | 6) && !reader.led_by(at, ASKS));
    let clear = match named {
        Named::Whole => !after_name && !before_name,
        Named::Like => led(reader, at) && !before_name,
        Named::Short => false,
    };
    (said || clear).then(|| Found::new(at..next, What::Month { month: number, year }, MONTH, 72))
}

/// The year that stands after a second month: "from January through March 2023", "March and April 2023".
fn year_of_row(reader: &Reader<'_>, first: u8, at: usize) -> Option<Year> {
    let to = reader.to(at).or_else(|| reader.is(at, words!("and")).then_some(at + 1))?;
    let to = to + usize::from(reader.is(to, words!("early mid late")));
    let ((last, _), next) = month(reader, to).filter(|_| reader.follows(to))?;
    match year_after(reader, next)? {
        (Year::Is(year), _) => Some(Year::Is(year - u16::from(first > last))),
        _ => None,
    }
}

pub(super) fn led_by_unit(reader: &Reader<'_>, at: usize, unit: Unit) -> Option<Found> {
    let next = at + 1;
    let plural = reader.scan.lower(at).ends_with('s');
    if unit == Unit::Year && !plural {
        let dash = usize::from(reader.dash(next));
        if reader.is(next + dash, words!("end")) {
            let found = Found::new(at..next + dash + 1, What::Shift(Unit::Year, 0), RELATIVE, 75);
            return Some(found.modified(at, Modifier::End));
        }
        if dash == 1 && reader.is(next + 1, words!("earlier ago")) {
            let mut end = next + 2;
            let quarter = reader.is(end, words!("quarter period"));
            end += usize::from(quarter);
            let what = if quarter {
                What::FromTold(Unit::Quarter, -4)
            } else {
                What::FromTold(Unit::Year, -1)
            };
            return Some(Found::new(at..end, what, RELATIVE, 70));
        }
    }
    if plural {
        // "years ago"; "for years".
        if let Some(Sense::Ago) = reader.next(next) {
            return Some(vague(at..next + 1, "PAST_REF"));
        }
        let long = reader.dash(next) && reader.glued(next) && reader.is(next + 1, words!("long"));
        if long
            || at > 0
                && reader.led_by(at, words!("for over in within after take"))
                && !reader.is(next, words!("of"))
        {
            return amount(at..next + if long { 2 } else { 0 }, unit);
        }
    }
    None
}

/// "nineteen ninety-six", "two thousand".
pub(super) fn spoken_year(reader: &Reader<'_>, at: usize) -> Option<Found> {
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

/// "third quarter", "first half", of a year that was said before it.
fn ordinal_period_of(reader: &Reader<'_>, at: usize, year: Year) -> Option<Found> {
    let number = ordinal(reader.scan.lower(at)).filter(|_| reader.follows(at))?;
    let dash = usize::from(reader.dash(at + 1));
    let what = match reader.next(at + 1 + dash)? {
        Sense::Unit(Unit::Quarter) => What::Quarter(number, year),
        Sense::Half if number <= 2 => What::Half(number, year),
        _ => return None,
    };
    Some(Found::new(at..at + 2 + dash, what, PERIOD, 85))
}

/// "third quarter", "third-quarter", "first half of 1989", "first nine months", "1988 third quarter".
pub(super) fn ordinal_period(reader: &Reader<'_>, at: usize) -> Option<Found> {
    let number = ordinal(reader.scan.lower(at))?;
    let dash = usize::from(reader.dash(at + 1) && reader.glued(at + 1));
    let next = at + 1 + dash;
    let fiscal = usize::from(reader.is(next, words!("fiscal")));
    let unit = match reader.next(next + fiscal)? {
        Sense::Unit(Unit::Quarter) => Unit::Quarter,
        Sense::Half if number <= 2 => Unit::Half,
        Sense::Number(_) | Sense::Some if number == 1 => {
            return length_after(reader, at, next);
        }
        _ => return None,
    };
    let after = next + fiscal + 1;
    let of_year = reader.is(after, words!("of"))
        && reader.is(after + 1, words!("the"))
        && reader.is(after + 2, words!("year"));
    let (year, end) = match year_after(reader, after) {
        Some(said) => said,
        None if of_year => (Year::Shift(0), after + 3),
        None => (Year::Shift(0), after),
    };
    if unit == Unit::Half && end == after {
        return None; // of a match, as a rule
    }
    let what = match unit {
        Unit::Quarter => What::Quarter(number, year),
        _ => What::Half(number, year),
    };
    Some(Found::new(at..end, what, PERIOD, if matches!(year, Year::Is(_)) { 92 } else { 75 }))
}

pub(super) fn led_by_season(
    reader: &Reader<'_>,
    at: usize,
    season: Season,
    sure: Led,
) -> Option<Found> {
    let next = at + 1;
    let (year, end) = match year_after(reader, next) {
        Some(said) => said,
        None if sure == Led::Sure => (Year::Shift(0), next),
        None => return None,
    };
    // "the fall of the wall" is no autumn.
    if reader.scan.lower(at) == "fall" && end == next && reader.is(next, words!("of")) {
        return None;
    }
    // "fall 3 percent" has no year, and "winter 2020" has.
    let verb = reader.scan.lower(at) == "fall"
        && sure == Led::Bare
        && !is_capital(reader, at)
        && !led(reader, at);
    (!verb).then(|| Found::new(at..end, What::Season(season, year), PERIOD, 75))
}

/// "last week", "next year", "this month", "last April", "the past two months": `by` units from now.
pub(super) fn beside(reader: &Reader<'_>, start: usize, at: usize, by: i32) -> Option<Found> {
    let mut next = at + 1;
    // "this past spring", "this coming Sunday".
    let by = match (by, reader.next(next)) {
        (0, Some(Sense::Last)) if reader.is(next, words!("past")) => {
            next += 1;
            -1
        }
        (0, Some(Sense::Next)) => {
            next += 1;
            1
        }
        _ => by,
    };
    let fiscal = usize::from(reader.is(next, words!("fiscal")));
    let lean = match by {
        -1 => Lean::Past,
        1 => Lean::Future,
        _ => Lean::News,
    };
    let word = reader.scan.lower(at);
    if reader.scan.get(next)?.is_number() && reader.follows(next) {
        return (by != 0).then(|| length_after(reader, start, next))?;
    }
    match reader.next(next + fiscal)? {
        Sense::Unit(unit) => {
            let after = next + fiscal + 1;
            let plural = reader.scan.lower(after - 1).ends_with('s')
                && unpossessed(reader.scan.lower(after - 1)).is_none();
            if plural {
                return amount(start..after, unit).filter(|_| by != 0);
            }
            // "last year's third quarter"
            if unit == Unit::Year
                && unpossessed(reader.scan.lower(after - 1)).is_some()
                && let Some(mut found) = ordinal_period_of(reader, after, Year::Shift(by))
            {
                found.tokens.start = start;
                return Some(found);
            }
            // "in the past decade", "over the past week": lengths.
            let long = word == "past" && !matches!(unit, Unit::Year | Unit::Weekend)
                || by != 0 && matches!(unit, Unit::Decade | Unit::Century) && start < at;
            if long {
                let length = lengths::length(unit, 1)?;
                let what = What::Duration(Duration::of(length));
                return Some(Found::new(start..after, what, DURATION, 70));
            }
            // "last year's quarter" keeps the year; "latest period" is none.
            let by = if word == "latest" || word == "past" && unit != Unit::Year { 0 } else { by };
            if matches!(unit, Unit::Hour | Unit::Minute | Unit::Second) {
                return None;
            }
            let what = if unit == Unit::Day || word == "previous" {
                What::FromTold(unit, by)
            } else {
                What::Shift(unit, by)
            };
            Some(Found::new(start..after, what, RELATIVE, 88))
        }
        Sense::Month(_) | Sense::MonthShort(_) | Sense::MonthLike(_) => {
            let year = if by == 0 { Year::Shift(0) } else { Year::Elided(lean) };
            if let Some(mut found) = month_day(reader, next) {
                if let What::Day { year: year @ Year::Elided(_), .. } = &mut found.said.what {
                    *year = Year::Elided(lean);
                }
                found.tokens.start = start;
                return Some(found);
            }
            let mut found = led_by_month(reader, next, year)?;
            found.tokens.start = start;
            Some(found)
        }
        Sense::Weekday(weekday) => {
            let mut found = led_by_weekday(reader, start, next, weekday, Named::Whole)?;
            if let What::Weekday(None, _) = found.said.what {
                let week = (by == 1).then_some(1).filter(|_| word == "next");
                found.said.what = What::Weekday(week, lean);
            }
            Some(found)
        }
        Sense::Season(season) => {
            let mut found = led_by_season(reader, next, season, Led::Sure)?;
            if by != 0 {
                found.said.what = What::Season(season, Year::Elided(lean));
            }
            found.tokens.start = start;
            Some(found)
        }
        Sense::Part(part) => {
            let days = if by == -1 { -1 } else { 0 };
            let what =
                if by == 1 { What::FromTold(Unit::Day, 1) } else { What::Shift(Unit::Day, days) };
            let found = Found::new(start..next + 1, what, RELATIVE, 88).part(Some(part));
            Some(at_hour(reader, found, part))
        }
        Sense::Number(_) | Sense::Some => length_after(reader, start, next),
        Sense::Opens if reader.is(next, words!("couple")) => {
            let of = usize::from(reader.is(next + 1, words!("of")));
            let (unit, end) = reader.unit(next + 1 + of)?;
            couple(start..end, unit)
        }
        _ => None,
    }
}

/// "the nineties" and its like.
pub(super) fn decade_word(word: &str) -> Option<u16> {
    Some(match word {
        "nineties" => 199,
        "eighties" => 198,
        "seventies" => 197,
        "sixties" => 196,
        _ => return None,
    })
}

/// "20th century".
pub(super) fn numbered_century(reader: &Reader<'_>, at: usize) -> Option<Found> {
    let (number, _) = reader.digits(at, 2)?;
    let ordinal =
        reader.glued(at + 1) && matches!(reader.scan.lower(at + 1), "st" | "nd" | "rd" | "th");
    let dash = usize::from(reader.dash(at + 2));
    let fits = ordinal && (1..=21).contains(&number) && reader.is(at + 2 + dash, words!("century"));
    fits.then(|| Found::new(at..at + 3 + dash, What::Century(number as u8 - 1), YEAR, 88))
}

/// "1988 quarter", "1988 period", "1988 third quarter".
pub(super) fn year_period(reader: &Reader<'_>, at: usize) -> Option<Found> {
    let year = Year::Is(reader.year(at)?);
    let next = at + 1;
    if let Some(number) = ordinal(reader.scan.lower(next)).filter(|_| reader.follows(next))
        && reader.is(next + 1, words!("quarter"))
    {
        return Some(Found::new(at..next + 2, What::Quarter(number, year), PERIOD, 88));
    }
    let noun = reader.is(next, words!("quarter period"));
    noun.then(|| Found::new(at..next + 1, What::Year(year), YEAR, 60))
}
