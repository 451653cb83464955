//! What is offered for each field, of all that a page says, with what disagrees.
//!
//! Nothing is decided by majority: one place is believed before another, the next ones stay beside
//! it. What the page declares for machines comes first, what it shows to readers second, and what
//! only its words tell last; but a title is what its heading shows.

mod byline;
mod dates;
mod title;

pub(super) use byline::{byline, outlet, sites};
pub(super) use dates::{modified, published};
pub(super) use title::{headline, title, without_outlet};

use super::found::{Found, Origin};
use super::says::{Field, Says};
use crate::intake::{address, signs};

/// The letters and digits of some words, in lower case: what two spellings of a name share.
pub(super) fn key(words: &str) -> String {
    words.chars().filter(|c| c.is_alphanumeric()).map(signs::small).collect()
}

/// The address of the article itself: one with a path is believed before one of a front page.
pub(super) fn url(says: &Says) -> Option<Found<String>> {
    let said = || {
        says.of(Field::Url)
            .filter(|said| address::domain(&said.words).is_some())
            .map(|said| (said.words.clone(), said.from.clone()))
    };
    let is_inner = |address: &str| {
        let path = address.split_once("://").and_then(|(_, rest)| rest.split_once('/'));
        path.is_some_and(|(_, path)| !path.is_empty())
    };
    let inner = said().filter(|(address, _)| is_inner(address));
    let mut found = Found::best(inner.chain(said().filter(|(address, _)| !is_inner(address))))?;
    // How a reader came there is no other page.
    let own = place_of(&found.value).to_owned();
    found.also.retain(|(other, _)| place_of(other) != own);
    Some(found)
}

/// An address without its scheme, `www`, and what stands behind the path.
fn place_of(address: &str) -> &str {
    let (_, rest) = address.split_once("://").unwrap_or(("", address));
    let rest = rest.strip_prefix("www.").unwrap_or(rest);
    rest.split(['?', '#']).next().unwrap_or(rest).trim_end_matches('/')
}

/// The language: that of the words if they tell it, else what is declared. Content systems declare
/// the language that they came with.
pub(super) fn language(says: &Says, of_words: &str) -> Option<Found<String>> {
    let told = (of_words != "und").then(|| (of_words.to_owned(), Origin::Text));
    let declared = says
        .of(Field::Language)
        .filter_map(|said| Some((primary_tag(&said.words)?, said.from.clone())));
    Found::best(told.into_iter().chain(declared))
}

/// `id_ID` → `id`, `In-Id` → `id` (`in` is the old code), `English` → `en`.
fn primary_tag(tag: &str) -> Option<String> {
    let tag = tag.trim().split(['-', '_', ',', ';', ' ']).next()?.to_ascii_lowercase();
    Some(match tag.as_str() {
        "in" | "indonesian" | "indonesia" | "bahasa" => "id".to_owned(),
        "english" => "en".to_owned(),
        _ if (2..=3).contains(&tag.len()) && tag.bytes().all(|b| b.is_ascii_lowercase()) => tag,
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::{place_of, primary_tag};

    #[test]
    fn an_address_with_what_a_reader_brought_is_the_same_place() {
        for address in
            ["http://www.a.example/b/?utm_source=x#c", "https://a.example/b", "a.example/b/"]
        {
            assert_eq!(place_of(address), "a.example/b", "{address}");
        }
        assert_ne!(place_of("https://a.example/b"), place_of("https://a.example/c"));
    }

    #[test]
    fn tags_are_read_however_they_are_written() {
        for (tag, primary) in [
            ("id", Some("id")),
            ("id-ID", Some("id")),
            ("In-Id", Some("id")),
            ("en_US", Some("en")),
            ("Bahasa Indonesia", Some("id")),
            ("English", Some("en")),
            ("fr, en", Some("fr")),
            ("", None),
            ("x-default", None),
            ("deutsch", None),
        ] {
            assert_eq!(primary_tag(tag).as_deref(), primary, "{tag}");
        }
    }
}
