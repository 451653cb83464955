//! Finding a command by what a person types.

/// How well `query` finds `label`: every word of the query must begin a word of the label, or stand
/// within it. Smaller is better; `None` if it does not fit. An empty query finds everything alike.
pub fn rank(query: &str, label: &str) -> Option<u32> {
    let label = label.to_lowercase();
    let mut score = 0;
    for word in query.to_lowercase().split_whitespace() {
        let at = label.find(word)?;
        let begins = at == 0 || label[..at].ends_with(|c: char| !c.is_alphanumeric());
        let starts_anywhere = begins
            || label
                .match_indices(word)
                .any(|(i, _)| label[..i].ends_with(|c: char| !c.is_alphanumeric()));
        score += match (at, starts_anywhere) {
            (0, _) => 0,
            (_, true) => 1,
            (_, false) => 2,
        };
    }
    Some(score)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn beginnings_win_over_insides() {
        let labels = ["Unmark", "Next mark", "Mark a claim", "Export"];
        let mut found: Vec<_> =
            labels.iter().filter_map(|l| rank("mark", l).map(|score| (score, *l))).collect();
        found.sort();
        assert_eq!(
            found.iter().map(|f| f.1).collect::<Vec<_>>(),
            ["Mark a claim", "Next mark", "Unmark"]
        );
        assert_eq!(rank("claim mark", "Mark a claim"), Some(1));
        assert_eq!(rank("mark x", "Mark a claim"), None);
        assert_eq!(rank(" ", "Export"), Some(0));
    }
}
