//! `meta` elements: Open Graph, Dublin Core, and the names that content systems made up.

use super::{Field, Says};
use crate::intake::page::found::Origin;
use crate::intake::page::tree::Tree;

/// Names, in lower case, with what they mean and how much they are believed.
const NAMES: &[(&str, Field, u8)] = &[
    ("og:title", Field::Title, 20),
    ("twitter:title", Field::Title, 32),
    ("title", Field::Title, 40),
    ("headline", Field::Title, 30),
    ("parsely-title", Field::Title, 30),
    ("sailthru.title", Field::Title, 30),
    ("dc.title", Field::Title, 36),
    ("dcterms.title", Field::Title, 36),
    ("og:site_name", Field::Outlet, 10),
    ("application-name", Field::Outlet, 50),
    ("publisher", Field::Outlet, 40),
    ("dc.publisher", Field::Outlet, 40),
    ("content_author", Field::Byline, 18),
    ("penulis", Field::Byline, 18),
    ("reporter", Field::Byline, 18),
    ("byl", Field::Byline, 22),
    ("parsely-author", Field::Byline, 22),
    ("sailthru.author", Field::Byline, 22),
    ("article:author", Field::Byline, 24),
    ("article:author_name", Field::Byline, 22),
    ("author", Field::Byline, 26),
    ("dc.creator", Field::Byline, 28),
    ("dcterms.creator", Field::Byline, 28),
    ("article:published_time", Field::Published, 12),
    ("og:article:published_time", Field::Published, 13),
    ("og:published_time", Field::Published, 13),
    ("datepublished", Field::Published, 14),
    ("publishdate", Field::Published, 14),
    ("publish_date", Field::Published, 14),
    ("publish-date", Field::Published, 14),
    ("publication_date", Field::Published, 14),
    ("publication-date", Field::Published, 14),
    ("originalpublicationdate", Field::Published, 14),
    ("content_publisheddate", Field::Published, 14),
    ("content_published_date", Field::Published, 14),
    ("article.published", Field::Published, 14),
    ("cxenseparse:recs:publishtime", Field::Published, 15),
    ("cxenseparse:publishtime", Field::Published, 15),
    ("parsely-pub-date", Field::Published, 15),
    ("sailthru.date", Field::Published, 16),
    ("pubdate", Field::Published, 16),
    ("pub_date", Field::Published, 16),
    ("dc.date.issued", Field::Published, 17),
    ("dcterms.issued", Field::Published, 17),
    ("dc.date.created", Field::Published, 18),
    ("dcterms.created", Field::Published, 18),
    ("dcterms.date", Field::Published, 19),
    ("dc.date", Field::Published, 19),
    ("dcsext.articlefirstpublished", Field::Published, 19),
    ("created", Field::Published, 30),
    ("date", Field::Published, 30),
    ("article:modified_time", Field::Modified, 12),
    ("og:article:modified_time", Field::Modified, 13),
    ("datemodified", Field::Modified, 14),
    ("og:updated_time", Field::Modified, 16),
    ("dcterms.modified", Field::Modified, 17),
    ("dc.date.modified", Field::Modified, 17),
    ("lastmod", Field::Modified, 18),
    ("last-modified", Field::Modified, 18),
    ("revised", Field::Modified, 30),
    ("og:url", Field::Url, 20),
    ("twitter:url", Field::Url, 30),
    ("content-language", Field::Language, 20),
    ("language", Field::Language, 20),
    ("inlanguage", Field::Language, 16),
    ("dc.language", Field::Language, 24),
    ("og:locale", Field::Language, 24),
];

pub(super) fn read(tree: &Tree, at: usize, says: &mut Says) {
    let Some(content) = tree.attribute(at, "content") else { return };
    for attribute in ["property", "name", "http-equiv"] {
        let Some(name) = tree.attribute(at, attribute) else { continue };
        let lower = name.trim().to_ascii_lowercase();
        if let Some((_, field, rank)) = NAMES.iter().find(|(known, ..)| *known == lower) {
            says.add(*field, (content, at), Origin::Meta(lower), *rank);
            return;
        }
    }
}
