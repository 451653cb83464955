//! The two handles at the ends of the mark worked on: dragged, or moved by the arrow keys.

use super::caret::{Unit, step};
use super::column::{choose_mark, marks_of};
use super::going::Way;
use super::reading::Reading;
use super::suggest::Suggestions;
use crate::browser::{dom, highlight};
use crate::case::{Command, Id};
use crate::text::{CodePoint, Extent};
use crate::ui::words::read::read;
use leptos::{ev, html, prelude::*};
use wasm_bindgen::JsCast;

/// Which end of a mark.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum End {
    /// Where it begins.
    Start,
    /// Where it ends.
    End,
}

impl End {
    /// The extent once this end stands at `at`. The ends do not pass each other.
    pub fn moved(self, extent: Extent, at: CodePoint) -> Extent {
        match self {
            End::Start => Extent { start: at.min(CodePoint(extent.end.0 - 1)), ..extent },
            End::End => Extent { end: at.max(CodePoint(extent.start.0 + 1)), ..extent },
        }
    }

    pub fn of(self, extent: Extent) -> CodePoint {
        if self == End::Start { extent.start } else { extent.end }
    }
}

/// The handles of the mark worked on, if it stands in this article.
#[component]
pub fn Handles(article: Id) -> impl IntoView {
    let reading = Reading::get();
    let mark = Memo::new(move |_| {
        let id = reading.active.get()?;
        let mark = reading.mark_of(id)?;
        (mark.article == article && mark.span.is_anchored()).then(|| (id, mark.span.extent()))
    });
    view! {
        <Show when=move || mark.get().is_some()>
            <Handle article mark end=End::Start/>
            <Handle article mark end=End::End/>
        </Show>
    }
}

/// A hand that holds still moves less than this, in CSS pixels.
const STEADY: i32 = 3;

#[component]
fn Handle(article: Id, mark: Memo<Option<(Id, Extent)>>, end: End) -> impl IntoView {
    let (reading, suggestions) = (Reading::get(), Suggestions::get());
    let node = NodeRef::<html::Button>::new();
    let place = RwSignal::new(None::<(f64, f64, f64)>);
    let dragged = RwSignal::new(None::<Extent>);
    let has_moved = StoredValue::new(false);
    // Where it was taken hold of: in the window, and how far right of the place.
    let held = StoredValue::new((0, 0, 0.0_f64));
    Effect::new(move |_| {
        reading.moved.track();
        let found = (|| {
            let (_, extent) = mark.get()?;
            let extent = dragged.get().unwrap_or(extent);
            let rect = reading.paper(article)?.caret_rect(end.of(extent))?;
            let frame = node.get()?.parent_element()?.get_bounding_client_rect();
            Some((rect.left() - frame.left(), rect.top() - frame.top(), rect.height()))
        })();
        place.set(found);
    });
    let move_to = move |extent: Extent| {
        if let Some((id, old)) = mark.get_untracked()
            && old != extent
        {
            reading.run(Command::MoveMark { mark: id, extent });
        }
    };
    let on_key = move |event: ev::KeyboardEvent| {
        let way = match event.key().as_str() {
            "ArrowLeft" => Way::Previous,
            "ArrowRight" => Way::Next,
            "Escape" => {
                event.prevent_default();
                event.stop_propagation();
                reading.active.set(None);
                return dom::next_frame(move || reading.focus_words(article));
            }
            _ => return,
        };
        event.prevent_default();
        event.stop_propagation();
        let (Some((_, extent)), Some(paper)) = (mark.get_untracked(), reading.paper(article))
        else {
            return;
        };
        let at = step(paper.text(), end.of(extent), Unit::of(&event), way);
        move_to(end.moved(extent, at));
    };
    let on_down = move |event: ev::PointerEvent| {
        event.prevent_default();
        let Some(handle) = node.get_untracked() else { return };
        let (x, y) = (event.client_x(), event.client_y());
        let area = handle.get_bounding_client_rect();
        let aside = f64::from(x) - (area.left() + area.right()) / 2.0;
        held.set_value((x, y, aside));
        has_moved.set_value(false);
        let _ = handle.set_pointer_capture(event.pointer_id());
        dragged.set(mark.get_untracked().map(|(_, extent)| extent));
    };
    let focus = move || {
        if let Some(handle) = node.get_untracked() {
            dom::focus_later(handle.unchecked_into());
        }
    };
    let on_move = move |event: ev::PointerEvent| {
        let (Some(extent), Some(paper)) = (dragged.get_untracked(), reading.paper(article)) else {
            return;
        };
        let (from_x, from_y, aside) = held.get_value();
        let (by_x, by_y) = (event.client_x() - from_x, event.client_y() - from_y);
        if !has_moved.get_value() && by_x.abs().max(by_y.abs()) < STEADY {
            return;
        }
        if !has_moved.get_value() {
            has_moved.set_value(true);
            focus();
        }
        // The handle hangs below its place: the words meant are those above the finger.
        let lift = node.get_untracked().map_or(0.0, |handle| {
            let area = handle.get_bounding_client_rect();
            if event.pointer_type() == "mouse" { 0.0 } else { area.height() / 2.0 }
        });
        let x = (f64::from(event.client_x()) - aside) as f32;
        let y = event.client_y() as f32 - lift as f32;
        let Some(at) = paper.position_at(x, y) else { return };
        let extent = end.moved(extent, paper.text().grapheme_floor(at));
        dragged.set(Some(extent));
        highlight::show("bounds", &paper.range(extent).into_iter().collect::<Vec<_>>());
    };
    let on_up = move |_: ev::PointerEvent| {
        let Some(extent) = dragged.get_untracked() else { return };
        dragged.set(None);
        highlight::show("bounds", &[]);
        move_to(extent);
    };
    // The handle covers some of the words beside its place: a click that drags nothing is meant for them,
    // if they are marked as something else, too.
    let on_click = move |event: ev::MouseEvent| {
        let is_by_pointer = event.detail() > 0;
        if !is_by_pointer || has_moved.get_value() {
            return;
        }
        let Some(handle) = node.get_untracked() else { return };
        let under = dom::under(&handle, event.client_x(), event.client_y());
        let active = reading.active.get_untracked();
        match under.filter(|under| marks_of(under).iter().any(|id| Some(*id) != active)) {
            Some(under) => choose_mark(suggestions, &under, &event),
            None => focus(),
        }
    };
    let on_cancel = move |_: ev::PointerEvent| {
        dragged.set(None);
        highlight::show("bounds", &[]);
    };
    view! {
        <button
            node_ref=node
            type="button"
            class=if end == End::Start { "handle start" } else { "handle end" }
            class:dragging=move || dragged.get().is_some()
            aria-label=move || if end == End::Start { read().start_handle } else { read().end_handle }
            aria-keyshortcuts="ArrowLeft ArrowRight"
            hidden=move || place.get().is_none()
            style:left=move || place.get().map(|(x, ..)| format!("{x}px"))
            style:top=move || place.get().map(|(_, y, _)| format!("{y}px"))
            style:height=move || place.get().map(|(.., height)| format!("{height}px"))
            on:keydown=on_key
            on:click=on_click
            on:pointerdown=on_down
            on:pointermove=on_move
            on:pointerup=on_up
            on:pointercancel=on_cancel
        ></button>
    }
}
