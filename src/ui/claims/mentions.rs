//! The mentions of a claim: each in its sentence, with its value, and the way to its words.

use super::board::Board;
use super::cell::{how, in_pieces};
use super::parts::{Pick, button, nth, number, numbered};
use crate::analysis::{Answer, Passage, Question};
use crate::browser::dom;
use crate::case::{Command, Id, MentionFields};
use crate::compare::{Mention, pieces, show_anchor};
use crate::store::{DraftKey, DraftOf};
use crate::text::Extent;
use crate::ui::analyst;
use crate::ui::drafts::{Drafted, acts, note};
use crate::ui::values::{
    Choice, MODALITIES, POLARITIES, Said, ValueFieldset, Words, choice, no_fault,
};
use crate::ui::words::claim_panel::panel;
use crate::ui::words::claims::claims;
use crate::ui::words::drafts::drafts;
use crate::ui::words::language;
use crate::ui::words::read::read;
use crate::ui::words::shell::shell;
use crate::value::{Value, ValueKind};
use leptos::{ev, prelude::*};
use std::sync::Arc;
use wasm_bindgen::JsCast;

/// The mentions of a claim.
#[component]
pub fn Mentions(
    /// Which one.
    claim: Id,
) -> impl IntoView {
    let board = Board::get();
    let all = Memo::new(move |_| {
        board.comparing.track_claim(claim);
        let found = board.comparing.read(|_, compared| compared.mentions(claim).to_vec());
        found.unwrap_or_default()
    });
    let marks = Memo::new(move |_| {
        all.with(|all| all.iter().map(|mention| mention.mark).collect::<Vec<_>>())
    });
    let left = untrack(|| marks.get()).into_iter();
    let left = left.clone().find(|mark| board.has_draft(DraftOf::Mention, *mark));
    let editing = RwSignal::new(left);
    view! {
        <section class="claim-part">
            <h3>{move || panel().mentions} " (" {move || all.with(Vec::len)} ")"</h3>
            {move || all.with(Vec::is_empty).then(|| view! { <p>{panel().no_mentions}</p> })}
            <ul role="list" class="mention-list" aria-label=move || panel().mentions>
                <For each=move || marks.get() key=|mark| *mark let:mark>
                    {item(board, claim, mark, all, editing)}
                </For>
            </ul>
        </section>
    }
    .into_any()
}

/// A mention: what it says, or the fields to put that right.
fn item(
    board: Board,
    claim: Id,
    mark: Id,
    all: Memo<Vec<Mention>>,
    editing: RwSignal<Option<Id>>,
) -> AnyView {
    let mention = Memo::new(move |_| {
        all.with(|all| all.iter().find(|mention| mention.mark == mark).cloned())
    });
    let is_edited = Memo::new(move |_| editing.get() == Some(mark));
    // What others do to the mention meanwhile does not touch what is being typed.
    let inside = move || match is_edited.get() {
        true => untrack(|| mention.get()).map(|mention| {
            untrack(|| {
                view! {
                    {in_context(board, &mention)}
                    <p class="said-how">{mention.outlet.clone()}</p>
                    {form(board, claim, mark, editing)}
                }
                .into_any()
            })
        }),
        false => mention.get().map(|mention| shown(board, claim, &mention, editing)),
    };
    view! { <li data-mark=mark.to_string()>{inside}</li> }.into_any()
}

fn shown(board: Board, claim: Id, mention: &Mention, editing: RwSignal<Option<Id>>) -> AnyView {
    let mark = mention.mark;
    let value = mention.value.as_ref().and_then(|value| {
        board.comparing.read(|_, compared| {
            let agreement = compared.agreement(claim)?;
            Some(pieces(value, agreement, &mention.outlet, language()))
        })?
    });
    let mut said = how(board, mention, false);
    said.insert(0, mention.outlet.clone());
    let why = mention.value.as_ref().and_then(|value| value.because.clone());
    let rule = why.and_then(|why| {
        why.anchor.map(|anchor| (panel().reckoned)(&show_anchor(&anchor, language())))
    });
    let own = mention.value.as_ref().is_some_and(|value| !value.is_computed());
    let missing = value.is_none();
    let is_lost = mention.extent.is_empty();
    let link = if is_lost {
        view! { <span class="fault-words">{panel().lost}</span> }.into_any()
    } else {
        view! { <a href=board.words(mark)>{panel().go}</a> }.into_any()
    };
    let modality = mention.modality;
    let polarity = mention.polarity;
    let has_draft = board.has_draft(DraftOf::Mention, mark);
    view! {
        {in_context(board, mention)}
        <p class="said-how">{said.join(" · ")} " · " {link}</p>
        {value.map(|value| view! { <p class="mention-value">{in_pieces(value)}</p> })}
        {rule.map(|rule| view! { <p class="said-how">{rule}</p> })}
        {own.then(|| view! { <p class="said-how">{panel().own_value}</p> })}
        {has_draft.then(|| view! { <p class="draft-note">{drafts().tag}</p> })}
        <div class="mention-acts">
            <Pick
                label=|| panel().certainty
                offered=Signal::derive(|| numbered(&MODALITIES, claims().modality))
                picked=Signal::stored(number(&MODALITIES, &modality))
                on_pick=Callback::new(move |picked: String| {
                    let modality = nth(&MODALITIES, &picked).unwrap_or_default();
                    say(board, mark, |fields| fields.modality = modality);
                })
            />
            <Pick
                label=|| panel().stand
                offered=Signal::derive(|| numbered(&POLARITIES, claims().polarity))
                picked=Signal::stored(number(&POLARITIES, &polarity))
                on_pick=Callback::new(move |picked: String| {
                    let polarity = nth(&POLARITIES, &picked).unwrap_or_default();
                    say(board, mark, |fields| fields.polarity = polarity);
                })
            />
        </div>
        <div class="acts">
            {missing.then(|| button(|| panel().read_value, move || take_value(board, claim, mark)))}
            // Where the words are lost, there is nothing that a value could be read from or checked by.
            {(!is_lost).then(|| button(
                if missing { || panel().set_value } else { || panel().edit_value },
                move || editing.set(Some(mark)),
            ))}
        </div>
    }
    .into_any()
}

