//! What is said of a day after it in Indonesian: "malam", "pukul 07.56 WIB", "lalu".

use super::clock::{clock_after_word, clock_range};
use super::part::part_after;
use crate::detect::dates::Found;
use crate::detect::dates::lexicon::Sense;
use crate::detect::dates::reader::Reader;
use crate::detect::fold::words;

/// Past "lalu", "silam", "mendatang", "nanti" after a date that is whole without them: "3 Mei 2023 lalu",
/// "2021 silam", "Rabu (20/3) nanti".
pub(super) fn past_tail(reader: &Reader<'_>, mut found: Found) -> Found {
    let end = found.tokens.end;
    // "Rabu (6/3) pekan lalu"
    if found.said.weekday.is_some()
        && reader.is(end, words!("pekan minggu"))
        && matches!(reader.next(end + 1), Some(Sense::Ago | Sense::Ahead | Sense::This))
    {
        found.tokens.end = end + 2;
        return found;
    }
    let end = end + usize::from(reader.is(end, words!("yang")));
    let nanti = reader.is(end, words!("nanti")) && part_after(reader, end + 1).is_none();
    if nanti || reader.is(end, words!("lalu silam mendatang")) {
        found.tokens.end = end + 1;
    }
    found
}

/// Adds what is said of the time of a day: "malam", "pukul 07.56 WIB", "| 07:56 WIB", "kemarin".
pub(super) fn timed(reader: &Reader<'_>, mut found: Found) -> Found {
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
        // "Rabu pukul 19.00-21.00" has its hours for themselves.
        if clock_range(reader, next, clock, after).is_none() {
            found.said.clock = Some(clock);
            next = after;
        }
    } else if reader.mark(next, "|•·-–,") || reader.follows(next) {
        let bar = usize::from(reader.mark(next, "|•·-–,"));
        if let Some(((clock, true), after)) = reader.clock(next + bar)
            && reader.follows(next + bar)
            && (clock.offset.is_some() || reader.mark(next, "|•·") || colon(reader, next + bar))
        {
            found.said.clock = Some(clock);
            next = after;
        }
    }
    // "(28/12) kemarin", "sore ini".
    let near = reader.is(next, words!("kemarin besok")) && found.said.what.is_written();
    if reader.is(next, words!("kemarin ini tadi"))
        && (reader.is(next, words!("kemarin"))
            || found.said.part.is_some()
            || found.said.weekday.is_some())
        || near
    {
        next += 1;
    }
    found.tokens.end = next;
    found
}

pub(super) fn colon(reader: &Reader<'_>, at: usize) -> bool {
    reader.mark(at + 1, ":")
}

/// "hari ini pukul 10", "kemarin pukul 10 pagi".
pub(super) fn with_clock(reader: &Reader<'_>, mut found: Found) -> Found {
    let next = found.tokens.end;
    if matches!(reader.next(next), Some(Sense::OClock | Sense::Jam))
        && let Some((clock, after)) = clock_after_word(reader, next)
    {
        found.said.clock = Some(clock);
        found.tokens.end = after;
    }
    found
}
