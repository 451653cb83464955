//! Who stands before an English verb of saying: the noun phrase nearest to it, with what is set beside it.

use super::sentence::Sentence;
use crate::detect::fold::{is_among, words};
use crate::detect::speech::*;
use std::ops::Range;

/// So many phrases between commas are passed over between who speaks and the verb.
const ASIDES: usize = 4;
/// A noun phrase is no longer than this, in items.
const LONGEST: usize = 24;

impl Sentence<'_, '_> {
    /// The subject of the English verb at item `verb`, in a clause that begins at `from`: "the minister, Jane Doe, said",
    /// "TikTok, which says", "a man who lives there said".
    pub fn subject(&self, from: usize, verb: usize) -> Option<Range<usize>> {
        let mut end = verb;
        while end > from && self.is_adverbial(end - 1) {
            end -= 1;
        }
        // "aides on Wednesday also denied"
        if end > from + 2 && is_calendar(self.word(end - 1)) && self.word(end - 2) == "on" {
            end -= 2;
        }
        if end > from && is_relative(self.small(end - 1)) {
            end -= 1;
            end -= usize::from(end > from && self.is_comma(end - 1));
            return self.noun_phrase(from, end);
        }
        if end == from || !self.is_comma(end - 1) {
            return self.noun_phrase(from, end);
        }
        let last = end - 1;
        let mut close = last;
        for _ in 0..ASIDES {
            let Some(open) = (from..close).rev().find(|&at| self.is_comma(at)) else { break };
            let head = self.noun_phrase(from, open);
            let first = open + 1;
            let is_clause = is_relative(self.small(first))
                || is_preposition(self.word(first))
                || self.is_any(first, words!("as quoted cited"))
                || self.is_number(first);
            let is_name = self.is_capital(first)
                || is_determiner(self.word(first))
                || is_title(self.word(first))
                || head.as_ref().is_some_and(|head| self.is_all_name(head));
            // ", of the institute in Tolby, who …": the name stands before it.
            let before = (from..open).rev().find(|&at| self.is_comma(at));
            let is_more = before.is_some_and(|before| is_preposition(self.word(before + 1)));
            match head {
                _ if is_clause && is_more => close = open,
                Some(head) if is_clause => return Some(head),
                Some(head) if is_name => {
                    return Some(self.named_before(from, &head).unwrap_or(head.start)..last);
                }
                _ => close = open,
            }
        }
        self.noun_phrase(from, last)
    }

    /// Where the name begins that an aside belongs to with another: "Jane Doe, the mayor of Tolby, one of them, said".
    fn named_before(&self, from: usize, aside: &Range<usize>) -> Option<usize> {
        let comma =
            aside.start.checked_sub(1).filter(|&comma| comma > from && self.is_comma(comma))?;
        let name =
            self.noun_phrase(from, comma).filter(|_| is_determiner(self.word(aside.start)))?;
        self.is_all_name(&name).then_some(name.start)
    }

    /// Whether all words of the phrase are a name's.
    fn is_all_name(&self, name: &Range<usize>) -> bool {
        let is_name = |at: usize| {
            self.is_capital(at) && !is_calendar(self.word(at))
                || self.mark(at).is_some()
                || self.is_glued(at)
        };
        name.clone().all(is_name)
    }

    /// The noun phrase from item `at` to where its clause ends: "people familiar with the matter", "a summary by the
    /// committee"; empty if nothing ends it.
    pub fn noun_phrase_from(&self, at: usize) -> Range<usize> {
        if is_pronoun(self.word(at)) {
            return at..at + 1;
        }
        let ends = |item: &usize| {
            let word = self.word(*item);
            self.quote(*item).is_some()
                || is_relative(self.small(*item))
                || is_finite(self.small(*item))
                || is_said(word)
                || is_among(word, words!("but while as because if after before since"))
                || is_calendar(word) && self.word(*item + 1) != "by"
                || self.mark(*item).is_some_and(|mark| ",;:—–(".contains(mark))
                || self.mark(*item) == Some('.') && !self.is_capital(*item + 1)
        };
        let last = (at + LONGEST).min(self.len());
        let mut end = (at..last).find(ends).unwrap_or(last);
        // "a report on Monday"
        while end > at
            && (self.is_any(end - 1, words!("on last this published released issued posted"))
                || self.mark(end - 1) == Some('.'))
        {
            end -= 1;
        }
        let is_cut = is_finite(self.small(end)) || is_said(self.word(end));
        if is_cut || end == last && last < self.len() { at..at } else { at..end }
    }

