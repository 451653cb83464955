//! What is done stays: in the storage before the next frame, and there when one comes back.

use serde_json::json;

use super::steps::{
    self, ORBIT, RMOL, TITLE, export, highlight, mark_with, marks, read_back, retitle, row, sample,
    selected, to_desk,
};
use crate::page::{Find as _, Locator, Name, Page, containing};
use crate::{Result, Scenario, scenarios};

pub fn all() -> Vec<Scenario> {
    scenarios![
        every_act_is_stored_before_the_next_frame,
        a_reload_shows_the_same_case,
        closed_and_opened_again,
        undo_goes_on_after_a_reload,
        the_desk_tells_of_each_case,
        a_case_is_renamed,
        a_case_is_deleted_and_comes_back,
        a_case_is_deleted_for_good,
        a_new_case_begins_empty,
        an_unknown_case_says_what_to_do,
    ]
}

/// Presses the button as a click does and counts the entries of the journal in the same task of the
/// page, before it can paint.
async fn journal_after(button: &Locator) -> Result<(u64, u64)> {
    let script = "const [button] = arguments;
        const journal = () => Object.keys(localStorage).filter((key) => /^telisik\\/1\\/case\\/[^/]+\\/journal\\//.test(key)).length;
        const before = journal();
        button.click();
        return [before, journal()]";
    let counts: [u64; 2] = serde_json::from_value(button.run(script, vec![]).await?)?;
    Ok((counts[0], counts[1]))
}

async fn every_act_is_stored_before_the_next_frame(page: Page) -> Result {
    sample(&page).await?;
    let button = selected(&page, ORBIT, "kantor penghubung di Tokyo", "Highlight").await?;
    assert_eq!(journal_after(&button).await?, (0, 1), "a highlight");
    marks(&page).counts(1).await?;
    for (name, counts) in [("Undo", (1, 2)), ("Redo", (2, 3))] {
        assert_eq!(journal_after(&page.button(name)).await?, counts, "{name}");
    }
    let item = marks(&page);
    assert_eq!(journal_after(&item.button("Delete")).await?, (3, 4), "a deletion");
    marks(&page).counts(0).await?;
    selected(&page, RMOL, "Kantor pertama NATO di Asia", "Claim").await?.click().await?;
    let dialog = page.dialog("Mark a claim");
    dialog.field("Claim").fill("Di mana kantor pertama?").await?;
    assert_eq!(journal_after(&dialog.button("Save")).await?, (4, 5), "a claim");
    // The entry holds the act itself, and names it.
    let stored = page.stored().await?;
    let (_, last) = stored.iter().rfind(|(key, _)| key.contains("/journal/")).ok_or("no entry")?;
    assert!(last.contains("Di mana kantor pertama?"), "{last}");
    Ok(())
}

async fn a_reload_shows_the_same_case(page: Page) -> Result {
    sample(&page).await?;
    highlight(&page, ORBIT, "kantor penghubung di Tokyo").await?;
    let path = page.path().await?;
    page.reload().await?;
    assert_eq!(page.path().await?, path);
    marks(&page).counts(1).await?;
    page.list("Marks").button("kantor penghubung di Tokyo").appears().await?;
    page.article(containing(ORBIT)).role("mark", Name::Any).says("kantor penghubung di Tokyo").await
}

/// The window is closed, another one is opened: the only thing that is left is the storage.
async fn closed_and_opened_again(page: Page) -> Result {
    sample(&page).await?;
    highlight(&page, RMOL, "melebarkan sayapnya").await?;
    let new = page.second_window("/").await?;
    page.close().await?;
    row(&new, TITLE).link(TITLE).click().await?;
    new.every("article").counts(2).await?;
    new.list("Marks").button("melebarkan sayapnya").appears().await?;
    let case = read_back(&export(&new).await?)?;
    assert_eq!(steps::marked_words(&case), ["melebarkan sayapnya"]);
    Ok(())
}

async fn undo_goes_on_after_a_reload(page: Page) -> Result {
    sample(&page).await?;
    highlight(&page, ORBIT, "kantor penghubung di Tokyo").await?;
    mark_with(&page, "kantor penghubung").await?.button("Delete").click().await?;
    marks(&page).counts(0).await?;
    page.reload().await?;
    page.every("article").counts(2).await?;
    page.button("Undo").click().await?;
    marks(&page).counts(1).await?;
    page.button("Undo").click().await?;
    marks(&page).counts(0).await?;
    page.reload().await?;
    page.every("article").counts(2).await?;
    page.button("Redo").click().await?;
    marks(&page).counts(1).await
}

async fn the_desk_tells_of_each_case(page: Page) -> Result {
    steps::open_file(&page, &steps::file_of(&steps::marked_sample()?)).await?;
    marks(&page).counts(4).await?;
    to_desk(&page).await?;
    let row = row(&page, TITLE);
    row.says("2 articles · 4 marks · 1 claim").await?;
    let when = row.run("return arguments[0].querySelector('time').dateTime", vec![]).await?;
    assert_eq!(when, json!("2026-01-19T00:01:40.000Z"));
    page.role("meter", "Storage in use").appears().await?;
    // What is done to it is told of at once.
    row.link(TITLE).click().await?;
    highlight(&page, ORBIT, "Kantor tersebut akan memungkinkan").await?;
    to_desk(&page).await?;
    self::row(&page, TITLE).says("2 articles · 5 marks · 1 claim").await
}

async fn a_case_is_renamed(page: Page) -> Result {
    sample(&page).await?;
    to_desk(&page).await?;
    page.button(format!("Rename “{TITLE}”")).click().await?;
    let field = page.field("New title");
    assert_eq!(field.value().await?, TITLE);
    field.fill("Kantor di Jepang 🇯🇵").await?;
    page.press("Enter").await?;
    row(&page, "Kantor di Jepang 🇯🇵").link("Kantor di Jepang 🇯🇵").appears().await?;
    page.reload().await?;
    row(&page, "Kantor di Jepang 🇯🇵").link("Kantor di Jepang 🇯🇵").click().await?;
    let title = page.field("Title of the case");
    assert_eq!(title.value().await?, "Kantor di Jepang 🇯🇵");
    // In the banner, too; and the window is named after it.
    retitle(&page, "Di Tokyo").await?;
    page.until("the window has the new title", async || {
        let title = page.run("return document.title", vec![]).await?;
        Ok(title == json!("Di Tokyo – Read – Telisik"))
    })
    .await?;
    to_desk(&page).await?;
    row(&page, "Di Tokyo").appears().await
}

async fn a_case_is_deleted_and_comes_back(page: Page) -> Result {
    sample(&page).await?;
    to_desk(&page).await?;
    let delete = page.button(format!("Delete “{TITLE}”"));
    delete.click().await?;
    let said = page.role("status", "Messages");
    said.says(&format!("“{TITLE}” is among the deleted cases now.")).await?;
    delete.disappears().await?;
    said.button("Undo").click().await?;
    row(&page, TITLE).appears().await?;
    // Later, when the message is gone, from the list of the deleted ones.
    delete.click().await?;
    page.reload().await?;
    page.button("Deleted cases (1)").click().await?;
    page.button(format!("Restore “{TITLE}”")).click().await?;
    row(&page, TITLE).says("2 articles").await?;
    page.button("Deleted cases (1)").disappears().await?;
    row(&page, TITLE).link(TITLE).click().await?;
    page.every("article").counts(2).await
}

async fn a_case_is_deleted_for_good(page: Page) -> Result {
    sample(&page).await?;
    to_desk(&page).await?;
    page.button(format!("Delete “{TITLE}”")).click().await?;
    page.button("Deleted cases (1)").click().await?;
    let purge = page.button(format!("Delete for good: “{TITLE}”"));
    purge.click().await?;
    let ask = page.role("group", containing("cannot be brought back"));
    ask.button("Keep it").click().await?;
    assert!(purge.has_focus().await?, "the focus is lost");
    purge.click().await?;
    ask.button("Delete for good").click().await?;
    page.role("status", "Messages").says("gone for good").await?;
    page.button("Deleted cases (1)").disappears().await?;
    let left: Vec<_> =
        page.stored().await?.into_keys().filter(|key| key.starts_with("telisik/1/case/")).collect();
    assert!(left.is_empty(), "{left:?}");
    Ok(())
}

async fn a_new_case_begins_empty(page: Page) -> Result {
    page.button("New case").click().await?;
    page.every("heading").nth(0).says("No article yet").await?;
    retitle(&page, "Kebakaran pasar").await?;
    to_desk(&page).await?;
    row(&page, "Kebakaran pasar").says("0 articles · 0 marks · 0 claims").await
}

async fn an_unknown_case_says_what_to_do(page: Page) -> Result {
    page.open("/#/case/019bd38d-2000-7000-8000-00000000ffff/read").await?;
    page.role("heading", "Nothing is here").appears().await?;
    page.every("main").says("ask for the exported file, and import it").await?;
    page.every("main").link("To the desk").click().await?;
    page.button("New case").appears().await
}
