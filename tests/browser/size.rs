//! How much a first visit loads, and how much each worker.

use std::io::Write as _;
use std::path::Path;

use crate::Result;

/// What is loaded together, and what it may weigh: bytes, compressed as hosts send them (brotli, quality 11).
struct Part {
    name: &'static str,
    /// Whether a file of this name belongs to it.
    holds: fn(&str) -> bool,
    /// What it is meant to weigh.
    budget: usize,
    /// What it must not outgrow on the way there, so that nothing grows it unseen. To be lowered with every gain; a few KB are
    /// left, since builds of one source differ a little from machine to machine.
    ceiling: usize,
}

const KB: usize = 1024;

/// The page is over its budget: its views take most.
const PARTS: [Part; 3] = [
    Part { name: "page", holds: is_page, budget: 250 * KB, ceiling: 996 * KB },
    Part { name: "worker", holds: is_rules, budget: 200 * KB, ceiling: 200 * KB },
    // Loaded with the first web page that comes in.
    Part { name: "pages", holds: is_pages, budget: 100 * KB, ceiling: 90 * KB },
];

/// Whether the file is loaded by no worker alone.
fn is_page(file: &str) -> bool {
    !is_rules(file) && !is_pages(file)
}

fn is_rules(file: &str) -> bool {
    ["worker.js", "rules.js", "rules_bg.wasm"].contains(&file)
}

fn is_pages(file: &str) -> bool {
    ["pages.js", "pages_bg.wasm"].contains(&file)
}

/// What is loaded before anything is shown, or before the rules answer, by the ends of the names.
const LOADED: [&str; 4] = ["html", "css", "js", "wasm"];

/// Fails when a part of the built app is larger than its ceiling; prints the sizes beside the budgets.
pub fn check() -> Result {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("dist");
    let mut files = Vec::new();
    for entry in std::fs::read_dir(&folder).map_err(|_| "dist/ is empty: run `make build`")? {
        let path = entry?.path();
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        let kind = path.extension().unwrap_or_default().to_string_lossy().into_owned();
        if LOADED.contains(&kind.as_str()) {
            files.push((name, kind, compressed(&std::fs::read(&path)?)?));
        }
    }
    let kb = |bytes: usize| format!("{:.1} KB", bytes as f64 / KB as f64);
    for part in PARTS {
        let held: Vec<_> = files.iter().filter(|(name, ..)| (part.holds)(name)).collect();
        let all: usize = held.iter().map(|(.., bytes)| bytes).sum();
        let of = |wanted: &str| {
            held.iter().filter(|(_, kind, _)| kind == wanted).map(|(.., bytes)| bytes).sum()
        };
        let each = LOADED.map(|kind| format!("{kind} {}", kb(of(kind)))).join(", ");
        println!("size: {} {} of {} with brotli ({each})", part.name, kb(all), kb(part.budget));
        if held.is_empty() || all > part.ceiling {
            let limit = kb(part.ceiling);
            return Err(format!("the {} must not grow over {limit}: {}", part.name, kb(all)).into());
        }
    }
    Ok(())
}

fn compressed(bytes: &[u8]) -> Result<usize> {
    let mut writer = brotli::CompressorWriter::new(Vec::new(), 1 << 16, 11, 22);
    writer.write_all(bytes)?;
    Ok(writer.into_inner().len())
}
