//! Phrases in capitals: where names may stand, before it is asked whose.
//!
//! Invariants: phrases lie in order, do not overlap (but for what stands before a name) and stay on one line; none begins with a word that
//! merely begins a sentence; a headline in capitals has none.

use super::lexicon;
use crate::detect::{Case, Gap, Scan};
use std::ops::Range;

/// Words in capitals that belong together.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::detect) struct Phrase {
    /// The name with all in capitals before it: titles, and the body that they belong to.
    pub(in crate::detect) whole: Range<usize>,
    /// The name alone.
    pub(in crate::detect) tokens: Range<usize>,
    /// Whether it begins a sentence, where a capital means nothing.
    pub(in crate::detect) opens_sentence: bool,
}

/// The most tokens of a phrase.
const LONGEST: usize = 24;

/// The phrases of a text, in order.
pub(in crate::detect) fn phrases(scan: &Scan<'_>) -> Vec<Phrase> {
    let mut all = Vec::new();
    let mut at = 0;
    let mut headline_until = 0;
    while at < scan.len() {
        if scan.gap(at) >= Gap::Line && at >= headline_until {
            headline_until = headline_end(scan, at);
        }
        if at < headline_until {
            at = headline_until;
            continue;
        }
        let opens_sentence = opens_sentence(scan, at);
        if !begins(scan, at) || (opens_sentence && lexicon::is_function_word(scan.lower(at))) {
            at += 1;
            continue;
        }
        let end = end(scan, at);
        let name = after_titles(scan, at..end);
        if !name.is_empty() {
            let opens_sentence = opens_sentence && name.start == at;
            for tokens in parted(scan, at, name) {
                all.push(Phrase { whole: at..tokens.end, tokens, opens_sentence });
            }
        }
        at = end;
    }
    all
}

/// Whether a name can begin with token `at`.
fn begins(scan: &Scan<'_>, at: usize) -> bool {
    let Some(token) = scan.get(at) else { return false };
    let touches_code = token.gap == Gap::None
        && at.checked_sub(1).is_some_and(|before| {
            matches!(scan.mark(before), Some('@' | '#' | '_' | '=' | '&'))
                || scan.get(before).is_some_and(|b| b.is_number())
        });
    token.is_word()
        && token.is_capitalised()
        && !touches_code
        && !lexicon::is_calendar_word(scan.lower(at))
}

/// Whether token `at` begins a sentence.
pub(in crate::detect) fn opens_sentence(scan: &Scan<'_>, at: usize) -> bool {
    let Some(mut before) = at.checked_sub(1) else { return true };
    if scan.gap(at) >= Gap::Line {
        return true;
    }
    // Quotation marks and brackets before it do not change what it opens.
    while matches!(scan.mark(before), Some('"' | '“' | '”' | '\'' | '‘' | '(' | '[' | '«')) {
        match before.checked_sub(1) {
            Some(earlier) if scan.gap(before) < Gap::Line => before = earlier,
            _ => return true,
        }
    }
    matches!(scan.mark(before), Some('.' | '!' | '?' | '…' | ':' | '•' | '–' | '—' | '*'))
        && !is_abbreviation_stop(scan, before)
}

/// Whether the full stop at `at` belongs to an initial or a title before a name: "M. Natsir", "Dr. Ani".
fn is_abbreviation_stop(scan: &Scan<'_>, at: usize) -> bool {
    if !scan.is_mark(at, '.') || !scan.is_glued(at) {
        return false;
    }
    let Some(word) = at.checked_sub(1) else { return false };
    scan.get(word).is_some_and(|token| token.is_word() && token.is_capitalised())
        && (scan.exact(word).chars().count() == 1
            || matches!(
                scan.lower(word),
                "dr" | "drs"
                    | "dra"
                    | "ir"
                    | "prof"
                    | "hj"
                    | "kh"
                    | "moh"
                    | "muh"
                    | "md"
                    | "abd"
                    | "mr"
                    | "mrs"
                    | "ms"
                    | "st"
                    | "pt"
                    | "jl"
                    | "sen"
                    | "gen"
                    | "lt"
                    | "col"
                    | "pol"
                    | "jend"
                    | "no"
            ))
}

