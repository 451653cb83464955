//! What a page says about its article, place by place, before anything is decided.
//!
//! Every reader adds [`Statement`]s; none is thrown away for disagreeing with another. They stand in
//! the order in which they are believed.

mod elements;
mod json;
mod json_ld;
mod meta;
mod microdata;

use super::found::Origin;
use super::tree::Tree;
use crate::sorted;

/// What a statement is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Field {
    Title,
    Outlet,
    Byline,
    Published,
    Modified,
    Language,
    Url,
    /// The words of the article.
    Body,
}

/// Something that a page says, as written there, white space folded and entities resolved.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Statement {
    pub field: Field,
    pub words: String,
    pub from: Origin,
    /// Smaller is believed before larger.
    rank: u8,
    /// The number of its node.
    at: usize,
}

/// All that a page says.
#[derive(Debug, Default)]
pub(super) struct Says {
    statements: Vec<Statement>,
    /// How many elements were asked for their words.
    asked: usize,
}

/// From this rank on, statements come from elements that may belong to anything on the page.
const LOOKS: u8 = 40;
/// How many nodes may be between such an element and the headline.
const NEAR: usize = 1_000;
/// How many statements are kept: a page that says more is broken, and goes on to say the same.
const MOST: usize = 2_000;

impl Says {
    /// Reads a page. Linear in the tree.
    pub fn read(tree: &Tree) -> Self {
        let mut says = Self::default();
        for at in 0..tree.len() {
            match tree.name(at) {
                "" => continue,
                "script" => json_ld::read(tree, at, &mut says),
                "meta" => meta::read(tree, at, &mut says),
                _ => elements::read(tree, at, &mut says),
            }
            microdata::read(tree, at, &mut says);
        }
        sorted::sort_by_key(&mut says.statements, |statement| statement.rank);
        says
    }

    /// Adds where the page was opened: believed after all that the page says of its address.
    pub fn opened(&mut self, address: &str) {
        self.add(Field::Url, (address, 0), Origin::Opened, u8::MAX);
    }

    /// What is said of a field, best first.
    pub fn of(&self, field: Field) -> impl Iterator<Item = &Statement> {
        self.statements.iter().filter(move |statement| statement.field == field)
    }

    /// The same, as `read` reads it, for a field of which the teasers on a page have their own: of
    /// the elements that only look like it, one of each rank is heard, the nearest to the headline
    /// that can be read, those after it first.
    pub fn near<T>(
        &self,
        field: Field,
        headline: Option<usize>,
        read: &dyn Fn(&Statement) -> Option<T>,
    ) -> Vec<(T, Origin)> {
        let near = headline.map_or(usize::MAX, |_| NEAR);
        let headline = headline.unwrap_or_default();
        let mut said: Vec<&Statement> = self.of(field).collect();
        sorted::sort_by_key(&mut said, |said| {
            let distance = said.at.abs_diff(headline);
            let looks = said.rank >= LOOKS;
            (said.rank, if looks { (said.at < headline, distance) } else { (false, 0) })
        });
        let mut heard = 0;
        let read = said.into_iter().filter_map(|said| {
            let looks = said.rank >= LOOKS;
            if looks && (said.rank == heard || said.at.abs_diff(headline) >= near) {
                return None;
            }
            let value = read(said)?;
            heard = said.rank;
            Some((value, said.from.clone()))
        });
        read.collect()
    }

    /// Whether the page declares a field of the whole page, not only of something on it.
    pub fn declares(&self, field: Field) -> bool {
        self.of(field).any(|said| said.rank < LOOKS)
    }

    /// The words of an element, as far as `limit` bytes; of so many elements as statements are kept.
    fn words(&mut self, tree: &Tree, at: usize, limit: usize) -> String {
        self.asked += 1;
        if self.asked > MOST { String::new() } else { tree.words(at, limit) }
    }

    /// Adds a statement, if it says anything. A long one is cut, but for the article's words.
    fn add(&mut self, field: Field, (words, at): (&str, usize), from: Origin, rank: u8) {
        let words = resolved(words);
        let words = if field == Field::Body { words } else { folded(&words) };
        if self.statements.len() < MOST && !words.trim().is_empty() {
            self.statements.push(Statement { field, words, from, rank, at });
        }
    }
}

/// White space folded to single spaces, cut after some 1,000 bytes.
fn folded(words: &str) -> String {
    let mut out = String::new();
    for word in words.split_whitespace().take_while(|word| word.len() <= 2_000) {
        if out.len() + word.len() > 1_000 && !out.is_empty() {
            break;
        }
        if !out.is_empty() {
            out.push(' ');
        }
        out.push_str(word);
    }
    out
}

/// Resolves the entities that are left when a page escapes twice: `&amp;quot;`.
fn resolved(words: &str) -> String {
    let mut out = String::with_capacity(words.len());
    let mut rest = words;
    while let Some(at) = rest.find('&') {
        out.push_str(&rest[..at]);
        rest = &rest[at..];
        let entity = rest.bytes().take(10).position(|byte| byte == b';');
        match entity.and_then(|end| Some((character(&rest[1..end])?, end))) {
            Some((character, end)) => {
                out.push(character);
                rest = &rest[end + 1..];
            }
            None => {
                out.push('&');
                rest = &rest[1..];
            }
        }
    }
    out.push_str(rest);
    out
}

/// The entities that headlines have.
fn character(name: &str) -> Option<char> {
    if let Some(number) = name.strip_prefix('#') {
        let code = match number.strip_prefix(['x', 'X']) {
            Some(hex) => u32::from_str_radix(hex, 16),
            None => number.parse(),
        };
        return char::from_u32(code.ok()?).filter(|c| !c.is_control());
    }
    Some(match name {
        "amp" => '&',
        "quot" => '"',
        "apos" => '\'',
        "lt" => '<',
        "gt" => '>',
        "nbsp" => '\u{A0}',
        "lsquo" => '‘',
        "rsquo" => '’',
        "ldquo" => '“',
        "rdquo" => '”',
        "ndash" => '–',
        "mdash" => '—',
        "hellip" => '…',
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn entities_are_resolved_once_more() {
        for (words, resolved_) in [
            ("a &amp; b", "a & b"),
            ("&quot;Pangkas&quot; &#39;gaji&#x27;", "\"Pangkas\" 'gaji'"),
            ("Q&A; R&D", "Q&A; R&D"),
            ("&amp;quot;", "&quot;"),
            ("&#0;&#xD800;&#99999999;", "&#0;&#xD800;&#99999999;"),
            ("& & &&", "& & &&"),
            ("&é;", "&é;"),
        ] {
            assert_eq!(resolved(words), resolved_, "{words}");
        }
    }
}
