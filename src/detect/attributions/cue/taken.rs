//! What is taken from elsewhere: "dilansir", "demikian info yang diperoleh", "dikatakan Budi".
#![allow(
    clippy::single_range_in_vec_init,
    reason = "what is said is a list of ranges of items, and often there is one"
)]

use super::*;
use crate::detect::fold::words;

/// "X, mengutip Y": the rule, and how sure it is.
const CITING: (&str, u8) = (super::super::CITING, 80);

impl Cues<'_, '_, '_> {
    /// "seperti dilansir dari Antara", "mengutip pejabat Jepang", and not "mengutip invasi Rusia".
    pub(super) fn taken_from(&mut self, at: usize, word: &str) {
        let s = self.sentence;
        let mut name_at = at + 1;
        while s.is_any(name_at, words!("dari oleh pada kepada by melalui laman resmi")) {
            name_at += 1;
        }
        let before = s.word(at.wrapping_sub(1));
        let is_relative = is_among(before, words!("yang who which"));
        let is_passive = s.word(at + 1) == "by" || word == "cited" && is_relative;
        if is_among(word, words!("reported cited quoted")) && !is_passive {
            return;
        }
        let named = name_at + usize::from(s.word(name_at) == "the");
        let unnamed = s.unnamed_from(name_at);
        let is_unnamed = !unnamed.is_empty();
        let mut name = if is_unnamed { unnamed } else { s.name_from(name_at) };
        // "the Herald's report"
        if !name.is_empty() && s.word(name.end - 1).contains(['\'', '’']) {
            name.end = name.end.max(s.noun_phrase_from(name_at).end);
        }
        let first = s.word(named);
        let is_source = s.is_capital(named) && !is_calendar(first)
            || is_document(first)
            || is_unnamed
            || is_title(first) && name.clone().any(|at| s.is_capital(at))
            || is_pronoun(first) && word != "mengacu";
        if name.is_empty() || !is_source || unsays(before) && !is_relative {
            return;
        }
        // "Dilansir Antara yang mengutip polisi": who is cited already cites; "Antara yang mengutip polisi menyebut …":
        // so does the subject of a verb that comes.
        if is_relative && !self.found.iter().any(|cue| cue.ends(at - 1)) {
            let is_subject = !(0..at).any(|at| self.tells(at));
            if is_subject && (name.end..s.len()).any(|at| self.tells(at)) {
                self.add(CITING, at..name_at, self.named(name), Vec::new());
            }
            return;
        }
        let begin = at - usize::from(is_among(before, words!("seperti sebagaimana as")) && at > 0);
        let (end, who) = (name.end, self.named(name));
        if !is_relative
            && !is_among(word, words!("mengutip merujuk mengacu menukil citing quoting"))
        {
            return self.place(begin..name_at, who, "attribution.taken_from", 85, end);
        }
        // Somebody else cites: what is said is what that one says.
        let before =
            self.found.iter().rev().find(|cue| cue.words.end <= begin && !cue.words.is_empty());
        match before.map(|cue| cue.content.clone()) {
            Some(content) => self.add(CITING, at..name_at, who, content),
            // "Budi menyatakan …, dengan mengutip X": the verb is read later.
            None => match (0..begin).find(|&at| self.tells(at)) {
                Some(verb) => {
                    let end = self.end_before(begin);
                    let start = self.skip_to_content(verb + 1, end);
                    let content = (start < end).then_some(start..end);
                    self.add(CITING, at..name_at, who, content.into_iter().collect());
                }
                None => self.place(begin..name_at, who, CITING.0, CITING.1, end),
            },
        }
    }

    /// Those who are named between a verb and its subject, or between it and what it tells, are cited by the subject, or
    /// pass on what it says: both tell what the verb tells. So do those who are cited behind that.
    pub(super) fn settle(&mut self) {
        for at in 0..self.found.len() {
            let one = &self.found[at];
            let (start, end, cites) = (one.words.start, one.end(), one.rule == CITING.0);
            if !cites && one.rule != "attribution.taken_from" {
                continue;
            }
            let is_near = |verb: &&Cue| {
                let Some(content) = verb.content.first().filter(|_| verb.who != Who::Nobody) else {
                    return false;
                };
                let is_aside = verb.end() <= start && end <= verb.words.start;
                let is_behind = verb.words.end <= start && (cites || end <= content.start);
                verb.rule == "attribution.verb" && (is_aside || is_behind)
            };
            let Some(verb) = self.found.iter().rfind(is_near) else { continue };
            let (words, mut content) = (verb.words.clone(), verb.content.clone());
            if let Some(first) = content.first_mut().filter(|_| !cites && end <= words.start) {
                first.start = words.start;
            }
            self.found[at].content = content;
            self.found[at].beside = Some(words);
        }
        self.found.retain(|cue| !cue.content.is_empty());
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
                let content = vec![begin..s.len()];
                self.add(("attribution.passive", 70), at..at + 1, Who::Nobody, content);
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
            self.add(("attribution.passive", 80), words, who, content);
        }
    }
}
