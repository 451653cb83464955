//! What is typed in a form and not saved yet: kept as it is typed, shown again wherever the form is opened, until it is saved
//! or discarded. Nothing asks, nothing nags, nothing is lost.

use super::messages::{Messages, Offer, Weight};
use super::session::Session;
use super::words::claim_panel::panel;
use super::words::drafts::drafts as words;
use crate::case::Id;
use crate::store::{Draft, DraftKey};
use leptos::prelude::*;
use std::rc::Rc;
use std::sync::Arc;

/// Where drafts are kept.
pub trait DraftDoor {
    /// The draft of a form.
    fn draft(&self, case: Id, key: DraftKey) -> Option<Draft>;
    /// Keeps one; with `None`, forgets it.
    fn keep_draft(&self, case: Id, key: DraftKey, draft: Option<Draft>);
}

/// The drafts, in the context of the app.
#[derive(Clone, Copy)]
pub struct Drafts(StoredValue<Option<Rc<dyn DraftDoor>>, LocalStorage>);

impl Drafts {
    /// None, and nobody to keep any. Made once, by the app.
    pub fn new() -> Self {
        Self(StoredValue::new_local(None))
    }

    /// Those of the app.
    #[allow(clippy::expect_used)] // the app provides them before anything is shown
    pub fn get() -> Self {
        use_context().expect("the app provides drafts")
    }

    /// From now on `door` keeps them.
    pub fn serve(&self, door: impl DraftDoor + 'static) {
        self.0.set_value(Some(Rc::new(door)));
    }

    /// Whether there is a draft of this form of a case.
    pub fn has(&self, case: Id, key: DraftKey) -> bool {
        self.read(case, key).is_some()
    }

    fn read(&self, case: Id, key: DraftKey) -> Option<Draft> {
        self.0.try_get_value().flatten()?.draft(case, key)
    }

    fn keep(&self, case: Id, key: DraftKey, draft: Option<Draft>) {
        if let Some(door) = self.0.try_get_value().flatten() {
            door.keep_draft(case, key, draft);
        }
    }
}

impl Default for Drafts {
    fn default() -> Self {
        Self::new()
    }
}

/// Opens a form again that is gone by then: it outlives the form, unlike a `Callback` made in it.
pub type Reopen = Arc<dyn Fn() + Send + Sync>;

/// A form whose fields are kept as they are typed; copy the handle.
#[derive(Clone, Copy)]
pub struct Drafted {
    drafts: Drafts,
    case: Option<Id>,
    key: DraftKey,
    /// Whether it holds something that is not saved.
    pub is_unsaved: RwSignal<bool>,
    /// Whether what it holds was there when it was opened.
    pub is_old: RwSignal<bool>,
    is_done: StoredValue<bool>,
}

impl Drafted {
    /// The form of the open case that `key` names, and what was left in it.
    pub fn new(key: DraftKey) -> (Self, Option<Draft>) {
        let (drafts, session) = (Drafts::get(), Session::get());
        let case = session.read(crate::case::Case::id);
        let left = case.and_then(|case| drafts.read(case, key));
        let this = Self {
            drafts,
            case,
            key,
            is_unsaved: RwSignal::new(left.is_some()),
            is_old: RwSignal::new(left.is_some()),
            is_done: StoredValue::new(false),
        };
        (this, left)
    }

    /// Keeps what `fields` hold, whenever that changes; forgets it where that is what `start` has.
    pub fn follow(self, start: Draft, fields: impl Fn() -> Draft + 'static) {
        self.follow_boxed(start, Box::new(fields));
    }

    fn follow_boxed(self, start: Draft, fields: Box<dyn Fn() -> Draft>) {
        Effect::new(move |before: Option<Draft>| {
            let now = fields();
            let is_done = self.is_done.try_get_value() != Some(false);
            if before.is_some_and(|before| before != now) && !is_done {
                let is_unsaved = now != start;
                self.is_unsaved.set(is_unsaved);
                self.write(is_unsaved.then(|| now.clone()));
            }
            now
        });
    }

    /// Fills signals with what was left, and keeps what they hold from now on.
    pub fn of_signals(key: DraftKey, signals: Vec<(&'static str, RwSignal<String>)>) -> Self {
        let (this, left) = Self::new(key);
        let named = |read: fn(&RwSignal<String>) -> String,
                     all: &[(&'static str, RwSignal<String>)]| {
            let all = all.iter().map(|(name, signal)| ((*name).to_owned(), read(signal)));
            crate::sorted::map(all)
        };
        let start = named(|signal| signal.get_untracked(), &signals);
        for (name, words) in left.into_iter().flatten() {
            if let Some((_, signal)) = signals.iter().find(|(known, _)| *known == name) {
                signal.set(words);
            }
        }
        this.follow(start, move || named(|signal| signal.get(), &signals));
        this
    }

    fn write(self, draft: Option<Draft>) {
        if let Some(case) = self.case {
            self.drafts.keep(case, self.key, draft);
        }
    }

    /// It was saved: nothing of it need be kept.
    pub fn saved(self) {
        self.is_done.set_value(true);
        self.write(None);
    }

    /// Throws away what was typed, says so, and offers to have it back; then `reopen` is called.
    pub fn discard(self, messages: Messages, reopen: Reopen) {
        let (drafts, key) = (self.drafts, self.key);
        let left = self.case.and_then(|case| Some((case, drafts.read(case, key)?)));
        self.saved();
        let Some((case, left)) = left else { return };
        let act = move || {
            drafts.keep(case, key, Some(left.clone()));
            reopen();
        };
        let label = untrack(|| words().bring_back.to_owned());
        let offer = Offer { label, act: Arc::new(act) };
        messages.say(Weight::Done, untrack(|| words().discarded.to_owned()), Some(offer));
    }
}

/// The buttons at the end of a form: save it, and put it away. What would be lost by that is discarded by name, and can be
/// had back.
pub fn acts(drafted: Drafted, closed: Callback<()>, reopen: Reopen) -> AnyView {
    let messages = Messages::get();
    let leave = move |_| {
        closed.run(());
        if drafted.is_unsaved.try_get_untracked() == Some(true) {
            drafted.discard(messages, reopen.clone());
        }
    };
    view! {
        <div class="acts">
            <button type="submit" class="button small primary">{move || panel().save}</button>
            <button type="button" class="button small" on:click=leave>
                {move || if drafted.is_unsaved.get() { words().discard } else { panel().cancel }}
            </button>
        </div>
    }
    .into_any()
}

/// Says that a form holds a draft; nothing where it does not.
pub fn note(drafted: Drafted) -> AnyView {
    view! {
        <Show when=move || drafted.is_unsaved.get() && drafted.is_old.get()>
            <p class="draft-note">{move || words().unsaved}</p>
        </Show>
    }
    .into_any()
}
