//! Alignment: the sentences of two articles that tell the same thing, and where their values part. Nobody has to
//! have marked anything.
//!
//! Invariants: every extent lies on whole graphemes, and within one sentence; seen from the other article the
//! pairs are the same, turned; nothing here decides: a pair is a proposal, and a conflict is two values that
//! cannot both be true of one moment, and no verdict. Takes time linear in the two texts but for words that are
//! common in both, which are not followed.
//!
//! # Method
//! Sentences are bags of terms, weighed by how rare they are among the sentences of the two articles (tf·idf with
//! sentences for documents, Nelken & Shieber, *Towards robust context-sensitive sentence alignment for monolingual
//! corpora*, EACL 2006). Terms are words without their affixes, names, and values in normal form, so that "5 ribu"
//! and "5.000" are one (the kinds of evidence of Hatzivassiloglou, Klavans & Eskin, *Detecting text similarity
//! over short passages*, EMNLP 1999). A pair gains where its neighbours are alike, too (Barzilay & Elhadad,
//! *Sentence alignment for monolingual comparable corpora*, EMNLP 2003). Both articles tell freely: there is no
//! one order to be kept, and a sentence may be told in two.
//!
//! Values of a pair are put side by side by the words around them. They conflict only where all else agrees: a
//! number that is told of another hour, or a number whose time and name differ as well, is told of something else.

mod choose;
mod common;
mod stand;
mod stem;
mod told;
mod values;

#[cfg(test)]
mod tests;

pub use told::Told;

use crate::text::Extent;
use crate::value::Value;
use serde::{Deserialize, Serialize};

/// What two articles have in common.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Alignment {
    /// The sentences that tell the same thing, in the order of the first article, then of the second.
    pub pairs: Vec<Pair>,
    /// How much of the two tells the same, in percent: a means to tell one event from another that looks alike.
    pub score: u8,
}

/// Two sentences that tell the same thing.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Pair {
    /// The sentence of the first article.
    pub a: Extent,
    /// The sentence of the second.
    pub b: Extent,
    /// How alike they are, in percent.
    pub score: u8,
    /// Values that stand in the same place of both, in the order of the first sentence.
    pub values: Vec<ValuePair>,
}

/// Two values that stand in the same place of two sentences.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ValuePair {
    /// Its words in the first article.
    pub a: Extent,
    /// Its words in the second.
    pub b: Extent,
    /// What the first says.
    pub value_a: Value,
    /// What the second says.
    pub value_b: Value,
    /// How they stand to each other.
    pub relation: Relation,
}

/// How two values that stand in the same place stand to each other.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Relation {
    /// They say the same, in whatever words.
    Same,
    /// Both can be true: one is more precise, or rounded, or a bound.
    Compatible,
    /// Both can be true, and yet they name other things: open lists.
    Differs,
    /// They are told of other moments, or of other things.
    Update,
    /// They cannot both be true.
    Conflict,
}

impl Relation {
    /// All of them.
    pub const ALL: [Relation; 5] = [
        Relation::Same,
        Relation::Compatible,
        Relation::Differs,
        Relation::Update,
        Relation::Conflict,
    ];

    /// Its name in files.
    pub fn name(self) -> &'static str {
        match self {
            Relation::Same => "same",
            Relation::Compatible => "compatible",
            Relation::Differs => "differs",
            Relation::Update => "update",
            Relation::Conflict => "conflict",
        }
    }
}

/// The sentences of two articles that tell the same thing.
pub fn align(a: &Told, b: &Told) -> Alignment {
    let rarity = common::Rarity::new(a, b);
    let likeness = common::Likeness::new(a, b, &rarity);
    let pairs = choose::choose(&likeness)
        .into_iter()
        .map(|(i, j, score)| Pair {
            a: a.sentences[i].extent,
            b: b.sentences[j].extent,
            score: percent(score),
            values: values::side_by_side(a, b, (i, j), score, &rarity),
        })
        .collect();
    Alignment { pairs, score: percent(likeness.shared(a, b, &rarity)) }
}

fn percent(share: f32) -> u8 {
    (share.clamp(0.0, 1.0) * 100.0).round() as u8
}
