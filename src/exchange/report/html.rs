//! The report as one HTML page that stands alone and prints well on A4.

use crate::compare::report::{Block, Document, Line, Run};
use crate::exchange::markup::escape;
use crate::text::Language;

/// Nothing may be loaded or run; the page's own style is the only exception.
const POLICY: &str =
    "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

const STYLE: &str = "\
@page { size: A4; margin: 18mm 16mm; }
:root { color-scheme: light; }
body { font: 11pt/1.5 Georgia, 'Times New Roman', serif; color: #1a1a1a; background: #fff; \
max-width: 48em; margin: 2em auto; padding: 0 1em; overflow-wrap: anywhere; orphans: 3; widows: 3; }
h1, h2, h3, h4, h5, h6 { font-family: system-ui, sans-serif; line-height: 1.25; break-inside: avoid; }
h1, h2, h3, h4, h5, h6, p:has(+ :is(ul, table)) { break-after: avoid; }
h1 { font-size: 1.8em; } h2 { font-size: 1.35em; margin-top: 2em; border-bottom: 1px solid #999; }
h3 { font-size: 1.1em; margin-top: 1.8em; } h4 { font-size: 1em; margin-bottom: 0.3em; }
table { border-collapse: collapse; width: 100%; font-size: 0.92em; }
th, td { border: 1px solid #999; padding: 0.3em 0.5em; text-align: left; vertical-align: top; }
th { background: #eee; font-family: system-ui, sans-serif; min-width: 7em; overflow-wrap: normal; }
tr, li { break-inside: avoid; } thead { display: table-header-group; }
blockquote { margin: 0.8em 0; padding: 0.1em 1em; border-left: 3px solid #777; break-inside: avoid; }
a { color: #0b4f9e; }
@media (max-width: 36em) { table { display: block; overflow-x: auto; } }
@media print { body { margin: 0; padding: 0; max-width: none; } a { color: inherit; } }
";

/// The document as a page.
pub fn html(document: &Document) -> String {
    let language = match document.language {
        Language::English => "en",
        Language::Indonesian => "id",
    };
    let title = escape(&document.title);
    let mut out = format!(
        "<!DOCTYPE html>\n<html lang=\"{language}\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta http-equiv=\"Content-Security-Policy\" content=\"{POLICY}\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <meta name=\"referrer\" content=\"no-referrer\">\n\
         <title>{title}</title>\n<style>\n{STYLE}</style>\n</head>\n<body>\n<main>\n<h1>{title}</h1>\n"
    );
    for block in &document.blocks {
        write(&mut out, block);
    }
    out.push_str("</main>\n</body>\n</html>\n");
    out
}

fn write(out: &mut String, block: &Block) {
    match block {
        Block::Heading(level, words) => {
            let level = (*level).clamp(2, 6);
            out.push_str(&format!("<h{level}>{}</h{level}>\n", escape(words)));
        }
        Block::Paragraph(line) => out.push_str(&format!("<p>{}</p>\n", inline(line))),
        Block::Quotation { words, by } => {
            let (words, by) = (escape(words), inline(by));
            out.push_str(&format!("<blockquote>\n<p>{words}</p>\n<p>{by}</p>\n</blockquote>\n"));
        }
        Block::Items(items) => {
            out.push_str("<ul>\n");
            for item in items {
                out.push_str(&format!("<li>{}</li>\n", inline(item)));
            }
            out.push_str("</ul>\n");
        }
        Block::Table { head, rows } => {
            out.push_str("<table>\n<thead>\n<tr>");
            for cell in head {
                out.push_str(&format!("<th scope=\"col\">{}</th>", escape(cell)));
            }
            out.push_str("</tr>\n</thead>\n<tbody>\n");
            for row in rows {
                out.push_str("<tr>");
                for cell in row {
                    out.push_str(&format!("<td>{}</td>", inline(cell)));
                }
                out.push_str("</tr>\n");
            }
            out.push_str("</tbody>\n</table>\n");
        }
    }
}

fn inline(line: &Line) -> String {
    line.iter()
        .map(|run| match (run, run.link()) {
            (Run::Strong(words), _) => format!("<strong>{}</strong>", escape(words)),
            (_, Some(address)) => {
                let address = escape(address);
                format!("<a href=\"{address}\" rel=\"noopener noreferrer\">{address}</a>")
            }
            (run, _) => escape(run.words()),
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_never_become_markup() {
        let document = Document {
            title: "</title><script>alert(1)</script>".into(),
            language: Language::Indonesian,
            blocks: vec![
                Block::Heading(9, "<img src=x>".into()),
                Block::Quotation {
                    words: "a\0<b onclick='x'>".into(),
                    by: vec![Run::Address("https://a.id/?q=\"><script>".into())],
                },
                Block::Items(vec![vec![Run::Address("javascript:alert(1)".into())]]),
                Block::Table {
                    head: vec!["<th>".into()],
                    rows: vec![vec![vec![Run::Strong("<td>".into())]]],
                },
            ],
        };
        let page = html(&document);
        for wrong in ["<script", "<img", "<b ", "href=\"javascript", "<td><td>", "\0"] {
            assert!(!page.contains(wrong), "{wrong}");
        }
        assert!(page.contains("<h6>&lt;img src=x&gt;</h6>"));
        assert!(page.contains("lang=\"id\"") && page.contains("default-src 'none'"));
        assert!(page.contains("href=\"https://a.id/?q=&quot;&gt;&lt;script&gt;\""));
    }
}
