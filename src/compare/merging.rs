//! What merging a claim into another comes to, to be said before it is done.

use super::matrix::verdict;
use crate::case::{Case, Core, Id};
use crate::value::ValueKind;

/// What comes along, and what it does to the claim that stays.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Merging {
    /// What the one that goes and the one that stays compare, if that is not the same.
    pub kinds: Option<(ValueKind, ValueKind)>,
    /// How many mentions come along.
    pub mentions: usize,
    /// How many pieces of evidence do.
    pub evidence: usize,
    /// How many reviews do.
    pub reviews: usize,
    /// The verdict on the claim that stays, before and after, if it will be another.
    pub verdict: Option<(Option<Core>, Core)>,
}

/// What it would come to; `None` if one of the claims is not there, or both are one.
pub fn merging(case: &Case, into: Id, from: Id) -> Option<Merging> {
    if into == from {
        return None;
    }
    let (stays, goes) = (case.claims().get(&into)?, case.claims().get(&from)?);
    let reviews = || case.reviews().values().filter(|review| review.claim == from);
    // A review that is put to another claim is changed by that, and so it is the latest.
    let concluded = reviews().filter(|review| review.verdict.core != Core::Pending);
    let after = concluded.max_by_key(|review| review.id).map(|review| review.verdict.core);
    let before = verdict(case, into);
    Some(Merging {
        kinds: (goes.kind != stays.kind).then_some((goes.kind, stays.kind)),
        mentions: case.marks().values().filter(|mark| mark.body.claim() == Some(from)).count(),
        evidence: case.evidence().values().filter(|evidence| evidence.claim == from).count(),
        reviews: reviews().count(),
        verdict: after.filter(|after| before != Some(*after)).map(|after| (before, after)),
    })
}
