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

impl Value {
    /// This, typed anew over an old value: what an old one says beside its words stays. A list keeps whether it is open,
    /// what its items are and the aliases of those that stay; a name keeps its aliases.
    #[must_use]
    pub fn keeping(mut self, old: Option<&Value>) -> Self {
        match (&mut self.form, old.map(|old| &old.form)) {
            (Form::List(new), Some(Form::List(old))) => *new = old.with_row(&new.row()),
            (Form::Name(new) | Form::Place(new), Some(Form::Name(old) | Form::Place(old))) => {
                new.aliases.clone_from(&old.aliases);
            }
            _ => {}
        }
        self
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_typed_anew_keeps_what_stands_beside_the_words() {
        let typed = |words: &str, kind| by_hand(words, "…", kind).expect(words);
        let mut old = typed("Jepang, India", ValueKind::List);
        if let Form::List(list) = &mut old.form {
            list.open = true;
            list.items[1].aliases.push("Bharat".to_owned());
        }
        let Form::List(new) = typed("India dan Korea", ValueKind::List).keeping(Some(&old)).form
        else {
            panic!("it is a list");
        };
        assert!(new.open);
        assert_eq!(
            (new.row().as_str(), &new.items[0].aliases[..]),
            ("India, Korea", &["Bharat".to_owned()][..])
        );
        let mut who = typed("Budi", ValueKind::Name);
        if let Form::Name(name) = &mut who.form {
            name.aliases.push("B.".to_owned());
        }
        let Form::Place(place) = typed("Budi Santoso", ValueKind::Place).keeping(Some(&who)).form
        else {
            panic!("it is a place");
        };
        assert_eq!(place.aliases, ["B."]);
        let text = typed("Budi", ValueKind::Text);
        assert_eq!(text.clone().keeping(Some(&who)), text);
        assert_eq!(text.clone().keeping(None), text);
    }
}
