//! What people do with the app, a file for each topic.

mod harness;
mod hosting;

use crate::Scenario;

/// All of them. A new file is named here.
pub fn all() -> Vec<Scenario> {
    [harness::all(), hosting::all()].into_iter().flatten().collect()
}
