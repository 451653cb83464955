//! The words of a case: its verdict scales and tags. Data: a person can edit them or make some.

use crate::text::Language;
use serde::{Deserialize, Serialize};

/// The verdict scales and tags of a case. Built-in scales need not be listed (see
/// [`super::super::scales`]); a listed one with the id of a built-in one stands in its place.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct Vocabulary {
    /// The id of the scale that verdicts are given in; empty: the core scale.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub scale: String,
    /// Scales of one's own.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub scales: Vec<Scale>,
    /// The tags that are offered.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub tags: Vec<Tag>,
}

impl Vocabulary {
    /// Whether it says nothing beyond what is built in.
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }
}

/// The ratings that a house gives.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct Scale {
    /// What it is referred to by, such as `averitec`; unique within a case.
    pub id: String,
    /// What people call it.
    pub name: Label,
    /// Its ratings, in the order in which they are offered.
    pub ratings: Vec<Rating>,
}

/// One rating of a scale.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct Rating {
    /// The label exactly as the house spells it; unique within the scale.
    pub label: String,
    /// What it means in each language.
    pub name: Label,
    /// What it comes to.
    pub core: Core,
    /// What the core does not say of it, if that is less.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub loss: Option<Label>,
}

/// A tag that is offered.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct Tag {
    /// The tag as marks hold it.
    pub id: String,
    /// What it means in each language.
    pub name: Label,
}

/// Words in each language of the interface.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct Label {
    /// English.
    #[serde(default)]
    pub en: String,
    /// Indonesian.
    #[serde(default)]
    pub id: String,
}

impl Label {
    /// From both.
    pub fn new(en: &str, id: &str) -> Self {
        Self { en: en.to_owned(), id: id.to_owned() }
    }

    /// In this language; in the other one if there are none in this one.
    pub fn in_language(&self, language: Language) -> &str {
        let (first, second) = match language {
            Language::English => (&self.en, &self.id),
            Language::Indonesian => (&self.id, &self.en),
        };
        if first.is_empty() { second } else { first }
    }
}

/// What every rating comes to.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Core {
    /// The evidence speaks for it.
    Supported,
    /// Some of it is right.
    Partly,
    /// It is put so that it deceives.
    Misleading,
    /// The evidence speaks both ways.
    Conflicting,
    /// The evidence speaks against it.
    Refuted,
    /// There is not enough of it.
    NotEnoughEvidence,
    /// Nobody can check it.
    NotCheckable,
    /// Nothing has been concluded yet.
    #[default]
    Pending,
}

impl Core {
    /// All cores, in the order in which they are offered.
    pub const ALL: [Core; 8] = [
        Core::Supported,
        Core::Partly,
        Core::Misleading,
        Core::Conflicting,
        Core::Refuted,
        Core::NotEnoughEvidence,
        Core::NotCheckable,
        Core::Pending,
    ];

    /// As files spell it.
    pub fn label(self) -> &'static str {
        match self {
            Core::Supported => "supported",
            Core::Partly => "partly",
            Core::Misleading => "misleading",
            Core::Conflicting => "conflicting",
            Core::Refuted => "refuted",
            Core::NotEnoughEvidence => "not_enough_evidence",
            Core::NotCheckable => "not_checkable",
            Core::Pending => "pending",
        }
    }

    /// In words.
    pub fn words(self, language: Language) -> &'static str {
        let (en, id) = match self {
            Core::Supported => ("supported", "didukung bukti"),
            Core::Partly => ("partly true", "sebagian benar"),
            Core::Misleading => ("misleading", "menyesatkan"),
            Core::Conflicting => ("conflicting evidence", "bukti bertentangan"),
            Core::Refuted => ("refuted", "terbantah"),
            Core::NotEnoughEvidence => ("not enough evidence", "bukti belum cukup"),
            Core::NotCheckable => ("not checkable", "tidak dapat diperiksa"),
            Core::Pending => ("pending", "belum diputuskan"),
        };
        match language {
            Language::English => en,
            Language::Indonesian => id,
        }
    }
}
