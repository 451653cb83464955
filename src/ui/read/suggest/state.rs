//! What was suggested in the articles shown, kept beside the case and brought up to date with it.
//!
//! Invariant: nothing of it is borrowed while the case is changed.

use super::super::reading::Reading;
use super::asking::{Asked, Progress};
use crate::browser::dom;
use crate::case::{Article, Case, Id, SuggestionKind, Touched};
use crate::proposals::{Key, Kinds, Proposals};
use crate::text::{CodePoint, Extent};
use crate::ui::session::{Listening, Topic};
use leptos::prelude::*;
use std::cell::{Cell, RefCell};
use std::collections::HashMap;
use std::rc::Rc;

/// More stretches than these are not looked at one by one.
const FEW: usize = 12;

/// A suggestion of an article.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Place {
    /// The article.
    pub article: Id,
    /// Which.
    pub key: Key,
}

/// Suggestions shown beside their words.
#[derive(Clone, Debug, PartialEq)]
pub struct Shown {
    /// In which article.
    pub article: Id,
    /// Which, the innermost first; at least one.
    pub keys: Vec<Key>,
    /// Whether it stays when the pointer leaves, and whether it takes the focus.
    pub stays: Stays,
}

/// How long suggestions are shown beside their words.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stays {
    /// As long as the pointer is there.
    WhilePointed,
    /// Until it is put away.
    Pinned,
    /// The same; the focus is in it.
    Focused,
}

/// The handle to it; copy it wherever it is needed.
#[derive(Clone, Copy)]
pub struct Suggestions {
    /// The place that it belongs to.
    pub reading: Reading,
    /// Counts up whenever something is open that was not, or the rules have come further.
    pub version: RwSignal<u32>,
    /// The suggestion worked on.
    pub at: RwSignal<Option<Place>>,
    /// The suggestion looked at in passing, in the panel.
    pub looked: RwSignal<Option<Place>>,
    /// What is shown beside its words.
    pub shown: RwSignal<Option<Shown>>,
    /// What is offered in the menu of marks at one place.
    pub offered: RwSignal<Vec<Place>>,
    /// The article whose suggestions are listed, if one was chosen.
    pub chosen: RwSignal<Option<Id>>,
    /// The only kind that is listed.
    pub only: RwSignal<Option<SuggestionKind>>,
    parts: StoredValue<Rc<Parts>, LocalStorage>,
}

/// What is known of the articles.
#[derive(Default)]
pub struct Parts {
    /// Those that the rules were asked about.
    pub articles: RefCell<HashMap<Id, One>>,
    /// Whether a question is out.
    pub is_asking: Cell<bool>,
    /// Whether stale parts are being looked at.
    is_reviewing: Cell<bool>,
    listening: RefCell<Option<Listening>>,
    /// The number of the item from which the dialog was opened.
    left: Cell<Option<usize>>,
    /// What is drawn now.
    pub drawn: RefCell<Vec<super::drawing::Drawn>>,
}

/// One article, as the rules were asked about it.
pub struct One {
    /// What they were asked.
    pub asked: Asked,
    /// Counts up with each time that it was asked anew.
    pub number: u32,
    /// What they saw.
    pub proposals: Proposals,
    /// How it stands.
    pub progress: Progress,
    /// In so many parts it is read.
    pub all: usize,
    /// What of them is still to be asked about.
    pub waiting: Vec<Extent>,
}

impl Suggestions {
    pub(super) fn new(reading: Reading) -> Self {
        let this = Self {
            reading,
            version: RwSignal::new(0),
            at: RwSignal::new(None),
            looked: RwSignal::new(None),
            shown: RwSignal::new(None),
            offered: RwSignal::new(Vec::new()),
            chosen: RwSignal::new(None),
            only: RwSignal::new(None),
            parts: StoredValue::new_local(Rc::new(Parts::default())),
        };
        let listening = reading.session.listen(move |touched| this.follow(touched));
        this.parts.with_value(|parts| parts.listening.replace(Some(listening)));
        // The listener holds this handle, whose parts hold the listener: undo the knot at the end.
        on_cleanup(move || {
            if let Some(parts) = this.parts() {
                parts.listening.borrow_mut().take();
            }
        });
        this
    }

    /// Those of the Read place.
    #[allow(clippy::expect_used)] // the place provides it around all its components
    pub fn get() -> Self {
        use_context().expect("the Read place provides its suggestions")
    }

    pub(super) fn parts(&self) -> Option<Rc<Parts>> {
        self.parts.try_get_value()
    }

    /// Says that something is open that was not, or no more.
    pub(super) fn bump(&self) {
        self.version.try_update(|version| *version = version.wrapping_add(1));
    }

    /// Reads what was suggested in an article, tracking nothing.
    pub fn read<R>(
        &self,
        article: Id,
        reader: impl FnOnce(&Case, &Article, &One) -> R,
    ) -> Option<R> {
        let parts = self.parts()?;
        let articles = parts.articles.borrow();
        let one = articles.get(&article)?;
        self.reading.session.read(|case| Some(reader(case, case.articles().get(&article)?, one)))?
    }

