//! Page furniture: what stands on a page and is not the article.
//!
//! Invariants: a piece lies within one line; pieces are in order and share nothing; a title and the
//! body are never furniture. A line is judged by its own words first ([`line`]); what they leave
//! open is judged by where the line stands on the page ([`page`]); in a line of the body, only the
//! words that do not belong there are taken ([`inline`]).

mod inline;
mod lexicon;
mod line;
mod page;
mod time;

use super::{Finding, Reading, Suggestion, extent};
use crate::case::RegionKind;
use crate::text::Text;
use std::ops::Range;

/// All furniture of a text, in order.
pub(super) fn find(reading: &Reading<'_>) -> Vec<Suggestion> {
    let lines = lines(reading.text);
    let mut kinds: Vec<Option<Verdict>> =
        lines.iter().map(|line| line::verdict(line.words)).collect();
    page::judge(&lines, &mut kinds);
    let mut found = Vec::new();
    for (line, verdict) in lines.iter().zip(kinds) {
        match verdict {
            Some(verdict) => {
                found.push(suggestion(reading.text, line.at..line.at + line.words.len(), verdict));
            }
            None => found.extend(inline::pieces(line.words).into_iter().map(|(part, verdict)| {
                suggestion(reading.text, line.at + part.start..line.at + part.end, verdict)
            })),
        }
    }
    found
}

/// A line that is not blank, without the white space around it.
#[derive(Clone, Copy, Debug)]
struct Line<'a> {
    words: &'a str,
    /// Its first byte in the text.
    at: usize,
}

/// What a line or some words of it are, by which rule, and how sure that is in percent.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Verdict {
    region: RegionKind,
    rule: &'static str,
    confidence: u8,
}

impl Verdict {
    const fn new(region: RegionKind, rule: &'static str, confidence: u8) -> Self {
        Self { region, rule, confidence }
    }
}

fn suggestion(text: &Text, bytes: Range<usize>, verdict: Verdict) -> Suggestion {
    Suggestion {
        extent: extent::of_bytes(text, bytes),
        rule: verdict.rule,
        confidence: verdict.confidence,
        finding: Finding::Furniture { region: verdict.region },
    }
}

fn lines(text: &Text) -> Vec<Line<'_>> {
    let paragraphs = text.paragraphs().iter().enumerate();
    paragraphs
        .filter_map(|(number, paragraph)| {
            let whole = text.paragraph_str(number);
            let words = whole.trim();
            let at = paragraph.byte_start.0 + (whole.len() - whole.trim_start().len());
            (!words.is_empty()).then_some(Line { words, at })
        })
        .collect()
}

#[cfg(test)]
mod tests;
