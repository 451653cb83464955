//! When the browser's storage is full, blocked, damaged, or of a newer version: nothing is lost, and
//! the person is told what happened, what is safe, and what to do.

use std::collections::BTreeMap;

use serde_json::{Value, json};

use super::steps::{
    self, ORBIT, RMOL, SAMPLE, TITLE, export, highlight, marked_words, marks, read_back, row,
    sample, to_desk,
};
use crate::driver::Storage;
use crate::page::{Find as _, Locator, Name, Page};
use crate::{Result, Scenario, Wish, scenarios};

pub fn all() -> Vec<Scenario> {
    scenarios![
        full_storage_loses_nothing,
        a_full_storage_keeps_a_case_in_the_window,
        full_storage_and_a_visit_to_the_desk,
        blocked_storage => Wish::new().storage(Storage::Blocked),
        a_garbled_act_is_set_aside,
        a_cut_snapshot_is_set_aside,
        a_lost_text_is_told,
        foreign_entries_are_left_alone_or_set_aside,
        a_damaged_summary_is_made_again,
        damaged_settings_do_no_harm,
        a_case_of_a_newer_version_is_read_only,
        a_case_that_cannot_be_read_here,
        entries_of_a_newer_version_are_not_touched,
        another_window_with_a_newer_version,
    ]
}

const FULL: &str = "Not saved: the storage of this browser is full.";

/// The lasting notice about saving.
fn notice(page: &Page) -> Locator {
    page.role("status", Name::Any).nth(0)
}

fn alert(page: &Page) -> Locator {
    page.role("alert", Name::Any)
}

/// Waits until the journal of the sample was packed, so that nothing writes by itself.
async fn settled(page: &Page) -> Result {
    tokio::time::sleep(std::time::Duration::from_millis(1500)).await;
    page.role("banner", Name::Any).says("Saved").await
}

async fn full_storage_loses_nothing(page: Page) -> Result {
    sample(&page).await?;
    settled(&page).await?;
    page.fill_storage(0).await?;
    highlight(&page, ORBIT, "kantor penghubung di Tokyo").await?;
    notice(&page).says(FULL).await?;
    page.role("banner", Name::Any).says("Not saved").await?;
    assert!(!alert(&page).text().await?.contains("full"), "it is said once");
    // Work goes on, and can be taken along.
    highlight(&page, RMOL, "melebarkan sayapnya").await?;
    notice(&page).button("Export now").click().await?;
    let case = read_back(&steps::download(&page).await?)?;
    assert_eq!(marked_words(&case), ["kantor penghubung di Tokyo", "melebarkan sayapnya"]);
    // As soon as there is room, it goes on by itself.
    page.remove_stored("filler").await?;
    page.role("status", "Messages").says("There is room again: everything is saved.").await?;
    notice(&page).button("Export now").disappears().await?;
    page.reload().await?;
    page.every("article").counts(2).await?;
    marks(&page).counts(2).await
}

/// A case that was imported while there is no room is worked on all the same.
async fn a_full_storage_keeps_a_case_in_the_window(page: Page) -> Result {
    page.button("New case").appears().await?;
    page.fill_storage(0).await?;
    steps::open_file(&page, SAMPLE).await?;
    page.every("article").counts(2).await?;
    notice(&page).says(FULL).await?;
    highlight(&page, ORBIT, "kantor penghubung di Tokyo").await?;
    let case = read_back(&export(&page).await?)?;
    assert_eq!(marked_words(&case), ["kantor penghubung di Tokyo"]);
    page.remove_stored("filler").await?;
    page.role("status", "Messages").says("There is room again").await?;
    page.reload().await?;
    page.every("article").counts(2).await?;
    marks(&page).counts(1).await
}

/// The notice says: delete cases on the desk. What waits must not be lost on the way there.
async fn full_storage_and_a_visit_to_the_desk(page: Page) -> Result {
    page.button("New case").click().await?;
    steps::retitle(&page, "Yang lama").await?;
    to_desk(&page).await?;
    sample(&page).await?;
    settled(&page).await?;
    page.fill_storage(0).await?;
    highlight(&page, ORBIT, "kantor penghubung di Tokyo").await?;
    notice(&page).says(FULL).await?;
    to_desk(&page).await?;
    page.every("main").says("of other pages of this address").await?;
    page.every("main").says("Nearly full").await?;
    page.remove_stored("filler").await?;
    row(&page, TITLE).link(TITLE).click().await?;
    marks(&page).counts(1).await?;
    page.until("all is saved", async || {
        Ok(page.stored().await?.keys().any(|key| key.contains("/journal/")))
    })
    .await?;
    page.reload().await?;
    page.every("article").counts(2).await?;
    marks(&page).counts(1).await
}

