//! Ages: "berusia 53 tahun", "35-year-old", "Budi Santoso (35)", "Merry, 41 tahun, pedagang", "John Smith, 34, said".
//!
//! Invariants: a number in brackets or between commas is an age only behind the name of a person; in a row of three
//! or more in brackets ("Australia (13), Arab Saudi (10), dan Indonesia (9)") only where words say that people follow.
//! Each look is bounded.

use crate::detect::fold::{Words, is_among, words};
use crate::detect::names::{Phrase, is_person, opens_sentence};
use crate::detect::{Case, Gap, Scan};
use std::ops::Range;

/// The tokens of an age, if the number is one, and how sure that is (percent).
pub(super) fn age(
    scan: &Scan<'_>,
    phrases: &[Phrase],
    number: Range<usize>,
) -> Option<(Range<usize>, u8)> {
    let (start, end) = (number.start, number.end);
    let before = |back: usize| start.checked_sub(back);
    let says_age = (1..=3).filter_map(before).any(|at| is_among(scan.lower(at), SAYING))
        || is_last_of_ages(scan, start);
    let hyphen = usize::from(scan.is_mark(end, '-') && scan.is_glued(end));
    let unit = scan.lower(end + hyphen);
    let years = is_among(unit, words!("tahun year years thn th"));
    // "usia 5 bulan" is no age in years.
    if is_among(unit, OTHER_UNITS) {
        return None;
    }
    let after = if years { end + hyphen + 1 } else { end };
    let old = scan.lower(after + usize::from(scan.is_mark(after, '-')));
    if years && old == "old" {
        return Some((start..after + 1 + usize::from(scan.is_mark(after, '-')), 90));
    }
    if says_age {
        return Some((start..after, 85));
    }
    let plausible = scan.get(start).is_some_and(|token| token.is_number())
        && number.len() == 1
        && scan.exact(start).parse::<u8>().is_ok_and(|age| (2..=120).contains(&age));
    let named = before(2).and_then(|at| scan.get(at)).is_some_and(|name| name.is_capitalised());
    if !plausible || !named || scan.gap(start) >= Gap::Line {
        return None;
    }
    match (before(1).and_then(|at| scan.mark(at)), scan.mark(after)) {
        (Some('('), Some(')' | ',')) if is_of_person(scan, phrases, start, after) => {
            Some((start..after, 60))
        }
        (Some(','), Some(',')) if years => Some((start..after, 70)),
        (Some(','), Some(',')) if follows_person(scan, phrases, start, after) => {
            Some((start..after, 65))
        }
        (Some(','), Some(',')) if follows_surname(scan, start, after) => Some((start..after, 55)),
        _ => None,
    }
}

const OTHER_UNITS: &Words = words!(
    "\
    bulan month months pekan minggu week weeks hari day days abad dekade dasawarsa windu century centuries decade decades"
);

const SAYING: &Words = words!("berusia berumur usia umur usianya umurnya aged");

/// Words before the names of people of whom the age is told.
const PEOPLE: &Words = words!(
    "\
    korban bernama tersangka pelaku terdakwa inisial berinisial identitas saksi warga siswa siswi mahasiswa pelajar guru \
    petani nelayan pedagang sopir buruh ibu ayah istri suami pria perempuan wanita anak victims victim named identified \
    suspects suspect killed couple brothers sisters"
);

/// How many tokens before a number in brackets words for people are looked for.
const CLAUSE: usize = 24;

/// Whether a number in brackets before token `start` stands behind the name of a person.
fn is_of_person(scan: &Scan<'_>, phrases: &[Phrase], start: usize, after: usize) -> bool {
    let people = || {
        (start.saturating_sub(CLAUSE)..start)
            .rev()
            .take_while(|at| scan.gap(at + 1) < Gap::Line && !scan.is_mark(*at, '.'))
            .any(|at| is_among(scan.lower(at), PEOPLE))
    };
    // "Sutarno (35), warga setempat"
    let told = scan.is_mark(after + 1, ',')
        && scan.get(after + 2).is_some_and(|next| next.case == Case::Lower && next.is_word());
    let single = start < 3
        || scan.gap(start - 2) >= Gap::Line
        || !scan.get(start - 3).is_some_and(|token| token.is_capitalised());
    match row(scan, start) {
        0 | 1 => told || single || is_name(phrases, start - 1) || people(),
        2 => is_name(phrases, start - 1) || people(),
        _ => people(),
    }
}

/// How many numbers in brackets stand in the row of the one at token `at`: with names before them, and only commas
/// and "dan" between.
fn row(scan: &Scan<'_>, at: usize) -> usize {
    let goes_on = |at: &usize| {
        let token = scan.get(*at);
        token.is_some_and(|token| token.is_number() || token.is_capitalised())
            || is_among(scan.lower(*at), words!("dan serta and , ( )"))
    };
    let bracketed = |at: &usize| {
        scan.is_mark(at + 1, ')')
            && *at > 0
            && scan.is_mark(at - 1, '(')
            && scan.get(*at).is_some_and(|token| token.is_number())
    };
    let before = (at.saturating_sub(CLAUSE)..at).rev().take_while(goes_on).filter(bracketed);
    let after = (at..at + CLAUSE).take_while(goes_on).filter(bracketed);
    before.count() + after.count()
}

/// Whether a number between commas stands behind the name of a person.
fn follows_person(scan: &Scan<'_>, phrases: &[Phrase], start: usize, after: usize) -> bool {
    let next = after + 1;
    let listed = scan.get(next).is_some_and(|token| token.is_number());
    let told = is_among(scan.lower(next), PEOPLE) || is_among(scan.lower(next), words!("who"));
    let single = start >= 2
        && scan.get(start - 2).is_some_and(|name| name.case == Case::Title)
        && (start < 3 || !scan.get(start - 3).is_some_and(|token| token.is_number()));
    !listed && (is_name(phrases, start - 1) || single && told)
}

/// Whether the number at token `start` ends a row of ages: the 56 of "aged 24, 31 and 56".
fn is_last_of_ages(scan: &Scan<'_>, start: usize) -> bool {
    let is_number = |at: usize| scan.get(at).is_some_and(|token| token.is_number());
    let Some(mut at) = start.checked_sub(1) else { return false };
    if !is_among(scan.lower(at), words!("dan and serta atau or")) {
        return false;
    }
    while start - at < CLAUSE {
        at = at.saturating_sub(usize::from(at > 0 && scan.is_mark(at - 1, ',')));
        let Some(number) = at.checked_sub(1).filter(|number| is_number(*number)) else { break };
        at = number;
        if at > 0 && is_among(scan.lower(at - 1), SAYING) {
            return true;
        }
    }
    false
}

/// Whether a number between commas stands behind a surname that begins a sentence, and the sentence goes on: "Okafor,
/// 51, added".
fn follows_surname(scan: &Scan<'_>, start: usize, after: usize) -> bool {
    let next = after + 1;
    start >= 2
        && scan.get(start - 2).is_some_and(|name| name.case == Case::Title)
        && opens_sentence(scan, start - 2)
        && scan.gap(next) < Gap::Line
        && scan.get(next).is_some_and(|token| token.is_word() && token.case == Case::Lower)
        && !is_among(scan.lower(next), words!("dan and or atau serta"))
}

/// Whether the name of a person ends before token `end`.
fn is_name(phrases: &[Phrase], end: usize) -> bool {
    let next = phrases.partition_point(|phrase| phrase.tokens.end < end);
    phrases.get(next).is_some_and(|phrase| phrase.tokens.end == end && is_person(phrase))
}
