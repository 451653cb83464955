//! Where names may stand: phrases in capitals, before it is asked whose.
//!
//! Invariants: phrases lie in order and do not overlap (but for what stands before a name); none begins with a word that
//! merely begins a sentence; a headline in capitals has none.

use super::kind::kind;
use super::lexicon::{self, among};
use super::office::{after_titles, has_abbreviation, part_by_text, parted};
use super::opening::*;
use super::phrase::{Phrase, Told, is_given_name, is_short_for, possessive};
use super::traps::*;
use crate::detect::fold::{is_among, words};
use crate::detect::{Case, Gap, Scan};
use crate::text::Language;
use std::ops::Range;

/// The most tokens of a phrase.
const LONGEST: usize = 24;

/// The phrases of a text, in order.
pub(in crate::detect) fn find_phrases(scan: &Scan<'_>) -> Vec<Phrase> {
    let common = common_openers(scan);
    let mut bare = bare_lines(scan).into_iter().peekable();
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
        if let Some(end) = code_end(scan, at) {
            at = end;
            continue;
        }
        if !begins(scan, at) {
            at += 1;
            continue;
        }
        let opens_sentence = opens_sentence(scan, at);
        if is_contraction(scan, at) || opens_sentence && is_small(scan, at) {
            at += 1;
            continue;
        }
        let end = end(scan, at);
        let start = if opens_sentence { at + opener(scan, &common, at..end) } else { at };
        let name = after_titles(scan, start..end);
        let lone_opener = opens_sentence && common.contains(scan.lower(name.start));
        let nothing = name.len() == 1 && (lone_opener || is_nothing(scan, name.start));
        if !name.is_empty() && !nothing && !is_law(scan, &name) && !is_rank(scan, &name) {
            let opens_sentence = opens_sentence && name.start == at;
            while bare.next_if(|line| line.end <= at).is_some() {}
            let is_bare = bare.peek().is_some_and(|line| line.start <= at);
            let (body, mut tokens) = parted(scan, start, name);
            // "Budi Santoso SH MH"
            while tokens.len() > 2 && is_degree(scan, tokens.end - 1) {
                tokens.end -= 1;
            }
            let phrase = |tokens: Range<usize>, is_body| Phrase {
                whole: start..tokens.end,
                opens_sentence: opens_sentence && tokens.start == at,
                tokens,
                is_bare,
                is_body,
                told: Told::default(),
            };
            all.extend(body.map(|body| phrase(body, true)));
            let is_body = tokens.start > start && has_abbreviation(scan, &tokens);
            all.push(phrase(tokens, is_body));
        }
        at = end;
    }
    part_by_text(scan, &mut all);
    for phrase in &mut all {
        phrase.told = kind(scan, phrase);
    }
    all
}

/// Whether a name can begin with token `at`.
fn begins(scan: &Scan<'_>, at: usize) -> bool {
    let Some(token) = scan.get(at) else { return false };
    let before = at.checked_sub(1);
    let touches_code = token.gap == Gap::None
        && before.is_some_and(|before| {
            matches!(scan.mark(before), Some('@' | '#' | '_' | '=' | '&'))
                || scan.get(before).is_some_and(|b| b.is_number())
        });
    token.is_word()
        && token.is_capitalised()
        && !touches_code
        && !is_web_address(scan, at)
        && (!lexicon::is_calendar_word(scan.lower(at)) || is_christened(scan, at))
        && !is_unit(scan, at)
}

