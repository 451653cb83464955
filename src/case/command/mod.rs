//! What people do, as commands, and the ops that each one means. Pure: time, name and ids come in.
//!
//! Invariants: a command is one change; removing a record removes what cannot stand without it and
//! frees what can; what would change nothing has no ops.

mod acting;
mod articles;
mod claims;
mod furniture;
mod marks;
mod retelling;
mod reviews;
mod sources;
mod suggestions;

pub use articles::ArticleFields;
pub use claims::{ClaimDetails, ClaimFields};
pub use marks::{AttributionFields, MentionFields, MentionedWords, What};
pub use retelling::Standing;
pub use reviews::{EvidenceFields, ReviewFields};
pub use sources::{CitationFields, SourceDetails, SourceFields};
pub use suggestions::{Accepted, Rejected};

use acting::{Acting, find};

use super::{Act, Case, Id, Kind, Mark, Op, Override, Region, SuggestionKind, Time, Vocabulary};
use crate::text::{Extent, Text};
use crate::value::Value;

/// When a command is given, by whom, and where its new ids come from.
pub struct Stamp<'a> {
    /// Now.
    pub time: Time,
    /// The person's name; may be empty.
    pub by: &'a str,
    /// The next id (see [`super::Mint`]).
    pub next_id: &'a mut dyn FnMut() -> Id,
}

/// A record that is there, or one to be made.
#[derive(Clone, Debug, PartialEq)]
pub enum Choice<T> {
    /// This one.
    Existing(Id),
    /// A new one.
    New(T),
}

