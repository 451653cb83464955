//! The session: the one open case, and the only place that applies a change.
//!
//! `dispatch(command)` → change → apply → journal → tell the other windows → wake what shows it.
//! The journal, another window and undo come in by the same door. Signals carry no copies of
//! records: a component tracks the [`Topic`] of what it shows and reads the case.

use crate::browser::clock;
use crate::case::{
    Act, Case, Change, Command, History, Id, Mended, Mint, Pointless, Refusal, Stamp, Touched,
};
use leptos::prelude::*;
use std::cell::Cell;
use std::cell::RefCell;
use std::collections::HashMap;
use std::rc::Rc;

/// Something that can be shown, and so can need showing again.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Topic {
    /// Which case is open.
    Open,
    /// Its title and note.
    Header,
    /// Which articles there are.
    ArticleList,
    /// What is known of an article.
    Article(Id),
    /// Which marks there are, and where.
    MarkList,
    /// What marks say: wakes whenever any of them changes.
    Marks,
    /// One mark.
    Mark(Id),
    /// Which claims there are, and what they say.
    Claims,
    /// One claim.
    Claim(Id),
    /// Which sources there are, and what they are called.
    Sources,
    /// One source.
    Source(Id),
    /// What can be undone and done again.
    History,
    /// Whether everything is saved.
    Saving,
    /// The list of cases.
    Desk,
}

