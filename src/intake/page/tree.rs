//! A page as a plain tree: elements and their words in document order, in one vector.
//!
//! Whoever parses the page (the browser, or another parser on the host) tells a
//! [`Builder`] what it meets, in the order of the document. Each node knows where its subtree ends,
//! so that nothing that reads a tree needs recursion, whatever the nesting. Scripts (but for linked
//! data), styles and comments never enter it.

use super::PageError;
use super::styles::{self, Hidden};
use crate::intake::html::{Shape, shape};

/// The most nodes that are read: five times those of the longest pages met.
pub const MAX_NODES: usize = 1_000_000;
/// The most bytes of words and attributes that are read. They are less than the page's own, which
/// has markup, too.
pub const MAX_PAGE_BYTES: usize = 50_000_000;

/// The attributes that are read; a builder ignores all others.
pub const ATTRIBUTES: &[&str] = &[
    "aria-hidden",
    "class",
    "content",
    "datetime",
    "hidden",
    "href",
    "http-equiv",
    "id",
    "itemprop",
    "itemscope",
    "lang",
    "media",
    "name",
    "property",
    "rel",
    "role",
    "style",
    "title",
    "type",
];

/// A page, or a part of one.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Tree {
    nodes: Vec<Node>,
    /// What its style sheets hide.
    hidden: Hidden,
}

#[derive(Debug, PartialEq, Eq)]
pub(super) struct Node {
    /// The number of the element that holds it; its own for an outermost node.
    pub parent: usize,
    /// The number of the first node after its subtree.
    pub end: usize,
    pub what: What,
}

#[derive(Debug, PartialEq, Eq)]
pub(super) enum What {
    Element {
        /// In lower case.
        name: Box<str>,
        attributes: Vec<(&'static str, Box<str>)>,
    },
    /// Characters between tags, entities already resolved.
    Words(Box<str>),
}

impl Tree {
    /// How many elements and texts it has.
    pub fn len(&self) -> usize {
        self.nodes.len()
    }

    /// Whether it has none.
    pub fn is_empty(&self) -> bool {
        self.nodes.is_empty()
    }

    pub(super) fn nodes(&self) -> &[Node] {
        &self.nodes
    }

    /// The name of element `at`; nothing for words.
    pub(super) fn name(&self, at: usize) -> &str {
        match &self.nodes[at].what {
            What::Element { name, .. } => name,
            What::Words(_) => "",
        }
    }

    /// An attribute of element `at`.
    pub(super) fn attribute(&self, at: usize, wanted: &str) -> Option<&str> {
        match &self.nodes[at].what {
            What::Element { attributes, .. } => {
                attributes.iter().find(|(name, _)| *name == wanted).map(|(_, value)| &**value)
            }
            What::Words(_) => None,
        }
    }

    /// Whether a value that is a list of words (`rel`, `itemprop`, `property`) has this one.
    pub(super) fn lists(&self, at: usize, attribute: &str, word: &str) -> bool {
        self.attribute(at, attribute).is_some_and(|value| {
            value.split_ascii_whitespace().any(|one| one.eq_ignore_ascii_case(word))
        })
    }

    /// All words below node `at`, white space folded, as far as `limit` bytes.
    pub(super) fn words(&self, at: usize, limit: usize) -> String {
        let mut out = String::new();
        let mut spaced = false;
        // Where the parts of the page end that are open: each parts the words after it.
        let mut parts = Vec::new();
        // A heading has a few nodes; who asks thousands of nested ones gets an answer, too.
        for (number, node) in (at..self.nodes[at].end).zip(&self.nodes[at..]).take(2_000) {
            while parts.last().is_some_and(|end| *end <= number) {
                parts.pop();
                spaced = true;
            }
            let What::Words(words) = &node.what else {
                // Tags within a word are rare; between words they may be all that parts them.
                if !matches!(shape(self.name(number)), Shape::Inline | Shape::Dropped) {
                    parts.push(node.end);
                    spaced = true;
                }
                continue;
            };
            for (number, word) in words.split(char::is_whitespace).enumerate() {
                spaced |= number > 0;
                if word.is_empty() {
                    continue;
                }
                if spaced && !out.is_empty() {
                    out.push(' ');
                }
                spaced = false;
                out.push_str(word);
                if out.len() > limit {
                    return out;
                }
            }
        }
        out
    }

