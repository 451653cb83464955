//! Proposals: what of that which rules see is still to be proposed to a person, and what taking it over makes of
//! it. Pure.
//!
//! Invariants: nothing is proposed that a person has marked, rejected or switched off, and nothing but dates that
//! cannot be right within page furniture; a name is proposed in one of its places; what is proposed is in the order of
//! the text; all extents are code points of the article.
#![forbid(unsafe_code)]

mod accepting;
mod body;
mod claim;
mod leading;
mod modality;
mod open;
mod places;
mod set;
mod source;
mod statement;

pub use accepting::Proposer;
pub use body::{body, body_within};
pub use modality::modality;
pub use open::still_open;
pub use set::{Key, Kinds, Proposals};

use crate::analysis::Found;
use crate::case::SuggestionKind;
use crate::text::CodePoint;
use crate::value::ValueKind;

/// What was seen in a part of an article that begins at `start`, in code points of the article.
pub fn shifted(mut found: Found, start: CodePoint) -> Found {
    let Found { extent, source, antecedent, cue, parent, content, .. } = &mut found;
    let some = [source, antecedent, cue, parent].into_iter().filter_map(Option::as_mut);
    for place in std::iter::once(extent).chain(some).chain(content) {
        place.start.0 += start.0;
        place.end.0 += start.0;
    }
    found
}

/// The kind of value that a mention of it has; `None` for what becomes no mention.
pub fn value_kind(found: &Found) -> Option<ValueKind> {
    let read = found.value.as_ref().map(crate::value::Value::kind);
    match found.kind {
        SuggestionKind::Date => read.or(Some(ValueKind::Date)),
        SuggestionKind::Quantity => read.or(Some(ValueKind::Quantity)),
        SuggestionKind::List => read.or(Some(ValueKind::List)),
        SuggestionKind::Name => read.or(Some(ValueKind::Name)),
        SuggestionKind::Quotation => Some(ValueKind::Quote),
        SuggestionKind::Attribution | SuggestionKind::Furniture | SuggestionKind::DateFault => None,
    }
}

/// Whether it can be taken over: a date that cannot be right is told of, and nothing more.
pub fn is_acceptable(found: &Found) -> bool {
    found.kind != SuggestionKind::DateFault
}
