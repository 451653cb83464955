//! From one suggestion to the next, in the text by its caret, or in the panel.

use super::super::going::Way;
use super::acts::in_panel;
use super::state::{Place, Shown, Stays, Suggestions};
use crate::browser::dom;
use crate::case::Id;
use crate::proposals::{Key, Kinds, Proposals};
use crate::text::{CodePoint, Extent};
use crate::ui::ground::Aloud;
use crate::ui::words::suggestions::suggestions as words;
use leptos::prelude::*;

/// How often a place that is scrolled to is looked after.
const SETTLING: u32 = 5;

impl Suggestions {
    /// Goes to the next suggestion, or to the one before, through all articles shown and round again.
    pub fn walk(&self, aloud: Aloud, way: Way) -> bool {
        let columns = self.reading.columns.get_untracked();
        let panel = in_panel();
        let kinds = match self.reading.suggestions_open.get_untracked() {
            true => untrack(|| self.listed_kinds()),
            false => untrack(|| self.kinds()),
        };
        let at = self.at.get_untracked().filter(|place| columns.contains(&place.article));
        // The words that were worked on were drawn anew, and the caret is lost to their beginning.
        let is_lost = |caret: &(Id, CodePoint)| {
            caret.1 == CodePoint(0) && at.is_some_and(|at| !self.is_open(at))
        };
        let caret = if panel { None } else { self.caret().filter(|caret| !is_lost(caret)) };
        let begin = caret.map(|(article, _)| article).or(at.map(|place| place.article));
        let begin = begin.or_else(|| untrack(|| self.article()));
        let Some(first) = begin.and_then(|id| columns.iter().position(|c| *c == id)) else {
            return false;
        };
        // Where the caret stands at the suggestion worked on, those that begin there, too, are not passed over.
        let past = at.filter(|place| match caret {
            Some((article, caret)) => place.article == article && place.key.extent.start == caret,
            None => place.article == columns[first],
        });
        let count = columns.len();
        for step in 0..=count {
            let number = match way {
                Way::Next => (first + step) % count,
                Way::Previous => (first + count * 2 - step) % count,
            };
            let article = columns[number];
            let from = match (step, past, caret) {
                (0, Some(place), _) => From::Key(place.key),
                (0, None, Some((_, caret))) => From::Caret(caret),
                _ => From::Edge,
            };
            let next = self.read(article, |_, _, one| next(&one.proposals, from, way, kinds));
            if let Some(key) = next.flatten() {
                self.go(aloud, Place { article, key }, kinds, panel);
                return true;
            }
        }
        false
    }

    /// Shows a suggestion in the text; by key, the caret goes to it, or the focus to its item.
    fn go(&self, aloud: Aloud, place: Place, kinds: Kinds, panel: bool) {
        let Place { article, key } = place;
        self.chosen.set(Some(article));
        self.at.set(Some(place));
        self.reading.scroll_to(article, key.extent.start, SETTLING);
        if panel {
            let this = *self;
            dom::after_frame(move || this.focus_item(None, ".suggestion-go"));
        } else {
            self.reading.pick.set(None);
            self.reading.put_caret(article, key.extent.start);
            self.shown.set(Some(Shown { article, keys: vec![key], stays: Stays::Pinned }));
        }
        let told = untrack(|| self.told(place));
        let counted = self.read(article, |_, _, one| {
            (one.proposals.rank(key, kinds) + 1, one.proposals.count_of(kinds))
        });
        let (at, all) = counted.unwrap_or_default();
        let parts = [told.words.as_str(), told.kind, &told.value, &told.reason];
        let said: Vec<&str> = parts.into_iter().filter(|part| !part.is_empty()).collect();
        aloud.say(format!("{}. {}", said.join(", "), (untrack(words).at)(at, all)));
    }

    /// Brings the words of a suggestion into sight, from the panel.
    pub fn show_words(&self, place: Place) {
        self.at.set(Some(place));
        self.reading.scroll_to(place.article, place.key.extent.start, SETTLING);
        self.reading.shift();
    }

    /// The suggestion that a key is meant for: that of the item with the focus, that shown beside its words, or the
    /// innermost at which the caret stands.
    pub fn here(&self) -> Option<Place> {
        let at = self.at.get_untracked().filter(|place| self.is_open(*place));
        if in_panel() {
            return at;
        }
        if let Some(shown) = self.shown.get_untracked() {
            let Shown { article, keys, .. } = shown;
            let of = |key: &Key| Place { article, key: *key };
            let worked_on = keys.iter().map(of).find(|place| at == Some(*place));
            return worked_on.or_else(|| keys.first().map(of));
        }
        let (article, caret) = self.caret()?;
        let holds = |extent: Extent| extent.start <= caret && caret <= extent.end;
        if let Some(at) = at.filter(|at| at.article == article && holds(at.key.extent)) {
            return Some(at);
        }
        self.at_caret(article, caret).first().map(|key| Place { article, key: *key })
    }

    /// What is open at a place of the text, the innermost first.
    pub fn at_caret(&self, article: Id, at: CodePoint) -> Vec<Key> {
        let around = Extent { start: at, end: CodePoint(at.0 + 1) };
        let mut keys = self.open_within(article, around);
        keys.retain(|key| {
            let places = self.read(article, |_, _, one| {
                Some(super::drawing::places(one.proposals.get(*key)?.0))
            });
            places.flatten().unwrap_or_default().iter().any(|extent| extent.contains(at))
        });
        keys
    }

    /// What is open in a stretch of an article, the shortest first.
    pub fn open_within(&self, article: Id, extent: Extent) -> Vec<Key> {
        let kinds = untrack(|| self.kinds());
        let found = self.read(article, |_, _, one| {
            one.proposals.open_in(extent, kinds).map(Key::of).collect::<Vec<_>>()
        });
        let mut keys = found.unwrap_or_default();
        crate::sorted::sort_by_key(&mut keys, |key| key.extent.len());
        keys
    }

    /// Where the caret stands, if the words of an article have the focus.
    fn caret(&self) -> Option<(Id, CodePoint)> {
        let active = dom::document().active_element()?;
        let papers = self.reading.papers();
        let (article, paper) = papers
            .into_iter()
            .find(|(_, paper)| &active == paper.root().as_ref() as &web_sys::Element)?;
        let selection = dom::window().get_selection().ok().flatten()?;
        Some((article, paper.selected(&selection)?.focus))
    }
}

/// Where a step begins.
#[derive(Clone, Copy)]
enum From {
    Key(Key),
    Caret(CodePoint),
    /// Before the first, or after the last.
    Edge,
}

fn next(proposals: &Proposals, from: From, way: Way, kinds: Kinds) -> Option<Key> {
    match (from, way) {
        (From::Key(key), Way::Next) => proposals.following(key, kinds),
        (From::Key(key), Way::Previous) => proposals.preceding(key, kinds),
        (From::Caret(at), Way::Next) => proposals.after(at, kinds),
        (From::Caret(at), Way::Previous) => proposals.before(at, kinds),
        (From::Edge, Way::Next) => proposals.open(kinds).next().map(Key::of),
        (From::Edge, Way::Previous) => proposals.before(CodePoint(u32::MAX), kinds),
    }
}
