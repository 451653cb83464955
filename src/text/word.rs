//! Words, for a caret that moves by them and a selection that snaps to them.
//!
//! Invariants: a word is a range of whole graphemes within one paragraph; every function looks only
//! at the paragraphs it passes through. The rules are our own and not UAX #29's: "baru-baru",
//! "Rp702" and "3,5" are one word each, and no table is linked in for them.

use super::{CodePoint, Extent, Text};
use icu_segmenter::GraphemeClusterSegmenter;

/// What a token is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum TokenKind {
    /// Letters and digits, with what joins them; or a symbol that stands for itself, as an emoji.
    Word,
    /// A run of white space.
    Space,
    /// One grapheme of punctuation.
    Punctuation,
}

/// A word, a space or a punctuation mark of a string.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Token<'a> {
    pub(crate) kind: TokenKind,
    pub(crate) words: &'a str,
    /// Where it starts, in code points of the string.
    pub(crate) start: u32,
    /// Where it ends, in code points of the string.
    pub(crate) end: u32,
}

/// The tokens of a string: in order, without gaps, each of whole graphemes.
pub(crate) fn tokens(string: &str) -> Vec<Token<'_>> {
    let graphemes = graphemes(string);
    let mut tokens = Vec::with_capacity(graphemes.len() / 3 + 1);
    let mut start_code_point = 0;
    let mut first = 0;
    while first < graphemes.len() {
        let mut after = first + 1;
        while after < graphemes.len() && continues(&graphemes, after) {
            after += 1;
        }
        let start = graphemes[first].byte;
        let end = graphemes.get(after).map_or(string.len(), |next| next.byte);
        let words = &string[start..end];
        let end_code_point = start_code_point + words.chars().count() as u32;
        let kind = match graphemes[first].class {
            Class::Space => TokenKind::Space,
            Class::Joiner | Class::DigitJoiner | Class::Punctuation => TokenKind::Punctuation,
            Class::Letter | Class::Digit | Class::Alone => TokenKind::Word,
        };
        tokens.push(Token { kind, words, start: start_code_point, end: end_code_point });
        start_code_point = end_code_point;
        first = after;
    }
    tokens
}

impl Text {
    /// The word that `at` stands in or before; else the word that ends there; else the space or
    /// punctuation mark there. Empty only in an empty paragraph.
    pub fn word_at(&self, at: CodePoint) -> Extent {
        let number = self.paragraph_at(at);
        let paragraph = self.paragraphs()[number].extent;
        let at = at.clamp(paragraph.start, paragraph.end);
        let here = at.0 - paragraph.start.0;
        let tokens = tokens(self.paragraph_str(number));
        let inside = tokens.partition_point(|token| token.end <= here);
        let found = match (tokens.get(inside), inside.checked_sub(1).and_then(|i| tokens.get(i))) {
            (Some(word), _) if word.kind == TokenKind::Word => word,
            (_, Some(word)) if word.kind == TokenKind::Word && word.end == here => word,
            (Some(other), _) | (None, Some(other)) => other,
            (None, None) => return Extent { start: at, end: at },
        };
        Extent::new(paragraph.start.0 + found.start, paragraph.start.0 + found.end)
    }

    /// Where a caret at `at` goes by one word forward: the end of the word that ends after it, or
    /// the end of the text.
    pub fn next_word(&self, at: CodePoint) -> CodePoint {
        for number in self.paragraph_at(at)..self.paragraphs().len() {
            let start = self.paragraphs()[number].extent.start.0;
            let ahead = tokens(self.paragraph_str(number))
                .into_iter()
                .find(|token| token.kind == TokenKind::Word && start + token.end > at.0);
            if let Some(word) = ahead {
                return CodePoint(start + word.end);
            }
        }
        self.end()
    }

