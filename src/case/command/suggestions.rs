//! Suggestions: what a person takes over of what rules proposed, and what not.

use super::{Acting, Choice, ClaimFields, Pointless, SourceFields, What, find};
use crate::case::{
    Body, Case, Dismissal, Extra, Header, Id, Kind, Mark, Op, Record, Region, SourceKind,
    SuggestionKind,
};
use crate::sorted;
use crate::text::{Extent, Span};
use crate::value::ValueKind;
use std::collections::{BTreeMap, BTreeSet};

/// Something proposed that a person takes over.
#[derive(Clone, Debug, PartialEq)]
#[allow(clippy::large_enum_variant, reason = "one is made for each act, and never kept")]
pub enum Accepted {
    /// It becomes a mark.
    Mark {
        /// Which words; grown to whole graphemes.
        extent: Extent,
        /// The rule that proposed it.
        rule: String,
        /// What they are. A claim or source to be made that one before it makes, too, is made once.
        what: What,
        /// The words of the attribution in whose words this one stands: it becomes the parent, if a mark
        /// says so.
        within: Option<Extent>,
        /// What the person says.
        comment: String,
        /// To find it by.
        tags: Vec<String>,
    },
    /// It becomes a region of the article.
    Region(Region),
}

/// Something proposed that a person rejects.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rejected {
    /// What was proposed.
    pub kind: SuggestionKind,
    /// The rule that proposed it; empty for all rules of the kind.
    pub rule: String,
    /// Which words; `None` for all that is of the kind in the article, now and later.
    pub extent: Option<Extent>,
}

impl Acting<'_, '_> {
    pub(super) fn accept(&mut self, article: Id, accepted: Vec<Accepted>) -> Result<Id, Pointless> {
        let old = find(self.case.articles().get(&article), Kind::Article)?;
        let mut regions = old.regions.clone();
        let mut last = article;
        let mut made = Made::before(self.case, article, &accepted);
        for one in accepted {
            match one {
                Accepted::Region(region) => regions.push(region),
                Accepted::Mark { extent, rule, mut what, within, comment, tags } => {
                    made.learn(&self.ops);
                    made.make_once(&mut what);
                    if let What::Attribution { said: Some(said), .. } = &mut what {
                        let parent = within.and_then(|at| made.attributions.get(&at).copied());
                        said.parent = said.parent.or(parent);
                    }
                    last = self.add_mark_by(article, extent, what, comment, tags, rule)?;
                }
            }
        }
        if regions != old.regions {
            self.put_regions(old, regions);
        }
        Ok(last)
    }

    pub(super) fn reject(&mut self, article: Id, rejected: Vec<Rejected>) -> Result<Id, Pointless> {
        let text = &find(self.case.articles().get(&article), Kind::Article)?.text;
        let there = self.case.dismissals().values().filter(|one| {
            one.article == article && one.span.as_ref().is_none_or(Span::is_anchored)
        });
        let mut there: BTreeSet<(SuggestionKind, Option<Extent>)> =
            sorted::set(there.map(|one| (one.kind, one.span.as_ref().map(Span::extent))));
        for Rejected { kind, rule, extent } in rejected {
            let span = match extent {
                Some(extent) => Some(Span::around(text, extent).ok_or(Pointless::NoWords)?),
                None => None,
            };
            if !there.insert((kind, span.as_ref().map(Span::extent))) {
                continue;
            }
            let id = (self.stamp.next_id)();
            let dismissal = Dismissal {
                id,
                created: self.stamp.time,
                modified: self.stamp.time,
                by: self.stamp.by.to_owned(),
                article,
                kind,
                rule,
                span,
                extra: Extra::new(),
            };
            self.ops.push(Op::Put(dismissal.into()));
        }
        Ok(article)
    }

    pub(super) fn take_back_rejections(
        &mut self,
        article: Id,
        kind: Option<SuggestionKind>,
    ) -> Result<Id, Pointless> {
        let case = self.case;
        find(case.articles().get(&article), Kind::Article)?;
        for one in case.dismissals().values() {
            if one.article == article && kind.is_none_or(|kind| kind == one.kind) {
                self.remove(Kind::Dismissal, one.id);
            }
        }
        Ok(article)
    }

    pub(super) fn switch_suggestions(
        &mut self,
        mut off: Vec<SuggestionKind>,
    ) -> Result<Id, Pointless> {
        sorted::sort(&mut off);
        off.dedup();
        self.header(|new| Header { suggestions_off: off, ..new })
    }
}

/// What stands by now, to be referred to rather than made again: hundreds may be taken over by one act.
#[derive(Default)]
struct Made {
    claims: BTreeMap<(String, ValueKind), Id>,
    sources: BTreeMap<(String, SourceKind), Id>,
    /// The attributions of the article by their words.
    attributions: BTreeMap<Extent, Id>,
    /// So many ops are in it.
    learned: usize,
}

impl Made {
    /// What stands before the act, as far as what is taken over may refer to it.
    fn before(case: &Case, article: Id, accepted: &[Accepted]) -> Self {
        let mut made = Self::default();
        let nests = |one: &Accepted| matches!(one, Accepted::Mark { within: Some(_), .. });
        if accepted.iter().any(nests) {
            let marks = case.marks().values().filter(|mark| mark.article == article);
            marks.rev().for_each(|mark| made.note(mark));
        }
        made
    }

    /// Notes what ops make that it does not know yet.
    fn learn(&mut self, ops: &[Op]) {
        for op in &ops[self.learned..] {
            let Op::Put(record) = op else { continue };
            match record {
                Record::Claim(r) => {
                    self.claims.entry((r.statement.clone(), r.kind)).or_insert(r.id);
                }
                Record::Source(r) => {
                    self.sources.entry((r.name.clone(), r.kind)).or_insert(r.id);
                }
                Record::Mark(mark) if !self.attributions.contains_key(&mark.span.extent()) => {
                    self.note(mark);
                }
                _ => {}
            }
        }
        self.learned = ops.len();
    }

    fn note(&mut self, mark: &Mark) {
        if matches!(mark.body, Body::Attribution { .. }) && mark.span.is_anchored() {
            self.attributions.insert(mark.span.extent(), mark.id);
        }
    }

    /// A claim or source that an op before makes under the same name and kind is not made again.
    fn make_once(&self, what: &mut What) {
        match what {
            What::Mention { claim, .. } => {
                if let Choice::New(ClaimFields { statement, kind }) = claim
                    && let Some(id) = self.claims.get(&(statement.clone(), *kind))
                {
                    *claim = Choice::Existing(*id);
                }
            }
            What::Attribution { source: Some(source), .. } => {
                if let Choice::New(SourceFields { name, kind }) = source
                    && let Some(id) = self.sources.get(&(name.clone(), *kind))
                {
                    *source = Choice::Existing(*id);
                }
            }
            What::Attribution { .. } | What::Highlight(_) | What::Note => {}
        }
    }
}
