//! The native JSON file → a case, whole or not at all.

use super::repair::{ImportNote, Repair, Unit, span_paths};
use super::wrong::{Found, Thing, Wrong};
use super::{BESIDE, FIELDS, FORMAT, ImportError, REMOVED, TABLES, VERSION, json};
use crate::case::wire;
use crate::case::{
    Article, Case, Citing, Header, Id, Kind, Mark, Op, Record, Refusal, Time, Tombstone, decode,
    spans,
};
use serde_json::{Map, Value};
use std::collections::BTreeMap;
use std::sync::Arc;

/// The largest file that is read, in bytes: well above the 5 MB that browsers let a page keep, well
/// below what makes a page run out of memory.
pub const LIMIT: usize = 32 << 20;

/// What a file holds.
#[derive(Clone, Debug, PartialEq)]
pub struct Imported {
    /// The case.
    pub case: Case,
    /// When it was exported, if the file says so.
    pub exported: Option<Time>,
    /// What had to be put right in it, in the order of the file.
    pub notes: Vec<ImportNote>,
    /// The record that each of these is about; `None`: the whole file.
    pub about: Vec<Option<Id>>,
}

/// Reads a native file. Words that do not stand where the file says are looked for (in UTF-16 units
/// for the whole file, then elsewhere in the text) and each such repair is noted; a byte order mark
/// is passed over; line ends in texts become `\n`, and positions follow.
///
/// # Errors
/// All else that is wrong: see [`ImportError`]. Nothing is taken in then.
pub fn import(text: &str) -> Result<Imported, ImportError> {
    if text.len() > LIMIT {
        return Err(ImportError::TooLarge { bytes: text.len(), limit: LIMIT });
    }
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let value = json::read(text).map_err(|error| {
        let (line, column) = (error.line(), error.column());
        let message = error.to_string();
        let message = message.rsplit_once(" at line ").map_or(message.as_str(), |(said, _)| said);
        ImportError::NotJson { line, column, wrong: Wrong::of_json(message) }
    })?;
    let Value::Object(mut file) = value else {
        return Err(ImportError::NotTelisik { found: None });
    };
    let unit = preamble(&file)?;
    let exported = match file.get("exported") {
        None | Some(Value::Null) => None,
        Some(value) => {
            let time = value.as_str().and_then(Time::parse);
            let said = || value.as_str().map_or_else(|| value.to_string(), str::to_owned);
            Some(time.ok_or_else(|| ImportError::field("exported", Wrong::NoTime(said())))?)
        }
    };
    let mut reader = Reader::default();
    let header = reader.header(required(&mut file, "case")?)?;
    let tables = match required(&mut file, "records")? {
        Value::Object(tables) => tables,
        other => return Err(expected("records", Thing::Object, &other)),
    };
    reader.tables(tables)?;
    reader.removed(file.remove("removed").unwrap_or_else(|| Value::Array(Vec::new())))?;
    for (name, value) in file {
        if !FIELDS.contains(&name.as_str()) {
            reader.foreign.insert(format!("{BESIDE}{name}"), value);
        }
    }
    let (case, repair) = reader.build(header, unit)?;
    Ok(Imported { case, exported, notes: repair.notes, about: repair.about })
}

/// Whether the file is one of ours that we can read, and what its positions count.
fn preamble(file: &Map<String, Value>) -> Result<Unit, ImportError> {
    let format = file.get("format").and_then(Value::as_str);
    if format != Some(FORMAT) {
        return Err(ImportError::NotTelisik { found: format.map(str::to_owned) });
    }
    match file.get("version") {
        None => return Err(missing("version")),
        Some(Value::Number(number)) => match number.as_u64() {
            Some(VERSION) => {}
            Some(found) if found > VERSION => return Err(ImportError::NewerVersion { found }),
            _ => return Err(ImportError::WrongVersion { found: number.to_string() }),
        },
        Some(other) => return Err(expected("version", Thing::Number, other)),
    }
    match file.get("unit") {
        None => Err(missing("unit")),
        Some(Value::String(unit)) if unit == "code-point" => Ok(Unit::CodePoint),
        Some(Value::String(unit)) if unit == "utf16" || unit == "utf-16" => Ok(Unit::Utf16),
        Some(other) => Err(ImportError::WrongUnit { found: other.to_string() }),
    }
}

