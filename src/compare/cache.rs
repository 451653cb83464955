//! What was compared, kept until something that it rests on changes.
//!
//! Invariant: after [`Compared::update`] with what a change touched, everything is as if compared anew.

use super::agreement::{Agreement, agree};
use super::facts::{Index, Mention};
use super::origins::{Origins, trace};
use crate::case::{Case, Id, Touched};
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
        // A new article may be silent on any claim; a citation may stand behind any.
        let rests_on_all = touched.everything
            || touched.article_list
            || !touched.sources.is_empty()
            || !touched.citations.is_empty();
        if touched.everything {
            self.index = Index::new(case);
        } else {
            self.index.update(case, &touched.marks);
        }
        let again: BTreeSet<Id> = if rests_on_all || !touched.articles.is_empty() {
            self.claims.keys().chain(case.claims().keys()).copied().collect()
        } else {
            let mut again = self.index.claims_in(case, &touched.attributed);
            again.extend(&touched.rows);
            again.extend(&touched.claims);
            again
        };
        for claim in &again {
            if case.claims().contains_key(claim) {
                self.claims.insert(*claim, of_claim(case, &self.index, *claim));
            } else {
                self.claims.remove(claim);
            }
        }
        again
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
