//! Stand-in for the store, until it is joined: keeps cases in memory, and shows a bare Read view.
//! To be replaced by the real [`connect`] and by `read::Read`.

use super::desk_view::{CaseCard, DeskActions, DeskView, Opened};
use super::ground::Ground;
use super::session::{Session, Topic};
use crate::browser::clock;
use crate::case::{Case, Header, History, Id};
use crate::place::Place;
use leptos::prelude::*;
use std::cell::RefCell;
use std::collections::BTreeMap;

/// Joins the app to what keeps cases and choices.
pub fn connect(ground: Ground) {
    let kept = storage().and_then(|s| s.get_item("telisik/1/prefs").ok().flatten());
    ground.choices.keep_with(kept.as_deref(), |json| {
        if let Some(storage) = storage() {
            let _ = storage.set_item("telisik/1/prefs", &json);
        }
    });
    ground.cases.serve(InMemory { ground, kept: RefCell::default(), trash: RefCell::default() });
}

fn storage() -> Option<web_sys::Storage> {
    web_sys::window()?.local_storage().ok()?
}

struct InMemory {
    ground: Ground,
    kept: RefCell<BTreeMap<Id, History>>,
    trash: RefCell<BTreeMap<Id, History>>,
}

impl InMemory {
    fn show(&self) {
        let cards = |all: &RefCell<BTreeMap<Id, History>>| {
            all.borrow().values().rev().map(|history| card(history.case())).collect()
        };
        let usage = Some(super::desk_view::Usage { used: 1_234_000, of: 5_000_000 });
        let (cases, trash) = (cards(&self.kept), cards(&self.trash));
        self.ground.cases.view.set(DeskView { cases, trash, usage, ..DeskView::default() });
    }
}

fn card(case: &Case) -> CaseCard {
    CaseCard {
        id: case.id(),
        title: case.header().title.clone(),
        articles: case.articles().len(),
        marks: case.marks().len(),
        claims: case.claims().len(),
        modified: case.modified(),
    }
}

impl DeskActions for InMemory {
    fn create(&self, title: &str) -> Option<Id> {
        let (id, now) = (self.ground.session.new_id(), clock::now());
        let header = Header {
            id,
            created: now,
            modified: now,
            by: String::new(),
            title: title.to_owned(),
            note: String::new(),
            languages: Vec::new(),
            extra: Default::default(),
        };
        self.kept.borrow_mut().insert(id, History::new(Case::new(header)));
        self.show();
        Some(id)
    }

    fn open_sample(&self) {
        if let Some(id) = self.create("Kantor NATO di Tokyo") {
            self.ground.route.go(&Place::read(id, None));
        }
    }

    fn open(&self, case: Id) -> Opened {
        let Some(history) = self.kept.borrow().get(&case).cloned() else { return Opened::Missing };
        self.ground.session.show(Some(history));
        Opened::Shown
    }

    fn close(&self) {
        let session = self.ground.session;
        if let Some(case) = session.read(Case::clone) {
            self.kept.borrow_mut().insert(case.id(), History::new(case));
        }
        session.show(None);
        self.show();
    }

    fn rename(&self, case: Id, title: &str) {
        let renamed = self.kept.borrow_mut().remove(&case).map(|history| {
            let mut header = Header::clone(history.case().header());
            header.title = title.to_owned();
            History::new(Case::new(header))
        });
        self.kept.borrow_mut().extend(renamed.map(|history| (case, history)));
        self.show();
    }

    fn trash(&self, case: Id) {
        let history = self.kept.borrow_mut().remove(&case);
        self.trash.borrow_mut().extend(history.map(|history| (case, history)));
        self.show();
    }

    fn restore(&self, case: Id) {
        let history = self.trash.borrow_mut().remove(&case);
        self.kept.borrow_mut().extend(history.map(|history| (case, history)));
        self.show();
    }

    fn purge(&self, case: Id) {
        self.trash.borrow_mut().remove(&case);
        self.show();
    }

    fn save_aside(&self) {}

    fn save_raw(&self, _: Id) {}
}

/// The Read view.
pub fn read_view() -> impl IntoView {
    let session = Session::get();
    let count = move || {
        session.track(Topic::ArticleList);
        session.read(|case| case.articles().len())
    };
    view! { <div class="page"><h1>"Read"</h1><p>{count} " articles"</p></div> }
}
