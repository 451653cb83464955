//! Claims across outlets: built from nothing by marking, compared in the matrix, judged in the panel.

use telisik::case::{Core, Problem, ReviewStatus};
use telisik::value::Form;

use super::hands::{ORBIT, RMOL, exported, in_sight, is_current, names, sample, toolbar, words};
use super::steps::{file_of, marked_sample};
use crate::actions::File;
use crate::axe::axe;
use crate::driver::Wish;
use crate::page::{Find as _, Locator, Name, Page, containing, starting};
use crate::{Result, Scenario, scenarios};

pub fn all() -> Vec<Scenario> {
    scenarios![
        claims_that_are_none_say_what_to_do,
        claims_are_compared_from_nothing,
        claims_show_silence_by_key_and_take_it_back,
        claims_are_changed_merged_split_and_deleted,
        claims_keep_evidence_and_pass_the_gate,
        a_scale_of_verdicts_is_made_and_changed,
        claims_are_clean_in_the_dark => Wish::new().dark(),
        claims_are_cards_on_a_phone => Wish::new().phone(),
    ]
}

const PARTNERS: &str = "Siapa saja mitra yang dilayani kantor itu?";
const OPENING: &str = "Kapan kantor itu dibuka?";

/// Marks words as a mention of a claim of this kind.
async fn mention(page: &Page, article: &str, what: &str, claim: &str, kind: &str) -> Result {
    words(page, article).select_words(what).await?;
    toolbar(page).button("Claim").click().await?;
    let dialog = page.dialog("Mark a claim");
    dialog.role("combobox", "Claim").fill(claim).await?;
    dialog.role("combobox", "Kind").choose(kind).await?;
    dialog.button("Save").click().await?;
    dialog.disappears().await
}

pub async fn to_claims(page: &Page) -> Result {
    page.role("navigation", "Views").link("Claims").click().await?;
    page.role("heading", Name::Any).nth(0).appears().await
}

/// The row of a claim.
fn row(page: &Page, claim: &str) -> Locator {
    page.role("table", "Claims").role("row", starting(claim))
}

/// Opens a claim, and gives its panel.
pub async fn open(page: &Page, claim: &str) -> Result<Locator> {
    row(page, claim).link(claim).click().await?;
    let panel = page.role("complementary", claim);
    panel.appears().await?;
    Ok(panel)
}

/// The sample with the partners in both articles and the opening in one; values read from the words.
async fn built(page: &Page) -> Result {
    sample(page).await?;
    mention(page, ORBIT, "Jepang, Korea Selatan, Australia dan India", PARTNERS, "list").await?;
    mention(page, RMOL, "Korea Selatan, Australia dan Selandia Baru", PARTNERS, "list").await?;
    mention(page, RMOL, "tahun depan", OPENING, "date").await?;
    to_claims(page).await?;
    page.role("table", "Claims").every("rowheader").counts(2).await?;
    for claim in [PARTNERS, OPENING] {
        let panel = open(page, claim).await?;
        let read = panel.button("Read the value from the words");
        while read.is_there().await? {
            let left = read.count().await?;
            read.clone().nth(0).click().await?;
            page.until("a value was read", async || Ok(read.count().await? < left)).await?;
        }
        panel.button("Close the claim").click().await?;
        panel.disappears().await?;
    }
    Ok(())
}

async fn claims_that_are_none_say_what_to_do(page: Page) -> Result {
    page.button("New case").click().await?;
    to_claims(&page).await?;
    page.role("main", Name::Any).button("Add article").click().await?;
    page.dialog("Add article").appears().await?;
    page.press("Escape").await?;
    page.dialog("Add article").disappears().await?;
    axe(&page).await?;
    page.role("banner", Name::Any).link("Telisik, to the desk").click().await?;
    sample(&page).await?;
    to_claims(&page).await?;
    page.link("Read the articles").click().await?;
    page.every("article").counts(2).await
}

