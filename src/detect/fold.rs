//! Comparing with the words of the lexicons, whatever their case, without copying.

/// What follows `phrase` (lower case) at the start of `words`, if `words` begins with it and it ends
/// with a word there.
pub(super) fn after<'a>(words: &'a str, phrase: &str) -> Option<&'a str> {
    let head = words.get(..phrase.len())?;
    let rest = &words[phrase.len()..];
    let is_whole = !phrase.ends_with(char::is_alphanumeric)
        || !rest.chars().next().is_some_and(char::is_alphanumeric);
    (is_whole && head.eq_ignore_ascii_case(phrase)).then_some(rest)
}

/// Whether `words` begins with one of the phrases.
pub(super) fn begins(words: &str, phrases: &[&str]) -> bool {
    // Most phrases fail by their first byte, and there are many.
    let first = words.as_bytes().first().map(u8::to_ascii_lowercase);
    let is_near = |phrase: &&&str| phrase.as_bytes().first().copied() == first;
    phrases.iter().filter(is_near).any(|phrase| after(words, phrase).is_some())
}

/// Whether `word` is one of `list`.
pub(super) fn is_one_of(word: &str, list: &[&str]) -> bool {
    list.iter().any(|one| one.eq_ignore_ascii_case(word))
}

/// Whether `word` is one of `list`, whose words are parted by a space. It takes time linear in the list, and a third of
/// the bytes that a pattern of as many words would: for short lists, or words that are asked of seldom.
pub(super) fn is_among(word: &str, list: &str) -> bool {
    let (word, mut rest) = (word.as_bytes(), list.as_bytes());
    // Byte by byte: the words of a list are too short for a search to begin.
    while !word.is_empty() && rest.len() >= word.len() {
        // Most words fail by their first byte.
        let is_near = rest[0] == word[0] && rest.starts_with(word);
        if is_near && rest.get(word.len()).is_none_or(|after| *after == b' ') {
            return true;
        }
        let Some(space) = rest.iter().position(|byte| *byte == b' ') else { return false };
        rest = &rest[space + 1..];
    }
    false
}

#[test]
fn a_phrase_must_end_with_a_word() {
    assert_eq!(after("Baca Juga: Harga", "baca juga"), Some(": Harga"));
    assert_eq!(after("Bacaan juga", "baca"), None);
    assert_eq!(after("Baca: x", "baca:"), Some(" x"));
    assert_eq!(after("é", "e"), None);
    assert!(is_among("dua", "satu dua") && is_among("satu", "satu dua"));
    for word in ["du", "ua", "dua tiga", "satud", ""] {
        assert!(!is_among(word, "satu  dua"), "{word}");
    }
    assert!(begins("IKLAN", &["foto", "iklan"]) && is_one_of("Senin", &["senin"]));
}
