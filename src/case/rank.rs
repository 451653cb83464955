//! Which of many names or statements a person most likely means.

use crate::sorted;
use std::collections::BTreeSet;

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
