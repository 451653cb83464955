//! The rules that read texts: in a worker, in the page where none can be had, and absent.

use super::steps::{RMOL, sample, selected};
use crate::page::{Find as _, Page};
use crate::{Result, Scenario, Wish, scenarios};

pub fn all() -> Vec<Scenario> {
    scenarios![
        the_rules_are_loaded_when_they_are_needed,
        a_value_is_read_in_the_page_without_a_worker => Wish::new().path("/?no-worker"),
        a_value_is_read_in_the_page_when_the_worker_does_not_start,
        without_rules_marking_goes_on,
    ]
}

/// Marks "tahun depan" as a claim and waits until its value is offered.
async fn offered(page: &Page) -> Result {
    selected(page, RMOL, "tahun depan", "Claim").await?.click().await?;
    let dialog = page.dialog("Mark a claim");
    dialog.field("Value").says("2024").await?;
    dialog.says("2023-05-04").await?;
    dialog.button("Save").click().await?;
    page.list("Marks").button("tahun depan").appears().await
}

fn was_asked_for(page: &Page, file: &str) -> bool {
    page.server.requests().iter().any(|request| request.path.contains(file))
}

async fn the_rules_are_loaded_when_they_are_needed(page: Page) -> Result {
    page.every("main").appears().await?;
    assert!(!was_asked_for(&page, "rules_bg.wasm"), "the first page loads the rules");
    sample(&page).await?;
    offered(&page).await?;
    assert!(was_asked_for(&page, "worker.js") && was_asked_for(&page, "rules_bg.wasm"));
    Ok(())
}

async fn a_value_is_read_in_the_page_without_a_worker(page: Page) -> Result {
    sample(&page).await?;
    offered(&page).await?;
    assert!(!was_asked_for(&page, "worker.js"));
    Ok(())
}

async fn a_value_is_read_in_the_page_when_the_worker_does_not_start(page: Page) -> Result {
    page.button("New case").appears().await?;
    page.server.hide("worker.js");
    sample(&page).await?;
    offered(&page).await?;
    page.complaints().await; // a missing file is what this is about
    Ok(())
}

async fn without_rules_marking_goes_on(page: Page) -> Result {
    page.button("New case").appears().await?;
    page.server.hide("rules_bg.wasm");
    sample(&page).await?;
    selected(&page, RMOL, "tahun depan", "Claim").await?.click().await?;
    let dialog = page.dialog("Mark a claim");
    dialog.says("The rules that read values did not answer").await?;
    dialog.field("Value").fill("tahun depan").await?;
    dialog.role("combobox", "Kind").choose("date").await?;
    dialog.says("The rules that read values did not answer").await?;
    dialog.field("Value").fill("2024").await?;
    dialog.button("Save").click().await?;
    page.list("Marks").button("tahun depan").appears().await?;
    page.complaints().await; // a missing file is what this is about
    Ok(())
}
