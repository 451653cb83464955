//! Reading: the first minute, articles side by side, coming back, links, long texts.

use serde_json::json;
use telisik::case::Body;

use super::hands::{
    MARKET, MARKET_TEXT, ORBIT, RMOL, add_article, case_with, exported, focused, highlight,
    in_order, in_sight, is_current, item, items, listed, market, paragraphs, pieces_are, rect,
    sample, toolbar, words,
};
use crate::page::{Find as _, Name, Page, containing};
use crate::{Result, Scenario, scenarios};

pub fn all() -> Vec<Scenario> {
    scenarios![
        first_use,
        articles_are_shown_and_hidden,
        furniture_is_folded,
        reload_and_back_land_where_one_was,
        a_link_leads_to_a_mark,
        only_touched_paragraphs_are_drawn_again,
        a_long_article_is_there_at_once,
    ]
}

/// The whole way of somebody who opens it for the first time.
async fn first_use(page: Page) -> Result {
    sample(&page).await?;
    for title in [RMOL, ORBIT] {
        page.article(title).appears().await?;
        words(&page, title).appears().await?;
    }
    let (left, right) =
        (rect(&page.every("article").nth(0)).await?, rect(&page.every("article").nth(1)).await?);
    assert!(left[2] <= right[0] + 1.0, "not side by side: {left:?} {right:?}");
    assert!(left[1] < right[3] && right[1] < left[3], "not side by side: {left:?} {right:?}");

    words(&page, RMOL).select_words("tahun depan").await?;
    let bar = toolbar(&page);
    bar.appears().await?;
    assert_eq!(bar.every("button").names().await?, ["Claim", "Source", "Highlight", "Note"]);
    bar.button("Claim").click().await?;
    let dialog = page.dialog("Mark a claim");
    let field = dialog.role("combobox", "Claim");
    focused(&page, &field).await?;
    page.type_text("Kapan kantor itu dibuka?").await?;
    page.press("Enter").await?;
    dialog.disappears().await?;
    items(&page).counts(1).await?;
    item(&page, "Kapan kantor itu dibuka?").says("tahun depan").await?;
    pieces_are(&page, &words(&page, RMOL), &["tahun depan"]).await?;

    let case = exported(&page).await?;
    assert_eq!(case.claims().len(), 1);
    let claim = case.claims().values().next().ok_or("no claim")?;
    assert_eq!(claim.statement, "Kapan kantor itu dibuka?");
    let marks = in_order(&case);
    assert_eq!(marks.len(), 1);
    let article = &case.articles()[&marks[0].article];
    assert_eq!(article.title, RMOL);
    assert!(matches!(marks[0].body, Body::Mention { claim: named, .. } if named == claim.id));
    let text = article.text.as_str();
    let start = text[..text.find("tahun depan").ok_or("no such words")?].chars().count() as u32;
    assert_eq!(marks[0].span.exact(), "tahun depan");
    assert_eq!((marks[0].span.start().0, marks[0].span.end().0), (start, start + 11));
    Ok(())
}

async fn articles_are_shown_and_hidden(page: Page) -> Result {
    sample(&page).await?;
    let strip = page.role("group", "Articles");
    assert_eq!(strip.every("button").names().await?.len(), 2);
    strip.button("RMOL").click().await?;
    page.every("article").counts(1).await?;
    page.article(ORBIT).appears().await?;
    // One is always shown.
    strip.button("Orbit Indonesia").click().await?;
    page.article(ORBIT).appears().await?;
    // The same is shown after a reload, and after a look at another place.
    page.reload().await?;
    page.article(ORBIT).appears().await?;
    page.every("article").counts(1).await?;
    let views = page.role("navigation", "Views");
    views.link("Claims").click().await?;
    page.every("article").counts(0).await?;
    views.link("Read").click().await?;
    page.article(ORBIT).appears().await?;
    page.every("article").counts(1).await?;
    // A search reaches what is not shown, and Enter shows it.
    page.press("/").await?;
    let search = page.role("search", Name::Any);
    search.role("searchbox", "Search the articles").fill("Kishida").await?;
    search.says("1 of 1").await?;
    page.every("article").counts(1).await?;
    page.press("Enter").await?;
    let text = words(&page, RMOL);
    page.until("the hit is in sight", async || in_sight(&text, "Kishida").await).await?;
    page.press("Escape").await?;
    strip.button("RMOL").click().await?;
    page.every("article").counts(1).await?;
    // Where the only one shown is deleted, another takes its place.
    page.article(ORBIT).button("Article details").click().await?;
    page.dialog("Article details").button("Delete article").click().await?;
    page.article(RMOL).appears().await?;
    page.press("Control+z").await?;
    page.every("article").counts(2).await?;
    strip.button("RMOL").click().await?;
    page.every("article").counts(1).await?;
    strip.button("RMOL").click().await?;
    page.every("article").counts(2).await
}

async fn furniture_is_folded(page: Page) -> Result {
    sample(&page).await?;
    let text = words(&page, ORBIT);
    let related = "Baca Juga: SEA Games 2023";
    let seen = "const [root, what] = arguments;
        const p = [...root.querySelectorAll('p')].find((p) => p.textContent.includes(what));
        return p.getBoundingClientRect().height";
    let height = async || -> Result<f64> {
        let value = text.run(seen, vec![json!(related)]).await?;
        Ok(value.as_f64().unwrap_or_default())
    };
    let before = height().await?;
    let fold = text.button(containing("show"));
    let count = fold.count().await?;
    assert!(count > 0, "nothing is folded");
    // The fold that holds it: unfold all, one click each.
    for _ in 0..count {
        fold.clone().nth(0).click().await?;
    }
    let after = height().await?;
    assert!(after > before || before > 0.0, "{before} {after}");
    assert!(after > 10.0, "the furniture is still folded: {after}");
    Ok(())
}

