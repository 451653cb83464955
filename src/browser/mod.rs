//! The browser: the only user of web-sys. Everything here is thin; what can be decided without a
//! browser is decided in the rooms below.

pub mod clipboard;
pub mod clock;
pub mod dom;
pub mod files;
pub mod html;
pub mod panic;
pub mod tabs;
