//! The address bar: where the person is, as a [`Place`].

use super::dom::{self, Listener};
use crate::place::Place;
use leptos::prelude::*;

/// The place that the address names now; follows links, the Back button and [`Route::go`].
#[derive(Clone, Copy)]
pub struct Route(RwSignal<Place>);

impl Route {
    /// Listens to the address bar for as long as the calling owner lives. Made once, by the app.
    pub fn new() -> Self {
        let place = RwSignal::new(current());
        let listener = Listener::new(&dom::window(), "hashchange", move |_: web_sys::Event| {
            place.try_set(current());
        });
        let listener = StoredValue::new_local(listener);
        on_cleanup(move || listener.dispose());
        Self(place)
    }

    /// The route of the app.
    #[allow(clippy::expect_used)] // the app provides it before anything is shown
    pub fn get() -> Self {
        use_context().expect("the app provides a route")
    }

    /// Where the person is; tracked.
    pub fn place(&self) -> Place {
        self.0.get()
    }

    /// Where the person is; not tracked.
    pub fn place_now(&self) -> Place {
        self.0.try_get_untracked().unwrap_or(Place::Desk)
    }

    /// Goes to a place, so that the Back button leads back here.
    pub fn go(&self, place: &Place) {
        let _ = dom::window().location().set_hash(&place.href());
    }
}

impl Default for Route {
    fn default() -> Self {
        Self::new()
    }
}

fn current() -> Place {
    Place::parse(&dom::window().location().hash().unwrap_or_default())
}

/// The whole address of a place, as one gives it to somebody else.
pub fn address(place: &Place) -> String {
    let here = dom::window().location().href().unwrap_or_default();
    let base = here.split('#').next().unwrap_or_default();
    format!("{base}{}", place.href())
}
