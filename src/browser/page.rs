//! A web page → the question that is asked about it: the browser parses it, and writes out what it
//! made of it ([`crate::intake::page::markup`] reads that in the worker).
//!
//! One call of `outerHTML` writes a whole page, but takes a second for 20 MB; so large elements are
//! taken apart, and the others written out whole. No recursion, whatever the nesting.

use super::inert::{self, Turn};
use crate::analysis::PAGE_VERSION;
use js_sys::{Array, JsString};
use wasm_bindgen::prelude::*;
use web_sys::{Document, Element, Node};

/// An element with more elements in it than this is taken apart.
const LARGE: u32 = 2_000;
/// So many UTF-16 units make one part of what is sent.
const PART: u32 = 1_000_000;

#[wasm_bindgen]
extern "C" {
    /// As web-sys has them, but the words stay on the browser's side.
    type Written;
    #[wasm_bindgen(method, getter, js_name = outerHTML)]
    fn outer_html(this: &Written) -> JsString;

    type XMLSerializer;
    #[wasm_bindgen(constructor)]
    fn new() -> XMLSerializer;
    #[wasm_bindgen(method, catch, js_name = serializeToString)]
    fn serialize(this: &XMLSerializer, node: &Node) -> Result<JsString, JsValue>;
}

/// The question (strings, as [`crate::analysis::answer_page`] takes them) about the page of some markup that was
/// opened at `address`, which may be empty. `None` only in a browser that cannot parse it.
pub async fn question(markup: &JsString, address: &str) -> Option<Array> {
    let document = inert::parsed_in_turns(&inert::well_formed(markup)).await?;
    let head = Array::of2(&PAGE_VERSION.into(), &address.into());
    Some(head.concat(&written(&document).await))
}

/// The document as its browser writes it, in parts.
async fn written(document: &Document) -> Array {
    let mut out = Out { parts: Array::new(), now: Array::new(), length: 0 };
    let plain = XMLSerializer::new();
    let mut turn = Turn::begins();
    // The end tags of elements that were taken apart.
    let mut ends: Vec<JsString> = Vec::new();
    let mut next = document.first_child();
    while let Some(node) = next {
        next = if let Some(element) = inert::element(&node) {
            match start_and_end(element) {
                Some((start, end)) => {
                    out.push(start);
                    ends.push(end);
                    node.first_child()
                }
                None => {
                    out.push(node.unchecked_ref::<Written>().outer_html());
                    node.next_sibling()
                }
            }
        } else {
            // Words and comments are written as in XML: fewer signs are escaped, none in another way.
            if let Ok(words) = plain.serialize(&node) {
                out.push(words);
            }
            node.next_sibling()
        };
        let mut from = node;
        while next.is_none()
            && let Some(end) = ends.pop()
        {
            out.push(end);
            // The element that ends here is the parent of the last node in it.
            let Some(parent) = from.parent_node() else { break };
            next = parent.next_sibling();
            from = parent;
        }
        turn.yield_if_over().await;
    }
    out.end_part();
    out.parts
}

/// The tags of an element that is too large to be written out whole.
fn start_and_end(element: &Element) -> Option<(JsString, JsString)> {
    if element.get_elements_by_tag_name("*").length() <= LARGE {
        return None;
    }
    let alone = element.clone_node().ok()?;
    let tags = alone.unchecked_ref::<Written>().outer_html();
    let end = tags.last_index_of("</", i32::MAX);
    let end = u32::try_from(end).ok()?;
    Some((tags.slice(0, end), tags.slice(end, tags.length())))
}

/// What was written so far.
struct Out {
    parts: Array,
    now: Array,
    length: u32,
}

impl Out {
    fn push(&mut self, words: JsString) {
        self.length += words.length();
        self.now.push(&words);
        if self.length > PART {
            self.end_part();
        }
    }

    fn end_part(&mut self) {
        self.parts.push(&self.now.join(""));
        self.now = Array::new();
        self.length = 0;
    }
}
