//! Spans whose text has become another: found again, or orphaned. Used where a text and a mark
//! come from different hands: merging, the history of two windows, and files.

use super::{Body, Dismissal, Mark};
use crate::text::{Byte, CodePoint, Extent, Found, Quote, Span, SpanState, Text, find};

/// The words of a span, and where they were said to stand.
pub(crate) struct Said<'a> {
    pub(crate) exact: &'a str,
    pub(crate) prefix: &'a str,
    pub(crate) suffix: &'a str,
    pub(crate) start: CodePoint,
}

impl<'a> From<&'a Span> for Said<'a> {
    fn from(span: &'a Span) -> Self {
        Said {
            exact: span.exact(),
            prefix: span.prefix(),
            suffix: span.suffix(),
            start: span.start(),
        }
    }
}

/// How many places of the same words are looked at before they count as not found.
const PLACES: usize = 1000;

/// The words again in `text`: exact where they stand elsewhere, else the best match, where it is good
/// and clearly better than any other (see [`find`]); its state is `Changed` then. Costs some hundred
/// times the length of the text at worst.
pub(crate) fn find_again(text: &Text, said: &Said<'_>) -> Option<Span> {
    // Exact words at several places, none of them told by its context, are nobody's to choose.
    if text.as_str().contains(said.exact) {
        return find_exact(text, said);
    }
    let Said { exact, prefix, suffix, start } = *said;
    match find(text, &Quote { exact, prefix, suffix, hint: Some(start) }) {
        Found::Changed { extent, .. } => Some(Span::at(text, extent, SpanState::Changed)),
        Found::Anchored(_) | Found::Moved(_) | Found::Orphan => None,
    }
}

/// The exact words elsewhere in `text`: where they stand in the context given, nearest to the old
/// place; else where they stand, if that is the only such place or the only one with the words
/// before or after. Costs about the length of the text.
fn find_exact(text: &Text, said: &Said<'_>) -> Option<Span> {
    let (string, exact) = (text.as_str(), said.exact);
    if exact.is_empty() {
        return None;
    }
    let moved = |byte: usize| {
        let extent = Extent {
            start: text.from_byte(Byte(byte)),
            end: text.from_byte(Byte(byte + exact.len())),
        };
        Span::new(text, extent).ok()?;
        Some(Span::at(text, extent, SpanState::Moved))
    };
    let places: Vec<usize> = string.match_indices(exact).map(|m| m.0).take(PLACES).collect();
    let before = |&byte: &usize| string[..byte].ends_with(said.prefix);
    let after = |&byte: &usize| string[byte + exact.len()..].starts_with(said.suffix);
    let old = text.to_byte(said.start).0;
    let both = places.iter().filter(|b| before(b) && after(b)).min_by_key(|b| b.abs_diff(old));
    let has_context = !said.prefix.is_empty() || !said.suffix.is_empty();
    if let Some(&byte) = both.filter(|_| has_context || places.len() == 1) {
        return moved(byte);
    }
    let only = |found: &mut dyn Iterator<Item = &usize>| match (found.next(), found.next()) {
        (Some(&byte), None) => Some(byte),
        _ => None,
    };
    let beside = |b: &&usize| {
        (!said.prefix.is_empty() && before(b)) || (!said.suffix.is_empty() && after(b))
    };
    only(&mut places.iter()).or_else(|| only(&mut places.iter().filter(beside))).and_then(moved)
}

/// The span in `text`: itself if it fits, found again, or an orphan.
pub(crate) fn refit(span: &Span, text: &Text) -> Span {
    if span.check(text).is_ok() {
        return span.clone();
    }
    match find_again(text, &Said::from(span)) {
        // What was found changed before stays so, however exactly it is found now.
        Some(found) if span.was().is_some() => span.again(text, found.extent(), SpanState::Changed),
        Some(found) => span.again(text, found.extent(), found.state()),
        None => span.orphaned(),
    }
}

/// The mark with all its spans in `text`; `None` if it fits as it is.
pub(crate) fn refit_mark(mark: &Mark, text: &Text) -> Option<Mark> {
    if super::apply::spans(mark).all(|span| span.check(text).is_ok()) {
        return None;
    }
    let mut mark = mark.clone();
    for span in spans_mut(&mut mark) {
        *span = refit(span, text);
    }
    Some(mark)
}

/// The dismissal with its span in `text`; `None` if it fits as it is.
pub(crate) fn refit_dismissal(dismissal: &Dismissal, text: &Text) -> Option<Dismissal> {
    let span = dismissal.span.as_ref().filter(|span| span.check(text).is_err())?;
    Some(Dismissal { span: Some(refit(span, text)), ..dismissal.clone() })
}

/// All spans of a mark: its own first, then the cue, then the content.
pub(crate) fn spans_mut(mark: &mut Mark) -> impl Iterator<Item = &mut Span> {
    let (cue, content) = match &mut mark.body {
        Body::Attribution { cue, content, .. } => (cue.as_mut(), content.as_mut_slice()),
        _ => (None, &mut [][..]),
    };
    std::iter::once(&mut mark.span).chain(cue).chain(content)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// `before` and `after` hold one place each, in brackets; the span of the first is looked for
    /// in the second.
    fn check(before: &str, after: &str) {
        let cut = |marked: &str| {
            let start = marked.chars().position(|c| c == '[').unwrap_or_default() as u32;
            let end = marked.chars().position(|c| c == ']').unwrap_or_default() as u32;
            let plain: String = marked.chars().filter(|c| !"[]".contains(*c)).collect();
            (Text::from(plain), Extent::new(start, end.saturating_sub(1)))
        };
        let (old, place) = cut(before);
        let (new, expected) = cut(after);
        let span = Span::new(&old, place).expect("a span");
        let found = find_again(&new, &Said::from(&span)).map(|s| s.extent());
        assert_eq!(found, (!expected.is_empty()).then_some(expected), "{before} → {after}");
    }

    #[test]
    fn words_are_found_again_by_context_or_where_they_stand_alone() {
        check("buka [tahun depan] di Tokyo", "akan buka [tahun depan] di Tokyo");
        check("a di [Tokyo], b di Tokyo.", "x a di [Tokyo], b di Tokyo.");
        check("kata [Lungescu]", "ujar [Lungescu] lagi");
        check("kata [dia]. dia", "ujar dia. dia. dia");
        check("kata [Lungescu]", "kata Stoltenberg");
    }

    #[test]
    fn changed_words_are_found_and_say_so() {
        let old =
            Text::from("Menurut laporan, kantor penghubung akan dibuka tahun depan di Tokyo.");
        let new = Text::from("Menurut laporan, kantor penghubung akan dibuka tahun 2025 di Tokyo.");
        let span = Span::new(&old, Extent::new(17, 57)).expect("a span");
        let found = refit(&span, &new);
        assert_eq!(found.state(), SpanState::Changed);
        assert_eq!(found.exact(), "kantor penghubung akan dibuka tahun 2025");
        let gone = Text::from("Warga mengungsi karena gempa di Palu, kata petugas.");
        assert_eq!(refit(&span, &gone).state(), SpanState::Orphan);
    }

    #[test]
    fn words_that_would_cut_a_character_are_not_found() {
        check("kafe [e] x", "kaf e\u{301} x");
    }
}
