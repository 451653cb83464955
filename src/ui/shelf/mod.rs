//! The shelf: where the screen, the session and the store meet. Opens and closes cases, keeps every
//! act, and follows what other windows do.
//!
//! Invariants: an act is in the storage before the next frame is painted, or the person is told that
//! it is not; a case is never closed while something of it is unsaved without that being said.

use super::desk_view::{AsideCard, CaseCard, DeskActions, DeskView, Opened, Usage};
use super::ground::{Ground, SaveState};
use super::messages::{Offer, Weight};
use super::words::shelf::shelf;
use crate::browser::tabs::{self, Elsewhere};
use crate::browser::{clock, dom, files, local_storage::LocalStorage, own, storage};
use crate::case::{Case, Change, Header, Id, Mended};
use crate::place::Place;
use crate::store::{
    Access, BeginError, Compaction, EntryFault, Generation, KEEP, Keeper, OpenError, OpenNote,
    Part, Step, StorageFault, Store, Summary, WriteError, parse_key, wants_compaction,
};
use leptos::prelude::*;
use std::cell::{Cell, RefCell};
use std::rc::Rc;
use std::sync::Arc;

/// About how much local storage a browser gives, in UTF-16 units.
const ROOM: u64 = 5_200_000;
/// How long to wait before trying again to save, in milliseconds.
const RETRY: i32 = 3_000;

/// Joins the app to the browser's storage; called once, when the contexts are there.
pub fn connect(ground: Ground) -> Rc<Shelf> {
    let (kv, blocked) = LocalStorage::or_memory();
    let this = Rc::new(Shelf {
        ground,
        store: Store::new(kv),
        blocked: blocked.is_some(),
        open: RefCell::new(None),
        left: RefCell::default(),
        is_compacting: Cell::new(false),
        is_waiting: Cell::new(false),
        asked_to_persist: Cell::new(false),
    });
    if this.blocked {
        ground.saving.0.set(SaveState::Blocked);
    }
    this.serve_choices();
    let saver = this.clone();
    ground.session.save_with(move |change| saver.keep(change));
    ground.cases.serve(Served(this.clone()));
    this.show_desk();
    let other = this.clone();
    let listener = tabs::on_storage(move |event| other.follow(event));
    let flush = this.clone();
    let leaving =
        dom::Listener::new(&dom::window(), "pagehide", move |_: web_sys::Event| flush.retry());
    let woken = this.clone();
    let back = dom::Listener::new(
        &dom::window(),
        "pageshow",
        move |event: web_sys::PageTransitionEvent| {
            if event.persisted() {
                woken.reopen();
            }
        },
    );
    let listeners = StoredValue::new_local((listener, leaving, back));
    on_cleanup(move || listeners.dispose());
    this
}

/// See the module.
pub struct Shelf {
    ground: Ground,
    store: Store,
    blocked: bool,
    open: RefCell<Option<OpenCase>>,
    /// What waits of cases that were left while the storage had no room.
    left: RefCell<Vec<Keeper>>,
    is_compacting: Cell<bool>,
    is_waiting: Cell<bool>,
    asked_to_persist: Cell<bool>,
}

struct OpenCase {
    keeper: Keeper,
    base: Generation,
}

impl Shelf {
    fn serve_choices(self: &Rc<Self>) {
        let kept = self.store.settings().ok().filter(|value| !value.is_null());
        let kept = kept.map(|value| value.to_string());
        let this = self.clone();
        self.ground.choices.keep_with(kept.as_deref(), move |json| {
            if let Ok(value) = serde_json::from_str(&json)
                && let Err(fault) = this.store.set_settings(&value)
            {
                this.say_fault(&WriteError::Storage(fault));
            }
        });
    }

    /// Keeps one change of the open case.
    fn keep(self: &Rc<Self>, change: &Change) {
        let summary = self.ground.session.read_history(Summary::of);
        let done = {
            let mut open = self.open.borrow_mut();
            let Some(open) = open.as_mut() else { return };
            open.keeper.append(&self.store, change, summary.as_ref())
        };
        let done = if done == Err(WriteError::Gone) { self.keep_whole() } else { done };
        self.settle(done);
        if !self.asked_to_persist.replace(true) {
            storage::persist();
        }
        let entries = self.ground.session.read_history(|history| history.entries().len());
        if wants_compaction(entries.unwrap_or(0), 0) || holds_text(change) {
            self.compact_later();
        }
    }

