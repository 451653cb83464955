//! Phrases in capitals: where names may stand, before it is asked whose.
//!
//! Invariants: phrases lie in order, do not overlap (but for what stands before a name) and stay on one line; none begins with a word that
//! merely begins a sentence; a headline in capitals has none.

use super::lexicon;
use crate::detect::fold::is_among;
use crate::detect::{Case, Gap, Scan, Token};
use crate::text::Language;
use std::collections::HashSet;
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

/// What hangs on a name with a hyphen and is no part of it.
const SUFFIXES: &str =
    "nya an lah kah pun ku mu isme based born led style area era wide bound like run made owned";

/// The most tokens of a phrase.
const LONGEST: usize = 24;

/// The phrases of a text, in order.
pub(in crate::detect) fn find_phrases(scan: &Scan<'_>) -> Vec<Phrase> {
    let common = common_openers(scan);
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
        if !begins(scan, at) {
            at += 1;
            continue;
        }
        let opens_sentence = opens_sentence(scan, at);
        if opens_sentence && is_small(scan, at) {
            at += 1;
            continue;
        }
        let end = end(scan, at);
        let start = if opens_sentence { at + opener(scan, &common, at..end) } else { at };
        let mut name = after_titles(scan, start..end);
        // "the Justice Department" has no title.
        if name.len() == 1 && lexicon::is_organisation_tail(scan.lower(name.start)) {
            name.start = start;
        }
        let small = name.len() == 1 && is_small(scan, name.start);
        if !name.is_empty() && !small && !is_degree(scan, &name) {
            let opens_sentence = opens_sentence && name.start == at;
            for tokens in parted(scan, start, name) {
                all.push(Phrase { whole: start..tokens.end, tokens, opens_sentence });
            }
        }
        at = end;
    }
    all
}

/// A degree after a name: "Nizam, M.Sc., Ph.D."
fn is_degree(scan: &Scan<'_>, name: &Range<usize>) -> bool {
    let at = name.start;
    let short = |at: usize| scan.exact(at).len() <= 3 && scan.get(at).is_some_and(Token::is_word);
    let dotted = scan.is_mark(at + 1, '.') && scan.is_glued(at + 1) && scan.is_glued(at + 2);
    at > 0 && scan.is_mark(at - 1, ',') && dotted && short(at) && short(at + 2)
}

