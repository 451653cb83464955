//! b

pub mod local_storage;
