//! The cues of a sentence: which words tell that somebody says something, who, and what.
//!
//! Each rule reads one cue. Those that stand after or beside what is said come first, so that the
//! words of a verb ("X mengatakan …") end where the next cue begins.
#![allow(
    clippy::single_range_in_vec_init,
    reason = "what is said is a list of ranges of items, and often there is one"
)]

mod taken;
mod verb;

use super::sentence::{Item, Sentence};
use crate::detect::fold::{is_among, words};
use crate::detect::speech::*;
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
    /// The words of the verb beside whose subject it stands: "Antara, mengutip polisi, menyebut …".
    pub beside: Option<Range<usize>>,
}

impl Cue {
    /// The item behind the words that name who, or behind the cue.
    fn end(&self) -> usize {
        match &self.who {
            Who::Named(name) | Who::Pronoun(name) => name.end,
            _ => self.words.end,
        }
    }

    /// Whether the words that name who end before item `at`, or a comma between.
    fn ends(&self, at: usize) -> bool {
        matches!(self.who, Who::Named(_)) && (self.end() == at || self.end() + 1 == at)
    }
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
    // "KH Said Aqil" says nothing.
    let is_name =
        |at: usize| at > 0 && sentence.is_capital(at) && !sentence.word(at - 1).is_empty();
    let places: Vec<usize> =
        (0..sentence.len()).filter(|&at| may_be_cue(sentence.word(at)) && !is_name(at)).collect();
    let quotes = || (0..sentence.len()).filter(|&at| sentence.quote(at).is_some());
    if places.is_empty() && quotes().next().is_none() {
        return Vec::new(); // most sentences
    }
    let mut cues = Cues { sentence, taken: vec![false; sentence.len()], found: Vec::new() };
    quotes().for_each(|at| cues.after_quotation(at));
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
        let word = if cues.calls(at) { "urged" } else { word };
        if !cues.taken[at] && (is_verb(word) || is_said(word)) {
            let next = posts[posts.partition_point(|&post| post <= at)..].first().copied();
            clause = cues.verb(at, word, clause, next.unwrap_or(sentence.len()));
        } else if is_among(word, words!("bahwa that")) {
            clause = at + 1;
        }
    }
    cues.settle();
    cues.quotations_without();
    cues.found
}

