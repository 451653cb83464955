//! Claims and silences: what each act on one means.

use super::{Acting, Pointless, find};
use crate::case::{
    Absence, Body, Checkability, Claim, Evidence, Extra, Id, Kind, Mark, Op, Relation, Review,
    order,
};
use crate::sorted;
use crate::value::ValueKind;
use std::collections::BTreeSet;
use std::sync::Arc;

/// What a claim says.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ClaimFields {
    /// What is claimed.
    pub statement: String,
    /// The kind of value that it compares.
    pub kind: ValueKind,
}

/// What is known of a claim beside its words.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ClaimDetails {
    /// Whether it can be checked.
    pub checkability: Checkability,
    /// When it can be checked (EDTF), for a prediction.
    pub due: Option<String>,
    /// How it stands to other claims.
    pub relations: Vec<Relation>,
}

impl Acting<'_, '_> {
    pub(super) fn add_claim(&mut self, fields: ClaimFields) -> Id {
        let id = (self.stamp.next_id)();
        let claim = Claim {
            id,
            created: self.stamp.time,
            modified: self.stamp.time,
            by: self.stamp.by.to_owned(),
            statement: fields.statement,
            kind: fields.kind,
            checkability: Checkability::default(),
            due: None,
            relations: Vec::new(),
            order: String::new(),
            extra: Extra::new(),
        };
        self.ops.push(Op::Put(claim.into()));
        id
    }

    pub(super) fn edit_claim(&mut self, claim: Id, fields: ClaimFields) -> Result<Id, Pointless> {
        let old = find(self.case.claims().get(&claim), Kind::Claim)?;
        let ClaimFields { statement, kind } = fields;
        self.put_if_changed(old, Claim { statement, kind, ..Claim::clone(old) });
        Ok(claim)
    }

    pub(super) fn detail_claim(
        &mut self,
        claim: Id,
        details: ClaimDetails,
    ) -> Result<Id, Pointless> {
        let old = find(self.case.claims().get(&claim), Kind::Claim)?;
        let ClaimDetails { checkability, due, relations } = details;
        for relation in &relations {
            find(self.case.claims().get(&relation.to), Kind::Claim)?;
            if relation.to == claim {
                return Err(Pointless::Same(Kind::Claim));
            }
        }
        let relations = each_once(relations);
        let mut new = Claim { checkability, due, relations, ..Claim::clone(old) };
        if new.relations != old.relations {
            new.extra.retain(|pointer, _| !pointer.starts_with("relations/"));
        }
        self.put_if_changed(old, new);
        Ok(claim)
    }

    pub(super) fn move_claim(&mut self, claim: Id, before: Option<Id>) -> Result<Id, Pointless> {
        let case = self.case;
        find(case.claims().get(&claim), Kind::Claim)?;
        if let Some(before) = before {
            find(case.claims().get(&before), Kind::Claim)?;
        }
        let now = order::ordered(case);
        let place = now.iter().position(|other| other.id == claim);
        let next = place.and_then(|place| now.get(place + 1)).map(|other| other.id);
        if before == Some(claim) || before == next {
            return Ok(claim);
        }
        for (id, order) in order::keys(case, claim, before) {
            if let Some(old) = case.claims().get(&id) {
                self.put_if_changed(old, Claim { order, ..Claim::clone(old) });
            }
        }
        Ok(claim)
    }

    pub(super) fn merge_claims(&mut self, into: Id, from: Id) -> Result<Id, Pointless> {
        let case = self.case;
        find(case.claims().get(&into), Kind::Claim)?;
        let going = find(case.claims().get(&from), Kind::Claim)?;
        if into == from {
            return Err(Pointless::Same(Kind::Claim));
        }
        for mark in case.marks().values().filter(|mark| mark.body.claim() == Some(from)) {
            self.mention_of(mark, into);
        }
        let mentions = |article: Id| {
            let of =
                |mark: &Mark| matches!(mark.body.claim(), Some(id) if id == into || id == from);
            case.marks().values().any(|mark| mark.article == article && of(mark))
        };
        let mut silent = BTreeSet::new();
        for absence in case.absences().values() {
            if absence.claim != into && absence.claim != from {
                continue;
            }
            // Silent on one is not silent on both; and once is enough.
            if mentions(absence.article) || !silent.insert(absence.article) {
                self.remove(Kind::Absence, absence.id);
            } else {
                let new = Absence { claim: into, ..Absence::clone(absence) };
                self.put_if_changed(absence, new);
            }
        }
        for evidence in case.evidence().values().filter(|evidence| evidence.claim == from) {
            self.put_if_changed(evidence, Evidence { claim: into, ..Evidence::clone(evidence) });
        }
        for review in case.reviews().values().filter(|review| review.claim == from) {
            self.put_if_changed(review, Review { claim: into, ..Review::clone(review) });
        }
        for claim in case.claims().values().filter(|claim| claim.id != from) {
            let of_from = if claim.id == into { &going.relations[..] } else { &[] };
            let relations = claim.relations.iter().chain(of_from).map(|relation| {
                let to = if relation.to == from { into } else { relation.to };
                Relation { to, ..*relation }
            });
            let relations = each_once(relations.filter(|relation| relation.to != claim.id));
            self.relate(claim, relations);
        }
        self.remove(Kind::Claim, from);
        Ok(into)
    }