    /// Another window deleted the case for good while it is open here: what is open is kept again.
    fn keep_whole(&self) -> Result<(), WriteError> {
        let Some(case) = self.ground.session.read(Case::clone) else { return Ok(()) };
        let (keeper, done) = Keeper::create(&self.store, &case);
        if let Some(open) = self.open.borrow_mut().as_mut() {
            open.keeper = keeper;
            open.base = Generation::default();
        }
        self.ground.messages.notice(untrack(shelf).kept_again);
        done
    }

    /// Shows whether everything is saved, and tries again later if it is not.
    fn settle(self: &Rc<Self>, done: Result<(), WriteError>) {
        let waits = !self.left.borrow().is_empty();
        let state = match &done {
            _ if self.blocked => SaveState::Blocked,
            Ok(()) if waits => SaveState::Full,
            Ok(()) => SaveState::Saved,
            Err(WriteError::Storage(StorageFault::Blocked(_))) => SaveState::Blocked,
            Err(WriteError::Newer) => SaveState::ReadOnly,
            Err(WriteError::Gone) => SaveState::Gone,
            Err(_) => SaveState::Full,
        };
        let before = self.ground.saving.0.get_untracked();
        if before != state {
            self.ground.saving.0.set(state);
        }
        if let Err(error) = done {
            if before == SaveState::Saved {
                self.say_fault(&error);
            }
            if state == SaveState::ReadOnly {
                self.ground.session.set_read_only(true);
            }
            self.retry_later();
        } else if waits {
            self.retry_later();
        } else if before == SaveState::Full {
            self.ground.messages.done(untrack(shelf).saved_again);
        }
    }

    fn say_fault(&self, error: &WriteError) {
        let words = untrack(shelf);
        let openers = self.ground.openers;
        let offer = Offer {
            label: words.export_now.to_owned(),
            act: Arc::new(move || openers.export.set(true)),
        };
        let is_open = self.open.borrow().is_some();
        let offer = is_open.then_some(offer);
        self.ground.messages.say(Weight::Fault, (words.not_saved)(error), offer);
    }

    fn retry_later(self: &Rc<Self>) {
        if self.is_waiting.replace(true) {
            return;
        }
        let this = self.clone();
        dom::after(RETRY, move || {
            this.is_waiting.set(false);
            this.retry();
        });
    }

    /// Tries again to save what could not be saved.
    pub fn retry(self: &Rc<Self>) {
        let waits = self.open.borrow().as_ref().is_some_and(|open| open.keeper.unsaved() > 0);
        if !waits && self.left.borrow().is_empty() {
            return;
        }
        self.left.borrow_mut().retain_mut(|keeper| match keeper.retry(&self.store) {
            // Deleted for good elsewhere: what is left of it has no place any more.
            Ok(()) | Err(WriteError::Gone) => false,
            Err(_) => true,
        });
        let done = match self.open.borrow_mut().as_mut() {
            Some(open) => open.keeper.retry(&self.store),
            None => Ok(()),
        };
        self.settle(done);
        self.show_desk_if_there();
    }

