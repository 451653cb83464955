//! Quotation marks of every style, paired.
//!
//! Invariants: a quotation begins and ends with its marks, or its missing one is said so; quotations
//! nest or are apart; apostrophes, feet and inches are no marks. A mark's neighbours say what it does
//! before its shape does: some outlets print U+201D on both sides. One pass over the tokens.

mod form;
mod sign;

use super::{Finding, Gap, Scan, Suggestion};
use crate::sorted;
use crate::text::Extent;
use sign::{Family, Role, Sign};
use std::ops::Range;

pub use form::QuotationForm;

/// So many marks may be open at once in a paragraph; nobody quotes deeper.
const DEEPEST: usize = 16;

/// Whether the marks of a quotation belong together.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum QuotationMarks {
    /// They do.
    Matched,
    /// They are of different styles: “…".
    Mixed,
    /// One of them is missing.
    Unbalanced,
}

/// Words between quotation marks.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Quotation {
    /// Its tokens, with the marks.
    pub tokens: Range<usize>,
    /// Its words without the marks: one range a paragraph.
    pub content: Vec<Range<usize>>,
    pub form: QuotationForm,
    pub marks: QuotationMarks,
    /// How many quotations it stands in.
    pub depth: u8,
}

/// What is suggested for a quotation.
pub(super) fn suggestion(scan: &Scan<'_>, quotation: &Quotation) -> Suggestion {
    use {QuotationForm::*, QuotationMarks::*};
    let content: Vec<Extent> =
        quotation.content.iter().map(|part| scan.extent(part.clone())).collect();
    let confidence = match (quotation.marks, quotation.form) {
        (Unbalanced, _) => 40,
        (Matched, Statement) => 95,
        (Mixed, Statement) => 85,
        (_, Title | Words) => 70,
    };
    let rule = match (quotation.marks, quotation.form) {
        (Unbalanced, _) => "quotation.unbalanced",
        (Mixed, _) => "quotation.mixed",
        (Matched, Statement) => "quotation.statement",
        (Matched, Title) => "quotation.title",
        (Matched, Words) => "quotation.words",
    };
    Suggestion {
        extent: scan.extent(quotation.tokens.clone()),
        rule,
        confidence,
        finding: Finding::Quotation {
            form: quotation.form,
            marks: quotation.marks,
            content,
            depth: quotation.depth,
        },
    }
}

/// A mark that has opened and not yet closed.
struct Open {
    sign: Sign,
    /// The paragraphs of the quotation before this one, without their marks.
    before: Vec<Range<usize>>,
    /// Its first token, marks included.
    start: usize,
    /// Where the next double mark stands, or its paragraph ends: it says no more if it never closes.
    limit: usize,
}

/// All quotations, in the order in which they begin, outer ones first.
pub(super) fn read(scan: &Scan<'_>) -> Vec<Quotation> {
    let mut found = Vec::new();
    let mut pending: Option<Open> = None;
    let signs = sign::signs(scan);
    let mut next = 0;
    while next < signs.len() {
        let paragraph = paragraph_of(scan, signs[next].at);
        let end = next + signs[next..].partition_point(|sign| sign.at < paragraph.end);
        let is_next = pending.as_ref().is_some_and(|open| open.limit == paragraph.start);
        if !is_next && let Some(open) = pending.take() {
            give_up(scan, open, &mut found);
        }
        pending = pair(scan, &signs[next..end], &paragraph, pending.take(), &mut found);
        next = end;
    }
    if let Some(open) = pending {
        give_up(scan, open, &mut found);
    }
    sorted::sort_by_key(&mut found, |one| (one.tokens.start, std::cmp::Reverse(one.tokens.end)));
    set_depths(&mut found);
    found
}

/// The tokens of the line that token `at` stands in. A quotation ends where its line does, unless the
/// next line goes on with it.
fn paragraph_of(scan: &Scan<'_>, at: usize) -> Range<usize> {
    let start = (0..=at).rev().find(|&token| scan.gap(token) >= Gap::Line).unwrap_or(0);
    let end = (at + 1..scan.len()).find(|&token| scan.gap(token) >= Gap::Line);
    start..end.unwrap_or(scan.len())
}

