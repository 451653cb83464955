//! Lists in a text: names (or, after a cue, nouns) joined by commas and conjunctions, with what opens them and what they list.
//!
//! Invariants: items are names without their titles, in order; a suggestion reaches from the first item to
//! the last, and takes in the words that leave it open behind ("dan lain-lain"), not those before.

mod cues;
mod nouns;
#[cfg(test)]
mod tests;

use super::names::{Phrase, is_body_head, is_body_tail, is_office, is_short_for, opens_sentence};
use super::{Case, Finding, Gap, Scan, Suggestion};
use crate::detect::fold::{is_among, spaced, words};
use crate::sorted;
use crate::value::{Because, List, Name};
use std::ops::Range;

/// The lists of a text, in order.
pub(super) fn find(scan: &Scan<'_>, phrases: &[Phrase]) -> Vec<Suggestion> {
    found(scan, phrases)
        .into_iter()
        .map(|found| Suggestion {
            extent: scan.extent(found.tokens()),
            rule: found.rule(),
            confidence: found.confidence(),
            finding: Finding::List {
                list: found.list(scan),
                items: found.items.iter().map(|item| scan.extent(item.clone())).collect(),
                because: found.because(scan),
            },
        })
        .collect()
}

/// A list in a text, by tokens.
struct Found {
    items: Vec<Range<usize>>,
    /// Where it ends, the words that leave it open included.
    end: usize,
    lead: Option<cues::Lead>,
    open_behind: bool,
    role: Option<Range<usize>>,
    /// Whether its items are common nouns, whose ends are less sure than those of names.
    nouns: bool,
}

impl Found {
    fn tokens(&self) -> Range<usize> {
        self.items.first().map_or(self.end, |item| item.start)..self.end
    }

    fn open(&self) -> bool {
        self.open_behind || self.lead.as_ref().is_some_and(|lead| lead.open)
    }

    fn list(&self, scan: &Scan<'_>) -> List {
        let words = |tokens: &Range<usize>| spaced(scan.words(tokens.clone()));
        List {
            items: self.items.iter().map(|item| Name::new(words(item))).collect(),
            open: self.open(),
            role: self.role.as_ref().map(words),
        }
    }

    fn rule(&self) -> &'static str {
        if self.open() { "list.open" } else { "list.closed" }
    }

    fn confidence(&self) -> u8 {
        if self.nouns {
            return 60;
        }
        match (self.items.len(), self.lead.is_some() || self.open_behind) {
            (2, false) => 50,
            (2, true) => 80,
            (_, false) => 80,
            (_, true) => 95,
        }
    }

    /// The step is the cue that was read.
    fn because(&self, scan: &Scan<'_>) -> Because {
        let cue = match &self.lead {
            Some(lead) => Some(scan.words(lead.tokens.clone())),
            None if self.open_behind => {
                let last = self.items.last().map_or(self.end, |item| item.end);
                Some(scan.words(last..self.end).trim_start_matches([',', ' ']))
            }
            None => None,
        };
        Because { rule: self.rule().to_string(), anchor: None, step: cue.map(str::to_string) }
    }
}

/// The lists of a text, by tokens.
fn found(scan: &Scan<'_>, phrases: &[Phrase]) -> Vec<Found> {
    let mut all = Vec::new();
    let mut at = 0;
    while at < phrases.len() {
        let run = run(scan, phrases, at);
        at = run.items.last().map_or(at, |item| item.1) + 1;
        all.extend(made(scan, phrases, run));
    }
    with_nouns(all, nouns::found(scan))
}

/// Both kinds of list, in order; of two in one place it is the longer one.
fn with_nouns(names: Vec<Found>, nouns: Vec<Found>) -> Vec<Found> {
    let mut all: Vec<Found> = names;
    all.extend(nouns);
    sorted::sort_by_key(&mut all, |found| {
        (found.tokens().start, std::cmp::Reverse(found.tokens().end))
    });
    let mut kept: Vec<Found> = Vec::with_capacity(all.len());
    for found in all {
        match kept.last_mut() {
            Some(last) if found.tokens().start < last.end => {
                let longer = found.items.len() > last.items.len()
                    || (found.items.len() == last.items.len() && !found.nouns);
                if longer {
                    *last = found;
                }
            }
            _ => kept.push(found),
        }
    }
    kept
}

/// What joins two items.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Joint {
    /// A comma or semicolon alone.
    Comma,
    /// A conjunction, a comma before it or not.
    And,
    /// "serta", which may follow a list that "dan" has closed.
    AsWell,
}

