//! What the Read place knows beside the case: which articles are shown, which mark is worked on,
//! what is selected.
//!
//! Invariant: the index of each shown article holds exactly its anchored marks; it is brought up to
//! date before anything is drawn.

use super::room::is_narrow;
use super::suggest::Place;
use crate::browser::dom;
use crate::browser::paper::{Ink, InkKind, Paper, Selected};
use crate::case::{Article, Body, Case, Command, Id, Mark, Touched, What};
use crate::text::{CodePoint, Extent, MarkIndex};
use crate::ui::messages::Messages;
use crate::ui::session::{Listening, Problem, Session, Topic};
use crate::ui::words::add::problem as problem_in_words;
use crate::ui::words::read::read;
use leptos::prelude::*;
use std::cell::{Cell, RefCell};
use std::collections::{BTreeSet, HashMap};
use std::rc::Rc;
use std::sync::Arc;

/// Words that are selected.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Pick {
    /// In which article.
    pub article: Id,
    /// Which.
    pub extent: Extent,
}

/// What the dialog for marks is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Target {
    /// Words to be marked, and as what.
    New(Pick, NewKind),
    /// A mark to be changed.
    Existing(Id),
    /// A suggestion to be put right and taken over.
    Proposed(Place),
}

/// What words are to be marked as.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NewKind {
    /// A mention of a claim.
    Claim,
    /// A citation of a source.
    Source,
    /// A highlight.
    Highlight,
    /// A note.
    Note,
}

/// The state of the Read place; copy the handle.
#[derive(Clone, Copy)]
pub struct Reading {
    /// The case.
    pub session: Session,
    /// Where to say things.
    pub messages: Messages,
    /// The articles shown, from left to right.
    pub columns: RwSignal<Vec<Id>>,
    /// The mark worked on.
    pub active: RwSignal<Option<Id>>,
    /// The claim that the mark worked on mentions.
    pub claim: Memo<Option<Id>>,
    /// The mark looked at in passing, by pointer or focus.
    pub looked: RwSignal<Option<Id>>,
    /// The words selected.
    pub pick: RwSignal<Option<Pick>>,
    /// What the dialog for marks is about, while it is open.
    pub target: RwSignal<Option<Target>>,
    /// The marks offered where several overlap, and where on the screen.
    pub here: RwSignal<Option<(Vec<Id>, f64, f64)>>,
    /// Whether the margin with the marks is shown.
    pub margin_open: RwSignal<bool>,
    /// Whether the sentences that tell the same are shown, in place of the marks.
    pub alike_open: RwSignal<bool>,
    /// Whether suggestions are listed, in place of the marks.
    pub suggestions_open: RwSignal<bool>,
    /// Whether the search field is shown.
    pub search_open: RwSignal<bool>,
    /// Counts up whenever something moved on the screen, so that what floats above it follows.
    pub moved: RwSignal<u32>,
    parts: StoredValue<Rc<Parts>, LocalStorage>,
}

#[derive(Default)]
pub(super) struct Parts {
    papers: RefCell<HashMap<Id, Rc<Paper>>>,
    indexes: RefCell<HashMap<Id, MarkIndex<Id>>>,
    listening: RefCell<Option<Listening>>,
    /// Articles that have been shown or offered: one that was put away does not come back by itself.
    pub(super) seen: RefCell<BTreeSet<Id>>,
    /// Whether [`Reading::shift_after_frame`] is waiting for its frame.
    is_shifting: Cell<bool>,
    /// Where the caret or the selection was last.
    last: Cell<Option<(Id, Selected)>>,
}

impl Reading {
    /// Begins reading the open case.
    pub fn new(session: Session, messages: Messages) -> Self {
        let active = RwSignal::new(None);
        let claim = Memo::new(move |_| {
            let mark = active.get()?;
            session.track(Topic::Mark(mark));
            session.read(|case| case.marks().get(&mark)?.body.claim())?
        });
        let this = Self {
            session,
            messages,
            columns: RwSignal::new(Vec::new()),
            active,
            claim,
            looked: RwSignal::new(None),
            pick: RwSignal::new(None),
            target: RwSignal::new(None),
            here: RwSignal::new(None),
            margin_open: RwSignal::new(!is_narrow()),
            alike_open: RwSignal::new(false),
            suggestions_open: RwSignal::new(false),
            search_open: RwSignal::new(false),
            moved: RwSignal::new(0),
            parts: StoredValue::new_local(Rc::new(Parts::default())),
        };
        let parts = this.parts();
        let listening = session.listen(move |touched| this.follow(touched));
        *parts.listening.borrow_mut() = Some(listening);
        // The listener holds this handle, whose parts hold the listener: undo the knot at the end.
        on_cleanup(move || {
            if let Some(parts) = this.parts.try_get_value() {
                parts.listening.borrow_mut().take();
            }
        });
        Effect::new(move |_| {
            let active = this.active.get();
            let papers: Vec<Rc<Paper>> = this.parts().papers.borrow().values().cloned().collect();
            papers.iter().for_each(|paper| paper.set_active(active));
            this.shift();
        });
        this
    }

