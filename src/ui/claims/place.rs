//! Where a claim stands among those shown, and the ways up and down.

use super::board::Board;
use crate::browser::dom;
use crate::case::{Command, Id};
use crate::compare::{Sort, Way};
use crate::ui::ground::Aloud;
use crate::ui::words::claim_panel::panel;
use leptos::prelude::*;

/// The place of a claim, while claims are shown in their own order: no other can be changed.
#[component]
pub fn ClaimPlace(
    /// Which one.
    claim: Id,
) -> impl IntoView {
    let board = Board::get();
    let aloud = Aloud::get();
    let place = Memo::new(move |_| {
        let is_own = board.sort.get() == Sort::Own;
        board
            .matrix
            .with(|matrix| Some((matrix.place(claim)?, matrix.rows.len())))
            .filter(|_| is_own)
    });
    let words = move || place.get().map(|(place, all)| (panel().place)(place + 1, all));
    let shift = move |way: Way| {
        let before = board
            .session
            .read(|case| board.matrix.with_untracked(|matrix| matrix.past(case, claim, way)));
        let Some(before) = before.flatten() else { return };
        if board.run(Command::MoveClaim { claim, before }).is_some() {
            aloud.say(untrack(words).unwrap_or_default());
            dom::after_frame(move || dom::show_nearest(&format!("claim-{claim}")));
        }
    };
    // At an end the button keeps the focus.
    let button = move |way: Way, words: fn() -> &'static str, is_end: fn(usize, usize) -> bool| {
        let at_end = move || place.get().is_some_and(|(place, all)| is_end(place, all)).to_string();
        view! {
            <button
                type="button"
                class="button small"
                aria-disabled=at_end
                on:click=move |_| shift(way)
            >
                {words}
            </button>
        }
        .into_any()
    };
    view! {
        <Show when=move || place.with(Option::is_some)>
            <div class="claim-place">
                <span>{words}</span>
                {button(Way::Up, || panel().up, |place, _| place == 0)}
                {button(Way::Down, || panel().down, |place, all| place + 1 == all)}
            </div>
        </Show>
    }
    .into_any()
}
