//! A case → the native JSON file.

use super::{BESIDE, FIELDS, FORMAT, REMOVED, TABLES, VERSION};
use crate::case::{Case, Kind, Record, Time, encode, wire};
use serde::ser::{Serialize, SerializeMap, Serializer};
use serde_json::{Value, json};

/// Objects whose fields keep the order given.
enum Node {
    Value(Value),
    Object(Vec<(String, Node)>),
}

impl Serialize for Node {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Node::Value(value) => value.serialize(serializer),
            Node::Object(fields) => {
                let mut map = serializer.serialize_map(Some(fields.len()))?;
                for (name, field) in fields {
                    map.serialize_entry(name, field)?;
                }
                map.end()
            }
        }
    }
}

/// The whole case as a native file: records by id, fields by name, two spaces of indentation,
/// positions in code points, a line end at the end. `exported` is all that tells two exports of one
/// case apart.
pub fn export(case: &Case, exported: Time) -> String {
    let value = |name: &str, value: Value| (name.to_owned(), Node::Value(value));
    let mut tables: Vec<(String, Node)> =
        TABLES.iter().map(|&(name, kind)| value(name, table(case, kind))).collect();
    let mut beside = Vec::new();
    let mut removed: Vec<Value> = case.removed().values().map(wire::value_of).collect();
    for (name, foreign) in case.foreign() {
        let is_table = TABLES.iter().any(|(known, _)| known == name);
        match (name.strip_prefix(BESIDE), foreign) {
            (Some(_), Value::Array(stones)) if name == REMOVED => removed.extend(stones.clone()),
            (Some(field), _) if !FIELDS.contains(&field) => {
                beside.push(value(field, foreign.clone()));
            }
            (None, _) if !is_table => tables.push(value(name, foreign.clone())),
            _ => {}
        }
    }
    removed.iter_mut().for_each(Value::sort_all_objects);
    let mut fields = vec![
        value("format", json!(FORMAT)),
        value("version", json!(VERSION)),
        value("unit", json!("code-point")),
        value("exported", wire::value_of(&exported)),
        value("generator", json!(concat!("Telisik ", env!("CARGO_PKG_VERSION")))),
        value("case", encode(&Record::Case(case.header().clone()))),
        ("records".to_owned(), Node::Object(tables)),
        value("removed", Value::Array(removed)),
    ];
    fields.extend(beside);
    // Maps with string keys alone: writing them to a string cannot fail.
    let mut file = serde_json::to_string_pretty(&Node::Object(fields)).unwrap_or_default();
    file.push('\n');
    file
}

fn table(case: &Case, kind: Kind) -> Value {
    case.records().filter(|record| record.kind() == kind).map(|record| encode(&record)).collect()
}
