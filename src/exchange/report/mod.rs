//! The report as a file: Markdown, or one HTML page that stands alone. What it says is
//! [`crate::compare::report`]'s.
//!
//! Invariants: every word of the case is escaped; the page has no script, loads nothing and says so by a
//! content security policy; only `http:` and `https:` addresses are links.

mod html;
mod markdown;

pub use html::html;
pub use markdown::markdown;
