//! What two articles have in common, as JSON: `align A.json B.json`, each `{"text", "lang", "published"}` (the latter
//! two may be null).
//!
//! Prints `{"score", "pairs": [{"a": [start, end], "b": [start, end], "score", "values": [{"kind", "a", "b",
//! "value_a", "value_b", "relation"}]}]}`. Places are in code points; scores from 0 to 1; relations are `same`,
//! `compatible`, `differs` (open lists), `update` (told of other moments) and `conflict`.
//!
//! With one argument, a file with one `{"id", "a": {…}, "b": {…}}` a line, it prints one answer a line.

#![allow(missing_docs, reason = "a program, not an interface")]

use serde::Deserialize;
use serde_json::{Value, json};
use std::io::{self, BufRead, Write};
use telisik::compare::align::{Told, align};
use telisik::compare::show_form;
use telisik::detect::{Reading, suggest};
use telisik::text::{Extent, Language, Text};

#[derive(Deserialize)]
struct Article {
    text: String,
    #[serde(default)]
    lang: Option<String>,
    #[serde(default)]
    published: Option<String>,
}

#[derive(Deserialize)]
struct Line {
    #[serde(default)]
    id: Value,
    a: Article,
    b: Article,
}

fn main() -> io::Result<()> {
    let paths: Vec<String> = std::env::args().skip(1).collect();
    match paths.as_slice() {
        [a, b] => {
            let read = |path: &String| -> io::Result<Article> {
                Ok(serde_json::from_slice(&std::fs::read(path)?)?)
            };
            println!("{}", answer(&read(a)?, &read(b)?));
        }
        [lines] => {
            let mut out = io::BufWriter::new(io::stdout().lock());
            for line in io::BufReader::new(std::fs::File::open(lines)?).lines() {
                let line: Line = serde_json::from_str(&line?)?;
                let mut answer = answer(&line.a, &line.b);
                answer["id"] = line.id;
                writeln!(out, "{answer}")?;
            }
            out.flush()?;
        }
        _ => eprintln!("align A.json B.json"),
    }
    Ok(())
}

fn answer(a: &Article, b: &Article) -> Value {
    let found = align(&told(a), &told(b));
    let place = |extent: Extent| [extent.start.0, extent.end.0];
    let share = |percent: u8| f64::from(percent) / 100.0;
    let pairs = found.pairs.iter().map(|pair| {
        let values = pair.values.iter().map(|values| {
            json!({
                "kind": values.value_a.kind(),
                "a": place(values.a),
                "b": place(values.b),
                "value_a": show_form(&values.value_a.form, Language::English),
                "value_b": show_form(&values.value_b.form, Language::English),
                "relation": values.relation.name(),
            })
        });
        json!({
            "a": place(pair.a),
            "b": place(pair.b),
            "score": share(pair.score),
            "values": values.collect::<Vec<_>>(),
        })
    });
    json!({"score": share(found.score), "pairs": pairs.collect::<Vec<_>>()})
}

fn told(article: &Article) -> Told {
    let text = Text::from(article.text.as_str());
    let reading = Reading {
        text: &text,
        language: article.lang.as_deref().and_then(Language::from_tag),
        published: article.published.as_deref(),
    };
    Told::new(&reading, &suggest(&reading), &[])
}
