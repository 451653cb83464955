//! An immutable text with an index of its positions and paragraphs.

use super::{Byte, CodePoint, Extent, Utf16};
use std::sync::Arc;

/// Every so many code points the index notes where it is in the other units.
const STRIDE: u32 = 256;

#[derive(Clone, Copy, Debug)]
struct Checkpoint {
    byte: u32,
    utf16: u32,
}

/// One line of a text, without its line end. Blank lines are paragraphs, too (with an empty extent).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Paragraph {
    /// Where it stands, in code points of the whole text.
    pub extent: Extent,
    /// Where it starts, in UTF-16 units of the whole text.
    pub utf16_start: Utf16,
    /// Where it starts, in bytes of the whole text.
    pub byte_start: Byte,
    /// Where it ends (before the line end), in bytes of the whole text.
    pub byte_end: Byte,
}

#[derive(Debug)]
struct Inner {
    string: Box<str>,
    /// `checkpoints[i]` is where code point `i * STRIDE` stands.
    checkpoints: Vec<Checkpoint>,
    paragraphs: Vec<Paragraph>,
    code_points: u32,
    utf16: u32,
}

/// The text of an article: exact, immutable, cheap to clone, with positions that convert in
/// logarithmic time. Holds at most `u32::MAX` bytes (borders refuse far smaller texts already).
#[derive(Clone, Debug)]
pub struct Text(Arc<Inner>);

impl Text {
    /// Takes the text as it is; line ends should already be `\n` (see [`crate::intake`]). A `\r\n` is
    /// kept, and is one line end.
    pub fn new(string: impl Into<Box<str>>) -> Self {
        let string: Box<str> = string.into();
        let mut checkpoints = Vec::with_capacity(string.len() / STRIDE as usize + 1);
        let mut paragraphs = Vec::new();
        let (mut code_points, mut utf16) = (0u32, 0u32);
        let mut line = (0u32, 0u32, 0usize); // code point, UTF-16 and byte where the line began
        for (byte, character) in string.char_indices() {
            if code_points.is_multiple_of(STRIDE) {
                checkpoints.push(Checkpoint { byte: byte as u32, utf16 });
            }
            let next_utf16 = utf16 + character.len_utf16() as u32;
            if character == '\n' {
                // A carriage return before it belongs to the line end: the two are one grapheme.
                let returned = usize::from(string[line.2..byte].ends_with('\r'));
                paragraphs.push(Paragraph {
                    extent: Extent::new(line.0, code_points - returned as u32),
                    utf16_start: Utf16(line.1),
                    byte_start: Byte(line.2),
                    byte_end: Byte(byte - returned),
                });
                line = (code_points + 1, next_utf16, byte + 1);
            }
            code_points += 1;
            utf16 = next_utf16;
        }
        if code_points.is_multiple_of(STRIDE) {
            checkpoints.push(Checkpoint { byte: string.len() as u32, utf16 });
        }
        paragraphs.push(Paragraph {
            extent: Extent::new(line.0, code_points),
            utf16_start: Utf16(line.1),
            byte_start: Byte(line.2),
            byte_end: Byte(string.len()),
        });
        Self(Arc::new(Inner { string, checkpoints, paragraphs, code_points, utf16 }))
    }

    /// The whole text.
    pub fn as_str(&self) -> &str {
        &self.0.string
    }

    /// Its length in code points, which is also the position after its last one.
    pub fn end(&self) -> CodePoint {
        CodePoint(self.0.code_points)
    }

    /// Its length in UTF-16 units.
    pub fn utf16_end(&self) -> Utf16 {
        Utf16(self.0.utf16)
    }

    /// All of it.
    pub fn extent(&self) -> Extent {
        Extent::new(0, self.0.code_points)
    }

    /// Its lines, in order; at least one.
    pub fn paragraphs(&self) -> &[Paragraph] {
        &self.0.paragraphs
    }

    /// The number of the paragraph that holds `at` (a line end belongs to the line it ends; a place
    /// past the end belongs to the last paragraph).
    pub fn paragraph_at(&self, at: CodePoint) -> usize {
        self.0.paragraphs.partition_point(|p| p.extent.start <= at).saturating_sub(1)
    }

    /// The words of paragraph `number`, or nothing if there is no such paragraph.
    pub fn paragraph_str(&self, number: usize) -> &str {
        self.0
            .paragraphs
            .get(number)
            .and_then(|p| self.0.string.get(p.byte_start.0..p.byte_end.0))
            .unwrap_or_default()
    }

