//! The harness itself, on a small page of its own: when these fail, the others' failures mean little.

use crate::actions::File;
use crate::axe;
use crate::driver::Storage;
use crate::page::{Find as _, Name, Page, containing, starting};
use crate::{Result, Scenario, Wish, scenarios};

pub fn all() -> Vec<Scenario> {
    scenarios![
        names_are_found => Wish::new().fixture("/"),
        a_miss_tells_what_there_is => Wish::new().fixture("/"),
        a_modal_dialog_hides_the_rest => Wish::new().fixture("/"),
        words_are_selected_by_mouse => Wish::new().fixture("/"),
        keys_are_pressed => Wish::new().fixture("/"),
        files_come_and_go => Wish::new().fixture("/"),
        two_windows_share_storage => Wish::new().fixture("/"),
        storage_is_filled => Wish::new().fixture("/"),
        storage_is_blocked => Wish::new().fixture("/").storage(Storage::Blocked),
        dark_and_indonesian => Wish::new().fixture("/").dark().language("id"),
        fingers_tap => Wish::new().fixture("/").phone(),
        axe_finds_faults => Wish::new().fixture("/"),
        complaints_are_heard => Wish::new().fixture("/"),
    ]
}

async fn names_are_found(page: Page) -> Result {
    page.role("banner", Name::Any).role("heading", "Every kind of name").appears().await?;
    assert_eq!(page.role("navigation", "Views").every("link").names().await?, ["Read"]);
    let buttons = page.role("main", Name::Any).every("button").names().await?;
    let wanted = ["Add article", "Close", "Undo: delete claim", "By its title", "More", "Send"];
    assert_eq!(buttons[..wanted.len()], wanted);
    assert!(!buttons.iter().any(|name| name.contains("Hidden") || name.contains("Not drawn")));
    assert!(!page.button("Folded away").is_there().await?);
    page.button(starting("Undo")).appears().await?;
    page.button("Late").appears().await?;
    assert_eq!(page.list("Cases").every("listitem").names().await?, ["One", "Two"]);
    for name in ["Text", "Title", "Published", "Web address", "Kind", "Claim"] {
        page.field(name).appears().await?;
    }
    page.role("combobox", "Claim").appears().await?;
    page.role("group", "Format").role("radio", "JSON").appears().await?;
    let table = page.role("table", "Claims");
    assert_eq!(table.every("columnheader").names().await?, ["Claim", "Outlet A"]);
    assert_eq!(table.every("rowheader").names().await?, ["It opens"]);
    page.article("Pasar baru").role("mark", containing("depan")).appears().await?;
    page.field("Title").fill("Judul 📰").await?;
    assert_eq!(page.field("Title").value().await?, "Judul 📰");
    page.field("Kind").choose("number").await?;
    page.field("Kind").says("number").await
}

async fn a_miss_tells_what_there_is(page: Page) -> Result {
    let short = std::time::Duration::from_millis(300);
    let missing = page.list("Cases").role("listitem", "Three").patience(short).click().await;
    let message = missing.err().map(|e| e.to_string()).unwrap_or_default();
    assert!(message.contains("there is no listitem \"Three\""), "{message}");
    assert!(message.contains("listitem \"One\", listitem \"Two\""), "{message}");
    assert!(message.contains("harness.rs:"), "{message}");
    let many = page.every("listitem").patience(short).click().await;
    let message = many.err().map(|e| e.to_string()).unwrap_or_default();
    assert!(message.contains("2 of them"), "{message}");
    Ok(())
}

async fn a_modal_dialog_hides_the_rest(page: Page) -> Result {
    page.button("Add article").click().await?;
    let dialog = page.dialog("Add article");
    dialog.field("Outlet").fill("Koran").await?;
    dialog.button("Add to case").appears().await?;
    assert!(!page.button("Send").is_there().await?);
    page.press("Escape").await?;
    dialog.disappears().await?;
    page.button("Send").appears().await
}

async fn words_are_selected_by_mouse(page: Page) -> Result {
    let article = page.article("Pasar baru");
    article.select_words("tahun depan").await?;
    assert_eq!(page.selected().await?, "tahun depan");
    article.select_words_nth("tahun depan", 1).await?;
    article.select_words("📰 itu").await?;
    assert_eq!(page.selected().await?, "📰 itu");
    article.select_words("👩‍👩‍👧").await?;
    article.select_between("jalannya", "Paragraf kedua", 0).await?;
    assert!(page.selected().await?.contains("jalannya."));
    article.click_words("bupati", 2).await?;
    assert_eq!(page.selected().await?.trim(), "bupati");
    page.role("status", Name::Any).says("double").await?;
    article.click_words("bupati", 3).await?;
    assert!(page.selected().await?.trim().ends_with("jalannya."));
    Ok(())
}

