//! Places in the page ⇄ places in the text. The page counts UTF-16 units within text nodes; the
//! text counts code points.

use super::{Paper, Stage};
use crate::text::{CodePoint, Extent, Utf16};
use wasm_bindgen::JsCast;
use web_sys::{DomRect, HtmlElement, Node, Range, Selection};

/// A selection within one paper: from where it was begun to where it has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Selected {
    /// Where it was begun.
    pub anchor: CodePoint,
    /// Where it has come.
    pub focus: CodePoint,
}

impl Selected {
    /// What it holds; may be empty.
    pub fn extent(self) -> Extent {
        Extent::new(self.anchor.0, self.focus.0)
    }
}

impl Paper {
    /// What `selection` holds of this paper; `None` if it does not touch it. Ends outside the paper
    /// count as the nearest end of it.
    pub fn selected(&self, selection: &Selection) -> Option<Selected> {
        if selection.range_count() == 0 {
            return None;
        }
        let range = selection.get_range_at(0).ok()?;
        if !range.intersects_node(&self.root).unwrap_or(false) {
            return None;
        }
        let (anchor, focus) = (selection.anchor_node()?, selection.focus_node()?);
        let inside = |node: &Node| self.root.contains(Some(node));
        if !inside(&anchor) && !inside(&focus) {
            return None;
        }
        Some(Selected {
            anchor: self.position(&anchor, selection.anchor_offset())?,
            focus: self.position(&focus, selection.focus_offset())?,
        })
    }

    /// The place in the text of a place in the page; one outside every block is the end of the last
    /// block before it, or the start of the text.
    pub fn position(&self, node: &Node, offset: u32) -> Option<CodePoint> {
        if let Some((number, element)) = self.block_of(node) {
            return self.position_within(number, &element, node, offset);
        }
        // Blocks stand in the page in their order: search the first one after the place.
        let probe = super::dom::document().create_range().ok()?;
        probe.set_start(node, offset).ok()?;
        probe.collapse_with_to_start(true);
        let (mut low, mut high) = (0, self.blocks.len());
        while low < high {
            let middle = (low + high) / 2;
            let Some(element) = self.filled(middle) else {
                high = middle;
                continue;
            };
            // -1: the point is before the block; 0 and 1: in it or after it.
            let point = super::dom::document().create_range().ok()?;
            point.select_node_contents(&element).ok()?;
            match point.compare_point(node, offset) {
                Ok(-1) => high = middle,
                _ => low = middle + 1,
            }
        }
        Some(match low.checked_sub(1) {
            Some(before) => self.blocks[before].extent.end,
            None => self.blocks.first()?.extent.start,
        })
    }

    fn position_within(
        &self,
        number: usize,
        element: &HtmlElement,
        node: &Node,
        offset: u32,
    ) -> Option<CodePoint> {
        let range = super::dom::document().create_range().ok()?;
        range.set_start(element, 0).ok()?;
        range.set_end(node, offset).ok()?;
        let units = range.unchecked_ref::<js_sys::Object>().to_string().length();
        let extent = self.blocks[number].extent;
        let start = self.text.to_utf16(extent.start).0;
        Some(self.text.from_utf16(Utf16(start + units)).min(extent.end))
    }

    fn block_of(&self, node: &Node) -> Option<(usize, HtmlElement)> {
        let mut at = Some(node.clone());
        while let Some(node) = at {
            if let Some(element) = node.dyn_ref::<HtmlElement>() {
                if let Some(number) = element.get_attribute("data-b") {
                    return Some((number.parse().ok()?, element.clone()));
                }
                if element == &self.root {
                    return None;
                }
            }
            at = node.parent_node();
        }
        None
    }

    fn filled(&self, block: usize) -> Option<HtmlElement> {
        let chunk = self.chunk_of(block)?;
        if chunk.state.get() < Stage::Plain { None } else { self.element(block) }
    }

    /// The node and offset at which the page shows `at`. A place between blocks is the end of the
    /// one before.
    pub fn point(&self, at: CodePoint) -> Option<(Node, u32)> {
        let number = self.block_at(at);
        let chunk = self.chunks.iter().position(|c| c.blocks.contains(&number))?;
        self.bring(chunk, Stage::Plain);
        let element = self.element(number)?;
        let extent = self.blocks[number].extent;
        let at = at.clamp(extent.start, extent.end);
        let mut units = self.text.to_utf16(at).0 - self.text.to_utf16(extent.start).0;
        let mut last = None;
        let mut child = element.first_child();
        while let Some(node) = child {
            child = node.next_sibling();
            let text =
                if node.node_type() == Node::TEXT_NODE { Some(node) } else { node.first_child() };
            let Some(text) = text.and_then(|node| node.dyn_into::<web_sys::Text>().ok()) else {
                continue;
            };
            let length = text.length();
            if units <= length {
                return Some((text.into(), units));
            }
            units -= length;
            last = Some(text);
        }
        Some(last.map_or_else(
            || (element.into(), 0),
            |text| {
                let end = text.length();
                (text.into(), end)
            },
        ))
    }

    /// The page's own range over `extent`.
    pub fn range(&self, extent: Extent) -> Option<Range> {
        let range = super::dom::document().create_range().ok()?;
        let (start, start_offset) = self.point(extent.start)?;
        let (end, end_offset) = self.point(extent.end)?;
        range.set_start(&start, start_offset).ok()?;
        range.set_end(&end, end_offset).ok()?;
        Some(range)
    }

