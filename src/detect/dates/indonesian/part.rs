//! Parts of a day in Indonesian: "pagi", "dini hari", "tengah malam".

use crate::detect::dates::lexicon::Sense;
use crate::detect::dates::reader::{Read, Reader};
use crate::detect::fold::words;
use crate::value::date::Part;

/// The token after the word of a part of a day ("dini hari" has two, "malam hari" may; "pagi hari ini" is
/// the morning of "hari ini").
pub(super) fn part_end(reader: &Reader<'_>, at: usize) -> usize {
    let two = reader.is(at + 1, words!("hari"))
        && (reader.scan.lower(at) == "dini"
            || !reader.dash(at + 2)
                && !matches!(reader.next(at + 2), Some(Sense::This | Sense::That)));
    at + 1 + usize::from(two)
}

/// A part of a day after a day; "dini" counts only with "hari".
pub(super) fn part_after(reader: &Reader<'_>, at: usize) -> Read<Part> {
    match reader.next(at)? {
        Sense::Opens if reader.is(at, words!("tengah")) => middle(reader, at),
        Sense::Part(part) => {
            let end = part_end(reader, at);
            (reader.scan.lower(at) != "dini" || end > at + 1).then_some((part, end))
        }
        _ => None,
    }
}

/// "tengah malam", "tengah hari".
pub(super) fn middle(reader: &Reader<'_>, at: usize) -> Read<Part> {
    let part = match reader.scan.lower(at + 1) {
        _ if !reader.follows(at + 1) || reader.dash(at + 2) => return None,
        "malam" => Part::Night,
        "hari" if !matches!(reader.next(at + 2), Some(Sense::This | Sense::That)) => Part::Midday,
        _ => return None,
    };
    Some((part, at + 2))
}
