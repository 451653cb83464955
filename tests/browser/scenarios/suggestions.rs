//! Suggestions on the screen: what rules see, accepted, changed and rejected.
//!
//! Names: an item is named by its kind and its words, "Date tahun depan …"; button "Suggestions …" (with how many) → complementary "Suggestions" with group "Suggestions in" (articles),
//! group "Kinds of suggestions", list "Suggestions", one item each with buttons "Accept", "Change", "Reject", "More"
//! (→ group "In this paragraph: …" with "Accept all", "Reject all"); of one kind, group "In this article: …" with the
//! same; "Take back rejections"; disclosure "What is proposed in this case" with checkboxes. Beside the words: group
//! "Suggestions here".

use super::hands::{ORBIT, RMOL, case_with, exported, names, sample, toolbar, words};
use crate::axe::axe;
use crate::driver::Wish;
use crate::page::{Find as _, Locator, Name, Page, containing, starting};
use crate::{Result, Scenario, scenarios};
use serde_json::{Value, json};
use telisik::case::{Body, RegionKind, SuggestionKind};
use telisik::compare::show;
use telisik::text::Language;

pub fn all() -> Vec<Scenario> {
    scenarios![
        who_cites_comes_along_with_whom_they_cite,
        suggestions_of_articles_pasted_raw,
        suggestions_are_accepted_changed_rejected_and_undone,
        suggestions_rejected_stay_so_after_a_reload,
        suggestions_of_a_kind_are_one_act,
        suggestions_of_a_kind_are_switched_off,
        suggestions_become_attributions_and_furniture,
        suggestions_within_a_paragraph_are_greyed,
        furniture_is_laid_on_and_taken_off,
        suggestions_by_keyboard_alone,
        suggestions_go_on_after_furniture,
        suggestions_beside_their_words,
        suggestions_without_a_worker => Wish::new().path("/?no-worker"),
        suggestions_without_rules,
        suggestions_of_a_megabyte_can_be_stopped,
        suggestions_on_a_dark_phone => Wish::new().phone().dark(),
        suggestions_in_indonesian => Wish::new().language("id"),
    ]
}

const RAW_RMOL: &str = include_str!("../../fixtures/rmol.txt");
const RAW_ORBIT: &str = include_str!("../../fixtures/orbit.txt");

fn panel(page: &Page) -> Locator {
    page.role("complementary", "Suggestions")
}

fn list(page: &Page) -> Locator {
    panel(page).list("Suggestions")
}

/// The item of this kind and with these words: its name begins with them.
fn item(page: &Page, what: &str) -> Locator {
    list(page).role("listitem", starting(what))
}

/// Waits until an item, brought into sight, says this: what is out of sight says nothing in one of the browsers.
async fn tells(item: Locator, what: &str) -> Result {
    item.run("arguments[0].scrollIntoView({ block: 'nearest' })", vec![]).await?;
    item.says(what).await
}

/// Opens the panel by its button.
async fn open(page: &Page) -> Result {
    page.button(starting("Suggestions")).click().await?;
    panel(page).appears().await
}

/// Lists one kind alone.
async fn only(page: &Page, kind: &str) -> Result {
    panel(page).role("group", "Kinds of suggestions").button(starting(kind)).click().await
}

/// The sample with its panel open, and the suggestions of RMOL listed.
async fn rmol(page: &Page) -> Result {
    sample(page).await?;
    open(page).await?;
    panel(page).role("group", "Suggestions in").button("RMOL").click().await?;
    list(page).every("listitem").nth(0).appears().await
}

/// How many stretches of words are drawn under a name.
async fn drawn(page: &Page, name: &str) -> Result<u64> {
    let script = "return CSS.highlights.get(arguments[0])?.size ?? 0";
    Ok(page.run(script, vec![Value::from(name)]).await?.as_u64().unwrap_or_default())
}

/// How many the button of a kind says are open.
async fn count(page: &Page, kind: &str) -> Result<usize> {
    let chips = panel(page).role("group", "Kinds of suggestions");
    let name = chips.button(starting(kind)).text().await?;
    Ok(name
        .split_whitespace()
        .last()
        .and_then(|count| count.replace(',', "").parse().ok())
        .unwrap_or_default())
}

