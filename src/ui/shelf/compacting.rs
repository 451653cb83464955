//! Packing the open case's journal between frames, and reading the case anew when this window has
//! missed something.
//!
//! Invariant: what a compaction found out goes to the case it was begun for, and no other.

use super::super::desk_view::Opened;
use super::super::ground::SaveState;
use super::Shelf;
use crate::browser::dom;
use crate::case::{Case, Id};
use crate::store::{Access, BeginError, Compaction, KEEP, Step, WriteError};
use leptos::prelude::*;
use std::rc::Rc;

impl Shelf {
    pub(super) fn compact_later(self: &Rc<Self>) {
        if self.is_compacting.replace(true) {
            return;
        }
        let this = self.clone();
        dom::after(1_000, move || this.compact());
    }

    /// Packs the journal, a step at a time, while nothing of it is unsaved.
    fn compact(self: &Rc<Self>) {
        let begun = {
            let open = self.open.borrow();
            let ready = open
                .as_ref()
                .filter(|open| open.keeper.unsaved() == 0 && open.access == Access::ReadWrite);
            ready.and_then(|open| {
                let base = open.base;
                let begin = |history: &_| Compaction::begin(&self.store, history, base, KEEP);
                self.ground.session.read_history(begin)
            })
        };
        match begun {
            Some(Ok(Some(compaction))) => self.step(compaction),
            Some(Err(BeginError::Stale)) => {
                self.is_compacting.set(false);
                let case = self.ground.session.read(Case::id);
                // Once: where it stays stale (its head is damaged, and there is no room to mend it)
                // it would be read anew for ever.
                if self.reopened.replace(case) != case {
                    self.reopen();
                }
            }
            Some(Err(BeginError::Write(WriteError::Newer))) => {
                self.is_compacting.set(false);
                self.lock();
                self.ground.saving.0.set(SaveState::ReadOnly);
            }
            Some(Ok(None) | Err(BeginError::Write(_))) | None => self.is_compacting.set(false),
        }
    }

    fn step(self: &Rc<Self>, mut compaction: Compaction) {
        match compaction.step(&self.store) {
            Step::More => {
                let this = self.clone();
                dom::after(0, move || this.step(compaction));
            }
            Step::Done(done) => {
                self.is_compacting.set(false);
                let is_here = self.is_open(compaction.case());
                if is_here {
                    if let Some(open) = self.open.borrow_mut().as_mut() {
                        open.base = done.base;
                    }
                    self.ground.session.forget(&done.folded);
                    self.reopened.set(None);
                } else if self.open.borrow().is_some() {
                    // Another case was opened meanwhile, and has not had its turn.
                    self.compact_later();
                }
            }
            Step::Abandoned(_) => {
                self.is_compacting.set(false);
                if !self.is_open(compaction.case()) && self.open.borrow().is_some() {
                    self.compact_later();
                }
            }
        }
    }

    /// Reads the open case anew, when this window has missed what others wrote (it was asleep) and
    /// holds nothing that is not stored.
    pub(super) fn reopen(self: &Rc<Self>) {
        let is_stored = self.open.borrow().as_ref().is_some_and(|o| o.keeper.unsaved() == 0);
        let Some(case) = self.ground.session.read(Case::id).filter(|_| is_stored) else { return };
        let before = self.open.borrow_mut().take();
        if self.open_left_or_stored(case) != Opened::Shown {
            // What is shown stays; should it be gone, the next act keeps it again.
            *self.open.borrow_mut() = before;
        }
    }

    /// Whether this is the open case.
    pub(super) fn is_open(&self, case: Id) -> bool {
        self.open.borrow().as_ref().is_some_and(|open| open.keeper.case() == case)
    }
}
