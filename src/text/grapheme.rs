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

/// A place at or before `byte` that is a boundary whatever comes before it: the start, or between
/// two ASCII characters (none of which join, once line ends are `\n`).
fn safe_start(string: &str, byte: usize) -> usize {
    let bytes = string.as_bytes();
    let mut at = byte;
    while at > 0 {
        let is_safe = bytes[at].is_ascii() && bytes[at - 1].is_ascii() && bytes[at - 1] != b'\r';
        if is_safe {
            break;
        }
        at -= 1;
    }
    at
}
