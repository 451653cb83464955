//! Keeps what is typed in forms and not saved yet. What finds no room waits in memory, and the browser asks before the
//! window is closed.

use super::Shelf;
use crate::case::Id;
use crate::store::{Draft, DraftKey};
use crate::ui::drafts::DraftDoor;
use std::rc::Rc;

/// What forms ask for.
pub(super) struct Drafting(pub Rc<Shelf>);

impl DraftDoor for Drafting {
    fn draft(&self, case: Id, key: DraftKey) -> Option<Draft> {
        let waiting = self.0.waiting_drafts.borrow().get(&(case, key)).cloned();
        waiting.or_else(|| self.0.store.draft(case, key).ok().flatten())
    }

    fn keep_draft(&self, case: Id, key: DraftKey, draft: Option<Draft>) {
        let mut waiting = self.0.waiting_drafts.borrow_mut();
        waiting.remove(&(case, key));
        match draft {
            Some(draft) => {
                if self.0.store.put_draft(case, key, &draft).is_err() {
                    waiting.insert((case, key), draft);
                }
            }
            // One that cannot be removed is shown once more, and can be discarded then.
            None => drop(self.0.store.remove_draft(case, key)),
        }
    }
}

impl Shelf {
    /// Tries again to keep the drafts that found no room; whether all are kept now.
    pub(super) fn keep_drafts(&self) -> bool {
        let mut waiting = self.waiting_drafts.borrow_mut();
        waiting.retain(|(case, key), draft| self.store.put_draft(*case, *key, draft).is_err());
        waiting.is_empty()
    }
}
