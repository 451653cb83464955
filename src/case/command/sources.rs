//! Sources and citations: what each act on one means.

use super::{Acting, Pointless, find};
use crate::case::{
    Body, Citation, CitationKind, Citing, Disclosure, Evidence, Extra, Id, Kind, Mark, Op, Source,
    SourceKind,
};
use std::sync::Arc;

/// What a source is.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SourceFields {
    /// What it is called.
    pub name: String,
    /// What it is.
    pub kind: SourceKind,
}

/// What is known of a source beside its name.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SourceDetails {
    /// What else it is called.
    pub aliases: Vec<String>,
    /// Whom it belongs to.
    pub affiliation: String,
    /// Where it can be looked up.
    pub url: String,
    /// What the person says about it.
    pub note: String,
}

/// Who stands on whose word.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CitationFields {
    /// Who cites.
    pub from: Citing,
    /// The source that is cited.
    pub to: Id,
    /// How.
    pub relation: CitationKind,
    /// Whether the one who cites says so.
    pub disclosure: Disclosure,
    /// The words that say so.
    pub mark: Option<Id>,
    /// What the person says about it.
    pub note: String,
}

impl Acting<'_, '_> {
    pub(super) fn add_source(&mut self, fields: SourceFields) -> Id {
        let source = self.new_source(fields);
        let id = source.id;
        self.ops.push(Op::Put(source.into()));
        id
    }

    fn new_source(&mut self, fields: SourceFields) -> Source {
        Source {
            id: (self.stamp.next_id)(),
            created: self.stamp.time,
            modified: self.stamp.time,
            by: self.stamp.by.to_owned(),
            name: fields.name,
            aliases: Vec::new(),
            kind: fields.kind,
            affiliation: String::new(),
            url: String::new(),
            note: String::new(),
            extra: Extra::new(),
        }
    }

    pub(super) fn edit_source(
        &mut self,
        source: Id,
        fields: SourceFields,
    ) -> Result<Id, Pointless> {
        let old = find(self.case.sources().get(&source), Kind::Source)?;
        let SourceFields { name, kind } = fields;
        self.put_if_changed(old, Source { name, kind, ..Source::clone(old) });
        Ok(source)
    }

    pub(super) fn set_source(
        &mut self,
        source: Option<Id>,
        fields: SourceFields,
        details: SourceDetails,
    ) -> Result<Id, Pointless> {
        let SourceDetails { aliases, affiliation, url, note } = details;
        let aliases = names([], aliases, &fields.name);
        match source {
            Some(source) => {
                let old = find(self.case.sources().get(&source), Kind::Source)?;
                let SourceFields { name, kind } = fields;
                let old_source = Source::clone(old);
                let new = Source { name, kind, aliases, affiliation, url, note, ..old_source };
                self.put_if_changed(old, new);
                Ok(source)
            }
            None => {
                let new = self.new_source(fields);
                let id = new.id;
                let new = Source { aliases, affiliation, url, note, ..new };
                self.ops.push(Op::Put(new.into()));
                Ok(id)
            }
        }
    }

    pub(super) fn merge_sources(&mut self, into: Id, from: Id) -> Result<Id, Pointless> {
        let case = self.case;
        let kept = find(case.sources().get(&into), Kind::Source)?;
        let going = find(case.sources().get(&from), Kind::Source)?;
        if into == from {
            return Err(Pointless::Same(Kind::Source));
        }
        let mut new = Source::clone(kept);
        let of_going = std::iter::once(&going.name).chain(&going.aliases).cloned();
        new.aliases = names(kept.aliases.clone(), of_going, &kept.name);
        if new.kind == SourceKind::Unknown {
            new.kind = going.kind;
        }
        for (mine, theirs) in [
            (&mut new.affiliation, &going.affiliation),
            (&mut new.url, &going.url),
            (&mut new.note, &going.note),
        ] {
            if mine.is_empty() {
                mine.clone_from(theirs);
            }
        }
        self.put_if_changed(kept, new);
        self.attribute(from, Some(into));
        let moved = |id: Id| if id == from { into } else { id };
        for citation in case.citations().values() {
            let citing = match citation.from {
                Citing::Source(id) => Citing::Source(moved(id)),
                article => article,
            };
            let to = moved(citation.to);
            let was_loop = citation.from == Citing::Source(citation.to);
            if citing == Citing::Source(to) && !was_loop {
                self.remove(Kind::Citation, citation.id);
            } else {
                let new = Citation { from: citing, to, ..Citation::clone(citation) };
                self.put_if_changed(citation, new);
            }
        }
        for evidence in case.evidence().values().filter(|e| e.source == Some(from)) {
            let new = Evidence { source: Some(into), ..Evidence::clone(evidence) };
            self.put_if_changed(evidence, new);
        }
        self.remove(Kind::Source, from);
        Ok(into)
    }

