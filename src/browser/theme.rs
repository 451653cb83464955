//! What the page as a whole says of itself: its theme, language and title.

use super::dom;
use crate::prefs::Theme;
use wasm_bindgen::JsCast;

/// Shows the page in a theme. Style sheets know it by `data-theme` on the root.
pub fn set_theme(theme: Theme) {
    let Some(root) = dom::document().document_element() else { return };
    let _ = match theme {
        Theme::System => root.remove_attribute("data-theme"),
        Theme::Light | Theme::Dark => root.set_attribute("data-theme", theme.slug()),
    };
}

/// Says in which language the page is, by its BCP 47 tag.
pub fn set_language(tag: &str) {
    let Some(root) = dom::document().document_element() else { return };
    let _ = root.set_attribute("lang", tag);
}

/// Names the page in the title bar, tabs and bookmarks.
pub fn set_title(title: &str) {
    dom::document().set_title(title);
}

/// The languages that the browser asks pages for, best first.
pub fn languages() -> Vec<String> {
    let asked = dom::window().navigator().languages();
    asked.iter().filter_map(|tag| tag.as_string()).collect()
}

/// Whether the keyboard's main modifier is ⌘.
pub fn is_mac() -> bool {
    dom::window().navigator().platform().is_ok_and(|name| name.starts_with("Mac"))
}

/// Whether a modal dialog is open, so that nothing below it can be acted on.
pub fn is_modal() -> bool {
    dom::document().query_selector("dialog:modal").ok().flatten().is_some()
}

/// Whether the focus is on something that Enter or Space presses: a button, a link, an option.
pub fn is_on_button() -> bool {
    let Some(element) = dom::document().active_element() else { return false };
    const PRESSED: &str = "a[href], button, summary, input, select, textarea, \
        [role=button], [role=tab], [role=option], [role=menuitem]";
    element.dyn_ref::<web_sys::Element>().is_some_and(|e| e.matches(PRESSED).unwrap_or(false))
}
