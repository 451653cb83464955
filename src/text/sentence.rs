//! Sentences, for the caret and for whoever reads a text sentence by sentence.
//!
//! Invariants: a sentence lies within one paragraph, is never blank, begins and ends with a
//! grapheme that is not white space; sentences are in order and share nothing; all words are in one.
//! Finding all takes time linear in the text, and a caret looks at its own paragraph alone. The
//! rules are our own, for Indonesian and English: those of UAX #29 end a sentence after "Prof.",
//! so most of what they find would have to be undone.

use super::abbreviation::{Stop, stop_after};
use super::{CodePoint, Extent, Text};

impl Text {
    /// All sentences, in order.
    pub fn sentences(&self) -> Vec<Extent> {
        (0..self.paragraphs().len()).flat_map(|number| self.sentences_of(number)).collect()
    }

    /// The sentences of paragraph `number`, in order; none if it is blank or not there.
    pub fn sentences_of(&self, number: usize) -> Vec<Extent> {
        let Some(paragraph) = self.paragraphs().get(number) else { return Vec::new() };
        let characters: Vec<char> = self.paragraph_str(number).chars().collect();
        let start = paragraph.extent.start.0;
        // Between two ASCII characters of a line there is always a grapheme boundary.
        let is_ascii = |character: Option<&char>| character.is_none_or(char::is_ascii);
        let is_plain = |at: u32| {
            let before = at.checked_sub(1).and_then(|before| characters.get(before as usize));
            is_ascii(before) && is_ascii(characters.get(at as usize))
        };
        let mut end_before = CodePoint(start);
        let mut sentences = Vec::new();
        for (first, after) in split(&characters) {
            // White space can carry a combining mark, so an end may have to move.
            let (plain_first, plain_after) = (is_plain(first), is_plain(after));
            let (first, after) = (CodePoint(start + first), CodePoint(start + after));
            let first = if plain_first { first } else { self.grapheme_floor(first) };
            let first = first.max(end_before);
            let after = if plain_after { after } else { self.grapheme_ceil(after) };
            if first < after {
                sentences.push(Extent { start: first, end: after });
                end_before = after;
            }
        }
        sentences
    }

    /// The sentence that `at` stands in, or the one before it in its paragraph, or else the one
    /// after; an empty extent in a blank paragraph.
    pub fn sentence_at(&self, at: CodePoint) -> Extent {
        let number = self.paragraph_at(at);
        let sentences = self.sentences_of(number);
        let begun = sentences.partition_point(|sentence| sentence.start <= at);
        let here = self.paragraphs()[number].extent.start;
        *sentences.get(begun.saturating_sub(1)).unwrap_or(&Extent { start: here, end: here })
    }

    /// The start of the next sentence after `at`, or the end of the text.
    pub fn next_sentence(&self, at: CodePoint) -> CodePoint {
        (self.paragraph_at(at)..self.paragraphs().len())
            .find_map(|number| {
                let mut sentences = self.sentences_of(number).into_iter();
                sentences.find(|sentence| sentence.start > at)
            })
            .map_or(self.end(), |sentence| sentence.start)
    }

    /// The start of the last sentence that begins before `at`, or the start of the text.
    pub fn previous_sentence(&self, at: CodePoint) -> CodePoint {
        (0..=self.paragraph_at(at))
            .rev()
            .find_map(|number| {
                let mut sentences = self.sentences_of(number).into_iter().rev();
                sentences.find(|sentence| sentence.start < at)
            })
            .map_or(CodePoint(0), |sentence| sentence.start)
    }
}

/// The sentences of one paragraph: where each starts and ends, trimmed.
fn split(line: &[char]) -> Vec<(u32, u32)> {
    let mut sentences = Vec::new();
    let mut quotations = quotations(line).into_iter().peekable();
    let mut start = skip(line, 0, char::is_whitespace);
    let mut at = start;
    while at < line.len() {
        if !is_stop(line[at]) {
            at += 1;
            continue;
        }
        while quotations.next_if(|quotation| quotation.1 <= at).is_some() {}
        let stops = at;
        let after_stops = skip(line, at, is_stop);
        let after = skip_notes(line, skip(line, after_stops, closes));
        at = after;
        if quotations.peek().is_some_and(|&(open, close)| open < stops && after <= close) {
            continue;
        }
        if ends_sentence(line, start, stops, after_stops, after) {
            sentences.push((start as u32, after as u32));
            start = skip(line, after, char::is_whitespace);
            at = start;
        }
    }
    let end = line.iter().rposition(|c| !c.is_whitespace()).map_or(0, |last| last + 1);
    if start < end {
        sentences.push((start as u32, end as u32));
    }
    sentences
}

