//! What is known of an article beside its text, as fields: shared by adding and by the details.

mod entry;
mod form;
mod others;

pub use entry::{Entry, Origin};
pub use form::FieldsForm;

use crate::analysis::{PageField, Said, Sheet};
use crate::case::{Article, ArticleFields, Basis, Outlet, Published};
use crate::intake::guess::{Guess, GuessNote};
use crate::intake::{DateError, address, date_field};
use leptos::prelude::*;

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
    /// Where a copy is kept.
    pub archived: Entry,
    /// `id`, `en`, `und`, or what a file said.
    pub language: Entry,
    /// Who wrote it.
    pub byline: Entry,
    /// What a page tells that is no field: when it was changed.
    changed: RwSignal<Vec<Said>>,
    /// Where the words of a page stood, if not among what it shows.
    words_from: RwSignal<String>,
    /// The outlet's domain as far as it is known without the address.
    domain: RwSignal<String>,
    /// The date behind what the field shows, if it was not typed.
    date: RwSignal<Option<Published>>,
    /// Why the text's own date was not filled in.
    doubts: RwSignal<Vec<GuessNote>>,
    wrong_date: RwSignal<Option<DateError>>,
    wrong_url: RwSignal<bool>,
    wrong_archive: RwSignal<bool>,
    /// Whether they are those of an article that is there: it can have a copy by then.
    of_article: RwSignal<bool>,
}

impl Fields {
    /// Empty ones.
    pub fn new() -> Self {
        let fields = Self {
            title: Entry::new(),
            outlet: Entry::new(),
            published: Entry::new(),
            url: Entry::new(),
            archived: Entry::new(),
            language: Entry::new(),
            byline: Entry::new(),
            changed: RwSignal::new(Vec::new()),
            words_from: RwSignal::new(String::new()),
            domain: RwSignal::new(String::new()),
            date: RwSignal::new(None),
            doubts: RwSignal::new(Vec::new()),
            wrong_date: RwSignal::new(None),
            wrong_url: RwSignal::new(false),
            wrong_archive: RwSignal::new(false),
            of_article: RwSignal::new(false),
        };
        fields.language.set("und", Origin::Nobody);
        fields
    }

    fn entries(self) -> [Entry; 7] {
        let Self { title, outlet, published, url, archived, language, byline, .. } = self;
        [title, outlet, published, url, archived, language, byline]
    }

    /// Empties them.
    pub fn clear(self) {
        self.entries().into_iter().for_each(Entry::clear);
        self.language.set("und", Origin::Nobody);
        let _ = self.changed.try_set(Vec::new());
        let _ = self.words_from.try_set(String::new());
        let _ = self.domain.try_set(String::new());
        let _ = self.date.try_set(None);
        let _ = self.doubts.try_set(Vec::new());
        let _ = self.wrong_date.try_set(None);
        let _ = self.wrong_url.try_set(false);
        let _ = self.wrong_archive.try_set(false);
    }

    /// Whether the person wrote in any of them.
    pub fn are_touched(self) -> bool {
        let by_person = |entry: Entry| entry.origin.get_untracked() == Origin::Person;
        self.entries().into_iter().any(|entry| by_person(entry) && !entry.get().is_empty())
    }

    /// Fills in what the text says, where neither the person nor its page did.
    pub fn offer(self, guess: Guess) {
        let text = Origin::Text;
        let _ = self.doubts.try_set(guess.notes);
        self.title.offer(guess.title.map(|found| found.value), text);
        self.byline.offer(guess.byline.map(|found| found.value), text);
        let outlet = guess.outlet.map(|found| found.value).unwrap_or_default();
        if !self.outlet.is_of_page() {
            let _ = self.domain.try_set(outlet.domain);
        }
        self.outlet.offer((!outlet.name.is_empty()).then_some(outlet.name), text);
        let date = guess.published.map(|found| found.value);
        let shown = date.as_ref().map(date_field::show);
        let theirs = self.published.origin.get_untracked();
        if !matches!(theirs, Origin::Person | Origin::Page) {
            let _ = self.date.try_set(date);
            let _ = self.wrong_date.try_set(None);
        }
        self.published.offer(shown, text);
        self.url.offer(guess.url.map(|found| found.value), text);
        self.language.offer(Some(guess.language), text);
        self.ask_address();
    }

    /// Fills in what a page says, and keeps all else that it says.
    pub fn offer_page(self, sheet: &Sheet) {
        let of = |field: PageField| -> Vec<Said> {
            sheet.said.iter().filter(|one| one.field == field).cloned().collect()
        };
        for (field, entry) in [
            (PageField::Title, self.title),
            (PageField::Outlet, self.outlet),
            (PageField::Published, self.published),
            (PageField::Url, self.url),
            (PageField::Language, self.language),
            (PageField::Byline, self.byline),
        ] {
            entry.offer_said(of(field));
        }
        self.choose(self.published);
        self.choose(self.outlet);
        let _ = self.changed.try_set(of(PageField::Modified));
        if sheet.words_from != "text" {
            let _ = self.words_from.try_set(sheet.words_from.clone());
        }
    }

    /// What comes with a value of the page: the domain of an outlet, how a date is known.
    fn choose(self, entry: Entry) {
        let Some(said) = untrack(|| entry.chosen()) else { return };
        match said.field {
            PageField::Outlet => {
                let _ = self.domain.try_set(said.domain);
            }
            PageField::Published => {
                let basis = if said.from == "address" { Basis::Url } else { Basis::Stated };
                let date = date_field::parse(&said.value).ok();
                let _ = self.date.try_set(date.map(|date| Published { basis, ..date }));
                let _ = self.wrong_date.try_set(None);
            }
            _ => {}
        }
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
        self.archived.set(&article.archived_url, person);
        let _ = self.of_article.try_set(true);
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
        if complete(self.url, self.wrong_url) {
            self.ask_address();
        }
    }

    fn check_archive_now(self) {
        complete(self.archived, self.wrong_archive);
    }

    /// What they say.
    ///
    /// # Errors
    /// When a date or an address is none; it is shown beside its field, too.
    pub fn read(self) -> Result<ArticleFields, Wrong> {
        self.check_url_now();
        self.check_archive_now();
        self.check_date_now();
        if self.wrong_url.get_untracked() || self.wrong_archive.get_untracked() {
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
            archived_url: self.archived.get(),
            language: if language.is_empty() { "und".to_owned() } else { language },
            published,
        })
    }
}

/// Completes the address that an entry holds (`example.org` → `https://example.org`), or notes that it is none.
fn complete(entry: Entry, wrong: RwSignal<bool>) -> bool {
    let complete = address::complete(&entry.get());
    let _ = wrong.try_set(complete.is_none());
    let Some(url) = complete else { return false };
    if url != entry.get() {
        let _ = entry.value.try_set(url);
    }
    true
}
