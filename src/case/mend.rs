//! Mending a change that no longer fits, because another window changed what it stands on.

use super::refer::{references, refers};
use super::refit::{refit_dismissal, refit_mark};
use super::{
    Body, Case, Change, Checkability, Citation, Claim, Dismissal, Evidence, Extra, Id, Kind, Mark,
    Op, Record, Refusal, Source, SourceKind,
};
use crate::sorted;
use crate::text::Text;
use crate::value::ValueKind;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

/// What had to be mended in a change that came from a journal or another window.
#[derive(Clone, Debug, PartialEq)]
pub enum Mended {
    /// A removal was left out, because something has come to use the record since.
    KeptInUse(Kind, Id),
    /// A record that had been removed was made again from what used it, under the same id.
    MadeAgain(Kind, Id),
    /// A reference to nothing was dropped.
    Unlinked(Kind, Id),
    /// A span was not found in its article any more; it keeps its words.
    Orphaned(Id),
    /// A record could not be kept, because what it is about is gone.
    SetAside(Record),
    /// The whole change was refused.
    Refused(Refusal),
}

/// The ops of `change`, altered so that they fit `case`.
pub(super) fn mend(case: &Case, change: &Change, mended: &mut Vec<Mended>) -> Vec<Op> {
    Mending::new(case, change).run(mended)
}

struct Mending<'a> {
    case: &'a Case,
    change: &'a Change,
    puts: BTreeMap<Id, &'a Record>,
    /// What goes, and nothing needs.
    leaving: BTreeSet<Id>,
    made: BTreeSet<Id>,
    ops: Vec<Op>,
}

impl<'a> Mending<'a> {
    fn new(case: &'a Case, change: &'a Change) -> Self {
        let mut puts = BTreeMap::new();
        let mut leaving = BTreeSet::new();
        for op in &change.ops {
            match op {
                Op::Put(record) => {
                    puts.insert(record.id(), record);
                }
                _ => {
                    leaving.insert(op.target().1);
                }
            }
        }
        let mut out = Self { case, change, puts, leaving, made: BTreeSet::new(), ops: Vec::new() };
        // What is kept in use may itself use more of what would go.
        loop {
            let used = out.used();
            if used.is_empty() {
                return out;
            }
            out.leaving.retain(|id| !used.contains(id));
        }
    }

    /// What would go although records that stay use it.
    fn used(&self) -> BTreeSet<Id> {
        let stays = |id: Id| !self.leaving.contains(&id) && !self.puts.contains_key(&id);
        let staying = self.case.records().filter(|record| stays(record.id()));
        let used = staying.flat_map(|record| references(&record)).map(|(_, to)| to);
        sorted::set(used.filter(|to| self.leaving.contains(to)))
    }

    fn run(mut self, mended: &mut Vec<Mended>) -> Vec<Op> {
        for op in &self.change.ops {
            match op {
                Op::Put(Record::Mark(mark)) => self.mark(mark, mended),
                Op::Put(Record::Claim(claim)) => self.claim(claim, mended),
                Op::Put(Record::Citation(citation)) => self.citation(citation, mended),
                Op::Put(Record::Evidence(evidence)) => self.evidence(evidence, mended),
                Op::Put(Record::Review(review)) => {
                    self.claim_again(review.claim, &review.justification, mended);
                    self.ops.push(op.clone());
                }
                Op::Put(Record::Absence(absence)) => {
                    if self.is_missing(&Record::Absence(absence.clone())) {
                        mended.push(Mended::SetAside(Record::Absence(absence.clone())));
                    } else {
                        self.ops.push(op.clone());
                    }
                }
                Op::Put(Record::Dismissal(dismissal)) => self.dismissal(dismissal, mended),
                Op::Put(Record::Article(article)) => {
                    self.ops.push(op.clone());
                    self.marks_of(article.id, &article.text, mended);
                }
                Op::Put(_) => self.ops.push(op.clone()),
                Op::Remove(_) | Op::Forget(..) => {
                    let (kind, id) = op.target();
                    if self.leaving.contains(&id) {
                        self.ops.push(op.clone());
                    } else {
                        mended.push(Mended::KeptInUse(kind, id));
                    }
                }
            }
        }
        self.ops
    }

    fn here(&self, kind: Kind, id: Id) -> bool {
        match self.puts.get(&id) {
            Some(record) => record.kind() == kind,
            None => !self.leaving.contains(&id) && self.case.get(kind, id).is_some(),
        }
    }

