//! How two values stand to each other, whatever their kind.

use crate::value::date::Relation;
use crate::value::{Form, NameRelation, QuantityRelation, Words};

/// How two values stand to each other; the same from either side, but for the side of `Precise`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Pair {
    /// They say the same.
    Same,
    /// They say the same in another spelling.
    OtherSpelling,
    /// Both can be true, and one says it more precisely.
    Precise,
    /// One names a part of the other.
    PartOf,
    /// Both can be true.
    CanBothBe,
    /// Words that a person has to compare.
    ForThePerson,
    /// They cannot be compared.
    OtherKinds,
    /// They say different things that may name the same.
    OtherValues,
    /// They quote other words.
    OtherWords,
    /// They cannot both be true.
    CannotBothBe,
}

/// Compares two values that are not both lists; lists are compared side by side, all at once.
pub(super) fn pair(one: &Form, two: &Form) -> Pair {
    match (one, two) {
        (Form::Date(one), Form::Date(two)) => match one.compare(two) {
            Relation::Same => Pair::Same,
            Relation::Contains | Relation::Contained => Pair::Precise,
            Relation::Overlaps => Pair::CanBothBe,
            Relation::Disjoint => Pair::CannotBothBe,
        },
        (Form::Duration(one), Form::Duration(two)) => {
            if one.is_same(two) {
                Pair::Same
            } else if one.approx || two.approx || one.most.is_some() || two.most.is_some() {
                Pair::OtherValues
            } else {
                Pair::CannotBothBe
            }
        }
        (Form::Quantity(one), Form::Quantity(two)) => match one.compare(two) {
            QuantityRelation::Same => Pair::Same,
            QuantityRelation::SameNumber
            | QuantityRelation::SameAfterRounding { .. }
            | QuantityRelation::Overlaps => Pair::CanBothBe,
            QuantityRelation::Differs { .. } => Pair::CannotBothBe,
            QuantityRelation::OtherUnit => Pair::OtherKinds,
        },
        (Form::Place(one) | Form::Name(one), Form::Place(two) | Form::Name(two)) => {
            match one.compare(two) {
                NameRelation::Same => Pair::Same,
                NameRelation::SameLetters | NameRelation::Alias | NameRelation::Typo => {
                    Pair::OtherSpelling
                }
                NameRelation::PartOf => Pair::PartOf,
                NameRelation::Different => Pair::OtherValues,
            }
        }
        (Form::Quote(one), Form::Quote(two)) => {
            if is_same(one, two) {
                Pair::Same
            } else {
                Pair::OtherWords
            }
        }
        (Form::Text(one), Form::Text(two)) => {
            if is_same(one, two) {
                Pair::Same
            } else {
                Pair::ForThePerson
            }
        }
        _ => Pair::OtherKinds,
    }
}

/// Whether the words are the same but for marks and capitals.
fn is_same(one: &Words, two: &Words) -> bool {
    let letters = |words: &Words| -> String {
        let kept = words.text.chars().filter(|c| c.is_alphanumeric());
        kept.flat_map(char::to_lowercase).collect()
    };
    letters(one) == letters(two)
}
