//! The words for a reader of a language.

use crate::text::Language;

/// The words of the language.
pub(super) fn say<'a>(language: Language, english: &'a str, indonesian: &'a str) -> &'a str {
    match language {
        Language::English => english,
        Language::Indonesian => indonesian,
    }
}
