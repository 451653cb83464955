//! The shelf: where the screen, the session and the store meet. Opens and closes cases, keeps every
//! act, and follows what other windows do.
//!
//! Invariants: an act is in the storage before the next frame is painted, or the person is told that
//! it is not; a case is never closed while something of it is unsaved without that being said.

mod cases;
mod compacting;
mod drafting;
mod following;
mod opening;

use super::ground::{Ground, SaveState};
use super::messages::{Offer, Weight};
use super::words::shelf::{not_saved, shelf};
use crate::browser::{clock, dom, local_storage::LocalStorage, storage, tabs};
use crate::case::{Change, Id};
use crate::store::{
    Access, Draft, DraftKey, Generation, Keeper, StorageFault, Store, Summary, WriteError,
    wants_compaction,
};
use cases::Served;
use leptos::prelude::*;
use std::cell::{Cell, RefCell};
use std::collections::BTreeMap;
use std::rc::Rc;
use std::sync::Arc;

/// How long to wait before trying again to save, in milliseconds, at least and at most: twenty times as
/// long as the last attempt took, so that room is found soon and a large case does not hold the page up.
const RETRY: (i32, i32) = (1_500, 60_000);

/// Joins the app to the browser's storage; called once, when the contexts are there.
pub fn connect(ground: Ground) -> Rc<Shelf> {
    let (kv, blocked) = LocalStorage::or_memory();
    let this = Rc::new(Shelf {
        ground,
        store: Store::new(kv),
        blocked: blocked.is_some(),
        open: RefCell::new(None),
        left: RefCell::default(),
        waiting_drafts: RefCell::default(),
        is_compacting: Cell::new(false),
        waiting: Cell::new(None),
        timers: Cell::new(0),
        pause: Cell::new(RETRY.0),
        is_desk_due: Cell::new(false),
        is_room_due: Cell::new(false),
        is_opening_sample: Cell::new(false),
        reopened: Cell::new(None),
        asked_to_persist: Cell::new(false),
    });
    if this.blocked {
        ground.saving.0.set(SaveState::Blocked);
    }
    this.serve_choices();
    let saver = this.clone();
    ground.session.save_with(move |change| saver.keep(change));
    ground.cases.serve(Served(this.clone()));
    ground.drafts.serve(drafting::Drafting(this.clone()));
    this.show_desk();
    let other = this.clone();
    let listener = tabs::on_storage(move |event| other.follow(event));
    let flush = this.clone();
    let leaving = dom::Listener::new(&dom::window(), "pagehide", move |_: web_sys::Event| {
        // A field that keeps what it holds when it is left is left now.
        dom::leave_field();
        flush.retry();
    });
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
    let asking = this.clone();
    let asks = dom::Listener::new(&dom::window(), "beforeunload", move |event: web_sys::Event| {
        if asking.would_lose() {
            event.prevent_default();
            // What older browsers go by.
            let _ = js_sys::Reflect::set(&event, &"returnValue".into(), &true.into());
        }
    });
    let listeners = StoredValue::new_local((listener, leaving, back, asks));
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
    /// Drafts of forms that found no room.
    waiting_drafts: RefCell<BTreeMap<(Id, DraftKey), Draft>>,
    is_compacting: Cell<bool>,
    /// The number of the timer of the next attempt to save.
    waiting: Cell<Option<u32>>,
    timers: Cell<u32>,
    /// How long the next attempt waits, in milliseconds.
    pause: Cell<i32>,
    is_desk_due: Cell<bool>,
    is_room_due: Cell<bool>,
    is_opening_sample: Cell<bool>,
    /// The case that was read anew because it was stale, until it has been compacted.
    reopened: Cell<Option<Id>>,
    asked_to_persist: Cell<bool>,
}

struct OpenCase {
    keeper: Keeper,
    base: Generation,
    access: Access,
}

