//! The order of claims, as keys between which there is always room: moving a claim changes no other.
//!
//! Invariants: keys are made of the digits `0` to `9` and letters `a` to `z`, compare as strings, and do
//! not end in `0`; `between(a, b)` lies strictly between.

use super::{Case, Claim, Id};
use crate::sorted;
use std::sync::Arc;

const DIGITS: &[u8; 36] = b"0123456789abcdefghijklmnopqrstuvwxyz";

/// The claims in their order: those with a key by key, then those without by id.
pub fn ordered(case: &Case) -> Vec<&Arc<Claim>> {
    let mut claims: Vec<&Arc<Claim>> = case.claims().values().collect();
    sorted::sort_by_key(&mut claims, |claim| (claim.order.is_empty(), &claim.order, claim.id));
    claims
}

/// A key between two; an empty one stands for the beginning or the end. Keys that are not in order, or
/// not of our digits, give the next best key after `before`.
pub fn between(before: &str, after: &str) -> String {
    let digit = |key: &str, place: usize| -> Option<usize> {
        let byte = *key.as_bytes().get(place)?;
        DIGITS.iter().position(|&digit| digit == byte)
    };
    let mut out = String::new();
    // Whether what stands so far is a beginning of `after`, so that it bounds the next digit.
    let mut bounded = !after.is_empty() && before < after;
    for place in 0.. {
        bounded &= place < after.len();
        let low = digit(before, place).unwrap_or(0);
        let high = if bounded { digit(after, place).unwrap_or(0) } else { DIGITS.len() };
        // Behind everything, small steps keep keys short.
        let is_open = !bounded && place < before.len();
        let middle = if is_open { low + 1 } else { (low + high) / 2 };
        if middle > low && middle < high {
            out.push(char::from(DIGITS[middle]));
            break;
        }
        bounded &= low == high;
        out.push(char::from(DIGITS[low]));
    }
    out
}

/// The keys to be set so that `claim` stands right before `next` (or last): its own, and those of the
/// claims before it that had none.
pub(super) fn keys(case: &Case, claim: Id, next: Option<Id>) -> Vec<(Id, String)> {
    let others: Vec<&Arc<Claim>> = ordered(case).into_iter().filter(|c| c.id != claim).collect();
    let place = next
        .and_then(|next| others.iter().position(|other| other.id == next))
        .unwrap_or(others.len());
    let mut out = Vec::new();
    let mut last = String::new();
    for other in &others[..place] {
        if other.order.is_empty() || other.order <= last {
            last = between(&last, "");
            out.push((other.id, last.clone()));
        } else {
            last.clone_from(&other.order);
        }
    }
    let after = others.get(place).map_or("", |other| other.order.as_str());
    out.push((claim, between(&last, after)));
    out
}

#[cfg(test)]
mod tests {
    use super::between;
    use proptest::prelude::*;

    #[test]
    fn there_is_room_before_between_and_after() {
        for (before, after) in
            [("", ""), ("", "1"), ("", "01"), ("i", "j"), ("zz", ""), ("a", "a1")]
        {
            let key = between(before, after);
            assert!(before < key.as_str() && (after.is_empty() || key.as_str() < after), "{key}");
        }
    }

    proptest! {
        #[test]
        fn a_key_always_fits(places in prop::collection::vec(any::<prop::sample::Index>(), 1..200)) {
            let mut keys: Vec<String> = Vec::new();
            for place in places {
                let place = place.index(keys.len() + 1);
                let before = if place == 0 { "" } else { keys[place - 1].as_str() };
                let after = keys.get(place).map_or("", String::as_str);
                let key = between(before, after);
                prop_assert!(before < key.as_str() && (after.is_empty() || key.as_str() < after));
                prop_assert!(!key.ends_with('0'));
                keys.insert(place, key);
            }
        }
    }
}
