//! An article that is in a case already.

use super::{Article, Case, Region, body_digest};
use crate::text::Text;
use std::sync::Arc;

impl Case {
    /// The article that has the same words, but for page furniture and white space, or the same address. Addresses that
    /// differ in what follows `#`, or in a slash at the end, are one.
    pub fn twin(&self, text: &Text, regions: &[Region], url: &str) -> Option<&Arc<Article>> {
        let digest = body_digest(text, regions);
        let url = page(url);
        let is_it = |article: &&Arc<Article>| {
            article.digest == digest || (!url.is_empty() && page(&article.url) == url)
        };
        self.articles().values().find(is_it)
    }
}

fn page(url: &str) -> &str {
    url.split('#').next().unwrap_or_default().trim().trim_end_matches('/')
}
