//! Keeping the focus where the person is when what had it is drawn anew.

use crate::browser::dom;
use leptos::{html, prelude::*};
use wasm_bindgen::JsCast;

/// Gives the focus to a button as soon as it is there.
pub fn take(button: NodeRef<html::Button>) {
    button.on_load(|button| dom::focus_later(button.into()));
}

/// Gives the focus to a button as soon as it is there, if `back` says that what it replaces had it;
/// forgets that then.
pub fn take_back(button: NodeRef<html::Button>, back: StoredValue<bool>) {
    if back.try_get_value() == Some(true) {
        back.set_value(false);
        take(button);
    }
}

/// Gives the focus to a button that is there.
pub fn now(button: NodeRef<html::Button>) {
    if let Some(button) = button.try_get_untracked().flatten() {
        dom::focus_later(button.into());
    }
}

/// Gives the focus to the content as a whole, when what had it is gone for good.
pub fn to_main() {
    let main = dom::document().query_selector("main").ok().flatten();
    if let Some(main) = main.and_then(|main| main.dyn_into().ok()) {
        dom::focus_later(main);
    }
}
