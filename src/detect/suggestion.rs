//! What a rule proposes.

use super::DateProblem;
use super::dates::Timex;
use crate::case::RegionKind;
use crate::text::{Extent, Language, Text};
use crate::value::{Because, List, Name, NameKind, Quantity};

/// A text, and what the rules must know about it.
#[derive(Clone, Copy, Debug)]
pub struct Reading<'a> {
    /// The words.
    pub text: &'a Text,
    /// Their language; `None` tries the rules of all.
    pub language: Option<Language>,
    /// When it was published (EDTF, or RFC 3339), if that is known: what relative dates lean on.
    pub published: Option<&'a str>,
}

/// Something that a rule saw.
#[derive(Clone, Debug, PartialEq)]
pub struct Suggestion {
    /// Where, in code points of the text.
    pub extent: Extent,
    /// The rule, `area.rule`.
    pub rule: &'static str,
    /// How sure the rule is, in percent.
    pub confidence: u8,
    /// What it saw.
    pub finding: Finding,
}

/// What a rule can see.
#[derive(Clone, Debug, PartialEq)]
pub enum Finding {
    /// When, how long, or how often.
    Date {
        /// What it is, and its value.
        timex: Timex,
        /// What the value leans on.
        because: Because,
    },
    /// A date that cannot be right.
    DateFault {
        /// What is wrong with it.
        problem: DateProblem,
    },
    /// What is not the article: page furniture.
    Furniture {
        /// What it is instead.
        region: RegionKind,
    },
    /// Which ones.
    List {
        /// Which ones.
        list: List,
        /// Where each item stands, in the order of the list.
        items: Vec<Extent>,
        /// Why.
        because: Because,
    },
    /// Who, what or where.
    Name {
        /// The fullest form in the text, with the others.
        name: Name,
        /// What it names.
        kind: NameKind,
        /// Why.
        because: Because,
    },
    /// How much.
    Quantity {
        /// How much.
        quantity: Quantity,
        /// Why.
        because: Because,
    },
}