    /// The context of the Read place.
    #[allow(clippy::expect_used)] // the place provides it around all its components
    pub fn get() -> Self {
        use_context().expect("the Read place provides its state")
    }

    pub(super) fn parts(&self) -> Rc<Parts> {
        self.parts.get_value()
    }

    /// Says that something moved on the screen.
    pub fn shift(&self) {
        self.moved.try_update(|count| *count = count.wrapping_add(1));
    }

    /// Says that something moved once the next frame is painted, so that nobody measures while words are
    /// still being laid out. Asked for often, it is said once.
    pub fn shift_after_frame(&self) {
        let Some(parts) = self.parts.try_get_value() else { return };
        if parts.is_shifting.replace(true) {
            return;
        }
        let this = *self;
        dom::after_frame(move || {
            if let Some(parts) = this.parts.try_get_value() {
                parts.is_shifting.set(false);
                this.shift();
            }
        });
    }

    /// Shows or hides the sentences that tell the same, in place of what else stands in the margin.
    pub fn show_alike(&self, open: bool) {
        self.alike_open.set(open);
        if open {
            self.suggestions_open.set(false);
        }
        self.shift();
    }

    /// Shows or hides the suggestions, in place of what else stands in the margin.
    pub fn show_suggestions(&self, open: bool) {
        self.suggestions_open.set(open);
        if open {
            self.alike_open.set(false);
        }
        self.shift();
    }

    /// Whether the marks can be seen in the margin; tracked.
    pub fn are_marks_seen(&self) -> bool {
        self.margin_open.get() && !self.alike_open.get() && !self.suggestions_open.get()
    }

    /// Notes the paper of an article that is shown from now on.
    pub fn add_paper(&self, article: Id, paper: Rc<Paper>) {
        paper.set_active(self.active.get_untracked());
        self.parts().papers.borrow_mut().insert(article, paper);
    }

    /// Forgets the paper of an article that is shown no more.
    pub fn drop_paper(&self, article: Id) {
        if let Some(parts) = self.parts.try_get_value() {
            parts.papers.borrow_mut().remove(&article);
        }
    }

    /// The paper of an article, while it is shown.
    pub fn paper(&self, article: Id) -> Option<Rc<Paper>> {
        self.parts.try_get_value()?.papers.borrow().get(&article).cloned()
    }

    /// All papers shown, by article.
    pub fn papers(&self) -> Vec<(Id, Rc<Paper>)> {
        let Some(parts) = self.parts.try_get_value() else { return Vec::new() };
        let papers = parts.papers.borrow();
        let columns = self.columns.try_get_untracked().unwrap_or_default();
        columns.iter().filter_map(|id| Some((*id, papers.get(id)?.clone()))).collect()
    }

    /// Reads the index of an article's marks; makes it when it is first asked for.
    pub fn index<R>(&self, article: Id, reader: impl FnOnce(&MarkIndex<Id>) -> R) -> Option<R> {
        let parts = self.parts.try_get_value()?;
        let mut indexes = parts.indexes.borrow_mut();
        if let std::collections::hash_map::Entry::Vacant(entry) = indexes.entry(article) {
            entry.insert(self.session.read(|case| index_of(case, article))??);
        }
        indexes.get(&article).map(reader)
    }

    /// The marks that overlap `extent`, which lies within that paragraph.
    pub fn ink(&self, article: Id, paragraph: usize, extent: Extent) -> Vec<Ink> {
        let found: Vec<(Id, Extent)> = self
            .index(article, |index| {
                index.in_paragraph(paragraph).filter(|(_, e)| e.overlaps(extent)).collect()
            })
            .unwrap_or_default();
        self.session
            .read(|case| {
                let ink = |(id, extent): (Id, Extent)| {
                    let mark = case.marks().get(&id)?;
                    let state = mark.span.state();
                    Some(Ink { id, extent, kind: ink_kind(&mark.body), state })
                };
                found.into_iter().filter_map(ink).collect()
            })
            .unwrap_or_default()
    }

    /// Brings indexes and papers up to date with a change.
    fn follow(&self, touched: &Touched) {
        let Some(parts) = self.parts.try_get_value() else { return };
        if touched.everything {
            parts.indexes.borrow_mut().clear();
            for (_, paper) in self.papers() {
                paper.redraw_all();
            }
            self.shift();
            return;
        }
        {
            let mut indexes = parts.indexes.borrow_mut();
            indexes.retain(|article, _| !touched.articles.contains(article));
            self.session.read(|case| {
                for id in &touched.marks {
                    let mark = case.marks().get(id);
                    for (article, index) in indexes.iter_mut() {
                        index.remove(*id);
                        if let Some(mark) = mark.filter(|m| m.article == *article)
                            && mark.span.is_anchored()
                        {
                            index.insert(*id, mark.span.extent());
                        }
                    }
                }
            });
        }
        for (article, paragraphs) in &touched.paragraphs {
            if let Some(paper) = self.paper(*article) {
                paper.redraw(paragraphs.iter().copied());
            }
        }
        let active = self.active.get_untracked();
        if let Some(active) = active.filter(|id| touched.marks.contains(id)) {
            let gone = self.session.read(|case| !case.marks().contains_key(&active));
            if gone.unwrap_or(true) {
                self.active.set(None);
            }
        }
        self.shift();
    }

