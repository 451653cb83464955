//! Where it comes from: citations followed until nothing is cited further, and what is found there counted.
//!
//! Invariants: every outlet that mentions a claim leads to at least one origin; a cycle that leads nowhere
//! else is one origin, and is reported; unnamed origins behind one and the same citing party count once; an outlet
//! and a source of its name are one party.

use super::facts::{Index, Mention, outlet};
use super::graph::Graph;
use super::reason::and;
use super::say::say;
use crate::case::{Case, Citing, Disclosure, Id};
use crate::sorted;
use crate::text::Language;
use crate::value::{Name, NameRelation};
use std::collections::{BTreeMap, BTreeSet};

/// Somebody on the way.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Node {
    /// An article; of [`Origins`], the outlet whose first article it is.
    Article(Id),
    /// A source; of [`Origins`], one that is not called like an outlet.
    Source(Id),
}

/// One step: `from` stands on the word of `to`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Hop {
    /// Who cites.
    pub from: Node,
    /// Who is cited.
    pub to: Node,
    /// Whether `from` says so.
    pub disclosure: Disclosure,
    /// What shows it: an attribution mark or a citation.
    pub shown_by: Id,
}

/// Where nothing is cited further.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Root {
    /// Who it is: one, or those of a cycle, or unnamed ones that count as one.
    pub members: Vec<Node>,
    /// Whether anybody of it has a name.
    pub named: bool,
    /// Whether its members cite each other.
    pub cycle: bool,
}

/// How an outlet comes to an origin.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Path {
    /// The first article of the outlet.
    pub article: Id,
    /// The steps; none if the outlet is the origin itself.
    pub hops: Vec<Hop>,
    /// The origin, by its number in [`Origins::roots`].
    pub root: usize,
}

/// Outlets and origins.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Origins {
    /// The outlets that mention it, by name.
    pub outlets: Vec<String>,
    /// The distinct origins.
    pub roots: Vec<Root>,
    /// How each outlet comes to each of its origins, by one of the shortest ways; then one way through each step
    /// that is not disclosed and that none of those takes.
    pub paths: Vec<Path>,
    /// All steps that can be taken from these articles.
    pub hops: Vec<Hop>,
    /// Those who cite each other in a circle, whether or not they also lead elsewhere.
    pub cycles: Vec<Vec<Node>>,
}

impl Origins {
    /// How many steps are taken without saying so.
    pub fn undisclosed(&self) -> usize {
        self.hops.iter().filter(|hop| hop.disclosure == Disclosure::Undisclosed).count()
    }

    /// The ways from outlets to origins in words, each once; see [`Path::words`]. Every origin stands at the end of one:
    /// an outlet that says it itself, and that no other leads to, by its name alone.
    pub fn ways(&self, case: &Case) -> Vec<String> {
        let is_led_to =
            |root: usize| self.paths.iter().any(|p| p.root == root && !p.hops.is_empty());
        let ways = self.paths.iter().filter(|path| !path.hops.is_empty() || !is_led_to(path.root));
        let mut out: Vec<String> = Vec::new();
        for words in ways.map(|path| path.words(case)) {
            if !out.contains(&words) {
                out.push(words);
            }
        }
        out
    }

    /// "2 outlets · 1 origin".
    pub fn words(&self, language: Language) -> String {
        let (outlets, origins) = (self.outlets.len(), self.roots.len());
        match language {
            Language::English => format!(
                "{outlets} {} · {origins} {}",
                if outlets == 1 { "outlet" } else { "outlets" },
                if origins == 1 { "origin" } else { "origins" }
            ),
            Language::Indonesian => format!("{outlets} media · {origins} asal"),
        }
    }
}

/// Each source as a party of [`origins_of_case`]: the outlet that it is called like, by the first of its articles, or
/// the source itself.
pub fn parties(case: &Case) -> BTreeMap<Id, Node> {
    let index = Index::new(case);
    let graph = Graph::new(case, &index, case.articles().keys().copied());
    sorted::map(case.sources().keys().map(|id| (*id, graph.party(Node::Source(*id)))))
}

/// What a party is called.
pub fn name_of(case: &Case, node: Node) -> &str {
    match node {
        Node::Article(id) => case.articles().get(&id).map_or("?", |article| outlet(article)),
        Node::Source(id) => case.sources().get(&id).map_or("?", |source| source.name.as_str()),
    }
}

impl Path {
    /// "RMOL → Nikkei Asia → pejabat Jepang"; a step that is not disclosed is drawn `⇢`.
    pub fn words(&self, case: &Case) -> String {
        let mut out = name_of(case, Node::Article(self.article)).to_owned();
        for hop in &self.hops {
            let arrow = match hop.disclosure {
                Disclosure::Disclosed => " → ",
                Disclosure::Undisclosed => " ⇢ ",
            };
            out.push_str(arrow);
            out.push_str(name_of(case, hop.to));
        }
        out
    }
}

impl Root {
    /// Who it is, in words.
    pub fn words(&self, case: &Case, language: Language) -> String {
        let names: BTreeSet<&str> =
            sorted::set(self.members.iter().map(|&node| name_of(case, node)));
        let names: Vec<String> = names.into_iter().map(str::to_owned).collect();
        let mut out = and(&names, language);
        if self.cycle {
            let words = say(language, "cite each other", "saling mengutip");
            out.push_str(&format!(" ({words})"));
        } else if !self.named {
            out.push_str(&format!(" ({})", say(language, "unnamed", "tanpa nama")));
        }
        out
    }
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
