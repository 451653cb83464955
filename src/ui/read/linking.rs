//! A claim seen in all columns at once: its mentions are lit while a mark of it is looked at or worked on, and the
//! words that set an outlet apart stand out; in linked columns, choosing a claim brings it into sight in each.
//!
//! Invariant: what is done for one claim costs what its mentions cost, whatever else is marked.

use super::reading::Reading;
use crate::browser::{dom, highlight};
use crate::case::Id;
use crate::compare::{Mention, words_apart};
use crate::prefs::Columns;
use crate::text::Extent;
use crate::ui::compared::Comparing;
use crate::ui::ground::Choices;
use leptos::prelude::*;
use wasm_bindgen::JsCast;

/// At most so many mentions of a claim are lit in one article.
const MOST: usize = 100;

impl Reading {
    /// Looks at a mark in passing, or at none any more.
    pub fn look(&self, mark: Option<Id>) {
        if self.looked.try_get_untracked().is_some_and(|before| before != mark) {
            self.looked.set(mark);
        }
    }

    /// The claim that a mark mentions.
    pub fn claim_of(&self, mark: Id) -> Option<Id> {
        self.session.read(|case| case.marks().get(&mark)?.body.claim())?
    }

    /// Looks at the mark that `target` shows or stands for, if it is a mention.
    pub fn look_at(&self, target: Option<web_sys::EventTarget>) {
        let element = target.and_then(|target| target.dyn_into::<web_sys::Element>().ok());
        let found = element.and_then(|element| element.closest("[data-m]").ok().flatten());
        let marks = found.and_then(|found| found.get_attribute("data-m")).unwrap_or_default();
        // The innermost mark comes last.
        let mut marks = marks.split(' ').rev().filter_map(Id::parse);
        self.look(marks.find(|mark| self.claim_of(*mark).is_some()));
    }
}

/// Lights and brings into sight for as long as the Read place is there.
pub fn connect(reading: Reading) {
    let comparing = Comparing::get();
    let seen = Memo::new(move |_| {
        let looked = reading.looked.get().and_then(|mark| reading.claim_of(mark));
        looked.or(reading.claim.get())
    });
    Effect::new(move |_| {
        // Drawing marks replaces the nodes of a paragraph: what is lit is found anew then.
        reading.moved.track();
        let claim = seen.get();
        if let Some(claim) = claim {
            comparing.track_claim(claim);
        }
        light(reading, comparing, claim);
    });
    let choices = Choices::get();
    Effect::new(move |_| {
        let Some(mark) = reading.active.get() else { return };
        let linked = choices.prefs.with_untracked(|prefs| prefs.columns) == Columns::Linked;
        if let Some(claim) = reading.claim.get_untracked().filter(|_| linked) {
            dom::later(move || bring(reading, comparing, claim, mark));
        }
    });
    on_cleanup(|| {
        highlight::show("mentions", &[]);
        highlight::show("apart", &[]);
    });
}

fn light(reading: Reading, comparing: Comparing, claim: Option<Id>) {
    let (mut mentions, mut apart) = (Vec::new(), Vec::new());
    let papers = reading.papers();
    if let Some(claim) = claim.filter(|_| papers.len() > 1) {
        comparing.read(|_, compared| {
            let Some(agreement) = compared.agreement(claim) else { return };
            for (article, paper) in papers {
                let range = |extent: Extent| paper.range(extent);
                for mention in here(compared.mentions(claim), article).take(MOST) {
                    mentions.extend(range(mention.extent));
                    apart.extend(words_apart(mention, agreement).into_iter().filter_map(range));
                }
            }
        });
    }
    highlight::show("mentions", &mentions);
    highlight::show("apart", &apart);
}

/// The mentions in an article that still have their words.
fn here(mentions: &[Mention], article: Id) -> impl Iterator<Item = &Mention> {
    mentions.iter().filter(move |one| one.article == article && !one.extent.is_empty())
}

/// Brings the claim of `mark` into sight in the columns of other articles.
fn bring(reading: Reading, comparing: Comparing, claim: Id, mark: Id) {
    let own = reading.session.read(|case| case.marks().get(&mark).map(|mark| mark.article));
    let places: Vec<(Id, Extent)> = comparing
        .read(|_, compared| {
            let columns = reading.columns.try_get_untracked().unwrap_or_default();
            let others = columns.into_iter().filter(|article| Some(*article) != own.flatten());
            let first = |article| here(compared.mentions(claim), article).next();
            others.filter_map(|article| Some((article, first(article)?.extent))).collect()
        })
        .unwrap_or_default();
    for (article, extent) in places {
        reading.scroll_within(article, extent.start);
    }
}

/// Shows a claim at its first mention in the articles shown, else in any.
pub fn go_to_claim(reading: Reading, comparing: Comparing, claim: Id) {
    let first = comparing.read(|_, compared| {
        let columns = reading.columns.try_get_untracked().unwrap_or_default();
        let mentions = compared.mentions(claim);
        let shown = columns.into_iter().find_map(|article| here(mentions, article).next());
        shown.or(mentions.first()).map(|mention| mention.mark)
    });
    if let Some(mark) = first.flatten() {
        reading.go_to(mark);
    }
}