/// The records of a file, with the paths at which they stand.
#[derive(Default)]
struct Reader {
    paths: BTreeMap<Id, String>,
    articles: Vec<Article>,
    marks: Vec<Mark>,
    others: Vec<Record>,
    stones: Vec<Tombstone>,
    foreign: BTreeMap<String, Value>,
}

impl Reader {
    fn header(&mut self, value: Value) -> Result<Header, ImportError> {
        match self.record(Kind::Case, value, "case".to_owned())? {
            Record::Case(header) => Ok(Arc::unwrap_or_clone(header)),
            _ => Err(missing("case")),
        }
    }

    fn record(&mut self, kind: Kind, value: Value, path: String) -> Result<Record, ImportError> {
        let record = decode(kind, value).map_err(|fault| {
            ImportError::field(join(&path, &fault.path), Wrong::of_record(&fault.message))
        })?;
        self.claim_id(record.id(), path)?;
        Ok(record)
    }

    fn claim_id(&mut self, id: Id, path: String) -> Result<(), ImportError> {
        if let Some(first) = self.paths.get(&id) {
            return Err(ImportError::DuplicateId { path, first: first.clone(), id });
        }
        self.paths.insert(id, path);
        Ok(())
    }

    fn tables(&mut self, mut tables: Map<String, Value>) -> Result<(), ImportError> {
        for (name, kind) in TABLES {
            let rows = match tables.remove(name) {
                None => continue,
                Some(Value::Array(rows)) => rows,
                Some(other) => {
                    return Err(expected(format!("records.{name}"), Thing::List, &other));
                }
            };
            for (number, row) in rows.into_iter().enumerate() {
                let path = format!("records.{name}[{number}]");
                match self.record(kind, row, path.clone())? {
                    Record::Article(article) => self.articles.push(Arc::unwrap_or_clone(article)),
                    Record::Mark(mark) => {
                        check_order(&mark, &path)?;
                        self.marks.push(Arc::unwrap_or_clone(mark));
                    }
                    other => self.others.push(other),
                }
            }
        }
        for (name, table) in tables {
            if name.starts_with(BESIDE) {
                let message = format!("the name of a table cannot begin with “{BESIDE}”");
                return Err(ImportError::field(format!("records.{name}"), Wrong::Other(message)));
            }
            self.foreign.insert(name, table);
        }
        Ok(())
    }

    fn removed(&mut self, value: Value) -> Result<(), ImportError> {
        let Value::Array(stones) = value else {
            return Err(expected("removed", Thing::List, &value));
        };
        let mut foreign = Vec::new();
        for (number, value) in stones.into_iter().enumerate() {
            let path = format!("removed[{number}]");
            let is_known = match value.get("kind") {
                Some(Value::String(kind)) => {
                    wire::read::<Kind>(&Value::String(kind.clone())).is_ok()
                }
                _ => true, // and refused below
            };
            if !is_known {
                foreign.push(value);
                continue;
            }
            let stone: Tombstone = wire::read(&value).map_err(|fault| {
                ImportError::field(join(&path, &fault.path), Wrong::of_record(&fault.message))
            })?;
            if stone.kind == Kind::Case {
                let message = "the case itself cannot be removed".to_owned();
                return Err(ImportError::field(path, Wrong::Other(message)));
            }
            self.claim_id(stone.id, path)?;
            self.stones.push(stone);
        }
        if !foreign.is_empty() {
            self.foreign.insert(REMOVED.to_owned(), Value::Array(foreign));
        }
        Ok(())
    }

    fn build(mut self, header: Header, unit: Unit) -> Result<(Case, Repair), ImportError> {
        let mut repair = Repair::new(&self.articles, &self.marks, unit);
        let mut ops = Vec::with_capacity(self.paths.len());
        for article in std::mem::take(&mut self.articles) {
            let path = self.path(article.id);
            let extents: Vec<(u32, u32)> =
                article.regions.iter().map(|region| (region.start.0, region.end.0)).collect();
            let article = repair.article(article, path).map_err(|number| {
                let (start, end) = extents.get(number).copied().unwrap_or_default();
                let wrong = Wrong::Outside { start, end };
                ImportError::field(format!("{path}.regions[{number}]"), wrong)
            })?;
            ops.push(Op::Put(article.into()));
        }
        for other in std::mem::take(&mut self.others) {
            ops.push(Op::Put(match other {
                Record::Dismissal(dismissal) => {
                    let path = self.path(dismissal.id);
                    repair.dismissal(Arc::unwrap_or_clone(dismissal), path).into()
                }
                other => other,
            }));
        }
        for mark in std::mem::take(&mut self.marks) {
            let path = self.path(mark.id);
            let mark = repair.mark(mark, path);
            ops.push(Op::Put(mark.into()));
        }
        ops.extend(std::mem::take(&mut self.stones).into_iter().map(Op::Remove));
        let mut case = Case::new(header).with_foreign(std::mem::take(&mut self.foreign));
        case.apply(&ops).map_err(|refusal| self.explain(refusal, &ops))?;
        Ok((case, repair))
    }

