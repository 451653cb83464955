//! The parties around some articles, who of them cites whom, and where that ends.
//!
//! Invariants: the articles of one outlet are one party, and a source that is called like the outlet is the same
//! party; nobody cites itself; between two parties there is one step each way, disclosed if any is.

use super::facts::Index;
use super::path::{Hop, Node, Origins, Path, Root, name_of};
use super::scc::parts;
use crate::case::{Body, Case, Citation, Disclosure, Id, Mark, Source, SourceKind};
use crate::sorted;
use crate::value::is_nameless;
use std::collections::{BTreeMap, BTreeSet, VecDeque};

/// Attributions may stand within each other so deep; what a damaged file has beyond that, or in a circle, is left.
const DEEPEST: usize = 16;

/// Who cites whom, as far as it was followed.
pub(super) struct Graph<'a> {
    case: &'a Case,
    index: &'a Index,
    nodes: Vec<Node>,
    numbers: BTreeMap<Node, usize>,
    /// Steps by the number of who takes them.
    hops: Vec<Vec<Hop>>,
    /// How many of the nodes, which are the first, are outlets.
    starts: usize,
    /// What each outlet is called, and its first article. They are few.
    outlets: Vec<(&'a str, Id)>,
    /// All that cites for an outlet, its articles and the sources called like it, each after the first article.
    citing: Vec<(Id, Id)>,
}

impl<'a> Graph<'a> {
    /// The outlets of these articles, each a party from which to start.
    pub(super) fn new(
        case: &'a Case,
        index: &'a Index,
        articles: impl IntoIterator<Item = Id>,
    ) -> Self {
        let mut out = Self {
            case,
            index,
            nodes: Vec::new(),
            numbers: BTreeMap::new(),
            hops: Vec::new(),
            starts: 0,
            outlets: Vec::new(),
            citing: Vec::new(),
        };
        for article in articles {
            let Some(called) = index.outlets.get(&article) else { continue };
            // What has no letters is like nothing else.
            let known = if called.is_empty() { Some(article) } else { out.first_of(called) };
            let first = known.unwrap_or(article);
            if known.is_none() {
                out.outlets.push((called, article));
            }
            out.citing.push((first, article));
            out.node(Node::Article(first));
        }
        out.starts = out.nodes.len();
        for id in index.citations.keys() {
            if let Node::Article(first) = out.party(Node::Source(*id)) {
                out.citing.push((first, *id));
            }
        }
        out
    }

    fn node(&mut self, node: Node) -> usize {
        *self.numbers.entry(node).or_insert_with(|| {
            self.nodes.push(node);
            self.hops.push(Vec::new());
            self.nodes.len() - 1
        })
    }

    /// The first article of the outlet that is called so.
    fn first_of(&self, called: &str) -> Option<Id> {
        self.outlets.iter().find(|(outlet, _)| *outlet == called).map(|(_, first)| *first)
    }

    /// An outlet by its first article, whether as one of its articles or as a source.
    pub(super) fn party(&self, node: Node) -> Node {
        let called = match node {
            Node::Article(id) => self.index.outlets.get(&id).map(std::slice::from_ref),
            Node::Source(id) => self.index.called.get(&id).map(Vec::as_slice),
        };
        let mut called = called.unwrap_or_default().iter();
        called.find_map(|called| self.first_of(called)).map_or(node, Node::Article)
    }

    /// Adds the steps of an attribution. "A says that B says": whoever is cited within another attribution is
    /// cited by that one.
    pub(super) fn attribute(&mut self, mark: &Mark) {
        let article = Node::Article(mark.article);
        let marks = self.case.marks();
        let mut inner = Some(mark);
        for _ in 0..DEEPEST {
            let Some(mark) = inner else { return };
            let Body::Attribution { source, parent, .. } = &mark.body else { return };
            let outer = parent.and_then(|parent| marks.get(&parent)).map(AsRef::as_ref);
            let citing = outer.and_then(|outer: &Mark| outer.body.source());
            if let Some(source) = source {
                let citing = citing.filter(|citing| citing != source);
                let from = citing.map_or(article, Node::Source);
                self.add(from, *source, Disclosure::Disclosed, mark.id);
            }
            inner = outer;
        }
    }

    /// Adds a step; of two between the same parties, the disclosed one is kept.
    fn add(&mut self, from: Node, to: Id, disclosure: Disclosure, shown_by: Id) {
        let (from, to) = (self.party(from), self.party(Node::Source(to)));
        if from == to {
            return;
        }
        let hop = Hop { from, to, disclosure, shown_by };
        let from = self.node(from);
        self.node(to);
        match self.hops[from].iter_mut().find(|other| other.to == to) {
            Some(other) if disclosure < other.disclosure => *other = hop,
            Some(_) => {}
            None => self.hops[from].push(hop),
        }
    }

    /// Follows citations from those who are there to those whom they cite, and on.
    pub(super) fn follow(&mut self, applies: impl Fn(&Citation) -> bool) {
        let mut next = 0;
        while let Some(&node) = self.nodes.get(next) {
            next += 1;
            let citing: Vec<Id> = match node {
                Node::Article(id) => {
                    let all = self.citing.iter().filter(|(first, _)| *first == id);
                    all.map(|(_, citing)| *citing).collect()
                }
                Node::Source(id) => vec![id],
            };
            let index = self.index;
            let citations = citing.iter().filter_map(|id| index.citations.get(id)).flatten();
            let case = self.case;
            for citation in citations.filter_map(|id| case.citations().get(id)) {
                if applies(citation) {
                    self.add(node, citation.to, citation.disclosure, citation.id);
                }
            }
        }
    }

    /// Where it all ends.
    pub(super) fn trace(&self) -> Origins {
        let case = self.case;
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
        let ways: Vec<(usize, Ways)> = (0..self.starts)
            .map(|start| {
                let ways = Ways::from(start, &edges);
                reached.extend(ways.order.iter().copied());
                (start, ways)
            })
            .collect();
        // Origins: the parts that lead nowhere else, unnamed ones behind one party taken together.
        let ends: Vec<usize> = (0..count)
            .filter(|&at| !leads_on[at] && members[at].iter().any(|node| reached.contains(node)))
            .collect();
        let unnamed = |at: usize| members[at].iter().all(|&node| self.is_unnamed(node));
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
            sorted::set(self.nodes[..self.starts].iter().map(|&node| name_of(case, node)));
        let hops = reached.iter().flat_map(|&node| self.hops[node].iter().copied()).collect();
        let is_cycle = |members: &&Vec<usize>| {
            members.len() > 1 && members.iter().any(|node| reached.contains(node))
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

    fn is_unnamed(&self, node: usize) -> bool {
        match self.nodes[node] {
            Node::Article(_) => false,
            Node::Source(id) => self.case.sources().get(&id).is_none_or(|s| is_unnamed(s)),
        }
    }
}

/// Whether nobody is named: by the kind of the source, or in so many words.
pub fn is_unnamed(source: &Source) -> bool {
    source.is_unnamed() || (source.kind == SourceKind::Unknown && is_nameless(&source.name))
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
