//! From the bytes that the rules count to the places that a suggestion has.

use crate::text::{Byte, Extent, Text};
use std::ops::Range;

/// The extent of some bytes of a text, grown to whole graphemes.
pub(super) fn of_bytes(text: &Text, bytes: Range<usize>) -> Extent {
    let (start, end) = (text.from_byte(Byte(bytes.start)), text.from_byte(Byte(bytes.end)));
    Extent {
        start: if is_plain(text, bytes.start) { start } else { text.grapheme_floor(start) },
        end: if is_plain(text, bytes.end) { end } else { text.grapheme_ceil(end) },
    }
}

/// Whether a grapheme boundary is sure to be here: between two ASCII characters that are no line end there
/// is always one.
pub(super) fn is_plain(text: &Text, byte: usize) -> bool {
    let bytes = text.as_str().as_bytes();
    let plain = |byte: Option<&u8>| byte.is_none_or(|byte| byte.is_ascii() && *byte != b'\n');
    let before = byte.checked_sub(1).and_then(|before| bytes.get(before));
    plain(before) && plain(bytes.get(byte))
}
