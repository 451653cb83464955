//! What a mention says on its claim: the value that was read from the words, or typed, and how the
//! article puts it.

use super::mark_fields::KindSelect;
use super::reading::{Pick, Reading};
use crate::case::{Body, MentionFields, Modality, Polarity};
use crate::compare::{guess_value, read_value, show, typed_value};
use crate::text::Language;
use crate::ui::words::read::read;
use crate::ui::words::{Lang, lang};
use crate::value::{Form, Value, ValueKind};
use leptos::prelude::*;

/// The state of the fields; copy the handle.
#[derive(Clone, Copy)]
pub struct Said {
    reading: Reading,
    words: Pick,
    kind: RwSignal<ValueKind>,
    value: RwSignal<Option<Value>>,
    typed: RwSignal<String>,
    /// Whether what is typed cannot be read as a value of the kind.
    unreadable: RwSignal<bool>,
    polarity: RwSignal<Polarity>,
    modality: RwSignal<Modality>,
}

impl Said {
    /// Begins with what the mention says; for new words, with what they most likely stand for, which also
    /// says the `kind`.
    pub fn new(
        reading: Reading,
        words: Pick,
        body: Option<&Body>,
        kind: RwSignal<ValueKind>,
    ) -> Self {
        let (value, polarity, modality) = match body {
            Some(Body::Mention { value, polarity, modality, .. }) => {
                (value.clone(), *polarity, *modality)
            }
            _ => {
                let guess = |case: &_| guess_value(case, words.article, words.extent);
                let guess = reading.session.read(guess).flatten();
                if let Some(guess) = &guess {
                    kind.set(guess.kind());
                }
                (guess, Polarity::default(), Modality::default())
            }
        };
        let this = Self {
            reading,
            words,
            kind,
            typed: RwSignal::new(value.as_ref().map(in_field).unwrap_or_default()),
            value: RwSignal::new(value),
            unreadable: RwSignal::new(false),
            polarity: RwSignal::new(polarity),
            modality: RwSignal::new(modality),
        };
        // Another kind reads the words in another way; what a person typed is theirs, and read again.
        Effect::new(move |before: Option<ValueKind>| {
            let kind = this.kind.get();
            if before.is_some_and(|before| before != kind) {
                this.follow_kind(kind);
            }
            kind
        });
        this
    }

    fn follow_kind(self, kind: ValueKind) {
        let is_own = self.value.with_untracked(|value| {
            value.as_ref().is_some_and(|value| !value.is_computed() && value.kind() != kind)
        });
        if is_own || self.unreadable.get_untracked() {
            self.take(self.typed.get_untracked());
            return;
        }
        if self.value.with_untracked(|value| value.as_ref().map(Value::kind)) == Some(kind) {
            return;
        }
        let Pick { article, extent } = self.words;
        let found = self.reading.session.read(|case| read_value(case, article, extent, kind));
        let found = found.flatten();
        self.typed.set(found.as_ref().map(in_field).unwrap_or_default());
        self.value.set(found);
    }

    /// Reads what a person typed.
    fn take(self, typed: String) {
        let kind = self.kind.get_untracked();
        let read = self.reading.session.read(|case| {
            let article = case.articles().get(&self.words.article)?;
            let raw = article.text.slice(self.words.extent);
            let published = article.published.as_ref().map(|p| p.value.as_str());
            let language = Language::from_tag(&article.language);
            typed_value(&typed, raw, kind, language, published)
                .or_else(|| typed_value(&typed, raw, kind, None, published))
        });
        let read = read.flatten();
        self.unreadable.set(read.is_none() && !typed.trim().is_empty());
        self.value.set(read);
        self.typed.set(typed);
    }

    fn set_open(self, open: bool) {
        self.value.update(|value| {
            if let Some(Value { form: Form::List(list), by, .. }) = value {
                list.open = open;
                by.clear();
            }
        });
    }

    /// What the mention says; `None` while what is typed cannot be read.
    pub fn fields(self) -> Option<MentionFields> {
        (!self.unreadable.get_untracked()).then(|| MentionFields {
            value: self.value.get_untracked(),
            polarity: self.polarity.get_untracked(),
            modality: self.modality.get_untracked(),
        })
    }
}

/// A value as it stands in the field; whether a list is open stands beside it.
fn in_field(value: &Value) -> String {
    match &value.form {
        Form::List(list) => {
            list.items.iter().map(|item| item.label.as_str()).collect::<Vec<_>>().join(", ")
        }
        Form::Quote(words) => words.text.clone(),
        _ => show(value, language()),
    }
}

fn language() -> Language {
    match untrack(lang) {
        Lang::En => Language::English,
        Lang::Id => Language::Indonesian,
    }
}

/// Where the value comes from; empty for what a person set, and where there is none.
fn reason(value: &Value) -> String {
    let words = read();
    match &value.because {
        Some(why) if value.is_computed() => match (why.anchor.as_deref().map(day), &why.step) {
            (Some(anchor), Some(step)) => (words.reckoned)(&value.raw, anchor, step),
            (Some(anchor), None) => (words.leaning)(&value.raw, anchor),
            (None, _) => (words.read_from)(&value.raw),
        },
        _ => String::new(),
    }
}

/// A date without its time of day.
fn day(date: &str) -> &str {
    date.split_once('T').map_or(date, |(day, _)| day)
}

/// The fields.
#[component]
pub fn ValueFieldset(said: Said) -> impl IntoView {
    let is_list =
        move || said.value.with(|value| matches!(value, Some(Value { form: Form::List(_), .. })));
    let is_open = move || {
        said.value
            .with(|value| matches!(value, Some(Value { form: Form::List(list), .. }) if list.open))
    };
    let hint = move || {
        if said.unreadable.get() {
            (read().unreadable)((read().value_kind)(said.kind.get()))
        } else {
            said.value.with(|value| value.as_ref().map(reason).unwrap_or_default())
        }
    };
    view! {
        <label class="labelled">
            <span>{move || read().value}</span>
            <input
                type="text"
                class="field"
                autocomplete="off"
                aria-describedby="value-reason"
                aria-invalid=move || said.unreadable.get().then_some("true")
                placeholder=move || (read().value_hint)(said.kind.get())
                prop:value=move || said.typed.get()
                on:input=move |event| said.take(event_target_value(&event))
            />
        </label>
        <p id="value-reason" class="hint" class:fault-words=move || said.unreadable.get()>{hint}</p>
        <Show when=is_list>
            <label class="radio">
                <input
                    type="checkbox"
                    prop:checked=is_open
                    on:change=move |event| said.set_open(event_target_checked(&event))
                />
                <span>{move || read().open_list}</span>
            </label>
        </Show>
        <div class="pair">
            <KindSelect
                kind=said.polarity
                kinds=&[Polarity::Affirmed, Polarity::Denied]
                name=|polarity| (read().polarity)(polarity)
                label=|| read().polarity_label
            />
            <KindSelect
                kind=said.modality
                kinds=&[
                    Modality::Asserted,
                    Modality::Planned,
                    Modality::Possible,
                    Modality::Reported,
                ]
                name=|modality| (read().modality)(modality)
                label=|| read().modality_label
            />
        </div>
    }
    .into_any()
}
