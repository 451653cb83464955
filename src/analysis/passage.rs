//! Words to read.

use crate::case::Article;
use crate::detect::Reading;
use crate::text::{CodePoint, Extent, Language, Text};
use serde::{Deserialize, Serialize};

/// Words to read, and what rules must know about them.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Passage {
    /// The words: an article, or whole paragraphs of one.
    pub text: String,
    /// Their language; none tries the rules of all.
    pub language: Option<Language>,
    /// When the article was published (EDTF, or RFC 3339), if that is known.
    pub published: Option<String>,
    /// What a person has said to be the article although it looks like page furniture: in order, sharing nothing.
    pub body: Vec<Extent>,
}

impl Passage {
    /// The whole article.
    pub fn of(article: &Article) -> Self {
        Self::part(article, article.text.as_str())
    }

    /// Some words of the article.
    pub fn part(article: &Article, text: &str) -> Self {
        Self {
            text: text.to_owned(),
            language: Language::from_tag(&article.language),
            published: article.published.as_ref().map(|published| published.value.clone()),
            body: Vec::new(),
        }
    }

    /// The paragraphs that hold `extent` (code points of the article), and where in them it is: enough to read
    /// a value, and quick in a long article.
    pub fn around(article: &Article, extent: Extent) -> (Self, Extent) {
        let whole = &article.text;
        let paragraphs = whole.paragraphs();
        let first = paragraphs[whole.paragraph_at(extent.start)].extent.start;
        let last = CodePoint(extent.end.0.saturating_sub(1)).max(extent.start);
        let end = paragraphs[whole.paragraph_at(last)].extent.end.max(first);
        let passage = Self::part(article, whole.slice(Extent { start: first, end }));
        let inside = |at: CodePoint| CodePoint(at.0.min(end.0).saturating_sub(first.0));
        (passage, Extent { start: inside(extent.start), end: inside(extent.end) })
    }

    /// As the rules take it; `text` is the passage's.
    pub(super) fn reading<'a>(&'a self, text: &'a Text) -> Reading<'a> {
        Reading { text, language: self.language, published: self.published.as_deref() }
    }
}
