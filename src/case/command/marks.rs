//! Marks: what each act on one means.

use super::acting::Stamped;
use super::claims::ClaimFields;
use super::retelling::relinked;
use super::sources::SourceFields;
use super::{Acting, Choice, Pointless, find};
use crate::case::refer::references;
use crate::case::refit::refit_mark;
use crate::case::{
    Body, Citation, Extra, Id, Kind, Mark, Modality, Op, Polarity, QuoteForm, Record, Resolved,
};
use crate::text::{Extent, Span, Text};
use crate::value::Value;
use std::collections::BTreeSet;

/// What marked words are.
#[derive(Clone, Debug, PartialEq)]
#[allow(clippy::large_enum_variant, reason = "one is made for each act, and never kept")]
pub enum What {
    /// Worth seeing again, in the colour named.
    Highlight(String),
    /// A mention of a claim.
    Mention {
        /// The claim.
        claim: Choice<ClaimFields>,
        /// What they say on it; `None` leaves that as it is.
        said: Option<MentionFields>,
    },
    /// A citation of a source.
    Attribution {
        /// The source; `None`: nobody knows who it is.
        source: Option<Choice<SourceFields>>,
        /// How it is cited; `None` leaves that as it is.
        said: Option<AttributionFields>,
    },
    /// A remark.
    Note,
}

/// What a mention says on its claim.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct MentionFields {
    /// In a form that can be compared. Unless a rule made it, it counts as the person's own.
    pub value: Option<Value>,
    /// Whether it affirms or denies.
    pub polarity: Polarity,
    /// How it puts it.
    pub modality: Modality,
}

impl MentionFields {
    /// What a mark says as a mention; `None` if it is none.
    pub fn of(body: &Body) -> Option<Self> {
        let Body::Mention { value, polarity, modality, .. } = body else { return None };
        Some(Self { value: value.clone(), polarity: *polarity, modality: *modality })
    }
}

/// Words that mention a claim.
#[derive(Clone, Debug, PartialEq)]
pub struct MentionedWords {
    /// In which article.
    pub article: Id,
    /// Which words; grown to whole graphemes.
    pub extent: Extent,
    /// What they say.
    pub said: MentionFields,
}

/// How an article cites a source. Words are grown to whole graphemes.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct AttributionFields {
    /// The words that say so.
    pub cue: Option<Extent>,
    /// What is attributed.
    pub content: Vec<Extent>,
    /// In whose words.
    pub quote: Option<QuoteForm>,
    /// How the source was found.
    pub resolved: Resolved,
    /// The attribution in whose words it stands.
    pub parent: Option<Id>,
}

impl Acting<'_, '_> {
    /// Makes a claim of words in one or several articles; returns the first mark.
    pub(super) fn mark_together(
        &mut self,
        claim: ClaimFields,
        mentions: Vec<MentionedWords>,
    ) -> Result<Id, Pointless> {
        let mut spans = Vec::with_capacity(mentions.len());
        for words in &mentions {
            let text = &find(self.case.articles().get(&words.article), Kind::Article)?.text;
            spans.push(Span::around(text, words.extent).ok_or(Pointless::NoWords)?);
        }
        if spans.is_empty() {
            return Err(Pointless::NoWords);
        }
        let claim = self.add_claim(claim);
        let mut first = None;
        for (words, span) in mentions.into_iter().zip(spans) {
            let body = self.mention(claim, words.said);
            let (comment, tags, rule) = (String::new(), Vec::new(), String::new());
            let made = self.put_mark(words.article, span, body, comment, tags, rule);
            first.get_or_insert(made);
        }
        Ok(first.unwrap_or(claim))
    }

    pub(super) fn add_mark(
        &mut self,
        article: Id,
        extent: Extent,
        what: What,
        comment: String,
        tags: Vec<String>,
    ) -> Result<Id, Pointless> {
        self.add_mark_by(article, extent, what, comment, tags, String::new())
    }

    /// Adds a mark that this rule proposed.
    pub(super) fn add_mark_by(
        &mut self,
        article: Id,
        extent: Extent,
        what: What,
        comment: String,
        tags: Vec<String>,
        rule: String,
    ) -> Result<Id, Pointless> {
        let text = &find(self.case.articles().get(&article), Kind::Article)?.text;
        let span = Span::around(text, extent).ok_or(Pointless::NoWords)?;
        let body = self.body(what, None, text)?;
        self.end_silence(&body, article);
        Ok(self.put_mark(article, span, body, comment, tags, rule))
    }

    fn put_mark(
        &mut self,
        article: Id,
        span: Span,
        body: Body,
        comment: String,
        tags: Vec<String>,
        rule: String,
    ) -> Id {
        let id = (self.stamp.next_id)();
        let mark = Mark {
            id,
            created: self.stamp.time,
            modified: self.stamp.time,
            by: self.stamp.by.to_owned(),
            rule,
            article,
            span,
            body,
            tags,
            comment,
            extra: Extra::new(),
        };
        self.ops.push(Op::Put(mark.into()));
        id
    }

