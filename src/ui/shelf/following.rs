//! What other windows do, and the list of cases that follows it.

use super::super::desk_view::{AsideCard, CaseCard, DeskView, Usage};
use super::super::ground::SaveState;
use super::super::words::shelf::{entry_fault, shelf};
use super::Shelf;
use crate::browser::{dom, tabs::Elsewhere};
use crate::case::{Case, Mended};
use crate::store::{EntryFault, Part, Summary, parse_key};
use leptos::prelude::*;
use std::rc::Rc;

/// About how much local storage a browser gives, in UTF-16 units.
const ROOM: u64 = 5_200_000;
/// For how long what other windows do is gathered, in milliseconds.
const MOMENT: i32 = 200;

impl Shelf {
    /// What another window did to the storage.
    pub(super) fn follow(self: &Rc<Self>, event: Elsewhere) {
        let Elsewhere::Wrote { key, value } = event else {
            self.is_room_due.set(true);
            self.show_desk_soon();
            return;
        };
        let open = self.ground.session.read(Case::id);
        match parse_key(&key) {
            Some((case, Part::Journal(_))) if open == Some(case) => {
                match self.store.decode_entry(&key, &value) {
                    Ok(change) => {
                        let mended = self.ground.session.receive(change);
                        self.say_mended(&mended);
                    }
                    Err(EntryFault::Newer) => {
                        self.lock();
                        self.ground.saving.0.set(SaveState::ReadOnly);
                    }
                    Err(fault) => self.ground.messages.fault(untrack(|| entry_fault(&fault))),
                }
            }
            Some((_, Part::Summary | Part::Head | Part::Trashed)) => self.show_desk_soon(),
            None if key == crate::store::SETTINGS => {
                if let Ok(value) = self.store.settings() {
                    self.ground.choices.receive(Some(&value.to_string()));
                }
            }
            _ => {}
        }
    }

    fn say_mended(&self, mended: &[Mended]) {
        if !mended.is_empty() {
            self.ground.messages.notice((untrack(shelf).mended)(mended.len()));
        }
    }

    /// Shows the desk anew, once for all that other windows do within a moment (a compaction removes
    /// hundreds of entries), and tries again to save if they made room.
    fn show_desk_soon(self: &Rc<Self>) {
        if self.is_desk_due.replace(true) {
            return;
        }
        let this = self.clone();
        dom::after(MOMENT, move || {
            this.is_desk_due.set(false);
            if this.is_room_due.replace(false) {
                this.hasten();
            }
            this.show_desk_if_there();
        });
    }

    pub(super) fn show_desk_if_there(&self) {
        if self.open.borrow().is_none() {
            self.show_desk();
        }
    }

    /// Reads the desk anew.
    pub(super) fn show_desk(&self) {
        let Ok(desk) = self.store.list() else { return };
        let usage = self.store.usage().ok().map(|usage| Usage {
            used: (usage.telisik * 2) as u64,
            others: (usage.others * 2) as u64,
            of: ROOM * 2,
        });
        let aside = self.store.aside().unwrap_or_default();
        let words = untrack(shelf);
        let aside = aside.into_iter().map(|entry| {
            let of = desk.cases.iter().find(|case| Some(case.id) == entry.case);
            let what = of.map_or_else(|| entry.key.clone(), |case| case.title.clone());
            AsideCard { what, why: words.unreadable.to_owned() }
        });
        self.ground.cases.view.set(DeskView {
            aside: aside.collect(),
            cases: desk.cases.iter().map(card).collect(),
            trash: desk.trash.iter().map(card).collect(),
            usage: usage.filter(|_| !self.blocked),
            newer: desk.newer,
        });
    }
}

fn card(summary: &Summary) -> CaseCard {
    CaseCard {
        id: summary.id,
        title: summary.title.clone(),
        articles: summary.articles,
        marks: summary.marks,
        claims: summary.claims,
        modified: summary.modified,
    }
}
