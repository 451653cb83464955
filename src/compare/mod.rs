//! Who says what, where they part, and what each one stands on. Pure.
//!
//! Invariants: everything here is a function of the case, and nothing of it is stored; agreement is no
//! verdict; what is said of a claim does not depend on the order of articles or mentions; every finding
//! has a reason, in words of both languages; nothing here fails.
#![forbid(unsafe_code)]

mod agreement;
pub mod align;
mod apart;
mod axis;
mod cache;
mod cited;
mod drawing;
mod facts;
mod folding;
mod gate;
mod graph;
mod layout;
mod length;
mod matrix;
mod merging;
mod origins;
mod pair;
mod path;
mod point;
mod reason;
pub mod report;
mod say;
mod scc;
mod selection;
mod show;
mod shown;
mod timeline;

pub use agreement::{Agreement, AgreementKind, agreement};
pub use apart::{Piece, pieces, words_apart};
pub use axis::{SHORTEST, Step as AxisStep, TICKS, Tick, Window};
pub use cache::Compared;
pub use cited::{Cited, Shown, Step, called, cited};
pub use drawing::{Arrow, Drawing, Party, PartyKind, drawing};
pub use facts::{Mention, outlet};
pub use gate::{Obstacle, gate};
pub use graph::is_unnamed;
pub use layout::BOX;
pub use length::show_step;
pub use matrix::{Cell, Column, Filter, Matrix, Only, Row, Sort, Way, matrix, verdict};
pub use merging::{Merging, merging};
pub use origins::{alike, origins, origins_of_case, parties};
pub use path::{Hop, Node, Origins, Path, Root, name_of};
pub use reason::{Held, Openness, Reason, What};
pub use say::stands;
pub use selection::Selection;
pub use show::{show, show_anchor, show_form};
pub use shown::read_shown;
pub use timeline::{Conflict, Entry, Event, Lane, Timeline, timeline};
