//! The words of the tool, in English and Indonesian. One struct a place; a word that one language
//! lacks does not compile.
//!
//! Where numbers or names go in, the word is a function. Words of articles never come from here.

pub mod add;
pub mod claim_panel;
pub mod claims;
pub mod desk;
pub mod drafts;
pub mod exchange;
pub mod furniture;
pub mod imported;
pub mod intake;
pub mod judging;
pub mod keys;
pub mod linked;
pub mod pages;
pub mod read;
pub mod report;
pub mod retelling;
pub mod scales;
pub mod settings;
pub mod shelf;
pub mod shell;
pub mod sources;
pub mod suggestions;
pub mod take;
pub mod timeline;
pub mod values;

use crate::text::Language;
use leptos::prelude::*;
use std::cell::Cell;

/// A language of the interface.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Lang {
    /// English.
    #[default]
    En,
    /// Indonesian.
    Id,
}

impl Lang {
    /// Its BCP 47 tag.
    pub fn tag(self) -> &'static str {
        match self {
            Lang::En => "en",
            Lang::Id => "id",
        }
    }

    /// The one of `en` or `id` that a tag such as `id-ID` asks for (`in` and `ms` are read as
    /// Indonesian, anything else as English).
    pub fn from_tag(tag: &str) -> Self {
        match tag.split('-').next() {
            Some("id" | "in" | "ms") => Lang::Id,
            _ => Lang::En,
        }
    }
}

/// The language of the interface, as a signal in the context of the app.
#[derive(Clone, Copy)]
pub struct LangSignal(pub RwSignal<Lang>);

thread_local! {
    /// Event handlers run outside every context, and have words to say, too.
    static CURRENT: Cell<Option<LangSignal>> = const { Cell::new(None) };
}

impl LangSignal {
    /// Makes this the language of the app. Done once, by the app.
    pub fn provide(self) {
        provide_context(self);
        CURRENT.set(Some(self));
    }
}

/// The language of the interface now; tracked where something observes. To be had in event handlers,
/// too.
pub fn lang() -> Lang {
    use leptos::reactive::graph::Observer;
    let Some(LangSignal(signal)) = CURRENT.get().or_else(use_context) else { return Lang::En };
    let lang = match Observer::get() {
        Some(_) => signal.try_get(),
        None => signal.try_get_untracked(),
    };
    lang.unwrap_or_default()
}

/// The same, as the rules name it; tracked.
pub fn language() -> Language {
    match lang() {
        Lang::En => Language::English,
        Lang::Id => Language::Indonesian,
    }
}

/// One of two sets of words, by the language now; tracked.
pub fn pick<T>(en: &'static T, id: &'static T) -> &'static T {
    match lang() {
        Lang::En => en,
        Lang::Id => id,
    }
}

/// `count` with the English noun in the right number: "1 mark", "2 marks".
pub fn counted(count: usize, one: &str, many: &str) -> String {
    format!("{} {}", grouped(count, ','), if count == 1 { one } else { many })
}

/// A count with its thousands apart, as the language writes it: "27,188", "27.188"; tracked.
pub fn count(count: usize) -> String {
    grouped(
        count,
        match lang() {
            Lang::En => ',',
            Lang::Id => '.',
        },
    )
}

fn grouped(count: usize, sign: char) -> String {
    let digits = count.to_string();
    let mut out = String::new();
    for (place, digit) in digits.chars().enumerate() {
        if place > 0 && (digits.len() - place).is_multiple_of(3) {
            out.push(sign);
        }
        out.push(digit);
    }
    out
}
