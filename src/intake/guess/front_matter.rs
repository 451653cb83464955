//! Front matter of a Markdown file: `key: value` lines between two lines of `---`. It stays in the
//! text as it is; only its values are offered.

use super::lines::Line;
use crate::intake::signs;
use crate::text::Text;

/// No front matter is longer, in lines.
const LONGEST: usize = 50;

/// The keys with their values, and the byte at which the text goes on.
pub(super) struct FrontMatter<'a> {
    pub fields: Vec<(String, Line<'a>)>,
    pub end: usize,
}

/// The front matter of a text that begins with one.
pub(super) fn read(text: &Text) -> Option<FrontMatter<'_>> {
    let paragraphs = text.paragraphs();
    if text.paragraph_str(0).trim_end() != "---" {
        return None;
    }
    let mut fields = Vec::new();
    for (number, paragraph) in paragraphs.iter().enumerate().take(LONGEST).skip(1) {
        let line = text.paragraph_str(number);
        if matches!(line.trim_end(), "---" | "...") {
            let end = (paragraph.byte_end.0 + 1).min(text.as_str().len());
            return Some(FrontMatter { fields, end });
        }
        let Some((key, value)) = line.split_once(':') else { continue };
        let words = value.trim().trim_matches(['"', '\'']).trim();
        if !words.is_empty() && !signs::begin(key, " #") {
            let at = paragraph.byte_start.0 + (words.as_ptr() as usize - line.as_ptr() as usize);
            fields.push((key.trim().to_ascii_lowercase(), Line { words, at }));
        }
    }
    None
}
