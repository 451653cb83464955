//! What was compared, kept until something that it rests on changes.
//!
//! Invariant: after [`Compared::update`] with what a change touched, everything is as if compared anew.

use super::agreement::{Agreement, agree};
use super::facts::{Index, Mention};
use super::origins::trace;
use super::path::{Node, Origins};
use crate::case::{Case, Id, Touched};
use crate::sorted;
use std::collections::{BTreeMap, BTreeSet};

/// Agreement and origins of all claims.
#[derive(Clone, Debug, PartialEq)]
pub struct Compared {
    pub(super) index: Index,
    claims: BTreeMap<Id, OfClaim>,
}

/// What was found on one claim.
#[derive(Clone, Debug, PartialEq)]
struct OfClaim {
    mentions: Vec<Mention>,
    agreement: Agreement,
    origins: Origins,
}

impl Compared {
    /// Compares all claims.
    pub fn new(case: &Case) -> Self {
        let index = Index::new(case);
        let claims = case.claims().keys().map(|&claim| (claim, of_claim(case, &index, claim)));
        let claims = claims.collect();
        Self { index, claims }
    }

    /// Compares again what rests on what was touched; returns the claims that were looked at again. `case`
    /// is the case after the change.
    pub fn update(&mut self, case: &Case, touched: &Touched) -> BTreeSet<Id> {
        if touched.everything {
            *self = Self::new(case);
            return sorted::set(self.claims.keys().copied());
        }
        // What a source of an outlet's name cites, the outlet cites: before the change or after it.
        let mut sources = self.with_outlets(&touched.sources);
        let citing = self.index.update(case, touched);
        sources.append(&mut self.with_outlets(&touched.sources));
        let citing = self.with_outlets(&citing);
        let mut again: BTreeSet<Id> = if touched.article_list || !touched.articles.is_empty() {
            // A new article may be silent on any claim, and any outlet may be called otherwise now.
            sorted::set(self.claims.keys().chain(case.claims().keys()).copied())
        } else {
            let mut again = self.index.claims_in(case, &touched.attributed);
            again.extend(&touched.rows);
            again.extend(&touched.claims);
            again.extend(self.resting_on(&sources));
            again
        };
        for claim in &again {
            if case.claims().contains_key(claim) {
                self.claims.insert(*claim, of_claim(case, &self.index, *claim));
            } else {
                self.claims.remove(claim);
            }
        }
        // Who cites whom alters where a claim comes from, and nothing else.
        for claim in self.resting_on(&citing) {
            if again.insert(claim)
                && let Some(of) = self.claims.get_mut(&claim)
            {
                of.origins = trace(case, &self.index, &of.mentions);
            }
        }
        again
    }

    /// These parties, and the articles of the outlets that any of them is called like.
    fn with_outlets(&self, parties: &BTreeSet<Id>) -> BTreeSet<Id> {
        let called = parties.iter().filter_map(|id| self.index.called.get(id)).flatten();
        let called: Vec<&String> = called.collect();
        let outlets = self.index.outlets.iter().filter(|(_, outlet)| called.contains(outlet));
        sorted::set(parties.iter().chain(outlets.map(|(article, _)| article)).copied())
    }

    /// The claims on whose way to an origin one of these articles or sources stands.
    fn resting_on(&self, parties: &BTreeSet<Id>) -> Vec<Id> {
        if parties.is_empty() {
            return Vec::new();
        }
        let is_one = |node: Node| match node {
            Node::Article(id) | Node::Source(id) => parties.contains(&id),
        };
        let rests = |of: &OfClaim| {
            of.mentions.iter().any(|mention| parties.contains(&mention.article))
                || of.origins.hops.iter().any(|hop| is_one(hop.from) || is_one(hop.to))
        };
        self.claims.iter().filter(|(_, of)| rests(of)).map(|(claim, _)| *claim).collect()
    }

    /// The agreement on a claim; `None` if it is not in the case.
    pub fn agreement(&self, claim: Id) -> Option<&Agreement> {
        self.claims.get(&claim).map(|of| &of.agreement)
    }

    /// The origins of a claim; `None` if it is not in the case.
    pub fn origins(&self, claim: Id) -> Option<&Origins> {
        self.claims.get(&claim).map(|of| &of.origins)
    }

    /// The mentions of a claim, by outlet and place.
    pub fn mentions(&self, claim: Id) -> &[Mention] {
        self.claims.get(&claim).map_or(&[], |of| &of.mentions)
    }
}

fn of_claim(case: &Case, index: &Index, claim: Id) -> OfClaim {
    let mentions = index.of_claim(case, claim);
    let agreement = agree(case, claim, &mentions);
    let origins = trace(case, index, &mentions);
    OfClaim { mentions, agreement, origins }
}