/// Where the phrase that begins at `start` ends.
fn end(scan: &Scan<'_>, start: usize) -> usize {
    let head = scan.lower(start);
    let takes_conjunction = lexicon::takes_conjunction(head);
    let mut at = start + 1;
    while at < scan.len() && at - start < LONGEST && scan.gap(at) < Gap::Line {
        let token_gap = scan.gap(at);
        let is_capital = |at: usize| begins(scan, at) && scan.gap(at) < Gap::Line;
        if is_capital(at) {
            at += 1;
            continue;
        }
        // "Indo-Pasifik", "G-20", "SS-Kaliert"
        if scan.is_mark(at, '-') && token_gap == Gap::None && scan.is_glued(at + 1) {
            let joins =
                is_capital(at + 1) || scan.get(at + 1).is_some_and(|token| token.is_number());
            if joins {
                at += 2;
                continue;
            }
        }
        // "G20", "SMA Negeri 39 Jakarta", "SMA Negeri 39"
        if scan.get(at).is_some_and(|token| token.is_number()) {
            let numbered = token_gap == Gap::None
                || (scan.exact(at).len() <= 3
                    && (matches!(head, "sma" | "smp" | "sd" | "smk")
                        || (is_capital(at + 1) && scan.gap(at + 1) == Gap::Space)));
            if numbered && !scan.exact(at).contains(',') {
                at += 1;
                continue;
            }
            break;
        }
        // "Guy L. Carter", "Moh. Hatta"
        if is_abbreviation_stop(scan, at) {
            if is_capital(at + 1) && scan.gap(at + 1) <= Gap::Space {
                at += 2;
                continue;
            }
            // "Mahfud Md., ..." keeps its stop where the sentence goes on.
            if scan.lower(at - 1) == "md" && scan.is_mark(at + 1, ',') {
                at += 1;
            }
            break;
        }
        // Nicknames: Aburizal "Ical" Bakrie
        if matches!(scan.mark(at), Some('"' | '“'))
            && token_gap == Gap::Space
            && is_capital(at + 1)
            && scan.is_glued(at + 1)
            && matches!(scan.mark(at + 2), Some('"' | '”'))
            && scan.is_glued(at + 2)
            && is_capital(at + 3)
        {
            at += 4;
            continue;
        }
        let word = scan.lower(at);
        if lexicon::is_particle(word)
            && word != "di"
            && token_gap == Gap::Space
            && is_capital(at + 1)
        {
            at += 2;
            continue;
        }
        if takes_conjunction && word == "dan" && goes_on_after_dan(scan, at + 1) {
            at += 2;
            continue;
        }
        if let Some(next) = office_list(scan, head, at) {
            at = next;
            continue;
        }
        break;
    }
    at
}

/// Whether the word after "dan" goes on with the name of an office, and does not begin another name.
fn goes_on_after_dan(scan: &Scan<'_>, at: usize) -> bool {
    let word = scan.lower(at);
    scan.get(at).is_some_and(|token| token.case == Case::Title && token.gap == Gap::Space)
        && !lexicon::is_organisation_head(word)
        && !lexicon::is_place_head(word)
        && !lexicon::is_place(word)
        && !lexicon::is_title(word)
        && !lexicon::is_calendar_word(word)
}

/// Ministries are named for several tasks: "Kementerian Pendidikan, Kebudayaan, Riset, dan Teknologi".
/// Where the name goes on after the comma at `at`, if it does.
fn office_list(scan: &Scan<'_>, head: &str, at: usize) -> Option<usize> {
    let office = matches!(
        head,
        "kementerian" | "menteri" | "menko" | "dinas" | "direktorat" | "departemen" | "kemenko"
    );
    if !office || !scan.is_mark(at, ',') {
        return None;
    }
    let after_dan = at + 1 + usize::from(scan.lower(at + 1) == "dan");
    let word = scan.lower(after_dan);
    let task = scan.get(after_dan)?.case == Case::Title
        && (matches!(
            word,
            "riset"
                | "teknologi"
                | "hukum"
                | "imigrasi"
                | "olahraga"
                | "pemuda"
                | "inovasi"
                | "sosial"
        ) || ((word.starts_with("ke") || word.starts_with("pe"))
            && word.ends_with("an")
            && word.len() > 7));
    task.then_some(after_dan + 1)
}

/// The phrase without the titles before the name; empty if it is titles alone.
fn after_titles(scan: &Scan<'_>, phrase: Range<usize>) -> Range<usize> {
    let mut at = phrase.start;
    while at < phrase.end {
        let title = lexicon::is_title(scan.lower(at)) || scan.lower(at) == "mantan";
        let city = scan.lower(at) == "kota" && at > phrase.start && scan.lower(at - 1) == "wali";
        if !(title || city) {
            break;
        }
        at += 1 + usize::from(scan.is_mark(at + 1, '.') && at + 1 < phrase.end);
    }
    at..phrase.end
}

/// "Sekjen NATO Jens Stoltenberg" names two: the body after a title in capitals alone, then a person.
fn parted(scan: &Scan<'_>, phrase_start: usize, name: Range<usize>) -> Vec<Range<usize>> {
    let case = |at: usize| scan.get(at).map(|token| token.case);
    let titled = name.start > phrase_start
        || name.start.checked_sub(1).is_some_and(|before| {
            lexicon::is_title(scan.lower(before)) && scan.gap(name.start) == Gap::Space
        });
    let body = name.clone().take_while(|at| case(*at) == Some(Case::Upper)).count();
    let rest = name.start + body..name.end;
    if titled
        && body > 0
        && !rest.is_empty()
        && rest.clone().all(|at| case(at) == Some(Case::Title))
    {
        return vec![name.start..rest.start, rest];
    }
    vec![name]
}

/// Where the line that begins at `start` ends, if it is a headline in capitals; else `start`.
fn headline_end(scan: &Scan<'_>, start: usize) -> usize {
    let (mut words, mut capitals, mut stop) = (0, 0, false);
    let mut at = start;
    while at < scan.len() && (at == start || scan.gap(at) < Gap::Line) {
        if let Some(token) = scan.get(at).filter(|token| token.is_word()) {
            if token.end() - token.start() > 3 {
                words += 1;
                capitals += usize::from(token.is_capitalised());
            }
        } else {
            stop = matches!(scan.mark(at), Some('.' | ','));
        }
        at += 1;
    }
    if words >= 5 && capitals == words && !stop { at } else { start }
}
