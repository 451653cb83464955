//! Saved web pages: what is read of them, what they disagree on, what gives no article; and that nothing
//! of them is ever run, shown or fetched.

use std::time::Duration;

use super::steps::{export, read_back};
use crate::actions::File;
use crate::axe::axe;
use crate::page::{Find as _, Locator, Name, Page};
use crate::{Result, Scenario, Wish, scenarios};

pub fn all() -> Vec<Scenario> {
    scenarios![
        a_saved_page_becomes_an_article,
        where_a_page_disagrees_one_chooses,
        a_page_in_indonesian_in_the_dark => Wish::new().phone().dark().language("id"),
        nothing_of_a_page_runs_or_is_fetched,
        several_pages_at_once,
        a_page_is_pasted_as_it_was_copied_or_as_source,
        pages_without_an_article_say_why,
        long_and_deep_pages_leave_the_window_alive,
    ]
}

const MUARA: &str = include_str!("../../fixtures/pages/muara.html");
const MUARA_TEXT: &str = include_str!("../../fixtures/pages/muara.txt");
const HARBOUR: &str = include_str!("../../fixtures/pages/harbour.html");
const SENTENCES: &str = "Kapal penyeberangan berhenti berlayar sejak Senin karena gelombang setinggi tiga \
    meter, kata syahbandar. Sebanyak 240 penumpang tertahan di pelabuhan.";

fn html<'a>(name: &'a str, words: &'a str) -> File<'a> {
    File { name, kind: "text/html", bytes: words.as_bytes() }
}

/// A page that would fetch and run whatever a page can, were it opened.
fn hostile() -> String {
    format!(
        "<!doctype html><html><head><title>Kapal Berhenti Berlayar</title>
         <base href='/evil/'><meta http-equiv=refresh content='0;url=/evil-refresh'>
         <link rel=stylesheet href='/evil.css'><link rel=preload as=image href='/evil-preload.png'>
         <link rel=prefetch href='/evil-prefetch'><link rel=modulepreload href='/evil-module.js'>
         <link rel=icon href='/evil-icon.png'><link rel=manifest href='/evil-manifest'>
         <style>@import '/evil-import.css'; @font-face {{ font-family: x; src: url('/evil.woff') }}
         p {{ font-family: x; background: url('/evil-background.png') }}</style>
         <script>window.hacked = 1</script><script src='/evil.js'></script>
         <script type=module>window.hacked = 2</script></head>
         <body onload='window.hacked = 3' background='/evil-body.png' style='color: red'>
         <h1>Kapal Berhenti Berlayar</h1><div><p onclick='window.hacked = 4'>{SENTENCES}</p>
         <img src='/evil.png' srcset='/evil-2.png 2x' onerror='window.hacked = 5' style='width: 1px'>
         <picture><source srcset='/evil.webp'><img src='/evil-3.png' loading=eager></picture>
         <iframe src='/evil.html'></iframe><iframe srcdoc='<script>top.hacked = 6</script>'></iframe>
         <video src='/evil.mp4' poster='/evil-poster.png' autoplay></video><audio src='/evil.mp3' autoplay></audio>
         <object data='/evil-object'></object><embed src='/evil-embed'>
         <svg onload='window.hacked = 7'><image href='/evil-4.png'/><use href='/evil.svg#a'/></svg>
         <form action='/evil-form'><input autofocus onfocus='window.hacked = 8' value='isian rahasia'>
         <button>kirim rahasia</button></form>
         <p hidden>rahasia pertama yang panjang dan tersembunyi, kata orang.</p>
         <p style='display: none'>rahasia kedua yang panjang dan tersembunyi, kata orang.</p>
         <p>{SENTENCES}</p></div></body></html>"
    )
}

/// A page whose places say different things.
const TORN: &str = "<!doctype html><html lang=id><head><title>Kapal Berhenti Berlayar - Muara</title>
    <meta property='og:site_name' content='Muara'>
    <meta property='og:title' content='Kapal Berhenti Berlayar'>
    <meta name='twitter:title' content='Gelombang Tinggi Menahan Ratusan Penumpang'>
    <link rel=canonical href='https://muara.example/kapal'>
    <meta property='article:published_time' content='2025-09-20T07:15:00+07:00'>
    <meta property='article:modified_time' content='2025-09-21T08:00:00+07:00'>
    <meta name='pubdate' content='2025-09-19'></head><body><h1>Kapal Berhenti Berlayar</h1><div>
    <p>MUARA, MUARA.example – Kapal penyeberangan berhenti berlayar sejak Senin karena gelombang setinggi
    tiga meter, kata syahbandar.</p><p>Sebanyak 240 penumpang tertahan di pelabuhan, dan baru 90 orang yang
    mendapat penginapan dari pemerintah.</p><p>***</p></div></body></html>";

