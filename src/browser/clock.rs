//! The clock, and randomness: the only place where either comes in.

use super::theme;
use crate::case::Time;
use crate::prefs;
use wasm_bindgen::JsCast;

/// Now, by the clock of this machine.
#[allow(clippy::disallowed_methods)] // this is the one place
pub fn now() -> Time {
    Time::from_millis(js_sys::Date::now() as i64)
}

/// Ten random bytes for an id (`crypto.getRandomValues`; zeros where a browser has none, which
/// [`crate::case::Mint`] makes unique within a window).
pub fn random() -> [u8; 10] {
    let mut bytes = [0; 10];
    if let Some(crypto) = web_sys::window().and_then(|window| window.crypto().ok()) {
        let _ = crypto.get_random_values_with_u8_array(&mut bytes);
    }
    bytes
}

/// Milliseconds since the page was opened, for measuring how long a step of work took.
pub fn elapsed() -> f64 {
    web_sys::window().and_then(|window| window.performance()).map_or(0.0, |p| p.now())
}

/// `time` as the reader's own locale writes it, in `language` (BCP 47), date and time of day. The month is
/// a word, as in the dates of texts.
pub fn local(time: Time, language: &str) -> String {
    let date = js_sys::Date::new(&wasm_bindgen::JsValue::from_f64(time.millis() as f64));
    let options = js_sys::Object::new();
    for (name, value) in [("dateStyle", "long"), ("timeStyle", "short")] {
        let _ = js_sys::Reflect::set(&options, &name.into(), &value.into());
    }
    let locale = prefs::locale(&theme::languages(), language);
    date.to_locale_string(&locale, options.unchecked_ref()).into()
}