/// Phrases that are joined by commas and conjunctions: the first and the last phrase of each item (which
/// are one but where "dan" stands within a name), and what joins the items.
#[derive(Default)]
struct Run {
    items: Vec<(usize, usize)>,
    joints: Vec<Joint>,
}

/// The phrases that are joined from `first` on.
fn run(scan: &Scan<'_>, phrases: &[Phrase], first: usize) -> Run {
    let mut run = Run { items: vec![(first, first)], joints: Vec::new() };
    let mut last = first;
    let (mut closed, mut all_and) = (false, true);
    while let Some((joint, next)) = following(scan, phrases, last) {
        if joint == Joint::And
            && let Some(item) = run.items.last_mut()
            && is_within_name(scan, phrases, item.0, next)
        {
            item.1 = next;
            last = next;
            continue;
        }
        // After the conjunction a list goes on only with another of the kind, or a higher one.
        if closed && joint != Joint::AsWell && !(all_and && joint == Joint::And) {
            break;
        }
        closed |= joint != Joint::Comma;
        all_and &= joint == Joint::And;
        run.items.push((next, next));
        run.joints.push(joint);
        last = next;
    }
    run
}

/// What joins phrase `last` to a next one, and which that is.
fn following(scan: &Scan<'_>, phrases: &[Phrase], last: usize) -> Option<(Joint, usize)> {
    let (joint, mut start) = joint(scan, phrases.get(last)?.tokens.end)?;
    // "…, dan auditor BPK Ani Sari"
    let is_title = |at: usize| {
        scan.get(at).is_some_and(|token| token.case == Case::Lower) && is_office(scan.lower(at))
    };
    while is_title(start) && scan.gap(start + 1) == Gap::Space {
        start += 1;
    }
    Some((joint, phrase_at(phrases, last + 1, start)?))
}

/// Whether "dan" before phrase `next` is a part of the name that begins with phrase `first`: the list goes
/// on after a comma with the same first word, which `next` has not: "Partai A, Partai B dan C, Partai D".
fn is_within_name(scan: &Scan<'_>, phrases: &[Phrase], first: usize, next: usize) -> bool {
    let head = |number: usize| phrases.get(number).map(|phrase| scan.lower(phrase.tokens.start));
    let repeated = first.checked_sub(1).is_some_and(|before| head(before) == head(first));
    repeated
        && head(next) != head(first)
        && following(scan, phrases, next)
            .is_some_and(|(joint, after)| joint == Joint::Comma && after > next)
}

/// The phrase that begins at token `start`, from phrase `from` on; of two that share their titles it is
/// the person. Phrases before that token stand in brackets.
fn phrase_at(phrases: &[Phrase], from: usize, start: usize) -> Option<usize> {
    let begins = |number: usize| phrases.get(number).map(|phrase| phrase.whole.start);
    let mut number = from;
    while begins(number)? < start {
        number += 1;
    }
    if begins(number)? != start {
        return None;
    }
    Some(if begins(number + 1) == Some(start) { number + 1 } else { number })
}

/// What joins the item that ends before token `at` to a next one, and where that would begin.
fn joint(scan: &Scan<'_>, at: usize) -> Option<(Joint, usize)> {
    let mut at = after_brackets(scan, at);
    if scan.gap(at) >= Gap::Line {
        return None;
    }
    let comma = matches!(scan.mark(at), Some(',' | ';'));
    at += usize::from(comma);
    let found = match scan.lower(at) {
        "dan" | "and" | "atau" | "or" | "maupun" => {
            let slash =
                scan.is_mark(at + 1, '/') && is_among(scan.lower(at + 2), words!("atau or"));
            let also = is_among(scan.lower(at + 1), words!("juga also"));
            (Joint::And, at + 1 + 2 * usize::from(slash) + usize::from(also))
        }
        "serta" | "beserta" => (Joint::AsWell, at + 1),
        "hingga" if comma => (Joint::And, at + 1),
        "as" if scan.says(at, &["as", "well", "as"]) => (Joint::AsWell, at + 3),
        _ if comma => (Joint::Comma, at),
        _ => return None,
    };
    (scan.gap(found.1) < Gap::Line).then_some(found)
}

/// Where the brackets that begin at token `at` end, if they are short: "Partai A (PA), Partai B".
fn after_brackets(scan: &Scan<'_>, at: usize) -> usize {
    if !scan.is_mark(at, '(') {
        return at;
    }
    (at + 1..at + 6).find(|close| scan.is_mark(*close, ')')).map_or(at, |close| close + 1)
}

