//! Furniture within a line of the body: datelines, end marks, initials, promos.

use super::Verdict;
use super::lexicon::{AGENCIES, BYLINE};
use crate::case::RegionKind;
use crate::detect::fold::{after, is_one_of};
use std::ops::Range;

const DATELINE: Verdict = Verdict::new(RegionKind::Dateline, "furniture.dateline", 85);
const END: Verdict = Verdict::new(RegionKind::EndMark, "furniture.end_mark", 90);
const PROMO: Verdict = Verdict::new(RegionKind::RelatedLink, "furniture.promo", 80);
const NOTICE: Verdict = Verdict::new(RegionKind::Other, "furniture.page", 85);

/// The parts of a line (trimmed) that are not the article, in order, apart from each other.
pub(super) fn pieces(words: &str) -> Vec<(Range<usize>, Verdict)> {
    let mut found = Vec::new();
    if let Some(end) = dateline(words) {
        found.push((0..end, DATELINE));
    }
    let start = found.last().map_or(0, |(range, _): &(Range<usize>, _)| range.end);
    let end = end_mark(words).filter(|&at| at > start);
    let limit = end.unwrap_or(words.len());
    notices(words, start, limit, &mut found);
    if let Some(at) = end {
        let mark = words[at..].trim_start();
        found.push((words.len() - mark.len()..words.len(), END));
    }
    found
}

/// Where the words that open a line with its place or outlet end: "JAKARTA, KOMPAS.com – ".
fn dateline(words: &str) -> Option<usize> {
    const LONGEST: usize = 70;
    let head = &words[..words.floor_char_boundary(LONGEST)];
    if !head.contains(['-', '–', '—', '_']) {
        return None; // most lines
    }
    let dashes = [" – ", " — ", " -- ", " - ", "– ", "— ", "-- ", "- ", " _ "];
    let (at, dash) = dashes.iter().filter_map(|dash| Some((head.find(dash)?, *dash))).min()?;
    let (place, rest) = (&words[..at], words[at + dash.len()..].trim_start());
    let opens = rest.chars().next().is_some_and(|c| c.is_uppercase() || "\"“”‘'«".contains(c));
    let is_prose = rest.len() >= 12 && rest.contains(char::is_lowercase);
    if !opens || !is_prose || place.contains(|c: char| "?!:;\"“”".contains(c)) {
        return None;
    }
    let names = || {
        place
            .split([' ', ',', '(', ')', '/'])
            .map(|name| name.trim_matches(['.', '-']))
            .filter(|name| !name.is_empty())
    };
    let is_outlet = |name: &str| {
        is_one_of(name, &AGENCIES)
            || [".com", ".co", ".id", ".co.id", ".net"]
                .iter()
                .any(|end| name.len() > end.len() && name.to_ascii_lowercase().ends_with(end))
    };
    let has_outlet = names().any(is_outlet);
    // "LONDON, March 14 (Reuters) -"
    let is_day = |name: &str| has_outlet && name.len() <= 2 && name.parse::<u8>().is_ok();
    let all_names = names().count() <= 6
        && names().all(|name| {
            name.starts_with(char::is_uppercase)
                || is_one_of(name, &["di", "of", "the", "d.c"])
                || is_outlet(name)
                || is_day(name)
        });
    let is_odd = dash == "- " || dash == " _ " || place.contains(|c: char| c.is_ascii_digit());
    if is_odd && !has_outlet {
        return None;
    }
    let shouts = !place.contains(char::is_lowercase);
    // A name alone may be one of two teams or a subject: then the sentence must be long, and the
    // dash the only one.
    let is_place = names().count() <= 2 && rest.len() >= 60 && !rest.contains(dash);
    let is_shouted =
        shouts && (rest.len() >= 40 || place.contains([',', '(']) || rest.ends_with('.'));
    (all_names && (is_shouted || has_outlet || is_place))
        .then(|| words.len() - rest.len())
        .map(|end| words[..end].trim_end().len())
}

