//! Units of position. They are types, so that a UTF-16 offset cannot be taken for a code point.

use serde::{Deserialize, Serialize};

/// A count of Unicode scalar values from the start of a text: the unit of every stored position.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(transparent)]
pub struct CodePoint(pub u32);

/// A count of UTF-16 code units from the start of a text or a paragraph: what JavaScript counts.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Utf16(pub u32);

/// A count of UTF-8 bytes from the start of a text: what Rust slices by.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Byte(pub usize);

/// A half-open range of code points, `start..end`. It may be empty; a [`super::Span`] may not.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct Extent {
    /// The first code point inside.
    pub start: CodePoint,
    /// The first code point after.
    pub end: CodePoint,
}

impl Extent {
    /// `start..end`, in code points. Ends given in the wrong order are swapped.
    pub fn new(start: u32, end: u32) -> Self {
        Self { start: CodePoint(start.min(end)), end: CodePoint(start.max(end)) }
    }

    /// How many code points it holds.
    pub fn len(self) -> u32 {
        self.end.0.saturating_sub(self.start.0)
    }

    /// Whether it holds none.
    pub fn is_empty(self) -> bool {
        self.start >= self.end
    }

    /// Whether `at` is one of the code points inside.
    pub fn contains(self, at: CodePoint) -> bool {
        self.start <= at && at < self.end
    }

    /// Whether the two share at least one code point; an empty extent shares none.
    pub fn overlaps(self, other: Extent) -> bool {
        self.intersection(other).is_some()
    }

    /// What the two share; `None` if they share nothing.
    pub fn intersection(self, other: Extent) -> Option<Extent> {
        let start = self.start.max(other.start);
        let end = self.end.min(other.end);
        (start < end).then_some(Extent { start, end })
    }
}
