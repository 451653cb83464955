//! What speaks for and against a claim: a list, and a form for one.

use super::board::Board;
use super::parts::{Offered, Pick, Text, button, nth, number, numbered};
use crate::case::{Command, Evidence, EvidenceFields, Id, Stance, Time, is_web_address};
use crate::intake::address;
use crate::store::{DraftKey, DraftOf};
use crate::ui::dialogs::say_with_undo;
use crate::ui::drafts::{Drafted, acts, note as draft_note};
use crate::ui::session::Topic;
use crate::ui::words::add::add;
use crate::ui::words::claim_panel::panel;
use crate::ui::words::drafts::drafts;
use crate::ui::words::judging::judging;
use leptos::{ev, prelude::*};
use std::sync::Arc;

/// Which form is open: none, that of a new one, or that of one that is there.
type Editing = RwSignal<Option<Option<Id>>>;

/// The evidence on a claim.
#[component]
pub fn EvidenceList(
    /// Which one.
    claim: Id,
) -> impl IntoView {
    let board = Board::get();
    let editing: Editing = RwSignal::new(left_open(board, claim));
    let all = move || {
        board.comparing.track_claim(claim);
        board.session.track(Topic::Sources);
        let found = board.session.read(|case| {
            let all = case.evidence().values().filter(|evidence| evidence.claim == claim);
            all.cloned().collect::<Vec<_>>()
        });
        found.unwrap_or_default()
    };
    view! {
        <section class="claim-part">
            <h3>{move || judging().evidence}</h3>
            <ul role="list" class="claim-list" aria-label=move || judging().evidence>
                {move || all().into_iter().map(|evidence| {
                    if editing.get() == Some(Some(evidence.id)) {
                        view! { <li><Form claim editing old=evidence/></li> }.into_any()
                    } else {
                        item(board, editing, &evidence)
                    }
                }).collect_view()}
            </ul>
            {move || match editing.get() {
                Some(None) => view! { <Form claim editing/> }.into_any(),
                _ => button(|| judging().add_evidence, move || editing.set(Some(None))),
            }}
        </section>
    }
    .into_any()
}

/// The form that was left with something in it.
fn left_open(board: Board, claim: Id) -> Option<Option<Id>> {
    let new = board.has_draft(DraftOf::NewEvidence, claim).then_some(None);
    new.or_else(|| {
        let all = board.session.read(|case| {
            let all = case.evidence().values().filter(|evidence| evidence.claim == claim);
            all.map(|evidence| evidence.id).collect::<Vec<_>>()
        });
        let mut all = all.unwrap_or_default().into_iter();
        all.find(|id| board.has_draft(DraftOf::Evidence, *id)).map(Some)
    })
}

fn item(board: Board, editing: Editing, evidence: &Arc<Evidence>) -> AnyView {
    let id = evidence.id;
    let source = evidence.source.and_then(|source| {
        board.session.read(|case| case.sources().get(&source).map(|s| s.name.clone()))?
    });
    let day = evidence.accessed.map(day).map(|day| (judging().seen)(&day));
    let set = (!evidence.set.is_empty()).then(|| (judging().of_set)(&evidence.set));
    let facts: Vec<String> = source.into_iter().chain(day).chain(set).collect();
    let address = |url: &str, words: &'static str| {
        (!url.is_empty()).then(|| view! { <p class="said-how">{words} ": " {linked(url)}</p> })
    };
    let delete = move || {
        if board.run(Command::DeleteEvidence(id)).is_some() {
            let said = untrack(|| judging().evidence_deleted.to_owned());
            say_with_undo(board.session, board.messages, said, 1);
        }
    };
    let has_draft = board.has_draft(DraftOf::Evidence, id);
    view! {
        <li class="evidence">
            <p class="agreement-word">{(judging().stance)(evidence.stance)}</p>
            {(!evidence.quote.is_empty()).then(|| view! {
                <blockquote class="mention-words">{evidence.quote.clone()}</blockquote>
            })}
            {(!facts.is_empty()).then(|| view! { <p class="said-how">{facts.join(" · ")}</p> })}
            {address(&evidence.url, judging().url)}
            {address(&evidence.archived_url, judging().archived_url)}
            {(!evidence.note.is_empty()).then(|| view! { <p>{evidence.note.clone()}</p> })}
            {has_draft.then(|| view! { <p class="draft-note">{drafts().tag}</p> })}
            <div class="acts">
                {button(|| panel().edit, move || editing.set(Some(Some(id))))}
                {button(|| panel().remove, delete)}
            </div>
        </li>
    }
    .into_any()
}

/// An address: a link, if it is one that a page may lead to; else its words alone.
fn linked(address: &str) -> AnyView {
    let words = address.to_owned();
    if !is_web_address(address) {
        return words.into_any();
    }
    let href = address.trim().to_owned();
    view! { <a href=href target="_blank" rel="noopener noreferrer">{words}</a> }.into_any()
}

