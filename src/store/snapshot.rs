//! The lines that a snapshot is made of. Each chunk is a list of lines, each line stands for itself,
//! so that a damaged chunk costs no more than its own records.
//!
//! `mark {json}`; `mark+ {json}` when the record has fields of other versions (only those take the
//! slower way through a JSON value); `article <digest of the text> {json}`; `removed {tombstone}`;
//! `table {"name":…,"value":…}`; `folded [ids]`; and last of all `end <number of chunks>`.

use super::entry::{json_of, with_text, without_text};
use crate::case::wire::{self, text_of};
use crate::case::{Case, Id, Kind, Record, Tombstone, decode, parse_known};
use crate::text::Text;
use serde::de::DeserializeOwned;
use serde_json::{Value, json};

/// The most lines in one chunk.
const LINES: usize = 100;
/// A chunk is closed when it holds so many bytes.
const BYTES: usize = 64 << 10;
/// The most ids in one `folded` line.
const IDS: usize = 500;

/// What one line says.
#[derive(Debug)]
pub(super) enum Line {
    /// A record; the text of an article is yet to be put back.
    Record(Record, Option<String>),
    /// A record was removed.
    Removed(Tombstone),
    /// A table of another version of the format.
    Table(String, Value),
    /// Changes that the snapshot holds.
    Folded(Vec<Id>),
    /// This is the last chunk.
    End,
}

/// The parts of a snapshot, in the order of its lines. Records are shared, not copied.
#[derive(Debug)]
enum Item {
    Record(Record),
    Removed(Tombstone),
    Table(String, Value),
    Folded(Vec<Id>),
}

/// Writes the chunks of a snapshot, one at a time.
#[derive(Debug)]
pub(super) struct Chunks {
    items: std::vec::IntoIter<Item>,
    chunks: u32,
    done: bool,
}

impl Chunks {
    pub(super) fn new(case: &Case, folded: &[Id]) -> Self {
        let tables = case.foreign().iter();
        let items: Vec<Item> = case
            .records()
            .map(Item::Record)
            .chain(case.removed().values().cloned().map(Item::Removed))
            .chain(tables.map(|(name, value)| Item::Table(name.clone(), value.clone())))
            .chain(folded.chunks(IDS).map(|ids| Item::Folded(ids.to_vec())))
            .collect();
        Self { items: items.into_iter(), chunks: 0, done: false }
    }

    /// How many chunks were written so far.
    pub(super) fn count(&self) -> u32 {
        self.chunks
    }

    /// The number and the lines of the next chunk; `None` when all are written.
    pub(super) fn next(&mut self, digest: impl Fn(&Text) -> String) -> Option<(u32, String)> {
        if self.done {
            return None;
        }
        let number = self.chunks;
        self.chunks += 1;
        let mut out = String::new();
        for _ in 0..LINES {
            let Some(item) = self.items.next() else { break };
            write_line(&item, &digest, &mut out);
            if out.len() >= BYTES {
                break;
            }
        }
        if self.items.len() == 0 {
            self.done = true;
            out.push_str(&format!("end {}\n", self.chunks));
        }
        Some((number, out))
    }
}

fn write_line(item: &Item, digest: &impl Fn(&Text) -> String, out: &mut String) {
    let line = match item {
        Item::Record(record) => write_record(record, digest),
        Item::Removed(stone) => format!("removed {}", text_of(stone)),
        Item::Table(name, value) => format!("table {}", json!({ "name": name, "value": value })),
        Item::Folded(ids) => format!("folded {}", text_of(ids)),
    };
    out.push_str(&line);
    out.push('\n');
}

fn write_record(record: &Record, digest: &impl Fn(&Text) -> String) -> String {
    let name = name_of(record.kind());
    let plus = if record.has_extra() { "+" } else { "" };
    match record {
        Record::Article(article) => {
            let json = json_of(&without_text(record));
            format!("{name}{plus} {} {json}", digest(&article.text))
        }
        _ => format!("{name}{plus} {}", json_of(record)),
    }
}

/// The word that a line with such a record begins with.
fn name_of(kind: Kind) -> &'static str {
    match kind {
        Kind::Case => "case",
        Kind::Article => "article",
        Kind::Mark => "mark",
        Kind::Claim => "claim",
        Kind::Source => "source",
        Kind::Absence => "absence",
        Kind::Citation => "citation",
        Kind::Evidence => "evidence",
        Kind::Review => "review",
        Kind::Dismissal => "dismissal",
    }
}

/// Reads one line.
///
/// # Errors
/// What is wrong with it, in words.
pub(super) fn read_line(line: &str) -> Result<Line, String> {
    let (name, rest) = line.split_once(' ').ok_or("a word and a space were expected")?;
    match name {
        "removed" => return Ok(Line::Removed(parse(rest)?)),
        "folded" => return Ok(Line::Folded(parse(rest)?)),
        "end" => return Ok(Line::End),
        "table" => {
            let mut table: Value = parse(rest)?;
            let name = table.get("name").and_then(Value::as_str).ok_or("a name was expected")?;
            let name = name.to_owned();
            let value = table.get_mut("value").map(Value::take).unwrap_or_default();
            return Ok(Line::Table(name, value));
        }
        _ => {}
    }
    let (name, plus) = match name.strip_suffix('+') {
        Some(name) => (name, true),
        None => (name, false),
    };
    let (kind, digest, json) = match name {
        "article" => {
            let (digest, json) = rest.split_once(' ').ok_or("a digest was expected")?;
            (Kind::Article, Some(digest.to_owned()), json)
        }
        _ => match Kind::ALL.into_iter().find(|&kind| name_of(kind) == name) {
            Some(kind) => (kind, None, rest),
            None => return Err(format!("“{name}” is no kind of line")),
        },
    };
    let record = if plus {
        decode(kind, parse(json)?).map_err(|fault| fault.to_string())?
    } else {
        parse_known(kind, json).map_err(|error| error.to_string())?
    };
    Ok(Line::Record(record, digest))
}

/// The record with the text that its line referred to.
pub(super) fn complete(record: Record, text: Option<Text>) -> Record {
    match text {
        Some(text) => with_text(record, text),
        None => record,
    }
}

fn parse<T: DeserializeOwned>(json: &str) -> Result<T, String> {
    wire::parse(json).map_err(|error| error.to_string())
}
