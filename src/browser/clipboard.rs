//! The clipboard.

use super::dom::{self, Listener};
use js_sys::{Array, Object, Promise, Reflect};
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
use web_sys::{Blob, BlobPropertyBag, ClipboardEvent, ClipboardItem, HtmlDocument};

/// The browser does not let the page write to the clipboard: show the words in a field, selected,
/// for the person to copy.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("the browser does not let the page write to the clipboard")]
pub struct Blocked;

/// Puts words on the clipboard. To be called within an act of the person.
///
/// # Errors
/// When both ways that browsers have are blocked.
pub async fn write(plain: &str) -> Result<(), Blocked> {
    write_both(plain, None).await
}

/// Puts words on the clipboard, plain and as HTML, of which the place of pasting takes what it can.
///
/// # Errors
/// When both ways that browsers have are blocked.
pub async fn write_rich(plain: &str, html: &str) -> Result<(), Blocked> {
    write_both(plain, Some(html)).await
}

async fn write_both(plain: &str, html: Option<&str>) -> Result<(), Blocked> {
    if let Some(promise) = modern(plain, html)
        && JsFuture::from(promise).await.is_ok()
    {
        return Ok(());
    }
    if old(plain, html) { Ok(()) } else { Err(Blocked) }
}

/// The asynchronous clipboard; `None` where the page is not served securely, or has no such thing.
fn modern(plain: &str, html: Option<&str>) -> Option<Promise> {
    let navigator = dom::window().navigator();
    if !Reflect::has(&navigator, &"clipboard".into()).ok()? {
        return None;
    }
    let clipboard = navigator.clipboard();
    if clipboard.is_undefined() {
        return None;
    }
    let Some(html) = html else { return Some(clipboard.write_text(plain)) };
    if !Reflect::has(&dom::window(), &"ClipboardItem".into()).ok()? {
        return None;
    }
    let forms = Object::new();
    for (kind, words) in [("text/plain", plain), ("text/html", html)] {
        let options = BlobPropertyBag::new();
        options.set_type(kind);
        let parts = Array::of1(&words.into());
        let blob = Blob::new_with_str_sequence_and_options(&parts, &options).ok()?;
        Reflect::set(&forms, &kind.into(), &blob).ok()?;
    }
    let item = ClipboardItem::new_with_record_from_str_to_blob_promise(&forms).ok()?;
    Some(clipboard.write(&Array::of1(&item)))
}

/// The way of before: a copy command whose data the page fills in.
fn old(plain: &str, html: Option<&str>) -> bool {
    let Ok(document) = dom::document().dyn_into::<HtmlDocument>() else { return false };
    let (plain, html) = (plain.to_owned(), html.map(str::to_owned));
    let filled = std::rc::Rc::new(std::cell::Cell::new(false));
    let told = filled.clone();
    let listener = Listener::new(&document, "copy", move |event: ClipboardEvent| {
        let Some(data) = event.clipboard_data() else { return };
        event.prevent_default();
        let _ = data.set_data("text/plain", &plain);
        if let Some(html) = &html {
            let _ = data.set_data("text/html", html);
        }
        told.set(true);
    });
    let done = document.exec_command("copy").unwrap_or(false);
    drop(listener);
    done && filled.get()
}
