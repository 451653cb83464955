//! Whose words they are: the name phrase after or before a cue.

use super::sentence::Sentence;
use crate::detect::fold::{is_among, words};
use crate::detect::speech::*;
use std::ops::Range;

/// A name phrase is no longer than this, in items.
const LONGEST: usize = 24;

impl Sentence<'_, '_> {
    /// The name phrase that begins at item `at`; empty if none does.
    pub fn name_from(&self, at: usize) -> Range<usize> {
        if is_pronoun(self.word(at)) {
            return at..at + 1;
        }
        let (end, _) = self.phrase(at, self.len());
        let mut end = self.pointed_at(at).unwrap_or(end);
        // "Direktur PT Maju, Budi Santoso, …"; "Camat Sayung, Kabupaten Demak, Budi Santoso, …"; "Kepala Dinas
        // Pertanian, Pangan, dan Perikanan …"
        const APPOSITIVES: usize = 3;
        let is_office = is_title(self.word(at));
        for number in 0..APPOSITIVES {
            let is_last = number > 0
                && self.is_any(end + 1, words!("dan serta"))
                && self.is_appositive(end + 2);
            let is_next = is_office && (self.is_appositive(end + 1) || is_last)
                || self.word(end + 1) == "seorang";
            if end == at || !self.is_comma(end) || !is_next {
                break;
            }
            let next = self.phrase(end + 1, self.len()).0;
            if next == end + 1 {
                break;
            }
            end = next;
        }
        self.whole(at..end)
    }

    /// Those whom no name tells, from item `at`: "dua sumber di kementerian", "three people briefed on the talks"; empty if
    /// none begin there.
    pub fn unnamed_from(&self, at: usize) -> Range<usize> {
        const FAR: usize = 3;
        let counts =
            self.is_any(at, words!("dua tiga empat lima seorang two three four several a an"));
        let people = words!("sumber pejabat orang saksi sources officials people person witnesses");
        let far = if counts { FAR } else { 1 };
        let noun = (at..at + far).find(|&at| self.is_any(at, people));
        let Some(noun) = noun.filter(|_| counts || self.is_any(at, words!("sumber people"))) else {
            return at..at;
        };
        let end = self.phrase(noun, self.len()).0;
        let longer = self.noun_phrase_from(at);
        // "dua pejabat mengatakan"
        let is_clause = longer.clone().any(|at| is_verb(self.word(at)));
        at..if is_clause { end } else { longer.end.max(end) }
    }

    /// Where the name of an account ends whose "@" is at item `at`.
    pub fn handle_end(&self, at: usize) -> usize {
        let is_part = |at: usize| match self.mark(at) {
            Some('.') => self.is_glued(at + 1) && !self.word(at + 1).is_empty(),
            mark => mark.is_none_or(|mark| mark == '_'),
        };
        (at + 1..self.len()).find(|&at| !self.is_glued(at) || !is_part(at)).unwrap_or(self.len())
    }

    /// Where a phrase ends that begins at item `at` with a role and points at somebody told of: "mantan striker Persib
    /// berusia 48 tahun itu".
    fn pointed_at(&self, at: usize) -> Option<usize> {
        const FAR: usize = 12;
        if self.is_capital(at) {
            return None;
        }
        let is_part = |item: &usize| {
            let word = self.word(*item);
            (!word.is_empty() || self.is_number(*item) || self.mark(*item) == Some('-'))
                && !is_verb(word)
                && !is_among(word, words!("yang saat ketika dalam pada usai kepada"))
        };
        let mut items = (at..(at + FAR).min(self.len())).take_while(is_part);
        items.find(|item| self.is_any(*item, words!("itu tersebut"))).map(|last| last + 1)
    }

