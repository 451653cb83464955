//! Putting the positions of a file right: their unit, line ends, and words that do not stand where
//! the file says.

use super::original::{Original, unix};
use crate::case::refit::{Said, find_again, spans_mut};
use crate::case::{Article, Body, Dismissal, Id, Mark, body_digest, spans, wire};
use crate::sorted;
use crate::text::{CodePoint, Extent, Span, SpanState, Text};
use std::collections::BTreeMap;
use std::fmt;

/// What the positions of a file count.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unit {
    /// Unicode scalar values, as ours do.
    CodePoint,
    /// UTF-16 code units, as those of JavaScript do.
    Utf16,
}

/// One repair of a file that was taken in. Paths are those of the file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ImportNote {
    /// All positions were read in this unit, and not in the one declared.
    Units {
        /// The unit read.
        read: Unit,
        /// What the file said.
        declared: Unit,
    },
    /// The line ends of a text became `\n`, and the positions in it moved accordingly.
    LineEnds {
        /// The text.
        path: String,
    },
    /// The words of a span did not stand where the file says; they were found elsewhere.
    Moved {
        /// The span.
        path: String,
        /// Its words.
        words: String,
        /// Where they stand, in code points.
        to: Extent,
    },
    /// The words of a span are not in the text; these, which resemble them, stand in their place.
    Changed {
        /// The span.
        path: String,
        /// Its words.
        words: String,
        /// What stands there.
        found: String,
    },
    /// A span cut a character in two, and was grown to the whole of it.
    Widened {
        /// The span.
        path: String,
        /// Its words now.
        words: String,
    },
    /// The words of a span were not found in the text; the mark keeps them.
    Orphaned {
        /// The span.
        path: String,
        /// Its words.
        words: String,
    },
    /// The digest of an article was not that of its text, and was reckoned again.
    Digest {
        /// The digest.
        path: String,
    },
}

impl ImportNote {
    /// Where in the file it was; empty for the whole of it.
    pub fn path(&self) -> &str {
        match self {
            ImportNote::Units { .. } => "",
            ImportNote::LineEnds { path }
            | ImportNote::Moved { path, .. }
            | ImportNote::Changed { path, .. }
            | ImportNote::Widened { path, .. }
            | ImportNote::Orphaned { path, .. }
            | ImportNote::Digest { path } => path,
        }
    }
}

impl fmt::Display for ImportNote {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            ImportNote::Units { read, declared } => {
                write!(f, "positions were read as {read:?} and written as code points; ")?;
                write!(f, "the file says {declared:?}")
            }
            ImportNote::LineEnds { path } => write!(f, "{path}: line ends became \\n"),
            ImportNote::Moved { path, words, to } => {
                write!(f, "{path}: “{words}” was found at {}..{}", to.start.0, to.end.0)
            }
            ImportNote::Changed { path, words, found } => {
                write!(f, "{path}: “{words}” has become “{found}”")
            }
            ImportNote::Widened { path, words } => {
                write!(f, "{path}: cut a character in two; now “{words}”")
            }
            ImportNote::Orphaned { path, words } => write!(f, "{path}: “{words}” was not found"),
            ImportNote::Digest { path } => write!(f, "{path}: reckoned again"),
        }
    }
}

/// How many bytes of text are searched for words that are not in their place, so that a large file
/// with ten thousand wrong spans opens at all; what is not looked for is orphaned, and said.
const SEARCH: usize = 1 << 30;

/// The texts of a file, and the unit in which its positions are read.
pub(super) struct Repair {
    originals: BTreeMap<Id, Original>,
    unit: Unit,
    searched: usize,
    /// How far the last words found had moved: those after them often moved as far.
    shift: i64,
    pub(super) notes: Vec<ImportNote>,
    /// The record that each of them is about.
    pub(super) about: Vec<Option<Id>>,
}

