//! The browser: the only user of web-sys. Everything here is thin; what can be decided without a
//! browser is decided in the rooms below.

pub mod clock;
pub mod dom;
pub mod highlight;
pub mod paper;
pub mod route;
pub mod theme;
//! b
pub mod local_storage;
