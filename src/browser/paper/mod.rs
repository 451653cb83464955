//! The paper: one article's words on the screen, with its marks drawn over them.
//!
//! Leptos draws everything around it; the words are drawn here, by hand, because an article may
//! hold a megabyte and ten thousand marks: all of it stands in the page as plain text (so that the
//! browser's own search and a screen reader find it), in chunks that are laid out only when they
//! come near, and only paragraphs that come near are cut into `<mark>` pieces, a slice of time at a
//! time. What is asked for (a mark to go to) is drawn at once.
//!
//! Invariants: words reach the page as text nodes alone; the text of a block element is exactly the
//! text of its block; every place in the page ⇄ code points conversion is in `place.rs`.

mod draw;
mod folds;
mod place;

pub use place::Selected;

pub use draw::{Ink, InkKind};
pub use folds::Folded;

use super::dom;
use crate::text::{Block, CodePoint, Extent, Role, Text};
use std::cell::{Cell, RefCell};
use std::rc::{Rc, Weak};
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{Element, HtmlElement, IntersectionObserver, IntersectionObserverEntry};

/// A chunk holds at most so many blocks …
const CHUNK_BLOCKS: usize = 20;
/// … and, unless its first block alone is longer, so many code points.
const CHUNK_LENGTH: u32 = 4_000;
/// How long one slice of work may take, in milliseconds.
const SLICE: f64 = 8.0;
/// So many code points are drawn with their marks before the first frame: about a window full.
const FIRST: u32 = 2_500;
/// The rest of the words follows after so many milliseconds, when the first frame is painted.
const REST: i32 = 50;
/// Words that fly past (by more than a window a frame) get their marks when they have rested so long, in
/// milliseconds: drawn earlier, most would be gone before anybody saw them.
const FLIGHT: i32 = 60;

/// What the paper asks of those who know the marks and the words of the tool.
pub struct Source {
    /// The marks that overlap an extent, which lies within the paragraph of that number.
    pub ink: Box<dyn Fn(usize, Extent) -> Vec<Ink>>,
    /// What a screen reader says where a mark of that kind begins.
    pub says: Box<dyn Fn(InkKind) -> String>,
    /// The words on the button of a fold of so many lines, folded or not.
    pub fold: Box<dyn Fn(usize, Folded) -> String>,
    /// The words on the button that says that a fold is the article.
    pub release: Box<dyn Fn() -> String>,
    /// Told when marks were drawn by themselves, because their words came near.
    pub drawn: Box<dyn Fn()>,
}

/// One article's words on the screen.
pub struct Paper {
    root: HtmlElement,
    text: Text,
    blocks: Vec<Block>,
    /// The first block of each chunk.
    chunks: Vec<Chunk>,
    source: Source,
    elements: RefCell<Vec<Option<HtmlElement>>>,
    active: Cell<Option<crate::case::Id>>,
    /// Chunks that came near and whose marks are not all drawn; the next one last.
    waiting: RefCell<Vec<usize>>,
    is_inking: Cell<bool>,
    is_flying: Cell<bool>,
    changes: Cell<u32>,
    observer: RefCell<Option<Observer>>,
}

struct Chunk {
    blocks: std::ops::Range<usize>,
    element: HtmlElement,
    state: Cell<Stage>,
    /// The first block whose marks are not drawn yet.
    next: Cell<usize>,
}

/// How far a chunk has come.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Stage {
    /// Nothing is in it.
    Empty,
    /// Its words are in it.
    Plain,
    /// Its marks are drawn, or being drawn from [`Chunk::next`] on.
    Inked,
}

struct Observer {
    observer: IntersectionObserver,
    _callback: Closure<dyn FnMut(js_sys::Array)>,
}

impl Drop for Observer {
    fn drop(&mut self) {
        self.observer.disconnect();
    }
}

impl Paper {
    /// Puts `text` into `root` (which must be empty), within `scroller`, the element that scrolls.
    /// The first chunks are there when this returns; the rest follow in slices.
    pub fn new(
        root: HtmlElement,
        scroller: &Element,
        text: Text,
        blocks: Vec<Block>,
        source: Source,
    ) -> Rc<Self> {
        let chunks = plan(&blocks);
        for chunk in &chunks {
            let _ = root.append_child(&chunk.element);
        }
        let elements = RefCell::new(vec![None; blocks.len()]);
        let paper = Rc::new(Self {
            root,
            text,
            blocks,
            chunks,
            source,
            elements,
            active: Cell::new(None),
            waiting: RefCell::new(Vec::new()),
            is_inking: Cell::new(false),
            is_flying: Cell::new(false),
            changes: Cell::new(0),
            observer: RefCell::new(None),
        });
        paper.draw_first();
        paper.fill_rest(0, REST);
        paper.observe(scroller);
        paper
    }

