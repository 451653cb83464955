//! Markup → the plain tree of a page, by html5ever: what `DOMParser` does in the browser.

use html5ever::serialize::{SerializeOpts, TraversalScope, serialize};
use html5ever::tendril::TendrilSink;
use markup5ever_rcdom::{Handle, NodeData, RcDom, SerializableHandle};
use telisik::intake::page::PageError;
use telisik::intake::page::tree::{Builder, Tree};

/// The tree of a page's markup, however broken that is.
///
/// # Errors
/// As [`Builder::finish`].
pub fn tree(markup: &str) -> Result<Tree, PageError> {
    enum Step {
        Enter(Handle),
        Leave,
    }
    let dom = parsed(markup);
    let mut builder = Builder::new();
    let mut steps = vec![Step::Enter(dom.document.clone())];
    while let Some(step) = steps.pop() {
        let Step::Enter(node) = step else {
            builder.close();
            continue;
        };
        match &node.data {
            NodeData::Text { contents } => builder.words(&contents.borrow()),
            NodeData::Element { name, attrs, .. } => {
                let attributes = attrs.borrow();
                let pairs = attributes.iter().map(|one| (&*one.name.local, &*one.value));
                builder.open(&name.local, pairs);
                steps.push(Step::Leave);
            }
            _ => {}
        }
        steps.extend(node.children.borrow().iter().rev().cloned().map(Step::Enter));
    }
    builder.finish()
}

/// The page as a browser writes it out again (`outerHTML`).
#[allow(dead_code, reason = "not every program that uses this file asks for it")]
pub fn written(markup: &str) -> String {
    let mut out = Vec::new();
    let handle = SerializableHandle::from(parsed(markup).document.clone());
    let options = SerializeOpts {
        scripting_enabled: false,
        traversal_scope: TraversalScope::ChildrenOnly(None),
        create_missing_parent: false,
    };
    // Writing to memory does not fail.
    let _ = serialize(&mut out, &handle, options);
    String::from_utf8_lossy(&out).into_owned()
}

fn parsed(markup: &str) -> RcDom {
    let mut options = html5ever::ParseOpts::default();
    options.tree_builder.scripting_enabled = false; // as in `DOMParser`
    html5ever::parse_document(RcDom::default(), options).one(markup)
}
