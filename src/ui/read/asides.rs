//! Page furniture within paragraphs, greyed: a dateline, an end mark. (Whole paragraphs of it are folded by the paper.)
//!
//! It is a CSS highlight, one for all; what is near is drawn.

use super::reading::Reading;
use crate::browser::highlight;
use crate::ui::session::Topic;
use leptos::prelude::*;
use web_sys::Range;

const NAME: &str = "aside";

/// Draws for as long as the Read place is there.
pub fn connect(reading: Reading) {
    Effect::new(move |_| {
        reading.moved.track();
        let columns = reading.columns.get();
        columns.iter().for_each(|id| reading.session.track(Topic::Article(*id)));
        highlight::show(NAME, &near(reading));
    });
    on_cleanup(|| highlight::show(NAME, &[]));
}

/// The places of it that are near what is in sight.
fn near(reading: Reading) -> Vec<Range> {
    let mut out = Vec::new();
    for (article, paper) in reading.papers() {
        let sight = paper.sight();
        reading.session.read(|case| {
            let article = case.articles().get(&article)?;
            let regions = article.regions.iter().filter(|region| region.kind.is_furniture());
            let here = regions.map(|region| region.extent()).filter(|at| at.overlaps(sight));
            out.extend(here.filter_map(|at| paper.range(at)));
            Some(())
        });
    }
    out
}
