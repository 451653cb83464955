//! Prints the article of a web page as JSON, so that anyone can measure what is read.
//!
//! `cargo run --release --no-default-features --example extract < page.html`: one object `{"title", "outlet",
//! "byline", "published", "modified", "language", "url", "text", "regions": [{"start", "end", "kind"}],
//! "from": {…}, "also": {…}}`, offsets in code points of the text, end exclusive; `{"error": "…"}` for a page
//! without an article. The text is the article's without what the app greys within it: captions, and lines that lead elsewhere. Here html5ever fills the tree that `DOMParser` fills in the browser.
#![allow(clippy::print_stdout, reason = "this is a program")]

#[path = "../tests/common/dom.rs"]
mod dom;

use serde_json::{Map, Value, json};
use std::io::{self, Read};
use telisik::case::RegionKind;
use telisik::intake::page::{self, Found, Page};
use telisik::text::{CodePoint, Extent};

fn main() -> io::Result<()> {
    let mut bytes = Vec::new();
    io::stdin().read_to_end(&mut bytes)?;
    let read = dom::tree(&String::from_utf8_lossy(&bytes)).and_then(|tree| page::read(&tree));
    let answer = match read {
        Ok(page) => shown(&page),
        Err(error) => json!({"error": error.to_string()}),
    };
    println!("{answer}");
    Ok(())
}

/// A page as the contract writes it.
fn shown(page: &Page) -> Value {
    let (text, regions) = body(page);
    let mut out = json!({"text": text, "regions": regions});
    let (mut from, mut also) = (Map::new(), Map::new());
    from.insert("text".to_owned(), json!(page.words_from.to_string()));
    let mut put = |key: &str, found: Option<Found<String>>| {
        out[key] = json!(found.as_ref().map(|found| &found.value));
        if let Some(found) = found {
            from.insert(key.to_owned(), json!(found.from.to_string()));
            let others = found.also.iter().map(|(value, from)| json!([value, from.to_string()]));
            also.insert(key.to_owned(), others.collect());
        }
    };
    put("title", page.title.clone());
    put("outlet", page.outlet.clone().map(|found| found.map(|outlet| outlet.name)));
    put("byline", page.byline.clone());
    put("published", page.published.clone().map(|found| found.map(|date| date.value)));
    put("modified", page.modified.clone().map(|found| found.map(|date| date.value)));
    put("language", page.language.clone());
    put("url", page.url.clone());
    out["from"] = Value::Object(from);
    out["also"] = Value::Object(also);
    out
}

/// The text without captions and lines that lead elsewhere, and the regions that are left in it.
fn body(page: &Page) -> (String, Vec<Value>) {
    let whole = &page.plain.text;
    let (mut text, mut regions) = (String::new(), Vec::new());
    let (mut at, mut cut) = (CodePoint(0), 0);
    for one in &page.regions {
        if matches!(one.kind, RegionKind::Caption | RegionKind::RelatedLink) {
            text.push_str(whole.slice(Extent { start: at, end: one.start }));
            cut += one.end.0 - one.start.0;
            at = one.end;
        } else {
            let (start, end) = (one.start.0 - cut, one.end.0 - cut);
            regions.push(json!({"start": start, "end": end, "kind": one.kind}));
        }
    }
    text.push_str(whole.slice(Extent { start: at, end: whole.end() }));
    (text, regions)
}
