//! Microdata and RDFa of schema.org: `itemprop` and `property` on any element.

use super::{Field, Says};
use crate::intake::page::found::Origin;
use crate::intake::page::tree::Tree;

const NAMES: &[(&str, Field, u8)] = &[
    ("headline", Field::Title, 24),
    ("author", Field::Byline, 20),
    ("publisher", Field::Outlet, 30),
    ("datepublished", Field::Published, 20),
    ("datecreated", Field::Published, 28),
    ("datemodified", Field::Modified, 20),
    ("inlanguage", Field::Language, 18),
    ("mainentityofpage", Field::Url, 26),
];

pub(super) fn read(tree: &Tree, at: usize, says: &mut Says) {
    let Some(names) = tree.attribute(at, "itemprop") else { return };
    for name in names.split_ascii_whitespace() {
        let lower = name.to_ascii_lowercase();
        let Some((_, field, rank)) = NAMES.iter().find(|(known, ..)| *known == lower) else {
            continue;
        };
        let named = matches!(field, Field::Byline | Field::Outlet);
        let value = ["content", "datetime"]
            .iter()
            .find_map(|attribute| tree.attribute(at, attribute))
            .or_else(|| tree.attribute(at, "title").filter(|_| tree.name(at) == "abbr"))
            .or_else(|| tree.attribute(at, "href").filter(|_| *field == Field::Url));
        let words = match value {
            Some(value) if !value.trim().is_empty() => value.to_owned(),
            _ => (named.then(|| name_within(tree, at)).flatten())
                .unwrap_or_else(|| says.words(tree, at, 300)),
        };
        says.add(*field, (&words, at), Origin::Microdata(name.to_owned()), *rank);
    }
}

/// The `itemprop="name"` of an item.
fn name_within(tree: &Tree, at: usize) -> Option<String> {
    let end = tree.nodes()[at].end.min(at + 200);
    let inner = (at + 1..end).find(|inner| tree.lists(*inner, "itemprop", "name"))?;
    let content = tree.attribute(inner, "content").map(str::to_owned);
    Some(content.unwrap_or_else(|| tree.words(inner, 300)))
}
