//! Who is cited, by whom: the list, the drawing, and what is done with sources.

use super::steps::{ORBIT, add_mark, file_of, marked_sample, open_file, sample};
use crate::axe::axe;
use crate::page::{Find as _, Page, containing, starting};
use crate::{Result, Scenario, Wish, scenarios};
use telisik::case::{Choice, SourceFields, SourceKind, What};

pub fn all() -> Vec<Scenario> {
    scenarios![
        no_sources_say_what_to_do,
        sources_are_listed_and_drawn,
        the_drawing_is_as_wide_as_the_window_allows,
        sources_alike_are_merged_and_parted_again,
        sources_cite_and_a_citation_is_removed,
        sources_get_their_fields_by_keyboard,
        sources_on_a_dark_phone => Wish::new().phone().dark(),
    ]
}

/// The sample with "Nikkei Asia", and the same misspelt.
async fn opened(page: &Page) -> Result {
    let mut case = marked_sample()?;
    let source = SourceFields { name: "Nikke Asia".into(), kind: SourceKind::Media };
    add_mark(
        &mut case,
        20,
        "tahun depan",
        What::Attribution { source: Some(Choice::New(source)), said: None },
        "",
    )?;
    open_file(page, &file_of(&case)).await?;
    page.role("navigation", "Views").link("Sources").click().await?;
    page.role("heading", "Where it comes from").appears().await
}

async fn no_sources_say_what_to_do(page: Page) -> Result {
    sample(&page).await?;
    page.role("navigation", "Views").link("Sources").click().await?;
    page.role("heading", "No sources yet").appears().await?;
    axe(&page).await?;
    page.button("Add source").click().await?;
    let dialog = page.dialog("Add source");
    dialog.button("Save").click().await?;
    dialog.says("A source needs a name").await?;
    dialog.field("Name").fill("Kementerian Pertahanan").await?;
    dialog.button("Save").click().await?;
    dialog.disappears().await?;
    page.list("Sources").says("Kementerian Pertahanan").await?;
    // A second one of that name is not made: the first is offered.
    page.button("Add source").click().await?;
    dialog.field("Name").fill("kementerian pertahanan").await?;
    page.press("Enter").await?;
    dialog.says("“Kementerian Pertahanan” is there already").await?;
    axe(&page).await?;
    dialog.button("Open the one that is there").click().await?;
    let field = page.dialog("Source").field("Name");
    page.until("it is open", async || Ok(field.value().await? == "Kementerian Pertahanan")).await
}

async fn sources_are_listed_and_drawn(page: Page) -> Result {
    opened(&page).await?;
    page.list("Sources").button("Edit “Nikkei Asia”").appears().await?;
    page.list("Sources").button("Edit “Nikke Asia”").appears().await?;
    page.role("img", starting("Who cites whom")).appears().await?;
    page.role("img", containing("RMOL cites Nikke Asia")).appears().await?;
    axe(&page).await?;
    page.list("Sources").link("Orbit Indonesia: 1 mark").click().await?;
    page.article(starting(ORBIT)).appears().await
}

async fn the_drawing_is_as_wide_as_the_window_allows(page: Page) -> Result {
    page.button("Open the sample case").click().await?;
    page.role("navigation", "Views").link("Sources").click().await?;
    page.role("img", starting("Who cites whom")).appears().await?;
    let script = "const at = document.querySelector('.drawing-scroll'), words = document.querySelector('.who-cites'), page = document.documentElement; return [at.scrollWidth <= at.clientWidth, at.clientWidth > words.clientWidth, page.scrollWidth <= page.clientWidth].join()";
    assert_eq!(page.run(script, vec![]).await?, "true,true,true");
    axe(&page).await
}

async fn sources_alike_are_merged_and_parted_again(page: Page) -> Result {
    opened(&page).await?;
    page.button("Merge “Nikke Asia” into “Nikkei Asia”").click().await?;
    page.list("Sources").says("also Nikke Asia").await?;
    page.list("Sources").button("Edit “Nikke Asia”").disappears().await?;
    page.role("img", containing("RMOL cites Nikkei Asia")).appears().await?;
    page.role("banner", crate::page::Name::Any).button("Undo").click().await?;
    page.list("Sources").button("Edit “Nikke Asia”").appears().await
}

async fn sources_cite_and_a_citation_is_removed(page: Page) -> Result {
    opened(&page).await?;
    page.button("Add citation").click().await?;
    let dialog = page.dialog("Add citation");
    // Nobody cites itself: the dialog says so, and stays.
    dialog.field("Who cites").choose("Nikkei Asia").await?;
    dialog.field("Whom").choose("Nikkei Asia").await?;
    dialog.button("Save").click().await?;
    dialog.every("alert").says("a source cannot cite itself").await?;
    dialog.field("Who cites").choose("Nikke Asia").await?;
    dialog.field("Whom").choose("Nikkei Asia").await?;
    dialog.field("How").choose("quotes").await?;
    dialog.field("Does it say so?").choose("not disclosed").await?;
    axe(&page).await?;
    dialog.button("Save").click().await?;
    dialog.disappears().await?;
    page.list("Sources").says("Nikke Asia: quotes, not disclosed").await?;
    let says = "Nikke Asia has it from Nikkei Asia and does not say so";
    page.role("img", containing(says)).appears().await?;
    page.button("Remove: Nikke Asia cites Nikkei Asia").nth(0).click().await?;
    page.role("img", containing(says)).disappears().await
}

async fn sources_get_their_fields_by_keyboard(page: Page) -> Result {
    opened(&page).await?;
    page.button("Nikkei Asia").focus().await?;
    page.press("Enter").await?;
    let dialog = page.dialog("Source");
    dialog.field("Kind").choose("news agency").await?;
    dialog.field("Other names").fill("Nikkei, Nikkei Shimbun").await?;
    dialog.field("Belongs to").fill("Nikkei Inc.").await?;
    page.press("Enter").await?;
    dialog.disappears().await?;
    page.list("Sources").says("news agency · Nikkei Inc. · also Nikkei, Nikkei Shimbun").await
}

async fn sources_on_a_dark_phone(page: Page) -> Result {
    opened(&page).await?;
    page.list("Sources").appears().await?;
    axe(&page).await
}
