//! Columns that go together: a claim in each of them, and sentences of unmarked articles that tell the same.

use super::hands::{ORBIT, RMOL, exported, sample, toolbar, words};
use crate::axe::axe;
use crate::driver::Wish;
use crate::page::{Find as _, Locator, Page, containing};
use crate::{Result, Scenario, scenarios};
use serde_json::Value;

pub fn all() -> Vec<Scenario> {
    scenarios![
        linked_columns_show_a_claim_in_each,
        linked_columns_can_be_let_go,
        linked_by_a_look_alone,
        alike_sentences_are_found_walked_and_made_a_claim,
        alike_sentences_on_a_dark_phone => Wish::new().phone().dark(),
    ]
}

const PARTNERS: &str = "Siapa saja mitra yang dilayani kantor itu?";

/// The partners, marked in both articles.
async fn partners(page: &Page) -> Result {
    sample(page).await?;
    for (article, what) in [
        (RMOL, "seperti Korea Selatan, Australia dan Selandia Baru"),
        (ORBIT, "seperti Jepang, Korea Selatan, Australia dan India"),
    ] {
        words(page, article).select_words(what).await?;
        toolbar(page).button("Claim").click().await?;
        let dialog = page.dialog("Mark a claim");
        dialog.role("combobox", "Claim").fill(PARTNERS).await?;
        dialog.role("combobox", "Kind").choose("list").await?;
        dialog.field("Value").appears().await?;
        dialog.button("Save").click().await?;
        dialog.disappears().await?;
    }
    Ok(())
}

fn beside(page: &Page) -> Locator {
    page.role("region", "The claim in each article")
}

/// How many stretches of words are lit under a name.
async fn lit(page: &Page, name: &str) -> Result<u64> {
    let script = "return CSS.highlights.get(arguments[0])?.size ?? 0";
    Ok(page.run(script, vec![Value::from(name)]).await?.as_u64().unwrap_or_default())
}

async fn is_lit(page: &Page, name: &str, count: u64) -> Result {
    page.until(&format!("{count} stretches are lit as {name}"), async || {
        Ok(lit(page, name).await? == count)
    })
    .await
}

/// How far the words of an article are scrolled.
async fn scrolled(page: &Page, article: &str) -> Result<f64> {
    let script = "return arguments[0].closest('.column-scroll').scrollTop";
    Ok(words(page, article).run(script, Vec::new()).await?.as_f64().unwrap_or_default())
}

async fn scroll_to_end(page: &Page, article: &str) -> Result {
    let script = "const s = arguments[0].closest('.column-scroll'); s.scrollTop = s.scrollHeight";
    words(page, article).run(script, Vec::new()).await.map(drop)
}

async fn linked_columns_show_a_claim_in_each(page: Page) -> Result {
    partners(&page).await?;
    beside(&page).says("open lists differ").await?;
    beside(&page).says("Selandia Baru only in RMOL").await?;
    is_lit(&page, "mentions", 2).await?;
    // Jepang and India here, Selandia Baru there.
    is_lit(&page, "apart", 3).await?;
    axe(&page).await?;

    // The other column comes along.
    scroll_to_end(&page, RMOL).await?;
    let far = scrolled(&page, RMOL).await?;
    beside(&page).button(containing("Jepang, Korea Selatan")).click().await?;
    page.role("list", "Marks").button(containing("seperti Korea Selatan")).click().await?;
    page.until("the words are in sight", async || Ok(scrolled(&page, RMOL).await? < far)).await?;

    // By key, from mention to mention.
    page.press("j").await?;
    beside(&page).button(containing("Jepang, Korea Selatan")).appears().await?;
    let is_at = "return document.querySelector('.beside-said[aria-current]')?.innerText ?? ''";
    page.until("the next mention is worked on", async || {
        Ok(page.run(is_at, Vec::new()).await?.as_str().is_some_and(|all| all.contains("Jepang")))
    })
    .await?;
    beside(&page).button("Close").click().await?;
    beside(&page).disappears().await?;
    is_lit(&page, "mentions", 0).await
}

async fn linked_columns_can_be_let_go(page: Page) -> Result {
    partners(&page).await?;
    beside(&page).appears().await?;
    page.button("Link columns").click().await?;
    beside(&page).disappears().await?;
    page.reload().await?;
    page.every("article").counts(2).await?;
    page.role("list", "Marks").button(containing("Jepang")).click().await?;
    is_lit(&page, "mentions", 2).await?;
    assert!(!beside(&page).is_there().await?, "what was let go stays so");
    page.press("i").await?;
    beside(&page).appears().await
}

async fn linked_by_a_look_alone(page: Page) -> Result {
    partners(&page).await?;
    beside(&page).button("Close").click().await?;
    is_lit(&page, "mentions", 0).await?;
    // The focus on an item of the margin is enough.
    page.role("list", "Marks").button(containing("Jepang")).focus().await?;
    is_lit(&page, "mentions", 2).await?;
    is_lit(&page, "apart", 3).await
}

fn alike(page: &Page) -> Locator {
    page.role("complementary", "Alike")
}

async fn alike_sentences_are_found_walked_and_made_a_claim(page: Page) -> Result {
    sample(&page).await?;
    page.button("Alike").click().await?;
    alike(&page).says("with values that part").await?;
    alike(&page).says("Jepang, Korea Selatan, Australia, India").await?;
    page.until("they are drawn", async || Ok(lit(&page, "alike").await? > 3)).await?;
    axe(&page).await?;

    // Walked by key.
    words(&page, ORBIT).focus().await?;
    page.press("Shift+J").await?;
    is_lit(&page, "alike-now", 2).await?;

    // One act makes a claim with both mentions and values; one undo takes it back.
    alike(&page).button("Values that part").click().await?;
    alike(&page).role("list", "Alike").every("listitem").counts(1).await?;
    alike(&page).button("Make a claim").click().await?;
    beside(&page).says("open lists differ").await?;
    let case = exported(&page).await?;
    assert_eq!(case.claims().len(), 1);
    let mentions = case.marks().values().filter(|mark| mark.body.claim().is_some());
    assert_eq!(mentions.count(), 2);
    page.button("Undo").click().await?;
    beside(&page).disappears().await?;
    let case = exported(&page).await?;
    assert!(case.claims().is_empty() && case.marks().is_empty());

    alike(&page).button("Close").click().await?;
    alike(&page).disappears().await?;
    is_lit(&page, "alike", 0).await
}

async fn alike_sentences_on_a_dark_phone(page: Page) -> Result {
    sample(&page).await?;
    page.button("Alike").click().await?;
    alike(&page).says("with values that part").await?;
    axe(&page).await?;
    alike(&page).button("Make a claim").nth(0).click().await?;
    alike(&page).button("Close").click().await?;
    beside(&page).says("open lists differ").await?;
    axe(&page).await
}
