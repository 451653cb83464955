//! Times of day in English: "10:35 a.m.", "noon", "7-9 p.m.", "from 10 a.m. to noon".

use crate::detect::dates::Found;
use crate::detect::dates::common::CLOCK;
use crate::detect::dates::lexicon::Sense;
use crate::detect::dates::reader::{Read, Reader};
use crate::detect::dates::said::{Clock, What};
use crate::detect::fold::words;
use crate::value::date::Part;

/// A part of a day after it.
pub(super) fn part_after(reader: &Reader<'_>, at: usize) -> Read<Part> {
    match reader.next(at)? {
        Sense::Part(part) => Some((part, at + 1)),
        _ => None,
    }
}

/// "10:35 a.m.", "4 p.m. EDT", "07:56 GMT", "noon": with what makes it certain.
pub(super) fn noon_clock(reader: &Reader<'_>, at: usize) -> Read<Clock> {
    let tail = at > 0 && reader.glued(at) && reader.mark(at - 1, ":.,$-/");
    if tail { None } else { clock_of_half(reader, at) }
}

/// The same, whatever touches it: the second half of "7-9 p.m.".
pub(super) fn clock_of_half(reader: &Reader<'_>, at: usize) -> Read<Clock> {
    match reader.scan.lower(at) {
        "noon" => return Some((Clock { hour: 12, minute: 0, offset: None }, at + 1)),
        "midnight" => return Some((Clock { hour: 0, minute: 0, offset: None }, at + 1)),
        _ => {}
    }
    let ((hour, minute, exact), next) = reader.clock_figures(at)?;
    let (mut clock, mut end) = (Clock { hour, minute, offset: None }, next);
    let mut sure = false;
    if reader.is(next, words!("o'clock o’clock")) && hour <= 12 {
        let part = reader.is(next + 1, words!("in")) && reader.is(next + 2, words!("the"));
        let part = part.then(|| part_after(reader, next + 3)).flatten();
        let late = part.is_some_and(|(part, _)| part != Part::Morning) && hour < 12;
        clock.hour = hour + if late { 12 } else { 0 };
        (sure, end) = (true, part.map_or(next + 1, |(_, after)| after));
    } else if let Some((late, after)) = half_day(reader, next) {
        if !(1..=12).contains(&hour) {
            return None;
        }
        clock.hour = hour % 12 + if late { 12 } else { 0 };
        (sure, end) = (true, after);
    } else if reader.is(next, words!("in")) && reader.is(next + 1, words!("the")) {
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
    } else if sure
        && reader.follows(end)
        && matches!(reader.scan.exact(end), "ET" | "CT" | "MT" | "PT")
    {
        end += 1; // of summer or winter
    } else if (sure || exact)
        && reader.is(end, words!("local"))
        && reader.is(end + 1, words!("time"))
    {
        (sure, end) = (true, end + 2);
    }
    sure.then_some((clock, end))
}

/// "a.m." (false) or "p.m." (true).
pub(super) fn half_day(reader: &Reader<'_>, at: usize) -> Read<bool> {
    if !reader.follows(at) {
        return None;
    }
    match reader.scan.lower(at) {
        "am" => Some((false, at + 1)),
        "pm" => Some((true, at + 1)),
        letter @ ("a" | "p") => {
            let dotted = reader.mark(at + 1, ".") && reader.is(at + 2, words!("m"));
            let stop = usize::from(reader.mark(at + 3, ".") && reader.glued(at + 3));
            dotted.then_some((letter == "p", at + 3 + stop))
        }
        _ => None,
    }
}

/// The hours that begin with number `at`: what is said of the second time holds for the first. None if they would
/// not rise.
pub(super) fn hours(reader: &Reader<'_>, at: usize) -> Option<Found> {
    if at > 0 && reader.glued(at) && !reader.mark(at - 1, "(\"“‘—[|") {
        return None;
    }
    let ((hour, minute, exact), next) = reader.clock_figures(at)?;
    let (own, next) = match half_day(reader, next) {
        Some((late, next)) => (Some(late), next),
        None => (None, next),
    };
    let between = reader.led_by(at, words!("between")) && reader.is(next, words!("and"));
    let to = reader.to(next).or(between.then_some(next + 1))?;
    let (until, end) = clock_of_half(reader, to).filter(|_| reader.follows(to))?;
    let end_of = (until.hour, until.minute);
    let twelve = hour % 12;
    let hour = match own {
        Some(late) if (1..=12).contains(&hour) => twelve + if late { 12 } else { 0 },
        Some(_) => return None,
        // "12:05-13:10 GMT" is by the 24 hours of a day.
        None if hour > 12 || hour == 0 || exact && until.offset.is_some() => hour,
        None if (twelve + 12, minute) < end_of => twelve + 12,
        None => twelve,
    };
    let from = Clock { hour, minute, offset: until.offset };
    let what = What::Clocks(from, until);
    ((hour, minute) < end_of).then(|| Found::new(at..end, what, CLOCK, 85))
}