    pub(super) fn delete_source(&mut self, source: Id) -> Result<Id, Pointless> {
        let case = self.case;
        find(case.sources().get(&source), Kind::Source)?;
        self.attribute(source, None);
        for citation in case.citations().values() {
            if citation.to == source || citation.from == Citing::Source(source) {
                self.remove(Kind::Citation, citation.id);
            }
        }
        for evidence in case.evidence().values().filter(|e| e.source == Some(source)) {
            self.put_if_changed(evidence, Evidence { source: None, ..Evidence::clone(evidence) });
        }
        Ok(self.remove(Kind::Source, source))
    }

    pub(super) fn add_citation(&mut self, fields: CitationFields) -> Result<Id, Pointless> {
        self.check_citation(&fields)?;
        let id = (self.stamp.next_id)();
        let CitationFields { from, to, relation, disclosure, mark, note } = fields;
        let citation = Citation {
            id,
            created: self.stamp.time,
            modified: self.stamp.time,
            by: self.stamp.by.to_owned(),
            from,
            to,
            relation,
            disclosure,
            mark,
            note,
            extra: Extra::new(),
        };
        self.ops.push(Op::Put(citation.into()));
        Ok(id)
    }

    pub(super) fn edit_citation(
        &mut self,
        citation: Id,
        fields: CitationFields,
    ) -> Result<Id, Pointless> {
        let old = find(self.case.citations().get(&citation), Kind::Citation)?;
        self.check_citation(&fields)?;
        let CitationFields { from, to, relation, disclosure, mark, note } = fields;
        let new = Citation { from, to, relation, disclosure, mark, note, ..Citation::clone(old) };
        self.put_if_changed(old, new);
        Ok(citation)
    }

    fn check_citation(&self, fields: &CitationFields) -> Result<(), Pointless> {
        let (kind, id) = fields.from.target();
        let there = |kind, id| self.case.get(kind, id).is_some();
        for (kind, id) in std::iter::once((kind, id))
            .chain([(Kind::Source, fields.to)])
            .chain(fields.mark.map(|mark| (Kind::Mark, mark)))
        {
            if !there(kind, id) {
                return Err(Pointless::Missing(kind));
            }
        }
        if fields.from == Citing::Source(fields.to) {
            return Err(Pointless::CitesItself);
        }
        Ok(())
    }

    /// Attributes to `now` what is attributed to `source`.
    fn attribute(&mut self, source: Id, now: Option<Id>) {
        let case = self.case;
        let cites = |mark: &&Arc<Mark>| mark.body.source() == Some(source);
        for mark in case.marks().values().filter(cites) {
            let mut new = Mark::clone(mark);
            if let Body::Attribution { source, .. } = &mut new.body {
                *source = now;
            }
            self.put_if_changed(mark, new);
        }
    }
}

/// The names, each once, without the main one and without empty ones.
fn names(
    first: impl IntoIterator<Item = String>,
    then: impl IntoIterator<Item = String>,
    main: &str,
) -> Vec<String> {
    let mut out: Vec<String> = Vec::new();
    for name in first.into_iter().chain(then) {
        if !name.is_empty() && name != main && !out.contains(&name) {
            out.push(name);
        }
    }
    out
}
