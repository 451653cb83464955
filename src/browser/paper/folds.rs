//! Folds: runs of page furniture, of which the first line shows until a person unfolds them.

use super::{Paper, Stage};
use crate::browser::dom;
use crate::text::Extent;
use wasm_bindgen::JsCast;
use web_sys::Element;

/// Whether furniture is folded away.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Folded {
    /// Only its first line shows.
    Yes,
    /// All of it shows.
    No,
}

impl Paper {
    /// Folds or unfolds all page furniture.
    pub fn fold_all(&self, folded: Folded) {
        for chunk in 0..self.chunks.len() {
            self.bring(chunk, Stage::Plain);
        }
        let Ok(folds) = self.root.query_selector_all(".fold") else { return };
        for number in 0..folds.length() {
            if let Some(fold) = folds.get(number).and_then(|node| node.dyn_into().ok()) {
                self.set_fold(&fold, folded);
            }
        }
    }

    /// What a click on the button of a fold does. `target` is what was clicked; returns whether it
    /// was such a button.
    pub fn toggle_fold(&self, target: &Element) -> bool {
        let Ok(Some(button)) = target.closest("button.unfold") else { return false };
        let Ok(Some(fold)) = button.closest(".fold") else { return false };
        let folded = if fold.has_attribute("data-folded") { Folded::No } else { Folded::Yes };
        self.set_fold(&fold, folded);
        true
    }

    /// The words of the fold that a click says to be the article. `target` is what was clicked.
    pub fn released(&self, target: &Element) -> Option<Extent> {
        let fold = target.closest("button.release").ok()??.closest(".fold").ok()??;
        let blocks = fold.query_selector_all(".block").ok()?;
        let extent = |place: u32| {
            let block = blocks.get(place)?.dyn_into::<Element>().ok()?;
            let number: usize = block.get_attribute("data-b")?.parse().ok()?;
            Some(self.blocks.get(number)?.extent)
        };
        let last = extent(blocks.length().checked_sub(1)?)?;
        Some(Extent { start: extent(0)?.start, end: last.end })
    }

    pub(super) fn set_fold(&self, fold: &Element, folded: Folded) {
        let _ = match folded {
            Folded::Yes => fold.set_attribute("data-folded", ""),
            Folded::No => fold.remove_attribute("data-folded"),
        };
        if let Ok(Some(button)) = fold.query_selector("button.unfold") {
            let lines = fold.query_selector_all(".block").map_or(0, |all| all.length() as usize);
            button.set_text_content(Some(&(self.source.fold)(lines, folded)));
            let expanded = if folded == Folded::Yes { "false" } else { "true" };
            let _ = button.set_attribute("aria-expanded", expanded);
        }
        if let Ok(Some(button)) = fold.query_selector("button.release") {
            button.set_text_content(Some(&(self.source.release)()));
        }
    }

    pub(super) fn finish_fold(&self, fold: &Element) {
        for class in ["unfold", "release"] {
            let Ok(button) = dom::document().create_element("button") else { return };
            let _ = button.set_attribute("type", "button");
            button.set_class_name(class);
            let _ = fold.append_child(&button);
        }
        self.set_fold(fold, Folded::Yes);
    }
}
