//! Who has spoken so far, so that "ujarnya", "Lungescu" and "the mayor" find whom they mean.

use super::sentence::Sentence;
use crate::detect::Scan;
use crate::detect::book::Set;
use crate::detect::fold::{is_among, is_in, words};
use crate::detect::names::{Phrase, is_body_head, is_office, is_person, is_place};
use crate::detect::speech::{is_calendar, is_document, is_title};
use std::ops::Range;

/// How many speakers a name is looked for among: the last ones.
const KEPT: usize = 64;
/// So many tokens into a sentence its subject begins at the latest.
const SUBJECT: usize = 16;

/// Somebody who has spoken, or of whom a sentence tells.
struct Speaker {
    /// The words that name them most fully, in bytes of the text.
    naming: Range<usize>,
    /// The words of their name, without titles, in lower case, a space between two; empty if only a role is known.
    name: String,
    /// All words of the naming, likewise.
    words: String,
    is_person: bool,
    /// Whether a person's name is among the words.
    has_name: bool,
}

impl Speaker {
    /// Whether both have one name, in full or in part; a body is called by all of its words.
    fn is_called_as(&self, other: &Self) -> bool {
        if self.name.is_empty() || other.name.is_empty() {
            return false;
        }
        let is_part = holds(&self.name, &other.name) || holds(&other.name, &self.name);
        self.name == other.name || is_part && (self.is_person || other.is_person)
    }
}

/// Whether all words of `part` are among the others.
fn holds(all: &str, part: &str) -> bool {
    part.split(' ').all(|word| word.is_empty() || is_in(word, all))
}

/// A speaker, and in which sentence they were last met.
#[derive(Clone, Copy)]
struct Met {
    speaker: usize,
    sentence: usize,
}

/// Those who have spoken, in order, and who was met last.
#[derive(Default)]
pub(super) struct Speakers<'s> {
    known: Vec<Speaker>,
    last: Option<Met>,
    last_person: Option<Met>,
    /// The words that persons are called by in this text, and no places.
    persons: Set<&'s str>,
}

impl<'s> Speakers<'s> {
    /// Nobody has spoken yet.
    pub fn new(scan: &'s Scan<'_>, phrases: &[Phrase]) -> Self {
        let words = |of: fn(&Phrase) -> bool| {
            let phrases = phrases.iter().filter(move |phrase| of(phrase));
            phrases.flat_map(|phrase| phrase.tokens.clone()).map(|at| scan.lower(at))
        };
        let mut persons: Set<&str> = words(is_person).collect();
        words(is_place).for_each(|word| {
            persons.remove(word);
        });
        Self { persons, ..Self::default() }
    }

    /// Notes that a name phrase (items of a sentence) speaks, in sentence `number`, or is cited by who does, if that is
    /// none; gives back where it was first named.
    pub fn speaks(
        &mut self,
        sentence: &Sentence<'_, '_>,
        name: Range<usize>,
        number: Option<usize>,
    ) -> Option<Range<usize>> {
        let mut new = speaker(sentence, name.clone());
        new.is_person |= self.persons.contains(new.name.as_str());
        let from = self.known.len().saturating_sub(KEPT);
        let recent = || (from..self.known.len()).rev();
        // A title alone ("Presiden") may be anybody's: the last one who had it.
        let title = new.words.split(' ').next_back().filter(|_| new.name.is_empty());
        let is_anybody =
            sentence.is_any(name.start, words!("seorang sejumlah beberapa salah a an"));
        let found = match title {
            // "Seorang pejabat partai" is none who was named.
            Some(_) if is_anybody => None,
            Some(title) if is_title(title) && !is_body_head(title) && !is_document(title) => {
                recent().find(|&at| is_in(title, &self.known[at].words))
            }
            // "Ketua DPR", who was named "Ketua DPR Sari Dewi".
            Some(_) => recent().find(|&at| {
                let rest = self.known[at].words.strip_prefix(new.words.as_str());
                rest.is_some_and(|rest| rest.is_empty() || new.is_person && rest.starts_with(' '))
            }),
            None => recent().find(|&at| self.known[at].is_called_as(&new)),
        };
        let found = match found {
            Some(found) => {
                // "Arlan" is named more fully by "Wali Kota Wonorejo, Arlan".
                let known = &self.known[found];
                let is_bare =
                    known.words.len() == known.name.len() && known.words.len() < new.words.len();
                if new.name.len() > known.name.len() || is_bare && new.has_name {
                    self.known[found] = new;
                }
                found
            }
            None => {
                self.known.push(new);
                self.known.len() - 1
            }
        };
        if let Some(number) = number {
            self.meet(found, number);
        }
        Some(self.known[found].naming.clone())
    }

    /// Whom a phrase without a person's name means that tells of somebody known: "juru bicara itu", "the mayor".
    pub fn meant(
        &mut self,
        sentence: &Sentence<'_, '_>,
        name: Range<usize>,
        number: usize,
        within: usize,
    ) -> Option<Range<usize>> {
        let last = name.end.checked_sub(1)?;
        let points = sentence.is_any(last, words!("itu ini tersebut"));
        let is_definite = points || sentence.is_any(name.start, words!("the sang"));
        if !is_definite || speaker(sentence, name.clone()).has_name {
            return None;
        }
        // What is told is the noun: "juru bicara itu", "mantan striker Persib berusia 48 tahun itu".
        let noun = if points { last.checked_sub(1)? } else { last };
        let noun = sentence.word(noun);
        let from = self.known.len().saturating_sub(KEPT);
        let told = (from..self.known.len())
            .rev()
            .find(|&at| self.known[at].is_person && is_in(noun, &self.known[at].words));
        let head = sentence.word(name.start);
        let is_thing = is_document(head) || is_body_head(head);
        let near = self
            .last_person
            .filter(|met| points && !is_thing && number.saturating_sub(met.sentence) <= within);
        let found = told.or(near.map(|met| met.speaker))?;
        self.meet(found, number);
        Some(self.known[found].naming.clone())
    }