async fn claims_are_compared_from_nothing(page: Page) -> Result {
    built(&page).await?;
    let table = page.role("table", "Claims");
    table.every("columnheader").counts(3).await?;
    let partners = row(&page, PARTNERS);
    partners.role("rowheader", Name::Any).says("open lists differ").await?;
    let head = partners.role("rowheader", Name::Any).text().await?;
    for part in
        ["Korea Selatan", "Australia", "in both", "Jepang", "India", "Selandia Baru only in"]
    {
        assert!(head.contains(part), "{part:?} is missing: {head}");
    }
    row(&page, OPENING).link("2024").appears().await?;
    axe(&page).await?;

    // Only what differs, then what only one tells.
    page.button("Differing").click().await?;
    table.every("rowheader").counts(1).await?;
    page.button("One outlet only").click().await?;
    table.role("rowheader", starting(OPENING)).appears().await?;
    let search = page.role("searchbox", "Words in claims");
    search.fill("mitra").await?;
    page.button("Show all claims").click().await?;
    table.every("rowheader").counts(2).await?;

    // What stands in a cell is searched, too. A value leads to the words, and the words are worked on.
    search.fill("selandia").await?;
    table.every("rowheader").counts(1).await?;
    page.role("combobox", "Order").choose("by statement").await?;
    partners.link(containing("Selandia Baru")).click().await?;
    is_current(&page, "Korea Selatan, Australia dan Selandia Baru").await?;
    assert!(in_sight(&words(&page, RMOL), "Selandia Baru").await?);
    // Back, and after a reload, the same claims are shown.
    page.back().await?;
    table.every("rowheader").counts(1).await?;
    page.reload().await?;
    table.every("rowheader").counts(1).await?;
    let order = "return [document.querySelector('.claims-search').value,
        ...[...document.querySelectorAll('.claims-head select')].map(s => s.selectedOptions[0].text)]";
    let kept = page.run(order, vec![]).await?;
    assert_eq!(kept, serde_json::json!(["selandia", "any", "by statement"]));
    search.fill("kantor").await?;
    table.every("rowheader").counts(2).await?;

    let case = exported(&page).await?;
    let lists = case.marks().values().filter(|mark| {
        let value = match &mark.body {
            telisik::case::Body::Mention { value, .. } => value.as_ref(),
            _ => None,
        };
        matches!(value.map(|value| &value.form), Some(Form::List(list)) if list.open)
    });
    assert_eq!(lists.count(), 2, "both lists are open");
    Ok(())
}

async fn claims_show_silence_by_key_and_take_it_back(page: Page) -> Result {
    built(&page).await?;
    let opening = row(&page, OPENING);
    let silent = opening.button("Searched: silent");
    silent.focus().await?;
    page.press("x").await?;
    opening.button("Take back").appears().await?;
    names(&page, "Undo", "Undo: mark as silent").await?;
    opening.role("rowheader", Name::Any).says("was searched and is silent").await?;
    // The focus has stayed in the cell; the same key takes it back.
    let back = opening.button("Take back");
    page.until("the focus stays", async || back.has_focus().await).await?;
    page.press("x").await?;
    silent.appears().await?;
    silent.click().await?;
    opening.button("Take back").appears().await?;
    opening.button("Add note").click().await?;
    let note = opening.field("What was looked for");
    note.fill("dibuka, tahun").await?;
    page.press("Enter").await?;
    opening.role("cell", containing("dibuka, tahun")).appears().await?;
    note.disappears().await?;
    let case = exported(&page).await?;
    let notes: Vec<&str> = case.absences().values().map(|a| a.note.as_str()).collect();
    assert_eq!(notes, ["dibuka, tahun"]);
    page.role("banner", Name::Any).button("Undo").click().await?;
    opening.button("Add note").appears().await?;
    assert_eq!(exported(&page).await?.absences().len(), 1);
    page.role("banner", Name::Any).button("Undo").click().await?;
    silent.appears().await?;
    assert_eq!(exported(&page).await?.absences().len(), 0);
    // Arrows lead from cell to cell.
    row(&page, PARTNERS).link(PARTNERS).focus().await?;
    page.press("ArrowDown").await?;
    let below = opening.link(OPENING);
    page.until("the next claim has the focus", async || below.has_focus().await).await
}

