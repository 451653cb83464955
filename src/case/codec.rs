//! Records ⇄ JSON values, with the fields that this version does not know kept.
//!
//! Invariants: `decode(encode(r)) == r`, and what a decoded value had beside the known fields is
//! encoded again. Unknown fields within the items of a list are kept by their place in it; those
//! within a known field go when that field goes.

use super::record::each;
use super::{Extra, Id, Kind, Modality, Polarity, QuoteForm, Record, Resolved};
use crate::text::Span;
use serde::de::DeserializeOwned;
use serde_json::Value;

/// Known fields that are left out of a file when they are empty, as JSON pointers: given empty,
/// they are no unknown fields.
pub(crate) fn optional(kind: Kind) -> &'static [&'static str] {
    match kind {
        Kind::Case => &[
            "languages",
            "note",
            "suggestions_off",
            "vocabulary",
            "vocabulary/scale",
            "vocabulary/scales",
            "vocabulary/tags",
        ],
        Kind::Article => {
            &["archived_url", "byline", "outlet/domain", "published", "regions", "retrieved", "url"]
        }
        Kind::Mark => &[
            "body/color",
            "body/content",
            "body/cue",
            "body/parent",
            "body/quote",
            "body/source",
            "body/value",
            "body/value/aliases",
            "body/value/approx",
            "body/value/because",
            "body/value/because/anchor",
            "body/value/because/step",
            "body/value/by",
            "body/value/modifier",
            "body/value/most",
            "body/value/role",
            "body/value/to",
            "body/value/unit",
            "comment",
            "rule",
            "tags",
        ],
        Kind::Claim => &["due", "order", "relations"],
        Kind::Source => &["affiliation", "aliases", "note", "url"],
        Kind::Absence => &["note"],
        Kind::Citation => &["mark", "note"],
        Kind::Evidence => &["accessed", "archived_url", "note", "quote", "set", "source", "url"],
        Kind::Review => &[
            "corrections",
            "gaps",
            "justification",
            "overrides",
            "reviewer",
            "verdict/rating",
            "verdict/scale",
        ],
        Kind::Dismissal => &["rule", "span"],
    }
}

/// Where a value is not a record, and why.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{path}: {message}")]
pub struct CodecFault {
    /// The place within the record, such as `span.start`; `.` for the record itself.
    pub path: String,
    /// What stands there and what was expected.
    pub message: String,
}

/// The record as a JSON object, its fields sorted by name, known or not.
pub fn encode(record: &Record) -> Value {
    let (value, extra) = each!(record, r => (serde_json::to_value(r), &r.extra));
    // Records are structs with string keys: they always have a JSON form.
    let mut value = value.unwrap_or_default();
    for (pointer, kept) in extra {
        restore(&mut value, pointer, kept);
    }
    value.sort_all_objects();
    value
}

/// Reads a record of `kind`.
///
/// # Errors
/// When a field is missing or of another type than expected; the fault names its path.
pub fn decode(kind: Kind, value: Value) -> Result<Record, CodecFault> {
    macro_rules! read {
        ($variant:ident) => {{
            let mut record: super::record::$variant = typed(&value)?;
            let known = serde_json::to_value(&record).unwrap_or_default();
            let mut residue = Residue { optional: optional(kind), extra: Extra::new() };
            residue.collect("", &value, &known);
            record.extra = residue.extra;
            Ok(Record::from(record))
        }};
    }
    match kind {
        Kind::Case => read!(Header),
        Kind::Article => read!(Article),
        Kind::Mark => read!(Mark),
        Kind::Claim => read!(Claim),
        Kind::Source => read!(Source),
        Kind::Absence => read!(Absence),
        Kind::Citation => read!(Citation),
        Kind::Evidence => read!(Evidence),
        Kind::Review => read!(Review),
        Kind::Dismissal => read!(Dismissal),
    }
}

fn typed<T: DeserializeOwned>(value: &Value) -> Result<T, CodecFault> {
    serde_path_to_error::deserialize(value).map_err(|error| {
        let fault =
            CodecFault { path: error.path().to_string(), message: error.into_inner().to_string() };
        match value.get("body") {
            Some(body) if fault.path == "body" => body_fault(body).unwrap_or(fault),
            _ => fault,
        }
    })
}

/// Where the body of a mark is at fault: its fields depend on its kind, and serde reads such an
/// object without saying where it stands.
fn body_fault(body: &Value) -> Option<CodecFault> {
    fn field<T: DeserializeOwned>(body: &Value, name: &str) -> Option<CodecFault> {
        let error = serde_path_to_error::deserialize::<_, T>(body.get(name)?).err()?;
        let path = match error.path().to_string() {
            path if path == "." => format!("body.{name}"),
            path if path.starts_with('[') => format!("body.{name}{path}"),
            path => format!("body.{name}.{path}"),
        };
        Some(CodecFault { path, message: error.into_inner().to_string() })
    }
    match body.get("kind")?.as_str()? {
        "highlight" => field::<String>(body, "color"),
        "mention" => field::<Id>(body, "claim")
            .or_else(|| field::<Option<crate::value::Value>>(body, "value"))
            .or_else(|| field::<Polarity>(body, "polarity"))
            .or_else(|| field::<Modality>(body, "modality")),
        "attribution" => field::<Option<Id>>(body, "source")
            .or_else(|| field::<Option<Span>>(body, "cue"))
            .or_else(|| field::<Vec<Span>>(body, "content"))
            .or_else(|| field::<Option<QuoteForm>>(body, "quote"))
            .or_else(|| field::<Resolved>(body, "resolved"))
            .or_else(|| field::<Option<Id>>(body, "parent")),
        _ => None,
    }
}

/// Gathers what a value has beside the known fields.
struct Residue {
    optional: &'static [&'static str],
    extra: Extra,
}

impl Residue {
    fn collect(&mut self, at: &str, given: &Value, known: &Value) {
        match (given, known) {
            (Value::Object(given), Value::Object(known)) => {
                for (name, value) in given {
                    let here = below(at, &escape(name));
                    match known.get(name) {
                        Some(known) => self.collect(&here, value, known),
                        None if is_empty(value) && self.optional.contains(&here.as_str()) => {}
                        None => {
                            self.extra.insert(here, value.clone());
                        }
                    }
                }
            }
            (Value::Array(given), Value::Array(known)) => {
                for (place, (given, known)) in given.iter().zip(known).enumerate() {
                    self.collect(&below(at, &place.to_string()), given, known);
                }
            }
            _ => {}
        }
    }
}

/// Puts an unknown field back where it stood; known fields win, and where nothing stands any more,
/// it goes, too.
fn restore(record: &mut Value, pointer: &str, kept: &Value) {
    let (parent, name) = pointer.rsplit_once('/').unwrap_or(("", pointer));
    let parent =
        if parent.is_empty() { Some(record) } else { record.pointer_mut(&format!("/{parent}")) };
    if let Some(Value::Object(fields)) = parent {
        fields.entry(unescape(name)).or_insert_with(|| kept.clone());
    }
}

fn below(at: &str, name: &str) -> String {
    if at.is_empty() { name.to_owned() } else { format!("{at}/{name}") }
}

fn escape(name: &str) -> String {
    name.replace('~', "~0").replace('/', "~1")
}

fn unescape(name: &str) -> String {
    name.replace("~1", "/").replace("~0", "~")
}

fn is_empty(value: &Value) -> bool {
    match value {
        Value::Null => true,
        Value::String(text) => text.is_empty(),
        Value::Array(items) => items.is_empty(),
        _ => false,
    }
}
