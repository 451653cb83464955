//! Grapheme boundaries (UAX #29) of a [`Text`]: no span and no caret stands within a character as
//! a reader sees it.

use super::{Byte, CodePoint, Text};
use icu_segmenter::GraphemeClusterSegmenter;

impl Text {
    /// Whether `at` stands between two graphemes, or at either end of the text.
    pub fn is_grapheme_boundary(&self, at: CodePoint) -> bool {
        at <= self.end() && self.grapheme_floor(at) == at
    }

    /// The last grapheme boundary at or before `at`.
    pub fn grapheme_floor(&self, at: CodePoint) -> CodePoint {
        self.boundaries_around(at).0
    }

    /// The first grapheme boundary at or after `at`.
    pub fn grapheme_ceil(&self, at: CodePoint) -> CodePoint {
        self.boundaries_around(at).1
    }

    /// The last boundary at or before `at`, and the first at or after it.
    fn boundaries_around(&self, at: CodePoint) -> (CodePoint, CodePoint) {
        let string = self.as_str();
        let byte = self.to_byte(at).0;
        if byte == string.len() {
            return (self.end(), self.end());
        }
        let start = safe_start(string, byte);
        if start == byte {
            return (at, at);
        }
        let mut before = start;
        for boundary in GraphemeClusterSegmenter::new().segment_str(&string[start..]) {
            let boundary = start + boundary;
            if boundary >= byte {
                return if boundary == byte {
                    (at, at)
                } else {
                    (self.from_byte(Byte(before)), self.from_byte(Byte(boundary)))
                };
            }
            before = boundary;
        }
        (self.end(), self.end())
    }
}

/// A place at or before `byte` that is a boundary whatever comes before it. It is near in any
/// script that has spaces, so a long line costs no more than a short one.
fn safe_start(string: &str, byte: usize) -> usize {
    let mut before = string[..byte].char_indices().rev();
    let mut at = byte;
    let mut next = string[byte..].chars().next();
    loop {
        let Some((start, previous)) = before.next() else { return 0 };
        let is_safe = next.is_some_and(stands_alone)
            && !prepends(previous)
            && (previous, next) != ('\r', Some('\n'));
        if is_safe {
            return at;
        }
        at = start;
        next = Some(previous);
    }
}

/// Letters and signs of common scripts that never join the character before them (unless it
/// [`prepends`]): none is a combining mark, a Hangul syllable, a regional indicator, a pictograph
/// or an Indic consonant.
fn stands_alone(character: char) -> bool {
    matches!(character,
        '\0'..='\u{7f}' | '\u{c0}'..='\u{2ff}' | '\u{370}'..='\u{482}' | '\u{48a}'..='\u{588}'
        | '\u{5d0}'..='\u{5ea}' | '\u{620}'..='\u{64a}' | '\u{2010}'..='\u{2027}'
        | '\u{3000}'..='\u{3029}' | '\u{3041}'..='\u{3096}' | '\u{30a1}'..='\u{30fa}' | '\u{3400}'..='\u{9fff}' | '\u{ff01}'..='\u{ff9d}')
}

/// Characters that join whatever follows them (Grapheme_Cluster_Break=Prepend); whole blocks where
/// that is shorter, since a false alarm only makes the search go on.
fn prepends(character: char) -> bool {
    matches!(character,
        '\u{600}'..='\u{605}' | '\u{6dd}' | '\u{70f}' | '\u{890}'..='\u{891}' | '\u{8e2}' | '\u{d4e}'
        | '\u{11000}'..='\u{11fff}')
}
