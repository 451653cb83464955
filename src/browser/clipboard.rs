//! The clipboard, and quotations that carry their source with them.

use super::dom::{self, Listener};
use js_sys::{Array, Object, Promise, Reflect};
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
use web_sys::{Blob, BlobPropertyBag, ClipboardEvent, ClipboardItem, HtmlDocument};

/// The browser does not let the page write to the clipboard: show the words in a field, selected,
/// for the person to copy.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("the browser does not let the page write to the clipboard")]
pub struct Blocked;

/// Puts words on the clipboard. To be called within an act of the person.
///
/// # Errors
/// When both ways that browsers have are blocked.
pub async fn write(plain: &str) -> Result<(), Blocked> {
    write_both(plain, None).await
}

/// Puts words on the clipboard, plain and as HTML, of which the place of pasting takes what it can.
///
/// # Errors
/// When both ways that browsers have are blocked.
pub async fn write_rich(plain: &str, html: &str) -> Result<(), Blocked> {
    write_both(plain, Some(html)).await
}

async fn write_both(plain: &str, html: Option<&str>) -> Result<(), Blocked> {
    if let Some(promise) = modern(plain, html)
        && JsFuture::from(promise).await.is_ok()
    {
        return Ok(());
    }
    if old(plain, html) { Ok(()) } else { Err(Blocked) }
}

/// The asynchronous clipboard; `None` where the page is not served securely, or has no such thing.
fn modern(plain: &str, html: Option<&str>) -> Option<Promise> {
    let navigator = dom::window().navigator();
    if !Reflect::has(&navigator, &"clipboard".into()).ok()? {
        return None;
    }
    let clipboard = navigator.clipboard();
    if clipboard.is_undefined() {
        return None;
    }
    let Some(html) = html else { return Some(clipboard.write_text(plain)) };
    if !Reflect::has(&dom::window(), &"ClipboardItem".into()).ok()? {
        return None;
    }
    let forms = Object::new();
    for (kind, words) in [("text/plain", plain), ("text/html", html)] {
        let options = BlobPropertyBag::new();
        options.set_type(kind);
        let parts = Array::of1(&words.into());
        let blob = Blob::new_with_str_sequence_and_options(&parts, &options).ok()?;
        Reflect::set(&forms, &kind.into(), &blob).ok()?;
    }
    let item = ClipboardItem::new_with_record_from_str_to_blob_promise(&forms).ok()?;
    Some(clipboard.write(&Array::of1(&item)))
}

/// The way of before: a copy command whose data the page fills in.
fn old(plain: &str, html: Option<&str>) -> bool {
    let Ok(document) = dom::document().dyn_into::<HtmlDocument>() else { return false };
    let (plain, html) = (plain.to_owned(), html.map(str::to_owned));
    let filled = std::rc::Rc::new(std::cell::Cell::new(false));
    let told = filled.clone();
    let listener = Listener::new(&document, "copy", move |event: ClipboardEvent| {
        let Some(data) = event.clipboard_data() else { return };
        event.prevent_default();
        let _ = data.set_data("text/plain", &plain);
        if let Some(html) = &html {
            let _ = data.set_data("text/html", html);
        }
        told.set(true);
    });
    let done = document.exec_command("copy").unwrap_or(false);
    drop(listener);
    done && filled.get()
}

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
        let words = format!("“{}”", self.words.trim());
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

    /// Puts it on the clipboard, plain and as HTML.
    ///
    /// # Errors
    /// When the browser does not let it: offer [`Quotation::plain`] in a field.
    pub async fn copy(&self) -> Result<(), Blocked> {
        write_rich(&self.plain(), &self.html()).await
    }

    fn source(&self) -> String {
        let title = self.title.trim();
        let title = if title.is_empty() { String::new() } else { format!("“{title}”") };
        let parts = [self.outlet.trim(), &title, self.published.trim(), self.url.trim()];
        parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", ")
    }

    /// The address, if it is one that a page may link to: what a file says may be anything.
    fn link(&self) -> Option<&str> {
        let url = self.url.trim();
        let lower = url.get(..8).unwrap_or(url).to_ascii_lowercase();
        (lower.starts_with("https://") || lower.starts_with("http://")).then_some(url)
    }
}

fn escape(words: &str) -> String {
    let mut out = String::with_capacity(words.len());
    for character in words.chars() {
        match character {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            other => out.push(other),
        }
    }
    out
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
