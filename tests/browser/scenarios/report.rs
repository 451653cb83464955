//! What an outsider gets: the report on the screen, as files, and for everyone to read.

use super::steps::{TITLE, file_of, marked_sample, open_file, sample};
use crate::axe::axe;
use crate::page::{Find as _, Page};
use crate::{Result, Scenario, Wish, scenarios};

pub fn all() -> Vec<Scenario> {
    scenarios![
        a_report_without_claims_says_what_to_do,
        the_report_tells_what_was_marked,
        the_report_is_downloaded,
        the_report_on_a_dark_phone => Wish::new().phone().dark(),
    ]
}

async fn opened(page: &Page) -> Result {
    open_file(page, &file_of(&marked_sample()?)).await?;
    page.role("navigation", "Views").link("Report").click().await?;
    page.article(TITLE).appears().await
}

async fn a_report_without_claims_says_what_to_do(page: Page) -> Result {
    sample(&page).await?;
    page.role("navigation", "Views").link("Report").click().await?;
    page.role("heading", "Nothing to report yet").appears().await?;
    axe(&page).await?;
    page.link("Read the articles").click().await?;
    page.every("article").counts(2).await
}

async fn the_report_tells_what_was_marked(page: Page) -> Result {
    opened(&page).await?;
    let report = page.article(TITLE);
    for heading in ["Summary", "Claims", "Sources", "Articles", "Method"] {
        report.role("heading", heading).appears().await?;
    }
    // A long place begins at its beginning.
    assert_eq!(page.run("return window.scrollY", vec![]).await?, 0);
    report.says("“kantor penghubung di Tokyo”").await?;
    report.says("one outlet only").await?;
    report.says("Nikkei Asia").await?;
    axe(&page).await?;
    // It follows the case: what is undone is gone from it.
    page.reload().await?;
    report.says("1. Kapan kantor NATO di Tokyo dibuka?").await
}

async fn the_report_is_downloaded(page: Page) -> Result {
    opened(&page).await?;
    page.button("Download Markdown").click().await?;
    let file = page.download().await?;
    assert!(file.name.ends_with(".md"), "{}", file.name);
    let text = String::from_utf8(file.bytes)?;
    assert!(text.starts_with("# Kantor NATO di Tokyo"), "{text}");
    page.button("Download HTML").click().await?;
    let file = page.download().await?;
    assert!(file.name.ends_with(".html"), "{}", file.name);
    let text = String::from_utf8(file.bytes)?;
    assert!(text.contains("<h1>Kantor NATO di Tokyo</h1>"), "{text}");
    page.button("Print").appears().await
}

async fn the_report_on_a_dark_phone(page: Page) -> Result {
    opened(&page).await?;
    page.article(TITLE).every("table").nth(0).says("one outlet only").await?;
    axe(&page).await
}
