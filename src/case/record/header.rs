//! The record of the case itself.

use super::{Extra, Id, SuggestionKind, Time, Vocabulary};
use serde::{Deserialize, Serialize};

/// What a case is called and about. Its id is the id of the case.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct Header {
    /// The id of the case.
    pub id: Id,
    /// When it was made.
    pub created: Time,
    /// When it was last changed.
    pub modified: Time,
    /// Who changed it last.
    #[serde(default)]
    pub by: String,
    /// What people call it.
    pub title: String,
    /// What it is about; free text.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub note: String,
    /// The languages of its articles (BCP 47).
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub languages: Vec<String>,
    /// Its verdict scales and tags.
    #[serde(default, skip_serializing_if = "Vocabulary::is_empty")]
    pub vocabulary: Vocabulary,
    /// The kinds of suggestion that are not made in it, each once, in their order.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub suggestions_off: Vec<SuggestionKind>,
    /// Fields of other versions.
    #[serde(skip)]
    pub extra: Extra,
}
