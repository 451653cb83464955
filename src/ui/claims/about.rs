//! What a claim says, whether it can be checked, how it stands to others: all can be changed in place.

use super::board::Board;
use super::parts::{Offered, Pick, Text, button, nth, number, numbered};
use crate::case::{
    Checkability, Claim, ClaimDetails, ClaimFields, Command, Id, Relation, RelationKind,
};
use crate::compare::report::quotation;
use crate::ui::session::Topic;
use crate::ui::words::claim_panel::panel;
use crate::ui::words::read::read;
use crate::value::{DateValue, ValueKind};
use leptos::prelude::*;

const CHECKABILITIES: [Checkability; 4] = [
    Checkability::Checkable,
    Checkability::Opinion,
    Checkability::Prediction,
    Checkability::NotCheckable,
];

const RELATIONS: [RelationKind; 5] = [
    RelationKind::Same,
    RelationKind::Narrower,
    RelationKind::Broader,
    RelationKind::Contradicts,
    RelationKind::DependsOn,
];

/// The fields of a claim.
#[component]
pub fn About(
    /// Which one.
    claim: Id,
) -> impl IntoView {
    let board = Board::get();
    let statement = RwSignal::new(String::new());
    let due = RwSignal::new(String::new());
    let due_wrong = RwSignal::new(false);
    Effect::new(move |_| {
        if let Some(claim) = board.claim(claim) {
            statement.set(claim.statement.clone());
            due.set(claim.due.clone().unwrap_or_default());
            due_wrong.set(false);
        }
    });
    let say = Callback::new(move |()| {
        let words = statement.get_untracked().trim().to_owned();
        match now(board, claim) {
            Some(old) if words.is_empty() => statement.set(old.statement),
            Some(old) => {
                let fields = ClaimFields { statement: words, kind: old.kind };
                board.run(Command::EditClaim { claim, fields });
            }
            None => {}
        }
    });
    let kind = move || board.claim(claim).map(|claim| claim.kind).unwrap_or_default();
    let set_kind = Callback::new(move |picked: String| {
        if let (Some(old), Some(kind)) = (now(board, claim), nth(&ValueKind::ALL, &picked)) {
            let fields = ClaimFields { statement: old.statement, kind };
            board.run(Command::EditClaim { claim, fields });
        }
    });
    let checkable = move || board.claim(claim).map(|c| c.checkability).unwrap_or_default();
    let set_checkable = Callback::new(move |picked: String| {
        let checkability = nth(&CHECKABILITIES, &picked).unwrap_or_default();
        detail(board, claim, |details| details.checkability = checkability);
    });
    let set_due = Callback::new(move |()| {
        let words = due.get_untracked().trim().to_owned();
        let wrong = !words.is_empty() && DateValue::parse(&words).is_err();
        due_wrong.set(wrong);
        if !wrong {
            let new = (!words.is_empty()).then_some(words);
            detail(board, claim, |details| details.due = new);
        }
    });
    let kinds = Signal::derive(|| numbered(&ValueKind::ALL, read().value_kind));
    let checkables = Signal::derive(|| numbered(&CHECKABILITIES, panel().checkable));
    let is_prediction = Memo::new(move |_| checkable() == Checkability::Prediction);
    view! {
        <section class="claim-part form">
            <h3>{move || panel().about}</h3>
            <Text label=|| panel().statement text=statement on_commit=say lines=2/>
            <div class="field-row">
                <Pick
                    label=|| panel().kind
                    offered=kinds
                    picked=Signal::derive(move || number(&ValueKind::ALL, &kind()))
                    on_pick=set_kind
                />
                <Pick
                    label=|| panel().checkability
                    offered=checkables
                    picked=Signal::derive(move || number(&CHECKABILITIES, &checkable()))
                    on_pick=set_checkable
                />
            </div>
            <Show when=move || is_prediction.get() || due.with(|due| !due.is_empty())>
                <Text label=|| panel().due text=due on_commit=set_due/>
            </Show>
            <div role="alert">
                <Show when=move || due_wrong.get()>
                    <p class="fault-words">{move || panel().due_wrong}</p>
                </Show>
            </div>
            <Relations claim/>
        </section>
    }
    .into_any()
}

/// The claim as it is; not tracked.
pub fn now(board: Board, claim: Id) -> Option<Claim> {
    board.session.read(|case| case.claims().get(&claim).map(|claim| Claim::clone(claim)))?
}

fn detail(board: Board, claim: Id, change: impl FnOnce(&mut ClaimDetails)) {
    let Some(Claim { checkability, due, relations, .. }) = now(board, claim) else { return };
    let mut details = ClaimDetails { checkability, due, relations };
    change(&mut details);
    board.run(Command::DetailClaim { claim, details });
}

/// The other claims by id, those with a long statement by its beginning; tracked.
pub fn others(board: Board, claim: Id) -> Offered {
    board.session.track(Topic::Claims);
    let found = board.session.read(|case| {
        let others = case.claims().values().filter(|other| other.id != claim);
        let name = |other: &Claim| (other.id.to_string(), quotation(&other.statement));
        others.map(|other| name(other)).collect::<Vec<_>>()
    });
    let choose = (String::new(), panel().choose.to_owned());
    std::iter::once(choose).chain(found.unwrap_or_default()).collect()
}

#[component]
fn Relations(claim: Id) -> impl IntoView {
    let board = Board::get();
    let to = RwSignal::new(String::new());
    let kind = RwSignal::new("0".to_owned());
    let all = move || {
        board.session.track(Topic::Claims);
        let found = board.claim(claim).map(|claim| claim.relations.clone());
        found.unwrap_or_default()
    };
    let has_others = Memo::new(move |_| others(board, claim).len() > 1);
    let add = move || {
        let other = Id::parse(&to.get_untracked());
        let kind = nth(&RELATIONS, &kind.get_untracked());
        if let (Some(to_claim), Some(kind)) = (other, kind) {
            let relation = Relation { to: to_claim, kind };
            detail(board, claim, |details| details.relations.push(relation));
            to.set(String::new());
        }
    };
    let item = move |relation: Relation| {
        let name = board
            .session
            .read(|case| case.claims().get(&relation.to).map(|other| quotation(&other.statement)));
        view! {
            <li>
                <span>{(panel().relation_kind)(relation.kind)} " "</span>
                <a href=board.href(relation.to)>{name.flatten()}</a>
                " "
                {button(|| panel().remove, move || {
                    detail(board, claim, |details| details.relations.retain(|r| *r != relation));
                })}
            </li>
        }
    };
    view! {
        <Show when=move || has_others.get()>
            <details class="claim-fold">
                <summary>{move || panel().relations} " (" {move || all().len()} ")"</summary>
                <ul role="list" class="claim-list">{move || all().into_iter().map(item).collect_view()}</ul>
                <div class="field-row">
                    <Pick
                        label=|| panel().relation
                        offered=Signal::derive(|| numbered(&RELATIONS, panel().relation_kind))
                        picked=kind.into()
                        on_pick=Callback::new(move |picked| kind.set(picked))
                    />
                    <Pick
                        label=|| panel().other_claim
                        offered=Signal::derive(move || others(board, claim))
                        picked=to.into()
                        on_pick=Callback::new(move |picked| to.set(picked))
                    />
                </div>
                {button(|| panel().relate, add)}
            </details>
        </Show>
    }
    .into_any()
}
