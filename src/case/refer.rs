//! Which records a record refers to.

use super::{Body, Id, Kind, Mark, Record};

/// The records that a mark refers to.
pub(super) fn refers(mark: &Mark) -> impl Iterator<Item = (Kind, Id)> {
    let parent = match &mark.body {
        Body::Attribution { parent, .. } => *parent,
        _ => None,
    };
    std::iter::once((Kind::Article, mark.article))
        .chain(mark.body.claim().map(|id| (Kind::Claim, id)))
        .chain(mark.body.source().map(|id| (Kind::Source, id)))
        .chain(parent.map(|id| (Kind::Mark, id)))
}

/// The records that a record of any kind refers to.
pub(crate) fn references(record: &Record) -> Vec<(Kind, Id)> {
    match record {
        Record::Mark(mark) => refers(mark).collect(),
        Record::Claim(claim) => claim.relations.iter().map(|r| (Kind::Claim, r.to)).collect(),
        Record::Absence(r) => vec![(Kind::Claim, r.claim), (Kind::Article, r.article)],
        Record::Citation(r) => [r.from.target(), (Kind::Source, r.to)]
            .into_iter()
            .chain(r.mark.map(|id| (Kind::Mark, id)))
            .collect(),
        Record::Evidence(r) => std::iter::once((Kind::Claim, r.claim))
            .chain(r.source.map(|id| (Kind::Source, id)))
            .collect(),
        Record::Review(r) => vec![(Kind::Claim, r.claim)],
        Record::Dismissal(r) => vec![(Kind::Article, r.article)],
        Record::Case(_) | Record::Article(_) | Record::Source(_) => Vec::new(),
    }
}