async fn counts(page: &Page, kind: &str, wanted: usize) -> Result {
    page.until(&format!("{wanted} are open of {kind}"), async || {
        let now = count(page, kind).await?;
        if now == wanted { Ok(true) } else { Err(now.to_string().into()) }
    })
    .await
}

async fn undo(page: &Page) -> Result {
    page.role("banner", Name::Any).button("Undo").click().await
}

async fn suggestions_of_articles_pasted_raw(page: Page) -> Result {
    page.button("New case").click().await?;
    for (raw, title) in [(RAW_RMOL, RMOL), (RAW_ORBIT, ORBIT)] {
        page.role("banner", Name::Any).button("Add article").click().await?;
        let dialog = page.dialog("Add article");
        dialog.field("Text").set_value(raw).await?;
        dialog.field("Title").says(&title[..20]).await?; // all of it was guessed
        dialog.button("Add to case").click().await?;
        dialog.disappears().await?;
        words(&page, title).appears().await?;
    }
    open(&page).await?;
    let articles = panel(&page).role("group", "Suggestions in");
    articles.every("button").nth(0).click().await?;
    only(&page, "Dates").await?;
    tells(item(&page, "Date tahun depan"), "2024").await?;
    tells(item(&page, "Date tahun depan"), "2023-05-04").await?;
    tells(item(&page, "Date Januari tahun ini"), "2023-01").await?;
    only(&page, "Lists").await?;
    let partners = item(&page, "List Korea Selatan, Australia dan Selandia Baru");
    tells(partners, "Korea Selatan, Australia, Selandia Baru (open list)").await?;
    only(&page, "Furniture").await?;
    item(&page, "Furniture Populer").appears().await?;
    axe(&page).await?;

    articles.every("button").nth(1).click().await?;
    only(&page, "All").await?;
    only(&page, "Lists").await?;
    let partners = item(&page, "List Jepang, Korea Selatan, Australia dan India");
    tells(partners, "Jepang, Korea Selatan, Australia, India (open list)").await?;
    only(&page, "Date faults").await?;
    tells(item(&page, "Date fault DECEMBER 9, 2022"), "older than what the text tells").await?;
    assert!(
        !item(&page, "Date fault DECEMBER").button("Accept").is_there().await?,
        "it is told of, no more"
    );
    page.until("a fault is drawn", async || Ok(drawn(&page, "suggest-fault").await? > 0)).await?;
    assert!(drawn(&page, "suggest-date").await? > 0 && drawn(&page, "suggest-list").await? > 0);
    // Nothing is marked by itself.
    assert!(exported(&page).await?.marks().is_empty());
    Ok(())
}

