//! What taking a proposal over makes of it.

use super::claim::Claims;
use super::modality::{asks, modality};
use super::open::Done;
use super::places::holds;
use super::source::source_of;
use super::statement::{around, folded, stands_alone, statement};
use super::value_kind;
use crate::analysis::Found;
use crate::case::{
    Accepted, Article, AttributionFields, Case, Choice, ClaimFields, MentionFields, QuoteForm,
    Region, SourceFields, SuggestionKind, What,
};
use crate::text::Extent;
use crate::value::{Form, RULE, Value, ValueKind, Words};
use std::cell::OnceCell;

/// So many suggestions before the end of a sentence are looked through for those that it shares something with: what
/// begins before so many others is longer than a sentence can be told of.
const NEAR: usize = 200;

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
        let mut said = statement(text, self.saying(one.extent), one.extent);
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
            _ => What::Mention { claim: self.claim(one)?, said: Some(self.mention(one)) },
        };
        Some(self.mark(one, what, String::new(), Vec::new()))
    }

    /// What taking it over does so that it stands where the article has it: before it those in whose words it stands are
    /// taken over, outermost first, unless a person has marked or rejected them. Of "X, citing Y, says" Y alone would
    /// stand as if the article had asked Y. Empty for what can only be told of.
    pub fn accept_chain(&self, one: &Found) -> Vec<Accepted> {
        self.chain(one).into_iter().filter_map(|link| self.accept(link)).collect()
    }

    /// Those in whose words it stands that are still open, outermost first, and itself.
    pub(super) fn chain<'b>(&self, one: &'b Found) -> Vec<&'b Found>
    where
        'a: 'b,
    {
        const DEEPEST: usize = 8;
        let mut chain = vec![one];
        while let Some(outer) = chain[0].parent.and_then(|at| self.attribution_at(at)) {
            let is_done = Done::within(self.case, self.article, outer.extent).has(outer);
            if is_done || chain.len() == DEEPEST || self.source(outer).is_none() {
                break;
            }
            chain.insert(0, outer);
        }
        chain
    }

    fn attribution_at(&self, at: Extent) -> Option<&'a Found> {
        let found = self.found;
        let first = found.partition_point(|other| other.extent.start < at.start);
        let mut here = found[first..].iter().take_while(|other| other.extent.start == at.start);
        here.find(|other| other.kind == SuggestionKind::Attribution && other.extent == at)
    }

    /// A mark made of it, as what a person says that it is.
    pub fn mark(&self, one: &Found, what: What, comment: String, tags: Vec<String>) -> Accepted {
        let within = one.parent.and_then(|at| self.attribution_at(at)).map(marked);
        Accepted::Mark { extent: marked(one), rule: one.rule.clone(), what, within, comment, tags }
    }

    /// What the article says with it: its value, and as what.
    fn mention(&self, one: &Found) -> MentionFields {
        let value = self.value(one);
        let modality = modality(self.article, one.extent, value.as_ref());
        MentionFields { value, modality, ..MentionFields::default() }
    }

    /// The words that make the claim around `extent`: what somebody is told to have said, if it can stand alone, else the
    /// sentence; without page furniture before and after. What somebody asks for is no fact, but that they ask for
    /// it is: then the claim is what is told around that.
    fn saying(&self, extent: Extent) -> Extent {
        let text = &self.article.text;
        let sentence = around(text, extent);
        let told = || {
            let told = self.near(sentence).filter(|one| one.kind == SuggestionKind::Attribution);
            told.flat_map(|one| one.content.iter().map(move |content| (one, *content)))
                .filter(|(_, content)| holds(*content, extent))
        };
        let is_asked = |said: Extent| {
            let asks = |one: &Found| one.cue.is_some_and(|cue| asks(text.slice(cue)));
            told().any(|(one, content)| holds(content, said) && asks(one))
        };
        let is_whole = |(one, content): &(&Found, Extent)| {
            (one.content.len() == 1 || one.quote == Some(QuoteForm::Direct))
                && stands_alone(text.slice(*content))
                && !is_asked(*content)
        };
        let said = told().filter(is_whole).min_by_key(|(_, content)| content.len());
        let mut saying = match said {
            Some((_, content)) => content.intersection(sentence).unwrap_or(sentence),
            None => sentence,
        };
        let seen = self.near(sentence).filter(|one| one.kind == SuggestionKind::Furniture);
        let noted = self.article.regions.iter().filter(|region| region.kind.is_furniture());
        for at in seen.map(|one| one.extent).chain(noted.map(Region::extent)) {
            if at.overlaps(saying) && at.end <= extent.start {
                saying.start = saying.start.max(at.end);
            } else if at.overlaps(saying) && at.start >= extent.end {
                saying.end = saying.end.min(at.start);
            }
        }
        saying
    }

    /// What rules see that shares something with `extent`.
    fn near(&self, extent: Extent) -> impl Iterator<Item = &'a Found> {
        let end = self.found.partition_point(|one| one.extent.start < extent.end);
        let found = self.found;
        found[..end].iter().rev().take(NEAR).filter(move |one| one.extent.overlaps(extent))
    }

    /// Whether another of its kind stands in the same sentence.
    fn has_sibling(&self, one: &Found) -> bool {
        let sentence = self.article.text.sentence_at(one.extent.start);
        let first = self.found.partition_point(|other| other.extent.start < sentence.start);
        let mut near = self.found[first..].iter().take_while(|o| o.extent.start < sentence.end);
        near.any(|other| other.extent != one.extent && value_kind(other) == value_kind(one))
    }
}

/// The words that are marked: of an attribution those that name who, or else those that say so.
fn marked(one: &Found) -> Extent {
    let named = one.source.filter(|source| holds(one.extent, *source));
    match one.kind {
        SuggestionKind::Attribution => named.or(one.cue).unwrap_or(one.extent),
        _ => one.extent,
    }
}

/// What is quoted, without quotation marks.
fn quoted(article: &Article, one: &Found) -> String {
    let parts = one.content.iter().map(|extent| article.text.slice(*extent).trim());
    let parts: Vec<&str> = parts.filter(|part| !part.is_empty()).collect();
    if parts.is_empty() { article.text.slice(one.extent).to_owned() } else { parts.join("\n") }
}
