//! The reading caret: an article is read and marked by the keyboard alone. The caret is the page's
//! own selection, so that it and the mouse never disagree; while it is empty it is drawn here.

use super::going::Way;
use super::reading::{NewKind, Reading};
use super::suggest::Suggestions;
use crate::browser::dom::{self, Listener};
use crate::browser::paper::{Paper, Selected};
use crate::case::Id;
use crate::text::{CodePoint, Text};
use crate::ui::read::Target;
use leptos::{ev, html, prelude::*};
use web_sys::Selection;

/// How far one key press goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unit {
    /// A character, as a reader sees it.
    Grapheme,
    /// A word.
    Word,
    /// A sentence.
    Sentence,
}

impl Unit {
    /// The unit that the keys held down ask for.
    pub fn of(event: &ev::KeyboardEvent) -> Self {
        if event.alt_key() {
            Unit::Sentence
        } else if event.ctrl_key() || event.meta_key() {
            Unit::Word
        } else {
            Unit::Grapheme
        }
    }
}

/// The place one `unit` after or before `at`.
pub fn step(text: &Text, at: CodePoint, unit: Unit, way: Way) -> CodePoint {
    match (unit, way) {
        (Unit::Grapheme, Way::Next) => text.grapheme_ceil(CodePoint((at.0 + 1).min(text.end().0))),
        (Unit::Grapheme, Way::Previous) => text.grapheme_floor(CodePoint(at.0.saturating_sub(1))),
        (Unit::Word, Way::Next) => text.next_word(at),
        (Unit::Word, Way::Previous) => text.previous_word(at),
        (Unit::Sentence, Way::Next) => text.next_sentence(at),
        (Unit::Sentence, Way::Previous) => text.previous_sentence(at),
    }
}

/// When the words get the focus without a place, the caret goes to where it was last, or to the first
/// words in view.
pub fn on_focus(reading: Reading, article: Id) {
    dom::later(move || {
        let (Some(paper), Some(selection)) = (reading.paper(article), selection()) else { return };
        if paper.selected(&selection).is_none() {
            let place = reading.remembered(article).unwrap_or_else(|| {
                let start = first_words(&paper);
                Selected { anchor: start, focus: start }
            });
            paper.select(&selection, place);
        }
        reading.shift();
    });
}

/// The start of the first block in view, so that the caret does not make the page jump.
pub fn first_words(paper: &Paper) -> CodePoint {
    let area =
        paper.root().parent_element().and_then(|e| e.closest(".column-scroll").ok().flatten());
    let top = area.map_or(0.0, |area| area.get_bounding_client_rect().top());
    let root = paper.root().get_bounding_client_rect();
    if root.top() >= top {
        return CodePoint(0);
    }
    paper.position_at((root.left() + 8.0) as f32, (top + 40.0) as f32).unwrap_or_default()
}

/// A key pressed on the words of an article.
pub fn on_key(suggestions: Suggestions, article: Id, event: &ev::KeyboardEvent) {
    let reading = suggestions.reading;
    let (Some(paper), Some(selection)) = (reading.paper(article), selection()) else { return };
    // A button among the words (of a fold) has its own keys.
    let is_ours = event.target().is_some_and(|target| {
        let root: &web_sys::EventTarget = paper.root();
        target == *root
    });
    if !is_ours {
        return;
    }
    let selected = paper.selected(&selection).unwrap_or_else(|| {
        let start = first_words(&paper);
        Selected { anchor: start, focus: start }
    });
    let command = event.ctrl_key() || event.meta_key();
    let handled = match event.key().as_str() {
        "ArrowLeft" => go(reading, &paper, &selection, selected, event, Way::Previous),
        "ArrowRight" => go(reading, &paper, &selection, selected, event, Way::Next),
        "ArrowUp" if !command && !event.alt_key() => line(&selection, event, "backward", "line"),
        "ArrowDown" if !command && !event.alt_key() => line(&selection, event, "forward", "line"),
        "Home" if command => jump(&paper, &selection, selected, event, CodePoint(0)),
        "End" if command => jump(&paper, &selection, selected, event, paper.text().end()),
        "Home" => line(&selection, event, "backward", "lineboundary"),
        "End" => line(&selection, event, "forward", "lineboundary"),
        "Escape" if !selection.is_collapsed() => {
            reading.clear_selection();
            true
        }
        "Escape" if reading.active.get_untracked().is_some() => {
            reading.active.set(None);
            true
        }
        "Enter" => open(suggestions, article, selected.focus),
        _ => false,
    };
    if handled {
        event.prevent_default();
        event.stop_propagation();
        reading.shift();
        dom::next_frame(move || keep_in_view(reading, article));
    }
}

fn go(
    reading: Reading,
    paper: &Paper,
    selection: &Selection,
    selected: Selected,
    event: &ev::KeyboardEvent,
    way: Way,
) -> bool {
    let unit = Unit::of(event);
    let extent = selected.extent();
    let collapses = !event.shift_key() && !extent.is_empty() && unit == Unit::Grapheme;
    let to = if collapses {
        if way == Way::Next { extent.end } else { extent.start }
    } else {
        let to = step(paper.text(), selected.focus, unit, way);
        skip_gap(paper, selected.focus, to, way)
    };
    let done = jump(paper, selection, selected, event, to);
    if !event.shift_key() {
        reading.pick.set(None);
    }
    done
}

