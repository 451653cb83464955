//! Two windows on one case: what is done in one shows in the other, and nothing is lost in between.

use serde_json::json;

use super::steps::{
    ORBIT, RMOL, TITLE, export, highlight, marked_words, marks, read_back, row, sample, selected,
    to_desk,
};
use crate::page::{Find as _, Locator, Page, containing};
use crate::{Result, Scenario, scenarios};

pub fn all() -> Vec<Scenario> {
    scenarios![
        an_act_shows_in_the_other_window_within_a_second,
        acts_in_both_windows_at_once_are_kept,
        undo_shows_in_the_other_window,
        a_mark_deleted_while_it_is_edited,
        the_same_mark_deleted_and_edited_at_once,
        the_other_desk_follows,
        a_case_deleted_for_good_elsewhere,
        settings_show_in_the_other_window,
    ]
}

/// The sample in two windows.
async fn two(page: &Page) -> Result<Page> {
    sample(page).await?;
    let other = page.second_window(&page.path().await?).await?;
    other.every("article").counts(2).await?;
    Ok(other)
}

async fn an_act_shows_in_the_other_window_within_a_second(page: Page) -> Result {
    let other = two(&page).await?;
    // Measured in the pages: when it was done there, when it is drawn here.
    other
        .run(
            "new MutationObserver((_, watching) => {
                if (!document.querySelector('article mark')) return;
                window.shown = Date.now();
                watching.disconnect();
            }).observe(document.body, { childList: true, subtree: true })",
            vec![],
        )
        .await?;
    let button = selected(&page, ORBIT, "kantor penghubung di Tokyo", "Highlight").await?;
    let done = button.run("arguments[0].click(); return Date.now()", vec![]).await?;
    marks(&other).counts(1).await?;
    let shown = other.run("return window.shown ?? null", vec![]).await?;
    let (done, shown) = (done.as_i64().ok_or("no time")?, shown.as_i64().ok_or("not drawn")?);
    assert!(shown - done < 1000, "it took {} ms", shown - done);
    other.list("Marks").button("kantor penghubung di Tokyo").appears().await
}

/// Presses both at the same time, as two people would: neither window has heard of the other yet.
async fn press_at_once(one: &Locator, other: &Locator) -> Result {
    let script = "const [button, at] = arguments;
        const wait = () => { if (Date.now() < at) return; clearInterval(timer); button.click(); };
        const timer = setInterval(wait, 1)";
    let now = one.run("return Date.now()", vec![]).await?.as_i64().ok_or("no time")?;
    let at = json!(now + 1500);
    one.run(script, vec![at.clone()]).await?;
    other.run(script, vec![at]).await?;
    Ok(())
}

async fn acts_in_both_windows_at_once_are_kept(page: Page) -> Result {
    let other = two(&page).await?;
    let one = selected(&page, ORBIT, "kantor penghubung di Tokyo", "Highlight").await?;
    let two = selected(&other, RMOL, "melebarkan sayapnya", "Highlight").await?;
    press_at_once(&one, &two).await?;
    for window in [&page, &other] {
        marks(window).counts(2).await?;
    }
    for window in [&page, &other] {
        window.reload().await?;
        window.every("article").counts(2).await?;
        marks(window).counts(2).await?;
    }
    let case = read_back(&export(&page).await?)?;
    assert_eq!(marked_words(&case), ["kantor penghubung di Tokyo", "melebarkan sayapnya"]);
    Ok(())
}

async fn undo_shows_in_the_other_window(page: Page) -> Result {
    let other = two(&page).await?;
    highlight(&page, ORBIT, "kantor penghubung di Tokyo").await?;
    marks(&other).counts(1).await?;
    page.button("Undo").click().await?;
    marks(&other).counts(0).await?;
    other.button("Redo").click().await?;
    marks(&page).counts(1).await?;
    other.button("Undo").click().await?;
    marks(&page).counts(0).await
}

