//! A web page, as the browser writes it out, and what was read of it, in the form in which it is sent
//! and shown. Asked of a worker of its own.
//!
//! The question is a row of strings: [`PAGE_VERSION`], the address where the page was opened (it may be empty), and the page
//! as its browser writes it out ([`crate::intake::page::markup`]), in parts. So it never is in the memory of the program that
//! asks, nor must be taken apart by the one that answers.

use crate::case::Region;
use crate::intake::page::{self, Found, Origin, Page, PageError};
use crate::intake::{IntakeError, date_field};
use serde::{Deserialize, Serialize};

/// What a question about a page begins with; another one is not read.
pub const PAGE_VERSION: &str = "page 1";

/// What was found of a page.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum PageAnswer {
    /// Its article.
    Sheet(Sheet),
    /// Why it has none.
    NoPage(NoPage),
    /// The question could not be read, and why: the page and the worker are of two versions.
    Misread(String),
}

/// Answers a question about a page with a [`PageAnswer`], as JSON.
pub fn answer_page(question: &[String]) -> String {
    let answer = match question {
        [version, address, markup @ ..] if version == PAGE_VERSION => match read(markup, address) {
            Ok(sheet) => PageAnswer::Sheet(sheet),
            Err(why) => PageAnswer::NoPage(why),
        },
        // Perhaps a page, which may be long.
        other => {
            let version = other.first().map_or("none", String::as_str);
            let version: String = version.chars().take(20).collect();
            PageAnswer::Misread(format!("a question of {version:?} for rules of {PAGE_VERSION:?}"))
        }
    };
    // Every answer is plain data with text keys, which JSON can hold.
    serde_json::to_string(&answer).unwrap_or_default()
}

/// An article, and all that its page says of it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Sheet {
    /// Its words, one paragraph a line.
    pub text: String,
    /// What of them is not body, in code points, in order.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub regions: Vec<Region>,
    /// Where the words stood: see [`Said::from`].
    pub words_from: String,
    /// What is said of each field: of one field, the first is what is offered, and those after it
    /// disagree with it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub said: Vec<Said>,
}

/// One value for one field. One shape for all fields: that keeps what the page must read small.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Said {
    /// Which field.
    pub field: PageField,
    /// The value, as a person would type it.
    pub value: String,
    /// Outlets: their domain, as far as it is known.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub domain: String,
    /// Where it was found: a kind of place, and behind a colon which one it was: `json-ld:headline`,
    /// `meta:og:title`, `link:canonical`, `microdata:author`, `element:h1`, `class:byline`; or
    /// `address`, `opened`, `text`, `beside`.
    pub from: String,
}

/// What a page says something of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum PageField {
    /// The headline.
    Title,
    /// Who published it.
    Outlet,
    /// Who wrote it.
    Byline,
    /// When it was published.
    Published,
    /// When it was changed.
    Modified,
    /// The language, as a BCP 47 tag.
    Language,
    /// Its address.
    Url,
}

/// Why a page gives no article.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum NoPage {
    /// More elements than are read.
    TooManyNodes(usize),
    /// More bytes than are read.
    TooLong(usize),
    /// No running text.
    NoArticle,
    /// The words of the article are more than can be kept: their bytes.
    LongText(usize),
    /// The words of the article cannot be a text.
    NoText,
}

/// Reads a page: `markup` as [`page::markup`] has it, in parts; `address` where it was opened, or empty.
fn read(markup: &[String], address: &str) -> Result<Sheet, NoPage> {
    let read =
        page::markup::tree(&markup.concat()).and_then(|tree| page::read_opened(&tree, address));
    read.map(sheet).map_err(|error| match error {
        PageError::TooManyNodes { limit } => NoPage::TooManyNodes(limit),
        PageError::TooLong { limit } => NoPage::TooLong(limit),
        PageError::NoArticle => NoPage::NoArticle,
        PageError::Text(IntakeError::TooLong { bytes, .. }) => NoPage::LongText(bytes),
        PageError::Text(_) => NoPage::NoText,
    })
}

fn sheet(page: Page) -> Sheet {
    let words_from = place(&page.words_from);
    let mut said = Vec::new();
    let mut add = |field, found: Option<Found<String>>| {
        let Some(Found { value, from, also }) = found else { return };
        said.extend(std::iter::once((value, from)).chain(also).map(|(value, from)| Said {
            field,
            value,
            domain: String::new(),
            from: place(&from),
        }));
    };
    let date = |date| date_field::show(&date);
    let domain = page.outlet.as_ref().map(|found| found.value.domain.clone()).unwrap_or_default();
    add(PageField::Title, page.title);
    add(PageField::Outlet, page.outlet.map(|found| found.map(|outlet| outlet.name)));
    add(PageField::Byline, page.byline);
    add(PageField::Published, page.published.map(|found| found.map(date)));
    add(PageField::Modified, page.modified.map(|found| found.map(date)));
    add(PageField::Language, page.language);
    add(PageField::Url, page.url);
    for one in said.iter_mut().filter(|one| one.field == PageField::Outlet) {
        one.domain.clone_from(&domain);
    }
    Sheet { text: page.plain.text.as_str().to_owned(), regions: page.regions, words_from, said }
}

