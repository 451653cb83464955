//! Articles come in by pasting, choosing and dropping; what cannot be read says so, and what is
//! hostile is words like any others.

use super::steps::{ORBIT, export, read_back, to_desk};
use crate::actions::File;
use crate::page::{Find as _, Locator, Name, Page, containing};
use crate::{Result, Scenario, scenarios};

pub fn all() -> Vec<Scenario> {
    scenarios![
        a_plain_paste_becomes_an_article,
        pasted_formatting_is_dropped,
        a_hostile_paste_is_words,
        hostile_words_in_files_stay_words,
        encodings_are_told_apart,
        files_that_are_no_texts_are_refused,
        twenty_megabytes_are_refused,
        dropped_on_the_desk,
        dropped_on_a_case,
        pasted_outside_of_any_field,
        fields_are_checked,
        the_language_is_guessed_and_corrected,
        a_date_older_than_the_text,
        details_are_changed_and_undone,
        an_article_is_deleted_with_its_marks,
        what_was_not_added_stays,
    ]
}

const ORBIT_TEXT: &str = include_str!("../../fixtures/orbit.txt");
const RMOL_TEXT: &str = include_str!("../../fixtures/rmol.txt");

fn text<'a>(name: &'a str, bytes: &'a [u8]) -> File<'a> {
    File { name, kind: "text/plain", bytes }
}

/// A new case, with the dialog open.
async fn adding(page: &Page) -> Result<Locator> {
    page.button("New case").click().await?;
    page.role("banner", Name::Any).button("Add article").click().await?;
    let dialog = page.dialog("Add article");
    dialog.field("Text").appears().await?;
    Ok(dialog)
}

async fn add(dialog: &Locator) -> Result {
    dialog.button("Add to case").click().await?;
    dialog.disappears().await
}

async fn a_plain_paste_becomes_an_article(page: Page) -> Result {
    let dialog = adding(&page).await?;
    dialog.field("Text").paste(RMOL_TEXT, None).await?;
    dialog.field("Published").says("2023").await?;
    dialog.field("Outlet").fill("RMOL").await?;
    dialog.field("Web address").fill("rmol.id/read/1").await?;
    add(&dialog).await?;
    page.role("status", "Messages").says("Added:").await?;
    page.every("article").counts(1).await?;
    let case = read_back(&export(&page).await?)?;
    let article = case.articles().values().next().ok_or("no article")?;
    assert_eq!(article.text.as_str(), RMOL_TEXT.replace("\r\n", "\n"));
    assert_eq!(article.outlet.name, "RMOL");
    assert_eq!(article.url, "https://rmol.id/read/1");
    assert_eq!(article.language, "id");
    assert_eq!(
        article.published.as_ref().map(|p| p.value.as_str()),
        Some("2023-05-04T07:56+07:00")
    );
    // The offer in the message takes it back.
    page.role("status", "Messages").button("Undo").nth(0).click().await?;
    page.every("article").counts(0).await
}

async fn pasted_formatting_is_dropped(page: Page) -> Result {
    let dialog = adding(&page).await?;
    let html = "<style>p { color: red }</style><h1>Kantor <b>NATO</b></h1>\
        <p>Paragraf <a href='https://example.org/x'>pertama</a>,<br>baris kedua.</p>\
        <p style='display:none'>tersembunyi</p><ul><li>satu</li><li>dua</li></ul>";
    dialog.field("Text").paste("apa saja", Some(html)).await?;
    let field = dialog.field("Text");
    page.until("the paste is there", async || Ok(!field.value().await?.is_empty())).await?;
    let value = field.value().await?;
    let lines: Vec<&str> = value.lines().map(str::trim).filter(|line| !line.is_empty()).collect();
    assert_eq!(lines, ["Kantor NATO", "Paragraf pertama,", "baris kedua.", "satu", "dua"]);
    add(&dialog).await?;
    let document = page.every("article").every("document");
    document.says("baris kedua.").await?;
    let inner = document.run("return arguments[0].querySelectorAll('a, b, h1, ul').length", vec![]);
    assert_eq!(inner.await?, 0);
    Ok(())
}

