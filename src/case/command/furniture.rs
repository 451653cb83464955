//! What of an article is page furniture, as a person says it: a layer over the text, laid on and taken off.

use super::{Acting, Pointless, find};
use crate::case::{Article, Id, Kind, Region, RegionKind, Rejected, SuggestionKind, body_digest};
use crate::sorted;
use crate::text::{Extent, Span, Text};
use std::sync::Arc;

impl Acting<'_, '_> {
    /// The words are not the article.
    pub(super) fn set_aside(&mut self, article: Id, extent: Extent) -> Result<Id, Pointless> {
        let old = find(self.case.articles().get(&article), Kind::Article)?;
        let extent = Span::around(&old.text, extent).ok_or(Pointless::NoWords)?.extent();
        let Extent { start, end } = extent;
        let mut regions = without(&old.text, &old.regions, extent);
        let by = self.stamp.by.to_owned();
        regions.push(Region { start, end, kind: RegionKind::Other, by });
        self.put_regions(old, regions);
        for one in self.case.dismissals().values() {
            let is_inside = one.span.as_ref().is_some_and(|span| span.extent().overlaps(extent));
            if one.article == article && one.kind == SuggestionKind::Furniture && is_inside {
                self.remove(Kind::Dismissal, one.id);
            }
        }
        Ok(article)
    }

    /// The words are the article, whatever rules see in them.
    pub(super) fn take_in(&mut self, article: Id, extent: Extent) -> Result<Id, Pointless> {
        let old = find(self.case.articles().get(&article), Kind::Article)?;
        let regions = without(&old.text, &old.regions, extent);
        self.put_regions(old, regions);
        let (kind, rule) = (SuggestionKind::Furniture, String::new());
        self.reject(article, vec![Rejected { kind, rule, extent: Some(extent) }])
    }

    /// Gives an article these regions, in order and each once, and the digest of what is body then.
    pub(super) fn put_regions(&mut self, old: &Arc<Article>, mut regions: Vec<Region>) {
        sorted::sort_by_key(&mut regions, |region| (region.start, region.end));
        regions.dedup();
        let digest = body_digest(&old.text, &regions);
        self.put_if_changed(old, Article { regions, digest, ..Article::clone(old) });
    }
}

/// The regions, those of furniture without what of them lies in `extent`; white space alone is no region.
fn without(text: &Text, regions: &[Region], extent: Extent) -> Vec<Region> {
    let mut out = Vec::new();
    for region in regions {
        let at = region.extent();
        if !region.kind.is_furniture() || !at.overlaps(extent) {
            out.push(region.clone());
            continue;
        }
        let before = (at.start, at.end.min(extent.start));
        let after = (at.start.max(extent.end), at.end);
        for (start, end) in [before, after] {
            if start < end && !text.slice(Extent { start, end }).trim().is_empty() {
                out.push(Region { start, end, ..region.clone() });
            }
        }
    }
    out
}
