//! A sentence as the rules for attributions read it: each quotation in it is one item.

use crate::detect::fold::{Words, is_among};
use crate::detect::names::Phrase;
use crate::detect::quotations::{Quotation, QuotationMarks};
use crate::detect::{Kind, Scan};
use crate::text::Extent;
use std::ops::Range;

/// A sentence of more items is read in pieces, so that no text takes more than linear time.
const LONGEST: usize = 160;

/// A word or sign of a sentence, or a quotation as a whole.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Item {
    /// The number of a token.
    Token(usize),
    /// The number of a quotation.
    Quote(usize),
}

/// A sentence; a quotation of several sentences is in one.
pub(super) struct Sentence<'s, 'a> {
    pub scan: &'s Scan<'a>,
    /// The phrases of the text.
    pub phrases: &'s [Phrase],
    pub quotations: &'s [Quotation],
    pub items: Vec<Item>,
}

/// Reads the sentences of a text one by one; those that touch furniture are left out.
pub(super) fn each<'s, 'a>(
    scan: &'s Scan<'a>,
    phrases: &'s [Phrase],
    quotations: &'s [Quotation],
    furniture: &[Extent],
    mut read: impl FnMut(&Sentence<'s, 'a>),
) {
    let text = scan.text();
    let mut ends: Vec<(usize, bool)> = Vec::new(); // after its last token, and whether it is body
    let mut token = 0;
    let mut next = 0;
    for sentence in text.sentences() {
        while furniture.get(next).is_some_and(|one| one.end <= sentence.start) {
            next += 1;
        }
        // A dateline or an end mark is part of its sentence; what covers it is not.
        let is_body = furniture.get(next).is_none_or(|one| {
            one.intersection(sentence).is_none_or(|part| part.len() * 2 < sentence.len())
        });
        let end = text.to_byte(sentence.end).0;
        while scan.get(token).is_some_and(|one| one.start() < end) {
            token += 1;
        }
        ends.push((token, is_body));
    }
    let apart: Vec<Range<usize>> =
        furniture.iter().map(|one| text.to_byte(one.start).0..text.to_byte(one.end).0).collect();
    let mut apart = apart.into_iter().peekable();
    let outer: Vec<usize> =
        (0..quotations.len()).filter(|&number| quotations[number].depth == 0).collect();
    let mut outer = outer.into_iter().peekable();
    let mut sentence = Sentence { scan, phrases, quotations, items: Vec::new() };
    let mut at = 0;
    for (end, is_body) in ends {
        while at < end {
            if sentence.items.len() >= LONGEST {
                if is_body {
                    read(&sentence);
                }
                sentence.items.clear();
            }
            while outer.next_if(|&number| quotations[number].tokens.end <= at).is_some() {}
            match outer.peek() {
                Some(&number) if quotations[number].tokens.start <= at => {
                    sentence.items.push(Item::Quote(number));
                    at = quotations[number].tokens.end;
                }
                _ => {
                    let start = scan.get(at).map_or(0, |token| token.start());
                    while apart.next_if(|piece| piece.end <= start).is_some() {}
                    if apart.peek().is_none_or(|piece| start < piece.start) {
                        sentence.items.push(Item::Token(at));
                    }
                    at += 1;
                }
            }
        }
        if at > end && at <= scan.len() && !sentence.ends_quoted() {
            continue; // the sentence ends within a quotation: it goes on after it
        }
        if is_body && !sentence.items.is_empty() {
            read(&sentence);
        }
        sentence.items.clear();
    }
    if !sentence.items.is_empty() {
        read(&sentence);
    }
}

