//! The tokens of a text: what all rules read, cut once.
//!
//! Invariants: tokens lie in order, do not overlap, and leave out white space alone; each is of whole
//! characters, and combining marks go with what they follow; a word holds no hyphen and no digit, a
//! number no letter (neighbours without a space between them are [`Gap::None`] apart). One pass,
//! linear in the text.

use super::Reading;
use super::extent::is_plain;
use crate::text::{CodePoint, Extent, Text};
use std::ops::Range;

/// What a token is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Letters, with apostrophes between them: "dan", "Jum'at", "m²".
    Word,
    /// Digits, with full stops and commas between them: "35", "1.300", "07.56", "3,5".
    Number,
    /// One sign: punctuation, a symbol, an emoji.
    Mark,
}

/// What stands before a token.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Gap {
    /// Nothing: the token before touches it.
    None,
    /// White space within a line.
    Space,
    /// One line end; or the start of the text.
    Line,
    /// A blank line, or several.
    Paragraph,
}

/// How a word is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Case {
    /// No capital, or nothing that could be one.
    Lower,
    /// A capital, then none: "Jepang"; also a single capital.
    Title,
    /// Capitals alone, two or more: "NATO".
    Upper,
    /// A capital, then some more: "McDonald".
    Camel,
    /// Capitals after the first letter alone: "iPhone".
    Mixed,
}

/// A word, a number or a sign of a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Token {
    start: u32,
    end: u32,
    /// Where it starts, in code points.
    code_point: u32,
    /// What it is.
    pub kind: Kind,
    /// What stands before it.
    pub gap: Gap,
    /// How it is written; [`Case::Lower`] for what is not a word.
    pub case: Case,
}

impl Token {
    /// Where it starts, in bytes of the text.
    pub fn start(&self) -> usize {
        self.start as usize
    }

    /// Where it ends, in bytes of the text.
    pub fn end(&self) -> usize {
        self.end as usize
    }

    /// Whether it is a word.
    pub fn is_word(&self) -> bool {
        self.kind == Kind::Word
    }

    /// Whether it is a number in digits.
    pub fn is_number(&self) -> bool {
        self.kind == Kind::Number
    }

    /// Whether it is a word that begins with a capital.
    pub fn is_capitalised(&self) -> bool {
        matches!(self.case, Case::Title | Case::Upper | Case::Camel)
    }
}

/// A text with its tokens: what a detector reads.
///
/// Places in it are numbers of tokens; one past the end is answered with nothing, never with a panic.
#[derive(Clone, Debug)]
pub struct Scan<'a> {
    /// The text, its language and its date.
    pub reading: Reading<'a>,
    /// The text in lower case; each character is as long as it was.
    lower: String,
    tokens: Vec<Token>,
}

impl<'a> Scan<'a> {
    /// Cuts the text.
    pub fn new(reading: &Reading<'a>) -> Self {
        let text = reading.text.as_str();
        Self { reading: *reading, lower: lower(text), tokens: cut(text) }
    }

