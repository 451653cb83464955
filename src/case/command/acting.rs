//! From a command to its ops.

use super::{Command, Pointless, Stamp};
use crate::case::{
    Absence, Article, Case, Citation, Claim, Dismissal, Evidence, Header, Id, Kind, Mark, Op,
    Record, Review, Source, Time, Tombstone,
};
use std::sync::Arc;

/// A command on its way to ops.
pub(super) struct Acting<'a, 's> {
    pub case: &'a Case,
    pub stamp: &'a mut Stamp<'s>,
    pub ops: Vec<Op>,
}

impl Acting<'_, '_> {
    pub(super) fn run(&mut self, command: Command) -> Result<Id, Pointless> {
        match command {
            Command::EditCase { title, note } => self.header(|new| Header { title, note, ..new }),
            Command::EditVocabulary(vocabulary) => self.header(|new| Header { vocabulary, ..new }),
            Command::AddArticle { fields, text, regions } => {
                Ok(self.add_article(fields, text, regions))
            }
            Command::EditArticle { article, fields, values } => {
                self.edit_article(article, fields, values)
            }
            Command::Retell { article, text } => self.retell(article, text),
            Command::SettleMark(mark) => self.settle_mark(mark),
            Command::SetAside { article, extent } => self.set_aside(article, extent),
            Command::TakeIn { article, extent } => self.take_in(article, extent),
            Command::DeleteArticle(article) => self.delete_article(article),
            Command::AddMark { article, extent, what, comment, tags } => {
                self.add_mark(article, extent, what, comment, tags)
            }
            Command::MarkTogether { claim, mentions } => self.mark_together(claim, mentions),
            Command::EditMark { mark, what, comment, tags } => {
                self.edit_mark(mark, what, comment, tags)
            }
            Command::BringBack { mark, what, comment, tags } => {
                self.bring_back(*mark, what, comment, tags)
            }
            Command::MoveMark { mark, extent } => self.move_mark(mark, extent),
            Command::DeleteMark(mark) => self.delete_mark(mark),
            Command::SetMention { mark, fields } => self.set_mention(mark, fields),
            Command::AddClaim(fields) => Ok(self.add_claim(fields)),
            Command::EditClaim { claim, fields } => self.edit_claim(claim, fields),
            Command::DetailClaim { claim, details } => self.detail_claim(claim, details),
            Command::MoveClaim { claim, before } => self.move_claim(claim, before),
            Command::MergeClaims { into, from } => self.merge_claims(into, from),
            Command::SplitClaim { claim, marks, fields } => self.split_claim(claim, &marks, fields),
            Command::DeleteClaim(claim) => self.delete_claim(claim),
            Command::MarkAbsent { claim, article, note } => self.mark_absent(claim, article, note),
            Command::TakeBackAbsence { claim, article } => self.take_back_absence(claim, article),
            Command::AddSource(fields) => Ok(self.add_source(fields)),
            Command::EditSource { source, fields } => self.edit_source(source, fields),
            Command::SetSource { source, fields, details } => {
                self.set_source(source, fields, details)
            }
            Command::MergeSources { into, from } => self.merge_sources(into, from),
            Command::DeleteSource(source) => self.delete_source(source),
            Command::AddCitation(fields) => self.add_citation(fields),
            Command::EditCitation { citation, fields } => self.edit_citation(citation, fields),
            Command::DeleteCitation(citation) => {
                find(self.case.citations().get(&citation), Kind::Citation)?;
                Ok(self.remove(Kind::Citation, citation))
            }
            Command::AddEvidence { claim, fields } => self.add_evidence(claim, fields),
            Command::EditEvidence { evidence, fields } => self.edit_evidence(evidence, fields),
            Command::DeleteEvidence(evidence) => {
                find(self.case.evidence().get(&evidence), Kind::Evidence)?;
                Ok(self.remove(Kind::Evidence, evidence))
            }
            Command::AddReview { claim, fields } => self.add_review(claim, fields),
            Command::EditReview { review, fields } => self.edit_review(review, fields),
            Command::FinishReview { review, overrides } => self.finish_review(review, overrides),
            Command::CorrectReview { review, fields, reason, overrides } => {
                self.correct_review(review, fields, reason, overrides)
            }
            Command::DeleteReview(review) => {
                find(self.case.reviews().get(&review), Kind::Review)?;
                Ok(self.remove(Kind::Review, review))
            }
            Command::AcceptSuggestions { article, accepted } => self.accept(article, accepted),
            Command::RejectSuggestions { article, rejected } => self.reject(article, rejected),
            Command::TakeBackRejections { article, kind } => {
                self.take_back_rejections(article, kind)
            }
            Command::SwitchSuggestions(off) => self.switch_suggestions(off),
            Command::Import(records) => {
                self.ops = records;
                Ok(self.case.id())
            }
        }
    }

    pub(super) fn header(
        &mut self,
        change: impl FnOnce(Header) -> Header,
    ) -> Result<Id, Pointless> {
        let old = self.case.header();
        self.put_if_changed(old, change(Header::clone(old)));
        Ok(self.case.id())
    }

    /// Removes the record; returns its id.
    pub(super) fn remove(&mut self, kind: Kind, id: Id) -> Id {
        let (removed, by) = (self.stamp.time, self.stamp.by.to_owned());
        self.ops.push(Op::Remove(Tombstone { id, kind, removed, by }));
        id
    }

    pub(super) fn put_if_changed<T: Stamped>(&mut self, old: &Arc<T>, mut new: T) {
        if **old != new {
            new.stamp(self.stamp.time, self.stamp.by);
            self.ops.push(Op::Put(new.into()));
        }
    }
}

pub(super) fn find<T>(record: Option<&T>, kind: Kind) -> Result<&T, Pointless> {
    record.ok_or(Pointless::Missing(kind))
}

/// Records whose last change is noted in them.
pub(super) trait Stamped: PartialEq + Into<Record> {
    fn stamp(&mut self, time: Time, by: &str);
}

macro_rules! stamped {
    ($($type:ty),*) => {
        $(impl Stamped for $type {
            fn stamp(&mut self, time: Time, by: &str) {
                self.modified = time;
                by.clone_into(&mut self.by);
            }
        })*
    };
}
stamped!(Header, Article, Mark, Claim, Source, Absence, Citation, Evidence, Review, Dismissal);
