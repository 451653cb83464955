//! The case, and the one function that alters it.

use super::refer::{references, refers};
use super::{
    Absence, Article, Body, Citation, Claim, Dismissal, Evidence, Header, Id, Kind, Mark, Op,
    Record, Review, Source, Time, Tombstone,
};
use crate::text::{Span, SpanFault};
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

/// All records of one case, by id. Read it freely; only [`Case::apply`] alters it.
#[derive(Clone, Debug, PartialEq)]
pub struct Case {
    header: Arc<Header>,
    articles: BTreeMap<Id, Arc<Article>>,
    marks: BTreeMap<Id, Arc<Mark>>,
    claims: BTreeMap<Id, Arc<Claim>>,
    sources: BTreeMap<Id, Arc<Source>>,
    absences: BTreeMap<Id, Arc<Absence>>,
    citations: BTreeMap<Id, Arc<Citation>>,
    evidence: BTreeMap<Id, Arc<Evidence>>,
    reviews: BTreeMap<Id, Arc<Review>>,
    dismissals: BTreeMap<Id, Arc<Dismissal>>,
    removed: BTreeMap<Id, Tombstone>,
    foreign: BTreeMap<String, serde_json::Value>,
}

/// Why a change was refused. Nothing of it was done.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Refusal {
    /// A record names one that is not there.
    #[error("the {kind:?} {id} refers to the {to_kind:?} {to}, which is not in the case")]
    Dangling {
        /// What refers.
        kind: Kind,
        /// What refers.
        id: Id,
        /// What it refers to.
        to_kind: Kind,
        /// What it refers to.
        to: Id,
    },
    /// A span is not one of its article.
    #[error("the words of {id} do not fit their article: {fault}")]
    Span {
        /// The mark or the dismissal.
        id: Id,
        /// What is wrong with its span.
        fault: SpanFault,
    },
    /// A region is empty or lies outside its article.
    #[error("the region {start}..{end} does not lie within the article {article}")]
    Region {
        /// The article.
        article: Id,
        /// Code points.
        start: u32,
        /// Code points.
        end: u32,
    },
    /// The record of the case itself is another's, or would be removed.
    #[error("the record of the case itself cannot be removed or exchanged for that of {0}")]
    Header(Id),
    /// One id stands for two records of different kinds.
    #[error("the id {0} already names a record of another kind")]
    KindClash(Id),
    /// A new act has an id that does not come after those of all acts before it.
    #[error("the change {0} does not come after the latest one")]
    OutOfTurn(Id),
}

impl Case {
    /// A case with nothing but its own record.
    pub fn new(header: Header) -> Self {
        Self {
            header: Arc::new(header),
            articles: BTreeMap::new(),
            marks: BTreeMap::new(),
            claims: BTreeMap::new(),
            sources: BTreeMap::new(),
            absences: BTreeMap::new(),
            citations: BTreeMap::new(),
            evidence: BTreeMap::new(),
            reviews: BTreeMap::new(),
            dismissals: BTreeMap::new(),
            removed: BTreeMap::new(),
            foreign: BTreeMap::new(),
        }
    }

    /// The same case, with tables of other versions of the format (by name) to be kept and written
    /// again.
    pub fn with_foreign(mut self, tables: BTreeMap<String, serde_json::Value>) -> Self {
        self.foreign = tables;
        self
    }

    /// Its id.
    pub fn id(&self) -> Id {
        self.header.id
    }

    /// The record of the case itself.
    pub fn header(&self) -> &Arc<Header> {
        &self.header
    }

    /// Its articles, by id, which is the order in which they were added.
    pub fn articles(&self) -> &BTreeMap<Id, Arc<Article>> {
        &self.articles
    }

    /// Its marks, by id.
    pub fn marks(&self) -> &BTreeMap<Id, Arc<Mark>> {
        &self.marks
    }

    /// Its claims, by id.
    pub fn claims(&self) -> &BTreeMap<Id, Arc<Claim>> {
        &self.claims
    }

