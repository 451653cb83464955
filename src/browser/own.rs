//! Files that the app itself ships with: the only thing that is ever fetched, and only when asked
//! for.

use super::dom;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
use web_sys::Response;

/// The text of the app's own file at `address`, relative to the page.
///
/// # Errors
/// With what the browser says, when the file cannot be had.
pub async fn text(address: &str) -> Result<String, String> {
    let said = |error: wasm_bindgen::JsValue| {
        error.dyn_ref::<js_sys::Error>().map_or_else(String::new, |e| e.message().into())
    };
    let response = JsFuture::from(dom::window().fetch_with_str(address)).await.map_err(said)?;
    let response: Response = response.dyn_into().map_err(said)?;
    if !response.ok() {
        return Err(response.status().to_string());
    }
    let text = JsFuture::from(response.text().map_err(said)?).await.map_err(said)?;
    text.as_string().ok_or_else(String::new)
}
