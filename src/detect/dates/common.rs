//! What both languages write alike: days with months, months with years, dates in figures.

use super::Found;
use super::figures::Order;
use super::lexicon::{EN, ID, Sense};
use super::reader::{Read, Reader};
use super::said::{What, Year};
use crate::detect::fold::{Words, is_among, words};
use std::ops::Range;

/// The rules' names.
pub(super) const FULL: &str = "dates.full";
pub(super) const ELIDED: &str = "dates.elided";
pub(super) const RELATIVE: &str = "dates.relative";
pub(super) const WEEKDAY: &str = "dates.weekday";
pub(super) const MONTH: &str = "dates.month";
pub(super) const YEAR: &str = "dates.year";
pub(super) const PERIOD: &str = "dates.period";
pub(super) const CLOCK: &str = "dates.clock";
pub(super) const DURATION: &str = "dates.duration";
pub(super) const SET: &str = "dates.set";
pub(super) const VAGUE: &str = "dates.vague";
pub(super) const FEAST: &str = "dates.feast";

/// Whether the words around say that a date follows.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Led {
    /// They do: "tahun", "tanggal", a weekday, "the end of".
    Sure,
    /// They do not: only what can hardly be anything else is read.
    Bare,
}

/// How a month or a weekday is named.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Named {
    /// Beyond doubt.
    Whole,
    /// By three letters.
    Short,
    /// By a word that also means something else.
    Like,
}

/// A month, and the token after it and its full stop.
pub(super) fn month(reader: &Reader<'_>, at: usize) -> Read<(u8, Named)> {
    let (month, named) = match reader.sense(at)? {
        Sense::Month(month) => (month, Named::Whole),
        Sense::MonthShort(month) => (month, Named::Short),
        Sense::MonthLike(month) => (month, Named::Like),
        _ => return None,
    };
    let stop = named == Named::Short && reader.mark(at + 1, ".") && reader.glued(at + 1);
    Some(((month, named), at + 1 + usize::from(stop)))
}

/// A year said after a month or a quarter: "2023", ", 2023", "/2023", "tahun 2023", "tahun ini",
/// "last year", "of this year".
pub(super) fn year_after(reader: &Reader<'_>, at: usize) -> Read<Year> {
    let is_year = |at: usize| reader.follows(at).then(|| reader.year(at)).flatten();
    let tail = |at: usize| {
        // "2023/2024" and "2023.5" are not one year.
        reader.mark(at, "%") && reader.glued(at)
    };
    let mut next = at;
    if reader.mark(at, ",/-–.") {
        next += 1;
        if reader.mark(at, "/-–.") && !reader.glued(at) {
            return None;
        }
    }
    if let Some(year) = is_year(next).filter(|_| !tail(next + 1)) {
        return Some((Year::Is(year), next + 1));
    }
    if next > at {
        return None;
    }
    // "Mei '98".
    if reader.mark(at, "'’‘")
        && reader.glued(at + 1)
        && let Some((year, 2)) = reader.digits(at + 1, 2)
        && !reader.glued(at)
    {
        return Some((Year::Is(super::figures::century(year) as u16), at + 2));
    }
    if reader.tongues & ID != 0 && reader.is(at, words!("tahun thn th")) {
        let stop = usize::from(reader.mark(at + 1, "."));
        if let Some(year) = is_year(at + 1 + stop) {
            return Some((Year::Is(year), at + 2 + stop));
        }
        return Some(match reader.next(at + 1)? {
            Sense::This => (Year::Shift(0), at + 2),
            Sense::Ago => (Year::Shift(-1), at + 2),
            Sense::Ahead => (Year::Shift(1), at + 2),
            _ => return None,
        });
    }
    if reader.tongues & EN != 0 {
        let of = at + usize::from(reader.is(at, words!("of in")));
        let of = of + usize::from(reader.is(of, words!("fiscal")));
        // "the summer of '69"
        if of > at
            && reader.mark(of, "'’‘")
            && reader.glued(of + 1)
            && let Some((year, 2)) = reader.digits(of + 1, 2)
        {
            return Some((Year::Is(super::figures::century(year) as u16), of + 2));
        }
        if let Some(year) = is_year(of) {
            return Some((Year::Is(year), of + 1));
        }
        if reader.is(of + 1, words!("year year's")) {
            return Some(match reader.next(of)? {
                Sense::This => (Year::Shift(0), of + 2),
                Sense::Last => (Year::Shift(-1), of + 2),
                Sense::Next => (Year::Shift(1), of + 2),
                _ => return None,
            });
        }
    }
    None
}