    /// The text.
    pub fn text(&self) -> &'a Text {
        self.reading.text
    }

    /// All tokens.
    pub fn tokens(&self) -> &[Token] {
        &self.tokens
    }

    /// How many tokens there are.
    pub fn len(&self) -> usize {
        self.tokens.len()
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.tokens.is_empty()
    }

    /// Token `at`.
    pub fn get(&self, at: usize) -> Option<&Token> {
        self.tokens.get(at)
    }

    /// Token `at` as it is written; empty past the end.
    pub fn exact(&self, at: usize) -> &'a str {
        self.tokens.get(at).map_or("", |token| self.bytes(token.start()..token.end()))
    }

    /// Token `at` in lower case; empty past the end.
    pub fn lower(&self, at: usize) -> &str {
        self.tokens
            .get(at)
            .and_then(|token| self.lower.get(token.start()..token.end()))
            .unwrap_or_default()
    }

    /// What stands before token `at`; past the end it is [`Gap::Paragraph`].
    pub fn gap(&self, at: usize) -> Gap {
        self.tokens.get(at).map_or(Gap::Paragraph, |token| token.gap)
    }

    /// Whether token `at` touches the one before it.
    pub fn is_glued(&self, at: usize) -> bool {
        self.gap(at) == Gap::None
    }

    /// Whether token `at` is the sign `mark`.
    pub fn is_mark(&self, at: usize, mark: char) -> bool {
        self.mark(at) == Some(mark)
    }

    /// The sign that token `at` is.
    pub fn mark(&self, at: usize) -> Option<char> {
        match self.tokens.get(at) {
            Some(token) if token.kind == Kind::Mark => {
                char_at(self.reading.text.as_str(), token.start()).map(|(mark, _)| mark)
            }
            _ => None,
        }
    }

    /// Whether the tokens from `at` are these, in lower case, on one line.
    pub fn says(&self, at: usize, words: &[&str]) -> bool {
        words.iter().enumerate().all(|(number, word)| {
            self.lower(at + number) == *word && (number == 0 || self.gap(at + number) < Gap::Line)
        })
    }

    /// What is written at these bytes of the text; empty if they are not whole characters.
    pub fn bytes(&self, bytes: Range<usize>) -> &'a str {
        self.reading.text.as_str().get(bytes).unwrap_or_default()
    }

    /// What is written from the first to the last of these tokens.
    pub fn words(&self, tokens: Range<usize>) -> &'a str {
        self.bytes(self.byte_range(tokens))
    }

    /// The bytes from the first to the last of these tokens; empty if there are none.
    pub fn byte_range(&self, tokens: Range<usize>) -> Range<usize> {
        match (self.tokens.get(tokens.start), tokens.end.checked_sub(1)) {
            (Some(first), Some(last)) if tokens.start <= last => {
                let last = self.tokens.get(last).or(self.tokens.last());
                first.start()..last.map_or(first.end(), Token::end)
            }
            _ => 0..0,
        }
    }

    /// What is written from the first to the last of these tokens, in lower case.
    pub fn lower_words(&self, tokens: Range<usize>) -> &str {
        self.lower.get(self.byte_range(tokens)).unwrap_or_default()
    }

    /// Where these tokens stand, in code points, on whole graphemes.
    pub fn extent(&self, tokens: Range<usize>) -> Extent {
        let bytes = self.byte_range(tokens.clone());
        let start = self.get(tokens.start).map_or(0, |first| first.code_point);
        let end = match self.get(tokens.end.saturating_sub(1)).or(self.tokens.last()) {
            Some(last) if !bytes.is_empty() => {
                last.code_point + code_points(self.reading.text.as_str(), last.start()..last.end())
            }
            _ => start,
        };
        Extent {
            start: self.on_grapheme(bytes.start, CodePoint(start), Text::grapheme_floor),
            end: self.on_grapheme(bytes.end, CodePoint(end), Text::grapheme_ceil),
        }
    }

    /// The place, moved onto a grapheme boundary if it may not be one.
    fn on_grapheme(
        &self,
        byte: usize,
        at: CodePoint,
        moved: fn(&Text, CodePoint) -> CodePoint,
    ) -> CodePoint {
        if is_plain(self.reading.text, byte) { at } else { moved(self.reading.text, at) }
    }
}

/// The text in lower case, byte for byte: what would change its length stays.
fn lower(text: &str) -> String {
    let mut lower = text.to_ascii_lowercase();
    if text.is_ascii() {
        return lower;
    }
    lower.clear();
    for character in text.chars() {
        if character.is_ascii() {
            lower.push(character.to_ascii_lowercase());
            continue;
        }
        let mut folded = character.to_lowercase();
        match (folded.next(), folded.next()) {
            (Some(one), None) if one.len_utf8() == character.len_utf8() => lower.push(one),
            _ => lower.push(character),
        }
    }
    lower
}

/// What a character is to the cutter.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Class {
    Letter,
    Digit,
    Apostrophe,
    /// A full stop or comma: holds two digits together.
    Point,
    Space,
    Line,
    /// Goes with the character before it.
    Extend,
    Other,
}

