//! The fields of the dialog for marks.

use super::combo::{Choosable, Combo};
use super::reading::{NewKind, Reading};
use crate::case::{Claim, Id, Source, SourceKind, rank, rank_claims};
use crate::text::quoted;
use crate::ui::session::Topic;
use crate::ui::words::read::{Word, read};
use crate::value::ValueKind;
use leptos::{html, prelude::*};

#[component]
pub fn KindChoice(kind: RwSignal<NewKind>) -> impl IntoView {
    let kinds: [(NewKind, Word); 4] = [
        (NewKind::Claim, || read().claim),
        (NewKind::Source, || read().source),
        (NewKind::Highlight, || read().highlight),
        (NewKind::Note, || read().note),
    ];
    view! {
        <fieldset class="labelled radios">
            <legend>{move || read().what_is_it}</legend>
            {kinds.map(|(which, name)| view! {
                <label class="radio">
                    <input
                        type="radio"
                        name="what"
                        prop:checked=move || kind.get() == which
                        on:change=move |_| kind.set(which)
                    />
                    <span>{name}</span>
                </label>
            }).into_iter().collect_view()}
        </fieldset>
    }
}

/// The claim that the words mention.
#[component]
pub fn ClaimFieldset(
    text: RwSignal<String>,
    chosen: RwSignal<Option<Id>>,
    kind: RwSignal<ValueKind>,
    words: String,
) -> impl IntoView {
    let session = Reading::get().session;
    let hint_words = words.clone();
    let items = Memo::new(move |_| {
        session.track(Topic::Claims);
        session.track(Topic::Marks);
        let named = read().value_kind;
        let query = query(text, chosen);
        // Picking one sets its kind, and must not move the list under the finger.
        let kind = if chosen.get().is_none() { kind.get() } else { kind.get_untracked() };
        let kind = (kind != ValueKind::Text).then_some(kind);
        let listed = session.read(|case| {
            let order = rank_claims(case, &query, &hint_words, kind);
            let claims = order.iter().filter_map(|id| case.claims().get(id));
            let item = |claim: &std::sync::Arc<Claim>| Choosable {
                id: claim.id,
                label: claim.statement.clone(),
                detail: named(claim.kind).to_owned(),
            };
            claims.map(item).collect()
        });
        listed.unwrap_or_default()
    });
    let label = Signal::derive(|| read().claim);
    let hint = Signal::derive(|| read().claim_hint);
    let name = |kind| (read().value_kind)(kind);
    view! {
        <RecordFieldset text chosen words items label hint/>
        <KindSelect kind kinds=&ValueKind::ALL name label=|| read().kind/>
    }
}

/// The source that the words cite.
#[component]
pub fn SourceFieldset(
    text: RwSignal<String>,
    chosen: RwSignal<Option<Id>>,
    kind: RwSignal<SourceKind>,
    words: String,
) -> impl IntoView {
    let session = Reading::get().session;
    let hint_words = words.clone();
    let items = Memo::new(move |_| {
        session.track(Topic::Sources);
        let named = read().source_kind;
        let query = query(text, chosen);
        let listed = session.read(|case| {
            let all: Vec<&std::sync::Arc<Source>> = case.sources().values().collect();
            let order = rank(all.iter().map(|source| source.name.as_str()), &query, &hint_words);
            let item = |source: &Source| Choosable {
                id: source.id,
                label: source.name.clone(),
                detail: named(source.kind).to_owned(),
            };
            order.into_iter().map(|place| item(all[place])).collect()
        });
        listed.unwrap_or_default()
    });
    let label = Signal::derive(|| read().source);
    let hint = Signal::derive(|| read().source_hint);
    let name = |kind| (read().source_kind)(kind);
    view! {
        <RecordFieldset text chosen words items label hint/>
        <KindSelect kind kinds=&SourceKind::ALL name label=|| read().kind/>
    }
}

/// What was typed to find a record; nothing once one is picked. Tracked.
fn query(text: RwSignal<String>, chosen: RwSignal<Option<Id>>) -> String {
    if chosen.get().is_some() { String::new() } else { text.get() }
}

/// A record that is there, the best match first, or a new one by its name.
#[component]
pub fn RecordFieldset(
    text: RwSignal<String>,
    chosen: RwSignal<Option<Id>>,
    words: String,
    items: Memo<Vec<Choosable>>,
    label: Signal<&'static str>,
    hint: Signal<&'static str>,
) -> impl IntoView {
    let placeholder = quoted(&words);
    let label = Signal::derive(move || label.get().to_owned());
    view! {
        <Combo label placeholder=Signal::stored(placeholder) text chosen items/>
        <p class="hint">{move || hint.get()}</p>
    }
}

/// One of a fixed set of kinds.
#[component]
pub fn KindSelect<K>(
    kind: RwSignal<K>,
    kinds: &'static [K],
    name: fn(K) -> &'static str,
    label: Word,
) -> impl IntoView
where
    K: Copy + PartialEq + Send + Sync + 'static,
{
    view! {
        <label class="labelled">
            <span>{label}</span>
            <select
                class="field"
                on:change=move |event| {
                    let place = event_target_value(&event).parse().unwrap_or(0_usize);
                    if let Some(picked) = kinds.get(place) {
                        kind.set(*picked);
                    }
                }
            >
                {kinds.iter().enumerate().map(|(place, each)| {
                    let each = *each;
                    view! {
                        <option value=place.to_string() prop:selected=move || kind.get() == each>
                            {move || name(each)}
                        </option>
                    }
                }).collect_view()}
            </select>
        </label>
    }
}

#[component]
pub fn ColorChoice(color: RwSignal<String>) -> impl IntoView {
    const NAMES: [&str; 4] = ["yellow", "green", "blue", "pink"];
    view! {
        <fieldset class="labelled radios">
            <legend>{move || read().color}</legend>
            {NAMES.into_iter().enumerate().map(|(place, name)| view! {
                <label class="radio">
                    <input
                        type="radio"
                        name="color"
                        prop:checked=move || color.get() == name
                        on:change=move |_| color.set(name.to_owned())
                    />
                    <span class=format!("mark-dot {name}") aria-hidden="true"></span>
                    <span>{move || read().colors[place]}</span>
                </label>
            }).collect_view()}
        </fieldset>
    }
}

#[component]
pub fn CommentField(
    comment: RwSignal<String>,
    #[prop(into)] focused: Signal<bool>,
) -> impl IntoView {
    let node = NodeRef::<html::Textarea>::new();
    Effect::new(move |_| {
        if let Some(field) = node.get()
            && focused.get_untracked()
        {
            crate::browser::dom::focus_later(field.into());
        }
    });
    // Ctrl+Enter accepts: Enter alone is a new line here.
    let on_key = move |event: leptos::ev::KeyboardEvent| {
        let accepts = event.key() == "Enter" && (event.ctrl_key() || event.meta_key());
        if accepts && let Some(form) = node.get_untracked().and_then(|field| field.form()) {
            event.prevent_default();
            crate::browser::dom::later(move || {
                let _ = form.request_submit();
            });
        }
    };
    view! {
        <label class="labelled">
            <span>{move || read().note}</span>
            <textarea
                node_ref=node
                class="field"
                rows="2"
                prop:value=move || comment.get()
                on:input=move |event| comment.set(event_target_value(&event))
                on:keydown=on_key
            ></textarea>
        </label>
    }
}
