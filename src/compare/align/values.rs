//! The values of two sentences that tell the same thing, side by side.
//!
//! Invariants: each value is put beside one other at most; what is said of a pair does not depend on which
//! article comes first.

use super::common::Rarity;
use super::stand::{is_one, is_telling, stand};
use super::told::{Fact, Told};
use super::{Relation, ValuePair};
use crate::compare::pair::Pair;
use crate::sorted;
use crate::value::date::{Grain, Relation as Lies};
use crate::value::{DateValue, Form, NameRelation};
use std::cmp::Reverse;

/// So much the words around two values must have in common for the values to stand in one place.
const ONE_PLACE: f32 = 0.2;
/// The same, where the values say so themselves.
const SAME_VALUE: f32 = 0.02;
/// The same, for dates and names to conflict: an article has many.
const SURE_PLACE: f32 = 0.4;
/// News is told so many minutes around the day of publication.
const NEWS: u64 = 2 * 24 * 60;
/// Two sentences must be so alike for their values to conflict.
const SURE: f32 = 0.3;
/// The same for their dates.
const SURE_DATE: f32 = 0.5;

/// The values of sentence `i` of the first and `j` of the second article that stand in the same place.
pub(super) fn side_by_side(
    a: &Told,
    b: &Told,
    (i, j): (usize, usize),
    score: f32,
    rarity: &Rarity,
) -> Vec<ValuePair> {
    let (of_a, of_b) = (a.sentences[i].facts.clone(), b.sentences[j].facts.clone());
    let mut candidates: Vec<(usize, usize, Pair, f32)> = Vec::new();
    for one in of_a {
        for two in of_b.clone() {
            let Some(found) = stand(&a.facts[one], &b.facts[two]) else { continue };
            let near = rarity.cosine(&a.facts[one].around, &b.facts[two].around);
            let least = match is_one(found) {
                true if is_telling(&a.facts[one]) => 0.0,
                true => SAME_VALUE,
                false => ONE_PLACE,
            };
            if near >= least {
                candidates.push((one, two, found, near));
            }
        }
    }
    // What is equal first, then what stands in the more similar place; then by order, the same from either side.
    let (first_a, first_b) = (a.sentences[i].facts.start, b.sentences[j].facts.start);
    let order = |(one, two, ..): &(usize, usize, Pair, f32)| {
        let (one, two) = (one - first_a, two - first_b);
        (one.abs_diff(two), one + two)
    };
    sorted::sort_by(&mut candidates, |x, y| {
        let same = |c: &(usize, usize, Pair, f32)| Reverse(is_one(c.2));
        same(x).cmp(&same(y)).then(y.3.total_cmp(&x.3)).then(order(x).cmp(&order(y)))
    });
    let (mut used_a, mut used_b) = (Vec::new(), Vec::new());
    let mut taken = Vec::new();
    for (one, two, found, near) in candidates {
        if used_a.contains(&one) || used_b.contains(&two) {
            continue;
        }
        used_a.push(one);
        used_b.push(two);
        taken.push((one, two, found, near));
    }
    let pair = Beside { a, b, i, j, rarity };
    let parts = taken.iter().any(|(one, _, found, _)| {
        *found == Pair::CannotBothBe && !matches!(a.facts[*one].value.form, Form::Date(_))
    });
    let mut out: Vec<ValuePair> = taken
        .into_iter()
        .filter_map(|(one, two, found, near)| {
            let relation = pair.relation(one, two, found, near, score, parts)?;
            let (one, two) = (&a.facts[one], &b.facts[two]);
            Some(ValuePair {
                a: one.extent,
                b: two.extent,
                value_a: one.value.clone(),
                value_b: two.value.clone(),
                relation,
            })
        })
        .collect();
    sorted::sort_by_key(&mut out, |values| (values.a, values.b));
    out
}

/// Two sentences beside each other.
struct Beside<'t> {
    a: &'t Told,
    b: &'t Told,
    i: usize,
    j: usize,
    rarity: &'t Rarity,
}

