//! The kinds of value that are compared.

use serde::{Deserialize, Serialize};

/// The kind of value that a claim compares.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum ValueKind {
    /// When.
    Date,
    /// How long.
    Duration,
    /// How much.
    Quantity,
    /// Which ones.
    List,
    /// Where.
    Place,
    /// Who or what.
    Name,
    /// In which words.
    Quote,
    /// Anything else: for the person to compare.
    #[default]
    Text,
}

impl ValueKind {
    /// All kinds, in the order in which they are offered.
    pub const ALL: [ValueKind; 8] = [
        ValueKind::Text,
        ValueKind::Date,
        ValueKind::Duration,
        ValueKind::Quantity,
        ValueKind::List,
        ValueKind::Place,
        ValueKind::Name,
        ValueKind::Quote,
    ];
}
