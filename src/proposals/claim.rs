//! Which claim a proposed mention is of: one that is there and fits well, or a new one from its sentence.

use super::modality::asks;
use crate::analysis::Found;
use crate::case::{Article, Body, Case, Choice, ClaimFields, Id};
use crate::value::{Form, ValueKind};
use std::collections::{BTreeMap, BTreeSet};

/// A claim fits if so many percent of its words are in the sentence …
const SHARE: usize = 70;
/// … and so many words at least.
const WORDS: usize = 3;

/// The claims of a case, as mentions in an article look for theirs.
pub(super) struct Claims<'a> {
    claims: Vec<(Id, ValueKind, BTreeSet<String>)>,
    /// What the article says on a claim already.
    said: BTreeMap<Id, Vec<&'a Form>>,
}

impl<'a> Claims<'a> {
    pub(super) fn new(case: &'a Case, article: &Article) -> Self {
        let claims = case.claims().values();
        let claims = claims.map(|claim| (claim.id, claim.kind, words(&claim.statement)));
        let mut said: BTreeMap<Id, Vec<&Form>> = BTreeMap::new();
        for mark in case.marks().values().filter(|mark| mark.article == article.id) {
            if let Body::Mention { claim, value, .. } = &mark.body {
                said.entry(*claim).or_default().extend(value.as_ref().map(|value| &value.form));
            }
        }
        Self { claims: claims.collect(), said }
    }

    /// The claim that a mention in a sentence is of. One on which the article says something else elsewhere is
    /// not it.
    pub(super) fn choose(
        &self,
        found: &Found,
        kind: ValueKind,
        statement: String,
    ) -> Choice<ClaimFields> {
        if self.claims.is_empty() {
            return Choice::New(ClaimFields { statement, kind });
        }
        let sentence = words(&statement);
        let value = found.value.as_ref().map(|value| &value.form);
        let fits = |(id, claim_kind, claim): &&(Id, ValueKind, BTreeSet<String>)| {
            let says_else =
                self.said.get(id).is_some_and(|said| !said.iter().all(|s| Some(*s) == value));
            let shared = claim.intersection(&sentence).count();
            // That somebody asks for a thing is not that it is so.
            let is_near = shared >= WORDS
                && shared * 100 >= claim.len() * SHARE
                && pleads(claim) == pleads(&sentence);
            *claim_kind == kind && !says_else && (is_near || *claim == sentence)
        };
        let share = |claim: &BTreeSet<String>| {
            claim.intersection(&sentence).count() * 1000 / claim.len().max(1)
        };
        let best = self.claims.iter().filter(fits).max_by_key(|(.., claim)| share(claim));
        match best {
            Some((id, ..)) => Choice::Existing(*id),
            None => Choice::New(ClaimFields { statement, kind }),
        }
    }
}

/// Whether a word among them asks for something.
fn pleads(words: &BTreeSet<String>) -> bool {
    words.iter().any(|word| asks(word))
}

/// The words that tell claims apart: those of three letters or more, and numbers.
fn words(text: &str) -> BTreeSet<String> {
    text.split(|c: char| !c.is_alphanumeric())
        .filter(|word| word.chars().count() > 2 || word.starts_with(|c: char| c.is_ascii_digit()))
        .map(str::to_lowercase)
        .collect()
}