/// A new case, with files dropped on it.
async fn dropped(page: &Page, files: &[File<'_>]) -> Result<Locator> {
    page.button("New case").click().await?;
    page.role("banner", Name::Any).button("Add article").appears().await?;
    page.drop_files(files).await?;
    Ok(page.dialog("Add article"))
}

async fn add(dialog: &Locator) -> Result {
    dialog.button("Add to case").click().await?;
    dialog.disappears().await
}

async fn has(field: &Locator, value: &str) -> Result {
    field
        .page
        .until(&format!("the field has {value:?}"), async || Ok(field.value().await? == value))
        .await
}

/// Takes what the page says elsewhere; what the dialog does stands over its lower end.
async fn use_it(fields: &Locator, value: &str) -> Result {
    let button = fields.button(format!("Use “{value}”"));
    button
        .run("arguments[0].scrollIntoView({ block: 'center', behavior: 'instant' })", vec![])
        .await?;
    button.click().await
}

async fn a_saved_page_becomes_an_article(page: Page) -> Result {
    let dialog = dropped(&page, &[html("muara.html", MUARA)]).await?;
    has(&dialog.field("Title"), "Tanggul Muara Jebol, Ratusan Warga Mengungsi").await?;
    for (name, value) in [
        ("Outlet", "Kabar Pesisir"),
        ("Byline", "Sari Wulandari"),
        ("Published", "2024-02-13 07:15 +07:00"),
        ("Language", "id"),
        ("Web address", "https://www.kabarpesisir.example/read/2024/02/13/tanggul-muara-jebol"),
    ] {
        assert_eq!(dialog.field(name).value().await?, value, "{name}");
    }
    for words in [
        "From the heading",
        "From JSON-LD datePublished",
        "Changed 2024-02-13 09:40 +07:00",
        "will be greyed",
    ] {
        dialog.says(words).await?;
    }
    axe(&page).await?;
    add(&dialog).await?;
    let case = read_back(&export(&page).await?)?;
    let article = case.articles().values().next().ok_or("no article")?;
    assert_eq!(article.text.as_str(), MUARA_TEXT.trim_end());
    assert_eq!(article.regions.len(), 5);
    assert_eq!(article.outlet.domain, "kabarpesisir.example");
    assert_eq!(
        article.published.as_ref().map(|date| date.value.as_str()),
        Some("2024-02-13T07:15+07:00")
    );
    Ok(())
}

async fn where_a_page_disagrees_one_chooses(page: Page) -> Result {
    let dialog = dropped(&page, &[html("kapal.html", TORN)]).await?;
    has(&dialog.field("Published"), "2025-09-20 07:15 +07:00").await?;
    dialog.says("Elsewhere the page says:").await?;
    dialog.says("meta pubdate").await?;
    axe(&page).await?;
    use_it(&dialog, "2025-09-19").await?;
    has(&dialog.field("Published"), "2025-09-19").await?;
    // What stood there is offered instead, and nothing is lost by trying.
    dialog.button("Use “2025-09-20 07:15 +07:00”").appears().await?;
    use_it(&dialog, "Gelombang Tinggi Menahan Ratusan Penumpang").await?;
    has(&dialog.field("Title"), "Gelombang Tinggi Menahan Ratusan Penumpang").await?;
    add(&dialog).await?;
    let case = read_back(&export(&page).await?)?;
    let article = case.articles().values().next().ok_or("no article")?;
    let published = article.published.as_ref().ok_or("no date")?;
    assert_eq!(published.value, "2025-09-19");
    assert_eq!(published.basis, telisik::case::Basis::Stated);
    assert_eq!(article.title, "Gelombang Tinggi Menahan Ratusan Penumpang");
    Ok(())
}

/// The same words in the other language, where there is little room and little light.
async fn a_page_in_indonesian_in_the_dark(page: Page) -> Result {
    page.button("Kasus baru").click().await?;
    page.drop_files(&[html("kapal.html", TORN), html("kosong.html", "<p>Halo</p>")]).await?;
    let dialog = page.dialog("Tambah artikel");
    dialog.says("Bagian lain halaman menyebut:").await?;
    dialog.says("Tidak ada artikel yang ditemukan di halaman ini").await?;
    axe(&page).await?;
    let wide = "return document.documentElement.scrollWidth - innerWidth";
    assert!(page.run(wide, vec![]).await?.as_i64() <= Some(0), "the page is wider than the window");
    Ok(())
}

/// Whatever would run or be fetched has had the time for it. What the policy stopped would be among the
/// complaints, with which every scenario ends: there is none.
async fn nothing_happened(page: &Page) -> Result {
    tokio::time::sleep(Duration::from_millis(500)).await;
    let hacked = page.run("return window.hacked ?? null", vec![]).await?;
    assert!(hacked.is_null(), "a script ran: {hacked}");
    let evil: Vec<String> = page
        .server
        .requests()
        .into_iter()
        .map(|request| request.path)
        .filter(|path| path.contains("evil"))
        .collect();
    assert!(evil.is_empty(), "{evil:?} was fetched");
    let elsewhere = "return performance.getEntriesByType('resource').map((one) => one.name)
        .filter((name) => name.includes('evil'))";
    assert_eq!(page.run(elsewhere, vec![]).await?, serde_json::json!([]));
    let left = "return document.querySelector('iframe, main img, dialog img, main script, dialog script, dialog style')";
    assert!(page.run(left, vec![]).await?.is_null());
    Ok(())
}

async fn nothing_of_a_page_runs_or_is_fetched(page: Page) -> Result {
    let markup = hostile();
    let dialog = dropped(&page, &[html("kapal.html", &markup)]).await?;
    has(&dialog.field("Title"), "Kapal Berhenti Berlayar").await?;
    nothing_happened(&page).await?;
    add(&dialog).await?;
    let text = page.every("article").every("document");
    text.says("240 penumpang").await?;
    for words in ["rahasia", "hacked", "evil", "font-family"] {
        assert!(!text.text().await?.contains(words), "{words}");
    }
    // The same page from the clipboard, formatted, and as its source.
    for plain in ["Kapal Berhenti Berlayar", markup.as_str()] {
        page.role("banner", Name::Any).button("Add article").click().await?;
        let formatted = (plain != markup).then_some(markup.as_str());
        dialog.field("Text").paste(plain, formatted).await?;
        has(&dialog.field("Title"), "Kapal Berhenti Berlayar").await?;
        assert_eq!(dialog.field("Text").value().await?, format!("{SENTENCES}\n\n{SENTENCES}"));
        nothing_happened(&page).await?;
        add(&dialog).await?;
    }
    page.role("group", "Articles").every("button").counts(3).await
}

async fn several_pages_at_once(page: Page) -> Result {
    let files = [
        html("muara.html", MUARA),
        html("harbour.htm", HARBOUR),
        html("kapal.html", TORN),
        html("kosong.html", "<p>Halo</p>"),
    ];
    let dialog = dropped(&page, &files).await?;
    dialog.role("heading", "3 files").appears().await?;
    dialog.every("alert").says("kosong.html — No article was found on the page").await?;
    let torn = dialog.role("group", "kapal.html");
    use_it(&torn, "2025-09-19").await?;
    has(&torn.field("Published"), "2025-09-19").await?;
    axe(&page).await?;
    dialog.button("Leave out harbour.htm").click().await?;
    dialog.button("Add 2 articles to case").click().await?;
    dialog.disappears().await?;
    let case = read_back(&export(&page).await?)?;
    let mut dates: Vec<_> = case
        .articles()
        .values()
        .filter_map(|one| Some(one.published.as_ref()?.value.clone()))
        .collect();
    dates.sort();
    assert_eq!(dates, ["2024-02-13T07:15+07:00", "2025-09-19"]);
    assert!(case.articles().values().all(|article| !article.regions.is_empty()));
    Ok(())
}

/// A part of a page stays formatted words.
async fn a_page_is_pasted_as_it_was_copied_or_as_source(page: Page) -> Result {
    page.button("New case").click().await?;
    page.role("banner", Name::Any).button("Add article").click().await?;
    let dialog = page.dialog("Add article");
    let part = "<html><body><!--StartFragment--><h2 style='color: red'>Judul kecil</h2><p>Isi.</p><!--EndFragment-->";
    dialog.field("Text").paste("Judul kecil Isi.", Some(part)).await?;
    has(&dialog.field("Text"), "Judul kecil\n\nIsi.").await?;
    dialog.button("Discard").click().await?;
    dialog.field("Text").paste(MUARA, None).await?;
    has(&dialog.field("Title"), "Tanggul Muara Jebol, Ratusan Warga Mengungsi").await?;
    // What was read of the page stays where the words do.
    let field = dialog.field("Text");
    let words = field.value().await?;
    field.set_value(&format!("{words}\n\nDitambah tangan.")).await?;
    add(&dialog).await?;
    let case = read_back(&export(&page).await?)?;
    let article = case.articles().values().next().ok_or("no article")?;
    assert!(article.text.as_str().ends_with("Ditambah tangan."));
    assert_eq!(article.regions.len(), 5);
    Ok(())
}

async fn pages_without_an_article_say_why(page: Page) -> Result {
    let broken = format!("</div></p><b><p>{SENTENCES}</b></i><div <<p>{SENTENCES}</table><");
    let long = "a".repeat(30_000_001);
    page.button("New case").click().await?;
    page.role("banner", Name::Any).button("Add article").click().await?;
    let dialog = page.dialog("Add article");
    dialog.role("tab", "File").click().await?;
    page.choose_files(&[
        html("kosong.html", " \n "),
        html("tanpa.html", "<!doctype html><body><script>document.write('Isi.')</script>"),
        File { name: "gambar.html", kind: "text/html", bytes: b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR" },
        File { name: "biner.html", kind: "text/html", bytes: b"abc\0\x01\x02\xff\xfe\0\0def" },
        html("arsip.mhtml", "From: <Saved by Blink>\r\nMIME-Version: 1.0\r\n"),
        html("panjang.html", &long),
        html("rusak.html", &broken),
    ])
    .await?;
    let alert = dialog.every("alert");
    alert.says("6 files not read").await?;
    for words in [
        "kosong.html — There are no words in it.",
        "tanpa.html — No article was found on the page: it has no running text, or builds it by script.",
        "gambar.html — It looks like a picture",
        "biner.html — It looks like a binary file",
        "arsip.mhtml — Web archives (.mhtml, .webarchive) are not read.",
        "panjang.html — It is too large: 30.1 MB, and 30.0 MB at most are read.",
    ] {
        alert.says(words).await?;
    }
    let said = alert.text().await?;
    assert_eq!(said.matches("Nothing was added").count(), 6, "{said}");
    axe(&page).await?;
    dialog.role("group", "rusak.html").appears().await?;
    dialog.button("Add to case").click().await?;
    dialog.disappears().await?;
    page.every("article").every("document").says("240 penumpang").await
}

/// 20 MB with pictures in them, 200,000 nodes, 10,000 levels; encodings of long ago.
async fn long_and_deep_pages_leave_the_window_alive(page: Page) -> Result {
    let title = |name: &str| format!("<title>{name}</title><h1>{name}</h1>");
    let picture = format!("<img src='data:image/png;base64,{}'>", "A".repeat(100_000));
    let article = format!("<div><p>{SENTENCES}</p><p>{SENTENCES}</p></div>");
    let pictures = format!("{}{article}{}", title("Bergambar dua puluh mega"), picture.repeat(200));
    let items = "<li><a href='/x'>tautan</a></li>".repeat(66_000);
    let nodes = format!("{}{article}<ul>{items}</ul>", title("Dua ratus ribu simpul"));
    let deep = format!("{}{}{article}", title("Sepuluh ribu tingkat"), "<div>".repeat(10_000));
    let mut old = b"<meta charset=windows-1251><title>\xcd\xee\xe2\xee\xf1\xf2\xe8 \xe4\xed\xff \xea\xf0\xe0\xf2\xea\xee</title>".to_vec();
    old.extend_from_slice(article.as_bytes());
    page.button("New case").click().await?;
    page.role("banner", Name::Any).button("Add article").click().await?;
    let dialog = page.dialog("Add article");
    dialog.role("tab", "File").click().await?;
    let beat = "window.longest = 0; let last = performance.now();
        setInterval(() => { const now = performance.now(); window.longest = Math.max(window.longest, now - last); last = now; }, 10)";
    page.run(beat, vec![]).await?;
    page.choose_files(&[
        html("gambar.html", &pictures),
        html("simpul.html", &nodes),
        html("dalam.html", &deep),
        File { name: "lama.html", kind: "text/html", bytes: &old },
    ])
    .await?;
    let patience = Duration::from_secs(60);
    dialog.role("heading", "4 files").patience(patience).appears().await?;
    for (name, title) in [
        ("gambar.html", "Bergambar dua puluh mega"),
        ("simpul.html", "Dua ratus ribu simpul"),
        ("dalam.html", "Sepuluh ribu tingkat"),
        ("lama.html", "Новости дня кратко"),
    ] {
        assert_eq!(dialog.role("group", name).field("Title").value().await?, title);
    }
    // On a quiet machine some 100 ms; a page that stopped for seconds is what this is about.
    let longest = page.run("return window.longest", vec![]).await?.as_f64().ok_or("no beat")?;
    assert!(longest < 2_000.0, "the window stood still for {longest:.0} ms");
    dialog.button("Add 4 articles to case").click().await?;
    dialog.disappears().await?;
    page.role("group", "Articles").every("button").counts(4).await
}