/// Why a command was not carried out.
#[derive(Clone, Debug, PartialEq, thiserror::Error)]
pub enum Problem {
    /// No case is open.
    #[error("no case is open")]
    NoCase,
    /// The case may not be changed, because a newer version of Telisik wrote it.
    #[error("the case is open for reading only")]
    ReadOnly,
    /// It is about something that is gone.
    #[error(transparent)]
    Pointless(#[from] Pointless),
    /// The case would not be whole any more.
    #[error(transparent)]
    Refused(#[from] Refusal),
}

/// The handle to the session; copy it wherever it is needed.
#[derive(Clone, Copy)]
pub struct Session(StoredValue<Rc<Inner>, LocalStorage>);

type Listener = Rc<dyn Fn(&Touched)>;
type Saver = Rc<dyn Fn(&Change)>;

#[derive(Default)]
struct Inner {
    history: RefCell<Option<History>>,
    mint: RefCell<Mint>,
    by: RefCell<String>,
    triggers: RefCell<HashMap<Topic, ArcTrigger>>,
    listeners: RefCell<Vec<(u64, Listener)>>,
    next_listener: Cell<u64>,
    saver: RefCell<Option<Saver>>,
    read_only: Cell<bool>,
}

impl Session {
    /// A session without a case. Made once, by the app.
    pub fn new() -> Self {
        Self(StoredValue::new_local(Rc::new(Inner::default())))
    }

    /// The session of the app.
    #[allow(clippy::expect_used)] // the app provides it before anything is shown
    pub fn get() -> Self {
        use_context().expect("the app provides a session")
    }

    fn inner(&self) -> Rc<Inner> {
        self.0.get_value()
    }

    /// Runs the calling effect again whenever what `topic` names has changed.
    pub fn track(&self, topic: Topic) {
        let inner = self.inner();
        let trigger = inner.triggers.borrow_mut().entry(topic).or_default().clone();
        trigger.track();
    }

    /// Says that what these topics name has changed.
    pub fn wake(&self, topics: impl IntoIterator<Item = Topic>) {
        let inner = self.inner();
        for topic in topics {
            let trigger = inner.triggers.borrow().get(&topic).cloned();
            if let Some(trigger) = trigger {
                trigger.notify();
            }
        }
    }

    /// Reads the open case, tracking nothing; `None` if none is open.
    pub fn read<R>(&self, reader: impl FnOnce(&Case) -> R) -> Option<R> {
        self.inner().history.borrow().as_ref().map(|history| reader(history.case()))
    }

    /// Reads the history of the open case, tracking nothing.
    pub fn read_history<R>(&self, reader: impl FnOnce(&History) -> R) -> Option<R> {
        self.inner().history.borrow().as_ref().map(reader)
    }

    /// Calls `listener` with what every change touches, and with [`Touched::everything`] whenever
    /// another case is shown or the same one is read anew, until the returned guard is dropped.
    pub fn listen(&self, listener: impl Fn(&Touched) + 'static) -> Listening {
        let inner = self.inner();
        let number = inner.next_listener.replace(inner.next_listener.get() + 1);
        inner.listeners.borrow_mut().push((number, Rc::new(listener)));
        Listening { session: *self, number }
    }

    /// Gives every change made here to `saver`, before anything on the screen follows it. Done
    /// once, by whoever keeps the cases.
    pub fn save_with(&self, saver: impl Fn(&Change) + 'static) {
        *self.inner().saver.borrow_mut() = Some(Rc::new(saver));
    }

    /// Drops changes that are in a snapshot from what can be undone.
    pub fn forget(&self, folded: &[Id]) {
        if let Some(history) = self.inner().history.borrow_mut().as_mut() {
            history.forget(folded);
        }
        self.wake([Topic::History]);
    }

    /// Refuses changes to the open case from now on, or allows them again.
    pub fn set_read_only(&self, read_only: bool) {
        self.inner().read_only.set(read_only);
    }

    /// Shows this case from now on, or none.
    pub fn show(&self, history: Option<History>) {
        let inner = self.inner();
        inner.read_only.set(false);
        if let Some(history) = &history {
            let ids = history.entries().iter().map(|entry| entry.change.id);
            ids.for_each(|id| inner.mint.borrow_mut().witness(id));
        }
        *inner.history.borrow_mut() = history;
        self.tell_listeners(&Touched { everything: true, ..Touched::default() });
        let topics: Vec<Topic> = inner.triggers.borrow().keys().copied().collect();
        self.wake(topics);
    }

    /// Who works here; goes into every record changed from now on.
    pub fn set_person(&self, name: String) {
        *self.inner().by.borrow_mut() = name;
    }

    /// Who works here.
    pub fn person(&self) -> String {
        self.inner().by.borrow().clone()
    }

    /// Reads the open case as [`Session::read`] does, or not at all where that would fail: for use
    /// in the middle of a failure.
    pub fn try_read<R>(&self, reader: impl FnOnce(&Case) -> R) -> Option<R> {
        let inner = self.0.try_get_value()?;
        let history = inner.history.try_borrow().ok()?;
        history.as_ref().map(|history| reader(history.case()))
    }

    /// A new id, greater than every id seen.
    pub fn new_id(&self) -> Id {
        self.inner().mint.borrow_mut().next(clock::now(), clock::random())
    }

    /// Carries out a command. Returns the id of the record that it was about.
    ///
    /// # Errors
    /// When no case is open, it may not be changed, or the command does not fit it (any more).
    /// Nothing has happened then.
    pub fn dispatch(&self, command: Command) -> Result<Id, Problem> {
        let inner = self.inner();
        let (time, by) = (clock::now(), inner.by.borrow().clone());
        let act = command.act();
        let (ops, about) = {
            let history = inner.history.borrow();
            let case = history.as_ref().ok_or(Problem::NoCase)?.case();
            let mut next_id = || self.new_id();
            command.ops(case, &mut Stamp { time, by: &by, next_id: &mut next_id })?
        };
        if !ops.is_empty() {
            self.commit(Change::act(self.new_id(), time, &by, act, ops))?;
        }
        Ok(about)
    }

    /// Undoes the latest act; says which.
    pub fn undo(&self) -> Option<Act> {
        self.turn(History::undo)
    }

    /// Does again what was undone last; says what.
    pub fn redo(&self) -> Option<Act> {
        self.turn(History::redo)
    }

    fn turn(
        &self,
        how: fn(&History, Id, crate::case::Time, &str) -> Option<Change>,
    ) -> Option<Act> {
        let inner = self.inner();
        let by = inner.by.borrow().clone();
        let change = self.read_history(|h| how(h, self.new_id(), clock::now(), &by))??;
        let act = change.act;
        self.commit(change).ok()?;
        Some(act)
    }

    fn commit(&self, change: Change) -> Result<(), Problem> {
        let inner = self.inner();
        if inner.read_only.get() {
            return Err(Problem::ReadOnly);
        }
        let touched = {
            let mut history = inner.history.borrow_mut();
            history.as_mut().ok_or(Problem::NoCase)?.commit(change.clone())?
        };
        let saver = inner.saver.borrow().clone();
        if let Some(saver) = saver {
            saver(&change);
        }
        self.tell(&touched);
        Ok(())
    }

    /// Takes in a change that another window made.
    pub fn receive(&self, change: Change) -> Vec<Mended> {
        let inner = self.inner();
        inner.mint.borrow_mut().witness(change.id);
        let received = {
            let mut history = inner.history.borrow_mut();
            history.as_mut().map(|history| history.receive(change))
        };
        let Some((touched, mended)) = received else { return Vec::new() };
        self.tell(&touched);
        mended
    }

    fn tell_listeners(&self, touched: &Touched) {
        let listeners: Vec<Listener> =
            self.inner().listeners.borrow().iter().map(|(_, l)| l.clone()).collect();
        listeners.iter().for_each(|listener| listener(touched));
    }

    /// Wakes what shows any of it.
    fn tell(&self, touched: &Touched) {
        self.tell_listeners(touched);
        let mut topics = vec![Topic::History];
        let lists = [
            (touched.header, Topic::Header),
            (touched.article_list, Topic::ArticleList),
            (touched.mark_list, Topic::MarkList),
            (!touched.marks.is_empty(), Topic::Marks),
            (!touched.claims.is_empty(), Topic::Claims),
            (!touched.sources.is_empty(), Topic::Sources),
        ];
        topics.extend(lists.into_iter().filter(|(is, _)| *is).map(|(_, topic)| topic));
        topics.extend(touched.articles.iter().copied().map(Topic::Article));
        topics.extend(touched.marks.iter().copied().map(Topic::Mark));
        topics.extend(touched.claims.iter().copied().map(Topic::Claim));
        topics.extend(touched.sources.iter().copied().map(Topic::Source));
        self.wake(topics);
    }
}

impl Default for Session {
    fn default() -> Self {
        Self::new()
    }
}

/// Ends a [`Session::listen`] when dropped.
pub struct Listening {
    session: Session,
    number: u64,
}

impl Drop for Listening {
    fn drop(&mut self) {
        if let Some(inner) = self.session.0.try_get_value() {
            inner.listeners.borrow_mut().retain(|(number, _)| *number != self.number);
        }
    }
}
