//! A date a lifetime and more from all others.
//!
//! Invariants: it is told only where the other dates lie together, and never of what is remembered, history or planned.

use super::Scan;
use super::dates::{Known, TimeValue, is_ahead};
use super::fold::{Words, is_among, words};
use crate::sorted;
use crate::value::civil::Date;

/// Without a weekday, a date is far off only if it lies further back than this: further than a life is long.
const LONG_AGO_DAYS: i32 = 100 * 365;
/// The same ahead, where news tells no full dates.
const LONG_AHEAD_DAYS: i32 = 60 * 365;
/// The other dates lie together if none lies further from publication than this.
const TOGETHER_DAYS: i32 = 30 * 366;
/// Where no day of publication is known, so many days must be told to know what the text is about.
const ENOUGH_DAYS: usize = 3;

/// A full date a lifetime and more from all others, where those lie together and nothing says that it is history. A
/// text that tells of two such days, or of a year as far away, is about them.
pub(super) fn far_from_all<'a>(
    scan: &Scan<'_>,
    dates: &'a [Known],
    published: Option<Date>,
) -> Vec<&'a Known> {
    let mut days: Vec<i32> = dates
        .iter()
        .filter(|known| known.said.is_dated)
        .filter_map(|known| Some(known.day()?.days()))
        .collect();
    sorted::sort(&mut days);
    let enough = if published.is_some() { 2 } else { ENOUGH_DAYS + 1 };
    let Some(&middle) = days.get(days.len() / 2).filter(|_| days.len() >= enough) else {
        return Vec::new();
    };
    let about = published.map_or(middle, Date::days);
    let is_far = |days: &i32| days.abs_diff(about) > TOGETHER_DAYS.unsigned_abs();
    let mut far = dates.iter().filter_map(|known| Some((known, nearest(known, about)?)));
    let mut far_days = far.clone().map(|(_, days)| days).filter(is_far);
    let Some(first) = far_days.next() else { return Vec::new() };
    if far_days.any(|days| days != first) {
        return Vec::new();
    }
    let away = first - about;
    if -LONG_AGO_DAYS < away && away < LONG_AHEAD_DAYS {
        return Vec::new();
    }
    let is_told = |known: &Known| match away < 0 {
        true => is_history(scan, known) || is_anniversary(dates, published, known),
        false => is_ahead(scan, known.tokens.start),
    };
    let far: Vec<&Known> =
        far.by_ref().filter(|(_, days)| *days == first).map(|(known, _)| known).collect();
    let is_plain = |known: &&Known| known.said.is_full && known.said.weekday.is_none();
    if !far.iter().all(is_plain) || far.iter().any(|known| is_told(known)) {
        return Vec::new();
    }
    far
}

/// The day of a date that lies nearest to `about`, in days; `None` for what is no date, or lies all around.
fn nearest(known: &Known, about: i32) -> Option<i32> {
    const MINUTES: i64 = 24 * 60;
    let TimeValue::Date(date) = known.timex.normal? else { return None };
    let bounds = date.bounds();
    let day = |at: i64| i32::try_from(at.div_euclid(MINUTES)).ok();
    match (day(bounds.earliest), day(bounds.latest)) {
        (Some(first), Some(last)) => Some(about.clamp(first, last.max(first))),
        (first, last) => first.or(last),
    }
}

/// Whether the day and the month are those of publication or of another date, give or take a day: then it is
/// remembered.
fn is_anniversary(dates: &[Known], published: Option<Date>, known: &Known) -> bool {
    let Some(day) = known.day() else { return false };
    let others = dates.iter().filter_map(Known::day).filter(|other| *other != day);
    others.chain(published).any(|other| {
        let same = Date::new(other.year(), day.month(), day.day());
        same.is_some_and(|same| same.days().abs_diff(other.days()) <= 1)
    })
}

/// Whether the sentence of a date speaks of what was long ago.
fn is_history(scan: &Scan<'_>, known: &Known) -> bool {
    let is_within = |at: &usize| !matches!(scan.mark(*at), Some('.' | '!' | '?'));
    let is_told = |at: usize| is_among(scan.lower(at), HISTORY);
    let before = (known.tokens.start.saturating_sub(SENTENCE)..known.tokens.start).rev();
    let after = known.tokens.end..scan.len().min(known.tokens.end + SENTENCE);
    before.take_while(is_within).any(is_told) || after.take_while(is_within).any(is_told)
}

/// How many tokens to each side of a date words of history are looked for.
const SENTENCE: usize = 24;

/// Words of a sentence on what was long ago, in both languages.
const HISTORY: &Words = words!(
    "\
    lahir dilahirkan kelahiran wafat meninggal gugur berdiri didirikan pendirian sejarah bersejarah sejarawan \
    silam lampau abad zaman kuno tertua peninggalan kolonial belanda hindia penjajahan penjajah perang \
    pertempuran perjanjian pemberontakan kemerdekaan proklamasi merdeka pahlawan raja ratu sultan kerajaan \
    kesultanan pangeran peringatan memperingati diperingati mengenang hut letusan meletus born birth died death \
    founded founding established history historic historian century ancient oldest colonial war battle treaty \
    independence revolution king queen emperor empire anniversary centenary bicentenary commemorates eruption \
    erupted"
);