/// Whether the stops at `stops..after_stops`, with closing quotes up to `after`, end the sentence
/// that began at `start`.
fn ends_sentence(
    line: &[char],
    start: usize,
    stops: usize,
    after_stops: usize,
    after: usize,
) -> bool {
    let is_wide = matches!(line[stops], '。' | '！' | '？');
    let next = skip(line, after, char::is_whitespace);
    if next == line.len() {
        return false; // the paragraph ends it
    }
    if is_wide {
        return !closes(line[next]);
    }
    if next == after {
        return false; // "07.56", "Rp1.000", "detik.com"
    }
    let begin = skip(line, next, opens);
    let Some(&first) = line.get(begin) else { return false };
    let is_quoted = after > after_stops;
    let can_begin =
        first.is_uppercase() || first.is_numeric() || !first.is_alphanumeric() || !has_case(first);
    if !can_begin {
        return false; // "?” kata X", "dkk. dan"
    }
    if line[stops] != '.' || after_stops > stops + 1 || is_quoted {
        return true;
    }
    let word = word_before(line, start, stops);
    let following = || word_after(line, begin);
    match stop_after(&word) {
        Stop::GoesOn => false,
        Stop::BeforeNumber => !first.is_numeric() && !is_roman(&following()),
        Stop::MayEnd => {
            let is_name_likely = is_initials(&word) && !is_hour(&word);
            first.is_uppercase()
                && line[next] != '('
                && stop_after(&following()) != Stop::MayEnd // "Co. Ltd."
                && (!is_name_likely || STARTERS.contains(&following().as_str()))
        }
        Stop::Full => {
            let begins_list = stops - start < LONGEST
                && word.chars().all(char::is_numeric)
                && !line[start..stops].iter().any(|c| c.is_alphabetic());
            if begins_list {
                return false; // "1. Harga"
            }
            let is_initial = word.chars().count() == 1 && word.chars().all(char::is_uppercase);
            !is_initial || STARTERS.contains(&following().as_str())
        }
    }
}

/// Whether it is capitals between stops: "U.S", "S.H".
fn is_initials(word: &str) -> bool {
    word.contains('.') && word.chars().all(|c| c == '.' || c.is_uppercase())
}

fn is_hour(word: &str) -> bool {
    matches!(word, "A.M" | "P.M")
}

fn is_roman(word: &str) -> bool {
    !word.is_empty() && word.chars().all(|c| matches!(c, 'I' | 'V' | 'X' | 'L' | 'C'))
}

/// Words that begin sentences and not names: they tell "in the U.S. The" from "U.S. Senate".
#[rustfmt::skip] // a word a line would be a page
const STARTERS: &[&str] = &[
    "Ada", "Adapun", "Akan", "Akibatnya", "Aku", "Anda", "Atas", "Bagi", "Bahkan", "Banyak",
    "Beberapa", "Belum", "Berdasarkan", "Dalam", "Dan", "Dari", "Demikian", "Dengan", "Di", "Dia",
    "Hal", "Hari", "Hingga", "Ia", "Ini", "Itu", "Jadi", "Jika", "Kalau", "Kami", "Karena", "Kata",
    "Ketika", "Kini", "Kita", "Lalu", "Maka", "Menurut", "Mereka", "Meski", "Meskipun", "Namun",
    "Oleh", "Pada", "Para", "Pihaknya", "Saat", "Salah", "Sampai", "Saya", "Sebab", "Sebagai",
    "Sebelumnya", "Sedangkan", "Sejak", "Sekarang", "Selain", "Selama", "Sementara", "Seperti",
    "Setelah", "Sudah", "Tak", "Tapi", "Terkait", "Tetapi", "Tidak", "Untuk", "Walau", "Yang", "A",
    "After", "All", "Although", "An", "And", "As", "At", "Before", "But", "By", "Did", "Do", "Each",
    "For", "From", "Had", "Has", "He", "Her", "Here", "His", "How", "However", "I", "If", "In",
    "Is", "It", "Its", "Let", "Many", "More", "My", "No", "Not", "Of", "On", "Or", "Our", "She",
    "Since", "So", "Some", "That", "The", "Their", "Then", "There", "These", "They", "This",
    "Those", "To", "Today", "Was", "We", "Were", "What", "When", "Where", "While", "Who", "Why",
    "With", "You",
];