async fn blocked_storage(page: Page) -> Result {
    page.every("main").says("This browser keeps nothing").await?;
    sample(&page).await?;
    notice(&page).says("This browser does not let Telisik keep anything.").await?;
    highlight(&page, ORBIT, "kantor penghubung di Tokyo").await?;
    page.button("Undo").click().await?;
    marks(&page).counts(0).await?;
    page.button("Redo").click().await?;
    marks(&page).counts(1).await?;
    notice(&page).button("Export now").click().await?;
    let case = read_back(&steps::download(&page).await?)?;
    assert_eq!(marked_words(&case), ["kantor penghubung di Tokyo"]);
    // In the window it stays, also by way of the desk.
    to_desk(&page).await?;
    row(&page, TITLE).says("1 mark ").await?;
    row(&page, TITLE).link(TITLE).click().await?;
    marks(&page).counts(1).await?;
    notice(&page).says("This browser does not let Telisik keep anything.").await
}

/// The first stored entry whose name has this in it.
async fn entry(page: &Page, part: &str) -> Result<(String, String)> {
    let stored = page.stored().await?;
    let found = stored
        .into_iter()
        .find(|(key, _)| key.starts_with("telisik/1/case/") && key.contains(part));
    found.ok_or_else(|| format!("no stored entry is called …{part}…").into())
}

/// Saves what was set aside, from the desk, and gives it.
async fn saved_aside(page: &Page) -> Result<BTreeMap<String, String>> {
    page.button("Save them as a file").click().await?;
    let file: Value = serde_json::from_slice(&page.download().await?.bytes)?;
    assert_eq!(file["format"], "telisik.aside");
    Ok(serde_json::from_value(file["entries"].clone())?)
}

/// Goes to the desk, where nothing is open, so that the storage can be tampered with.
async fn leave(page: &Page) -> Result {
    settled(page).await?;
    to_desk(page).await
}

/// Opens the sample from a desk that was loaded anew, and waits for the words on what was lost.
async fn opens_damaged(page: &Page, said: &str) -> Result {
    page.open("/?anew").await?;
    row(page, TITLE).link(TITLE).click().await?;
    alert(page).says(said).await?;
    alert(page).says("The rest is open and safe.").await
}

async fn a_garbled_act_is_set_aside(page: Page) -> Result {
    sample(&page).await?;
    highlight(&page, ORBIT, "kantor penghubung di Tokyo").await?;
    highlight(&page, RMOL, "melebarkan sayapnya").await?;
    leave(&page).await?;
    let stored = page.stored().await?;
    let journal: Vec<_> = stored.iter().filter(|(key, _)| key.contains("/journal/")).collect();
    assert_eq!(journal.len(), 2, "{journal:?}");
    let (key, value) = journal[0];
    let garbled = value.replacen("Highlight", "Hxghlight", 1).replacen("highlight", "hxghlight", 1);
    assert_ne!(&garbled, value);
    page.store(key, &garbled).await?;
    opens_damaged(&page, "1 stored entry of this case could not be read.").await?;
    alert(&page).says("Missing as far as known: Mark “kantor penghubung di Tokyo”.").await?;
    marks(&page).counts(1).await?;
    page.list("Marks").button("melebarkan sayapnya").appears().await?;
    // It can be worked on.
    steps::put_away(&page).await?;
    highlight(&page, ORBIT, "Niat untuk memperdalam kerja sama").await?;
    to_desk(&page).await?;
    page.button("Set aside (1)").click().await?;
    page.every("main").says("it could not be read, and is kept as it was").await?;
    assert_eq!(saved_aside(&page).await?.get(key), Some(&garbled));
    // Told once, and not again at every opening.
    page.open("/?again").await?;
    row(&page, TITLE).link(TITLE).click().await?;
    marks(&page).counts(2).await?;
    assert!(!alert(&page).text().await?.contains("could not be read"));
    Ok(())
}

