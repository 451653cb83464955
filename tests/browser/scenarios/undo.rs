//! Undo and redo: everything, by name, and after a reload.

use super::hands::{
    MARKET, claim, exported, highlight, in_order, item, items, market, names, note, pieces_are,
    source, spans, words,
};
use crate::page::{Find as _, Name, Page};
use crate::{Result, Scenario, scenarios};

pub fn all() -> Vec<Scenario> {
    scenarios![
        every_act_has_its_name,
        undo_and_redo_are_exact,
        undo_reaches_back_over_a_reload,
        a_new_act_ends_redoing,
        an_article_comes_back_with_its_marks,
    ]
}

async fn turn(page: &Page, button: &str) -> Result {
    page.role("banner", Name::Any).button(button).click().await
}

async fn every_act_has_its_name(page: Page) -> Result {
    let text = market(&page).await?;
    names(&page, "Undo", "Undo: add article").await?;
    names(&page, "Redo", "Nothing to do again").await?;
    claim(&page, &text, "tahun depan", "Kapan?").await?;
    names(&page, "Undo", "Undo: mark claim").await?;
    source(&page, &text, "Prof. Sari", "Sari").await?;
    names(&page, "Undo", "Undo: mark source").await?;
    note(&page, &text, "Sidang", "Mana?").await?;
    names(&page, "Undo", "Undo: note").await?;
    highlight(&page, &text, "dua pasar").await?;
    names(&page, "Undo", "Undo: highlight").await?;
    item(&page, "dua pasar").button("Edit").click().await?;
    let dialog = page.dialog("Highlight");
    dialog.field("Tags").fill("satu").await?;
    dialog.button("Save").click().await?;
    dialog.disappears().await?;
    names(&page, "Undo", "Undo: edit mark").await?;
    page.button("End of the mark").focus().await?;
    page.press("Control+ArrowRight").await?;
    names(&page, "Undo", "Undo: move mark").await?;
    item(&page, "Sidang").button("Delete").click().await?;
    names(&page, "Undo", "Undo: delete mark").await?;
    let title = page.role("banner", Name::Any).every("textbox");
    title.fill("Pasar desa").await?;
    page.press("Enter").await?;
    names(&page, "Undo", "Undo: edit case").await?;
    turn(&page, "Undo").await?;
    names(&page, "Redo", "Redo: edit case").await?;
    names(&page, "Undo", "Undo: delete mark").await
}

/// Each step back gives just the file that was there before, and each step on the one after.
async fn undo_and_redo_are_exact(page: Page) -> Result {
    let text = market(&page).await?;
    let state = async || -> Result<Vec<String>> {
        let case = exported(&page).await?;
        let told = in_order(&case).into_iter().map(|m| {
            format!("{} {:?} {:?} {:?} {:?}", m.id, m.span.extent(), m.body, m.tags, m.comment)
        });
        let claims = case.claims().values().map(|c| format!("{} {}", c.id, c.statement));
        let sources = case.sources().values().map(|s| format!("{} {}", s.id, s.name));
        Ok(told.chain(claims).chain(sources).collect())
    };
    let mut states = vec![state().await?];
    claim(&page, &text, "tahun depan", "Kapan?").await?;
    states.push(state().await?);
    highlight(&page, &text, "besar tahun").await?;
    states.push(state().await?);
    page.button("End of the mark").focus().await?;
    page.press("Control+ArrowRight").await?;
    pieces_are(&page, &text, &["besar ", "tahun depan"]).await?;
    states.push(state().await?);
    item(&page, "besar tahun depan").button("Delete").click().await?;
    items(&page).counts(1).await?;
    states.push(state().await?);
    for wanted in states.iter().rev().skip(1) {
        turn(&page, "Undo").await?;
        assert_eq!(&state().await?, wanted);
    }
    pieces_are(&page, &text, &[]).await?;
    for wanted in states.iter().skip(1) {
        turn(&page, "Redo").await?;
        assert_eq!(&state().await?, wanted);
    }
    pieces_are(&page, &text, &["tahun depan"]).await
}

async fn undo_reaches_back_over_a_reload(page: Page) -> Result {
    let text = market(&page).await?;
    claim(&page, &text, "tahun depan", "Kapan?").await?;
    highlight(&page, &text, "dua pasar").await?;
    highlight(&page, &text, "Sidang").await?;
    turn(&page, "Undo").await?;
    items(&page).counts(2).await?;
    page.reload().await?;
    items(&page).counts(2).await?;
    names(&page, "Undo", "Undo: highlight").await?;
    names(&page, "Redo", "Redo: highlight").await?;
    turn(&page, "Undo").await?;
    items(&page).counts(1).await?;
    names(&page, "Undo", "Undo: mark claim").await?;
    page.press("Control+z").await?;
    items(&page).counts(0).await?;
    assert!(exported(&page).await?.claims().is_empty(), "the claim outlived its undoing");
    page.reload().await?;
    words(&page, MARKET).appears().await?;
    for count in 1..=3 {
        turn(&page, "Redo").await?;
        items(&page).counts(count).await?;
    }
    names(&page, "Redo", "Nothing to do again").await?;
    let case = exported(&page).await?;
    assert_eq!(spans(&case), ["tahun depan", "dua pasar", "Sidang"]);
    assert_eq!(case.claims().len(), 1);
    Ok(())
}

async fn a_new_act_ends_redoing(page: Page) -> Result {
    let text = market(&page).await?;
    highlight(&page, &text, "dua pasar").await?;
    turn(&page, "Undo").await?;
    items(&page).counts(0).await?;
    names(&page, "Redo", "Redo: highlight").await?;
    highlight(&page, &text, "Sidang").await?;
    names(&page, "Redo", "Nothing to do again").await?;
    page.press("Control+y").await?;
    items(&page).counts(1).await?;
    assert_eq!(spans(&exported(&page).await?), ["Sidang"]);
    Ok(())
}

async fn an_article_comes_back_with_its_marks(page: Page) -> Result {
    let text = market(&page).await?;
    claim(&page, &text, "tahun depan", "Kapan?").await?;
    page.article(MARKET).button("Article details").click().await?;
    let dialog = page.dialog("Article details");
    dialog.button("Delete article").click().await?;
    dialog.disappears().await?;
    page.every("article").counts(0).await?;
    names(&page, "Undo", "Undo: delete article").await?;
    turn(&page, "Undo").await?;
    page.article(MARKET).appears().await?;
    items(&page).counts(1).await?;
    pieces_are(&page, &words(&page, MARKET), &["tahun depan"]).await
}
