//! How two values stand to each other, and what a value tells that two sentences share.
//!
//! Invariant: which of two values comes first changes nothing.

use super::told::Fact;
use crate::compare::pair::{Pair, pair};
use crate::value::date::{Grain, Point, When};
use crate::value::{DateValue, Decimal, Form, ListRelation, Name, NameRelation, Quantity};
use std::cmp::Ordering;

/// Numbers of one thing are not so many times each other.
const FAR: i128 = 3;

/// How two values stand to each other; `None` if there is nothing to put side by side.
pub(super) fn stand(first: &Fact, second: &Fact) -> Option<Pair> {
    match (&first.value.form, &second.value.form) {
        (Form::List(one), Form::List(two)) => {
            let found = one.compare(two);
            let is_one_list = found.both.len() * 2 >= one.items.len().min(two.items.len()).max(1);
            // Words joined by "and" are seldom meant to be all: lists of a text differ, and do not contradict.
            is_one_list.then_some(match found.relation {
                ListRelation::Same => Pair::Same,
                ListRelation::SameItems => Pair::CanBothBe,
                ListRelation::OpenDifference | ListRelation::Differs => Pair::OtherValues,
            })
        }
        (Form::Name(one), Form::Name(two)) => match one.compare(two) {
            NameRelation::Same | NameRelation::SameLetters | NameRelation::PartOf => None,
            NameRelation::Alias | NameRelation::Typo => Some(Pair::OtherSpelling),
            NameRelation::Different if is_parted(one, two) => Some(Pair::OtherSpelling),
            NameRelation::Different => {
                let is_one_role = first.beside.0.is_some() && first.beside.0 == second.beside.0;
                is_one_role.then_some(Pair::CannotBothBe)
            }
        },
        (Form::Date(one), Form::Date(two)) if is_same_clock(one, two) => Some(Pair::CanBothBe),
        (Form::Quantity(one), Form::Quantity(two)) => {
            match pair(&first.value.form, &second.value.form) {
                Pair::CannotBothBe => is_one_measure(one, two, first.beside.1 == second.beside.1)
                    .then_some(Pair::CannotBothBe),
                Pair::OtherKinds => None,
                found => Some(found),
            }
        }
        (one, two) => match pair(one, two) {
            Pair::OtherKinds => None,
            found => Some(found),
        },
    }
}

/// Whether two names are written with the same letters, parted into words in other ways.
fn is_parted(one: &Name, two: &Name) -> bool {
    let letters = |name: &Name| name.key().replace(' ', "");
    letters(one) == letters(two)
}

/// Whether two numbers that differ can be of one thing: of one unit, or of what the next word names; and not too
/// far from each other, for reporters err by some, and not by ten times.
fn is_one_measure(one: &Quantity, two: &Quantity, is_one_noun: bool) -> bool {
    let is_far = |one: &Quantity, two: &Quantity| {
        let most = Decimal::new(FAR, 0).and_then(|far| one.to().times(far));
        most.is_none_or(|most| most.compare(two.from()) == Ordering::Less)
    };
    if is_far(one, two) || is_far(two, one) {
        return false;
    }
    match (&one.unit, &two.unit) {
        (Some(_), Some(_)) => true,
        // Magnitudes and coordinates often go without; both are told with as many decimals then.
        _ => {
            let decimals = one.from().exponent();
            is_one_noun || (decimals < 0 && decimals == two.from().exponent())
        }
    }
}

/// Whether the two name the same minute of the clock, though of other days: the day of a bare time of day is a
/// guess.
fn is_same_clock(one: &DateValue, two: &DateValue) -> bool {
    match (one.when, two.when) {
        (
            When::On(Point::Minute(day, hour, minute, _)),
            When::On(Point::Minute(other, h, m, _)),
        ) => day != other && (hour, minute) == (h, m),
        _ => false,
    }
}

/// Whether the two say one thing.
pub(super) fn is_one(found: Pair) -> bool {
    matches!(found, Pair::Same | Pair::OtherSpelling)
}

/// Whether a value is a time of the clock.
pub(super) fn is_minute(fact: &Fact) -> bool {
    matches!(&fact.value.form, Form::Date(date) if date.grain() == Grain::Minute)
}

/// Whether a value that two sentences share tells that they are of one thing, whatever the words around it: a clock
/// time, a month or a part of a longer time ("akhir Oktober 2025"; days are those of the news, years those of
/// anything), or a number that is not among the first.
pub(super) fn is_telling(fact: &Fact) -> bool {
    match &fact.value.form {
        Form::Date(date) => {
            let month = matches!(date.when, When::On(Point::Month(..)));
            is_minute(fact) || month || date.modifier.is_some()
        }
        Form::Quantity(quantity) => quantity.plain().len() > 1,
        _ => false,
    }
}