    /// The kinds that are proposed in this case; tracked.
    pub fn kinds(&self) -> Kinds {
        self.reading.session.track(Topic::Header);
        let off = self.reading.session.read(|case| case.header().suggestions_off.clone());
        Kinds::ALL.without(&off.unwrap_or_default())
    }

    /// Those of them that are listed; tracked.
    pub fn listed_kinds(&self) -> Kinds {
        let all = self.kinds();
        self.only.get().map_or(all, |kind| all.and(Kinds::only(kind)))
    }

    /// The article whose suggestions are listed: the one chosen, while it is shown, else the first; tracked.
    pub fn article(&self) -> Option<Id> {
        let columns = self.reading.columns.get();
        let chosen = self.chosen.get().filter(|id| columns.contains(id));
        chosen.or_else(|| columns.first().copied())
    }

    /// How many are open in the articles shown; tracked.
    pub fn count(&self) -> usize {
        self.version.track();
        let kinds = self.kinds();
        let count = |id: &Id| self.read(*id, |_, _, one| one.proposals.count_of(kinds));
        self.reading.columns.with(|columns| columns.iter().filter_map(count).sum())
    }

    /// Whether a suggestion is still open.
    pub fn is_open(&self, Place { article, key }: Place) -> bool {
        let kinds = untrack(|| self.kinds());
        kinds.has(key.kind)
            && self.read(article, |_, _, one| one.proposals.is_open(key)) == Some(true)
    }

    /// Notes from which item of the panel a dialog is opened, to come back to its place.
    pub(super) fn leave_from(&self, number: Option<usize>) {
        if let Some(parts) = self.parts() {
            parts.left.set(number);
        }
    }

    /// From which item the dialog was opened.
    pub(super) fn left_from(&self) -> Option<usize> {
        self.parts()?.left.take()
    }

    /// What of an article is in sight.
    pub(super) fn sight(&self, article: Id) -> Extent {
        self.reading.paper(article).map_or(Extent::new(0, 0), |paper| paper.sight())
    }

    /// Looks again at what a change of the case touched.
    fn follow(&self, touched: &Touched) {
        let Some(parts) = self.parts() else { return };
        let session = self.reading.session;
        for (id, one) in parts.articles.borrow_mut().iter_mut() {
            let is_stale = touched.everything
                || touched.articles.contains(id)
                || touched.dismissed.contains(id);
            let windows = match is_stale {
                true => None,
                false => session.read(|case| windows(case, *id, touched)).flatten(),
            };
            match windows {
                Some(windows) => {
                    session.read(|case| {
                        let article = case.articles().get(id)?;
                        for window in windows {
                            one.proposals.review(case, article, window);
                        }
                        Some(())
                    });
                }
                None => one.proposals.make_stale(),
            }
        }
        if touched.everything {
            // What was seen in the articles of another case is of no use.
            let is_there = |id: &Id| session.read(|case| case.articles().contains_key(id));
            parts.articles.borrow_mut().retain(|id, _| is_there(id) == Some(true));
        }
        if touched.everything || !touched.dismissed.is_empty() {
            self.resettle();
        }
        self.review_stale();
        self.bump();
    }

    /// Looks at what may have changed anywhere: what is in sight now, and the rest part by part.
    fn review_stale(&self) {
        let Some(parts) = self.parts() else { return };
        if parts.is_reviewing.get() {
            return;
        }
        let mut found = false;
        for (id, one) in parts.articles.borrow_mut().iter_mut() {
            let near: CodePoint = self.sight(*id).start;
            let reviewed = self
                .reading
                .session
                .read(|case| Some(one.proposals.review_next(case, case.articles().get(id)?, near)));
            found |= reviewed.flatten().unwrap_or_default();
        }
        if found {
            parts.is_reviewing.set(true);
            let this = *self;
            dom::later(move || {
                if let Some(parts) = this.parts() {
                    parts.is_reviewing.set(false);
                    this.bump();
                    this.review_stale();
                }
            });
        }
    }
}

/// The stretches of an article whose marks a change touched; `None` where they are too many.
fn windows(case: &Case, id: Id, touched: &Touched) -> Option<Vec<Extent>> {
    let text = &case.articles().get(&id)?.text;
    let paragraphs = touched.paragraphs.get(&id).into_iter().flatten();
    let mut windows: Vec<Extent> = paragraphs
        .filter_map(|number| Some(text.paragraphs().get(*number)?.extent))
        .take(FEW + 1)
        .collect();
    // What a mark says may alter, and not how it is drawn; so may the claim that it mentions.
    let says_else = touched.marks.iter().filter_map(|id| case.marks().get(id));
    let of_claim = case.marks().values().filter(|mark| {
        !touched.claims.is_empty()
            && mark.body.claim().is_some_and(|claim| touched.claims.contains(&claim))
    });
    let marks = says_else.chain(of_claim).filter(|mark| mark.article == id);
    let extents = marks.filter(|mark| mark.span.is_anchored()).map(|mark| mark.span.extent());
    for extent in extents {
        if windows.len() > FEW {
            return None;
        }
        if !windows.iter().any(|w| w.start <= extent.start && extent.end <= w.end) {
            windows.push(extent);
        }
    }
    (windows.len() <= FEW).then_some(windows)
}
