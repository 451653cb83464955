//! What many scenarios do: open a case, mark words, look at what is exported.

use std::sync::Arc;

use serde_json::json;
use telisik::case::{Case, Mark};

use crate::Result;
use crate::page::{Find as _, Locator, Name, Page, containing};

/// The articles of the sample case, by their titles.
pub const ORBIT: &str =
    "NATO Akan Buka Kantor Penghubung di Jepang, Memperdalam Keterlibatan di IndoPasifik";
pub const RMOL: &str = "Hadapi Ancaman China dan Rusia, NATO akan Buka Kantor di Jepang";

/// An article of three paragraphs, and its title.
pub const MARKET: &str = "Pasar baru";
pub const MARKET_TEXT: &str = "Bupati membuka pasar besar tahun depan. Menurut Prof. Sari, pasar \
itu penting bagi warga desa. Rapat berikutnya hari Senin.

Kota kecil ini punya dua pasar. Harga beras naik Rp702 per kilogram sejak Maret lalu.

Warga menunggu keputusan terakhir. Sidang dibuka besok pagi.";

/// Opens the articles of the sample case without a mark.
pub async fn sample(page: &Page) -> Result {
    super::steps::sample(page).await
}

/// The words of an article.
pub fn words(page: &Page, title: &str) -> Locator {
    page.article(title).role("document", format!("{title} text"))
}

/// A new case with one article; gives its words.
pub async fn case_with(page: &Page, title: &str, text: &str) -> Result<Locator> {
    page.button("New case").click().await?;
    add_article(page, title, text).await?;
    let words = words(page, title);
    words.appears().await?;
    Ok(words)
}

/// Presses a button of the banner, which a narrow window keeps in the menu "More".
async fn banner_act(page: &Page, name: &str) -> Result {
    let banner = page.role("banner", Name::Any);
    banner.every("button").nth(0).appears().await?;
    if !banner.button(name).is_there().await? {
        banner.button("More").click().await?;
    }
    banner.button(name).click().await
}

/// Adds an article to the open case.
pub async fn add_article(page: &Page, title: &str, text: &str) -> Result {
    banner_act(page, "Add article").await?;
    let dialog = page.dialog("Add article");
    dialog.field("Text").set_value(text).await?;
    dialog.field("Title").fill(title).await?;
    dialog.button("Add to case").click().await?;
    dialog.disappears().await
}

/// The market case, ready to be marked.
pub async fn market(page: &Page) -> Result<Locator> {
    case_with(page, MARKET, MARKET_TEXT).await
}

/// The toolbar beside the selection.
pub fn toolbar(page: &Page) -> Locator {
    page.role("toolbar", "Mark the selection")
}

/// Selects words with the mouse and highlights them; waits for the mark.
pub async fn highlight(page: &Page, article: &Locator, what: &str) -> Result {
    article.select_words(what).await?;
    toolbar(page).button("Highlight").click().await?;
    toolbar(page).disappears().await?;
    listed(page, what).appears().await
}

/// Selects words with the mouse and marks them as a mention of a new claim.
pub async fn claim(page: &Page, article: &Locator, what: &str, statement: &str) -> Result {
    article.select_words(what).await?;
    toolbar(page).button("Claim").click().await?;
    let dialog = page.dialog("Mark a claim");
    dialog.role("combobox", "Claim").fill(statement).await?;
    dialog.button("Save").click().await?;
    dialog.disappears().await?;
    listed(page, what).appears().await
}

/// Selects words with the mouse and marks them as a new source.
pub async fn source(page: &Page, article: &Locator, what: &str, name: &str) -> Result {
    article.select_words(what).await?;
    toolbar(page).button("Source").click().await?;
    let dialog = page.dialog("Mark a source");
    dialog.role("combobox", "Source").fill(name).await?;
    dialog.button("Save").click().await?;
    dialog.disappears().await?;
    listed(page, what).appears().await
}

/// Selects words with the mouse and notes something about them.
pub async fn note(page: &Page, article: &Locator, what: &str, comment: &str) -> Result {
    article.select_words(what).await?;
    toolbar(page).button("Note").click().await?;
    let dialog = page.dialog("Note");
    dialog.field("Note").fill(comment).await?;
    dialog.button("Save").click().await?;
    dialog.disappears().await?;
    listed(page, what).appears().await
}

/// The marks listed.
pub fn items(page: &Page) -> Locator {
    page.list("Marks").every("listitem")
}

/// The listed mark in which these words stand.
pub fn item(page: &Page, what: &str) -> Locator {
    page.list("Marks").role("listitem", containing(&one_line(what)))
}

/// The words of a listed mark, which lead to it: just these.
pub fn listed(page: &Page, what: &str) -> Locator {
    page.list("Marks").button(one_line(what))
}