/// A place, as it is sent.
fn place(origin: &Origin) -> String {
    let (kind, which) = match origin {
        Origin::JsonLd(key) => ("json-ld", key),
        Origin::Meta(key) => ("meta", key),
        Origin::Link(rel) => ("link", rel),
        Origin::Microdata(key) => ("microdata", key),
        Origin::Element(name) => ("element", name),
        Origin::Class(name) => ("class", name),
        Origin::Address => return "address".to_owned(),
        Origin::Opened => return "opened".to_owned(),
        Origin::Text => return "text".to_owned(),
        Origin::Beside => return "beside".to_owned(),
    };
    format!("{kind}:{which}")
}

#[cfg(test)]
mod tests {
    use super::*;

    const ARTICLE: &str = "<p>Kapal penyeberangan berhenti berlayar sejak Senin karena gelombang \
        setinggi tiga meter, kata syahbandar.</p><p>***</p>";

    #[test]
    fn all_that_a_page_says_is_told_with_its_places() {
        let head = "<html lang=\"id\"><head><title>Kapal Berhenti Berlayar - Muara</title>\
            <meta property=\"og:title\" content=\"Kapal Berhenti Berlayar\">\
            <meta property=\"og:site_name\" content=\"Muara\">\
            <meta property=\"article:published_time\" content=\"2025-09-20T07:15:00+07:00\">\
            <meta name=\"pubdate\" content=\"2025-09-19\"></head>"
            .to_owned();
        let body = format!("<body><div>{ARTICLE}</div></body></html>");
        let sheet = read(&[head, body], "https://muara.example/kapal").expect("an article");
        assert!(sheet.text.starts_with("Kapal penyeberangan") && sheet.text.ends_with("***"));
        assert_eq!(sheet.regions.len(), 1, "the end mark");
        assert_eq!(sheet.words_from, "text");
        let of = |field| -> Vec<(&str, &str)> {
            let said = sheet.said.iter().filter(|one| one.field == field);
            said.map(|one| (one.value.as_str(), one.from.as_str())).collect()
        };
        assert_eq!(of(PageField::Title), [("Kapal Berhenti Berlayar", "meta:og:title")]);
        assert_eq!(of(PageField::Outlet), [("Muara", "meta:og:site_name")]);
        assert_eq!(
            of(PageField::Published),
            [
                ("2025-09-20 07:15 +07:00", "meta:article:published_time"),
                ("2025-09-19", "meta:pubdate")
            ],
        );
        assert_eq!(of(PageField::Url), [("https://muara.example/kapal", "opened")]);
        assert_eq!(
            of(PageField::Language),
            [("id", "element:html")],
            "the text is too short to tell"
        );
        let outlet = sheet.said.iter().find(|one| one.field == PageField::Outlet);
        assert_eq!(outlet.map(|one| one.domain.as_str()), Some("muara.example"));
    }

    #[test]
    fn what_is_read_of_pages_goes_through_json() {
        let answer = |question: &[&str]| {
            let question: Vec<String> = question.iter().map(|part| part.to_string()).collect();
            serde_json::from_str(&answer_page(&question)).unwrap()
        };
        let asked = |markup: &str| answer(&[PAGE_VERSION, "", markup]);
        let title = "<h1>Kapal Berhenti Berlayar</h1>";
        let PageAnswer::Sheet(sheet) = asked(&format!("{title}{ARTICLE}")) else { panic!() };
        assert!(sheet.text.contains("syahbandar"));
        assert_eq!(asked("<p>Halo"), PageAnswer::NoPage(NoPage::NoArticle));
        for other in [&[][..], &["page 0", "", ARTICLE], &[PAGE_VERSION], &[ARTICLE]] {
            let got = answer(other);
            let PageAnswer::Misread(why) = got else { panic!("{other:?}: {got:?}") };
            assert!(why.len() < 100, "{why}");
        }
    }

    #[test]
    fn what_is_no_article_is_told_why() {
        let read = |markup: &str| read(&[markup.to_owned()], "");
        assert_eq!(read("<p>Halo</p>"), Err(NoPage::NoArticle));
        let long = ARTICLE.repeat(60_000);
        assert!(matches!(read(&long), Err(NoPage::LongText(bytes)) if bytes > 5_000_000));
        let many = "<br>".repeat(page::tree::MAX_NODES + 1);
        assert_eq!(read(&many), Err(NoPage::TooManyNodes(page::tree::MAX_NODES)));
    }
}
