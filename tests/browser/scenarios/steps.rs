//! Steps that many scenarios begin with: a case to work on, a mark in it, a file of it.

use std::sync::atomic::{AtomicU32, Ordering::Relaxed};

use serde_json::Value;
use telisik::case::SourceKind;
use telisik::case::{Case, Choice, ClaimFields, Command, Id, SourceFields, Stamp, Time, What};
use telisik::exchange::native;
use telisik::text::{Byte, Extent};
use telisik::value::ValueKind;

use crate::Result;
use crate::actions::{Download, File};
use crate::page::{Find as _, Locator, Name, Page, starting};

/// The two articles of the sample case, without a mark.
pub const SAMPLE: &str = include_str!("../../fixtures/kantor-nato.telisik.json");
/// What that case is called.
pub const TITLE: &str = "Kantor NATO di Tokyo";

/// The sample's articles begin so.
pub const ORBIT: &str = "NATO Akan Buka Kantor Penghubung";
pub const RMOL: &str = "Hadapi Ancaman China dan Rusia";

/// Opens the two articles without a mark, from the desk: each time as a case of its own.
pub async fn sample(page: &Page) -> Result {
    static NEXT: AtomicU32 = AtomicU32::new(1);
    let id = native::import(SAMPLE)?.case.id().to_string();
    let fresh = format!("{:08x}{}", NEXT.fetch_add(1, Relaxed), &id[8..]);
    let dialog = drop_case(page, "case.json", &SAMPLE.replace(&id, &fresh)).await?;
    dialog.button("Open as new case").click().await?;
    dialog.disappears().await?;
    page.every("article").counts(2).await?;
    page.article(starting(ORBIT)).every("document").says("ORBITINDONESIA.COM").await
}

/// The text of an article.
pub fn text_of(page: &Page, article: &str) -> Locator {
    page.article(starting(article)).every("document")
}

/// Selects words, so that the toolbar stands beside them, and gives its button.
pub async fn selected(page: &Page, article: &str, words: &str, button: &str) -> Result<Locator> {
    text_of(page, article).select_words(words).await?;
    let button = page.role("toolbar", "Mark the selection").button(button);
    button.appears().await?;
    Ok(button)
}

/// Marks words as worth seeing again.
pub async fn highlight(page: &Page, article: &str, words: &str) -> Result {
    selected(page, article, words, "Highlight").await?.click().await?;
    page.list("Marks").button(words).appears().await
}

/// The items of the margin.
pub fn marks(page: &Page) -> Locator {
    page.list("Marks").every("listitem")
}

/// The item of the margin with these words.
pub async fn mark_with(page: &Page, words: &str) -> Result<Locator> {
    let all = page.list("Marks").every("listitem");
    for nth in 0..all.count().await? {
        let item = all.clone().nth(nth);
        if item.text().await?.contains(words) {
            return Ok(item);
        }
    }
    Err(format!("no mark says {words:?}: {:?}", all.names().await?).into())
}

/// Gives the open case another title, as a person types it over the old one.
pub async fn retitle(page: &Page, title: &str) -> Result {
    let field = page.field("Title of the case");
    field.click().await?;
    page.press("Control+a").await?;
    page.type_text(title).await?;
    page.press("Enter").await?;
    let kept = async || Ok(!field.has_focus().await? && field.value().await? == title);
    page.until("the case has its new title", kept).await
}

/// Puts all messages away, which stand over the text.
pub async fn put_away(page: &Page) -> Result {
    let buttons = page.button("Put this message away");
    while buttons.is_there().await? {
        buttons.clone().nth(0).click().await?;
    }
    Ok(())
}

/// To the desk, by the brand.
pub async fn to_desk(page: &Page) -> Result {
    page.role("banner", Name::Any).link("Telisik, to the desk").click().await?;
    page.every("heading").nth(0).appears().await?;
    page.button("New case").appears().await
}

/// The row of the desk for the case of this title.
pub fn row(page: &Page, title: &str) -> Locator {
    page.list("Cases").role("listitem", starting(title))
}

/// Downloads the open case.
pub async fn export(page: &Page) -> Result<Download> {
    page.role("banner", Name::Any).button("Export").click().await?;
    download(page).await
}

/// Downloads from the dialog that is open already.
pub async fn download(page: &Page) -> Result<Download> {
    let dialog = page.dialog("Export");
    dialog.button("Download").click().await?;
    let file = page.download().await?;
    dialog.disappears().await?;
    Ok(file)
}

