//! The state of the fields: the value, what is typed of it, how it is put, and whether that can be saved.

use crate::analysis::{Answer, Passage, Question};
use crate::browser::dom;
use crate::case::wire;
use crate::case::{Article, Id, MentionFields, Modality, Polarity};
use crate::compare::{read_shown, show};
use crate::proposals::modality;
use crate::sorted;
use crate::store::Draft;
use crate::text::Extent;
use crate::ui::analyst;
use crate::ui::session::Session;
use crate::ui::words::language;
use crate::value::{self, Doubt, Form, List, Typed, Value, ValueKind, weekday_slip};
use leptos::prelude::*;
use wasm_bindgen::JsCast;

/// How it stands with the value.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum State {
    /// It is there, or there is none.
    Known,
    /// The rules are asked.
    Asked,
    /// What is typed cannot be read as a value of the kind.
    Unreadable,
    /// Something of it is missing or wrong in the editor, which says so beside its field.
    Unfinished,
    /// The rules did not answer.
    Unanswered,
    /// The rules read nothing of the kind from the words; the value is as it was.
    NothingRead,
}

/// The words of an article that say it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Words {
    /// Which article.
    pub article: Id,
    /// Which words.
    pub extent: Extent,
}

/// The state of the fields; copy the handle.
#[derive(Clone, Copy)]
pub struct Said {
    session: Session,
    words: Words,
    /// The kind of the value.
    pub kind: RwSignal<ValueKind>,
    /// The value, as far as it is one.
    pub value: RwSignal<Option<Value>>,
    /// The words for it in the field.
    pub typed: RwSignal<String>,
    /// How it stands with it.
    pub state: RwSignal<State>,
    /// What could be meant otherwise in what is typed, or cannot be.
    pub doubt: RwSignal<Option<Doubt>>,
    /// How often the rules were asked: only the last answer counts.
    asked: StoredValue<u32>,
    /// What is typed to be added to a list, and not added yet.
    pub adding: RwSignal<String>,
    /// Whether the article affirms it.
    pub polarity: RwSignal<Polarity>,
    /// As what the article puts it.
    pub modality: RwSignal<Modality>,
}

