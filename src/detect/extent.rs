//! From the bytes that the rules count to the places that a suggestion has.

use crate::text::{Byte, Extent, Text};
use std::ops::Range;

/// The extent of some bytes of a text, grown to whole graphemes.
pub(super) fn of_bytes(text: &Text, bytes: Range<usize>) -> Extent {
    Extent {
        start: text.grapheme_floor(text.from_byte(Byte(bytes.start))),
        end: text.grapheme_ceil(text.from_byte(Byte(bytes.end))),
    }
}
