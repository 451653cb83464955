//! A value: what words say, in a form that can be compared, and where that comes from.

use super::{Because, DateValue, Duration, List, Name, Quantity, ValueKind};
use serde::{Deserialize, Serialize};

/// What the `by` of a value begins with that a rule made.
pub const RULE: &str = "rule:";

/// What the words of a mention say. In files, the fields of the form stand beside the others:
/// `{"kind": "date", "value": "2024", "raw": "tahun depan", …}`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct Value {
    /// The words.
    pub raw: String,
    /// What they come to.
    #[serde(flatten)]
    pub form: Form,
    /// Why.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub because: Option<Because>,
    /// Who says that they do: a person's name, or `rule:<name>`. A person's own value beats a computed one.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub by: String,
}

/// The normal form of a value.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Form {
    /// When.
    Date(DateValue),
    /// How long.
    Duration(Duration),
    /// How much.
    Quantity(Quantity),
    /// Which ones.
    List(List),
    /// Where.
    Place(Name),
    /// Who or what.
    Name(Name),
    /// In which words.
    Quote(Words),
    /// Anything else.
    Text(Words),
}

/// Words that are compared as words.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct Words {
    /// The words.
    pub text: String,
}

impl Value {
    /// Whether a rule made it, and a person has not set another since.
    pub fn is_computed(&self) -> bool {
        self.by.starts_with(RULE)
    }

    /// The kind of its form.
    pub fn kind(&self) -> ValueKind {
        match &self.form {
            Form::Date(_) => ValueKind::Date,
            Form::Duration(_) => ValueKind::Duration,
            Form::Quantity(_) => ValueKind::Quantity,
            Form::List(_) => ValueKind::List,
            Form::Place(_) => ValueKind::Place,
            Form::Name(_) => ValueKind::Name,
            Form::Quote(_) => ValueKind::Quote,
            Form::Text(_) => ValueKind::Text,
        }
    }
}
