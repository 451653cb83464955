//! What is typed in a claim and not saved: nothing asks, nothing nags, nothing is lost.

use super::claims::{open, to_claims};
use super::hands::{RMOL, exported, in_sight, sample, toolbar, words};
use crate::axe::axe;
use crate::page::{Find as _, Locator, Name, Page};
use crate::{Result, Scenario, Wish, scenarios};

pub fn all() -> Vec<Scenario> {
    scenarios![
        evidence_that_is_not_saved_stays_wherever_one_goes,
        a_review_and_its_reasons_that_are_not_saved_stay => Wish::new().dark(),
        a_draft_is_discarded_and_brought_back,
        a_statement_that_is_being_changed_is_kept_by_a_reload,
        a_draft_without_room_lasts_as_long_as_the_window,
    ]
}

const OPENING: &str = "Kapan dibuka?";
const WHERE: &str = "Di mana?";
const UNSAVED: &str = "Unsaved draft, as you left it.";

/// Two claims; the first is open.
async fn two_claims(page: &Page) -> Result<Locator> {
    sample(page).await?;
    for (what, claim) in [("tahun depan", OPENING), ("Tokyo", WHERE)] {
        words(page, RMOL).select_words(what).await?;
        toolbar(page).button("Claim").click().await?;
        let dialog = page.dialog("Mark a claim");
        dialog.role("combobox", "Claim").fill(claim).await?;
        dialog.button("Save").click().await?;
        dialog.disappears().await?;
    }
    to_claims(page).await?;
    open(page, OPENING).await
}

async fn holds(page: &Page, panel: &Locator, field: &str, words: &str) -> Result {
    let field = panel.field(field);
    page.until(&format!("it holds {words:?}"), async || Ok(field.value().await? == words)).await
}

/// The names of the drafts in the storage.
async fn kept(page: &Page) -> Result<Vec<String>> {
    let stored = page.stored().await?;
    Ok(stored.into_keys().filter(|key| key.contains("/draft/")).collect())
}

async fn evidence_that_is_not_saved_stays_wherever_one_goes(page: Page) -> Result {
    let panel = two_claims(&page).await?;
    panel.button("Add evidence").click().await?;
    panel.role("combobox", "Stance").choose("supports").await?;
    panel.field("Quotation").fill("dibuka pada 2024").await?;
    assert!(!panel.text().await?.contains(UNSAVED), "nothing nags while it is typed");

    // Another claim, and back.
    let other = open(&page, WHERE).await?;
    other.button("Add evidence").appears().await?;
    page.back().await?;
    panel.says(UNSAVED).await?;
    holds(&page, &panel, "Quotation", "dibuka pada 2024").await?;
    panel.field("Note").fill("halaman 2").await?;
    // The words, by a link.
    panel.link("Go to the words").click().await?;
    assert!(in_sight(&words(&page, RMOL), "tahun depan").await?);
    page.back().await?;
    holds(&page, &panel, "Note", "halaman 2").await?;
    // The panel closed, and opened.
    panel.button("Close the claim").click().await?;
    panel.disappears().await?;
    open(&page, OPENING).await?;
    holds(&page, &panel, "Note", "halaman 2").await?;
    // A reload.
    page.reload().await?;
    panel.says(UNSAVED).await?;
    holds(&page, &panel, "Quotation", "dibuka pada 2024").await?;
    axe(&page).await?;
    assert_eq!(kept(&page).await?.len(), 1);
    assert!(exported(&page).await?.evidence().is_empty(), "a draft is no part of the case");
    panel.button("Save").click().await?;
    panel.list("Evidence").every("listitem").counts(1).await?;
    let case = exported(&page).await?;
    let evidence = case.evidence().values().next().ok_or("no evidence")?;
    assert_eq!(
        (evidence.quote.as_str(), evidence.note.as_str()),
        ("dibuka pada 2024", "halaman 2")
    );
    assert!(kept(&page).await?.is_empty(), "what is saved is no draft");

    // What is there and is being changed, too; what is typed back is none.
    panel.list("Evidence").button("Edit").click().await?;
    panel.field("Note").fill("halaman 3").await?;
    page.until("it is kept", async || Ok(kept(&page).await?.len() == 1)).await?;
    panel.field("Note").fill("halaman 2").await?;
    page.until("it is as it was", async || Ok(kept(&page).await?.is_empty())).await?;
    panel.field("Note").fill("halaman 4").await?;
    page.reload().await?;
    holds(&page, &panel, "Note", "halaman 4").await
}

async fn a_review_and_its_reasons_that_are_not_saved_stay(page: Page) -> Result {
    let panel = two_claims(&page).await?;
    panel.button("Write a review").click().await?;
    panel.role("combobox", "Verdict").choose("misleading").await?;
    panel.field("Justification").fill("Tahunnya saja yang disebut.").await?;
    panel.field("Gaps").fill("Kapan persisnya?").await?;
    page.reload().await?;
    panel.says(UNSAVED).await?;
    holds(&page, &panel, "Justification", "Tahunnya saja yang disebut.").await?;
    axe(&page).await?;
    panel.button("Save").click().await?;
    panel.list("Review").says("misleading").await?;
    panel.button("Call it final").click().await?;
    let reason = panel.field("not known yet: Kapan persisnya?");
    reason.fill("tidak dijawab").await?;
    page.role("navigation", "Views").link("Timeline").click().await?;
    panel.disappears().await?;
    page.back().await?;
    page.until("the reason is there", async || Ok(reason.value().await? == "tidak dijawab"))
        .await?;
    panel.says(UNSAVED).await?;
    page.reload().await?;
    page.until("the reason is there", async || Ok(reason.value().await? == "tidak dijawab")).await
}

async fn a_draft_is_discarded_and_brought_back(page: Page) -> Result {
    let panel = two_claims(&page).await?;
    panel.button("Write a review").click().await?;
    panel.button("Cancel").appears().await?;
    panel.field("Justification").fill("Belum jelas.").await?;
    panel.button("Discard draft").click().await?;
    panel.button("Write a review").appears().await?;
    assert!(kept(&page).await?.is_empty());
    page.role("status", Name::Any).nth(0).appears().await?;
    page.button("Bring it back").click().await?;
    holds(&page, &panel, "Justification", "Belum jelas.").await?;
    assert_eq!(kept(&page).await?.len(), 1);
    axe(&page).await
}

async fn a_draft_without_room_lasts_as_long_as_the_window(page: Page) -> Result {
    let panel = two_claims(&page).await?;
    page.fill_storage(0).await?;
    panel.button("Add evidence").click().await?;
    panel.field("Quotation").fill("kutipan yang tidak muat").await?;
    open(&page, WHERE).await?;
    page.back().await?;
    panel.says(UNSAVED).await?;
    holds(&page, &panel, "Quotation", "kutipan yang tidak muat").await
}

async fn a_statement_that_is_being_changed_is_kept_by_a_reload(page: Page) -> Result {
    let panel = two_claims(&page).await?;
    panel.field("Statement").fill("Kapan kantor itu dibuka?").await?;
    page.reload().await?;
    page.role("complementary", "Kapan kantor itu dibuka?").appears().await?;
    let case = exported(&page).await?;
    let statements: Vec<&str> = case.claims().values().map(|c| c.statement.as_str()).collect();
    assert!(statements.contains(&"Kapan kantor itu dibuka?"), "{statements:?}");
    Ok(())
}