    /// The element that holds the words.
    pub fn root(&self) -> &HtmlElement {
        &self.root
    }

    /// The words.
    pub fn text(&self) -> &Text {
        &self.text
    }

    /// Counts up whenever nodes that hold words were replaced by others: a range over them holds nothing any more.
    pub fn changes(&self) -> u32 {
        self.changes.get()
    }

    /// Draws the marks of these paragraphs again, where they are drawn at all.
    pub fn redraw(&self, paragraphs: impl IntoIterator<Item = usize>) {
        let mut drawn = Vec::new();
        for paragraph in paragraphs {
            let first = self.blocks.partition_point(|block| block.paragraph < paragraph);
            let blocks = self.blocks[first..].iter().take_while(|b| b.paragraph == paragraph);
            for number in first..first + blocks.count() {
                if self.chunk_of(number).is_some_and(|c| c.next.get() > number) {
                    drawn.push(number);
                }
            }
        }
        self.ink_blocks(drawn);
    }

    /// Draws all marks again that are drawn now (after a change of language).
    pub fn redraw_all(&self) {
        self.ink_blocks(self.chunks.iter().flat_map(|c| c.blocks.start..c.next.get()));
    }

    /// Shows which mark is being worked on.
    pub fn set_active(&self, mark: Option<crate::case::Id>) {
        if let Some(old) = self.active.replace(mark) {
            self.toggle(old, "active", false);
        }
        if let Some(new) = mark {
            self.toggle(new, "active", true);
        }
    }

    /// The pieces of a mark that are drawn now.
    pub fn pieces_of(&self, mark: crate::case::Id) -> Vec<Element> {
        let Ok(found) = self.root.query_selector_all(&format!("mark[data-m~='{mark}']")) else {
            return Vec::new();
        };
        (0..found.length()).filter_map(|i| found.get(i)?.dyn_into().ok()).collect()
    }

    fn toggle(&self, mark: crate::case::Id, class: &str, on: bool) {
        for piece in self.pieces_of(mark) {
            let _ = piece.class_list().toggle_with_force(class, on);
        }
    }

    /// Makes sure that the words at `at` are drawn with their marks, and not folded away.
    pub fn reveal(&self, at: CodePoint) {
        let block = self.block_at(at);
        let Some(chunk) = self.chunks.iter().position(|c| c.blocks.contains(&block)) else {
            return;
        };
        self.bring(chunk, Stage::Inked);
        if let Some(element) = self.element(block)
            && let Ok(Some(fold)) = element.closest(".fold")
        {
            self.set_fold(&fold, Folded::No);
        }
    }

    /// Scrolls so that the words at `at` are in sight: their paragraph in the middle of the column, or, where it
    /// is too long for that, they themselves. The column comes into sight as well.
    pub fn scroll_to(&self, at: CodePoint) {
        self.reveal(at);
        let Some(element) = self.element(self.block_at(at)) else { return };
        let options = web_sys::ScrollIntoViewOptions::new();
        options.set_block(web_sys::ScrollLogicalPosition::Center);
        element.scroll_into_view_with_scroll_into_view_options(&options);
        if let Some(caret) = self.caret_rect(at) {
            self.bring_to_middle(&caret);
        }
    }

    /// The same within the column alone, wherever that is: what else is in sight stays where it is.
    pub fn scroll_within(&self, at: CodePoint) {
        self.reveal(at);
        if let Some(element) = self.element(self.block_at(at)) {
            self.bring_to_middle(&element.get_bounding_client_rect());
        }
        if let Some(caret) = self.caret_rect(at) {
            self.bring_to_middle(&caret);
        }
    }

    /// Scrolls the column so that what is out of sight stands in its middle.
    fn bring_to_middle(&self, place: &web_sys::DomRect) {
        let Some(scroller) = self.root.closest(".column-scroll").ok().flatten() else { return };
        let area = scroller.get_bounding_client_rect();
        if place.top() < area.top() || place.bottom() > area.bottom() {
            let by = (place.top() + place.bottom() - area.top() - area.bottom()) / 2.0;
            scroller.set_scroll_top(scroller.scroll_top() + by as i32);
        }
    }

