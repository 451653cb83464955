//! What was compared in the open case, held once for all of its places.
//!
//! Invariants: what is read is as if compared anew; nothing is compared before a place asks for it.

use super::session::{Listening, Session};
use crate::case::{Case, Id, Touched};
use crate::compare::Compared;
use leptos::prelude::*;
use std::cell::RefCell;
use std::collections::HashMap;
use std::rc::Rc;

/// The handle to it; copy it wherever it is needed.
#[derive(Clone, Copy)]
pub struct Comparing {
    session: Session,
    parts: StoredValue<Rc<Parts>, LocalStorage>,
}

#[derive(Default)]
struct Parts {
    compared: RefCell<Option<Compared>>,
    any: ArcTrigger,
    claims: RefCell<HashMap<Id, ArcTrigger>>,
    listening: RefCell<Option<Listening>>,
}

impl Comparing {
    /// Follows the session for as long as the calling owner lives. Made once, by the app.
    pub fn new(session: Session) -> Self {
        let this = Self { session, parts: StoredValue::new_local(Rc::new(Parts::default())) };
        let listening = session.listen(move |touched| this.follow(touched));
        this.parts.with_value(|parts| parts.listening.replace(Some(listening)));
        this
    }

    /// That of the app.
    #[allow(clippy::expect_used)] // the app provides it before anything is shown
    pub fn get() -> Self {
        use_context().expect("the app provides what was compared")
    }

    /// Runs the calling effect again whenever anything is compared again.
    pub fn track(&self) {
        if let Some(parts) = self.parts.try_get_value() {
            parts.any.track();
        }
    }

    /// The same for one claim: its mentions, silences, evidence, reviews, and all that they rest on.
    pub fn track_claim(&self, claim: Id) {
        if let Some(parts) = self.parts.try_get_value() {
            let trigger = parts.claims.borrow_mut().entry(claim).or_default().clone();
            trigger.track();
        }
    }

    /// Reads the open case with what was compared in it, tracking nothing; `None` if none is open.
    pub fn read<R>(&self, reader: impl FnOnce(&Case, &Compared) -> R) -> Option<R> {
        let parts = self.parts.try_get_value()?;
        self.session.read(|case| {
            if parts.compared.borrow().is_none() {
                parts.compared.replace(Some(Compared::new(case)));
            }
            parts.compared.borrow().as_ref().map(|compared| reader(case, compared))
        })?
    }

    fn follow(&self, touched: &Touched) {
        let Some(parts) = self.parts.try_get_value() else { return };
        if touched.everything {
            parts.compared.replace(None);
            let triggers: Vec<ArcTrigger> =
                parts.claims.borrow_mut().drain().map(|(_, trigger)| trigger).collect();
            parts.any.notify();
            triggers.iter().for_each(Notify::notify);
            return;
        }
        let again = self.session.read(|case| {
            let mut held = parts.compared.borrow_mut();
            held.as_mut().map(|compared| compared.update(case, touched)).unwrap_or_default()
        });
        let again = again.unwrap_or_default();
        let triggers: Vec<ArcTrigger> = {
            let claims = parts.claims.borrow();
            again.iter().filter_map(|claim| claims.get(claim).cloned()).collect()
        };
        if !again.is_empty() || touched.article_list {
            parts.any.notify();
        }
        triggers.iter().for_each(Notify::notify);
    }
}