impl Beside<'_> {
    /// How two values stand to each other, all else considered; `None` if they have nothing to do with each other.
    /// `parts`: whether a number of the two sentences parts.
    fn relation(
        &self,
        one: usize,
        two: usize,
        found: Pair,
        near: f32,
        score: f32,
        parts: bool,
    ) -> Option<Relation> {
        match found {
            Pair::Same | Pair::OtherSpelling => return Some(Relation::Same),
            Pair::Precise | Pair::PartOf | Pair::CanBothBe => return Some(Relation::Compatible),
            Pair::OtherValues => return Some(Relation::Differs),
            Pair::CannotBothBe => {}
            Pair::ForThePerson | Pair::OtherKinds | Pair::OtherWords => return None,
        }
        let (fact_a, fact_b) = (&self.a.facts[one], &self.b.facts[two]);
        // The other article has the value, too, in a place that is as near: it is told elsewhere.
        if score < SURE || self.is_told(fact_a, self.b, near) || self.is_told(fact_b, self.a, near)
        {
            return None;
        }
        match (&fact_a.value.form, &fact_b.value.form) {
            (Form::Date(one), Form::Date(two)) => {
                let is_news = is_of_the_news(one, self.a) || is_of_the_news(two, self.b);
                let is_sure = near >= SURE_PLACE && score >= SURE_DATE;
                if one.grain() != two.grain() || !is_sure || is_news {
                    return None;
                }
                Some(if parts { Relation::Update } else { Relation::Conflict })
            }
            (Form::Name(_), Form::Name(_)) => (near >= SURE_PLACE).then_some(Relation::Conflict),
            _ if self.is_of_other_moments() => Some(Relation::Update),
            _ => Some(Relation::Conflict),
        }
    }

    /// Whether `told` says this value in a place at least as near as `near`; of a name, anywhere.
    fn is_told(&self, fact: &Fact, told: &Told, near: f32) -> bool {
        if let Form::Name(name) = &fact.value.form {
            return told.persons.iter().any(|other| name.compare(other) != NameRelation::Different);
        }
        told.facts.iter().any(|other| {
            stand(fact, other).is_some_and(is_one)
                && self.rarity.cosine(&fact.around, &other.around) >= near
        })
    }

    /// Whether the two sentences tell of different hours or days. An hour may be told in the sentence before or
    /// after.
    fn is_of_other_moments(&self) -> bool {
        let apart = |grain: fn(Grain) -> bool, near: bool| {
            let (one, two) =
                (moments(self.a, self.i, grain, near), moments(self.b, self.j, grain, near));
            !one.is_empty()
                && !two.is_empty()
                && one.iter().all(|one| two.iter().all(|two| one.compare(two) == Lies::Disjoint))
        };
        apart(|grain| grain == Grain::Minute, true)
            || apart(|grain| grain >= Grain::Day, false)
            || is_running(self.a, self.i) != is_running(self.b, self.j)
    }
}

/// Whether a sentence counts up to an hour: what another counts without one may be of any.
fn is_running(told: &Told, at: usize) -> bool {
    let facts = &told.facts[told.sentences[at].facts.clone()];
    let is_clock =
        |fact: &Fact| matches!(&fact.value.form, Form::Date(date) if date.grain() == Grain::Minute);
    facts.iter().any(is_clock) && facts.iter().any(|fact| fact.is_until)
}

/// Whether a date is that of the news itself: the day on which somebody said it, or it was printed. Outlets hear and
/// print on other days without a contradiction.
fn is_of_the_news(date: &DateValue, told: &Told) -> bool {
    let Some(published) = told.published.filter(|_| date.grain() == Grain::Day) else {
        return false;
    };
    let (date, published) = (date.bounds(), published.bounds());
    date.earliest.abs_diff(published.earliest) <= NEWS
}

/// The moments that a sentence tells of, of these grains; if it tells of none and `near`, those of the sentences
/// beside it.
fn moments(told: &Told, at: usize, grain: fn(Grain) -> bool, near: bool) -> Vec<DateValue> {
    let of = |at: usize| -> Vec<DateValue> {
        let Some(sentence) = told.sentences.get(at) else { return Vec::new() };
        let dates =
            told.facts[sentence.facts.clone()].iter().filter_map(|fact| match &fact.value.form {
                Form::Date(date) if grain(date.grain()) => Some(*date),
                _ => None,
            });
        dates.collect()
    };
    let beside = [Some(at), at.checked_sub(1), Some(at + 1)];
    let places = beside.into_iter().take(if near { 3 } else { 1 }).flatten();
    places.map(of).find(|found| !found.is_empty()).unwrap_or_default()
}