    fn compact_later(self: &Rc<Self>) {
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
            let ready = open.as_ref().filter(|open| open.keeper.unsaved() == 0);
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
                self.reopen();
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
                if let Some(open) = self.open.borrow_mut().as_mut() {
                    open.base = done.base;
                }
                self.ground.session.forget(&done.folded);
                self.is_compacting.set(false);
            }
            Step::Abandoned(_) => self.is_compacting.set(false),
        }
    }

    /// Reads the open case anew, when this window has missed what others wrote (it was asleep) and
    /// holds nothing that is not stored.
    fn reopen(self: &Rc<Self>) {
        let is_stored = self.open.borrow().as_ref().is_some_and(|o| o.keeper.unsaved() == 0);
        if let Some(case) = self.ground.session.read(Case::id).filter(|_| is_stored) {
            self.open_case(case);
        }
    }

    /// What another window did to the storage.
    fn follow(self: &Rc<Self>, event: Elsewhere) {
        let Elsewhere::Wrote { key, value } = event else {
            self.show_desk_if_there();
            return;
        };
        let open = self.ground.session.read(Case::id);
        match parse_key(&key) {
            Some((case, Part::Journal(_))) if open == Some(case) => {
                match self.store.decode_entry(&key, &value) {
                    Ok(change) => {
                        let mended = self.ground.session.receive(change);
                        self.say_mended(&mended);
                    }
                    Err(EntryFault::Newer) => {
                        self.ground.session.set_read_only(true);
                        self.ground.saving.0.set(SaveState::ReadOnly);
                    }
                    Err(fault) => self.ground.messages.fault((untrack(shelf).entry_fault)(&fault)),
                }
            }
            Some((_, Part::Summary | Part::Head | Part::Trashed)) => self.show_desk_if_there(),
            None if key == crate::store::SETTINGS => {
                if let Ok(value) = self.store.settings() {
                    self.ground.choices.receive(Some(&value.to_string()));
                }
            }
            _ => {}
        }
    }

    fn say_mended(&self, mended: &[Mended]) {
        if !mended.is_empty() {
            self.ground.messages.notice((untrack(shelf).mended)(mended.len()));
        }
    }

    fn show_desk_if_there(&self) {
        if self.open.borrow().is_none() {
            self.show_desk();
        }
    }

    /// Reads the desk anew.
    fn show_desk(&self) {
        let Ok(desk) = self.store.list() else { return };
        let usage = self
            .store
            .usage()
            .ok()
            .map(|usage| Usage { used: (usage.telisik * 2) as u64, of: ROOM * 2 });
        let aside = self.store.aside().unwrap_or_default();
        let words = untrack(shelf);
        let aside = aside.into_iter().map(|entry| {
            let of = desk.cases.iter().find(|case| Some(case.id) == entry.case);
            let what = of.map_or_else(|| entry.key.clone(), |case| case.title.clone());
            AsideCard { what, why: words.unreadable.to_owned() }
        });
        self.ground.cases.view.set(DeskView {
            aside: aside.collect(),
            cases: desk.cases.iter().map(card).collect(),
            trash: desk.trash.iter().map(card).collect(),
            usage: usage.filter(|_| !self.blocked),
            newer: desk.newer,
        });
    }

    /// Keeps a new case and goes there. A case that is kept already is opened instead, and that is
    /// said.
    pub fn open_new(self: &Rc<Self>, case: &Case) {
        let id = case.id();
        match Keeper::create(&self.store, case) {
            (_, Ok(())) => {}
            (_, Err(WriteError::Exists)) => {
                self.ground.messages.notice(untrack(shelf).kept_already);
            }
            (keeper, Err(error)) => {
                // It does not fit: it is shown all the same, and can be exported.
                self.ground.session.show(Some(crate::case::History::new(case.clone())));
                *self.open.borrow_mut() = Some(OpenCase { keeper, base: Generation::default() });
                self.settle(Err(error));
            }
        }
        self.ground.route.go(&Place::read(id, None));
    }

    fn make(&self, title: &str) -> Case {
        let (id, now) = (self.ground.session.new_id(), clock::now());
        Case::new(Header {
            id,
            created: now,
            modified: now,
            by: self.ground.session.person(),
            title: title.to_owned(),
            note: String::new(),
            languages: Vec::new(),
            extra: serde_json::Map::new(),
        })
    }

    fn open_case(self: &Rc<Self>, case: Id) -> Opened {
        let words = untrack(shelf);
        self.retry();
        let left = self.take_left(case);
        let opened = match self.store.open(case) {
            Ok(opened) => opened,
            Err(OpenError::NotFound(_)) if left.is_some() => return self.show_left(left),
            Err(OpenError::NotFound(_)) => return Opened::Missing,
            Err(OpenError::Newer) => return Opened::Fault(words.newer.to_owned()),
            Err(OpenError::Storage(fault)) => return Opened::Fault(fault.to_string()),
        };
        let lost = opened.notes.iter().filter(|note| !matches!(note, OpenNote::Mended(_))).count();
        if lost > 0 {
            self.ground.messages.fault((words.damaged)(lost));
        }
        let mut history = opened.history;
        let keeper = left.unwrap_or_else(|| Keeper::new(case));
        for change in keeper.waiting() {
            history.receive(change.clone());
        }
        let unsaved = keeper.unsaved() > 0;
        *self.open.borrow_mut() = Some(OpenCase { keeper, base: opened.base });
        self.ground.session.show(Some(history));
        let read_only = opened.access == Access::ReadOnly;
        self.ground.session.set_read_only(read_only);
        let state = match (self.blocked, read_only) {
            (true, _) => SaveState::Blocked,
            (_, true) => SaveState::ReadOnly,
            _ if unsaved || !self.left.borrow().is_empty() => SaveState::Full,
            _ => SaveState::Saved,
        };
        self.ground.saving.0.set(state);
        self.compact_later();
        Opened::Shown
    }

    /// What waits of a case that was left unsaved.
    fn take_left(&self, case: Id) -> Option<Keeper> {
        let mut left = self.left.borrow_mut();
        let at = left.iter().position(|keeper| keeper.case() == case)?;
        Some(left.swap_remove(at))
    }

    /// Shows a case that has never been stored.
    fn show_left(&self, left: Option<Keeper>) -> Opened {
        let Some(keeper) = left else { return Opened::Missing };
        let Some(whole) = keeper.whole() else { return Opened::Missing };
        let mut history = crate::case::History::new(whole.clone());
        for change in keeper.waiting() {
            history.receive(change.clone());
        }
        *self.open.borrow_mut() = Some(OpenCase { keeper, base: Generation::default() });
        self.ground.session.show(Some(history));
        self.ground.saving.0.set(SaveState::Full);
        Opened::Shown
    }
}