fn class(character: char) -> Class {
    match character {
        'a'..='z' | 'A'..='Z' => Class::Letter,
        '0'..='9' => Class::Digit,
        '\n' => Class::Line,
        ' ' | '\0'..='\u{1f}' | '\u{7f}'..='\u{a0}' | '\u{ad}' => Class::Space,
        '\'' | '\u{2019}' => Class::Apostrophe,
        '.' | ',' => Class::Point,
        '!'..='~' => Class::Other,
        '\u{300}'..='\u{36f}' | '\u{1ab0}'..='\u{1aff}' | '\u{20d0}'..='\u{20ff}' => Class::Extend,
        '\u{200d}' | '\u{fe00}'..='\u{fe0f}' | '\u{1f3fb}'..='\u{1f3ff}' => Class::Extend,
        '\u{200b}' | '\u{200e}' | '\u{200f}' | '\u{2060}' | '\u{feff}' => Class::Space,
        _ if character.is_whitespace() => Class::Space,
        '\u{b0}' | '\u{bc}'..='\u{be}' => Class::Other,
        _ if character.is_alphanumeric() => Class::Letter,
        _ => Class::Other,
    }
}

/// Cuts a text into its tokens.
fn cut(text: &str) -> Vec<Token> {
    let mut tokens: Vec<Token> = Vec::with_capacity(text.len() / 5 + 1);
    let mut gap = Gap::Line;
    let (mut start, mut code_point) = (0, 0u32);
    while let Some((first, length)) = char_at(text, start) {
        let (kind, case, end) = match class(first) {
            class @ (Class::Line | Class::Space) => {
                gap = match (class, gap) {
                    (Class::Line, Gap::Line | Gap::Paragraph) => Gap::Paragraph,
                    (Class::Line, _) => Gap::Line,
                    (_, gap) => gap.max(Gap::Space),
                };
                start += length;
                code_point += 1;
                continue;
            }
            Class::Extend => match tokens.last_mut() {
                Some(last) if gap == Gap::None => {
                    start += length;
                    code_point += 1;
                    last.end = start as u32;
                    continue;
                }
                _ => (Kind::Mark, Case::Lower, start + length),
            },
            Class::Letter => {
                let (end, case) = word_end(text, start);
                (Kind::Word, case, end)
            }
            Class::Digit => (Kind::Number, Case::Lower, number_end(text, start)),
            Class::Apostrophe | Class::Point | Class::Other => {
                (Kind::Mark, Case::Lower, start + length)
            }
        };
        tokens.push(Token { start: start as u32, end: end as u32, code_point, kind, gap, case });
        gap = Gap::None;
        code_point += code_points(text, start..end);
        start = end;
    }
    tokens
}

/// How many code points there are in these bytes, few as they are: all but those that go on with one.
fn code_points(text: &str, bytes: Range<usize>) -> u32 {
    let token = text.as_bytes().get(bytes).unwrap_or_default();
    token.iter().map(|byte| u32::from(byte & 0xc0 != 0x80)).sum()
}

/// The character at a byte, and how many bytes it takes.
fn char_at(text: &str, byte: usize) -> Option<(char, usize)> {
    match text.as_bytes().get(byte) {
        Some(ascii) if ascii.is_ascii() => Some((char::from(*ascii), 1)),
        _ => text.get(byte..)?.chars().next().map(|character| (character, character.len_utf8())),
    }
}

/// Where the word that begins at `start` ends, and how it is written.
fn word_end(text: &str, start: usize) -> (usize, Case) {
    // Most words are of plain letters: those are taken byte by byte, what follows them with care.
    let plain = text.as_bytes().get(start..).unwrap_or_default().iter();
    let plain = plain.take_while(|byte| byte.is_ascii_alphabetic());
    let (mut letters, mut capitals, mut first) = (0u32, 0u32, false);
    for byte in plain {
        let capital = byte.is_ascii_uppercase();
        first |= capital && letters == 0;
        letters += 1;
        capitals += u32::from(capital);
    }
    let mut end = start + letters as usize;
    while let Some((character, length)) = char_at(text, end) {
        match class(character) {
            Class::Letter => {
                let capital = character.is_uppercase();
                first |= capital && letters == 0;
                letters += 1;
                capitals += u32::from(capital);
            }
            Class::Extend => {}
            Class::Apostrophe
                if char_at(text, end + length)
                    .is_some_and(|(next, _)| class(next) == Class::Letter) => {}
            _ => break,
        }
        end += length;
    }
    let case = match (first, capitals) {
        (_, 0) => Case::Lower,
        (true, 1) => Case::Title,
        (true, _) if capitals == letters => Case::Upper,
        (true, _) => Case::Camel,
        (false, _) => Case::Mixed,
    };
    (end, case)
}