async fn suggestions_are_accepted_changed_rejected_and_undone(page: Page) -> Result {
    rmol(&page).await?;
    only(&page, "Dates").await?;
    counts(&page, "Dates", 4).await?;
    item(&page, "Date tahun depan").button("Accept").click().await?;
    item(&page, "Date tahun depan").disappears().await?;
    names(&page, "Undo", "Undo: accept “tahun depan”").await?;
    // The focus goes on to the next.
    let next = item(&page, "Date Januari tahun ini").button("Accept");
    page.until("the next has the focus", async || next.has_focus().await).await?;

    item(&page, "Date Januari tahun ini").button("Change").click().await?;
    let dialog = page.dialog("Mark a claim");
    let claim = dialog.role("combobox", "Claim");
    claim.says("Pada Januari tahun ini, Kepala NATO").await?;
    dialog.field("Value").says("2023-01").await?;
    claim.fill("Kapan Stoltenberg datang?").await?;
    dialog.field("Value").fill("awal 2023").await?;
    dialog.button("Save").click().await?;
    dialog.disappears().await?;
    item(&page, "Date Januari tahun ini").disappears().await?;

    item(&page, "Date Rabu (3/5)").button("Reject").click().await?;
    item(&page, "Date Rabu (3/5)").disappears().await?;
    counts(&page, "Dates", 1).await?;

    let case = exported(&page).await?;
    let mut marks: Vec<_> = case.marks().values().cloned().collect();
    marks.sort_by_key(|mark| mark.span.start());
    let told = |mark: &telisik::case::Mark| match &mark.body {
        Body::Mention { claim, value: Some(value), .. } => (
            case.claims()[claim].statement.clone(),
            show(value, Language::English),
            value.is_computed(),
        ),
        other => panic!("no mention: {other:?}"),
    };
    assert_eq!(marks.len(), 2);
    assert!(marks.iter().all(|mark| mark.rule.starts_with("dates.")), "{marks:?}");
    let statement = "Kantor tersebut akan dibuka di Tokyo pada tahun depan";
    assert_eq!(told(&marks[0]), (statement.to_owned(), "2024".to_owned(), true));
    let own = ("Kapan Stoltenberg datang?".to_owned(), "early 2023".to_owned(), false);
    assert_eq!(told(&marks[1]), own);
    assert_eq!(case.dismissals().len(), 1);

    // Accepted marks say which rule proposed them.
    page.button(starting("Marks")).nth(0).click().await?;
    let taken = page.list("Marks").role("listitem", containing("tahun depan"));
    taken.says("2024 · planned").await?;
    taken.says("rule for dates").await?;
    let set = page.list("Marks").role("listitem", containing("Januari tahun ini"));
    set.says("early 2023").await?;
    set.says("rule for dates; value set by a person").await?;
    axe(&page).await?;
    open(&page).await?;

    // Each act is undone by one undo, and brings the suggestion back.
    for (act, what, left) in [
        ("reject “Rabu (3/5)”", "Date Rabu (3/5)", 2),
        ("accept “Januari tahun ini”", "Date Januari tahun ini", 3),
        ("accept “tahun depan”", "Date tahun depan", 4),
    ] {
        names(&page, "Undo", &format!("Undo: {act}")).await?;
        undo(&page).await?;
        item(&page, what).appears().await?;
        counts(&page, "Dates", left).await?;
    }
    let case = exported(&page).await?;
    assert!(case.marks().is_empty() && case.claims().is_empty() && case.dismissals().is_empty());

    // What a person marks is not proposed.
    words(&page, RMOL).select_words("tahun depan").await?;
    toolbar(&page).button("Claim").click().await?;
    dialog.field("Value").says("2024").await?;
    dialog.button("Save").click().await?;
    dialog.disappears().await?;
    item(&page, "Date tahun depan").disappears().await
}

async fn suggestions_rejected_stay_so_after_a_reload(page: Page) -> Result {
    rmol(&page).await?;
    only(&page, "Dates").await?;
    item(&page, "Date tahun depan").button("Reject").click().await?;
    counts(&page, "Dates", 3).await?;
    page.reload().await?;
    page.every("article").counts(2).await?;
    open(&page).await?;
    panel(&page).role("group", "Suggestions in").button("RMOL").click().await?;
    only(&page, "Dates").await?;
    counts(&page, "Dates", 3).await?;
    assert!(!item(&page, "Date tahun depan").is_there().await?);

    // Another date of publication has the article read anew; the rest follows it.
    page.article(RMOL).button("Article details").click().await?;
    let details = page.every("dialog");
    details.field("Published").fill("2024-05-04").await?;
    details.button(starting("Save")).click().await?;
    details.disappears().await?;
    tells(item(&page, "Date Januari tahun ini"), "2024-01").await?;
    assert!(!item(&page, "Date tahun depan").is_there().await?);

    panel(&page).button("Take back rejections").click().await?;
    tells(item(&page, "Date tahun depan"), "2025").await?;
    assert!(!panel(&page).button("Take back rejections").is_there().await?);
    undo(&page).await?;
    item(&page, "Date tahun depan").disappears().await
}