/// What the desk asks for.
struct Served(Rc<Shelf>);

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

    fn open_sample(&self) {
        let shelf = self.0.clone();
        leptos::task::spawn_local(async move {
            let words = untrack(super::words::shelf::shelf);
            let text = own::text("sample/kantor-nato.telisik.json").await;
            let imported = text.as_deref().map(crate::exchange::native::import);
            match imported {
                Ok(Ok(imported)) => {
                    // Each time a fresh one: its own id, so that a sample in use stays as it is.
                    let case = fresh_copy(&shelf, &imported.case);
                    shelf.open_new(&case);
                }
                Ok(Err(error)) => shelf.ground.messages.fault(error.to_string()),
                Err(why) => shelf.ground.messages.fault((words.no_sample)(why)),
            }
        });
    }

    fn open(&self, case: Id) -> Opened {
        self.0.open_case(case)
    }

    fn close(&self) {
        self.0.retry();
        let open = self.0.open.borrow_mut().take();
        if let Some(OpenCase { keeper, .. }) = open
            && keeper.unsaved() > 0
        {
            self.0.ground.messages.fault((untrack(shelf).left_unsaved)(keeper.unsaved()));
            self.0.left.borrow_mut().push(keeper);
            self.0.retry_later();
        } else if self.0.left.borrow().is_empty() && !self.0.blocked {
            // What was said of that case does not hold for the desk.
            self.0.ground.saving.0.set(SaveState::Saved);
        }
        self.0.ground.session.show(None);
        self.0.show_desk();
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
            self.0.ground.messages.fault(problem.to_string());
        }
        if !is_open {
            self.close();
        }
    }

    fn trash(&self, case: Id) {
        self.report(self.0.store.trash(case, clock::now()));
    }

    fn restore(&self, case: Id) {
        self.report(self.0.store.restore(case));
    }

    fn purge(&self, case: Id) {
        drop(self.0.take_left(case));
        self.report(self.0.store.purge(case));
        self.0.retry();
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
    fn report(&self, done: Result<(), StorageFault>) {
        if let Err(fault) = done {
            self.0.say_fault(&fault.into());
        }
        self.0.show_desk();
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

fn card(summary: &Summary) -> CaseCard {
    CaseCard {
        id: summary.id,
        title: summary.title.clone(),
        articles: summary.articles,
        marks: summary.marks,
        claims: summary.claims,
        modified: summary.modified,
    }
}

/// Whether a change brings a text, which is worth packing.
fn holds_text(change: &Change) -> bool {
    use crate::case::{Op, Record};
    change.ops.iter().any(|op| matches!(op, Op::Put(Record::Article(_))))
}
