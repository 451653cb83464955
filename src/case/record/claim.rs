//! Claims: what is compared across articles.

use super::{Extra, Id, Time};
use crate::value::ValueKind;
use serde::{Deserialize, Serialize};

/// A statement or question that can be understood without any of the articles.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct Claim {
    /// Its id.
    pub id: Id,
    /// When it was made.
    pub created: Time,
    /// When it was last changed.
    pub modified: Time,
    /// Who changed it last.
    #[serde(default)]
    pub by: String,
    /// What is claimed.
    pub statement: String,
    /// The kind of value that it compares.
    #[serde(default)]
    pub kind: ValueKind,
    /// Whether it can be checked.
    #[serde(default)]
    pub checkability: Checkability,
    /// When it can be checked (EDTF), for a prediction.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub due: Option<String>,
    /// How it stands to other claims.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub relations: Vec<Relation>,
    /// Where it stands among the claims, as a key (see [`crate::case::order`]); empty: after all that have
    /// one, in the order in which claims were made.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub order: String,
    /// Fields of other versions.
    #[serde(skip)]
    pub extra: Extra,
}

/// Whether a claim can be checked.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Checkability {
    /// It can.
    #[default]
    Checkable,
    /// It is an opinion.
    Opinion,
    /// Not before it is due.
    Prediction,
    /// It cannot.
    NotCheckable,
}

/// How one claim stands to another.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct Relation {
    /// The other claim.
    pub to: Id,
    /// How this one stands to it.
    pub kind: RelationKind,
}

/// The ways in which claims stand to each other.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum RelationKind {
    /// They say the same.
    Same,
    /// This one says more precisely what the other says.
    Narrower,
    /// This one says less precisely what the other says.
    Broader,
    /// They cannot both be true.
    Contradicts,
    /// This one stands only if the other does.
    DependsOn,
}