    pub(super) fn edit_mark(
        &mut self,
        mark: Id,
        what: Option<What>,
        comment: String,
        tags: Vec<String>,
    ) -> Result<Id, Pointless> {
        let old = find(self.case.marks().get(&mark), Kind::Mark)?;
        let new = self.edited(old, what, comment, tags)?;
        self.put_if_changed(old, new);
        Ok(mark)
    }

    /// Edits the mark, or puts it back edited if it is gone. What it referred to and is gone as well, it
    /// stands without; a claim must be there, or be named by `what`.
    pub(super) fn bring_back(
        &mut self,
        mark: Mark,
        what: Option<What>,
        comment: String,
        tags: Vec<String>,
    ) -> Result<Id, Pointless> {
        let case = self.case;
        if case.marks().contains_key(&mark.id) {
            return self.edit_mark(mark.id, what, comment, tags);
        }
        let text = &find(case.articles().get(&mark.article), Kind::Article)?.text;
        let mut old = refit_mark(&mark, text).unwrap_or(mark);
        if let Body::Attribution { source, parent, .. } = &mut old.body {
            *source = source.filter(|id| case.sources().contains_key(id));
            *parent = parent.filter(|id| case.marks().contains_key(id));
        }
        let mut new = self.edited(&old, what, comment, tags)?;
        if let Body::Mention { claim, .. } = &new.body {
            self.there(Kind::Claim, *claim)?;
        }
        new.stamp(self.stamp.time, self.stamp.by);
        self.ops.push(Op::Put(new.into()));
        Ok(old.id)
    }

    fn edited(
        &mut self,
        old: &Mark,
        what: Option<What>,
        comment: String,
        tags: Vec<String>,
    ) -> Result<Mark, Pointless> {
        let mut new = Mark { comment, tags, ..Mark::clone(old) };
        if let Some(what) = what {
            let text = &find(self.case.articles().get(&old.article), Kind::Article)?.text;
            new.body = self.body(what, Some(&old.body), text)?;
            if std::mem::discriminant(&new.body) != std::mem::discriminant(&old.body) {
                // Fields of another kind of mark.
                new.extra.retain(|pointer, _| !pointer.starts_with("body/"));
            }
            forget_old_value(&mut new, old);
            self.end_silence(&new.body, new.article);
        }
        Ok(new)
    }

    pub(super) fn move_mark(&mut self, mark: Id, extent: Extent) -> Result<Id, Pointless> {
        let old = find(self.case.marks().get(&mark), Kind::Mark)?;
        let text = &find(self.case.articles().get(&old.article), Kind::Article)?.text;
        let span = Span::around(text, extent).ok_or(Pointless::NoWords)?;
        let mut new = Mark { span, ..Mark::clone(old) };
        if !old.span.is_anchored() {
            new.body = relinked(new.body);
        }
        self.put_if_changed(old, new);
        Ok(mark)
    }

    pub(super) fn delete_mark(&mut self, mark: Id) -> Result<Id, Pointless> {
        let old = find(self.case.marks().get(&mark), Kind::Mark)?;
        self.remove_marks(&BTreeSet::from([mark]));
        self.remove_made_for(old);
        Ok(mark)
    }

    /// Removes the claim or source that taking a suggestion over made for a mark, if nobody has touched it since and nothing
    /// else refers to it: a rule proposed it, and it says nothing without the mark.
    fn remove_made_for(&mut self, mark: &Mark) {
        let case = self.case;
        let (kind, id, made) = match &mark.body {
            Body::Mention { claim, .. } => {
                let Some(claim) = case.claims().get(claim) else { return };
                let is_plain = claim.relations.is_empty() && claim.created == claim.modified;
                (Kind::Claim, claim.id, is_plain.then_some(claim.created))
            }
            Body::Attribution { source: Some(source), .. } => {
                let Some(source) = case.sources().get(source) else { return };
                let is_plain = source.created == source.modified;
                (Kind::Source, source.id, is_plain.then_some(source.created))
            }
            _ => return,
        };
        if mark.rule.is_empty() || made != Some(mark.created) {
            return;
        }
        let is_other = |record: &Record| record.id() != mark.id;
        let mut others = case.records().filter(is_other);
        if !others.any(|record| references(&record).contains(&(kind, id))) {
            self.remove(kind, id);
        }
    }

    pub(super) fn set_mention(&mut self, mark: Id, fields: MentionFields) -> Result<Id, Pointless> {
        let old = find(self.case.marks().get(&mark), Kind::Mark)?;
        let Body::Mention { claim, .. } = &old.body else { return Err(Pointless::NoMention) };
        let mut new = Mark { body: self.mention(*claim, fields), ..Mark::clone(old) };
        forget_old_value(&mut new, old);
        self.put_if_changed(old, new);
        Ok(mark)
    }