    /// The number of the block that holds `at`, or the last one before it.
    fn block_at(&self, at: CodePoint) -> usize {
        self.blocks.partition_point(|block| block.extent.start <= at).saturating_sub(1)
    }

    fn chunk_of(&self, block: usize) -> Option<&Chunk> {
        let after = self.chunks.partition_point(|chunk| chunk.blocks.start <= block);
        self.chunks.get(after.checked_sub(1)?)
    }

    fn element(&self, block: usize) -> Option<HtmlElement> {
        self.elements.borrow().get(block)?.clone()
    }

    /// Brings a chunk to `stage`, if it has not come so far.
    fn bring(&self, number: usize, stage: Stage) {
        let chunk = &self.chunks[number];
        if chunk.state.get() == Stage::Empty {
            self.fill(chunk);
            chunk.state.set(Stage::Plain);
        }
        if stage == Stage::Inked {
            chunk.state.set(Stage::Inked);
            self.ink_blocks(chunk.next.replace(chunk.blocks.end)..chunk.blocks.end);
        }
    }

    /// Puts the first words there, with their marks, before anything is painted.
    fn draw_first(self: &Rc<Self>) {
        let Some(last) = self.chunks.len().min(2).checked_sub(1) else { return };
        (0..=last).for_each(|chunk| self.bring(chunk, Stage::Plain));
        let chunk = &self.chunks[0];
        let near = |number: &usize| self.blocks[*number].extent.start.0 < FIRST;
        let end = chunk.blocks.clone().take_while(near).count() + chunk.blocks.start;
        chunk.state.set(Stage::Inked);
        // Nothing is selected in words that were not there a moment ago: nobody need ask.
        (chunk.next.replace(end)..end).for_each(|block| {
            self.ink_block(block);
        });
    }

    /// Draws the marks of the chunks that wait, a slice of time now and the next one with the next frame.
    fn ink_waiting(self: &Rc<Self>) {
        if self.is_inking.get() {
            return;
        }
        let until = super::clock::elapsed() + SLICE;
        let next = || {
            while super::clock::elapsed() < until {
                let number = *self.waiting.borrow().last()?;
                let chunk = &self.chunks[number];
                self.bring(number, Stage::Plain);
                chunk.state.set(Stage::Inked);
                let block = chunk.next.get();
                if block < chunk.blocks.end {
                    chunk.next.set(block + 1);
                    return Some(block);
                }
                self.waiting.borrow_mut().pop();
            }
            None
        };
        self.ink_blocks(std::iter::from_fn(next));
        if self.waiting.borrow().is_empty() {
            (self.source.drawn)();
            return;
        }
        self.is_inking.set(true);
        let paper = Rc::downgrade(self);
        // One slice a frame, at its start: the page is laid out then, and need not be twice.
        dom::next_frame(move || {
            if let Some(paper) = paper.upgrade() {
                paper.is_inking.set(false);
                paper.ink_waiting();
            }
        });
    }

    /// Draws what waits once the scroller has not moved by a window since it stood at `before`.
    fn ink_after_flight(self: &Rc<Self>, scroller: Element, before: i32) {
        let paper = Rc::downgrade(self);
        dom::after(FLIGHT, move || {
            dom::after_frame(move || {
                let Some(paper) = paper.upgrade() else { return };
                let top = scroller.scroll_top();
                if (top - before).abs() > scroller.client_height() {
                    paper.ink_after_flight(scroller, top);
                } else {
                    paper.is_flying.set(false);
                    paper.ink_waiting();
                }
            });
        });
    }

    /// Puts the words of a chunk into the page.
    fn fill(&self, chunk: &Chunk) {
        let document = dom::document();
        let mut elements = self.elements.borrow_mut();
        let mut fold: Option<Element> = None;
        for number in chunk.blocks.clone() {
            let block = &self.blocks[number];
            let name = if block.role == Role::Title { "h2" } else { "p" };
            let Ok(element) = document.create_element(name) else { continue };
            element.set_text_content(Some(self.text.slice(block.extent)));
            element.set_class_name(match block.role {
                Role::Body => "block",
                Role::Title => "block headline",
                Role::Furniture => "block furniture",
            });
            let _ = element.set_attribute("data-b", &number.to_string());
            if block.role == Role::Furniture {
                if fold.is_none() {
                    fold = document.create_element("div").ok();
                    if let Some(fold) = &fold {
                        fold.set_class_name("fold");
                        let _ = chunk.element.append_child(fold);
                    }
                }
                if let Some(fold) = &fold {
                    let _ = fold.append_child(&element);
                }
            } else {
                if let Some(done) = fold.take() {
                    self.finish_fold(&done);
                }
                let _ = chunk.element.append_child(&element);
            }
            elements[number] = element.dyn_into().ok();
        }
        if let Some(done) = fold {
            self.finish_fold(&done);
        }
        chunk.element.set_class_name("chunk");
    }

