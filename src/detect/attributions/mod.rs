//! Attributions: who is said to have said what, by which words.
//!
//! Invariants: the source is the words that name who speaks: those beside the cue, or, where a
//! pronoun or nothing stands there, those that named them before (`resolved` says which). An
//! attribution within the words of another has it as its parent. Nothing is taken from page furniture.
//! Each sentence is read once; time is linear in the text.

mod cue;
mod name;
mod sentence;
mod speakers;
mod subject;
mod unattributed;

use super::quotations::Quotation;
use super::{Finding, Scan, Suggestion, extent};
use crate::case::{QuoteForm, Resolved};
use crate::detect::fold::{is_among, words};
use crate::detect::names::Phrase;
use crate::sorted;
use crate::text::Extent;
use cue::{Cue, Who};
use sentence::Sentence;
use speakers::Speakers;
use std::ops::Range;

pub use unattributed::unattributed;

/// A quotation without a cue is of who spoke last if that was so many sentences before.
const NEAR: usize = 3;
/// "ujarnya" looks back farther.
const FAR: usize = 12;

/// Who speaks cites somebody.
const CITING: &str = "attribution.citing";

/// All attributions of a text whose phrases, quotations and furniture are known, in the order of its sentences.
pub(super) fn find(
    scan: &Scan<'_>,
    phrases: &[Phrase],
    quotations: &[Quotation],
    furniture: &[Extent],
) -> Vec<Suggestion> {
    let mut speakers = Speakers::new(scan, phrases);
    let mut found = Vec::new();
    let mut number = 0;
    sentence::each(scan, phrases, quotations, furniture, |sentence| {
        number += 1;
        resolve(sentence, cue::cues(sentence), number, &mut speakers, &mut found);
    });
    found
}

/// An attribution, in bytes of the text.
struct Attribution {
    rule: &'static str,
    confidence: u8,
    cue: Option<Range<usize>>,
    source: Option<Range<usize>>,
    antecedent: Option<Range<usize>>,
    resolved: Resolved,
    quote: QuoteForm,
    content: Vec<Range<usize>>,
    /// From its first word to its last.
    hull: Range<usize>,
    /// The cue beside whose subject it stands.
    beside: Option<Range<usize>>,
}

/// Finds whom the cues of one sentence mean, and makes them suggestions.
fn resolve(
    sentence: &Sentence<'_, '_>,
    mut cues: Vec<Cue>,
    number: usize,
    speakers: &mut Speakers<'_>,
    found: &mut Vec<Suggestion>,
) {
    sorted::sort_by_key(&mut cues, |cue| {
        cue.content.iter().map(|c| c.start).chain([cue.words.start]).min()
    });
    let is_within = |cue: &Cue| {
        cues.iter().any(|other| {
            other.words != cue.words
                && other.beside.as_ref() != Some(&cue.words)
                && other
                    .content
                    .iter()
                    .any(|content| content.start <= cue.words.start && cue.words.end <= content.end)
        })
    };
    // Who is only passed on does not speak in the sentences after it.
    let is_passed_on = |cue: &Cue| {
        is_among(cue.rule, words!("attribution.citing attribution.taken_from attribution.based_on"))
            && cues.len() > 1
    };
    let nested: Vec<bool> = cues
        .iter()
        .map(|cue| is_within(cue) && !cue.rule.ends_with("said_after") || is_passed_on(cue))
        .collect();
    let mut order: Vec<usize> = (0..cues.len()).collect();
    sorted::sort_by_key(&mut order, |&at| {
        (cues[at].words.start, cues[at].content.first().map(|c| c.start))
    });
    let mut attributions = Vec::new();
    for at in order {
        let cue = &cues[at];
        let carried = |speakers: &mut Speakers<'_>, within| speakers.last(number, within);
        let (source, antecedent, resolved) = match &cue.who {
            Who::Named(name)
                if !nested[at]
                    && let Some(meant) = speakers.meant(sentence, name.clone(), number, FAR) =>
            {
                (Some(sentence.bytes(name.clone())), Some(meant), Resolved::Pronoun)
            }
            Who::Named(name) => {
                let spoken = (!nested[at]).then_some(number);
                let is_told = !nested[at] || is_passed_on(cue);
                let naming = is_told.then(|| speakers.speaks(sentence, name.clone(), spoken));
                let naming = naming.flatten();
                let source = sentence.bytes(name.clone());
                let antecedent = naming.filter(|naming| *naming != source);
                (Some(source), antecedent, Resolved::Explicit)
            }
            Who::Pronoun(name) => {
                let source = sentence.bytes(name.clone());
                // Several are nobody who spoke alone.
                let several = sentence.is_any(name.start, words!("keduanya ketiganya mereka they"));
                let before = if several { None } else { carried(speakers, FAR) };
                (Some(source), before, Resolved::Pronoun)
            }
            Who::Ending(item) => {
                let before = carried(speakers, FAR);
                let word = sentence.bytes(*item..item + 1);
                let ending = word.end.saturating_sub("nya".len())..word.end;
                (before.clone().or(Some(ending)), before, Resolved::CarriedOver)
            }
            Who::Nobody => {
                let before = carried(speakers, NEAR);
                // "…, he said, adding that": whoever he is.
                let same = attributions.last().and_then(|one: &Attribution| one.source.clone());
                let before = before.or(same);
                if before.is_none() && cue.words.is_empty() {
                    continue; // a quotation of nobody
                }
                (before.clone(), before, Resolved::CarriedOver)
            }
        };
        if !nested[at] && !matches!(cue.who, Who::Named(_)) {
            speakers.goes_on(number);
        }
        attributions.push(build(sentence, cue, source, antecedent, resolved));
    }
    // Who speaks in it is its subject, by whatever word.
    if cues.iter().zip(&nested).all(|(cue, nested)| *nested || cue.who == Who::Nobody) {
        speakers.tells_of(sentence, number);
    }
    sorted::sort_by_key(&mut attributions, |one| (one.hull.start, std::cmp::Reverse(one.hull.end)));
    for at in 0..attributions.len() {
        let parent = attributions
            .iter()
            .enumerate()
            .filter(|(other, one)| *other != at && is_inside(&attributions[at], &one.content))
            .filter(|(_, one)| one.hull.len() > attributions[at].hull.len());
        let parent = parent.min_by_key(|(_, one)| one.hull.len()).map(|(_, one)| one);
        let cites = attributions[at].rule == CITING;
        // Who passes on what somebody says stands around that one.
        let passing = attributions.iter().find(|one| {
            one.rule != CITING && one.beside.is_some() && one.beside == attributions[at].cue
        });
        let parent = passing.or(parent).or_else(|| {
            // Who says it cites somebody else.
            let beside = &attributions[at].beside;
            let other = |one: &&Attribution| {
                one.rule != CITING
                    && (beside.is_none() || one.cue == *beside)
                    && !is_inside(one, &attributions[at].content)
            };
            attributions.iter().find(other).filter(|_| cites)
        });
        let parent = parent.map(|one| one.hull.clone());
        found.push(suggestion(sentence.scan, &attributions[at], parent));
    }
}

