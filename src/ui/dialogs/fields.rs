//! What is known of an article beside its text, as fields: shared by adding and by the details.

use super::field::{Beside, Field, silent};
use crate::browser::dom;
use crate::case::{Article, ArticleFields, Outlet, Published};
use crate::intake::guess::{Guess, GuessNote};
use crate::intake::{DateError, address, date_field};
use crate::ui::words::{add, intake};
use leptos::prelude::*;

/// Where the value of a field comes from.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Origin {
    /// Nobody filled it in.
    #[default]
    Nobody,
    /// The text says so.
    Text,
    /// The web address says so.
    Address,
    /// The person says so: nothing else may change it.
    Person,
}

/// One field.
#[derive(Clone, Copy)]
pub struct Entry {
    /// What stands in it.
    pub value: RwSignal<String>,
    /// Who filled it in.
    pub origin: RwSignal<Origin>,
}

impl Entry {
    fn new() -> Self {
        Self { value: RwSignal::new(String::new()), origin: RwSignal::new(Origin::Nobody) }
    }

    fn set(self, value: impl Into<String>, origin: Origin) {
        let _ = self.value.try_set(value.into());
        let _ = self.origin.try_set(origin);
    }

    /// Fills it in, unless the person did; nothing empties what came from the same origin.
    fn offer(self, value: Option<String>, origin: Origin) {
        let now = self.origin.try_get_untracked().unwrap_or(Origin::Person);
        match value {
            _ if now == Origin::Person => {}
            Some(value) if now == Origin::Nobody || now == origin || origin == Origin::Address => {
                self.set(value, origin);
            }
            None if now == origin => self.set("", Origin::Nobody),
            _ => {}
        }
    }

    fn typed(self) -> Callback<()> {
        Callback::new(move |()| {
            let _ = self.origin.try_set(Origin::Person);
        })
    }

    fn get(self) -> String {
        self.value.try_get_untracked().unwrap_or_default().trim().to_owned()
    }
}

/// What is wrong with the fields.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Wrong {
    /// The date is none.
    Published(DateError),
    /// The address is none.
    Url,
}

/// All fields.
#[derive(Clone, Copy)]
pub struct Fields {
    /// Headline.
    pub title: Entry,
    /// Who published it.
    pub outlet: Entry,
    /// When.
    pub published: Entry,
    /// Where it was found.
    pub url: Entry,
    /// `id`, `en`, `und`, or what a file said.
    pub language: Entry,
    /// Who wrote it.
    pub byline: Entry,
    /// The outlet's domain as far as it is known without the address.
    domain: RwSignal<String>,
    /// The date behind what the field shows, if it was not typed.
    date: RwSignal<Option<Published>>,
    /// Why the text's own date was not filled in.
    doubts: RwSignal<Vec<GuessNote>>,
    wrong_date: RwSignal<Option<DateError>>,
    wrong_url: RwSignal<bool>,
}

impl Fields {
    /// Empty ones.
    pub fn new() -> Self {
        let fields = Self {
            title: Entry::new(),
            outlet: Entry::new(),
            published: Entry::new(),
            url: Entry::new(),
            language: Entry::new(),
            byline: Entry::new(),
            domain: RwSignal::new(String::new()),
            date: RwSignal::new(None),
            doubts: RwSignal::new(Vec::new()),
            wrong_date: RwSignal::new(None),
            wrong_url: RwSignal::new(false),
        };
        fields.language.set("und", Origin::Nobody);
        fields
    }

    fn entries(self) -> [Entry; 6] {
        [self.title, self.outlet, self.published, self.url, self.language, self.byline]
    }

    /// Empties them.
    pub fn clear(self) {
        self.entries().into_iter().for_each(|entry| entry.set("", Origin::Nobody));
        self.language.set("und", Origin::Nobody);
        let _ = self.domain.try_set(String::new());
        let _ = self.date.try_set(None);
        let _ = self.doubts.try_set(Vec::new());
        let _ = self.wrong_date.try_set(None);
        let _ = self.wrong_url.try_set(false);
    }

    /// Whether the person wrote in any of them.
    pub fn are_touched(self) -> bool {
        let by_person = |entry: Entry| entry.origin.get_untracked() == Origin::Person;
        self.entries().into_iter().any(|entry| by_person(entry) && !entry.get().is_empty())
    }

