//! Formatted text as other programs put it on the clipboard → a plain tree. The browser's parser
//! makes an inert document of it: no script runs, nothing is fetched, nothing of it is shown.

use super::inert;
use crate::intake::html::{Element, Node, paragraphs};

/// The words of `markup`, one paragraph a line; empty if there are none, or it cannot be parsed.
pub fn words(markup: &str) -> String {
    tree(markup).map_or_else(String::new, |root| paragraphs(&root))
}

/// The body of `markup` as a tree. Walks without recursion, so that deep nesting does no harm.
pub fn tree(markup: &str) -> Option<Node> {
    let body: web_sys::Node = inert::parsed(markup)?.body()?.into();
    // Elements that are open, outermost first; `next` is the node to be taken in.
    let mut open: Vec<(web_sys::Node, Element)> = Vec::new();
    let mut next = Some(body);
    while let Some(node) = next {
        if let Some(element) = inert::element(&node) {
            let mut taken = Element::new(&element.local_name());
            taken.hidden = is_hidden(element);
            let first = if taken.hidden { None } else { node.first_child() };
            open.push((node, taken));
            next = first;
        } else {
            if node.node_type() == web_sys::Node::TEXT_NODE
                && let Some((_, parent)) = open.last_mut()
            {
                parent.children.push(Node::Text(node.text_content().unwrap_or_default()));
            }
            next = node.next_sibling();
            if open.is_empty() {
                return None; // the body is an element
            }
        }
        while next.is_none() {
            let (node, element) = open.pop()?;
            let Some((_, parent)) = open.last_mut() else { return Some(Node::Element(element)) };
            parent.children.push(Node::Element(element));
            next = node.next_sibling();
        }
    }
    None
}

/// What the element itself says: style sheets do not come along with a paste.
fn is_hidden(element: &web_sys::Element) -> bool {
    if element.has_attribute("hidden") {
        return true;
    }
    let Some(style) = element.get_attribute("style") else { return false };
    let style: String = style.chars().filter(|c| !c.is_whitespace()).collect();
    let style = style.to_ascii_lowercase();
    style.split(';').any(|rule| rule.starts_with("display:none"))
}
