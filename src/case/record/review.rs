//! Reviews: what a person concludes of a claim. The tool never writes one.

use super::{Core, Extra, Id, Time};
use serde::{Deserialize, Serialize};

/// A person's judgement of a claim. A claim may have several, of several people.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct Review {
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
    /// What is concluded.
    #[serde(default)]
    pub verdict: Verdict,
    /// Why.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub justification: String,
    /// What is not known.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub gaps: Vec<Gap>,
    /// Who concludes it.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub reviewer: String,
    /// How far it is.
    #[serde(default)]
    pub status: ReviewStatus,
    /// What was said before, the earliest first.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub corrections: Vec<Correction>,
    /// Why it was made final in spite of a problem.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub overrides: Vec<Override>,
    /// Fields of other versions.
    #[serde(skip)]
    pub extra: Extra,
}

/// A rating of a scale, and what it meant when it was given: a scale may change, a judgement may not.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct Verdict {
    /// The id of the scale; empty: the core scale.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub scale: String,
    /// The rating, by its label in the scale; empty: the core alone.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub rating: String,
    /// What it comes to.
    #[serde(default)]
    pub core: Core,
}

/// Something that is not known, and that would matter.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct Gap {
    /// What.
    pub what: String,
    /// How it was closed; empty while it is open.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub closed: String,
}

impl Gap {
    /// Whether nobody has closed it.
    pub fn is_open(&self) -> bool {
        self.closed.is_empty()
    }
}

/// How far a review is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum ReviewStatus {
    /// It may still change.
    #[default]
    Draft,
    /// It is what the person stands for.
    Final,
    /// It was final, and something else is said now.
    Corrected,
}

/// What a final review said before it was corrected.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct Correction {
    /// When it was corrected.
    pub time: Time,
    /// Who corrected it.
    #[serde(default)]
    pub by: String,
    /// Why.
    #[serde(default)]
    pub reason: String,
    /// What was concluded until then.
    pub verdict: Verdict,
    /// Why it was concluded.
    #[serde(default)]
    pub justification: String,
    /// Who had concluded it.
    #[serde(default)]
    pub reviewer: String,
}

/// Why a review was made final in spite of a problem.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct Override {
    /// The problem.
    pub problem: Problem,
    /// Why it does not hold the verdict up.
    pub reason: String,
}

/// What stands against calling a review final.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Problem {
    /// No verdict has been given.
    NoVerdict,
    /// There is no evidence.
    NoEvidence,
    /// All outlets stand on one origin.
    SingleOrigin,
    /// All of it leads to sources without a name.
    OnlyUnnamed,
    /// Evidence or an article has an address that no copy is kept of.
    NoArchive,
    /// Something is not known yet.
    OpenGap,
}

impl Problem {
    /// All problems, in the order in which they are named.
    pub const ALL: [Problem; 6] = [
        Problem::NoVerdict,
        Problem::NoEvidence,
        Problem::SingleOrigin,
        Problem::OnlyUnnamed,
        Problem::NoArchive,
        Problem::OpenGap,
    ];
}
