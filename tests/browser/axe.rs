//! Accessibility by axe-core (vendored with its licence), run inside the page.

use serde_json::{Value, json};

use crate::Result;
use crate::page::Page;

const AXE: &str = include_str!("vendor/axe.min.js");

/// All rules that say what WCAG 2.2 AA asks for; opinions ("best practice") are left out.
const RUN: &str = "const done = arguments[0];
    const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa'];
    axe.run(document, { runOnly: { type: 'tag', values: tags }, resultTypes: ['violations'] })
      .then(({ violations }) => done(violations), (error) => done([{ id: 'axe', help: String(error), nodes: [] }]));";

/// What axe-core finds wrong with the page as it is now: one entry for each rule, and none when
/// the page is clean.
pub async fn violations(page: &Page) -> Result<Vec<String>> {
    page.run(&format!("if (!window.axe) {{ {AXE} }}"), vec![]).await?;
    let found = page.run_async(RUN, vec![]).await?;
    Ok(found.as_array().ok_or("axe gave no list")?.iter().map(told).collect())
}

/// Fails with all violations.
#[allow(dead_code, reason = "for scenarios of the app")]
pub async fn axe(page: &Page) -> Result {
    let found = violations(page).await?;
    if found.is_empty() { Ok(()) } else { Err(found.join("\n").into()) }
}

fn told(violation: &Value) -> String {
    let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
    let nodes = violation["nodes"].as_array().cloned().unwrap_or_default();
    let mut all = format!(
        "{} ({}): {}",
        text(&violation["id"]),
        text(&violation["impact"]),
        text(&violation["help"])
    );
    for node in nodes.iter().take(5) {
        let html: String = text(&node["html"]).chars().take(160).collect();
        let why = text(&node["failureSummary"]).replace('\n', " ");
        all += &format!("\n    {}  {html}\n      {why}", json!(node["target"]));
    }
    if nodes.len() > 5 {
        all += &format!("\n    and {} more", nodes.len() - 5);
    }
    all
}