    /// Carries out a command; says so if it could not be.
    pub fn run(&self, command: Command) -> Option<Id> {
        match self.session.dispatch(command) {
            Ok(id) => Some(id),
            Err(problem) => {
                self.say_problem(&problem);
                None
            }
        }
    }

    fn say_problem(&self, problem: &Problem) {
        let words = untrack(read);
        let why = untrack(|| problem_in_words(problem));
        self.messages.fault((words.problem)(&why));
    }

    /// Marks the selected words, or asks what they are.
    pub fn mark(&self, kind: NewKind) {
        let Some(pick) = self.pick.get_untracked() else { return };
        if kind == NewKind::Highlight {
            self.add(pick, What::Highlight("yellow".into()), String::new(), Vec::new());
        } else {
            self.target.set(Some(Target::New(pick, kind)));
        }
    }

    /// Marks words, and shows the mark.
    /// Returns whether that was done.
    pub fn add(&self, pick: Pick, what: What, comment: String, tags: Vec<String>) -> bool {
        let Pick { article, extent } = pick;
        let made = self.run(Command::AddMark { article, extent, what, comment, tags });
        if made.is_some() {
            self.clear_selection();
            self.active.set(made);
        }
        made.is_some()
    }

    /// Puts the selection and the toolbar away; the caret stays where the selection ended, and the
    /// words have the focus.
    pub fn clear_selection(&self) {
        let Some(pick) = self.pick.get_untracked() else { return };
        self.pick.set(None);
        let this = *self;
        // A dialog that is closing gives the focus back first.
        dom::later(move || this.put_caret(pick.article, pick.extent.end));
    }

    /// Notes where the caret or the selection is, to come back to.
    pub fn remember(&self, article: Id, selected: Selected) {
        if let Some(parts) = self.parts.try_get_value() {
            parts.last.set(Some((article, selected)));
        }
    }

    /// Where the caret or the selection was last in an article.
    pub fn remembered(&self, article: Id) -> Option<Selected> {
        let (at, selected) = self.parts.try_get_value()?.last.get()?;
        (at == article).then_some(selected)
    }

    /// Gives the focus back to the words, where the caret or the selection was last.
    pub fn refocus(&self) {
        let this = *self;
        dom::later(move || {
            let last = this.parts.try_get_value().and_then(|parts| parts.last.get());
            let shown = || this.papers().first().map(|(article, _)| *article);
            if let Some(article) = last.map(|(article, _)| article).or_else(shown) {
                this.focus_words(article);
            }
        });
    }

    /// Gives the focus to the words of an article, without scrolling.
    pub fn focus_words(&self, article: Id) {
        let Some(paper) = self.paper(article) else { return };
        let options = web_sys::FocusOptions::new();
        options.set_prevent_scroll(true);
        let _ = paper.root().focus_with_options(&options);
    }

    /// Gives the focus to the words of an article, with the caret at `at`.
    pub fn put_caret(&self, article: Id, at: CodePoint) {
        let Some(paper) = self.paper(article) else { return };
        let place = Selected { anchor: at, focus: at };
        self.remember(article, place);
        self.focus_words(article);
        if let Ok(Some(selection)) = dom::window().get_selection() {
            paper.select(&selection, place);
        }
        self.shift();
    }

    /// Removes a mark; offers to undo it.
    pub fn delete(&self, mark: Id) {
        if self.run(Command::DeleteMark(mark)).is_some() {
            let said = untrack(read).deleted_mark.to_owned();
            crate::ui::dialogs::say_with_undo(self.session, self.messages, said, 1);
        }
    }

    /// The article, tracking it.
    pub fn article(&self, article: Id) -> Option<Arc<Article>> {
        self.session.track(Topic::Article(article));
        self.session.read(|case| case.articles().get(&article).cloned()).flatten()
    }

    /// The mark, tracking it.
    pub fn mark_of(&self, mark: Id) -> Option<Arc<Mark>> {
        self.session.track(Topic::Mark(mark));
        self.session.read(|case| case.marks().get(&mark).cloned()).flatten()
    }
}

/// How a mark is drawn.
pub fn ink_kind(body: &Body) -> InkKind {
    match body {
        Body::Mention { .. } => InkKind::Claim,
        Body::Attribution { .. } => InkKind::Source,
        Body::Note => InkKind::Note,
        Body::Highlight { color } => match color.as_str() {
            "green" => InkKind::Green,
            "blue" => InkKind::Blue,
            "pink" => InkKind::Pink,
            _ => InkKind::Yellow,
        },
    }
}

fn index_of(case: &Case, article: Id) -> Option<MarkIndex<Id>> {
    let text = &case.articles().get(&article)?.text;
    let mut index = MarkIndex::new(text);
    for mark in case.marks().values().filter(|m| m.article == article && m.span.is_anchored()) {
        index.insert(mark.id, mark.span.extent());
    }
    Some(index)
}
