//! Values that a person types.

use super::{DateValue, Form, List, Name, Value, ValueKind, Words};

/// What a person typed about `raw`, the words of the article, as a value of this kind, as far as that needs no reading of
/// language: words, names and places as they stand, things parted by commas, semicolons, "dan" or "and" as a list, dates in
/// their notation (EDTF). `None` for anything else, and for nothing.
pub fn by_hand(typed: &str, raw: &str, kind: ValueKind) -> Option<Value> {
    let typed = typed.trim();
    if typed.is_empty() {
        return None;
    }
    let words = || Words { text: typed.to_owned() };
    let form = match kind {
        ValueKind::Text => Form::Text(words()),
        ValueKind::Quote => Form::Quote(words()),
        ValueKind::Place => Form::Place(named(typed)),
        ValueKind::Name => Form::Name(named(typed)),
        ValueKind::List => Form::List(items(typed)),
        ValueKind::Date => Form::Date(DateValue::parse(typed).ok()?),
        ValueKind::Duration | ValueKind::Quantity => return None,
    };
    Some(Value { raw: raw.to_owned(), form, because: None, by: String::new() })
}

fn named(label: &str) -> Name {
    Name { label: label.to_owned(), aliases: Vec::new() }
}

/// Things named one after the other.
fn items(typed: &str) -> List {
    List::default().with_row(typed)
}
