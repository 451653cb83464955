//! What a person does with suggestions: taken over, rejected, one or all of a kind, each as one act.

use super::super::going::Way;
use super::super::reading::Target;
use super::state::{Place, Suggestions};
use crate::browser::dom;
use crate::case::{Command, Id, Rejected, SuggestionKind};
use crate::keys::Action;
use crate::proposals::{Key, Kinds, Proposer, is_acceptable};
use crate::text::Extent;
use crate::ui::actions::Actions;
use crate::ui::dialogs::say_with_undo;
use crate::ui::ground::Aloud;
use crate::ui::words::suggestions::suggestions as words;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};

/// What is done with a suggestion.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Deed {
    /// It is taken over as it is.
    Accept,
    /// It is put right in the dialog for marks, and taken over.
    Change,
    /// It is rejected.
    Reject,
}

impl Deed {
    /// In the order in which they are offered.
    pub const ALL: [Deed; 3] = [Deed::Accept, Deed::Change, Deed::Reject];

    /// Whether it can be done with a suggestion of that kind.
    pub fn fits(self, kind: SuggestionKind) -> bool {
        match self {
            Deed::Accept => kind != SuggestionKind::DateFault,
            // What becomes no mark has no dialog.
            Deed::Change => !matches!(kind, SuggestionKind::DateFault | SuggestionKind::Furniture),
            Deed::Reject => true,
        }
    }

    /// The word on its button; tracked.
    pub fn word(self) -> &'static str {
        match self {
            Deed::Accept => words().accept,
            Deed::Change => words().change,
            Deed::Reject => words().reject,
        }
    }

    /// Its name in the page.
    pub fn slug(self) -> &'static str {
        match self {
            Deed::Accept => "accept",
            Deed::Change => "change",
            Deed::Reject => "reject",
        }
    }
}

/// Carries out what is asked for by key for as long as the Read place is there.
pub fn register(this: Suggestions) {
    let aloud = Aloud::get();
    Actions::get().on(move |action| match action {
        Action::ToggleSuggestions => {
            this.toggle();
            true
        }
        Action::NextSuggestion => this.walk(aloud, Way::Next),
        Action::PreviousSuggestion => this.walk(aloud, Way::Previous),
        Action::AcceptSuggestion => this.do_here(aloud, Deed::Accept),
        Action::ChangeSuggestion => this.do_here(aloud, Deed::Change),
        Action::RejectSuggestion => this.do_here(aloud, Deed::Reject),
        _ => false,
    });
}

impl Suggestions {
    /// Opens the panel, with the focus in it, or closes it.
    fn toggle(&self) {
        let open = !self.reading.suggestions_open.get_untracked();
        self.reading.show_suggestions(open);
        if open {
            let this = *self;
            dom::after_frame(move || this.focus_item(None, ".suggestion-go"));
        } else {
            self.reading.refocus();
        }
    }

    /// Does something with the suggestion that has the focus, or at which the caret stands.
    fn do_here(&self, aloud: Aloud, deed: Deed) -> bool {
        let Some(place) = self.here() else { return false };
        let in_card = self.shown.with_untracked(Option::is_some);
        let number = if in_panel() { active_number() } else { None };
        self.act(aloud, place, deed, number) || in_card
    }

    /// Does something with a suggestion. The focus goes on to what is listed as number `number` then.
    pub fn act(&self, aloud: Aloud, place: Place, deed: Deed, number: Option<usize>) -> bool {
        if !deed.fits(place.key.kind) || !self.is_open(place) {
            return false;
        }
        let done = match deed {
            Deed::Accept => self.accept(place),
            Deed::Reject => self.reject(place),
            Deed::Change => {
                self.shown.set(None);
                self.at.set(Some(place));
                self.leave_from(number);
                self.reading.target.set(Some(Target::Proposed(place)));
                return true;
            }
        };
        if done {
            self.shown.set(None);
            let left = untrack(|| self.count());
            let kind = (untrack(words).kind)(place.key.kind);
            let said = if deed == Deed::Accept {
                untrack(words).accepted
            } else {
                untrack(words).rejected
            };
            aloud.say(said(kind, left));
            if let Some(number) = number {
                let this = *self;
                let act = format!("[data-act={}]", deed.slug());
                dom::after_frame(move || this.focus_item(Some(number), &act));
            }
        }
        done
    }

