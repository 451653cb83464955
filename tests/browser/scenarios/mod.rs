//! What people do with the app, a file for each topic.

mod bounds;
mod claims;
mod code_points;
mod drafts;
mod exchange;
mod files;
mod handover;
mod hands;
mod harness;
mod hosting;
mod intake;
mod keeping;
mod linked;
mod marking;
mod marking_keys;
mod pages;
mod panic;
mod reach;
mod reading;
mod report;
mod retelling;
mod rules;
mod samples;
mod sources;
mod steps;
mod storage_faults;
mod suggestions;
mod tabs;
mod timeline;
mod touch;
mod undo;
mod values;

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
        intake::all(),
        pages::all(),
        handover::all(),
        reading::all(),
        marking::all(),
        marking_keys::all(),
        touch::all(),
        bounds::all(),
        undo::all(),
        claims::all(),
        drafts::all(),
        linked::all(),
        code_points::all(),
        report::all(),
        retelling::all(),
        rules::all(),
        samples::all(),
        sources::all(),
        timeline::all(),
        suggestions::all(),
        values::all(),
    ]
    .into_iter()
    .flatten()
    .collect()
}
