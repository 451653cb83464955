//! The browser's promise to keep what is stored.

use super::dom;

/// Asks the browser not to clear the storage when it runs out of room. It may say no, and nothing
/// else changes then.
pub fn persist() {
    if let Ok(promise) = dom::window().navigator().storage().persist() {
        leptos::task::spawn_local(async move {
            let _ = wasm_bindgen_futures::JsFuture::from(promise).await;
        });
    }
}