/// Where the number that begins at `start` ends.
fn number_end(text: &str, start: usize) -> usize {
    let bytes = text.as_bytes();
    let mut at = start;
    loop {
        while bytes.get(at).is_some_and(u8::is_ascii_digit) {
            at += 1;
        }
        match (bytes.get(at), bytes.get(at + 1)) {
            (Some(b'.' | b','), Some(next)) if next.is_ascii_digit() => at += 1,
            _ => return at,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::Language;
    use proptest::prelude::*;

    fn scan(text: &Text) -> Scan<'_> {
        Scan::new(&Reading { text, language: Some(Language::Indonesian), published: None })
    }

    /// The tokens, with `·` where nothing stands between two.
    fn shown(words: &str) -> String {
        let text = Text::new(words);
        let scan = scan(&text);
        let mut shown = String::new();
        for (number, token) in scan.tokens().iter().enumerate() {
            shown.push_str(match (number, token.gap) {
                (0, _) => "",
                (_, Gap::None) => "·",
                (_, Gap::Space) => " ",
                (_, Gap::Line) => "|",
                (_, Gap::Paragraph) => "||",
            });
            shown.push_str(scan.exact(number));
        }
        shown
    }

    #[test]
    fn words_numbers_and_signs_part_and_say_what_stands_between_them() {
        for (words, expected) in [
            ("Rp702 miliar, naik 3,5%.", "Rp·702 miliar·, naik 3,5·%·."),
            ("ke-35 pukul 07.56 WIB", "ke·-·35 pukul 07.56 WIB"),
            ("baru-baru ini", "baru·-·baru ini"),
            ("Jum'at O’Brien 'kata'", "Jum'at O’Brien '·kata·'"),
            ("(3/5/2023)\nG20\n\n \nkm²", "(·3·/·5·/·2023·)|G·20||km²"),
            ("cafe\u{301} 5\u{fe0f}\u{20e3} ½°C", "cafe\u{301} 5\u{fe0f}\u{20e3} ½·°·C"),
            ("Rp\u{a0}5.000,00.", "Rp 5.000,00·."),
            ("1,2,", "1,2·,"),
            ("", ""),
        ] {
            assert_eq!(shown(words), expected, "{words}");
        }
    }

    #[test]
    fn the_way_a_word_is_written_is_told() {
        for (word, case) in [
            ("jepang", Case::Lower),
            ("Jepang", Case::Title),
            ("A", Case::Title),
            ("NATO", Case::Upper),
            ("iPhone", Case::Mixed),
            ("McDonald", Case::Camel),
            ("Émile", Case::Title),
            ("日本", Case::Lower),
        ] {
            let text = Text::from(word);
            assert_eq!(scan(&text).get(0).map(|token| token.case), Some(case), "{word}");
        }
    }

    #[test]
    fn lower_case_keeps_every_place() {
        let text = Text::from("İSTANBUL Straße ÉMILE");
        let scan = scan(&text);
        assert_eq!(scan.lower(1), "straße");
        assert_eq!(scan.lower(2), "émile");
        assert_eq!(scan.lower(9), "");
        assert!(scan.says(1, &["straße", "émile"]));
    }

    proptest! {
        #[test]
        fn tokens_cover_all_but_space_on_whole_characters(words in "[a-zA-Z0-9 .,'’\n\u{301}\u{200d}é👨🏽-]{0,60}") {
            let text = Text::new(words.as_str());
            let scan = scan(&text);
            let mut at = 0;
            for (number, token) in scan.tokens().iter().enumerate() {
                prop_assert!(token.start() >= at && token.end() > token.start());
                let between = words.get(at..token.start()).expect("whole characters");
                prop_assert!(between.chars().all(|c| matches!(class(c), Class::Space | Class::Line)));
                prop_assert!(!scan.exact(number).is_empty());
                at = token.end();
            }
            let extent = scan.extent(0..scan.len());
            prop_assert!(text.is_grapheme_boundary(extent.start));
            prop_assert!(text.is_grapheme_boundary(extent.end));
        }
    }
}
