//! The history of a case: changes in the order of their ids, whoever made them and whenever they
//! arrive.
//!
//! Invariants: two histories that hold the same changes hold the same case, in whatever order they
//! received them; undoing what was just done is the identity; a change that no longer fits (because
//! another window removed what it refers to) is mended and never lost.
//!
//! Limits: undo reaches back to the last [`History::forget`]; an act is undone with the state
//! it found, so undo goes from the latest act to the earliest; a change that arrives after later
//! ones were forgotten is taken in after those.

use super::mend::mend;
use super::{Act, Case, Change, Doing, Id, Mended, Op, Refusal, Time, Touched, touched};
use crate::sorted;
use std::collections::BTreeSet;

/// A change that was done, and what undoes it.
#[derive(Clone, Debug, PartialEq)]
pub struct Entry {
    /// The change as it was made.
    pub change: Change,
    /// The ops that were done: those of the change, mended where they did not fit.
    done: Vec<Op>,
    inverse: Vec<Op>,
}

/// A case and the changes that can still be undone.
#[derive(Clone, Debug, PartialEq)]
pub struct History {
    case: Case,
    entries: Vec<Entry>,
    /// Changes that the case holds and that cannot be undone any more.
    forgotten: BTreeSet<Id>,
}

impl History {
    /// A history that begins with `case`.
    pub fn new(case: Case) -> Self {
        Self { case, entries: Vec::new(), forgotten: BTreeSet::new() }
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
    /// When it does not fit the case or does not come last; nothing is done then.
    pub fn commit(&mut self, change: Change) -> Result<Touched, Refusal> {
        if self.latest().is_some_and(|latest| change.id <= latest) {
            return Err(Refusal::OutOfTurn(change.id));
        }
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
        let known = self.entries.get(place).is_some_and(|entry| entry.change.id == change.id);
        if known || self.forgotten.contains(&change.id) {
            return (out, mended);
        }
        let later = self.entries.split_off(place);
        for entry in later.iter().rev() {
            out.merge(self.step(&entry.inverse));
        }
        self.replay(change, &mut out, &mut mended);
        for entry in later {
            // What was said of these before stands; only what is new is said.
            let mut said = Vec::new();
            self.replay(entry.change, &mut out, &mut said);
            if self.entries.last().is_some_and(|again| again.done != entry.done) {
                mended.extend(said);
            }
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
        let (doing, ops) = (Doing::Undo(entry.change.id), entry.inverse.clone());
        let by = by.to_owned();
        Some(self.fitting(Change { id, time, by, act: entry.change.act, doing, ops }))
    }

    /// The change that does again what was undone last; to be given to [`History::commit`].
    pub fn redo(&self, id: Id, time: Time, by: &str) -> Option<Change> {
        let entry = &self.entries[self.stacks().1.pop()?];
        let (doing, ops) = (Doing::Redo(entry.change.id), entry.done.clone());
        let by = by.to_owned();
        Some(self.fitting(Change { id, time, by, act: entry.change.act, doing, ops }))
    }

    /// The change, mended if another window removed what it needs: else undo would stick there.
    fn fitting(&self, mut change: Change) -> Change {
        if self.case.clone().apply(&change.ops).is_err() {
            change.ops = mend(&self.case, &change, &mut Vec::new());
        }
        change
    }

    /// The case as it was before the latest `keep` changes, and the ids of the changes it holds:
    /// what a snapshot is made of. `None` if there are no more than `keep`.
    pub fn fold(&self, keep: usize) -> Option<(Case, Vec<Id>)> {
        let split = self.entries.len().checked_sub(keep).filter(|&split| split > 0)?;
        let mut case = self.case.clone();
        // All at once, so that what they leave behind is looked through once. It was a case before,
        // so it fits by construction.
        let back = self.entries[split..].iter().rev().flat_map(|entry| &entry.inverse);
        let _ = case.apply(&back.cloned().collect::<Vec<_>>());
        Some((case, self.entries[..split].iter().map(|entry| entry.change.id).collect()))
    }

    /// Drops the changes with these ids from what can be undone; the case stays as it is.
    pub fn forget(&mut self, ids: &[Id]) {
        let ids: BTreeSet<&Id> = sorted::set(ids.iter());
        let folded = self.entries.iter().take_while(|e| ids.contains(&e.change.id)).count();
        self.forgotten.extend(self.entries.drain(..folded).map(|entry| entry.change.id));
    }

    /// Places of the acts that can be undone, and of those that can be done again; the next one last.
    fn stacks(&self) -> (Vec<usize>, Vec<usize>) {
        let (mut undo, mut redo): (Vec<usize>, Vec<usize>) = (Vec::new(), Vec::new());
        let names = |place: &usize, id: Id| self.entries[*place].change.id == id;
        for (place, entry) in self.entries.iter().enumerate() {
            match entry.change.doing {
                Doing::Act => {
                    undo.push(place);
                    redo.clear();
                }
                Doing::Undo(id) => {
                    if let Some(found) = undo.iter().rposition(|place| names(place, id)) {
                        redo.push(undo.remove(found));
                    }
                }
                Doing::Redo(id) => {
                    redo.retain(|place| !names(place, id));
                    // An act of another window may have emptied the list of undone acts since; what
                    // was done again can be undone all the same.
                    let act = self.entries[..place].binary_search_by_key(&id, |e| e.change.id);
                    if let Some(act) = act.ok().filter(|act| !undo.contains(act)) {
                        undo.push(act);
                    }
                }
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

impl Change {
    /// An act of its own.
    pub fn act(id: Id, time: Time, by: &str, act: Act, ops: Vec<Op>) -> Self {
        Self { id, time, by: by.to_owned(), act, doing: Doing::Act, ops }
    }
}