/// Where the mark that ends an article begins, with the space before it: "***", "(*)", "(abc/def)".
fn end_mark(words: &str) -> Option<usize> {
    let stars = words.trim_end_matches(['*', '#', '■', '∎', '◼', '●']);
    let signs = words[stars.len()..].chars().count();
    if signs >= 3 || signs > 0 && !words[stars.len()..].starts_with(['*', '#']) {
        return Some(stars.trim_end().len()).filter(|&at| at > 0);
    }
    let (open, close) = match words.chars().next_back()? {
        ')' => ('(', ')'),
        ']' => ('[', ']'),
        _ => return None,
    };
    let open = words.rfind(open)?;
    let inside = &words[open + 1..words.len() - close.len_utf8()];
    let before = words[..open].trim_end();
    let is_done = before.ends_with(['.', '"', '”', '!', '?', '\'', '’', ')']);
    let is_mark = inside == "*" || inside == "**" || inside == "***" || is_initials(inside);
    let is_credit = BYLINE.iter().any(|label| after(inside, label).is_some());
    (is_done && (is_mark || is_credit)).then_some(before.len())
}

/// "abc", "abc/def", "yld/idh": initials of those who wrote and edited.
pub(super) fn is_initials(inside: &str) -> bool {
    let mut parts = inside.split(['/', ' ', '-', ',']).filter(|part| !part.is_empty());
    let is_short =
        |part: &str| (2..=5).contains(&part.len()) && part.bytes().all(|b| b.is_ascii_lowercase());
    let is_known = ["red", "ant", "net", "ist"].contains(&inside);
    is_known || inside.contains('/') && inside.len() <= 24 && parts.all(is_short)
}

/// Promos and notices between sentences, within `start..limit`.
fn notices(words: &str, start: usize, limit: usize, found: &mut Vec<(Range<usize>, Verdict)>) {
    #[rustfmt::skip] // a phrase a line would be a page
    const SHOUTED: &[&str] =
        &["SCROLL TO CONTINUE WITH CONTENT", "SCROLL TO RESUME CONTENT", "ADVERTISEMENT"];
    const PROMOS: &[&str] = &[
        "baca juga:",
        "baca juga :",
        "simak juga video",
        "lihat juga video",
        "tonton juga video",
        "saksikan juga video",
        "simak video",
        "lihat video",
        "also read:",
        "read also:",
        "read more:",
    ];
    let mut at = start;
    while let Some(next) = next_candidate(words, at, limit) {
        let rest = &words[next..limit];
        if let Some(length) = embed(rest) {
            found.push((next..next + length, NOTICE));
            at = next + length;
        } else if let Some(shout) = SHOUTED.iter().find(|shout| rest.starts_with(**shout)) {
            found.push((next..next + shout.len(), NOTICE));
            at = next + shout.len();
        } else if opens_sentence(words, next)
            && PROMOS.iter().any(|promo| after(rest, promo).is_some())
            && let Some(length) = promo(rest)
        {
            found.push((next..next + length, PROMO));
            at = next + length;
        } else {
            at = next + 1;
        }
    }
}

/// The next place where a promo or notice may begin: a letter that one begins with, after a gap.
fn next_candidate(words: &str, from: usize, limit: usize) -> Option<usize> {
    let bytes = words.as_bytes();
    (from..limit).find(|&at| {
        matches!(bytes[at], b'S' | b'A' | b'B' | b'L' | b'T' | b'R' | b'[')
            && (at == 0 || matches!(bytes[at - 1], b' ' | b'.' | b'\t' | b']' | b')' | b'"'))
    })
}

/// The length of "[Gambas:Video 20detik]" and its like, at the start.
fn embed(rest: &str) -> Option<usize> {
    after(rest, "[gambas:")?;
    rest.bytes().take(120).position(|b| b == b']').map(|at| at + 1)
}

fn opens_sentence(words: &str, at: usize) -> bool {
    let before = words[..at].trim_end();
    before.is_empty() || before.ends_with(['.', '"', '”', '!', '?', ']', ')'])
}

/// How long a promo is that begins here: up to its embed, if there is one near; else, if it is short,
/// to the end of the line.
fn promo(rest: &str) -> Option<usize> {
    const LONGEST: usize = 220;
    let near = &rest[..rest.floor_char_boundary(LONGEST)];
    if let Some(at) = near.find("[Gambas:") {
        return embed(&rest[at..]).map(|length| at + length);
    }
    (rest.len() <= LONGEST && !rest.trim_end().ends_with('.')).then_some(rest.trim_end().len())
}
