//! Going about: to a mark, to an article, from one mark to the next.

use super::reading::Reading;
use crate::browser::dom;
use crate::browser::paper::Paper;
use crate::case::Id;
use crate::text::CodePoint;
use leptos::prelude::*;

/// How often a place that is scrolled to is looked after.
pub(super) const SETTLING: u32 = 5;

/// A direction through the marks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Way {
    /// Towards the end.
    Next,
    /// Towards the start.
    Previous,
}

impl Reading {
    /// Shows a mark where it stands, and works on it.
    pub fn go_to(&self, mark: Id) {
        let found = self
            .session
            .read(|case| case.marks().get(&mark).map(|mark| (mark.article, mark.span.start())));
        let Some((article, start)) = found.flatten() else { return };
        let Some(columns) = self.columns.try_get_untracked() else { return };
        if !columns.contains(&article) {
            self.toggle_column(article);
        }
        self.active.set(Some(mark));
        let this = *self;
        let scroll = move || this.scroll_to(article, start, SETTLING);
        if self.paper(article).is_some() { scroll() } else { dom::after(50, scroll) }
    }

    /// Scrolls to a place, and again while the words above it are still being laid out.
    pub(super) fn scroll_to(&self, article: Id, at: CodePoint, tries: u32) {
        self.scroll(article, at, tries, Paper::scroll_to);
    }

    /// The same within its column, which may be out of sight itself and stays so.
    pub(super) fn scroll_within(&self, article: Id, at: CodePoint) {
        self.scroll(article, at, SETTLING, Paper::scroll_within);
    }

    fn scroll(&self, article: Id, at: CodePoint, tries: u32, by: fn(&Paper, CodePoint)) {
        let Some(paper) = self.paper(article) else { return };
        if paper.is_in_view(at) {
            return;
        }
        by(&paper, at);
        self.shift();
        if tries > 0 {
            let this = *self;
            dom::after(100, move || this.scroll(article, at, tries - 1, by));
        }
    }

    /// Shows an article, with the focus on its words.
    pub fn go_to_article(&self, article: Id) {
        let is_there = self.session.read(|case| case.articles().contains_key(&article));
        if is_there != Some(true) {
            return;
        }
        if self.columns.try_get_untracked().is_some_and(|columns| !columns.contains(&article)) {
            self.toggle_column(article);
        }
        let this = *self;
        dom::after(50, move || this.focus_words(article));
    }

    /// Shows an article, with the caret at `at`; folded words are unfolded.
    pub fn go_to_words(&self, article: Id, at: CodePoint) {
        self.go_to_article(article);
        let this = *self;
        dom::after(60, move || {
            let Some(paper) = this.paper(article) else { return };
            paper.reveal(at);
            this.put_caret(article, at);
            this.scroll_to(article, at, SETTLING);
        });
    }

    /// Works on the mark after (or before) the one worked on, in the order of the text and of the
    /// columns. Returns which one of how many it is.
    pub fn walk(&self, way: Way) -> Option<(usize, usize)> {
        let order: Vec<Id> = self
            .columns
            .get_untracked()
            .into_iter()
            .flat_map(|article| {
                self.index(article, |index| index.in_order().collect::<Vec<_>>())
                    .unwrap_or_default()
            })
            .collect();
        if order.is_empty() {
            return None;
        }
        let at = self.active.get_untracked().and_then(|id| order.iter().position(|o| *o == id));
        let next = match (at, way) {
            (None, Way::Next) => 0,
            (None, Way::Previous) => order.len() - 1,
            (Some(at), Way::Next) => (at + 1) % order.len(),
            (Some(at), Way::Previous) => (at + order.len() - 1) % order.len(),
        };
        self.go_to(order[next]);
        Some((next, order.len()))
    }
}