/// Blank lines are not on the screen: a step of one character goes over them.
fn skip_gap(paper: &Paper, from: CodePoint, to: CodePoint, way: Way) -> CodePoint {
    let text = paper.text();
    let mut at = to;
    loop {
        let paragraph = &text.paragraphs()[text.paragraph_at(at)];
        let blank = text.slice(paragraph.extent).trim().is_empty();
        let at_edge = at == CodePoint(0) || at >= text.end();
        if !blank || at_edge {
            return if blank && at_edge { from } else { at };
        }
        at = step(text, at, Unit::Grapheme, way);
    }
}

fn jump(
    paper: &Paper,
    selection: &Selection,
    selected: Selected,
    event: &ev::KeyboardEvent,
    to: CodePoint,
) -> bool {
    let anchor = if event.shift_key() { selected.anchor } else { to };
    paper.reveal(to);
    paper.select(selection, Selected { anchor, focus: to }).is_some()
}

/// Lines are what the browser broke the words into: it moves over them itself.
fn line(selection: &Selection, event: &ev::KeyboardEvent, way: &str, unit: &str) -> bool {
    let alter = if event.shift_key() { "extend" } else { "move" };
    selection.modify(alter, way, unit).is_ok()
}

/// Opens the mark at the caret: the one worked on if it is there, else the innermost, to be changed; where none is, what
/// is suggested there.
fn open(suggestions: Suggestions, article: Id, at: CodePoint) -> bool {
    let reading = suggestions.reading;
    let here: Vec<Id> = reading.index(article, |index| index.at(at).collect()).unwrap_or_default();
    let active = reading.active.get_untracked();
    let mark = active.filter(|id| here.contains(id)).or_else(|| here.last().copied());
    let Some(mark) = mark else { return suggestions.open_at(article, at) };
    reading.active.set(Some(mark));
    reading.target.set(Some(Target::Existing(mark)));
    true
}

fn keep_in_view(reading: Reading, article: Id) {
    let (Some(paper), Some(selection)) = (reading.paper(article), selection()) else { return };
    let Some(selected) = paper.selected(&selection) else { return };
    // To stand in a mention by the keyboard is to look at it.
    let there = reading.index(article, |index| index.at(selected.focus).collect::<Vec<_>>());
    let mention = |mark: &Id| reading.claim_of(*mark).is_some();
    reading.look(there.unwrap_or_default().into_iter().find(mention));
    let (Some(rect), Some(scroller)) =
        (paper.caret_rect(selected.focus), paper.root().closest(".column-scroll").ok().flatten())
    else {
        return;
    };
    let area = scroller.get_bounding_client_rect();
    let margin = 48.0;
    let by = if rect.top() < area.top() + margin {
        rect.top() - area.top() - margin
    } else if rect.bottom() > area.bottom() - margin {
        rect.bottom() - area.bottom() + margin
    } else {
        return;
    };
    scroller.set_scroll_top(scroller.scroll_top() + by as i32);
}

fn selection() -> Option<Selection> {
    dom::window().get_selection().ok().flatten()
}

/// The caret itself, drawn while the words have the focus and nothing is selected.
#[component]
pub fn Caret(article: Id) -> impl IntoView {
    let reading = Reading::get();
    let node = NodeRef::<html::Div>::new();
    let place = RwSignal::new(None::<(f64, f64, f64)>);
    let listener = Listener::new(&dom::document(), "selectionchange", move |_: web_sys::Event| {
        reading.shift();
    });
    let listener = StoredValue::new_local(listener);
    on_cleanup(move || listener.dispose());
    Effect::new(move |_| {
        reading.moved.track();
        let found = (|| {
            let paper = reading.paper(article)?;
            let focused = dom::document().active_element()?;
            // Asked first: about a selection the browser answers only after laying the page out.
            if &focused != paper.root().as_ref() as &web_sys::Element {
                return None;
            }
            let selection = selection()?;
            let selected = paper.selected(&selection)?;
            if !selection.is_collapsed() {
                return None;
            }
            let rect = paper.caret_rect(selected.focus)?;
            let frame = node.get_untracked()?.parent_element()?.get_bounding_client_rect();
            Some((rect.left() - frame.left(), rect.top() - frame.top(), rect.height()))
        })();
        if place.get_untracked() != found {
            place.set(found);
        }
    });
    view! {
        <div
            node_ref=node
            class="caret"
            aria-hidden="true"
            hidden=move || place.get().is_none()
            style:left=move || place.get().map(|(x, ..)| format!("{x}px"))
            style:top=move || place.get().map(|(_, y, _)| format!("{y}px"))
            style:height=move || place.get().map(|(.., height)| format!("{height}px"))
        ></div>
    }
}

impl Reading {
    /// What the single keys do, wherever the focus is (but in a text field). A key may come before
    /// the browser has told of the selection: it is looked at again.
    pub fn mark_key(&self, kind: NewKind) -> bool {
        if self.pick.get_untracked().is_none() {
            self.pick.set(super::toolbar::selected(*self));
        }
        let is_picked = self.pick.get_untracked().is_some();
        if is_picked {
            self.mark(kind);
        }
        is_picked
    }
}
