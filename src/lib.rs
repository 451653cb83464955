//! Telisik: read news closely. Mark what each article claims and whom it cites, see where the
//! articles part, keep the evidence, take it all away as JSON. Wholly in the browser.
//!
//! # The map
//! Data goes one way: words → marks → values → claims → agreement → report. A room may use only
//! the rooms above it in this list.
//!
//! | room | what it knows |
//! |---|---|
//! | [`sorted`] | sorting at a small price in code |
//! | [`text`] | positions (bytes, UTF-16, code points), graphemes, words, sentences, spans, finding a quotation again, layout of overlapping marks |
//! | [`value`] | dates, quantities, lists, names: their normal forms and how two compare |
//! | [`case`] | records, changes, apply and inverse, history, merge |
//! | [`detect`] | suggestions: dates, numbers, lists, names, quotations, attributions, page furniture |
//! | [`compare`] | agreement with its reason, origins, alignment of articles, the matrix, timeline, what stands against a verdict |
//! | [`intake`] | bytes, pastes and web pages → the text of an article |
//! | [`analysis`] | what is asked of the rules, as questions and answers: a worker answers |
//! | [`proposals`] | what of that is still to be proposed to a person, and what taking it over makes of it |
//! | [`exchange`] | file formats, out and in |
//! | [`store`] | journal and snapshots over a small key-value trait |
//! | [`place`] | the places of the app and their addresses |
//! | [`keys`], [`prefs`] | what can be done by key, and what a person has chosen for this browser |
//! | `browser` | what is asked of the browser (`ui` names only its event and element types): selection, clock, ids, files, clipboard, tabs |
//! | `ui` | Leptos components: they read the session, show it, and send commands |
//!
//! # What never happens
//! - Only [`case::Case::apply`] alters a case; each act of a person is one [`case::Change`], and undoing it is the
//!   identity.
//! - `text` to `prefs` are pure: no clock, no randomness, no DOM, no Leptos. Time and ids are passed in.
//! - Article text is never markup: it reaches the screen as text nodes alone.
//! - Analysis never fails; only borders (store, exchange, intake) return errors, which say what
//!   happened, what is safe and what to do.
//! - Nothing is cut: the text of an article stays exactly as it was loaded (line ends become `\n`).
#![cfg_attr(not(feature = "app"), forbid(unsafe_code))]

pub mod analysis;
pub mod case;
pub mod compare;
pub mod detect;
pub mod exchange;
pub mod intake;
pub mod keys;
pub mod place;
pub mod prefs;
pub mod proposals;
pub mod sorted;
pub mod store;
pub mod text;
pub mod value;

#[cfg(feature = "app")]
pub mod browser;
#[cfg(feature = "app")]
pub mod ui;
