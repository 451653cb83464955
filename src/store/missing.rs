//! What is not in a case any more, because entries of it could not be read: as far as can be told.

use super::read::Reading;
use super::seal::legible;
use crate::case::wire;
use crate::case::{Id, Kind, Record, known_as};

/// A record that an opened case lacks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Missing {
    /// What it is.
    pub kind: Kind,
    /// What a person knows it by; never empty.
    pub words: String,
}

/// The records that were put aside, and those that a garbled entry still tells of. What stands in the
/// case all the same is not missing.
pub(super) fn missing(reading: &Reading) -> Vec<Missing> {
    let case = reading.history.case();
    let mut out: Vec<Missing> = Vec::new();
    let mut add = |kind, id: Option<Id>, words: String| {
        let stands = id.is_some_and(|id| case.get(kind, id).is_some());
        let one = Missing { kind, words };
        if !stands && !one.words.is_empty() && !out.contains(&one) {
            out.push(one);
        }
    };
    for record in &reading.lost {
        add(record.kind(), Some(record.id()), known_as(case, record));
    }
    for value in reading.damaged.values() {
        for part in legible(value).split(PUT).skip(1) {
            if let Some((kind, id, words)) = trace(part) {
                add(kind, id, words);
            }
        }
    }
    out
}

/// What stands before the kind of a record that a change puts.
const PUT: &str = r#""put":{"kind":""#;

/// The kind, the id and the words of a record, from what is left of its JSON.
fn trace(part: &str) -> Option<(Kind, Option<Id>, String)> {
    let (kind, rest) = part.split_once('"')?;
    let (kind, field) = match kind {
        "mark" => (Kind::Mark, "exact"),
        "article" => (Kind::Article, "title"),
        "claim" => (Kind::Claim, "statement"),
        "source" => (Kind::Source, "name"),
        _ => return None,
    };
    let words = string_after(rest, field)?;
    let words = words.split_whitespace().collect::<Vec<_>>().join(" ");
    let words = if kind == Kind::Mark { crate::text::quoted(&words) } else { words };
    Some((kind, string_after(rest, "id").and_then(|id| Id::parse(&id)), words))
}

/// The text that is the value of the first field of this name.
fn string_after(json: &str, field: &str) -> Option<String> {
    let (_, rest) = json.split_once(&format!("\"{field}\":\""))?;
    let mut is_escaped = false;
    let end = rest.find(|c| {
        let ends = c == '"' && !is_escaped;
        is_escaped = c == '\\' && !is_escaped;
        ends
    })?;
    wire::parse(&format!("\"{}\"", &rest[..end])).ok()
}

/// Whether opening found anything that the desk's summary of the case does not know of.
pub(super) fn is_less(reading: &Reading) -> bool {
    let lost: &[Record] = &reading.lost;
    !lost.is_empty() || !reading.damaged.is_empty() || !reading.scraps.is_empty()
}
