//! What rules see in a passage, in the form in which it is sent and shown.

use super::Passage;
use crate::case::{QuoteForm, RegionKind, Resolved};
use crate::detect::{DateProblem, Finding, QuotationForm, QuotationMarks, suggest, value_of};
use crate::text::{Extent, Text};
use crate::value::{Because, Value};
use serde::{Deserialize, Serialize};

/// Which sort of thing a rule saw.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum FoundKind {
    /// When, how long, how often.
    Date,
    /// How much.
    Quantity,
    /// Which ones.
    List,
    /// Who, what or where.
    Name,
    /// Words in quotation marks that somebody said.
    Quotation,
    /// Who says so.
    Attribution,
    /// What is not the article.
    Furniture,
    /// A date that cannot be right.
    DateFault,
}

/// Something that a rule saw. One shape for all kinds: what a kind does not have is none or empty. Extents are code points
/// of the passage.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Found {
    /// The words.
    pub extent: Extent,
    /// What it is.
    pub kind: FoundKind,
    /// The rule, `area.rule`.
    pub rule: String,
    /// How sure the rule is, in percent.
    pub confidence: u8,
    /// What the words come to, with the reason; none for what has no value, such as "recently".
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub value: Option<Value>,
    /// The reason of a date that has no value: vague ones and sets.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub because: Option<Because>,
    /// Attributions: the words that name who.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub source: Option<Extent>,
    /// Attributions: the words that first named who is meant, if they are others.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub antecedent: Option<Extent>,
    /// Attributions: the words that say so ("menurut", "ujarnya").
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cue: Option<Extent>,
    /// Attributions: the extent of the one in whose words this one stands.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub parent: Option<Extent>,
    /// Attributions and quotations: what is said, without quotation marks. Lists: the items, in their order.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub content: Vec<Extent>,
    /// Attributions: in whose words.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub quote: Option<QuoteForm>,
    /// Attributions: how the source was found.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub resolved: Option<Resolved>,
    /// Quotations: whether the marks belong together.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub marks: Option<QuotationMarks>,
    /// Furniture: what it is instead.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub region: Option<RegionKind>,
    /// Date faults: what is wrong.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub problem: Option<DateProblem>,
}

/// What rules see in a passage, in the order in which it begins, longer first. Titles and single words in quotation marks
/// are left out: they quote nobody.
pub fn found(passage: &Passage) -> Vec<Found> {
    let text = Text::from(passage.text.as_str());
    let mut out = Vec::new();
    for one in suggest(&passage.reading(&text)) {
        let mut found = Found {
            extent: one.extent,
            kind: FoundKind::Date,
            rule: one.rule.to_owned(),
            confidence: one.confidence,
            value: value_of(&text, &one),
            because: None,
            source: None,
            antecedent: None,
            cue: None,
            parent: None,
            content: Vec::new(),
            quote: None,
            resolved: None,
            marks: None,
            region: None,
            problem: None,
        };
        match one.finding {
            Finding::Date { because, .. } => {
                if found.value.is_none() {
                    found.because = Some(because);
                }
            }
            Finding::Quantity { .. } => found.kind = FoundKind::Quantity,
            Finding::List { items, .. } => {
                found.kind = FoundKind::List;
                found.content = items;
            }
            Finding::Name { .. } => found.kind = FoundKind::Name,
            Finding::Quotation { form: QuotationForm::Statement, marks, content, .. } => {
                found.kind = FoundKind::Quotation;
                found.marks = Some(marks);
                found.content = content;
            }
            Finding::Quotation { .. } => continue,
            Finding::Attribution { source, antecedent, cue, content, quote, resolved, parent } => {
                found.kind = FoundKind::Attribution;
                found.source = source;
                found.antecedent = antecedent;
                found.cue = cue;
                found.content = content;
                found.quote = Some(quote);
                found.resolved = Some(resolved);
                found.parent = parent;
            }
            Finding::Furniture { region } => {
                found.kind = FoundKind::Furniture;
                found.region = Some(region);
            }
            Finding::DateFault { problem } => {
                found.kind = FoundKind::DateFault;
                found.problem = Some(problem);
            }
        }
        out.push(found);
    }
    out
}
