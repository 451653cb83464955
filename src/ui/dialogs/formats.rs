//! The formats that a case can be exported in. To add one: a line in [`FORMATS`], and its words.

use crate::case::{Case, Time};
use crate::exchange::native;
use crate::ui::words::exchange::Exchange;

/// A format to export in.
pub struct Format {
    /// What it is called.
    pub name: fn(&Exchange) -> &'static str,
    /// What it is for.
    pub hint: fn(&Exchange) -> &'static str,
    /// What it loses of this case.
    pub loses: fn(&Exchange, &Case) -> String,
    /// What the name of its file ends in.
    pub ending: &'static str,
    /// Its media type.
    pub media_type: &'static str,
    /// The file.
    pub make: fn(&Case, Time) -> String,
}

/// All formats, the first one chosen from the beginning.
pub static FORMATS: [Format; 1] = [Format {
    name: |words| words.native,
    hint: |words| words.native_hint,
    loses: |words, _| words.loses_nothing.to_owned(),
    ending: "telisik.json",
    media_type: "application/json",
    make: native::export,
}];
