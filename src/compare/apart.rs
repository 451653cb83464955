//! A value in pieces, so that what only some outlets have can stand out where it is shown.
//!
//! Invariant: the pieces, one after the other, are the value in words.

use super::agreement::{Agreement, AgreementKind};
use super::facts::Mention;
use super::reason::{Reason, What};
use super::show::show;
use crate::text::{Extent, Language, Text, find_all};
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

/// The words of a mention that set its outlet apart: items of a list that not all have; else, where the outlets
/// part, the words that its value was read from. In code points of the article.
pub fn words_apart(mention: &Mention, agreement: &Agreement) -> Vec<Extent> {
    let Some(value) = mention.value.as_ref().filter(|_| !mention.extent.is_empty()) else {
        return Vec::new();
    };
    let words = Text::from(mention.words.as_str());
    let start = mention.extent.start.0;
    let find = |name: &str| {
        let found = find_all(&words, name, 1).into_iter().next();
        found.map(|at| Extent::new(start + at.start.0, start + at.end.0))
    };
    if let Form::List(_) = &value.form {
        let mut found: Vec<Extent> =
            names_apart(agreement, &mention.outlet).into_iter().filter_map(find).collect();
        crate::sorted::sort(&mut found);
        return found;
    }
    let parts = agreement.kind.is_differing() && agreement.kind != AgreementKind::OnlyIn;
    if !parts && agreement.kind != AgreementKind::Compatible {
        return Vec::new();
    }
    vec![find(&value.raw).unwrap_or(mention.extent)]
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
    use crate::case::{Id, Modality, Polarity};
    use crate::compare::{Held, Openness};
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

    fn mention(words: &str, value: Value) -> Mention {
        Mention {
            mark: Id::from_u128(1),
            article: Id::from_u128(2),
            outlet: "Orbit".to_owned(),
            extent: Extent::new(100, 100 + words.chars().count() as u32),
            words: words.to_owned(),
            state: crate::text::SpanState::Anchored,
            value: Some(value),
            polarity: Polarity::Affirmed,
            modality: Modality::Asserted,
            sources: Default::default(),
            quoted: false,
            attributed: false,
            article_attributes: false,
        }
    }

    #[test]
    fn words_that_only_one_outlet_has_are_found_in_the_article() {
        let words = "mitra seperti Jepang, Korea Selatan dan India";
        let value = list(&["Jepang", "Korea Selatan", "India"]);
        let agreement = differing(&["India", "Jepang"], "Orbit");
        let found = words_apart(&mention(words, value.clone()), &agreement);
        assert_eq!(found, [Extent::new(114, 120), Extent::new(140, 145)]);
        let none = differing(&["Selandia Baru"], "RMOL");
        assert_eq!(words_apart(&mention(words, value), &none), []);
    }

    #[test]
    fn where_outlets_part_the_words_of_the_value_are_apart() {
        let text = Form::Text(crate::value::Words { text: "x".to_owned() });
        let value =
            Value { raw: "350 rumah".to_owned(), form: text, because: None, by: String::new() };
        let said = mention("sebanyak 350 rumah terendam", value);
        for (kind, expected) in [
            (AgreementKind::Contradiction, vec![Extent::new(109, 118)]),
            (AgreementKind::Compatible, vec![Extent::new(109, 118)]),
            (AgreementKind::Same, vec![]),
            (AgreementKind::OnlyIn, vec![]),
        ] {
            let agreement = Agreement { kind, reason: Reason::ForThePerson, also: Vec::new() };
            assert_eq!(words_apart(&said, &agreement), expected, "{kind:?}");
        }
    }
}