/// "2023-05-04".
fn day(time: Time) -> String {
    time.to_string().chars().take(10).collect()
}

#[component]
fn Form(
    claim: Id,
    editing: Editing,
    #[prop(optional)] old: Option<Arc<Evidence>>,
) -> impl IntoView {
    let board = Board::get();
    let from = |get: fn(&Evidence) -> &str| {
        RwSignal::new(old.as_deref().map(|old| get(old).to_owned()).unwrap_or_default())
    };
    let quote = from(|old| &old.quote);
    let url = from(|old| &old.url);
    let archived = from(|old| &old.archived_url);
    let set = from(|old| &old.set);
    let note = from(|old| &old.note);
    let seen = old.as_ref().and_then(|old| old.accessed);
    let accessed = RwSignal::new(seen.map(day).unwrap_or_default());
    let stance = old.as_ref().map(|old| old.stance).unwrap_or_default();
    let stance = RwSignal::new(number(&Stance::ALL, &stance));
    let source = old.as_ref().and_then(|old| old.source);
    let source = RwSignal::new(source.map(|id| id.to_string()).unwrap_or_default());
    let id = old.as_ref().map(|old| old.id);
    let key = match id {
        Some(evidence) => DraftKey { of: DraftOf::Evidence, about: evidence },
        None => DraftKey { of: DraftOf::NewEvidence, about: claim },
    };
    let drafted = Drafted::of_signals(
        key,
        vec![
            ("stance", stance),
            ("quote", quote),
            ("source", source),
            ("url", url),
            ("archived_url", archived),
            ("accessed", accessed),
            ("set", set),
            ("note", note),
        ],
    );
    let (no_url, no_archive) = (RwSignal::new(false), RwSignal::new(false));
    let nothing = RwSignal::new(false);
    let on_submit = move |event: ev::SubmitEvent| {
        event.prevent_default();
        let text = |signal: RwSignal<String>| signal.get_untracked().trim().to_owned();
        let chosen = text(accessed);
        // A day that was left as it is keeps its hour.
        let kept = seen.filter(|seen| day(*seen) == chosen);
        let addresses = [url, archived].map(|typed| address::complete(&text(typed)));
        no_url.set(addresses[0].is_none());
        no_archive.set(addresses[1].is_none());
        let [Some(url), Some(archived_url)] = addresses else { return };
        let fields = EvidenceFields {
            source: Id::parse(&source.get_untracked()),
            url,
            archived_url,
            quote: text(quote),
            stance: nth(&Stance::ALL, &stance.get_untracked()).unwrap_or_default(),
            set: text(set),
            accessed: kept.or_else(|| Time::parse(&format!("{chosen}T00:00:00Z"))),
            note: text(note),
        };
        let empty = EvidenceFields { stance: fields.stance, ..EvidenceFields::default() };
        nothing.set(fields == empty);
        if fields == empty {
            return;
        }
        let done = board.run(match id {
            Some(evidence) => Command::EditEvidence { evidence, fields },
            None => Command::AddEvidence { claim, fields },
        });
        if done.is_some() {
            drafted.saved();
            editing.set(None);
        }
    };
    let closed = Callback::new(move |()| editing.set(None));
    let reopen = Arc::new(move || {
        let _ = editing.try_set(Some(id));
    });
    let fault = |is_wrong: RwSignal<bool>, words: fn() -> &'static str| {
        move || is_wrong.get().then(|| view! { <p class="fault-words" role="alert">{words()}</p> })
    };
    let no_address = || add().no_address;
    view! {
        <form class="form claim-form" on:submit=on_submit>
            {draft_note(drafted)}
            <Pick
                label=|| judging().stance_label
                offered=Signal::derive(|| numbered(&Stance::ALL, judging().stance))
                picked=stance.into()
                on_pick=Callback::new(move |picked| stance.set(picked))
            />
            <Text label=|| judging().quote text=quote lines=3/>
            <Pick
                label=|| judging().source
                offered=Signal::derive(move || sources(board))
                picked=source.into()
                on_pick=Callback::new(move |picked| source.set(picked))
            />
            <Text label=|| judging().url text=url/>
            {fault(no_url, no_address)}
            <Text label=|| judging().archived_url text=archived/>
            {fault(no_archive, no_address)}
            <div class="field-row">
                <Text label=|| judging().accessed text=accessed kind="date"/>
                <Text label=|| judging().set text=set/>
            </div>
            <Text label=|| judging().note text=note lines=2/>
            {fault(nothing, || judging().no_evidence)}
            {acts(drafted, closed, reopen)}
        </form>
    }
    .into_any()
}

fn sources(board: Board) -> Offered {
    board.session.track(Topic::Sources);
    let found = board.session.read(|case| {
        let all = case.sources().values();
        all.map(|source| (source.id.to_string(), source.name.clone())).collect::<Vec<_>>()
    });
    let none = (String::new(), judging().no_source.to_owned());
    std::iter::once(none).chain(found.unwrap_or_default()).collect()
}