    /// Notes of whom a sentence tells in which nobody speaks: the person who is named at its beginning.
    pub fn tells_of(&mut self, sentence: &Sentence<'_, '_>, number: usize) {
        let Some(tokens) = sentence.tokens(0..sentence.len()) else { return };
        if within(sentence.phrases, tokens.start..tokens.start + SUBJECT).is_empty() {
            return;
        }
        let scan = sentence.scan;
        let quoted = (0..sentence.len()).find_map(|at| sentence.quote(at));
        let end = quoted.map_or(tokens.end, |quote| quote.tokens.start).min(tokens.start + SUBJECT);
        let is_free = |phrase: &Phrase| {
            let before = phrase.whole.start.checked_sub(1).filter(|at| *at >= tokens.start);
            !before.is_some_and(|at| {
                is_among(
                    scan.lower(at),
                    words!("di ke dari oleh dengan bersama kepada untuk bagi terhadap dan of by with to for from against in at \
                     and atas menurut kata yakni yaitu seperti termasuk including"),
                )
            })
        };
        let mut phrases = within(sentence.phrases, tokens.start..end).iter();
        let is_known = |phrase: &Phrase| {
            phrase.tokens.len() == 1 && self.persons.contains(scan.lower(phrase.tokens.start))
        };
        let subject =
            phrases.find(|phrase| (is_person(phrase) || is_known(phrase)) && is_free(phrase));
        let Some(subject) = subject else { return };
        let first = sentence.item_of(subject.whole.start);
        let last = sentence.item_of(subject.tokens.end - 1);
        if let (Some(first), Some(last)) = (first, last) {
            self.speaks(sentence, first..last + 1, Some(number));
        }
    }

    /// Who was met last, if that was at most so many sentences before sentence `number`: in the same sentence
    /// whoever it is, before that a person rather than a body.
    pub fn last(&mut self, number: usize, within: usize) -> Option<Range<usize>> {
        let is_near = |met: &Met| number.saturating_sub(met.sentence) <= within;
        let here = self.last.filter(|met| met.sentence == number);
        let met = here.or(self.last_person.filter(is_near)).or(self.last.filter(is_near))?;
        Some(self.known.get(met.speaker)?.naming.clone())
    }

    /// Notes that who was met last still speaks.
    pub fn goes_on(&mut self, number: usize) {
        if let Some(met) = self.last_person.as_mut().or(self.last.as_mut()) {
            met.sentence = number;
        }
    }

    fn meet(&mut self, speaker: usize, sentence: usize) {
        let met = Some(Met { speaker, sentence });
        self.last = met;
        if self.known.get(speaker).is_some_and(|one| one.is_person) {
            self.last_person = met;
        }
    }
}

/// The phrases that lie within these tokens.
fn within(phrases: &[Phrase], tokens: Range<usize>) -> &[Phrase] {
    let first = phrases.partition_point(|phrase| phrase.tokens.start < tokens.start);
    let end = phrases.partition_point(|phrase| phrase.tokens.start < tokens.end);
    &phrases[first..end.max(first)]
}

/// What a name phrase tells of who it names.
fn speaker(sentence: &Sentence<'_, '_>, name: Range<usize>) -> Speaker {
    let scan = sentence.scan;
    let mut words = String::new();
    for at in name.clone() {
        let word = sentence.word(at);
        if !word.is_empty() && !is_calendar(word) {
            words.push_str(if words.is_empty() { "" } else { " " });
            words.push_str(word);
        }
    }
    let naming = sentence.bytes(name.clone());
    let tokens = sentence.tokens(name).unwrap_or(0..0);
    let phrases = within(sentence.phrases, tokens);
    let person = phrases.iter().rev().find(|phrase| !phrase.is_body && is_person(phrase));
    // "Minns's office" is not Minns.
    let whose =
        |phrase: &Phrase| phrase.words(scan).len() < scan.words(phrase.tokens.clone()).len();
    let person = person.filter(|phrase| !whose(phrase));
    let phrases = if phrases.last().is_some_and(whose) { &[] } else { phrases };
    let named = person.or(phrases.iter().rev().find(|phrase| !phrase.is_body)).or(phrases.last());
    let first = words.split(' ').next().unwrap_or_default();
    let is_one = is_among(first, words!("seorang a an")) || is_office(first);
    let mut name = String::new();
    // "Sekjen PBB" is called neither as the body is, nor by another name.
    let named = named.filter(|phrase| !(is_office(first) && phrase.is_organisation()));
    if let Some(phrase) = named {
        name.push_str(scan.lower_words(phrase.tokens.clone()));
        // "Agus Harimurti (AH)" is called "AH", too.
        let end = phrase.tokens.end;
        if scan.is_mark(end, '(') && scan.is_mark(end + 2, ')') {
            name.push(' ');
            name.push_str(scan.lower(end + 1));
        }
    }
    Speaker {
        naming,
        has_name: person.is_some(),
        is_person: person.is_some() || is_one,
        name,
        words,
    }
}