/// Where the phrase that begins at `start` ends.
fn end(scan: &Scan<'_>, start: usize) -> usize {
    let head = scan.lower(start);
    let is_capital = |at: usize| begins(scan, at) && scan.gap(at) < Gap::Line;
    let mut at = start + 1;
    while at < scan.len() && at - start < LONGEST && scan.gap(at) < Gap::Line {
        let token_gap = scan.gap(at);
        // "Spain's Pedro Sánchez" are two.
        if possessive(scan, at - 1) > 0 && !lexicon::is_organisation_tail(scan.lower(at)) {
            break;
        }
        if is_capital(at) {
            // "Ukraine's President Ada Lane" is two.
            let owner = scan.lower(at - 1).strip_suffix('s').unwrap_or_default();
            if owner.ends_with(['\'', '’']) && lexicon::is_title(scan.lower(at)) {
                break;
            }
            at += 1;
            continue;
        }
        // "Indo-Pasifik", "G-20", "SS-Kaliert", "Kim Jong-un"
        if scan.is_mark(at, '-') && token_gap == Gap::None && scan.is_glued(at + 1) {
            let joins = is_capital(at + 1)
                || scan.get(at + 1).is_some_and(|token| token.is_number())
                || at - start >= 2 && is_given_name(scan, at);
            if joins {
                at += 2;
                continue;
            }
        }
        // "Kodam III/Siliwangi"; "Pasar Minggu"
        let numbered = scan.is_mark(at, '/') && scan.is_glued(at) && is_roman(scan, at - 1);
        if numbered && scan.is_glued(at + 1) && is_capital(at + 1) {
            at += 2;
            continue;
        }
        let sunday = at == start + 1 && head == "pasar" && scan.says(at, &["minggu"]);
        if sunday && !scan.is_mark(at + 1, '(') {
            at += 1;
            continue;
        }
        // "G20", "SMA Negeri 39 Jakarta", "SMA Negeri 39"
        if scan.get(at).is_some_and(|token| token.is_number()) {
            let numbered = token_gap == Gap::None
                || (scan.exact(at).len() <= 3
                    && (is_among(head, words!("sma smp sd smk"))
                        || (is_capital(at + 1) && scan.gap(at + 1) == Gap::Space)));
            if numbered && !scan.exact(at).contains(',') {
                let upper = scan.get(at + 1).is_some_and(|token| token.is_capitalised());
                at += 1 + usize::from(scan.is_glued(at + 1) && upper);
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
            // "Mahfud Md., ..." keeps its stop where the sentence goes on, "U.S." always.
            let letters = at >= start + 3 && scan.is_mark(at - 2, '.') && scan.is_glued(at - 1);
            if letters || scan.lower(at - 1) == "md" && scan.is_mark(at + 1, ',') {
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
        if scan.is_mark(at, '&')
            && (glued || english)
            && scan.get(at + 1).is_some_and(|token| token.is_capitalised())
        {
            at += 2;
            continue;
        }
        let word = scan.lower(at);
        // "Ursula von der Leyen"
        let second = usize::from(lexicon::is_particle(scan.lower(at + 1)));
        if lexicon::is_particle(word)
            && word != "di"
            && token_gap == Gap::Space
            && is_capital(at + 1 + second)
        {
            at += 2 + second;
            continue;
        }
        // "Kepala Biro Komunikasi dan Layanan …"
        let bureau = || {
            (start..at).any(|at| {
                let word = scan.lower(at);
                lexicon::takes_conjunction(word)
                    || is_among(word, words!("bidang deputi divisi pusat"))
            })
        };
        if word == "dan" && bureau() && goes_on_after_dan(scan, at + 1) {
            at += 2;
            continue;
        }
        let next = more_tasks(scan, start, at)
            .or_else(|| of_two_shires(scan, start, at))
            .or_else(|| abbreviated(scan, start, at))
            .or_else(|| listed(scan, start, at));
        if let Some(next) = next {
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
    let named_for_tasks = (start..at).any(|word| {
        let word = scan.lower(word);
        lexicon::takes_task(word) || lexicon::takes_conjunction(word) || word == "pusat"
    });
    if !named_for_tasks || !lexicon::is_office_noun(scan.lower(at - 1)) {
        return None;
    }
    let comma = usize::from(scan.is_mark(at, ','));
    let dan = usize::from(scan.lower(at + comma) == "dan");
    let next = at + comma + dan;
    let task = comma + dan > 0
        && scan.gap(next) == Gap::Space
        && scan.get(next).is_some_and(|token| token.is_capitalised())
        && lexicon::is_office_noun(scan.lower(next));
    task.then_some(next + 1)
}

/// Where the name of a body of two places ends that goes on after the "and" at `at`: "Thames and Arden Police", "Kent and
/// Sussex Fire Service".
fn of_two_shires(scan: &Scan<'_>, start: usize, at: usize) -> Option<usize> {
    let is_title = |at: usize| {
        scan.gap(at) == Gap::Space && scan.get(at).is_some_and(|token| token.case == Case::Title)
    };
    if at != start + 1 || scan.lower(at) != "and" || lexicon::is_place(scan.lower(start)) {
        return None;
    }
    let end = (at + 1..at + 5).find(|at| !is_title(*at))?;
    let body = among(scan, end - 1, words!("police constabulary council service"));
    (end > at + 2 && body).then_some(end)
}

/// Where the name ends that begins at `start` and goes on after the comma or "dan" at `at`, if an abbreviation in
/// brackets behind takes all of it for one name: "Badan Meteorologi, Klimatologi, dan Geofisika (BMKG)".
fn abbreviated(scan: &Scan<'_>, start: usize, at: usize) -> Option<usize> {
    if !(scan.is_mark(at, ',') || among(scan, at, words!("dan and"))) {
        return None;
    }
    let is_part = |at: usize| {
        scan.gap(at) < Gap::Line
            && (scan.is_mark(at, ',')
                || among(scan, at, words!("dan and of for"))
                || scan.get(at).is_some_and(|token| token.is_capitalised()))
    };
    let end = (at..start + LONGEST).find(|at| !is_part(*at))?;
    let closed = scan.is_mark(end, '(') && scan.is_mark(end + 2, ')');
    let head = (start..at).find(|at| lexicon::is_organisation_head(scan.lower(*at)));
    let mut starts = [Some(start), head].into_iter().flatten();
    (closed && starts.any(|start| is_short_for(scan, start..end, end + 1))).then_some(end)
}

/// Where the list of what an office is for ends that goes on after the comma at `at`: "Kepala Balai Benih, Pupuk, dan
/// Air". After a title these are no names of their own.
fn listed(scan: &Scan<'_>, start: usize, at: usize) -> Option<usize> {
    let titled = lexicon::is_title(scan.lower(start));
    if !titled || !(start..at).any(|at| lexicon::takes_conjunction(scan.lower(at))) {
        return None;
    }
    let is_item = |at: usize| {
        scan.gap(at) == Gap::Space
            && scan.get(at).is_some_and(|token| token.case == Case::Title)
            && !lexicon::is_title(scan.lower(at))
            && !lexicon::is_place(scan.lower(at))
    };
    let mut next = at;
    while next < start + LONGEST && scan.is_mark(next, ',') {
        if scan.lower(next + 1) == "dan" {
            return is_item(next + 2).then_some(next + 3);
        }
        if !is_item(next + 1) {
            return None;
        }
        next += 2;
    }
    (next > at && scan.lower(next) == "dan" && is_item(next + 1)).then_some(next + 2)
}
