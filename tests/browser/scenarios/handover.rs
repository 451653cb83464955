//! The bookmark: the page of another site comes into the app, and nothing comes in that was not asked for.

use std::path::Path;

use serde_json::json;

use super::steps::{export, read_back, to_desk};
use crate::axe::axe;
use crate::page::{Find as _, Page, containing};
use crate::server::Server;
use crate::{Result, Scenario, Wish, scenarios};

pub fn all() -> Vec<Scenario> {
    scenarios![
        the_bookmark_hands_a_page_over,
        a_page_comes_into_a_case_in_indonesian => Wish::new().dark().language("id"),
        what_is_left_is_not_taken,
        what_is_no_page_is_refused,
        what_nobody_asked_for_is_refused,
        nobody_hands_anything_over => Wish::new().path("/#/take"),
        the_bookmark_is_no_link,
    ]
}

const TITLE: &str = "Tanggul Muara Jebol, Ratusan Warga Mengungsi";
const OFFER: &str = "Take articles from the page you read";
const LINK: &str = "Take into Telisik";

/// Another site, with the page of the fixtures.
fn site() -> Result<Server> {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/fixtures/pages");
    Ok(Server::new(Path::new(folder))?)
}

/// The script of the bookmark, as the desk offers it.
async fn bookmark(page: &Page, offer: &str, link: &str) -> Result<String> {
    let script = "const [offer, link] = arguments;
        [...document.querySelectorAll('summary')].find((one) => one.textContent.includes(offer)).click();
        const found = [...document.querySelectorAll('a')].find((one) => one.textContent.trim() === link);
        return decodeURIComponent(found.getAttribute('href').replace(/^javascript:/, ''))";
    page.every("main").appears().await?;
    let script = page.run(script, vec![json!(offer), json!(link)]).await?;
    Ok(script.as_str().ok_or("no bookmark")?.to_owned())
}

/// A window on a page of the other site.
async fn elsewhere(page: &Page, site: &Server) -> Result<Page> {
    let other = page.second_window("/#/take/elsewhere").await?;
    other.driver().await?.goto(format!("{}/muara.html", site.origin())).await?;
    Ok(other)
}

/// The other page's picture is not there, and its browser says so; of the app nothing may be told.
async fn only_of_the_other_site(page: &Page, site: &Server) -> Result {
    for said in page.complaints().await {
        let theirs = said.contains(site.origin()) && !said.contains("Content Security Policy");
        assert!(theirs || said.contains("favicon"), "{said}");
    }
    Ok(())
}

async fn the_bookmark_hands_a_page_over(page: Page) -> Result {
    let site = site()?;
    let script = bookmark(&page, OFFER, LINK).await?;
    axe(&page).await?;
    let other = elsewhere(&page, &site).await?;
    let asked = || site.requests().iter().filter(|one| !one.path.contains("favicon")).count();
    let before = asked();
    other.run(&script, vec![]).await?;
    let app = other.opened_window(&[&page, &other]).await?;
    app.role("heading", "Take this page into Telisik?").appears().await?;
    let main = app.every("main");
    main.says(site.origin()).await?;
    main.says(&format!("{}/muara.html", site.origin())).await?;
    main.says(TITLE).await?;
    axe(&app).await?;
    assert!(!app.dialog("Add article").is_there().await?, "nothing is taken before it is said");
    app.button("Take it").click().await?;
    let dialog = app.dialog("Add article");
    app.until("the title is there", async || Ok(dialog.field("Title").value().await? == TITLE))
        .await?;
    // The page names its own address; where it was opened disagrees, and is shown.
    dialog.says("where the page was opened").await?;
    dialog.button("Add to case").click().await?;
    dialog.disappears().await?;
    app.article(containing(TITLE)).says("Tanggul sungai di Desa Muara jebol").await?;
    let case = read_back(&export(&app).await?)?;
    let article = case.articles().values().next().ok_or("no article")?;
    assert_eq!(article.outlet.name, "Kabar Pesisir");
    assert_eq!(article.regions.len(), 5);
    // The page was read from memory: its site was asked for nothing more.
    assert_eq!(asked(), before, "{:?}", site.requests());
    only_of_the_other_site(&page, &site).await
}

async fn a_page_comes_into_a_case_in_indonesian(page: Page) -> Result {
    let site = site()?;
    let offer = "Ambil artikel dari halaman yang sedang dibaca";
    let script = bookmark(&page, offer, "Ambil ke Telisik").await?;
    page.button("Kasus baru").click().await?;
    page.field("Judul kasus").appears().await?;
    let other = elsewhere(&page, &site).await?;
    other.run(&script, vec![]).await?;
    let app = other.opened_window(&[&page, &other]).await?;
    app.role("heading", "Ambil halaman ini ke Telisik?").appears().await?;
    axe(&app).await?;
    let choose = "const select = document.getElementById('take-into');
        select.selectedIndex = 1;
        select.dispatchEvent(new Event('change', { bubbles: true }))";
    app.run(choose, vec![]).await?;
    app.button("Ambil").click().await?;
    let dialog = app.dialog("Tambah artikel");
    app.until("the title is there", async || Ok(dialog.field("Judul").value().await? == TITLE))
        .await?;
    dialog.button("Tambahkan ke kasus").click().await?;
    dialog.disappears().await?;
    // It is the case that the first window shows.
    page.article(containing(TITLE)).appears().await?;
    only_of_the_other_site(&page, &site).await
}

