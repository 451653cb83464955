//! What only a page can tell, in a headless Chromium: `make test`, or with the environment of
//! `.ci/test`: `cargo test --target wasm32-unknown-unknown --test web`.
#![cfg(target_arch = "wasm32")]

#[path = "web/adapters.rs"]
mod adapters;

use telisik::text::{Text, Utf16};
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};

wasm_bindgen_test_configure!(run_in_browser);

/// Positions that leave for the DOM are counted as JavaScript counts.
#[wasm_bindgen_test]
fn utf16_is_what_javascript_counts() {
    for sample in ["", "abc", "café", "cafe\u{301}", "📰 koran", "👩‍👩‍👧", "שלום"]
    {
        let counted = Utf16(js_sys::JsString::from(sample).length());
        assert_eq!(Text::new(sample).utf16_end(), counted, "{sample:?}");
    }
}
