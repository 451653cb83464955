//! Two articles beside each other.

use super::Passage;
use crate::compare::align::{Alignment, Told, align};
use crate::detect::suggest;
use crate::text::{Extent, Text};

/// What two articles have in common; `skip` is what of each tells nothing.
pub fn aligned(a: &Passage, b: &Passage, skip: &(Vec<Extent>, Vec<Extent>)) -> Alignment {
    align(&told(a, &skip.0), &told(b, &skip.1))
}

fn told(passage: &Passage, skip: &[Extent]) -> Told {
    let text = Text::from(passage.text.as_str());
    let reading = passage.reading(&text);
    Told::new(&reading, &suggest(&reading), skip)
}
