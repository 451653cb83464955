//! Moving the ends of a mark: by dragging its handles, and by keys on them.

use super::hands::{exported, highlight, is_current, item, market, only_span, pieces_are, spans};
use crate::page::{Find as _, Page, containing};
use crate::{Result, Scenario, scenarios};

pub fn all() -> Vec<Scenario> {
    scenarios![
        the_end_is_dragged,
        the_start_is_dragged_back,
        an_end_is_dragged_into_another_paragraph,
        ends_do_not_pass_each_other,
        handles_are_moved_by_keys,
        handles_belong_to_the_mark_worked_on,
        words_beside_a_handle_are_selected,
    ]
}

async fn the_end_is_dragged(page: Page) -> Result {
    let text = market(&page).await?;
    highlight(&page, &text, "pasar besar").await?;
    let handle = page.button("End of the mark");
    handle.appears().await?;
    handle.drag_to(text.place("depan").await?.end).await?;
    pieces_are(&page, &text, &["pasar besar tahun depan"]).await?;
    item(&page, "pasar besar tahun depan").appears().await?;
    handle.drag_to(text.place("besar").await?.end).await?;
    pieces_are(&page, &text, &["pasar besar"]).await?;
    assert_eq!(only_span(&page).await?, "pasar besar");
    Ok(())
}

async fn the_start_is_dragged_back(page: Page) -> Result {
    let text = market(&page).await?;
    highlight(&page, &text, "pasar besar").await?;
    let handle = page.button("Start of the mark");
    handle.drag_to(text.place("membuka").await?.start).await?;
    pieces_are(&page, &text, &["membuka pasar besar"]).await?;
    assert_eq!(only_span(&page).await?, "membuka pasar besar");
    Ok(())
}

async fn an_end_is_dragged_into_another_paragraph(page: Page) -> Result {
    let text = market(&page).await?;
    highlight(&page, &text, "hari Senin").await?;
    let handle = page.button("End of the mark");
    handle.drag_to(text.place("Kota kecil").await?.end).await?;
    pieces_are(&page, &text, &["hari Senin.", "Kota kecil"]).await?;
    assert_eq!(only_span(&page).await?, "hari Senin.\n\nKota kecil");
    Ok(())
}

async fn ends_do_not_pass_each_other(page: Page) -> Result {
    let text = market(&page).await?;
    highlight(&page, &text, "pasar besar").await?;
    let handle = page.button("End of the mark");
    handle.drag_to(text.place("Bupati").await?.start).await?;
    pieces_are(&page, &text, &["p"]).await?;
    page.press("Control+z").await?;
    pieces_are(&page, &text, &["pasar besar"]).await
}

async fn handles_are_moved_by_keys(page: Page) -> Result {
    let text = market(&page).await?;
    highlight(&page, &text, "pasar besar").await?;
    let (start, end) = (page.button("Start of the mark"), page.button("End of the mark"));
    end.focus().await?;
    for (key, now) in [
        ("ArrowRight", "pasar besar "),
        ("ArrowRight", "pasar besar t"),
        ("ArrowLeft", "pasar besar "),
        ("Control+ArrowRight", "pasar besar tahun"),
        ("Control+ArrowRight", "pasar besar tahun depan"),
        ("Control+ArrowLeft", "pasar besar tahun "),
        ("Alt+ArrowRight", "pasar besar tahun depan. "),
    ] {
        page.press(key).await?;
        pieces_are(&page, &text, &[now]).await?;
        assert!(end.has_focus().await?, "the handle has lost the focus");
    }
    start.focus().await?;
    for (key, now) in [
        ("ArrowRight", "asar besar tahun depan. "),
        ("Control+ArrowLeft", "pasar besar tahun depan. "),
        ("Alt+ArrowLeft", "Bupati membuka pasar besar tahun depan. "),
    ] {
        page.press(key).await?;
        pieces_are(&page, &text, &[now]).await?;
    }
    assert_eq!(only_span(&page).await?, "Bupati membuka pasar besar tahun depan. ");
    Ok(())
}

async fn handles_belong_to_the_mark_worked_on(page: Page) -> Result {
    let text = market(&page).await?;
    highlight(&page, &text, "Bupati").await?;
    highlight(&page, &text, "dua pasar").await?;
    text.click_words("Bupati", 1).await?;
    is_current(&page, "Bupati").await?;
    page.button(containing("of the mark")).counts(2).await?;
    page.button("End of the mark").drag_to(text.place("membuka").await?.end).await?;
    pieces_are(&page, &text, &["Bupati membuka", "dua pasar"]).await?;
    assert_eq!(spans(&exported(&page).await?), ["Bupati membuka", "dua pasar"]);
    // A click on bare words puts them away, and Escape, from the words and from a handle.
    let handles = page.button(containing("of the mark"));
    text.click_words("keputusan", 1).await?;
    handles.counts(0).await?;
    text.click_words("dua pasar", 1).await?;
    handles.counts(2).await?;
    page.press("Escape").await?;
    handles.counts(0).await?;
    text.click_words("dua pasar", 1).await?;
    page.button("End of the mark").focus().await?;
    page.press("Escape").await?;
    handles.counts(0).await?;
    page.until("the words have the focus", async || text.has_focus().await).await
}

async fn words_beside_a_handle_are_selected(page: Page) -> Result {
    let text = market(&page).await?;
    highlight(&page, &text, "pasar besar").await?;
    page.button("End of the mark").appears().await?;
    highlight(&page, &text, "tahun depan").await?;
    assert_eq!(spans(&exported(&page).await?), ["pasar besar", "tahun depan"]);
    Ok(())
}
