//! The words for a reader of a language.

use crate::text::{Language, SpanState};

/// The words of the language.
pub(super) fn say<'a>(language: Language, english: &'a str, indonesian: &'a str) -> &'a str {
    match language {
        Language::English => english,
        Language::Indonesian => indonesian,
    }
}

/// What English writes after a number that counts a place.
pub(super) fn ordinal_ending(number: &str) -> &'static str {
    let teens = ["11", "12", "13"].iter().any(|teen| number.ends_with(teen));
    match number.chars().last() {
        Some('1') if !teens => "st",
        Some('2') if !teens => "nd",
        Some('3') if !teens => "rd",
        _ => "th",
    }
}

/// That the words of a mark are not those that were marked, where that is so.
pub fn stands(state: SpanState, language: Language) -> Option<&'static str> {
    match state {
        SpanState::Anchored | SpanState::Moved => None,
        SpanState::Changed => {
            Some(say(language, "the words have changed since", "katanya sudah berubah"))
        }
        SpanState::Orphan => {
            Some(say(language, "no longer in the text", "tidak ada lagi dalam teks"))
        }
    }
}
