//! Where it comes from: citations followed until nothing is cited further, and what is found there counted.
//!
//! Invariants: every outlet that mentions a claim leads to at least one origin; a cycle that leads nowhere
//! else is one origin, and is reported; unnamed origins behind one and the same citing party count once.

use super::facts::{Index, Mention, outlet};
use super::reason::and;
use super::say::say;
use super::scc::parts;
use crate::case::{Body, Case, Citation, Citing, Disclosure, Id, Mark};
use crate::sorted;
use crate::text::Language;
use crate::value::{Name, NameRelation};
use std::collections::{BTreeMap, BTreeSet, VecDeque};

/// Somebody on the way.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Node {
    /// An article.
    Article(Id),
    /// A source.
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
    /// What shows it: an attribution mark or a citation; `None` when `to` is the article of the outlet that
    /// the source `from` is.
    pub shown_by: Option<Id>,
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

/// How an article comes to an origin.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Path {
    /// The article.
    pub article: Id,
    /// The steps; none if the article is the origin itself.
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
    /// How each article comes to each of its origins, by one of the shortest ways; then one way through each step
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

    /// The ways from articles to origins in words, each once; see [`Path::words`]. None from an article that is the
    /// origin itself.
    pub fn ways(&self, case: &Case) -> Vec<String> {
        let ways = self.paths.iter().filter(|path| !path.hops.is_empty());
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

/// Where the mentions of a claim come from.
pub fn origins(case: &Case, claim: Id) -> Origins {
    let index = Index::new(case);
    trace(case, &index, &index.of_claim(case, claim))
}

/// Where the articles of the case come from: all that is attributed in them, and all citations.
pub fn origins_of_case(case: &Case) -> Origins {
    let index = Index::new(case);
    let mut graph = Graph::default();
    for &article in case.articles().keys() {
        let from = graph.node(Node::Article(article));
        graph.starts.insert(from);
        for id in index.attributions.get(&article).into_iter().flatten() {
            if let Some(mark) = case.marks().get(id) {
                graph.attribute(case, mark);
            }
        }
    }
    let articles = case.articles().keys().copied().collect();
    graph.follow(case, &index, &articles, |_| true);
    graph.trace(case)
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
    let mut graph = Graph::default();
    let articles: BTreeSet<Id> = sorted::set(mentions.iter().map(|mention| mention.article));
    for &article in &articles {
        let from = graph.node(Node::Article(article));
        graph.starts.insert(from);
    }
    for mention in mentions {
        for mark in index.touching(case, mention.article, mention.extent) {
            graph.attribute(case, mark);
        }
    }
    graph.follow(case, index, &articles, |citation| match (citation.from, citation.mark) {
        (Citing::Article(article), Some(mark)) => mentions
            .iter()
            .filter(|mention| mention.article == article)
            .any(|mention| touches(case, mark, mention)),
        _ => true,
    });
    graph.trace(case)
}

fn touches(case: &Case, mark: Id, mention: &Mention) -> bool {
    let Some(mark) = case.marks().get(&mark) else { return false };
    crate::case::spans(mark).any(|span| {
        let (span, mention) = (span.extent(), mention.extent);
        span.start < mention.end && mention.start < span.end
    })
}

fn hop(from: Node, to: Id, disclosure: Disclosure, shown_by: Option<Id>) -> Hop {
    Hop { from, to: Node::Source(to), disclosure, shown_by }
}

/// Attributions may stand within each other so deep; what a damaged file has beyond that, or in a circle, is left.
const DEEPEST: usize = 16;

#[derive(Default)]
struct Graph {
    nodes: Vec<Node>,
    numbers: BTreeMap<Node, usize>,
    /// Steps by the number of who takes them.
    hops: Vec<Vec<Hop>>,
    starts: BTreeSet<usize>,
}

impl Graph {
    fn node(&mut self, node: Node) -> usize {
        *self.numbers.entry(node).or_insert_with(|| {
            self.nodes.push(node);
            self.hops.push(Vec::new());
            self.nodes.len() - 1
        })
    }

    /// Adds the steps of an attribution. "A says that B says": whoever is cited within another attribution is
    /// cited by that one.
    fn attribute(&mut self, case: &Case, mark: &Mark) {
        let article = Node::Article(mark.article);
        let mut inner = Some(mark);
        for _ in 0..DEEPEST {
            let Some(mark) = inner else { return };
            let Body::Attribution { source, parent, .. } = &mark.body else { return };
            let outer = parent.and_then(|parent| case.marks().get(&parent)).map(AsRef::as_ref);
            let citing = outer.and_then(|outer: &Mark| outer.body.source());
            if let Some(source) = source {
                let citing = citing.filter(|citing| citing != source);
                let from = citing.map_or(article, Node::Source);
                self.add(hop(from, *source, Disclosure::Disclosed, Some(mark.id)));
            }
            inner = outer;
        }
    }

    /// Adds a step; of two between the same parties, the disclosed one is kept.
    fn add(&mut self, hop: Hop) {
        let from = self.node(hop.from);
        self.node(hop.to);
        match self.hops[from].iter_mut().find(|other| other.to == hop.to) {
            Some(other) if hop.disclosure < other.disclosure => *other = hop,
            Some(_) => {}
            None => self.hops[from].push(hop),
        }
    }

    /// Follows citations from those who are there to those whom they cite, and on. A source that is an outlet of
    /// these articles stands on what its articles stand on.
    fn follow(
        &mut self,
        case: &Case,
        index: &Index,
        articles: &BTreeSet<Id>,
        applies: impl Fn(&Citation) -> bool,
    ) {
        let mut next = 0;
        while let Some(&node) = self.nodes.get(next) {
            next += 1;
            let (Node::Article(id) | Node::Source(id)) = node;
            let citations = index.citations.get(&id).into_iter().flatten();
            for citation in citations.filter_map(|id| case.citations().get(id)) {
                if applies(citation) {
                    self.add(hop(node, citation.to, citation.disclosure, Some(citation.id)));
                }
            }
            let (Node::Source(_), Some(called)) = (node, index.called.get(&id)) else { continue };
            for article in articles {
                if index.outlets.get(article).is_some_and(|outlet| called.contains(outlet)) {
                    self.add(Hop {
                        from: node,
                        to: Node::Article(*article),
                        disclosure: Disclosure::Disclosed,
                        shown_by: None,
                    });
                }
            }
        }
    }

    fn trace(&self, case: &Case) -> Origins {
        let edges: Vec<Vec<usize>> = self
            .hops
            .iter()
            .map(|hops| hops.iter().map(|hop| self.numbers[&hop.to]).collect())
            .collect();
        let part = parts(&edges);
        let count = part.iter().max().map_or(0, |most| most + 1);
        let mut members: Vec<Vec<usize>> = vec![Vec::new(); count];
        let mut leads_on = vec![false; count];
        for (node, &at) in part.iter().enumerate() {
            members[at].push(node);
            leads_on[at] |= edges[node].iter().any(|&to| part[to] != at);
        }
        let mut reached = BTreeSet::new();
        let ways: Vec<(usize, Ways)> = self
            .starts
            .iter()
            .map(|&start| {
                let ways = Ways::from(start, &edges);
                reached.extend(ways.order.iter().copied());
                (start, ways)
            })
            .collect();
        // Origins: the parts that lead nowhere else, unnamed ones behind one party taken together.
        let ends: Vec<usize> = (0..count)
            .filter(|&at| !leads_on[at] && members[at].iter().any(|node| reached.contains(node)))
            .collect();
        let unnamed = |at: usize| members[at].iter().all(|&node| self.is_unnamed(case, node));
        let mut group: Vec<usize> = (0..count).collect();
        for node in &reached {
            let mut behind = edges[*node].iter().map(|&to| part[to]);
            let behind: Vec<usize> = behind
                .by_ref()
                .filter(|&at| at != part[*node] && ends.contains(&at) && unnamed(at))
                .collect();
            for pair in behind.windows(2) {
                let (from, to) = (group[pair[1]], group[pair[0]]);
                group.iter_mut().filter(|g| **g == from).for_each(|g| *g = to);
            }
        }
        let mut roots: Vec<Root> = Vec::new();
        let mut root_of: BTreeMap<usize, usize> = BTreeMap::new();
        for &at in &ends {
            let root = *root_of.entry(group[at]).or_insert_with(|| {
                roots.push(Root { members: Vec::new(), named: false, cycle: false });
                roots.len() - 1
            });
            let root = &mut roots[root];
            root.members.extend(members[at].iter().map(|&node| self.nodes[node]));
            root.named |= !unnamed(at);
            root.cycle |= members[at].len() > 1;
        }
        let mut paths: Vec<Path> = Vec::new();
        for (start, ways) in &ways {
            let Node::Article(article) = self.nodes[*start] else { continue };
            for &at in &ends {
                let nearest = ways.order.iter().find(|&&node| part[node] == at);
                if let Some(&end) = nearest {
                    let hops = self.hops_between(ways, *start, end);
                    paths.push(Path { article, hops, root: root_of[&group[at]] });
                }
            }
        }
        for &node in &reached {
            for step in &self.hops[node] {
                if step.disclosure == Disclosure::Disclosed
                    || paths.iter().any(|path| path.hops.contains(step))
                {
                    continue;
                }
                let Some((start, before)) = ways.iter().find(|(_, w)| w.order.contains(&node))
                else {
                    continue;
                };
                let Node::Article(article) = self.nodes[*start] else { continue };
                let to = self.numbers[&step.to];
                let after = Ways::from(to, &edges);
                let Some(&end) = after.order.iter().find(|&&node| ends.contains(&part[node]))
                else {
                    continue;
                };
                let mut hops = self.hops_between(before, *start, node);
                hops.push(*step);
                hops.extend(self.hops_between(&after, to, end));
                paths.push(Path { article, hops, root: root_of[&group[part[end]]] });
            }
        }
        let outlets: BTreeSet<&str> =
            sorted::set(self.starts.iter().map(|&start| name_of(case, self.nodes[start])));
        let hops = reached.iter().flat_map(|&node| self.hops[node].iter().copied()).collect();
        let is_cycle = |members: &&Vec<usize>| {
            members.iter().any(|node| reached.contains(node))
                && (members.len() > 1 || members.iter().any(|node| edges[*node].contains(node)))
        };
        let cycles = members.iter().filter(is_cycle);
        let cycles = cycles.map(|members| members.iter().map(|&node| self.nodes[node]).collect());
        Origins {
            outlets: outlets.into_iter().map(str::to_owned).collect(),
            roots,
            paths,
            hops,
            cycles: cycles.collect(),
        }
    }

    fn hops_between(&self, ways: &Ways, start: usize, end: usize) -> Vec<Hop> {
        let mut hops = Vec::new();
        let mut at = end;
        while at != start {
            let Some(&from) = ways.back.get(&at) else { break };
            hops.extend(self.hops[from].iter().find(|hop| hop.to == self.nodes[at]));
            at = from;
        }
        hops.reverse();
        hops
    }

    fn is_unnamed(&self, case: &Case, node: usize) -> bool {
        match self.nodes[node] {
            Node::Article(_) => false,
            Node::Source(id) => case.sources().get(&id).is_none_or(|source| source.is_unnamed()),
        }
    }
}

/// The shortest ways from one node.
struct Ways {
    /// Nodes by distance.
    order: Vec<usize>,
    /// Whence each was first reached.
    back: BTreeMap<usize, usize>,
}

impl Ways {
    fn from(start: usize, edges: &[Vec<usize>]) -> Self {
        let mut out = Self { order: Vec::new(), back: BTreeMap::new() };
        let (mut open, mut seen) = (VecDeque::from([start]), BTreeSet::from([start]));
        while let Some(node) = open.pop_front() {
            out.order.push(node);
            for &to in &edges[node] {
                if seen.insert(to) {
                    out.back.insert(to, node);
                    open.push_back(to);
                }
            }
        }
        out
    }
}
