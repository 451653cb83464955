//! The fields for what a mention says: the quick one, the editor of its kind, and how the article puts it.

use super::inputs::{Choice, choice, no_fault};
use super::said::{Said, State};
use super::{date_fields, duration_fields, list_fields, name_fields, quantity_fields};
use crate::browser::dom;
use crate::case::{Modality, Polarity};
use crate::compare::{show_anchor, show_step};
use crate::ui::dialog::next_number;
use crate::ui::words::language;
use crate::ui::words::read::read;
use crate::ui::words::values::values as words;
use crate::value::{Doubt, Value, ValueKind};
use leptos::{ev, html, prelude::*};

/// As what an article can put a thing, in the order in which it is offered.
pub const MODALITIES: [Modality; 4] =
    [Modality::Asserted, Modality::Planned, Modality::Possible, Modality::Reported];

/// Whether it affirms it, in the order in which it is offered.
pub const POLARITIES: [Polarity; 2] = [Polarity::Affirmed, Polarity::Denied];

/// The fields.
#[component]
pub fn ValueFieldset(
    /// Their state.
    said: Said,
) -> impl IntoView {
    let kind = Memo::new(move |_| said.kind.get());
    let editor = move || match kind.get() {
        ValueKind::Date => date_fields::fields(said),
        ValueKind::Duration => duration_fields::fields(said),
        ValueKind::Quantity => quantity_fields::fields(said),
        ValueKind::List => list_fields::fields(said),
        ValueKind::Place | ValueKind::Name => name_fields::fields(said),
        ValueKind::Quote | ValueKind::Text => ().into_any(),
    };
    view! {
        <div class="value-set">
            {quick(said)}
            {editor}
            {how(said)}
        </div>
    }
    .into_any()
}

/// The value in words. Enter accepts, but where the words can have lines.
fn quick(said: Said) -> AnyView {
    let node = NodeRef::<html::Textarea>::new();
    let id = format!("value-reason-{}", next_number());
    let doubtful = format!("{id}-doubt");
    let described = format!("{id} {doubtful}");
    let has_lines = move || matches!(said.kind.get(), ValueKind::Quote | ValueKind::Text);
    let is_wrong = move || matches!(said.state.get(), State::Unreadable | State::Unanswered);
    let hint = move || match said.state.get() {
        State::Unreadable => (read().unreadable)((read().value_kind)(said.kind.get())),
        State::Unanswered => read().unanswered.to_owned(),
        State::NothingRead => words().nothing_read.to_owned(),
        State::Asked | State::Unfinished => String::new(),
        State::Known => said.value.with(|value| value.as_ref().map(reason).unwrap_or_default()),
    };
    let doubt = move || said.doubt.get().map(|doubt| doubt_words(&doubt)).unwrap_or_default();
    // What a rule reads can be had as long as something else stands there.
    let is_own = Memo::new(move |_| {
        let rests = !matches!(said.state.get(), State::Asked);
        rests && said.value.with(|value| value.as_ref().is_none_or(|value| !value.is_computed()))
    });
    let on_key = move |event: ev::KeyboardEvent| {
        let accepts = event.key() == "Enter" && !event.shift_key() && !event.is_composing();
        let accepts = accepts && (!untrack(has_lines) || event.ctrl_key() || event.meta_key());
        if accepts && let Some(form) = node.get_untracked().and_then(|field| field.form()) {
            event.prevent_default();
            dom::later(move || {
                let _ = form.request_submit();
            });
        }
    };
    view! {
        <div>
            <label class="labelled">
                <span>{move || read().value}</span>
                <textarea
                    node_ref=node
                    class="field value-words"
                    rows=move || if has_lines() { "3" } else { "1" }
                    autocomplete="off"
                    aria-describedby=described
                    aria-invalid=move || is_wrong().then_some("true")
                    placeholder=move || (read().value_hint)(said.kind.get())
                    prop:value=move || said.typed.get()
                    on:input=move |event| said.take(event_target_value(&event))
                    on:keydown=on_key
                ></textarea>
            </label>
            <div class="value-reason">
                <div>
                    <p id=id class="hint" class:fault-words=is_wrong aria-live="polite">{hint}</p>
                    <p id=doubtful class="hint told" aria-live="polite">{doubt}</p>
                </div>
                <Show when=move || is_own.get()>
                    <button
                        type="button"
                        class="button small quiet"
                        on:click=move |_| said.read_words()
                    >
                        {move || words().use_words}
                    </button>
                </Show>
            </div>
        </div>
    }
    .into_any()
}

/// What could be meant otherwise, and as what it was taken; or what cannot be.
fn doubt_words(doubt: &Doubt) -> String {
    match doubt {
        Doubt::Number(typed, read, other) => {
            (words().number_doubt)(typed, &read.plain(), &other.plain())
        }
        Doubt::Weekday(day) => {
            let month = read().months.get(usize::from(day.month().max(1)) - 1).copied();
            let name = format!("{} {} {}", day.day(), month.unwrap_or_default(), day.year());
            (words().weekday_is)(&name, day.weekday().name(language()))
        }
    }
}

/// Where the value comes from; empty for what a person set, and where there is none.
pub fn reason(value: &Value) -> String {
    let words = read();
    match &value.because {
        Some(why) if value.is_computed() => {
            let anchor = why.anchor.as_deref().map(|anchor| show_anchor(anchor, language()));
            match (anchor, &why.step) {
                (Some(anchor), Some(step)) => {
                    (words.reckoned)(&value.raw, &anchor, &show_step(step, language()))
                }
                (Some(anchor), None) => (words.leaning)(&value.raw, &anchor),
                (None, _) => (words.read_from)(&value.raw),
            }
        }
        _ => String::new(),
    }
}

/// Whether the article affirms it, and as what.
fn how(said: Said) -> AnyView {
    let polarity = Signal::derive(move || {
        let polarity = said.polarity.get();
        POLARITIES.iter().position(|each| *each == polarity)
    });
    let modality = Signal::derive(move || {
        let modality = said.modality.get();
        MODALITIES.iter().position(|each| *each == modality)
    });
    view! {
        <div class="pair">
            {choice(Choice {
                label: || read().polarity_label,
                offered: || POLARITIES.map(read().polarity).to_vec(),
                at: polarity,
                pick: Callback::new(move |at: usize| {
                    said.polarity.set(POLARITIES.get(at).copied().unwrap_or_default());
                }),
                fault: no_fault(),
                class: "",
            })}
            {choice(Choice {
                label: || read().modality_label,
                offered: || MODALITIES.map(read().modality).to_vec(),
                at: modality,
                pick: Callback::new(move |at: usize| {
                    said.modality.set(MODALITIES.get(at).copied().unwrap_or_default());
                }),
                fault: no_fault(),
                class: "",
            })}
        </div>
    }
    .into_any()
}