/// Dates in figures. Two numbers alone are a date only where it is sure that one follows, or where they
/// can hardly be anything else.
pub(super) fn figures(reader: &Reader<'_>, at: usize, led: Led) -> Option<Found> {
    let order = if reader.tongues == EN { Order::MonthFirst } else { Order::DayFirst };
    if reader.is_numbered(at) && led == Led::Bare {
        return None;
    }
    let (what, next) = reader.figures(at, order)?;
    let full = next > at + 3 || next == at + 1;
    let elided = match what {
        _ if full => false,
        What::Day { .. } if led == Led::Sure => true,
        // "20/9", in Indonesian: no share, no score, and the day cannot be the month.
        What::Day { day, month, .. } => {
            let bracketed =
                at > 0 && reader.mark(at - 1, "(") && reader.mark(next, ")") && reader.glued(at);
            let around = |at: usize| reader.mark(at, "/-:") && reader.glued(at);
            let plain = (day, month) != (24, 7)
                && day > 12
                && !around(next)
                && reader.unit(next).is_none()
                && !reader.is(next, words!("persen percent"));
            // "on 3/14", where the month comes first.
            let on = reader.led_by(at, words!("on since until by")) && plain;
            if reader.tongues & ID == 0 && !on || !(bracketed || plain) {
                return None;
            }
            true
        }
        _ => return None,
    };
    let (rule, confidence) =
        if elided { (ELIDED, if led == Led::Sure { 90 } else { 55 }) } else { (FULL, 95) };
    Some(Found::new(at..next, what, rule, confidence))
}

/// Dates that a machine writes: "2023-05-03T07:56:00+07:00".
pub(super) fn stamp(reader: &Reader<'_>, at: usize) -> Option<Found> {
    let mut found = figures(reader, at, Led::Bare)?;
    let next = found.tokens.end;
    let glued = reader.glued(next) && reader.glued(next + 1);
    if matches!(found.said.what, What::Day { .. })
        && glued
        && reader.is(next, words!("t"))
        && let Some(((clock, true), next)) = reader.clock(next + 1)
    {
        let mut clock = clock;
        let mut end = next;
        if reader.is(next, words!("z")) && reader.glued(next) {
            (clock.offset, end) = (Some(0), next + 1);
        } else if reader.mark(next, "+-")
            && reader.glued(next)
            && let Some(((hour, minute, true), after)) = reader.clock_figures(next + 1)
        {
            let size = i16::from(hour) * 60 + i16::from(minute);
            let west = reader.mark(next, "-");
            clock.offset = Some(if west { -size } else { size }).filter(|size| size.abs() <= 840);
            end = after;
        }
        found.said.clock = Some(clock);
        found.tokens.end = end;
    }
    Some(found)
}

/// Words of the weather, after which "the 60s" are degrees, and of ages.
const DEGREES: &Words = words!(
    "\
    high highs low lows temperature temperatures degrees upper lower his her their"
);