async fn reload_and_back_land_where_one_was(page: Page) -> Result {
    let text = market(&page).await?;
    highlight(&page, &text, "tahun depan").await?;
    let path = page.path().await?;
    assert!(path.contains("#/case/") && path.contains("/read"), "{path}");
    page.reload().await?;
    page.article(MARKET).appears().await?;
    items(&page).counts(1).await?;
    pieces_are(&page, &words(&page, MARKET), &["tahun depan"]).await?;
    assert_eq!(page.path().await?, path);

    page.open("/#/").await?;
    page.list("Cases").every("listitem").counts(1).await?;
    page.back().await?;
    page.article(MARKET).appears().await?;
    pieces_are(&page, &words(&page, MARKET), &["tahun depan"]).await?;
    // By a link within the app as well.
    page.role("banner", Name::Any).every("link").nth(0).click().await?;
    page.list("Cases").appears().await?;
    page.back().await?;
    page.article(MARKET).appears().await?;
    assert_eq!(page.path().await?, path);
    Ok(())
}

async fn a_link_leads_to_a_mark(page: Page) -> Result {
    let text = case_with(&page, MARKET, &long_text(300)).await?;
    highlight(&page, &text, "Paragraf 5 ").await?;
    highlight(&page, &text, "Paragraf 250 ").await?;
    let case = exported(&page).await?;
    let far = in_order(&case).pop().ok_or("no mark")?;
    let path = format!("/#/case/{}/read/{}", case.id(), far.id);
    let other = page.second_window(&path).await?;
    items(&other).counts(2).await?;
    is_current(&other, "Paragraf 250").await?;
    let there = words(&other, MARKET);
    other.until("the mark is in sight", async || in_sight(&there, "Paragraf 250 ").await).await?;
    other.close().await?;
    // The same link in a window that shows the case already.
    page.run("document.querySelector('.column-scroll').scrollTop = 0", vec![]).await?;
    page.open(&path).await?;
    page.until("the mark is in sight", async || in_sight(&text, "Paragraf 250 ").await).await?;
    is_current(&page, "Paragraf 250").await?;
    // To a mark that is gone it says so.
    item(&page, "Paragraf 250").button("Delete").click().await?;
    items(&page).counts(1).await?;
    page.reload().await?;
    page.role("status", "Messages").says("not in the case any more").await
}

async fn only_touched_paragraphs_are_drawn_again(page: Page) -> Result {
    let text = market(&page).await?;
    highlight(&page, &text, "dua pasar").await?;
    let label =
        "[...arguments[0].querySelectorAll('p')].forEach((p, n) => { p.firstChild.known = n; })";
    text.run(label, vec![]).await?;
    let kept =
        "return [...arguments[0].querySelectorAll('p')].map((p) => p.firstChild.known ?? -1)";
    let before = paragraphs(&text).await?;
    highlight(&page, &text, "keputusan").await?;
    assert_eq!(text.run(kept, vec![]).await?, json!([0, 1, -1]));
    assert_eq!(paragraphs(&text).await?, before);
    // Undoing touches the same paragraph alone.
    text.run(label, vec![]).await?;
    page.press("Control+z").await?;
    items(&page).counts(1).await?;
    assert_eq!(text.run(kept, vec![]).await?, json!([0, 1, -1]));
    // An article beside it is not touched at all.
    add_article(&page, "Lain", MARKET_TEXT).await?;
    let other = words(&page, "Lain");
    other.appears().await?;
    text.run(label, vec![]).await?;
    highlight(&page, &other, "Harga beras").await?;
    assert_eq!(text.run(kept, vec![]).await?, json!([0, 1, 2]));
    Ok(())
}

/// Paragraphs of about a hundred characters, each with its number.
fn long_text(count: usize) -> String {
    let one = |n: usize| {
        format!(
            "Paragraf {n} bercerita tentang pasar, harga beras, rapat warga, dan janji bupati yang belum ditepati."
        )
    };
    (1..=count).map(one).collect::<Vec<_>>().join("\n\n")
}

async fn a_long_article_is_there_at_once(page: Page) -> Result {
    let long = long_text(3_000);
    assert!(long.len() > 300_000);
    let text = case_with(&page, "Panjang", &long).await?;
    assert!(in_sight(&text, "Paragraf 1 ").await?, "the first words are not there at once");
    highlight(&page, &text, "Paragraf 3 ").await?;
    page.until("all words are there", async || Ok(paragraphs(&text).await?.len() == 3_000)).await?;
    highlight(&page, &text, "Paragraf 2900 ").await?;

    page.reload().await?;
    text.appears().await?;
    page.until("the first words are there", async || in_sight(&text, "Paragraf 1 ").await).await?;
    page.until("all words are there", async || Ok(paragraphs(&text).await?.len() == 3_000)).await?;
    // Far from view nothing is drawn; scrolled to, it is.
    pieces_are(&page, &text, &["Paragraf 3"]).await?;
    let scroll = "const [root, what] = arguments;
        [...root.querySelectorAll('p')].find((p) => p.textContent.includes(what)).scrollIntoView()";
    text.run(scroll, vec![json!("Paragraf 2890 ")]).await?;
    pieces_are(&page, &text, &["Paragraf 3", "Paragraf 2900"]).await?;
    // The margin walks there and back.
    listed(&page, "Paragraf 3").click().await?;
    page.until("the first mark is in sight", async || in_sight(&text, "Paragraf 3 ").await).await?;
    listed(&page, "Paragraf 2900").click().await?;
    page.until("the far mark is in sight", async || in_sight(&text, "Paragraf 2900 ").await)
        .await?;
    is_current(&page, "Paragraf 2900").await
}
