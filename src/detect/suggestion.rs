//! What a rule proposes.

use super::{QuotationForm, QuotationMarks};
use crate::case::{QuoteForm, RegionKind, Resolved};
use crate::text::{Extent, Language, Text};

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
    /// Somebody is said to have said something.
    Attribution {
        /// The words that name who: beside the cue, or before it (`resolved`).
        source: Option<Extent>,
        /// The words that first named who is meant, if they are others.
        antecedent: Option<Extent>,
        /// The words that say so ("menurut", "ujarnya").
        cue: Option<Extent>,
        /// What is attributed, without quotation marks.
        content: Vec<Extent>,
        /// In whose words.
        quote: QuoteForm,
        /// How the source was found.
        resolved: Resolved,
        /// The extent of the attribution in whose words this one stands.
        parent: Option<Extent>,
    },
    /// What is not the article: page furniture.
    Furniture {
        /// What it is instead.
        region: RegionKind,
    },
    /// Words between quotation marks.
    Quotation {
        /// What is quoted.
        form: QuotationForm,
        /// Whether the marks belong together.
        marks: QuotationMarks,
        /// The words without the marks, one extent a paragraph.
        content: Vec<Extent>,
        /// How many quotations it stands in.
        depth: u8,
    },
}
