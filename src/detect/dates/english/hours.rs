//! From one time of day to another in English: "7-9 p.m.", "from 7 to 9 pm", "10 a.m. to noon".

use super::day::{clock_of_half, half_day};
use crate::detect::dates::Found;
use crate::detect::dates::common::CLOCK;
use crate::detect::dates::reader::Reader;
use crate::detect::dates::said::{Clock, What};
use crate::detect::fold::words;

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
