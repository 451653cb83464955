//! Adding an article by pasting it.

use super::hands::{add_article, exported, paragraphs, words};
use crate::page::{Find as _, Name, Page};
use crate::{Result, Scenario, scenarios};

pub fn all() -> Vec<Scenario> {
    scenarios![
        a_plain_paste,
        a_formatted_paste,
        an_empty_paste_is_refused,
        words_not_added_yet_outlive_a_reload,
    ]
}

async fn a_plain_paste(page: Page) -> Result {
    page.button("New case").click().await?;
    page.role("banner", Name::Any).button("Add article").click().await?;
    let dialog = page.dialog("Add article");
    dialog.role("tab", "Paste").appears().await?;
    let pasted = "Paragraf satu, panjang.\r\n\r\nParagraf dua: 📰 itu.\r\n\r\nParagraf tiga.";
    dialog.field("Text").paste(pasted, None).await?;
    for (name, value) in [
        ("Title", "Judul berita"),
        ("Outlet", "Koran Desa"),
        ("Published", "2023-05-04"),
        ("Web address", "https://koran.example/berita"),
    ] {
        dialog.field(name).fill(value).await?;
    }
    dialog.role("combobox", "Language").choose("Indonesian").await?;
    dialog.button("Add to case").click().await?;
    dialog.disappears().await?;
    let text = words(&page, "Judul berita");
    let wanted = ["Paragraf satu, panjang.", "Paragraf dua: 📰 itu.", "Paragraf tiga."];
    assert_eq!(paragraphs(&text).await?, wanted);
    assert_eq!(text.attribute("lang").await?.as_deref(), Some("id"));
    page.article("Judul berita").says("Koran Desa").await?;
    let case = exported(&page).await?;
    let article = case.articles().values().next().ok_or("no article")?;
    assert_eq!(article.title, "Judul berita");
    assert_eq!(article.outlet.name, "Koran Desa");
    assert_eq!(article.language, "id");
    assert_eq!(article.published.as_ref().map(|p| p.value.as_str()), Some("2023-05-04"));
    assert!(article.text.as_str().contains("dua: 📰 itu.\n\nParagraf tiga."));
    // Once more: it is added, and said to be there already.
    add_article(&page, "Sekali lagi", pasted).await?;
    let said = "The same page is in the case already (Koran Desa).";
    page.role("status", "Messages").says(said).await
}

async fn a_formatted_paste(page: Page) -> Result {
    page.button("New case").click().await?;
    page.role("banner", Name::Any).button("Add article").click().await?;
    let dialog = page.dialog("Add article");
    let html = "<h1>Judul <em>besar</em></h1>\
        <p>Kata <b>pertama</b> &amp; <a href='https://x.example'>kedua</a>.</p>\
        <ul><li>Butir satu</li><li>Butir dua</li></ul>\
        <script>alert(1)</script><p>Baris<br>patah.</p>";
    dialog.field("Text").paste("Judul besar Kata pertama", Some(html)).await?;
    dialog.field("Text").says("Butir dua").await?;
    dialog.field("Title").fill("Berformat").await?;
    dialog.button("Add to case").click().await?;
    dialog.disappears().await?;
    let shown = paragraphs(&words(&page, "Berformat")).await?;
    assert_eq!(shown[..2], ["Judul besar", "Kata pertama & kedua."], "{shown:?}");
    assert!(shown.iter().any(|p| p.contains("Butir satu")), "{shown:?}");
    assert!(
        !shown.iter().any(|p| p.contains("Butir satu") && p.contains("Butir dua")),
        "{shown:?}"
    );
    assert!(!shown.concat().contains("alert") && !shown.concat().contains("color"), "{shown:?}");
    let markup = "return arguments[0].querySelectorAll('b, em, a, li, script, style').length";
    assert_eq!(words(&page, "Berformat").run(markup, vec![]).await?, 0);
    Ok(())
}

async fn an_empty_paste_is_refused(page: Page) -> Result {
    page.button("New case").click().await?;
    page.role("banner", Name::Any).button("Add article").click().await?;
    let dialog = page.dialog("Add article");
    dialog.field("Text").set_value(" \n \n ").await?;
    dialog.button("Add to case").click().await?;
    page.until("the field says why", async || {
        let invalid = dialog.field("Text").attribute("aria-invalid").await?;
        Ok(invalid.as_deref() == Some("true"))
    })
    .await?;
    page.press("Escape").await?;
    dialog.disappears().await?;
    page.every("article").counts(0).await
}

async fn words_not_added_yet_outlive_a_reload(page: Page) -> Result {
    page.button("New case").click().await?;
    let open = async || -> Result<_> {
        page.role("banner", Name::Any).button("Add article").click().await?;
        let dialog = page.dialog("Add article");
        dialog.appears().await?;
        Ok(dialog)
    };
    open().await?.field("Text").set_value("Setengah jadi: 📰 itu.").await?;
    page.reload().await?;
    let dialog = open().await?;
    assert_eq!(dialog.field("Text").value().await?, "Setengah jadi: 📰 itu.");
    dialog.button("Discard").click().await?;
    page.reload().await?;
    assert_eq!(open().await?.field("Text").value().await?, "");
    Ok(())
}
