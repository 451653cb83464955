//! What every part of the screen stands on: the contexts that the app provides once.
//!
//! | context | what it is for |
//! |---|---|
//! | [`super::session::Session`] | the open case |
//! | [`super::messages::Messages`] | what is said to the person |
//! | [`super::actions::Actions`] | who carries out what is asked for by key |
//! | [`crate::browser::route::Route`] | where the person is |
//! | [`Openers`] | the dialogs |
//! | [`Choices`] | language, theme, name, keys |
//! | [`Saving`] | how it stands with saving |
//! | [`Aloud`] | what only a screen reader need say |
//! | [`super::desk_view::Cases`] | the list of cases, and what can be done with it |
//! | [`super::drafts::Drafts`] | what is typed in forms and not saved yet |

use super::actions::Actions;
use super::desk_view::Cases;
use super::drafts::Drafts;
use super::messages::Messages;
use super::session::Session;
use super::words::{Lang, LangSignal};
use crate::browser::{dom, route::Route, theme};
use crate::prefs::Prefs;
use leptos::prelude::*;
use std::rc::Rc;

/// All of them, as handles to copy.
#[derive(Clone, Copy)]
pub struct Ground {
    /// The open case.
    pub session: Session,
    /// What is said.
    pub messages: Messages,
    /// Who carries out actions.
    pub actions: Actions,
    /// Where the person is.
    pub route: Route,
    /// The dialogs.
    pub openers: Openers,
    /// What is chosen.
    pub choices: Choices,
    /// How it stands with saving.
    pub saving: Saving,
    /// What is said aloud.
    pub aloud: Aloud,
    /// The cases.
    pub cases: Cases,
    /// What is typed and not saved yet.
    pub drafts: Drafts,
}

impl Ground {
    /// Makes and provides every context. Done once, at the root.
    pub fn provide() -> Self {
        let ground = Self {
            session: Session::new(),
            messages: Messages::new(),
            actions: Actions::new(),
            route: Route::new(),
            openers: Openers::default(),
            choices: Choices::new(),
            saving: Saving(RwSignal::new(SaveState::Saved)),
            aloud: Aloud(RwSignal::new(String::new())),
            cases: Cases::new(),
            drafts: Drafts::new(),
        };
        provide_context(ground.session);
        provide_context(ground.messages);
        provide_context(ground.actions);
        provide_context(ground.route);
        provide_context(ground.openers);
        provide_context(ground.choices);
        provide_context(ground.saving);
        provide_context(ground.aloud);
        provide_context(ground.cases);
        provide_context(ground.drafts);
        ground.choices.lang.provide();
        ground
    }
}

/// Which dialogs are open. Whoever owns a dialog shows it while its signal is true.
#[derive(Clone, Copy, Default)]
pub struct Openers {
    /// "Add article".
    pub add_article: RwSignal<bool>,
    /// "Import".
    pub import: RwSignal<bool>,
    /// "Export".
    pub export: RwSignal<bool>,
    /// "Settings".
    pub settings: RwSignal<bool>,
    /// "Keyboard shortcuts".
    pub shortcuts: RwSignal<bool>,
    /// The commands.
    pub palette: RwSignal<bool>,
    /// The messages, to be read again.
    pub messages: RwSignal<bool>,
}

impl Openers {
    /// Those of the app.
    #[allow(clippy::expect_used)] // the app provides them before anything is shown
    pub fn get() -> Self {
        use_context().expect("the app provides openers")
    }
}

/// How it stands with saving.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum SaveState {
    /// Everything is in storage.
    #[default]
    Saved,
    /// The storage is full; the acts are in memory.
    Full,
    /// There is no storage; everything is in memory.
    Blocked,
    /// A newer version wrote the case: nothing is changed, nothing saved.
    ReadOnly,
    /// The case was deleted for good elsewhere; what is here is in memory.
    Gone,
}

/// How it stands with saving, in the context of the app. Whoever saves sets it.
#[derive(Clone, Copy)]
pub struct Saving(pub RwSignal<SaveState>);

/// Words for screen readers alone ("mark 3 of 12"), in the context of the app.
#[derive(Clone, Copy)]
pub struct Aloud(pub RwSignal<String>);

impl Aloud {
    /// That of the app.
    #[allow(clippy::expect_used)] // the app provides it before anything is shown
    pub fn get() -> Self {
        use_context().expect("the app provides a voice")
    }

    /// Has it said, after what is being said now. The same words twice are said twice.
    pub fn say(&self, words: impl Into<String>) {
        let (this, words) = (self.0, words.into());
        this.try_set(String::new());
        dom::after(60, move || {
            this.try_set(words);
        });
    }
}

type Keep = Rc<dyn Fn(String)>;

/// What the person has chosen, as signals. Every change is given to [`Choices::keep_with`]'s
/// function as JSON.
#[derive(Clone, Copy)]
pub struct Choices {
    /// All of it. Change it with `update`; the page follows.
    pub prefs: RwSignal<Prefs>,
    /// The language of the interface, derived.
    pub lang: LangSignal,
    keep: StoredValue<Option<Keep>, LocalStorage>,
}

impl Choices {
    fn new() -> Self {
        let prefs = RwSignal::new(Prefs::default());
        let lang = LangSignal(RwSignal::new(asked_for()));
        let keep = StoredValue::new_local(None);
        Self { prefs, lang, keep }
    }

    /// Those of the app.
    #[allow(clippy::expect_used)] // the app provides them before anything is shown
    pub fn get() -> Self {
        use_context().expect("the app provides choices")
    }

    /// Takes what was kept, and from now on gives every change to `keep`. Until this is called
    /// choices last as long as the window.
    pub fn keep_with(&self, kept: Option<&str>, keep: impl Fn(String) + 'static) {
        self.keep.set_value(None);
        self.prefs.set(Prefs::from_json(kept));
        self.keep.set_value(Some(Rc::new(keep)));
    }

    /// Takes what another window kept.
    pub fn receive(&self, kept: Option<&str>) {
        let prefs = Prefs::from_json(kept);
        if self.prefs.with_untracked(|now| *now != prefs) {
            self.prefs.set(prefs);
        }
    }

    /// Changes something, and keeps it.
    pub fn change(&self, how: impl FnOnce(&mut Prefs)) {
        self.prefs.try_update(how);
        let json = self.prefs.try_with_untracked(Prefs::to_json);
        let keep = self.keep.try_get_value().flatten();
        if let (Some(json), Some(keep)) = (json, keep) {
            keep(json);
        }
    }

    /// Lets page and session follow what is chosen, for as long as the calling owner lives.
    pub fn follow(&self, session: Session) {
        let Self { prefs, lang, .. } = *self;
        Effect::new(move |_| {
            let (language, chosen, name) =
                prefs.with(|p| (p.language.clone(), p.theme, p.name.clone()));
            let now = language.map_or_else(asked_for, |tag| Lang::from_tag(&tag));
            if lang.0.get_untracked() != now {
                lang.0.set(now);
            }
            theme::set_theme(chosen);
            theme::set_language(now.tag());
            session.set_person(name);
        });
    }
}

/// The language that the browser asks for: the first of its languages that is one of ours, else
/// English.
fn asked_for() -> Lang {
    let known = |tag: &String| {
        let lang = Lang::from_tag(tag);
        (lang == Lang::Id || tag.starts_with("en")).then_some(lang)
    };
    theme::languages().iter().find_map(known).unwrap_or_default()
}