/// One thing that a person does.
#[derive(Clone, Debug, PartialEq)]
pub enum Command {
    /// Rename the case, or change its note.
    EditCase {
        /// The new title.
        title: String,
        /// The new note.
        note: String,
    },
    /// Add an article.
    AddArticle {
        /// What is known of it.
        fields: ArticleFields,
        /// Its words.
        text: Text,
        /// What of it is not body.
        regions: Vec<Region>,
    },
    /// Change what is known of an article.
    EditArticle {
        /// Which one.
        article: Id,
        /// What is known now.
        fields: ArticleFields,
        /// What mentions in it say, reckoned anew from another date of publication. One that a person has
        /// set stays as it is.
        values: Vec<(Id, Value)>,
    },
    /// Put another version in the place of an article's text. What is marked goes along: exact words, else changed ones
    /// that say so, else it is kept as lost.
    Retell {
        /// Which one.
        article: Id,
        /// Its words now.
        text: Text,
    },
    /// Say that words which were found changed are right as they stand now.
    SettleMark(Id),
    /// Say that words are page furniture.
    SetAside {
        /// In which article.
        article: Id,
        /// Which words; grown to whole graphemes.
        extent: Extent,
    },
    /// Say that words are the article, and no page furniture: it is not proposed there again.
    TakeIn {
        /// In which article.
        article: Id,
        /// Which words.
        extent: Extent,
    },
    /// Remove an article and its marks.
    DeleteArticle(Id),
    /// Mark words.
    AddMark {
        /// In which article.
        article: Id,
        /// Which words; grown to whole graphemes.
        extent: Extent,
        /// What they are.
        what: What,
        /// What the person says.
        comment: String,
        /// To find it by.
        tags: Vec<String>,
    },
    /// Make a claim with all its mentions at once.
    MarkTogether {
        /// The claim.
        claim: ClaimFields,
        /// Which words mention it; at least one.
        mentions: Vec<MentionedWords>,
    },
    /// Change what a mark is, or what is said of it.
    EditMark {
        /// Which one.
        mark: Id,
        /// What its words are; `None` leaves that as it is.
        what: Option<What>,
        /// What the person says.
        comment: String,
        /// To find it by.
        tags: Vec<String>,
    },
    /// Change a mark that was removed meanwhile: it comes back as it was, with the change.
    BringBack {
        /// As it was.
        mark: Box<Mark>,
        /// What its words are; `None` leaves that as it was.
        what: Option<What>,
        /// What the person says.
        comment: String,
        /// To find it by.
        tags: Vec<String>,
    },
    /// Move the bounds of a mark, or link one whose words were lost or changed to other words.
    MoveMark {
        /// Which one.
        mark: Id,
        /// Where to; grown to whole graphemes.
        extent: Extent,
    },
    /// Remove a mark.
    DeleteMark(Id),
    /// Say what a mention says.
    SetMention {
        /// Which mark; it must be a mention.
        mark: Id,
        /// What it says.
        fields: MentionFields,
    },
    /// Make a claim.
    AddClaim(ClaimFields),
    /// Change a claim.
    EditClaim {
        /// Which one.
        claim: Id,
        /// What it is now.
        fields: ClaimFields,
    },
    /// Change what is known of a claim beside its words.
    DetailClaim {
        /// Which one.
        claim: Id,
        /// What is known now.
        details: ClaimDetails,
    },
    /// Move a claim in the order of claims.
    MoveClaim {
        /// Which one.
        claim: Id,
        /// The claim that it stands before from now on; `None`: it comes last.
        before: Option<Id>,
    },
    /// Make one claim of two: all that belongs to `from` belongs to `into` from now on.
    MergeClaims {
        /// The one that stays as it is.
        into: Id,
        /// The one that goes.
        from: Id,
    },
    /// Make two claims of one: some mentions belong to a new claim from now on; all else stays.
    SplitClaim {
        /// Which one.
        claim: Id,
        /// Its mentions that go to the new claim.
        marks: Vec<Id>,
        /// The new claim.
        fields: ClaimFields,
    },
    /// Remove a claim, its mentions, absences, evidence and reviews.
    DeleteClaim(Id),
    /// Say that an article was searched for a claim and says nothing on it.
    MarkAbsent {
        /// What was looked for.
        claim: Id,
        /// Where.
        article: Id,
        /// What the person says about it.
        note: String,
    },
    /// Take that back.
    TakeBackAbsence {
        /// What was looked for.
        claim: Id,
        /// Where.
        article: Id,
    },
    /// Make a source.
    AddSource(SourceFields),
    /// Change a source.
    EditSource {
        /// Which one.
        source: Id,
        /// What it is now.
        fields: SourceFields,
    },
    /// Make a source, or change one, with all that is known of it.
    SetSource {
        /// Which one; `None`: a new one.
        source: Option<Id>,
        /// What it is now.
        fields: SourceFields,
        /// What is known now beside that.
        details: SourceDetails,
    },
    /// Make one source of two; the names of `from` become aliases of `into`.
    MergeSources {
        /// The one that stays.
        into: Id,
        /// The one that goes.
        from: Id,
    },
    /// Remove a source and its citations; marks and evidence stay without it.
    DeleteSource(Id),
    /// Say who stands on whose word.
    AddCitation(CitationFields),
    /// Change that.
    EditCitation {
        /// Which one.
        citation: Id,
        /// What it is now.
        fields: CitationFields,
    },
    /// Remove a citation.
    DeleteCitation(Id),
    /// Add what speaks for or against a claim.
    AddEvidence {
        /// Which claim.
        claim: Id,
        /// What is known of it.
        fields: EvidenceFields,
    },
    /// Change evidence.
    EditEvidence {
        /// Which one.
        evidence: Id,
        /// What is known now.
        fields: EvidenceFields,
    },
    /// Remove evidence.
    DeleteEvidence(Id),
    /// Begin a review.
    AddReview {
        /// Of which claim.
        claim: Id,
        /// What it says.
        fields: ReviewFields,
    },
    /// Change a draft.
    EditReview {
        /// Which one.
        review: Id,
        /// What it says now.
        fields: ReviewFields,
    },
    /// Call a draft final.
    FinishReview {
        /// Which one.
        review: Id,
        /// Why it is final in spite of problems.
        overrides: Vec<Override>,
    },
    /// Say something else than a final review did; what it said is kept.
    CorrectReview {
        /// Which one.
        review: Id,
        /// What it says now.
        fields: ReviewFields,
        /// Why; never blank.
        reason: String,
        /// Why it is final in spite of problems; what was said before stays.
        overrides: Vec<Override>,
    },
    /// Remove a review.
    DeleteReview(Id),
    /// Change the verdict scales and tags of the case.
    EditVocabulary(Vocabulary),
    /// Take over what rules proposed.
    AcceptSuggestions {
        /// In which article.
        article: Id,
        /// What of it, such that an attribution comes after the one in whose words it stands.
        accepted: Vec<Accepted>,
    },
    /// Reject what rules proposed: it is not proposed again.
    RejectSuggestions {
        /// In which article.
        article: Id,
        /// What of it.
        rejected: Vec<Rejected>,
    },
    /// Let rules propose again what was rejected.
    TakeBackRejections {
        /// In which article.
        article: Id,
        /// Of which kind; `None`: of all.
        kind: Option<SuggestionKind>,
    },
    /// Say which kinds of suggestion are not made in the case.
    SwitchSuggestions(Vec<SuggestionKind>),
    /// Take in records of a file, as worked out by a merge.
    Import(Vec<Op>),
}

