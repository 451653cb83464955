//! What is asked of the rules, as data, so that they can work in a worker: questions and their answers. Pure.
//!
//! Invariants: a question stands alone, no state is kept between two; every question has an answer, also one that
//! cannot be read; a question of `n` code points is answered in time linear in `n`; extents are code points of the
//! passage that was sent.
//!
//! The page builds questions and reads answers, workers do the rest: [`answer`] is called in one alone, and
//! [`answer_page`] in another, so that what they stand on (`detect`, `intake::page`) is not part of what a page
//! loads, nor what reads web pages of what reads articles.
#![forbid(unsafe_code)]

mod aligned;
mod audit;
mod chunks;
mod faults;
mod found;
mod page;
mod passage;
mod redating;
mod values;

pub use aligned::aligned;
pub use audit::{AuditProblem, DateFinding, audit, audit_question};
pub use chunks::{CHUNK, chunks};
pub use faults::{Fault, faults};
pub use found::{Found, found};
pub use page::{NoPage, PAGE_VERSION, PageAnswer, PageField, Said, Sheet, answer_page};
pub use passage::Passage;
pub use redating::Redating;
pub use values::{guess_value, read_value, typed_value};

use crate::compare::align::Alignment;
use crate::text::Extent;
use crate::value::{Value, ValueKind};
use serde::{Deserialize, Serialize};

/// Something to find out.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Question {
    /// What words stand for, each as a value of a kind, or of whichever fits.
    Values {
        /// Where they stand.
        passage: Passage,
        /// Which words.
        at: Vec<(Extent, Option<ValueKind>)>,
    },
    /// What a person typed, as a value of a kind.
    Typed {
        /// What was typed.
        typed: String,
        /// The words of the article; the text of the passage is not looked at.
        raw: String,
        /// Of which kind.
        kind: ValueKind,
        /// What the words lean on.
        passage: Passage,
    },
    /// Dates that cannot be right.
    Faults {
        /// Where.
        passage: Passage,
        /// What of it is page furniture, in order.
        furniture: Vec<Extent>,
    },
    /// Which sentences of two articles tell the same thing.
    Align {
        /// One article.
        a: Passage,
        /// The other.
        b: Passage,
        /// What of each tells nothing: page furniture, in order.
        skip: (Vec<Extent>, Vec<Extent>),
    },
    /// Everything that rules see.
    Suggest {
        /// Where.
        passage: Passage,
    },
}

/// What was found out.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Answer {
    /// A value for each of the words asked for; none where no rule reads them.
    Values(Vec<Option<Value>>),
    /// A value, unless what was typed cannot be read as one.
    Typed(Option<Value>),
    /// The faults, in order.
    Faults(Vec<Fault>),
    /// What the articles have in common.
    Aligned(Alignment),
    /// What rules see, in the order in which it begins, longer first.
    Found(Vec<Found>),
    /// The question could not be read, and why: the page and the worker are of two versions.
    Misread(String),
}

/// Which questions are understood. Raise it with every change of [`Question`], or of a type in it: what is sent does not
/// name its parts.
const VERSION: u32 = 1;

/// The question as it is sent: the version, then the question, as [postcard](https://postcard.jamesmunns.com) writes them.
pub fn sent(question: &Question) -> Vec<u8> {
    // Every question is plain data, which can be written.
    postcard::to_allocvec(&(VERSION, question)).unwrap_or_default()
}

/// Answers a question as [`sent`], in JSON; one of another version, or of none, is answered with [`Answer::Misread`].
pub fn answer(question: &[u8]) -> String {
    let answer = match read(question) {
        Ok(question) => answer_to(&question),
        Err(why) => Answer::Misread(why),
    };
    // Every answer is plain data with text keys, which JSON can hold.
    serde_json::to_string(&answer).unwrap_or_default()
}

fn read(question: &[u8]) -> Result<Question, String> {
    let (version, question) =
        postcard::take_from_bytes::<u32>(question).map_err(|error| error.to_string())?;
    if version != VERSION {
        return Err(format!("a question of version {version} for rules of version {VERSION}"));
    }
    postcard::from_bytes(question).map_err(|error| error.to_string())
}

