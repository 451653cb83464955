//! How English speaks of time: which reading a word calls for, and what "the", "early" and "about" lead to.

mod clock;
mod day;
mod feast;
mod length;
mod period;
mod repeated;

use self::clock::hours;
use self::day::{at_hour, clock, led_by_day, led_by_weekday, nth_weekday, ordinal, timed};
use self::feast::feast;
use self::length::{amount, couple_of, ends_clause, length, one_unit, reach, some};
use self::period::{
    bare_year, beside, decade_word, led_by_month, led_by_season, led_by_unit, numbered_century,
    ordinal_period, spoken_year, year_period,
};
use self::repeated::{every, recent, sets};
use crate::detect::dates::Found;
use crate::detect::dates::common::Led;
use crate::detect::dates::common::Named;
use crate::detect::dates::common::{
    DURATION, RELATIVE, YEAR, figures, quarter_letter, stamp, vague, years,
};
use crate::detect::dates::lengths::length_of_hundredths;
use crate::detect::dates::lexicon::Sense;
use crate::detect::dates::reader::Reader;
use crate::detect::dates::said::{Lean, Unit, What, Year};
use crate::detect::dates::written::{day_after_row, day_month, month_day};
use crate::detect::fold::{Words, words};
use crate::value::Duration;
use crate::value::date::{Modifier, Part};

