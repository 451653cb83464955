//! Changes: each act of a person is one, and nothing else alters a case.

use super::{Id, Kind, Record, SuggestionKind, Time};
use serde::{Deserialize, Serialize};

/// One act: records put and removed together, by whom, when, and what people call it.
#[derive(Clone, Debug, PartialEq)]
pub struct Change {
    /// Its id; the order of ids is the order of the acts.
    pub id: Id,
    /// When it was done.
    pub time: Time,
    /// Who did it.
    pub by: String,
    /// What it is called.
    pub act: Act,
    /// Whether it does, undoes, or does again.
    pub doing: Doing,
    /// What it does, in order.
    pub ops: Vec<Op>,
}

impl Change {
    /// What it takes over or rejects of what rules propose; `None` for other acts.
    pub fn suggestions(&self) -> Option<Suggested<'_>> {
        if !matches!(self.act, Act::AcceptSuggestions | Act::RejectSuggestions) {
            return None;
        }
        let mut count = 0;
        let mut first = None;
        for op in &self.ops {
            let one = match op {
                Op::Put(Record::Mark(mark)) => Suggested::One(mark.span.exact()),
                Op::Put(Record::Dismissal(one)) => match &one.span {
                    Some(span) => Suggested::One(span.exact()),
                    None => Suggested::Kind(one.kind),
                },
                _ => continue,
            };
            count += 1;
            first.get_or_insert(one);
        }
        Some(match first {
            Some(first) if count == 1 => first,
            Some(_) => Suggested::Several(count),
            None => Suggested::Regions,
        })
    }
}

/// What one act takes over, or rejects, of what rules propose.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Suggested<'a> {
    /// One suggestion, by its words.
    One(&'a str),
    /// So many.
    Several(usize),
    /// All of a kind, now and later.
    Kind(SuggestionKind),
    /// Regions of the text, which are no records of their own.
    Regions,
}

/// One step of a change. Each sets what stands under one id.
#[derive(Clone, Debug, PartialEq)]
pub enum Op {
    /// The record stands there from now on.
    Put(Record),
    /// Nothing stands there from now on, and a tombstone says so.
    Remove(Tombstone),
    /// Nothing stands there, as if there had never been anything: the inverse of a first `Put`.
    Forget(Kind, Id),
}

impl Op {
    /// What it sets.
    pub fn target(&self) -> (Kind, Id) {
        match self {
            Op::Put(record) => (record.kind(), record.id()),
            Op::Remove(stone) => (stone.kind, stone.id),
            Op::Forget(kind, id) => (*kind, *id),
        }
    }
}

/// What is left of a removed record, so that merging an older file does not bring it back.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct Tombstone {
    /// Its id.
    pub id: Id,
    /// What it was.
    pub kind: Kind,
    /// When it was removed.
    pub removed: Time,
    /// Who removed it.
    #[serde(default)]
    pub by: String,
}

/// Whether a change does something new.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Doing {
    /// It is an act of its own.
    #[default]
    Act,
    /// It undoes the act with this id.
    Undo(Id),
    /// It does the undone act with this id again.
    Redo(Id),
}

/// What an act is called, to name it in "Undo: …".
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Act {
    /// Make the case.
    NewCase,
    /// Change the title or note of the case.
    EditCase,
    /// Add an article.
    AddArticle,
    /// Change what is known of an article.
    EditArticle,
    /// Put another version in the place of its text.
    Retell,
    /// Remove an article and its marks.
    DeleteArticle,
    /// Say what part of an article is page furniture, or is not.
    EditRegions,
    /// Mark a claim.
    MarkClaim,
    /// Mark a source.
    MarkSource,
    /// Highlight words.
    Highlight,
    /// Note something.
    Note,
    /// Change a mark.
    EditMark,
    /// Move the bounds of a mark.
    MoveMark,
    /// Take its changed words for right.
    SettleMark,
    /// Remove a mark.
    DeleteMark,
    /// Make a claim.
    AddClaim,
    /// Change a claim.
    EditClaim,
    /// Remove a claim.
    DeleteClaim,
    /// Make a source.
    AddSource,
    /// Change a source.
    EditSource,
    /// Remove a source.
    DeleteSource,
    /// Say what a mention says.
    SetMention,
    /// Move a claim in the order of claims.
    MoveClaim,
    /// Make one claim of two.
    MergeClaims,
    /// Make two claims of one.
    SplitClaim,
    /// Say that an article is silent on a claim.
    MarkAbsent,
    /// Take back that an article is silent on a claim.
    TakeBackAbsence,
    /// Make one source of two.
    MergeSources,
    /// Say who stands on whose word.
    AddCitation,
    /// Change a citation.
    EditCitation,
    /// Remove a citation.
    DeleteCitation,
    /// Add evidence.
    AddEvidence,
    /// Change evidence.
    EditEvidence,
    /// Remove evidence.
    DeleteEvidence,
    /// Begin a review.
    AddReview,
    /// Change a review.
    EditReview,
    /// Call a review final.
    FinishReview,
    /// Correct a final review.
    CorrectReview,
    /// Remove a review.
    DeleteReview,
    /// Change the verdict scales and tags.
    EditVocabulary,
    /// Take over what rules proposed.
    AcceptSuggestions,
    /// Reject what rules proposed.
    RejectSuggestions,
    /// Let rules propose again what was rejected.
    TakeBackRejections,
    /// Say which kinds of suggestion are made.
    SwitchSuggestions,
    /// Take in the records of a file.
    Import,
    /// An act that this version has no name for.
    #[serde(other)]
    Other,
}