    /// Where a caret at `at` goes by one word back: the start of the word that starts before it, or
    /// the start of the text.
    pub fn previous_word(&self, at: CodePoint) -> CodePoint {
        for number in (0..=self.paragraph_at(at)).rev() {
            let start = self.paragraphs()[number].extent.start.0;
            let behind = tokens(self.paragraph_str(number))
                .into_iter()
                .rev()
                .find(|token| token.kind == TokenKind::Word && start + token.start < at.0);
            if let Some(word) = behind {
                return CodePoint(start + word.start);
            }
        }
        CodePoint(0)
    }
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Class {
    Letter,
    Digit,
    /// Joins two letters or digits.
    Joiner,
    /// Joins two digits.
    DigitJoiner,
    Space,
    Punctuation,
    /// A word by itself: an ideograph, an emoji, another symbol.
    Alone,
}

struct Grapheme {
    byte: usize,
    class: Class,
}

fn graphemes(string: &str) -> Vec<Grapheme> {
    let class_at = |byte: usize| string[byte..].chars().next().map(|first| (byte, class(first)));
    if string.is_ascii() && !string.contains('\r') {
        return string
            .bytes()
            .enumerate()
            .map(|(byte, first)| Grapheme { byte, class: class(char::from(first)) })
            .collect();
    }
    GraphemeClusterSegmenter::new()
        .segment_str(string)
        .filter_map(class_at)
        .map(|(byte, class)| Grapheme { byte, class })
        .collect()
}

/// Whether the grapheme `at` goes on with the token of the one before it.
fn continues(graphemes: &[Grapheme], at: usize) -> bool {
    use Class::{Digit, DigitJoiner, Joiner, Letter, Space};
    let is_word = |class| matches!(class, Letter | Digit);
    let before = at.checked_sub(2).map(|i| graphemes[i].class);
    let after = graphemes.get(at + 1).map(|next| next.class);
    match (graphemes[at - 1].class, graphemes[at].class) {
        (Space, Space) => true,
        (Letter | Digit, Letter | Digit) => true,
        (Letter | Digit, Joiner) => after.is_some_and(is_word),
        (Joiner, Letter | Digit) => before.is_some_and(is_word),
        (Digit, DigitJoiner) => after == Some(Digit),
        (DigitJoiner, Digit) => before == Some(Digit),
        _ => false,
    }
}

fn class(first: char) -> Class {
    match first {
        '-' | '\u{2010}' | '\u{2011}' | '\'' | '\u{2019}' => Class::Joiner,
        '.' | ',' | ':' | '/' => Class::DigitJoiner,
        '_' => Class::Letter,
        '\u{3041}'..='\u{30ff}' | '\u{3400}'..='\u{9fff}' | '\u{20000}'..='\u{3ffff}' => {
            Class::Alone
        }
        _ if first.is_whitespace() || first.is_control() => Class::Space,
        _ if first.is_numeric() => Class::Digit,
        _ if first.is_alphanumeric() => Class::Letter,
        _ if first.is_ascii() => Class::Punctuation,
        '\u{a1}'..='\u{bf}' | '\u{2012}'..='\u{205e}' | '\u{3000}'..='\u{303f}' => {
            Class::Punctuation
        }
        _ => Class::Alone,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::marked::marked;

    #[test]
    fn a_word_holds_together_what_a_reader_reads_as_one() {
        for marks in [
            "[[baru-baru]] [[ini]]",
            "[[Rp702]] [[miliar]]",
            "[[naik]] [[3,5]] [[persen]]",
            "[[pukul]] [[07.56]] [[WIB]], [[3/5/2023]].",
            "\u{201c}[[Jum\u{2019}at]],\u{201d} [[kata]] - [[dia]]",
            "[[cafe\u{301}]] [[👨‍👩‍👧]] [[🇮🇩]][[日]][[本]]",
            "([[habis]]!)",
        ] {
            let (text, words) = marked(marks);
            let mut at = CodePoint(0);
            let mut seen = Vec::new();
            for word in &words {
                at = text.next_word(at);
                assert_eq!(at, word.end, "{marks}");
                seen.push(text.previous_word(at));
                assert_eq!(text.word_at(word.start), *word, "{marks}");
                assert_eq!(text.word_at(text.grapheme_floor(CodePoint(word.end.0 - 1))), *word);
            }
            let starts: Vec<_> = words.iter().map(|word| word.start).collect();
            assert_eq!(seen, starts, "{marks}");
        }
    }

    #[test]
    fn the_caret_crosses_paragraphs_and_stops_at_the_ends() {
        let text = Text::new("satu\n\n  dua!\n");
        assert_eq!(text.next_word(CodePoint(4)), CodePoint(11));
        assert_eq!(text.next_word(CodePoint(11)), text.end());
        assert_eq!(text.previous_word(CodePoint(8)), CodePoint(0));
        assert_eq!(text.previous_word(CodePoint(0)), CodePoint(0));
        assert_eq!(text.word_at(CodePoint(5)), Extent::new(5, 5));
        assert_eq!(text.word_at(CodePoint(99)), Extent::new(13, 13));
    }

    #[test]
    fn a_caret_after_a_word_is_at_that_word_and_between_marks_at_a_mark() {
        let text = Text::new("kata, dia ..");
        assert_eq!(text.word_at(CodePoint(4)), Extent::new(0, 4));
        assert_eq!(text.word_at(CodePoint(5)), Extent::new(5, 6));
        assert_eq!(text.word_at(CodePoint(11)), Extent::new(11, 12));
    }
}
