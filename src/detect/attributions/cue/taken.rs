//! What is taken from elsewhere: "dilansir", "demikian info yang diperoleh", "dikatakan Budi".
#![allow(
    clippy::single_range_in_vec_init,
    reason = "what is said is a list of ranges of items, and often there is one"
)]

use super::*;
use crate::detect::fold::words;

impl Cues<'_, '_, '_> {
    /// "seperti dilansir dari Antara", "mengutip pejabat Jepang", and not "mengutip invasi Rusia".
    pub(super) fn taken_from(&mut self, at: usize, word: &str) {
        let s = self.sentence;
        let mut name_at = at + 1;
        while s.is_any(name_at, words!("dari oleh pada kepada by melalui laman resmi")) {
            name_at += 1;
        }
        if is_among(word, words!("reported cited quoted")) && s.word(at + 1) != "by" {
            return;
        }
        let name = s.name_from(name_at);
        let first = s.word(name_at);
        let is_source = s.is_capital(name_at) && !is_calendar(first)
            || is_document(first)
            || is_title(first) && name.clone().any(|at| s.is_capital(at))
            || is_pronoun(first) && word != "mengacu";
        if name.is_empty() || !is_source || unsays(s.word(at.wrapping_sub(1))) {
            return;
        }
        let before = s.word(at.wrapping_sub(1));
        let begin = at - usize::from(is_among(before, words!("seperti sebagaimana as")) && at > 0);
        let (end, who) = (name.end, self.named(name));
        if !is_among(word, words!("mengutip merujuk mengacu menukil citing quoting")) {
            return self.place(begin..name_at, who, "attribution.taken_from", 85, end);
        }
        // Somebody else cites: what is said is what that one says.
        let before =
            self.found.iter().rev().find(|cue| cue.words.end <= begin && !cue.words.is_empty());
        match before.map(|cue| cue.content.clone()) {
            Some(content) => self.add(Cue {
                rule: "attribution.citing",
                confidence: 80,
                words: at..name_at,
                who,
                content,
            }),
            // "Budi menyatakan …, dengan mengutip X": the verb is read later.
            None => match (0..begin).find(|&at| self.tells(at)) {
                Some(verb) => {
                    let end = self.end_before(begin);
                    let start = self.skip_to_content(verb + 1, end);
                    if start < end {
                        let (rule, words) = ("attribution.citing", at..name_at);
                        let content = vec![start..end];
                        self.add(Cue { rule, confidence: 80, words, who, content });
                    }
                }
                None => self.place(begin..name_at, who, "attribution.citing", 80, end),
            },
        }
    }

    /// Whether the word at item `at` is a verb of saying that says so.
    fn tells(&self, at: usize) -> bool {
        let (word, before) = (self.sentence.word(at), self.sentence.word(at.wrapping_sub(1)));
        (is_verb(word) && !is_weak_verb(word) || is_said(word)) && (at == 0 || !unsays(before))
    }

    /// "…, demikian info yang diperoleh Nikkei Asia".
    pub(super) fn thus(&mut self, at: usize) {
        let s = self.sentence;
        let noun = s.word(at + 1);
        if !is_among(
            noun,
            words!(
                "info informasi kabar laporan keterangan pernyataan berita bunyi isi \
            penjelasan kata ujar"
            ),
        ) {
            return;
        }
        let mut name_at = at + 2;
        while s.is_any(
            name_at,
            words!(
                "yang diperoleh dikutip dihimpun dirilis diterima disampaikan oleh dari \
            dilaporkan dilansir dikeluarkan resmi"
            ),
        ) {
            name_at += 1;
        }
        let name = s.name_from(name_at);
        if !name.is_empty() && s.is_somebody(&name) {
            let (end, who) = (name.end, self.named(name));
            self.place(at..name_at, who, "attribution.thus", 85, end);
        }
    }

    /// "dikatakan Budi", "diungkap dalam laporan X", and "Disebutkan, …" of nobody.
    pub(super) fn passive(&mut self, at: usize, word: &str, opens: bool) {
        let s = self.sentence;
        if opens && (s.is_comma(at + 1) || s.word(at + 1) == "bahwa") {
            let begin = at + 2;
            if self.count(begin..s.len()) >= 3 {
                let (rule, words) = ("attribution.passive", at..at + 1);
                let content = vec![begin..s.len()];
                self.add(Cue { rule, confidence: 70, words, who: Who::Nobody, content });
            }
            return;
        }
        let before = s.word(at.wrapping_sub(1));
        if at > 0 && unsays(before) && before != "yang" {
            return;
        }
        let by = s.is_any(at + 1, words!("oleh by"));
        let within = s.word(at + 1) == "dalam" && is_document(s.word(at + 2));
        let name_at = at + 1 + usize::from(by || within);
        let name = s.name_from(name_at);
        let is_somebody = if by || within {
            s.is_somebody(&name)
        } else {
            let is_office = is_title(s.word(name_at)) && name.len() >= 3;
            (word != "disebut" || is_office)
                && (s.is_capital(name_at)
                    || is_title(s.word(name_at)) && name.clone().any(|at| s.is_capital(at)))
                && !is_calendar(s.word(name_at))
                && (is_title(s.word(name_at))
                    || name.len() >= 2
                    || s.is_comma(name.end)
                    || s.mark(name.end) == Some('.'))
                || is_pronoun(s.word(name_at)) && word != "disebut"
        };
        if name.is_empty() || !is_somebody {
            return;
        }
        let rest = name.end + usize::from(s.is_comma(name.end));
        let mut content = Vec::new();
        if s.is_any(rest, words!("bahwa jika kalau")) && self.count(rest..s.len()) > 3 {
            content.push(rest + 1..s.len());
        } else if self.count(0..at) > 0 {
            content.push(0..at);
        } else if rest < s.len() {
            content.push(rest..s.len());
        }
        let who = self.named(name);
        let words = at..name_at;
        if !content.is_empty() {
            let rule = "attribution.passive";
            self.add(Cue { rule, confidence: 80, words, who, content });
        }
    }
}