    pub(super) fn split_claim(
        &mut self,
        claim: Id,
        marks: &[Id],
        fields: ClaimFields,
    ) -> Result<Id, Pointless> {
        let case = self.case;
        find(case.claims().get(&claim), Kind::Claim)?;
        let id = self.add_claim(fields);
        for mark in marks {
            let mark = find(case.marks().get(mark), Kind::Mark)?;
            if mark.body.claim() != Some(claim) {
                return Err(Pointless::NoMention);
            }
            self.mention_of(mark, id);
        }
        Ok(id)
    }

    pub(super) fn delete_claim(&mut self, claim: Id) -> Result<Id, Pointless> {
        let case = self.case;
        find(case.claims().get(&claim), Kind::Claim)?;
        let marks = case.marks().values().filter(|mark| mark.body.claim() == Some(claim));
        self.remove_marks(&sorted::set(marks.map(|mark| mark.id)));
        for absence in case.absences().values().filter(|absence| absence.claim == claim) {
            self.remove(Kind::Absence, absence.id);
        }
        for evidence in case.evidence().values().filter(|evidence| evidence.claim == claim) {
            self.remove(Kind::Evidence, evidence.id);
        }
        for review in case.reviews().values().filter(|review| review.claim == claim) {
            self.remove(Kind::Review, review.id);
        }
        for other in case.claims().values().filter(|other| other.id != claim) {
            let staying = other.relations.iter().filter(|relation| relation.to != claim);
            self.relate(other, staying.copied().collect());
        }
        Ok(self.remove(Kind::Claim, claim))
    }

    pub(super) fn mark_absent(
        &mut self,
        claim: Id,
        article: Id,
        note: String,
    ) -> Result<Id, Pointless> {
        let case = self.case;
        find(case.claims().get(&claim), Kind::Claim)?;
        find(case.articles().get(&article), Kind::Article)?;
        let mentions = |mark: &Mark| mark.article == article && mark.body.claim() == Some(claim);
        if case.marks().values().any(|mark| mentions(mark)) {
            return Err(Pointless::Mentioned);
        }
        let is_it = |absence: &Absence| (absence.claim, absence.article) == (claim, article);
        if let Some(old) = case.absences().values().find(|absence| is_it(absence)) {
            self.put_if_changed(old, Absence { note, ..Absence::clone(old) });
            return Ok(old.id);
        }
        let id = (self.stamp.next_id)();
        let absence = Absence {
            id,
            created: self.stamp.time,
            modified: self.stamp.time,
            by: self.stamp.by.to_owned(),
            claim,
            article,
            note,
            extra: Extra::new(),
        };
        self.ops.push(Op::Put(absence.into()));
        Ok(id)
    }

    pub(super) fn take_back_absence(&mut self, claim: Id, article: Id) -> Result<Id, Pointless> {
        let case = self.case;
        let is_it = |absence: &Absence| (absence.claim, absence.article) == (claim, article);
        let found: Vec<Id> =
            case.absences().values().filter(|absence| is_it(absence)).map(|a| a.id).collect();
        if found.is_empty() {
            return Err(Pointless::Missing(Kind::Absence));
        }
        for id in found {
            self.remove(Kind::Absence, id);
        }
        Ok(claim)
    }

    /// The same mention, of another claim.
    fn mention_of(&mut self, mark: &Arc<Mark>, to: Id) {
        let mut new = Mark::clone(mark);
        if let Body::Mention { claim, .. } = &mut new.body {
            *claim = to;
        }
        self.put_if_changed(mark, new);
    }

    fn relate(&mut self, claim: &Arc<Claim>, relations: Vec<Relation>) {
        if claim.relations == relations {
            return;
        }
        let mut new = Claim { relations, ..Claim::clone(claim) };
        new.extra.retain(|pointer, _| !pointer.starts_with("relations/"));
        self.put_if_changed(claim, new);
    }
}

/// The relations, each once, in their order.
fn each_once(relations: impl IntoIterator<Item = Relation>) -> Vec<Relation> {
    let mut out: Vec<Relation> = Vec::new();
    for relation in relations {
        if !out.contains(&relation) {
            out.push(relation);
        }
    }
    out
}
