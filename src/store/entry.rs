//! One change ⇄ the JSON of its journal entry, with the texts of articles left out: they are stored
//! once, under the digest of their words.
//!
//! Limit: an unknown field of a change is ignored, but entries are never written again, so it
//! stays in the journal until the change is folded into a snapshot.

use crate::case::wire::{self, text_of};
use crate::case::{Article, Change, Kind, Op, Record, Tombstone, decode, encode, known_fields};
use crate::text::Text;
use serde_json::{Map, Value, json};

/// The field that stands in place of a text, with the digest of its words.
pub(super) const TEXT: &str = "$text";

/// The JSON of `change`; `digest` is asked for every text.
pub(super) fn write(change: &Change, digest: &mut dyn FnMut(&Text) -> String) -> String {
    let ops: Vec<String> = change
        .ops
        .iter()
        .map(|op| match op {
            Op::Put(record) => {
                let json = match record {
                    Record::Article(article) => {
                        let mut value = encode(&without_text(record));
                        if let Value::Object(fields) = &mut value {
                            fields
                                .insert("text".to_owned(), json!({ TEXT: digest(&article.text) }));
                        }
                        value.to_string()
                    }
                    other => json_of(other),
                };
                format!(r#"{{"put":{{"kind":{},"record":{json}}}}}"#, text_of(&record.kind()))
            }
            Op::Remove(stone) => format!(r#"{{"remove":{}}}"#, text_of(stone)),
            Op::Forget(kind, id) => {
                format!(r#"{{"forget":{{"id":{},"kind":{}}}}}"#, text_of(id), text_of(kind))
            }
        })
        .collect();
    format!(
        r#"{{"id":{},"time":{},"by":{},"act":{},"doing":{},"ops":[{}]}}"#,
        text_of(&change.id),
        text_of(&change.time),
        text_of(&change.by),
        text_of(&change.act),
        text_of(&change.doing),
        ops.join(",")
    )
}

/// The JSON of a record. Without fields of other versions it need not go through a JSON value, which
/// takes three times as long.
pub(super) fn json_of(record: &Record) -> String {
    if record.has_extra() {
        return encode(record).to_string();
    }
    known_fields(record)
}

/// The record, its text left empty if it is an article.
pub(super) fn without_text(record: &Record) -> Record {
    match record {
        Record::Article(article) => {
            Article { text: Text::from(""), ..Article::clone(article) }.into()
        }
        other => other.clone(),
    }
}

/// Reads an entry; `texts` is asked for every text by its digest. An article whose text is not to
/// be had is left out of the change, and returned beside it.
///
/// # Errors
/// What is wrong, in words, when it is not the JSON of a change.
pub(super) fn read(
    body: &str,
    texts: &mut dyn FnMut(&str) -> Option<Text>,
) -> Result<(Change, Vec<Record>), String> {
    let mut value: Value = wire::parse(body).map_err(|error| error.to_string())?;
    let mut lost = Vec::new();
    let mut ops = Vec::new();
    let Some(Value::Array(listed)) = value.get_mut("ops").map(Value::take) else {
        return Err("ops: a list was expected".to_owned());
    };
    for (place, op) in listed.into_iter().enumerate() {
        let op = read_op(op, texts, &mut lost).map_err(|what| format!("ops[{place}]: {what}"))?;
        ops.extend(op);
    }
    let change = Change {
        id: field(&mut value, "id")?,
        time: field(&mut value, "time")?,
        by: field(&mut value, "by")?,
        act: field(&mut value, "act")?,
        doing: field(&mut value, "doing")?,
        ops,
    };
    Ok((change, lost))
}

fn field<T: serde::de::DeserializeOwned>(value: &mut Value, name: &str) -> Result<T, String> {
    let field = value.get_mut(name).map(Value::take).unwrap_or_default();
    wire::read(&field).map_err(|fault| format!("{name}: {}", fault.message))
}

fn read_op(
    op: Value,
    texts: &mut dyn FnMut(&str) -> Option<Text>,
    lost: &mut Vec<Record>,
) -> Result<Option<Op>, String> {
    let Value::Object(op) = op else { return Err("an object was expected".to_owned()) };
    let mut fields: Map<String, Value> = op;
    if let Some(mut put) = fields.remove("put") {
        let kind: Kind = field(&mut put, "kind")?;
        let mut record = put.get_mut("record").map(Value::take).unwrap_or_default();
        let digest = record
            .get_mut("text")
            .filter(|text| text.is_object())
            .map(|text| std::mem::replace(text, json!("")))
            .and_then(|text| Some(text.get(TEXT)?.as_str()?.to_owned()));
        let record = decode(kind, record).map_err(|fault| fault.to_string())?;
        let Some(digest) = digest else { return Ok(Some(Op::Put(record))) };
        return Ok(match texts(&digest) {
            Some(text) => Some(Op::Put(with_text(record, text))),
            None => {
                lost.push(record);
                None
            }
        });
    }
    if let Some(stone) = fields.remove("remove") {
        let stone: Tombstone = wire::read(&stone).map_err(|fault| fault.message)?;
        return Ok(Some(Op::Remove(stone)));
    }
    if let Some(mut forget) = fields.remove("forget") {
        return Ok(Some(Op::Forget(field(&mut forget, "kind")?, field(&mut forget, "id")?)));
    }
    Err("one of put, remove, forget was expected".to_owned())
}

/// The record with its text put back, if it is an article.
pub(super) fn with_text(record: Record, text: Text) -> Record {
    match record {
        Record::Article(article) => Article { text, ..Article::clone(&article) }.into(),
        other => other,
    }
}

/// The digests of the texts that the JSON of an entry refers to.
pub(super) fn digests(body: &str) -> impl Iterator<Item = &str> {
    const BEFORE: &str = "\"$text\":\"";
    body.match_indices(BEFORE).filter_map(|(at, _)| {
        let rest = &body[at + BEFORE.len()..];
        rest.split_once('"').map(|(digest, _)| digest)
    })
}
