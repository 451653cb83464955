//! How much a first visit loads.

use std::io::Write as _;
use std::path::Path;

use crate::Result;

/// Bytes, compressed as hosts send them (brotli, quality 11): what the app is meant to weigh. It does
/// not yet: the views take most of it, and what reads values from words is in the page as long as no
/// worker has it.
const BUDGET: usize = 250 * 1024;
/// What it must not outgrow on the way there, so that nothing grows it unseen. To be lowered with every gain.
const CEILING: usize = 930 * 1024;
/// What a page loads before it shows anything, by the ends of the names.
const LOADED: [&str; 4] = ["html", "css", "js", "wasm"];

/// Fails when the built app is larger than its ceiling; prints its size beside the budget.
pub fn check() -> Result {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("dist");
    let mut parts = Vec::new();
    for entry in std::fs::read_dir(&folder).map_err(|_| "dist/ is empty: run `make build`")? {
        let path = entry?.path();
        let kind = path.extension().unwrap_or_default().to_string_lossy().into_owned();
        if LOADED.contains(&kind.as_str()) {
            parts.push((kind, compressed(&std::fs::read(&path)?)?));
        }
    }
    let of = |kind: &str| parts.iter().filter(|(k, _)| k == kind).map(|(_, n)| n).sum::<usize>();
    let all: usize = parts.iter().map(|(_, bytes)| bytes).sum();
    let kb = |bytes: usize| format!("{:.1} KB", bytes as f64 / 1024.0);
    let each = LOADED.map(|kind| format!("{kind} {}", kb(of(kind)))).join(", ");
    println!("size: {} of {} with brotli ({each})", kb(all), kb(BUDGET));
    if all > CEILING {
        return Err(format!("the app has grown over {}: {}", kb(CEILING), kb(all)).into());
    }
    Ok(())
}

fn compressed(bytes: &[u8]) -> Result<usize> {
    let mut writer = brotli::CompressorWriter::new(Vec::new(), 1 << 16, 11, 22);
    writer.write_all(bytes)?;
    Ok(writer.into_inner().len())
}
