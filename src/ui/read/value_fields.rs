//! What a mention says on its claim: the value that was read from the words, or typed, and how the
//! article puts it.

use super::mark_fields::KindSelect;
use super::reading::{Pick, Reading};
use super::value_parts::{by_hand, parts};
use crate::analysis::{Answer, Passage, Question};
use crate::case::{Article, Body, MentionFields, Modality, Polarity};
use crate::compare::show;
use crate::text::Language;
use crate::ui::analyst;
use crate::ui::words::read::read;
use crate::ui::words::{Lang, lang};
use crate::value::{self, Form, Value, ValueKind};
use leptos::prelude::*;

/// How it stands with the value.
#[derive(Clone, Copy, PartialEq)]
enum State {
    /// It is there, or there is none.
    Known,
    /// The rules are asked.
    Asked,
    /// What is typed cannot be read as a value of the kind.
    Unreadable,
    /// The rules did not answer.
    Unanswered,
}

/// The state of the fields; copy the handle.
#[derive(Clone, Copy)]
pub struct Said {
    reading: Reading,
    words: Pick,
    kind: RwSignal<ValueKind>,
    value: RwSignal<Option<Value>>,
    typed: RwSignal<String>,
    state: RwSignal<State>,
    /// How often the rules were asked: only the last answer counts.
    asked: StoredValue<u32>,
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
            _ => Default::default(),
        };
        let this = Self {
            reading,
            words,
            kind,
            typed: RwSignal::new(value.as_ref().map(in_field).unwrap_or_default()),
            value: RwSignal::new(value),
            state: RwSignal::new(State::Known),
            asked: StoredValue::new(0),
            polarity: RwSignal::new(polarity),
            modality: RwSignal::new(modality),
        };
        if !matches!(body, Some(Body::Mention { .. })) {
            this.ask_for(None);
        }
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
        if is_own || self.state.get_untracked() == State::Unreadable {
            self.take(self.typed.get_untracked());
        } else if self.value.with_untracked(|value| value.as_ref().map(Value::kind)) != Some(kind) {
            self.ask_for(Some(kind));
        }
    }

    /// Asks what the words stand for, as a value of the kind, or of whichever fits.
    fn ask_for(self, kind: Option<ValueKind>) {
        let Pick { article, extent } = self.words;
        let question = self.of_article(article, |article| {
            let (passage, extent) = Passage::around(article, extent);
            Question::Values { passage, at: vec![(extent, kind)] }
        });
        self.ask(question, move |this, answer| {
            let Answer::Values(mut values) = answer else { return };
            let found = values.pop().flatten();
            let read_as = found.as_ref().map(Value::kind);
            this.typed.set(found.as_ref().map(in_field).unwrap_or_default());
            this.value.set(found);
            // After the value, so that nobody asks again for the sake of the kind.
            if let (None, Some(read_as)) = (kind, read_as) {
                this.kind.set(read_as);
            }
        });
    }

    /// Reads what a person typed.
    fn take(self, typed: String) {
        let kind = self.kind.get_untracked();
        let Pick { article, extent } = self.words;
        let read = self.of_article(article, |article| {
            let raw = article.text.slice(extent);
            match value::by_hand(&typed, raw, kind) {
                Some(value) => Ok(value),
                None => Err(Question::Typed {
                    typed: typed.clone(),
                    raw: raw.to_owned(),
                    kind,
                    passage: Passage::part(article, ""),
                }),
            }
        });
        let is_empty = typed.trim().is_empty();
        self.typed.set(typed);
        match read {
            Some(Err(question)) if !is_empty => {
                self.ask(Some(question), |this, answer| {
                    let Answer::Typed(found) = answer else { return };
                    if found.is_none() {
                        this.state.set(State::Unreadable);
                    }
                    this.value.set(found);
                });
            }
            read => {
                self.forget_asked();
                let mut new = read.and_then(Result::ok);
                // What the words say of a list stays when its items are written anew.
                let open = self.value.with_untracked(is_open);
                if let Some(Value { form: Form::List(list), .. }) = &mut new {
                    list.open = open;
                }
                self.value.set(new);
            }
        }
    }

    fn of_article<T>(
        self,
        article: crate::case::Id,
        read: impl FnOnce(&Article) -> T,
    ) -> Option<T> {
        self.reading.session.read(|case| Some(read(case.articles().get(&article)?))).flatten()
    }

    /// Whatever is asked does not count any more.
    fn forget_asked(self) -> u32 {
        self.state.set(State::Known);
        self.asked.update_value(|asked| *asked += 1);
        self.asked.get_value()
    }

    fn ask(self, question: Option<Question>, then: impl FnOnce(Self, Answer) + 'static) {
        let number = self.forget_asked();
        let Some(question) = question else { return };
        self.state.set(State::Asked);
        analyst::ask(question, move |answer| {
            // The dialog may be gone, or ask for something else by now.
            if self.asked.try_get_value() != Some(number) {
                return;
            }
            match answer {
                Ok(answer) => {
                    self.state.set(State::Known);
                    then(self, answer);
                }
                Err(_) => self.state.set(State::Unanswered),
            }
        });
    }

    /// Whether the rules are still at it.
    pub fn is_asked(self) -> bool {
        self.state.get() == State::Asked
    }

    fn set_open(self, open: bool) {
        self.value.update(|value| {
            if let Some(Value { form: Form::List(list), by, .. }) = value {
                list.open = open;
                by.clear();
            }
        });
    }

    /// Takes what a person made of the value.
    fn put(self, form: Form) {
        self.forget_asked();
        self.value.update(|value| by_hand(value, form));
        self.typed.set(self.value.with_untracked(|v| v.as_ref().map(in_field)).unwrap_or_default());
    }

    /// What the mention says; `None` while what is typed has no value.
    pub fn fields(self) -> Option<MentionFields> {
        let is_lost = match self.state.get_untracked() {
            State::Known => false,
            State::Asked | State::Unreadable => true,
            State::Unanswered => !self.typed.with_untracked(|typed| typed.trim().is_empty()),
        };
        (!is_lost).then(|| MentionFields {
            value: self.value.get_untracked(),
            polarity: self.polarity.get_untracked(),
            modality: self.modality.get_untracked(),
        })
    }
}

/// Whether it is a list that says that there are others.
fn is_open(value: &Option<Value>) -> bool {
    matches!(value, Some(Value { form: Form::List(list), .. }) if list.open)
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
pub(super) fn reason(value: &Value) -> String {
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
    let is_open = move || said.value.with(is_open);
    let form = Signal::derive(move || said.value.with(|v| v.as_ref().map(|v| v.form.clone())));
    let hint = move || match said.state.get() {
        State::Unreadable => (read().unreadable)((read().value_kind)(said.kind.get())),
        State::Unanswered => read().unanswered.to_owned(),
        State::Asked => String::new(),
        State::Known => said.value.with(|value| value.as_ref().map(reason).unwrap_or_default()),
    };
    let is_wrong =
        Signal::derive(move || matches!(said.state.get(), State::Unreadable | State::Unanswered));
    view! {
        <label class="labelled">
            <span>{move || read().value}</span>
            <input
                type="text"
                class="field"
                autocomplete="off"
                aria-describedby="value-reason"
                aria-invalid=move || is_wrong.get().then_some("true")
                placeholder=move || (read().value_hint)(said.kind.get())
                prop:value=move || said.typed.get()
                on:input=move |event| said.take(event_target_value(&event))
            />
        </label>
        <p id="value-reason" class="hint" class:fault-words=move || is_wrong.get()>{hint}</p>
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
        {parts(form, Callback::new(move |form| said.put(form)))}
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
