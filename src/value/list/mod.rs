//! Lists: which ones, and whether there may be more.
//!
//! Invariants: an open list ("seperti", "antara lain") can differ from another one and never contradicts
//! it; each item of one list is folded with at most one of the other, and how is told; comparing two does not
//! depend on their order.

mod edit;

pub use edit::{in_row, named_in_row};

use super::{Name, NameRelation};
use crate::sorted;
use serde::{Deserialize, Serialize};

/// Some named things.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct List {
    /// The items, in the order of the words.
    pub items: Vec<Name>,
    /// Whether the words say that there are others: "seperti", "antara lain", "dan lain-lain".
    #[serde(default)]
    pub open: bool,
    /// What the items are, as the words say: "mitra".
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub role: Option<String>,
}

/// An item of each of two lists, taken for one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Folded {
    /// The item of the one, by its place.
    pub one: usize,
    /// The item of the other.
    pub two: usize,
    /// Why they are taken for one: at most [`NameRelation::Typo`].
    pub by: NameRelation,
}

/// How two lists stand to each other.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ListRelation {
    /// The same items; neither list or both are open.
    Same,
    /// The same items; one of the lists says that there are more.
    SameItems,
    /// Other items, which cannot contradict each other: a list with items of its own faces an open one.
    OpenDifference,
    /// Other items, and no list is open: they cannot both be all.
    Differs,
}

/// Two lists side by side.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ListComparison {
    /// What is in both, in the order of the one.
    pub both: Vec<Folded>,
    /// What only the one has, by place.
    pub only_one: Vec<usize>,
    /// What only the other has, by place.
    pub only_two: Vec<usize>,
    /// What follows.
    pub relation: ListRelation,
}

/// The most items of each list that are compared; later ones are left out of the comparison.
pub const MOST_ITEMS: usize = 200;

impl List {
    /// A closed list of these names.
    pub fn new<S: Into<String>>(items: impl IntoIterator<Item = S>) -> Self {
        Self { items: items.into_iter().map(Name::new).collect(), open: false, role: None }
    }

    /// The same list, open or not.
    pub fn opened(self, open: bool) -> Self {
        Self { open, ..self }
    }

    /// The two side by side; from the other side it is the same with the sides changed. Looks at
    /// the first [`MOST_ITEMS`] of each.
    pub fn compare(&self, other: &List) -> ListComparison {
        let one = &self.items[..self.items.len().min(MOST_ITEMS)];
        let two = &other.items[..other.items.len().min(MOST_ITEMS)];
        let mut pairs: Vec<(Folded, [String; 2])> = Vec::new();
        for (first, a) in one.iter().enumerate() {
            for (second, b) in two.iter().enumerate() {
                let by = a.compare(b);
                if by.is_one() {
                    let mut keys = [a.key(), b.key()];
                    sorted::sort(&mut keys);
                    pairs.push((Folded { one: first, two: second, by }, keys));
                }
            }
        }
        // The nearest first. The rest of the order only has to be the same from either side.
        sorted::sort_by_cached_key(&mut pairs, |(pair, keys)| {
            (pair.by, keys.clone(), pair.one.min(pair.two), pair.one.max(pair.two))
        });
        let (mut used_one, mut used_two) = (vec![false; one.len()], vec![false; two.len()]);
        let mut both = Vec::new();
        for (pair, _) in pairs {
            if !used_one[pair.one] && !used_two[pair.two] {
                used_one[pair.one] = true;
                used_two[pair.two] = true;
                both.push(pair);
            }
        }
        sorted::sort_by_key(&mut both, |pair| pair.one);
        let unused = |used: &[bool]| (0..used.len()).filter(|at| !used[*at]).collect::<Vec<_>>();
        let (only_one, only_two) = (unused(&used_one), unused(&used_two));
        let relation = match (only_one.is_empty() && only_two.is_empty(), self.open, other.open) {
            (true, one, two) if one == two => ListRelation::Same,
            (true, ..) => ListRelation::SameItems,
            (false, false, false) => ListRelation::Differs,
            (false, ..) => ListRelation::OpenDifference,
        };
        ListComparison { both, only_one, only_two, relation }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn two_open_lists_differ_and_do_not_contradict() {
        let orbit = List::new(["Jepang", "Korea Selatan", "Australia", "India"]).opened(true);
        let rmol = List::new(["Korea Selatan", "Australia", "Selandia Baru"]).opened(true);
        let compared = orbit.compare(&rmol);
        let both: Vec<_> =
            compared.both.iter().map(|f| orbit.items[f.one].label.as_str()).collect();
        assert_eq!(both, ["Korea Selatan", "Australia"]);
        assert_eq!(compared.only_one, [0, 3]);
        assert_eq!(compared.only_two, [2]);
        assert_eq!(compared.relation, ListRelation::OpenDifference);
    }

    #[test]
    fn closed_lists_contradict_and_the_same_items_agree() {
        let one = List::new(["PAN", "PKB"]);
        assert_eq!(one.compare(&List::new(["PKB", "pan"])).relation, ListRelation::Same);
        assert_eq!(one.compare(&List::new(["PKB"])).relation, ListRelation::Differs);
        let open = List::new(["PKB", "PAN"]).opened(true);
        assert_eq!(one.compare(&open).relation, ListRelation::SameItems);
        assert_eq!(List::default().compare(&List::default()).relation, ListRelation::Same);
    }

    #[test]
    fn a_slip_is_folded_and_told_and_the_nearest_wins() {
        let one = List::new(["Nikke Asia", "Nikkei Asia"]);
        let two = List::new(["Nikkei Asia", "Reuters"]);
        let compared = one.compare(&two);
        assert_eq!(compared.both, [Folded { one: 1, two: 0, by: NameRelation::Same }]);
        let compared = List::new(["Nikke Asia"]).compare(&two);
        assert_eq!(compared.both, [Folded { one: 0, two: 0, by: NameRelation::Typo }]);
    }

    proptest! {
        #[test]
        fn comparing_mirrors(
            one in prop::collection::vec("(Nikkei|Nikke|Nikkie|NIKKEI|Iran|Irak|KPK)", 0..6),
            two in prop::collection::vec("(Nikkei|Nikke|Nikkie|NIKKEI|Iran|Irak|KPK)", 0..6),
        ) {
            let (one, two) = (List::new(one), List::new(two));
            let (there, back) = (one.compare(&two), two.compare(&one));
            let mut mirrored: Vec<_> =
                back.both.iter().map(|f| Folded { one: f.two, two: f.one, by: f.by }).collect();
            mirrored.sort_by_key(|f| f.one);
            prop_assert_eq!(&there.both, &mirrored);
            prop_assert_eq!(&there.only_one, &back.only_two);
            prop_assert_eq!(there.relation, back.relation);
            prop_assert_eq!(one.compare(&one).relation, ListRelation::Same);
        }
    }
}
