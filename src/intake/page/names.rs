//! What class names, ids and roles say of an element: words that are common in the trade, of no
//! single site.

use super::tree::Tree;

/// What the names of an element promise.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Promise {
    /// Words of the article once more, in large letters.
    Pulled,
    /// Not the article: comments, share bars, related boxes, menus, advertisements.
    Clutter,
    /// Words below a picture.
    Caption,
    /// Perhaps not the article: small print around it, or a part of it with an unlucky name.
    Doubtful,
    /// Nothing.
    Nothing,
    /// The column of the article, with what surrounds its words.
    Article,
    /// The words of the article.
    Words,
}

/// Names, whole or as one of the words between dashes.
const CLUTTER: &[&str] = &[
    "ads",
    "advert",
    "advertisement",
    "advertorial",
    "adv",
    "ad",
    "adsense",
    "adslot",
    "baca",
    "bacajuga",
    "banner",
    "breadcrumb",
    "breadcrumbs",
    "comment",
    "comments",
    "commentlist",
    "komentar",
    "discussion",
    "disqus",
    "consent",
    "cookie",
    "cookies",
    "copyright",
    "disclaimer",
    "footer",
    "footnav",
    "gdpr",
    "iklan",
    "jumplink",
    "lihatjg",
    "linksisip",
    "masthead",
    "mediasosial",
    "medsos",
    "menu",
    "modal",
    "nav",
    "navbar",
    "navigation",
    "newsletter",
    "outbrain",
    "pager",
    "pagination",
    "paging",
    "paywall",
    "popular",
    "populer",
    "popup",
    "promo",
    "promoted",
    "readmore",
    "recirc",
    "recirculation",
    "recommended",
    "recommendation",
    "recommendations",
    "rekomendasi",
    "related",
    "relatedposts",
    "respond",
    "share",
    "sharebar",
    "sharedaddy",
    "sharing",
    "sidebar",
    "signup",
    "social",
    "socials",
    "sosial",
    "sosmed",
    "sponsor",
    "sponsored",
    "subscribe",
    "subscription",
    "taboola",
    "teasers",
    "topiksisip",
    "terkait",
    "terkini",
    "terpopuler",
    "trending",
    "tooltip",
    "widget",
    "widgets",
];

const DOUBTFUL: &[&str] = &[
    "aside",
    "author",
    "authors",
    "bio",
    "byline",
    "category",
    "categories",
    "channel",
    "credit",
    "credits",
    "date",
    "dateline",
    "editor",
    "editors",
    "facebook",
    "factbox",
    "follow",
    "foto",
    "gallery",
    "headlines",
    "hide",
    "icon",
    "icons",
    "indeks",
    "infobox",
    "keterangan",
    "keywords",
    "latest",
    "link",
    "links",
    "login",
    "meta",
    "metadata",
    "more",
    "next",
    "note",
    "penulis",
    "photo",
    "player",
    "poll",
    "prev",
    "previous",
    "print",
    "profile",
    "rating",
    "reporter",
    "search",
    "slideshow",
    "source",
    "sumber",
    "tag",
    "tags",
    "tagged",
    "tanggal",
    "teaser",
    "time",
    "timestamp",
    "toc",
    "toolbar",
    "tools",
    "topik",
    "topics",
    "tweet",
    "twitter",
    "video",
    "vote",
    "whatsapp",
];

/// Letters that stand anywhere in a name.
const CLUTTER_PARTS: &[&str] = &[
    "comment-",
    "-comment",
    "related",
    "terkait",
    "bacajuga",
    "baca-juga",
    "share-",
    "sharing",
    "newsletter",
    "sponsor",
    "popular",
    "recommend",
    "breadcrumb",
    "sidebar",
    "advert",
    "social-",
    "-social",
    "disqus",
    "outbrain",
    "taboola",
    "screen-reader",
    "sr-only",
    "visually-hidden",
    "visuallyhidden",
    "noprint",
    "no-print",
    "editsection",
    "navbox",
    "reflist",
    "author-box",
    "authorbox",
    "author-bio",
    "author-card",
];

const WORDS_PARTS: &[&str] = &[
    "articlebody",
    "article-body",
    "article_body",
    "article-content",
    "article_content",
    "articlecontent",
    "article-text",
    "articletext",
    "article__body",
    "article__content",
    "body-copy",
    "bodycopy",
    "content-article",
    "content-body",
    "content-detail",
    "content_detail",
    "contentdetail",
    "detail-content",
    "detail-text",
    "detail_text",
    "detail__body-text",
    "detailtext",
    "entry-content",
    "entry-body",
    "isi-artikel",
    "isi_artikel",
    "isi-berita",
    "isi_berita",
    "isiberita",
    "itp_bodycontent",
    "main-content-body",
    "news-content",
    "post-body",
    "post-content",
    "post_content",
    "postcontent",
    "read-content",
    "read__content",
    "story-body",
    "storybody",
    "story-content",
    "story-text",
    "text-detail",
    "the-content",
    "the_content",
    "available-content",
    "rich-text",
    "richtext",
];

const ARTICLE_WORDS: &[&str] = &[
    "article", "artikel", "berita", "content", "detail", "entry", "hentry", "isi", "konten",
    "post", "read", "story", "text",
];