    /// The word at `at`, but that of a name: "WHO" is no "who", "Will" no "will".
    fn small(&self, at: usize) -> &str {
        if at > 0 && self.is_capital(at) { "" } else { self.word(at) }
    }

    /// Whether the word at `at` tells when or how, between a subject and its verb.
    fn is_adverbial(&self, at: usize) -> bool {
        let word = self.word(at);
        is_adverb(word)
            || is_among(word, words!("all both"))
            || word.len() > 4 && word.ends_with("ly") && !self.is_capital(at)
    }

    /// The noun phrase that ends before item `end`.
    fn noun_phrase(&self, from: usize, end: usize) -> Option<Range<usize>> {
        let from = from.max(end.saturating_sub(LONGEST));
        if end > from && is_pronoun(self.word(end - 1)) {
            return Some(end - 1..end);
        }
        let mut start = end;
        while start > from {
            let at = start - 1;
            let word = self.word(at);
            if let Some(mark) = self.mark(at) {
                let open = (from..at).rev().find(|&open| self.mark(open) == Some('('));
                match (mark, open) {
                    (')', Some(open)) => start = open,
                    ('-' | '/' | '&' | '’' | '\'' | '$' | '%', _) => start = at,
                    ('.', _)
                        if at > from && self.is_capital(at - 1) && self.word(at - 1).len() <= 5 =>
                    {
                        start = at
                    }
                    _ => break,
                }
                continue;
            }
            let joins = is_among(word, words!("and or")) && self.joins(from, at);
            let ends = is_relative(self.small(at))
                || is_among(
                    self.small(at),
                    words!(
                        "but while as because if than so then after before \
                since until whether what how why though although and or says said"
                    ),
                ) && !joins;
            if word.is_empty() && !self.is_number(at) || ends {
                break;
            }
            start = at;
        }
        // "On Friday the bank", "In Geneva Jane Doe": the last that can begin a noun phrase does.
        if is_preposition(self.word(start))
            || begins_adverbial(self.word(start)) && !self.word(start).starts_with("th")
        {
            let begins = |at: &usize| {
                is_determiner(self.word(*at))
                    || self.is_capital(*at) && !is_calendar(self.word(*at))
            };
            let mut first = (start + 1..end).rev().find(begins)?;
            while first > start + 1
                && self.is_capital(first - 1)
                && !is_calendar(self.word(first - 1))
            {
                first -= 1;
            }
            start = first;
        }
        let is_day =
            |at: usize| is_calendar(self.word(at)) && !(self.is_capital(at + 1) && at + 1 < end);
        while start < end && (self.mark(start).is_some() || is_day(start)) {
            start += 1;
        }
        let is_clause = |at: usize| is_finite(self.small(at));
        (start < end && !(start..end).any(is_clause)).then_some(start..end)
    }

    /// Whether "and" at item `at` joins two of one subject: what stands before it begins as one does, and has no verb.
    fn joins(&self, from: usize, at: usize) -> bool {
        let open = (from..at).rev().find(|&at| {
            self.mark(at).is_some_and(|mark| ",;:".contains(mark)) || self.quote(at).is_some()
        });
        let first = open.map_or(from, |open| open + 1);
        let begins = self.is_capital(first) || is_determiner(self.word(first));
        let is_verb = |at: usize| {
            let word = self.word(at);
            is_preposition(word) && word != "of"
                || word.len() > 3 && word.ends_with("ed")
                || is_said(word)
        };
        begins && at - first <= 6 && !(first..at).any(is_verb)
    }
}

/// Words that begin a clause about what stands before them.
fn is_relative(word: &str) -> bool {
    is_among(word, words!("who which whose that where when"))
}

fn is_determiner(word: &str) -> bool {
    is_among(
        word,
        words!(
            "the a an one some many several two three four his her their its our my this another both all most"
        ),
    )
}

fn is_preposition(word: &str) -> bool {
    is_among(
        word,
        words!(
            "of in on at by for from with to under over during after before amid among across near about against into \
        including speaking citing"
        ),
    )
}
