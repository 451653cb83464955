//! Where the person is: which case, and what of it the address asks for.

use super::session::{Session, Topic};
use super::words::shell::shell;
use crate::browser::route::Route;
use crate::place::{Focus, Place};

/// What the address asks the view to bring into sight; tracked.
pub fn focus_asked() -> Option<Focus> {
    match Route::get().place() {
        Place::Case { focus, .. } => focus,
        Place::Desk | Place::Take | Place::Unknown(_) => None,
    }
}

/// The title of the open case, or the words that stand for none; tracked.
pub fn case_title(session: Session) -> String {
    session.track(Topic::Header);
    session.track(Topic::Open);
    let title = session.read(|case| case.header().title.trim().to_owned()).unwrap_or_default();
    if title.is_empty() { shell().untitled.to_owned() } else { title }
}
