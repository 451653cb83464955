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

/// What follows the first of `phrases` that `words` begins with.
pub(super) fn after_any<'a>(words: &'a str, phrases: &[&str]) -> Option<&'a str> {
    // Most phrases fail by their first byte, and there are many.
    let first = words.as_bytes().first().map(u8::to_ascii_lowercase);
    let is_near = |phrase: &&&str| phrase.as_bytes().first().copied() == first;
    phrases.iter().filter(is_near).find_map(|phrase| after(words, phrase))
}

/// Whether `words` begins with one of the phrases.
pub(super) fn begins(words: &str, phrases: &[&str]) -> bool {
    after_any(words, phrases).is_some()
}

/// Whether `word` is one of `list`.
pub(super) fn is_one_of(word: &str, list: &[&str]) -> bool {
    list.iter().any(|one| one.eq_ignore_ascii_case(word))
}

/// A list of words, parted by a space; made by [`words!`].
///
/// A look takes time linear in the list, but for most words that are not in it one step; it takes a third of the bytes that
/// a pattern of as many words would. For short lists, or words that are asked of seldom: longer ones are books.
pub(super) struct Words {
    list: &'static str,
    /// The bits of the shapes that its words have.
    shapes: u64,
}

impl Words {
    /// The words of `list`.
    pub(super) const fn of(list: &'static str) -> Self {
        let bytes = list.as_bytes();
        let (mut shapes, mut start, mut at) = (0, 0, 0);
        while at <= bytes.len() {
            if at == bytes.len() || bytes[at] == b' ' {
                if at > start {
                    shapes |= shape(bytes[start], bytes[at - 1], at - start);
                }
                start = at + 1;
            }
            at += 1;
        }
        Self { list, shapes }
    }
}

/// One bit of 64 that equal words share: of their ends and their length.
const fn shape(first: u8, last: u8, length: usize) -> u64 {
    1 << (((first as usize).wrapping_mul(5) ^ last as usize).wrapping_add(length.wrapping_mul(11))
        % 64)
}

/// A list of words that is made when the program is.
macro_rules! words {
    ($list:expr) => {
        const { &$crate::detect::fold::Words::of($list) }
    };
}
pub(super) use words;

/// Whether `word` is one of `words`.
#[inline]
pub(super) fn is_among(word: &str, words: &Words) -> bool {
    let &[first, .., last] = word.as_bytes() else {
        return word.len() == 1 && is_in(word, words.list);
    };
    words.shapes & shape(first, last, word.len()) != 0 && is_in(word, words.list)
}

/// Whether `word` is one of `list`, whose words are parted by a space.
pub(super) fn is_in(word: &str, list: &str) -> bool {
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

/// The words with one space between two of them.
pub(super) fn spaced(words: &str) -> String {
    let mut spaced = String::with_capacity(words.len());
    for word in words.split_whitespace() {
        spaced.push_str(if spaced.is_empty() { "" } else { " " });
        spaced.push_str(word);
    }
    spaced
}

#[test]
fn a_phrase_must_end_with_a_word() {
    assert_eq!(after("Baca Juga: Harga", "baca juga"), Some(": Harga"));
    assert_eq!(after("Bacaan juga", "baca"), None);
    assert_eq!(after("Baca: x", "baca:"), Some(" x"));
    assert_eq!(after("é", "e"), None);
    assert!(is_among("dua", words!("satu dua")) && is_among("satu", words!("satu dua")));
    for word in ["du", "ua", "dua tiga", "satud", ""] {
        assert!(!is_among(word, words!("satu  dua")), "{word}");
    }
    assert!(begins("IKLAN", &["foto", "iklan"]) && is_one_of("Senin", &["senin"]));
}
