//! Sources: who is cited.

use super::{Extra, Id, Time};
use serde::{Deserialize, Serialize};

/// Somebody or something that articles cite.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct Source {
    /// Its id.
    pub id: Id,
    /// When it was made.
    pub created: Time,
    /// When it was last changed.
    pub modified: Time,
    /// Who changed it last.
    #[serde(default)]
    pub by: String,
    /// What it is called.
    pub name: String,
    /// What else it is called.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub aliases: Vec<String>,
    /// What it is.
    #[serde(default)]
    pub kind: SourceKind,
    /// Whom it belongs to.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub affiliation: String,
    /// Where it can be looked up.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub url: String,
    /// What the person says about it.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub note: String,
    /// Fields of other versions.
    #[serde(skip)]
    pub extra: Extra,
}

impl Source {
    /// Whether nobody is named: an official without a name, or no name at all.
    pub fn is_unnamed(&self) -> bool {
        self.kind == SourceKind::UnnamedOfficial || self.name.trim().is_empty()
    }
}

/// What a source is.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum SourceKind {
    /// A document.
    Document,
    /// Somebody who speaks for an office, by name.
    Official,
    /// Somebody who speaks for an office, without a name.
    UnnamedOfficial,
    /// Somebody who knows the matter.
    Expert,
    /// Somebody who was there.
    Witness,
    /// Somebody whom it concerns.
    Party,
    /// A company.
    Company,
    /// A body of figures.
    Statistics,
    /// Another outlet.
    Media,
    /// A news agency.
    Wire,
    /// A post on a social network.
    Social,
    /// The outlet's own reporting.
    OwnReporting,
    /// Nobody knows.
    #[default]
    Unknown,
}

impl SourceKind {
    /// All kinds, in the order in which they are offered.
    pub const ALL: [SourceKind; 13] = [
        SourceKind::Unknown,
        SourceKind::Official,
        SourceKind::UnnamedOfficial,
        SourceKind::Expert,
        SourceKind::Witness,
        SourceKind::Party,
        SourceKind::Company,
        SourceKind::Document,
        SourceKind::Statistics,
        SourceKind::Media,
        SourceKind::Wire,
        SourceKind::Social,
        SourceKind::OwnReporting,
    ];
}
