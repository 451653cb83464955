//! What a page has before each of its nodes, in document order: every question about a subtree (how
//! much running text, how much of it linked) is a difference of two sums, so that each costs the same
//! whatever the tree.

use super::blocks::{Block, Sort};
use super::tree::{Tree, What};
use std::ops::Range;

/// What a subtree has.
#[derive(Clone, Copy, Default)]
pub(super) struct Counts {
    /// Characters of running text.
    pub weight: usize,
    /// Lines, their characters, and those of them that are linked.
    pub lines: usize,
    pub chars: usize,
    pub linked: usize,
    /// Characters of quotations and cells, and of all but headings.
    pub shown: usize,
    pub plain: usize,
    /// Pictures, and links.
    pub pictures: usize,
    pub links: usize,
    /// Bytes of words, wherever in a line they are, and those of them that are linked.
    pub bytes: usize,
    pub linked_bytes: usize,
}

impl Counts {
    /// Whether it is little else than links, as a menu that opens within a line.
    pub fn is_menu(&self) -> bool {
        self.links > 2 && self.bytes > 60 && self.linked_bytes * 10 >= self.bytes * 9
    }
}

/// Entry `i` has what begins before node `i`.
pub(super) struct Sums(Vec<Counts>);

impl Sums {
    /// Of all lines that are not `dropped`.
    pub fn of(tree: &Tree, blocks: &[Block], dropped: &[bool]) -> Self {
        let mut sums = Vec::with_capacity(tree.len() + 1);
        let mut all = Counts::default();
        let mut link = 0;
        let mut next = 0;
        sums.push(all);
        for (at, node) in tree.nodes().iter().enumerate() {
            match &node.what {
                What::Words(words) => {
                    let bytes = words.trim().len();
                    all.bytes += bytes;
                    all.linked_bytes += if at < link { bytes } else { 0 };
                }
                What::Element { name, .. } => match &**name {
                    "img" | "picture" | "amp-img" => all.pictures += 1,
                    "a" => {
                        all.links += 1;
                        link = link.max(node.end);
                    }
                    _ => {}
                },
            }
            while let Some(block) = blocks.get(next).filter(|block| block.at <= at) {
                if !dropped[at] {
                    all.add(block);
                }
                next += 1;
            }
            sums.push(all);
        }
        Self(sums)
    }

    /// What some nodes have.
    #[inline(never)]
    pub fn within(&self, range: &Range<usize>) -> Counts {
        let (to, from) = (&self.0[range.end], &self.0[range.start]);
        Counts {
            weight: to.weight - from.weight,
            lines: to.lines - from.lines,
            chars: to.chars - from.chars,
            linked: to.linked - from.linked,
            shown: to.shown - from.shown,
            plain: to.plain - from.plain,
            pictures: to.pictures - from.pictures,
            links: to.links - from.links,
            bytes: to.bytes - from.bytes,
            linked_bytes: to.linked_bytes - from.linked_bytes,
        }
    }
}

impl Counts {
    fn add(&mut self, block: &Block) {
        self.weight += block.weight();
        self.lines += 1;
        self.chars += block.chars;
        self.linked += block.linked;
        match block.sort {
            Sort::Quote | Sort::Cell => self.shown += block.chars,
            Sort::Heading => return,
            _ => {}
        }
        self.plain += block.chars;
    }
}