    /// How far a name phrase goes from item `at`, and whether a verb cut it off.
    fn phrase(&self, at: usize, limit: usize) -> (usize, bool) {
        let limit = limit.min(at + LONGEST);
        let (mut end, mut capitals, mut item) = (at, 0, at);
        let is_office = is_title(self.word(at)) || is_document(self.word(at));
        while item < limit {
            let word = self.word(item);
            if let Some(mark) = self.mark(item) {
                let after = match mark {
                    '(' => self.after_bracket(item),
                    // "Shin Tae-yong", "vice-presidential"
                    '-' if self.is_glued(item)
                        && self.is_glued(item + 1)
                        && !self.word(item + 1).is_empty() =>
                    {
                        item + 2
                    }
                    '-' | '/' | '&' | '’' | '\'' if self.is_glued(item) => item + 1,
                    '&' => item + 1,
                    '.' if (self.is_capital(item - item.min(1))
                        || item > at && self.is_any(item - 1, words!("dr drg drs prof hj h")))
                        && self.is_capital(item + 1)
                        && self.word(item - item.min(1)).len() <= 5 =>
                    {
                        item + 1
                    }
                    _ => item,
                };
                if after == item || after >= limit {
                    break;
                }
                // A bracket is inside the name only if the name goes on after it.
                if mark == '(' && !self.is_capital(after) {
                    break;
                }
                item = after;
            } else if self.is_number(item) {
                let counts = self.is_any(item.saturating_sub(1), words!("nomor no tahun"));
                if item == at || !counts && !self.is_capital(item + 1) && !self.is_glued(item) {
                    break;
                }
                item += 1;
            } else if word.is_empty() {
                break; // a quotation
            } else if self.is_capital(item) {
                let is_date = is_calendar(word)
                    && (item > at || self.is_number(item + 1))
                    && (self.is_number(item + 1)
                        || self.mark(item + 1).is_some_and(|mark| "(,.".contains(mark))
                        || item + 1 >= limit);
                if is_date {
                    break;
                }
                capitals += usize::from(!self.only_opens(item));
                item += 1;
            } else if is_among(word, words!("dan serta and maupun atau")) {
                let next = self.word(item + 1);
                if !self.is_capital(item + 1) && !is_title(next) && !is_document(next) {
                    break;
                }
                item += 1;
                continue; // belongs to what follows
            } else if is_among(word, words!("of the bin binti for de van al")) {
                item += 1;
                continue;
            } else if is_among(word, words!("itu ini tersebut")) && item > at {
                return (item + 1, false);
            } else if is_among(word, words!("di dari pada untuk bidang asal")) {
                // "peneliti di Universitas X", "Ketua Bidang …" before any name.
                // "sumber di lingkungan Istana"
                let circle =
                    self.is_any(item + 1, words!("lingkungan kalangan internal lingkaran"));
                let is_named = self.is_capital(item + 1) && !is_calendar(self.word(item + 1));
                let leads = is_named || circle && self.is_capital(item + 2);
                if !is_office || capitals > 2 || item == at || !leads {
                    break;
                }
                item += 1 + usize::from(circle);
                continue;
            } else if ends_name(word) || is_adverb(word) && item > at {
                break;
            } else if is_verb(word) || is_said(word) || looks_like_verb(word) && item > at {
                return (end, true);
            } else if capitals > 0 && !is_office && !is_title(word) || item - at >= 8 {
                break;
            } else {
                item += 1;
            }
            end = item;
        }
        (end, false)
    }

    /// Whether the capital of item `at` is that of a sentence and no name's: a lower-case word goes on.
    fn only_opens(&self, at: usize) -> bool {
        let next = self.word(at + 1);
        at == 0
            && !next.is_empty()
            && !self.is_capital(1)
            && !ends_name(next)
            && !is_adverb(next)
            && !looks_like_verb(next)
            && !is_verb(next)
            && !is_said(next)
            && !is_among(next, words!("dan and bin of"))
    }

    /// Whether a name stands at item `at` beside another: no day, no place with its preposition.
    fn is_appositive(&self, at: usize) -> bool {
        self.is_capital(at) && !is_calendar(self.word(at)) && !begins_adverbial(self.word(at))
    }

    /// The name phrase before the verb at item `verb`, in a clause that begins at `from`.
    pub fn name_before(&self, from: usize, verb: usize) -> Option<Range<usize>> {
        let mut end = verb;
        while end > from && is_adverb(self.word(end - 1)) {
            end -= 1;
        }
        let is_apart = end > from && self.is_comma(end - 1);
        let end = end - usize::from(is_apart);
        let mut start = from;
        while start < end {
            let segment = self.segment(start, end);
            let is_last = segment.end == end;
            if let Some(name) = self.name_in(segment.clone(), is_last && !is_apart) {
                let name = self.with_appositives(name, segment.end, end);
                return Some(self.whole(self.up_to_verb(name, end)));
            }
            start = segment.end + 1;
        }
        None
    }

