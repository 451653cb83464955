//! Suggestions shown beside their words: what they come to, why, and what can be done with them.

use super::item::{deeds, told};
use super::state::{Place, Shown, Stays, Suggestions};
use crate::browser::dom::{self, Listener};
use crate::ui::words::suggestions::suggestions as words;
use leptos::{ev, html, prelude::*};
use wasm_bindgen::JsCast;

/// About how large it is, in CSS pixels.
const WIDTH: f64 = 320.0;
const HEIGHT: f64 = 150.0;
/// How far from the words, and from the edge of the window.
const GAP: f64 = 6.0;
const EDGE: f64 = 8.0;

/// Where it stands in the window.
#[derive(Clone, Copy, PartialEq)]
struct Spot {
    x: f64,
    y: f64,
    above: bool,
}

/// The card; there while something is shown.
#[component]
pub fn Card() -> impl IntoView {
    let this = Suggestions::get();
    let node = NodeRef::<html::Div>::new();
    let spot = RwSignal::new(None::<Spot>);
    Effect::new(move |_| {
        this.reading.moved.track();
        this.version.track();
        let Some(shown) = this.shown.get() else {
            spot.set(None);
            return;
        };
        let article = shown.article;
        let is_open = |key: &crate::proposals::Key| this.is_open(Place { article, key: *key });
        let keys: Vec<_> = shown.keys.iter().filter(|key| is_open(key)).copied().collect();
        if keys.is_empty() {
            this.shown.set(None);
        } else if keys != shown.keys {
            this.shown.set(Some(Shown { keys, ..shown }));
        } else {
            spot.set(spot_for(this, &shown));
        }
    });
    // What a menu or a key opened has the focus.
    Effect::new(move |before: Option<bool>| {
        let focused = this
            .shown
            .with(|shown| shown.as_ref().is_some_and(|shown| shown.stays == Stays::Focused));
        if focused && before != Some(true) {
            dom::after_frame(move || {
                let card = node.try_get_untracked().flatten();
                let first = card.and_then(|card| card.query_selector("button").ok().flatten());
                if let Some(first) = first.and_then(|b| b.dyn_into::<web_sys::HtmlElement>().ok()) {
                    let _ = first.focus();
                }
            });
        }
        focused
    });
    let escape =
        Listener::capturing(&dom::document(), "keydown", move |event: ev::KeyboardEvent| {
            let is_shown = this.shown.try_with_untracked(Option::is_some) == Some(true);
            if event.key() == "Escape" && is_shown && !crate::browser::theme::is_modal() {
                event.prevent_default();
                event.stop_propagation();
                put_away(this, node);
            }
        });
    let escape = StoredValue::new_local(escape);
    on_cleanup(move || escape.dispose());
    move || {
        let shown = this.shown.get()?;
        let article = shown.article;
        let items: Vec<AnyView> =
            shown.keys.iter().map(|key| item(this, Place { article, key: *key })).collect();
        let view = view! {
            <div
                node_ref=node
                class="suggestion-card"
                class:above=move || spot.get().is_some_and(|spot| spot.above)
                role="group"
                aria-label=move || words().here
                hidden=move || spot.get().is_none()
                style:left=move || spot.get().map(|spot| format!("{}px", spot.x))
                style:top=move || spot.get().map(|spot| format!("{}px", spot.y))
                on:pointerenter=move |_| super::hover::hold(this)
                on:pointerleave=move |_| super::hover::let_go(this)
            >
                {items}
            </div>
        };
        Some(view.into_any())
    }
}

fn item(this: Suggestions, place: Place) -> AnyView {
    let kind = place.key.kind;
    view! {
        <div class="card-item">
            <p class="mark-kind">
                <span class="mark-dot suggestion" aria-hidden="true"></span>
                {move || (words().kind)(kind)}
            </p>
            {words_of(this, place)}
            {told(this, place)}
            <p class="mark-acts">{deeds(this, place, NodeRef::new(), None)}</p>
        </div>
    }
    .into_any()
}

/// The words, where nothing else is told of them.
fn words_of(this: Suggestions, place: Place) -> impl Fn() -> Option<AnyView> {
    move || {
        let told = this.told(place);
        let bare = told.value.is_empty() && told.reason.is_empty();
        bare.then(|| view! { <p class="suggestion-bare">{told.words}</p> }.into_any())
    }
}

/// Puts the card away; if it has the focus, the words get it.
fn put_away(this: Suggestions, node: NodeRef<html::Div>) {
    let active = dom::document().active_element();
    let card = node.try_get_untracked().flatten();
    let has_focus = card.is_some_and(|card| card.contains(active.as_deref()));
    this.shown.set(None);
    if has_focus {
        this.reading.refocus();
    }
}

/// Below the words, or above them where there is no room; `None` while they are out of sight.
fn spot_for(this: Suggestions, shown: &Shown) -> Option<Spot> {
    let paper = this.reading.paper(shown.article)?;
    let key = *shown.keys.first()?;
    let place = this.read(shown.article, |_, _, one| {
        super::drawing::places(one.proposals.get(key)?.0).first().copied()
    });
    let rects = paper.range(place.flatten()?)?.get_client_rects()?;
    let words = rects.item(0)?;
    let scroller = paper.root().closest(".column-scroll").ok().flatten()?;
    let area = scroller.get_bounding_client_rect();
    let is_seen = words.bottom() > area.top() && words.top() < area.bottom();
    let is_beside = words.right() > area.left() && words.left() < area.right();
    if words.height() == 0.0 || !is_seen || !is_beside {
        return None;
    }
    let window = dom::window();
    let size = |value: Result<wasm_bindgen::JsValue, _>| value.ok().and_then(|v| v.as_f64());
    let (width, height) = (size(window.inner_width())?, size(window.inner_height())?);
    let needed = HEIGHT * shown.keys.len().min(2) as f64;
    let above = words.bottom() + needed > height && words.top() > needed;
    let y = if above { words.top() - GAP } else { words.bottom() + GAP };
    let x = words.left().min(width - WIDTH.min(width - 2.0 * EDGE) - EDGE).max(EDGE);
    Some(Spot { x, y, above })
}