/// So many names are remembered.
const REMEMBERED: usize = 4096;

/// Reads names; a page says the same ones again and again, so that those read last are remembered, each
/// at a place that its letters tell.
#[derive(Debug)]
pub(super) struct Names<'a> {
    /// A name, and the worst and the best that it promises.
    known: Vec<(&'a str, (Promise, Promise))>,
}

impl Default for Names<'_> {
    fn default() -> Self {
        Self { known: vec![("", (Promise::Nothing, Promise::Nothing)); REMEMBERED] }
    }
}

impl<'a> Names<'a> {
    /// What the names of element `at` promise.
    pub fn promise(&mut self, tree: &'a Tree, at: usize) -> Promise {
        let attribute = |name| tree.attribute(at, name).unwrap_or_default();
        let name = tree.name(at);
        if tree.lists(at, "itemprop", "articleBody")
            || tree.lists(at, "property", "content:encoded")
        {
            return Promise::Words;
        }
        let role = attribute("role");
        match role {
            "navigation" | "banner" | "complementary" | "contentinfo" | "search" | "dialog"
            | "alertdialog" | "menu" | "menubar" | "toolbar" | "tooltip" => {
                return Promise::Clutter;
            }
            _ => {}
        }
        let main = matches!(name, "article" | "main") || role == "main";
        let mut best = if main { Promise::Article } else { Promise::Nothing };
        let mut worst = Promise::Nothing;
        // Elements that a page made up are called for what they are: "amp-ad".
        let made_up = if name.contains('-') { name } else { "" };
        for attribute in [attribute("class"), attribute("id"), made_up] {
            for one in attribute.split_ascii_whitespace().take(40) {
                let (low, high) = self.of(one);
                worst = worst.min(low);
                best = best.max(high);
            }
        }
        match (worst, best) {
            (Promise::Nothing, best) => best,
            // A quotation of another page carries its names; it is quoted here.
            (worst, _) if name == "blockquote" && worst != Promise::Pulled => Promise::Nothing,
            (_, Promise::Words) => Promise::Doubtful,
            (worst, _) => worst,
        }
    }

    fn of(&mut self, name: &'a str) -> (Promise, Promise) {
        let mix = |mixed: usize, byte: u8| (mixed ^ usize::from(byte)).wrapping_mul(0x0100_0193);
        let place = name.bytes().take(80).fold(0x811C, mix) % REMEMBERED;
        if self.known[place].0 != name {
            self.known[place] = (name, promises(name));
        }
        self.known[place].1
    }
}

/// The worst and the best that one name promises.
fn promises(name: &str) -> (Promise, Promise) {
    // Made-up names of some hundred letters say nothing.
    let name = dashed(&name[..name.floor_char_boundary(80)]);
    let has = |parts: &[&str]| parts.iter().any(|part| name.contains(part));
    let is = |list: &[&str]| name.split(['-', '_', ':', '/']).any(|word| list.contains(&word));
    let worst = if has(&["pullquote", "pull-quote", "pull_quote"]) {
        Promise::Pulled
    } else if name.contains("caption") {
        Promise::Caption
    } else if name.contains("embed")
        && has(&["social", "twitter", "tweet", "instagram", "facebook"])
    {
        Promise::Nothing // what is taken in from another page is quoted: "social-media-embed"
    } else if has(CLUTTER_PARTS) || is(CLUTTER) {
        Promise::Clutter
    } else if is(DOUBTFUL) {
        Promise::Doubtful
    } else {
        Promise::Nothing
    };
    let best = if has(WORDS_PARTS) {
        Promise::Words
    } else if is(ARTICLE_WORDS) {
        Promise::Article
    } else {
        Promise::Nothing
    };
    (worst, best)
}

/// `relatedPosts` → `related-posts`, in lower case.
fn dashed(name: &str) -> String {
    let mut out = String::with_capacity(name.len() + 4);
    let mut small = false;
    for character in name.chars() {
        if small && character.is_ascii_uppercase() {
            out.push('-');
        }
        small = character.is_ascii_lowercase();
        out.push(character.to_ascii_lowercase());
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_promise_what_the_trade_means_by_them() {
        for (name, worst, best) in [
            ("relatedPosts", Promise::Clutter, Promise::Nothing),
            ("td-post-content", Promise::Nothing, Promise::Words),
            ("detail__body-text", Promise::Nothing, Promise::Words),
            ("baca-juga", Promise::Clutter, Promise::Nothing),
            ("wp-caption-text", Promise::Caption, Promise::Article),
            ("twitter-embed", Promise::Nothing, Promise::Nothing),
            ("post-date", Promise::Doubtful, Promise::Article),
            ("entry-content share-on", Promise::Clutter, Promise::Words),
            ("loading", Promise::Nothing, Promise::Nothing),
            ("heading-1", Promise::Nothing, Promise::Nothing),
            ("é-share-é", Promise::Clutter, Promise::Nothing),
            ("", Promise::Nothing, Promise::Nothing),
        ] {
            assert_eq!(promises(name), (worst, best), "{name}");
        }
    }
}
