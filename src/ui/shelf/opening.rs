//! The ways into a case and out of it.
//!
//! Invariant: nothing else sets which case is open, so that what waits of one is never dropped for
//! another.

use super::super::desk_view::Opened;
use super::super::ground::SaveState;
use super::super::words::shelf::{damaged, shelf, storage_fault};
use super::{OpenCase, Shelf};
use crate::browser::clock;
use crate::case::{Case, Header, History, Id};
use crate::place::Place;
use crate::store::{Access, Generation, Keeper, OpenError, OpenNote, WriteError};
use leptos::prelude::*;
use std::rc::Rc;

impl Shelf {
    /// Keeps a new case and goes there. A case that is kept already is opened instead, and that is
    /// said.
    pub fn open_new(self: &Rc<Self>, case: &Case) {
        let id = case.id();
        if self.left.borrow().iter().any(|keeper| keeper.case() == id) {
            // It waits in this window for room.
            self.ground.messages.notice(untrack(shelf).kept_already);
            self.ground.route.go(&Place::read(id, None));
            return;
        }
        match Keeper::create(&self.store, case) {
            (_, Ok(())) => {}
            (_, Err(WriteError::Exists)) => {
                self.ground.messages.notice(untrack(shelf).kept_already);
            }
            (keeper, Err(error)) => {
                // It does not fit: it is shown all the same, and can be exported.
                self.set_open(OpenCase::fresh(keeper));
                self.ground.session.show(Some(History::new(case.clone())));
                self.settle(Err(error));
            }
        }
        self.ground.route.go(&Place::read(id, None));
    }

    pub(super) fn make(&self, title: &str) -> Case {
        let (id, now) = (self.ground.session.new_id(), clock::now());
        Case::new(Header {
            id,
            created: now,
            modified: now,
            by: self.ground.session.person(),
            title: title.to_owned(),
            note: String::new(),
            languages: Vec::new(),
            vocabulary: Default::default(),
            suggestions_off: Vec::new(),
            extra: serde_json::Map::new(),
        })
    }

    /// The one way out of the open case: what of it waits is kept in this window and said, unless the
    /// case is only read anew. `next` is what will be open.
    pub(super) fn leave(self: &Rc<Self>, next: Option<Id>) {
        let open = self.open.borrow_mut().take();
        let Some(OpenCase { keeper, .. }) = open.filter(|open| open.keeper.unsaved() > 0) else {
            return;
        };
        if next != Some(keeper.case()) {
            let words = untrack(shelf);
            self.ground.messages.notice((words.left_unsaved)(keeper.unsaved()));
        }
        self.left.borrow_mut().push(keeper);
        self.retry_later();
    }

    /// The one way in: see [`Shelf::leave`].
    fn set_open(self: &Rc<Self>, next: OpenCase) {
        self.leave(Some(next.keeper.case()));
        *self.open.borrow_mut() = Some(next);
    }

    pub(super) fn open_case(self: &Rc<Self>, case: Id) -> Opened {
        self.retry();
        self.leave(Some(case));
        let opened = self.open_left_or_stored(case);
        if opened != Opened::Shown {
            self.ground.session.show(None);
            self.show_unsaved(false, false);
        }
        opened
    }

    pub(super) fn open_left_or_stored(self: &Rc<Self>, case: Id) -> Opened {
        let words = untrack(shelf);
        let opened = match self.store.open(case) {
            Ok(opened) => opened,
            Err(OpenError::NotFound(_)) => return self.show_left(case),
            Err(OpenError::Newer) => return Opened::Fault(words.newer.to_owned()),
            Err(OpenError::Storage(fault)) => {
                return Opened::Fault(untrack(|| storage_fault(&fault)));
            }
        };
        let lost = opened.notes.iter().filter(|note| !matches!(note, OpenNote::Mended(_))).count();
        if lost > 0 {
            self.ground.messages.fault(untrack(|| damaged(lost, &opened.missing)));
        }
        if self.store.is_trashed(case) == Ok(true) && self.store.restore(case).is_ok() {
            self.ground.messages.notice(words.restored);
        }
        let mut history = opened.history;
        let keeper = self.take_left(case).unwrap_or_else(|| Keeper::new(case));
        for change in keeper.waiting() {
            history.receive(change.clone());
        }
        let unsaved = keeper.unsaved() > 0;
        let (base, access) = (opened.base, opened.access);
        self.set_open(OpenCase { keeper, base, access });
        self.ground.session.show(Some(history));
        let read_only = access == Access::ReadOnly;
        self.ground.session.set_read_only(read_only);
        self.show_unsaved(unsaved, read_only);
        self.compact_later();
        Opened::Shown
    }

    /// Shows how it stands with saving, once it is known what is open.
    fn show_unsaved(&self, unsaved: bool, read_only: bool) {
        let state = match (self.blocked, read_only) {
            (true, _) => SaveState::Blocked,
            (_, true) => SaveState::ReadOnly,
            _ if unsaved || !self.left.borrow().is_empty() => SaveState::Full,
            _ => SaveState::Saved,
        };
        self.ground.saving.0.set(state);
    }

    /// What waits of a case that was left unsaved.
    pub(super) fn take_left(&self, case: Id) -> Option<Keeper> {
        let mut left = self.left.borrow_mut();
        let at = left.iter().position(|keeper| keeper.case() == case)?;
        Some(left.swap_remove(at))
    }

    /// Shows a case that has never been stored.
    fn show_left(self: &Rc<Self>, case: Id) -> Opened {
        let is_whole = |keeper: &Keeper| keeper.case() == case && keeper.whole().is_some();
        if !self.left.borrow().iter().any(is_whole) {
            return Opened::Missing;
        }
        let Some(keeper) = self.take_left(case) else { return Opened::Missing };
        let Some(whole) = keeper.whole() else { return Opened::Missing };
        let mut history = History::new(whole.clone());
        for change in keeper.waiting() {
            history.receive(change.clone());
        }
        self.set_open(OpenCase::fresh(keeper));
        self.ground.session.show(Some(history));
        self.show_unsaved(true, false);
        Opened::Shown
    }
}

impl OpenCase {
    /// A case that has no snapshot yet.
    fn fresh(keeper: Keeper) -> Self {
        Self { keeper, base: Generation::default(), access: Access::ReadWrite }
    }
}
