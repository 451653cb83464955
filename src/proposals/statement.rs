//! The claim that a sentence makes: its words, short enough to be one.

use crate::text::{CodePoint, Extent, Text};

/// A statement is at most about so long, in code points: longer than nearly all sentences.
const LONGEST: u32 = 400;

/// The sentence, or the sentences, around `extent`.
pub(super) fn around(text: &Text, extent: Extent) -> Extent {
    let last = CodePoint(extent.end.0.saturating_sub(1)).max(extent.start);
    let (first, last) = (text.sentence_at(extent.start), text.sentence_at(last));
    Extent { start: first.start.min(extent.start), end: last.end.max(extent.end) }
}

/// The words at `sentence`, which hold those at `extent`: white space folded, beginning with a capital, without full stop
/// and quotation marks around. Of a long one, whole words around those at `extent`.
pub(super) fn statement(text: &Text, sentence: Extent, extent: Extent) -> String {
    if sentence.len() <= LONGEST {
        return capital(bare(&folded(text.slice(sentence))));
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

/// Whether words that were cut out of a sentence say enough without it: not what begins with a pronoun ("she was tired"), a
/// verb without its subject ("membangun tanggul"), a noun made of one ("pengunduran dirinya pada Jumat"), or a
/// word that leans on what stood before.
pub(super) fn stands_alone(words: &str) -> bool {
    const FEWEST: usize = 4;
    #[rustfmt::skip] // a table
    const LEANING: [&str; 41] = [
        "ia", "dia", "mereka", "beliau", "dirinya", "pihaknya", "kami", "kita", "saya", "aku", "hal", "i", "he", "she",
        "it", "they", "we", "his", "her", "their", "its", "yang", "dan", "tetapi", "karena", "setelah", "untuk", "agar",
        "sehingga", "dengan", "that", "which", "who", "to", "for", "of", "on", "about", "with", "and", "but",
    ];
    let first = words.split_whitespace().next().unwrap_or_default();
    let first = first.trim_matches(|c: char| !c.is_alphanumeric());
    let begins = |heads: &[&str]| heads.iter().any(|head| first.starts_with(head));
    let stem = first.strip_suffix("nya").unwrap_or(first);
    let is_verb = first.len() > 4 && begins(&["me", "ber", "di"]) || first.ends_with("ing");
    let is_noun = begins(&["pe", "ke"]) && stem.ends_with("an");
    words.split_whitespace().nth(FEWEST - 1).is_some()
        && !LEANING.contains(&first.to_lowercase().as_str())
        && !is_verb
        && !is_noun
}

/// Without the stops and quotation marks that belong to what is around.
fn bare(words: &str) -> &str {
    let words = words.trim_end_matches(['.', ',', ' ', ';', ':']);
    let marks = ['"', '“', '”'];
    match words.matches(marks).count() {
        1 => words.trim_matches(marks).trim_end_matches(['.', ',']),
        2 if words.starts_with(marks) && words.ends_with(marks) => {
            words.trim_matches(marks).trim_end_matches(['.', ','])
        }
        _ => words,
    }
}

fn capital(words: &str) -> String {
    let mut letters = words.chars();
    let first = letters.next().into_iter().flat_map(char::to_uppercase);
    first.chain(letters).collect()
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
            ("“Kantor dibuka [[besok]].” Begitulah.", "Kantor dibuka besok"),
            ("kata “mitra” dipakai [[besok]].", "Kata “mitra” dipakai besok"),
        ] {
            let (text, extents) = marked(notation);
            let sentence = around(&text, extents[0]);
            assert_eq!(statement(&text, sentence, extents[0]), expected);
        }
    }

    #[test]
    fn what_leans_on_its_sentence_does_not_stand_alone() {
        for words in [
            "harga beras naik 5 persen",
            "Menteri Sari Dewi akan pergi",
            "12 desa terendam sejak subuh",
            "the ferry left at noon",
            "Jumlah korban mencapai 14 orang",
            "“Air naik setinggi dua meter”",
        ] {
            assert!(stands_alone(words), "{words}");
        }
        for words in [
            "pengunduran dirinya pada Jumat waktu setempat",
            "membangun 12 tanggul di Tegal",
            "menyebut raja akan pergi besok",
            "kenaikan harga beras 5 persen",
            "ditahan sejak 3 Mei 2024",
            "mereka kehilangan 12 perahu kemarin",
            "Kami butuh 12 tenda besok",
            "she was tired of it all",
            "to close the pier in May",
            "closing the pier in May",
            "yang hilang 12 orang nelayan",
            "the old pier",
            "",
        ] {
            assert!(!stands_alone(words), "{words}");
        }
    }

    #[test]
    fn a_long_sentence_is_cut_between_words_around_them() {
        let words = "kata yang panjang sekali ".repeat(40);
        let (text, extents) = marked(&format!("{words}pada [[tahun depan]] dan {words}."));
        let found = statement(&text, around(&text, extents[0]), extents[0]);
        assert!(found.starts_with("… ") && found.ends_with(" …"), "{found}");
        assert!(found.contains("pada tahun depan dan") && found.chars().count() < 410);
        let inner = found.trim_matches(['…', ' ']);
        assert!(inner.split(' ').all(|word| text.as_str().contains(&format!("{word} "))));
    }
}
