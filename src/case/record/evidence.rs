//! Evidence: what speaks for and against a claim.

use super::{Extra, Id, Time};
use serde::{Deserialize, Serialize};

/// Something outside the compared articles that bears on a claim.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct Evidence {
    /// Its id.
    pub id: Id,
    /// When it was made.
    pub created: Time,
    /// When it was last changed.
    pub modified: Time,
    /// Who changed it last.
    #[serde(default)]
    pub by: String,
    /// The claim.
    pub claim: Id,
    /// Whose it is.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub source: Option<Id>,
    /// Where it was found.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub url: String,
    /// Where a copy is kept.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub archived_url: String,
    /// Its words.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub quote: String,
    /// Which way it points.
    #[serde(default)]
    pub stance: Stance,
    /// The name of a set: what is of one set stands or falls together.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub set: String,
    /// When it was looked at.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub accessed: Option<Time>,
    /// What the person says about it.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub note: String,
    /// Fields of other versions.
    #[serde(skip)]
    pub extra: Extra,
}

/// Which way evidence points.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Stance {
    /// It speaks for the claim.
    Supports,
    /// It speaks against it.
    Refutes,
    /// It helps to understand it.
    #[default]
    Context,
}

impl Stance {
    /// All stances, in the order in which they are offered.
    pub const ALL: [Stance; 3] = [Stance::Supports, Stance::Refutes, Stance::Context];
}
