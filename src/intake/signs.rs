//! Signs at the ends of words and between them.
//!
//! The standard library compiles its searches anew for each list of signs, and for each length of one;
//! here a list is a string, which is one type for all.

/// Whether `words` begin with one of some signs.
#[inline(never)]
pub(super) fn begin(words: &str, signs: &str) -> bool {
    words.chars().next().is_some_and(|c| signs.contains(c))
}

/// Whether `words` end with one of some signs.
#[inline(never)]
pub(super) fn end(words: &str, signs: &str) -> bool {
    words.chars().next_back().is_some_and(|c| signs.contains(c))
}

/// `words` without these signs before them.
#[inline(never)]
pub(super) fn behind<'a>(mut words: &'a str, signs: &str) -> &'a str {
    while begin(words, signs) {
        words = &words[words.chars().next().map_or(0, char::len_utf8)..];
    }
    words
}

/// `words` without these signs after them.
#[inline(never)]
pub(super) fn before<'a>(mut words: &'a str, signs: &str) -> &'a str {
    while end(words, signs) {
        words = &words[..words.len() - words.chars().next_back().map_or(0, char::len_utf8)];
    }
    words
}

/// `words` without these signs around them.
pub(super) fn within<'a>(words: &'a str, signs: &str) -> &'a str {
    behind(before(words, signs), signs)
}

/// What stands between these signs, white space around it cut.
#[inline(never)]
pub(super) fn parts<'a>(words: &'a str, signs: &str) -> Vec<&'a str> {
    let mut parts = Vec::new();
    let mut from = 0;
    for (at, sign) in words.char_indices().filter(|(_, c)| signs.contains(*c)) {
        parts.push(words[from..at].trim());
        from = at + sign.len_utf8();
    }
    parts.push(words[from..].trim());
    parts
}

/// How many words there are.
#[inline(never)]
pub(super) fn count(words: &str) -> usize {
    words.split_whitespace().count()
}

/// A letter of the alphabets of Europe in its small form; others as they are. The tables for all
/// letters of the world would be a twentieth of the worker that reads pages.
pub(super) fn small(letter: char) -> char {
    let code = letter as u32;
    let far = match letter {
        'A'..='Z' | 'À'..='Ö' | 'Ø'..='Þ' | 'Α'..='Ω' | 'А'..='Я' => 32,
        'Ѐ'..='Џ' => 80,
        'Ā'..='ķ' | 'Ŋ'..='ŷ' => 1 - code % 2,
        'Ĺ'..='ň' | 'Ź'..='ž' => code % 2,
        _ => 0,
    };
    char::from_u32(code + far).unwrap_or(letter)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn signs_are_found_at_the_ends_and_between() {
        assert!(begin("(a", "[(") && !begin("a(", "[(") && !begin("", "[("));
        assert!(end("a–", "-–") && !end("–a", "-–") && !end("", "-–"));
        assert_eq!(within("– a, ", " ,–"), "a");
        assert_eq!(within("– ", " ,–"), "");
        assert_eq!(parts("a | b•c", "|•"), ["a", "b", "c"]);
        assert_eq!(parts("", "|•"), [""]);
        assert_eq!(count(" a b  c "), 3);
    }

    #[test]
    fn letters_become_small_as_unicode_says() {
        // Letters whose other form stands elsewhere, or that have none.
        let rare = "\u{130}\u{131}\u{138}\u{149}\u{178}\u{17F}";
        let words = ('A'..='Þ').chain('Ā'..='ž').chain('Α'..='Ω').chain('Ѐ'..='Я');
        for letter in words.filter(|letter| !rare.contains(*letter) && letter.is_alphabetic()) {
            assert_eq!(small(letter).to_string(), letter.to_lowercase().to_string(), "{letter}");
        }
    }
}
