//! Marking with a finger, on a phone.

use super::hands::{
    exported_file, items, market, overlap, pieces_are, rect, selection_rect, spans, toolbar,
};
use crate::page::{Find as _, Name, Page, containing};
use crate::{Result, Scenario, Wish, scenarios};

pub fn all() -> Vec<Scenario> {
    scenarios![
        a_finger_marks => Wish::new().phone(),
        a_finger_marks_a_claim => Wish::new().phone(),
        a_tap_offers_overlapping_marks => Wish::new().phone(),
    ]
}

async fn marked(page: &Page) -> Result<Vec<String>> {
    Ok(spans(&telisik::exchange::native::import(&exported_file(page).await?)?.case))
}

async fn a_finger_marks(page: Page) -> Result {
    let text = market(&page).await?;
    text.select_by_handles("pasar itu penting").await?;
    let bar = toolbar(&page);
    bar.appears().await?;
    let (area, selection) = (rect(&bar).await?, selection_rect(&page).await?);
    assert!(!overlap(area, selection), "the toolbar {area:?} is over {selection:?}");
    // Clear of the system's own menu where fingers point: no driver tells Firefox that they do.
    let coarse = page.run("return matchMedia('(pointer: coarse)').matches", vec![]).await?;
    let gap = if coarse == true { 20.0 } else { 4.0 };
    assert!(area[1] >= selection[3] + gap, "{area:?} is not clear below {selection:?}");
    assert!(area[0] >= 0.0 && area[2] <= 360.0, "{area:?} is out of the window");
    for name in ["Claim", "Source", "Highlight", "Note"] {
        let [left, top, right, bottom] = rect(&bar.button(name)).await?;
        assert!(right - left >= 24.0 && bottom - top >= 24.0, "{name} is too small for a finger");
    }
    bar.button("Highlight").tap().await?;
    pieces_are(&page, &text, &["pasar itu penting"]).await?;
    bar.disappears().await?;
    assert_eq!(marked(&page).await?, ["pasar itu penting"]);
    // The marks are a sheet that is opened, and closed again.
    page.button("Marks").tap().await?;
    items(&page).counts(1).await?;
    page.role("complementary", "Marks").button("Close").tap().await?;
    page.role("complementary", "Marks").disappears().await
}

async fn a_finger_marks_a_claim(page: Page) -> Result {
    let text = market(&page).await?;
    text.select_by_handles("tahun depan").await?;
    toolbar(&page).button("Claim").tap().await?;
    let dialog = page.dialog("Mark a claim");
    let field = dialog.role("combobox", "Claim");
    field.tap().await?;
    field.fill("Kapan pasar dibuka?").await?;
    let [left, top, right, bottom] = rect(&dialog).await?;
    assert!(left >= 0.0 && right <= 360.0 && top >= 0.0 && bottom <= 740.0, "it does not fit");
    dialog.button("Save").tap().await?;
    dialog.disappears().await?;
    pieces_are(&page, &text, &["tahun depan"]).await?;
    assert_eq!(marked(&page).await?, ["tahun depan"]);
    Ok(())
}

async fn a_tap_offers_overlapping_marks(page: Page) -> Result {
    let text = market(&page).await?;
    for what in ["pasar besar tahun", "besar tahun depan"] {
        text.select_by_handles(what).await?;
        toolbar(&page).button("Highlight").tap().await?;
        toolbar(&page).disappears().await?;
    }
    pieces_are(&page, &text, &["pasar ", "besar tahun", " depan"]).await?;
    text.tap_words("besar").await?;
    let menu = page.role("menu", "Several marks here");
    menu.every("menuitem").counts(2).await?;
    let [left, _, right, _] = rect(&menu).await?;
    assert!(left >= 0.0 && right <= 360.0, "the menu is out of the window");
    menu.role("menuitem", containing("besar tahun depan")).tap().await?;
    menu.disappears().await?;
    page.role("banner", Name::Any).appears().await
}
