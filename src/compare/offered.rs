//! Values for the hand of a person who marks a mention: the one that the words offer, and the one that is typed.

use crate::case::{Article, Case, Id};
use crate::detect::{Reading, best_value, suggest};
use crate::text::{CodePoint, Extent, Language, Text};
use crate::value::{DateValue, Form, List, Name, Value, ValueKind, Words};

/// The value of the words at `extent` of an article, of this kind: what a mention is offered. Looks at the
/// paragraphs that hold the words, so that it is quick in a long article. `None` if the article is gone or no
/// rule reads the words.
pub fn read_value(case: &Case, article: Id, extent: Extent, kind: ValueKind) -> Option<Value> {
    let near = Near::new(case.articles().get(&article)?, extent);
    near.value(kind)
}

/// The value that these words most likely stand for, whatever its kind: that which takes in the most of them, and
/// more than half. `None` where the words say more than a value: they are free text.
pub fn guess_value(case: &Case, article: Id, extent: Extent) -> Option<Value> {
    const KINDS: [ValueKind; 6] = [
        ValueKind::Date,
        ValueKind::List,
        ValueKind::Quantity,
        ValueKind::Duration,
        ValueKind::Place,
        ValueKind::Name,
    ];
    let near = Near::new(case.articles().get(&article)?, extent);
    let length = |value: &Value| value.raw.chars().count() as u32;
    let mut best: Option<Value> = None;
    for value in KINDS.into_iter().filter_map(|kind| near.value(kind)) {
        if best.as_ref().is_none_or(|best| length(best) < length(&value)) {
            best = Some(value);
        }
    }
    best.filter(|value| length(value) * 2 > extent.len())
}

/// What a person typed about `raw`, the words of the article, as a value of this kind. Dates, numbers and lengths
/// are read as they are in articles, dates also in their notation (EDTF); lists are parted by commas, semicolons
/// and "dan" or "and". `None` if it cannot be read so.
pub fn typed_value(
    typed: &str,
    raw: &str,
    kind: ValueKind,
    language: Option<Language>,
    published: Option<&str>,
) -> Option<Value> {
    let typed = typed.trim();
    if typed.is_empty() {
        return None;
    }
    let by_hand = |form| Value { raw: raw.to_owned(), form, because: None, by: String::new() };
    let words = || Words { text: typed.to_owned() };
    let name = || Name { label: typed.to_owned(), aliases: Vec::new() };
    match kind {
        ValueKind::Text => Some(by_hand(Form::Text(words()))),
        ValueKind::Quote => Some(by_hand(Form::Quote(words()))),
        ValueKind::Place => Some(by_hand(Form::Place(name()))),
        ValueKind::Name => Some(by_hand(Form::Name(name()))),
        ValueKind::List => Some(by_hand(Form::List(items(typed)))),
        ValueKind::Date | ValueKind::Duration | ValueKind::Quantity => {
            if kind == ValueKind::Date
                && let Ok(date) = DateValue::parse(typed)
            {
                return Some(by_hand(Form::Date(date)));
            }
            let text = Text::from(typed);
            let found = suggest(&Reading { text: &text, language, published });
            let value = best_value(&text, &found, text.extent(), kind)?;
            // "2024 or so, they say" is no date.
            let all = value.raw.chars().filter(|c| c.is_alphanumeric()).count();
            let wanted = typed.chars().filter(|c| c.is_alphanumeric()).count();
            (all == wanted).then(|| by_hand(value.form))
        }
    }
}

/// Things named one after the other.
fn items(typed: &str) -> List {
    let parts = typed.split([',', ';', '\n']).flat_map(|part| part.split(" dan "));
    let parts = parts.flat_map(|part| part.split(" and ")).map(|part| {
        let part = part.trim();
        part.strip_prefix("dan ").or_else(|| part.strip_prefix("and ")).unwrap_or(part).trim()
    });
    let items = parts.filter(|part| !part.is_empty());
    let name = |label: &str| Name { label: label.to_owned(), aliases: Vec::new() };
    List { items: items.map(name).collect(), open: false, role: None }
}

/// The paragraphs around some words, as a text of their own.
struct Near<'a> {
    article: &'a Article,
    text: Text,
    extent: Extent,
}

impl<'a> Near<'a> {
    fn new(article: &'a Article, extent: Extent) -> Self {
        let whole = &article.text;
        let paragraphs = whole.paragraphs();
        let first = paragraphs[whole.paragraph_at(extent.start)].extent.start;
        let last = CodePoint(extent.end.0.saturating_sub(1)).max(extent.start);
        let end = paragraphs[whole.paragraph_at(last)].extent.end.max(first);
        let text = Text::from(whole.slice(Extent { start: first, end }));
        let inside = |at: CodePoint| CodePoint(at.0.min(end.0).saturating_sub(first.0));
        let extent = Extent { start: inside(extent.start), end: inside(extent.end) };
        Self { article, text, extent }
    }

    fn value(&self, kind: ValueKind) -> Option<Value> {
        let published = self.article.published.as_ref().map(|published| published.value.as_str());
        let language = Language::from_tag(&self.article.language);
        let found = suggest(&Reading { text: &self.text, language, published });
        best_value(&self.text, &found, self.extent, kind)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::compare::show;

    fn typed(words: &str, kind: ValueKind) -> Option<String> {
        let value = typed_value(words, "…", kind, Some(Language::Indonesian), Some("2023-05-04"))?;
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
            ("Rp702 miliar", Quantity, Some("702000000000 IDR")),
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
