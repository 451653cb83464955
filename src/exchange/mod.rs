//! File formats, out and in. Pure: text in, text out.
//!
//! Invariants: a file is taken in whole or not at all; what was mended in it is said; what a format
//! cannot say is said, too (the native one loses nothing).
#![forbid(unsafe_code)]

mod file_name;
mod markup;
pub mod native;
mod quotation;
pub mod report;

pub use file_name::file_name;
pub use quotation::Quotation;