const HOSTILE: &str = "<p>Halo <b>dunia</b></p><img src=\"/evil.png\" onerror=\"window.hacked = 1\">\
    <script>window.hacked = 2</script><svg onload=\"window.hacked = 3\"></svg>\
    <iframe src=\"/evil.html\"></iframe><link rel=\"stylesheet\" href=\"/evil.css\">\
    <video src=\"/evil.mp4\" autoplay></video><object data=\"/evil.swf\"></object>\
    <a href=\"javascript:window.hacked = 4\">tautan</a><style>@import '/evil2.css';</style>\
    <form action=\"/evil\"><input name=x autofocus onfocus=\"window.hacked = 5\"></form>";

/// Also nothing that the policy would have had to stop: each scenario ends with a look at its reports.
async fn nothing_ran(page: &Page) -> Result {
    // Whatever would run or be fetched has had the time for it.
    tokio::time::sleep(std::time::Duration::from_millis(500)).await;
    let hacked = page.run("return window.hacked ?? null", vec![]).await?;
    assert!(hacked.is_null(), "a script ran: {hacked}");
    let fetched = page.server.requests().into_iter().map(|request| request.path);
    let evil: Vec<_> = fetched.filter(|path| path.contains("evil")).collect();
    assert!(evil.is_empty(), "{evil:?} was fetched");
    assert!(page.run("return document.querySelector('main img, main iframe, main script, dialog img, dialog iframe')", vec![]).await?.is_null());
    Ok(())
}

async fn a_hostile_paste_is_words(page: Page) -> Result {
    let dialog = adding(&page).await?;
    dialog.field("Text").paste("Halo dunia", Some(HOSTILE)).await?;
    let field = dialog.field("Text");
    page.until("the paste is there", async || Ok(field.value().await?.contains("Halo dunia")))
        .await?;
    assert!(!field.value().await?.contains("hacked"), "{}", field.value().await?);
    nothing_ran(&page).await?;
    add(&dialog).await?;
    page.every("article").every("document").says("Halo dunia").await?;
    nothing_ran(&page).await
}

/// Markup in a text, a title, a file's name or a claim is shown as it was written.
async fn hostile_words_in_files_stay_words(page: Page) -> Result {
    let dialog = adding(&page).await?;
    let markup = "<img src=/evil.png onerror=window.hacked=6>";
    let words = format!("{markup}\n\nIsi </div><script>window.hacked = 7</script> &amp; selesai.");
    dialog.field("Text").paste(&words, None).await?;
    dialog.field("Title").fill(markup).await?;
    dialog.field("Outlet").fill("<b>Koran</b>").await?;
    add(&dialog).await?;
    let document = page.every("article").every("document");
    document.says("Isi </div><script>window.hacked = 7</script> &amp; selesai.").await?;
    page.article(markup).appears().await?;
    page.article(markup).says("<b>Koran</b>").await?;
    document.select_words("selesai").await?;
    page.role("toolbar", "Mark the selection").button("Claim").click().await?;
    let dialog = page.dialog("Mark a claim");
    dialog.field("Claim").fill(markup).await?;
    dialog.button("Save").click().await?;
    dialog.disappears().await?;
    page.list("Marks").says(markup).await?;
    page.drop_files(&[text(
        "<img src=\"evil.png\" onerror=\"hacked=8\">.txt",
        b"\x89PNG\r\n\x1a\n",
    )])
    .await?;
    page.dialog("Add article").every("alert").says("<img src=\"evil.png\"").await?;
    page.press("Escape").await?;
    nothing_ran(&page).await
}