async fn suggestions_of_a_kind_are_one_act(page: Page) -> Result {
    rmol(&page).await?;
    only(&page, "Names").await?;
    let all = count(&page, "Names").await?;
    // In a paragraph.
    let first = list(&page).every("listitem").nth(0);
    first.button("More").click().await?;
    let here = list(&page).role("group", starting("In this paragraph"));
    let said = here.attribute("aria-label").await?.unwrap_or_default();
    let some = said.split(' ').find_map(|word| word.parse::<usize>().ok()).unwrap_or_default();
    assert!(some > 1 && some < all, "{said}");
    here.button("Accept all").click().await?;
    counts(&page, "Names", all - some).await?;
    names(&page, "Undo", &format!("Undo: accept {some} suggestions")).await?;
    assert_eq!(exported(&page).await?.marks().len(), some);
    undo(&page).await?;
    counts(&page, "Names", all).await?;
    // In the article.
    let article = panel(&page).role("group", starting("In this article"));
    article.button("Accept all").click().await?;
    counts(&page, "Names", 0).await?;
    panel(&page).says("Nothing of this kind is left").await?;
    assert_eq!(exported(&page).await?.marks().len(), all);
    undo(&page).await?;
    counts(&page, "Names", all).await?;
    article.button("Reject all").click().await?;
    counts(&page, "Names", 0).await?;
    names(&page, "Undo", "Undo: reject all suggestions: Names").await?;
    let case = exported(&page).await?;
    assert!(case.marks().is_empty());
    let rejected: Vec<_> = case.dismissals().values().map(|d| (d.kind, &d.span)).collect();
    assert_eq!(rejected, [(SuggestionKind::Name, &None)]);
    undo(&page).await?;
    counts(&page, "Names", all).await
}

async fn suggestions_of_a_kind_are_switched_off(page: Page) -> Result {
    rmol(&page).await?;
    page.until("names are drawn", async || Ok(drawn(&page, "suggest-name").await? > 0)).await?;
    let switches = panel(&page).role("group", "What is proposed in this case");
    page.run("document.querySelector('.suggestion-switches summary').click()", vec![]).await?;
    switches.role("checkbox", "Names").click().await?;
    page.until("none is drawn", async || Ok(drawn(&page, "suggest-name").await? == 0)).await?;
    let kinds = panel(&page).role("group", "Kinds of suggestions");
    kinds.button(starting("Names")).disappears().await?;
    kinds.button(starting("Dates")).appears().await?;
    names(&page, "Undo", "Undo: choose suggestions").await?;
    assert_eq!(exported(&page).await?.header().suggestions_off, [SuggestionKind::Name]);
    undo(&page).await?;
    kinds.button(starting("Names")).appears().await?;
    page.until("they are drawn again", async || Ok(drawn(&page, "suggest-name").await? > 0)).await
}

async fn suggestions_become_attributions_and_furniture(page: Page) -> Result {
    let article = case_with(&page, "RMOL mentah", RAW_RMOL).await?;
    open(&page).await?;
    only(&page, "Attributions").await?;
    let one = item(&page, "Attribution Menurut Nikke Asia");
    tells(one.clone(), "Nikkei Asia").await?;
    tells(one.clone(), "“Nikke Asia” read as Nikkei Asia").await?;
    one.button("Accept").click().await?;
    one.disappears().await?;
    only(&page, "All").await?;
    only(&page, "Furniture").await?;
    let before = count(&page, "Furniture").await?;
    item(&page, "Furniture Populer").button("Accept").click().await?;
    counts(&page, "Furniture", before - 1).await?;
    let script =
        "return [...arguments[0].querySelectorAll('.furniture')].map((e) => e.textContent)";
    page.until("it is greyed", async || {
        Ok(article.run(script, vec![]).await? == json!(["Populer"]))
    })
    .await?;
    let case = exported(&page).await?;
    let mark = case.marks().values().next().ok_or("no mark")?;
    assert!(mark.rule.starts_with("attribution."));
    let source = mark.body.source().ok_or("no source")?;
    assert_eq!(case.sources()[&source].name, "Nikkei Asia");
    let Body::Attribution { cue: Some(cue), content, .. } = &mark.body else {
        return Err(format!("no cue: {:?}", mark.body).into());
    };
    assert_eq!(cue.exact(), "Menurut");
    assert!(content[0].exact().contains("akan dibuka di Tokyo"));
    let region = &case.articles().values().next().ok_or("no article")?.regions[0];
    assert!(region.kind != RegionKind::Body && region.by.starts_with("rule:furniture."));
    undo(&page).await?;
    counts(&page, "Furniture", before).await
}

