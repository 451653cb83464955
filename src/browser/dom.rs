//! Small things that every part of the screen asks of the page.

use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Document, Element, Event, EventTarget, HtmlElement, Window};

/// The window. The app cannot run without one.
#[allow(clippy::expect_used)] // a page without a window shows nothing anyway
pub fn window() -> Window {
    web_sys::window().expect("a page has a window")
}

/// The document.
#[allow(clippy::expect_used)] // see `window`
pub fn document() -> Document {
    window().document().expect("a window has a document")
}

/// Listens to an event until dropped.
pub struct Listener {
    target: EventTarget,
    name: &'static str,
    closure: Closure<dyn FnMut(Event)>,
    phase: Phase,
}

/// On which way of an event a listener hears it.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Phase {
    Bubbling,
    Capturing,
}

impl Listener {
    /// Listens on `target` for `name`. The handler gets the event as `E`, which must be its class.
    pub fn new<E: JsCast + 'static>(
        target: &EventTarget,
        name: &'static str,
        handler: impl FnMut(E) + 'static,
    ) -> Self {
        Self::with(target, name, handler, Phase::Bubbling)
    }

    /// The same, also for events that do not bubble: it hears them on their way in.
    pub fn capturing<E: JsCast + 'static>(
        target: &EventTarget,
        name: &'static str,
        handler: impl FnMut(E) + 'static,
    ) -> Self {
        Self::with(target, name, handler, Phase::Capturing)
    }

    fn with<E: JsCast + 'static>(
        target: &EventTarget,
        name: &'static str,
        mut handler: impl FnMut(E) + 'static,
        phase: Phase,
    ) -> Self {
        let closure = Closure::new(move |event: Event| {
            if let Ok(event) = event.dyn_into() {
                handler(event);
            }
        });
        let callback = closure.as_ref().unchecked_ref();
        let captures = phase == Phase::Capturing;
        let _ = target.add_event_listener_with_callback_and_bool(name, callback, captures);
        Self { target: target.clone(), name, closure, phase }
    }
}

impl Drop for Listener {
    fn drop(&mut self) {
        let callback = self.closure.as_ref().unchecked_ref();
        let captures = self.phase == Phase::Capturing;
        let _ =
            self.target.remove_event_listener_with_callback_and_bool(self.name, callback, captures);
    }
}

/// Runs `work` after the current event is over.
pub fn later(work: impl FnOnce() + 'static) {
    after(0, work);
}

/// Runs `work` once, after so many milliseconds.
pub fn after(millis: i32, work: impl FnOnce() + 'static) {
    let callback = Closure::once_into_js(work);
    let _ = window()
        .set_timeout_with_callback_and_timeout_and_arguments_0(callback.unchecked_ref(), millis);
}

/// Runs `work` before the next frame is painted.
pub fn next_frame(work: impl FnOnce() + 'static) {
    let callback = Closure::once_into_js(move |_: JsValue| work());
    let _ = window().request_animation_frame(callback.unchecked_ref());
}

/// Runs `work` when the next frame is painted: what it measures is laid out then, and asking costs nothing.
pub fn after_frame(work: impl FnOnce() + 'static) {
    next_frame(|| later(work));
}

/// Whether typing goes into a text field now, so that single keys are letters and not commands.
pub fn is_typing() -> bool {
    let Some(element) = document().active_element() else { return false };
    is_field(&element)
}

/// Whether letters typed on `element` are meant for it.
pub fn is_field(element: &Element) -> bool {
    match element.tag_name().as_str() {
        "TEXTAREA" | "SELECT" => true,
        "INPUT" => !matches!(
            element.get_attribute("type").as_deref(),
            Some("button" | "checkbox" | "radio" | "submit" | "reset" | "file" | "range" | "color")
        ),
        _ => element.dyn_ref::<HtmlElement>().is_some_and(HtmlElement::is_content_editable),
    }
}

/// The topmost element at a place of the window (CSS pixels) that is not `above`.
pub fn under(above: &Element, x: i32, y: i32) -> Option<Element> {
    let found = document().elements_from_point(x as f32, y as f32);
    found.iter().filter_map(|one| one.dyn_into::<Element>().ok()).find(|one| one != above)
}

/// Scrolls as little as needed to bring the element with this id into view.
pub fn show_nearest(id: &str) {
    let options = web_sys::ScrollIntoViewOptions::new();
    options.set_block(web_sys::ScrollLogicalPosition::Nearest);
    if let Some(element) = document().get_element_by_id(id) {
        element.scroll_into_view_with_scroll_into_view_options(&options);
    }
}

/// Moves the focus to `element` once the current event is over, and scrolls nothing for it.
pub fn focus_in_place_later(element: HtmlElement) {
    later(move || {
        let options = web_sys::FocusOptions::new();
        options.set_prevent_scroll(true);
        let _ = element.focus_with_options(&options);
    });
}

/// Moves the focus to `element` once the current event is over (focusing within a handler would
/// run other handlers inside it).
pub fn focus_later(element: HtmlElement) {
    later(move || {
        let _ = element.focus();
    });
}

/// Takes the focus from the field that has it, so that it tells at once that it was changed. Not within its own handlers.
pub fn leave_field() {
    let active =
        document().active_element().and_then(|active| active.dyn_into::<HtmlElement>().ok());
    if let Some(active) = active {
        let _ = active.blur();
    }
}