    /// Sets what rules made of mentions in the article; what a person set stays.
    pub(super) fn revalue(&mut self, article: Id, values: Vec<(Id, Value)>) {
        for (mark, value) in values {
            let Some(old) = self.case.marks().get(&mark) else { continue };
            let Body::Mention { claim, value: Some(was), polarity, modality } = &old.body else {
                continue;
            };
            if old.article != article || !was.is_computed() || *was == value {
                continue;
            }
            let (claim, polarity, modality) = (*claim, *polarity, *modality);
            let body = Body::Mention { claim, value: Some(value), polarity, modality };
            let mut new = Mark { body, ..Mark::clone(old) };
            forget_old_value(&mut new, old);
            self.put_if_changed(old, new);
        }
    }

    /// Removes marks; what stands within one stands alone from now on, and citations lose their words.
    pub(super) fn remove_marks(&mut self, going: &BTreeSet<Id>) {
        let case = self.case;
        for child in case.marks().values().filter(|mark| !going.contains(&mark.id)) {
            let mut freed = Mark::clone(child);
            if let Body::Attribution { parent, .. } = &mut freed.body
                && parent.is_some_and(|parent| going.contains(&parent))
            {
                *parent = None;
                self.put_if_changed(child, freed);
            }
        }
        for citation in case.citations().values() {
            if citation.mark.is_some_and(|mark| going.contains(&mark)) {
                let new = Citation { mark: None, ..Citation::clone(citation) };
                self.put_if_changed(citation, new);
            }
        }
        for &mark in going {
            self.remove(Kind::Mark, mark);
        }
    }

    /// What mentions a claim is not silent on it.
    fn end_silence(&mut self, body: &Body, article: Id) {
        let Some(claim) = body.claim() else { return };
        let case = self.case;
        for absence in case.absences().values() {
            if (absence.claim, absence.article) == (claim, article) {
                self.remove(Kind::Absence, absence.id);
            }
        }
    }

    fn mention(&self, claim: Id, fields: MentionFields) -> Body {
        let MentionFields { mut value, polarity, modality } = fields;
        if let Some(value) = &mut value
            && !value.is_computed()
        {
            self.stamp.by.clone_into(&mut value.by);
        }
        Body::Mention { claim, value, polarity, modality }
    }

    /// The body of a mark; a claim or source to be made is put first. What `old` knows beside its
    /// claim or source is kept when the kind stays.
    fn body(&mut self, what: What, old: Option<&Body>, text: &Text) -> Result<Body, Pointless> {
        Ok(match what {
            What::Highlight(color) => Body::Highlight { color },
            What::Note => Body::Note,
            What::Mention { claim, said } => {
                let claim = match claim {
                    Choice::Existing(id) => self.there(Kind::Claim, id)?,
                    Choice::New(fields) => self.add_claim(fields),
                };
                match (said, old) {
                    (Some(said), _) => self.mention(claim, said),
                    (None, Some(Body::Mention { value, polarity, modality, .. })) => {
                        let (polarity, modality) = (*polarity, *modality);
                        Body::Mention { claim, value: value.clone(), polarity, modality }
                    }
                    (None, _) => self.mention(claim, MentionFields::default()),
                }
            }
            What::Attribution { source, said } => {
                let cited = match source {
                    None => None,
                    Some(Choice::Existing(id)) => Some(self.there(Kind::Source, id)?),
                    Some(Choice::New(fields)) => Some(self.add_source(fields)),
                };
                match (said, old) {
                    (None, Some(old @ Body::Attribution { .. })) => {
                        let mut body = old.clone();
                        if let Body::Attribution { source, .. } = &mut body {
                            *source = cited;
                        }
                        body
                    }
                    (said, _) => attribution(cited, said.unwrap_or_default(), text),
                }
            }
        })
    }

    /// The id, if a record of this kind stands under it, or is made by this act.
    fn there(&self, kind: Kind, id: Id) -> Result<Id, Pointless> {
        let made = |op: &Op| matches!(op, Op::Put(record) if record.id() == id);
        let is_there = self.case.get(kind, id).is_some() || self.ops.iter().any(made);
        if is_there { Ok(id) } else { Err(Pointless::Missing(kind)) }
    }
}

fn attribution(source: Option<Id>, said: AttributionFields, text: &Text) -> Body {
    let AttributionFields { cue, content, quote, resolved, parent } = said;
    let span = |extent| Span::around(text, extent);
    let cue = cue.and_then(span);
    let content = content.into_iter().filter_map(span).collect();
    Body::Attribution { source, cue, content, quote, resolved, parent }
}

/// Fields of other versions within a value go with it.
fn forget_old_value(new: &mut Mark, old: &Mark) {
    let value = |mark: &Mark| match &mark.body {
        Body::Mention { value, .. } => value.clone(),
        _ => None,
    };
    if value(new) != value(old) {
        new.extra.retain(|pointer, _| !pointer.starts_with("body/value/"));
    }
}
