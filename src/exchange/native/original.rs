//! The text of an article as a file has it, and where its positions lie in the text as we keep it.

use super::Unit;
use crate::text::{CodePoint, Extent, Text, Utf16};
use std::borrow::Cow;

/// A text in a file: positions of the file refer to `raw`, those of the case to `text`.
pub(super) struct Original {
    raw: Text,
    text: Text,
    /// Code points of `raw` that `text` does not have: the `\r` of each `\r\n`, in order.
    dropped: Vec<u32>,
}

impl Original {
    pub(super) fn new(raw: Text) -> Self {
        let text = match unix(raw.as_str()) {
            Cow::Borrowed(_) => raw.clone(),
            Cow::Owned(text) => Text::from(text),
        };
        let mut dropped = Vec::new();
        if text.end() < raw.end() {
            let mut characters = raw.as_str().chars().zip(0u32..).peekable();
            while let Some((character, at)) = characters.next() {
                if character == '\r' && characters.peek().is_some_and(|next| next.0 == '\n') {
                    dropped.push(at);
                }
            }
        }
        Self { raw, text, dropped }
    }

    /// The text with `\n` as line end.
    pub(super) fn text(&self) -> &Text {
        &self.text
    }

    /// Whether line ends had to be altered.
    pub(super) fn was_altered(&self) -> bool {
        self.raw != self.text
    }

    /// `start..end` of the file in the text; `None` if it ends past the end or cuts a character.
    pub(super) fn place(&self, unit: Unit, start: CodePoint, end: CodePoint) -> Option<Extent> {
        Some(Extent { start: self.point(unit, start)?, end: self.point(unit, end)? })
    }

    fn point(&self, unit: Unit, at: CodePoint) -> Option<CodePoint> {
        let at = match unit {
            Unit::CodePoint => (at <= self.raw.end()).then_some(at)?,
            Unit::Utf16 => {
                let point = self.raw.from_utf16(Utf16(at.0));
                (self.raw.to_utf16(point) == Utf16(at.0)).then_some(point)?
            }
        };
        let gone = self.dropped.partition_point(|&dropped| dropped < at.0);
        Some(CodePoint(at.0 - gone as u32))
    }
}

/// The words with `\n` as line end.
pub(super) fn unix(words: &str) -> Cow<'_, str> {
    if words.contains('\r') {
        Cow::Owned(words.replace("\r\n", "\n").replace('\r', "\n"))
    } else {
        Cow::Borrowed(words)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn positions_move_back_by_the_line_ends_before_them() {
        let original = Original::new(Text::from("a\r\nb🎉\r\n\rc"));
        assert_eq!(original.text().as_str(), "a\nb🎉\n\nc");
        let check = |unit, at, expected: Option<u32>| {
            assert_eq!(original.point(unit, CodePoint(at)), expected.map(CodePoint), "{at}");
        };
        for (at, expected) in [(0, 0), (1, 1), (2, 1), (3, 2), (5, 4), (6, 4), (7, 5), (9, 7)] {
            check(Unit::CodePoint, at, Some(expected));
        }
        check(Unit::CodePoint, 10, None);
        check(Unit::Utf16, 5, None);
        check(Unit::Utf16, 6, Some(4));
        check(Unit::Utf16, 10, Some(7));
        check(Unit::Utf16, 11, None);
    }
}
