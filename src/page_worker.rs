//! The rules that read web pages, in a worker of their own: most people add articles in other ways, and load nothing
//! of this. `src/shell/analyst.js` starts it and speaks for it.

use wasm_bindgen::prelude::wasm_bindgen;

/// The worker waits to be asked.
fn main() {}

/// Answers a question: see [`telisik::analysis::answer_page`].
#[wasm_bindgen]
pub fn answer(question: Vec<String>) -> String {
    telisik::analysis::answer_page(&question)
}
