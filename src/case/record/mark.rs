//! Marks: words of an article that a person pointed at, and what for.

use super::{Extra, Id, Time};
use crate::text::Span;
use crate::value::Value;
use serde::{Deserialize, Serialize};

/// Words of an article, and what a person says they are. Marks may overlap and nest.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct Mark {
    /// Its id.
    pub id: Id,
    /// When it was made.
    pub created: Time,
    /// When it was last changed.
    pub modified: Time,
    /// Who changed it last: of one that a rule proposed, the person who took it over.
    #[serde(default)]
    pub by: String,
    /// The rule that proposed it (`area.rule`); empty if none did.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub rule: String,
    /// The article that holds the words.
    pub article: Id,
    /// The words.
    pub span: Span,
    /// What they are.
    pub body: Body,
    /// Words of one's own to find it by, each once, in the order given.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub tags: Vec<String>,
    /// What the person says about it.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub comment: String,
    /// Fields of other versions.
    #[serde(skip)]
    pub extra: Extra,
}

/// What the words of a mark are.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Body {
    /// Worth seeing again.
    Highlight {
        /// The name of a colour (`yellow`, `green`, `blue`, `pink`), no more.
        #[serde(default, skip_serializing_if = "String::is_empty")]
        color: String,
    },
    /// What the article says on a claim.
    Mention {
        /// The claim.
        claim: Id,
        /// What it says on it, in a form that can be compared.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        value: Option<Value>,
        /// Whether the article affirms or denies it.
        #[serde(default)]
        polarity: Polarity,
        /// How the article puts it.
        #[serde(default)]
        modality: Modality,
    },
    /// Whom the article cites.
    Attribution {
        /// The source, if it is known who it is.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        source: Option<Id>,
        /// The words that say so ("menurut", "ujarnya").
        #[serde(default, skip_serializing_if = "Option::is_none")]
        cue: Option<Span>,
        /// What is attributed.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        content: Vec<Span>,
        /// In whose words.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        quote: Option<QuoteForm>,
        /// How the source was found.
        #[serde(default)]
        resolved: Resolved,
        /// The attribution within which this one stands.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        parent: Option<Id>,
    },
    /// A remark, in the comment of the mark.
    Note,
}

impl Body {
    /// The claim it mentions.
    pub fn claim(&self) -> Option<Id> {
        match self {
            Body::Mention { claim, .. } => Some(*claim),
            _ => None,
        }
    }

    /// The source it cites.
    pub fn source(&self) -> Option<Id> {
        match self {
            Body::Attribution { source, .. } => *source,
            _ => None,
        }
    }
}

/// Whether an article affirms a claim.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Polarity {
    /// It says that it is so.
    #[default]
    Affirmed,
    /// It says that it is not so.
    Denied,
}

/// How an article puts a claim.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Modality {
    /// As a fact.
    #[default]
    Asserted,
    /// As a plan.
    Planned,
    /// As a possibility.
    Possible,
    /// As what somebody says.
    Reported,
}

/// In whose words something is attributed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum QuoteForm {
    /// In the source's own.
    Direct,
    /// In the article's.
    Indirect,
    /// In both.
    Mixed,
}

/// How the source of an attribution was found.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Resolved {
    /// It is named there.
    #[default]
    Explicit,
    /// A pronoun stands for it.
    Pronoun,
    /// It carries over from the words before.
    CarriedOver,
}
