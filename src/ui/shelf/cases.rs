//! What the desk asks for.

use super::super::desk_view::{DeskActions, Opened, Sample};
use super::super::ground::SaveState;
use super::super::words::imported::fault as import_fault;
use super::super::words::shelf::{problem as problem_words, shelf as shelf_words};
use super::Shelf;
use crate::browser::{clock, files, own};
use crate::case::{Case, Id};
use crate::store::StorageFault;
use leptos::prelude::*;
use std::rc::Rc;

/// What the desk asks for.
pub(super) struct Served(pub Rc<Shelf>);

impl DeskActions for Served {
    fn create(&self, title: &str) -> Option<Id> {
        let case = self.0.make(title);
        match self.0.store.create(&case) {
            Ok(()) => {
                self.0.show_desk();
                Some(case.id())
            }
            Err(error) => {
                self.0.say_fault(&error);
                None
            }
        }
    }

    fn open_sample(&self, which: Sample) {
        let shelf = self.0.clone();
        if shelf.is_opening_sample.replace(true) {
            return;
        }
        leptos::task::spawn_local(async move {
            let words = untrack(shelf_words);
            let text = own::text(which.address()).await;
            let imported = text.as_deref().map(crate::exchange::native::import);
            shelf.is_opening_sample.set(false);
            match imported {
                Ok(Ok(imported)) => {
                    // Each time a fresh one: its own id, so that a sample in use stays as it is.
                    let case = fresh_copy(&shelf, &imported.case);
                    shelf.open_new(&case);
                }
                Ok(Err(error)) => shelf.ground.messages.fault(untrack(|| import_fault(&error))),
                Err(why) => shelf.ground.messages.fault((words.no_sample)(why)),
            }
        });
    }

    fn open(&self, case: Id) -> Opened {
        self.0.open_case(case)
    }

    fn close(&self) {
        self.0.retry();
        self.0.leave(None);
        if self.0.left.borrow().is_empty() && !self.0.blocked {
            // What was said of that case does not hold for the desk.
            self.0.ground.saving.0.set(SaveState::Saved);
        }
        self.0.ground.session.show(None);
        self.0.show_desk();
    }

    fn keeps(&self, case: Id) -> bool {
        let waits = self.0.left.borrow().iter().any(|keeper| keeper.case() == case);
        waits || self.0.store.ids().is_ok_and(|ids| ids.contains(&case))
    }

    fn rename(&self, case: Id, title: &str) {
        let is_open = self.0.ground.session.read(Case::id) == Some(case);
        if !is_open && self.0.open_case(case) != Opened::Shown {
            return;
        }
        let note = self.0.ground.session.read(|case| case.header().note.clone());
        let command = crate::case::Command::EditCase {
            title: title.to_owned(),
            note: note.unwrap_or_default(),
        };
        if let Err(problem) = self.0.ground.session.dispatch(command) {
            let why = untrack(|| problem_words(&problem));
            self.0.ground.messages.fault(why);
        }
        if !is_open {
            self.close();
        }
    }

    fn trash(&self, case: Id) -> bool {
        self.report(self.0.store.trash(case, clock::now()))
    }

    fn restore(&self, case: Id) {
        let _ = self.report(self.0.store.restore(case));
    }

    fn purge(&self, case: Id) {
        let done = self.0.store.purge(case);
        if done.is_ok() {
            drop(self.0.take_left(case));
        }
        let _ = self.report(done);
        self.0.hasten();
    }

    fn save_aside(&self) {
        match self.0.store.export_aside() {
            Ok(entries) => {
                let text = serde_json::to_string_pretty(&entries).unwrap_or_default();
                files::download("telisik-set-aside.json", "application/json", &text);
            }
            Err(fault) => self.0.say_fault(&fault.into()),
        }
    }

    fn save_raw(&self, case: Id) {
        match self.0.store.raw(case) {
            Ok(entries) => {
                let text = serde_json::to_string_pretty(&entries).unwrap_or_default();
                files::download(&format!("telisik-{case}.json"), "application/json", &text);
            }
            Err(fault) => self.0.say_fault(&fault.into()),
        }
    }
}

impl Served {
    /// Says what went wrong; whether nothing did.
    fn report(&self, done: Result<(), StorageFault>) -> bool {
        let is_done = done.is_ok();
        if let Err(fault) = done {
            self.0.say_fault(&fault.into());
        }
        self.0.show_desk();
        is_done
    }
}

/// The same records in a case of its own.
fn fresh_copy(shelf: &Shelf, sample: &Case) -> Case {
    let title = sample.header().title.clone();
    let mut case = shelf.make(&title);
    let records = sample.records().filter(|r| r.kind() != crate::case::Kind::Case);
    let ops: Vec<_> = records.map(crate::case::Op::Put).collect();
    // The records of a whole case fit an empty one.
    let _ = case.apply(&ops);
    case
}
