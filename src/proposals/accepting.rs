//! What taking a proposal over makes of it.

use super::claim::Claims;
use super::source::source_of;
use super::statement::{folded, statement};
use super::value_kind;
use crate::analysis::Found;
use crate::case::{
    Accepted, Article, AttributionFields, Case, Choice, ClaimFields, MentionFields, Region,
    SourceFields, SuggestionKind, What,
};
use crate::text::Extent;
use crate::value::{Form, RULE, Value, ValueKind, Words};
use std::cell::OnceCell;

/// Proposes what to make of that which rules see in one article.
pub struct Proposer<'a> {
    case: &'a Case,
    article: &'a Article,
    found: &'a [Found],
    /// Made when a claim is first asked for: whoever asks for a source alone does not pay for it.
    claims: OnceCell<Claims<'a>>,
}

impl<'a> Proposer<'a> {
    /// `found` is all that rules see in the article, or in whole paragraphs of it, in order.
    pub fn new(case: &'a Case, article: &'a Article, found: &'a [Found]) -> Self {
        Self { case, article, found, claims: OnceCell::new() }
    }

    /// The claim that a mention of it would be of; `None` for what becomes no mention.
    pub fn claim(&self, one: &Found) -> Option<Choice<ClaimFields>> {
        let kind = value_kind(one)?;
        let text = &self.article.text;
        let mut said = statement(text, one.extent);
        if kind == ValueKind::Quote {
            said = folded(&quoted(self.article, one)).trim_end_matches([',', '.']).to_owned();
        } else if self.has_sibling(one) {
            // Two dates of one sentence are two claims.
            said = format!("{}: {said}", folded(text.slice(one.extent)));
        }
        let claims = self.claims.get_or_init(|| Claims::new(self.case, self.article));
        Some(claims.choose(one, kind, said))
    }

    /// The source that it cites, if it is an attribution and its words name one.
    pub fn source(&self, one: &Found) -> Option<Choice<SourceFields>> {
        (one.kind == SuggestionKind::Attribution)
            .then(|| source_of(self.case, self.article, self.found, one))?
    }

    /// The value that a mention of it would have.
    pub fn value(&self, one: &Found) -> Option<Value> {
        if one.kind != SuggestionKind::Quotation {
            return one.value.clone();
        }
        Some(Value {
            raw: self.article.text.slice(one.extent).to_owned(),
            form: Form::Quote(Words { text: quoted(self.article, one) }),
            because: None,
            by: format!("{RULE}{}", one.rule),
        })
    }

    /// What the words of an attribution are.
    pub fn attribution(&self, one: &Found) -> AttributionFields {
        AttributionFields {
            cue: one.cue,
            content: one.content.clone(),
            quote: one.quote,
            resolved: one.resolved.unwrap_or_default(),
            parent: None,
        }
    }

    /// What taking it over does; `None` for what can only be told of.
    pub fn accept(&self, one: &Found) -> Option<Accepted> {
        let what = match one.kind {
            SuggestionKind::DateFault => return None,
            SuggestionKind::Furniture => {
                let Extent { start, end } = one.extent;
                let by = format!("{RULE}{}", one.rule);
                return Some(Accepted::Region(Region { start, end, kind: one.region?, by }));
            }
            SuggestionKind::Attribution => {
                What::Attribution { source: self.source(one), said: Some(self.attribution(one)) }
            }
            _ => What::Mention {
                claim: self.claim(one)?,
                said: Some(MentionFields { value: self.value(one), ..MentionFields::default() }),
            },
        };
        Some(self.mark(one, what, String::new(), Vec::new()))
    }

    /// A mark made of it, as what a person says that it is.
    pub fn mark(&self, one: &Found, what: What, comment: String, tags: Vec<String>) -> Accepted {
        let (extent, within) = (one.extent, one.parent);
        Accepted::Mark { extent, rule: one.rule.clone(), what, within, comment, tags }
    }

    /// Whether another of its kind stands in the same sentence.
    fn has_sibling(&self, one: &Found) -> bool {
        let sentence = self.article.text.sentence_at(one.extent.start);
        let first = self.found.partition_point(|other| other.extent.start < sentence.start);
        let mut near = self.found[first..].iter().take_while(|o| o.extent.start < sentence.end);
        near.any(|other| other.extent != one.extent && value_kind(other) == value_kind(one))
    }
}

/// What is quoted, without quotation marks.
fn quoted(article: &Article, one: &Found) -> String {
    let parts = one.content.iter().map(|extent| article.text.slice(*extent).trim());
    let parts: Vec<&str> = parts.filter(|part| !part.is_empty()).collect();
    if parts.is_empty() { article.text.slice(one.extent).to_owned() } else { parts.join("\n") }
}
