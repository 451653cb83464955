//! The value of marked words: the suggestion that fits them best, in the form that a mention keeps.

use super::dates::TimeValue;
use super::{Finding, Suggestion};
use crate::text::{Extent, Text};
use crate::value::{Because, Form, NameKind, RULE, Value, ValueKind, Words};
use std::cmp::Reverse;

/// The value that a suggestion proposes; `None` for what has none, such as page furniture or "recently".
pub fn value_of(text: &Text, suggestion: &Suggestion) -> Option<Value> {
    let (form, because): (Form, &Because) = match &suggestion.finding {
        Finding::Date { timex, because } => match timex.normal? {
            TimeValue::Date(date) => (Form::Date(date), because),
            TimeValue::Duration(duration) => (Form::Duration(duration), because),
        },
        Finding::Quantity { quantity, because } => (Form::Quantity(quantity.clone()), because),
        Finding::List { list, because, .. } => (Form::List(list.clone()), because),
        Finding::Name { name, kind: NameKind::Place, because } => {
            (Form::Place(name.clone()), because)
        }
        Finding::Name { name, because, .. } => (Form::Name(name.clone()), because),
        _ => return None,
    };
    Some(Value {
        raw: text.slice(suggestion.extent).to_owned(),
        form,
        because: Some(because.clone()),
        by: format!("{RULE}{}", suggestion.rule),
    })
}

/// The value of the words at `extent` among the suggestions for their text: one of `kind` (a name will do for a
/// place, and the other way round), the longest part of the words that has one, the surest among equals.
/// A quotation is the words themselves; free text has no value.
pub fn best_value(
    text: &Text,
    suggestions: &[Suggestion],
    extent: Extent,
    kind: ValueKind,
) -> Option<Value> {
    if kind == ValueKind::Quote {
        let words = text.slice(extent).to_owned();
        let form = Form::Quote(Words { text: words.clone() });
        return Some(Value { raw: words, form, because: None, by: format!("{RULE}quote.words") });
    }
    let fits = |value: &Value| match value.kind() {
        ValueKind::Place | ValueKind::Name => matches!(kind, ValueKind::Place | ValueKind::Name),
        other => other == kind,
    };
    let shared = |other: Extent| {
        let (start, end) = (extent.start.max(other.start), extent.end.min(other.end));
        end.0.saturating_sub(start.0)
    };
    suggestions
        .iter()
        .filter(|one| shared(one.extent) > 0)
        .filter_map(|one| Some((one, value_of(text, one)?)))
        .filter(|(_, value)| fits(value))
        .min_by_key(|(one, _)| (Reverse(shared(one.extent)), Reverse(one.confidence), one.extent))
        .map(|(_, value)| value)
}
