//! Who has spoken so far, so that "ujarnya" and "Lungescu" find whom they mean.

use super::lexicon::{is_calendar, is_title};
use super::sentence::Sentence;
use std::ops::Range;

/// How many speakers a name is looked for among: the last ones.
const KEPT: usize = 64;

/// Somebody who has spoken.
struct Speaker {
    /// The words that name them most fully, in bytes of the text.
    naming: Range<usize>,
    /// The words of their name, in lower case.
    words: Vec<String>,
}

/// Those who have spoken, in order, and who spoke last.
#[derive(Default)]
pub(super) struct Speakers {
    known: Vec<Speaker>,
    last: Option<usize>,
    /// In which sentence.
    sentence: usize,
}

impl Speakers {
    /// Notes that a name phrase (items of a sentence) speaks; gives back where it was first named.
    pub fn speaks(
        &mut self,
        sentence: &Sentence<'_, '_>,
        name: Range<usize>,
        number: usize,
    ) -> Option<Range<usize>> {
        let words: Vec<String> = name
            .clone()
            .filter(|&at| sentence.is_capital(at))
            .map(|at| sentence.word(at).to_owned())
            .filter(|word| !is_calendar(word))
            .collect();
        // A title alone ("Presiden") may be anybody's; the last word of a name is the best sign.
        let sign = words.iter().rev().find(|word| !is_title(word)).or(words.last())?.clone();
        let from = self.known.len().saturating_sub(KEPT);
        let same = |one: &Speaker| {
            one.words.contains(&sign)
                || one.words.iter().any(|word| words.len() == 1 && *word == sign)
        };
        let found = (from..self.known.len()).rev().find(|&at| same(&self.known[at]));
        let naming = sentence.bytes(name);
        let found = match found {
            Some(found) => {
                let known = &mut self.known[found];
                if words.len() > known.words.len() + 1 {
                    *known = Speaker { naming, words };
                }
                found
            }
            None => {
                self.known.push(Speaker { naming, words });
                self.known.len() - 1
            }
        };
        self.last = Some(found);
        self.sentence = number;
        Some(self.known[found].naming.clone())
    }

    /// Who spoke last, if that was at most so many sentences before sentence `number`.
    pub fn last(&mut self, number: usize, within: usize) -> Option<Range<usize>> {
        let last = self.known.get(self.last?)?;
        let is_near = number.saturating_sub(self.sentence) <= within;
        is_near.then(|| last.naming.clone())
    }

    /// Notes that who spoke last still speaks.
    pub fn goes_on(&mut self, number: usize) {
        self.sentence = number;
    }
}