async fn encodings_are_told_apart(page: Page) -> Result {
    let words = "Café “naïf” di Jalan Señor\n\nWarga mengungsi dari pasar — kata bupati.";
    let utf16 = |little: bool| -> Vec<u8> {
        let units = std::iter::once(0xfeff).chain(words.encode_utf16());
        units.flat_map(|u| if little { u.to_le_bytes() } else { u.to_be_bytes() }).collect()
    };
    let bom = [b"\xef\xbb\xbf", words.as_bytes()].concat();
    let (little, big) = (utf16(true), utf16(false));
    let western: Vec<u8> = words
        .chars()
        .map(|c| match c {
            '“' => 0x93,
            '”' => 0x94,
            '—' => 0x97,
            c => c as u8, // the rest of these are Latin-1
        })
        .collect();
    let crlf = words.replace('\n', "\r\n").into_bytes();
    let dialog = adding(&page).await?;
    dialog.role("tab", "File").click().await?;
    page.choose_files(&[
        text("utf8.txt", words.as_bytes()),
        text("bom.txt", &bom),
        text("le.txt", &little),
        text("be.txt", &big),
        text("western.txt", &western),
        text("crlf.md", &crlf),
    ])
    .await?;
    dialog.role("heading", "6 files").appears().await?;
    for name in ["utf8.txt", "bom.txt", "le.txt", "be.txt", "western.txt", "crlf.md"] {
        dialog.role("group", name).appears().await?;
    }
    // One is left out, one gets another title.
    dialog.button("Leave out be.txt").click().await?;
    dialog.role("group", "le.txt").field("Title").fill("Dari UTF-16").await?;
    dialog.button("Add 5 articles to case").click().await?;
    dialog.disappears().await?;
    page.role("status", "Messages").says("Added 5 articles.").await?;
    let case = read_back(&export(&page).await?)?;
    assert_eq!(case.articles().len(), 5);
    for article in case.articles().values() {
        assert_eq!(article.text.as_str(), words);
    }
    assert!(case.articles().values().any(|article| article.title == "Dari UTF-16"));
    // All at once were five acts; the offer takes all of them back.
    page.role("status", "Messages").button("Undo").nth(0).click().await?;
    page.every("article").counts(0).await
}

