//! Dismissals: what was proposed and is not to be proposed again.

use super::{Extra, Id, Time};
use crate::text::Span;
use serde::{Deserialize, Serialize};

/// A person rejected what a rule proposed. It stays rejected: the words are found again by their span.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct Dismissal {
    /// Its id.
    pub id: Id,
    /// When it was made.
    pub created: Time,
    /// When it was last changed.
    pub modified: Time,
    /// Who changed it last.
    #[serde(default)]
    pub by: String,
    /// The article that it was proposed in.
    pub article: Id,
    /// What was proposed.
    pub kind: SuggestionKind,
    /// The rule that proposed it (`area.rule`), if it was one alone.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub rule: String,
    /// The words; without them, all that is of the kind in the article.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub span: Option<Span>,
    /// Fields of other versions.
    #[serde(skip)]
    pub extra: Extra,
}

/// The kinds of what rules propose.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum SuggestionKind {
    /// When, how long, or how often.
    Date,
    /// A date that cannot be right.
    DateFault,
    /// How much.
    Quantity,
    /// Which ones.
    List,
    /// Who, what or where.
    Name,
    /// Words between quotation marks.
    Quotation,
    /// Who is said to have said what.
    Attribution,
    /// What is not the article.
    Furniture,
}

impl SuggestionKind {
    /// All kinds, in the order in which they are offered.
    pub const ALL: [SuggestionKind; 8] = [
        SuggestionKind::Date,
        SuggestionKind::DateFault,
        SuggestionKind::Quantity,
        SuggestionKind::List,
        SuggestionKind::Name,
        SuggestionKind::Quotation,
        SuggestionKind::Attribution,
        SuggestionKind::Furniture,
    ];
}
