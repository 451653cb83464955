//! Quotations that carry their source with them, as they are put on the clipboard.

use super::markup::escape;
use crate::case::is_web_address;
use crate::text::unquoted;

/// Words of an article, to be pasted elsewhere with their source.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Quotation<'a> {
    /// The words.
    pub words: &'a str,
    /// Who published them; may be empty, as all below.
    pub outlet: &'a str,
    /// The headline.
    pub title: &'a str,
    /// When it was published.
    pub published: &'a str,
    /// Where it was found.
    pub url: &'a str,
}

impl Quotation<'_> {
    /// “Words” (outlet, “title”, published, address), without what is empty.
    pub fn plain(&self) -> String {
        let source = self.source();
        let words = format!("“{}”", unquoted(self.words));
        if source.is_empty() { words } else { format!("{words} ({source})") }
    }

    /// The same as HTML: a `blockquote` and the source below it.
    pub fn html(&self) -> String {
        let link = self.link();
        let cite = link.map_or_else(String::new, |url| format!(" cite=\"{}\"", escape(url)));
        let lines: Vec<String> = self.words.trim().lines().map(escape).collect();
        let mut out = format!("<blockquote{cite}><p>{}</p></blockquote>", lines.join("<br>"));
        let source = escape(&self.source());
        match link {
            Some(url) => {
                out.push_str(&format!("<p>(<a href=\"{}\">{source}</a>)</p>", escape(url)));
            }
            None if !source.is_empty() => out.push_str(&format!("<p>({source})</p>")),
            None => {}
        }
        out
    }

    fn source(&self) -> String {
        let title = self.title.trim();
        let title = if title.is_empty() { String::new() } else { format!("“{title}”") };
        let parts = [self.outlet.trim(), &title, self.published.trim(), self.url.trim()];
        parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", ")
    }

    /// The address, if it is one that a page may link to.
    fn link(&self) -> Option<&str> {
        is_web_address(self.url).then_some(self.url.trim())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_quotation_names_its_source_and_leaves_out_what_is_not_known() {
        let quotation = Quotation {
            words: " akan dibuka tahun depan ",
            outlet: "RMOL",
            title: "NATO & Jepang",
            published: "2023-05-04",
            url: "https://rmol.id/a?b=1&c=2",
        };
        assert_eq!(
            quotation.plain(),
            "“akan dibuka tahun depan” (RMOL, “NATO & Jepang”, 2023-05-04, https://rmol.id/a?b=1&c=2)"
        );
        assert_eq!(Quotation { words: "satu", ..Quotation::default() }.plain(), "“satu”");
    }

    #[test]
    fn the_html_of_a_quotation_holds_no_markup_of_others() {
        let quotation = Quotation {
            words: "<b>a</b>\nb",
            url: "javascript:alert(1)",
            title: "\"><script>",
            ..Quotation::default()
        };
        let html = quotation.html();
        assert!(html.starts_with("<blockquote><p>&lt;b&gt;a&lt;/b&gt;<br>b</p></blockquote>"));
        assert!(!html.contains("<script") && !html.contains("href"), "{html}");
    }
}
