//! The screen: Leptos components that read the session, show it, and send commands. Nothing that a
//! host test could check lives here.

pub mod dialog;
pub mod dialogs;
pub mod icons;
pub mod messages;
pub mod session;
pub mod words;
