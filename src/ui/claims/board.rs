//! What the Claims place knows beside the case: filter and order, which claim is open.

use crate::browser::window_storage;
use crate::case::{Claim, Command, Id};
use crate::compare::{Filter, Matrix, Selection, Sort, matrix};
use crate::place::{Focus, Place, View};
use crate::store::{DraftKey, DraftOf};
use crate::ui::compared::Comparing;
use crate::ui::drafts::Drafts;
use crate::ui::messages::Messages;
use crate::ui::session::{Session, Topic};
use crate::ui::whereabouts::focus_asked;
use crate::ui::words::add::problem;
use crate::ui::words::claims::claims;
use leptos::prelude::*;
use std::sync::Arc;

/// The state of the Claims place; copy the handle.
#[derive(Clone, Copy)]
pub struct Board {
    /// The case.
    pub session: Session,
    /// Where to say things.
    pub messages: Messages,
    /// What was compared.
    pub comparing: Comparing,
    /// Which claims are shown.
    pub filter: RwSignal<Filter>,
    /// In which order.
    pub sort: RwSignal<Sort>,
    /// The claims shown.
    pub matrix: Memo<Matrix>,
    /// What is typed and not saved.
    drafts: Drafts,
    /// Whether the dialog for verdict scales is open.
    pub scales: RwSignal<bool>,
    /// The claim that is open beside them.
    pub open: Memo<Option<Id>>,
}

impl Board {
    /// A board that shows the claims that were shown when this window last showed it for the case.
    pub fn new() -> Self {
        let (session, comparing) = (Session::get(), Comparing::get());
        // The place is made anew for each case.
        let name = session.read(|case| format!("telisik/claims/{}", case.id())).unwrap_or_default();
        let last = window_storage::kept(&name).unwrap_or_default();
        let Selection { filter, sort } = Selection::from_line(&last);
        let (filter, sort) = (RwSignal::new(filter), RwSignal::new(sort));
        Effect::new(move |_| {
            let selection = Selection { filter: filter.get(), sort: sort.get() };
            window_storage::keep(&name, &selection.to_line());
        });
        let matrix = Memo::new(move |_| {
            session.track(Topic::Open);
            comparing.track();
            let (filter, sort) = (filter.get(), sort.get());
            let none = Matrix { columns: Vec::new(), rows: Vec::new(), total: 0 };
            comparing.read(|case, compared| matrix(case, compared, &filter, sort)).unwrap_or(none)
        });
        let open = Memo::new(move |_| {
            session.track(Topic::Claims);
            let Some(Focus::Claim(claim)) = focus_asked() else { return None };
            let is_there = session.read(|case| case.claims().contains_key(&claim));
            (is_there == Some(true)).then_some(claim)
        });
        let scales = RwSignal::new(false);
        let (messages, drafts) = (Messages::get(), Drafts::get());
        Self { session, messages, comparing, filter, sort, matrix, drafts, scales, open }
    }

    /// That of the place.
    #[allow(clippy::expect_used)] // the place provides it before anything is shown
    pub fn get() -> Self {
        use_context().expect("the place provides its board")
    }

    /// Carries out a command, or says why not.
    pub fn run(&self, command: Command) -> Option<Id> {
        match self.session.dispatch(command) {
            Ok(id) => Some(id),
            Err(why) => {
                self.messages.fault(untrack(|| (claims().problem)(&problem(&why))));
                None
            }
        }
    }

    /// Whether something is typed and not saved in this form of the open case.
    pub fn has_draft(&self, of: DraftOf, about: Id) -> bool {
        self.case().is_some_and(|case| self.drafts.has(case, DraftKey { of, about }))
    }

    /// The open case.
    pub fn case(&self) -> Option<Id> {
        self.session.read(|case| case.id())
    }

    /// The claim; tracked.
    pub fn claim(&self, claim: Id) -> Option<Arc<Claim>> {
        self.session.track(Topic::Claim(claim));
        self.session.read(|case| case.claims().get(&claim).cloned()).flatten()
    }

    /// The address at which a claim is open.
    pub fn href(&self, claim: Id) -> String {
        self.case().map(|case| Place::claim(case, claim).href()).unwrap_or_default()
    }

    /// Where no claim is open.
    pub fn closed(&self) -> Option<Place> {
        self.case().map(|case| Place::view(case, View::Claims))
    }

    /// The address of the words of a mark.
    pub fn words(&self, mark: Id) -> String {
        let place = |case| Place::read(case, Some(Focus::Mark(mark)));
        self.case().map(|case| place(case).href()).unwrap_or_default()
    }
}