async fn keys_are_pressed(page: Page) -> Result {
    let log = page.role("status", Name::Any);
    page.press("Control+Shift+z").await?;
    log.says("key ctrl shift Z").await?;
    page.presses("ArrowDown Alt+ArrowRight ]").await?;
    for key in ["key ArrowDown", "key alt ArrowRight", "key ]"] {
        log.says(key).await?;
    }
    page.field("Text").focus().await?;
    assert!(page.field("Text").has_focus().await?);
    page.type_text("abc é").await?;
    page.field("Text").says("abc é").await
}

async fn files_come_and_go(page: Page) -> Result {
    let log = page.role("status", Name::Any);
    let file = File { name: "artikel.txt", kind: "text/plain", bytes: "isi é".as_bytes() };
    page.drop_files(std::slice::from_ref(&file)).await?;
    log.says("drop artikel.txt text/plain isi é").await?;
    page.choose_files(&[file]).await?;
    log.says("chosen artikel.txt isi é").await?;
    page.field("Text").paste("plain", Some("<b>rich</b>")).await?;
    log.says("paste plain | <b>rich</b>").await?;
    page.field("Text").says("plain").await?;
    page.button("Download").click().await?;
    let file = page.download().await?;
    assert_eq!(
        (file.name.as_str(), file.bytes.as_slice()),
        ("case.json", &b"{\"kept\": true}"[..])
    );
    page.button("Copy").click().await?;
    assert_eq!(page.clipboard().await?, "copied words");
    Ok(())
}

async fn two_windows_share_storage(page: Page) -> Result {
    assert!(page.stored().await?.is_empty(), "something was left by another scenario");
    let other = page.second_window("/#two").await?;
    other.store("key", "value").await?;
    let arrived = async || Ok(page.stored().await?.get("key").is_some_and(|v| v == "value"));
    page.until("the other window's words are here", arrived).await?;
    assert_eq!(page.path().await?, "/");
    assert_eq!(other.path().await?, "/#two");
    let size = "return innerWidth";
    assert_eq!(page.run(size, vec![]).await?, other.run(size, vec![]).await?);
    other.close().await?;
    page.button("Send").appears().await
}

async fn storage_is_filled(page: Page) -> Result {
    page.fill_storage(100).await?;
    let script = "try { localStorage.setItem('k', 'x'.repeat(arguments[0])); return true } catch { return false }";
    let fits = async |n: usize| page.run(script, vec![serde_json::json!(n)]).await;
    assert_eq!(fits(1000).await?, false);
    assert_eq!(fits(50).await?, true);
    page.remove_stored("filler").await?;
    assert_eq!(fits(1000).await?, true);
    Ok(())
}

async fn storage_is_blocked(page: Page) -> Result {
    let script = "try { localStorage.length; return 'open' } catch (error) { return error.name }";
    assert_eq!(page.run(script, vec![]).await?, "SecurityError");
    Ok(())
}

async fn dark_and_indonesian(page: Page) -> Result {
    let script = "return [matchMedia('(prefers-color-scheme: dark)').matches,
        matchMedia('(prefers-reduced-motion: reduce)').matches, navigator.language.slice(0, 2),
        innerWidth, innerHeight]";
    let got = page.run(script, vec![]).await?;
    assert_eq!(got, serde_json::json!([true, true, "id", 1280, 800]));
    Ok(())
}

async fn fingers_tap(page: Page) -> Result {
    let width = page.run("return innerWidth", vec![]).await?;
    assert_eq!(width, 360);
    page.article("Pasar baru").tap_words("bupati").await?;
    let log = page.role("status", Name::Any);
    log.says("down touch").await?;
    log.says("touch").await?;
    page.article("Pasar baru").select_by_handles("tahun depan").await?;
    assert_eq!(page.selected().await?, "tahun depan");
    Ok(())
}

async fn axe_finds_faults(page: Page) -> Result {
    page.button("Late").appears().await?;
    let script =
        "const b = document.createElement('button'); document.querySelector('main').append(b)";
    page.run(script, vec![]).await?;
    let found = axe::violations(&page).await?;
    assert!(found.iter().any(|v| v.starts_with("button-name")), "{found:?}");
    Ok(())
}

async fn complaints_are_heard(page: Page) -> Result {
    page.run("setTimeout(() => { throw new Error('escaped') }, 0)", vec![]).await?;
    page.run("console.error('said')", vec![]).await?;
    // Each call tells what is new, so both words are gathered over several.
    let heard = std::cell::RefCell::new(String::new());
    page.until("both are heard", async || {
        let new = page.complaints().await.join("\n");
        *heard.borrow_mut() += &new;
        let heard = heard.borrow();
        Ok(heard.contains("escaped") && heard.contains("said"))
    })
    .await
}
