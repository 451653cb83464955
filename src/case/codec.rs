//! Records ⇄ JSON values, with the fields that this version does not know kept.
//!
//! Invariants: `decode(encode(r)) == r`, and what a decoded value had beside the known fields is
//! encoded again. Unknown fields within the items of a list are kept by their place in it; those
//! within a known field go when that field goes.

use super::record::each;
use super::{
    Absence, Article, Citation, Claim, Dismissal, Evidence, Extra, Header, Id, Kind, Mark,
    Modality, Polarity, QuoteForm, Record, Resolved, Review, Source, wire,
};
use crate::text::Span;
use serde::de::DeserializeOwned;
use serde_json::Value;
use std::sync::Arc;

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
            "body/cue/was",
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
            "span/was",
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
        Kind::Dismissal => &["rule", "span", "span/was"],
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
    let mut value = wire::parse(&known_fields(record)).unwrap_or_default();
    for (pointer, kept) in each!(record, r => &r.extra) {
        restore(&mut value, pointer, kept);
    }
    value.sort_all_objects();
    value
}

/// The JSON of a record without the fields of other versions, in one line.
pub(crate) fn known_fields(record: &Record) -> String {
    each!(record, r => wire::text_of(&**r))
}

/// Reads a record of `kind`.
///
/// # Errors
/// When a field is missing or of another type than expected; the fault names its path.
pub fn decode(kind: Kind, value: Value) -> Result<Record, CodecFault> {
    let mut record = parse_known(kind, &value.to_string()).map_err(|error| {
        let fault = wire::fault_in(&value, &error);
        match value.get("body") {
            Some(body) if fault.path == "body" => body_fault(body).unwrap_or(fault),
            _ => fault,
        }
    })?;
    let known = wire::parse(&known_fields(&record)).unwrap_or_default();
    let mut residue = Residue { optional: optional(kind), extra: Extra::new() };
    residue.collect("", &value, &known);
    let extra = residue.extra;
    each!(&mut record, r => if let Some(r) = Arc::get_mut(r) {
        r.extra = extra;
    });
    Ok(record)
}

/// Reads a record of `kind` that has no fields of other versions, from JSON: those would be lost.
///
/// # Errors
/// When a field is missing or of another type than expected.
pub(crate) fn parse_known(kind: Kind, json: &str) -> Result<Record, serde_json::Error> {
    Ok(match kind {
        Kind::Case => wire::parse::<Header>(json)?.into(),
        Kind::Article => wire::parse::<Article>(json)?.into(),
        Kind::Mark => wire::parse::<Mark>(json)?.into(),
        Kind::Claim => wire::parse::<Claim>(json)?.into(),
        Kind::Source => wire::parse::<Source>(json)?.into(),
        Kind::Absence => wire::parse::<Absence>(json)?.into(),
        Kind::Citation => wire::parse::<Citation>(json)?.into(),
        Kind::Evidence => wire::parse::<Evidence>(json)?.into(),
        Kind::Review => wire::parse::<Review>(json)?.into(),
        Kind::Dismissal => wire::parse::<Dismissal>(json)?.into(),
    })
}

/// Where the body of a mark is at fault: its fields depend on its kind, and serde reads such an
/// object without saying where it stands.
fn body_fault(body: &Value) -> Option<CodecFault> {
    fn field<T: DeserializeOwned>(body: &Value, name: &str) -> Option<CodecFault> {
        let CodecFault { path, message } = wire::read::<T>(body.get(name)?).err()?;
        let path = match path {
            path if path == "." => format!("body.{name}"),
            path if path.starts_with('[') => format!("body.{name}{path}"),
            path => format!("body.{name}.{path}"),
        };
        Some(CodecFault { path, message })
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