fn is_inside(one: &Attribution, content: &[Range<usize>]) -> bool {
    let place = one.cue.as_ref().unwrap_or(&one.hull);
    content.iter().any(|content| content.start <= place.start && place.end <= content.end)
}

fn build(
    sentence: &Sentence<'_, '_>,
    cue: &Cue,
    source: Option<Range<usize>>,
    antecedent: Option<Range<usize>>,
    resolved: Resolved,
) -> Attribution {
    let mut content = Vec::new();
    let (mut quoted, mut plain) = (false, false);
    // The words in quotation marks, with the marks.
    let mut marked = Vec::new();
    for part in &cue.content {
        let part = trimmed(sentence, part.clone());
        let Some(quote) = sentence.quote(part.start).filter(|_| part.len() == 1) else {
            plain |= !part.is_empty();
            quoted |= part.clone().any(|at| sentence.quote(at).is_some());
            content.push(sentence.bytes(part));
            continue;
        };
        quoted = true;
        marked.push(sentence.bytes(part));
        content.extend(said(sentence.scan, quote));
    }
    content.retain(|part| !part.is_empty());
    let quote = match (quoted, plain) {
        (true, false) => QuoteForm::Direct,
        (true, true) => QuoteForm::Mixed,
        (false, _) => QuoteForm::Indirect,
    };
    let words = (!cue.words.is_empty()).then(|| sentence.bytes(cue.words.clone()));
    let here = match &cue.who {
        Who::Named(name) | Who::Pronoun(name) => Some(sentence.bytes(name.clone())),
        _ => None,
    };
    let parts = || content.iter().chain(&marked).chain(&words).chain(&here);
    let start = parts().map(|part| part.start).min().unwrap_or(0);
    let end = parts().map(|part| part.end).max().unwrap_or(start);
    Attribution {
        rule: cue.rule,
        confidence: cue.confidence,
        cue: words,
        source,
        antecedent,
        resolved,
        quote,
        content,
        hull: start..end,
        beside: cue.beside.as_ref().map(|words| sentence.bytes(words.clone())),
    }
}

/// The words of a quotation, without its marks.
fn said(scan: &Scan<'_>, quote: &Quotation) -> Vec<Range<usize>> {
    quote.content.iter().map(|part| scan.byte_range(part.clone())).collect()
}

/// Without the signs around it.
fn trimmed(sentence: &Sentence<'_, '_>, items: Range<usize>) -> Range<usize> {
    let is_sign = |at: usize| {
        sentence.mark(at).is_some_and(|mark| mark.is_ascii_punctuation() && !"()[]%".contains(mark))
    };
    let mut items = items;
    while !items.is_empty() && is_sign(items.start) {
        items.start += 1;
    }
    while !items.is_empty() && is_sign(items.end - 1) {
        items.end -= 1;
    }
    items
}

fn suggestion(scan: &Scan<'_>, one: &Attribution, parent: Option<Range<usize>>) -> Suggestion {
    let text = scan.text();
    let place = |bytes: &Range<usize>| extent::of_bytes(text, bytes.clone());
    Suggestion {
        extent: place(&one.hull),
        rule: one.rule,
        confidence: one.confidence,
        finding: Finding::Attribution {
            source: one.source.as_ref().map(place),
            antecedent: one.antecedent.as_ref().map(place),
            cue: one.cue.as_ref().map(place),
            content: one.content.iter().map(place).collect(),
            quote: one.quote,
            resolved: one.resolved,
            parent: parent.as_ref().map(place),
        },
    }
}

#[cfg(test)]
mod chain_tests;
#[cfg(test)]
mod tests;
#[cfg(test)]
mod who_tests;
