//! Page furniture: greyed within paragraphs (a dateline, an end mark; whole paragraphs of it are folded by the paper), and
//! laid on and taken off by a person.
//!
//! What is greyed is a CSS highlight, one for all; what is near is drawn.

use super::reading::{Pick, Reading};
use crate::browser::highlight;
use crate::case::{Command, Id};
use crate::text::Extent;
use crate::ui::dialogs::say_with_undo;
use crate::ui::session::Topic;
use crate::ui::words::furniture::furniture as words;
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

/// Whether something of these words is furniture; tracked by the article.
pub fn is_aside(reading: Reading, Pick { article, extent }: Pick) -> bool {
    reading.article(article).is_some_and(|article| {
        let furniture = article.regions.iter().filter(|region| region.kind.is_furniture());
        furniture.map(|region| region.extent()).any(|at| at.overlaps(extent))
    })
}

/// Sets the words aside as furniture, or takes them in again where something of them is.
pub fn turn(reading: Reading, pick: Pick) {
    let Pick { article, extent } = pick;
    if untrack(|| is_aside(reading, pick)) {
        take_in(reading, article, extent);
    } else if reading.run(Command::SetAside { article, extent }).is_some() {
        say(reading, untrack(words).was_set_aside);
    }
}

/// Says that the words are the article.
pub fn take_in(reading: Reading, article: Id, extent: Extent) {
    if reading.run(Command::TakeIn { article, extent }).is_some() {
        say(reading, untrack(words).was_taken_in);
    }
}

fn say(reading: Reading, words: &str) {
    say_with_undo(reading.session, reading.messages, words.to_owned(), 1);
}
