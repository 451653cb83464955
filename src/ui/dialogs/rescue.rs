//! The open case as a file, for the page that is left when the app fails.

use super::formats::FORMATS;
use crate::browser::clock;
use crate::browser::panic::{self, SavedFile};
use crate::exchange::file_name;
use crate::ui::session::Session;
use std::cell::Cell;

thread_local! {
    static SESSION: Cell<Option<Session>> = const { Cell::new(None) };
}

/// Lets the page offer the case that is open in `session`. To be called once, by the app.
pub fn offer_rescue(session: Session) {
    SESSION.set(Some(session));
    panic::offer(export);
}

fn export() -> Option<SavedFile> {
    let session = SESSION.try_with(Cell::get).ok()??;
    session.try_read(|case| {
        let now = clock::now();
        let name = file_name(&case.header().title, now, FORMATS[0].ending);
        SavedFile { name, content: (FORMATS[0].make)(case, now) }
    })
}