async fn suggestions_within_a_paragraph_are_greyed(page: Page) -> Result {
    let text = "GARIS.ID – Wali kota meresmikan jembatan di Sungai Batu pada Januari 2023.";
    case_with(&page, "Jembatan", text).await?;
    open(&page).await?;
    item(&page, "Furniture GARIS.ID").button("Accept").click().await?;
    let greyed =
        "return [...(CSS.highlights.get('aside') ?? [])].map((range) => range.toString().trim())";
    page.until("the dateline is greyed", async || {
        Ok(page.run(greyed, vec![]).await? == json!(["GARIS.ID –"]))
    })
    .await?;
    undo(&page).await?;
    page.until("it is the article's again", async || {
        Ok(page.run(greyed, vec![]).await? == json!([]))
    })
    .await
}

/// A missed caption is set aside by hand; what a rule took for furniture is the article again, and read as such.
async fn furniture_is_laid_on_and_taken_off(page: Page) -> Result {
    let text = "Wali kota meresmikan jembatan di Sungai Batu pada Januari 2023.\n\nBaca Juga: Warga menanti jembatan sejak 2019\n\nJembatan Batu dari udara. (Foto: Dinas)";
    let article = case_with(&page, "Jembatan", text).await?;
    open(&page).await?;
    item(&page, "Furniture Baca Juga").button("Accept").click().await?;
    let furniture = async || -> Result<Value> {
        let script =
            "return [...arguments[0].querySelectorAll('.furniture')].map((e) => e.textContent)";
        article.run(script, vec![]).await
    };
    page.until("it is folded", async || {
        Ok(furniture().await? == json!(["Baca Juga: Warga menanti jembatan sejak 2019"]))
    })
    .await?;
    assert!(!item(&page, "Date 2019").is_there().await?);
    page.button(starting("show")).click().await?;
    axe(&page).await?;
    page.button("This is the article").click().await?;
    page.until("it is the article's", async || Ok(furniture().await? == json!([]))).await?;
    item(&page, "Date 2019").appears().await?;
    assert!(!item(&page, "Furniture Baca Juga").is_there().await?);
    names(&page, "Undo", "Undo: edit page furniture").await?;

    article.select_words("Jembatan Batu dari udara. (Foto: Dinas)").await?;
    page.button("Not the article").click().await?;
    page.until("it is set aside", async || {
        Ok(furniture().await? == json!(["Jembatan Batu dari udara. (Foto: Dinas)"]))
    })
    .await?;
    // Undone, and by its key.
    undo(&page).await?;
    page.until("it is back", async || Ok(furniture().await? == json!([]))).await?;
    article.select_words("Jembatan Batu dari udara. (Foto: Dinas)").await?;
    page.press("-").await?;
    page.until("it is set aside again", async || Ok(furniture().await? != json!([]))).await?;
    let case = exported(&page).await?;
    let article = case.articles().values().next().ok_or("no article")?;
    assert_eq!((article.regions.len(), case.dismissals().len()), (1, 1));
    Ok(())
}

