//! Values for the hand of a person who marks a mention: the one that the words offer, and the one that is typed.

use super::Passage;
use crate::case::Article;
use crate::detect::{Reading, Suggestion, best_value, suggest};
use crate::text::{Extent, Language, Text};
use crate::value::{self, Form, Value, ValueKind};

/// What words of a passage stand for, each as a value of a kind, or of whichever fits best (see [`guess_value`]). The
/// passage is read once.
pub(super) fn values(passage: &Passage, at: &[(Extent, Option<ValueKind>)]) -> Vec<Option<Value>> {
    let text = Text::from(passage.text.as_str());
    let found = suggest(&passage.reading(&text));
    let at = at.iter().map(|(extent, kind)| match kind {
        Some(kind) => best_value(&text, &found, *extent, *kind),
        None => guess(&text, &found, *extent),
    });
    at.collect()
}

/// The value of the words at `extent` (code points) of an article, of this kind: what a mention is offered. Looks at the
/// paragraphs that hold the words. `None` if no rule reads them.
pub fn read_value(article: &Article, extent: Extent, kind: ValueKind) -> Option<Value> {
    one(article, extent, Some(kind))
}

/// The value that these words most likely stand for, whatever its kind: that which takes in the most of them, and
/// more than half. `None` where the words say more than a value: they are free text.
pub fn guess_value(article: &Article, extent: Extent) -> Option<Value> {
    one(article, extent, None)
}

fn one(article: &Article, extent: Extent, kind: Option<ValueKind>) -> Option<Value> {
    let (passage, extent) = Passage::around(article, extent);
    values(&passage, &[(extent, kind)]).pop().flatten()
}

fn guess(text: &Text, found: &[Suggestion], extent: Extent) -> Option<Value> {
    const KINDS: [ValueKind; 6] = [
        ValueKind::Date,
        ValueKind::List,
        ValueKind::Quantity,
        ValueKind::Duration,
        ValueKind::Place,
        ValueKind::Name,
    ];
    let length = |value: &Value| value.raw.chars().count() as u32;
    let mut best: Option<Value> = None;
    for value in KINDS.into_iter().filter_map(|kind| best_value(text, found, extent, kind)) {
        if best.as_ref().is_none_or(|best| length(best) < length(&value)) {
            best = Some(value);
        }
    }
    best.filter(|value| length(value) * 2 > extent.len())
}

/// What a person typed about `raw`, the words of the article, as a value of this kind. What [`value::by_hand`] cannot
/// read is read as dates, numbers and lengths are in articles, leaning on the `leaning` passage's date and language (or on
/// any language). `None` if it cannot be read so.
pub fn typed_value(typed: &str, raw: &str, kind: ValueKind, leaning: &Passage) -> Option<Value> {
    let typed = typed.trim();
    if typed.is_empty() {
        return None;
    }
    value::by_hand(typed, raw, kind).or_else(|| {
        let form = in_words(typed, kind, leaning.language, leaning)
            .or_else(|| in_words(typed, kind, None, leaning))?;
        Some(Value { raw: raw.to_owned(), form, because: None, by: String::new() })
    })
}

fn in_words(
    typed: &str,
    kind: ValueKind,
    language: Option<Language>,
    leaning: &Passage,
) -> Option<Form> {
    let text = Text::from(typed);
    let reading = Reading { language, ..leaning.reading(&text) };
    let value = best_value(&text, &suggest(&reading), text.extent(), kind)?;
    // "2024 or so, they say" is no date.
    let all = value.raw.chars().filter(|c| c.is_alphanumeric()).count();
    let wanted = typed.chars().filter(|c| c.is_alphanumeric()).count();
    (all == wanted).then_some(value.form)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::compare::show;

    fn typed(words: &str, kind: ValueKind) -> Option<String> {
        let leaning = Passage {
            text: String::new(),
            language: Some(Language::Indonesian),
            published: Some("2023-05-04".to_owned()),
            body: Vec::new(),
        };
        let value = typed_value(words, "…", kind, &leaning)?;
        assert_eq!(value.kind(), kind);
        Some(show(&value, Language::English))
    }

    #[test]
    fn what_is_typed_is_read_as_in_an_article() {
        use ValueKind::*;
        for (words, kind, shown) in [
            ("2024", Date, Some("2024")),
            ("2023-05", Date, Some("2023-05")),
            ("tahun depan", Date, Some("2024")),
            ("awal 2023", Date, Some("early 2023")),
            ("3 Mei 2023", Date, Some("2023-05-03")),
            ("entah kapan", Date, None),
            ("2024 kata mereka", Date, None),
            ("Rp702 miliar", Quantity, Some("702 billion IDR")),
            ("banyak", Quantity, None),
            ("Jepang, Korea Selatan dan Australia", List, Some("Jepang, Korea Selatan, Australia")),
            ("Jepang; India,", List, Some("Jepang, India")),
            ("Tokyo", Place, Some("Tokyo")),
            ("  ", Text, None),
            ("apa saja", Text, Some("apa saja")),
        ] {
            assert_eq!(typed(words, kind).as_deref(), shown, "{words}");
        }
    }
}