/// Reads an exported file as the app would; fails when anything in it had to be put right, or when
/// the shipped schema does not allow it.
pub fn read_back(file: &Download) -> Result<Case> {
    let text = std::str::from_utf8(&file.bytes)?;
    let value: Value = serde_json::from_str(text)?;
    let schema = include_str!("../../../src/exchange/telisik.case.schema.json");
    let schema: Value = serde_json::from_str(schema)?;
    let validator = jsonschema::validator_for(&schema).map_err(|error| error.to_string())?;
    let wrong: Vec<String> = validator.iter_errors(&value).map(|e| e.to_string()).collect();
    if !wrong.is_empty() {
        return Err(format!("not valid by the schema: {}", wrong.join("; ")).into());
    }
    let imported = native::import(text)?;
    if !imported.notes.is_empty() {
        return Err(format!("had to be put right: {:?}", imported.notes).into());
    }
    Ok(imported.case)
}

/// The words of all marks, sorted.
pub fn marked_words(case: &Case) -> Vec<String> {
    let mut words: Vec<_> =
        case.marks().values().map(|mark| mark.span.exact().to_owned()).collect();
    words.sort();
    words
}

/// Drops a file on the window and waits for the dialog that takes cases.
pub async fn drop_case(page: &Page, name: &str, json: &str) -> Result<Locator> {
    page.every("banner").appears().await?; // else nobody is there to catch it
    let file = File { name, kind: "application/json", bytes: json.as_bytes() };
    page.drop_files(&[file]).await?;
    let dialog = page.dialog("Import");
    dialog.appears().await?;
    Ok(dialog)
}

/// Opens a case from its file, as a new one.
pub async fn open_file(page: &Page, json: &str) -> Result {
    let dialog = drop_case(page, "case.json", json).await?;
    dialog.button("Open as new case").click().await?;
    dialog.disappears().await?;
    page.button("Undo").appears().await
}

/// The sample with one mark of each kind, the ids of whose records are always the same.
pub fn marked_sample() -> Result<Case> {
    let mut case = native::import(SAMPLE)?.case;
    add_mark(&mut case, 1, "Pakta pertahanan NATO berencana", What::Highlight("green".into()), "")?;
    let claim = ClaimFields {
        statement: "Kapan kantor NATO di Tokyo dibuka?".into(),
        kind: ValueKind::Date,
    };
    add_mark(
        &mut case,
        2,
        "kantor penghubung di Tokyo",
        What::Mention { claim: Choice::New(claim), said: None },
        "",
    )?;
    let source = SourceFields { name: "Nikkei Asia".into(), kind: SourceKind::Media };
    let cites = What::Attribution { source: Some(Choice::New(source)), said: None };
    add_mark(&mut case, 4, "demikian info yang diperoleh", cites, "")?;
    add_mark(&mut case, 6, "baru-baru ini", What::Note, "Kapan tepatnya?")?;
    Ok(case)
}

/// Marks the first occurrence of `words` in the first article that has them.
pub fn add_mark(case: &mut Case, number: u128, words: &str, what: What, comment: &str) -> Result {
    let found = case.articles().values().find_map(|article| {
        let start = article.text.as_str().find(words)?;
        let at = |byte| article.text.from_byte(Byte(byte));
        Some((article.id, Extent { start: at(start), end: at(start + words.len()) }))
    });
    let (article, extent) = found.ok_or("no article has these words")?;
    let command = Command::AddMark {
        article,
        extent,
        what,
        comment: comment.to_owned(),
        tags: vec!["uji".to_owned()],
    };
    let mut next = number;
    let mut next_id = || {
        next += 1;
        Id::from_u128(0x019b_d38d_2000_7000_8000_0000_0001_0000 | next)
    };
    let time = Time::from_millis(1_768_780_900_000);
    let stamp = &mut Stamp { time, by: "Ayu", next_id: &mut next_id };
    let (ops, _) = command.ops(case, stamp).map_err(|pointless| pointless.to_string())?;
    case.apply(&ops).map_err(|refusal| refusal.to_string())?;
    Ok(())
}

/// A case as a file, exported at a fixed time.
pub fn file_of(case: &Case) -> String {
    native::export(case, Time::from_millis(1_768_781_000_000))
}
