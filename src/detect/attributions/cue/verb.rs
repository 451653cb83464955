//! Verbs with their subject before them, and where what they tell ends.
#![allow(
    clippy::single_range_in_vec_init,
    reason = "what is said is a list of ranges of items, and often there is one"
)]

use super::*;
use crate::detect::fold::words;

/// So many words after a verb of saying tell to whom, when and where.
const FEW: usize = 8;

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
            && is_among(leads, words!("was were is are be been being"));
        let asks = word == "meminta"
            && s.is_any(at + 1, words!("maaf izin ampun bantuan doa restu tolong"));
        if before > 0 && (unsays(leads) || passive) || asks {
            return clause;
        }
        let from =
            (clause..at).rev().find(|&item| s.quote(item).is_some()).map_or(clause, |q| q + 1);
        let goes_on = is_among(leads, words!("seraya sambil sembari dan dengan serta and"))
            || before > 0
                && s.is_comma(before - 1)
                && self.found.iter().any(|cue| cue.words.end < before);
        // "…, said Jane Doe, who lives there": the subject comes after the verb.
        let turns = is_among(
            word,
            words!("said says say wrote writes added argued explained noted recalled warned"),
        );
        let turned = (turns && before > 0 && s.is_comma(before - 1))
            .then(|| s.name_from(at + 1))
            .filter(|name| s.is_capital(name.start) && !is_calendar(s.word(name.start)))
            .filter(|name| !name.is_empty() && self.count(from..before) >= 3);
        let is_turned = turned.is_some();
        // "…, adding that": who spoke before goes on.
        let is_participle = word.ends_with("ing") && before > 0 && s.is_comma(before - 1);
        let name = match turned {
            Some(name) => Some(name),
            None if is_participle => None,
            None if is_said(word) => s.subject(from, at),
            None => s.clause_subject(from, before).or_else(|| s.name_before(from, at)),
        };
        let is_taken = |name: &Range<usize>| name.clone().any(|at| self.taken[at]);
        let who = match name {
            // "kata Budi menimpali" has its cue.
            Some(name) if is_taken(&name) => return clause,
            // Documents show and find; people do it with their hands.
            Some(name)
                if is_among(word, words!("menunjukkan menemukan"))
                    && !is_document(s.word(name.start)) =>
            {
                return clause;
            }
            Some(name) if is_weak_verb(word) && !s.is_somebody(&name) => return clause,
            Some(name) => self.named(name),
            None if goes_on && !is_weak_verb(word) => Who::Nobody,
            None => return clause,
        };
        let after = at + 1 + usize::from(self.calls(at));
        let (begin, next) = self.past_aside(after, next);
        let end = self.end_before(next);
        let begin = self.skip_to_content(begin, end);
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
        let is_clause = !self.is_setting(from, name_start);
        let is_short = is_clause && self.count(begin..end) <= FEW;
        let stands_last = is_said(word)
            && !self.is_said_after(at)
            && (!has_after || is_short || is_clause && self.says_no_more(at + 1));
        // "John Roberts wrote for the majority" tells nothing.
        let says_nothing = is_said(word)
            && s.is_any(begin, words!("for with about in on at of from by as against"))
            && !(begin..end).any(|at| s.quote(at).is_some())
            && self.count(begin..end) <= 4;
        if is_turned {
            content.push(from..before - 1);
        } else if stands_last && is_after_comma && self.count(from..name_start) >= 3 {
            content.push(from..name_start - 1);
        } else if quote_before && !has_after {
            let quote = (0..name_start).rev().find(|&item| s.quote(item).is_some()).unwrap_or(0);
            content.push(quote..quote + 1);
        } else if has_after && !says_nothing {
            content.push(begin..end);
        } else {
            return clause;
        }
        if who == Who::Nobody {
            confidence -= 10;
        }
        self.add(("attribution.verb", confidence), at..after, who, content);
        at + 1
    }

    /// Whether the verb at item `at` asks with the word behind it: "called on residents to leave", "called for calm".
    pub(super) fn calls(&self, at: usize) -> bool {
        let s = self.sentence;
        s.is_any(at, words!("called calls"))
            && (s.word(at + 1) == "for"
                || s.word(at + 1) == "on" && (at + 3..at + 3 + FEW).any(|at| s.word(at) == "to"))
    }

    /// Past an aside after a verb that tells whom who speaks cites, or who passes it on, to what is said: "reported on
    /// Monday, citing three officials, that …"; and where that ends.
    fn past_aside(&self, at: usize, next: usize) -> (usize, usize) {
        let s = self.sentence;
        let aside = self.found.iter().find(|cue| cue.words.start == next && next - at <= FEW);
        let rules = words!("attribution.citing attribution.taken_from");
        let close = aside.filter(|cue| is_among(cue.rule, rules)).map(Cue::end);
        let begin = close.filter(|&close| s.is_comma(close) && s.is_comma(next.wrapping_sub(1)));
        match begin.filter(|&close| self.count(close..s.len()) >= 3) {
            Some(begin) => (begin + 1, s.len()),
            None => (at, next),
        }
    }

    /// Whether the words before who speaks only set the scene: "In a statement on Monday, Jane Doe said".
    fn is_setting(&self, from: usize, end: usize) -> bool {
        let s = self.sentence;
        let mut words = (from..end.saturating_sub(1)).map(|at| s.word(at));
        let first = s.word(from);
        let is_when = is_among(
            first,
            words!("as when while after before if since because although though once until"),
        );
        let is_clause = (from..end.saturating_sub(1)).any(|at| s.is_comma(at))
            || !is_when && words.any(is_finite);
        !is_clause
            && (begins_adverbial(first)
                || first.ends_with("ing")
                || is_among(first, words!("of with about against among amid over under across")))
    }

    /// Past "juga", "bahwa", a comma, and whom it is said to.
    pub(super) fn skip_to_content(&self, at: usize, end: usize) -> usize {
        let s = self.sentence;
        let mut begin = at;
        if s.is_any(begin, words!("kepada pada")) && s.is_capital(begin + 1)
            || s.is_any(begin, words!("reporters investigators"))
        {
            let name = s.name_from(begin + 1);
            begin = name.end.max(begin + 1);
        }
        // "mengatakan kepada wartawan di Tegal bahwa …", "said in a statement that …".
        const FAR: usize = 12;
        let leads = s.is_any(
            begin,
            words!("kepada dalam di saat melalui in on to during at late early last"),
        ) || is_calendar(s.word(begin))
            || s.is_any(at.saturating_sub(1), words!("told tells"));
        if leads {
            let that = (begin..(begin + FAR).min(end))
                .find(|&at| s.is_any(at, words!("bahwa that")) || s.is_comma(at));
            begin = that.filter(|&at| !s.is_comma(at)).unwrap_or(begin);
        }
        while begin < end
            && (s.is_any(begin, words!("bahwa that juga pula jika kalau"))
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
            let is_medium = is_among(word, words!("dalam melalui lewat saat di in during"))
                && (at + 2..at + 6).any(|near| {
                    s.is_any(
                        near,
                        words!("pernyataan pernyataannya keterangan keterangannya wawancara konferensi \
            siaran rilis unggahan unggahannya jumpa sambutannya pidatonya \
            statement interview conference dihubungi ditemui"),
                    )
                });
            // Behind when it was said nothing more is said: "…, Senin (3/5), di Tegal".
            let is_last = || {
                let comma = (at + 1..end).rev().find(|&at| s.is_comma(at));
                let rest = comma.map_or(at + 1..end, |comma| comma + 1..end);
                self.count(rest.clone()) <= FEW
                    && (comma.is_none() || self.says_no_more(rest.start))
            };
            is_medium
                || is_calendar(word)
                    && (s.is_number(at + 2) || s.mark(at + 2) == Some('(') || at + 3 >= end)
                    && is_last()
                || is_among(word, words!("mengutip citing"))
                || word.ends_with("ing") && is_said(word)
        };
        (begin + 1..end).find(|&at| s.is_comma(at) && tells_how(at)).unwrap_or(end)
    }

    /// The end of words that go on until the cue at item `next`, without the comma before it.
    pub(super) fn end_before(&self, next: usize) -> usize {
        let s = self.sentence;
        let mut end = next.min(s.len());
        let leads = |word| is_among(word, words!("demikian dengan seraya sambil sembari"));
        while end > 0 && (s.is_comma(end - 1) || next < s.len() && leads(s.word(end - 1))) {
            end -= 1;
        }
        end
    }
}
