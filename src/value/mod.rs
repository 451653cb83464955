//! Values: what a mention says, in a form by which two outlets can be compared. Pure.
//!
//! Invariants: a value keeps the words it was read from and the reason; numbers are exact; comparing
//! never fails and does not depend on the order of the two.
#![forbid(unsafe_code)]

mod because;
pub mod civil;
pub mod date;
pub mod duration;
mod kind;
mod list;
mod name;
mod nameless;
mod quantity;
mod spelling;
mod typed;
mod typing;
#[allow(clippy::module_inception)] // the room is named for its main concept
mod value;

pub use because::Because;
pub use date::DateValue;
pub use duration::Duration;
pub use kind::ValueKind;
pub use list::{Folded, List, ListComparison, ListRelation, MOST_ITEMS, in_row, named_in_row};
pub use name::{Name, NameKind, NameRelation};
pub use nameless::is_nameless;
pub use quantity::{
    Bound, Decimal, DecimalError, NumberField, NumberRead, Quantity, QuantityDraft, QuantityFault,
    QuantityRelation, Unit, read_digits, read_number, show_number, write_number,
};
pub use typed::by_hand;
pub use typing::{Doubt, Typed, weekday_slip};
pub use value::{Form, RULE, Value, Words};