impl Repair {
    /// Chooses the unit: the one declared, unless in the other one every span has its words that has
    /// them in the declared one, some more do, and most of all do (else some few may by chance).
    pub(super) fn new(articles: &[Article], marks: &[Mark], declared: Unit) -> Self {
        let originals: BTreeMap<Id, Original> =
            sorted::map(articles.iter().map(|a| (a.id, Original::new(a.text.clone()))));
        let other = match declared {
            Unit::CodePoint => Unit::Utf16,
            Unit::Utf16 => Unit::CodePoint,
        };
        let places = |test: &dyn Fn(&Original, &Span) -> bool| -> usize {
            let in_text = |mark: &Mark| {
                let original = originals.get(&mark.article)?;
                let anchored = spans(mark).filter(|span| span.is_anchored());
                Some(anchored.filter(|span| test(original, span)).count())
            };
            marks.iter().filter_map(in_text).sum()
        };
        let has = |original: &Original, unit, span: &Span| place_of(original, unit, span).is_some();
        let total = places(&|_, _| true);
        let in_declared = places(&|o, span| has(o, declared, span));
        let mut unit = declared;
        if in_declared < total {
            let in_other = places(&|o, span| has(o, other, span));
            let in_both = places(&|o, span| has(o, declared, span) && has(o, other, span));
            if in_both == in_declared && in_other > in_declared && in_other * 2 > total {
                unit = other;
            }
        }
        let mut notes = Vec::new();
        if unit != declared {
            notes.push(ImportNote::Units { read: unit, declared });
        }
        let about = vec![None; notes.len()];
        Self { originals, unit, searched: 0, shift: 0, notes, about }
    }

    /// The article with our line ends, its regions in code points of that text, and the digest of it.
    /// The first region that does not lie within the text is returned by its number.
    pub(super) fn article(&mut self, mut article: Article, path: &str) -> Result<Article, usize> {
        let Some(original) = self.originals.get(&article.id) else { return Ok(article) };
        for (number, region) in article.regions.iter_mut().enumerate() {
            let place = original.place(self.unit, region.start, region.end).ok_or(number)?;
            if region.start >= region.end {
                return Err(number);
            }
            (region.start, region.end) = (place.start, place.end);
        }
        article.regions.retain(|region| region.start < region.end); // it held but a `\r`
        if original.was_altered() {
            self.notes.push(ImportNote::LineEnds { path: format!("{path}.text") });
            article.text = original.text().clone();
        }
        let digest = body_digest(&article.text, &article.regions);
        if article.digest != digest {
            self.notes.push(ImportNote::Digest { path: format!("{path}.digest") });
            article.digest = digest;
        }
        self.about.resize(self.notes.len(), Some(article.id));
        Ok(article)
    }

    /// The mark with all its spans in the text of its article.
    pub(super) fn mark(&mut self, mut mark: Mark, path: &str) -> Mark {
        let article = mark.article;
        let paths = span_paths(&mark);
        for (span, field) in spans_mut(&mut mark).zip(paths) {
            self.span(article, span, &|| format!("{path}.{field}"));
        }
        self.about.resize(self.notes.len(), Some(mark.id));
        mark
    }

    /// The dismissal with its span in the text of its article.
    pub(super) fn dismissal(&mut self, mut dismissal: Dismissal, path: &str) -> Dismissal {
        if let Some(span) = &mut dismissal.span {
            self.span(dismissal.article, span, &|| format!("{path}.span"));
        }
        self.about.resize(self.notes.len(), Some(dismissal.id));
        dismissal
    }

    fn span(&mut self, article: Id, span: &mut Span, path: &dyn Fn() -> String) {
        let Some(original) = self.originals.get(&article) else { return };
        let (unit, shift) = (self.unit, &mut self.shift);
        let may_search = self.searched < SEARCH;
        let (repaired, note) = span_in(original, unit, span, shift, may_search, path);
        // Looking for words that are not there as they were costs far more.
        let cost = match note {
            Some(ImportNote::Moved { .. }) => 1,
            Some(ImportNote::Changed { .. } | ImportNote::Orphaned { .. }) => 16,
            _ => 0,
        };
        self.searched += original.text().as_str().len() * cost;
        self.notes.extend(note);
        *span = repaired;
    }
}