fn one_line(what: &str) -> String {
    what.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Waits until the listed mark of just these words is the one worked on.
pub async fn is_current(page: &Page, what: &str) -> Result {
    let listed = listed(page, what);
    let script = "return arguments[0].closest('li').getAttribute('aria-current')";
    page.until(&format!("{what:?} is worked on"), async || {
        Ok(listed.run(script, vec![]).await? == json!("true"))
    })
    .await
}

/// Exports the open case, and gives the file's bytes.
pub async fn exported_file(page: &Page) -> Result<String> {
    banner_act(page, "Export").await?;
    let dialog = page.dialog("Export");
    dialog.button("Download").click().await?;
    let file = page.download().await?;
    dialog.disappears().await?;
    assert!(file.name.ends_with(".json"), "{}", file.name);
    Ok(String::from_utf8(file.bytes)?)
}

/// Exports the open case, and reads it as the library does; each mark's words stand where it says.
pub async fn exported(page: &Page) -> Result<Case> {
    let file = exported_file(page).await?;
    let read = telisik::exchange::native::import(&file)?;
    assert!(read.notes.is_empty(), "the export had to be repaired: {:?}", read.notes);
    for mark in read.case.marks().values() {
        let text = &read.case.articles()[&mark.article].text;
        let (start, end) = (mark.span.start().0 as usize, mark.span.end().0 as usize);
        let there: String = text.as_str().chars().skip(start).take(end - start).collect();
        assert_eq!(there, mark.span.exact());
    }
    Ok(read.case)
}

/// The marks of a case in the order of the text (of one article).
pub fn in_order(case: &Case) -> Vec<Arc<Mark>> {
    let mut marks: Vec<_> = case.marks().values().cloned().collect();
    marks.sort_by_key(|mark| (mark.article, mark.span.start(), mark.span.end()));
    marks
}

/// The words of the marks of a case, in the order of the text.
pub fn spans(case: &Case) -> Vec<String> {
    in_order(case).iter().map(|mark| mark.span.exact().to_owned()).collect()
}

/// Exports, and gives the words of the only mark.
pub async fn only_span(page: &Page) -> Result<String> {
    let all = spans(&exported(page).await?);
    assert_eq!(all.len(), 1, "{all:?}");
    Ok(all.concat())
}

/// The words of each paragraph, as they stand in the page.
pub async fn paragraphs(words: &Locator) -> Result<Vec<String>> {
    let script = "return [...arguments[0].querySelectorAll('p, h2')].map((p) => p.textContent)";
    Ok(serde_json::from_value(words.run(script, vec![]).await?)?)
}

/// Whether words of an article can be seen now: within the window, and within their column.
pub async fn in_sight(article: &Locator, what: &str) -> Result<bool> {
    let script = "const [root, what] = arguments;
        const block = [...root.querySelectorAll('p, h2')].find((p) => p.textContent.includes(what));
        if (!block) return false;
        const r = block.getBoundingClientRect();
        return r.height > 0 && r.bottom > 0 && r.top < innerHeight";
    Ok(article.run(script, vec![json!(what)]).await? == json!(true))
}

/// The words of the drawn `<mark>` pieces, in their order.
pub async fn pieces(article: &Locator) -> Result<Vec<String>> {
    let script = "return [...arguments[0].querySelectorAll('mark')].map((m) => m.textContent)";
    Ok(serde_json::from_value(article.run(script, vec![]).await?)?)
}

/// Waits until the drawn pieces are these.
pub async fn pieces_are(page: &Page, article: &Locator, wanted: &[&str]) -> Result {
    page.until(&format!("the pieces are {wanted:?}"), async || {
        let now = pieces(article).await?;
        if now == wanted { Ok(true) } else { Err(format!("{now:?}").into()) }
    })
    .await
}

/// Waits until the field has the focus: what is typed goes there.
pub async fn focused(page: &Page, field: &Locator) -> Result {
    page.until("the field has the focus", async || field.has_focus().await).await
}

/// Where an element stands in the window: left, top, right, bottom.
pub async fn rect(of: &Locator) -> Result<[f64; 4]> {
    let script =
        "const r = arguments[0].getBoundingClientRect(); return [r.left, r.top, r.right, r.bottom]";
    Ok(serde_json::from_value(of.run(script, vec![]).await?)?)
}

/// Where the selection stands in the window: left, top, right, bottom.
pub async fn selection_rect(page: &Page) -> Result<[f64; 4]> {
    let script = "const r = getSelection().getRangeAt(0).getBoundingClientRect();
        return [r.left, r.top, r.right, r.bottom]";
    Ok(serde_json::from_value(page.run(script, vec![]).await?)?)
}

/// Whether two areas share more than a hair.
pub fn overlap(a: [f64; 4], b: [f64; 4]) -> bool {
    a[0] < b[2] - 0.5 && b[0] < a[2] - 0.5 && a[1] < b[3] - 0.5 && b[1] < a[3] - 0.5
}

/// What the button "Undo" or "Redo" would do, by its description.
pub async fn names(page: &Page, button: &str, act: &str) -> Result {
    let button = page.role("banner", Name::Any).button(button);
    page.until(&format!("{button} says {act:?}"), async || {
        let title = button.attribute("title").await?.unwrap_or_default();
        if title == act { Ok(true) } else { Err(title.into()) }
    })
    .await
}