/// An expression that begins with word `at`.
pub(super) fn led_by_word(reader: &Reader<'_>, at: usize, sense: Sense) -> Option<Found> {
    let next = at + 1;
    match sense {
        Sense::Month(_) | Sense::MonthShort(_) | Sense::MonthLike(_) => month_day(reader, at)
            .map(|found| timed(reader, found))
            .or_else(|| led_by_month(reader, at, Year::Elided(Lean::News))),
        Sense::Weekday(weekday) | Sense::WeekdayShort(weekday) => {
            let short = matches!(sense, Sense::WeekdayShort(_));
            let named = if short { Named::Short } else { Named::Whole };
            led_by_weekday(reader, at, at, weekday, named)
        }
        Sense::Unit(unit) => led_by_unit(reader, at, unit),
        Sense::Number(_) => spoken_year(reader, at)
            .or_else(|| nth_weekday(reader, at, at))
            .or_else(|| ordinal_period(reader, at))
            .or_else(|| length(reader, at)),
        Sense::Some => some(reader, at, at),
        Sense::Half => half(reader, at),
        Sense::Amount(amount) => Some(Found::new(at..next, What::Amount(amount), DURATION, 60)),
        Sense::Season(season) => led_by_season(reader, at, season, Led::Bare),
        Sense::Day(days) => led_by_day(reader, at, days),
        Sense::Start => part_of(reader, at, Modifier::Start),
        Sense::Mid => part_of(reader, at, Modifier::Mid),
        Sense::End => part_of(reader, at, Modifier::End),
        Sense::About => about(reader, at),
        // "is to last two weeks" has a verb.
        Sense::Last if reader.scan.lower(at) == "last" && reader.led_by(at, BEFORE_VERBS) => None,
        Sense::Last => nth_weekday(reader, at, at).or_else(|| beside(reader, at, at, -1)),
        Sense::Next => beside(reader, at, at, 1),
        Sense::This => beside(reader, at, at, 0),
        Sense::That => that(reader, at),
        Sense::Every => every(reader, at),
        Sense::Present => Some(vague(at..next, "PRESENT_REF")),
        Sense::Past => recent(reader, at),
        Sense::Future => {
            let soon = reader.scan.lower(at) == "soon" && !reader.is(next, words!("as"));
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
    figures(reader, at, Led::Bare)
        .or_else(|| day_after_row(reader, at))
        .or_else(|| hours(reader, at))
        .or_else(|| clock(reader, at))
        .or_else(|| length(reader, at))
        .or_else(|| numbered_century(reader, at))
        .or_else(|| bare_year(reader, at))
}

/// "half an hour", "half-hour".
fn half(reader: &Reader<'_>, at: usize) -> Option<Found> {
    let dash = reader.dash(at + 1) && reader.glued(at + 1);
    let skip = usize::from(dash || reader.is(at + 1, words!("a an")));
    let (unit, end) = reader.unit(at + 1 + skip)?;
    let fits = matches!(unit, Unit::Hour | Unit::Year | Unit::Day | Unit::Century | Unit::Decade);
    let length = match unit {
        Unit::Century => length_of_hundredths(Unit::Year, 5000)?,
        _ => length_of_hundredths(unit, 50)?,
    };
    let whole = skip == 1 || unit == Unit::Hour;
    if unit == Unit::Century
        && let Some(found) = reach(reader, at..end, Unit::Year, 5000)
    {
        return Some(found);
    }
    (fits && whole).then(|| Found::new(at..end, What::Duration(Duration::of(length)), DURATION, 75))
}

const BEFORE_VERBS: &Words = words!(
    "\
    to will would could can may might should must not usually"
);

fn that(reader: &Reader<'_>, at: usize) -> Option<Found> {
    let same = usize::from(reader.is(at + 1, words!("same")));
    let next = at + 1 + same;
    match reader.next(next)? {
        Sense::Unit(Unit::Day) if reader.is(next, words!("day")) => {
            Some(Found::new(at..next + 1, What::FromTold(Unit::Day, 0), RELATIVE, 65))
        }
        Sense::Part(part) => Some(
            Found::new(at..next + 1, What::FromTold(Unit::Day, 0), RELATIVE, 65).part(Some(part)),
        ),
        // "later that year"
        Sense::Unit(Unit::Year) if same == 1 || reader.is(next, words!("year")) => {
            Some(Found::new(at..next + 1, What::FromTold(Unit::Year, 0), RELATIVE, 60))
        }
        _ => None,
    }
}

/// "early 1990", "late last week", "mid-November", "earlier this year", "end of 1994".
fn part_of(reader: &Reader<'_>, at: usize, modifier: Modifier) -> Option<Found> {
    let mut next = at + 1;
    let word = reader.scan.lower(at);
    if matches!(word, "end" | "beginning" | "middle" | "start") {
        if !reader.is(next, words!("of")) {
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
    let at = if reader.is(at, words!("in")) { at + 1 } else { at };
    if reader.mark(at, "'’‘") && reader.glued(at + 1) {
        return years(reader, at + 1, Led::Sure)
            .filter(|found| matches!(found.said.what, What::Decade(_)));
    }
    if reader.scan.get(at)?.is_number() {
        return stamp(reader, at)
            .or_else(|| day_month(reader, at))
            .or_else(|| numbered_century(reader, at))
            .or_else(|| years(reader, at, Led::Sure));
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
        Sense::Season(season) => led_by_season(reader, at, season, Led::Sure),
        // "the end of the early the end of …" would go down and down.
        Sense::Opens if reader.is(at, words!("the")) => {
            let deeper =
                matches!(reader.next(at + 1), Some(Sense::Start | Sense::Mid | Sense::End));
            (!deeper).then(|| the(reader, at))?
        }
        Sense::Opens if reader.is(at, words!("nineties eighties seventies sixties")) => {
            opens(reader, at)
        }
        Sense::Weekday(_)
        | Sense::Day(_)
        | Sense::Last
        | Sense::Next
        | Sense::This
        | Sense::That
        | Sense::Unit(_)
        | Sense::Number(_) => led_by_word(reader, at, sense),
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
            Sense::Opens if reader.is(next, words!("a an")) && !some => opens(reader, next)?,
            _ if some => return None,
            _ => inner(reader, next)?,
        }
    };
    let fits = !some || matches!(found.said.what, What::Duration(_) | What::Away(..));
    let year = matches!(found.said.what, What::Year(_)) && !some;
    (fits && !year).then(|| found.modified(at, Modifier::Approx))
}

/// Longer expressions, by their first word.
fn opens(reader: &Reader<'_>, at: usize) -> Option<Found> {
    let next = at + 1;
    match reader.scan.lower(at) {
        "a" | "an" => one_unit(reader, at),
        "the" => the(reader, at),
        "couple" => couple_of(reader, at, at),
        "noon" | "midnight" if at == 0 || !reader.led_by(at, words!("high")) => clock(reader, at),
        "these" => reader.is(next, words!("days")).then(|| vague(at..next + 1, "PRESENT_REF")),
        "tonight" => {
            let found = Found::new(at..next, What::Shift(Unit::Day, 0), RELATIVE, 90);
            Some(at_hour(reader, found.part(Some(Part::Night)), Part::Night))
        }
        "fiscal" => {
            let word = usize::from(reader.is(next, words!("year")));
            let year = reader.year(next + word).filter(|_| reader.follows(next + word))?;
            let what = What::Year(Year::Is(year));
            Some(Found::new(at..next + word + 1, what, YEAR, 85))
        }
        "q" => quarter_letter(reader, at),
        "fourth" if let Some(found) = feast(reader, at) => Some(found),
        "first" | "third" | "fourth" => {
            nth_weekday(reader, at, at).or_else(|| ordinal_period(reader, at))
        }
        word => decade_word(word)
            .map(|decade| Found::new(at..next, What::Decade(decade), YEAR, 75))
            .or_else(|| feast(reader, at)),
    }
}

/// What begins with "the".
fn the(reader: &Reader<'_>, at: usize) -> Option<Found> {
    let next = at + 1;
    if !reader.follows(next) {
        return None;
    }
    // "the '90s".
    let quoted = usize::from(reader.mark(next, "'’‘") && reader.glued(next + 1));
    if reader.scan.get(next + quoted)?.is_number() {
        let mut found = years(reader, next + quoted, Led::Sure)
            .filter(|found| matches!(found.said.what, What::Decade(_) | What::Century(_)))
            .or_else(|| numbered_century(reader, next))
            .or_else(|| year_period(reader, next))
            .or_else(|| length(reader, next))
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
    if let Some(found) = nth_weekday(reader, at, next) {
        return Some(found);
    }
    // "the day before yesterday", "the day after tomorrow".
    if reader.is(next, words!("day"))
        && let Some(Sense::Day(days @ (-1 | 1))) = reader.next(next + 2)
        && reader.is(next + 1, if days < 0 { words!("before") } else { words!("after") })
    {
        let what = What::Shift(Unit::Day, i32::from(days) * 2);
        return Some(Found::new(at..next + 3, what, RELATIVE, 90));
    }
    match reader.sense(next) {
        Some(Sense::Last) => {
            let alone = reader.is(next, words!("past")) && beside(reader, at, next, -1).is_none();
            let period = reader.is(next, words!("latest")) && reader.is(next + 1, words!("period"));
            if period {
                return Some(Found::new(at..next + 2, What::Shift(Unit::Quarter, 0), RELATIVE, 50));
            }
            if alone {
                let noun = reader.follows(next + 1)
                    && reader.scan.get(next + 1).is_some_and(|token| token.is_word())
                    && !reader.is(
                        next + 1,
                        words!("and to but as that was is were when have has or with"),
                    );
                return (!noun).then(|| vague(at..next + 1, "PAST_REF"));
            }
            beside(reader, at, next, -1)
        }
        None if reader.is(next, words!("time"))
            && reader.led_by(at, words!("at"))
            && ends_clause(reader, next + 1) =>
        {
            Some(vague(at..next + 1, "PAST_REF"))
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
        Some(Sense::Season(season)) => from(led_by_season(reader, next, season, Led::Sure)),
        Some(Sense::Future) => {
            reader.is(next, words!("future")).then(|| vague(at..next + 1, "FUTURE_REF"))
        }
        Some(Sense::Unit(unit)) => {
            if let Some(found) = led_by_unit(reader, next, unit) {
                return from(Some(found));
            }
            let end = next + 1;
            // "in the year 2000"
            if unit == Unit::Year && reader.follows(end) && reader.year(end).is_some() {
                return from(years(reader, end, Led::Sure));
            }
            let plural = reader.scan.lower(next).ends_with('s');
            // "the day before", "the week after", "the months ahead".
            let way = match reader.scan.lower(end) {
                "before" => -1,
                "after" => 1,
                "ahead" if plural => return amount(at..end + 1, unit),
                _ => 0,
            };
            if way != 0 && reader.follows(end) {
                let whole = ends_clause(reader, end + 1) && !plural;
                let what = What::FromTold(unit, way);
                return whole.then(|| Found::new(at..end + 1, what, RELATIVE, 65));
            }
            // "the year ended June 30" is a length.
            if reader.is(end, words!("ended ending to through")) && !plural {
                let length = length_of_hundredths(unit, 100)?;
                let what = What::Duration(Duration::of(length));
                return reader
                    .is(end, words!("ended ending"))
                    .then(|| Found::new(at..end, what, DURATION, 60));
            }
            // "the quarter", "the year", "the weekend": of the one of writing.
            let alone = matches!(
                unit,
                Unit::Quarter | Unit::Year | Unit::Weekend | Unit::Week | Unit::Month
            ) || reader.led_by(at, words!("of"))
                && matches!(unit, Unit::Decade | Unit::Century);
            (alone && !plural && !(reader.dash(end) && reader.glued(end)))
                .then(|| Found::new(at..end, What::Shift(unit, 0), RELATIVE, 55))
        }
        _ if reader.is(next, words!("same")) => match reader.next(next + 1)? {
            // "the same month last year", "the same quarter of 2023" are of the year that follows.
            Sense::Unit(unit @ (Unit::Week | Unit::Month | Unit::Quarter | Unit::Year))
                if !reader.is(next + 2, words!("last of in a the")) =>
            {
                Some(Found::new(at..next + 2, What::FromTold(unit, 0), RELATIVE, 60))
            }
            _ => None,
        },
        _ if reader.is(next, words!("near")) && reader.is(next + 1, words!("future")) => {
            Some(vague(at..next + 2, "FUTURE_REF"))
        }
        _ if reader.is(next, words!("fiscal")) => {
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