/// Taking furniture over draws its words anew; by key one goes on from there all the same.
async fn suggestions_go_on_after_furniture(page: Page) -> Result {
    let text = "Pasar di Bandung dibuka pada 3 Mei 2023 dengan dana Rp702 juta dari wali kota itu.\n\n\
        Baca juga: Harga Beras Naik\n\n\
        Pasar di Garut ditutup pada 5 Juni 2023 dengan dana Rp35 juta dari bupati itu sendiri.";
    let article = case_with(&page, "Pasar", text).await?;
    let button = page.button(starting("Suggestions"));
    page.until("they are counted", async || {
        Ok(button.text().await?.contains(|c: char| c.is_ascii_digit()))
    })
    .await?;
    article.focus().await?;
    page.press("d").await?;
    let card = page.role("group", "Suggestions here");
    card.appears().await?;
    for _ in 0..20 {
        if card.text().await?.contains("Furniture") {
            break;
        }
        page.press("d").await?;
    }
    card.says("Furniture").await?;
    page.press("t").await?;
    page.button("show").appears().await?;
    page.press("d").await?;
    let where_ = "return [...(CSS.highlights.get('suggest-now') ?? [])].map((r) => r.startContainer.textContent).join()";
    page.until("the next one is shown", async || {
        let now = page.run(where_, vec![]).await?;
        Ok(now.as_str().is_some_and(|words| words.starts_with("Pasar di Garut")))
    })
    .await
}

async fn suggestions_by_keyboard_alone(page: Page) -> Result {
    sample(&page).await?;
    let button = page.button(starting("Suggestions"));
    page.until("they are counted", async || {
        Ok(button.text().await?.contains(|c: char| c.is_ascii_digit()))
    })
    .await?;
    words(&page, RMOL).focus().await?;
    let caret = "return arguments[0].contains(getSelection().focusNode)";
    page.until("the caret is there", async || {
        Ok(words(&page, RMOL).run(caret, vec![]).await? == json!(true))
    })
    .await?;
    page.press("d").await?;
    let card = page.role("group", "Suggestions here");
    card.appears().await?;
    // From one to the next, until it is the one wanted.
    for _ in 0..60 {
        if card.text().await?.contains("2024") {
            break;
        }
        page.press("d").await?;
    }
    card.says("2024").await?;
    axe(&page).await?;
    page.press("t").await?;
    page.list("Marks").button("tahun depan").appears().await?;
    assert!(words(&page, RMOL).has_focus().await?, "the words keep the focus");
    page.press("d").await?;
    card.appears().await?;
    let marked = "return [...(CSS.highlights.get('suggest-now') ?? [])].map((r) => r.toString() + r.startOffset)";
    let first = page.run(marked, vec![]).await?;
    page.press("r").await?;
    let undoes = page.role("banner", Name::Any).button("Undo");
    page.until("the rejection is named", async || {
        let title = undoes.attribute("title").await?.unwrap_or_default();
        Ok(title.starts_with("Undo: reject “"))
    })
    .await?;
    page.press("d").await?;
    page.press("Shift+D").await?;
    page.until("another is shown", async || {
        let now = page.run(marked, vec![]).await?;
        Ok(now != json!([]) && now != first)
    })
    .await?;
    page.press("Escape").await?;
    card.disappears().await?;
    // With the focus in the card, by Enter.
    page.press("Enter").await?;
    let button = card.every("button").nth(0);
    page.until("it has the focus", async || button.has_focus().await).await?;
    page.press("Escape").await?;
    card.disappears().await?;

    // In the panel.
    page.press("u").await?;
    panel(&page).appears().await?;
    let inside = "return document.activeElement.closest('.suggestion-item')?.innerText ?? ''";
    let at = async || -> Result<String> {
        Ok(page.run(inside, vec![]).await?.as_str().unwrap_or_default().to_owned())
    };
    page.until("an item has the focus", async || Ok(!at().await?.is_empty())).await?;
    let before = at().await?;
    page.press("d").await?;
    page.until("the next has it", async || {
        let now = at().await?;
        Ok(!now.is_empty() && now != before)
    })
    .await?;
    let left = count(&page, "All").await?;
    page.press("r").await?;
    counts(&page, "All", left - 1).await?;
    page.until("its neighbour has it", async || Ok(!at().await?.is_empty())).await?;
    page.press("v").await?;
    page.every("dialog").appears().await?;
    page.press("Escape").await?;
    page.every("dialog").disappears().await?;
    page.press("u").await?;
    panel(&page).disappears().await
}