    fn accept(&self, Place { article, key }: Place) -> bool {
        let accepted = self.read(article, |case, article, one| {
            let (found, all) = one.proposals.get(key)?;
            if !is_acceptable(found) {
                return None;
            }
            Some(Proposer::new(case, article, all).accept_chain(found))
        });
        let accepted = accepted.flatten().unwrap_or_default();
        !accepted.is_empty()
            && self.reading.run(Command::AcceptSuggestions { article, accepted }).is_some()
    }

    fn reject(&self, Place { article, key }: Place) -> bool {
        let rule = self.read(article, |_, _, one| Some(one.proposals.get(key)?.0.rule.clone()));
        let Some(rule) = rule.flatten() else { return false };
        let rejected = vec![Rejected { kind: key.kind, rule, extent: Some(key.extent) }];
        self.reading.run(Command::RejectSuggestions { article, rejected }).is_some()
    }

    /// Takes over all that is open of a kind, in an article or in a stretch of it.
    pub fn accept_all(&self, article: Id, kind: SuggestionKind, within: Option<Extent>) {
        let accepted = self.read(article, |case, article, one| {
            one.proposals.accept_all(case, article, kind, within)
        });
        let accepted = accepted.unwrap_or_default();
        let count = accepted.len();
        if count != 0
            && self.reading.run(Command::AcceptSuggestions { article, accepted }).is_some()
        {
            self.tell_undoable((untrack(words).accepted_all)(count));
        }
    }

    /// Rejects all that is open of a kind: in a stretch of an article, or in all of it, now and later.
    pub fn reject_all(&self, article: Id, kind: SuggestionKind, within: Option<Extent>) {
        let open: Vec<Key> = self
            .read(article, |_, _, one| {
                let open = one.proposals.open(Kinds::only(kind)).map(Key::of);
                let is_meant = |key: &Key| within.is_none_or(|w| w.contains(key.extent.start));
                open.filter(is_meant).collect()
            })
            .unwrap_or_default();
        let reject = |extent| Rejected { kind, rule: String::new(), extent };
        let rejected = match within {
            Some(_) => open.iter().map(|key| reject(Some(key.extent))).collect(),
            None => vec![reject(None)],
        };
        if !open.is_empty()
            && self.reading.run(Command::RejectSuggestions { article, rejected }).is_some()
        {
            self.tell_undoable((untrack(words).rejected_all)(open.len()));
        }
    }

    /// Lets what was rejected of a kind, or of all, be proposed again in an article.
    pub fn take_back(&self, article: Id, kind: Option<SuggestionKind>) {
        if self.reading.run(Command::TakeBackRejections { article, kind }).is_some() {
            self.tell_undoable(untrack(words).took_back.to_owned());
        }
    }

    fn tell_undoable(&self, said: String) {
        self.shown.set(None);
        say_with_undo(self.reading.session, self.reading.messages, said, 1);
    }

    /// Gives the focus to something in the item listed as number `number`, or in the one worked on; where it is gone,
    /// to its neighbour, and where nothing is left, to the heading.
    pub fn focus_item(&self, number: Option<usize>, what: &str) {
        let find = |selector: &str| dom::document().query_selector(selector).ok().flatten();
        let item = match number {
            None => find("#suggestions .suggestion-item.active"),
            Some(_) => None,
        };
        let items = dom::document().query_selector_all("#suggestions .suggestion-item").ok();
        let count = items.as_ref().map_or(0, |items| items.length());
        let number = (number.unwrap_or_default() as u32).min(count.saturating_sub(1));
        let nth = || items.as_ref()?.get(number)?.dyn_into::<Element>().ok();
        let item = item.or_else(nth);
        let inside = item.and_then(|item| {
            let wanted = item.query_selector(what).ok().flatten();
            wanted.or_else(|| item.query_selector("button").ok().flatten())
        });
        let target = inside.or_else(|| find("#suggestions h2"));
        if let Some(target) = target.and_then(|target| target.dyn_into::<HtmlElement>().ok()) {
            let _ = target.focus();
        }
    }
}

/// Which of the items listed has the focus.
fn active_number() -> Option<usize> {
    let active = dom::document().active_element()?;
    Some(number_among(&active.closest(".suggestion-item").ok().flatten()?))
}

/// Which of its siblings an item is.
pub fn number_among(item: &Element) -> usize {
    std::iter::successors(item.previous_element_sibling(), Element::previous_element_sibling)
        .count()
}

/// Whether the focus is in the panel.
pub fn in_panel() -> bool {
    let active = dom::document().active_element();
    active.is_some_and(|active| active.closest("#suggestions").ok().flatten().is_some())
}
