//! Verbs with their subject before them, and where what they tell ends.
#![allow(
    clippy::single_range_in_vec_init,
    reason = "what is said is a list of ranges of items, and often there is one"
)]

use super::*;

impl Cues<'_, '_, '_> {
    /// "Budi mengatakan (bahwa) …", "Budi said (that) …", "…, Budi said." Gives back where the clause
    /// of the next verb begins.
    pub(super) fn verb(&mut self, at: usize, word: &str, clause: usize, next: usize) -> usize {
        let s = self.sentence;
        let mut before = at;
        while before > clause && is_adverb(s.word(before - 1)) {
            before -= 1;
        }
        let leads = s.word(before.wrapping_sub(1));
        let passive = is_said(word)
            && !word.ends_with("ing")
            && is_among(leads, "was were is are be been being");
        let asks = matches!(word, "meminta" | "memohon" | "minta")
            && is_among(s.word(at + 1), "maaf izin ampun bantuan doa restu tolong");
        if before > 0 && (unsays(leads) || passive) || asks {
            return clause;
        }
        let from =
            (clause..at).rev().find(|&item| s.quote(item).is_some()).map_or(clause, |q| q + 1);
        let goes_on = is_among(leads, "seraya sambil sembari dan dengan serta and")
            || before > 0
                && s.is_comma(before - 1)
                && self.found.iter().any(|cue| cue.words.end < before);
        let name =
            if is_said(word) { s.name_right_before(from, at) } else { s.name_before(from, at) };
        let is_taken = |name: &Range<usize>| name.clone().any(|at| self.taken[at]);
        let who = match name {
            // "kata Budi menimpali" has its cue.
            Some(name) if is_taken(&name) => return clause,
            // Documents show and find; people do it with their hands.
            Some(name)
                if matches!(word, "menunjukkan" | "menemukan")
                    && !is_document(s.word(name.start)) =>
            {
                return clause;
            }
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
        let said_to = self.past_addressee(at + 1);
        let stands_last = is_said(word) && (!has_after || self.says_no_more(said_to));
        // "Asked about it, Smith replied, “…”".
        let quote_after = s.quote(at + 2).is_some() && s.mark(at + 1).is_some();
        let stands_last = stands_last && !(quote_after && begins_adverbial(s.word(from)));
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

    /// Past whom something is told: "told the BBC", "told reporters".
    fn past_addressee(&self, at: usize) -> usize {
        let s = self.sentence;
        if !is_among(s.word(at.wrapping_sub(1)), "told tells telling memberitahu") {
            return at;
        }
        if is_among(s.word(at), "him her them me us reporters journalists police") {
            return at + 1;
        }
        // "told the crowd that …"
        const FAR: usize = 10;
        let that = (at..s.len().min(at + FAR))
            .take_while(|&at| !s.is_comma(at) && s.quote(at).is_none())
            .find(|&at| s.word(at) == "that");
        if let Some(that) = that {
            return that;
        }
        let is_name = s.is_capital(at) || s.word(at) == "the" && s.is_capital(at + 1);
        let end = s.name_from(at).end;
        if is_name && end > at { end } else { at }
    }

    /// Past "juga", "bahwa", a comma, and whom it is said to.
    pub(super) fn skip_to_content(&self, at: usize, end: usize) -> usize {
        let s = self.sentence;
        let mut begin = self.past_addressee(at);
        if matches!(s.word(begin), "kepada" | "pada") && s.is_capital(begin + 1)
            || matches!(s.word(begin), "reporters" | "investigators")
        {
            let name = s.name_from(begin + 1);
            begin = name.end.max(begin + 1);
        }
        // "mengatakan kepada wartawan di Tegal bahwa …", "said in a statement that …".
        const FAR: usize = 12;
        if is_among(s.word(begin), "kepada dalam di saat melalui in on to during at") {
            let that = (begin..(begin + FAR).min(end))
                .find(|&at| matches!(s.word(at), "bahwa" | "that") || s.is_comma(at));
            begin = that.filter(|&at| !s.is_comma(at)).unwrap_or(begin);
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
            let is_medium = is_among(word, "dalam melalui lewat saat di in during")
                && (at + 2..at + 6).any(|near| {
                    is_among(
                        s.word(near),
                        "pernyataan pernyataannya keterangan keterangannya wawancara konferensi \
            siaran rilis unggahan unggahannya jumpa sambutannya pidatonya \
            statement interview conference dihubungi ditemui",
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
    pub(super) fn end_before(&self, next: usize) -> usize {
        let s = self.sentence;
        let mut end = next.min(s.len());
        while end > 0 && (s.is_comma(end - 1) || next < s.len() && s.word(end - 1) == "demikian") {
            end -= 1;
        }
        end
    }
}
