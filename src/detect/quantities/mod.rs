//! Quantities in a text: numbers in digits and words, with what they count, and how they are meant.
//!
//! Invariants: what is a date, a clock time, a duration, a score, a telephone number, or the number of a
//! thing ("Pasal 5", "G20") is no quantity; a suggestion takes in the words for its bound and its unit.

mod age;
mod amount;
mod bounds;
mod coordinate;
mod numeral;
#[cfg(test)]
mod tests;
mod traps;
mod units;
mod words;

use super::names::Phrase;
use super::{Finding, Gap, Scan, Suggestion};
use crate::value::{Because, Bound, Quantity, Unit};
use amount::Amount;
use std::ops::Range;

/// The quantities of a text, whose phrases are known, in order.
pub(super) fn find(scan: &Scan<'_>, phrases: &[Phrase]) -> Vec<Suggestion> {
    found(scan, phrases)
        .into_iter()
        .map(|one| Suggestion {
            extent: scan.extent(one.tokens),
            rule: one.rule,
            confidence: one.confidence,
            finding: Finding::Quantity { quantity: one.quantity, because: one.because },
        })
        .collect()
}

/// Whether the number at token `at` is the age of somebody, by the words around it alone.
pub(super) fn is_age(scan: &Scan<'_>, at: usize) -> bool {
    at_token(scan, &[], at).0.is_some_and(|found| found.rule == "quantity.age")
}

/// Whether the "a" at token `at` puts a unit of time under money or what is counted: "£180,000 a year", "300 people
/// a day".
pub(super) fn is_per(scan: &Scan<'_>, at: usize) -> bool {
    let Some(before) = at.checked_sub(1) else { return false };
    let counted =
        units::after(scan, before).is_some_and(|unit| unit.tokens.end == at && unit.name != "time");
    let digits = scan.get(before).is_some_and(|token| token.is_number());
    let money = |number: usize| {
        number.checked_sub(1).is_some_and(|sign| units::currency_before(scan, sign).is_some())
    };
    let scale = before
        .checked_sub(1)
        .filter(|number| scan.get(*number).is_some_and(|token| token.is_number()));
    units::under(scan, at).is_some()
        && (counted || digits && money(before) || scale.is_some_and(money))
}

struct Found {
    tokens: Range<usize>,
    rule: &'static str,
    confidence: u8,
    quantity: Quantity,
    because: Because,
}

fn found(scan: &Scan<'_>, phrases: &[Phrase]) -> Vec<Found> {
    let mut all = Vec::new();
    let mut at = 0;
    while at < scan.len() {
        if scan.get(at).is_some_and(|token| token.is_word()) && !words::may_begin(scan.lower(at)) {
            at += 1;
            continue;
        }
        let (found, next) = at_token(scan, phrases, at);
        all.extend(found);
        at = next.max(at + 1);
    }
    all
}

/// The quantity that begins at token `at`, and where to go on.
fn at_token(scan: &Scan<'_>, phrases: &[Phrase], at: usize) -> (Option<Found>, usize) {
    if let Some((ordinal, end)) = amount::ordinal(scan, at) {
        return (said(scan, ordinal), end);
    }
    let Some(first) = amount::read(scan, phrases, at) else { return (None, at + 1) };
    if let Some(end) = traps::end(scan, &first) {
        return (None, end);
    }
    let amount = amount::range(scan, phrases, first);
    let end = amount.tokens.end;
    if traps::is_no_quantity(scan, &amount) && !is_all(scan, &amount) {
        return (None, end);
    }
    (said(scan, amount), end)
}

/// Whether the amount is all that the text says: then it is what was asked for.
fn is_all(scan: &Scan<'_>, amount: &Amount) -> bool {
    amount.tokens.start == 0 && amount.tokens.end == scan.len()
}

/// The amount with the words around it that say how it is meant.
fn said(scan: &Scan<'_>, amount: Amount) -> Option<Found> {
    let Amount { mut tokens, from, to, unit, rule, confidence, scale, about } = amount;
    let mut bound = if about { Bound::About } else { Bound::Exact };
    if let Some((before, start)) = bounds::before(scan, tokens.start) {
        bound = before;
        tokens.start = start;
    } else if to.is_some()
        && let Some(start) = tokens.start.checked_sub(1)
        && matches!(scan.lower(start), "antara" | "between" | "dari" | "from")
        && scan.gap(tokens.start) < Gap::Line
    {
        tokens.start = start;
    } else if let Some((after, end)) = bounds::after(scan, tokens.end) {
        bound = after;
        tokens.end = end;
    }
    let step = (scale > 0).then(|| format!("×10^{scale}"));
    let made = match to {
        Some(to) => Quantity::range(from, to),
        None => Quantity::one(from),
    };
    let quantity = made.of(unit.as_deref().and_then(Unit::new)).meant(bound);
    let because = Because { rule: rule.to_string(), anchor: None, step };
    Some(Found { tokens, rule, confidence, quantity, because })
}
