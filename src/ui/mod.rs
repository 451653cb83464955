//! The screen: Leptos components that read the session, show it, and send commands. Nothing that a
//! host test could check lives here.

pub mod actions;
pub mod analyst;
pub mod app;
mod banner;
#[cfg(feature = "bench")]
pub mod bench;
mod bookmark;
mod choose;
mod claims;
pub mod compared;
mod desk;
mod desk_row;
pub mod desk_view;
pub mod dialog;
pub mod dialogs;
pub mod drafts;
pub mod focus;
pub mod glue;
pub mod ground;
pub mod icons;
pub mod messages;
mod messages_view;
mod palette;
pub mod read;
mod report;
pub mod session;
mod settings;
pub mod shelf;
pub mod shortcuts;
mod sources;
mod take;
mod timeline;
mod values;
mod whereabouts;
pub mod words;