impl<'a> Sentence<'_, 'a> {
    /// Whether it ends with a quotation after which no word of the same line tells who spoke.
    fn ends_quoted(&self) -> bool {
        let Some(Item::Quote(number)) = self.items.last() else { return true };
        let end = self.quotations[*number].tokens.end;
        let is_over = self.scan.gap(end) >= crate::detect::Gap::Line;
        let goes_on = self.scan.get(end).is_some_and(|token| match token.kind {
            Kind::Mark => self.scan.is_mark(end, ','),
            Kind::Word => !token.is_capitalised(),
            Kind::Number => false,
        });
        let closed = end.checked_sub(2).and_then(|at| self.scan.mark(at));
        is_over || !goes_on && closed != Some(',')
    }

    pub fn len(&self) -> usize {
        self.items.len()
    }

    /// The token at item `at`.
    pub fn token(&self, at: usize) -> Option<usize> {
        match self.items.get(at) {
            Some(Item::Token(token)) => Some(*token),
            _ => None,
        }
    }

    /// The quotation at item `at`.
    pub fn quote(&self, at: usize) -> Option<&Quotation> {
        match self.items.get(at) {
            Some(Item::Quote(number)) => self.quotations.get(*number),
            _ => None,
        }
    }

    /// The word at item `at` in lower case; empty if there is none.
    pub fn word(&self, at: usize) -> &str {
        let token = self.token(at).filter(|&at| self.scan.get(at).is_some_and(|t| t.is_word()));
        token.map_or("", |token| self.scan.lower(token))
    }

    /// Whether the word at item `at` is one of `list`, whose words a space parts.
    pub fn is_any(&self, at: usize, list: &Words) -> bool {
        is_among(self.word(at), list)
    }

    /// The sign at item `at`.
    pub fn mark(&self, at: usize) -> Option<char> {
        self.token(at).and_then(|token| self.scan.mark(token))
    }

    /// Whether a full stop is at item `at`, and not that of an abbreviation: "U.S. Attorney", "Dr. Ani".
    pub fn is_stop(&self, at: usize) -> bool {
        let short = at > 0 && self.is_capital(at - 1) && self.word(at - 1).len() <= 3;
        self.mark(at) == Some('.') && !(short && (self.is_capital(at + 1) || self.is_glued(at + 1)))
    }

    pub fn is_comma(&self, at: usize) -> bool {
        self.mark(at) == Some(',')
    }

    pub fn is_number(&self, at: usize) -> bool {
        let token = self.token(at).and_then(|token| self.scan.get(token));
        token.is_some_and(|token| token.is_number())
    }

    /// Whether item `at` is a word with a capital.
    pub fn is_capital(&self, at: usize) -> bool {
        let token = self.token(at).and_then(|token| self.scan.get(token));
        token
            .is_some_and(|token| token.is_capitalised() || token.case == crate::detect::Case::Mixed)
    }

    /// Whether item `at` touches the one before it.
    pub fn is_glued(&self, at: usize) -> bool {
        self.token(at).is_some_and(|token| self.scan.is_glued(token))
    }

    /// The bytes of the text from the first to the last of these items.
    pub fn bytes(&self, items: Range<usize>) -> Range<usize> {
        self.tokens(items).map_or(0..0, |tokens| self.scan.byte_range(tokens))
    }

    /// The tokens from the first to the last of these items.
    pub fn tokens(&self, items: Range<usize>) -> Option<Range<usize>> {
        let of = |item: &Item| match item {
            Item::Token(token) => *token..*token + 1,
            Item::Quote(number) => self.quotations[*number].tokens.clone(),
        };
        let (first, last) =
            (self.items.get(items.start)?, self.items.get(items.end.checked_sub(1)?)?);
        (items.start < items.end).then(|| of(first).start..of(last).end)
    }

    /// The item that token `token` is.
    pub fn item_of(&self, token: usize) -> Option<usize> {
        let start = |item: &Item| match item {
            Item::Token(token) => *token,
            Item::Quote(number) => self.quotations[*number].tokens.start,
        };
        let at = self.items.partition_point(|item| start(item) < token);
        (self.token(at) == Some(token)).then_some(at)
    }

    /// Whether the quotation at item `at` has both of its marks.
    pub fn is_closed(&self, at: usize) -> bool {
        self.quote(at).is_some_and(|quote| quote.marks != QuotationMarks::Unbalanced)
    }

    /// Whether the quotation at item `at` ends as one does that goes on with who says it: "…," "…?"
    pub fn ends_open(&self, at: usize) -> bool {
        let last = self.quote(at).and_then(|quote| quote.content.last());
        let last = last.and_then(|part| self.scan.mark(part.end.checked_sub(1)?));
        last.is_some_and(|mark| ",?!…-—–".contains(mark)) || self.is_comma(at + 1)
    }

    /// The items after the bracket that opens at `at`; `at` itself if it does not close soon.
    pub fn after_bracket(&self, at: usize) -> usize {
        const LONGEST: usize = 16;
        let end = (at + LONGEST).min(self.len());
        (at + 1..end).find(|&item| self.mark(item) == Some(')')).map_or(at, |close| close + 1)
    }
}
