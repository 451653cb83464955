//! Suggestions on the screen: what rules see in the articles shown, drawn quietly, listed in a panel, taken over,
//! changed or rejected by a person.
//!
//! Invariants: nothing is marked unless a person says so; what is drawn and listed is what is near; no step of the work
//! on a long article takes longer than a frame or two.

mod acts;
mod asking;
mod card;
mod changing;
mod drawing;
mod hover;
mod item;
mod panel;
mod state;
mod telling;
mod tools;
mod walking;

pub use card::Card;
pub use changing::Draft;
pub use hover::{on_down, on_leave, on_move};
pub use item::MenuItem;
pub use panel::SuggestionsPanel;
pub use state::{Place, Suggestions};

use super::reading::Reading;
use leptos::prelude::*;

/// Provides what was suggested, and keeps it up to date for as long as the Read place is there.
pub fn connect(reading: Reading) -> Suggestions {
    let suggestions = Suggestions::new(reading);
    provide_context(suggestions);
    asking::connect(suggestions);
    drawing::connect(suggestions);
    acts::register(suggestions);
    suggestions
}