async fn files_that_are_no_texts_are_refused(page: Page) -> Result {
    let dialog = adding(&page).await?;
    dialog.role("tab", "File").click().await?;
    page.choose_files(&[
        text("gambar.txt", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR"),
        text("biner.txt", b"abc\0\x01\x02\xff\xfe\0\0def\0\x03"),
        text("dokumen.txt", b"%PDF-1.7\n%\xe2\xe3"),
        text("kosong.txt", b""),
        text("spasi.txt", b" \r\n\t "),
        text("nul.txt", b"Warga mengungsi\0 dari pasar, kata bupati. Semua selamat."),
        text("halaman.html", b"<!doctype html><p>Halo"),
        text("tabel.xlsx", b"PK\x03\x04"),
        text("lain.json", b"{\"format\": \"lain\"}"),
    ])
    .await?;
    let alert = dialog.every("alert");
    alert.says("9 files not read").await?;
    for words in [
        "gambar.txt — It looks like a picture",
        "biner.txt — It looks like a binary file",
        "dokumen.txt — It looks like a PDF",
        "kosong.txt — There are no words in it.",
        "spasi.txt — There are no words in it.",
        "nul.txt — ",
        "halaman.html — No article was found on the page",
        "tabel.xlsx — ",
        "lain.json — It is JSON, but not a Telisik case",
    ] {
        alert.says(words).await?;
    }
    let said = alert.text().await?;
    assert_eq!(said.matches("Nothing was added").count(), 9, "{said}");
    dialog.button("Add to case").click().await?;
    dialog.says("There are no words in it.").await?;
    // What was said of a try is not said of the next one, nor after the dialog was left.
    page.choose_files(&[text("lagi.txt", b"")]).await?;
    alert.says("1 file not read").await?;
    page.press("Escape").await?;
    dialog.disappears().await?;
    page.role("banner", Name::Any).button("Add article").click().await?;
    dialog.role("tab", "File").click().await?;
    alert.disappears().await?;
    let said = dialog.text().await?;
    assert!(!said.contains("There are no words in it."), "{said}");
    page.press("Escape").await?;
    dialog.disappears().await?;
    page.every("article").counts(0).await?;
    to_desk(&page).await?;
    page.list("Cases").says("0 articles").await
}

async fn twenty_megabytes_are_refused(page: Page) -> Result {
    let dialog = adding(&page).await?;
    dialog.role("tab", "File").click().await?;
    let bytes = "Warga mengungsi. ".repeat(20_000_000 / 17 + 1).into_bytes();
    page.choose_files(&[text("panjang.txt", &bytes), text("agak.txt", &bytes[..7_000_000])])
        .await?;
    let alert = dialog.every("alert");
    alert.says("2 files not read").await?;
    alert.says("It is too large: 20.1 MB, and 10.1 MB at most are read.").await?;
    alert.says("It is too long: 7.0 MB of text, and the browser keeps 5.0 MB at most.").await
}

async fn dropped_on_the_desk(page: Page) -> Result {
    page.button("New case").appears().await?;
    page.drop_files(&[
        text("orbit.txt", ORBIT_TEXT.as_bytes()),
        text("rmol.txt", RMOL_TEXT.as_bytes()),
    ])
    .await?;
    let dialog = page.dialog("Add article");
    dialog.button("Add 2 articles to case").click().await?;
    page.every("article").counts(2).await?;
    page.article(containing(ORBIT)).appears().await?;
    to_desk(&page).await?;
    page.list("Cases").says("2 articles").await
}

async fn dropped_on_a_case(page: Page) -> Result {
    page.button("New case").click().await?;
    page.drop_files(&[text("rmol.txt", RMOL_TEXT.as_bytes())]).await?;
    let dialog = page.dialog("Add article");
    dialog.says("rmol.txt").await?;
    dialog.field("Title").says("Hadapi Ancaman China dan Rusia").await?;
    add(&dialog).await?;
    page.every("article").counts(1).await
}

async fn pasted_outside_of_any_field(page: Page) -> Result {
    page.button("New case").click().await?;
    page.every("main").paste(RMOL_TEXT, None).await?;
    let dialog = page.dialog("Add article");
    dialog.field("Text").says("melebarkan sayapnya").await?;
    add(&dialog).await?;
    page.every("article").counts(1).await
}

async fn fields_are_checked(page: Page) -> Result {
    let dialog = adding(&page).await?;
    dialog.button("Add to case").click().await?;
    dialog.says("There are no words in it.").await?;
    page.until("the focus is on the text", async || dialog.field("Text").has_focus().await).await?;
    dialog.field("Text").paste("Warga mengungsi dari pasar.", None).await?;
    let published = dialog.field("Published");
    for (said, wrong) in [
        ("31 Februari 2023", "28"),
        ("Kamis, 5 Mei 2023", "was a Friday, not a Thursday"),
        ("segera", "cannot be read as a date"),
    ] {
        published.fill(said).await?;
        dialog.button("Add to case").click().await?;
        dialog.says(wrong).await?;
        assert_eq!(published.attribute("aria-invalid").await?.as_deref(), Some("true"), "{said}");
        page.until("the focus is on the date", async || published.has_focus().await).await?;
    }
    published.fill("5 Mei 2023").await?;
    let address = dialog.field("Web address");
    address.fill("bukan alamat").await?;
    dialog.button("Add to case").click().await?;
    dialog.says("This is not a web address.").await?;
    assert_eq!(address.attribute("aria-invalid").await?.as_deref(), Some("true"));
    address.fill("https://contoh.id/a").await?;
    add(&dialog).await?;
    let case = read_back(&export(&page).await?)?;
    let article = case.articles().values().next().ok_or("no article")?;
    assert_eq!(article.published.as_ref().map(|p| p.value.as_str()), Some("2023-05-05"));
    assert_eq!(article.outlet.domain, "contoh.id");
    Ok(())
}

async fn the_language_is_guessed_and_corrected(page: Page) -> Result {
    let dialog = adding(&page).await?;
    let language = dialog.field("Language");
    assert_eq!(language.value().await?, "und");
    let english = "The alliance will open an office in Tokyo, which is the first of its kind in Asia, officials said on Wednesday.";
    dialog.field("Text").paste(english, None).await?;
    page.until("English is guessed", async || Ok(language.value().await? == "en")).await?;
    dialog.says("Guessed from the text").await?;
    dialog.field("Text").set_value(RMOL_TEXT).await?;
    page.until("Indonesian is guessed", async || Ok(language.value().await? == "id")).await?;
    // What the person chose is not guessed over.
    language.choose("Other").await?;
    dialog.field("Text").set_value(english).await?;
    tokio::time::sleep(std::time::Duration::from_millis(600)).await;
    assert_eq!(language.value().await?, "und");
    add(&dialog).await?;
    let case = read_back(&export(&page).await?)?;
    assert_eq!(case.articles().values().next().ok_or("no article")?.language, "und");
    Ok(())
}

/// The head of the page says December 2022, the text tells of May 2023: no date is filled in.
async fn a_date_older_than_the_text(page: Page) -> Result {
    let dialog = adding(&page).await?;
    dialog.field("Text").paste(ORBIT_TEXT, None).await?;
    dialog
        .says("The head says 2022-12-09, but the text tells of 2023-05-03, which is later.")
        .await?;
    assert_eq!(dialog.field("Published").value().await?, "");
    dialog.field("Title").says(ORBIT).await?;
    add(&dialog).await?;
    page.article(containing(ORBIT)).says("publication date unknown").await
}

async fn details_are_changed_and_undone(page: Page) -> Result {
    super::steps::sample(&page).await?;
    let article = page.article(containing(ORBIT));
    article.button("Article details").click().await?;
    let dialog = page.dialog("Article details");
    assert_eq!(dialog.field("Outlet").value().await?, "Orbit Indonesia");
    dialog.field("Published").fill("4 Mei 2023").await?;
    dialog.button("Save").click().await?;
    dialog.disappears().await?;
    page.until("the date is shown", async || {
        let text = article.text().await?;
        Ok(text.contains("May") && !text.contains("publication date unknown"))
    })
    .await?;
    page.role("status", "Messages").button("Undo").click().await?;
    article.says("publication date unknown").await
}

async fn an_article_is_deleted_with_its_marks(page: Page) -> Result {
    super::steps::sample(&page).await?;
    super::steps::highlight(&page, ORBIT, "kantor penghubung di Tokyo").await?;
    page.article(containing(ORBIT)).button("Article details").click().await?;
    page.dialog("Article details").button("Delete article").click().await?;
    page.every("article").counts(1).await?;
    super::steps::marks(&page).counts(0).await?;
    page.button("Undo").nth(0).click().await?;
    page.every("article").counts(2).await?;
    super::steps::marks(&page).counts(1).await
}

/// Closing the dialog by accident loses nothing.
async fn what_was_not_added_stays(page: Page) -> Result {
    let dialog = adding(&page).await?;
    dialog.field("Text").paste("Warga mengungsi dari pasar.", None).await?;
    dialog.field("Outlet").fill("Koran").await?;
    page.press("Escape").await?;
    dialog.disappears().await?;
    page.role("banner", Name::Any).button("Add article").click().await?;
    dialog.field("Text").says("Warga mengungsi dari pasar.").await?;
    assert_eq!(dialog.field("Outlet").value().await?, "Koran");
    dialog.button("Discard").click().await?;
    page.until("it is empty", async || Ok(dialog.field("Text").value().await?.is_empty())).await
}
