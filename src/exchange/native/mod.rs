//! The native JSON file: all of a case, for keeping, sending and merging.
//!
//! Invariants: `export(import(export(x)))` is `export(x)`, byte for byte; two exports of one case
//! differ only where the case does; tables, fields and tombstones of later versions come out as
//! they went in; an import is whole or refused with the path of its fault, and each repair is said.
//!
//! The schema beside this file (`../telisik.case.schema.json`, draft 2020-12) is generated from the
//! types; every export is valid against it.

mod export;
mod fault;
mod import;
mod json;
mod original;
mod repair;
mod repaired;
#[cfg(test)]
mod schema;
mod wrong;

pub use export::export;
pub use fault::ImportError;
pub use import::{Imported, LIMIT, import};
pub use repair::{ImportNote, Unit};
pub use repaired::{Repaired, Weight};
pub use wrong::{Found, Thing, Wrong};

use crate::case::Kind;

/// What `format` says in our files.
pub const FORMAT: &str = "telisik.case";
/// The version of the format that this program writes, and the only one that it reads.
pub const VERSION: u64 = 1;
/// What the names in [`crate::case::Case::foreign`] begin with that stood beside `records` and not
/// within it: `/removed` are tombstones of kinds that this version does not know, any other the
/// top-level field of that name.
pub const BESIDE: char = '/';

/// The name of the foreign entry that holds tombstones of unknown kinds.
const REMOVED: &str = "/removed";

/// The tables of `records`, in the order of the file.
const TABLES: [(&str, Kind); 9] = [
    ("articles", Kind::Article),
    ("marks", Kind::Mark),
    ("claims", Kind::Claim),
    ("absences", Kind::Absence),
    ("sources", Kind::Source),
    ("citations", Kind::Citation),
    ("evidence", Kind::Evidence),
    ("reviews", Kind::Review),
    ("dismissals", Kind::Dismissal),
];

/// The known fields of the file itself, in their order.
const FIELDS: [&str; 8] =
    ["format", "version", "unit", "exported", "generator", "case", "records", "removed"];
