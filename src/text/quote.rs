//! A quotation that is sought in a text, and what came of it.

use super::{CodePoint, Extent};

/// At most so many places are compared in full.
pub(super) const CANDIDATES: usize = 64;

/// Words to find again, as a W3C TextQuoteSelector has them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Quote<'a> {
    /// The words.
    pub exact: &'a str,
    /// The words that stood before them; may be empty.
    pub prefix: &'a str,
    /// The words that stood after them; may be empty.
    pub suffix: &'a str,
    /// Where they started, if that is known.
    pub hint: Option<CodePoint>,
}

/// Where a quotation was found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Found {
    /// The exact words, at the old place or in the old context.
    Anchored(Extent),
    /// The exact words, at another place and in another context.
    Moved(Extent),
    /// Changed words that take their place, snapped to words.
    Changed {
        /// Where they stand.
        extent: Extent,
        /// How alike the words are: the percentage of code points that need no change.
        score: u8,
    },
    /// Nothing that could be trusted.
    Orphan,
}

impl Found {
    /// Where the words stand, if they were found.
    pub fn extent(self) -> Option<Extent> {
        match self {
            Self::Anchored(extent) | Self::Moved(extent) | Self::Changed { extent, .. } => {
                Some(extent)
            }
            Self::Orphan => None,
        }
    }
}
