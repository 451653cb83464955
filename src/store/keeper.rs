//! Never loses an act: what could not be stored waits in memory, in order, until it can be.

use super::{Store, Summary, WriteError};
use crate::case::{Case, Change, History, Id};
use std::collections::VecDeque;

/// Writes the acts of one case, in order.
#[derive(Debug)]
pub struct Keeper {
    case: Id,
    /// A whole case that is not stored yet; the changes follow it.
    whole: Option<Case>,
    pending: VecDeque<Change>,
}

impl Keeper {
    /// For a case that is stored.
    pub fn new(case: Id) -> Self {
        Self { case, whole: None, pending: VecDeque::new() }
    }

    /// For a case that is not stored yet, or not any more: the first attempt is made at once.
    ///
    /// # Errors
    /// When it could not be stored. The keeper holds on to it: see [`Keeper::retry`].
    pub fn create(store: &Store, case: &Case) -> (Self, Result<(), WriteError>) {
        let mut keeper =
            Self { case: case.id(), whole: Some(case.clone()), pending: VecDeque::new() };
        let done = keeper.retry(store);
        (keeper, done)
    }

    /// For a case that is open here and was deleted for good elsewhere: it is stored again from as far
    /// back as `history` reaches, and every change after that, so that what a later compaction takes
    /// to be in the journal is there.
    ///
    /// # Errors
    /// When not all of it could be stored; the keeper holds the rest.
    pub fn create_again(store: &Store, history: &History) -> (Self, Result<(), WriteError>) {
        let entries = history.entries();
        // The state after the first change: what a fold of that one alone leaves.
        let begun = entries.len().checked_sub(1).and_then(|keep| history.fold(keep));
        let whole = begun.map_or_else(|| history.case().clone(), |(case, _)| case);
        let pending = entries.iter().skip(1).map(|entry| entry.change.clone()).collect();
        let mut keeper = Self { case: whole.id(), whole: Some(whole), pending };
        let done = keeper.retry(store);
        (keeper, done)
    }

    /// Stores `change`, after those that wait.
    ///
    /// # Errors
    /// When it, or one before it, could not be stored. It waits then.
    pub fn append(
        &mut self,
        store: &Store,
        change: &Change,
        summary: Option<&Summary>,
    ) -> Result<(), WriteError> {
        if self.unsaved() == 0 {
            let done = store.append(self.case, change, summary);
            if done.is_err() {
                self.pending.push_back(change.clone());
            }
            return done;
        }
        self.pending.push_back(change.clone());
        self.retry(store)?;
        if let Some(summary) = summary {
            // A cache: the desk makes it again where it is missing or old.
            let _ = store.put_summary(summary);
        }
        Ok(())
    }

    /// Tries again to store all that waits.
    ///
    /// # Errors
    /// When something still waits.
    pub fn retry(&mut self, store: &Store) -> Result<(), WriteError> {
        if let Some(case) = &self.whole {
            store.create(case)?;
            self.whole = None;
        }
        while let Some(change) = self.pending.front() {
            store.append(self.case, change, None)?;
            self.pending.pop_front();
        }
        Ok(())
    }

    /// The case whose acts it writes.
    pub fn case(&self) -> Id {
        self.case
    }

    /// The case itself, if it is not stored yet.
    pub fn whole(&self) -> Option<&Case> {
        self.whole.as_ref()
    }

    /// The acts that wait, in order.
    pub fn waiting(&self) -> impl Iterator<Item = &Change> {
        self.pending.iter()
    }

    /// How many acts are in memory only; making the case counts as one.
    pub fn unsaved(&self) -> usize {
        self.pending.len() + usize::from(self.whole.is_some())
    }
}
