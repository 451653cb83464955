//! What a change touches on the screen: a pure function, so that a host test can say that a new
//! mark redraws one paragraph and nothing else.

use super::{Article, Body, Case, Id, Mark, Op, Record};
use crate::sorted;
use crate::text::SpanState;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

/// The things whose look a change alters.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Touched {
    /// All of it: another case, or the same one read anew. The rest says nothing then.
    pub everything: bool,
    /// The record of the case itself.
    pub header: bool,
    /// Whether articles came or went.
    pub article_list: bool,
    /// Articles of which something else than marks changed (a new text redraws all paragraphs).
    pub articles: BTreeSet<Id>,
    /// Paragraphs (by number) whose marks look different, by article.
    pub paragraphs: BTreeMap<Id, BTreeSet<usize>>,
    /// Marks that came, went or changed.
    pub marks: BTreeSet<Id>,
    /// Whether marks came or went or changed place, so that lists of them differ.
    pub mark_list: bool,
    /// Claims that came, went or changed.
    pub claims: BTreeSet<Id>,
    /// Sources that came, went or changed.
    pub sources: BTreeSet<Id>,
    /// Citations that came, went or changed.
    pub citations: BTreeSet<Id>,
    /// Claims that have other mentions, absences, evidence or reviews than before, or are other
    /// themselves: their rows in the matrix.
    pub rows: BTreeSet<Id>,
    /// Articles in which attributions came, went or changed: what is said there may stand on others.
    pub attributed: BTreeSet<Id>,
    /// Articles in which suggestions were rejected, or are no longer.
    pub dismissed: BTreeSet<Id>,
}

impl Touched {
    /// Adds what another change touches.
    pub fn merge(&mut self, other: Touched) {
        self.everything |= other.everything;
        self.header |= other.header;
        self.article_list |= other.article_list;
        self.articles.extend(other.articles);
        for (article, numbers) in other.paragraphs {
            self.paragraphs.entry(article).or_default().extend(numbers);
        }
        self.marks.extend(other.marks);
        self.mark_list |= other.mark_list;
        self.claims.extend(other.claims);
        self.sources.extend(other.sources);
        self.citations.extend(other.citations);
        self.rows.extend(other.rows);
        self.attributed.extend(other.attributed);
        self.dismissed.extend(other.dismissed);
    }
}

/// What `ops` touch in `after`, the case as it is once they are done; `inverse` is what undoes them.
pub fn touched(after: &Case, ops: &[Op], inverse: &[Op]) -> Touched {
    let old = standing(inverse);
    let new = standing(ops);
    let mut out = Touched::default();
    let ids: BTreeSet<Id> = sorted::set(ops.iter().chain(inverse).map(|op| op.target().1));
    for id in ids {
        let sides = (old.get(&id).copied(), new.get(&id).copied());
        if sides.0 != sides.1 {
            for record in [sides.0, sides.1].into_iter().flatten() {
                row(&mut out, record);
            }
        }
        match sides {
            (Some(Record::Mark(a)), Some(Record::Mark(b))) => {
                out.marks.insert(id);
                if look(a) != look(b) {
                    out.mark_list |= place(a) != place(b);
                    draw(&mut out, after, &old, a);
                    draw(&mut out, after, &old, b);
                }
            }
            (Some(Record::Mark(mark)), _) | (_, Some(Record::Mark(mark))) => {
                out.marks.insert(id);
                out.mark_list = true;
                draw(&mut out, after, &old, mark);
            }
            (Some(Record::Article(_)), Some(Record::Article(_))) => {
                out.articles.insert(id);
            }
            (Some(Record::Article(_)), _) | (_, Some(Record::Article(_))) => {
                out.articles.insert(id);
                out.article_list = true;
            }
            (Some(Record::Claim(_)), _) | (_, Some(Record::Claim(_))) => {
                out.claims.insert(id);
            }
            (Some(Record::Source(_)), _) | (_, Some(Record::Source(_))) => {
                out.sources.insert(id);
            }
            (Some(Record::Citation(_)), _) | (_, Some(Record::Citation(_))) => {
                out.citations.insert(id);
            }
            (Some(Record::Case(_)), _) | (_, Some(Record::Case(_))) => out.header = true,
            // Absences, evidence and reviews show in the rows alone, and dismissals where they were made.
            _ => {}
        }
    }
    out
}

/// The records that stand once `ops` are done: the last op of an id decides.
fn standing(ops: &[Op]) -> BTreeMap<Id, &Record> {
    let last: BTreeMap<Id, &Op> = sorted::map(ops.iter().map(|op| (op.target().1, op)));
    let puts = last.into_iter().filter_map(|(id, op)| match op {
        Op::Put(record) => Some((id, record)),
        _ => None,
    });
    sorted::map(puts)
}

/// The row of the matrix, or the article, that a record has a part in.
fn row(out: &mut Touched, record: &Record) {
    match record {
        Record::Mark(mark) => match &mark.body {
            Body::Mention { claim, .. } => {
                out.rows.insert(*claim);
            }
            Body::Attribution { .. } => {
                out.attributed.insert(mark.article);
            }
            Body::Highlight { .. } | Body::Note => {}
        },
        Record::Claim(r) => {
            out.rows.insert(r.id);
        }
        Record::Absence(r) => {
            out.rows.insert(r.claim);
        }
        Record::Evidence(r) => {
            out.rows.insert(r.claim);
        }
        Record::Review(r) => {
            out.rows.insert(r.claim);
        }
        Record::Dismissal(r) => {
            out.dismissed.insert(r.article);
        }
        Record::Case(_) | Record::Article(_) | Record::Source(_) | Record::Citation(_) => {}
    }
}

/// Where lists show a mark.
fn place(mark: &Mark) -> (Id, crate::text::Extent, bool) {
    (mark.article, mark.span.extent(), mark.span.is_anchored())
}

/// All of a mark that its paragraphs show.
fn look(mark: &Mark) -> (Id, crate::text::Extent, SpanState, u8, &str) {
    let (kind, color) = match &mark.body {
        Body::Mention { .. } => (0, ""),
        Body::Attribution { .. } => (1, ""),
        Body::Highlight { color } => (2, color.as_str()),
        Body::Note => (3, ""),
    };
    (mark.article, mark.span.extent(), mark.span.state(), kind, color)
}

fn draw(out: &mut Touched, after: &Case, old: &BTreeMap<Id, &Record>, mark: &Mark) {
    let article: Option<&Arc<Article>> =
        after.articles().get(&mark.article).or_else(|| match old.get(&mark.article) {
            Some(Record::Article(article)) => Some(article),
            _ => None,
        });
    let Some(article) = article else { return };
    if !mark.span.is_anchored() {
        return;
    }
    let first = article.text.paragraph_at(mark.span.start());
    let last = article.text.paragraph_at(crate::text::CodePoint(mark.span.end().0 - 1));
    out.paragraphs.entry(mark.article).or_default().extend(first..=last);
}
