//! What people do with the app, a file for each topic.

mod exchange;
mod files;
mod harness;
mod hosting;
mod keeping;
mod panic;
mod reach;
mod steps;
mod storage_faults;
mod tabs;

use crate::Scenario;

/// All of them. A new file is named here.
pub fn all() -> Vec<Scenario> {
    [
        harness::all(),
        hosting::all(),
        keeping::all(),
        tabs::all(),
        storage_faults::all(),
        exchange::all(),
        files::all(),
        panic::all(),
        reach::all(),
    ]
    .into_iter()
    .flatten()
    .collect()
}
