//! The rules, which work beside the page: questions go out, answers come back (`src/shell/analyst.js`). Those that
//! read articles and those that read web pages are loaded apart, each when it is first asked.

use js_sys::{Array, Uint8Array};
use wasm_bindgen::prelude::*;

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(catch, js_name = telisikAsk)]
    async fn ask_there(question: &Uint8Array) -> Result<JsValue, JsValue>;
    #[wasm_bindgen(catch, js_name = telisikAskPage)]
    async fn ask_page_there(question: &Array) -> Result<JsValue, JsValue>;
    #[wasm_bindgen(catch, js_name = telisikStop)]
    fn stop_there() -> Result<(), JsValue>;
}

/// Why there is no answer.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum RulesFault {
    /// It was not waited for any longer.
    #[error("it was stopped")]
    Stopped,
    /// The rules could not be loaded, or broke.
    #[error("the rules did not answer: {0}")]
    Broken(String),
}

/// Asks (a [`crate::analysis::Question`] as it is sent) and waits for the answer, which is JSON.
///
/// # Errors
/// If it was stopped, or the rules cannot be had or broke: one may ask again.
pub async fn ask(question: &[u8]) -> Result<String, RulesFault> {
    // A copy: what is handed on must not look into this program's memory.
    told(ask_there(&Uint8Array::from(question)).await)
}

/// Asks those that read web pages (strings, as [`crate::analysis::answer_page`] takes them): the question never is in
/// this program's memory, for a page may be long. It is not stopped by [`stop`].
///
/// # Errors
/// [`RulesFault::Broken`], as [`ask`].
pub async fn ask_page(question: &Array) -> Result<String, RulesFault> {
    told(ask_page_there(question).await)
}

fn told(answer: Result<JsValue, JsValue>) -> Result<String, RulesFault> {
    match answer {
        Ok(answer) => Ok(answer.as_string().unwrap_or_default()),
        Err(error) => Err(match error.dyn_ref::<js_sys::Error>() {
            Some(error) if error.name() == "AbortError" => RulesFault::Stopped,
            Some(error) => RulesFault::Broken(error.message().into()),
            // `DOMException` is no `Error` to every browser.
            None if error.has_type::<web_sys::DomException>() => RulesFault::Stopped,
            None => RulesFault::Broken(String::new()),
        }),
    }
}

/// Stops whatever those that read articles work on; who waits gets [`RulesFault::Stopped`].
pub fn stop() {
    let _ = stop_there();
}
