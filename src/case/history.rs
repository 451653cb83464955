//! The history of a case: changes in the order of their ids, whoever made them and whenever they
//! arrive.
//!
//! Invariants: two histories that hold the same changes hold the same case, in whatever order they
//! received them; undoing what was just done is the identity; a change that no longer fits (because
//! another window removed what it refers to) is mended and never lost.
//!
//! Limits: undo reaches back to the last [`History::forget`]; an act is undone with the state
//! it found, so undo goes from the latest act to the earliest.

use super::apply::{refers, spans};
use super::{
    Act, Body, Case, Change, Claim, Doing, Id, Kind, Mark, Op, Record, Refusal, Source, Time,
    Touched, touched,
};
use std::collections::BTreeSet;
use std::sync::Arc;

/// A change that was done, and what undoes it.
#[derive(Clone, Debug, PartialEq)]
pub struct Entry {
    /// The change as it was made.
    pub change: Change,
    /// The ops that were done: those of the change, mended where they did not fit.
    done: Vec<Op>,
    inverse: Vec<Op>,
}

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
    /// A record could not be kept, because its article is gone.
    SetAside(Record),
    /// The whole change was refused.
    Refused(Refusal),
}

/// A case and the changes that can still be undone.
#[derive(Clone, Debug, PartialEq)]
pub struct History {
    case: Case,
    entries: Vec<Entry>,
}

impl History {
    /// A history that begins with `case`.
    pub fn new(case: Case) -> Self {
        Self { case, entries: Vec::new() }
    }

    /// The case as it is now.
    pub fn case(&self) -> &Case {
        &self.case
    }

    /// The changes since the beginning, in order.
    pub fn entries(&self) -> &[Entry] {
        &self.entries
    }

    /// The id of the latest change.
    pub fn latest(&self) -> Option<Id> {
        self.entries.last().map(|entry| entry.change.id)
    }

    /// Does a new act. Its id must be greater than that of every change known (see [`super::Mint`]).
    ///
    /// # Errors
    /// When it does not fit the case; nothing is done then.
    pub fn commit(&mut self, change: Change) -> Result<Touched, Refusal> {
        let inverse = self.case.apply(&change.ops)?;
        let touched = touched(&self.case, &change.ops, &inverse);
        self.entries.push(Entry { done: change.ops.clone(), change, inverse });
        Ok(touched)
    }

    /// Takes in a change from a journal or another window, in its place by id. Never fails: what
    /// does not fit is mended, and said. A change that is known already changes nothing.
    pub fn receive(&mut self, change: Change) -> (Touched, Vec<Mended>) {
        let mut out = Touched::default();
        let mut mended = Vec::new();
        let place = self.entries.partition_point(|entry| entry.change.id < change.id);
        if self.entries.get(place).is_some_and(|entry| entry.change.id == change.id) {
            return (out, mended);
        }
        let later = self.entries.split_off(place);
        for entry in later.iter().rev() {
            out.merge(self.step(&entry.inverse));
        }
        self.replay(change, &mut out, &mut mended);
        for entry in later {
            // What was said of these before stands; only what is new is said.
            self.replay(entry.change, &mut out, &mut Vec::new());
        }
        (out, mended)
    }

    /// The act that [`History::undo`] would undo.
    pub fn undoable(&self) -> Option<&Change> {
        let place = self.stacks().0.pop()?;
        Some(&self.entries[place].change)
    }

    /// The act that [`History::redo`] would do again.
    pub fn redoable(&self) -> Option<&Change> {
        let place = self.stacks().1.pop()?;
        Some(&self.entries[place].change)
    }

    /// The change that undoes the latest act not yet undone; to be given to [`History::commit`].
    pub fn undo(&self, id: Id, time: Time, by: &str) -> Option<Change> {
        let entry = &self.entries[self.stacks().0.pop()?];
        let ops = entry.inverse.clone();
        let doing = Doing::Undo(entry.change.id);
        Some(Change { id, time, by: by.to_owned(), act: entry.change.act, doing, ops })
    }

    /// The change that does again what was undone last; to be given to [`History::commit`].
    pub fn redo(&self, id: Id, time: Time, by: &str) -> Option<Change> {
        let entry = &self.entries[self.stacks().1.pop()?];
        let ops = entry.done.clone();
        let doing = Doing::Redo(entry.change.id);
        Some(Change { id, time, by: by.to_owned(), act: entry.change.act, doing, ops })
    }

    /// The case as it was before the latest `keep` changes, and the ids of the changes it holds:
    /// what a snapshot is made of. `None` if there are no more than `keep`.
    pub fn fold(&self, keep: usize) -> Option<(Case, Vec<Id>)> {
        let split = self.entries.len().checked_sub(keep).filter(|&split| split > 0)?;
        let mut case = self.case.clone();
        for entry in self.entries[split..].iter().rev() {
            // The inverse of what was done fits by construction.
            let _ = case.apply(&entry.inverse);
        }
        Some((case, self.entries[..split].iter().map(|entry| entry.change.id).collect()))
    }

    /// Drops the changes with these ids from what can be undone; the case stays as it is.
    pub fn forget(&mut self, ids: &[Id]) {
        let ids: BTreeSet<&Id> = ids.iter().collect();
        let folded = self.entries.iter().take_while(|e| ids.contains(&e.change.id)).count();
        self.entries.drain(..folded);
    }

