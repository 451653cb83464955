//! The built app on a static host: under its policy, alone, and without a network.

use serde_json::json;

use crate::page::{Find as _, Page};
use crate::server::policy;
use crate::{Result, Scenario, Wish, scenarios};

pub fn all() -> Vec<Scenario> {
    scenarios![
        runs_under_its_policy,
        fetches_only_its_own_files,
        works_offline => Wish::new().path("/?sw"),
        a_slow_start_is_told => Wish::new().path("/?slow"),
        a_failed_start_is_told => Wish::new().path("/?fail"),
    ]
}

async fn runs_under_its_policy(page: Page) -> Result {
    page.every("main").appears().await?;
    let html = std::fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/dist/index.html"))?;
    let policy = policy(&html).ok_or("the page has no policy")?;
    for part in ["default-src 'none'", "script-src 'self' 'wasm-unsafe-eval'", "connect-src 'self'"]
    {
        assert!(policy.split("; ").any(|p| p == part), "{part} is not in {policy}");
    }
    assert!(!policy.contains("unsafe-inline") && !policy.contains("'unsafe-eval'"), "{policy}");
    let before = html.find("Content-Security-Policy").unwrap_or(usize::MAX);
    let first = html.find("<script").into_iter().chain(html.find("<link")).min();
    assert!(first.is_some_and(|at| before < at), "the policy comes after what it is for");
    // The scenario's end checks that nothing was stopped. Here: that the check would see it.
    page.run("document.body.setAttribute('style', 'color: red')", vec![]).await?;
    let script = "const s = document.createElement('script'); s.textContent = 'window.broken = 1';
        document.body.append(s); return window.broken ?? 0";
    assert_eq!(page.run(script, vec![]).await?, json!(0), "an inline script ran");
    page.until("the violation is reported", async || Ok(!page.complaints().await.is_empty()))
        .await?;
    tokio::time::sleep(std::time::Duration::from_millis(300)).await; // more reports on their way
    page.complaints().await;
    Ok(())
}

async fn fetches_only_its_own_files(page: Page) -> Result {
    page.every("main").appears().await?;
    let script = "return performance.getEntriesByType('resource').map((entry) => entry.name)";
    let names: Vec<String> = serde_json::from_value(page.run(script, vec![]).await?)?;
    assert!(!names.is_empty());
    for name in names {
        assert!(name.starts_with(page.server.origin()), "{name} comes from elsewhere");
    }
    for request in page.server.requests() {
        assert_eq!(request.status, 200, "{} is asked for, but not there", request.path);
    }
    Ok(())
}

async fn works_offline(page: Page) -> Result {
    page.every("main").appears().await?;
    let ready = "const done = arguments[0]; navigator.serviceWorker.ready.then(() => done(true))";
    page.run_async(ready, vec![]).await?;
    page.server.cut();
    page.open("/?sw").await?; // not by the driver's reload: in Firefox it goes past the worker
    page.every("main").appears().await?;
    page.complaints().await; // that the host cannot be reached is the point
    Ok(())
}

/// Where the app is long in coming, the page says so.
async fn a_slow_start_is_told(page: Page) -> Result {
    page.every("main").appears().await?;
    let status = page.role("status", crate::page::Name::Any);
    page.server.hold(".wasm");
    page.open("/?again").await?;
    status.says("Loading …").await?;
    // It comes into sight by and by; what is half there has no contrast.
    page.until("it stands still", async || {
        let script = "return document.getAnimations().length === 0";
        Ok(page.run(script, vec![]).await? == json!(true))
    })
    .await?;
    crate::axe::axe(&page).await?;
    page.server.let_go();
    page.every("main").appears().await?;
    page.until("nothing says so any more", async || {
        let script = "return document.getElementById('loading') === null";
        Ok(page.run(script, vec![]).await? == json!(true))
    })
    .await
}

/// The page that stands in for the app gives the work away.
async fn a_failed_start_is_told(page: Page) -> Result {
    page.every("main").appears().await?;
    page.store("telisik/test", "work \u{1f4f0}").await?;
    page.store("other/test", "not ours").await?;
    page.server.hide(".wasm");
    page.open("/?again").await?;
    let alert = page.role("alert", crate::page::Name::Any);
    alert.says("Telisik cannot start in this browser").await?;
    alert.button("Download my work").click().await?;
    let file = page.download().await?;
    assert!(
        file.name.starts_with("telisik-rescue-") && file.name.ends_with(".json"),
        "{}",
        file.name
    );
    let rescued: serde_json::Value = serde_json::from_slice(&file.bytes)?;
    assert_eq!(rescued["entries"]["telisik/test"], json!("work \u{1f4f0}"));
    assert!(rescued["entries"].get("other/test").is_none());
    page.complaints().await; // a missing file is what this is about
    Ok(())
}
