//! Bytes, pastes and web pages → the text of an article. Pure; a border, so it refuses in words.
//!
//! Invariants: nothing is cut and nothing is altered but line ends; what is offered (title, date …)
//! is a guess for the person to correct; time and work grow with the length of what is given.
#![forbid(unsafe_code)]

pub mod address;
pub mod charset;
mod date_error;
pub mod date_field;
mod dates;
mod decode;
mod encoding;
mod error;
pub mod file;
pub mod guess;
pub mod html;
pub mod page;
mod plain;
mod regions;
mod signs;
mod token;
mod zone;

pub use date_error::DateError;
pub use decode::{Decoded, MAX_DAMAGE, decode};
pub use encoding::Encoding;
pub use error::{Foreign, IntakeError, MAX_BYTES};
pub use plain::{IntakeNote, Oddity, Plain, normalise};
pub use regions::kept_regions;