/// Pairs the signs of one paragraph; gives back a quotation that may go on in the next.
fn pair(
    scan: &Scan<'_>,
    signs: &[Sign],
    paragraph: &Range<usize>,
    mut pending: Option<Open>,
    found: &mut Vec<Quotation>,
) -> Option<Open> {
    let mut open: Vec<Open> = Vec::new();
    let mut stray: Option<Sign> = None;
    let mut limits = vec![paragraph.end; signs.len() + 1];
    for (number, sign) in signs.iter().enumerate().rev() {
        let is_double = sign.family == Family::Double;
        limits[number] = if is_double { sign.at } else { limits[number + 1] };
    }
    for (number, &sign) in signs.iter().enumerate() {
        let partner = partner(&open, sign);
        match sign.role(scan, partner.is_some(), signs.get(number + 1)) {
            Role::Nothing => {}
            Role::Opens if open.len() >= DEEPEST => {}
            Role::Opens => {
                let limit = limits[number + 1];
                let mut one = Open { sign, before: Vec::new(), start: sign.at, limit };
                let continues = sign.at == paragraph.start && sign.family == Family::Double;
                if continues && let Some(whole) = pending.take() {
                    one.before = whole.before;
                    one.before.push(whole.sign.end()..paragraph.start);
                    one.start = whole.start;
                }
                open.push(one);
            }
            Role::Closes => {
                if let Some(partner) = partner {
                    // A single mark left open within was none.
                    for lost in open.drain(partner + 1..) {
                        if lost.sign.family == Family::Double {
                            give_up(scan, lost, found);
                        }
                    }
                    found.extend(open.pop().map(|one| close(scan, one, sign)));
                } else if sign.family == Family::Double {
                    if let Some(mut whole) = pending.take() {
                        // The next paragraph did not open again.
                        whole.before.push(whole.sign.end()..paragraph.start);
                        whole.sign = whole.sign.implied(paragraph.start);
                        found.push(close(scan, whole, sign));
                    } else if let Some(first) = stray.take().filter(|_| sign.before_cue(scan)) {
                        let (before, start, limit) = (Vec::new(), first.at, sign.at);
                        found.push(close(scan, Open { sign: first, before, start, limit }, sign));
                    } else {
                        stray = Some(sign);
                    }
                }
            }
        }
    }
    if let Some(whole) = pending {
        give_up(scan, whole, found);
    }
    open.retain(|one| one.sign.family == Family::Double);
    let last = open.pop();
    for lost in open {
        give_up(scan, lost, found);
    }
    let last = last?;
    let goes_on = last.limit == paragraph.end
        && ends_sentence(scan, paragraph.end)
        && form::cue_within(scan, last.sign.end()..paragraph.end).is_none();
    if goes_on {
        return Some(last);
    }
    give_up(scan, last, found);
    None
}

/// The open mark that `sign` would close. A single one is looked for a few marks back, no farther.
fn partner(open: &[Open], sign: Sign) -> Option<usize> {
    const BACK: usize = 8;
    let from = open.len().saturating_sub(BACK);
    (from..open.len()).rev().find(|&at| open[at].sign.family == sign.family)
}

fn ends_sentence(scan: &Scan<'_>, end: usize) -> bool {
    end.checked_sub(1).and_then(|last| scan.mark(last)).is_some_and(|mark| ".!?…".contains(mark))
}

fn close(scan: &Scan<'_>, open: Open, sign: Sign) -> Quotation {
    let mut content = open.before;
    content.push(open.sign.end()..sign.at);
    let tokens = open.start..sign.end();
    let is_mixed = !open.sign.fits(scan, sign);
    Quotation {
        form: form::of(scan, &tokens, &content),
        tokens,
        content,
        marks: if is_mixed { QuotationMarks::Mixed } else { QuotationMarks::Matched },
        depth: 0,
    }
}

/// A quotation that never closes: it is said so, up to the words that tell who spoke.
fn give_up(scan: &Scan<'_>, open: Open, found: &mut Vec<Quotation>) {
    let start = open.sign.end();
    let end = form::cue_within(scan, start..open.limit).unwrap_or(open.limit);
    if start < end {
        let tokens = open.start..end;
        let mut content = open.before;
        content.push(start..end);
        found.push(Quotation {
            form: form::of(scan, &tokens, &content),
            tokens,
            content,
            marks: QuotationMarks::Unbalanced,
            depth: 0,
        });
    }
}

fn set_depths(found: &mut [Quotation]) {
    let mut ends: Vec<usize> = Vec::new();
    for one in found {
        while ends.last().is_some_and(|&end| end <= one.tokens.start) {
            ends.pop();
        }
        one.depth = ends.len().min(u8::MAX.into()) as u8;
        ends.push(one.tokens.end);
    }
}

#[cfg(test)]
mod tests;
