//! What was put right in a file, as a person looks through it.

use super::{ImportNote, Imported};
use crate::case::{Body, Case, Id};
use crate::compare::outlet;
use crate::sorted;
use crate::text::diff;

/// How much a repair may matter, the most first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Weight {
    /// A number, a name or a negation in marked words is another one now.
    Meaning,
    /// Marked words are others now, or are lost.
    Words,
    /// The words are the same; only where they stand, or how they are counted, was wrong.
    Harmless,
}

/// One repair, and what it is about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Repaired<'a> {
    /// How much it may matter.
    pub weight: Weight,
    /// What was done.
    pub note: &'a ImportNote,
    /// What a person finds it by: the outlet, and the claim or source of the mark. Empty for the whole file.
    pub about: String,
}

impl Imported {
    /// All repairs, those that matter most first, else in the order of the file. The words of `about` are
    /// made for the first `limit` alone.
    pub fn repairs(&self, limit: usize) -> Vec<Repaired<'_>> {
        let mut order: Vec<(Weight, usize)> =
            self.notes.iter().enumerate().map(|(at, note)| (weight(note), at)).collect();
        sorted::sort(&mut order);
        order.truncate(limit);
        let repaired = |(weight, at): (Weight, usize)| Repaired {
            weight,
            note: &self.notes[at],
            about: self
                .about
                .get(at)
                .copied()
                .flatten()
                .map(|id| about(&self.case, id))
                .unwrap_or_default(),
        };
        order.into_iter().map(repaired).collect()
    }
}

fn weight(note: &ImportNote) -> Weight {
    match note {
        ImportNote::Changed { words, found, .. } => {
            let tells = diff(words, found).iter().any(|part| part.is_telling());
            if tells { Weight::Meaning } else { Weight::Words }
        }
        ImportNote::Orphaned { .. } => Weight::Words,
        _ => Weight::Harmless,
    }
}

fn about(case: &Case, id: Id) -> String {
    let article = |id: &Id| case.articles().get(id).map(|article| outlet(article).to_owned());
    let parts = if let Some(mark) = case.marks().get(&id) {
        let of = match &mark.body {
            Body::Mention { claim, .. } => {
                case.claims().get(claim).map(|claim| claim.statement.clone())
            }
            Body::Attribution { source: Some(source), .. } => {
                case.sources().get(source).map(|source| source.name.clone())
            }
            _ => None,
        };
        vec![article(&mark.article), of]
    } else if let Some(dismissal) = case.dismissals().get(&id) {
        vec![article(&dismissal.article)]
    } else {
        vec![article(&id)]
    };
    let parts = parts.into_iter().flatten().filter(|part| !part.trim().is_empty());
    parts.collect::<Vec<_>>().join(" · ")
}
