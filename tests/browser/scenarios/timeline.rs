//! When: dates on one axis, zoomed and followed to their words.

use super::steps::{ORBIT, RMOL, add_mark, file_of, marked_sample, open_file};
use crate::axe::axe;
use crate::page::{Find as _, Page, containing, starting};
use crate::{Result, Scenario, Wish, scenarios};
use telisik::case::{Choice, Id, MentionFields, Modality, Polarity, What};
use telisik::value::{DateValue, Form, Value};

pub fn all() -> Vec<Scenario> {
    scenarios![
        a_timeline_without_dates_says_what_to_do,
        the_timeline_leads_to_the_words,
        the_timeline_is_zoomed_to_hours,
        a_wrong_date_leads_to_its_words,
        the_timeline_on_a_dark_phone => Wish::new().phone().dark(),
    ]
}

fn says(words: &str, notation: &str) -> Result<MentionFields> {
    let date = DateValue::parse(notation).map_err(|error| error.to_string())?;
    let form = Form::Date(date);
    let value = Value { raw: words.into(), form, because: None, by: String::new() };
    let (polarity, modality) = (Polarity::Affirmed, Modality::Asserted);
    Ok(MentionFields { value: Some(value), polarity, modality })
}

/// The sample with two dates of one claim that cannot both be right.
async fn opened(page: &Page) -> Result {
    let mut case = marked_sample()?;
    let claim: Option<Id> = case.claims().keys().next().copied();
    let claim = claim.ok_or("the sample has a claim")?;
    for (number, words, notation) in [(20, "tahun depan", "2024"), (30, "awal 2023", "2023-02")] {
        let said = Some(says(words, notation)?);
        let what = What::Mention { claim: Choice::Existing(claim), said };
        add_mark(&mut case, number, words, what, "")?;
    }
    open_file(page, &file_of(&case)).await?;
    page.role("navigation", "Views").link("Timeline").click().await?;
    page.list("RMOL").appears().await
}

async fn a_timeline_without_dates_says_what_to_do(page: Page) -> Result {
    page.button("New case").click().await?;
    page.role("navigation", "Views").link("Timeline").click().await?;
    page.role("heading", "No dates yet").appears().await?;
    axe(&page).await
}

async fn the_timeline_leads_to_the_words(page: Page) -> Result {
    opened(&page).await?;
    page.list("RMOL").link(containing("published")).appears().await?;
    let opening = page.list("RMOL").link(starting("2024"));
    opening.says("cannot both be right: Orbit Indonesia 2023-02").await?;
    // In full, and within its row.
    let script = "return [...document.querySelectorAll('.date-conflict')].every((one) => one.scrollHeight <= one.clientHeight + 1 && one.getBoundingClientRect().bottom <= one.closest('li').getBoundingClientRect().bottom)";
    assert_eq!(page.run(script, vec![]).await?, true);
    axe(&page).await?;
    opening.click().await?;
    page.article(starting(RMOL)).appears().await?;
    page.list("Marks").button(containing("tahun depan")).appears().await?;
    page.article(starting(ORBIT)).appears().await
}

async fn a_wrong_date_leads_to_its_words(page: Page) -> Result {
    page.button("Open the practice case").click().await?;
    page.role("navigation", "Views").link("Timeline").click().await?;
    page.list("Dates to look at").link("Harian Tepian").click().await?;
    let script = "const at = document.getSelection(); return at.rangeCount ? at.focusNode.textContent.slice(at.focusOffset) : ''";
    page.until("the caret stands before the date", async || {
        let after = page.run(script, vec![]).await?;
        Ok(after.as_str().is_some_and(|words| words.starts_with("Minggu, 12 Maret 2024")))
    })
    .await
}

async fn the_timeline_is_zoomed_to_hours(page: Page) -> Result {
    opened(&page).await?;
    let ticks = async || {
        let script = "return [...document.querySelectorAll('.tick')].map((tick) => tick.textContent).join(' ')";
        let words = page.run(script, vec![]).await?;
        Result::Ok(words.as_str().unwrap_or_default().to_owned())
    };
    assert!(ticks().await?.contains("2024"));
    let idle = async || {
        let script = "return [...document.querySelectorAll('.dates .acts [aria-disabled=true]')].map((one) => one.textContent).join(', ')";
        let words = page.run(script, vec![]).await?;
        Result::Ok(words.as_str().unwrap_or_default().to_owned())
    };
    assert_eq!(idle().await?, "Zoom out, Earlier, Later, All");
    // About the date that had the focus: the hour of publication, far from the middle of the axis.
    page.list("RMOL").link(containing("published")).focus().await?;
    for _ in 0..14 {
        page.button("Zoom in").click().await?;
    }
    page.until("hours are told", async || Ok(ticks().await?.contains("4 May 2023"))).await?;
    assert_eq!(idle().await?, "Zoom in");
    // It is so still when one comes back from the words.
    page.list("RMOL").link(containing("published")).click().await?;
    page.article(starting(RMOL)).appears().await?;
    page.run("history.back()", vec![]).await?;
    page.until("hours are told", async || Ok(ticks().await?.contains("4 May 2023"))).await?;
    assert_eq!(idle().await?, "Zoom in");
    page.button("All").click().await?;
    page.until("it is all there again", async || Ok(ticks().await?.contains("2024"))).await
}

async fn the_timeline_on_a_dark_phone(page: Page) -> Result {
    opened(&page).await?;
    page.list("Orbit Indonesia").appears().await?;
    // However near one looks, the words of the axis stand beside each other.
    let script = "const all = [...document.querySelectorAll('.axis .tick')]
            .map((tick) => tick.getBoundingClientRect()).filter((box) => box.width > 0);
        return [all.length, all.some((box, n) => n > 0 && box.left < all[n - 1].right)]";
    for _ in 0..6 {
        let found = page.run(script, vec![]).await?;
        assert!(found[0].as_u64() > Some(0) && found[1] == false, "{found}");
        page.button("Zoom in").click().await?;
    }
    axe(&page).await
}