async fn suggestions_beside_their_words(page: Page) -> Result {
    sample(&page).await?;
    let text = words(&page, RMOL);
    page.until("dates are drawn", async || Ok(drawn(&page, "suggest-date").await? > 0)).await?;
    let card = page.role("group", "Suggestions here");
    text.hover_words("tahun depan").await?;
    card.says("2024").await?;
    // It goes with the pointer, and a selection is made as ever.
    text.hover_words("rincian mengenai").await?;
    card.disappears().await?;
    text.select_words("tahun depan").await?;
    toolbar(&page).appears().await?;
    assert!(!card.is_there().await?, "it is in the way");
    page.press("Escape").await?;
    toolbar(&page).disappears().await?;
    // A click holds it.
    text.click_words("tahun depan", 1).await?;
    card.says("2024").await?;
    card.button("Accept").click().await?;
    card.disappears().await?;
    page.list("Marks").button("tahun depan").appears().await?;
    // Where a mark and a suggestion lie over each other, both are offered.
    text.select_words("Australia").await?;
    toolbar(&page).button("Highlight").click().await?;
    page.list("Marks").button("Australia").appears().await?;
    page.press("Escape").await?;
    text.click_words("Australia", 1).await?;
    let menu = page.role("menu", "Several marks here");
    menu.role("menuitem", starting("List: ")).appears().await?;
    menu.role("menuitem", containing("Australia")).nth(0).appears().await?;
    menu.role("menuitem", starting("List: ")).click().await?;
    card.says("(open list)").await
}

async fn suggestions_without_a_worker(page: Page) -> Result {
    rmol(&page).await?;
    only(&page, "Dates").await?;
    tells(item(&page, "Date tahun depan"), "2024").await?;
    let was_asked = page.server.requests().iter().any(|r| r.path.contains("worker.js"));
    assert!(!was_asked);
    Ok(())
}

async fn suggestions_without_rules(page: Page) -> Result {
    page.button("New case").appears().await?;
    page.server.hide("rules_bg.wasm");
    sample(&page).await?;
    open(&page).await?;
    panel(&page).says("The rules could not be asked").await?;
    panel(&page).says("Your marks are safe").await?;
    axe(&page).await?;
    // Marking goes on.
    words(&page, RMOL).select_words("tahun depan").await?;
    toolbar(&page).button("Highlight").click().await?;
    page.button(starting("Marks")).nth(0).click().await?;
    page.list("Marks").button("tahun depan").appears().await?;
    open(&page).await?;
    page.complaints().await; // a missing file is what this is about
    page.server.unhide();
    panel(&page).button("Try again").click().await?;
    list(&page).every("listitem").nth(0).appears().await?;
    page.complaints().await;
    Ok(())
}

/// How many bars in the strip show how far the rules are.
async fn bars(page: &Page) -> Result<u64> {
    let script = "return document.querySelectorAll('.strip-progress').length";
    Ok(page.run(script, vec![]).await?.as_u64().unwrap_or_default())
}

async fn suggestions_of_a_megabyte_can_be_stopped(page: Page) -> Result {
    let paragraph = "Menurut Bupati Sari, pasar di Bandung dibuka tahun depan dengan dana Rp702 juta. \
        “Warga menunggu,” ujarnya pada Rabu (3/5). Pedagang dari Garut, Cianjur dan Sumedang datang.";
    let mut text = String::new();
    for number in 0.. {
        if text.len() > 1_000_000 {
            break;
        }
        text.push_str(&format!("Bagian {number}. {paragraph}\n\n"));
    }
    let article = case_with(&page, "Besar", &text).await?;
    open(&page).await?;
    page.until("the strip tells how far they are", async || bars(&page).await.map(|n| n == 1))
        .await?;
    panel(&page).button("Stop").click().await?;
    panel(&page).says("Stopped:").await?;
    page.until("it tells it no more", async || bars(&page).await.map(|n| n == 0)).await?;
    // What is in sight was read first, and marking goes on.
    item(&page, "Date tahun depan").nth(0).appears().await?;
    let listed = list(&page).every("listitem").count().await?;
    assert!(listed <= 25, "{listed} are listed at once");
    let shown = drawn(&page, "suggest-date").await?;
    assert!(shown > 0 && shown < 400, "{shown} dates are drawn at once");
    article.select_words("dana Rp702 juta").await?;
    toolbar(&page).button("Highlight").click().await?;
    toolbar(&page).disappears().await?;
    panel(&page).button("Go on").click().await?;
    panel(&page).button("Stop").appears().await?;
    item(&page, "Date tahun depan").nth(0).button("Accept").click().await?;
    names(&page, "Undo", "Undo: accept “tahun depan”").await?;
    panel(&page).button("Stop").patience(std::time::Duration::from_secs(60)).disappears().await?;
    // The end of the text is read, too, and listed when it comes into sight.
    article.hover_words("Bagian 0.").await?; // the list follows unless the pointer is on it
    let far = "const s = arguments[0].closest('.column-scroll'); s.scrollTop = s.scrollHeight;
        arguments[0].focus()";
    article.run(far, vec![]).await?;
    panel(&page).button(starting("Show 25 earlier")).appears().await?;
    page.until("the end is drawn", async || Ok(drawn(&page, "suggest-date").await? > 0)).await
}

