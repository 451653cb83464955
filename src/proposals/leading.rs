//! Names are proposed once, not wherever they stand.
//!
//! An article says "NATO" a dozen times: a dozen suggestions would bury the others. Invariant: of the places of a name
//! exactly one leads, the first that has it in full, or the first.

use crate::analysis::Found;
use crate::case::SuggestionKind;
use crate::value::Form;
use std::collections::HashMap;

/// Whether each of what rules see leads: all but names do.
pub(super) fn leading(found: &[Found]) -> Vec<bool> {
    let mut leads: HashMap<&str, usize> = HashMap::new();
    let named = found.iter().enumerate().filter_map(|(n, one)| Some((n, label(one)?, one)));
    for (number, label, one) in named {
        let leader = leads.entry(label).or_insert(number);
        if !is_full(&found[*leader], label) && is_full(one, label) {
            *leader = number;
        }
    }
    let is_leader = |(number, one): (usize, &Found)| {
        label(one).is_none_or(|label| leads.get(label) == Some(&number))
    };
    found.iter().enumerate().map(is_leader).collect()
}

/// In how many places the name stands; 1 for what is no name.
pub(super) fn places(found: &[Found], one: &Found) -> usize {
    let Some(wanted) = label(one) else { return 1 };
    found.iter().filter(|other| label(other) == Some(wanted)).count()
}

/// What the name is in full; none for what is no name.
fn label(found: &Found) -> Option<&str> {
    match found.value.as_ref().map(|value| &value.form) {
        Some(Form::Name(name) | Form::Place(name)) if found.kind == SuggestionKind::Name => {
            Some(&name.label)
        }
        _ => None,
    }
}

fn is_full(found: &Found, label: &str) -> bool {
    found.value.as_ref().is_some_and(|value| value.raw == label)
}