    /// Its sources, by id.
    pub fn sources(&self) -> &BTreeMap<Id, Arc<Source>> {
        &self.sources
    }

    /// What was looked for in it and not found, by id.
    pub fn absences(&self) -> &BTreeMap<Id, Arc<Absence>> {
        &self.absences
    }

    /// Who stands on whose word, by id.
    pub fn citations(&self) -> &BTreeMap<Id, Arc<Citation>> {
        &self.citations
    }

    /// Its evidence, by id.
    pub fn evidence(&self) -> &BTreeMap<Id, Arc<Evidence>> {
        &self.evidence
    }

    /// Its reviews, by id.
    pub fn reviews(&self) -> &BTreeMap<Id, Arc<Review>> {
        &self.reviews
    }

    /// What was proposed in it and rejected, by id.
    pub fn dismissals(&self) -> &BTreeMap<Id, Arc<Dismissal>> {
        &self.dismissals
    }

    /// What was removed from it, by id.
    pub fn removed(&self) -> &BTreeMap<Id, Tombstone> {
        &self.removed
    }

    /// Tables of other versions of the format, by name.
    pub fn foreign(&self) -> &BTreeMap<String, serde_json::Value> {
        &self.foreign
    }

    /// The record under `id`, if it is of that kind.
    pub fn get(&self, kind: Kind, id: Id) -> Option<Record> {
        match kind {
            Kind::Case => (self.header.id == id).then(|| Record::Case(self.header.clone())),
            Kind::Article => self.articles.get(&id).cloned().map(Record::Article),
            Kind::Mark => self.marks.get(&id).cloned().map(Record::Mark),
            Kind::Claim => self.claims.get(&id).cloned().map(Record::Claim),
            Kind::Source => self.sources.get(&id).cloned().map(Record::Source),
            Kind::Absence => self.absences.get(&id).cloned().map(Record::Absence),
            Kind::Citation => self.citations.get(&id).cloned().map(Record::Citation),
            Kind::Evidence => self.evidence.get(&id).cloned().map(Record::Evidence),
            Kind::Review => self.reviews.get(&id).cloned().map(Record::Review),
            Kind::Dismissal => self.dismissals.get(&id).cloned().map(Record::Dismissal),
        }
    }

    /// The kind of the record under `id`.
    pub fn kind_of(&self, id: Id) -> Option<Kind> {
        Kind::ALL.into_iter().find(|kind| match kind {
            Kind::Case => self.header.id == id,
            Kind::Article => self.articles.contains_key(&id),
            Kind::Mark => self.marks.contains_key(&id),
            Kind::Claim => self.claims.contains_key(&id),
            Kind::Source => self.sources.contains_key(&id),
            Kind::Absence => self.absences.contains_key(&id),
            Kind::Citation => self.citations.contains_key(&id),
            Kind::Evidence => self.evidence.contains_key(&id),
            Kind::Review => self.reviews.contains_key(&id),
            Kind::Dismissal => self.dismissals.contains_key(&id),
        })
    }

