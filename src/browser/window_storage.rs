//! What lasts as long as the window, reloads included: the browser's session storage. Where that is blocked or full,
//! nothing is kept, and nothing else changes.

use super::dom;

fn storage() -> Option<web_sys::Storage> {
    dom::window().session_storage().ok().flatten()
}

/// What was kept under this name.
pub fn kept(name: &str) -> Option<String> {
    storage()?.get_item(name).ok().flatten()
}

/// Keeps it under this name.
pub fn keep(name: &str, value: &str) {
    if let Some(storage) = storage() {
        let _ = storage.set_item(name, value);
    }
}
