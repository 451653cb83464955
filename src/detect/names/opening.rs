//! Where sentences begin, where a capital means nothing, and headlines, where none does.

use super::lexicon::{self, among};
use crate::detect::book::Set;
use crate::detect::fold::words;
use crate::detect::{Case, Gap, Scan, Token};
use std::ops::Range;

/// Words that begin a sentence in this text and stand in lower case elsewhere in it.
pub(super) fn common_openers<'s>(scan: &'s Scan<'_>) -> Set<&'s str> {
    let openers: Set<&str> = (0..scan.len())
        .filter(|at| {
            scan.get(*at).is_some_and(|token| token.case == Case::Title)
                && opens_sentence(scan, *at)
        })
        .map(|at| scan.lower(at))
        .collect();
    // Few words begin or end as an opener of their length does: the others need no look into the set.
    let mut shapes = [0u64; 64];
    for word in &openers {
        let (row, column) = shape(word);
        shapes[row] |= 1 << column;
    }
    let has_shape = |word: &str| {
        let (row, column) = shape(word);
        shapes[row] >> column & 1 == 1
    };
    (0..scan.len())
        .filter(|at| {
            scan.get(*at).is_some_and(|token| token.is_word() && token.case == Case::Lower)
        })
        .map(|at| scan.lower(at))
        .filter(|word| has_shape(word))
        .filter_map(|word| openers.get(word).copied())
        .collect()
}

/// Two numbers below 64 that equal words share: of the first byte, and of the last one and the length.
fn shape(word: &str) -> (usize, usize) {
    let bytes = word.as_bytes();
    let (first, last) = (bytes.first().copied(), bytes.last().copied());
    let last = usize::from(last.unwrap_or_default()) + 7 * bytes.len();
    (usize::from(first.unwrap_or_default()) % 64, last % 64)
}

/// How many words at the start of a phrase that begins a sentence are no part of the name: an ordinary word
/// whose capital means nothing.
pub(super) fn opener(scan: &Scan<'_>, common: &Set<&str>, phrase: Range<usize>) -> usize {
    let word = scan.lower(phrase.start);
    let ordinary = common.contains(word) || word.ends_with("nya") || lexicon::is_affixed(word);
    let head = lexicon::is_title(word)
        || lexicon::is_organisation_head(word)
        || lexicon::is_place_head(word);
    let space = scan.gap(phrase.start + 1) == Gap::Space;
    usize::from(ordinary && !head && space && phrase.len() > 1)
}

/// Whether token `at` begins a sentence.
pub(in crate::detect) fn opens_sentence(scan: &Scan<'_>, at: usize) -> bool {
    let Some(mut before) = at.checked_sub(1) else { return true };
    if scan.gap(at) >= Gap::Line {
        return true;
    }
    // Quotation marks and brackets before it do not change what it opens; nobody sets more than a few.
    for _ in 0..4 {
        if !matches!(scan.mark(before), Some('"' | '“' | '”' | '\'' | '‘' | '(' | '[' | '«'))
        {
            break;
        }
        match before.checked_sub(1) {
            Some(earlier) if scan.gap(before) < Gap::Line => before = earlier,
            _ => return true,
        }
    }
    let is_apart = scan.gap(before) >= Gap::Space && scan.gap(at) >= Gap::Space;
    match scan.mark(before) {
        Some('.' | '!' | '?' | '…' | ':' | '•' | '–' | '—' | '*') => {
            !is_abbreviation_stop(scan, before)
        }
        // "Sleman - Warga mengungsi"; "12.05 GMT Trains stopped"
        Some('-') => is_apart,
        _ => {
            scan.get(before).is_some_and(|token| token.is_capitalised())
                && among(scan, before, words!("gmt bst wib wita wit"))
        }
    }
}

/// Whether the full stop at `at` belongs to an initial or a title before a name: "M. Natsir", "Dr. Ani".
pub(super) fn is_abbreviation_stop(scan: &Scan<'_>, at: usize) -> bool {
    if !scan.is_mark(at, '.') || !scan.is_glued(at) {
        return false;
    }
    let Some(word) = at.checked_sub(1) else { return false };
    scan.get(word).is_some_and(|token| token.is_word() && token.is_capitalised())
        && (scan.exact(word).chars().count() == 1
            || among(scan, word, words!("dr drs dra ir prof hj kh moh muh md abd pt"))
            || scan.get(word).is_some_and(|token| token.case == Case::Title)
                && among(
                    scan,
                    word,
                    words!(
                        "mr mrs ms st jl sen rep gov gen lt col pol jend no adm maj capt cmdr sgt"
                    ),
                ))
}

/// Where the line that begins at `start` ends, if it is a headline in capitals; else `start`.
pub(super) fn headline_end(scan: &Scan<'_>, start: usize) -> usize {
    let (mut words, mut capitals, mut commas, mut stop) = (0, 0, 0, false);
    let mut at = start;
    while at < scan.len() && (at == start || scan.gap(at) < Gap::Line) {
        stop = scan.is_mark(at, '.') || (stop && scan.mark(at).is_some());
        commas += usize::from(scan.is_mark(at, ','));
        let long = |token: &&Token| token.is_word() && token.end() - token.start() > 3;
        if let Some(token) = scan.get(at).filter(long) {
            words += 1;
            capitals += usize::from(token.is_capitalised());
        }
        at += 1;
    }
    // Enumerations have more commas than that.
    // The first line may be shorter: no name of three words has a paragraph of its own above all others.
    let first = start == 0 && words >= 3 && capitals == words && commas == 0;
    let headline =
        (words >= 5 || first) && capitals * 5 >= words * 4 && commas * 4 <= words && !stop;
    if headline && at - start < scan.len() { at } else { start }
}

/// The lines that end no sentence, if others do: headlines, bylines, captions.
pub(super) fn bare_lines(scan: &Scan<'_>) -> Vec<Range<usize>> {
    let mut bare = Vec::new();
    let (mut start, mut sentences) = (0, 0);
    for end in 1..=scan.len() {
        if scan.gap(end) < Gap::Line {
            continue;
        }
        let ends = |mark: char| ".!?…\"”’'»)".contains(mark);
        if scan.mark(end - 1).is_some_and(ends) {
            sentences += 1;
        } else {
            bare.push(start..end);
        }
        start = end;
    }
    if sentences == 0 { Vec::new() } else { bare }
}
