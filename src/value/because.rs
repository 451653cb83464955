//! Why a value is what it is, so that a reader can reckon it again.

use serde::{Deserialize, Serialize};

/// The rule that read a value and what it started from: "tahun depan" is 2024 by `date.relative` from
/// `2023-05-04` with `P1Y`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct Because {
    /// The name of the rule, `area.rule`; names are kept when rules are mended.
    pub rule: String,
    /// The date (EDTF) that the words lean on, if they do.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub anchor: Option<String>,
    /// The step from the anchor: an ISO 8601 duration with a sign (`P1Y`, `-P2W`), or what else was done, in
    /// the notation of the rule.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub step: Option<String>,
}