/// The list that a run of phrases makes, if it is one.
fn made(scan: &Scan<'_>, phrases: &[Phrase], mut run: Run) -> Option<Found> {
    if run.items.len() > 2 && first_stands_apart(scan, phrases.get(run.items.first()?.0)?) {
        run.items.remove(0);
        run.joints.remove(0);
    }
    let Run { items, joints } = run;
    let (first, last) = (phrases.get(items.first()?.0)?, phrases.get(items.last()?.1)?);
    let start = first.whole.start;
    let mut lead = cues::before(scan, start);
    let behind = cues::others(scan, after_brackets(scan, last.tokens.end));
    let joined = joints.iter().any(|joint| *joint != Joint::Comma);
    let cued = lead.as_ref().is_some_and(|lead| lead.open);
    let is_list = match items.len() {
        0 | 1 => behind.is_some() && lead.is_some(),
        2 => joined || behind.is_some(),
        _ => joined || behind.is_some() || cued,
    };
    if !is_list
        || is_one_name(scan, first, last)
        || items.len() == 2 && is_byname(scan, first, last)
    {
        return None;
    }
    let role_end = lead.as_ref().map(|lead| lead.tokens.start);
    let role = match role_end {
        Some(end) => cues::role(scan, end, 4),
        None => start
            .checked_sub(1)
            .filter(|before| {
                scan.gap(start) < Gap::Line && cues::is_class_noun(scan.lower(*before))
            })
            .map(|before| before..before + 1),
    };
    if items.len() == 2 && lead.as_ref().is_some_and(|lead| !lead.open) && role.is_none() {
        lead = None;
    }
    let items = items
        .iter()
        .filter_map(|(one, two)| {
            Some(phrases.get(*one)?.tokens.start..phrases.get(*two)?.tokens.end)
        })
        .collect();
    let end = behind.unwrap_or(last.tokens.end);
    Some(Found { items, end, lead, open_behind: behind.is_some(), role, nouns: false })
}

/// Whether an abbreviation in brackets behind takes all of it for one name: "Anggaran Pendapatan dan
/// Belanja Negara (APBN)".
fn is_one_name(scan: &Scan<'_>, first: &Phrase, last: &Phrase) -> bool {
    let end = last.tokens.end;
    if !scan.is_mark(end, '(') || !scan.is_mark(end + 2, ')') {
        return false;
    }
    // It may begin within the first: "Nota Keuangan dan Rancangan Anggaran … (RAPBN)".
    first.tokens.clone().any(|start| is_short_for(scan, start..end, end + 1))
}

/// Whether the second name is another for the first: "Bagus Pratama atau Mas Bagus".
fn is_byname(scan: &Scan<'_>, first: &Phrase, last: &Phrase) -> bool {
    let joined = is_among(scan.lower(first.tokens.end), words!("atau or alias"));
    let shares = |at: usize| first.tokens.clone().any(|other| scan.lower(other) == scan.lower(at));
    joined && (last.tokens.clone().any(shares) || is_translated(scan, first, last))
}

/// Whether the second name is the first in English, with the abbreviation that both go by: "Organisasi Kesehatan Dunia
/// atau World Health Organization (WHO)".
fn is_translated(scan: &Scan<'_>, first: &Phrase, last: &Phrase) -> bool {
    let end = last.tokens.end;
    is_body_head(scan.lower(first.tokens.start))
        && !is_body_head(scan.lower(last.tokens.start))
        && is_body_tail(scan.lower(end - 1))
        && first.tokens.len() == last.tokens.len()
        && scan.is_mark(end, '(')
        && is_short_for(scan, last.tokens.clone(), end + 1)
}

/// Whether the first name belongs to what comes before it and only a comma stands behind: "Menurut Budi,
/// Jakarta dan Bandung …", "Di Jakarta, Budi dan Ani …".
fn first_stands_apart(scan: &Scan<'_>, first: &Phrase) -> bool {
    let start = first.whole.start;
    let Some(before) = start.checked_sub(1) else { return false };
    if !matches!(scan.mark(first.tokens.end), Some(',')) {
        return false;
    }
    match scan.lower(before) {
        "menurut" | "kata" | "ujar" | "tutur" | "ucap" | "jelas" => true,
        "di" | "dari" | "ke" | "pada" | "in" | "at" | "selain" | "bersama" | "besides" => {
            opens_sentence(scan, before)
        }
        _ => scan.says(before.saturating_sub(1), &["according", "to"]),
    }
}
