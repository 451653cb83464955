//! A case goes out as a file and comes in again; files that are wrong change nothing.

use serde_json::{Value, json};
use telisik::case::{Op, What};
use telisik::exchange::native;

use super::steps::{
    self, ORBIT, SAMPLE, TITLE, drop_case, export, file_of, highlight, marked_sample, marked_words,
    marks, open_file, read_back, row, to_desk,
};
use crate::actions::File;
use crate::page::{Find as _, Name, Page, containing};
use crate::{Result, Scenario, scenarios};

pub fn all() -> Vec<Scenario> {
    scenarios![
        what_goes_out_comes_in_again,
        copied_to_the_clipboard,
        a_file_is_chosen_to_import,
        a_case_that_is_kept_already,
        merged_into_the_open_case,
        a_conflict_shows_both_sides,
        bad_files_change_nothing,
        a_file_of_fifty_megabytes,
        repairs_are_shown,
        a_case_among_text_files,
        positions_are_code_points,
    ]
}

/// Out, deleted for good, and in again: the same case, record for record.
async fn what_goes_out_comes_in_again(page: Page) -> Result {
    open_file(&page, &file_of(&marked_sample()?)).await?;
    marks(&page).counts(4).await?;
    highlight(&page, ORBIT, "Niat untuk memperdalam kerja sama").await?;
    let out = export(&page).await?;
    assert!(
        out.name.starts_with("Kantor-NATO-di-Tokyo-") && out.name.ends_with(".json"),
        "{}",
        out.name
    );
    let case = read_back(&out)?;
    assert_eq!(case.marks().len(), 5);
    to_desk(&page).await?;
    page.button(format!("Delete “{TITLE}”")).click().await?;
    page.button("Deleted cases (1)").click().await?;
    page.button(format!("Delete for good: “{TITLE}”")).click().await?;
    page.role("group", containing("cannot be brought back"))
        .button("Delete for good")
        .click()
        .await?;
    page.button("Deleted cases (1)").disappears().await?;
    let dialog = drop_case(&page, &out.name, std::str::from_utf8(&out.bytes)?).await?;
    dialog.says("2 articles, 5 marks, 1 claim, 1 source").await?;
    assert!(!dialog.button("Merge into this case").is_there().await?, "no case is open");
    dialog.button("Open as new case").click().await?;
    marks(&page).counts(5).await?;
    let again = read_back(&export(&page).await?)?;
    assert_eq!(again, case);
    page.reload().await?;
    marks(&page).counts(5).await
}

async fn copied_to_the_clipboard(page: Page) -> Result {
    open_file(&page, &file_of(&marked_sample()?)).await?;
    page.role("banner", Name::Any).button("Export").click().await?;
    let dialog = page.dialog("Export");
    assert_eq!(dialog.role("radiogroup", "Format").every("radio").count().await?, 1);
    dialog.says("2 articles, 4 marks, 1 claim, 1 source").await?;
    dialog.says("Nothing is lost").await?;
    dialog.button("Copy").click().await?;
    dialog.disappears().await?;
    page.role("status", "Messages").says("Copied.").await?;
    let copied = native::import(&page.clipboard().await?)?;
    assert_eq!(copied.case, marked_sample()?);
    Ok(())
}

async fn a_file_is_chosen_to_import(page: Page) -> Result {
    page.button("Import").click().await?;
    page.dialog("Import").appears().await?;
    let file = file_of(&marked_sample()?);
    let file = File { name: "kasus.json", kind: "application/json", bytes: file.as_bytes() };
    page.choose_files(&[file]).await?;
    let dialog = page.dialog("Import");
    dialog.says(TITLE).await?;
    dialog.says("kasus.json").await?;
    dialog.button("Open as new case").click().await?;
    marks(&page).counts(4).await
}

