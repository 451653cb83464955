//! Who carries out what is asked for by key, by command, or by a button of the banner.
//!
//! A view registers a handler with [`Actions::on`]; the latest one registered is asked first, and
//! returns whether it did something. What nobody does is left to the browser.

use crate::browser::{
    dom::{self, Listener},
    theme,
};
use crate::keys::{Action, Chord, Held};
use crate::prefs::Prefs;
use leptos::{ev, prelude::*};
use std::rc::Rc;

type Handler = Rc<dyn Fn(Action) -> bool>;

/// The handlers; copy the handle wherever it is needed.
#[derive(Clone, Copy)]
pub struct Actions(StoredValue<Vec<(u32, Handler)>, LocalStorage>);

impl Actions {
    /// No handlers. Made once, by the app.
    pub fn new() -> Self {
        Self(StoredValue::new_local(Vec::new()))
    }

    /// Those of the app.
    #[allow(clippy::expect_used)] // the app provides them before anything is shown
    pub fn get() -> Self {
        use_context().expect("the app provides actions")
    }

    /// Asks `handler` whenever something is to be done, for as long as the calling owner lives.
    /// It returns whether it did it; `false` passes the question on.
    pub fn on(&self, handler: impl Fn(Action) -> bool + 'static) {
        let this = *self;
        let number = super::dialog::next_number();
        this.0.update_value(|all| all.push((number, Rc::new(handler))));
        on_cleanup(move || {
            this.0.try_update_value(|all| all.retain(|(n, _)| *n != number));
        });
    }

    /// Has it done; returns whether anybody did.
    pub fn run(&self, action: Action) -> bool {
        let handlers = self.0.try_get_value().unwrap_or_default();
        handlers.iter().rev().any(|(_, handler)| handler(action))
    }

    /// Listens to the keyboard, with the keys that were chosen, for as long as the calling owner lives. Done once, by the app.
    pub fn listen(&self, prefs: RwSignal<Prefs>) {
        let this = *self;
        let listener = Listener::new(&dom::window(), "keydown", move |event: ev::KeyboardEvent| {
            if event.default_prevented() || event.is_composing() || theme::is_modal() {
                return;
            }
            let Some(chord) = chord(&event) else { return };
            let action = prefs.try_with_untracked(|prefs| prefs.keys.action(&chord));
            let Some(action) = action.flatten() else { return };
            if !may(action, &chord) {
                return;
            }
            if this.run(action) {
                event.prevent_default();
            }
        });
        let listener = StoredValue::new_local(listener);
        on_cleanup(move || listener.dispose());
    }
}

impl Default for Actions {
    fn default() -> Self {
        Self::new()
    }
}

/// The chord that a keyboard event says.
pub fn chord(event: &ev::KeyboardEvent) -> Option<Chord> {
    let held = Held {
        ctrl: event.ctrl_key() || event.meta_key(),
        alt: event.alt_key(),
        shift: event.shift_key(),
    };
    // AltGr types signs; it is no Ctrl+Alt.
    let held = if event.get_modifier_state("AltGraph") {
        Held { ctrl: false, alt: false, ..held }
    } else {
        held
    };
    Chord::pressed(&event.key(), &event.code(), held)
}

/// Whether the key is ours, and not meant for what has the focus.
fn may(action: Action, chord: &Chord) -> bool {
    if dom::is_typing() {
        // A text field has its own undo, and its own use for everything but the commands.
        return matches!(action, Action::Commands) && !chord.is_plain();
    }
    !(chord.presses() && theme::is_on_button())
}
