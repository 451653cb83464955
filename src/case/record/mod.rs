//! The records that a case is made of.
//!
//! Invariants: each has an id, the time it was made and last changed, and by whom (a person's name,
//! or `rule:<name>`); fields that this version does not know are kept in `extra` and written again.

mod absence;
mod article;
mod citation;
mod claim;
mod dismissal;
mod evidence;
mod header;
mod mark;
mod review;
mod source;
mod vocabulary;

pub use absence::Absence;
pub use article::{Article, Basis, Outlet, Precision, Published, Region, RegionKind, body_digest};
pub use citation::{Citation, CitationKind, Citing, Disclosure};
pub use claim::{Checkability, Claim, Relation, RelationKind};
pub use dismissal::{Dismissal, SuggestionKind};
pub use evidence::{Evidence, Stance};
pub use header::Header;
pub use mark::{Body, Mark, Modality, Polarity, QuoteForm, Resolved};
pub use review::{Correction, Gap, Override, Problem, Review, ReviewStatus, Verdict};
pub use source::{Source, SourceKind};
pub use vocabulary::{Core, Label, Rating, Scale, Tag, Vocabulary};

use super::{Id, Time};
use serde::{Deserialize, Serialize};
use std::sync::Arc;

/// Fields of a record that this version does not know, by JSON Pointer (RFC 6901, without the first
/// slash; `body/value`): kept, and written again as long as the place where they stood is there.
pub type Extra = serde_json::Map<String, serde_json::Value>;

/// The kinds of record.
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
    /// What was looked for and not found.
    Absence,
    /// Who stands on whose word.
    Citation,
    /// What speaks for and against a claim.
    Evidence,
    /// What a person concludes of a claim.
    Review,
    /// What was proposed, and rejected.
    Dismissal,
}

impl Kind {
    /// All kinds, such that most records come after those that they refer to.
    pub const ALL: [Kind; 10] = [
        Kind::Case,
        Kind::Article,
        Kind::Claim,
        Kind::Source,
        Kind::Mark,
        Kind::Absence,
        Kind::Citation,
        Kind::Evidence,
        Kind::Review,
        Kind::Dismissal,
    ];
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
    /// See [`Absence`].
    Absence(Arc<Absence>),
    /// See [`Citation`].
    Citation(Arc<Citation>),
    /// See [`Evidence`].
    Evidence(Arc<Evidence>),
    /// See [`Review`].
    Review(Arc<Review>),
    /// See [`Dismissal`].
    Dismissal(Arc<Dismissal>),
}

/// The same for a record of any kind: `each!(record, r => r.id)`.
macro_rules! each {
    ($record:expr, $r:ident => $body:expr) => {
        match $record {
            $crate::case::Record::Case($r) => $body,
            $crate::case::Record::Article($r) => $body,
            $crate::case::Record::Mark($r) => $body,
            $crate::case::Record::Claim($r) => $body,
            $crate::case::Record::Source($r) => $body,
            $crate::case::Record::Absence($r) => $body,
            $crate::case::Record::Citation($r) => $body,
            $crate::case::Record::Evidence($r) => $body,
            $crate::case::Record::Review($r) => $body,
            $crate::case::Record::Dismissal($r) => $body,
        }
    };
}
pub(crate) use each;

impl Record {
    /// What kind of record it is.
    pub fn kind(&self) -> Kind {
        match self {
            Record::Case(_) => Kind::Case,
            Record::Article(_) => Kind::Article,
            Record::Mark(_) => Kind::Mark,
            Record::Claim(_) => Kind::Claim,
            Record::Source(_) => Kind::Source,
            Record::Absence(_) => Kind::Absence,
            Record::Citation(_) => Kind::Citation,
            Record::Evidence(_) => Kind::Evidence,
            Record::Review(_) => Kind::Review,
            Record::Dismissal(_) => Kind::Dismissal,
        }
    }

    /// Its id.
    pub fn id(&self) -> Id {
        each!(self, r => r.id)
    }

    /// When it was made.
    pub fn created(&self) -> Time {
        each!(self, r => r.created)
    }

    /// When it was last changed.
    pub fn modified(&self) -> Time {
        each!(self, r => r.modified)
    }

    /// Who changed it last.
    pub fn by(&self) -> &str {
        each!(self, r => &r.by)
    }

    /// Whether it holds fields of other versions.
    pub(crate) fn has_extra(&self) -> bool {
        each!(self, r => !r.extra.is_empty())
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
into_record!(
    Case(Header),
    Article(Article),
    Mark(Mark),
    Claim(Claim),
    Source(Source),
    Absence(Absence),
    Citation(Citation),
    Evidence(Evidence),
    Review(Review),
    Dismissal(Dismissal)
);
