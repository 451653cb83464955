//! Lists in a text: names joined by commas and conjunctions, with what opens them and what they list.
//!
//! Invariants: items are names without their titles, in order; a suggestion reaches from the first item to
//! the last, and takes in the words that leave it open behind ("dan lain-lain"), not those before.

mod cues;
#[cfg(test)]
mod tests;

use super::names::{Phrase, opens_sentence, phrases};
use super::{Finding, Gap, Reading, Scan, Suggestion};
use crate::text::{Extent, Language, Text};
use crate::value::{Because, List, Name};
use std::ops::Range;

/// The lists of a text, in order.
pub fn find(scan: &Scan<'_>) -> Vec<Suggestion> {
    let mut all: Vec<Suggestion> = Vec::new();
    for found in found(scan) {
        let items = found.items.iter().map(|item| scan.extent(item.clone())).collect();
        let list = found.list(scan);
        all.push(Suggestion {
            extent: scan.extent(found.items[0].start..found.end),
            rule: found.rule(),
            confidence: found.confidence(),
            finding: Finding::List { list, items, because: found.because(scan) },
        });
    }
    all
}

/// The list that a few words say, with the places of its items in them and why: for words that a person
/// has marked. The longest one, if they say several; `None` if they say none.
pub fn read(words: &str, language: Option<Language>) -> Option<(List, Vec<Extent>, Because)> {
    let text = Text::from(words);
    let scan = Scan::new(&Reading { text: &text, language, published: None });
    let longest = found(&scan).into_iter().max_by_key(|found| found.items.len())?;
    let items = longest.items.iter().map(|item| scan.extent(item.clone())).collect();
    Some((longest.list(&scan), items, longest.because(&scan)))
}

/// A list in a text, by tokens.
struct Found {
    items: Vec<Range<usize>>,
    /// Where it ends, the words that leave it open included.
    end: usize,
    lead: Option<cues::Lead>,
    open_behind: bool,
    role: Option<Range<usize>>,
}

impl Found {
    fn open(&self) -> bool {
        self.open_behind || self.lead.as_ref().is_some_and(|lead| lead.open)
    }

    fn list(&self, scan: &Scan<'_>) -> List {
        let words = |tokens: &Range<usize>| {
            scan.words(tokens.clone()).split_whitespace().collect::<Vec<_>>().join(" ")
        };
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
fn found(scan: &Scan<'_>) -> Vec<Found> {
    let phrases = phrases(scan);
    let mut all = Vec::new();
    let mut at = 0;
    while at < phrases.len() {
        let (items, separators) = run(scan, &phrases, at);
        let next = at + 1;
        at = items.last().map_or(next, |last| last + 1).max(next);
        all.extend(made(scan, &phrases, items, separators));
    }
    all
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

/// The phrases that are joined from `first` on, and what joins them.
fn run(scan: &Scan<'_>, phrases: &[Phrase], first: usize) -> (Vec<usize>, Vec<Joint>) {
    let (mut items, mut joints) = (vec![first], Vec::new());
    let mut last = first;
    loop {
        let Some((joint, start)) = joint(scan, phrases[last].tokens.end) else { break };
        // After the conjunction a list goes on only with another of the kind, or a higher one.
        let closed = joints.iter().any(|before| *before != Joint::Comma);
        let all_and = joints.iter().all(|before| *before == Joint::And);
        let goes_on = !closed || joint == Joint::AsWell || (all_and && joint == Joint::And);
        if !goes_on {
            break;
        }
        let Some(next) = phrase_at(phrases, last + 1, start) else { break };
        items.push(next);
        joints.push(joint);
        last = next;
    }
    (items, joints)
}

/// The phrase that begins at token `start`, from phrase `from` on; of two that share their titles it is
/// the person.
fn phrase_at(phrases: &[Phrase], from: usize, start: usize) -> Option<usize> {
    let fits =
        |number: usize| phrases.get(number).is_some_and(|phrase| phrase.whole.start == start);
    if !fits(from) {
        return None;
    }
    Some(if fits(from + 1) { from + 1 } else { from })
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
            let slash = scan.is_mark(at + 1, '/') && matches!(scan.lower(at + 2), "atau" | "or");
            let also = matches!(scan.lower(at + 1), "juga" | "also");
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
fn made(
    scan: &Scan<'_>,
    phrases: &[Phrase],
    mut items: Vec<usize>,
    mut joints: Vec<Joint>,
) -> Option<Found> {
    if items.len() > 2 && first_stands_apart(scan, &phrases[*items.first()?]) {
        items.remove(0);
        joints.remove(0);
    }
    let (first, last) = (&phrases[*items.first()?], &phrases[*items.last()?]);
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
    if !is_list {
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
    let items: Vec<Range<usize>> = items.iter().map(|item| phrases[*item].tokens.clone()).collect();
    let end = behind.unwrap_or(last.tokens.end);
    Some(Found { items, end, lead, open_behind: behind.is_some(), role })
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
