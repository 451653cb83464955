//! The cues of a sentence: which words tell that somebody says something, who, and what.
//!
//! Each rule reads one cue. Those that stand after or beside what is said come first, so that the
//! words of a verb ("X mengatakan …") end where the next cue begins.
#![allow(
    clippy::single_range_in_vec_init,
    reason = "what is said is a list of ranges of items, and often there is one"
)]

use super::lexicon::*;
use super::sentence::{Item, Sentence};
use std::ops::Range;

/// Who says it, as the sentence has it.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Who {
    /// A name phrase (items).
    Named(Range<usize>),
    /// A pronoun that is a word (items).
    Pronoun(Range<usize>),
    /// The ending of the cue: "ujarnya".
    Ending(usize),
    /// Nobody: who spoke last, or the one of the cue before in the sentence.
    Nobody,
}

/// A cue and what belongs to it, in items of its sentence.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Cue {
    pub rule: &'static str,
    pub confidence: u8,
    /// The words that tell it; empty if there are none.
    pub words: Range<usize>,
    pub who: Who,
    pub content: Vec<Range<usize>>,
}

/// Where a sentence's cues are looked for.
pub(super) struct Cues<'x, 's, 'a> {
    sentence: &'x Sentence<'s, 'a>,
    /// Items that are part of a cue already.
    taken: Vec<bool>,
    found: Vec<Cue>,
}

/// All cues of a sentence, in no order.
pub(super) fn cues(sentence: &Sentence<'_, '_>) -> Vec<Cue> {
    let mut cues = Cues { sentence, taken: vec![false; sentence.len()], found: Vec::new() };
    for at in 0..sentence.len() {
        if sentence.quote(at).is_some() {
            cues.after_quotation(at);
        }
    }
    let places: Vec<usize> =
        (0..sentence.len()).filter(|&at| may_be_cue(sentence.word(at))).collect();
    for &at in &places {
        if !cues.taken[at] {
            cues.beside(at, sentence.word(at));
        }
    }
    let posts: Vec<usize> = (0..sentence.len()).filter(|&at| cues.taken[at]).collect();
    let mut clause = 0;
    let mut seen = 0;
    for at in places {
        let word = sentence.word(at);
        let stop = (seen..at).rev().find(|&at| sentence.mark(at).is_some_and(|m| ";:".contains(m)));
        clause = stop.map_or(clause, |stop| clause.max(stop + 1));
        seen = at;
        if !cues.taken[at] && (is_verb(word) || is_said(word)) {
            let next = posts[posts.partition_point(|&post| post <= at)..].first().copied();
            clause = cues.verb(at, word, clause, next.unwrap_or(sentence.len()));
        } else if matches!(word, "bahwa" | "that") {
            clause = at + 1;
        }
    }
    cues.quotations_without();
    cues.found
}

