//! Reading and marking by the keyboard alone.

use super::hands::{
    MARKET, MARKET_TEXT, add_article, exported, focused, in_order, is_current, item, items, market,
    names, only_span, pieces_are, spans, words,
};
use crate::page::{Find as _, Locator, Name, Page, containing};
use crate::{Result, Scenario, scenarios};

pub fn all() -> Vec<Scenario> {
    scenarios![
        first_use_by_keys,
        the_caret_goes_by_letters_words_and_sentences,
        shift_extends_the_selection,
        each_kind_by_key,
        marks_are_walked_opened_and_deleted_by_key,
        bounds_are_moved_by_single_keys,
        search_by_key,
        shortcuts_and_commands_by_key,
        keys_rest_while_typing,
        the_marks_panel_is_toggled_by_key,
    ]
}

/// Goes from thing to thing by Tab until the words have the focus.
async fn tab_to(page: &Page, words: &Locator) -> Result {
    for _ in 0..60 {
        if words.has_focus().await? {
            return Ok(());
        }
        page.press("Tab").await?;
    }
    Err(format!("{words} is not reached by Tab").into())
}

/// The words, with the focus, and the caret at their start.
async fn caret_at_start(page: &Page) -> Result<Locator> {
    let text = market(page).await?;
    tab_to(page, &text).await?;
    page.press("Control+Home").await?;
    Ok(text)
}

/// Waits until just these words are selected.
async fn selected(page: &Page, wanted: &str) -> Result {
    page.until(&format!("{wanted:?} is selected"), async || {
        let now = page.selected().await?;
        if now == wanted { Ok(true) } else { Err(format!("{now:?}").into()) }
    })
    .await
}

/// From the empty desk to a marked claim without a pointer.
async fn first_use_by_keys(page: Page) -> Result {
    let start = page.button("New case");
    start.appears().await?;
    tab_to(&page, &start).await?;
    page.press("Enter").await?;
    page.until("the case is open", async || Ok(page.path().await?.contains("/read"))).await?;
    page.press("a").await?;
    let dialog = page.dialog("Add article");
    let field = dialog.field("Text");
    tab_to(&page, &field).await?;
    page.type_text("Pasar besar dibuka tahun depan.").await?;
    let field = dialog.field("Title");
    tab_to(&page, &field).await?;
    page.press("Control+a").await?;
    page.type_text(MARKET).await?;
    page.press("Enter").await?;
    dialog.disappears().await?;
    let text = words(&page, MARKET);
    text.appears().await?;
    tab_to(&page, &text).await?;
    page.presses("Control+End ArrowLeft Shift+Control+ArrowLeft Shift+Control+ArrowLeft").await?;
    selected(&page, "tahun depan").await?;
    page.role("toolbar", "Mark the selection").appears().await?;
    page.press("c").await?;
    let dialog = page.dialog("Mark a claim");
    focused(&page, &dialog.role("combobox", "Claim")).await?;
    page.type_text("Kapan pasar dibuka?").await?;
    page.press("Enter").await?;
    dialog.disappears().await?;
    items(&page).counts(1).await?;
    let case = exported(&page).await?;
    assert_eq!(spans(&case), ["tahun depan"]);
    assert_eq!(
        case.claims().values().next().map(|c| c.statement.as_str()),
        Some("Kapan pasar dibuka?")
    );
    Ok(())
}

async fn the_caret_goes_by_letters_words_and_sentences(page: Page) -> Result {
    caret_at_start(&page).await?;
    // Where the caret is, is seen by selecting from there to the end of the word or line.
    page.presses("ArrowRight ArrowRight Shift+Control+ArrowRight").await?;
    selected(&page, "pati").await?;
    page.presses(
        "Control+Home Control+ArrowRight Control+ArrowRight ArrowRight Shift+Control+ArrowRight",
    )
    .await?;
    selected(&page, "pasar").await?;
    page.presses("Control+ArrowLeft").await?; // the caret was at the end of "pasar"
    page.presses("Shift+Control+ArrowRight").await?;
    selected(&page, "pasar").await?;
    // "Prof." does not end a sentence.
    page.presses("Control+Home Alt+ArrowRight Shift+Control+ArrowRight").await?;
    selected(&page, "Menurut").await?;
    page.presses("Alt+ArrowRight Shift+Control+ArrowRight").await?;
    selected(&page, "Rapat").await?;
    page.presses("Alt+ArrowLeft Alt+ArrowLeft Shift+Control+ArrowRight").await?;
    selected(&page, "Menurut").await?;
    // Into the next paragraph: blank lines are not on the screen.
    page.presses("Control+Home Alt+ArrowRight Alt+ArrowRight Alt+ArrowRight").await?;
    page.presses("Shift+Control+ArrowRight").await?;
    selected(&page, "Kota").await?;
    page.presses("ArrowLeft ArrowLeft Shift+ArrowLeft").await?;
    selected(&page, ".").await?;
    page.presses("Control+End Shift+Control+ArrowLeft").await?;
    page.until("the last word is selected", async || Ok(page.selected().await?.starts_with("pagi")))
        .await
}