    fn path(&self, id: Id) -> &str {
        self.paths.get(&id).map_or("", String::as_str)
    }

    /// A refusal of the case, said with the paths of the file.
    fn explain(&self, refusal: Refusal, ops: &[Op]) -> ImportError {
        let message = refusal.to_string();
        match refusal {
            Refusal::Dangling { id, to_kind, to, .. } => {
                let record = ops.iter().find_map(|op| match op {
                    Op::Put(record) if record.id() == id => Some(record),
                    _ => None,
                });
                let field = record.map(|record| field_of(record, to_kind, to)).unwrap_or_default();
                ImportError::Dangling { path: join(self.path(id), &field), to_kind, to }
            }
            Refusal::Span { id, .. }
            | Refusal::Region { article: id, .. }
            | Refusal::Header(id)
            | Refusal::KindClash(id)
            | Refusal::OutOfTurn(id) => ImportError::field(self.path(id), Wrong::Other(message)),
        }
    }
}

/// The field of `record` that refers to `to`.
fn field_of(record: &Record, to_kind: Kind, to: Id) -> String {
    match (record, to_kind) {
        (Record::Claim(claim), _) => {
            let number = claim.relations.iter().position(|relation| relation.to == to);
            format!("relations[{}].to", number.unwrap_or_default())
        }
        (Record::Citation(citation), _) => match citation.from.target() {
            (kind, from) if kind == to_kind && from == to => match citation.from {
                Citing::Article(_) => "from.article".to_owned(),
                Citing::Source(_) => "from.source".to_owned(),
            },
            _ if to_kind == Kind::Mark => "mark".to_owned(),
            _ => "to".to_owned(),
        },
        (
            Record::Absence(_) | Record::Evidence(_) | Record::Review(_) | Record::Dismissal(_),
            _,
        ) => to_kind_field(to_kind),
        (_, Kind::Article) => "article".to_owned(),
        (_, Kind::Claim) => "body.claim".to_owned(),
        (_, Kind::Source) => "body.source".to_owned(),
        _ => "body.parent".to_owned(),
    }
}

/// The field of a record without a body that refers to a record of this kind.
fn to_kind_field(to_kind: Kind) -> String {
    match to_kind {
        Kind::Article => "article",
        Kind::Source => "source",
        _ => "claim",
    }
    .to_owned()
}

/// No span, not even an orphan, may end before it starts.
fn check_order(mark: &Mark, path: &str) -> Result<(), ImportError> {
    for (span, field) in spans(mark).zip(span_paths(mark)) {
        let (start, end) = (span.start().0, span.end().0);
        if start >= end {
            let wrong = Wrong::NoWords { start, end };
            return Err(ImportError::field(format!("{path}.{field}"), wrong));
        }
    }
    Ok(())
}

fn required(file: &mut Map<String, Value>, name: &str) -> Result<Value, ImportError> {
    file.remove(name).ok_or_else(|| missing(name))
}

fn missing(path: &str) -> ImportError {
    ImportError::field(path, Wrong::Missing)
}

fn expected(path: impl Into<String>, expected: Thing, found: &Value) -> ImportError {
    let found = match found {
        Value::Null => Found::Nothing,
        Value::Bool(value) => Found::YesNo(value.to_string()),
        Value::Number(number) => Found::Number(number.to_string()),
        Value::String(words) => Found::text(words),
        Value::Array(_) => Found::List,
        Value::Object(_) => Found::Object,
    };
    ImportError::field(path, Wrong::Unlike { expected, found })
}

/// A path within a record, below the path of the record.
fn join(path: &str, within: &str) -> String {
    match within {
        "" | "." => path.to_owned(),
        list if list.starts_with('[') => format!("{path}{list}"),
        field => format!("{path}.{field}"),
    }
}
