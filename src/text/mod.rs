//! Texts and places in them. Pure; every other room stands on this one.
//!
//! Invariants: a [`Text`] never changes; a place is a [`CodePoint`] everywhere except at the
//! border with JavaScript, where it is a [`Utf16`]; units are converted in `text.rs` and nowhere else.
#![forbid(unsafe_code)]

mod grapheme;
mod position;
mod span;
#[allow(clippy::module_inception)] // the room is named for its main concept
mod text;

pub use position::{Byte, CodePoint, Extent, Utf16};
pub use span::{CONTEXT, Span, SpanFault, SpanState};
pub use text::{Paragraph, Text};