async fn a_case_that_is_kept_already(page: Page) -> Result {
    let file = file_of(&marked_sample()?);
    open_file(&page, &file).await?;
    highlight(&page, ORBIT, "Niat untuk memperdalam kerja sama").await?;
    to_desk(&page).await?;
    // It is said, and each button does what it says.
    let dialog = drop_case(&page, "again.json", &file).await?;
    dialog.says("This case is here already.").await?;
    assert!(!dialog.button("Open as new case").is_there().await?);
    dialog.button("Open the case as it is").click().await?;
    dialog.disappears().await?;
    marks(&page).counts(5).await?;
    to_desk(&page).await?;
    let mut case = marked_sample()?;
    steps::add_mark(&mut case, 20, "Kantor tersebut akan", What::Highlight("blue".into()), "")?;
    let dialog = drop_case(&page, "colleague.json", &file_of(&case)).await?;
    dialog.button("Bring into it …").click().await?;
    dialog.says("Merging adds 1, updates 0, removes 0 and keeps 0 newer of yours.").await?;
    dialog.says("Mark: “Kantor tersebut akan”").await?;
    assert!(!dialog.button("Open the case as it is").is_there().await?);
    dialog.button("Merge into this case").click().await?;
    dialog.disappears().await?;
    marks(&page).counts(6).await
}

async fn merged_into_the_open_case(page: Page) -> Result {
    let mut case = marked_sample()?;
    open_file(&page, &file_of(&case)).await?;
    marks(&page).counts(4).await?;
    steps::add_mark(&mut case, 20, "Kantor tersebut akan", What::Highlight("blue".into()), "")?;
    let file = file_of(&case);
    let dialog = drop_case(&page, "colleague.json", &file).await?;
    dialog.says("Merging adds 1, updates 0, removes 0 and keeps 0 newer of yours.").await?;
    dialog.button("Merge into this case").click().await?;
    dialog.disappears().await?;
    marks(&page).counts(5).await?;
    // A second time there is nothing to take. (The packing after the opening is over.)
    tokio::time::sleep(std::time::Duration::from_millis(2000)).await;
    let before = page.stored().await?;
    let dialog = drop_case(&page, "colleague.json", &file).await?;
    dialog.says("Merging would change nothing").await?;
    assert!(!dialog.button("Merge into this case").is_there().await?);
    page.press("Escape").await?;
    dialog.disappears().await?;
    assert_eq!(page.stored().await?, before);
    assert_eq!(read_back(&export(&page).await?)?, case);
    // The whole merge is one act.
    page.button("Undo").click().await?;
    marks(&page).counts(4).await?;
    page.button("Redo").click().await?;
    marks(&page).counts(5).await
}

async fn a_conflict_shows_both_sides(page: Page) -> Result {
    let mut theirs = marked_sample()?;
    open_file(&page, &file_of(&theirs)).await?;
    let item = steps::mark_with(&page, "baru-baru ini").await?;
    item.button("Edit").click().await?;
    let dialog = page.dialog("Note");
    dialog.field("Note").fill("Sejak kapan?").await?;
    dialog.button("Save").click().await?;
    dialog.disappears().await?;
    let (_, mark) = theirs
        .marks()
        .iter()
        .find(|(_, mark)| mark.span.exact() == "baru-baru ini")
        .ok_or("no note")?;
    let mut mark = telisik::case::Mark::clone(mark);
    mark.comment = "Minggu lalu".into();
    mark.by.clear(); // nobody has set a name
    // Older than mine: mine stays, and what it differs from is shown all the same.
    let mut older = theirs.clone();
    mark.modified = telisik::case::Time::from_millis(mark.modified.millis() + 1000);
    older.apply(&[Op::Put(mark.clone().into())]).map_err(|refusal| refusal.to_string())?;
    let dialog = drop_case(&page, "budi.json", &file_of(&older)).await?;
    for words in ["keeps 1 newer of yours", "Newer here, and kept: 1 record", "Minggu lalu"] {
        dialog.says(words).await?;
    }
    assert!(!dialog.button("Merge into this case").is_there().await?);
    page.press("Escape").await?;
    dialog.disappears().await?;
    mark.modified = telisik::case::Time::from_millis(4_102_444_800_000); // 2100: later than mine
    theirs.apply(&[Op::Put(mark.into())]).map_err(|refusal| refusal.to_string())?;
    let dialog = drop_case(&page, "budi.json", &file_of(&theirs)).await?;
    for words in ["Changed on both sides: 1 record", "Sejak kapan?", "Minggu lalu"] {
        dialog.says(words).await?;
    }
    dialog.says("Merging adds 0, updates 1, removes 0 and keeps 0 newer of yours.").await?;
    dialog.says("Updated: 1 record").await?;
    dialog
        .says("Mark: “baru-baru ini” — Sejak kapan? (in the file: “baru-baru ini” — Minggu")
        .await?;
    dialog.button("Merge into this case").click().await?;
    dialog.disappears().await?;
    page.list("Marks").says("Minggu lalu").await?;
    page.button("Undo").click().await?;
    page.list("Marks").says("Sejak kapan?").await
}

