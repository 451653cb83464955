//! Lists of several outlets side by side: which items are one, and who has them.

use super::reason::{Held, Openness, Reason, What};
use crate::sorted;
use crate::value::{List, MOST_ITEMS, Name};
use std::collections::{BTreeMap, BTreeSet};

/// How the lists of several outlets stand to each other.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Lists {
    /// All have the same items.
    Same,
    /// All have the same items, and some say that there are more.
    SameItems,
    /// They have other items, and an open list is never all.
    OpenDifference,
    /// Two lists that claim to be whole have other items.
    Differs,
}

/// An item as the outlets write it.
struct Item<'a> {
    name: &'a Name,
    outlets: BTreeSet<&'a str>,
    /// The item that it is taken for: the earliest of those that are one.
    one_of: usize,
}

/// Puts the lists side by side; `lists` is by outlet, in an order that does not depend on ids. Looks at the
/// first [`MOST_ITEMS`] different names.
pub(super) fn side_by_side(lists: &[(&str, &List)]) -> (Lists, Reason) {
    let mut items: Vec<Item<'_>> = Vec::new();
    for (outlet, list) in lists {
        for name in &list.items {
            let known = items.iter().position(|item| item.name == name);
            match known {
                Some(number) => {
                    items[number].outlets.insert(outlet);
                }
                None if items.len() < MOST_ITEMS => {
                    let one_of = items.len();
                    items.push(Item { name, outlets: BTreeSet::from([*outlet]), one_of });
                }
                None => {}
            }
        }
    }
    let mut folded = Vec::new();
    for later in 1..items.len() {
        let found =
            (0..later).find(|&earlier| items[earlier].name.compare(items[later].name).is_one());
        if let Some(earlier) = found {
            items[later].one_of = items[earlier].one_of;
            let (one, two) = (&items[later].name.label, &items[earlier].name.label);
            if one.to_lowercase() != two.to_lowercase() {
                folded.push((one.clone(), two.clone()));
            }
        }
    }
    let all: BTreeSet<&str> = sorted::set(lists.iter().map(|(outlet, _)| *outlet));
    let mut shared = Vec::new();
    let mut apart: BTreeMap<Vec<&str>, Vec<What>> = BTreeMap::new();
    for (number, item) in items.iter().enumerate().filter(|(number, item)| item.one_of == *number) {
        let same = items.iter().filter(|other| other.one_of == number);
        let by: BTreeSet<&str> = sorted::set(same.flat_map(|other| &other.outlets).copied());
        if by == all {
            shared.push(item.name.label.clone());
        } else {
            let by = by.into_iter().collect();
            apart.entry(by).or_default().push(What::Name(item.name.label.clone()));
        }
    }
    let open = lists.iter().filter(|(_, list)| list.open).count();
    let openness = match open {
        0 => Openness::Closed,
        open if open == lists.len() => Openness::Open,
        _ => Openness::SomeOpen,
    };
    let relation = match (apart.is_empty(), openness) {
        (true, Openness::SomeOpen) => Lists::SameItems,
        (true, _) => Lists::Same,
        (false, _) if closed_lists_differ(lists) => Lists::Differs,
        (false, _) => Lists::OpenDifference,
    };
    let apart = apart
        .into_iter()
        .map(|(by, what)| Held { what, by: by.into_iter().map(str::to_owned).collect() });
    let apart = apart.collect();
    (relation, Reason::Lists { open: openness, shared, apart, folded, outlets: all.len() })
}

/// Whether two lists, neither of them open, have other items.
fn closed_lists_differ(lists: &[(&str, &List)]) -> bool {
    use crate::value::ListRelation;
    let closed: Vec<&List> =
        lists.iter().map(|(_, list)| *list).filter(|list| !list.open).collect();
    let Some((first, rest)) = closed.split_first() else { return false };
    rest.iter().any(|other| first.compare(other).relation == ListRelation::Differs)
}
