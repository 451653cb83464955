//! What is done to a whole claim: merged, split, deleted.

use super::about::{now, others};
use super::board::Board;
use super::parts::{Pick, Text, button};
use crate::browser::route::Route;
use crate::case::{ClaimFields, Command, Id};
use crate::compare::merging;
use crate::place::Place;
use crate::ui::dialogs::say_with_undo;
use crate::ui::words::claim_panel::{ClaimPanel, panel};
use crate::ui::words::claims::claims;
use crate::ui::words::language;
use crate::ui::words::read::read;
use leptos::prelude::*;
use std::collections::BTreeSet;

/// Acts on the claim.
#[component]
pub fn More(
    /// Which one.
    claim: Id,
) -> impl IntoView {
    let board = Board::get();
    let route = Route::get();
    let delete = move || {
        if board.run(Command::DeleteClaim(claim)).is_some() {
            done(board, |words| words.deleted);
            if let Some(place) = board.closed() {
                route.go(&place);
            }
        }
    };
    view! {
        <details class="claim-part claim-fold">
            <summary>{move || panel().more}</summary>
            <Merge claim/>
            <Split claim/>
            <div class="acts claim-act">
                <button type="button" class="button small danger" on:click=move |_| delete()>
                    {move || panel().delete}
                </button>
            </div>
        </details>
    }
    .into_any()
}

/// Says what was done, and offers to undo it.
fn done(board: Board, words: fn(&ClaimPanel) -> &'static str) {
    let said = untrack(|| words(panel()).to_owned());
    say_with_undo(board.session, board.messages, said, 1);
}

#[component]
fn Merge(claim: Id) -> impl IntoView {
    let board = Board::get();
    let route = Route::get();
    let into = RwSignal::new(String::new());
    let has_others = Memo::new(move |_| others(board, claim).len() > 1);
    let merge = move || {
        let Some(into) = Id::parse(&into.get_untracked()) else { return };
        if board.run(Command::MergeClaims { into, from: claim }).is_some() {
            done(board, |words| words.merged);
            if let Some(case) = board.case() {
                route.go(&Place::claim(case, into));
            }
        }
    };
    view! {
        <Show when=move || has_others.get()>
            <div class="form claim-act">
                <p class="hint">{move || panel().merge_hint}</p>
                <Pick
                    label=|| panel().other_claim
                    offered=Signal::derive(move || others(board, claim))
                    picked=into.into()
                    on_pick=Callback::new(move |picked| into.set(picked))
                />
                <div role="status">{move || consequences(board, claim, into)}</div>
                <div class="acts">{button(|| panel().merge, merge)}</div>
            </div>
        </Show>
    }
    .into_any()
}

/// What merging `from` into the claim that is picked would come to.
fn consequences(board: Board, from: Id, into: RwSignal<String>) -> Option<AnyView> {
    let into = Id::parse(&into.get())?;
    board.comparing.track_claim(from);
    board.comparing.track_claim(into);
    let found = board.session.read(|case| merging(case, into, from)).flatten()?;
    let words = panel();
    let kind = read().value_kind;
    let kinds = found.kinds.map(|(goes, stays)| (words.merge_kinds)(kind(goes), kind(stays)));
    let verdict = found.verdict.map(|(before, after)| {
        let before = before.map_or(claims().no_verdict, |core| core.words(language()));
        (words.merge_verdict)(after.words(language()), before)
    });
    let is_grave = kinds.is_some() || verdict.is_some();
    let along = (words.merge_along)(found.mentions, found.evidence, found.reviews);
    let lines: Vec<AnyView> = std::iter::once(along)
        .chain(kinds)
        .chain(verdict)
        .map(|line| view! { <p>{line}</p> }.into_any())
        .collect();
    Some(view! { <div class=if is_grave { "warned" } else { "hint" }>{lines}</div> }.into_any())
}

#[component]
fn Split(claim: Id) -> impl IntoView {
    let board = Board::get();
    let route = Route::get();
    let chosen = RwSignal::new(BTreeSet::<Id>::new());
    let statement = RwSignal::new(String::new());
    let all = Memo::new(move |_| {
        board.comparing.track_claim(claim);
        let found = board.comparing.read(|_, compared| compared.mentions(claim).to_vec());
        found.unwrap_or_default()
    });
    let ready = move || {
        let count = chosen.with(BTreeSet::len);
        count > 0 && count < all.with(Vec::len) && statement.with(|s| !s.trim().is_empty())
    };
    let split = move || {
        let fields = ClaimFields {
            statement: statement.get_untracked().trim().to_owned(),
            kind: now(board, claim).map(|claim| claim.kind).unwrap_or_default(),
        };
        let marks = chosen.get_untracked().into_iter().collect();
        let new = board.run(Command::SplitClaim { claim, marks, fields });
        if let Some((new, case)) = new.zip(board.case()) {
            done(board, |words| words.split_done);
            route.go(&Place::claim(case, new));
        }
    };
    view! {
        <Show when=move || { all.with(Vec::len) > 1 }>
            <div class="form claim-act">
                <p class="hint">{move || panel().split_hint}</p>
                <ul role="list" class="claim-list">
                    {move || all.get().into_iter().map(|mention| {
                        let mark = mention.mark;
                        view! {
                            <li>
                                <label class="radio">
                                    <input
                                        type="checkbox"
                                        prop:checked=move || chosen.with(|all| all.contains(&mark))
                                        on:change=move |event| chosen.update(|all| {
                                            if event_target_checked(&event) {
                                                all.insert(mark);
                                            } else {
                                                all.remove(&mark);
                                            }
                                        })
                                    />
                                    <span>{mention.outlet} ": " <q>{mention.words}</q></span>
                                </label>
                            </li>
                        }
                    }).collect_view()}
                </ul>
                <Text label=|| panel().split_statement text=statement/>
                <div class="acts">
                    <button
                        type="button"
                        class="button small"
                        disabled=move || !ready()
                        on:click=move |_| split()
                    >
                        {move || panel().split}
                    </button>
                </div>
            </div>
        </Show>
    }
    .into_any()
}
