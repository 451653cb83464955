//! What the pointer rests on, and what a click is meant for.
//!
//! The page does not say which highlight is at a point: the place in the text is asked for, once the pointer rests, and
//! what is open there.

use super::drawing::places;
use super::state::{Place, Shown, Stays, Suggestions};
use crate::browser::dom;
use crate::case::Id;
use crate::proposals::Key;
use crate::text::CodePoint;
use leptos::ev;
use leptos::prelude::*;
use std::cell::Cell;

/// The pointer rests when it has not moved for so many milliseconds.
const REST: i32 = 220;
/// So many suggestions at most are shown at once.
const MOST: usize = 4;

thread_local! {
    /// Counts up with each move of the pointer; and whether a look is waiting for it to rest.
    static MOVES: Cell<u32> = const { Cell::new(0) };
    static WAITING: Cell<bool> = const { Cell::new(false) };
    /// Whether the pointer is on the card.
    static ON_CARD: Cell<bool> = const { Cell::new(false) };
}

/// The pointer moves over the columns.
pub fn on_move(this: Suggestions, event: &ev::PointerEvent) {
    if event.pointer_type() != "mouse" || event.buttons() != 0 {
        return;
    }
    MOVES.set(MOVES.get().wrapping_add(1));
    wait(this, f64::from(event.client_x()), f64::from(event.client_y()));
}

fn wait(this: Suggestions, x: f64, y: f64) {
    PLACE.set((x, y));
    if WAITING.replace(true) {
        return;
    }
    let before = MOVES.get();
    dom::after(REST, move || {
        WAITING.set(false);
        let (x, y) = PLACE.get();
        if MOVES.get() == before {
            look(this, x, y);
        } else {
            wait(this, x, y);
        }
    });
}

thread_local! {
    /// Where the pointer was last, in CSS pixels of the window.
    static PLACE: Cell<(f64, f64)> = const { Cell::new((0.0, 0.0)) };
}

/// The pointer leaves the columns.
pub fn on_leave(this: Suggestions) {
    MOVES.set(MOVES.get().wrapping_add(1));
    let_go(this);
}

/// A button is pressed over the words: whatever was shown is in the way.
pub fn on_down(this: Suggestions) {
    MOVES.set(MOVES.get().wrapping_add(1));
    if this.shown.with_untracked(Option::is_some) {
        this.shown.set(None);
    }
}

/// The pointer is on the card, which stays.
pub fn hold(_: Suggestions) {
    ON_CARD.set(true);
}

/// The pointer has left the card, or the words: soon it goes.
pub fn let_go(this: Suggestions) {
    ON_CARD.set(false);
    dom::after(REST, move || {
        if !ON_CARD.get() {
            close_pointed(this);
        }
    });
}

fn close_pointed(this: Suggestions) {
    let is_pointed = this.shown.try_with_untracked(|shown| {
        shown.as_ref().is_some_and(|shown| shown.stays == Stays::WhilePointed)
    });
    if is_pointed == Some(true) {
        this.shown.set(None);
    }
}

/// The pointer rests.
fn look(this: Suggestions, x: f64, y: f64) {
    let reading = this.reading;
    let is_busy = reading.pick.try_with_untracked(Option::is_some) != Some(false)
        || reading.target.try_with_untracked(Option::is_some) != Some(false)
        || reading.here.try_with_untracked(Option::is_some) != Some(false)
        || ON_CARD.get();
    let stays = this.shown.try_with_untracked(|shown| {
        shown.as_ref().is_some_and(|shown| shown.stays != Stays::WhilePointed)
    });
    if is_busy || stays != Some(false) {
        return;
    }
    // Nothing but the words themselves: what lies over them is not meant.
    let there = dom::document().element_from_point(x as f32, y as f32);
    match there.and_then(|there| at_point(this, &there, x, y)) {
        Some((article, keys)) => {
            let shown = Some(Shown { article, keys, stays: Stays::WhilePointed });
            if this.shown.with_untracked(|now| *now != shown) {
                this.shown.set(shown);
            }
        }
        None => close_pointed(this),
    }
}

/// What is open at a point of the window, the innermost first; `there` is the element meant.
fn at_point(this: Suggestions, there: &web_sys::Element, x: f64, y: f64) -> Option<(Id, Vec<Key>)> {
    let papers = this.reading.papers();
    let (article, paper) =
        papers.into_iter().find(|(_, paper)| paper.root().contains(Some(there)))?;
    let inside = |key: &Key| {
        let extents = this.read(article, |_, _, one| Some(places(one.proposals.get(*key)?.0)));
        extents.flatten().unwrap_or_default().into_iter().any(|extent| {
            let rects = paper.range(extent).and_then(|range| range.get_client_rects());
            let Some(rects) = rects else { return false };
            (0..rects.length()).filter_map(|n| rects.item(n)).any(|rect| {
                rect.left() <= x && x <= rect.right() && rect.top() <= y && y <= rect.bottom()
            })
        })
    };
    let mut keys = match paper.position_at(x as f32, y as f32) {
        Some(at) => {
            let keys = this.at_caret(article, at);
            // Left of the middle of a letter the place is before it, right of it behind.
            let before = CodePoint(at.0.saturating_sub(1));
            if keys.is_empty() { this.at_caret(article, before) } else { keys }
        }
        // The handle of a mark lies over the words: all that is in sight may be meant.
        None => this.open_within(article, paper.sight()),
    };
    keys.retain(inside);
    keys.truncate(MOST);
    (!keys.is_empty()).then_some((article, keys))
}

impl Suggestions {
    /// What is open at a point of the window, the innermost first; `there` is the element meant.
    pub fn at_point(&self, there: &web_sys::Element, x: f64, y: f64) -> Option<(Id, Vec<Key>)> {
        at_point(*self, there, x, y)
    }

    /// Shows what is open where words were clicked, until it is put away.
    pub fn pin(&self, found: Option<(Id, Vec<Key>)>) {
        if let Some((article, keys)) = found {
            self.shown.set(Some(Shown { article, keys, stays: Stays::Pinned }));
        }
    }

    /// Offers what is open where words were clicked, in the menu of the marks there.
    pub fn offer(&self, found: Option<(Id, Vec<Key>)>) {
        let places = found.map(|(article, keys)| {
            keys.into_iter().map(|key| Place { article, key }).collect::<Vec<_>>()
        });
        self.offered.set(places.unwrap_or_default());
    }

    /// Shows what is open at the caret, with the focus in it; whether there is anything.
    pub fn open_at(&self, article: Id, at: CodePoint) -> bool {
        let keys = self.at_caret(article, at);
        let is_any = !keys.is_empty();
        if is_any {
            self.shown.set(Some(Shown { article, keys, stays: Stays::Focused }));
        }
        is_any
    }
}
