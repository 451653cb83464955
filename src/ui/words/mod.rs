//! The words of the tool, in English and Indonesian. One struct a place; a word that one language
//! lacks does not compile.
//!
//! Where numbers or names go in, the word is a function. Words of articles never come from here.

pub mod read;

use leptos::prelude::*;

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

/// The language of the interface now; tracked.
pub fn lang() -> Lang {
    use_context::<LangSignal>().map_or(Lang::En, |signal| signal.0.get())
}
