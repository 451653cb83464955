//! Parts of a long text, so that what a person looks at is read first, and reading can be stopped.

use crate::text::{CodePoint, Extent, Text};

/// A part is at most so long, in code points, unless a single paragraph is longer. Nearly every article is one part:
/// names and sources are followed within a part.
pub const CHUNK: u32 = 48_000;

/// The parts of a text, whole paragraphs each: that around `first` (what is in sight) first, then those after it, then
/// those before it, from the nearest. They share nothing and leave out nothing but line ends.
pub fn chunks(text: &Text, first: CodePoint) -> Vec<Extent> {
    let mut parts: Vec<Extent> = Vec::new();
    for paragraph in text.paragraphs() {
        let extent = paragraph.extent;
        match parts.last_mut() {
            Some(last) if extent.end.0 - last.start.0 <= CHUNK => last.end = extent.end,
            _ => parts.push(extent),
        }
    }
    let at = parts.partition_point(|part| part.end <= first).min(parts.len().saturating_sub(1));
    let before: Vec<Extent> = parts.drain(..at).rev().collect();
    parts.extend(before);
    parts
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_short_text_is_one_part() {
        let text = Text::from("Satu.\nDua.\n\nTiga.");
        assert_eq!(chunks(&text, CodePoint(8)), [text.extent()]);
        assert_eq!(chunks(&text, CodePoint(9_000)), [text.extent()]);
    }

    #[test]
    fn what_is_in_sight_comes_first_and_nothing_is_left_out() {
        let line = "Polisi menangkap tiga orang di Bekasi pada Senin. ".repeat(400);
        let text = Text::from([line.as_str(); 12].join("\n"));
        let place = CodePoint(text.end().0 * 2 / 5);
        let parts = chunks(&text, place);
        assert!(parts.len() > 3);
        assert!(parts[0].contains(place));
        assert!(parts.iter().all(|part| part.len() <= CHUNK));
        let mut sorted = parts.clone();
        sorted.sort();
        let joined: Vec<&str> = sorted.iter().map(|part| text.slice(*part)).collect();
        assert_eq!(joined.join("\n"), text.as_str());
    }
}
