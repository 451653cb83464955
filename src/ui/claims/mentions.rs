//! The mentions of a claim: each in its sentence, with its value, and the way to its words.

use super::board::Board;
use super::cell::{how, in_pieces};
use super::parts::{Pick, button, nth, number, numbered};
use crate::analysis::{Answer, Passage, Question};
use crate::case::{Body, Command, Id, MentionFields, Modality, Polarity};
use crate::compare::{Mention, pieces};
use crate::text::Extent;
use crate::ui::analyst;
use crate::ui::words::claim_panel::panel;
use crate::ui::words::claims::claims;
use crate::ui::words::language;
use crate::ui::words::shell::shell;
use leptos::prelude::*;

const MODALITIES: [Modality; 4] =
    [Modality::Asserted, Modality::Planned, Modality::Possible, Modality::Reported];
const POLARITIES: [Polarity; 2] = [Polarity::Affirmed, Polarity::Denied];

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
    view! {
        <section class="claim-part">
            <h3>{move || panel().mentions} " (" {move || all.with(Vec::len)} ")"</h3>
            {move || all.with(Vec::is_empty).then(|| view! { <p>{panel().no_mentions}</p> })}
            <ul role="list" class="mention-list" aria-label=move || panel().mentions>
                {move || all.get().into_iter().map(|mention| item(board, claim, mention)).collect_view()}
            </ul>
        </section>
    }
    .into_any()
}

fn item(board: Board, claim: Id, mention: Mention) -> AnyView {
    let mark = mention.mark;
    let value = mention.value.as_ref().and_then(|value| {
        board.comparing.read(|_, compared| {
            let agreement = compared.agreement(claim)?;
            Some(pieces(value, agreement, &mention.outlet, language()))
        })?
    });
    let mut said = how(board, &mention, false);
    said.insert(0, mention.outlet.clone());
    let why = mention.value.as_ref().and_then(|value| value.because.clone());
    let rule = why.and_then(|why| why.anchor.map(|anchor| (panel().reckoned)(&anchor)));
    let missing = value.is_none();
    let link = if mention.extent.is_empty() {
        view! { <span class="fault-words">{panel().lost}</span> }.into_any()
    } else {
        view! { <a href=board.words(mark)>{panel().go}</a> }.into_any()
    };
    let modality = mention.modality;
    let polarity = mention.polarity;
    view! {
        <li>
            {in_context(board, &mention)}
            <p class="said-how">{said.join(" · ")} " · " {link}</p>
            {value.map(|value| view! { <p class="mention-value">{in_pieces(value)}</p> })}
            {rule.map(|rule| view! { <p class="said-how">{rule}</p> })}
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
            {missing.then(|| button(|| panel().read_value, move || take_value(board, claim, mark)))}
        </li>
    }
    .into_any()
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
    let fields = board.session.read(|case| match &case.marks().get(&mark)?.body {
        Body::Mention { value, polarity, modality, .. } => {
            Some(MentionFields { value: value.clone(), polarity: *polarity, modality: *modality })
        }
        _ => None,
    });
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
