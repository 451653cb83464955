//! Joins the rooms of the screen: the shell, what keeps cases, what goes in and out, the views.

use super::dialogs::{CaseDoor, InOut, offer_rescue};
use super::ground::Ground;
use super::read::{ReadDoors, ReadPlace};
use super::shelf;
use super::whereabouts::focus_asked;
use leptos::prelude::*;

/// Joins the app to the browser's storage and to its ways in and out; called once, when the
/// contexts are there.
pub fn connect(ground: Ground) {
    let shelf = StoredValue::new_local(shelf::connect(ground));
    let door = CaseDoor {
        open_new: Callback::new(move |case| {
            if let Some(shelf) = shelf.try_get_value() {
                shelf.open_new(&case);
            }
        }),
    };
    let Ground { session, messages, openers, .. } = ground;
    let in_out = InOut::new(session, messages, door);
    provide_context(in_out.opened_by(openers.add_article, openers.import, openers.export));
    offer_rescue(session);
}

/// The Read view.
pub fn read_view() -> impl IntoView {
    let in_out = InOut::get();
    let doors = ReadDoors {
        add_article: Callback::new(move |()| in_out.add.set(true)),
        details: Callback::new(move |article| in_out.details.set(Some(article))),
    };
    let focus = Signal::derive(focus_asked);
    view! { <ReadPlace focus doors/> }
}
