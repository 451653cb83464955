//! The toolbar beside a selection: Claim, Source, Highlight, Note; and, apart from them, that it is not the article. Never over the words; below them
//! on touch, clear of the system's own menu.

use super::furniture;
use super::reading::{NewKind, Pick, Reading};
use crate::browser::dom::{self, Listener};
use crate::browser::theme;
use crate::ui::words::furniture::furniture as words;
use crate::ui::words::read::read;
use leptos::{html, prelude::*};
use std::cell::Cell;
use std::rc::Rc;

/// Follows the selection of the page, and shows the toolbar while words of an article are selected.
#[component]
pub fn Toolbar() -> impl IntoView {
    let reading = Reading::get();
    let node = NodeRef::<html::Div>::new();
    let place = RwSignal::new(None::<Place>);
    let pressed = Rc::new(Cell::new(false));
    let document = dom::document();

    // Runs in timers, too, when the place may be gone.
    let follow = move || {
        let pick = selected(reading);
        let Some(before) = reading.pick.try_get_untracked() else { return };
        if before != pick {
            reading.pick.set(pick);
        }
        let _ = place.try_set(pick.and_then(|pick| place_for(reading, pick)));
    };
    let (down, up, dragged, cancelled) =
        (pressed.clone(), pressed.clone(), pressed.clone(), pressed.clone());
    let listeners = vec![
        Listener::new(&document, "selectionchange", move |_: web_sys::Event| {
            // While the mouse is down the toolbar would run after the pointer.
            // While a dialog is open the selection is that of its fields; ours waits for its end.
            if !pressed.get() && !theme::is_modal() {
                follow();
            }
        }),
        Listener::new(&document, "pointerdown", move |event: web_sys::PointerEvent| {
            let inside = node.get_untracked().is_some_and(|toolbar| {
                use wasm_bindgen::JsCast;
                let target = event.target().and_then(|t| t.dyn_into::<web_sys::Node>().ok());
                toolbar.contains(target.as_ref())
            });
            if !inside && event.pointer_type() == "mouse" && event.button() == 0 {
                down.set(true);
                place.set(None);
            }
        }),
        Listener::new(&dom::window(), "pointerup", move |_: web_sys::PointerEvent| {
            if up.replace(false) {
                // The browser settles the selection of a click after the event.
                dom::later(follow);
            }
        }),
        Listener::new(&dom::window(), "dragend", move |_: web_sys::Event| dragged.set(false)),
        Listener::new(&dom::window(), "pointercancel", move |_: web_sys::Event| {
            cancelled.set(false);
        }),
        Listener::new(&dom::window(), "resize", move |_: web_sys::Event| {
            reading.shift();
        }),
    ];
    let listeners = StoredValue::new_local(listeners);
    on_cleanup(move || listeners.dispose());
    // Scrolling moves the words below the toolbar.
    Effect::new(move |_| {
        reading.moved.track();
        if let Some(pick) = reading.pick.get_untracked()
            && place.get_untracked().is_some()
        {
            place.set(place_for(reading, pick));
        }
    });
    let scroll = Listener::capturing(&document, "scroll", move |_: web_sys::Event| {
        reading.shift_after_frame();
    });
    let scroll = StoredValue::new_local(scroll);
    on_cleanup(move || scroll.dispose());

    let button =
        move |kind: NewKind, class: &'static str, key: &'static str, name: fn() -> &'static str| {
            view! {
                <button
                    type="button"
                    class=format!("tool {class}")
                    aria-keyshortcuts=key
                    on:mousedown=|event| event.prevent_default()
                    on:click=move |_| reading.mark(kind)
                >
                    <span class=format!("mark-dot {class}") aria-hidden="true"></span>
                    <span>{name}</span>
                    <kbd aria-hidden="true">{key}</kbd>
                </button>
            }
        };
    let turned = move || match reading.pick.get() {
        Some(pick) if furniture::is_aside(reading, pick) => words().take_in,
        _ => words().set_aside,
    };
    let shown = move || {
        reading.pick.get().is_some() && place.get().is_some() && reading.target.get().is_none()
    };
    view! {
        <div
            node_ref=node
            class="toolbar"
            hidden=move || !shown()
            class:above=move || place.get().is_some_and(|place| place.above)
            style:left=move || place.get().map(|place| format!("{}px", place.x))
            style:top=move || place.get().map(|place| format!("{}px", place.y))
        >
            <div class="tools" role="toolbar" aria-label=move || read().toolbar>
                {button(NewKind::Claim, "claim", "C", || read().claim)}
                {button(NewKind::Source, "source", "S", || read().source)}
                {button(NewKind::Highlight, "yellow", "H", || read().highlight)}
                {button(NewKind::Note, "note", "N", || read().note)}
            </div>
            <button
                type="button"
                class="tool apart"
                aria-keyshortcuts="-"
                aria-label=turned
                title=turned
                on:mousedown=|event| event.prevent_default()
                on:click=move |_| {
                    if let Some(pick) = reading.pick.get_untracked() {
                        furniture::turn(reading, pick);
                    }
                }
            >
                {crate::ui::icons::aside()}
            </button>
        </div>
    }
}

/// Where the toolbar stands, in pixels of the window.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Place {
    x: f64,
    y: f64,
    above: bool,
}

/// Room for the toolbar, with its distance from the words.
const HEIGHT: f64 = 56.0;
const WIDTH: f64 = 450.0;

fn place_for(reading: Reading, pick: Pick) -> Option<Place> {
    let paper = reading.paper(pick.article)?;
    let area = paper.range(pick.extent)?.get_bounding_client_rect();
    let window = dom::window();
    let size = |value: Result<wasm_bindgen::JsValue, _>| value.ok().and_then(|v| v.as_f64());
    let (width, height) = (size(window.inner_width())?, size(window.inner_height())?);
    let touch =
        window.match_media("(pointer: coarse)").ok().flatten().is_some_and(|query| query.matches());
    // On touch the system's own menu stands above the words.
    let gap = if touch { 28.0 } else { 8.0 };
    let fits_below = area.bottom() + gap + HEIGHT < height;
    let fits_above = area.top() - HEIGHT > 60.0;
    let above = !fits_below && fits_above && !touch;
    let y = if above {
        area.top() - 8.0
    } else if fits_below {
        area.bottom() + gap
    } else {
        height - HEIGHT - 8.0
    };
    let x = area.left().min(width - WIDTH).max(8.0);
    Some(Place { x, y, above })
}

/// The words of an article that are selected in the page, without white space around them.
pub(super) fn selected(reading: Reading) -> Option<Pick> {
    let selection = dom::window().get_selection().ok().flatten()?;
    for (article, paper) in reading.papers() {
        let Some(selected) = paper.selected(&selection) else { continue };
        reading.remember(article, selected);
        let extent = trim(&paper, selected.extent())?;
        return Some(Pick { article, extent });
    }
    None
}

fn trim(
    paper: &crate::browser::paper::Paper,
    extent: crate::text::Extent,
) -> Option<crate::text::Extent> {
    let words = paper.text().slice(extent);
    let count = |part: &str| part.chars().count() as u32;
    let before = count(words) - count(words.trim_start());
    let after = count(words) - count(words.trim_end());
    if words.trim().is_empty() {
        return None;
    }
    let trimmed = crate::text::Extent::new(extent.start.0 + before, extent.end.0 - after);
    let text = paper.text();
    let start = text.grapheme_floor(trimmed.start);
    let end = text.grapheme_ceil(trimmed.end);
    Some(crate::text::Extent { start, end })
}
