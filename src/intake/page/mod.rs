//! A web page → the article on it, with what the page says about it. Pure; nothing is fetched or run.
//!
//! The adapter of a parser fills a [`tree::Tree`], or [`markup`] does, of what a browser has written
//! out; [`read`] does the rest, in time linear in the page and without recursion: what the page says
//! (`says`), the lines of the page (`blocks`), the element that holds the article (`choose`, `names`, `sums`),
//! its lines (`article`, `furniture`), and what is offered for each field (`decide`). No rule knows a single site. What a page hides never
//! becomes text; every field says where it was found, and what elsewhere disagrees.

mod article;
mod blocks;
mod choose;
mod decide;
mod error;
mod found;
mod furniture;
pub mod markup;
mod names;
mod says;
mod styles;
mod sums;
pub mod tree;

pub use error::PageError;
pub use found::{Found, Origin};

use super::guess::{self, Guess};
use super::plain::{Plain, normalise};
use crate::case::{Basis, Outlet, Precision, Published, Region};
use crate::text::{Byte, Text};
use article::Article;
use says::{Field, Says};
use tree::Tree;

/// What rule marks the regions of a page.
const RULE: &str = "rule:intake.page";
/// Linked data of more letters and digits are an article where the page shows none;
const SHORT: usize = 80;
/// and where it shows one.
const LONG: usize = 200;
/// So many bytes of the words are read for what they say about themselves.
const HEAD: usize = 64_000;

/// An article, and what its page says about it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Page {
    /// Its words, one paragraph a line, with what is odd about them.
    pub plain: Plain,
    /// Where the words were found: [`Origin::Text`], or JSON-LD if the page shows less than it has.
    pub words_from: Origin,
    /// What of the text is not body, in its order.
    pub regions: Vec<Region>,
    /// The headline, without the name of the site.
    pub title: Option<Found<String>>,
    /// Who published it.
    pub outlet: Option<Found<Outlet>>,
    /// Who wrote it.
    pub byline: Option<Found<String>>,
    /// When it was published, with the time and the zone that the page gives.
    pub published: Option<Found<Published>>,
    /// When it was changed.
    pub modified: Option<Found<Published>>,
    /// BCP 47, the primary tag.
    pub language: Option<Found<String>>,
    /// The canonical address.
    pub url: Option<Found<String>>,
}

/// Reads the article of a page.
///
/// # Errors
/// [`PageError::NoArticle`] if nothing on the page is running text; [`PageError::Text`] if what is
/// cannot be the text of an article (too long, a NUL).
pub fn read(tree: &Tree) -> Result<Page, PageError> {
    read_opened(tree, "")
}

/// [`read`] for a page of which it is known where it was opened: that is its address if it names no
/// other. An empty `address` is none.
///
/// # Errors
/// As [`read`].
pub fn read_opened(tree: &Tree, address: &str) -> Result<Page, PageError> {
    let mut says = Says::read(tree);
    says.opened(address);
    let url = decide::url(&says);
    let address = url.as_ref().map(|found| found.value.as_str());
    let sites = decide::sites(&says, address);
    let lines = blocks::blocks(tree, 0..tree.len(), &[]);
    let headline = decide::headline(tree, &lines, &says, &sites);
    let title = decide::title(&says, headline.as_ref(), &sites);
    let at = headline.as_ref().map(|headline| headline.at);

    let shown = title.as_ref().map_or(String::new(), |title| title.value.clone());
    let shown = shown.as_str();
    // Lists of teasers have no date of their own; an article of many headings has one.
    let found = article::article(tree, &lines, shown, at)
        .filter(|article| !article.listing || says.declares(Field::Published));
    let (article, words_from) = fuller(found, &says).ok_or(PageError::NoArticle)?;
    let plain = normalise(&article.text)?;
    let body = article.body();
    let told = told(shown, &article.beside, &body);
    let language = decide::language(&says, &told.language);
    let title = title.or_else(|| Found::best(told.title.map(|one| (one.value, Origin::Beside))));
    let tag = language.as_ref().map_or("und", |found| &found.value);

    let day = told.published.map(|found| found.value);
    let published = decide::published(&says, at, day, address, tag);
    let modified = decide::modified(&says, at, tag);
    let body = Text::from(body);
    let published = published.map(|found| doubted(found, modified.as_ref(), &body, tag));
    let name = told.byline.map(|found| found.value);
    let byline = decide::byline(&says, at, name, &sites);
    let named = told.outlet.map(|found| found.value);
    let outlet = decide::outlet(&says, address, &sites, shown, named);
    let title = title.map(|found| decide::without_outlet(found, outlet.as_ref()));
    let regions = regions(&plain.text, &article);
    Ok(Page {
        plain,
        words_from,
        regions,
        title,
        outlet,
        byline,
        published,
        modified,
        language,
        url,
    })
}

/// What the page shows, unless it holds far more as linked data, or shows nothing: pages that ask for money or build
/// themselves by script.
fn fuller(shown: Option<Article>, says: &Says) -> Option<(Article, Origin)> {
    let length = |words: &str| words.chars().filter(|c| c.is_alphanumeric()).count();
    let own = shown.as_ref().map_or(0, |article| length(&article.body()));
    let data = says.of(Field::Body).next().filter(|said| !said.words.contains("</"));
    match data {
        Some(said) if length(&said.words) > (own * 2).max(if own == 0 { SHORT } else { LONG }) => {
            let beside = shown.map(|article| article.beside).unwrap_or_default();
            Some((Article { beside, ..article::of_words(&said.words) }, said.from.clone()))
        }
        _ => Some((shown?, Origin::Text)),
    }
}

/// What the words say about themselves: the headline, the lines beside the article, the beginning of its body.
fn told(title: &str, beside: &[String], body: &str) -> Guess {
    let mut words = format!("{title}\n\n{}\n\n", beside.join("\n"));
    words.push_str(&body[..body.floor_char_boundary(HEAD)]);
    guess::guess(&Text::from(words))
}

/// A date of publication with the later day that the words tell of as past, unless they were changed
/// since.
fn doubted(
    mut found: Found<Published>,
    modified: Option<&Found<Published>>,
    text: &Text,
    language: &str,
) -> Found<Published> {
    let told = guess::told_later(text, &found.value, language).map(|date| date.to_string());
    let changed = modified.map_or("", |modified| modified.value.value.as_str());
    if let Some(day) = told.filter(|day| day.as_str() > changed)
        && found.also.iter().all(|(other, _)| !other.value.starts_with(&day))
    {
        let told = Published { value: day, precision: Precision::Day, basis: Basis::Stated };
        found.also.push((told, Origin::Text));
    }
    found
}

fn regions(text: &Text, article: &Article) -> Vec<Region> {
    let regions = article.regions.iter().map(|(range, kind)| Region {
        start: text.from_byte(Byte(range.start)),
        end: text.from_byte(Byte(range.end)),
        kind: *kind,
        by: RULE.to_owned(),
    });
    regions.collect()
}
