//! What is still to be proposed.

use super::leading::leading;
use super::places::{Places, holds, same};
use super::value_kind;
use crate::analysis::Found;
use crate::case::{Article, Body, Case, Claim, Id, Mark, QuoteForm, SuggestionKind};
use crate::text::{Extent, Span};
use crate::value::{Value, ValueKind};
use std::collections::BTreeMap;
use std::sync::Arc;

/// How much of two suggestions must be shared for them to be the same one; of what nests, more.
const SAME: u32 = 50;
const SAME_NESTED: u32 = 80;

/// The numbers of those in `found` (all that rules see in the article, in order) that are still to be proposed,
/// in order. Takes time linear in both, times the logarithm of the marks.
pub fn still_open(case: &Case, article: &Article, found: &[Found]) -> Vec<usize> {
    let off = &case.header().suggestions_off;
    let done = Done::within(case, article, article.text.extent());
    let is_open = |one: &Found| !off.contains(&one.kind) && !done.has(one);
    let all = found.iter().zip(leading(found)).enumerate();
    all.filter(|(_, (one, leads))| *leads && is_open(one)).map(|(number, _)| number).collect()
}

/// What a person did in a stretch of an article.
pub(super) struct Done<'a> {
    article: &'a Article,
    claims: &'a BTreeMap<Id, Arc<Claim>>,
    marks: Places<&'a Mark>,
    regions: Places<bool>,
    rejected: Places<SuggestionKind>,
    rejected_all: Vec<SuggestionKind>,
}

impl<'a> Done<'a> {
    /// What was done to words of `extent`: enough to tell what is open there.
    pub(super) fn within(case: &'a Case, article: &'a Article, extent: Extent) -> Self {
        let marks = case.marks().values().map(|mark| &**mark);
        let is_near = |mark: &Mark| mark.span.is_anchored() && mark.span.extent().overlaps(extent);
        let here = |mark: &&Mark| mark.article == article.id && is_near(mark);
        let regions = article.regions.iter().filter(|region| region.extent().overlaps(extent));
        let dismissals = || case.dismissals().values().filter(|one| one.article == article.id);
        let words =
            |span: &Option<Span>| span.as_ref().filter(|s| s.is_anchored()).map(Span::extent);
        Self {
            article,
            claims: case.claims(),
            marks: Places::new(marks.filter(here).map(|mark| (mark.span.extent(), mark))),
            regions: Places::new(regions.map(|r| (r.extent(), r.kind.is_furniture()))),
            rejected: Places::new(
                dismissals().filter_map(|one| Some((words(&one.span)?, one.kind))),
            ),
            rejected_all: dismissals().filter(|d| d.span.is_none()).map(|d| d.kind).collect(),
        }
    }

    /// Whether nothing is to be proposed of it: a person has marked or rejected it. Kinds switched off are not looked
    /// at here.
    pub(super) fn has(&self, found: &Found) -> bool {
        let Found { extent, kind, .. } = *found;
        let nests = matches!(kind, SuggestionKind::Attribution | SuggestionKind::Quotation);
        let share = if nests { SAME_NESTED } else { SAME };
        let is_rejected = self.rejected_all.contains(&kind)
            || self
                .rejected
                .at(extent)
                .any(|(at, other)| *other == kind && same(*at, extent, share));
        if is_rejected {
            return true;
        }
        let mut regions = self.regions.at(extent);
        match kind {
            SuggestionKind::DateFault => false,
            SuggestionKind::Furniture => {
                // A page may have said the same line by line.
                let shared = |(at, _): &(Extent, bool)| {
                    at.intersection(extent).map_or(0, |shared| u64::from(shared.len()))
                };
                let is_said = regions.map(shared).sum::<u64>() * 100;
                is_said > u64::from(extent.len()) * u64::from(SAME)
            }
            _ if regions.any(|(_, is_furniture)| *is_furniture) => true,
            SuggestionKind::Attribution => {
                self.marks.at(extent).any(|(_, mark)| is_attributed(mark, found))
            }
            _ => self.marks.at(extent).any(|(_, mark)| self.is_mentioned(mark, found)),
        }
    }

    /// Whether the mark says what a value, a name or a quotation proposes.
    fn is_mentioned(&self, mark: &Mark, found: &Found) -> bool {
        let (extent, at) = (found.extent, mark.span.extent());
        match &mark.body {
            Body::Mention { claim, value, .. } => {
                let kind = self.claims.get(claim).map_or(ValueKind::Text, |claim| claim.kind);
                if kind == ValueKind::Text {
                    return same(at, extent, SAME);
                }
                let is_item = kind == ValueKind::List && found.kind == SuggestionKind::Name;
                let fits = is_item || value_kind(found).is_some_and(|wanted| is_like(wanted, kind));
                let is_part = holds(at, extent) && self.is_said(value.as_ref(), extent);
                fits && (same(at, extent, SAME) || holds(extent, at) || is_part)
            }
            Body::Attribution { content, quote, .. } => match found.kind {
                SuggestionKind::Name => content.iter().all(|said| !said.extent().overlaps(extent)),
                SuggestionKind::Quotation => {
                    let in_their_words =
                        matches!(quote, Some(QuoteForm::Direct | QuoteForm::Mixed));
                    in_their_words && content.iter().any(|said| holds(extent, said.extent()))
                }
                _ => false,
            },
            Body::Highlight { .. } | Body::Note => false,
        }
    }

    /// Whether the value that a longer mention has is that of these words.
    fn is_said(&self, value: Option<&Value>, extent: Extent) -> bool {
        let Some(value) = value else { return true };
        let words = self.article.text.slice(extent);
        value.raw.contains(words) || words.contains(&value.raw)
    }
}

fn is_like(a: ValueKind, b: ValueKind) -> bool {
    use ValueKind::{Date, Duration, Name, Place};
    a == b || matches!((a, b), (Date | Duration, Date | Duration) | (Name | Place, Name | Place))
}

/// Whether the mark is the attribution that is proposed: by its cue, where both have one.
fn is_attributed(mark: &Mark, found: &Found) -> bool {
    let Body::Attribution { cue, .. } = &mark.body else { return false };
    let at = mark.span.extent();
    if let (Some(cue), Some(other)) = (cue, found.cue) {
        return cue.extent().overlaps(other);
    }
    let names = [found.source, found.cue].into_iter().flatten();
    same(at, found.extent, SAME_NESTED)
        || (at.len() < found.extent.len() && names.into_iter().any(|words| words.overlaps(at)))
}