    /// Fills in what the text says, where the person did not.
    pub fn offer(self, guess: Guess) {
        let text = Origin::Text;
        let _ = self.doubts.try_set(guess.notes);
        self.title.offer(guess.title.map(|found| found.value), text);
        self.byline.offer(guess.byline.map(|found| found.value), text);
        let outlet = guess.outlet.map(|found| found.value).unwrap_or_default();
        let _ = self.domain.try_set(outlet.domain);
        self.outlet.offer((!outlet.name.is_empty()).then_some(outlet.name), text);
        let date = guess.published.map(|found| found.value);
        let shown = date.as_ref().map(date_field::show);
        if self.published.origin.get_untracked() != Origin::Person {
            let _ = self.date.try_set(date);
            let _ = self.wrong_date.try_set(None);
        }
        self.published.offer(shown, text);
        self.url.offer(guess.url.map(|found| found.value), text);
        self.language.offer(Some(guess.language), text);
        self.ask_address();
    }

    /// Gives an article without a headline the name of its file.
    pub fn name_by(self, file: &str) {
        if self.title.get().is_empty() && self.title.origin.get_untracked() != Origin::Person {
            self.title.set(file, Origin::Nobody);
        }
    }

    /// What the address says of the outlet.
    fn ask_address(self) {
        let name = address::domain(&self.url.get());
        let now = self.outlet.origin.try_get_untracked().unwrap_or(Origin::Person);
        let is_free = self.outlet.get().is_empty() && now != Origin::Person;
        if is_free || now == Origin::Address {
            self.outlet.offer(name, Origin::Address);
        }
    }

    /// Shows what is known of an article.
    pub fn show(self, article: &Article) {
        self.clear();
        let person = Origin::Person;
        self.title.set(&article.title, person);
        self.outlet.set(&article.outlet.name, person);
        self.published
            .set(article.published.as_ref().map(date_field::show).unwrap_or_default(), person);
        self.url.set(&article.url, person);
        self.language.set(&article.language, person);
        self.byline.set(&article.byline, person);
        let _ = self.domain.try_set(article.outlet.domain.clone());
        let _ = self.date.try_set(article.published.clone());
    }

    fn check_date(self) -> Result<Option<Published>, DateError> {
        let typed = self.published.get();
        if typed.is_empty() {
            return Ok(None);
        }
        // What the text or a file says keeps its basis as long as nobody wrote over it.
        let known = self.date.try_get_untracked().flatten();
        if let Some(known) = known.filter(|date| date_field::show(date) == typed) {
            return Ok(Some(known));
        }
        date_field::parse(&typed).map(Some)
    }

    fn check_date_now(self) {
        let _ = self.wrong_date.try_set(self.check_date().err());
    }

    fn check_url_now(self) {
        match address::complete(&self.url.get()) {
            Some(url) => {
                if url != self.url.get() {
                    let _ = self.url.value.try_set(url);
                }
                let _ = self.wrong_url.try_set(false);
                self.ask_address();
            }
            None => {
                let _ = self.wrong_url.try_set(true);
            }
        }
    }

    /// What they say.
    ///
    /// # Errors
    /// When a date or an address is none; it is shown beside its field, too.
    pub fn read(self) -> Result<ArticleFields, Wrong> {
        self.check_url_now();
        self.check_date_now();
        if self.wrong_url.get_untracked() {
            return Err(Wrong::Url);
        }
        let published = self.check_date().map_err(Wrong::Published)?;
        let url = self.url.get();
        let domain = address::domain(&url).unwrap_or_else(|| self.domain.get_untracked());
        let language = self.language.get();
        Ok(ArticleFields {
            title: self.title.get(),
            outlet: Outlet { name: self.outlet.get(), domain },
            byline: self.byline.get(),
            url,
            archived_url: String::new(),
            language: if language.is_empty() { "und".to_owned() } else { language },
            published,
        })
    }
}

