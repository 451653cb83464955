//! A notation for tests: places are written into the text, `"akan dibuka [[tahun depan]]"`.

use super::{Extent, Text};

/// The text without its brackets, and what stood between them, in the order of the opening ones.
/// They may nest.
pub(crate) fn marked(notation: &str) -> (Text, Vec<Extent>) {
    let mut words = String::new();
    let mut extents: Vec<(u32, u32)> = Vec::new();
    let mut open = Vec::new();
    let mut at = 0;
    let mut rest = notation;
    while let Some(next) = rest.chars().next() {
        if let Some(after) = rest.strip_prefix("[[") {
            open.push(extents.len());
            extents.push((at, at));
            rest = after;
        } else if let Some(after) = rest.strip_prefix("]]") {
            let mark: usize = open.pop().expect("a closing bracket without an opening one");
            extents[mark].1 = at;
            rest = after;
        } else {
            words.push(next);
            at += 1;
            rest = &rest[next.len_utf8()..];
        }
    }
    assert!(open.is_empty(), "an opening bracket without a closing one in {notation:?}");
    (Text::new(words), extents.into_iter().map(|(start, end)| Extent::new(start, end)).collect())
}

#[test]
fn marks_are_read_with_those_inside_them() {
    let (text, marks) = marked("é [[akan [[dibuka]]]] besok");
    assert_eq!(text.as_str(), "é akan dibuka besok");
    assert_eq!(marks, [Extent::new(2, 13), Extent::new(7, 13)]);
}