    /// Fills the chunks from `next` on, a slice of time at a time.
    fn fill_rest(self: &Rc<Self>, next: usize, wait: i32) {
        if next >= self.chunks.len() {
            return;
        }
        let paper = Rc::downgrade(self);
        dom::after(wait, move || {
            let Some(paper) = paper.upgrade() else { return };
            let until = super::clock::elapsed() + SLICE;
            let mut next = next;
            while next < paper.chunks.len() && super::clock::elapsed() < until {
                paper.bring(next, Stage::Plain);
                next += 1;
            }
            paper.fill_rest(next, 0);
        });
    }

    /// Draws the marks of chunks that come near.
    fn observe(self: &Rc<Self>, scroller: &Element) {
        let weak: Weak<Self> = Rc::downgrade(self);
        let watched = scroller.clone();
        let top = Cell::new(0);
        let callback = Closure::<dyn FnMut(js_sys::Array)>::new(move |entries: js_sys::Array| {
            let Some(paper) = weak.upgrade() else { return };
            for entry in entries.iter() {
                let Ok(entry) = entry.dyn_into::<IntersectionObserverEntry>() else { continue };
                let number = entry.target().get_attribute("data-c").and_then(|n| n.parse().ok());
                let Some(number) = number.filter(|&n: &usize| n < paper.chunks.len()) else {
                    continue;
                };
                let mut waiting = paper.waiting.borrow_mut();
                waiting.retain(|other| *other != number);
                let chunk = &paper.chunks[number];
                if entry.is_intersecting() && chunk.next.get() < chunk.blocks.end {
                    waiting.push(number);
                }
            }
            // Told of between layout and paint, when these cost nothing to ask.
            let flown = (top.replace(watched.scroll_top()) - watched.scroll_top()).abs();
            if flown <= watched.client_height() {
                paper.ink_waiting();
            } else if !paper.is_flying.replace(true) {
                paper.ink_after_flight(watched.clone(), watched.scroll_top());
            }
        });
        let options = web_sys::IntersectionObserverInit::new();
        options.set_root(Some(scroller));
        options.set_root_margin("1200px 0px");
        let function = callback.as_ref().unchecked_ref();
        let Ok(observer) = IntersectionObserver::new_with_options(function, &options) else {
            // Without an observer everything is drawn at once: slower, and right.
            (0..self.chunks.len()).for_each(|chunk| self.bring(chunk, Stage::Inked));
            return;
        };
        for chunk in &self.chunks {
            observer.observe(&chunk.element);
        }
        *self.observer.borrow_mut() = Some(Observer { observer, _callback: callback });
    }
}

/// Cuts the blocks into chunks; a run of furniture is never cut in two.
fn plan(blocks: &[Block]) -> Vec<Chunk> {
    let mut chunks = Vec::new();
    let mut start = 0;
    let mut length = 0;
    for (number, block) in blocks.iter().enumerate() {
        let full = number - start >= CHUNK_BLOCKS || length + block.extent.len() > CHUNK_LENGTH;
        let in_run = number > 0
            && block.role == Role::Furniture
            && blocks[number - 1].role == Role::Furniture;
        if number > start && full && !in_run {
            chunks.extend(chunk(start..number, length, chunks.len()));
            start = number;
            length = 0;
        }
        length += block.extent.len();
    }
    if start < blocks.len() {
        chunks.extend(chunk(start..blocks.len(), length, chunks.len()));
    }
    chunks
}

fn chunk(blocks: std::ops::Range<usize>, length: u32, number: usize) -> Option<Chunk> {
    let element: HtmlElement = dom::document().create_element("div").ok()?.dyn_into().ok()?;
    element.set_class_name("chunk");
    let _ = element.set_attribute("data-c", &number.to_string());
    // What it will measure, roughly, so that the scroll bar does not jump when it is laid out:
    // 66 characters a line of 30 pixels, and a space after each paragraph.
    let height = length / 66 * 30 + blocks.len() as u32 * 45;
    let style = element.style();
    let _ = style.set_property("contain-intrinsic-block-size", &format!("auto {height}px"));
    let next = Cell::new(blocks.start);
    Some(Chunk { blocks, element, state: Cell::new(Stage::Empty), next })
}
