//! Absences: silence as data.

use super::{Extra, Id, Time};
use serde::{Deserialize, Serialize};

/// A person looked for a claim in an article, and it says nothing on it. An article without a mention
/// and without an absence has not been looked through yet.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct Absence {
    /// Its id.
    pub id: Id,
    /// When it was made.
    pub created: Time,
    /// When it was last changed.
    pub modified: Time,
    /// Who changed it last.
    #[serde(default)]
    pub by: String,
    /// What was looked for.
    pub claim: Id,
    /// Where.
    pub article: Id,
    /// What the person says about it.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub note: String,
    /// Fields of other versions.
    #[serde(skip)]
    pub extra: Extra,
}
