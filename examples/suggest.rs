//! What the rules see in texts, for measuring them: one JSON object a line in, one a line out.
//!
//! ```text
//! cargo run --release --no-default-features --example suggest < cases.jsonl
//! ```
//!
//! In: `{"id", "text", "lang": "id"|"en"|null, "published": date|null}`; other fields are ignored.
//! Out: `{"id", "suggestions": [...], "sentences": [[start, end], ...]}`, in code points, ends
//! exclusive. A bad line gives `{"id", "error"}`, and the run goes on.

use serde::Deserialize;
use serde_json::{Value, json};
use std::io::{self, BufRead, Write};
use telisik::detect::dates::{Timex, TimexKind};
use telisik::detect::{Finding, Reading, Suggestion, suggest};
use telisik::text::{Language, Text};
use telisik::value::Because;
use telisik::value::date::Modifier;

#[derive(Deserialize)]
struct Line {
    #[serde(default)]
    id: Value,
    text: String,
    #[serde(default)]
    lang: Option<String>,
    #[serde(default)]
    published: Option<String>,
}

fn main() -> io::Result<()> {
    let mut out = io::BufWriter::new(io::stdout().lock());
    for line in io::stdin().lock().lines() {
        let line = line?;
        if !line.trim().is_empty() {
            writeln!(out, "{}", answer(&line))?;
        }
    }
    out.flush()
}

fn answer(line: &str) -> Value {
    let line: Line = match serde_json::from_str(line) {
        Ok(line) => line,
        Err(error) => {
            let id = serde_json::from_str::<Value>(line).ok().and_then(|v| v.get("id").cloned());
            return json!({"id": id, "error": error.to_string()});
        }
    };
    let text = Text::from(line.text.as_str());
    let reading = Reading {
        text: &text,
        language: line.lang.as_deref().and_then(Language::from_tag),
        published: line.published.as_deref(),
    };
    let suggestions: Vec<Value> = suggest(&reading).iter().map(|one| shown(&text, one)).collect();
    let sentences: Vec<[u32; 2]> =
        text.sentences().iter().map(|one| [one.start.0, one.end.0]).collect();
    json!({"id": line.id, "suggestions": suggestions, "sentences": sentences})
}

/// A suggestion as the contract writes it.
fn shown(text: &Text, one: &Suggestion) -> Value {
    let mut shown = json!({
        "start": one.extent.start.0,
        "end": one.extent.end.0,
        "exact": text.slice(one.extent),
        "rule": one.rule,
        "confidence": one.confidence,
    });
    let more = match &one.finding {
        Finding::Date { timex, because } => dated(timex, because),
        Finding::DateFault { problem } => json!({"kind": "date_fault", "problem": problem.name()}),
        Finding::Furniture { region } => json!({"kind": "furniture", "region": region}),
        Finding::List { list, items, because } => json!({
            "kind": "list",
            "items": items.iter().map(|item| json!({
                "start": item.start.0,
                "end": item.end.0,
                "exact": text.slice(*item),
            })).collect::<Vec<_>>(),
            "open": list.open,
            "role": list.role,
            "because": because,
        }),
        Finding::Name { name, kind, because } => json!({
            "kind": "name",
            "type": kind,
            "value": name.label,
            "aliases": name.aliases,
            "because": because,
        }),
        Finding::Quantity { quantity, because } => json!({
            "kind": "quantity",
            "value": quantity.plain(),
            "unit": quantity.unit,
            "bound": quantity.bound,
            "because": because,
        }),
    };
    if let (Value::Object(shown), Value::Object(more)) = (&mut shown, more) {
        shown.extend::<serde_json::Map<String, Value>>(more);
    }
    shown
}

/// A date, time, length or set as the contract writes it.
fn dated(timex: &Timex, because: &Because) -> Value {
    let kind = match timex.kind {
        TimexKind::Date => "DATE",
        TimexKind::Time => "TIME",
        TimexKind::Duration => "DURATION",
        TimexKind::Set => "SET",
    };
    let modifier = timex.modifier.map(Modifier::timex);
    json!({"kind": "date", "timex": kind, "value": timex.value, "mod": modifier, "because": because})
}