async fn shift_extends_the_selection(page: Page) -> Result {
    caret_at_start(&page).await?;
    page.presses("Shift+ArrowRight Shift+ArrowRight").await?;
    selected(&page, "Bu").await?;
    page.presses("Shift+ArrowLeft").await?;
    selected(&page, "B").await?;
    page.presses("Control+Home Shift+Alt+ArrowRight").await?;
    page.until("a sentence is selected", async || {
        Ok(page.selected().await?.trim_end() == "Bupati membuka pasar besar tahun depan.")
    })
    .await?;
    page.press("h").await?;
    items(&page).counts(1).await?;
    assert_eq!(only_span(&page).await?, "Bupati membuka pasar besar tahun depan.");
    Ok(())
}

async fn each_kind_by_key(page: Page) -> Result {
    let text = caret_at_start(&page).await?;
    page.presses("Shift+Control+ArrowRight c").await?;
    let dialog = page.dialog("Mark a claim");
    focused(&page, &dialog.role("combobox", "Claim")).await?;
    page.type_text("Siapa?").await?;
    page.press("Enter").await?;
    dialog.disappears().await?;
    // The focus is back in the words, and the caret where it was.
    focused(&page, &text).await?;
    page.presses("ArrowRight Shift+Control+ArrowRight s").await?;
    let dialog = page.dialog("Mark a source");
    focused(&page, &dialog.role("combobox", "Source")).await?;
    page.type_text("Bupati").await?;
    page.press("Enter").await?;
    dialog.disappears().await?;
    focused(&page, &text).await?;
    page.presses("ArrowRight Shift+Control+ArrowRight h").await?;
    items(&page).counts(3).await?;
    focused(&page, &text).await?;
    page.presses("ArrowRight Shift+Control+ArrowRight n").await?;
    let dialog = page.dialog("Note");
    focused(&page, &dialog.field("Note")).await?;
    page.type_text("Seberapa?").await?;
    page.press("Control+Enter").await?;
    dialog.disappears().await?;
    items(&page).counts(4).await?;
    pieces_are(&page, &text, &["Bupati", "membuka", "pasar", "besar"]).await?;
    let case = exported(&page).await?;
    assert_eq!(spans(&case), ["Bupati", "membuka", "pasar", "besar"]);
    assert_eq!(in_order(&case)[3].comment, "Seberapa?");
    Ok(())
}

async fn marks_are_walked_opened_and_deleted_by_key(page: Page) -> Result {
    let text = caret_at_start(&page).await?;
    page.presses("Shift+Control+ArrowRight h").await?;
    items(&page).counts(1).await?;
    page.presses("ArrowRight Shift+Control+ArrowRight h").await?;
    items(&page).counts(2).await?;
    page.presses("ArrowRight Shift+Control+ArrowRight h").await?;
    items(&page).counts(3).await?;
    is_current(&page, "pasar").await?;
    for (key, at) in [
        ("]", "Bupati"),
        ("]", "membuka"),
        ("]", "pasar"),
        ("[", "membuka"),
        ("[", "Bupati"),
        ("[", "pasar"),
        ("[", "membuka"),
    ] {
        page.press(key).await?;
        is_current(&page, at).await?;
    }
    page.press("Delete").await?;
    items(&page).counts(2).await?;
    pieces_are(&page, &text, &["Bupati", "pasar"]).await?;
    names(&page, "Undo", "Undo: delete mark").await?;
    page.press("Control+z").await?;
    items(&page).counts(3).await?;
    page.press("Control+Shift+z").await?;
    items(&page).counts(2).await?;
    page.press("Control+z").await?;
    items(&page).counts(3).await?;
    // Enter at the caret opens the mark that it stands in.
    text.focus().await?;
    page.presses("Control+Home ArrowRight ArrowRight Enter").await?;
    let dialog = page.dialog("Highlight");
    dialog.says("Bupati").await?;
    page.press("Escape").await?;
    dialog.disappears().await?;
    is_current(&page, "Bupati").await?;
    item(&page, "membuka").appears().await
}