impl Shelf {
    fn serve_choices(self: &Rc<Self>) {
        let kept = self.store.settings().ok().filter(|value| !value.is_null());
        let kept = kept.map(|value| value.to_string());
        let this = self.clone();
        self.ground.choices.keep_with(kept.as_deref(), move |json| {
            if let Ok(value) = serde_json::from_str(&json)
                && let Err(error) = this.store.set_settings(&value)
            {
                if error == WriteError::Newer {
                    // They last as long as the window; no case is concerned.
                    this.ground.messages.notice(untrack(shelf).settings_newer);
                } else {
                    this.say_fault(&error);
                }
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
        // Looking at every text takes a while: only when one came.
        let case = self.open.borrow().as_ref().map(|open| open.keeper.case());
        let loose = case.filter(|_| holds_text(change)).and_then(|id| self.store.loose(id).ok());
        if wants_compaction(entries.unwrap_or(0), loose.unwrap_or(0)) {
            self.compact_later();
        }
    }

    /// Another window deleted the case for good while it is open here: what is open is kept again.
    fn keep_whole(&self) -> Result<(), WriteError> {
        let again = |history: &_| Keeper::create_again(&self.store, history);
        let Some((keeper, done)) = self.ground.session.read_history(again) else { return Ok(()) };
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
        let locked = self.open.borrow().as_ref().is_some_and(|o| o.access == Access::ReadOnly);
        let state = match &done {
            _ if self.blocked => SaveState::Blocked,
            Ok(()) if locked => SaveState::ReadOnly,
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
        // What is wrong stands above the page as long as it is so: no message says it once more.
        if done.is_err() {
            if state == SaveState::ReadOnly {
                self.lock();
            }
            self.retry_later();
        } else if waits {
            self.retry_later();
        } else if before == SaveState::Full {
            self.ground.messages.done(untrack(shelf).saved_again);
        }
    }

    /// The open case may only be read from now on: a newer version has written to it.
    fn lock(&self) {
        self.ground.session.set_read_only(true);
        if let Some(open) = self.open.borrow_mut().as_mut() {
            open.access = Access::ReadOnly;
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
        self.ground.messages.say(Weight::Fault, untrack(|| not_saved(error)), offer);
    }

    fn retry_later(self: &Rc<Self>) {
        if self.waiting.get().is_some() {
            return;
        }
        let timer = self.timers.get().wrapping_add(1);
        self.timers.set(timer);
        self.waiting.set(Some(timer));
        let this = self.clone();
        dom::after(self.pause.get(), move || {
            if this.waiting.get() == Some(timer) {
                this.waiting.set(None);
                this.retry();
            }
        });
    }

    /// There is room that there was not before: tries again at once.
    fn hasten(self: &Rc<Self>) {
        self.waiting.set(None);
        self.retry();
    }

    /// How many acts are in memory only.
    fn unsaved(&self) -> usize {
        let left: usize = self.left.borrow().iter().map(Keeper::unsaved).sum();
        left + self.open.borrow().as_ref().map_or(0, |open| open.keeper.unsaved())
    }

    /// Whether closing the window would lose something.
    fn would_lose(&self) -> bool {
        self.unsaved() > 0
            || !self.keep_drafts()
            || self.blocked
                && self.store.list().is_ok_and(|desk| {
                    let holds = |case: &Summary| case.articles + case.marks + case.claims > 0;
                    desk.cases.iter().any(holds)
                })
    }

    /// Tries again to save what could not be saved.
    pub fn retry(self: &Rc<Self>) {
        let before = self.unsaved();
        if before == 0 {
            return;
        }
        let begun = clock::elapsed();
        self.left.borrow_mut().retain_mut(|keeper| match keeper.retry(&self.store) {
            // Deleted for good elsewhere: what is left of it has no place any more.
            Ok(()) | Err(WriteError::Gone) => false,
            Err(_) => true,
        });
        let done = match self.open.borrow_mut().as_mut() {
            Some(open) => open.keeper.retry(&self.store),
            None => Ok(()),
        };
        let took = (clock::elapsed() - begun) as i32;
        self.pause.set(took.saturating_mul(20).clamp(RETRY.0, RETRY.1));
        self.settle(done);
        if self.unsaved() != before {
            self.show_desk_if_there();
        }
    }
}

/// Whether a change brings a text, which is worth packing.
fn holds_text(change: &Change) -> bool {
    use crate::case::{Op, Record};
    change.ops.iter().any(|op| matches!(op, Op::Put(Record::Article(_))))
}
