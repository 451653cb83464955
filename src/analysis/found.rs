//! What rules see in a passage, in the form in which it is sent and shown.

use super::Passage;
use super::faults::against;
use crate::case::{QuoteForm, RegionKind, Resolved, SuggestionKind};
use crate::detect::dates::TimeValue;
use crate::detect::{
    DateProblem, Finding, QuotationForm, QuotationMarks, Suggestion, suggest_beside, value_of,
};
use crate::text::{Extent, Text};
use crate::value::date::{Point, When};
use crate::value::{Because, DateValue, Value};
use serde::{Deserialize, Serialize};

/// Something that a rule saw. One shape for all kinds: what a kind does not have is none or empty. Extents are code points
/// of the passage.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Found {
    /// The words.
    pub extent: Extent,
    /// What it is.
    pub kind: SuggestionKind,
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
    /// Date faults: what speaks against it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub against: Option<DateValue>,
}

/// What rules see in a passage, in the order in which it begins, longer first. Titles and single words in quotation marks
/// are left out: they quote nobody.
pub fn found(passage: &Passage) -> Vec<Found> {
    let text = Text::from(passage.text.as_str());
    let mut out = Vec::new();
    let mut all = suggest_beside(&passage.reading(&text), &passage.body);
    lean_on_latest(&text, passage, &mut all);
    let reading = passage.reading(&text);
    let against: Vec<_> = all.iter().map(|one| against(&reading, &all, one)).collect();
    for (one, against) in all.into_iter().zip(against) {
        let mut found = Found {
            extent: one.extent,
            kind: SuggestionKind::Date,
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
            against,
        };
        match one.finding {
            Finding::Date { because, .. } => {
                if found.value.is_none() {
                    found.because = Some(because);
                }
            }
            Finding::Quantity { .. } => found.kind = SuggestionKind::Quantity,
            Finding::List { items, .. } => {
                found.kind = SuggestionKind::List;
                found.content = items;
            }
            Finding::Name { .. } => found.kind = SuggestionKind::Name,
            Finding::Quotation { form: QuotationForm::Statement, marks, content, .. } => {
                found.kind = SuggestionKind::Quotation;
                found.marks = Some(marks);
                found.content = content;
            }
            Finding::Quotation { .. } => continue,
            Finding::Attribution { source, antecedent, cue, content, quote, resolved, parent } => {
                found.kind = SuggestionKind::Attribution;
                found.source = source;
                found.antecedent = antecedent;
                found.cue = cue;
                found.content = content;
                found.quote = Some(quote);
                found.resolved = Some(resolved);
                found.parent = parent;
            }
            Finding::Furniture { region } => {
                found.kind = SuggestionKind::Furniture;
                found.region = Some(region);
            }
            Finding::DateFault { problem } => {
                found.kind = SuggestionKind::DateFault;
                found.problem = Some(problem);
            }
        }
        out.push(found);
    }
    out
}

/// How sure a value is that leans on the latest date in an article which says not when it was published, in percent.
const LEANING: u8 = 50;

/// Where nobody knows when an article was published, dates such as "in July" lean on the latest day that it tells of
/// in full; their reason says so.
fn lean_on_latest(text: &Text, passage: &Passage, all: &mut [Suggestion]) {
    let day = |one: &Suggestion| match &one.finding {
        Finding::Date { timex, .. } if one.rule == "dates.full" => match timex.normal? {
            TimeValue::Date(DateValue { when: When::On(Point::Day(day)), .. }) => Some(day),
            _ => None,
        },
        _ => None,
    };
    let is_bare = |one: &Suggestion| {
        matches!(one.finding, Finding::Date { .. }) && value_of(text, one).is_none()
    };
    if passage.published.is_some() || !all.iter().any(is_bare) {
        return;
    }
    let Some(latest) = all.iter().filter_map(day).max() else { return };
    let leaning = Passage { published: Some(latest.to_string()), ..passage.clone() };
    let others = suggest_beside(&leaning.reading(text), &passage.body);
    for one in all.iter_mut().filter(|one| is_bare(one)) {
        let dated =
            |other: &&Suggestion| other.extent == one.extent && value_of(text, other).is_some();
        if let Some(other) = others.iter().find(dated) {
            *one = Suggestion { confidence: other.confidence.min(LEANING), ..other.clone() };
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::compare::show;
    use crate::text::Language;

    #[test]
    fn without_a_date_of_publication_dates_lean_on_the_latest_one_told_of() {
        let text = "Rapat digelar pada hari Rabu, 3 Mei 2023 di balai kota. Pertemuan berikutnya pada bulan Juli.";
        for (published, words, expected) in [
            (None, "bulan Juli", Some("2023-07")),
            (Some("2024-08-01"), "hari Rabu, 3 Mei 2023", Some("2023-05-03")),
        ] {
            let published = published.map(str::to_owned);
            let language = Some(Language::Indonesian);
            let passage = Passage { text: text.to_owned(), language, published, body: Vec::new() };
            let whole = Text::from(text);
            let found = found(&passage);
            let one = found.iter().find(|one| whole.slice(one.extent) == words).expect(words);
            let value = one.value.as_ref().map(|value| show(value, Language::English));
            assert_eq!(value.as_deref(), expected);
        }
    }
}
