//! A span: a place in a text, together with the words that stand there and around it, so that it
//! can be checked, and found again (W3C TextPositionSelector and TextQuoteSelector in one).

use super::{CodePoint, Extent, Text};
use serde::{Deserialize, Serialize};

/// How many code points of context a span keeps on either side (fewer at the ends of the text, or
/// where one more would cut a grapheme).
pub const CONTEXT: u32 = 32;

/// How sure a span is of its place.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum SpanState {
    /// The exact words stand at the place.
    #[default]
    Anchored,
    /// The exact words were found again at another place.
    Moved,
    /// The words were found changed; `exact` is what stands there now, `was` what was marked.
    Changed,
    /// The words were not found: `start` and `end` are where they once were.
    Orphan,
}

/// A non-empty range of whole graphemes of one text, with its words.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct Span {
    start: CodePoint,
    end: CodePoint,
    exact: String,
    #[serde(default)]
    prefix: String,
    #[serde(default)]
    suffix: String,
    #[serde(default)]
    state: SpanState,
    /// What it said before its words were found changed, as far as it is known.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    was: String,
}

/// Why a span is not one of a text.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum SpanFault {
    /// It holds no words.
    #[error("the span {start}..{end} is empty")]
    Empty {
        /// Code points.
        start: u32,
        /// Code points.
        end: u32,
    },
    /// It ends after the text does.
    #[error("the span ends at {end}, but the text has {length} code points")]
    PastEnd {
        /// Code points.
        end: u32,
        /// Code points.
        length: u32,
    },
    /// One of its ends lies within a grapheme (a letter with its combining marks, an emoji sequence).
    #[error("the span {start}..{end} cuts a character in two")]
    CutsGrapheme {
        /// Code points.
        start: u32,
        /// Code points.
        end: u32,
    },
    /// The text has other words there.
    #[error("the span says “{said}”, but the text has “{found}” at {start}..{end}")]
    OtherWords {
        /// Code points.
        start: u32,
        /// Code points.
        end: u32,
        /// The words of the span.
        said: String,
        /// The words of the text.
        found: String,
    },
}

impl Span {
    /// The span of `text` at exactly `extent`.
    ///
    /// # Errors
    /// When the extent is empty, past the end, or cuts a grapheme.
    pub fn new(text: &Text, extent: Extent) -> Result<Self, SpanFault> {
        let (start, end) = (extent.start.0, extent.end.0);
        if extent.is_empty() {
            return Err(SpanFault::Empty { start, end });
        }
        if extent.end > text.end() {
            return Err(SpanFault::PastEnd { end, length: text.end().0 });
        }
        if !text.is_grapheme_boundary(extent.start) || !text.is_grapheme_boundary(extent.end) {
            return Err(SpanFault::CutsGrapheme { start, end });
        }
        Ok(Self::at(text, extent, SpanState::Anchored))
    }

    /// The smallest span that holds `extent`: grown to whole graphemes, cut at the end of the text.
    /// `None` if nothing is left.
    pub fn around(text: &Text, extent: Extent) -> Option<Self> {
        let end = extent.end.min(text.end());
        let extent = Extent {
            start: text.grapheme_floor(extent.start.min(end)),
            end: text.grapheme_ceil(end),
        };
        (!extent.is_empty()).then(|| Self::at(text, extent, SpanState::Anchored))
    }

    /// The span at `extent`, which must be one of whole graphemes, with the state given: what
    /// re-anchoring makes.
    pub(crate) fn at(text: &Text, extent: Extent, state: SpanState) -> Self {
        let before = text.grapheme_ceil(CodePoint(extent.start.0.saturating_sub(CONTEXT)));
        let after = text.grapheme_floor(CodePoint((extent.end.0 + CONTEXT).min(text.end().0)));
        let before = before.min(extent.start);
        let after = after.max(extent.end);
        Self {
            start: extent.start,
            end: extent.end,
            exact: text.slice(extent).to_owned(),
            prefix: text.slice(Extent { start: before, end: extent.start }).to_owned(),
            suffix: text.slice(Extent { start: extent.end, end: after }).to_owned(),
            state,
            was: String::new(),
        }
    }

    /// This span, found again at `extent` of a text, which must be one of whole graphemes. While its words are
    /// changed it keeps those that a person marked; where they have come back, nothing is changed any more.
    pub(crate) fn again(&self, text: &Text, extent: Extent, state: SpanState) -> Self {
        let mut span = Self::at(text, extent, state);
        if state != SpanState::Changed {
            return span;
        }
        if self.was.is_empty() && self.exact != span.exact {
            span.was.clone_from(&self.exact);
        } else if self.was == span.exact {
            span.state = SpanState::Anchored;
        } else {
            span.was.clone_from(&self.was);
        }
        span
    }

    /// The same span, its words as they stand now being right: a person has looked at them. An orphan has none.
    #[must_use]
    pub fn settled(&self) -> Self {
        match self.state {
            SpanState::Orphan => self.clone(),
            _ => Self { state: SpanState::Anchored, was: String::new(), ..self.clone() },
        }
    }

    /// The same span, its words not found: it keeps them, and where they were.
    pub fn orphaned(&self) -> Self {
        Self { state: SpanState::Orphan, ..self.clone() }
    }

    /// Whether it is a span of `text`. An orphan never claims to be, so it always passes.
    ///
    /// # Errors
    /// What [`Span::new`] would refuse, and other words than `exact` at the place.
    pub fn check(&self, text: &Text) -> Result<(), SpanFault> {
        if self.state == SpanState::Orphan {
            return Ok(());
        }
        Self::new(text, self.extent())?;
        let found = text.slice(self.extent());
        if found != self.exact {
            return Err(SpanFault::OtherWords {
                start: self.start.0,
                end: self.end.0,
                said: shorten(&self.exact),
                found: shorten(found),
            });
        }
        Ok(())
    }

    /// Where it stands, in code points.
    pub fn extent(&self) -> Extent {
        Extent { start: self.start, end: self.end }
    }

    /// Its first code point.
    pub fn start(&self) -> CodePoint {
        self.start
    }

    /// The first code point after it.
    pub fn end(&self) -> CodePoint {
        self.end
    }

    /// Its words.
    pub fn exact(&self) -> &str {
        &self.exact
    }

    /// The words before it, [`CONTEXT`] code points at most.
    pub fn prefix(&self) -> &str {
        &self.prefix
    }

    /// The words after it, [`CONTEXT`] code points at most.
    pub fn suffix(&self) -> &str {
        &self.suffix
    }

    /// What it said before its words were found changed: those that a person marked, however often they have changed
    /// since. `None` when they have not, or when it is not known.
    pub fn was(&self) -> Option<&str> {
        let may_differ = matches!(self.state, SpanState::Changed | SpanState::Orphan);
        (may_differ && !self.was.is_empty()).then_some(&self.was)
    }

    /// How sure it is of its place.
    pub fn state(&self) -> SpanState {
        self.state
    }

    /// Whether its place in the text is known.
    pub fn is_anchored(&self) -> bool {
        self.state != SpanState::Orphan
    }
}

/// The first words of a long quotation, for messages.
fn shorten(words: &str) -> String {
    const LIMIT: usize = 60;
    match words.char_indices().nth(LIMIT) {
        Some((byte, _)) => format!("{}…", &words[..byte]),
        None => words.to_owned(),
    }
}
