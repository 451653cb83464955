//! Texts and places in them. Pure; every other room stands on this one.
//!
//! Invariants: a [`Text`] never changes; a place is a [`CodePoint`] everywhere except at the
//! border with JavaScript, where it is a [`Utf16`]; units are converted in `text.rs` and nowhere else.
#![forbid(unsafe_code)]

mod abbreviation;
mod anchor;
mod block;
mod changed;
mod context;
mod diff;
mod find;
mod grapheme;
mod language;
mod layout;
mod mark_index;
#[cfg(test)]
pub(crate) mod marked;
mod myers;
mod position;
mod quote;
mod quoted;
mod retold;
mod sentence;
mod span;
#[allow(clippy::module_inception)] // the room is named for its main concept
mod text;
mod word;

pub use anchor::find;
pub use block::{Block, LONGEST_BLOCK, Role, blocks};
pub use diff::{DiffKind, DiffPart, diff};
pub use find::{find_all, lower};
pub use language::Language;
pub use layout::{Piece, levels, pieces};
pub use mark_index::MarkIndex;
pub use position::{Byte, CodePoint, Extent, Utf16};
pub use quote::{Found, Quote};
pub use quoted::{quoted, unquoted};
pub use retold::Versions;
pub use span::{CONTEXT, Span, SpanFault, SpanState};
pub use text::{Paragraph, Text};