/// Years that begin with a number: "1990-an", "1990s", "2019-2023", "2014".
pub(super) fn years(reader: &Reader<'_>, at: usize, led: Led) -> Option<Found> {
    let next = at + 1;
    let (number, length) = reader.digits(at, 4)?;
    // 1990-an, 90-an; 1990s, '80s.
    let an = reader.dash(next)
        && reader.glued(next)
        && reader.glued(next + 1)
        && reader.is(next + 1, words!("an"));
    // "1960an", "60an".
    let whole_an = reader.tongues & ID != 0 && reader.glued(next) && reader.is(next, words!("an"));
    let s = whole_an
        || reader.tongues & EN != 0
            && reader.glued(next)
            && (reader.is(next, words!("s")) || reader.is(next, words!("'s ’s")));
    let apostrophe_s = reader.tongues & EN != 0
        && reader.mark(next, "'’")
        && reader.glued(next)
        && reader.glued(next + 1)
        && reader.is(next + 1, words!("s"));
    if (an || s || apostrophe_s) && number.is_multiple_of(10) {
        let quoted = at > 0 && reader.glued(at) && reader.mark(at - 1, "'’‘`");
        // "the 1700s" are a century.
        if s && !whole_an && length == 4 && number.is_multiple_of(100) && number < 2000 {
            let century = What::Century((number / 100) as u8);
            return Some(Found::new(at..next + 1, century, YEAR, 85));
        }
        // "highs in the 40s"
        let warm = s
            && !whole_an
            && length == 2
            && !quoted
            && (number < 50
                || (at.saturating_sub(6)..at)
                    .any(|before| is_among(reader.scan.lower(before), DEGREES)));
        if warm {
            return None;
        }
        let decade = match length {
            4 => number / 10,
            // "60an" by itself may be an age.
            2 if an || !whole_an && quoted || led == Led::Sure => 190 + number / 10,
            _ => return None,
        };
        let start = at - usize::from(quoted && length == 2);
        let end = next + if s { 1 } else { 2 };
        return Some(Found::new(start..end, What::Decade(decade as u16), YEAR, 90));
    }
    let year = reader.year(at)?;
    // Of another calendar: "1445 Hijriah".
    if reader.is(next, words!("hijriah hijriyah saka"))
        || reader.is(next, words!("h")) && year < 1600
    {
        return None;
    }
    if led == Led::Bare {
        let before = at > 0 && reader.glued(at) && !reader.mark(at - 1, "(\"“‘'[—–`;");
        // The last group of "0300 123 2040".
        let group = |at: usize| reader.scan.exact(at).bytes().all(|byte| byte.is_ascii_digit());
        let grouped = at > 0 && reader.scan.exact(at - 1).len() == 3 && group(at - 1);
        if !(1800..=2099).contains(&year) || before || grouped || reader.is_numbered(at) {
            return None;
        }
    }
    if reader.glued(next)
        && reader.scan.get(next).is_some_and(|token| token.is_word() || token.is_number())
        && !reader.is(next, words!("'s ’s"))
    {
        return None;
    }
    if reader.glued(next) && reader.mark(next, "%°$@:") {
        return None;
    }
    if let Some(to) = reader.to(next)
        && let Some(last) = reader.year(to)
        && year < last
        && last - year < 200
    {
        return Some(Found::new(at..to + 1, What::Years(year, last), YEAR, 85));
    }
    // "2023-24", the same.
    if (reader.dash(next) || reader.mark(next, "/"))
        && reader.glued(next)
        && reader.glued(next + 1)
        && let Some((short, 2)) = reader.digits(next + 1, 2)
        && short == (u32::from(year) + 1) % 100
        && !(reader.dash(next + 2) && reader.glued(next + 2))
    {
        return Some(Found::new(at..next + 2, What::Years(year, year + 1), YEAR, 85));
    }
    // "2023/2024", a season or a school year.
    if reader.mark(next, "/") && reader.glued(next) && reader.glued(next + 1) {
        let last = reader.year(next + 1).filter(|last| *last == year + 1)?;
        return Some(Found::new(at..next + 2, What::Years(year, last), YEAR, 85));
    }
    if reader.mark(next, "-–")
        && reader.glued(next)
        && reader.glued(next + 1)
        && reader.scan.get(next + 1).is_some_and(|token| token.is_number())
    {
        return None;
    }
    Some(Found::new(
        at..next,
        What::Year(Year::Is(year)),
        YEAR,
        if led == Led::Sure { 90 } else { 70 },
    ))
}

/// "Q2 2025".
pub(super) fn quarter_letter(reader: &Reader<'_>, at: usize) -> Option<Found> {
    let (number, 1) = reader.digits(at + 1, 1).filter(|_| reader.glued(at + 1))? else {
        return None;
    };
    let (year, end) = year_after(reader, at + 2)?;
    let what = What::Quarter(number as u8, year);
    (1..=4).contains(&number).then(|| Found::new(at..end, what, PERIOD, 92))
}

/// A number in Roman figures up to 39, in capitals.
pub(super) fn roman(word: &str) -> Option<u8> {
    let value = |letter: u8| match letter {
        b'I' => Some(1),
        b'V' => Some(5),
        b'X' => Some(10),
        _ => None,
    };
    if word.is_empty() || word.len() > 6 {
        return None;
    }
    let mut sum = 0u8;
    let mut last = 0u8;
    for letter in word.bytes().rev() {
        let this = value(letter)?;
        sum = if this < last { sum.checked_sub(this)? } else { sum + this };
        last = last.max(this);
    }
    (1..=39).contains(&sum).then_some(sum)
}

/// What only says "recently", "now" or "soon".
pub(super) fn vague(tokens: Range<usize>, reference: &'static str) -> Found {
    Found::new(tokens, What::Vague(reference), VAGUE, 60)
}

/// Whether word `at` begins with a capital.
pub(super) fn is_capital(reader: &Reader<'_>, at: usize) -> bool {
    reader.scan.get(at).is_some_and(|token| token.is_capitalised())
}