async fn suggestions_on_a_dark_phone(page: Page) -> Result {
    sample(&page).await?;
    open(&page).await?;
    only(&page, "Dates").await?;
    tells(item(&page, "Date awal 2023"), "early 2023").await?;
    axe(&page).await?;
    item(&page, "Date awal 2023").button("Accept").tap().await?;
    item(&page, "Date awal 2023").disappears().await?;
    panel(&page).button("Close").tap().await?;
    panel(&page).disappears().await?;
    super::hands::words(&page, super::hands::ORBIT).tap_words("April 2023").await?;
    let card = page.role("group", "Suggestions here");
    card.says("2023-04").await?;
    axe(&page).await
}

async fn suggestions_in_indonesian(page: Page) -> Result {
    page.button("Kasus baru").click().await?;
    page.role("banner", Name::Any).button("Tambah artikel").click().await?;
    let dialog = page.dialog("Tambah artikel");
    dialog.field("Teks").set_value(RAW_RMOL).await?;
    dialog.field("Terbit").says("2023").await?;
    dialog.button("Tambahkan ke kasus").click().await?;
    dialog.disappears().await?;
    page.button(starting("Saran")).click().await?;
    let panel = page.role("complementary", "Saran");
    panel.role("group", "Jenis saran").button(starting("Tanggal")).nth(0).click().await?;
    let item = panel.list("Saran").role("listitem", starting("Tanggal tahun depan"));
    tells(item.clone(), "2024").await?;
    axe(&page).await?;
    item.button("Terima").click().await?;
    item.disappears().await?;
    page.button(starting("Tanda")).nth(0).click().await?;
    let mark = page.list("Tanda").role("listitem", containing("tahun depan"));
    mark.says("diusulkan oleh aturan tanggal").await?;
    axe(&page).await
}

/// "X, citing Y, says": Y taken over alone would stand as if the article had asked Y.
async fn who_cites_comes_along_with_whom_they_cite(page: Page) -> Result {
    const TEXT: &str = "Pasar dibuka lagi.\n\nWakil Menteri Hendra Lukito, mengutip data Bappenas, \
        menyatakan harga beras turun sejak Maret.";
    super::hands::case_with(&page, "Harga", TEXT).await?;
    open(&page).await?;
    only(&page, "Attributions").await?;
    list(&page).every("listitem").counts(2).await?;
    let inner = list(&page).role("listitem", containing("Bappenas"));
    inner.every("button").nth(0).appears().await?;
    item(&page, "Attribution mengutip data Bappenas").button("Accept").click().await?;
    counts(&page, "Attributions", 0).await?;
    names(&page, "Undo", "Undo: accept 2 suggestions").await?;
    let case = exported(&page).await?;
    let sources: Vec<&str> = case.sources().values().map(|one| one.name.as_str()).collect();
    assert_eq!(case.marks().len(), 2, "{sources:?}");
    assert!(sources.iter().any(|name| name.contains("Hendra Lukito")), "{sources:?}");
    assert!(sources.iter().any(|name| name.contains("Bappenas")), "{sources:?}");
    Ok(())
}