async fn bounds_are_moved_by_single_keys(page: Page) -> Result {
    caret_at_start(&page).await?;
    page.presses("Control+ArrowRight ArrowRight Shift+Control+ArrowRight h").await?;
    item(&page, "membuka").appears().await?;
    for (key, now) in [
        ("p", "membuka "),
        ("p", "membuka p"),
        ("o", "membuka "),
        ("Shift+P", "membuka pasar"),
        ("Shift+P", "membuka pasar besar"),
        ("Shift+O", "membuka pasar"),
        ("q", " membuka pasar"),
        ("w", "membuka pasar"),
        ("w", "embuka pasar"),
        ("Shift+Q", "membuka pasar"),
        ("Shift+Q", "Bupati membuka pasar"),
    ] {
        page.press(key).await?;
        let words = page.list("Marks").every("listitem").button(containing(now.trim()));
        page.until(&format!("after {key} the mark is {now:?}"), async || {
            let all = words.names().await?;
            if all == [now.trim()] { Ok(true) } else { Err(format!("{all:?}").into()) }
        })
        .await?;
    }
    // Back by a word is to its start, so that a space is left.
    assert_eq!(only_span(&page).await?, "Bupati membuka pasar ");
    Ok(())
}

async fn search_by_key(page: Page) -> Result {
    let text = caret_at_start(&page).await?;
    page.press("/").await?;
    let field = page.role("searchbox", "Search the articles");
    focused(&page, &field).await?;
    page.type_text("pasar").await?;
    let search = page.role("search", Name::Any);
    search.says("1 of 3").await?;
    page.press("Enter").await?;
    search.says("2 of 3").await?;
    page.press("Shift+Enter").await?;
    page.press("Shift+Enter").await?;
    search.says("3 of 3").await?;
    let hits =
        "return [CSS.highlights.get('hits')?.size ?? 0, CSS.highlights.get('hit')?.size ?? 0]";
    assert_eq!(page.run(hits, vec![]).await?, serde_json::json!([3, 1]));
    page.press("Control+a").await?;
    page.type_text("zamrud").await?;
    search.says("not found").await?;
    page.press("Escape").await?;
    field.disappears().await?;
    page.until("no hit is shown", async || {
        Ok(page.run(hits, vec![]).await? == serde_json::json!([0, 0]))
    })
    .await?;
    text.appears().await
}

async fn shortcuts_and_commands_by_key(page: Page) -> Result {
    let text = caret_at_start(&page).await?;
    page.press("?").await?;
    let dialog = page.dialog("Keyboard shortcuts");
    dialog.says("Mark a claim").await?;
    page.press("Escape").await?;
    dialog.disappears().await?;
    focused(&page, &text).await?;
    // The commands are found by their words, and act on what is selected.
    page.presses("Shift+Control+ArrowRight").await?;
    page.press("Control+k").await?;
    let dialog = page.dialog("Commands");
    let field = dialog.role("combobox", "Command");
    focused(&page, &field).await?;
    page.type_text("Highlight").await?;
    page.until("it is found", async || {
        let all = dialog.every("option").names().await?;
        Ok(all.first().is_some_and(|name| name.starts_with("Highlight")))
    })
    .await?;
    page.press("Enter").await?;
    dialog.disappears().await?;
    items(&page).counts(1).await?;
    focused(&page, &text).await
}

/// A single key is a letter while a field has the focus.
async fn keys_rest_while_typing(page: Page) -> Result {
    let text = caret_at_start(&page).await?;
    page.presses("Shift+Control+ArrowRight h").await?;
    items(&page).counts(1).await?;
    let title = page.role("banner", Name::Any).field(containing("itle"));
    title.focus().await?;
    page.press("Control+a").await?;
    page.type_text("ch[]?/snegm").await?;
    assert_eq!(title.value().await?, "ch[]?/snegm");
    page.press("Delete").await?;
    page.press("Enter").await?;
    items(&page).counts(1).await?;
    page.every("dialog").counts(0).await?;
    // In the filter of the margin, Ctrl+Z undoes typing, not marking.
    let filter = page.field("Words in marks");
    filter.focus().await?;
    page.type_text("bup").await?;
    page.press("Control+z").await?;
    page.press("Control+a").await?;
    page.press("Backspace").await?;
    items(&page).counts(1).await?;
    pieces_are(&page, &text, &["Bupati"]).await
}

async fn the_marks_panel_is_toggled_by_key(page: Page) -> Result {
    let text = caret_at_start(&page).await?;
    let panel = page.role("complementary", "Marks");
    panel.appears().await?;
    page.press("m").await?;
    panel.disappears().await?;
    page.press("m").await?;
    panel.appears().await?;
    // From article to article, and out of the words by Tab.
    add_article(&page, "Lain", MARKET_TEXT).await?;
    text.focus().await?;
    page.press(".").await?;
    focused(&page, &words(&page, "Lain")).await?;
    page.press(",").await?;
    focused(&page, &text).await?;
    page.press("Tab").await?;
    assert!(!text.has_focus().await?);
    Ok(())
}
