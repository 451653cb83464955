//! A case: its records, and the changes that make it. Pure.
//!
//! Invariants: nothing but [`Case::apply`] alters a case; what it returns undoes it exactly;
//! references resolve or the change is refused; a span is one of its article's text, or an orphan.
#![forbid(unsafe_code)]

mod address;
mod apply;
mod change;
mod codec;
mod command;
mod history;
mod id;
mod known_as;
mod mend;
mod merge;
pub mod order;
mod own_scale;
mod rank;
mod record;
mod refer;
pub(crate) mod refit;
mod scales;
mod time;
mod touched;
mod twin;
pub(crate) mod wire;

pub use address::is_web_address;
pub(crate) use apply::spans;
pub use apply::{Case, Refusal};
pub use change::{Act, Change, Doing, Op, Suggested, Tombstone};
#[cfg(test)]
pub(crate) use codec::optional;
pub use codec::{CodecFault, decode, encode};
pub(crate) use codec::{known_fields, parse_known};
pub use command::{
    Accepted, ArticleFields, AttributionFields, Choice, CitationFields, ClaimDetails, ClaimFields,
    Command, EvidenceFields, MentionFields, MentionedWords, Pointless, Rejected, ReviewFields,
    SourceDetails, SourceFields, Stamp, Standing, What,
};
pub use history::{Entry, History};
pub use id::{Id, Mint};
pub use known_as::known_as;
pub use mend::Mended;
pub use merge::{Conflict, Merge, merge};
pub use own_scale::{LeftBehind, ScaleFault, left_behind};
pub use rank::{rank, rank_claims};
pub use record::*;
pub use scales::{CORE_SCALE, scales};
pub use time::Time;
pub use touched::{Touched, touched};