fn is_stop(c: char) -> bool {
    if c.is_ascii() {
        return matches!(c, '.' | '!' | '?'); // nearly always
    }
    matches!(c, '…' | '。' | '！' | '？' | '؟' | '۔' | '।' | '‼' | '⁇' | '⁈' | '⁉')
}

/// Past the numbers of notes, as "[7][8]".
fn skip_notes(line: &[char], mut at: usize) -> usize {
    while line.get(at) == Some(&'[') {
        let close = skip(line, at + 1, char::is_numeric);
        if close == at + 1 || line.get(close) != Some(&']') {
            break;
        }
        at = close + 1;
    }
    at
}

/// The quotations that close within the line, as the places of their two marks, in order. A mark
/// that opens while another is open begins anew, so one that was forgotten shelters nothing.
fn quotations(line: &[char]) -> Vec<(usize, usize)> {
    let mut quotations = Vec::new();
    let mut open = None;
    for (at, &c) in line.iter().enumerate() {
        if c.is_ascii() && c != '"' {
            continue; // nearly always
        }
        let is_open = match c {
            '“' | '«' => true,
            '”' | '»' => false,
            '"' => {
                let after_gap = at == 0 || line[at - 1].is_whitespace() || opens(line[at - 1]);
                let before_word = line.get(at + 1).is_some_and(|next| !next.is_whitespace());
                after_gap && before_word
            }
            _ => continue,
        };
        if is_open {
            open = Some(at);
        } else if let Some(open) = open.take() {
            quotations.push((open, at));
        }
    }
    quotations
}

fn closes(c: char) -> bool {
    matches!(c, '"' | '”' | '’' | '\'' | '»' | ')' | ']' | '}' | '」' | '』')
}

fn opens(c: char) -> bool {
    matches!(c, '"' | '“' | '‘' | '\'' | '«' | '(' | '[' | '{' | '„' | '-' | '–' | '—' | '¿' | '¡')
}

fn has_case(c: char) -> bool {
    c.is_lowercase() || c.is_uppercase()
}

/// The first place from `at` on where `is_in` fails.
fn skip(line: &[char], at: usize, is_in: fn(char) -> bool) -> usize {
    line[at..].iter().position(|&c| !is_in(c)).map_or(line.len(), |count| at + count)
}

/// A word is looked at no farther than this: nothing longer is an abbreviation.
const LONGEST: usize = 24;

/// The word that ends at `end`, without what opens it; not before `start`.
fn word_before(line: &[char], start: usize, end: usize) -> String {
    let least = start.max(end.saturating_sub(LONGEST));
    let begin = line[least..end]
        .iter()
        .rposition(|&c| c.is_whitespace() || opens(c) || matches!(c, '/' | ','))
        .map_or(least, |before| least + before + 1);
    line[begin..end].iter().collect()
}

