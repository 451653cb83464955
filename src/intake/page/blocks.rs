//! The lines of a page: what a reader sees as one paragraph, heading, item or cell.

use super::tree::{Tree, What};
use crate::intake::html::{Shape, shape};
use crate::intake::signs;
use std::ops::Range;

/// What sort of line it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Sort {
    Plain,
    Heading,
    Item,
    Quote,
    Caption,
    Cell,
}

/// What parts it from the line before.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Gap {
    Tab,
    Line,
    Blank,
}

/// A line of a page.
#[derive(Debug)]
pub(super) struct Block {
    /// The number of its first words in the tree.
    pub at: usize,
    /// Its words, white space folded.
    pub text: String,
    pub gap: Gap,
    pub sort: Sort,
    /// Characters.
    pub chars: usize,
    /// Those that are part of a link.
    pub linked: usize,
}

impl Block {
    /// Whether its words are mostly links.
    pub fn is_link(&self) -> bool {
        self.linked * 2 > self.chars
    }

    /// Whether it ends as a sentence does, a signature in brackets after it or not.
    pub fn ends(&self) -> bool {
        let ends = |words: &str| {
            let words = signs::before(words, "\"”’')]» ");
            signs::end(words, ".!?…。！？")
        };
        let signed = signs::end(&self.text, ")]").then(|| self.text.rfind(['(', '[']));
        ends(&self.text) || signed.flatten().is_some_and(|at| ends(&self.text[..at]))
    }

    /// How much it speaks for an article around it: the characters of running text.
    pub fn weight(&self) -> usize {
        let own = self.chars - self.linked;
        let prose = own >= 80 || own >= 25 && self.ends();
        // Half a sentence may be a link.
        let half = own >= 60 || own >= 25 && self.linked * 3 <= self.chars * 2;
        let link = self.is_link() && !(half && self.ends());
        if link || !prose || matches!(self.sort, Sort::Heading | Sort::Caption) {
            return 0;
        }
        own
    }
}

/// What holds for an element and all below it.
#[derive(Clone, Copy)]
struct Open {
    end: usize,
    sort: Sort,
    linked: bool,
    kept: bool,
    shape: Shape,
}

/// Every line of some nodes that may be seen and is not `dropped` (by node; past its end nothing is), in order. Linear in the
/// nodes.
pub(super) fn blocks(tree: &Tree, range: Range<usize>, dropped: &[bool]) -> Vec<Block> {
    let nodes = tree.nodes();
    let mut writer = Writer { out: Vec::new(), open: None, gap: Gap::Blank, spaced: false };
    let outside = Open {
        end: usize::MAX,
        sort: Sort::Plain,
        linked: false,
        kept: false,
        shape: Shape::Inline,
    };
    let mut stack: Vec<Open> = Vec::new();
    let mut at = range.start;
    while at < range.end {
        let node = &nodes[at];
        while let Some(open) = stack.last().filter(|open| open.end <= at) {
            if open.shape != Shape::Break {
                writer.edge(open.shape);
            }
            stack.pop();
        }
        if dropped.get(at) == Some(&true) {
            // What stood there parts what stands around it.
            let shape = shape(tree.name(at));
            if matches!(shape, Shape::Paragraph | Shape::Preformatted | Shape::Line) {
                writer.edge(shape);
            }
            at = node.end;
            continue;
        }
        let around = *stack.last().unwrap_or(&outside);
        match &node.what {
            What::Words(words) => writer.words(words, at, &around),
            What::Element { name, .. } => {
                let shape = shape(name);
                if shape == Shape::Dropped && &**name != "label" || tree.is_hidden(at) {
                    at = node.end;
                    continue;
                }
                writer.edge(shape);
                stack.push(Open {
                    end: node.end,
                    sort: sort(name, around.sort),
                    linked: around.linked || &**name == "a",
                    kept: around.kept || shape == Shape::Preformatted,
                    shape,
                });
            }
        }
        at += 1;
    }
    writer.end();
    writer.out
}

/// The sort of an element within one of the sort `around`.
fn sort(name: &str, around: Sort) -> Sort {
    match name {
        "h1" | "h2" | "h3" | "h4" | "h5" | "h6" => Sort::Heading,
        // A heading that was never closed.
        "p" if around == Sort::Heading => Sort::Plain,
        "li" | "dd" | "dt" => Sort::Item,
        "blockquote" => Sort::Quote,
        "figcaption" | "caption" => Sort::Caption,
        "td" | "th" => Sort::Cell,
        _ => around,
    }
}

/// Writes lines; what parts them is owed until the next words come.
struct Writer {
    out: Vec<Block>,
    open: Option<Block>,
    gap: Gap,
    spaced: bool,
}

impl Writer {
    fn end(&mut self) {
        self.out.extend(self.open.take().filter(|block| !block.text.trim().is_empty()));
    }

    fn edge(&mut self, shape: Shape) {
        let gap = match shape {
            Shape::Paragraph | Shape::Preformatted => Gap::Blank,
            // Two breaks in a row leave a blank line.
            Shape::Break if self.open.is_none() => Gap::Blank,
            Shape::Line | Shape::Break => Gap::Line,
            Shape::Cell => Gap::Tab,
            Shape::Inline | Shape::Dropped => return,
        };
        if self.open.is_some() {
            self.end();
            self.gap = Gap::Tab;
        }
        self.gap = self.gap.max(gap);
        self.spaced = false;
    }

    fn words(&mut self, words: &str, at: usize, around: &Open) {
        if around.kept {
            for (number, line) in words.split('\n').enumerate() {
                if number > 0 {
                    self.edge(Shape::Line);
                }
                if !line.trim().is_empty() {
                    self.push(line.trim_end(), at, around);
                }
            }
            return;
        }
        for (number, word) in words.split(|c: char| c.is_ascii_whitespace()).enumerate() {
            self.spaced |= number > 0;
            if !word.is_empty() {
                self.push(word, at, around);
            }
        }
    }

    fn push(&mut self, word: &str, at: usize, around: &Open) {
        let gap = self.gap;
        let block = self.open.get_or_insert_with(|| Block {
            at,
            text: String::new(),
            gap,
            sort: around.sort,
            chars: 0,
            linked: 0,
        });
        let space = self.spaced && !block.text.is_empty();
        if space {
            block.text.push(' ');
            block.chars += 1;
        }
        self.spaced = false;
        let chars = word.chars().count();
        block.text.push_str(word);
        block.chars += chars;
        // An address that is its own link is told, not offered.
        let address = word.starts_with("http") || word.starts_with("www.");
        if around.linked && !address && !(word.contains('@') && word.contains('.')) {
            block.linked += chars + usize::from(space && block.linked > 0);
        }
    }
}