impl Cues<'_, '_, '_> {
    fn add(&mut self, cue: Cue) {
        for at in cue.words.clone() {
            self.taken[at] = true;
        }
        self.found.push(cue);
    }

    /// "…,” kata Budi", "…,” ujarnya", "…," she said", "…," said the mayor".
    fn after_quotation(&mut self, at: usize) {
        let s = self.sentence;
        let cue = at + 1 + usize::from(s.is_comma(at + 1));
        let word = s.word(cue);
        if word.is_empty() || s.is_capital(cue) && (is_root(word) || is_clitic(word)) {
            return;
        }
        let who = if is_clitic(word) {
            Who::Ending(cue)
        } else if is_root(word) || is_said(word) {
            let mut name = s.name_from(cue + 1);
            if name.is_empty() && is_plain_root(word) && s.word(cue + 1) == "dari" {
                name = s.name_from(cue + 2);
            }
            self.named(name)
        } else {
            return self.name_after_quotation(at, cue);
        };
        let after = match &who {
            Who::Named(name) | Who::Pronoun(name) => name.end,
            _ => cue + 1,
        };
        let mut content = vec![at..at + 1];
        content.extend(self.goes_on(after));
        let rule = "attribution.said_after";
        self.add(Cue { rule, confidence: 95, words: cue..cue + 1, who, content });
    }

    /// "…," Budi menambahkan; "…," the mayor said on Monday.
    fn name_after_quotation(&mut self, quote: usize, from: usize) {
        const FAR: usize = 14;
        let s = self.sentence;
        let end = (from + FAR).min(s.len());
        let verb = (from..end)
            .take_while(|&at| s.quote(at).is_none() && s.mark(at).is_none_or(|mark| mark != '.'))
            .find(|&at| is_said(s.word(at)) || is_verb(s.word(at)));
        let Some(verb) = verb else { return };
        if unsays(s.word(verb.saturating_sub(1))) || !self.says_no_more(verb + 1) {
            return;
        }
        let name = s.name_before(from, verb);
        let Some(name) = name.filter(|name| is_said(s.word(verb)) || s.is_somebody(name)) else {
            return;
        };
        let who = self.named(name);
        let mut content = vec![quote..quote + 1];
        content.extend(self.goes_on(verb + 1));
        let rule = "attribution.said_after";
        self.add(Cue { rule, confidence: 90, words: verb..verb + 1, who, content });
    }

    /// The rest of a quotation that a cue parts: "“A,” kata Budi, “B.”".
    fn goes_on(&self, after: usize) -> Option<Range<usize>> {
        let s = self.sentence;
        let quote = (after..s.len()).find(|&at| s.quote(at).is_some())?;
        let is_free = (after..quote).all(|at| {
            let word = s.word(at);
            !is_verb(word) && !is_said(word) && !is_root(word) && s.mark(at) != Some('.')
        });
        let is_last = s.token(quote + 1).is_none() || s.mark(quote + 1).is_some();
        (is_free && is_last && s.is_comma(quote.wrapping_sub(1))).then_some(quote..quote + 1)
    }

    fn named(&self, name: Range<usize>) -> Who {
        if name.is_empty() {
            Who::Nobody
        } else if name.len() == 1 && is_pronoun(self.sentence.word(name.start)) {
            Who::Pronoun(name)
        } else {
            Who::Named(name)
        }
    }

    /// Cues that stand before, within or after what is said: "menurut", ", kata Budi", "dilansir".
    fn beside(&mut self, at: usize, word: &str) {
        let s = self.sentence;
        let opens = at == 0 || at == 1 && s.is_comma(0);
        let parts = at > 0 && (s.is_comma(at - 1) || s.quote(at - 1).is_some());
        if word == "menurutnya" {
            self.place(at..at + 1, Who::Ending(at), "attribution.according_to", 85, at + 1);
        } else if is_clitic(word) && (opens || parts) {
            self.place(at..at + 1, Who::Ending(at), "attribution.said_after", 85, at + 1);
        } else if is_root(word)
            && (opens || parts)
            && !(opens && s.is_capital(at) && !is_plain_root(word))
        {
            let name = s.name_from(at + 1);
            let is_name = s.is_capital(at + 1) && !is_calendar(s.word(at + 1))
                || is_pronoun(s.word(at + 1))
                || is_plain_root(word) && s.is_somebody(&name);
            if is_name && !name.is_empty() {
                let (end, who) = (name.end, self.named(name));
                self.place(at..at + 1, who, "attribution.said_after", 90, end);
            }
        } else if word == "menurut" || word == "according" && s.word(at + 1) == "to" {
            let begin = at + 1 + usize::from(word == "according");
            let name = s.name_from(begin);
            if !name.is_empty() && (word == "according" || s.is_somebody(&name)) {
                let (end, who) = (name.end, self.named(name));
                self.place(at..begin, who, "attribution.according_to", 90, end);
            }
        } else if is_taken(word) {
            self.taken_from(at, word);
        } else if matches!(word, "berdasarkan" | "based") {
            let begin = at + 1 + usize::from(word == "based" && s.word(at + 1) == "on");
            let name = s.name_from(begin);
            if is_document(s.word(begin))
                && !name.is_empty()
                && name.clone().any(|at| s.is_capital(at))
            {
                let end = name.end;
                self.place(at..begin, Who::Named(name), "attribution.based_on", 75, end);
            }
        } else if word == "demikian" {
            self.thus(at);
        } else if is_passive(word) {
            self.passive(at, word, opens);
        }
    }

    /// A cue with words of its own on both sides: which of them it tells of depends on where it stands.
    fn place(
        &mut self,
        words: Range<usize>,
        who: Who,
        rule: &'static str,
        confidence: u8,
        end: usize,
    ) {
        let s = self.sentence;
        let mut from = words.start;
        while from > 0 && (s.is_comma(from - 1) || s.word(from - 1) == "demikian") {
            from -= 1;
        }
        let begin = end + usize::from(s.is_comma(end));
        let is_apart = s.is_comma(end) || words.start == 0;
        let goes_on = is_apart && !self.says_no_more(end) && self.count(begin..s.len()) >= 3;
        let mut content = Vec::new();
        let before = 0..from;
        if self.count(before.clone()) > 0 || before.clone().any(|at| s.quote(at).is_some()) {
            content.push(before);
        }
        let is_only = content.is_empty() && self.count(begin..s.len()) > 0;
        if goes_on || is_only {
            content.push(begin..s.len());
        }
        if !content.is_empty() {
            self.add(Cue { rule, confidence, words, who, content });
        }
    }

    /// How many words there are.
    fn count(&self, items: Range<usize>) -> usize {
        items.filter(|&at| !self.sentence.word(at).is_empty()).count()
    }

    /// Whether from item `at` on there is only when, where, and to whom.
    fn says_no_more(&self, at: usize) -> bool {
        let s = self.sentence;
        let first = at + usize::from(s.is_comma(at));
        let word = s.word(first);
        if s.quote(first).is_some() {
            return true;
        }
        word.is_empty() && !s.is_number(first)
            || is_calendar(word)
            || matches!(
                word,
                "kepada"
                    | "di"
                    | "dalam"
                    | "pada"
                    | "saat"
                    | "ketika"
                    | "melalui"
                    | "lewat"
                    | "usai"
                    | "seusai"
                    | "setelah"
                    | "seperti"
                    | "sebagaimana"
                    | "dikutip"
                    | "dilansir"
                    | "kemarin"
                    | "tadi"
                    | "sambil"
                    | "seraya"
                    | "menambahkan"
                    | "to"
                    | "in"
                    | "on"
                    | "at"
                    | "during"
                    | "after"
                    | "when"
                    | "late"
                    | "early"
                    | "adding"
                    | "of"
                    | "via"
                    | "through"
                    | "last"
                    | "this"
                    | "yesterday"
                    | "ditemui"
                    | "dihubungi"
                    | "demikian"
                    | "menanggapi"
                    | "merujuk"
                    | "mengutip"
                    | "reporters"
                    | "yang"
                    | "dengan"
                    | "who"
                    | "lalu"
                    | "beberapa"
            )
    }

    /// "seperti dilansir dari Antara", "mengutip pejabat Jepang", and not "mengutip invasi Rusia".
    fn taken_from(&mut self, at: usize, word: &str) {
        let s = self.sentence;
        let mut name_at = at + 1;
        while matches!(
            s.word(name_at),
            "dari" | "oleh" | "pada" | "kepada" | "by" | "melalui" | "laman"
        ) {
            name_at += 1;
        }
        if matches!(word, "reported" | "cited" | "quoted") && s.word(at + 1) != "by" {
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
        let begin = at - usize::from(matches!(before, "seperti" | "sebagaimana" | "as") && at > 0);
        let (end, who) = (name.end, self.named(name));
        if !matches!(word, "mengutip" | "merujuk" | "mengacu" | "menukil" | "citing" | "quoting") {
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
            None => self.place(begin..name_at, who, "attribution.citing", 80, end),
        }
    }

    /// "…, demikian info yang diperoleh Nikkei Asia".
    fn thus(&mut self, at: usize) {
        let s = self.sentence;
        let noun = s.word(at + 1);
        if !matches!(
            noun,
            "info"
                | "informasi"
                | "kabar"
                | "laporan"
                | "keterangan"
                | "pernyataan"
                | "berita"
                | "bunyi"
                | "isi"
                | "penjelasan"
                | "kata"
                | "ujar"
        ) {
            return;
        }
        let mut name_at = at + 2;
        while matches!(
            s.word(name_at),
            "yang"
                | "diperoleh"
                | "dikutip"
                | "dihimpun"
                | "dirilis"
                | "diterima"
                | "disampaikan"
                | "oleh"
                | "dari"
                | "dilaporkan"
                | "dilansir"
                | "dikeluarkan"
                | "resmi"
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
    fn passive(&mut self, at: usize, word: &str, opens: bool) {
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
        let by = matches!(s.word(at + 1), "oleh" | "by");
        let within = s.word(at + 1) == "dalam" && is_document(s.word(at + 2));
        let name_at = at + 1 + usize::from(by || within);
        let name = s.name_from(name_at);
        let is_somebody = if by || within {
            s.is_somebody(&name)
        } else {
            word != "disebut"
                && s.is_capital(name_at)
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
        if matches!(s.word(rest), "bahwa" | "jika" | "kalau") && self.count(rest..s.len()) > 3 {
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

    /// "Budi mengatakan (bahwa) …", "Budi said (that) …", "…, Budi said." Gives back where the clause
    /// of the next verb begins.
    fn verb(&mut self, at: usize, word: &str, clause: usize, next: usize) -> usize {
        let s = self.sentence;
        let mut before = at;
        while before > clause && is_adverb(s.word(before - 1)) {
            before -= 1;
        }
        let leads = s.word(before.wrapping_sub(1));
        if before > 0 && unsays(leads) {
            return clause;
        }
        let from =
            (clause..at).rev().find(|&item| s.quote(item).is_some()).map_or(clause, |q| q + 1);
        let goes_on =
            matches!(leads, "seraya" | "sambil" | "sembari" | "dan" | "dengan" | "serta" | "and")
                || before > 0
                    && s.is_comma(before - 1)
                    && self.found.iter().any(|cue| cue.words.end < before);
        let name =
            if is_said(word) { s.name_right_before(from, at) } else { s.name_before(from, at) };
        let who = match name {
            Some(name) if is_weak_verb(word) && !s.is_somebody(&name) => return clause,
            Some(name) => self.named(name),
            None if goes_on && !is_weak_verb(word) => Who::Nobody,
            None => return clause,
        };
        let end = self.end_before(next);
        let begin = self.skip_to_content(at + 1, end);
        let end = self.end_of_content(begin, end);
        let mut confidence = if is_weak_verb(word) { 65 } else { 85 };
        let mut content = Vec::new();
        let has_after =
            (begin..end).any(|item| s.quote(item).is_some()) || self.count(begin..end) > 0;
        let name_start = match &who {
            Who::Named(name) | Who::Pronoun(name) => name.start,
            _ => at,
        };
        let quote_before = name_start >= 1 && s.is_closed(name_start - 1)
            || name_start >= 2 && s.is_comma(name_start - 1) && s.is_closed(name_start - 2);
        let is_after_comma = name_start > from + 2 && s.is_comma(name_start - 1);
        let stands_last = is_said(word) && (!has_after || self.says_no_more(at + 1));
        if stands_last && is_after_comma && self.count(from..name_start) >= 3 {
            content.push(from..name_start - 1);
        } else if quote_before && !has_after {
            let quote = (0..name_start).rev().find(|&item| s.quote(item).is_some()).unwrap_or(0);
            content.push(quote..quote + 1);
        } else if has_after {
            content.push(begin..end);
        } else {
            return clause;
        }
        if who == Who::Nobody {
            confidence -= 10;
        }
        let rule = "attribution.verb";
        self.add(Cue { rule, confidence, words: at..at + 1, who, content });
        at + 1
    }

    /// Past "juga", "bahwa", a comma, and whom it is said to.
    fn skip_to_content(&self, at: usize, end: usize) -> usize {
        let s = self.sentence;
        let mut begin = at;
        if matches!(s.word(begin), "kepada" | "pada") && s.is_capital(begin + 1)
            || matches!(s.word(begin), "reporters" | "investigators")
        {
            let name = s.name_from(begin + 1);
            begin = name.end.max(begin + 1);
        }
        while begin < end
            && (matches!(s.word(begin), "bahwa" | "that" | "juga" | "pula" | "jika" | "kalau")
                || s.mark(begin).is_some_and(|mark| ",:".contains(mark)))
        {
            begin += 1;
        }
        begin
    }

    /// Where what is said ends, if how, when or in what it was said comes after it: ", dalam sebuah
    /// pernyataan …", ", Senin (3/5)", ", mengutip …".
    fn end_of_content(&self, begin: usize, end: usize) -> usize {
        let s = self.sentence;
        let tells_how = |at: usize| {
            let word = s.word(at + 1);
            let is_medium =
                matches!(word, "dalam" | "melalui" | "lewat" | "saat" | "di" | "in" | "during")
                    && (at + 2..at + 6).any(|near| {
                        matches!(
                            s.word(near),
                            "pernyataan"
                                | "pernyataannya"
                                | "keterangan"
                                | "keterangannya"
                                | "wawancara"
                                | "konferensi"
                                | "siaran"
                                | "rilis"
                                | "unggahan"
                                | "unggahannya"
                                | "jumpa"
                                | "sambutannya"
                                | "pidatonya"
                                | "statement"
                                | "interview"
                                | "conference"
                                | "dihubungi"
                                | "ditemui"
                        )
                    });
            is_medium
                || is_calendar(word)
                    && (s.is_number(at + 2) || s.mark(at + 2) == Some('(') || at + 3 >= end)
                || matches!(word, "mengutip" | "citing")
        };
        (begin + 1..end).find(|&at| s.is_comma(at) && tells_how(at)).unwrap_or(end)
    }

    /// The end of words that go on until the cue at item `next`, without the comma before it.
    fn end_before(&self, next: usize) -> usize {
        let s = self.sentence;
        let mut end = next.min(s.len());
        while end > 0 && (s.is_comma(end - 1) || next < s.len() && s.word(end - 1) == "demikian") {
            end -= 1;
        }
        end
    }

    /// Statements in quotation marks that no cue has: who spoke last still speaks.
    fn quotations_without(&mut self) {
        use crate::detect::QuotationForm::Statement;
        let s = self.sentence;
        for at in 0..s.len() {
            let is_free = !self
                .found
                .iter()
                .any(|cue| cue.content.iter().any(|content| content.contains(&at)));
            let is_statement = s.quote(at).is_some_and(|quote| quote.form == Statement);
            if is_free && is_statement && matches!(s.items.get(at), Some(Item::Quote(_))) {
                let (rule, content) = ("attribution.carried_over", vec![at..at + 1]);
                self.found.push(Cue {
                    rule,
                    confidence: 55,
                    words: at..at,
                    who: Who::Nobody,
                    content,
                });
            }
        }
    }
}
