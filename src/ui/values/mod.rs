//! What a mention says on its claim, put right by a person: the same fields wherever that is done.
//!
//! Invariants: the quick way (one field, in words) and the fitting editor show one value, whichever was touched last; what
//! a person sets is their own (no rule, no reason) and beats what a rule read; nothing half made is saved.

mod date_fields;
mod duration_fields;
mod fieldset;
mod inputs;
mod list_fields;
mod list_item;
mod name_fields;
mod quantity_fields;
mod said;

pub use fieldset::{MODALITIES, POLARITIES, ValueFieldset, reason};
pub use inputs::{Choice, choice, no_fault};
pub use said::{Said, Words};