    fn text(&self, article: Id) -> Option<&'a Text> {
        match self.puts.get(&article) {
            Some(Record::Article(article)) => Some(&article.text),
            _ => self.case.articles().get(&article).map(|article| &article.text),
        }
    }

    fn claim(&mut self, claim: &Arc<Claim>, mended: &mut Vec<Mended>) {
        let mut claim = Claim::clone(claim);
        let before = claim.relations.len();
        claim.relations.retain(|relation| self.here(Kind::Claim, relation.to));
        if claim.relations.len() < before {
            mended.push(Mended::Unlinked(Kind::Claim, claim.id));
        }
        self.ops.push(Op::Put(claim.into()));
    }

    fn is_missing(&self, record: &Record) -> bool {
        references(record).into_iter().any(|(kind, id)| !self.here(kind, id))
    }

    /// A citation stands without the words that say so, but not without those whom it joins.
    fn citation(&mut self, citation: &Arc<Citation>, mended: &mut Vec<Mended>) {
        let mut citation = Citation::clone(citation);
        if citation.mark.is_some_and(|mark| !self.here(Kind::Mark, mark)) {
            citation.mark = None;
            mended.push(Mended::Unlinked(Kind::Citation, citation.id));
        }
        let record = Record::from(citation);
        if self.is_missing(&record) {
            mended.push(Mended::SetAside(record));
        } else {
            self.ops.push(Op::Put(record));
        }
    }

    fn evidence(&mut self, evidence: &Arc<Evidence>, mended: &mut Vec<Mended>) {
        let mut evidence = Evidence::clone(evidence);
        if evidence.source.is_some_and(|source| !self.here(Kind::Source, source)) {
            evidence.source = None;
            mended.push(Mended::Unlinked(Kind::Evidence, evidence.id));
        }
        self.claim_again(evidence.claim, &evidence.quote, mended);
        self.ops.push(Op::Put(evidence.into()));
    }

    /// What a person found out on a claim is worth the claim: it is made again if it is gone.
    fn claim_again(&mut self, claim: Id, words: &str, mended: &mut Vec<Mended>) {
        if !self.here(Kind::Claim, claim) && self.made.insert(claim) {
            self.ops.push(Op::Put(stand_in(Kind::Claim, claim, words, self.change)));
            mended.push(Mended::MadeAgain(Kind::Claim, claim));
        }
    }

    /// Marks that another window made in an article whose text this change makes another.
    fn marks_of(&mut self, article: Id, text: &Text, mended: &mut Vec<Mended>) {
        if self.case.articles().get(&article).is_none_or(|old| old.text == *text) {
            return;
        }
        let others = self.case.marks().values().filter(|mark| mark.article == article);
        for mark in others {
            if self.puts.contains_key(&mark.id) || self.leaving.contains(&mark.id) {
                continue;
            }
            if let Some(mark) = refit_mark(mark, text) {
                say_orphan(&mark, mended);
                self.ops.push(Op::Put(mark.into()));
            }
        }
        for other in self.case.dismissals().values().filter(|one| one.article == article) {
            if self.puts.contains_key(&other.id) || self.leaving.contains(&other.id) {
                continue;
            }
            let refitted = refit_dismissal(other, text).map(|one| Op::Put(one.into()));
            self.ops.extend(refitted);
        }
    }

    /// What was rejected is moot where its article is gone.
    fn dismissal(&mut self, dismissal: &Arc<Dismissal>, mended: &mut Vec<Mended>) {
        let Some(text) = self.text(dismissal.article) else {
            mended.push(Mended::SetAside(Record::Dismissal(dismissal.clone())));
            return;
        };
        let refitted = refit_dismissal(dismissal, text).map(Record::from);
        self.ops.push(Op::Put(refitted.unwrap_or_else(|| Record::Dismissal(dismissal.clone()))));
    }

    fn mark(&mut self, mark: &Arc<Mark>, mended: &mut Vec<Mended>) {
        if !self.here(Kind::Article, mark.article) {
            mended.push(Mended::SetAside(Record::Mark(mark.clone())));
            return;
        }
        let mut mark = Mark::clone(mark);
        let missing: Vec<(Kind, Id)> =
            refers(&mark).filter(|&(kind, id)| !self.here(kind, id)).collect();
        for (kind, id) in missing {
            if kind == Kind::Mark {
                if let Body::Attribution { parent, .. } = &mut mark.body {
                    *parent = None;
                }
                mended.push(Mended::Unlinked(Kind::Mark, mark.id));
            } else if self.made.insert(id) {
                self.ops.push(Op::Put(stand_in(kind, id, mark.span.exact(), self.change)));
                mended.push(Mended::MadeAgain(kind, id));
            }
        }
        if let Some(refitted) = self.text(mark.article).and_then(|text| refit_mark(&mark, text)) {
            say_orphan(&refitted, mended);
            mark = refitted;
        }
        self.ops.push(Op::Put(mark.into()));
    }
}

fn say_orphan(mark: &Mark, mended: &mut Vec<Mended>) {
    if !mark.span.is_anchored() {
        mended.push(Mended::Orphaned(mark.id));
    }
}

/// A claim or source that was removed while another window used it, made again from the words of
/// what uses it.
fn stand_in(kind: Kind, id: Id, words: &str, change: &Change) -> Record {
    let words = words.to_owned();
    let (created, modified, by) = (change.time, change.time, change.by.clone());
    let extra = Extra::new();
    if kind == Kind::Source {
        return Source {
            id,
            created,
            modified,
            by,
            name: words,
            aliases: Vec::new(),
            kind: SourceKind::Unknown,
            affiliation: String::new(),
            url: String::new(),
            note: String::new(),
            extra,
        }
        .into();
    }
    Claim {
        id,
        created,
        modified,
        by,
        statement: words,
        kind: ValueKind::Text,
        checkability: Checkability::Checkable,
        due: None,
        relations: Vec::new(),
        order: String::new(),
        extra,
    }
    .into()
}