impl Said {
    /// Begins with what the mention says; where that is `None`, with what the words most likely stand for, which also says
    /// the `kind`.
    pub fn new(
        session: Session,
        words: Words,
        fields: Option<MentionFields>,
        kind: RwSignal<ValueKind>,
    ) -> Self {
        let is_new = fields.is_none();
        let MentionFields { value, polarity, modality } = fields.unwrap_or_default();
        let this = Self {
            session,
            words,
            kind,
            typed: RwSignal::new(value.as_ref().map(in_field).unwrap_or_default()),
            value: RwSignal::new(value),
            state: RwSignal::new(State::Known),
            doubt: RwSignal::new(None),
            asked: StoredValue::new(0),
            adding: RwSignal::new(String::new()),
            polarity: RwSignal::new(polarity),
            modality: RwSignal::new(modality),
        };
        if is_new {
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
        self.ask(self.question(kind), move |this, answer| {
            let Answer::Values(mut values) = answer else { return };
            let found = values.pop().flatten();
            let read_as = found.as_ref().map(Value::kind);
            if kind.is_none() {
                this.read_modality(found.as_ref());
            }
            this.show(found);
            // After the value, so that nobody asks again for the sake of the kind.
            if let (None, Some(read_as)) = (kind, read_as) {
                this.kind.set(read_as);
            }
        });
    }

    /// Says as what the article puts it, unless a person has said so by now.
    fn read_modality(self, value: Option<&Value>) {
        let Words { article, extent } = self.words;
        let read = self.of_article(article, |article| modality(article, extent, value));
        if let (Some(read), Modality::Asserted) = (read, self.modality.get_untracked()) {
            self.modality.set(read);
        }
    }

    fn question(self, kind: Option<ValueKind>) -> Option<Question> {
        let Words { article, extent } = self.words;
        self.of_article(article, |article| {
            let (passage, extent) = Passage::around(article, extent);
            Question::Values { passage, at: vec![(extent, kind)] }
        })
    }

    /// Takes what a rule reads from the words instead of what a person set; if no rule reads anything, that is said, and
    /// nothing is lost.
    pub fn read_words(self) {
        let kind = self.kind.get_untracked();
        self.ask(self.question(Some(kind)), |this, answer| {
            let Answer::Values(mut values) = answer else { return };
            match values.pop().flatten() {
                Some(found) => this.show(Some(found)),
                None => this.state.set(State::NothingRead),
            }
        });
    }

    fn show(self, value: Option<Value>) {
        // What the words of the article say of their weekday is a slip of theirs, and told.
        let slip = value.as_ref().filter(|value| value.is_computed()).and_then(|value| {
            let Form::Date(date) = &value.form else { return None };
            weekday_slip(&value.raw, date).map(Doubt::Weekday)
        });
        self.doubt.set(slip);
        self.typed.set(value.as_ref().map(in_field).unwrap_or_default());
        self.value.set(value);
    }

    /// Reads what a person typed.
    pub fn take(self, typed: String) {
        let kind = self.kind.get_untracked();
        let Words { article, .. } = self.words;
        let raw = self.raw();
        let plain = Typed::new(&typed, kind, untrack(language));
        let read = self.of_article(article, |article| {
            value::by_hand(&plain.words, &raw, kind).ok_or_else(|| {
                let passage = Passage::part(article, "");
                let typed = plain.written_in(passage.language);
                Question::Typed { typed, raw: raw.clone(), kind, passage }
            })
        });
        let is_empty = typed.trim().is_empty();
        self.typed.set(typed);
        self.doubt.set(None);
        match read {
            Some(Err(question)) if !is_empty => {
                self.ask(Some(question), move |this, answer| {
                    let Answer::Typed(found) = answer else { return };
                    let found = found.or_else(|| as_shown(&plain, raw, kind));
                    this.take_read(&plain, found);
                });
            }
            read => {
                self.forget_asked();
                let new = read.and_then(Result::ok);
                let kept =
                    self.value.with_untracked(|old| new.map(|new| new.keeping(old.as_ref())));
                match is_empty {
                    true => self.value.set(None),
                    false => self.take_read(&plain, kept),
                }
            }
        }
    }

    /// Takes what was read of what was typed, with what there is to say of that.
    fn take_read(self, plain: &Typed, found: Option<Value>) {
        let made = found.and_then(|found| {
            let Value { raw, form, because, by } = found;
            plain.made(form).map(|form| Value { raw, form, because, by })
        });
        if made.is_none() {
            self.state.set(State::Unreadable);
        }
        self.doubt.set(made.as_ref().and_then(|made| plain.doubt(&made.form)));
        self.value.set(made);
    }

    /// The words, as the article has them.
    fn raw(self) -> String {
        let Words { article, extent } = self.words;
        let raw = self.of_article(article, |article| article.text.slice(extent).to_owned());
        raw.unwrap_or_default()
    }

    fn of_article<T>(self, article: Id, read: impl FnOnce(&Article) -> T) -> Option<T> {
        self.session.read(|case| Some(read(case.articles().get(&article)?))).flatten()
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
            // The fields may be gone, or something else may be asked for by now.
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

    /// Takes what a person made of the value, or that there is none.
    pub fn put(self, form: Option<Form>) {
        self.forget_asked();
        let raw = self.value.with_untracked(|old| old.as_ref().map(|old| old.raw.clone()));
        let raw = raw.unwrap_or_else(|| self.raw());
        self.show(form.map(|form| Value { raw, form, because: None, by: String::new() }));
    }

    /// Something of it is missing or wrong: it cannot be saved so.
    pub fn leave_unfinished(self) {
        self.forget_asked();
        self.state.set(State::Unfinished);
    }

    /// Whether something of it is missing or wrong in the editor: what stands there is newer than the value then, which an
    /// editor must not fall back to. Not tracked.
    pub fn is_unfinished(self) -> bool {
        self.state.get_untracked() == State::Unfinished
    }

    /// The form of the value; tracked.
    pub fn form(self) -> Option<Form> {
        self.value.with(|value| value.as_ref().map(|value| value.form.clone()))
    }

    /// The value with all that was typed; names without white space at their ends.
    fn whole(self) -> Option<Value> {
        let row = self.adding.get_untracked();
        let mut value = self.value.get_untracked();
        if self.kind.get_untracked() == ValueKind::List && !row.trim().is_empty() {
            let value = value.get_or_insert_with(|| Value {
                raw: self.raw(),
                form: Form::List(List::default()),
                because: None,
                by: String::new(),
            });
            if let Form::List(list) = &mut value.form {
                list.add(&row);
                value.because = None;
                value.by.clear();
            }
        }
        if let Some(Value { form: Form::List(list), .. }) = &mut value {
            *list = std::mem::take(list).tidied();
        }
        value
    }

    /// What the mention says; `None` while that cannot be saved, and then the first field that is wrong gets the focus.
    pub fn fields(self) -> Option<MentionFields> {
        let is_lost = match self.state.get_untracked() {
            State::Known | State::NothingRead => false,
            State::Asked | State::Unreadable | State::Unfinished => true,
            State::Unanswered => !self.typed.with_untracked(|typed| typed.trim().is_empty()),
        };
        if is_lost {
            focus_fault();
            return None;
        }
        Some(MentionFields {
            value: self.whole(),
            polarity: self.polarity.get_untracked(),
            modality: self.modality.get_untracked(),
        })
    }
}

impl Said {
    /// All that is set and typed, as a draft can be kept of it; tracked.
    pub fn draft(self) -> Draft {
        let json = |value: serde_json::Value| value.to_string();
        let fields = [
            ("kind", json(wire::value_of(&self.kind.get()))),
            ("value", self.value.with(|value| json(wire::value_of(value)))),
            ("typed", self.typed.get()),
            ("adding", self.adding.get()),
            ("polarity", json(wire::value_of(&self.polarity.get()))),
            ("modality", json(wire::value_of(&self.modality.get()))),
        ];
        sorted::map(fields.map(|(name, field)| (name.to_owned(), field)))
    }

    /// Takes up what [`Said::draft`] gave. What of it cannot be read stays as it is.
    pub fn resume(self, draft: &Draft) {
        let field = |name: &str| draft.get(name).map(String::as_str).unwrap_or_default();
        let value = serde_json::from_str::<Option<Value>>(field("value")).ok().flatten();
        let is_read = value.is_some();
        self.value.set(value);
        self.typed.set(field("typed").to_owned());
        self.adding.set(field("adding").to_owned());
        if let Ok(kind) = serde_json::from_str(field("kind")) {
            self.kind.set(kind);
        }
        if let Ok(polarity) = serde_json::from_str(field("polarity")) {
            self.polarity.set(polarity);
        }
        if let Ok(modality) = serde_json::from_str(field("modality")) {
            self.modality.set(modality);
        }
        if !is_read && !field("typed").trim().is_empty() {
            self.take(field("typed").to_owned());
        }
    }
}

/// What was typed, read as it is shown in the language of the interface: a part of it may have been changed.
fn as_shown(plain: &Typed, raw: String, kind: ValueKind) -> Option<Value> {
    let form = read_shown(&plain.words, kind, untrack(language))?;
    Some(Value { raw, form, because: None, by: String::new() })
}

/// See [`Said::fields`].
fn focus_fault() {
    let found = dom::document().query_selector(".value-set [aria-invalid='true']").ok().flatten();
    if let Some(found) = found.and_then(|found| found.dyn_into().ok()) {
        dom::focus_later(found);
    }
}

/// A value as it stands in the field; what else it holds stands beside it.
fn in_field(value: &Value) -> String {
    match &value.form {
        Form::List(list) => list.row(),
        Form::Quote(words) => words.text.clone(),
        _ => show(value, untrack(language)),
    }
}
