//! Sorting, and gathering into sorted sets and maps, at a small price in code.
//!
//! The sort of the standard library is compiled anew for each type that it sorts, some 4 KB each time,
//! and so is collecting into its sets and maps, which sorts first. Here the places of the items are
//! sorted, which is one type for all, and the items follow. Stable, as the standard one is.

use std::cmp::Ordering;
use std::collections::{BTreeMap, BTreeSet};

/// Sorts by `order`.
pub fn sort_by<T>(items: &mut [T], mut order: impl FnMut(&T, &T) -> Ordering) {
    let places = sorted_places(items.len(), &mut |a, b| order(&items[a], &items[b]));
    arrange(items, places);
}

/// Sorts by a key that is made anew for each comparison.
pub fn sort_by_key<T, K: Ord>(items: &mut [T], mut key: impl FnMut(&T) -> K) {
    let places = sorted_places(items.len(), &mut |a, b| key(&items[a]).cmp(&key(&items[b])));
    arrange(items, places);
}

/// Sorts by a key that is made once for each item.
pub fn sort_by_cached_key<T, K: Ord>(items: &mut [T], key: impl FnMut(&T) -> K) {
    let keys: Vec<K> = items.iter().map(key).collect();
    let places = sorted_places(items.len(), &mut |a, b| keys[a].cmp(&keys[b]));
    arrange(items, places);
}

/// Sorts by the items' own order.
pub fn sort<T: Ord>(items: &mut [T]) {
    sort_by(items, T::cmp);
}

/// The set of these items.
pub fn set<T: Ord>(items: impl IntoIterator<Item = T>) -> BTreeSet<T> {
    let mut out = BTreeSet::new();
    items.into_iter().for_each(|item| {
        out.insert(item);
    });
    out
}

/// The map of these keys and values; of the values of one key, the last.
pub fn map<K: Ord, V>(items: impl IntoIterator<Item = (K, V)>) -> BTreeMap<K, V> {
    let mut out = BTreeMap::new();
    items.into_iter().for_each(|(key, value)| {
        out.insert(key, value);
    });
    out
}

/// The places `0..count` in the order of the items that stand there; none if all are where they belong anyway.
fn sorted_places(count: usize, order: &mut dyn FnMut(usize, usize) -> Ordering) -> Vec<usize> {
    if count < 2 {
        return Vec::new(); // they are where they belong
    }
    let mut places: Vec<usize> = (0..count).collect();
    places.sort_by(|&a, &b| order(a, b));
    places
}

/// Moves the item at `places[n]` to `n`, for every `n` that there is: along each cycle of the permutation once.
fn arrange<T>(items: &mut [T], mut places: Vec<usize>) {
    for start in 0..places.len() {
        let mut to = start;
        loop {
            let from = std::mem::replace(&mut places[to], to);
            if from == start {
                break;
            }
            items.swap(to, from);
            to = from;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    type Items = Vec<(u8, u16)>;

    proptest! {
        #[test]
        fn items_are_sorted_as_the_standard_sort_does(items: Items) {
            let sorted = |sort: &dyn Fn(&mut Items)| {
                let mut items = items.clone();
                sort(&mut items);
                items
            };
            let by_first = sorted(&|items| items.sort_by_key(|item| item.0));
            prop_assert_eq!(&sorted(&|items| sort_by_key(items, |item| item.0)), &by_first);
            prop_assert_eq!(&sorted(&|items| sort_by_cached_key(items, |item| item.0)), &by_first);
            prop_assert_eq!(sorted(&|items| super::sort(items)), sorted(&|items| items.sort()));
        }

        #[test]
        fn the_last_value_of_a_key_is_kept(items: Items) {
            prop_assert_eq!(map(items.clone()), items.iter().copied().collect());
            prop_assert_eq!(set(items.clone()), items.into_iter().collect());
        }
    }
}
