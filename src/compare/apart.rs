//! A value in pieces, so that what only some outlets have can stand out where it is shown.
//!
//! Invariant: the pieces, one after the other, are the value in words.

use super::agreement::Agreement;
use super::reason::{Reason, What};
use super::show::show;
use crate::text::Language;
use crate::value::{Form, Value};

/// A piece of a value in words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Piece {
    /// The words.
    pub words: String,
    /// Whether others have a list without it.
    pub apart: bool,
}

/// The value of an outlet in words, the items of a list that not all outlets have apart.
pub fn pieces(
    value: &Value,
    agreement: &Agreement,
    outlet: &str,
    language: Language,
) -> Vec<Piece> {
    let whole = show(value, language);
    let mut out = Vec::new();
    let mut rest = whole.as_str();
    let mut push = |words: &str, apart| {
        if !words.is_empty() {
            out.push(Piece { words: words.to_owned(), apart });
        }
    };
    if let Form::List(list) = &value.form {
        let names = names_apart(agreement, outlet);
        for item in &list.items {
            let is_apart =
                names.iter().any(|name| name.to_lowercase() == item.label.to_lowercase());
            if !is_apart || item.label.is_empty() {
                continue;
            }
            let Some((before, after)) = rest.split_once(&item.label) else { continue };
            push(before, false);
            push(&item.label, true);
            rest = after;
        }
    }
    push(rest, false);
    out
}

fn names_apart<'a>(agreement: &'a Agreement, outlet: &str) -> Vec<&'a str> {
    let reasons = std::iter::once(&agreement.reason).chain(&agreement.also);
    let lists = reasons.filter_map(|reason| match reason {
        Reason::Lists { apart, .. } => Some(apart),
        _ => None,
    });
    let held = lists.flatten().filter(|held| held.by.iter().any(|by| by == outlet));
    held.flat_map(|held| &held.what)
        .filter_map(|what| match what {
            What::Name(name) => Some(name.as_str()),
            What::Value(_) => None,
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::compare::{AgreementKind, Held, Openness};
    use crate::value::{List, Name};

    fn list(labels: &[&str]) -> Value {
        let items =
            labels.iter().map(|label| Name { label: (*label).to_owned(), ..Name::default() });
        let form = Form::List(List { items: items.collect(), open: true, ..List::default() });
        Value { raw: String::new(), form, because: None, by: String::new() }
    }

    fn differing(names: &[&str], by: &str) -> Agreement {
        let what = names.iter().map(|name| What::Name((*name).to_owned())).collect();
        let reason = Reason::Lists {
            open: Openness::Open,
            shared: vec!["Korea Selatan".to_owned()],
            apart: vec![Held { what, by: vec![by.to_owned()] }],
            folded: Vec::new(),
            outlets: 2,
        };
        Agreement { kind: AgreementKind::OpenListDifference, reason, also: Vec::new() }
    }

    #[test]
    fn items_that_only_one_outlet_has_stand_apart() {
        let value = list(&["Jepang", "Korea Selatan", "India"]);
        let agreement = differing(&["Jepang", "india"], "Orbit");
        let found = pieces(&value, &agreement, "Orbit", Language::English);
        let told: Vec<(&str, bool)> = found.iter().map(|p| (p.words.as_str(), p.apart)).collect();
        let wanted = [
            ("Jepang", true),
            (", Korea Selatan, ", false),
            ("India", true),
            (" (open list)", false),
        ];
        assert_eq!(told, wanted);
        let elsewhere = pieces(&value, &agreement, "RMOL", Language::English);
        assert_eq!(elsewhere.len(), 1, "what is apart in one is not in the other: {elsewhere:?}");
    }
}
