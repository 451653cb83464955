//! Evidence and reviews: what each act on one means.

use super::{Acting, Pointless, find};
use crate::case::{
    Correction, Evidence, Extra, Gap, Id, Kind, Op, Override, Review, ReviewStatus, Stance, Time,
    Verdict,
};

/// What is known of evidence.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct EvidenceFields {
    /// Whose it is.
    pub source: Option<Id>,
    /// Where it was found.
    pub url: String,
    /// Where a copy is kept.
    pub archived_url: String,
    /// Its words.
    pub quote: String,
    /// Which way it points.
    pub stance: Stance,
    /// The name of a set: what is of one set stands or falls together.
    pub set: String,
    /// When it was looked at.
    pub accessed: Option<Time>,
    /// What the person says about it.
    pub note: String,
}

/// What a review says.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ReviewFields {
    /// What is concluded.
    pub verdict: Verdict,
    /// Why.
    pub justification: String,
    /// What is not known.
    pub gaps: Vec<Gap>,
    /// Who concludes it.
    pub reviewer: String,
}

impl Acting<'_, '_> {
    pub(super) fn add_evidence(
        &mut self,
        claim: Id,
        fields: EvidenceFields,
    ) -> Result<Id, Pointless> {
        find(self.case.claims().get(&claim), Kind::Claim)?;
        let id = (self.stamp.next_id)();
        let blank = Evidence {
            id,
            created: self.stamp.time,
            modified: self.stamp.time,
            by: self.stamp.by.to_owned(),
            claim,
            source: None,
            url: String::new(),
            archived_url: String::new(),
            quote: String::new(),
            stance: Stance::default(),
            set: String::new(),
            accessed: None,
            note: String::new(),
            extra: Extra::new(),
        };
        let evidence = self.fill_evidence(blank, fields)?;
        self.ops.push(Op::Put(evidence.into()));
        Ok(id)
    }

    pub(super) fn edit_evidence(
        &mut self,
        evidence: Id,
        fields: EvidenceFields,
    ) -> Result<Id, Pointless> {
        let old = find(self.case.evidence().get(&evidence), Kind::Evidence)?;
        let new = self.fill_evidence(Evidence::clone(old), fields)?;
        self.put_if_changed(old, new);
        Ok(evidence)
    }

    fn fill_evidence(&self, old: Evidence, fields: EvidenceFields) -> Result<Evidence, Pointless> {
        if let Some(source) = fields.source {
            find(self.case.sources().get(&source), Kind::Source)?;
        }
        let EvidenceFields { source, url, archived_url, quote, stance, set, accessed, note } =
            fields;
        Ok(Evidence { source, url, archived_url, quote, stance, set, accessed, note, ..old })
    }

    pub(super) fn add_review(&mut self, claim: Id, fields: ReviewFields) -> Result<Id, Pointless> {
        find(self.case.claims().get(&claim), Kind::Claim)?;
        let id = (self.stamp.next_id)();
        let ReviewFields { verdict, justification, gaps, reviewer } = fields;
        let review = Review {
            id,
            created: self.stamp.time,
            modified: self.stamp.time,
            by: self.stamp.by.to_owned(),
            claim,
            verdict,
            justification,
            gaps,
            reviewer,
            status: ReviewStatus::Draft,
            corrections: Vec::new(),
            overrides: Vec::new(),
            extra: Extra::new(),
        };
        self.ops.push(Op::Put(review.into()));
        Ok(id)
    }

    pub(super) fn edit_review(
        &mut self,
        review: Id,
        fields: ReviewFields,
    ) -> Result<Id, Pointless> {
        let old = find(self.case.reviews().get(&review), Kind::Review)?;
        if old.status != ReviewStatus::Draft {
            return Err(Pointless::IsFinal);
        }
        self.put_if_changed(old, filled(Review::clone(old), fields));
        Ok(review)
    }

    pub(super) fn finish_review(
        &mut self,
        review: Id,
        overrides: Vec<Override>,
    ) -> Result<Id, Pointless> {
        let old = find(self.case.reviews().get(&review), Kind::Review)?;
        if old.status != ReviewStatus::Draft {
            return Err(Pointless::IsFinal);
        }
        let status = ReviewStatus::Final;
        self.put_if_changed(old, Review { status, overrides, ..Review::clone(old) });
        Ok(review)
    }

    pub(super) fn correct_review(
        &mut self,
        review: Id,
        fields: ReviewFields,
        reason: String,
        overrides: Vec<Override>,
    ) -> Result<Id, Pointless> {
        let old = find(self.case.reviews().get(&review), Kind::Review)?;
        if old.status == ReviewStatus::Draft {
            return Err(Pointless::IsDraft);
        }
        let mut new = filled(Review::clone(old), fields);
        if new == **old {
            return Ok(review);
        }
        if reason.trim().is_empty() {
            return Err(Pointless::NoReason);
        }
        let fresh = overrides.into_iter().filter(|one| !old.overrides.contains(one));
        new.overrides.extend(fresh);
        new.status = ReviewStatus::Corrected;
        new.corrections.push(Correction {
            time: self.stamp.time,
            by: self.stamp.by.to_owned(),
            reason,
            verdict: old.verdict.clone(),
            justification: old.justification.clone(),
            reviewer: old.reviewer.clone(),
        });
        self.put_if_changed(old, new);
        Ok(review)
    }
}

fn filled(old: Review, fields: ReviewFields) -> Review {
    let ReviewFields { verdict, justification, gaps, reviewer } = fields;
    Review { verdict, justification, gaps, reviewer, ..old }
}
