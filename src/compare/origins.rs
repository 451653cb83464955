//! Where it comes from: citations followed until nothing is cited further, and what is found there counted.
//!
//! Invariants: every outlet that mentions a claim leads to at least one origin; a cycle that leads nowhere
//! else is one origin, and is reported; unnamed origins behind one and the same citing party count once; an outlet
//! and a source of its name are one party.

use super::facts::{Index, Mention};
use super::graph::Graph;
use super::path::{Node, Origins};
use crate::case::{Case, Citing, Id};
use crate::sorted;
use crate::value::{Name, NameRelation};
use std::collections::{BTreeMap, BTreeSet};

/// Each source as a party of [`origins_of_case`]: the outlet that it is called like, by the first of its articles, or
/// the source itself.
pub fn parties(case: &Case) -> BTreeMap<Id, Node> {
    let index = Index::new(case);
    let graph = Graph::new(case, &index, case.articles().keys().copied());
    sorted::map(case.sources().keys().map(|id| (*id, graph.party(Node::Source(*id)))))
}

/// Where the mentions of a claim come from.
pub fn origins(case: &Case, claim: Id) -> Origins {
    let index = Index::new(case);
    trace(case, &index, &index.of_claim(case, claim))
}

/// Where the articles of the case come from: all that is attributed in them, and all citations. An article in which
/// nothing is marked, and that neither cites nor is cited, says nothing on this.
pub fn origins_of_case(case: &Case) -> Origins {
    let index = Index::new(case);
    let mut at_work: BTreeSet<Id> = sorted::set(case.marks().values().map(|mark| mark.article));
    let mut sources: Vec<Id> =
        case.marks().values().filter_map(|mark| mark.body.source()).collect();
    for citation in case.citations().values() {
        match citation.from {
            Citing::Article(id) => {
                at_work.insert(id);
            }
            Citing::Source(id) => sources.push(id),
        }
        sources.push(citation.to);
    }
    let called = sources.iter().filter_map(|id| index.called.get(id)).flatten();
    let called: Vec<&String> = called.collect();
    let outlets = index.outlets.iter().filter(|(_, outlet)| called.contains(outlet));
    at_work.extend(outlets.map(|(article, _)| *article));
    let mut graph = Graph::new(case, &index, at_work);
    let attributions = index.attributions.values().flatten();
    for mark in attributions.filter_map(|id| case.marks().get(id)) {
        graph.attribute(mark);
    }
    graph.follow(|_| true);
    graph.trace()
}

/// Sources that most likely are one: misspelt, aliases or initials of each other, for a person to merge.
pub fn alike(case: &Case) -> Vec<(Id, Id, NameRelation)> {
    let name = |source: &crate::case::Source| Name {
        label: source.name.clone(),
        aliases: source.aliases.clone(),
    };
    let names: Vec<(Id, Name)> = case.sources().values().map(|s| (s.id, name(s))).collect();
    let mut out = Vec::new();
    for (number, (one, one_name)) in names.iter().enumerate() {
        for (two, two_name) in &names[number + 1..] {
            let relation = one_name.compare(two_name);
            if relation.is_one() {
                out.push((*one, *two, relation));
            }
        }
    }
    out
}

/// Where these mentions come from. An article stands on what its mentions are attributed to, on what
/// citations say of the whole article, and on citations shown by words that touch a mention.
pub(super) fn trace(case: &Case, index: &Index, mentions: &[Mention]) -> Origins {
    let articles: BTreeSet<Id> = sorted::set(mentions.iter().map(|mention| mention.article));
    let mut graph = Graph::new(case, index, articles);
    for mention in mentions {
        for mark in index.touching(case, mention.article, mention.extent) {
            graph.attribute(mark);
        }
    }
    graph.follow(|citation| match (citation.from, citation.mark) {
        (Citing::Article(article), Some(mark)) => mentions
            .iter()
            .filter(|mention| mention.article == article)
            .any(|mention| touches(case, mark, mention)),
        _ => true,
    });
    graph.trace()
}

fn touches(case: &Case, mark: Id, mention: &Mention) -> bool {
    let Some(mark) = case.marks().get(&mark) else { return false };
    crate::case::spans(mark).any(|span| {
        let (span, mention) = (span.extent(), mention.extent);
        span.start < mention.end && mention.start < span.end
    })
}