/// The letters from `begin` on.
fn word_after(line: &[char], begin: usize) -> String {
    line[begin..].iter().take(LONGEST).take_while(|c| c.is_alphabetic()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::marked::marked;

    fn check(notation: &str) {
        let (text, expected) = marked(notation);
        let found = text.sentences();
        let words: Vec<_> = found.iter().map(|&sentence| text.slice(sentence)).collect();
        assert_eq!(found, expected, "{words:#?}");
    }

    #[test]
    fn stops_end_sentences_and_paragraphs_do() {
        check("");
        check(" \n\n");
        check("[[Judul tanpa titik]]\n[[Ia pergi.]] [[Kapan?]]  [[Besok!]]\n");
        check("[[Ia diam...]] [[Lalu pergi.]]");
        check("[[Ia diam... lalu pergi.]]");
        check("[[東京です。]][[雨です。]]");
    }

    #[test]
    fn abbreviations_before_what_they_belong_to_do_not_end_one() {
        check("[[Menurut Prof. Budi dan dr. Sari, harganya Rp. 5.000.]] [[Murah.]]");
        check("[[Rumahnya di Jl. Melati No. 7 dekat pasar.]]");
        check("[[Mr. Smith met Dr. Jones vs. Lee at 5 p.m. on Monday.]]");
        check("[[Menurut J. K. Rowling dan B. J. Habibie, a.l. buku itu laku.]]");
        check("[[Ia lahir di Washington, U.S. Senate menolaknya.]]");
    }

    #[test]
    fn abbreviations_that_may_end_one_do_so_before_a_new_one() {
        check("[[Ia membeli beras, gula, dll.]] [[Namun uangnya habis.]]");
        check("[[Hakimnya Rina, S.H., M.Si.]] [[Dia tegas.]]");
        check("[[Ia pindah ke U.S.]] [[Dia betah.]]");
        check("[[Hadir Budi, Tono, dkk. dari desa.]]");
        check("[[Acme Co. Ltd. (ACM) rugi.]]");
        check("[[Kol. Inf. Budi dan Letjen. Hasan tiba.]] [[Pasal 5 jo. Pasal 7 berlaku.]]");
        check("[[Drs. Moh. Hasan bertemu Pdt. Tono di Km. 5.]] [[Ia pulang.]]");
    }

    #[test]
    fn numbers_keep_their_stops() {
        check("[[Rapat pukul 07.56 WIB membahas Rp 1.000 dan 3.5 persen.]] [[Selesai.]]");
        check("[[Itu tahun 2019.]] [[Lalu 2020.]] [[12 orang datang.]]");
        check("[[1. Beras naik.]]\n[[• 2. Gula turun.]]");
    }

    #[test]
    fn the_numbers_of_notes_belong_to_the_sentence() {
        let sentences = Text::new("Ia benar.[7][8] Buktinya ada.").sentences();
        assert_eq!(sentences, [Extent::new(0, 15), Extent::new(16, 29)]);
    }

    #[test]
    fn a_quotation_is_not_parted_from_who_says_it() {
        check("[[“Kapan dibuka?” kata Budi.]] [[“Besok.”]] [[Ia pergi.]]");
        check("[[\"Kami siap. Kami tunggu,\" ujar Tono.]] [[\"Baik.\"]]");
        check("[[Ia berkata, “Pabrik tutup.”]] [[Buruh pulang.]]");
    }

    #[test]
    fn a_quotation_mark_that_never_closes_shelters_nothing() {
        check("[[Ia berkata, “Pabrik tutup.]] [[Buruh pulang.]]");
    }

    #[test]
    fn the_caret_goes_from_sentence_to_sentence() {
        let (text, sentences) = marked("[[Satu.]] [[Dua.]]\n\n  [[Tiga.]]");
        let walk = std::iter::successors(Some(CodePoint(0)), |&at| {
            (at < text.end()).then(|| text.next_sentence(at))
        });
        let starts = [sentences[0].start, sentences[1].start, sentences[2].start, text.end()];
        assert_eq!(walk.collect::<Vec<_>>(), starts);
        assert_eq!(text.previous_sentence(text.end()), sentences[2].start);
        assert_eq!(text.previous_sentence(sentences[2].start), sentences[1].start);
        assert_eq!(text.previous_sentence(CodePoint(0)), CodePoint(0));
        assert_eq!(text.sentence_at(CodePoint(7)), sentences[1]);
        assert_eq!(text.sentence_at(CodePoint(5)), sentences[0]);
        assert_eq!(text.sentence_at(CodePoint(13)), sentences[2]);
        assert!(text.sentence_at(CodePoint(11)).is_empty());
    }
}