    /// The name that stands between a conjunction and the verb at item `verb`, and nothing else: "…, karena BMKG (…)
    /// memperkirakan".
    pub fn clause_subject(&self, from: usize, verb: usize) -> Option<Range<usize>> {
        let conjunction =
            words!("karena sebab setelah sebelum ketika sehingga walau meski meskipun");
        let begins = |at: &usize| self.is_any(*at, conjunction) && self.is_capital(at + 1);
        let name = self.name_before((from..verb).rev().find(begins)? + 1, verb)?;
        let behind =
            if self.mark(name.end) == Some('(') { self.after_bracket(name.end) } else { name.end };
        (behind == verb && self.is_capital(name.start)).then_some(name)
    }

    /// A name with what is set beside it in English: "Jane Doe, the mayor of Tolby, …"
    pub fn with_aside(&self, name: Range<usize>) -> Range<usize> {
        let first = name.end + 1;
        if name.is_empty()
            || !self.is_comma(name.end)
            || !self.is_any(first, words!("a an the one"))
        {
            return name;
        }
        let ends = |at: &usize| {
            self.quote(*at).is_some() || self.mark(*at).is_some_and(|mark| ",.;:—–".contains(mark))
        };
        let end = (first..self.len()).find(ends).unwrap_or(self.len());
        let end = self.role_end(&(first..end));
        let is_clause = (first..end).any(|at| is_said(self.word(at)) || is_finite(self.word(at)));
        if is_clause { name } else { name.start..end }
    }

    /// The phrase with all of a name that it cuts in the middle: "Badan Meteorologi, Klimatologi, dan Geofisika".
    fn whole(&self, name: Range<usize>) -> Range<usize> {
        let cut = self.tokens(name.clone()).and_then(|tokens| {
            let phrases = self.phrases;
            let next = phrases.partition_point(|phrase| phrase.tokens.end <= tokens.end);
            let end =
                phrases.get(next).filter(|phrase| phrase.tokens.start < tokens.end)?.tokens.end;
            self.item_of(end - 1)
        });
        cut.map_or(name.clone(), |last| name.start..last + 1)
    }

    /// From item `at` to the next comma outside brackets, or `end`.
    fn segment(&self, at: usize, end: usize) -> Range<usize> {
        let mut item = at;
        while item < end {
            match self.mark(item) {
                Some(',') => break,
                Some('(') => item = self.after_bracket(item).max(item + 1).min(end),
                _ => item += 1,
            }
        }
        at..item
    }

    /// The name phrase that is the subject of a segment of a clause; `touches` if the verb comes next.
    fn name_in(&self, segment: Range<usize>, touches: bool) -> Option<Range<usize>> {
        let mut start = segment.start;
        while start < segment.end
            && self.is_any(
                start,
                words!(
                    "sementara adapun namun sedangkan tetapi tapi dan but and meanwhile \
            bahkan kemudian lalu sebelumnya lantas itu saat karena bahwa"
                ),
            )
            && (start + 1 < segment.end)
            && (self.is_capital(start + 1) || self.is_any(start + 1, words!("itu dia ia")))
        {
            start += 1;
        }
        let first = self.word(start);
        if is_pronoun(first) {
            return Some(start..start + 1);
        }
        // "Ketiga tersangka mengaku"
        let counts = is_among(first, words!("kedua ketiga keempat kelima"))
            && is_title(self.word(start + 1));
        let is_adverbial = begins_adverbial(first) && !counts;
        if self.mark(start).is_some() || is_adverbial || is_calendar(first) {
            return touches.then(|| self.name_at_end(start, segment.end)).flatten();
        }
        let (end, is_cut) = self.phrase(start, segment.end);
        if is_cut && touches {
            // "Api padam dan polisi mengatakan": the verb has a subject of its own.
            if let Some(name) = self.name_at_end(end, segment.end) {
                let before = self.word(name.start.saturating_sub(1));
                if is_among(before, words!("dan tetapi sementara sedangkan and but")) {
                    return Some(name);
                }
            }
        }
        (end > start).then_some(start..end)
    }