    /// Selects from `anchor` to `focus` in the page.
    pub fn select(&self, selection: &Selection, selected: Selected) -> Option<()> {
        let (anchor, anchor_offset) = self.point(selected.anchor)?;
        let (focus, focus_offset) = self.point(selected.focus)?;
        selection.set_base_and_extent(&anchor, anchor_offset, &focus, focus_offset).ok()
    }

    /// Where the caret stands when it is at `at`, in pixels of the window.
    pub fn caret_rect(&self, at: CodePoint) -> Option<DomRect> {
        let block = self.blocks.get(self.block_at(at))?;
        let at = at.clamp(block.extent.start, block.extent.end);
        let next = self.text.grapheme_ceil(CodePoint((at.0 + 1).min(self.text.end().0)));
        let (extent, at_end) = if at < block.extent.end {
            (Extent { start: at, end: next.min(block.extent.end) }, false)
        } else {
            let before = self.text.grapheme_floor(CodePoint(at.0.saturating_sub(1)));
            (Extent { start: before.max(block.extent.start), end: at }, true)
        };
        let rects = self.range(extent)?.get_client_rects()?;
        // Where a line is broken, a range may begin with nothing at the end of the line before.
        let wide = (0..rects.length()).find(|&n| rects.item(n).is_some_and(|r| r.width() > 0.0));
        let first = wide.unwrap_or_default();
        let rect = rects.item(if at_end { rects.length().checked_sub(1)? } else { first })?;
        let x = if at_end { rect.right() } else { rect.left() };
        DomRect::new_with_x_and_y_and_width_and_height(x, rect.top(), 0.0, rect.height()).ok()
    }

    /// Whether the words at `at` are drawn and in sight, with no message over them.
    pub fn is_in_view(&self, at: CodePoint) -> bool {
        let is_there = self.filled(self.block_at(at)).is_some();
        let scroller = self.root.closest(".column-scroll").ok().flatten();
        let (true, Some(scroller)) = (is_there, scroller) else { return false };
        let area = scroller.get_bounding_client_rect();
        self.caret_rect(at).is_some_and(|caret| {
            caret.height() > 0.0
                && caret.top() >= area.top()
                && caret.bottom() <= area.bottom()
                && is_within_window(&caret)
                && !is_below_a_message(&caret)
        })
    }

    /// About what is in sight: the words of the chunks that are, and of one more on either side.
    pub fn sight(&self) -> Extent {
        let nothing = Extent::new(0, 0);
        let Some(scroller) = self.root.closest(".column-scroll").ok().flatten() else {
            return nothing;
        };
        let area = scroller.get_bounding_client_rect();
        let rect = |chunk: &super::Chunk| chunk.element.get_bounding_client_rect();
        let above = self.chunks.partition_point(|chunk| rect(chunk).bottom() < area.top());
        let below = self.chunks.partition_point(|chunk| rect(chunk).top() <= area.bottom());
        let last = below.min(self.chunks.len().saturating_sub(1));
        let (Some(first), Some(last)) =
            (self.chunks.get(above.saturating_sub(1)), self.chunks.get(last))
        else {
            return nothing;
        };
        let start = self.blocks.get(first.blocks.start).map(|block| block.extent.start);
        let end = last.blocks.clone().next_back().map(|block| self.blocks[block].extent.end);
        match (start, end) {
            (Some(start), Some(end)) if start < end => Extent { start, end },
            _ => nothing,
        }
    }

    /// The place in the text at a point of the window; `None` if no words are there.
    pub fn position_at(&self, x: f32, y: f32) -> Option<CodePoint> {
        let (node, offset) = caret_at(x, y)?;
        self.root.contains(Some(&node)).then(|| self.position(&node, offset))?
    }
}

/// The node and offset at a point of the window. Older Safari has only the older function.
fn caret_at(x: f32, y: f32) -> Option<(Node, u32)> {
    let document = super::dom::document();
    if js_sys::Reflect::has(&document, &"caretPositionFromPoint".into()).unwrap_or(false) {
        let caret = document.caret_position_from_point(x, y)?;
        return Some((caret.offset_node()?, caret.offset()));
    }
    let function = js_sys::Reflect::get(&document, &"caretRangeFromPoint".into()).ok()?;
    let function: js_sys::Function = function.dyn_into().ok()?;
    let range = function.call2(&document, &x.into(), &y.into()).ok()?;
    let range: Range = range.dyn_into().ok()?;
    Some((range.start_container().ok()?, range.start_offset().ok()?))
}

/// Whether it is neither left nor right of the window, as a whole column may be.
fn is_within_window(caret: &DomRect) -> bool {
    let width = super::dom::window().inner_width().ok().and_then(|width| width.as_f64());
    width.is_none_or(|width| caret.left() >= 0.0 && caret.left() <= width)
}

/// Whether messages lie over this place.
fn is_below_a_message(caret: &DomRect) -> bool {
    let messages = super::dom::document().query_selector(".messages");
    let Ok(Some(messages)) = messages else { return false };
    let over = messages.get_bounding_client_rect();
    over.height() > 0.0
        && caret.bottom() > over.top()
        && caret.top() < over.bottom()
        && caret.left() < over.right()
        && caret.right() > over.left()
}
