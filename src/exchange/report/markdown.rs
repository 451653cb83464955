//! The report as Markdown (CommonMark with tables).

use crate::compare::report::{Block, Document, Line, Run};

/// The document as Markdown.
pub fn markdown(document: &Document) -> String {
    let mut out = format!("# {}\n", escape(&document.title));
    for block in &document.blocks {
        out.push('\n');
        match block {
            Block::Heading(level, words) => {
                let signs = "#".repeat(usize::from((*level).clamp(2, 6)));
                out.push_str(&format!("{signs} {}\n", escape(words)));
            }
            Block::Paragraph(line) => out.push_str(&format!("{}\n", inline(line))),
            Block::Quotation { words, by } => {
                out.push_str(&format!("> {}\n>\n> {}\n", escape(words), inline(by)));
            }
            Block::Items(items) => {
                for item in items {
                    out.push_str(&format!("- {}\n", inline(item)));
                }
            }
            Block::Table { head, rows } => {
                let cells: Vec<String> = head.iter().map(|cell| escape(cell)).collect();
                out.push_str(&format!("| {} |\n", cells.join(" | ")));
                out.push_str(&format!("|{}\n", "---|".repeat(head.len())));
                for row in rows {
                    let cells: Vec<String> = row.iter().map(inline).collect();
                    out.push_str(&format!("| {} |\n", cells.join(" | ")));
                }
            }
        }
    }
    out
}

fn inline(line: &Line) -> String {
    line.iter()
        .map(|run| match (run, run.link()) {
            (Run::Strong(words), _) if !words.trim().is_empty() => format!("**{}**", escape(words)),
            (_, Some(address)) => format!("[{}](<{}>)", escape(address), target(address)),
            (run, _) => escape(run.words()),
        })
        .collect()
}

/// Within `<…>` nothing may close it.
fn target(address: &str) -> String {
    address.replace('<', "%3C").replace('>', "%3E").replace('|', "%7C").replace('\\', "%5C")
}

/// Words that mean nothing but themselves: every sign of the notation is escaped, line ends are spaces.
fn escape(words: &str) -> String {
    let mut out = String::with_capacity(words.len());
    for character in words.chars() {
        match character {
            '\n' | '\r' | '\t' => out.push(' '),
            '\\' | '`' | '*' | '_' | '{' | '}' | '[' | ']' | '<' | '>' | '#' | '|' | '~' | '&' => {
                out.push('\\');
                out.push(character);
            }
            _ => out.push(character),
        }
    }
    // What begins a list or a heading does not where a line begins with it.
    let digits = out.bytes().take_while(u8::is_ascii_digit).count();
    let is_numbered = digits > 0 && out[digits..].starts_with(['.', ')']);
    if is_numbered {
        out.insert(digits, '\\');
    } else if out.starts_with(['-', '+', '=']) {
        out.insert(0, '\\');
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::Language;

    fn check(words: &str, expected: &str) {
        assert_eq!(escape(words), expected);
    }

    #[test]
    fn words_mean_nothing_but_themselves() {
        check("<script>alert(1)</script>", "\\<script\\>alert(1)\\</script\\>");
        check("a | b\nc", "a \\| b c");
        check("1. Pasal", "1\\. Pasal");
        check("- tidak", "\\- tidak");
        check("[x](javascript:1)", "\\[x\\](javascript:1)");
        check("&lt;", "\\&lt;");
    }

    #[test]
    fn only_pages_are_links() {
        let line = |address: &str| inline(&vec![Run::Address(address.to_owned())]);
        assert_eq!(line("https://a.id/x>y"), "[https://a.id/x\\>y](<https://a.id/x%3Ey>)");
        assert_eq!(line("javascript:alert(1)"), "javascript:alert(1)");
        assert_eq!(line("data:text/html,x"), "data:text/html,x");
        assert_eq!(line("https://a.id/ x"), "https://a.id/ x");
    }

    #[test]
    fn a_table_has_a_row_a_line() {
        let table = Block::Table {
            head: vec!["a".into(), "b".into()],
            rows: vec![vec![vec![Run::Plain("x\ny".into())], Vec::new()]],
        };
        let document =
            Document { title: "T".into(), language: Language::English, blocks: vec![table] };
        assert_eq!(markdown(&document), "# T\n\n| a | b |\n|---|---|\n| x y |  |\n");
    }
}