async fn a_cut_snapshot_is_set_aside(page: Page) -> Result {
    steps::open_file(&page, &steps::file_of(&steps::marked_sample()?)).await?;
    marks(&page).counts(4).await?;
    leave(&page).await?;
    let (key, value) = entry(&page, "/snap/").await?;
    let cut: String = value.chars().take(value.chars().count() / 2).collect();
    page.store(&key, &cut).await?;
    page.open("/?anew").await?;
    row(&page, TITLE).link(TITLE).click().await?;
    alert(&page).says("of this case could not be read").await?;
    // Its name is known from elsewhere, and what cannot be read is kept.
    assert_eq!(page.field("Title of the case").value().await?, TITLE);
    to_desk(&page).await?;
    page.every("main").says("Set aside").await?;
    page.run("document.querySelectorAll('details').forEach((all) => { all.open = true })", vec![])
        .await?;
    assert!(saved_aside(&page).await?.values().any(|value| *value == cut));
    Ok(())
}

async fn a_lost_text_is_told(page: Page) -> Result {
    steps::open_file(&page, &steps::file_of(&steps::marked_sample()?)).await?;
    marks(&page).counts(4).await?;
    leave(&page).await?;
    let (key, _) = entry(&page, "/text/").await?;
    page.remove_stored(&key).await?;
    opens_damaged(&page, "could not be read").await?;
    page.every("article").counts(1).await?;
    alert(&page).says("Missing as far as known: Article ").await?;
    to_desk(&page).await?;
    row(&page, TITLE).says("1 article ·").await?;
    page.every("main").says("Set aside").await
}

async fn foreign_entries_are_left_alone_or_set_aside(page: Page) -> Result {
    sample(&page).await?;
    highlight(&page, ORBIT, "kantor penghubung di Tokyo").await?;
    leave(&page).await?;
    let (head, _) = entry(&page, "/head").await?;
    let within = head.replace("/head", "/weird/thing");
    page.store(&within, "not ours").await?;
    page.store("telisik/1/case/no-id/head", "what is this").await?;
    page.store("theme", "of another program").await?;
    opens_damaged(&page, "1 stored entry").await?;
    marks(&page).counts(1).await?;
    to_desk(&page).await?;
    page.button("Set aside (2)").click().await?;
    let aside = saved_aside(&page).await?;
    assert_eq!(aside.get(&within).map(String::as_str), Some("not ours"));
    assert_eq!(aside.get("telisik/1/case/no-id/head").map(String::as_str), Some("what is this"));
    assert_eq!(page.stored().await?.get("theme").map(String::as_str), Some("of another program"));
    Ok(())
}

async fn a_damaged_summary_is_made_again(page: Page) -> Result {
    sample(&page).await?;
    highlight(&page, ORBIT, "kantor penghubung di Tokyo").await?;
    leave(&page).await?;
    let (key, _) = entry(&page, "/summary").await?;
    page.store(&key, "1jzzz").await?;
    page.open("/?anew").await?;
    row(&page, TITLE).says("2 articles · 1 mark · 0 claims").await
}

async fn damaged_settings_do_no_harm(page: Page) -> Result {
    page.store("telisik/1/settings", "1j0000000000000000:{\"language\":\"id\"}").await?;
    page.reload().await?;
    page.button("New case").appears().await?;
    page.button("Set aside (1)").click().await?;
    assert!(saved_aside(&page).await?.contains_key("telisik/1/settings"));
    Ok(())
}

/// Seals a value as a version of the format does: version, way, checksum (FNV-1a of name, version
/// and way, and content), content.
fn sealed(version: u32, key: &str, content: &str) -> String {
    let way = format!("{version}j");
    let whole = [key, "\0", &way, "\0", content].concat();
    let sum = whole.bytes().fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| {
        (hash ^ u64::from(byte)).wrapping_mul(0x100_0000_01b3)
    });
    format!("{way}{sum:016x}:{content}")
}

/// All that is stored, but for what is not the case's own.
async fn stored_case(page: &Page) -> Result<BTreeMap<String, String>> {
    let mut stored = page.stored().await?;
    stored.retain(|key, _| key.starts_with("telisik/1/case/"));
    Ok(stored)
}