async fn claims_are_changed_merged_split_and_deleted(page: Page) -> Result {
    built(&page).await?;
    let panel = open(&page, PARTNERS).await?;
    panel.every("mark").counts(2).await?;
    axe(&page).await?;
    panel.field("Statement").fill("Mitra mana yang dilayani?").await?;
    page.press("Tab").await?;
    names(&page, "Undo", "Undo: edit claim").await?;
    let panel = page.role("complementary", "Mitra mana yang dilayani?");
    panel.appears().await?;
    panel.role("combobox", "Checkability").choose("prediction").await?;
    panel.field("Due").fill("besok").await?;
    page.press("Tab").await?;
    panel.every("alert").says("no date").await?;
    panel.field("Due").fill("2024-05").await?;
    page.press("Tab").await?;
    panel.button("Merge, split, delete").click().await?;
    panel.button("Delete claim").click().await?;
    panel.disappears().await?;
    page.role("table", "Claims").every("rowheader").counts(1).await?;
    page.role("banner", Name::Any).button("Undo").click().await?;
    page.role("table", "Claims").every("rowheader").counts(2).await?;
    let case = exported(&page).await?;
    let claim = case.claims().values().find(|claim| claim.statement.starts_with("Mitra mana"));
    assert_eq!(claim.and_then(|claim| claim.due.as_deref()), Some("2024-05"));

    // A very long statement leaves room for all else, in its row and in the panel.
    let panel = open(&page, OPENING).await?;
    let long = "A".repeat(5000);
    panel.field("Statement").set_value(&long).await?;
    let panel = page.role("complementary", starting("AAAA"));
    let whole = panel.button("Whole statement");
    whole.appears().await?;
    let heights = "return ['#claim-heading', '.claims-row.open th .claim-statement']
        .map(s => document.querySelector(s).getBoundingClientRect().height < 300)";
    assert_eq!(page.run(heights, vec![]).await?, serde_json::json!([true, true]));
    axe(&page).await?;
    whole.click().await?;
    assert_eq!(page.run(heights, vec![]).await?, serde_json::json!([false, true]));
    page.role("banner", Name::Any).button("Undo").click().await?;
    // Its place in the order of claims is changed at its head.
    let panel = page.role("complementary", OPENING);
    panel.says("Claim 2 of 2").await?;
    panel.button("Move up").click().await?;
    panel.says("Claim 1 of 2").await?;
    page.role("table", "Claims").every("rowheader").nth(0).says(OPENING).await?;
    names(&page, "Undo", "Undo: move claim").await?;
    panel.button("Move up").click().await?;
    panel.says("Claim 1 of 2").await?;
    panel.button("Close the claim").click().await?;

    // One of both, and two again.
    let panel = open(&page, OPENING).await?;
    panel.button("Merge, split, delete").click().await?;
    panel.role("combobox", "Other claim").choose("Mitra mana yang dilayani?").await?;
    panel.says("They compare different kinds: this claim “date”, the other “list”").await?;
    panel.button("Merge into the other claim").click().await?;
    page.role("table", "Claims").every("rowheader").counts(1).await?;
    let panel = page.role("complementary", "Mitra mana yang dilayani?");
    panel.button("Merge, split, delete").click().await?;
    panel.role("checkbox", containing("tahun depan")).click().await?;
    panel.field("Statement of the new claim").fill(OPENING).await?;
    panel.button("Split the claim").click().await?;
    page.role("table", "Claims").every("rowheader").counts(2).await?;
    names(&page, "Undo", "Undo: split claim").await
}