/// The fields in which a mention is put right, and what was left in them.
fn form(board: Board, claim: Id, mark: Id, editing: RwSignal<Option<Id>>) -> AnyView {
    let found = board.session.read(|case| {
        let mark = case.marks().get(&mark)?;
        let words = Words { article: mark.article, extent: mark.span.extent() };
        Some((words, MentionFields::of(&mark.body)?, case.claims().get(&claim)?.kind))
    });
    let Some((words, fields, claim_kind)) = found.flatten() else { return ().into_any() };
    let kind = fields.value.as_ref().map_or(claim_kind, Value::kind);
    let kind = RwSignal::new(kind);
    let said = Said::new(board.session, words, Some(fields), kind);
    let start = untrack(|| said.draft());
    let (drafted, left) = Drafted::new(DraftKey { of: DraftOf::Mention, about: mark });
    if let Some(left) = left {
        said.resume(&left);
    }
    drafted.follow(start, move || said.draft());
    let save = move || {
        let Some(fields) = said.fields() else { return };
        if board.run(Command::SetMention { mark, fields }).is_some() {
            drafted.saved();
            editing.set(None);
            focus_edit(mark);
        }
    };
    // Whoever is quicker than the rules waits for them, a few milliseconds.
    let is_wanted = RwSignal::new(false);
    Effect::new(move |_| {
        if is_wanted.get() && !said.is_asked() {
            is_wanted.set(false);
            untrack(save);
        }
    });
    let on_submit = move |event: ev::SubmitEvent| {
        event.prevent_default();
        if untrack(|| said.is_asked()) {
            is_wanted.set(true);
        } else {
            save();
        }
    };
    let closed = Callback::new(move |()| {
        editing.set(None);
        focus_edit(mark);
    });
    let reopen = Arc::new(move || {
        let _ = editing.try_set(Some(mark));
    });
    let at = Signal::derive(move || {
        let kind = kind.get();
        ValueKind::ALL.iter().position(|each| *each == kind)
    });
    view! {
        <form class="form claim-form" on:submit=on_submit>
            {note(drafted)}
            {choice(Choice {
                label: || panel().value_kind,
                offered: || ValueKind::ALL.map(read().value_kind).to_vec(),
                at,
                pick: Callback::new(move |at: usize| {
                    kind.set(ValueKind::ALL.get(at).copied().unwrap_or_default());
                }),
                fault: no_fault(),
                class: "",
            })}
            <ValueFieldset said/>
            {acts(drafted, closed, reopen)}
        </form>
    }
    .into_any()
}

/// The button that opens the fields has the focus again.
fn focus_edit(mark: Id) {
    dom::next_frame(move || {
        let selector = format!(".mention-list li[data-mark='{mark}'] .acts button:last-child");
        let found = dom::document().query_selector(&selector).ok().flatten();
        if let Some(found) = found.and_then(|found| found.dyn_into().ok()) {
            dom::focus_later(found);
        }
    });
}

/// The sentence around the words, with the words marked.
fn in_context(board: Board, mention: &Mention) -> AnyView {
    let around = board.session.read(|case| {
        let text = &case.articles().get(&mention.article)?.text;
        if mention.extent.is_empty() {
            return None;
        }
        let Extent { start, end } = mention.extent;
        let first = text.sentence_at(start).start.min(start);
        let last = text.sentence_at(text.grapheme_floor(end)).end.max(end);
        let before = text.slice(Extent { start: first, end: start }).to_owned();
        Some((before, text.slice(Extent { start: end, end: last }).to_owned()))
    });
    let (before, after) = around.flatten().unwrap_or_default();
    view! {
        <blockquote class="mention-words">
            {before}<mark class="claim-words">{mention.words.clone()}</mark>{after}
        </blockquote>
    }
    .into_any()
}

/// Changes what a mention says.
fn say(board: Board, mark: Id, change: impl FnOnce(&mut MentionFields)) {
    let fields = board.session.read(|case| MentionFields::of(&case.marks().get(&mark)?.body));
    let Some(mut fields) = fields.flatten() else { return };
    change(&mut fields);
    board.run(Command::SetMention { mark, fields });
}

/// Takes the value that a rule reads from the words.
fn take_value(board: Board, claim: Id, mark: Id) {
    let question = board.session.read(|case| {
        let kind = case.claims().get(&claim)?.kind;
        let mark = case.marks().get(&mark)?;
        let article = case.articles().get(&mark.article)?;
        let (passage, extent) = Passage::around(article, mark.span.extent());
        Some(Question::Values { passage, at: vec![(extent, Some(kind))] })
    });
    let Some(question) = question.flatten() else { return };
    // No trace is left where the claim is closed by then: the value is what was asked for all the same.
    analyst::ask(question, move |answer| match answer {
        Ok(Answer::Values(mut values)) => match values.pop().flatten() {
            Some(value) => say(board, mark, |fields| fields.value = Some(value)),
            None => board.messages.notice(panel().no_value_found),
        },
        _ => board.messages.fault(shell().rules_silent),
    });
}