impl Cues<'_, '_, '_> {
    fn add(
        &mut self,
        (rule, confidence): (&'static str, u8),
        words: Range<usize>,
        who: Who,
        content: Vec<Range<usize>>,
    ) {
        for at in words.clone() {
            self.taken[at] = true;
        }
        self.found.push(Cue { rule, confidence, words, who, content, beside: None });
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
        } else if is_root(word) || is_said(word) || word == "demikian" && s.is_capital(cue + 1) {
            let mut name = s.name_from(cue + 1);
            if s.mark(cue + 1) == Some('@') {
                name = cue + 1..s.handle_end(cue + 1);
            }
            if name.is_empty() && is_plain_root(word) && s.word(cue + 1) == "dari" {
                name = s.name_from(cue + 2);
            }
            self.named(s.with_aside(name))
        } else {
            return self.name_after_quotation(at, cue);
        };
        let after = match &who {
            Who::Named(name) | Who::Pronoun(name) => name.end,
            _ => cue + 1,
        };
        let mut content = vec![at..at + 1];
        content.extend(self.goes_on(after));
        self.add(("attribution.said_after", 95), cue..cue + 1, who, content);
    }

    /// "…," Budi menambahkan; "…," the mayor said on Monday.
    fn name_after_quotation(&mut self, quote: usize, from: usize) {
        const FAR: usize = 14;
        let s = self.sentence;
        let end = (from + FAR).min(s.len());
        let verb = (from..end)
            .take_while(|&at| s.quote(at).is_none() && !s.is_stop(at))
            .filter(|&at| !s.is_any(at.saturating_sub(1), words!("who which yang")))
            .find(|&at| is_said(s.word(at)) || is_verb(s.word(at)));
        let Some(verb) = verb else { return };
        let is_told = is_said(s.word(verb)) && s.ends_open(quote) && !self.is_said_after(verb);
        if unsays(s.word(verb.saturating_sub(1))) || !is_told && !self.says_no_more(verb + 1) {
            return;
        }
        let name =
            if is_said(s.word(verb)) { s.subject(from, verb) } else { s.name_before(from, verb) };
        let Some(name) = name.filter(|name| is_said(s.word(verb)) || s.is_somebody(name)) else {
            return;
        };
        let who = self.named(name);
        let mut content = vec![quote..quote + 1];
        content.extend(self.goes_on(verb + 1));
        self.add(("attribution.said_after", 90), verb..verb + 1, who, content);
    }

    /// Whether what is said comes after the verb at item `verb`, by the sign or word that stands there.
    pub(super) fn is_said_after(&self, verb: usize) -> bool {
        let s = self.sentence;
        let after =
            verb + 1 + usize::from(s.mark(verb + 1).is_some_and(|mark| ",:".contains(mark)));
        s.word(verb + 1) == "that" || s.quote(after).is_some() || s.mark(verb + 1) == Some(':')
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
        } else if is_clitic(word) && (opens || parts) && self.is_apart(at, word) {
            self.place(at..at + 1, Who::Ending(at), "attribution.said_after", 85, at + 1);
        } else if is_root(word)
            && (opens || parts)
            && !(opens && s.is_capital(at) && !is_plain_root(word))
        {
            let name = s.name_from(at + 1);
            // "pesan WhatsApp" is one, and tells nothing.
            let is_message =
                word == "pesan" && s.is_any(at + 1, words!("whatsapp telegram wa sms"));
            let is_name = s.is_capital(at + 1) && !is_message && !is_calendar(s.word(at + 1))
                || is_pronoun(s.word(at + 1))
                || is_plain_root(word) && s.is_somebody(&name);
            if is_name && !name.is_empty() {
                let (end, who) = (name.end, self.named(name));
                self.place(at..at + 1, who, "attribution.said_after", 90, end);
            }
        } else if word == "menurut" || word == "according" && s.word(at + 1) == "to" {
            let begin = at + 1 + usize::from(word == "according");
            let mut name = s.name_from(begin);
            if word == "according" {
                let longer = s.noun_phrase_from(begin);
                name = if longer.end > name.end { longer } else { name };
                name = if at > 0 { s.with_aside(name) } else { name };
            }
            if !name.is_empty() && (word == "according" || s.is_somebody(&name)) {
                let (end, who) = (name.end, self.named(name));
                self.place(at..begin, who, "attribution.according_to", 90, end);
            }
        } else if is_taken(word) {
            self.taken_from(at, word);
        } else if is_among(word, words!("berdasarkan based")) {
            let begin = at + 1 + usize::from(word == "based" && s.word(at + 1) == "on");
            let name = s.name_from(begin);
            if is_document(s.word(begin))
                && !name.is_empty()
                && name.clone().any(|at| s.is_capital(at) && !is_calendar(s.word(at)))
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

    /// Whether the cue with an ending at item `at` is one: "nilainya mencapai …" tells of a value, "nilainya, …" of who says it.
    fn is_apart(&self, at: usize, word: &str) -> bool {
        let s = self.sentence;
        is_among(word, words!("katanya ujarnya"))
            || s.mark(at + 1).is_some()
            || s.quote(at + 1).is_some()
            || at + 1 >= s.len()
            || at > 0 && self.says_no_more(at + 1)
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
        // "Menurut Badan Iklim (BI), …", "Berdasarkan laporan Badan Iklim (BI) 2023, …"
        let end = if s.mark(end) == Some('(') { s.after_bracket(end) } else { end };
        let is_year = s.is_number(end) && s.is_comma(end + 1);
        let end = end + usize::from(is_year);
        // "Berdasarkan survei X pada Mei terhadap 1.200 orang, …": what is said begins after the comma.
        let is_more = words.start == 0
            && s.is_any(end, words!("pada yang di dari terhadap dalam tahun bulan dengan per untuk tentang soal mengenai published released"),
            );
        // "Dilansir Reuters, Minggu (21/9), …", "Menurut Antara, yang mengutip polisi, …": so does it behind an aside.
        let is_aside = is_calendar(s.word(end + 1))
            || s.is_any(end + 1, words!("yang who which whose mengutip citing"));
        let is_dated = words.start == 0 && s.is_comma(end) && is_aside;
        let next = end + usize::from(is_dated);
        let comma = (next..s.len()).find(|&at| s.is_comma(at)).filter(|_| is_more || is_dated);
        let begin = comma.map_or(end + usize::from(s.is_comma(end)), |comma| comma + 1);
        // "Sari, menurut Budi berperan mengumpulkan uang"
        let is_within = looks_like_verb(s.word(end)) && s.is_comma(words.start.wrapping_sub(1));
        let is_apart = s.is_comma(end) || words.start == 0 || is_within;
        let goes_on =
            is_apart && (is_year || !self.says_no_more(begin)) && self.count(begin..s.len()) >= 3;
        let mut content = Vec::new();
        let before = 0..from;
        if self.count(before.clone()) > 0 || before.clone().any(|at| s.quote(at).is_some()) {
            content.push(before);
        }
        let quoted = (begin..s.len()).find(|&at| s.quote(at).is_some());
        let is_only = content.is_empty()
            && (quoted.is_some() || self.count(begin..s.len()) > 0 && !self.says_no_more(begin));
        if goes_on || is_only {
            // "Ujar Ani kepada pers: “…”".
            let after_colon = quoted.filter(|&at| s.mark(at - 1) == Some(':'));
            content.push(after_colon.unwrap_or(begin)..s.len());
        }
        if !content.is_empty() {
            self.add((rule, confidence), words, who, content);
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
        word.is_empty() && !s.is_number(first) || is_calendar(word) || begins_setting(word)
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
                // "A diplomat disagreed: “…”" is nobody's who spoke before.
                let colon = at.checked_sub(1).filter(|&colon| s.mark(colon) == Some(':'));
                // "As she put it: “…”"
                let put = colon.and_then(|colon| colon.checked_sub(2));
                let put = put.filter(|&put| s.word(put) == "put" && s.word(put + 1) == "it");
                let name = put.or(colon).and_then(|end| s.name_before(0, end));
                let name = name.filter(|name| {
                    s.is_somebody(name) || s.is_any(name.start, words!("a an one another the"))
                });
                let who = name.map_or(Who::Nobody, |name| self.named(name));
                self.add(("attribution.carried_over", 55), at..at, who, vec![at..at + 1]);
            }
        }
    }
}
