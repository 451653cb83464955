//! One press of a key, with the keys held beside it.

use std::fmt;

/// A key and its modifiers, such as `Ctrl+Shift+Z`, `c`, `?` or `Delete`. On a Mac, ⌘ counts as
/// Ctrl.
///
/// Invariants: a letter is lower case, and Shift is said beside it; Shift is not said of other
/// printed signs, because which ones need it differs from keyboard to keyboard.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Chord {
    ctrl: bool,
    alt: bool,
    shift: bool,
    key: String,
}

/// The modifiers held while a key is pressed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Held {
    /// Ctrl, or ⌘.
    pub ctrl: bool,
    /// Alt, or ⌥.
    pub alt: bool,
    /// Shift.
    pub shift: bool,
}

impl Chord {
    /// What a keyboard event says: its `key`, its `code`, and what is held. `None` while nothing but
    /// a modifier is down, and for dead and composed keys.
    ///
    /// With Alt held some systems type another sign; the place of the key (`KeyQ`) tells then.
    pub fn pressed(key: &str, code: &str, held: Held) -> Option<Self> {
        const NO_KEYS: [&str; 12] = [
            "Shift",
            "Control",
            "Alt",
            "AltGraph",
            "Meta",
            "CapsLock",
            "Dead",
            "Process",
            "Unidentified",
            "Fn",
            "NumLock",
            "ContextMenu",
        ];
        if key.is_empty() || NO_KEYS.contains(&key) {
            return None;
        }
        let by_place = code.strip_prefix("Key").or_else(|| code.strip_prefix("Digit"));
        let key = match by_place {
            Some(place) if held.alt && key.chars().count() == 1 => place,
            _ => key,
        };
        Some(Self::new(key, held))
    }

    fn new(key: &str, held: Held) -> Self {
        let key = if key == " " { "Space" } else { key };
        let mut signs = key.chars();
        let single = signs.next().filter(|_| signs.next().is_none());
        let (key, shift) = match single {
            Some(letter) if letter.is_alphabetic() => (letter.to_lowercase().collect(), held.shift),
            Some(sign) => (sign.to_string(), false),
            None => (key.to_owned(), held.shift),
        };
        Self { ctrl: held.ctrl, alt: held.alt, shift, key }
    }

    /// Reads what its `Display` writes; `None` if it is no chord.
    pub fn parse(text: &str) -> Option<Self> {
        let mut held = Held::default();
        let mut rest = text;
        while let Some((name, after)) = rest.split_once('+') {
            // In "Ctrl++" and in "+", the last plus is the key.
            if after.is_empty() {
                break;
            }
            match name {
                "Ctrl" => held.ctrl = true,
                "Alt" => held.alt = true,
                "Shift" => held.shift = true,
                _ => return None,
            }
            rest = after;
        }
        (!rest.is_empty()).then(|| Self::new(rest, held))
    }

    /// Whether it is typed like a letter, and so acts only while no text field has the focus.
    pub fn is_plain(&self) -> bool {
        !self.ctrl && !self.alt
    }

    /// Whether a focused button or link takes it for itself.
    pub fn presses(&self) -> bool {
        self.is_plain() && matches!(self.key.as_str(), "Enter" | "Space")
    }

    /// Its parts, for showing each as a key.
    pub fn parts(&self) -> Vec<String> {
        let held = [(self.ctrl, "Ctrl"), (self.alt, "Alt"), (self.shift, "Shift")];
        let mut parts: Vec<String> =
            held.into_iter().filter(|(is, _)| *is).map(|(_, name)| name.to_owned()).collect();
        let lone = parts.is_empty();
        parts.push(match self.key.as_str() {
            "ArrowLeft" => "←".to_owned(),
            "ArrowRight" => "→".to_owned(),
            "ArrowUp" => "↑".to_owned(),
            "ArrowDown" => "↓".to_owned(),
            key if !lone && key.chars().count() == 1 => key.to_uppercase(),
            key => key.to_owned(),
        });
        parts
    }
}

impl fmt::Display for Chord {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (is, name) in [(self.ctrl, "Ctrl+"), (self.alt, "Alt+"), (self.shift, "Shift+")] {
            if is {
                f.write_str(name)?;
            }
        }
        // Beside a modifier people write capitals: Ctrl+Shift+Z.
        if (self.ctrl || self.alt || self.shift) && self.key.chars().count() == 1 {
            return f.write_str(&self.key.to_uppercase());
        }
        f.write_str(&self.key)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn chords_survive_their_text_form() {
        for text in ["c", "?", "+", "Ctrl++", "Ctrl+Shift+Z", "Alt+Q", "Shift+Delete", "Space", "]"]
        {
            assert_eq!(Chord::parse(text).map(|c| c.to_string()).as_deref(), Some(text));
        }
    }

    #[test]
    fn what_is_no_chord_is_refused() {
        for text in ["", "Hyper+X", "a+b"] {
            assert_eq!(Chord::parse(text), None, "{text}");
        }
    }

    #[test]
    fn a_press_is_the_chord_that_names_it() {
        let held = |ctrl, alt, shift| Held { ctrl, alt, shift };
        for (key, code, held, chord) in [
            ("c", "KeyC", held(false, false, false), "c"),
            ("C", "KeyC", held(false, false, false), "c"),
            ("Z", "KeyZ", held(true, false, true), "Ctrl+Shift+Z"),
            ("?", "Slash", held(false, false, true), "?"),
            ("œ", "KeyQ", held(false, true, false), "Alt+Q"),
            ("Delete", "Delete", held(false, false, false), "Delete"),
            (" ", "Space", held(false, false, false), "Space"),
        ] {
            let pressed = Chord::pressed(key, code, held);
            assert_eq!(pressed, Chord::parse(chord), "{chord}");
        }
        assert_eq!(Chord::pressed("Shift", "ShiftLeft", held(false, false, true)), None);
    }
}