async fn a_case_of_a_newer_version_is_read_only(page: Page) -> Result {
    sample(&page).await?;
    highlight(&page, ORBIT, "kantor penghubung di Tokyo").await?;
    leave(&page).await?;
    let (key, head) = entry(&page, "/head").await?;
    let (_, content) = head.split_once(':').ok_or("no envelope")?;
    page.store(&key, &sealed(2, &key, content)).await?;
    let before = stored_case(&page).await?;
    page.open("/?anew").await?;
    row(&page, TITLE).link(TITLE).click().await?;
    page.every("article").counts(2).await?;
    notice(&page)
        .says("A newer version of Telisik wrote this case. You can read and export it here")
        .await?;
    // Nothing can be changed, and that is said.
    steps::selected(&page, RMOL, "melebarkan sayapnya", "Highlight").await?.click().await?;
    alert(&page).says("Nothing was changed").await?;
    marks(&page).counts(1).await?;
    page.button("Undo").click().await?;
    marks(&page).counts(1).await?;
    notice(&page).button("Export now").click().await?;
    let case = read_back(&steps::download(&page).await?)?;
    assert_eq!(marked_words(&case), ["kantor penghubung di Tokyo"]);
    to_desk(&page).await?;
    assert_eq!(stored_case(&page).await?, before, "something was written");
    Ok(())
}

/// Nothing of it can be read here: it is not touched, and given away as it is.
async fn a_case_that_cannot_be_read_here(page: Page) -> Result {
    sample(&page).await?;
    let path = page.path().await?;
    leave(&page).await?;
    let (key, _) = entry(&page, "/head").await?;
    let newer = sealed(2, &key, "what only a later version understands");
    page.store(&key, &newer).await?;
    let (summary, _) = entry(&page, "/summary").await?;
    page.remove_stored(&summary).await?;
    let before = stored_case(&page).await?;
    page.open("/?anew").await?;
    page.button("Of a newer version (1)").appears().await?;
    page.every("main").says("They are untouched: reload the page").await?;
    page.every("main").button("Save it as a file").click().await?;
    let file: Value = serde_json::from_slice(&page.download().await?.bytes)?;
    assert_eq!(file["entries"][&key], json!(newer));
    page.open(&path.replace("/#", "/?direct#")).await?;
    page.every("main").says("A newer version of Telisik wrote this case").await?;
    page.every("main").button("Save it as a file").click().await?;
    let file: Value = serde_json::from_slice(&page.download().await?.bytes)?;
    assert_eq!(file["format"], "telisik.raw");
    assert_eq!(file["entries"][&key], json!(newer));
    assert_eq!(stored_case(&page).await?, before, "something was written");
    Ok(())
}

async fn entries_of_a_newer_version_are_not_touched(page: Page) -> Result {
    sample(&page).await?;
    leave(&page).await?;
    page.store("telisik/2/case/x/head", "of the next version").await?;
    page.open("/?anew").await?;
    // Our own case is worked on as ever.
    row(&page, TITLE).link(TITLE).click().await?;
    highlight(&page, ORBIT, "kantor penghubung di Tokyo").await?;
    let stored = page.stored().await?;
    assert_eq!(stored["telisik/2/case/x/head"], "of the next version");
    Ok(())
}

async fn another_window_with_a_newer_version(page: Page) -> Result {
    sample(&page).await?;
    highlight(&page, ORBIT, "kantor penghubung di Tokyo").await?;
    let other = page.second_window("/").await?;
    let (key, value) = entry(&other, "/journal/").await?;
    let (_, content) = value.split_once(':').ok_or("no envelope")?;
    let id = key.rsplit('/').next().ok_or("no id")?;
    let last = if id.ends_with('f') { "e" } else { "f" };
    let newer_id = format!("{}{last}", &id[..id.len() - 1]);
    let newer_key = key.replace(id, &newer_id);
    other.store(&newer_key, &sealed(2, &newer_key, &content.replace(id, &newer_id))).await?;
    notice(&page).says("A newer version of Telisik wrote this case").await?;
    let before = stored_case(&page).await?;
    steps::selected(&page, RMOL, "melebarkan sayapnya", "Highlight").await?.click().await?;
    alert(&page).says("Nothing was changed").await?;
    marks(&page).counts(1).await?;
    assert_eq!(stored_case(&page).await?, before, "something was written");
    Ok(())
}
