//! Each source with whom it cites and who cites it, and what shows that.
//!
//! Invariants: sources come by name; every citation of the case and every attribution that names its source
//! is listed exactly once with the one who cites.

use super::path::{Node, name_of};
use crate::case::{Body, Case, CitationKind, Citing, Disclosure, Id};
use crate::sorted;
use crate::value::Name;
use std::collections::BTreeMap;

/// A source and those around it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cited {
    /// Which source.
    pub source: Id,
    /// Whom it cites.
    pub cites: Vec<Step>,
    /// Who cites it.
    pub by: Vec<Step>,
}

/// One way from a source to another party.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Step {
    /// The other party.
    pub party: Node,
    /// What it is called.
    pub name: String,
    /// What shows it.
    pub shown: Shown,
}

/// What shows that somebody cites.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shown {
    /// Words of the article: the first mark, and how many there are.
    Words(Id, usize),
    /// A citation that a person noted.
    Citation(Id, CitationKind, Disclosure),
}

/// The source that has this name, or this other name: letter by letter, but for capitals, accents and stops.
pub fn called(case: &Case, name: &str) -> Option<Id> {
    let key = Name::new(name).key();
    let has = |one: &String| Name::new(one.as_str()).key() == key;
    let mut all = case.sources().values().filter(|_| !key.is_empty());
    all.find(|source| has(&source.name) || source.aliases.iter().any(has)).map(|source| source.id)
}

/// All sources of a case.
pub fn cited(case: &Case) -> Vec<Cited> {
    let mut words: BTreeMap<(Id, Id), (Id, usize)> = BTreeMap::new();
    for mark in case.marks().values() {
        if let Body::Attribution { source: Some(source), .. } = &mark.body {
            words.entry((*source, mark.article)).or_insert((mark.id, 0)).1 += 1;
        }
    }
    let step = |party, shown| Step { party, name: name_of(case, party).to_owned(), shown };
    let mut all: BTreeMap<Id, Cited> = sorted::map(
        case.sources()
            .keys()
            .map(|&source| (source, Cited { source, cites: Vec::new(), by: Vec::new() })),
    );
    for ((source, article), (mark, count)) in words {
        if let Some(cited) = all.get_mut(&source) {
            cited.by.push(step(Node::Article(article), Shown::Words(mark, count)));
        }
    }
    for citation in case.citations().values() {
        let shown = Shown::Citation(citation.id, citation.relation, citation.disclosure);
        let from = match citation.from {
            Citing::Article(id) => Node::Article(id),
            Citing::Source(id) => Node::Source(id),
        };
        if let Some(cited) = all.get_mut(&citation.to) {
            cited.by.push(step(from, shown));
        }
        if let Citing::Source(id) = citation.from
            && let Some(cited) = all.get_mut(&id)
        {
            cited.cites.push(step(Node::Source(citation.to), shown));
        }
    }
    let mut all: Vec<Cited> = all.into_values().collect();
    sorted::sort_by_cached_key(&mut all, |cited| {
        (name_of(case, Node::Source(cited.source)).to_lowercase(), cited.source)
    });
    all
}