/// The fields, to be filled in.
#[component]
pub fn FieldsForm(
    /// Which ones.
    fields: Fields,
) -> impl IntoView {
    let told = |entry: Entry| {
        Signal::derive(move || match entry.origin.get() {
            Origin::Text => Some(add::add().found.to_owned()),
            Origin::Address => Some(add::add().from_address.to_owned()),
            Origin::Nobody | Origin::Person => None,
        })
    };
    let word =
        |pick: fn(&add::Add) -> &'static str| Signal::derive(move || pick(add::add()).to_owned());
    let hint = |pick: fn(&add::Add) -> &'static str| {
        Signal::derive(move || Some(pick(add::add()).to_owned()))
    };
    let wrong_date =
        Signal::derive(move || fields.wrong_date.with(|wrong| wrong.as_ref().map(intake::date)));
    let wrong_url =
        Signal::derive(move || fields.wrong_url.get().then(|| add::add().no_address.to_owned()));
    let told_date = Signal::derive(move || {
        let doubts = fields.doubts.with(|all| all.iter().map(intake::doubt).collect::<Vec<_>>());
        match fields.published.origin.get() {
            Origin::Nobody | Origin::Person if !doubts.is_empty() => Some(doubts.join(" ")),
            Origin::Text => Some(add::add().found.to_owned()),
            _ => None,
        }
    });
    // A click that leaves a field must still meet its button: errors come a moment later.
    let soon = |check: fn(Fields)| Callback::new(move |()| dom::after(200, move || check(fields)));
    let date_typed = Callback::new(move |()| {
        fields.published.typed().run(());
        // An error goes as soon as it is put right, and comes only when the field is left.
        if fields.wrong_date.get_untracked().is_some() {
            fields.check_date_now();
        }
    });
    let url_typed = Callback::new(move |()| {
        fields.url.typed().run(());
        let _ = fields.wrong_url.try_set(false);
        fields.ask_address();
    });
    view! {
        <Field label=word(|w| w.headline) value=fields.title.value told=told(fields.title) on_typed=fields.title.typed()/>
        <div class="field-row">
            <Field label=word(|w| w.outlet) value=fields.outlet.value told=told(fields.outlet) on_typed=fields.outlet.typed()/>
            <Field
                label=word(|w| w.published)
                value=fields.published.value
                told=told_date
                hint=hint(|w| w.published_hint)
                error=wrong_date
                on_typed=date_typed
                on_left=soon(Fields::check_date_now)
            />
        </div>
        <Field
            label=word(|w| w.url)
            value=fields.url.value
            told=told(fields.url)
            hint=hint(|w| w.url_hint)
            error=wrong_url
            on_typed=url_typed
            on_left=soon(Fields::check_url_now)
            inputmode="url"
        />
        <div class="field-row">
            <Language value=fields.language.value origin=fields.language.origin/>
            <Field label=word(|w| w.byline) value=fields.byline.value told=told(fields.byline) on_typed=fields.byline.typed()/>
        </div>
    }
}

/// The field "Language".
#[component]
fn Language(
    /// The tag.
    value: RwSignal<String>,
    /// Who chose it.
    origin: RwSignal<Origin>,
) -> impl IntoView {
    let told = Signal::derive(move || {
        let guessed = origin.get() == Origin::Text && value.with(|tag| tag != "und");
        guessed.then(|| add::add().guessed.to_owned())
    });
    let beside = Beside::new(silent(), told, silent());
    let described = beside.clone();
    view! {
        <div class="labelled">
            <label for=beside.id()>{move || add::add().language}</label>
            <select
                id=beside.id()
                class="field"
                aria-describedby=move || described.described_by()
                prop:value=move || value.get()
                on:change=move |event| {
                    value.set(event_target_value(&event));
                    origin.set(Origin::Person);
                }
            >
                <LanguageOptions now=value/>
            </select>
            {beside.view()}
        </div>
    }
}

/// The languages, of which `now` is chosen; a tag that is none of them is offered as it is.
#[component]
pub fn LanguageOptions(
    /// The tag.
    #[prop(into)]
    now: Signal<String>,
) -> impl IntoView {
    let foreign = move || {
        let tag = now.get();
        let known = matches!(tag.as_str(), "id" | "en" | "und" | "");
        (!known).then(|| view! { <option value=tag.clone() selected=true>{tag.clone()}</option> })
    };
    let is = move |tag: &'static str| now.with(|now| now == tag);
    view! {
        <option value="id" selected=move || is("id")>{move || add::add().indonesian}</option>
        <option value="en" selected=move || is("en")>{move || add::add().english}</option>
        <option value="und" selected=move || is("und")>{move || add::add().other}</option>
        {foreign}
    }
}