async fn claims_keep_evidence_and_pass_the_gate(page: Page) -> Result {
    built(&page).await?;
    let panel = open(&page, PARTNERS).await?;
    panel.button("Add evidence").click().await?;
    panel.role("combobox", "Stance").choose("refutes").await?;
    panel.field("Quotation").fill("such as South Korea, Australia and New Zealand").await?;
    panel.field("Web address").fill("https://asia.nikkei.com/nato").await?;
    panel.field("Archived address").fill("javascript:alert(1)").await?;
    panel.button("Save").click().await?;
    panel.every("alert").nth(0).says("This is not a web address.").await?;
    axe(&page).await?;
    panel.field("Archived address").set_value("").await?;
    panel.button("Save").click().await?;
    panel.list("Evidence").every("listitem").counts(1).await?;
    names(&page, "Undo", "Undo: add evidence").await?;
    // The address is a link that leaves this window as it is.
    let evidence = panel.list("Evidence");
    evidence.link("https://asia.nikkei.com/nato").appears().await?;
    let script = "return [...document.querySelectorAll('.evidence a')].map(a => [a.target, a.rel])";
    let links = page.run(script, vec![]).await?;
    assert_eq!(links, serde_json::json!([["_blank", "noopener noreferrer"]]));

    panel.button("Write a review").click().await?;
    panel.role("combobox", "Verdict").choose("partly true").await?;
    panel.field("Justification").fill("India tidak ada dalam laporan asli.").await?;
    panel.field("Gaps").fill("Apa kata NATO?").await?;
    panel.button("Save").click().await?;
    row(&page, PARTNERS).role("rowheader", Name::Any).says("partly true").await?;
    panel.button("Call it final").click().await?;
    let finish = panel.button("Final");
    panel.field(containing("an address has no archived copy")).fill("halaman terkunci").await?;
    axe(&page).await?;
    panel.field(containing("not known yet: Apa kata NATO?")).fill("tidak menjawab").await?;
    finish.click().await?;
    panel.button("Correct").appears().await?;

    panel.button("Correct").click().await?;
    // The gate stands before a correction, too, with the reasons given before.
    panel.role("combobox", "Verdict").choose("misleading").await?;
    let gap = panel.field(containing("not known yet: Apa kata NATO?"));
    assert_eq!(gap.value().await?, "tidak menjawab");
    panel.button("Save").click().await?;
    panel.every("alert").nth(0).says("Say why it is corrected").await?;
    panel.field("Reason for the correction").fill("Terlalu lunak.").await?;
    panel.button("Save").click().await?;
    panel.list("Review").says("Terlalu lunak.").await?;
    let case = exported(&page).await?;
    let review = case.reviews().values().next().ok_or("no review")?;
    assert_eq!(review.status, ReviewStatus::Corrected);
    assert_eq!(review.verdict.core, Core::Misleading);
    assert_eq!(review.corrections[0].verdict.core, Core::Partly);
    let kept: Vec<Problem> = review.overrides.iter().map(|kept| kept.problem).collect();
    assert_eq!(kept, [Problem::NoArchive, Problem::OpenGap]);
    Ok(())
}

