//! Which way the clause before a date looks: "akan dibuka Senin", "was built in May".

use super::reader::Reader;
use super::said::{Lean, What};
use crate::detect::fold::{Words, is_among, words};

impl Reader<'_> {
    /// A bare weekday after a word that looks ahead lies ahead: "akan dibuka Senin", "will meet Friday"; so does one of
    /// "this week", which on a Saturday is the week to come.
    pub fn leaning(&self, at: usize, what: What) -> What {
        match what {
            What::Weekday(None | Some(0), Lean::News) if self.tense(at) == Lean::Foretold => {
                What::Weekday(None, Lean::Foretold)
            }
            other => other,
        }
    }

    /// Which way the clause before token `at` looks; its last word that looks anywhere decides.
    pub fn tense(&self, at: usize) -> Lean {
        let clause =
            (at.saturating_sub(CLAUSE)..at).rev().take_while(|before| !self.ends_clause(*before));
        for before in clause {
            let word = self.scan.lower(before);
            // "until Tuesday", and not "not until Tuesday", "until that day in April".
            let until = word == "until" && before + 2 >= at && !self.led_by(before, words!("not"));
            let set = word == "set" && self.is(before + 1, words!("to for"));
            if is_among(word, AHEAD) || until || set {
                return Lean::Foretold;
            }
            if is_among(word, BEHIND) {
                return Lean::Told;
            }
        }
        Lean::News
    }
}

impl Reader<'_> {
    /// Whether the sign at token `at` ends a clause; the stops of "9:30 a.m." do not.
    fn ends_clause(&self, at: usize) -> bool {
        match self.scan.mark(at) {
            Some('.') => {
                let letter = at.checked_sub(1).map_or("", |before| self.scan.lower(before));
                !(self.glued(at) && is_among(letter, words!("a p m")))
            }
            mark => matches!(mark, Some('!' | '?' | ';')),
        }
    }
}

/// How many tokens back [`Reader::leaning`] looks.
const CLAUSE: usize = 10;
/// Words that look ahead.
const AHEAD: &Words = words!(
    "\
    akan bakal nanti dijadwalkan diagendakan rencananya berencana direncanakan jelang menjelang will shall scheduled \
    expected planned plans planning due upcoming slated begins starts ends opens resumes payable"
);
/// Words that look back.
const BEHIND: &Words = words!(
    "\
    sejak since was were had been"
);
