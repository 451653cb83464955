//! What the desk shows and what it asks for: the joint between the screen and the store.
//!
//! Whoever keeps the cases implements [`DeskActions`], hands it to [`Cases::serve`], and sets
//! [`Cases::view`] whenever what is kept changes (also by another window).

use crate::case::{Id, Time};
use leptos::prelude::*;
use std::rc::Rc;

/// All that the desk shows.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct DeskView {
    /// The cases, latest change first.
    pub cases: Vec<CaseCard>,
    /// The deleted ones that can still be restored, latest first.
    pub trash: Vec<CaseCard>,
    /// How full the storage is; `None` while there is none.
    pub usage: Option<Usage>,
    /// Entries that could not be read.
    pub aside: Vec<AsideCard>,
    /// Cases that a newer version wrote, and of which this one can read nothing.
    pub newer: Vec<Id>,
}

/// One case, as a row of the list.
#[derive(Clone, Debug, PartialEq)]
pub struct CaseCard {
    /// Which one.
    pub id: Id,
    /// What it is called; may be empty.
    pub title: String,
    /// How many articles it has.
    pub articles: usize,
    /// How many marks.
    pub marks: usize,
    /// How many claims.
    pub claims: usize,
    /// When it was changed last.
    pub modified: Time,
}

/// How full the storage is, in the units that the browser counts in; shown as if they were bytes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Usage {
    /// What Telisik uses.
    pub used: u64,
    /// What other pages of the same address use of the same room.
    pub others: u64,
    /// About how much a browser gives.
    pub of: u64,
}

/// An entry that could not be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AsideCard {
    /// What it was: the title of its case if known, else its key.
    pub what: String,
    /// Why it could not be read, in words; empty if that is not known any more.
    pub why: String,
}

/// A case that comes with the app.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sample {
    /// The one that is told to the end.
    Told,
    /// The one to practise on.
    Practice,
}

impl Sample {
    /// Its file, relative to the page.
    pub fn address(self) -> &'static str {
        match self {
            Sample::Told => "sample/kantor-nato.telisik.json",
            Sample::Practice => "sample/latihan.telisik.json",
        }
    }
}

/// What came of opening a case.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Opened {
    /// The session shows it.
    Shown,
    /// There is no such case here.
    Missing,
    /// It is here and could not be opened: why, in words.
    Fault(String),
}

/// What the desk asks for. Failures are said through `Messages` by whoever implements it.
pub trait DeskActions {
    /// Makes a case of that title; it need not be shown yet. `None` if that failed.
    fn create(&self, title: &str) -> Option<Id>;
    /// Makes a case that comes with the app and goes there (loading takes a moment).
    fn open_sample(&self, which: Sample);
    /// Has the session show a case.
    fn open(&self, case: Id) -> Opened;
    /// Has the session show no case: the person went to the desk.
    fn close(&self);
    /// Whether a case of this id is kept here, among the deleted ones perhaps.
    fn keeps(&self, case: Id) -> bool;
    /// Renames a case, open or not.
    fn rename(&self, case: Id, title: &str);
    /// Puts a case among the deleted ones; whether that was done.
    fn trash(&self, case: Id) -> bool;
    /// Brings a deleted case back.
    fn restore(&self, case: Id);
    /// Deletes a deleted case for good.
    fn purge(&self, case: Id);
    /// Saves all entries that were set aside as one file.
    fn save_aside(&self);
    /// Saves the entries of a case that cannot be opened here as one file, as they are.
    fn save_raw(&self, case: Id);
}

/// The cases, in the context of the app.
#[derive(Clone, Copy)]
pub struct Cases {
    /// What the desk shows; set by whoever keeps the cases.
    pub view: RwSignal<DeskView>,
    keeper: StoredValue<Option<Rc<dyn DeskActions>>, LocalStorage>,
}

impl Cases {
    /// No cases, and nobody to keep any. Made once, by the app.
    pub fn new() -> Self {
        Self { view: RwSignal::new(DeskView::default()), keeper: StoredValue::new_local(None) }
    }

    /// Those of the app.
    #[allow(clippy::expect_used)] // the app provides them before anything is shown
    pub fn get() -> Self {
        use_context().expect("the app provides cases")
    }

    /// From now on `keeper` does what the desk asks for.
    pub fn serve(&self, keeper: impl DeskActions + 'static) {
        self.keeper.set_value(Some(Rc::new(keeper)));
    }

    /// Asks the keeper for something; `None` while there is none.
    pub fn ask<R>(&self, what: impl FnOnce(&dyn DeskActions) -> R) -> Option<R> {
        let keeper = self.keeper.try_get_value().flatten()?;
        Some(what(&*keeper))
    }
}

impl Default for Cases {
    fn default() -> Self {
        Self::new()
    }
}
