//! Drawing the marks of one block: flat `<mark>` pieces, each with the classes of all marks that
//! cover it.

use super::{Paper, Selected, dom};
use crate::case::Id;
use crate::sorted;
use crate::text::{Extent, SpanState, levels, pieces};
use std::collections::BTreeMap;
use std::fmt::Write as _;
use web_sys::{Document, Element};

/// What a mark looks like.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ink {
    /// Which mark.
    pub id: Id,
    /// Where it stands, in code points of the whole text.
    pub extent: Extent,
    /// What it is.
    pub kind: InkKind,
    /// How sure it is of its place.
    pub state: SpanState,
}

/// Kinds of marks, as they are told apart on the screen.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum InkKind {
    /// A mention of a claim: a solid line.
    Claim,
    /// A citation of a source: a double line.
    Source,
    /// A highlight: no line, a tint of its own.
    Yellow,
    /// The same in green.
    Green,
    /// The same in blue.
    Blue,
    /// The same in pink.
    Pink,
    /// A note: a dotted line.
    Note,
}

impl InkKind {
    /// Its part of a class name.
    pub fn class(self) -> &'static str {
        match self {
            InkKind::Claim => "claim",
            InkKind::Source => "source",
            InkKind::Yellow => "yellow",
            InkKind::Green => "green",
            InkKind::Blue => "blue",
            InkKind::Pink => "pink",
            InkKind::Note => "note",
        }
    }

    fn has_line(self) -> bool {
        matches!(self, InkKind::Claim | InkKind::Source | InkKind::Note)
    }
}

/// So many underlines can be told apart below a line of words; more share the last place.
const LEVELS: u32 = 3;

impl Paper {
    /// Draws the marks of these blocks, which must be in the page already. A selection within one of
    /// them stays where it was. It is asked for once, before anything is changed: the browser lays
    /// the page out to answer.
    pub(super) fn ink_blocks(&self, numbers: impl IntoIterator<Item = usize>) {
        let mut kept = None;
        for (place, number) in numbers.into_iter().enumerate() {
            if place == 0 {
                kept = self.selection_within();
            }
            let replaced = self.ink_block(number);
            if replaced && let Some((_, selected, lost)) = &mut kept {
                let Extent { start, end } = self.blocks[number].extent;
                let holds = |at| start <= at && at <= end;
                *lost |= holds(selected.anchor) || holds(selected.focus);
            }
        }
        if let Some((selection, selected, true)) = kept {
            self.select(&selection, selected);
        }
    }

    /// What is selected within this paper; and `false`, for it is not lost yet.
    fn selection_within(&self) -> Option<(web_sys::Selection, Selected, bool)> {
        let selection = dom::window().get_selection().ok().flatten()?;
        let holds = |node: Option<web_sys::Node>| self.root.contains(node.as_ref());
        let is_here = holds(selection.anchor_node()) || holds(selection.focus_node());
        let selected = if is_here { self.selected(&selection)? } else { return None };
        Some((selection, selected, false))
    }

    /// Draws one block; says whether its nodes are others now.
    pub(super) fn ink_block(&self, number: usize) -> bool {
        let Some(element) = self.element(number) else { return false };
        let block = &self.blocks[number];
        let ink = (self.source.ink)(block.paragraph, block.extent);
        let words = self.text.slice(block.extent);
        if ink.is_empty() {
            // Bare words stay one text node; setting them again would lose a selection for nothing.
            let was_inked = element.first_element_child().is_some();
            if was_inked {
                self.changes.set(self.changes.get().wrapping_add(1));
                element.set_text_content(Some(words));
            }
            return was_inked;
        }
        let document = dom::document();
        let fragment = document.create_document_fragment();
        let extents: Vec<(Id, Extent)> = ink.iter().map(|i| (i.id, i.extent)).collect();
        let looks: BTreeMap<Id, &Ink> = sorted::map(ink.iter().map(|i| (i.id, i)));
        let levels = line_levels(&ink);
        for piece in pieces(block.extent, &extents) {
            let text = self.text.slice(piece.extent);
            if piece.keys.is_empty() {
                let _ = fragment.append_child(&document.create_text_node(text));
                continue;
            }
            let inks: Vec<&Ink> =
                piece.keys.iter().filter_map(|id| looks.get(id).copied()).collect();
            if let Some(mark) = self.piece(&document, &inks, &levels, piece.extent) {
                mark.set_text_content(Some(text));
                let _ = fragment.append_child(&mark);
            }
        }
        self.changes.set(self.changes.get().wrapping_add(1));
        element.set_text_content(None);
        let _ = element.append_child(&fragment);
        true
    }

    fn piece(
        &self,
        document: &Document,
        inks: &[&Ink],
        levels: &BTreeMap<Id, u32>,
        extent: Extent,
    ) -> Option<Element> {
        let mark = document.create_element("mark").ok()?;
        let mut class = String::new();
        let mut ids = String::new();
        let mut says = String::new();
        for ink in inks {
            let kind = ink.kind.class();
            if let Some(level) = levels.get(&ink.id) {
                let _ = write!(class, "l{}-{kind} ", (*level).min(LEVELS - 1));
            }
            if ink.state == SpanState::Changed {
                class.push_str("changed ");
            }
            if self.active.get() == Some(ink.id) {
                class.push_str("active ");
            }
            if ink.extent.start == extent.start {
                says.push_str(&(self.source.says)(ink.kind));
                class.push_str("first ");
            }
            if ink.extent.end == extent.end {
                class.push_str("last ");
            }
            let _ = write!(ids, "{} ", ink.id);
        }
        // The tint is that of the innermost mark: the one that comes last in reading order.
        if let Some(inner) = inks.last() {
            class.push_str(&format!("t-{}", inner.kind.class()));
        }
        mark.set_class_name(&class);
        let _ = mark.set_attribute("data-m", ids.trim_end());
        if !says.is_empty() {
            let _ = mark.set_attribute("data-says", &says);
        }
        Some(mark)
    }
}

/// The level of each mark that is underlined.
fn line_levels(ink: &[Ink]) -> BTreeMap<Id, u32> {
    let lined: Vec<(Id, Extent)> =
        ink.iter().filter(|i| i.kind.has_line()).map(|i| (i.id, i.extent)).collect();
    let levels = levels(&lined);
    lined.iter().zip(levels).map(|((id, _), level)| (*id, level)).collect()
}
