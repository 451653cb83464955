//! Records ⇄ JSON values, with the fields that this version does not know kept.
//!
//! Invariant: `decode(encode(r)) == r`, and what a decoded value had beside the known fields is
//! encoded again. Unknown fields within the items of a list are kept by their place in it.

use super::{Kind, Record};
use serde::de::DeserializeOwned;
use serde_json::{Map, Value};
use std::sync::Arc;

/// Known fields that are left out of a file when they are empty: given empty, they are no unknown
/// fields.
const OPTIONAL: [&str; 23] = [
    "affiliation",
    "aliases",
    "archived_url",
    "byline",
    "color",
    "comment",
    "content",
    "cue",
    "domain",
    "due",
    "languages",
    "note",
    "parent",
    "published",
    "quote",
    "regions",
    "relations",
    "retrieved",
    "source",
    "suffix",
    "prefix",
    "tags",
    "url",
];

/// Where a value is not a record, and why.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{path}: {message}")]
pub struct CodecFault {
    /// The place within the record, such as `span.start`; `.` for the record itself.
    pub path: String,
    /// What stands there and what was expected.
    pub message: String,
}

/// The record as a JSON object, its known fields in their order, then the unknown ones.
pub fn encode(record: &Record) -> Value {
    let (value, extra) = match record {
        Record::Case(r) => (serde_json::to_value(r), &r.extra),
        Record::Article(r) => (serde_json::to_value(r), &r.extra),
        Record::Mark(r) => (serde_json::to_value(r), &r.extra),
        Record::Claim(r) => (serde_json::to_value(r), &r.extra),
        Record::Source(r) => (serde_json::to_value(r), &r.extra),
    };
    // Records are structs with string keys: they always have a JSON form.
    let mut value = value.unwrap_or_default();
    if !extra.is_empty() {
        restore(&mut value, &Value::Object(extra.clone()));
    }
    value
}

/// Reads a record of `kind`.
///
/// # Errors
/// When a field is missing or of another type than expected; the fault names its path.
pub fn decode(kind: Kind, value: Value) -> Result<Record, CodecFault> {
    macro_rules! read {
        ($variant:ident) => {{
            let mut record = typed(&value)?;
            let known = Record::$variant(Arc::new(record));
            let extra = residue(&value, &encode(&known));
            let Record::$variant(arc) = known else { unreachable!("made above") };
            record = Arc::unwrap_or_clone(arc);
            if let Some(Value::Object(extra)) = extra {
                record.extra = extra;
            }
            Ok(Record::$variant(Arc::new(record)))
        }};
    }
    match kind {
        Kind::Case => read!(Case),
        Kind::Article => read!(Article),
        Kind::Mark => read!(Mark),
        Kind::Claim => read!(Claim),
        Kind::Source => read!(Source),
    }
}

fn typed<T: DeserializeOwned>(value: &Value) -> Result<T, CodecFault> {
    serde_path_to_error::deserialize(value).map_err(|error| CodecFault {
        path: error.path().to_string(),
        message: error.into_inner().to_string(),
    })
}

/// What `given` has beside `known`; `None` if nothing.
fn residue(given: &Value, known: &Value) -> Option<Value> {
    match (given, known) {
        (Value::Object(given), Value::Object(known)) => {
            let mut rest = Map::new();
            for (name, value) in given {
                let kept = match known.get(name) {
                    Some(known) => residue(value, known),
                    None if is_empty(value) && OPTIONAL.contains(&name.as_str()) => None,
                    None => Some(value.clone()),
                };
                if let Some(kept) = kept {
                    rest.insert(name.clone(), kept);
                }
            }
            (!rest.is_empty()).then_some(Value::Object(rest))
        }
        (Value::Array(given), Value::Array(known)) => {
            let rest: Map<_, _> = given
                .iter()
                .zip(known)
                .enumerate()
                .filter_map(|(place, (g, k))| Some((place.to_string(), residue(g, k)?)))
                .collect();
            (!rest.is_empty()).then_some(Value::Object(rest))
        }
        _ => None,
    }
}

/// Puts a residue back; known fields win.
fn restore(value: &mut Value, rest: &Value) {
    let Value::Object(rest) = rest else { return };
    match value {
        Value::Object(fields) => {
            for (name, kept) in rest {
                match fields.get_mut(name) {
                    Some(field) => restore(field, kept),
                    None => {
                        fields.insert(name.clone(), kept.clone());
                    }
                }
            }
        }
        Value::Array(items) => {
            for (place, kept) in rest {
                if let Some(item) = place.parse().ok().and_then(|i: usize| items.get_mut(i)) {
                    restore(item, kept);
                }
            }
        }
        _ => {}
    }
}

fn is_empty(value: &Value) -> bool {
    match value {
        Value::Null => true,
        Value::String(text) => text.is_empty(),
        Value::Array(items) => items.is_empty(),
        _ => false,
    }
}