    /// Places of the acts that can be undone, and of those that can be done again; the next one last.
    fn stacks(&self) -> (Vec<usize>, Vec<usize>) {
        let (mut undo, mut redo): (Vec<usize>, Vec<usize>) = (Vec::new(), Vec::new());
        let names = |place: &usize, id: Id| self.entries[*place].change.id == id;
        for (place, entry) in self.entries.iter().enumerate() {
            let (from, to, id) = match entry.change.doing {
                Doing::Act => {
                    undo.push(place);
                    redo.clear();
                    continue;
                }
                Doing::Undo(id) => (&mut undo, &mut redo, id),
                Doing::Redo(id) => (&mut redo, &mut undo, id),
            };
            if let Some(found) = from.iter().rposition(|place| names(place, id)) {
                to.push(from.remove(found));
            }
        }
        (undo, redo)
    }

    fn replay(&mut self, change: Change, out: &mut Touched, mended: &mut Vec<Mended>) {
        let mut done = change.ops.clone();
        let mut inverse = self.case.apply(&done);
        if inverse.is_err() {
            done = mend(&self.case, &change, mended);
            inverse = self.case.apply(&done);
        }
        let inverse = match inverse {
            Ok(inverse) => inverse,
            Err(refusal) => {
                mended.push(Mended::Refused(refusal));
                done = Vec::new();
                Vec::new()
            }
        };
        out.merge(touched(&self.case, &done, &inverse));
        self.entries.push(Entry { change, done, inverse });
    }

    /// Steps back over one entry; says what that touches.
    fn step(&mut self, inverse: &[Op]) -> Touched {
        match self.case.apply(inverse) {
            Ok(back) => touched(&self.case, inverse, &back),
            Err(_) => Touched::default(),
        }
    }
}

/// The ops of `change`, altered so that they fit `case`.
fn mend(case: &Case, change: &Change, mended: &mut Vec<Mended>) -> Vec<Op> {
    let puts: Vec<&Record> = change
        .ops
        .iter()
        .filter_map(|op| if let Op::Put(r) = op { Some(r) } else { None })
        .collect();
    let leaving: BTreeSet<Id> =
        change.ops.iter().filter(|op| !matches!(op, Op::Put(_))).map(|op| op.target().1).collect();
    let here = |kind: Kind, id: Id| {
        puts.iter().any(|r| r.kind() == kind && r.id() == id)
            || (!leaving.contains(&id) && case.get(kind, id).is_some())
    };
    let mut ops = Vec::with_capacity(change.ops.len());
    let mut made = BTreeSet::new();
    for op in &change.ops {
        match op {
            Op::Put(Record::Mark(mark)) => {
                mend_mark(case, change, mark, &here, &mut made, &mut ops, mended);
            }
            Op::Put(Record::Claim(claim)) => {
                let mut claim = Claim::clone(claim);
                let before = claim.relations.len();
                claim.relations.retain(|relation| here(Kind::Claim, relation.to));
                if claim.relations.len() < before {
                    mended.push(Mended::Unlinked(Kind::Claim, claim.id));
                }
                ops.push(Op::Put(claim.into()));
            }
            Op::Put(_) => ops.push(op.clone()),
            Op::Remove(_) | Op::Forget(..) => {
                let (kind, id) = op.target();
                let used = case.marks().values().any(|mark| {
                    !leaving.contains(&mark.id)
                        && !puts.iter().any(|r| r.id() == mark.id)
                        && refers(mark).any(|(_, to)| to == id)
                });
                if used {
                    mended.push(Mended::KeptInUse(kind, id));
                } else {
                    ops.push(op.clone());
                }
            }
        }
    }
    ops
}

fn mend_mark(
    case: &Case,
    change: &Change,
    mark: &Arc<Mark>,
    here: &impl Fn(Kind, Id) -> bool,
    made: &mut BTreeSet<Id>,
    ops: &mut Vec<Op>,
    mended: &mut Vec<Mended>,
) {
    if !here(Kind::Article, mark.article) {
        mended.push(Mended::SetAside(Record::Mark(mark.clone())));
        return;
    }
    let mut mark = Mark::clone(mark);
    let missing: Vec<(Kind, Id)> = refers(&mark).filter(|&(kind, id)| !here(kind, id)).collect();
    for (kind, id) in missing {
        if kind == Kind::Mark {
            if let Body::Attribution { parent, .. } = &mut mark.body {
                *parent = None;
            }
            mended.push(Mended::Unlinked(Kind::Mark, mark.id));
        } else if made.insert(id) {
            ops.push(Op::Put(stand_in(kind, id, &mark, change)));
            mended.push(Mended::MadeAgain(kind, id));
        }
    }
    let text = case.articles().get(&mark.article).map(|article| article.text.clone());
    let fits = text.is_none_or(|text| spans(&mark).all(|span| span.check(&text).is_ok()));
    if !fits {
        mark.span = mark.span.orphaned();
        if let Body::Attribution { cue, content, .. } = &mut mark.body {
            *cue = None;
            content.clear();
        }
        mended.push(Mended::Orphaned(mark.id));
    }
    ops.push(Op::Put(mark.into()));
}

/// A claim or source that was removed while another window used it, made again from the words of
/// the mark that uses it.
fn stand_in(kind: Kind, id: Id, mark: &Mark, change: &Change) -> Record {
    let words = mark.span.exact().to_owned();
    let (created, modified, by) = (change.time, change.time, change.by.clone());
    let extra = super::Extra::new();
    if kind == Kind::Source {
        return Source {
            id,
            created,
            modified,
            by,
            name: words,
            aliases: Vec::new(),
            kind: super::SourceKind::Unknown,
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
        kind: super::ValueKind::Text,
        checkability: super::Checkability::Checkable,
        due: None,
        relations: Vec::new(),
        extra,
    }
    .into()
}

impl Change {
    /// An act of its own.
    pub fn act(id: Id, time: Time, by: &str, act: Act, ops: Vec<Op>) -> Self {
        Self { id, time, by: by.to_owned(), act, doing: Doing::Act, ops }
    }
}
