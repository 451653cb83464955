//! Another version of an article's text, and what becomes of what was marked in it.

use super::{Acting, Pointless, find};
use crate::case::refit::spans_mut;
use crate::case::{
    Article, Body, Case, Dismissal, Id, Kind, Mark, Region, RegionKind, body_digest,
};
use crate::sorted;
use crate::text::{Span, SpanState, Text, Versions};

/// How the marks of an article stand in its text.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Standing {
    /// So many stand on the words that were marked.
    pub whole: usize,
    /// The words of so many were found changed, and nobody has looked at them since.
    pub changed: usize,
    /// The words of so many were not found.
    pub lost: usize,
}

impl Standing {
    /// Of the marks of `article`.
    pub fn of(case: &Case, article: Id) -> Self {
        let mut out = Self::default();
        for mark in case.marks().values().filter(|mark| mark.article == article) {
            match mark.span.state() {
                SpanState::Anchored | SpanState::Moved => out.whole += 1,
                SpanState::Changed => out.changed += 1,
                SpanState::Orphan => out.lost += 1,
            }
        }
        out
    }
}

impl Acting<'_, '_> {
    /// Exchanges the text; marks, rejections and regions go along ([`Versions`]). A title that was that of the text is
    /// the new one. Regions whose words are gone go with them.
    pub(super) fn retell(&mut self, article: Id, text: Text) -> Result<Id, Pointless> {
        let case = self.case;
        let old = find(case.articles().get(&article), Kind::Article)?;
        if text.as_str().trim().is_empty() {
            return Err(Pointless::NoWords);
        }
        if old.text == text {
            return Ok(article);
        }
        let mut versions = Versions::new(&old.text, &text);
        for mark in case.marks().values().filter(|mark| mark.article == article) {
            let mut new = Mark::clone(mark);
            for span in spans_mut(&mut new) {
                *span = versions.span(span);
            }
            self.put_if_changed(mark, new);
        }
        for one in case.dismissals().values().filter(|one| one.article == article) {
            let span = one.span.as_ref().map(|span| versions.span(span));
            self.put_if_changed(one, Dismissal { span, ..Dismissal::clone(one) });
        }
        let mut title = old.title.clone();
        let mut regions = Vec::new();
        for region in &old.regions {
            let Some(place) = versions.range(&old.text, region.extent()) else { continue };
            if region.kind == RegionKind::Title && old.text.slice(region.extent()).trim() == title {
                text.slice(place).trim().clone_into(&mut title);
            }
            regions.push(Region { start: place.start, end: place.end, ..region.clone() });
        }
        sorted::sort_by_key(&mut regions, |region| (region.start, region.end));
        let digest = body_digest(&text, &regions);
        let retrieved = Some(self.stamp.time);
        let new = Article { title, text, digest, regions, retrieved, ..Article::clone(old) };
        self.put_if_changed(old, new);
        Ok(article)
    }

    /// Takes the words of a mark as they stand now for right.
    pub(super) fn settle_mark(&mut self, mark: Id) -> Result<Id, Pointless> {
        let old = find(self.case.marks().get(&mark), Kind::Mark)?;
        let mut new = Mark::clone(old);
        for span in spans_mut(&mut new) {
            *span = span.settled();
        }
        self.put_if_changed(old, new);
        Ok(mark)
    }
}

/// What is left of a body once its mark was put on other words: what was lost within it is not said there any more.
pub(super) fn relinked(body: Body) -> Body {
    match body {
        Body::Attribution { source, cue, content, quote, resolved, parent } => Body::Attribution {
            cue: cue.filter(Span::is_anchored),
            content: content.into_iter().filter(Span::is_anchored).collect(),
            source,
            quote,
            resolved,
            parent,
        },
        other => other,
    }
}
