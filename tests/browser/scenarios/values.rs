//! Values put right by hand: which part of a date, how exact a number, the items of a list.

use super::hands::{ORBIT, exported, sample, toolbar, words};
use crate::axe::axe;
use crate::page::{Find as _, Locator, Page};
use crate::{Result, Scenario, scenarios};
use telisik::case::Body;
use telisik::value::date::Modifier;
use telisik::value::{Form, Value};

pub fn all() -> Vec<Scenario> {
    scenarios![the_parts_of_a_value_are_put_right]
}

/// The dialog for these words, once their value has been read.
async fn marking(page: &Page, what: &str, value: &str) -> Result<Locator> {
    words(page, ORBIT).select_words(what).await?;
    toolbar(page).button("Claim").click().await?;
    let dialog = page.dialog("Mark a claim");
    let field = dialog.field("Value");
    page.until("the value is read", async || Ok(field.value().await? == value)).await?;
    Ok(dialog)
}

async fn the_parts_of_a_value_are_put_right(page: Page) -> Result {
    sample(&page).await?;
    let list = "Jepang, Korea Selatan, Australia, India";
    let what = "mitra seperti Jepang, Korea Selatan, Australia dan India";
    let dialog = marking(&page, what, list).await?;
    dialog.list("Items").every("listitem").counts(4).await?;
    axe(&page).await?;
    dialog.button("Remove “Korea Selatan”").click().await?;
    dialog.list("Items").every("listitem").counts(3).await?;
    let forward = dialog.button("Move “India” forward");
    forward.focus().await?;
    page.press("Enter").await?;
    page.until("the field follows", async || {
        Ok(dialog.field("Value").value().await? == "Jepang, India, Australia")
    })
    .await?;
    // The button that was pressed keeps the focus, in the item that was moved.
    page.until("the focus stays", async || forward.has_focus().await).await?;
    dialog.role("combobox", "Claim").fill("Mitra mana?").await?;
    dialog.button("Save").click().await?;
    dialog.disappears().await?;

    let dialog = marking(&page, "awal 2023", "early 2023").await?;
    dialog.role("combobox", "Which part of it").choose("about then").await?;
    dialog.role("combobox", "Claim").fill("Kapan?").await?;
    dialog.button("Save").click().await?;
    dialog.disappears().await?;

    let case = exported(&page).await?;
    let values = case.marks().values().filter_map(|mark| match &mark.body {
        Body::Mention { value: Some(value), .. } => Some(value),
        _ => None,
    });
    for value in values {
        let Value { form, because, .. } = value;
        assert!(because.is_none() && !value.is_computed(), "it is a person's own: {value:?}");
        match form {
            Form::List(list) => {
                let items: Vec<&str> = list.items.iter().map(|item| item.label.as_str()).collect();
                assert_eq!((items, list.open), (vec!["Jepang", "India", "Australia"], true));
            }
            Form::Date(date) => assert_eq!(date.modifier, Some(Modifier::Approx)),
            other => return Err(format!("neither list nor date: {other:?}").into()),
        }
    }
    assert_eq!(case.marks().len(), 2);
    Ok(())
}
