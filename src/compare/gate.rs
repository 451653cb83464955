//! What stands against calling a verdict final. Each can be overridden, with a reason that is kept.

use super::cache::Compared;
use super::path::Origins;
use super::say::say;
use crate::case::{Case, Core, Id, Problem, Review, Stance, is_web_address};
use crate::sorted;
use crate::text::Language;
use std::collections::BTreeSet;

/// A problem, with what it is about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Obstacle {
    /// The problem.
    pub problem: Problem,
    /// What it is about: the addresses without a copy, each once, or what is not known.
    pub about: Vec<String>,
    /// Why a person went on in spite of it, if one did.
    pub overridden: Option<String>,
}

impl Obstacle {
    /// In words, as a sentence without a full stop.
    pub fn words(&self, language: Language) -> String {
        let say = |english, indonesian| say(language, english, indonesian);
        let words = match self.problem {
            Problem::NoVerdict => say("no verdict has been given", "belum ada putusan"),
            Problem::NoEvidence => say(
                "there is no evidence for or against it",
                "belum ada bukti yang mendukung atau membantah",
            ),
            Problem::SingleOrigin => {
                say("all of it stands on one origin", "semuanya bersumber dari satu asal")
            }
            Problem::OnlyUnnamed => say(
                "all of it leads to unnamed sources",
                "semuanya bermuara pada sumber tanpa nama",
            ),
            Problem::NoArchive => {
                say("an address has no archived copy", "ada alamat yang belum diarsipkan")
            }
            Problem::OpenGap => say("not known yet", "belum diketahui"),
        };
        match self.about.as_slice() {
            [] => words.to_owned(),
            about => format!("{words}: {}", about.join("; ")),
        }
    }
}

/// What stands against calling a review of this claim final; `review` may be one that is just being written.
pub fn gate(case: &Case, compared: &Compared, claim: Id, review: Option<&Review>) -> Vec<Obstacle> {
    let none = Origins::default();
    let origins = compared.origins(claim).unwrap_or(&none);
    let evidence: Vec<_> = case.evidence().values().filter(|e| e.claim == claim).collect();
    let articles: BTreeSet<Id> = sorted::set(compared.mentions(claim).iter().map(|m| m.article));
    // What is no web address leads to no copy.
    let bare = |url: &str, archived: &str| !url.trim().is_empty() && !is_web_address(archived);
    let of_evidence = evidence.iter().map(|e| (&e.url, &e.archived_url));
    let of_articles = articles.iter().filter_map(|id| case.articles().get(id));
    let all = of_evidence.chain(of_articles.map(|a| (&a.url, &a.archived_url)));
    let mut unarchived: Vec<String> = Vec::new();
    for (url, _) in all.filter(|(url, archived)| bare(url, archived)) {
        if !unarchived.contains(url) {
            unarchived.push(url.clone());
        }
    }
    let gaps: Vec<String> = review
        .into_iter()
        .flat_map(|review| &review.gaps)
        .filter(|gap| gap.is_open())
        .map(|gap| gap.what.clone())
        .collect();
    let is_so = |problem: Problem| match problem {
        Problem::NoVerdict => review.is_none_or(|review| review.verdict.core == Core::Pending),
        Problem::NoEvidence => evidence.iter().all(|one| one.stance == Stance::Context),
        Problem::SingleOrigin => origins.roots.len() == 1,
        Problem::OnlyUnnamed => !origins.roots.is_empty() && origins.roots.iter().all(|r| !r.named),
        Problem::NoArchive => !unarchived.is_empty(),
        Problem::OpenGap => !gaps.is_empty(),
    };
    let overridden = |problem: Problem| {
        let overrides = review.into_iter().flat_map(|review| &review.overrides);
        overrides.rev().find(|o| o.problem == problem).map(|o| o.reason.clone())
    };
    Problem::ALL
        .into_iter()
        .filter(|&problem| is_so(problem))
        .map(|problem| Obstacle {
            problem,
            about: match problem {
                Problem::NoArchive => unarchived.clone(),
                Problem::OpenGap => gaps.clone(),
                _ => Vec::new(),
            },
            overridden: overridden(problem),
        })
        .collect()
}