    /// Whether the page says that element `at` is not to be seen. Style sheets are not read.
    pub(super) fn is_hidden(&self, at: usize) -> bool {
        if matches!(self.name(at), "html" | "body") {
            return false; // a page that was saved while a dialog lay over it
        }
        let attribute = |name| self.attribute(at, name).unwrap_or_default();
        let style = attribute("style");
        self.attribute(at, "hidden").is_some()
            || self.hidden.hides(self.name(at), attribute("class"), attribute("id"))
            || self.attribute(at, "aria-hidden").is_some_and(|value| value == "true")
            || style.split(';').any(|rule| {
                let (property, value) = rule.split_once(':').unwrap_or_default();
                let value = value.trim().split(['!', ' ']).next().unwrap_or_default();
                let is = |a: &str, b: &str| {
                    property.trim().eq_ignore_ascii_case(a) && value.eq_ignore_ascii_case(b)
                };
                is("display", "none") || is("visibility", "hidden") || is("font-size", "0")
            })
    }
}

impl Tree {
    /// Whether style sheets hide a third of its words or more: then a script would have shown them.
    fn hides_most(&self) -> bool {
        if self.hidden.is_empty() {
            return false;
        }
        let (mut all, mut hidden, mut until) = (0, 0, 0);
        for (at, node) in self.nodes.iter().enumerate() {
            match &node.what {
                What::Words(words) => {
                    let length = words.trim().len();
                    all += length;
                    hidden += if at < until { length } else { 0 };
                }
                What::Element { .. } if at >= until && self.is_hidden(at) => until = node.end,
                What::Element { .. } => {}
            }
        }
        hidden * 3 > all
    }
}

/// Fills a [`Tree`] in the order of the document.
#[derive(Debug, Default)]
pub struct Builder {
    tree: Tree,
    open: Vec<usize>,
    bytes: usize,
    /// The words of its style sheets.
    styles: String,
    refused: Option<PageError>,
}

impl Builder {
    /// An empty tree.
    pub fn new() -> Self {
        Self::default()
    }

    /// An element begins. Its `name` may be in either case; of its attributes, those of
    /// [`ATTRIBUTES`] are kept.
    pub fn open<'a>(
        &mut self,
        name: &str,
        attributes: impl IntoIterator<Item = (&'a str, &'a str)>,
    ) {
        let mut kept = Vec::new();
        for (name, value) in attributes {
            let known = ATTRIBUTES.iter().find(|known| known.eq_ignore_ascii_case(name));
            if let Some(known) = known
                && self.refused.is_none()
            {
                self.bytes += value.len();
                kept.push((*known, Box::from(value)));
            }
        }
        let name = name.to_ascii_lowercase().into_boxed_str();
        self.open.push(self.tree.nodes.len());
        self.push(What::Element { name, attributes: kept });
    }

    /// Characters; those of scripts are left out, but for linked data, and those of styles, but for what they hide.
    pub fn words(&mut self, words: &str) {
        if let Some(&at) = self.open.last() {
            // Past the limits nothing is stored, and `at` may be no node.
            let Some(node) = self.tree.nodes.get(at) else { return };
            let What::Element { name, attributes } = &node.what else { return };
            let linked = || {
                attributes.iter().any(|(name, value)| {
                    *name == "type" && value.to_ascii_lowercase().contains("ld+json")
                })
            };
            if &**name == "style" && self.styles.len() + words.len() <= styles::MOST {
                let media = attributes.iter().find(|(name, _)| *name == "media");
                let always =
                    media.is_none_or(|(_, media)| matches!(&**media, "" | "all" | "screen"));
                let (before, after) = if always { ("", "\n") } else { ("@media{", "}\n") };
                self.styles.extend([before, words, after]);
            }
            if matches!(&**name, "style" | "template" | "noscript")
                || &**name == "script" && !linked()
            {
                return;
            }
        }
        if !words.is_empty() {
            self.bytes += words.len();
            self.push(What::Words(Box::from(words)));
        }
    }

    /// The element that began last and is still open ends. Without one nothing happens.
    pub fn close(&mut self) {
        if let Some(at) = self.open.pop() {
            let end = self.tree.nodes.len();
            if let Some(node) = self.tree.nodes.get_mut(at) {
                node.end = end;
            }
        }
    }

    /// The tree; elements that are still open end here.
    ///
    /// # Errors
    /// [`PageError::TooManyNodes`] over [`MAX_NODES`], [`PageError::TooLong`] over
    /// [`MAX_PAGE_BYTES`].
    pub fn finish(mut self) -> Result<Tree, PageError> {
        while !self.open.is_empty() {
            self.close();
        }
        if let Some(error) = self.refused {
            return Err(error);
        }
        self.tree.hidden = Hidden::of(&self.styles);
        if self.tree.hides_most() {
            self.tree.hidden = Hidden::default();
        }
        Ok(self.tree)
    }

    fn push(&mut self, what: What) {
        let number = self.tree.nodes.len();
        if self.bytes > MAX_PAGE_BYTES {
            self.refused.get_or_insert(PageError::TooLong { limit: MAX_PAGE_BYTES });
        } else if number >= MAX_NODES {
            self.refused.get_or_insert(PageError::TooManyNodes { limit: MAX_NODES });
        }
        if self.refused.is_some() {
            return;
        }
        let is_element = matches!(what, What::Element { .. });
        let parent = match self.open.as_slice() {
            [.., parent, _] if is_element => *parent,
            [.., parent] if !is_element => *parent,
            _ => number,
        };
        self.tree.nodes.push(Node { parent, end: number + 1, what });
    }
}