/// The fields of a mark that are spans, in the order of [`crate::case::spans`].
pub(super) fn span_paths(mark: &Mark) -> Vec<String> {
    let (cue, content) = match &mark.body {
        Body::Attribution { cue, content, .. } => (cue.is_some(), content.len()),
        _ => (false, 0),
    };
    std::iter::once("span".to_owned())
        .chain(cue.then(|| "body.cue".to_owned()))
        .chain((0..content).map(|number| format!("body.content[{number}]")))
        .collect()
}

/// Where the words of the span stand, if they stand where the file says in this unit.
fn place_of(original: &Original, unit: Unit, span: &Span) -> Option<Extent> {
    let place = original.place(unit, span.start(), span.end())?;
    let is_said = !place.is_empty() && original.text().slice(place) == unix(span.exact());
    is_said.then_some(place)
}

/// The span in our text, and what was done to it.
fn span_in(
    original: &Original,
    unit: Unit,
    span: &Span,
    shift: &mut i64,
    may_search: bool,
    path: impl Fn() -> String,
) -> (Span, Option<ImportNote>) {
    let text = original.text();
    if !span.is_anchored() {
        let place = original.place(unit, span.start(), span.end());
        return (place.map_or_else(|| span.clone(), |place| relocated(span, place)), None);
    }
    if let Some(place) = place_of(original, unit, span) {
        if Span::new(text, place).is_err() {
            let Some(whole) = Span::around(text, place) else { return orphan(span, path()) };
            let whole = Span::at(text, whole.extent(), SpanState::Changed);
            let words = whole.exact().to_owned();
            return (whole, Some(ImportNote::Widened { path: path(), words }));
        }
        let is_bare = span.prefix().is_empty() && span.suffix().is_empty();
        let is_ours = place == span.extent() && !original.was_altered() && !is_bare;
        return (if is_ours { span.clone() } else { span.again(text, place, span.state()) }, None);
    }
    let exact = unix(span.exact());
    let (prefix, suffix) = (unix(span.prefix()), unix(span.suffix()));
    let said = Said { exact: &exact, prefix: &prefix, suffix: &suffix, start: span.start() };
    let found = at_shift(text, &said, *shift)
        .or_else(|| may_search.then(|| find_again(text, &said)).flatten());
    let Some(found) = found else { return orphan(span, path()) };
    if found.state() == SpanState::Changed {
        let found = span.again(text, found.extent(), SpanState::Changed);
        let (words, found_words) = (exact.into_owned(), found.exact().to_owned());
        return (found, Some(ImportNote::Changed { path: path(), words, found: found_words }));
    }
    *shift = i64::from(found.start().0) - i64::from(span.start().0);
    let (words, to) = (found.exact().to_owned(), found.extent());
    (found, Some(ImportNote::Moved { path: path(), words, to }))
}

fn orphan(span: &Span, path: String) -> (Span, Option<ImportNote>) {
    let words = span.exact().to_owned();
    (span.orphaned(), Some(ImportNote::Orphaned { path, words }))
}

/// The words in one of their contexts, moved as far as those before them.
fn at_shift(text: &Text, said: &Said<'_>, shift: i64) -> Option<Span> {
    let start = u32::try_from(i64::from(said.start.0) + shift).ok()?;
    let length = said.exact.chars().count() as u32;
    let extent = Extent { start: CodePoint(start), end: CodePoint(start.checked_add(length)?) };
    if extent.end > text.end() || text.slice(extent) != said.exact {
        return None;
    }
    Span::new(text, extent).ok()?;
    let span = Span::at(text, extent, SpanState::Moved);
    let stands = |said: &str, found: &str| !said.is_empty() && said == found;
    (stands(said.prefix, span.prefix()) || stands(said.suffix, span.suffix())).then_some(span)
}

/// The same span at another place: only a file's own words say more of it.
fn relocated(span: &Span, place: Extent) -> Span {
    let place_of = |mut value: serde_json::Value| {
        value["start"] = place.start.0.into();
        value["end"] = place.end.0.into();
        wire::read(&value).ok()
    };
    place_of(wire::value_of(span)).unwrap_or_else(|| span.clone())
}
