//! One article, read for being aligned: sentences as bags of terms, and the values in them with the words around.
//!
//! Invariants: terms of a sentence are sorted and differ; a value lies within its sentence; numbers and dates
//! count by what they say and not by how they are written.

use super::stem::{is_empty_word, term_of};
use crate::detect::{Finding, Reading, Scan, Suggestion, Token, value_of};
use crate::text::{CodePoint, Extent, Text, lower};
use crate::value::date::{Grain, Point, When};
use crate::value::{DateValue, Form, Name, NameKind, Value};
use foldhash::fast::FixedState;
use std::collections::BTreeMap;
use std::hash::{BuildHasher, Hash};
use std::ops::Range;

/// An article, read for being aligned with any other.
#[derive(Clone, Debug, Default)]
pub struct Told {
    pub(super) sentences: Vec<Sentence>,
    /// By place.
    pub(super) facts: Vec<Fact>,
    /// Everybody who is named.
    pub(super) persons: Vec<Name>,
    /// When the article was published.
    pub(super) published: Option<DateValue>,
}

#[derive(Clone, Debug)]
pub(super) struct Sentence {
    pub(super) extent: Extent,
    /// Sorted by key; each key once.
    pub(super) terms: Vec<Term>,
    /// Which of [`Told::facts`] it holds.
    pub(super) facts: Range<usize>,
}

/// What two sentences can share.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Term {
    /// A hash: two terms that fall together make two sentences look a little more alike, no more.
    pub(super) key: u64,
    /// How much it tells beside how rare it is.
    pub(super) weight: f32,
}

/// A value in its place.
#[derive(Clone, Debug)]
pub(super) struct Fact {
    pub(super) extent: Extent,
    pub(super) value: Value,
    /// The words around it, the nearer the heavier; sorted by key.
    pub(super) around: Vec<Term>,
    /// The word before it, and the word for what it counts.
    pub(super) beside: (Option<u64>, Option<u64>),
    /// Whether it is a date up to which something is told ("hingga pukul 07.00").
    pub(super) is_until: bool,
}

/// So many words to either side say what a value is about.
const AROUND: usize = 6;

/// What a term weighs by what it is.
const WORD: f32 = 1.0;
const NAME: f32 = 1.4;
const NUMBER: f32 = 1.2;
/// Everybody counts to nine.
const SMALL_NUMBER: f32 = 0.5;
/// Articles of one event share its days.
const DAY: f32 = 0.6;
const UNIT: f32 = 0.5;

impl Told {
    /// Reads an article. `suggestions` are those for this text ([`crate::detect::suggest`]); what touches page
    /// furniture among them, or one of `skip` (other regions that tell nothing), is left out.
    pub fn new(reading: &Reading<'_>, suggestions: &[Suggestion], skip: &[Extent]) -> Self {
        let scan = Scan::new(reading);
        let facts = facts(reading, suggestions);
        let mut skip = skip.to_vec();
        let is_furniture = |one: &&Suggestion| matches!(one.finding, Finding::Furniture { .. });
        skip.extend(suggestions.iter().filter(is_furniture).map(|one| one.extent));
        crate::sorted::sort(&mut skip);
        let words = Words::new(&scan, &facts, suggestions);
        let published = reading.published.and_then(|date| DateValue::parse(date.get(..10)?).ok());
        let mut out = Told { persons: persons(suggestions), published, ..Told::default() };
        let mut facts = facts.into_iter().peekable();
        let mut at = 0;
        for extent in reading.text.sentences() {
            let first = at + words.places[at..].partition_point(|place| *place < extent.start.0);
            let after =
                first + words.places[first..].partition_point(|place| *place < extent.end.0);
            at = after;
            let before = out.facts.len();
            let mut here = Vec::new();
            while let Some(fact) = facts.next_if(|(place, _)| place.start < extent.end) {
                if fact.0.start >= extent.start && fact.0.end <= extent.end {
                    here.push(fact);
                }
            }
            if skip.iter().any(|skipped| skipped.overlaps(extent)) {
                continue;
            }
            let mut terms = words.terms(first..after);
            for (extent, value) in here {
                add_value(&mut terms, &value.form);
                let counts = matches!(&value.form, Form::Quantity(one) if one.unit.is_some());
                let (around, beside) = words.around(first..after, extent, counts);
                let is_until = is_until(reading.text, extent);
                out.facts.push(Fact { extent, value, around, beside, is_until });
            }
            let terms = sorted(terms);
            out.sentences.push(Sentence { extent, terms, facts: before..out.facts.len() });
        }
        out
    }
}

/// The values of a text that can be told apart by rule, in order; of two that overlap, the longer one.
fn facts(reading: &Reading<'_>, suggestions: &[Suggestion]) -> Vec<(Extent, Value)> {
    let mut out: Vec<(Extent, Value)> = Vec::new();
    let mut end = Default::default();
    for one in suggestions {
        let counts = match &one.finding {
            Finding::Date { .. } | Finding::Quantity { .. } => {
                let free = one.extent.start >= end;
                if free {
                    end = one.extent.end;
                }
                free
            }
            Finding::List { .. } => true,
            Finding::Name { kind, .. } => *kind == NameKind::Person,
            _ => false,
        };
        if counts && let Some(value) = value_of(reading.text, one) {
            out.push((one.extent, value));
        }
    }
    out
}

/// Whether the word before these says that they end something.
fn is_until(text: &Text, extent: Extent) -> bool {
    const UNTIL: [&str; 6] = ["hingga", "sampai", "per", "until", "by", "of"];
    let before = Extent { start: CodePoint(extent.start.0.saturating_sub(10)), end: extent.start };
    let word = text.slice(before).split_whitespace().next_back().map(lower);
    word.is_some_and(|word| UNTIL.contains(&word.as_str()))
}

