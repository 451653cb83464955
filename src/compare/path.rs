//! What the way from an outlet to an origin consists of, and its words.

use super::facts::outlet;
use super::reason::and;
use super::say::say;
use crate::case::{Case, Disclosure, Id};
use crate::sorted;
use crate::text::Language;
use std::collections::BTreeSet;

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
