//! The blocks that a text is drawn in: one a paragraph, blank lines left out, a very long line in
//! several.
//!
//! Invariant: blocks stand in the order of the text, do not overlap, and hold every code point that
//! is neither a line end nor part of a blank line.

use super::{Byte, CodePoint, Extent, Text};

/// A line longer than this many code points is drawn as several blocks, so that no block is too
/// much work for one frame.
pub const LONGEST_BLOCK: u32 = 4_000;

/// What a block is to the reader.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role {
    /// Words of the article.
    Body,
    /// The headline.
    Title,
    /// Part of the page that is not the article.
    Furniture,
}

/// A stretch of text that is drawn as one paragraph.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Block {
    /// Where it stands, in code points of the whole text.
    pub extent: Extent,
    /// The number of the paragraph that it is, or is part of.
    pub paragraph: usize,
    /// What it is.
    pub role: Role,
}

/// The blocks of `text`. A paragraph has the role of the first of `regions` that covers at least half
/// of it; else it is body.
pub fn blocks(text: &Text, regions: &[(Extent, Role)]) -> Vec<Block> {
    let mut out = Vec::with_capacity(text.paragraphs().len());
    for (paragraph, line) in text.paragraphs().iter().enumerate() {
        if text.paragraph_str(paragraph).trim().is_empty() {
            continue;
        }
        let covers = |region: &Extent| {
            region.intersection(line.extent).is_some_and(|part| part.len() * 2 >= line.extent.len())
        };
        let role = regions.iter().find(|(e, _)| covers(e)).map_or(Role::Body, |(_, role)| *role);
        let mut start = line.extent.start;
        while line.extent.end.0 - start.0 > LONGEST_BLOCK {
            let end = break_before(text, start);
            out.push(Block { extent: Extent { start, end }, paragraph, role });
            start = end;
        }
        out.push(Block { extent: Extent { start, end: line.extent.end }, paragraph, role });
    }
    out
}

/// Where a block that begins at `start` ends: after the last white space within the limit, or at
/// the last grapheme boundary within it.
fn break_before(text: &Text, start: CodePoint) -> CodePoint {
    let limit = CodePoint(start.0 + LONGEST_BLOCK);
    let words = text.slice(Extent { start, end: limit });
    let from = text.to_byte(start).0;
    let space = words.char_indices().rev().find(|(_, c)| c.is_whitespace());
    let at = match space {
        Some((byte, c)) => text.from_byte(Byte(from + byte + c.len_utf8())),
        None => text.grapheme_floor(limit),
    };
    let at = text.grapheme_floor(at);
    if at > start { at } else { text.grapheme_ceil(limit) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn blank_lines_are_left_out_and_regions_give_roles() {
        let text = Text::from("Judul besar\n\nIsi berita.\n  \nBaca Juga: lain\n");
        let regions = [(Extent::new(0, 11), Role::Title), (Extent::new(28, 43), Role::Furniture)];
        let found = blocks(&text, &regions);
        let shown: Vec<_> =
            found.iter().map(|b| (text.slice(b.extent), b.paragraph, b.role)).collect();
        assert_eq!(
            shown,
            [
                ("Judul besar", 0, Role::Title),
                ("Isi berita.", 2, Role::Body),
                ("Baca Juga: lain", 4, Role::Furniture)
            ]
        );
    }

    #[test]
    fn a_long_line_is_broken_between_words_and_nothing_is_lost() {
        let line = "kata panjang ".repeat(2_000);
        let text = Text::from(line.as_str());
        let found = blocks(&text, &[]);
        assert!(found.len() > 5);
        assert!(found.iter().all(|b| b.extent.len() <= LONGEST_BLOCK));
        let joined: String = found.iter().map(|b| text.slice(b.extent)).collect();
        assert_eq!(joined, line);
        assert!(found.iter().all(|b| text.slice(b.extent).ends_with(' ')));
    }

    #[test]
    fn a_line_without_spaces_is_broken_between_graphemes() {
        let text = Text::from("e\u{301}".repeat(5_000));
        let found = blocks(&text, &[]);
        assert!(found.len() >= 2);
        assert!(found.iter().all(|b| text.is_grapheme_boundary(b.extent.end)));
    }
}
