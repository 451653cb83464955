//! Markup of others → a document that is nobody's: no script of it runs, nothing is fetched, nothing
//! of it is shown.
//!
//! `DOMParser` makes inert documents, too, but they belong to this window, and Chromium reports each
//! `style` and `onclick` in them as a violation of the page's policy, though nothing came of it. A
//! document made by a frame that is gone again belongs to no window, and there is nobody to report
//! to. It is written to in parts, so that a page of 20 MB does not stop this one for seconds. Markup
//! stays a string of the browser's own on its way: it never goes through this program's memory.

use super::dom;
use crate::intake::charset::{Attempt, Faults};
use js_sys::{Array, JsString, RegExp, Uint8Array};
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;
use web_sys::{Document, Element, HtmlDocument, HtmlIFrameElement, Node};

/// How many UTF-16 units are written at once.
const PART: u32 = 65_536;
/// How long one works before others get their turn, in milliseconds.
const TURN: f64 = 12.0;

#[wasm_bindgen]
extern "C" {
    /// As web-sys has it, but the words stay on the browser's side.
    #[wasm_bindgen(extends = js_sys::Object)]
    type TextDecoder;
    #[wasm_bindgen(constructor, catch)]
    fn new(label: &str, options: &JsValue) -> Result<TextDecoder, JsValue>;
    #[wasm_bindgen(method, catch)]
    fn decode(this: &TextDecoder, bytes: &Uint8Array) -> Result<JsString, JsValue>;
}

/// An empty document without a window. Its classes are not those of this window: whether a node of it
/// is an element is told by [`element`], and never by a cast that asks for a class.
fn document() -> Option<HtmlDocument> {
    let own = dom::document();
    let frame: HtmlIFrameElement = own.create_element("iframe").ok()?.dyn_into().ok()?;
    frame.set_hidden(true);
    own.body()?.append_child(&frame).ok()?;
    let made = frame.content_document().and_then(|document| {
        document.implementation().ok()?.create_html_document_with_title("").ok()
    });
    frame.remove();
    let made: HtmlDocument = made?.unchecked_into();
    made.open().ok()?;
    Some(made)
}

/// The node of an inert document as an element, if it is one.
pub fn element(node: &Node) -> Option<&Element> {
    (node.node_type() == Node::ELEMENT_NODE).then(|| node.unchecked_ref())
}

/// The document of some markup. `None` only in a browser that cannot do it.
pub fn parsed(markup: &str) -> Option<Document> {
    let document = document()?;
    document.write(&Array::of1(&markup.into())).ok()?;
    document.close().ok()?;
    Some(document.into())
}

/// The same for long markup, part after part.
pub async fn parsed_in_turns(markup: &JsString) -> Option<Document> {
    let document = document()?;
    let mut turn = Turn::begins();
    let (mut at, length) = (0, markup.length());
    while at < length {
        let mut end = (at + PART).min(length);
        // No half of a pair alone.
        if end < length && (0xD800..0xDC00).contains(&(markup.char_code_at(end - 1) as u32)) {
            end += 1;
        }
        document.write(&Array::of1(&markup.slice(at, end))).ok()?;
        at = end;
        turn.yield_if_over().await;
    }
    document.close().ok()?;
    Some(document.into())
}

/// The characters of a page's bytes: the first attempt that works. `None` if none does.
pub fn decoded(bytes: &[u8], attempts: &[Attempt]) -> Option<JsString> {
    let bytes = Uint8Array::from(bytes);
    attempts.iter().find_map(|attempt| {
        let options = js_sys::Object::new();
        let fatal = attempt.faults == Faults::Refused;
        js_sys::Reflect::set(&options, &"fatal".into(), &fatal.into()).ok()?;
        TextDecoder::new(&attempt.label, &options).ok()?.decode(&bytes).ok()
    })
}

/// The same words, with U+FFFD for each half of a surrogate pair: those have no place in JSON that
/// others read.
pub fn well_formed(words: &JsString) -> JsString {
    words.replace_by_pattern(&RegExp::new("\\p{Cs}", "gu"), "\u{FFFD}")
}

/// A stretch of work in the page's own time.
pub struct Turn {
    began: f64,
}

impl Turn {
    /// It begins now.
    pub fn begins() -> Self {
        Self { began: now() }
    }

    /// Lets others have their turn, if this one has been long enough.
    pub async fn yield_if_over(&mut self) {
        if now() - self.began < TURN {
            return;
        }
        let pause = js_sys::Promise::new(&mut |done, _| {
            let _ = dom::window().set_timeout_with_callback(&done);
        });
        let _ = JsFuture::from(pause).await;
        self.began = now();
    }
}

fn now() -> f64 {
    dom::window().performance().map_or(0.0, |clock| clock.now())
}
