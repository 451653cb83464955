//! Another version of an article's text (Article details → button "New version of the text" → dialog of that name), and marks
//! whose words are not those that were marked: filter "Changed" of the marks, buttons "Words are right" and "Link here".

use telisik::text::SpanState;

use super::hands::{
    MARKET_TEXT, claim, exported, highlight, item, items, market, names, note, pieces_are,
};
use crate::axe::axe;
use crate::page::{Find as _, Locator, Page};
use crate::{Result, Scenario, Wish, scenarios};

pub fn all() -> Vec<Scenario> {
    scenarios![
        marks_go_along_into_another_version,
        a_version_is_put_in_place_on_a_phone => Wish::new().dark().phone(),
        a_text_without_words_is_no_version,
    ]
}

async fn open_versions(page: &Page) -> Result<Locator> {
    page.button("Article details").click().await?;
    page.dialog("Article details").button("New version of the text").click().await?;
    let dialog = page.dialog("New version of the text");
    dialog.appears().await?;
    Ok(dialog)
}

async fn put(page: &Page, text: &str) -> Result {
    let dialog = open_versions(page).await?;
    dialog.field("Text").set_value(text).await?;
    dialog.button("Put in place").click().await?;
    dialog.disappears().await
}

async fn marks_go_along_into_another_version(page: Page) -> Result {
    let text = market(&page).await?;
    claim(&page, &text, "pasar besar tahun depan", "What opens?").await?;
    highlight(&page, &text, "Kota kecil").await?;
    note(&page, &text, "Sidang dibuka besok pagi", "Where?").await?;
    let dialog = open_versions(&page).await?;
    assert_eq!(dialog.field("Text").value().await?, MARKET_TEXT);
    axe(&page).await?;
    dialog.button("Cancel").click().await?;
    dialog.disappears().await?;

    let newer = MARKET_TEXT
        .replace("pasar besar tahun depan", "pasar besar tahun 2031")
        .replace(" Sidang dibuka besok pagi.", "")
        .replace("Kota kecil", "Diperbarui pukul sembilan.\n\nKota kecil");
    put(&page, &newer).await?;
    page.role("status", "Messages").says("1 mark kept, 1 with changed words, 1 not found").await?;
    text.says("Diperbarui pukul sembilan.").await?;
    pieces_are(&page, &text, &["pasar besar tahun 2031", "Kota kecil"]).await?;

    // All of it is kept.
    page.reload().await?;
    text.says("Diperbarui pukul sembilan.").await?;
    pieces_are(&page, &text, &["pasar besar tahun 2031", "Kota kecil"]).await?;

    // What has changed and what is lost are found together.
    let filters = page.role("group", "Filter the marks");
    filters.button("Changed").click().await?;
    items(&page).counts(2).await?;
    let changed = item(&page, "pasar besar tahun 2031");
    changed.says("was: pasar besar tahun depan").await?;
    let lost = item(&page, "Sidang dibuka besok pagi");
    lost.says("no longer in the text").await?;
    axe(&page).await?;
    page.role("navigation", "Views").link("Claims").click().await?;
    page.role("table", "Claims").says("the words have changed since").await?;
    page.back().await?;

    // A person settles the one, and links the other to words that are selected.
    changed.button("Words are right").click().await?;
    changed.button("Words are right").disappears().await?;
    text.select_words("keputusan terakhir").await?;
    lost.button("Link here").click().await?;
    item(&page, "keputusan terakhir").appears().await?;
    let states: Vec<_> = exported(&page).await?.marks().values().map(|m| m.span.state()).collect();
    assert_eq!(states, [SpanState::Anchored; 3]);

    // All of it is undone, act by act.
    for _ in 0..3 {
        page.press("Control+z").await?;
    }
    text.says("Sidang dibuka besok pagi").await?;
    pieces_are(&page, &text, &["pasar besar tahun depan", "Kota kecil", "Sidang dibuka besok pagi"])
        .await
}

async fn a_text_without_words_is_no_version(page: Page) -> Result {
    market(&page).await?;
    let dialog = open_versions(&page).await?;
    dialog.field("Text").set_value(" \n ").await?;
    dialog.button("Put in place").click().await?;
    dialog.says("no words").await?;
    dialog.field("Text").set_value(MARKET_TEXT).await?;
    dialog.button("Put in place").click().await?;
    dialog.disappears().await?;
    page.role("status", "Messages").says("It is the same text").await?;
    names(&page, "Undo", "Undo: add article").await?;
    Ok(())
}

async fn a_version_is_put_in_place_on_a_phone(page: Page) -> Result {
    let text = market(&page).await?;
    let dialog = open_versions(&page).await?;
    axe(&page).await?;
    dialog.field("Text").set_value(&MARKET_TEXT.replace("702", "800")).await?;
    dialog.button("Put in place").click().await?;
    dialog.disappears().await?;
    text.says("Rp800").await
}