async fn a_mark_deleted_while_it_is_edited(page: Page) -> Result {
    let other = two(&page).await?;
    highlight(&page, ORBIT, "kantor penghubung di Tokyo").await?;
    marks(&other).counts(1).await?;
    marks(&other).button("Edit").click().await?;
    let dialog = other.dialog("Highlight");
    dialog.field("Tags").fill("penting").await?;
    marks(&page).button("Delete").click().await?;
    marks(&page).counts(0).await?;
    // The person is told, nothing typed is lost, and it comes back whole.
    dialog.says("This mark was deleted meanwhile").await?;
    dialog.button("Save").click().await?;
    dialog.disappears().await?;
    for window in [&page, &other] {
        marks(window).counts(1).await?;
        window.list("Marks").says("penting").await?;
        window.reload().await?;
        window.every("article").counts(2).await?;
        marks(window).counts(1).await?;
    }
    let case = read_back(&export(&page).await?)?;
    assert_eq!(marked_words(&case), ["kantor penghubung di Tokyo"]);
    other.button("Undo").click().await?;
    marks(&page).counts(0).await
}

async fn the_same_mark_deleted_and_edited_at_once(page: Page) -> Result {
    let other = two(&page).await?;
    highlight(&page, ORBIT, "kantor penghubung di Tokyo").await?;
    marks(&other).counts(1).await?;
    marks(&other).button("Edit").click().await?;
    let dialog = other.dialog("Highlight");
    dialog.field("Tags").fill("penting").await?;
    let delete = marks(&page).button("Delete");
    press_at_once(&delete, &dialog.button("Save")).await?;
    dialog.disappears().await?;
    // Both windows, and the storage, come to the same; which of the two it is, the ids decide.
    let count = async |window: &Page| -> Result<usize> {
        let case = read_back(&export(window).await?)?;
        Ok(case.marks().len())
    };
    page.until("both windows agree", async || {
        Ok(marks(&page).count().await? == marks(&other).count().await?)
    })
    .await?;
    let agreed = count(&page).await?;
    for window in [&page, &other] {
        assert_eq!(marks(window).count().await?, agreed);
        window.reload().await?;
        window.every("article").counts(2).await?;
        marks(window).counts(agreed).await?;
    }
    assert_eq!(count(&other).await?, agreed);
    Ok(())
}

async fn the_other_desk_follows(page: Page) -> Result {
    let desk = page.second_window("/").await?;
    sample(&page).await?;
    row(&desk, TITLE).says("0 marks").await?;
    highlight(&page, ORBIT, "kantor penghubung di Tokyo").await?;
    row(&desk, TITLE).says("1 mark ").await?;
    to_desk(&page).await?;
    page.button(format!("Delete “{TITLE}”")).click().await?;
    desk.button("Deleted cases (1)").appears().await
}

/// The case goes away under one's hands: what is done is not lost.
async fn a_case_deleted_for_good_elsewhere(page: Page) -> Result {
    sample(&page).await?;
    let desk = page.second_window("/").await?;
    desk.button(format!("Delete “{TITLE}”")).click().await?;
    desk.button("Deleted cases (1)").click().await?;
    desk.button(format!("Delete for good: “{TITLE}”")).click().await?;
    desk.role("group", containing("cannot be brought back"))
        .button("Delete for good")
        .click()
        .await?;
    desk.button("Deleted cases (1)").disappears().await?;
    highlight(&page, ORBIT, "kantor penghubung di Tokyo").await?;
    marks(&page).counts(1).await?;
    // What is open was kept again, with the act.
    page.reload().await?;
    page.every("article").counts(2).await?;
    marks(&page).counts(1).await
}

async fn settings_show_in_the_other_window(page: Page) -> Result {
    let other = page.second_window("/").await?;
    page.role("banner", crate::page::Name::Any).button("Settings").click().await?;
    page.dialog("Settings").field("Language").choose("Bahasa Indonesia").await?;
    other.button("Kasus baru").appears().await
}
