//! Elements that say something by what they are: `title`, `link`, `time`, `html lang`, and by how
//! they are called: a class "byline".

use super::{Field, Says};
use crate::intake::page::found::Origin;
use crate::intake::page::markup::SAVED_FROM;
use crate::intake::page::tree::Tree;

pub(super) fn read(tree: &Tree, at: usize, says: &mut Says) {
    let name = tree.name(at);
    let element = || Origin::Element(name.to_owned());
    match name {
        // A drawing has titles, too.
        "title" if tree.name(tree.nodes()[at].parent) != "svg" => {
            let words = says.words(tree, at, 1_000);
            says.add(Field::Title, (&words, at), element(), 50);
        }
        "html" => {
            if let Some(language) = tree.attribute(at, "lang") {
                says.add(Field::Language, (language, at), element(), 22);
            }
        }
        "link" => {
            let Some(address) = tree.attribute(at, "href") else { return };
            if tree.lists(at, "rel", "canonical") {
                says.add(Field::Url, (address, at), Origin::Link("canonical".to_owned()), 10);
            } else if tree.lists(at, "rel", SAVED_FROM) {
                says.add(Field::Url, (address, at), Origin::Opened, 60);
            }
        }
        "time" => {
            let words = tree.attribute(at, "datetime").filter(|value| !value.trim().is_empty());
            let words = words.map_or_else(|| says.words(tree, at, 100), str::to_owned);
            says.add(time_field(tree, at), (&words, at), element(), 40);
        }
        _ if tree.lists(at, "rel", "author") => {
            let words = says.words(tree, at, 100);
            says.add(Field::Byline, (&words, at), Origin::Link("author".to_owned()), 42);
        }
        _ => called(tree, at, says),
    }
}

/// Elements whose class or id calls them the line of the author, or of the date.
fn called(tree: &Tree, at: usize, says: &mut Says) {
    for attribute in ["class", "id"] {
        let Some(names) = tree.attribute(at, attribute) else { continue };
        let mut names = names.split_ascii_whitespace().take(40).filter(|name| name.len() < 40);
        if let Some((name, field)) = names.find_map(|name| Some((name, meaning(name)?)))
            && !(field == Field::Byline && is_in_picture(tree, at))
        {
            let whole = tree.attribute(at, "title").filter(|_| tree.name(at) == "abbr");
            let words = whole.map_or_else(|| says.words(tree, at, 100), str::to_owned);
            says.add(field, (&words, at), Origin::Class(name.to_owned()), 44);
            return;
        }
    }
}

/// Whether an element is part of what surrounds a picture, which has an author, too.
fn is_in_picture(tree: &Tree, at: usize) -> bool {
    let parent = |at: &usize| Some(tree.nodes()[*at].parent);
    std::iter::successors(Some(at), parent).take(4).any(|at| {
        let class = tree.attribute(at, "class").unwrap_or_default().to_ascii_lowercase();
        matches!(tree.name(at), "figure" | "figcaption")
            || ["photo", "foto", "caption", "picture"].iter().any(|part| class.contains(part))
    })
}

fn meaning(name: &str) -> Option<Field> {
    const AUTHORS: &[&str] = &["byline", "penulis", "authorname", "reporter"];
    const WRITERS: &[&str] = &["author", "authors", "by", "writer", "wartawan", "jurnalis"];
    const DATES: &[&str] = &[
        "date",
        "tanggal",
        "tgl",
        "waktu",
        "time",
        "timestamp",
        "publish",
        "published",
        "pubdate",
        "posted",
    ];
    let lower = name.to_ascii_lowercase();
    let is = |list: &[&str]| lower.split(['-', '_']).any(|word| list.contains(&word));
    if lower.contains("comment") || lower.contains("komentar") {
        None
    } else if AUTHORS.iter().any(|part| lower.contains(part)) || is(WRITERS) {
        Some(Field::Byline)
    } else if is(&["updated", "modified", "update"]) {
        Some(Field::Modified)
    } else {
        is(DATES).then_some(Field::Published)
    }
}

/// A time of change says so in its class.
fn time_field(tree: &Tree, at: usize) -> Field {
    let class = tree.attribute(at, "class").unwrap_or_default().to_ascii_lowercase();
    let changed = ["updated", "modified"].iter().any(|word| class.contains(word));
    if changed && !class.contains("published") { Field::Modified } else { Field::Published }
}