/// Words that begin a sentence in this text and stand in lower case elsewhere in it.
fn common_openers<'s>(scan: &'s Scan<'_>) -> HashSet<&'s str> {
    let openers: HashSet<&str> = (0..scan.len())
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
fn opener(scan: &Scan<'_>, common: &HashSet<&str>, phrase: Range<usize>) -> usize {
    let word = scan.lower(phrase.start);
    let ordinary = common.contains(word) || word.ends_with("nya");
    let head = lexicon::is_title(word)
        || lexicon::is_organisation_head(word)
        || lexicon::is_place_head(word);
    let space = scan.gap(phrase.start + 1) == Gap::Space;
    usize::from(ordinary && !head && space && phrase.len() > 1)
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
        && !is_web_address(scan, at)
        && !lexicon::is_calendar_word(scan.lower(at))
}

/// Whether the word is a function word, not an abbreviation that looks like one ("WHO").
fn is_small(scan: &Scan<'_>, at: usize) -> bool {
    scan.get(at).is_some_and(|token| token.case == Case::Title)
        && lexicon::is_function_word(scan.lower(at))
}

/// Whether the word is a part of a web address: "CONTOH.COM".
fn is_web_address(scan: &Scan<'_>, at: usize) -> bool {
    let suffix =
        |at: usize| matches!(scan.lower(at), "com" | "co" | "id" | "net" | "org" | "tv" | "news");
    let joined = |at: usize| scan.is_mark(at, '.') && scan.is_glued(at) && scan.is_glued(at + 1);
    (joined(at + 1) && suffix(at + 2)) || (at >= 2 && joined(at - 1) && suffix(at))
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
                    | "gov"
                    | "rep"
                    | "rev"
                    | "sgt"
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
            // "Ukraine's President Ada Lane" is two.
            let owner = scan.lower(at - 1).strip_suffix('s').unwrap_or_default();
            if owner.ends_with(['\'', '’']) && lexicon::is_title(scan.lower(at)) {
                break;
            }
            at += 1;
            continue;
        }
        // "Indo-Pasifik", "G-20", "SS-Kaliert"
        if scan.is_mark(at, '-') && token_gap == Gap::None && scan.is_glued(at + 1) {
            let joins =
                is_capital(at + 1) || scan.get(at + 1).is_some_and(|token| token.is_number());
            // "Kim Jong-un", and not "Jakarta-nya", "New York-based".
            let syllable = at - start >= 2
                && scan
                    .get(at + 1)
                    .is_some_and(|token| token.is_word() && token.end() - token.start() <= 5)
                && !is_among(scan.lower(at + 1), SUFFIXES);
            if joins || syllable {
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
        // "AT&T"; "Johnson & Johnson", which is a row of two in Indonesian.
        let glued = token_gap == Gap::None && scan.is_glued(at + 1);
        let english = scan.reading.language == Some(Language::English);
        let word_after = scan.get(at + 1).is_some_and(Token::is_capitalised);
        if scan.is_mark(at, '&') && word_after && (glued || english) {
            at += 2;
            continue;
        }
        let word = scan.lower(at);
        // "von der Leyen"
        if lexicon::is_particle(word)
            && lexicon::is_particle(scan.lower(at + 1))
            && is_capital(at + 2)
        {
            at += 3;
            continue;
        }
        if lexicon::is_particle(word)
            && word != "di"
            && token_gap == Gap::Space
            && is_capital(at + 1)
        {
            at += 2;
            continue;
        }
        // "Kepala Biro Komunikasi dan Layanan …"
        let bureau = || {
            (start..at).any(|at| {
                let word = scan.lower(at);
                lexicon::takes_conjunction(word) || matches!(word, "divisi" | "bagian" | "bidang")
            })
        };
        if word == "dan" && (takes_conjunction || bureau()) && goes_on_after_dan(scan, at + 1) {
            at += 2;
            continue;
        }
        if let Some(next) = more_tasks(scan, start, at) {
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

/// Offices are named for several tasks: "Kementerian Pendidikan, Kebudayaan, Riset, dan Teknologi". Where
/// the name goes on after the comma or "dan" at `at`, if it does.
fn more_tasks(scan: &Scan<'_>, start: usize, at: usize) -> Option<usize> {
    let named_for_tasks = (start..at).any(|word| lexicon::takes_task(scan.lower(word)));
    if !named_for_tasks || !lexicon::is_task(scan.lower(at - 1)) {
        return None;
    }
    let comma = usize::from(scan.is_mark(at, ','));
    let dan = usize::from(scan.lower(at + comma) == "dan");
    let next = at + comma + dan;
    let task = comma + dan > 0
        && scan.gap(next) == Gap::Space
        && scan.get(next).is_some_and(|token| token.is_capitalised())
        && lexicon::is_task(scan.lower(next));
    task.then_some(next + 1)
}

/// The phrase without the titles before the name, and the tasks that belong to them; empty if there is
/// no more.
fn after_titles(scan: &Scan<'_>, phrase: Range<usize>) -> Range<usize> {
    let mut at = phrase.start;
    let mut task = false;
    while at < phrase.end {
        let word = scan.lower(at);
        let upper = scan.get(at).is_some_and(|token| token.case == Case::Upper);
        let title =
            (lexicon::is_title(word) && (!upper || is_upper_title(word))) || word == "mantan";
        let after = at
            .checked_sub(1)
            .filter(|before| *before >= phrase.start)
            .map(|before| scan.lower(before));
        let of_title = match word {
            "kota" => after == Some("wali"),
            "pol" => after.is_some_and(lexicon::is_personal_title),
            _ => false,
        };
        let of_task = task && (lexicon::is_task(word) || word == "dan" || scan.is_mark(at, ','));
        if !(title || of_title || of_task) {
            break;
        }
        task |= lexicon::takes_task(word);
        at += 1 + usize::from(scan.is_mark(at + 1, '.') && at + 1 < phrase.end);
    }
    at..phrase.end
}

/// Titles that are abbreviations.
fn is_upper_title(word: &str) -> bool {
    matches!(word, "kh" | "pm" | "ceo" | "cfo" | "akbp" | "akp" | "dr" | "ir" | "h" | "hj")
}

/// What one phrase names, if it is more than one: a body or country, then a person ("Sekjen NATO Jens
/// Stoltenberg", "Perdana Menteri Jepang Fumio Kishida", "Kabareskrim Polri Komjen Ani Sari").
fn parted(scan: &Scan<'_>, phrase_start: usize, name: Range<usize>) -> Vec<Range<usize>> {
    let case = |at: usize| scan.get(at).map(|token| token.case);
    let in_title_case = |mut tokens: Range<usize>| tokens.all(|at| case(at) == Some(Case::Title));
    if let Some(title) = (name.start + 1..name.end.saturating_sub(1))
        .find(|at| lexicon::is_personal_title(scan.lower(*at)) && scan.gap(*at) == Gap::Space)
    {
        let person = after_titles(scan, title..name.end);
        if !person.is_empty() {
            return vec![name.start..title, person];
        }
    }
    let titled = name.start > phrase_start
        || name.start.checked_sub(1).is_some_and(|before| {
            lexicon::is_title(scan.lower(before)) && scan.gap(name.start) == Gap::Space
        });
    if !titled {
        return vec![name];
    }
    let body = name
        .clone()
        .rev()
        .find(|at| {
            case(*at) == Some(Case::Upper) && !lexicon::is_organisation_head(scan.lower(*at))
        })
        .map(|last| last + 1 + usize::from(scan.lower(last + 1) == "perjuangan"));
    let place = [2, 1]
        .into_iter()
        .map(|length| name.start + length)
        .find(|end| *end < name.end && lexicon::is_place(scan.lower_words(name.start..*end)));
    match body.or(place) {
        Some(split) if split < name.end && in_title_case(split..name.end) => {
            vec![name.start..split, split..name.end]
        }
        _ => vec![name],
    }
}

/// Where the line that begins at `start` ends, if it is a headline in capitals; else `start`.
fn headline_end(scan: &Scan<'_>, start: usize) -> usize {
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
    let headline = words >= 5 && capitals * 5 >= words * 4 && commas * 4 <= words && !stop;
    if headline && at - start < scan.len() { at } else { start }
}
