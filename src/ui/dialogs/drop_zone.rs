//! The whole window takes what is dropped, and the page what is pasted outside of a field.

use super::InOut;
use crate::browser::dom::{self, Listener};
use crate::browser::files::{self, Cargo};
use crate::ui::words::add::add;
use leptos::{html, prelude::*};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{ClipboardEvent, DataTransfer, DragEvent, Element, Event};

/// Listens as long as it is in the page, and shows a calm sheet over the window while something
/// that it takes is dragged.
#[component]
pub fn DropZone() -> impl IntoView {
    let inout = InOut::get();
    let over = RwSignal::new(None::<Cargo>);
    let sheet = NodeRef::<html::Div>::new();
    Effect::new(move |_| {
        let is = over.get().is_some();
        if let Some(sheet) = sheet.get() {
            set_popover(&sheet, is);
        }
    });
    listen(inout, over);
    let words = move || match (over.get(), inout.is_case_open()) {
        (None | Some(Cargo::Other), _) => "",
        (Some(Cargo::Words), _) => add().drop_words,
        (Some(Cargo::Files), true) => add().drop_here,
        (Some(Cargo::Files), false) => add().drop_new,
    };
    view! {
        <div class="drop-zone" popover="manual" aria-hidden="true" node_ref=sheet>
            {words}
        </div>
    }
}

/// Above everything, also above a modal dialog: the page's top layer. `showPopover` throws where it
/// is shown already, and is missing in older browsers, which show the sheet by its class.
fn set_popover(sheet: &Element, shown: bool) {
    let name = if shown { "showPopover" } else { "hidePopover" };
    let _ = sheet.class_list().toggle_with_force("is-over", shown);
    if let Ok(act) = js_sys::Reflect::get(sheet, &name.into())
        && let Ok(act) = act.dyn_into::<js_sys::Function>()
    {
        let _: Result<JsValue, JsValue> = act.call0(sheet);
    }
}

fn listen(inout: InOut, over: RwSignal<Option<Cargo>>) {
    // Words of the page itself may be dragged, too: that is not for us.
    let own = StoredValue::new(false);
    let set_own = move |is: bool| {
        let _ = own.try_set_value(is);
    };
    let takes = move |event: &DragEvent| -> Option<(Cargo, DataTransfer)> {
        let data = event.data_transfer()?;
        let cargo = files::cargo(&data);
        let is_ours = match cargo {
            Cargo::Files => true,
            Cargo::Words => !is_field(event) && !theirs_is_open(inout),
            Cargo::Other => false,
        };
        (is_ours && own.try_get_value() != Some(true)).then_some((cargo, data))
    };
    let window = dom::window();
    let show = move |cargo: Option<Cargo>| {
        if over.try_get_untracked().is_some_and(|now| now != cargo) {
            let _ = over.try_set(cargo);
        }
    };
    let moved = move |event: DragEvent| match takes(&event) {
        Some((cargo, data)) => {
            event.prevent_default();
            data.set_drop_effect("copy");
            show(Some(cargo));
        }
        None => show(None),
    };
    let left = move |event: DragEvent| {
        // The window is left when nothing of it is entered instead.
        if event.related_target().is_none() {
            show(None);
        }
    };
    let dropped = move |event: DragEvent| {
        show(None);
        let Some((cargo, data)) = takes(&event) else { return };
        event.prevent_default();
        match cargo {
            // What is read here is gone once the event is over.
            Cargo::Files => {
                let files = files::dropped(&data);
                if files.is_empty() {
                    inout.messages.notice(add().drop_nothing);
                }
                dom::later(move || inout.take_files(files));
            }
            Cargo::Words => {
                let words = files::words(&data);
                dom::later(move || inout.take_words(&words));
            }
            Cargo::Other => {}
        }
    };
    let pasted = move |event: ClipboardEvent| {
        if event.default_prevented() || is_field(&event) || a_dialog_is_open() {
            return;
        }
        let Some(data) = event.clipboard_data() else { return };
        let (files, words) = (files::dropped(&data), files::words(&data));
        if !words.plain.trim().is_empty() || !words.html.is_empty() {
            event.prevent_default();
            dom::later(move || inout.take_words(&words));
        } else if !files.is_empty() {
            event.prevent_default();
            dom::later(move || inout.take_files(files));
        }
    };
    let listeners = StoredValue::new_local(vec![
        Listener::new(&window, "dragstart", move |_: DragEvent| set_own(true)),
        Listener::new(&window, "dragend", move |_: DragEvent| set_own(false)),
        Listener::new(&window, "dragenter", moved),
        Listener::new(&window, "dragover", moved),
        Listener::new(&window, "dragleave", left),
        Listener::new(&window, "drop", dropped),
        Listener::new(&window, "paste", pasted),
    ]);
    on_cleanup(move || listeners.dispose());
}

/// Whether the event goes to a field, which takes words itself.
fn is_field(event: &Event) -> bool {
    let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
    target.is_some_and(|element| dom::is_field(&element))
}

/// Whether a dialog is open that has nothing to do with words.
fn theirs_is_open(inout: InOut) -> bool {
    a_dialog_is_open() && !inout.add.try_get_untracked().unwrap_or_default()
}

fn a_dialog_is_open() -> bool {
    matches!(dom::document().query_selector("dialog[open]"), Ok(Some(_)))
}