/// Why a command means nothing in a case.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Pointless {
    /// What it is about is not there (any more).
    #[error("the {0:?} is not in the case any more")]
    Missing(Kind),
    /// The words to be marked are none.
    #[error("there are no words to mark")]
    NoWords,
    /// Only a mention says something on a claim.
    #[error("the mark is no mention of a claim")]
    NoMention,
    /// An article cannot be silent on what it mentions.
    #[error("the article mentions the claim")]
    Mentioned,
    /// Two are needed, and this is one.
    #[error("both are the same {0:?}")]
    Same(Kind),
    /// A source cannot cite itself.
    #[error("a source cannot cite itself")]
    CitesItself,
    /// A final review is corrected, not changed.
    #[error("the review is final: it can be corrected")]
    IsFinal,
    /// A draft is changed, not corrected.
    #[error("the review is a draft: it can be changed")]
    IsDraft,
    /// Whoever corrects says why.
    #[error("a correction needs a reason")]
    NoReason,
}

impl Command {
    /// What the command is called in "Undo: …".
    pub fn act(&self) -> Act {
        match self {
            Command::EditCase { .. } => Act::EditCase,
            Command::AddArticle { .. } => Act::AddArticle,
            Command::EditArticle { .. } => Act::EditArticle,
            Command::Retell { .. } => Act::Retell,
            Command::SettleMark(_) => Act::SettleMark,
            Command::SetAside { .. } | Command::TakeIn { .. } => Act::EditRegions,
            Command::DeleteArticle(_) => Act::DeleteArticle,
            Command::AddMark { what, .. } => match what {
                What::Highlight(_) => Act::Highlight,
                What::Mention { .. } => Act::MarkClaim,
                What::Attribution { .. } => Act::MarkSource,
                What::Note => Act::Note,
            },
            Command::MarkTogether { .. } => Act::MarkClaim,
            Command::EditMark { .. } | Command::BringBack { .. } => Act::EditMark,
            Command::MoveMark { .. } => Act::MoveMark,
            Command::DeleteMark(_) => Act::DeleteMark,
            Command::SetMention { .. } => Act::SetMention,
            Command::AddClaim(_) => Act::AddClaim,
            Command::EditClaim { .. } | Command::DetailClaim { .. } => Act::EditClaim,
            Command::MoveClaim { .. } => Act::MoveClaim,
            Command::MergeClaims { .. } => Act::MergeClaims,
            Command::SplitClaim { .. } => Act::SplitClaim,
            Command::DeleteClaim(_) => Act::DeleteClaim,
            Command::MarkAbsent { .. } => Act::MarkAbsent,
            Command::TakeBackAbsence { .. } => Act::TakeBackAbsence,
            Command::AddSource(_) => Act::AddSource,
            Command::SetSource { source: None, .. } => Act::AddSource,
            Command::EditSource { .. } | Command::SetSource { .. } => Act::EditSource,
            Command::MergeSources { .. } => Act::MergeSources,
            Command::DeleteSource(_) => Act::DeleteSource,
            Command::AddCitation(_) => Act::AddCitation,
            Command::EditCitation { .. } => Act::EditCitation,
            Command::DeleteCitation(_) => Act::DeleteCitation,
            Command::AddEvidence { .. } => Act::AddEvidence,
            Command::EditEvidence { .. } => Act::EditEvidence,
            Command::DeleteEvidence(_) => Act::DeleteEvidence,
            Command::AddReview { .. } => Act::AddReview,
            Command::EditReview { .. } => Act::EditReview,
            Command::FinishReview { .. } => Act::FinishReview,
            Command::CorrectReview { .. } => Act::CorrectReview,
            Command::DeleteReview(_) => Act::DeleteReview,
            Command::EditVocabulary(_) => Act::EditVocabulary,
            Command::AcceptSuggestions { .. } => Act::AcceptSuggestions,
            Command::RejectSuggestions { .. } => Act::RejectSuggestions,
            Command::TakeBackRejections { .. } => Act::TakeBackRejections,
            Command::SwitchSuggestions(_) => Act::SwitchSuggestions,
            Command::Import(_) => Act::Import,
        }
    }

    /// The ops that do it, and the id of the record that it is about. No ops: it would change
    /// nothing.
    ///
    /// # Errors
    /// When what it is about is gone, or it makes no sense; see [`Pointless`].
    pub fn ops(self, case: &Case, stamp: &mut Stamp<'_>) -> Result<(Vec<Op>, Id), Pointless> {
        let mut acting = Acting { case, stamp, ops: Vec::new() };
        let id = acting.run(self)?;
        Ok((acting.ops, id))
    }
}
