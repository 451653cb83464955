//! A line in pieces, of which dates and zones are read.

use std::ops::Range;

/// A piece of a line: digits, letters, or one other character. White space parts tokens.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Token<'a> {
    pub word: &'a str,
    pub at: usize,
    pub kind: TokenKind,
    /// Whether white space stands before it.
    pub spaced: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum TokenKind {
    Number,
    Word,
    Sign,
}

impl Token<'_> {
    pub fn end(&self) -> usize {
        self.at + self.word.len()
    }

    pub fn is(&self, word: &str) -> bool {
        self.word == word
    }

    pub fn number(&self, digits: Range<usize>) -> Option<u32> {
        (self.kind == TokenKind::Number && digits.contains(&self.word.len()))
            .then(|| self.word.parse().ok())?
    }
}

/// Cuts a line into tokens.
pub(super) fn tokens(line: &str) -> Vec<Token<'_>> {
    let kind_of = |c: char| {
        if c.is_ascii_digit() {
            TokenKind::Number
        } else if c.is_alphabetic() {
            TokenKind::Word
        } else {
            TokenKind::Sign
        }
    };
    let mut out: Vec<Token<'_>> = Vec::new();
    let mut spaced = false;
    for (at, character) in line.char_indices() {
        if character.is_whitespace() {
            spaced = true;
            continue;
        }
        let kind = kind_of(character);
        let end = at + character.len_utf8();
        match out.last_mut() {
            Some(last) if !spaced && last.kind == kind && kind != TokenKind::Sign => {
                last.word = &line[last.at..end];
            }
            _ => out.push(Token { word: &line[at..end], at, kind, spaced }),
        }
        spaced = false;
    }
    out
}