/// The file of the marked sample with one value set.
fn with(pointer: &str, value: Value) -> Result<String> {
    let mut file: Value = serde_json::from_str(&file_of(&marked_sample()?))?;
    *file.pointer_mut(pointer).ok_or("no such place")? = value;
    Ok(file.to_string())
}

/// Each with the words that must be said of it: the place, and what is wrong there.
fn bad_files() -> Result<Vec<(&'static str, String, &'static [&'static str])>> {
    let whole = file_of(&marked_sample()?);
    let value: Value = serde_json::from_str(&whole)?;
    let nowhere = json!("019bd38d-2000-7000-8000-0000000fffff");
    let deep = format!(
        "{{\"format\": \"telisik.case\", \"x\": {}1{}}}",
        "[".repeat(5000),
        "]".repeat(5000)
    );
    let cut: String = whole.chars().take(whole.chars().count() / 2).collect();
    Ok(vec![
        (
            "cut.json",
            cut,
            &["cannot be read as JSON: line", "the file ends in the middle", "cut short"],
        ),
        ("empty.json", String::from("  \n"), &["was not taken in"]),
        ("text.json", "Ini bukan JSON.".into(), &["cannot be read as JSON"]),
        ("list.json", "[1, 2]".into(), &["no case of Telisik"]),
        (
            "other.json",
            json!({ "format": "geojson" }).to_string(),
            &["no case of Telisik", "geojson"],
        ),
        ("newer.json", with("/version", json!(2))?, &["version 2", "newer Telisik"]),
        ("version.json", with("/version", json!(0))?, &["never was"]),
        ("unit.json", with("/unit", json!("byte"))?, &["counts positions in", "byte"]),
        (
            "number.json",
            with("/records/marks/0/span/start", json!("12"))?,
            &[
                "records.marks[0].span.start",
                "a whole number was expected, the file has the text “12”",
            ],
        ),
        ("title.json", with("/case/title", json!(7))?, &["case.title"]),
        (
            "dangling.json",
            with("/records/marks/0/article", nowhere)?,
            &["records.marks[0]", "refers to"],
        ),
        (
            "twice.json",
            with("/records/marks/1/id", value["records"]["marks"][0]["id"].clone())?,
            &["records.marks[1]", "already that of"],
        ),
        ("deep.json", deep, &["cannot be read as JSON", "nested too deeply"]),
    ])
}

async fn bad_files_change_nothing(page: Page) -> Result {
    open_file(&page, &file_of(&marked_sample()?)).await?;
    marks(&page).counts(4).await?;
    tokio::time::sleep(std::time::Duration::from_millis(1500)).await; // the packing after an opening
    let before = page.stored().await?;
    for (name, content, said) in bad_files()? {
        let dialog = drop_case(&page, name, &content).await?;
        let alert = dialog.every("alert");
        alert.says(&format!("{name} was not taken in")).await?;
        for words in said {
            alert.says(words).await.map_err(|error| format!("{name}: {error}"))?;
        }
        if name != "empty.json" {
            alert.says("what you have is as it was").await?;
        }
        assert!(!dialog.button("Open as new case").is_there().await?, "{name}");
        dialog.button("Copy this message").click().await?;
    }
    page.until("the last message is on the clipboard", async || {
        Ok(page.clipboard().await?.contains("what you have is as it was"))
    })
    .await?;
    page.dialog("Import").button("Choose another file").click().await?;
    page.press("Escape").await?;
    page.dialog("Import").disappears().await?;
    marks(&page).counts(4).await?;
    assert_eq!(page.stored().await?, before);
    Ok(())
}

async fn a_file_of_fifty_megabytes(page: Page) -> Result {
    page.button("Import").click().await?;
    page.dialog("Import").appears().await?;
    let mut bytes = b"{\"format\": \"telisik.case\", \"x\": \"".to_vec();
    bytes.resize(52_000_000, b'x');
    page.choose_files(&[File { name: "besar.json", kind: "application/json", bytes: &bytes }])
        .await?;
    let alert = page.dialog("Import").every("alert");
    alert.says("besar.json was not taken in").await?;
    alert.says("It is too large: 52.0 MB, and 50.0 MB at most are read.").await?;
    page.press("Escape").await?;
    page.dialog("Import").disappears().await
}

async fn repairs_are_shown(page: Page) -> Result {
    // The first mark stands two characters off: its words are found.
    let mut file: Value = serde_json::from_str(&file_of(&marked_sample()?))?;
    let words =
        file["records"]["marks"][0]["span"]["exact"].as_str().unwrap_or_default().to_owned();
    for end in ["start", "end"] {
        let at = file["records"]["marks"][0]["span"][end].as_u64().ok_or("no position")?;
        file["records"]["marks"][0]["span"][end] = json!(at + 2);
    }
    let dialog = drop_case(&page, "off.json", &file.to_string()).await?;
    dialog.says("Put right while reading: 1 place").await?;
    dialog.says(&format!("“{words}” was found at")).await?;
    dialog.says("records.marks[0].span").await?;
    dialog.button("Open as new case").click().await?;
    marks(&page).counts(4).await?;
    let case = read_back(&export(&page).await?)?;
    assert_eq!(marked_words(&case), marked_words(&marked_sample()?));
    Ok(())
}

/// Among articles a case is not guessed at: it is named, and the texts are offered.
async fn a_case_among_text_files(page: Page) -> Result {
    page.button("New case").click().await?;
    let (one, two) = (SAMPLE.as_bytes(), "Warga mengungsi.\nIsi.".as_bytes());
    page.drop_files(&[
        File { name: "kasus.json", kind: "application/json", bytes: one },
        File { name: "berita.txt", kind: "text/plain", bytes: two },
    ])
    .await?;
    let dialog = page.dialog("Add article");
    dialog.every("alert").says("kasus.json").await?;
    dialog.every("alert").says("Open it by itself with Import").await?;
    dialog.button("Add to case").click().await?;
    dialog.disappears().await?;
    page.every("article").counts(1).await
}

/// What is exported counts as the file says, also behind emoji and combining characters.
async fn positions_are_code_points(page: Page) -> Result {
    let text = "Judul 🇮🇩\n\nKe\u{301}bakaran 👩‍👩‍👧 di pasar 📰 melanda empat kios, kata warga cafe\u{301} itu.";
    page.button("New case").click().await?;
    page.every("heading").nth(0).appears().await?;
    let file = File { name: "emoji.txt", kind: "text/plain", bytes: text.as_bytes() };
    page.drop_files(&[file]).await?;
    page.dialog("Add article").button("Add to case").click().await?;
    page.every("article").counts(1).await?;
    let article = page.every("article").every("document");
    for words in ["melanda empat kios", "cafe\u{301}", "📰"] {
        article.select_words(words).await?;
        page.role("toolbar", "Mark the selection").button("Highlight").click().await?;
        page.list("Marks").button(words).appears().await?;
    }
    let file = export(&page).await?;
    read_back(&file)?;
    let file: Value = serde_json::from_slice(&file.bytes)?;
    let letters: Vec<char> = text.chars().collect();
    assert_eq!(file["records"]["articles"][0]["text"], json!(text));
    let list = file["records"]["marks"].as_array().ok_or("no marks")?;
    assert_eq!(list.len(), 3);
    for mark in list {
        let at =
            |name: &str| mark["span"][name].as_u64().map(|at| at as usize).ok_or("no position");
        let words: String = letters[at("start")?..at("end")?].iter().collect();
        assert_eq!(mark["span"]["exact"], json!(words));
    }
    to_desk(&page).await?;
    row(&page, "Untitled case").says("1 article · 3 marks").await
}
