//! The gate before "final": each obstacle named, each overridden with a reason that is kept.

use super::board::Board;
use super::review::Doing;
use crate::case::{Command, Override, Problem, Review, wire};
use crate::compare::gate;
use crate::sorted;
use crate::store::{Draft, DraftKey, DraftOf};
use crate::ui::drafts::{Drafted, note};
use crate::ui::words::claim_panel::panel;
use crate::ui::words::drafts::drafts;
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
    let (drafted, left) = Drafted::new(DraftKey { of: DraftOf::Finish, about: id });
    let named = |problem: &Problem| wire::value_of(problem).as_str().map(str::to_owned);
    reasons.set(sorted::map(left.into_iter().flatten().filter_map(|(problem, reason)| {
        Some((wire::read::<Problem>(&problem.into()).ok()?, reason))
    })));
    drafted.follow(Draft::new(), move || {
        let all = reasons.get().into_iter().filter(|(_, reason)| !reason.is_empty());
        sorted::map(all.filter_map(|(problem, reason)| Some((named(&problem)?, reason))))
    });
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
            drafted.saved();
            doing.set(Doing::Nothing);
        }
    };
    let closed = move || doing.set(Doing::Nothing);
    let discard = move || {
        closed();
        if drafted.is_unsaved.try_get_untracked() == Some(true) {
            drafted.discard(
                board.messages,
                Arc::new(move || {
                    let _ = doing.try_set(Doing::Finish(id));
                }),
            );
        }
    };
    let leave: fn(bool) -> &'static str =
        |is_unsaved| if is_unsaved { drafts().discard } else { panel().cancel };
    view! {
        <form class="form claim-form" on:submit=on_submit>
            {note(drafted)}
            <p>{move || if obstacles.with(Vec::is_empty) { judging().clear } else { judging().gate }}</p>
            {move || obstacles.get().into_iter().map(|(problem, words)| {
                let typed = RwSignal::new(reasons.with_untracked(|all| {
                    all.get(&problem).cloned().unwrap_or_default()
                }));
                Effect::new(move |_| {
                    let words = typed.get();
                    reasons.update(|all| { all.insert(problem, words); });
                });
                override_field(words, typed)
            }).collect_view()}
            <div class="acts">
                <button type="submit" class="button small primary" disabled=blocked>
                    {move || judging().finish_now}
                </button>
                <button type="button" class="button small" on:click=move |_| discard()>
                    {move || leave(drafted.is_unsaved.get())}
                </button>
            </div>
        </form>
    }
    .into_any()
}

/// The field for why a problem is put up with.
pub fn override_field(problem: String, why: RwSignal<String>) -> AnyView {
    view! {
        <label class="labelled">
            <span>{problem}</span>
            <input
                type="text"
                class="field"
                placeholder=judging().override_hint
                prop:value=move || why.get()
                on:input=move |event| why.set(event_target_value(&event))
            />
        </label>
    }
    .into_any()
}
