//! The gate before "final": each obstacle named, each overridden with a reason that is kept.

use super::board::Board;
use super::parts::button;
use super::review::Doing;
use crate::case::{Command, Override, Problem, Review};
use crate::compare::gate;
use crate::ui::words::claim_panel::panel;
use crate::ui::words::judging::judging;
use crate::ui::words::language;
use leptos::{ev, prelude::*};
use std::collections::BTreeMap;
use std::sync::Arc;

/// What stands against calling a draft final.
#[component]
pub fn Gate(
    /// The draft.
    review: Arc<Review>,
    /// Says that it is done.
    doing: RwSignal<Doing>,
) -> impl IntoView {
    let board = Board::get();
    let (id, claim) = (review.id, review.claim);
    let reasons = RwSignal::new(BTreeMap::<Problem, String>::new());
    let obstacles = Memo::new(move |_| {
        board.comparing.track_claim(claim);
        let language = language();
        let found = board.comparing.read(|case, compared| {
            let all = gate(case, compared, claim, Some(&review));
            all.iter().map(|o| (o.problem, o.words(language))).collect::<Vec<_>>()
        });
        found.unwrap_or_default()
    });
    let reason = move |problem: &Problem| {
        reasons.with(|all| all.get(problem).map(|reason| reason.trim().to_owned()))
    };
    let given = move || {
        obstacles.with(|all| {
            all.iter()
                .filter_map(|(problem, _)| {
                    let reason = reason(problem).filter(|reason| !reason.is_empty())?;
                    Some(Override { problem: *problem, reason })
                })
                .collect::<Vec<_>>()
        })
    };
    let blocked = move || given().len() < obstacles.with(Vec::len);
    let on_submit = move |event: ev::SubmitEvent| {
        event.prevent_default();
        if untrack(blocked) {
            return;
        }
        let overrides = untrack(given);
        if board.run(Command::FinishReview { review: id, overrides }).is_some() {
            doing.set(Doing::Nothing);
        }
    };
    view! {
        <form class="form claim-form" on:submit=on_submit>
            <p>{move || if obstacles.with(Vec::is_empty) { judging().clear } else { judging().gate }}</p>
            {move || obstacles.get().into_iter().map(|(problem, words)| view! {
                <label class="labelled">
                    <span>{words}</span>
                    <input
                        type="text"
                        class="field"
                        placeholder=judging().override_hint
                        prop:value=move || reasons.with(|all| all.get(&problem).cloned())
                        on:input=move |event| {
                            let words = event_target_value(&event);
                            reasons.update(|all| { all.insert(problem, words); });
                        }
                    />
                </label>
            }).collect_view()}
            <div class="acts">
                <button type="submit" class="button small primary" disabled=blocked>
                    {move || judging().finish_now}
                </button>
                {button(|| panel().cancel, move || doing.set(Doing::Nothing))}
            </div>
        </form>
    }
    .into_any()
}
