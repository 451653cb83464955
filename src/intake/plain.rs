//! Characters → the text of an article: line ends become `\n`, and nothing else changes.

use super::error::{IntakeError, MAX_BYTES};
use crate::text::{CodePoint, Text};
use std::fmt;

/// A text as an article keeps it, with what a careful reader should know about it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Plain {
    /// The text.
    pub text: Text,
    /// What is odd about it, each kind at most once, in the order of [`Oddity`].
    pub notes: Vec<IntakeNote>,
}

/// Characters that were kept, but that a reader cannot see or trust.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct IntakeNote {
    /// What they are.
    pub oddity: Oddity,
    /// How many there are.
    pub count: usize,
    /// Where the first one stands.
    pub first: CodePoint,
}

/// Kinds of characters that are worth a note.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Oddity {
    /// U+FFFD: something that a program before could not read.
    Unreadable,
    /// Control characters other than tab and line end.
    Control,
    /// Controls of writing direction (Unicode's `Bidi_Control`): they can disguise words.
    Bidi,
    /// Characters without width inside of which a search finds nothing: soft hyphen, zero-width
    /// space, word joiner, byte order mark, tags.
    Invisible,
}

impl Oddity {
    const ALL: [Self; 4] = [Self::Unreadable, Self::Control, Self::Bidi, Self::Invisible];

    fn of(character: char) -> Option<Self> {
        match character {
            '\u{FFFD}' => Some(Self::Unreadable),
            '\t' | '\n' => None,
            '\u{61C}'
            | '\u{200E}'
            | '\u{200F}'
            | '\u{202A}'..='\u{202E}'
            | '\u{2066}'..='\u{2069}' => Some(Self::Bidi),
            // Tags after a black flag make the flags of England, Scotland and Wales; alone they hide.
            '\u{AD}' | '\u{200B}' | '\u{2060}' | '\u{FEFF}' => Some(Self::Invisible),
            '\u{E0020}'..='\u{E007F}' => Some(Self::Invisible),
            _ if character.is_control() => Some(Self::Control),
            _ => None,
        }
    }
}

impl fmt::Display for IntakeNote {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (count, s) = (self.count, if self.count == 1 { "" } else { "s" });
        match self.oddity {
            Oddity::Unreadable => write!(f, "{count} character{s} could not be read"),
            Oddity::Control => write!(f, "{count} control character{s} kept as found"),
            Oddity::Bidi => {
                write!(f, "{count} control{s} of writing direction, which can disguise words")
            }
            Oddity::Invisible => write!(f, "{count} invisible character{s} kept as found"),
        }
    }
}

/// Makes the text of an article. `\r\n`, a lone `\r`, U+2028 and U+2029 are line ends (Unicode
/// calls all of them mandatory breaks, and they stand where a reader sees a new line), and become
/// `\n`; so `normalise` of its own result changes nothing. White space at the ends stays.
///
/// # Errors
/// [`IntakeError::Empty`] without a visible character, [`IntakeError::Nul`], and
/// [`IntakeError::TooLong`] over [`MAX_BYTES`].
pub fn normalise(text: &str) -> Result<Plain, IntakeError> {
    if text.len() > MAX_BYTES {
        return Err(IntakeError::TooLong { bytes: text.len(), limit: MAX_BYTES });
    }
    let mut out = String::with_capacity(text.len());
    let mut found = [(0usize, CodePoint(0)); Oddity::ALL.len()];
    let (mut position, mut visible, mut nul) = (0u32, false, None);
    let mut characters = text.chars().peekable();
    while let Some(character) = characters.next() {
        let character = match character {
            '\r' => {
                characters.next_if_eq(&'\n');
                '\n'
            }
            '\u{2028}' | '\u{2029}' => '\n',
            other => other,
        };
        let oddity = Oddity::of(character);
        if character == '\0' {
            nul = nul.or(Some(CodePoint(position)));
        }
        visible |= !character.is_whitespace() && matches!(oddity, None | Some(Oddity::Unreadable));
        if let Some(oddity) = oddity {
            let (count, first) = &mut found[oddity as usize];
            if *count == 0 {
                *first = CodePoint(position);
            }
            *count += 1;
        }
        out.push(character);
        position += 1;
    }
    match nul {
        Some(at) => return Err(IntakeError::Nul { at }),
        None if !visible => return Err(IntakeError::Empty),
        None => {}
    }
    let notes = Oddity::ALL
        .into_iter()
        .zip(found)
        .filter(|(_, (count, _))| *count > 0)
        .map(|(oddity, (count, first))| IntakeNote { oddity, count, first })
        .collect();
    Ok(Plain { text: Text::new(out), notes })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn line_ends_become_one_and_nothing_else_changes() {
        for (given, kept) in [
            ("satu\r\ndua\rtiga\n", "satu\ndua\ntiga\n"),
            ("satu\n\r\ndua\r\r\ntiga", "satu\n\ndua\n\ntiga"),
            ("satu\u{2028}dua\u{2029}tiga", "satu\ndua\ntiga"),
            ("  spasi\u{A0}ganda  \t\n\n", "  spasi\u{A0}ganda  \t\n\n"),
            ("e\u{301} tetap dua, é tetap satu", "e\u{301} tetap dua, é tetap satu"),
            ("“kutip” ... …", "“kutip” ... …"),
        ] {
            let plain = normalise(given).expect("a text");
            assert_eq!(plain.text.as_str(), kept);
            assert_eq!(plain.notes, []);
        }
    }

    #[test]
    fn nothing_visible_is_empty() {
        for given in ["", " \t\r\n\u{A0}\u{3000}", "\u{200B}\u{FEFF}\u{202E}", "\u{7}"] {
            assert_eq!(normalise(given), Err(IntakeError::Empty), "{given:?}");
        }
    }

    #[test]
    fn nul_is_refused_where_it_stands() {
        assert_eq!(normalise("é\r\n\0"), Err(IntakeError::Nul { at: CodePoint(2) }));
    }

    #[test]
    fn odd_characters_are_kept_and_counted() {
        let given = "a\u{FFFD}b\u{7}c\u{7}\u{202E}def\u{200B}g\u{FFFD}";
        let plain = normalise(given).expect("a text");
        assert_eq!(plain.text.as_str(), given);
        let note = |oddity, count, first| IntakeNote { oddity, count, first: CodePoint(first) };
        assert_eq!(
            plain.notes,
            [
                note(Oddity::Unreadable, 2, 1),
                note(Oddity::Control, 2, 3),
                note(Oddity::Bidi, 1, 6),
                note(Oddity::Invisible, 1, 10),
            ]
        );
        assert_eq!(plain.notes[0].to_string(), "2 characters could not be read");
    }

    #[test]
    fn a_text_over_the_limit_is_refused() {
        let long = "a".repeat(MAX_BYTES + 1);
        let refused = IntakeError::TooLong { bytes: MAX_BYTES + 1, limit: MAX_BYTES };
        assert_eq!(normalise(&long), Err(refused));
        assert!(normalise(&long[1..]).is_ok());
    }
}