/// Answers a question.
pub fn answer_to(question: &Question) -> Answer {
    match question {
        Question::Values { passage, at } => Answer::Values(values::values(passage, at)),
        Question::Typed { typed, raw, kind, passage } => {
            Answer::Typed(typed_value(typed, raw, *kind, passage))
        }
        Question::Faults { passage, furniture } => Answer::Faults(faults(passage, furniture)),
        Question::Align { a, b, skip } => Answer::Aligned(aligned(a, b, skip)),
        Question::Suggest { passage } => Answer::Found(found(passage)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::Language;

    #[test]
    fn questions_and_answers_arrive_as_they_were() {
        let passage = Passage {
            text: "Kantor dibuka tahun depan di Tokyo, kata Budi. \"Pasti,\" ujarnya.".to_owned(),
            language: Some(Language::Indonesian),
            published: Some("2023-05-04".to_owned()),
            body: Vec::new(),
        };
        let raw = String::from("tahun depan");
        let kind = ValueKind::Date;
        let all = Extent::new(0, 40);
        for question in [
            Question::Values { passage: passage.clone(), at: vec![(all, None), (all, Some(kind))] },
            Question::Typed { typed: raw.clone(), raw, kind, passage: passage.clone() },
            Question::Faults { passage: passage.clone(), furniture: vec![all] },
            Question::Align {
                a: passage.clone(),
                b: passage.clone(),
                skip: (Vec::new(), vec![Extent::new(0, 3)]),
            },
            Question::Suggest { passage },
        ] {
            let sent = sent(&question);
            assert_eq!(read(&sent), Ok(question.clone()));
            let got: Answer = serde_json::from_str(&answer(&sent)).unwrap();
            assert_eq!(got, answer_to(&question));
        }
    }

    #[test]
    fn what_is_no_question_is_said_to_be_none() {
        let question = sent(&Question::Suggest { passage: Passage::default() });
        let other_version: Vec<u8> =
            [VERSION as u8 + 1].iter().chain(&question[1..]).copied().collect();
        for (bytes, why) in [
            (&[] as &[u8], "end"),
            (br#"{"suggest": {}}"#, "version 123"),
            (&[VERSION as u8, 99], "Deserialization"),
            (&question[..question.len() - 1], "end"),
            (&other_version, "version"),
        ] {
            let got: Answer = serde_json::from_str(&answer(bytes)).unwrap();
            let Answer::Misread(said) = got else { panic!("{bytes:?}: {got:?}") };
            assert!(said.contains(why), "{bytes:?}: {said}");
        }
    }

    /// If this fails, a type in [`Question`] has changed: raise [`VERSION`], and write the new bytes here.
    #[test]
    fn questions_of_this_version_are_written_like_this() {
        let passage = Passage {
            text: "Ya".to_owned(),
            language: Some(Language::English),
            published: Some("2023".to_owned()),
            body: vec![Extent::new(1, 300)],
        };
        let said = b"\x02Ya\x01\x01\x01\x042023\x01\x01\xac\x02";
        let (skip, at) = ((vec![Extent::new(0, 1)], Vec::new()), Extent::new(1, 2));
        let raw = || "Ya".to_owned();
        let p = || passage.clone();
        let kind = ValueKind::Name;
        for (number, (question, parts)) in [
            (
                Question::Values { passage: p(), at: vec![(at, Some(kind))] },
                [&said[..], b"\x01\x01\x02\x01\x05"].concat(),
            ),
            (
                Question::Typed { typed: raw(), raw: raw(), kind, passage: p() },
                [b"\x02Ya\x02Ya\x05", &said[..]].concat(),
            ),
            (
                Question::Faults { passage: p(), furniture: vec![at] },
                [&said[..], b"\x01\x01\x02"].concat(),
            ),
            (
                Question::Align { a: p(), b: p(), skip },
                [&said[..], said, b"\x01\x00\x01\x00"].concat(),
            ),
            (Question::Suggest { passage: p() }, said.to_vec()),
        ]
        .into_iter()
        .enumerate()
        {
            let bytes = [&[1, number as u8], &parts[..]].concat();
            assert_eq!(sent(&question), bytes, "{question:?}");
        }
    }
}
