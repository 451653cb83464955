//! What a person has said to be the article, although rules see page furniture there.

use crate::case::{Article, Case, SuggestionKind};
use crate::sorted;
use crate::text::Extent;

/// Those stretches of the article, in order and sharing nothing: where furniture was rejected; all of it, where all of that
/// kind was.
pub fn body(case: &Case, article: &Article) -> Vec<Extent> {
    let rejected = case.dismissals().values();
    let rejected =
        rejected.filter(|one| one.article == article.id && one.kind == SuggestionKind::Furniture);
    let mut extents: Vec<Extent> = rejected
        .filter_map(|one| match &one.span {
            None => Some(article.text.extent()),
            Some(span) => span.is_anchored().then(|| span.extent()),
        })
        .collect();
    sorted::sort(&mut extents);
    let mut out: Vec<Extent> = Vec::new();
    for extent in extents {
        match out.last_mut() {
            Some(last) if extent.start <= last.end => last.end = last.end.max(extent.end),
            _ => out.push(extent),
        }
    }
    out
}

/// What of them lies in the part of the article at `part`, in code points of that part.
pub fn body_within(body: &[Extent], part: Extent) -> Vec<Extent> {
    let within = body.iter().filter_map(|extent| extent.intersection(part));
    within.map(|at| Extent::new(at.start.0 - part.start.0, at.end.0 - part.start.0)).collect()
}
