//! The records that a case is made of.
//!
//! Invariants: each has an id, the time it was made and last changed, and by whom (a person's name,
//! or `rule:<name>`); fields that this version does not know are kept in `extra` and written again.

mod article;
mod claim;
mod header;
mod mark;
mod source;

pub use article::{Article, Basis, Outlet, Precision, Published, Region, RegionKind, body_digest};
pub use claim::{Checkability, Claim, Relation, RelationKind};
pub use header::Header;
pub use mark::{Body, Mark, Modality, Polarity, QuoteForm, Resolved};
pub use source::{Source, SourceKind};

use super::{Id, Time};
use serde::{Deserialize, Serialize};
use std::sync::Arc;

/// Fields of a record that this version does not know, by JSON Pointer (RFC 6901, without the first
/// slash; `body/value`): kept, and written again as long as the place where they stood is there.
pub type Extra = serde_json::Map<String, serde_json::Value>;

/// The kinds of record, in the order in which files list them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    /// The case itself: its title and note.
    Case,
    /// A text of an outlet.
    Article,
    /// Words of an article that a person pointed at.
    Mark,
    /// What is compared.
    Claim,
    /// Who is cited.
    Source,
}

impl Kind {
    /// All kinds, in the order in which files list them.
    pub const ALL: [Kind; 5] = [Kind::Case, Kind::Article, Kind::Claim, Kind::Source, Kind::Mark];
}

/// One record of any kind. Cheap to clone.
#[derive(Clone, Debug, PartialEq)]
pub enum Record {
    /// See [`Header`].
    Case(Arc<Header>),
    /// See [`Article`].
    Article(Arc<Article>),
    /// See [`Mark`].
    Mark(Arc<Mark>),
    /// See [`Claim`].
    Claim(Arc<Claim>),
    /// See [`Source`].
    Source(Arc<Source>),
}

impl Record {
    /// What kind of record it is.
    pub fn kind(&self) -> Kind {
        match self {
            Record::Case(_) => Kind::Case,
            Record::Article(_) => Kind::Article,
            Record::Mark(_) => Kind::Mark,
            Record::Claim(_) => Kind::Claim,
            Record::Source(_) => Kind::Source,
        }
    }

    /// Its id.
    pub fn id(&self) -> Id {
        match self {
            Record::Case(r) => r.id,
            Record::Article(r) => r.id,
            Record::Mark(r) => r.id,
            Record::Claim(r) => r.id,
            Record::Source(r) => r.id,
        }
    }

    /// When it was last changed.
    pub fn modified(&self) -> Time {
        match self {
            Record::Case(r) => r.modified,
            Record::Article(r) => r.modified,
            Record::Mark(r) => r.modified,
            Record::Claim(r) => r.modified,
            Record::Source(r) => r.modified,
        }
    }
}

macro_rules! into_record {
    ($($variant:ident($type:ty)),*) => {
        $(impl From<$type> for Record {
            fn from(record: $type) -> Self {
                Record::$variant(Arc::new(record))
            }
        })*
    };
}
into_record!(Case(Header), Article(Article), Mark(Mark), Claim(Claim), Source(Source));
