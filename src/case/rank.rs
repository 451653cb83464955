//! Which of many names or statements a person most likely means.

use super::{Body, Case, Id};
use crate::sorted;
use crate::value::ValueKind;
use std::collections::{BTreeMap, BTreeSet};

/// The numbers of those `items` that fit `query`, best first; all of them, in their order, when the
/// query is empty. An item fits when every word of the query begins a word of it; one that merely
/// shares words with `hint` (the words being marked) comes earlier among equals.
///
/// Words are folded to lower case; punctuation is no word.
pub fn rank<'a>(items: impl IntoIterator<Item = &'a str>, query: &str, hint: &str) -> Vec<usize> {
    let query: Vec<String> = words(query).collect();
    let hint: BTreeSet<String> = sorted::set(words(hint).filter(|word| word.chars().count() > 2));
    let mut found: Vec<(usize, usize, usize)> = Vec::new();
    for (number, item) in items.into_iter().enumerate() {
        let item: Vec<String> = words(item).collect();
        let fits =
            |word: &String| item.iter().any(|candidate| candidate.starts_with(word.as_str()));
        if !query.iter().all(fits) {
            continue;
        }
        let whole = query.iter().filter(|word| item.contains(word)).count();
        let shared = item.iter().filter(|word| hint.contains(*word)).count();
        found.push((whole, shared, number));
    }
    sorted::sort_by_key(&mut found, |&(whole, shared, number)| {
        (std::cmp::Reverse(whole), std::cmp::Reverse(shared), number)
    });
    found.into_iter().map(|(_, _, number)| number).collect()
}

/// What a claim has from each word that no other claim shares; from one of several, its part of that.
const WORD: usize = 60;
/// What it has from being of the kind of the words.
const KIND: usize = 40;

/// The claims whose statements fit `query` (see [`rank`]), the one that `hint`, the words being marked,
/// most likely mention first: one of the same kind, whose statement or mentions have words in common
/// with them. A word that many claims have tells little. `kind` is that of what they say, if known.
pub fn rank_claims(case: &Case, query: &str, hint: &str, kind: Option<ValueKind>) -> Vec<Id> {
    let claims: Vec<_> = case.claims().values().collect();
    let fits = rank(claims.iter().map(|claim| claim.statement.as_str()), query, "");
    let hint = telling(hint);
    // Of the words, those that each claim has, too.
    let mut shared: BTreeMap<Id, BTreeSet<String>> = BTreeMap::new();
    let mut share = |claim: Id, said: &str| {
        let said = words(said).filter(|word| hint.contains(word));
        shared.entry(claim).or_default().extend(said);
    };
    for claim in &claims {
        share(claim.id, &claim.statement);
    }
    for mark in case.marks().values() {
        if let Body::Mention { claim, .. } = &mark.body {
            share(*claim, mark.span.exact());
        }
    }
    let worth =
        |word: &String| WORD / shared.values().filter(|of| of.contains(word)).count().max(1);
    let worths: BTreeMap<&String, usize> = sorted::map(hint.iter().map(|word| (word, worth(word))));
    let mut order: Vec<(usize, Id)> = Vec::new();
    for number in fits {
        let claim = claims[number];
        let words = shared.get(&claim.id).into_iter().flatten();
        let words: usize = words.filter_map(|word| worths.get(word)).sum();
        let of_kind = if Some(claim.kind) == kind { KIND } else { 0 };
        order.push((words + of_kind, claim.id));
    }
    if query.trim().is_empty() {
        sorted::sort_by_key(&mut order, |&(worth, _)| std::cmp::Reverse(worth));
    }
    order.into_iter().map(|(_, id)| id).collect()
}

/// The words of a text that tell what it is about: no short ones, and no numbers.
fn telling(text: &str) -> BTreeSet<String> {
    let tells =
        |word: &String| word.chars().count() > 2 && !word.starts_with(|c: char| c.is_ascii_digit());
    sorted::set(words(text).filter(tells))
}

fn words(text: &str) -> impl Iterator<Item = String> + '_ {
    text.split(|c: char| !c.is_alphanumeric()).filter(|w| !w.is_empty()).map(str::to_lowercase)
}

#[cfg(test)]
mod tests {
    use super::rank;

    const CLAIMS: [&str; 3] = [
        "When will the office open?",
        "Which partners would it serve?",
        "Who pays for the office?",
    ];

    fn check(query: &str, hint: &str, expected: &[usize]) {
        assert_eq!(rank(CLAIMS, query, hint), expected, "{query} / {hint}");
    }

    #[test]
    fn words_typed_narrow_and_words_marked_order() {
        check("", "", &[0, 1, 2]);
        check("off", "", &[0, 2]);
        check("OFFICE who", "", &[2]);
        check("", "mitra keamanan, partners", &[1, 0, 2]);
        check("budget", "", &[]);
    }
}