/// A scale is copied, changed and used; taking away a verdict in use is told of first.
async fn a_scale_of_verdicts_is_made_and_changed(page: Page) -> Result {
    built(&page).await?;
    page.role("main", Name::Any).button("Verdict scale").click().await?;
    let dialog = page.dialog("Verdict scale");
    axe(&page).await?;
    dialog.role("combobox", "Scale of this case").choose("Tempo").await?;
    dialog.says("Keliru").await?;
    dialog.button("Copy and edit").click().await?;
    dialog.field("Name in English").fill("Ours").await?;
    // What was begun is there again.
    page.press("Escape").await?;
    dialog.disappears().await?;
    page.role("main", Name::Any).button("Verdict scale").click().await?;
    assert_eq!(dialog.field("Name in English").value().await?, "Ours");
    dialog.button("Remove Verdict 5").focus().await?;
    page.press("Enter").await?;
    dialog.button("Add verdict").focus().await?;
    page.press("Enter").await?;
    dialog.button("Save and use").click().await?;
    dialog.every("alert").says("Verdict 5 needs a label.").await?;
    let line = dialog.role("group", "Verdict 5");
    line.field("Label, exactly as it is published").fill("Belum Jelas").await?;
    line.role("combobox", "Comes to").choose("not enough evidence").await?;
    dialog.button("Move Verdict 5 up").focus().await?;
    page.press("Enter").await?;
    axe(&page).await?;
    dialog.button("Save and use").click().await?;
    dialog.disappears().await?;
    names(&page, "Undo", "Undo: edit scales and tags").await?;

    let panel = open(&page, PARTNERS).await?;
    panel.button("Write a review").click().await?;
    panel.role("combobox", "Verdict").choose("Belum Jelas").await?;
    panel.button("Save").click().await?;
    row(&page, PARTNERS).role("rowheader", Name::Any).says("not enough evidence").await?;

    panel.button("Verdict scale").click().await?;
    dialog.button("Edit").click().await?;
    dialog.button("Remove Verdict 4").focus().await?;
    page.press("Enter").await?;
    dialog.button("Save and use").click().await?;
    dialog.every("alert").says("“Belum Jelas”: 1 review").await?;
    dialog.button("Save all the same").click().await?;
    dialog.disappears().await?;
    // The review keeps what it said.
    panel.list("Review").says("Belum Jelas").await?;
    let case = exported(&page).await?;
    let words = &case.header().vocabulary;
    assert_eq!(words.current().name.en, "Ours");
    let labels: Vec<&str> = words.scales[0].ratings.iter().map(|r| r.label.as_str()).collect();
    assert_eq!(labels, ["Benar", "Sebagian Benar", "Menyesatkan", "Keliru"]);
    let review = case.reviews().values().next().ok_or("no review")?;
    let unclear = ("Belum Jelas", Core::NotEnoughEvidence);
    assert_eq!((review.verdict.rating.as_str(), review.verdict.core), unclear);
    // And goes on keeping it when something else of it is changed.
    let reviews = panel.list("Review");
    reviews.button("Edit").click().await?;
    panel.field("Justification").fill("Masih ditelusuri.").await?;
    panel.button("Save").click().await?;
    reviews.says("Masih ditelusuri.").await?;
    let case = exported(&page).await?;
    let review = case.reviews().values().next().ok_or("no review")?;
    assert_eq!((review.verdict.rating.as_str(), review.verdict.core), unclear);
    page.role("banner", Name::Any).button("Undo").click().await?;
    // A draft that keeps it keeps it, too, where the label is there again.
    reviews.button("Edit").click().await?;
    panel.field("Justification").fill("Nanti.").await?;
    page.role("banner", Name::Any).button("Undo").click().await?;
    assert_eq!(exported(&page).await?.header().vocabulary.current().ratings.len(), 5);
    page.reload().await?;
    assert_eq!(panel.field("Justification").value().await?, "Nanti.");
    panel.button("Save").click().await?;
    reviews.says("Nanti.").await?;
    let case = exported(&page).await?;
    let review = case.reviews().values().next().ok_or("no review")?;
    assert_eq!((review.verdict.rating.as_str(), review.verdict.core), unclear);
    Ok(())
}

async fn claims_are_clean_in_the_dark(page: Page) -> Result {
    built(&page).await?;
    axe(&page).await?;
    open(&page, PARTNERS).await?;
    axe(&page).await
}

async fn claims_are_cards_on_a_phone(page: Page) -> Result {
    let file = file_of(&marked_sample()?);
    page.button("Import").nth(0).appears().await?;
    let json = File { name: "a.json", kind: "application/json", bytes: file.as_bytes() };
    page.drop_files(&[json]).await?;
    page.dialog("Import").button("Open as new case").click().await?;
    page.every("article").nth(0).appears().await?;
    // The places of a case, and what can be done in Read, stand in one line each.
    let lines = "const high = s => document.querySelector(s).getBoundingClientRect().height;
        const views = document.querySelector('.views');
        return [high('.strip') < 60, high('.views') < 60, views.scrollWidth <= views.clientWidth + 1]";
    assert_eq!(page.run(lines, vec![]).await?, serde_json::json!([true, true, true]));
    to_claims(&page).await?;
    page.role("table", "Claims").every("rowheader").nth(0).appears().await?;
    let script = "return document.documentElement.scrollWidth <= innerWidth
        && document.querySelector('.claims-scroll').scrollWidth <= innerWidth";
    assert_eq!(page.run(script, vec![]).await?, serde_json::json!(true), "it scrolls sideways");
    axe(&page).await
}
