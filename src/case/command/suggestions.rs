//! Suggestions: what a person takes over of what rules proposed, and what not.

use super::{Acting, Choice, ClaimFields, Pointless, SourceFields, What, find};
use crate::case::{
    Article, Body, Dismissal, Extra, Header, Id, Kind, Op, Record, Region, SuggestionKind,
    body_digest,
};
use crate::sorted;
use crate::text::{Extent, Span};

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
        for one in accepted {
            match one {
                Accepted::Region(region) => regions.push(region),
                Accepted::Mark { extent, rule, mut what, within, comment, tags } => {
                    self.make_once(&mut what);
                    if let What::Attribution { said: Some(said), .. } = &mut what {
                        let parent = within.and_then(|at| self.attribution_at(article, at));
                        said.parent = said.parent.or(parent);
                    }
                    last = self.add_mark_by(article, extent, what, comment, tags, rule)?;
                }
            }
        }
        sorted::sort_by_key(&mut regions, |region| (region.start, region.end));
        regions.dedup();
        if regions != old.regions {
            let digest = body_digest(&old.text, &regions);
            self.put_if_changed(old, Article { regions, digest, ..Article::clone(old) });
        }
        Ok(last)
    }

    pub(super) fn reject(&mut self, article: Id, rejected: Vec<Rejected>) -> Result<Id, Pointless> {
        let text = &find(self.case.articles().get(&article), Kind::Article)?.text;
        for Rejected { kind, rule, extent } in rejected {
            let span = match extent {
                Some(extent) => Some(Span::around(text, extent).ok_or(Pointless::NoWords)?),
                None => None,
            };
            let place = span.as_ref().map(Span::extent);
            let is_there = self.case.dismissals().values().any(|one| {
                let stands = one.span.as_ref().is_none_or(Span::is_anchored);
                (one.article, one.kind) == (article, kind)
                    && one.span.as_ref().map(Span::extent) == place
                    && stands
            });
            if is_there {
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

    /// A claim or source that an op before makes under the same name and kind is not made again.
    fn make_once(&self, what: &mut What) {
        let made = |is: &dyn Fn(&Record) -> bool| {
            self.ops.iter().find_map(|op| match op {
                Op::Put(record) if is(record) => Some(record.id()),
                _ => None,
            })
        };
        match what {
            What::Mention { claim, .. } => {
                if let Choice::New(ClaimFields { statement, kind }) = claim
                    && let Some(id) = made(
                        &|record| matches!(record, Record::Claim(r) if (&r.statement, r.kind) == (statement, *kind)),
                    )
                {
                    *claim = Choice::Existing(id);
                }
            }
            What::Attribution { source: Some(source), .. } => {
                if let Choice::New(SourceFields { name, kind }) = source
                    && let Some(id) = made(
                        &|record| matches!(record, Record::Source(r) if (&r.name, r.kind) == (name, *kind)),
                    )
                {
                    *source = Choice::Existing(id);
                }
            }
            What::Attribution { .. } | What::Highlight(_) | What::Note => {}
        }
    }

    /// The attribution over exactly these words: one that is there, or is made by this act.
    fn attribution_at(&self, article: Id, at: Extent) -> Option<Id> {
        let made = self.ops.iter().filter_map(|op| match op {
            Op::Put(Record::Mark(mark)) => Some(mark),
            _ => None,
        });
        let mut all = self.case.marks().values().chain(made);
        let is_it = |mark: &&std::sync::Arc<crate::case::Mark>| {
            mark.article == article
                && matches!(mark.body, Body::Attribution { .. })
                && mark.span.is_anchored()
                && mark.span.extent() == at
        };
        all.find(is_it).map(|mark| mark.id)
    }
}
