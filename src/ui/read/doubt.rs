//! Marks whose words are not those that were marked: what these were, and what a person can do about it.

use super::reading::Reading;
use crate::case::{Body, Command, Id, Mark};
use crate::compare::show;
use crate::text::{DiffKind, SpanState, diff};
use crate::ui::words::language;
use crate::ui::words::read::read;
use crate::ui::words::retelling::retelling;
use leptos::prelude::*;

/// What is said of such a mark in the margin; nothing of others.
pub fn doubt(mark: &Mark) -> Option<AnyView> {
    let said = match mark.span.state() {
        SpanState::Orphan => read().orphan,
        SpanState::Changed => read().changed,
        SpanState::Anchored | SpanState::Moved => return None,
    };
    let then = match mark.span.state() {
        SpanState::Orphan => Some(view! { <p class="hint">{retelling().link_hint}</p> }.into_any()),
        _ => Some(
            view! {
                {mark.span.was().map(|was| before(was, mark.span.exact()))}
                {still(mark)}
            }
            .into_any(),
        ),
    };
    Some(view! { <p class="mark-doubt">{said}</p> {then} }.into_any())
}

/// That the value of a mention is the one of before: words that change often say something else.
fn still(mark: &Mark) -> Option<AnyView> {
    let Body::Mention { value: Some(value), .. } = &mark.body else { return None };
    let said = (retelling().still)(&show(value, language()));
    Some(view! { <p class="hint">{said}</p> }.into_any())
}

/// The words that were marked; what of them is gone is struck out, and stands out where it changes what is claimed.
fn before(was: &str, now: &str) -> AnyView {
    let parts = diff(was, now).into_iter().filter(|part| part.kind != DiffKind::Added);
    let parts = parts.map(|part| match part.kind {
        DiffKind::Removed if part.is_telling() => {
            view! { <del class="telling">{part.text}</del> }.into_any()
        }
        DiffKind::Removed => view! { <del>{part.text}</del> }.into_any(),
        DiffKind::Same | DiffKind::Added => part.text.into_any(),
    });
    let parts = parts.collect_view();
    view! { <p class="mark-was"><span class="soft">{retelling().was}" "</span>{parts}</p> }
        .into_any()
}

/// The button that sets it right, if there is one: the words are right, or the mark belongs to those selected.
pub fn remedy(reading: Reading, mark: &Mark) -> Option<AnyView> {
    let id = mark.id;
    match mark.span.state() {
        SpanState::Changed => Some(
            view! {
                <button
                    type="button"
                    class="button quiet small"
                    on:click=move |_| {
                        reading.run(Command::SettleMark(id));
                    }
                >
                    {move || retelling().settle}
                </button>
            }
            .into_any(),
        ),
        SpanState::Orphan => {
            let article = mark.article;
            let pick = move || reading.pick.get().filter(|pick| pick.article == article);
            Some(
                view! {
                    <button
                        type="button"
                        class="button quiet small"
                        disabled=move || pick().is_none()
                        // What is selected stays so.
                        on:mousedown=|event| event.prevent_default()
                        on:click=move |_| link(reading, id, article)
                    >
                        {move || retelling().link}
                    </button>
                }
                .into_any(),
            )
        }
        SpanState::Anchored | SpanState::Moved => None,
    }
}

fn link(reading: Reading, mark: Id, article: Id) {
    let pick = reading.pick.get_untracked().filter(|pick| pick.article == article);
    let Some(pick) = pick else { return };
    if reading.run(Command::MoveMark { mark, extent: pick.extent }).is_some() {
        reading.clear_selection();
        reading.active.set(Some(mark));
        reading.messages.done(untrack(retelling).linked);
    }
}
