//! Drawing what is open and near: a quiet dashed line below the words, by kind.
//!
//! These are passing states, invisible to assistive technology, which finds the same in the panel: CSS highlights, one a
//! kind. Invariant: drawn anew only when something of it is another.

use super::state::{Place, Suggestions};
use crate::analysis::Found;
use crate::browser::highlight;
use crate::case::{Id, SuggestionKind};
use crate::proposals::{Key, Kinds};
use crate::text::Extent;
use leptos::prelude::*;
use std::rc::Rc;
use web_sys::Range;

/// The name of what shows the suggestion worked on.
const NOW: &str = "suggest-now";

/// What one article's drawing shows.
#[derive(Clone, PartialEq)]
pub struct Drawn {
    article: Id,
    /// Which paper, and how often it was changed.
    paper: (usize, u32),
    /// What is open there.
    keys: Vec<Key>,
    now: Option<Place>,
}

/// Draws for as long as the Read place is there.
pub fn connect(this: Suggestions) {
    Effect::new(move |_| {
        this.reading.moved.track();
        this.reading.columns.track();
        let now = this.looked.get().or(this.at.get());
        this.version.track();
        this.draw(this.kinds(), now);
    });
    on_cleanup(|| {
        SuggestionKind::ALL.iter().for_each(|kind| highlight::show(name(*kind), &[]));
        highlight::show(NOW, &[]);
    });
}

impl Suggestions {
    fn draw(&self, kinds: Kinds, now: Option<Place>) {
        let Some(parts) = self.parts() else { return };
        let papers = self.reading.papers();
        let drawn: Vec<Drawn> = papers
            .iter()
            .map(|(article, paper)| {
                let sight = paper.sight();
                let keys = self.read(*article, |_, _, one| {
                    one.proposals.open_in(sight, kinds).map(Key::of).collect()
                });
                Drawn {
                    article: *article,
                    paper: (Rc::as_ptr(paper) as usize, paper.changes()),
                    keys: keys.unwrap_or_default(),
                    now,
                }
            })
            .collect();
        if *parts.drawn.borrow() == drawn {
            return;
        }
        let mut ranges: [Vec<Range>; SuggestionKind::ALL.len()] = Default::default();
        let mut at_now = Vec::new();
        for ((article, paper), drawn) in papers.iter().zip(&drawn) {
            self.read(*article, |_, _, one| {
                for key in &drawn.keys {
                    let Some((found, _)) = one.proposals.get(*key) else { continue };
                    let is_now = now == Some(Place { article: *article, key: *key });
                    for extent in places(found) {
                        ranges[found.kind as usize].extend(paper.range(extent));
                        if is_now {
                            at_now.extend(paper.range(extent));
                        }
                    }
                }
            });
        }
        for kind in SuggestionKind::ALL {
            highlight::show(name(kind), &ranges[kind as usize]);
        }
        highlight::show(NOW, &at_now);
        *parts.drawn.borrow_mut() = drawn;
    }
}

/// The words that stand for a suggestion: all of it, or of what somebody says, who, and the words that say so.
pub fn places(found: &Found) -> Vec<Extent> {
    let said: Vec<Extent> = match found.kind {
        SuggestionKind::Attribution => [found.source, found.cue].into_iter().flatten().collect(),
        _ => Vec::new(),
    };
    if said.is_empty() { vec![found.extent] } else { said }
}

fn name(kind: SuggestionKind) -> &'static str {
    match kind {
        SuggestionKind::Date => "suggest-date",
        SuggestionKind::DateFault => "suggest-fault",
        SuggestionKind::Quantity => "suggest-quantity",
        SuggestionKind::List => "suggest-list",
        SuggestionKind::Name => "suggest-name",
        SuggestionKind::Quotation => "suggest-quotation",
        SuggestionKind::Attribution => "suggest-attribution",
        SuggestionKind::Furniture => "suggest-furniture",
    }
}