    /// The name that ends right before item `end`.
    fn name_at_end(&self, from: usize, end: usize) -> Option<Range<usize>> {
        let mut start = end;
        while start > from {
            let word = self.word(start - 1);
            if is_pronoun(word) && start == end {
                return Some(start - 1..end);
            }
            let is_part = self.is_capital(start - 1) && !is_calendar(word)
                || is_title(word)
                || is_among(word, words!("bin of"))
                || self.mark(start - 1) == Some(')') && start < end + 1;
            if self.mark(start - 1) == Some(')') {
                match (from..start - 1).rev().find(|&at| self.mark(at) == Some('(')) {
                    Some(open) => start = open,
                    None => break,
                }
            } else if is_part {
                start -= 1;
            } else {
                break;
            }
        }
        while start < end && (self.mark(start).is_some() || begins_adverbial(self.word(start))) {
            start = if self.mark(start) == Some('(') {
                self.after_bracket(start).max(start + 1)
            } else {
                start + 1
            };
        }
        (start < end && !is_calendar(self.word(start))).then_some(start..end)
    }

    /// "Michito Tsuruoka, seorang profesor …, mengatakan".
    fn with_appositives(&self, name: Range<usize>, comma: usize, end: usize) -> Range<usize> {
        let mut name = name;
        let mut comma = comma;
        while name.end == comma && comma < end && self.is_comma(comma) {
            let next = self.segment(comma + 1, end);
            let is_role = self.is_any(next.start, words!("seorang salah selaku warga a the"));
            if !is_role && !self.is_appositive(next.start) {
                break;
            }
            let (to, _) = if is_role {
                (self.role_end(&next), false)
            } else {
                self.phrase(next.start, next.end)
            };
            if to == next.start {
                break;
            }
            name.end = to;
            comma = next.end;
        }
        name
    }

    /// The name of an office may have commas and words of grammar in it: "Kepala Dinas Pertanian, Pangan, dan
    /// Perikanan Sleman Budi Santoso", "Wakil Ketua Komisi II dari Fraksi X (FX) Budi Santoso". It goes on up to
    /// the verb if nothing else stands between, and a name stands last.
    fn up_to_verb(&self, name: Range<usize>, end: usize) -> Range<usize> {
        // An age or party behind the name is no part of it: "Budi Santoso (56), mengatakan".
        let open = (name.end..end).rev().find(|&at| self.mark(at) == Some('('));
        let end = open.filter(|&open| self.after_bracket(open) == end).unwrap_or(end);
        let is_part = |at: usize| {
            let word = self.word(at);
            let after_comma = at > name.start && self.is_comma(at - 1);
            match self.mark(at) {
                Some(',') => self.is_capital(at + 1) || self.is_any(at + 1, words!("dan serta")),
                Some(mark) => "()-/&.’'".contains(mark),
                None if self.is_capital(at) => !is_calendar(word),
                None if after_comma => is_among(word, words!("dan serta")),
                None => {
                    self.is_number(at)
                        || is_title(word)
                        || is_among(word, words!("dan serta dari untuk pada bidang"))
                        || is_among(word, words!("of on for the and in bin binti"))
                }
            }
        };
        let is_office = is_title(self.word(name.start)) || is_document(self.word(name.start));
        let goes_on = is_office
            && name.end < end
            && end - name.start <= LONGEST + 8
            && self.is_capital(end - 1)
            && (name.end..end).all(is_part);
        if goes_on { name.start..end } else { name }
    }

    /// A role is said with words of all kinds: it ends with its segment, or before a clause.
    fn role_end(&self, segment: &Range<usize>) -> usize {
        let clause =
            |at: &usize| self.is_any(*at, words!("yang saat ketika who when where which whose"));
        segment.clone().skip(1).find(clause).unwrap_or(segment.end)
    }

    /// Whether a phrase can be somebody: it has a capital, or is a role, a document or a pronoun.
    pub fn is_somebody(&self, name: &Range<usize>) -> bool {
        name.clone()
            .any(|at| self.is_capital(at) && !self.only_opens(at) && !is_calendar(self.word(at)))
            || is_title(self.word(name.start))
            || is_document(self.word(name.start))
            || is_pronoun(self.word(name.start))
            || self.is_any(name.start, words!("pria perempuan wanita remaja"))
    }
}
