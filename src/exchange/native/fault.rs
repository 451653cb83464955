//! Why a file is refused.

use super::{FORMAT, VERSION, Wrong};
use crate::case::{Id, Kind};

/// Why a file was not taken in. Nothing of it was. Paths are those of the file, such as
/// `records.marks[3].span.start`.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ImportError {
    /// It is larger than [`super::LIMIT`].
    #[error(
        "The file has {} MB; at most {} MB can be opened. Nothing was taken in, and what you have \
         is as it was. Leave out articles where it was exported, or divide the case.",
        bytes.div_ceil(1 << 20), limit >> 20
    )]
    TooLarge {
        /// Its size.
        bytes: usize,
        /// The most that is read.
        limit: usize,
    },
    /// It is no JSON, or JSON nested too deeply, or has a name twice in one object.
    #[error(
        "The file cannot be read as JSON: line {line}, column {column}: {wrong}. Nothing was \
         taken in, and what you have is as it was. If the file was cut short on its way, fetch it \
         again."
    )]
    NotJson {
        /// From 1.
        line: usize,
        /// In bytes of the line, from 1.
        column: usize,
        /// What is wrong there.
        wrong: Wrong,
    },
    /// It is JSON, but not ours.
    #[error(
        "The file is no case of Telisik: “format” should be “{FORMAT}”, {}. Nothing was taken in, \
         and what you have is as it was. Choose a file that Telisik exported.",
        found.as_ref().map_or("but there is none".to_owned(), |found| format!("but is “{found}”"))
    )]
    NotTelisik {
        /// What `format` says, if it says anything.
        found: Option<String>,
    },
    /// It was written by a later version of this program.
    #[error(
        "The file has format version {found}; this Telisik reads version {VERSION}. Nothing was \
         taken in, and what you have is as it was. Open it with a newer Telisik."
    )]
    NewerVersion {
        /// What it says.
        found: u64,
    },
    /// There has never been such a version.
    #[error(
        "The file has format version {found}, which never was. Nothing was taken in, and what you \
         have is as it was. Export it again."
    )]
    WrongVersion {
        /// What it says, as JSON.
        found: String,
    },
    /// Its positions count something unknown.
    #[error(
        "The file counts positions in {found}; “code-point” and “utf16” are understood. Nothing \
         was taken in, and what you have is as it was. Export it with one of these."
    )]
    WrongUnit {
        /// What it says, as JSON.
        found: String,
    },
    /// A field is missing, or has a value that it cannot have.
    #[error(
        "The file has a fault at {path}: {wrong}. Nothing was taken in, and what you have is as \
         it was. Put this place right in the file, or export it again."
    )]
    Field {
        /// Where.
        path: String,
        /// What stands there and what was expected.
        wrong: Wrong,
    },
    /// A record refers to one that is not in the file.
    #[error(
        "The file has a fault at {path}: it refers to the {to_kind:?} {to}, which the file does not \
         hold. Nothing was taken in, and what you have is as it was. Export the whole case again."
    )]
    Dangling {
        /// Where.
        path: String,
        /// What should be there.
        to_kind: Kind,
        /// Its id.
        to: Id,
    },
    /// One id stands twice.
    #[error(
        "The file has a fault at {path}: the id {id} is already that of {first}. Nothing was taken \
         in, and what you have is as it was. Give one of the two another id, or export it again."
    )]
    DuplicateId {
        /// Where it stands the second time.
        path: String,
        /// Where it stands the first time.
        first: String,
        /// The id.
        id: Id,
    },
}

impl ImportError {
    pub(super) fn field(path: impl Into<String>, wrong: Wrong) -> Self {
        ImportError::Field { path: path.into(), wrong }
    }
}
