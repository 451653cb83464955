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
pub use page::{NoPage, PageAnswer, PageField, PageQuestion, Said, Sheet, answer_page};
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

/// Answers a question, both as JSON.
pub fn answer(question: &str) -> String {
    let answer = match serde_json::from_str(question) {
        Ok(question) => answer_to(&question),
        Err(error) => Answer::Misread(error.to_string()),
    };
    // Every answer is plain data with text keys, which JSON can hold.
    serde_json::to_string(&answer).unwrap_or_default()
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
    fn questions_and_answers_go_through_json() {
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
            let sent = serde_json::to_string(&question).unwrap();
            assert_eq!(serde_json::from_str::<Question>(&sent).unwrap(), question);
            let got: Answer = serde_json::from_str(&answer(&sent)).unwrap();
            assert_eq!(got, answer_to(&question));
        }
    }

    #[test]
    fn what_is_no_question_is_said_to_be_none() {
        for words in ["", "{}", r#"{"guess": 1}"#, r#"{"suggest": {"passage": 3}}"#] {
            let got: Answer = serde_json::from_str(&answer(words)).unwrap();
            assert!(matches!(got, Answer::Misread(_)), "{words}: {got:?}");
        }
    }
}