    /// Code points → bytes; a place past the end is the end.
    pub fn to_byte(&self, at: CodePoint) -> Byte {
        let (checkpoint, rest) = self.checkpoint(at);
        let start = checkpoint.byte as usize;
        if self.is_ascii_stride(at.0 / STRIDE) {
            return Byte(start + rest as usize);
        }
        Byte(start + nth_byte(&self.0.string[start..], rest as usize))
    }

    /// Code points → UTF-16 units; a place past the end is the end.
    pub fn to_utf16(&self, at: CodePoint) -> Utf16 {
        let (checkpoint, rest) = self.checkpoint(at);
        let tail = &self.0.string[checkpoint.byte as usize..];
        let units: usize = tail.chars().take(rest as usize).map(char::len_utf16).sum();
        Utf16(checkpoint.utf16 + units as u32)
    }

    /// UTF-16 units → code points. A place within a surrogate pair is the place before it; a place
    /// past the end is the end.
    pub fn from_utf16(&self, at: Utf16) -> CodePoint {
        let number = self.0.checkpoints.partition_point(|c| c.utf16 <= at.0).saturating_sub(1);
        let checkpoint = self.0.checkpoints[number];
        let mut code_point = number as u32 * STRIDE;
        let mut utf16 = checkpoint.utf16;
        for character in self.0.string[checkpoint.byte as usize..].chars() {
            utf16 += character.len_utf16() as u32;
            if utf16 > at.0 {
                break;
            }
            code_point += 1;
        }
        CodePoint(code_point)
    }

    /// Bytes → code points. A place within a character is the place before it.
    pub fn from_byte(&self, at: Byte) -> CodePoint {
        let number =
            self.0.checkpoints.partition_point(|c| c.byte as usize <= at.0).saturating_sub(1);
        let start = self.0.checkpoints[number].byte as usize;
        let inside = if self.is_ascii_stride(number as u32) {
            at.0 - start
        } else {
            self.0.string[start..self.0.string.floor_char_boundary(at.0)].chars().count()
        };
        CodePoint(number as u32 * STRIDE + inside as u32)
    }

    /// The words at `extent`; what lies past the end is left out.
    pub fn slice(&self, extent: Extent) -> &str {
        let start = self.to_byte(extent.start).0;
        let end = if extent.len() <= STRIDE {
            let tail = &self.0.string[start..];
            start + tail.char_indices().nth(extent.len() as usize).map_or(tail.len(), |(b, _)| b)
        } else {
            self.to_byte(extent.end).0
        };
        &self.0.string[start..end]
    }

    /// Whether all code points from checkpoint `number` up to the next one are of one byte, as in most texts
    /// nearly all are: then places there need no counting.
    fn is_ascii_stride(&self, number: u32) -> bool {
        let checkpoints = &self.0.checkpoints;
        match (checkpoints.get(number as usize), checkpoints.get(number as usize + 1)) {
            (Some(this), Some(next)) => next.byte - this.byte == STRIDE,
            _ => false,
        }
    }

    fn checkpoint(&self, at: CodePoint) -> (Checkpoint, u32) {
        let number = (at.0 / STRIDE).min(self.0.checkpoints.len() as u32 - 1);
        (self.0.checkpoints[number as usize], at.0 - number * STRIDE)
    }
}

/// Where character `number` of `tail` starts, or its end.
fn nth_byte(tail: &str, number: usize) -> usize {
    const BLOCK: usize = 16; // is counted at once
    let begins = |byte: &u8| byte & 0xc0 != 0x80;
    let bytes = tail.as_bytes();
    let (mut at, mut left) = (0, number);
    for block in bytes.chunks_exact(BLOCK) {
        let count: u8 = block.iter().map(|byte| u8::from(begins(byte))).sum();
        if usize::from(count) > left {
            break;
        }
        left -= usize::from(count);
        at += BLOCK;
    }
    let rest = bytes[at..].iter().enumerate().filter(|(_, byte)| begins(byte));
    rest.map(|(byte, _)| at + byte).nth(left).unwrap_or(bytes.len())
}

impl PartialEq for Text {
    fn eq(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.0, &other.0) || self.0.string == other.0.string
    }
}

impl Eq for Text {}

impl From<&str> for Text {
    fn from(string: &str) -> Self {
        Self::new(string)
    }
}

impl From<String> for Text {
    fn from(string: String) -> Self {
        Self::new(string)
    }
}

impl serde::Serialize for Text {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}

impl<'de> serde::Deserialize<'de> for Text {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        String::deserialize(deserializer).map(Self::new)
    }
}

#[cfg(test)]
impl schemars::JsonSchema for Text {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Text".into()
    }
    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({ "type": "string" })
    }
    fn inline_schema() -> bool {
        true
    }
}
