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

/// Words of others to stand in a sentence of ours: what they have of controls of writing direction is left out, and words
/// from right to left are isolated (U+2068 … U+2069), so that neither turns the sentence around.
pub(super) fn apart(words: &str) -> String {
    let plain: String = words.chars().filter(|c| !is_direction(*c)).collect();
    if plain.chars().any(is_right_to_left) { format!("\u{2068}{plain}\u{2069}") } else { plain }
}

/// Unicode's `Bidi_Control`.
fn is_direction(c: char) -> bool {
    matches!(c, '\u{61C}' | '\u{200E}' | '\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}')
}

/// Within the blocks of scripts that are written from right to left.
fn is_right_to_left(c: char) -> bool {
    matches!(c,
        '\u{590}'..='\u{8FF}'
        | '\u{FB1D}'..='\u{FDFF}'
        | '\u{FE70}'..='\u{FEFE}'
        | '\u{10800}'..='\u{10FFF}'
        | '\u{1E800}'..='\u{1EFFF}'
    )
}

#[cfg(test)]
mod tests {
    use super::apart;

    #[test]
    fn words_of_others_do_not_turn_a_sentence_around() {
        assert_eq!(apart("Orbit"), "Orbit");
        assert_eq!(apart("Orbit\u{202E}17"), "Orbit17");
        assert_eq!(apart("\u{202B}النهار"), "\u{2068}النهار\u{2069}");
    }
}
