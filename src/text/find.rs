//! Plain search in a text: every place where words stand, whatever their case.

use super::{Byte, Extent, Text};

/// Where `words` stand in `text`, in order, not overlapping; at most `limit` places. Letters match in
/// either case where that keeps their length; white space is as typed. No words stand nowhere.
pub fn find_all(text: &Text, words: &str, limit: usize) -> Vec<Extent> {
    let wanted: Vec<char> = words.chars().map(fold).collect();
    let Some(&first) = wanted.first() else { return Vec::new() };
    let mut found = Vec::new();
    let mut after = 0;
    for (byte, c) in text.as_str().char_indices() {
        if byte < after || fold(c) != first || found.len() >= limit {
            continue;
        }
        let tail = &text.as_str()[byte..];
        let matches = tail.chars().map(fold).take(wanted.len()).eq(wanted.iter().copied());
        if matches {
            let length: usize = tail.chars().take(wanted.len()).map(char::len_utf8).sum();
            after = byte + length;
            let start = text.from_byte(Byte(byte));
            let extent = Extent::new(start.0, start.0 + wanted.len() as u32);
            if text.is_grapheme_boundary(extent.start) && text.is_grapheme_boundary(extent.end) {
                found.push(extent);
            }
        }
    }
    found
}

/// The words in lower case, letter by letter; `str::to_lowercase` also minds where a Greek word ends, for 2 KB more to load.
pub fn lower(words: &str) -> String {
    words.chars().flat_map(char::to_lowercase).collect()
}

/// The letter in lower case, where that is one letter.
fn fold(c: char) -> char {
    let mut lower = c.to_lowercase();
    match (lower.next(), lower.next()) {
        (Some(only), None) => only,
        _ => c,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, words: &str, expected: &[&str]) {
        let text = Text::from(text);
        let found: Vec<&str> =
            find_all(&text, words, 10).into_iter().map(|e| text.slice(e)).collect();
        assert_eq!(found, expected, "{words}");
    }

    #[test]
    fn words_are_found_in_either_case() {
        check("NATO buka kantor. Nato, nato!", "nato", &["NATO", "Nato", "nato"]);
        check("😀 Élan élan", "élan", &["Élan", "élan"]);
        check("aaaa", "aa", &["aa", "aa"]);
        check("kantor", "", &[]);
        check("kantor", "kantor pusat", &[]);
    }

    #[test]
    fn no_hit_cuts_a_grapheme() {
        check("cafe\u{301} cafe", "cafe", &["cafe"]);
    }
}
