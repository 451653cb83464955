//! Citations: who stands on whose word.

use super::{Extra, Id, Kind, Time};
use serde::{Deserialize, Serialize};

/// An article or a source has something from a source. Citations may form cycles: articles copy each
/// other.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct Citation {
    /// Its id.
    pub id: Id,
    /// When it was made.
    pub created: Time,
    /// When it was last changed.
    pub modified: Time,
    /// Who changed it last.
    #[serde(default)]
    pub by: String,
    /// Who cites.
    pub from: Citing,
    /// The source that is cited.
    pub to: Id,
    /// How.
    #[serde(default)]
    pub relation: CitationKind,
    /// Whether the one who cites says so.
    #[serde(default)]
    pub disclosure: Disclosure,
    /// The words that say so.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub mark: Option<Id>,
    /// What the person says about it.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub note: String,
    /// Fields of other versions.
    #[serde(skip)]
    pub extra: Extra,
}

/// Who cites: `{"article": "<id>"}` or `{"source": "<id>"}`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Citing {
    /// An article.
    Article(Id),
    /// A source.
    Source(Id),
}

impl Citing {
    /// The record that cites.
    pub fn target(self) -> (Kind, Id) {
        match self {
            Citing::Article(id) => (Kind::Article, id),
            Citing::Source(id) => (Kind::Source, id),
        }
    }
}

/// How a source is used.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum CitationKind {
    /// In its own words.
    Quotes,
    /// In other words.
    Paraphrases,
    /// In another language.
    Translates,
    /// It is named as the source.
    #[default]
    Cites,
    /// What is told comes from there.
    ObtainedFrom,
    /// They spoke with each other.
    SpokeTo,
}

impl CitationKind {
    /// All kinds, in the order in which they are offered.
    pub const ALL: [CitationKind; 6] = [
        CitationKind::Cites,
        CitationKind::Quotes,
        CitationKind::Paraphrases,
        CitationKind::Translates,
        CitationKind::ObtainedFrom,
        CitationKind::SpokeTo,
    ];
}

/// Whether the one who cites says so.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Disclosure {
    /// It names the source.
    #[default]
    Disclosed,
    /// It does not: a person found out.
    Undisclosed,
}
