//! The app itself fails: the page that is left gives the work away.

use serde_json::Value;

use super::steps::{ORBIT, highlight, marked_words, marks, read_back, sample};
use crate::page::{Find as _, Locator, Name, Page};
use crate::{Result, Scenario, Wish, scenarios};

pub fn all() -> Vec<Scenario> {
    scenarios![
        a_panic_leaves_a_page_with_the_work,
        a_panic_on_the_desk_in_indonesian => Wish::new().language("id"),
        an_error_that_escapes_is_told,
    ]
}

/// A browser that fails once where the screen counts on it: the only way into a panic that needs
/// nothing in the app.
async fn break_once(page: &Page) -> Result {
    let script = "const clone = Node.prototype.cloneNode;
        Node.prototype.cloneNode = function () {
          Node.prototype.cloneNode = clone;
          throw new Error('broken by the test');
        }";
    page.run(script, vec![]).await.map(drop)
}

fn failure(page: &Page) -> Locator {
    page.role("alert", Name::Any)
}

async fn a_panic_leaves_a_page_with_the_work(page: Page) -> Result {
    sample(&page).await?;
    highlight(&page, ORBIT, "kantor penghubung di Tokyo").await?;
    // Timers of the dead app go on: its packing would write between the copy and the comparison.
    tokio::time::sleep(std::time::Duration::from_secs(2)).await;
    break_once(&page).await?;
    page.role("banner", Name::Any).button("Export").click().await?;
    let failure = failure(&page);
    failure.role("heading", "Telisik has stopped").appears().await?;
    failure.says("panicked at").await?;
    assert!(failure.every("heading").has_focus().await?, "the focus is lost");
    assert!(!page.role("banner", Name::Any).is_there().await?, "what is dead is still shown");
    failure.link("Save my work as a file").click().await?;
    let case = read_back(&page.download().await?)?;
    assert_eq!(marked_words(&case), ["kantor penghubung di Tokyo"]);
    failure.link("Save everything in storage as it lies").click().await?;
    let file = page.download().await?;
    let rescue: Value = serde_json::from_slice(&file.bytes)?;
    let entries = rescue["entries"].as_object().ok_or("no entries")?;
    let stored = page.stored().await?;
    for (key, value) in stored.iter().filter(|(key, _)| key.starts_with("telisik/")) {
        assert_eq!(entries.get(key).and_then(Value::as_str), Some(value.as_str()), "{key}");
    }
    crate::axe::axe(&page).await?;
    page.until("the browser heard of it", async || Ok(!page.complaints().await.is_empty())).await?;
    failure.button("Reload").click().await?;
    page.every("article").counts(2).await?;
    marks(&page).counts(1).await?;
    page.complaints().await; // the rest of it, which Firefox tells late
    Ok(())
}

async fn a_panic_on_the_desk_in_indonesian(page: Page) -> Result {
    page.button("Kasus baru").appears().await?;
    break_once(&page).await?;
    page.button("Impor").click().await?;
    let failure = failure(&page);
    failure.role("heading", "Telisik berhenti").appears().await?;
    assert!(
        !failure.link("Simpan pekerjaan saya sebagai berkas").is_there().await?,
        "no case is open"
    );
    crate::axe::axe(&page).await?;
    page.complaints().await; // it is what this is about
    failure.button("Muat ulang").click().await?;
    page.button("Kasus baru").appears().await
}

/// An error outside of the app's own code does not end it: the message can be closed.
async fn an_error_that_escapes_is_told(page: Page) -> Result {
    sample(&page).await?;
    let origin = page.server.origin().to_owned();
    let script = "const error = new Error('escaped');
        dispatchEvent(new ErrorEvent('error', { error, message: 'escaped', filename: `${arguments[0]}/boot.js` }))";
    page.run(script, vec![origin.into()]).await?;
    let told = page.role("alert", "");
    let told = if told.is_there().await? { told.nth(0) } else { failure(&page).nth(0) };
    told.says("Something went wrong inside Telisik.").await?;
    told.button("Close this message").click().await?;
    highlight(&page, ORBIT, "kantor penghubung di Tokyo").await?;
    page.complaints().await;
    Ok(())
}
