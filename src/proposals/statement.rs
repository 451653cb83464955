//! The claim that a sentence makes: its words, short enough to be one.

use crate::text::{CodePoint, Extent, Text};

/// A statement is at most about so long, in code points.
const LONGEST: u32 = 200;

/// The sentence around `extent`, white space folded, without its full stop. Of a long one, whole words around
/// those at `extent`.
pub(super) fn statement(text: &Text, extent: Extent) -> String {
    let last = CodePoint(extent.end.0.saturating_sub(1)).max(extent.start);
    let (first, last) = (text.sentence_at(extent.start), text.sentence_at(last));
    let (start, end) = (first.start.min(extent.start), last.end.max(extent.end));
    let sentence = Extent { start, end };
    if sentence.len() <= LONGEST {
        return folded(text.slice(sentence)).trim_end_matches('.').to_owned();
    }
    let room = LONGEST.saturating_sub(extent.len()) / 2;
    let before = CodePoint(extent.start.0.saturating_sub(room)).max(sentence.start);
    let after = CodePoint(extent.end.0 + room).min(sentence.end);
    let words = text.slice(Extent { start: extent.start, end: extent.end });
    let head = text.slice(Extent { start: before, end: extent.start });
    let tail = text.slice(Extent { start: extent.end, end: after });
    // Where it was cut, half a word may be left.
    let head = if before > sentence.start { after_space(head) } else { head };
    let tail = if after < sentence.end { before_space(tail) } else { tail };
    let mut out = String::new();
    if before > sentence.start {
        out.push_str("… ");
    }
    out.push_str(&folded(&[head, words, tail].concat()));
    if after < sentence.end {
        out.push_str(" …");
    }
    out
}

fn after_space(words: &str) -> &str {
    words.split_once(char::is_whitespace).map_or(words, |(_, rest)| rest)
}

fn before_space(words: &str) -> &str {
    words.rsplit_once(char::is_whitespace).map_or(words, |(rest, _)| rest)
}

pub(super) fn folded(words: &str) -> String {
    words.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::marked::marked;

    #[test]
    fn a_claim_is_the_sentence_around_the_words() {
        for (notation, expected) in [
            ("Ia diam. Kantor  dibuka [[tahun depan]].\nSelesai.", "Kantor dibuka tahun depan"),
            ("[[Kapan]]? Besok.", "Kapan?"),
            ("Harga Rp [[1.500.000]]. Murah.", "Harga Rp 1.500.000"),
        ] {
            let (text, extents) = marked(notation);
            assert_eq!(statement(&text, extents[0]), expected);
        }
    }

    #[test]
    fn a_long_sentence_is_cut_between_words_around_them() {
        let words = "kata yang panjang sekali ".repeat(20);
        let (text, extents) = marked(&format!("{words}pada [[tahun depan]] dan {words}."));
        let found = statement(&text, extents[0]);
        assert!(found.starts_with("… ") && found.ends_with(" …"), "{found}");
        assert!(found.contains("pada tahun depan dan") && found.chars().count() < 210);
        let inner = found.trim_matches(['…', ' ']);
        assert!(inner.split(' ').all(|word| text.as_str().contains(&format!("{word} "))));
    }
}