fn persons(suggestions: &[Suggestion]) -> Vec<Name> {
    let mut out: BTreeMap<&str, &Name> = BTreeMap::new();
    for one in suggestions {
        if let Finding::Name { name, kind: NameKind::Person, .. } = &one.finding {
            out.insert(&name.label, name);
        }
    }
    out.into_values().cloned().collect()
}

/// The words of a text, as terms, by place.
struct Words {
    /// Where each token starts, in code points.
    places: Vec<u32>,
    /// The term that each token is; `None` for signs, empty words and what is part of a value.
    terms: Vec<Option<Term>>,
}

impl Words {
    fn new(scan: &Scan<'_>, facts: &[(Extent, Value)], suggestions: &[Suggestion]) -> Self {
        let place = |at| scan.extent(at..at + 1).start;
        let places: Vec<u32> = (0..scan.len()).map(|at| place(at).0).collect();
        let within = |extent: Extent| {
            let first = places.partition_point(|place| *place < extent.start.0);
            first..first + places[first..].partition_point(|place| *place < extent.end.0)
        };
        let mut kinds = vec![Kind::Plain; scan.len()];
        for one in suggestions {
            if matches!(one.finding, Finding::Name { .. }) {
                kinds[within(one.extent)].fill(Kind::Name);
            }
        }
        for (extent, value) in facts {
            match value.form {
                Form::Date(_) | Form::Duration(_) => kinds[within(*extent)].fill(Kind::Value),
                // What is counted is a word like any other.
                Form::Quantity(_) => kinds[within(*extent)].fill(Kind::Amount),
                _ => {}
            }
        }
        let terms = scan.tokens().iter().zip(kinds).enumerate();
        let terms = terms.map(|(at, (token, kind))| term(scan, at, token, kind)).collect();
        Self { places, terms }
    }

    fn terms(&self, tokens: Range<usize>) -> Vec<Term> {
        self.terms[tokens].iter().flatten().copied().collect()
    }

    /// The words around `extent` among these tokens; and the word right before it, and that which it counts, which
    /// is its own last word if it has one, else the next.
    fn around(
        &self,
        tokens: Range<usize>,
        extent: Extent,
        has_unit: bool,
    ) -> (Vec<Term>, (Option<u64>, Option<u64>)) {
        let places = &self.places[tokens.clone()];
        let first = tokens.start + places.partition_point(|place| *place < extent.start.0);
        let after = tokens.start + places.partition_point(|place| *place < extent.end.0);
        let left = || self.terms[tokens.start..first].iter().rev().flatten().take(AROUND);
        let right = || self.terms[after..tokens.end].iter().flatten().take(AROUND);
        let own = || self.terms[first..after].iter().flatten();
        let weighed = |(far, term): (usize, &Term)| {
            let near = 1.0 - far as f32 / (AROUND as f32 + 2.0);
            Term { key: term.key, weight: term.weight * near }
        };
        let both = left().enumerate().chain(right().enumerate());
        let around = sorted(own().copied().chain(both.map(weighed)).collect());
        let unit = if has_unit { own().last() } else { None };
        let next = unit.or_else(|| right().next());
        (around, (left().next().map(|term| term.key), next.map(|term| term.key)))
    }
}

#[derive(Clone, Copy, PartialEq)]
enum Kind {
    Plain,
    Name,
    /// Part of a date or a length of time.
    Value,
    /// Part of a quantity.
    Amount,
}

fn term(scan: &Scan<'_>, at: usize, token: &Token, kind: Kind) -> Option<Term> {
    let lower = scan.lower(at);
    let (what, weight) = match kind {
        Kind::Value => return None,
        Kind::Amount if token.is_number() => return None,
        _ if token.is_number() => ("n", NUMBER),
        _ if !token.is_word() || is_empty_word(lower) || lower.len() < 2 => return None,
        Kind::Name => ("w", NAME),
        Kind::Plain | Kind::Amount => ("w", WORD),
    };
    Some(Term { key: key(&(what, term_of(lower))), weight })
}

/// Adds what a value says to the terms of its sentence.
fn add_value(terms: &mut Vec<Term>, form: &Form) {
    let mut add = |key, weight| terms.push(Term { key, weight });
    match form {
        Form::Quantity(quantity) => {
            let digits = quantity.plain();
            let weight = if digits.len() < 2 { SMALL_NUMBER } else { NUMBER };
            add(key(&("q", digits)), weight);
            if let Some(unit) = &quantity.unit {
                add(key(&("u", unit.as_str())), UNIT);
            }
        }
        Form::Date(date) => {
            let clock = matches!(date.when, When::On(Point::Minute(..)));
            let notation = date.when.to_string();
            match notation.split_once('T').filter(|_| clock) {
                Some((day, time)) => {
                    add(key(&("d", day)), DAY);
                    add(key(&("t", time.get(..5))), NUMBER);
                }
                None if date.grain() >= Grain::Day => add(key(&("d", notation)), DAY),
                None => add(key(&("d", notation)), WORD),
            }
        }
        Form::Duration(duration) => add(key(&("l", duration.length.amount())), NUMBER),
        _ => {}
    }
}

/// Each key once, with the greatest weight.
pub(super) fn sorted(mut terms: Vec<Term>) -> Vec<Term> {
    crate::sorted::sort_by(&mut terms, |one, two| {
        one.key.cmp(&two.key).then(two.weight.total_cmp(&one.weight))
    });
    terms.dedup_by_key(|term| term.key);
    terms
}

fn key(what: &impl Hash) -> u64 {
    FixedState::default().hash_one(what)
}
