//! What people do with the app, a file for each topic.

mod bounds;
mod code_points;
mod hands;
mod harness;
mod hosting;
mod intake;
mod marking;
mod marking_keys;
mod reading;
mod touch;
mod undo;

use crate::Scenario;

/// All of them. A new file is named here.
pub fn all() -> Vec<Scenario> {
    [
        harness::all(),
        hosting::all(),
        intake::all(),
        reading::all(),
        marking::all(),
        marking_keys::all(),
        touch::all(),
        bounds::all(),
        undo::all(),
        code_points::all(),
    ]
    .into_iter()
    .flatten()
    .collect()
}
