//! The browser: what is asked of it is asked here; `ui` names only event and element types. Everything here is thin; what can be decided without a
//! browser is decided in the rooms below.

pub mod clipboard;
pub mod clock;
pub mod dom;
pub mod files;
pub mod handover;
pub mod highlight;
pub mod html;
pub mod inert;
pub mod local_storage;
pub mod own;
pub mod page;
pub mod panic;
pub mod paper;
pub mod route;
pub mod rules;
pub mod storage;
pub mod tabs;
pub mod theme;
pub mod window_storage;
