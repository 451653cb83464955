//! The gate before "final": each obstacle named, each overridden with a reason that is kept.

use super::board::Board;
use super::doing::Doing;
use crate::case::{Command, Override, Problem, Review};
use crate::compare::gate;
use crate::store::{DraftKey, DraftOf};
use crate::ui::drafts::{Drafted, note};
use crate::ui::words::claim_panel::panel;
use crate::ui::words::drafts::drafts;
use crate::ui::words::judging::judging;
use crate::ui::words::language;
use leptos::{ev, prelude::*};
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
    let whys = Whys::of(&[]);
    let key = DraftKey { of: DraftOf::Finish, about: id };
    let drafted = Drafted::of_signals(key, whys.named().to_vec());
    let obstacles = Memo::new(move |_| {
        board.comparing.track_claim(claim);
        let language = language();
        let found = board.comparing.read(|case, compared| {
            let all = gate(case, compared, claim, Some(&review));
            all.iter().map(|o| (o.problem, o.words(language))).collect::<Vec<_>>()
        });
        found.unwrap_or_default()
    });
    let given = move || obstacles.with(|all| whys.given(all));
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
            {move || whys.fields(obstacles.get())}
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

/// A problem that stands in the way, and its words.
pub type Standing = (Problem, String);

/// What is typed for each problem: why it is put up with. Copy the handle.
#[derive(Clone, Copy)]
pub struct Whys([RwSignal<String>; Problem::ALL.len()]);

/// What they are called in a draft, in the order of [`Problem::ALL`].
const NAMES: [&str; Problem::ALL.len()] =
    ["no_verdict", "no_evidence", "single_origin", "only_unnamed", "no_archive", "open_gap"];

impl Whys {
    /// Those given before.
    pub fn of(before: &[Override]) -> Self {
        Self(Problem::ALL.map(|problem| {
            let last = before.iter().rfind(|one| one.problem == problem);
            RwSignal::new(last.map(|one| one.reason.clone()).unwrap_or_default())
        }))
    }

    /// With their names in a draft.
    pub fn named(self) -> [(&'static str, RwSignal<String>); Problem::ALL.len()] {
        std::array::from_fn(|number| (NAMES[number], self.0[number]))
    }

    /// Those of the problems that stand for which there is one; tracked.
    pub fn given(self, standing: &[Standing]) -> Vec<Override> {
        let all = Problem::ALL.into_iter().zip(self.0);
        let stands = |problem: &Problem| standing.iter().any(|(one, _)| one == problem);
        all.filter(|(problem, _)| stands(problem))
            .map(|(problem, why)| Override { problem, reason: why.get().trim().to_owned() })
            .filter(|one| !one.reason.is_empty())
            .collect()
    }

    /// A field for each problem that stands.
    pub fn fields(self, standing: Vec<Standing>) -> Vec<AnyView> {
        let why = |problem| Problem::ALL.iter().zip(self.0).find(|(one, _)| **one == problem);
        let field = |(problem, words): Standing| Some(field(words, why(problem)?.1));
        standing.into_iter().filter_map(field).collect()
    }
}

fn field(problem: String, why: RwSignal<String>) -> AnyView {
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
