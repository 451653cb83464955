//! The rules that read articles: answers questions about texts in a worker, so that the page neither waits for
//! the rules nor loads them.
//! `src/shell/analyst.js` starts it and speaks for it.

use wasm_bindgen::prelude::wasm_bindgen;

/// The worker waits to be asked.
fn main() {}

/// Answers a question: see [`telisik::analysis::answer`].
#[wasm_bindgen]
pub fn answer(question: &[u8]) -> String {
    telisik::analysis::answer(question)
}
