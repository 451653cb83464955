//! A value with the place that says so, and what other places say instead.

use std::fmt;

/// A value, where it was found, and what disagrees with it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Found<T> {
    /// The value that is offered.
    pub value: T,
    /// Where it was found.
    pub from: Origin,
    /// Other values, each with the first place that has it, best first.
    pub also: Vec<(T, Origin)>,
}

/// A place of a page that says something about the article.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Origin {
    /// Linked data in a script, by its property: `datePublished`, `publisher.name`.
    JsonLd(String),
    /// A `meta` element, by its `property`, `name` or `http-equiv`: `og:title`.
    Meta(String),
    /// A link, by its `rel`.
    Link(String),
    /// Microdata, by its `itemprop`.
    Microdata(String),
    /// Any other element, by its name: `title`, `h1`, `time`, `html` (its language).
    Element(String),
    /// An element that is named for it in its class or id.
    Class(String),
    /// The address of the page.
    Address,
    /// Where the page was when it was saved or handed over, as the browser says.
    Opened,
    /// The words of the article.
    Text,
    /// The words beside the article: above it, or signed below it.
    Beside,
}

impl fmt::Display for Origin {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::JsonLd(key) => write!(f, "JSON-LD {key}"),
            Self::Meta(key) => write!(f, "meta {key}"),
            Self::Link(rel) => write!(f, "link {rel}"),
            Self::Microdata(key) => write!(f, "microdata {key}"),
            Self::Element(name) => write!(f, "<{name}>"),
            Self::Class(name) => write!(f, "class “{name}”"),
            Self::Address => f.write_str("address"),
            Self::Opened => f.write_str("where it was opened"),
            Self::Text => f.write_str("text"),
            Self::Beside => f.write_str("words beside the text"),
        }
    }
}

impl<T: PartialEq> Found<T> {
    /// The first of some statements, best first; the others stay if they say something else.
    pub(super) fn best(said: impl IntoIterator<Item = (T, Origin)>) -> Option<Self> {
        let mut said = said.into_iter();
        let (value, from) = said.next()?;
        let mut found = Self { value, from, also: Vec::new() };
        for (value, origin) in said {
            let known = found.value == value || found.also.iter().any(|(one, _)| *one == value);
            // More than these nobody reads; pages that say a thing a thousand times are broken.
            if !known && found.also.len() < 8 {
                found.also.push((value, origin));
            }
        }
        Some(found)
    }
}

impl<T> Found<T> {
    /// The same places, with each value changed by `change`.
    pub fn map<U>(self, change: impl Fn(T) -> U) -> Found<U> {
        Found {
            value: change(self.value),
            from: self.from,
            also: self.also.into_iter().map(|(value, from)| (change(value), from)).collect(),
        }
    }
}