async fn what_is_left_is_not_taken(page: Page) -> Result {
    let site = site()?;
    let script = bookmark(&page, OFFER, LINK).await?;
    let other = elsewhere(&page, &site).await?;
    other.run(&script, vec![]).await?;
    let app = other.opened_window(&[&page, &other]).await?;
    app.button("Leave it").click().await?;
    app.every("main").every("alert").says("Nothing was taken.").await?;
    app.link("To the desk").click().await?;
    app.button("New case").appears().await?;
    assert!(!app.dialog("Add article").is_there().await?);
    only_of_the_other_site(&page, &site).await
}

/// Opens the app as the bookmark does, and answers it with something else.
async fn answered(page: &Page, other: &Page, answer: &str) -> Result<Page> {
    let script = format!(
        "const app = window.app = open(arguments[0] + '/#/take', '_blank');
         addEventListener('message', (event) => {{
           if (event.data?.telisik === 'ready') app.postMessage({answer}, arguments[0]);
         }}, {{ once: true }})"
    );
    // `arguments` of the listener is its own.
    let script = script.replace("arguments[0]", &format!("'{}'", page.server.origin()));
    other.run(&script, vec![]).await?;
    other.opened_window(&[page, other]).await
}

async fn what_is_no_page_is_refused(page: Page) -> Result {
    let site = site()?;
    page.every("main").appears().await?;
    let other = elsewhere(&page, &site).await?;
    let whole = "telisik: 'page', version: 1, title: 'a', address: 'b'";
    for (answer, words) in [
        ("{ telisik: 'page' }".to_owned(), "Something was sent that is no page."),
        (format!("{{ {whole}, html: 42 }}"), "Something was sent that is no page."),
        (format!("{{ {whole}, html: '' }}"), "Something was sent that is no page."),
        (format!("{{ {whole}, html: ['<p>'] }}"), "Something was sent that is no page."),
        (
            format!("{{ {whole}, html: '<p>', version: '1' }}"),
            "Something was sent that is no page.",
        ),
        (format!("{{ {whole}, html: '<p>', title: {{}} }}"), "Something was sent that is no page."),
        ("{ telisik: { toString: 1 } }".to_owned(), "Something was sent that is no page."),
        (format!("{{ {whole}, html: 'a'.repeat(60_000_000) }}"), "A page of 60.0 MB was sent"),
    ] {
        let app = answered(&page, &other, &answer).await?;
        app.every("main").every("alert").says(words).await?;
        app.every("main").every("alert").says("Nothing was taken.").await?;
        app.close().await?;
    }
    only_of_the_other_site(&page, &site).await
}

async fn what_nobody_asked_for_is_refused(page: Page) -> Result {
    let site = site()?;
    page.every("main").appears().await?;
    let other = elsewhere(&page, &site).await?;
    let offered = "{ telisik: 'page', version: 1, title: 'Halaman palsu', address: 'https://lain.example/', html: '<p>a' }";
    let app = answered(&page, &other, offered).await?;
    let main = app.every("main");
    main.says("Halaman palsu").await?;
    // An address of another site is not believed.
    main.says("not known").await?;
    assert!(!main.text().await?.contains("lain.example"));
    // One more page, and one from a window that did not open this one: the first stays.
    other
        .run(&format!("window.app.postMessage({offered}, '{}')", page.server.origin()), vec![])
        .await?;
    let messages = app.role("status", "Messages");
    messages.says("Another window sent something that nobody asked for.").await?;
    app.run(&format!("window.postMessage({offered}, '*')"), vec![]).await?;
    main.says("Halaman palsu").await?;
    // A page in its usual place does not listen at all.
    to_desk(&app).await?;
    other
        .run(&format!("window.app.postMessage({offered}, '{}')", page.server.origin()), vec![])
        .await?;
    tokio::time::sleep(std::time::Duration::from_millis(300)).await;
    assert!(!app.every("main").text().await?.contains("Halaman palsu"));
    assert!(!app.dialog("Add article").is_there().await?);
    only_of_the_other_site(&page, &site).await
}

async fn nobody_hands_anything_over(page: Page) -> Result {
    page.every("main").every("alert").says("No page was handed over.").await?;
    axe(&page).await
}

/// Clicked in the app it explains itself; the policy has nothing to stop.
async fn the_bookmark_is_no_link(page: Page) -> Result {
    bookmark(&page, OFFER, LINK).await?;
    page.link(LINK).click().await?;
    page.role("status", "Messages").says("drag it to the bookmarks bar").await?;
    page.button("Copy the bookmark's address").click().await?;
    page.role("status", "Messages").says("Copied.").await?;
    assert!(page.clipboard().await?.starts_with("javascript:"));
    Ok(())
}
