//! One field of what is known of an article: its value, who filled it in, and what else is said.

use crate::analysis::Said;
use leptos::prelude::*;

/// Where the value of a field comes from.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Origin {
    /// Nobody filled it in.
    #[default]
    Nobody,
    /// The text says so.
    Text,
    /// Its web page says so.
    Page,
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
    /// All that its page says of it, the best first.
    pub said: RwSignal<Vec<Said>>,
}

impl Entry {
    pub(super) fn new() -> Self {
        Self {
            value: RwSignal::new(String::new()),
            origin: RwSignal::new(Origin::Nobody),
            said: RwSignal::new(Vec::new()),
        }
    }

    pub(super) fn set(self, value: impl Into<String>, origin: Origin) {
        let _ = self.value.try_set(value.into());
        let _ = self.origin.try_set(origin);
    }

    pub(super) fn clear(self) {
        self.set("", Origin::Nobody);
        let _ = self.said.try_set(Vec::new());
    }

    /// Fills it in, unless the person did; nothing empties what came from the same origin.
    pub(super) fn offer(self, value: Option<String>, origin: Origin) {
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

    /// Takes in what a page says of it.
    pub(super) fn offer_said(self, said: Vec<Said>) {
        if let Some(best) = said.first() {
            self.set(&best.value, Origin::Page);
            let _ = self.said.try_set(said);
        }
    }

    pub(super) fn is_of_page(self) -> bool {
        self.origin.try_get_untracked() == Some(Origin::Page)
    }

    /// What the page says that is what stands there; tracked.
    pub fn chosen(self) -> Option<Said> {
        let value = self.value.get();
        self.said.with(|all| all.iter().find(|one| one.value == value).cloned())
    }

    /// What the page says else, if it disagrees with itself; tracked.
    pub fn others(self) -> Vec<Said> {
        let value = self.value.get();
        self.said.with(|all| {
            let others = all.iter().filter(|one| all.len() > 1 && one.value != value);
            others.cloned().collect()
        })
    }

    pub(super) fn typed(self) -> Callback<()> {
        Callback::new(move |()| {
            let _ = self.origin.try_set(Origin::Person);
        })
    }

    pub(super) fn get(self) -> String {
        self.value.try_get_untracked().unwrap_or_default().trim().to_owned()
    }
}
