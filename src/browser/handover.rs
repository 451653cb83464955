//! A page handed over by the window that opened this one: `src/shell/bookmarklet.js` is the other
//! side.
//!
//! Only who opened this window is listened to, and only while somebody wants to hear. What comes is
//! data of a stranger: every field is checked for its type and its length before anything else is
//! done with it, and of what it says only the origin, which the browser vouches for, is believed.

use super::dom::{self, Listener};
use crate::intake::address;
use crate::intake::file::MAX_PAGE_BYTES;
use js_sys::{JsString, Object, Reflect};
use wasm_bindgen::prelude::*;
use web_sys::{Event, Window};

/// So many UTF-16 units of a title are looked at.
const TITLE: u32 = 300;
/// A longer address is none.
const ADDRESS: u32 = 4_000;

/// A page that somebody wants to hand over.
#[derive(Clone, Debug, PartialEq)]
pub struct Offered {
    /// Whose page it is, as the browser says: `https://contoh.id`.
    pub origin: String,
    /// Its address, if it belongs to that origin; else empty.
    pub address: String,
    /// What it says it is called.
    pub title: String,
    /// The page, which was not looked at.
    pub markup: JsString,
}

/// Why something that came is not taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NotTaken {
    /// It has not the form of a page.
    Form,
    /// It is too long: so many characters.
    Long(usize),
    /// It comes from another window than the one that opened this one.
    Stranger,
}

/// Listens to the window that opened this one, and tells it that it may hand over its page. `None` if
/// there is no such window: this one was opened by hand, or the other one cut the tie.
pub fn listen(mut handler: impl FnMut(Result<Offered, NotTaken>) + 'static) -> Option<Listener> {
    let window = dom::window();
    let opener =
        window.opener().ok().filter(|opener| !opener.is_null() && !opener.is_undefined())?;
    let theirs = opener.clone();
    let listener = Listener::new(&window, "message", move |event: Event| {
        let get = |name: &str| Reflect::get(&event, &name.into()).unwrap_or_default();
        let data = get("data");
        // Extensions talk to every page; that is not for us.
        if Reflect::get(&data, &"telisik".into()).unwrap_or_default().is_undefined() {
            return;
        }
        if get("source") != theirs {
            handler(Err(NotTaken::Stranger));
            return;
        }
        let origin = get("origin").as_string().unwrap_or_default();
        let read = read(&data, &origin);
        if read.is_ok() {
            say(&theirs, "got", &origin);
        }
        handler(read);
    });
    // Who it is, nobody knows before it speaks; there is nothing in this that others may not hear.
    say(&opener, "ready", "*");
    Some(listener)
}

fn say(to: &JsValue, what: &str, origin: &str) {
    let message = Object::new();
    let _ = Reflect::set(&message, &"telisik".into(), &what.into());
    // A window of another origin, of which only this may be asked.
    let _ = to.unchecked_ref::<Window>().post_message(&message, origin);
}

fn read(data: &JsValue, origin: &str) -> Result<Offered, NotTaken> {
    let word = |name: &str| -> Result<JsString, NotTaken> {
        let value = Reflect::get(data, &name.into()).map_err(|_| NotTaken::Form)?;
        value.dyn_into().map_err(|_| NotTaken::Form)
    };
    let version = Reflect::get(data, &"version".into()).unwrap_or_default();
    let is_page = word("telisik")? == "page" && version == 1.0;
    let markup = word("html")?;
    let length = markup.length() as usize;
    if length > MAX_PAGE_BYTES {
        return Err(NotTaken::Long(length));
    }
    if !is_page || length == 0 || address::domain(origin).is_none() {
        return Err(NotTaken::Form);
    }
    let (title, address) = (word("title")?, word("address")?);
    let address = if address.length() > ADDRESS { String::new() } else { String::from(address) };
    Ok(Offered {
        origin: origin.to_owned(),
        address: address::within(&address, origin).unwrap_or_default().to_owned(),
        title: title.slice(0, TITLE).into(),
        markup,
    })
}

/// The bookmark: an address that runs a script on the page that is open. `blocked` is said there if
/// the browser opens no window.
pub fn bookmark(blocked: &str) -> String {
    let here = dom::window().location().href().unwrap_or_default();
    let base = here.split(['#', '?']).next().unwrap_or_default();
    // Both stand in quotation marks there.
    let quoted = |words: &str| words.replace(['\\', '\'', '\n', '<'], " ");
    let script = include_str!("../shell/bookmarklet.js");
    let start = script.find("(() =>").unwrap_or_default();
    let script =
        script[start..].replace("@APP@", &quoted(base)).replace("@WORDS@", &quoted(blocked));
    format!("javascript:{}", String::from(js_sys::encode_uri_component(&script)))
}
