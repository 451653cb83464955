//! The other windows of this browser on the same storage.

use super::dom::{self, Listener};
use web_sys::StorageEvent;

/// What another window did to local storage.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Elsewhere {
    /// It wrote an entry.
    Wrote {
        /// Under this key.
        key: String,
        /// This. Half a surrogate pair has become U+FFFD here: read the entry if that matters.
        value: String,
    },
    /// It removed the entry under this key.
    Removed(String),
    /// It removed everything.
    Cleared,
}

/// Calls `handler` with whatever other windows do to local storage (what this window does itself
/// is never told), until the returned listener is dropped.
pub fn on_storage(mut handler: impl FnMut(Elsewhere) + 'static) -> Listener {
    let own = dom::window().local_storage().ok().flatten();
    Listener::new(&dom::window(), "storage", move |event: StorageEvent| {
        // The same event tells of the storage of the session, which is another area.
        if event.storage_area().is_some() && event.storage_area() != own {
            return;
        }
        handler(match (event.key(), event.new_value()) {
            (Some(key), Some(value)) => Elsewhere::Wrote { key, value },
            (Some(key), None) => Elsewhere::Removed(key),
            (None, _) => Elsewhere::Cleared,
        });
    })
}
