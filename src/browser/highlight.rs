//! CSS custom highlights: passing states (bounds being moved, search hits) drawn without touching
//! the page. Assistive technology does not see them, which is right for passing states.
//!
//! One `Highlight` a name, never one a mark: many of them are slow.

use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;
use web_sys::Range;

#[wasm_bindgen]
extern "C" {
    type HighlightRegistry;
    #[wasm_bindgen(thread_local_v2, js_namespace = CSS, js_name = highlights)]
    static HIGHLIGHTS: Option<HighlightRegistry>;
    #[wasm_bindgen(method)]
    fn set(this: &HighlightRegistry, name: &str, highlight: &Highlight);
    #[wasm_bindgen(method)]
    fn delete(this: &HighlightRegistry, name: &str) -> bool;

    type Highlight;
    #[wasm_bindgen(constructor, catch)]
    fn new() -> Result<Highlight, JsValue>;
    #[wasm_bindgen(method)]
    fn add(this: &Highlight, range: &Range);
}

/// Draws `ranges` in the style `::highlight(name)`, in place of what it showed before. Does nothing
/// in a browser that has no custom highlights.
pub fn show(name: &str, ranges: &[Range]) {
    HIGHLIGHTS.with(|registry| {
        let Some(registry) = registry else { return };
        if ranges.is_empty() {
            registry.delete(name);
            return;
        }
        if let Ok(highlight) = Highlight::new() {
            ranges.iter().for_each(|range| highlight.add(range));
            registry.set(name, &highlight);
        }
    });
}
