//! Who cites whom, as a drawing: boxes for outlets and sources, arrows from who cites to who is cited.
//!
//! Invariants: an outlet is one box, however many articles it has, and also when it is cited as a source;
//! between two boxes there is one arrow each way, disclosed if any of what it stands for is, and two such arrows share
//! no point; every party that cites or is cited is there, and so is every outlet.

use super::facts::outlet;
use super::graph::is_unnamed;
use super::layout::{Layout, Point, layout};
use super::origins::origins_of_case;
use super::path::{Hop, Node, name_of};
use crate::case::{Case, Citing, Disclosure};
use crate::sorted;
use crate::value::Name;
use std::collections::BTreeMap;

/// How far an arrow stands out of the middle where another one runs back.
const APART: i32 = 10;

/// Boxes, arrows, and where they are.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Drawing {
    /// Outlets first, each kind in the order of their names.
    pub parties: Vec<Party>,
    /// In the order of who cites.
    pub arrows: Vec<Arrow>,
    /// Width and height.
    pub size: (i32, i32),
}

/// A box.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Party {
    /// What it is called.
    pub name: String,
    /// What it is.
    pub kind: PartyKind,
    /// What there is to know of it: its first article, or the source.
    pub node: Node,
    /// Its left upper corner.
    pub at: Point,
}

/// What a box stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PartyKind {
    /// An outlet with an article in the case.
    Outlet,
    /// A source that has a name.
    Named,
    /// A source without one.
    Unnamed,
}

/// An arrow.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Arrow {
    /// Who cites, by the number of its box.
    pub from: usize,
    /// Who is cited.
    pub to: usize,
    /// Whether who cites says so.
    pub disclosure: Disclosure,
    /// The points that it runs through.
    pub route: Vec<Point>,
}

impl Arrow {
    /// Its line, as the `d` of an SVG path.
    pub fn path(&self) -> String {
        let mut points = self.route.iter();
        let Some(&(mut x, y)) = points.next() else { return String::new() };
        let mut out = format!("M{x} {y}");
        let mut from_y = y;
        for &(to_x, to_y) in points {
            let middle = (x + to_x) / 2;
            out.push_str(&format!("C{middle} {from_y} {middle} {to_y} {to_x} {to_y}"));
            (x, from_y) = (to_x, to_y);
        }
        out
    }
}

/// The drawing of a case.
pub fn drawing(case: &Case) -> Drawing {
    let mut parties: Vec<Party> = Vec::new();
    let mut outlets: BTreeMap<String, usize> = BTreeMap::new();
    let mut number: BTreeMap<Node, usize> = BTreeMap::new();
    let mut articles: Vec<_> = case.articles().values().collect();
    sorted::sort_by_key(&mut articles, |article| (outlet(article), article.id));
    for article in articles {
        let node = Node::Article(article.id);
        let name = outlet(article);
        let at = *outlets.entry(Name::new(name).key()).or_insert_with(|| {
            let (name, at) = (name.to_owned(), Point::default());
            parties.push(Party { name, kind: PartyKind::Outlet, node, at });
            parties.len() - 1
        });
        number.insert(node, at);
    }
    let hops = hops(case);
    let mut sources: Vec<Node> = hops.iter().flat_map(|hop| [hop.from, hop.to]).collect();
    sorted::sort_by_key(&mut sources, |&node| (name_of(case, node), node));
    for node in sources {
        let Node::Source(id) = node else { continue };
        let Some(source) = case.sources().get(&id) else { continue };
        let names = std::iter::once(&source.name).chain(&source.aliases);
        let same = names.filter_map(|name| outlets.get(&Name::new(name.as_str()).key())).next();
        let same = same.copied();
        number.entry(node).or_insert_with(|| {
            same.unwrap_or_else(|| {
                let kind = if is_unnamed(source) { PartyKind::Unnamed } else { PartyKind::Named };
                parties.push(Party { name: source.name.clone(), kind, node, at: Point::default() });
                parties.len() - 1
            })
        });
    }
    let mut between: BTreeMap<(usize, usize), Disclosure> = BTreeMap::new();
    for hop in &hops {
        let (Some(&from), Some(&to)) = (number.get(&hop.from), number.get(&hop.to)) else {
            continue;
        };
        if from != to {
            let disclosure = between.entry((from, to)).or_insert(hop.disclosure);
            *disclosure = (*disclosure).min(hop.disclosure);
        }
    }
    let pairs: Vec<(usize, usize)> = between.keys().copied().collect();
    let Layout { size, boxes, routes } = layout(parties.len(), &pairs);
    for (party, at) in parties.iter_mut().zip(boxes) {
        party.at = at;
    }
    let has_return = |(from, to): (usize, usize)| pairs.binary_search(&(to, from)).is_ok();
    let arrows = between
        .into_iter()
        .zip(routes)
        .map(|((pair, disclosure), mut route)| {
            if has_return(pair) {
                let aside = if pair.0 < pair.1 { -APART } else { APART };
                route.iter_mut().for_each(|point| point.1 += aside);
            }
            Arrow { from: pair.0, to: pair.1, disclosure, route }
        })
        .collect();
    Drawing { parties, arrows, size }
}

/// All steps, also those that no article leads to.
fn hops(case: &Case) -> Vec<Hop> {
    let mut hops = origins_of_case(case).hops;
    hops.extend(case.citations().values().map(|citation| Hop {
        from: match citation.from {
            Citing::Article(id) => Node::Article(id),
            Citing::Source(id) => Node::Source(id),
        },
        to: Node::Source(citation.to),
        disclosure: citation.disclosure,
        shown_by: citation.id,
    }));
    hops
}