    /// All records, in the order of [`Kind::ALL`], then of ids.
    pub fn records(&self) -> impl Iterator<Item = Record> + '_ {
        std::iter::once(Record::Case(self.header.clone()))
            .chain(self.articles.values().cloned().map(Record::Article))
            .chain(self.claims.values().cloned().map(Record::Claim))
            .chain(self.sources.values().cloned().map(Record::Source))
            .chain(self.marks.values().cloned().map(Record::Mark))
            .chain(self.small())
    }

    /// The records without a text to which nothing refers, in the order of [`Kind::ALL`], then of ids.
    fn small(&self) -> impl Iterator<Item = Record> + '_ {
        (self.absences.values().cloned().map(Record::Absence))
            .chain(self.citations.values().cloned().map(Record::Citation))
            .chain(self.evidence.values().cloned().map(Record::Evidence))
            .chain(self.reviews.values().cloned().map(Record::Review))
            .chain(self.dismissals.values().cloned().map(Record::Dismissal))
    }

    /// When its latest record was changed.
    pub fn modified(&self) -> Time {
        let removed = self.removed.values().map(|stone| stone.removed).max();
        self.records().map(|r| r.modified()).max().max(removed).unwrap_or_default()
    }

    /// Does all of `ops`, in order, or nothing. Returns the ops that undo it exactly.
    ///
    /// # Errors
    /// When a reference would dangle, a span or a region would not fit its article, an id would
    /// name two kinds, or the record of the case itself would go.
    pub fn apply(&mut self, ops: &[Op]) -> Result<Vec<Op>, Refusal> {
        let mut inverse = Vec::with_capacity(ops.len());
        let mut outcome = Ok(());
        for op in ops {
            match self.set(op) {
                Ok(back) => inverse.push(back),
                Err(refusal) => {
                    outcome = Err(refusal);
                    break;
                }
            }
        }
        inverse.reverse();
        match outcome.and_then(|()| self.check(ops, &inverse)) {
            Ok(()) => Ok(inverse),
            Err(refusal) => {
                for op in &inverse {
                    // An inverse puts back what stood there: it cannot be refused.
                    let _ = self.set(op);
                }
                Err(refusal)
            }
        }
    }

    /// Sets what stands under one id; returns the op that sets it back.
    fn set(&mut self, op: &Op) -> Result<Op, Refusal> {
        let (kind, id) = op.target();
        if kind == Kind::Case {
            return match op {
                Op::Put(Record::Case(header)) if header.id == self.header.id => {
                    let old = std::mem::replace(&mut self.header, header.clone());
                    Ok(Op::Put(Record::Case(old)))
                }
                _ => Err(Refusal::Header(id)),
            };
        }
        // A tombstone counts, too: else the inverse, which puts it back, would clash.
        let stands = self.kind_of(id).or_else(|| self.removed.get(&id).map(|stone| stone.kind));
        if stands.is_some_and(|other| other != kind) {
            return Err(Refusal::KindClash(id));
        }
        let stone = self.removed.remove(&id);
        let old = match op {
            Op::Put(record) => self.insert(record.clone()),
            Op::Remove(_) | Op::Forget(..) => self.take(kind, id),
        };
        if let Op::Remove(stone) = op {
            self.removed.insert(id, stone.clone());
        }
        Ok(match (old, stone) {
            (Some(record), _) => Op::Put(record),
            (None, Some(stone)) => Op::Remove(stone),
            (None, None) => Op::Forget(kind, id),
        })
    }

    fn insert(&mut self, record: Record) -> Option<Record> {
        match record {
            Record::Case(header) => Some(Record::Case(std::mem::replace(&mut self.header, header))),
            Record::Article(r) => self.articles.insert(r.id, r).map(Record::Article),
            Record::Mark(r) => self.marks.insert(r.id, r).map(Record::Mark),
            Record::Claim(r) => self.claims.insert(r.id, r).map(Record::Claim),
            Record::Source(r) => self.sources.insert(r.id, r).map(Record::Source),
            Record::Absence(r) => self.absences.insert(r.id, r).map(Record::Absence),
            Record::Citation(r) => self.citations.insert(r.id, r).map(Record::Citation),
            Record::Evidence(r) => self.evidence.insert(r.id, r).map(Record::Evidence),
            Record::Review(r) => self.reviews.insert(r.id, r).map(Record::Review),
            Record::Dismissal(r) => self.dismissals.insert(r.id, r).map(Record::Dismissal),
        }
    }

    fn take(&mut self, kind: Kind, id: Id) -> Option<Record> {
        match kind {
            Kind::Case => None,
            Kind::Article => self.articles.remove(&id).map(Record::Article),
            Kind::Mark => self.marks.remove(&id).map(Record::Mark),
            Kind::Claim => self.claims.remove(&id).map(Record::Claim),
            Kind::Source => self.sources.remove(&id).map(Record::Source),
            Kind::Absence => self.absences.remove(&id).map(Record::Absence),
            Kind::Citation => self.citations.remove(&id).map(Record::Citation),
            Kind::Evidence => self.evidence.remove(&id).map(Record::Evidence),
            Kind::Review => self.reviews.remove(&id).map(Record::Review),
            Kind::Dismissal => self.dismissals.remove(&id).map(Record::Dismissal),
        }
    }

    /// Whether everything that `ops` touched still fits.
    fn check(&self, ops: &[Op], inverse: &[Op]) -> Result<(), Refusal> {
        let mut gone = BTreeSet::new();
        let mut retold = BTreeSet::new(); // articles whose text is another now
        for op in ops {
            let (kind, id) = op.target();
            match self.get(kind, id) {
                Some(record) => self.check_record(&record)?,
                None => {
                    gone.insert(id);
                }
            }
        }
        for op in inverse {
            if let Op::Put(Record::Article(old)) = op
                && self.articles.get(&old.id).is_some_and(|new| new.text != old.text)
            {
                retold.insert(old.id);
            }
        }
        if gone.is_empty() && retold.is_empty() {
            return Ok(());
        }
        for mark in self.marks.values() {
            if retold.contains(&mark.article) || refers(mark).any(|(_, to)| gone.contains(&to)) {
                self.check_mark(mark)?;
            }
        }
        for dismissal in self.dismissals.values().filter(|one| retold.contains(&one.article)) {
            self.check_dismissal(dismissal)?;
        }
        let claims = self.claims.values().cloned().map(Record::Claim);
        for record in claims.chain(self.small()) {
            if references(&record).iter().any(|(_, to)| gone.contains(to)) {
                self.check_references(&record)?;
            }
        }
        Ok(())
    }

    fn check_record(&self, record: &Record) -> Result<(), Refusal> {
        match record {
            Record::Article(article) => check_regions(article),
            Record::Mark(mark) => self.check_mark(mark),
            Record::Dismissal(dismissal) => {
                self.check_references(record)?;
                self.check_dismissal(dismissal)
            }
            _ => self.check_references(record),
        }
    }

    fn check_references(&self, record: &Record) -> Result<(), Refusal> {
        for (to_kind, to) in references(record) {
            if self.kind_of(to) != Some(to_kind) {
                let (kind, id) = (record.kind(), record.id());
                return Err(Refusal::Dangling { kind, id, to_kind, to });
            }
        }
        Ok(())
    }

    fn check_mark(&self, mark: &Mark) -> Result<(), Refusal> {
        for (to_kind, to) in refers(mark) {
            if self.kind_of(to) != Some(to_kind) {
                return Err(Refusal::Dangling { kind: Kind::Mark, id: mark.id, to_kind, to });
            }
        }
        let Some(article) = self.articles.get(&mark.article) else { return Ok(()) };
        for span in spans(mark) {
            span.check(&article.text).map_err(|fault| Refusal::Span { id: mark.id, fault })?;
        }
        Ok(())
    }

    fn check_dismissal(&self, dismissal: &Dismissal) -> Result<(), Refusal> {
        let article = self.articles.get(&dismissal.article);
        let (Some(span), Some(article)) = (&dismissal.span, article) else { return Ok(()) };
        span.check(&article.text).map_err(|fault| Refusal::Span { id: dismissal.id, fault })
    }
}

/// All spans of a mark: its own first.
pub(crate) fn spans(mark: &Mark) -> impl Iterator<Item = &Span> {
    let (cue, content) = match &mark.body {
        Body::Attribution { cue, content, .. } => (cue.as_ref(), content.as_slice()),
        _ => (None, &[][..]),
    };
    std::iter::once(&mark.span).chain(cue).chain(content)
}

fn check_regions(article: &Article) -> Result<(), Refusal> {
    let wrong = article.regions.iter().find(|r| r.start >= r.end || r.end > article.text.end());
    wrong.map_or(Ok(()), |region| {
        Err(Refusal::Region { article: article.id, start: region.start.0, end: region.end.0 })
    })
}
