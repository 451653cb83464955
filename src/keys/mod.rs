//! What can be done by key: actions, chords, and which chord does what. Pure.
//!
//! Invariants: an action has one name in files, for ever; a keymap keeps only what a person
//! changed, so that new defaults reach everybody else.
#![forbid(unsafe_code)]

mod action;
mod chord;
mod find;

pub use action::{Action, Group};
pub use chord::{Chord, Held};
pub use find::rank;

use serde::{Deserialize, Deserializer, Serialize, Serializer};
use std::collections::BTreeMap;

/// Which chords do what.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Keymap {
    changed: BTreeMap<Action, Vec<Chord>>,
}

impl Keymap {
    /// The chords of an action; none if a person took its keys away.
    pub fn chords(&self, action: Action) -> Vec<Chord> {
        match self.changed.get(&action) {
            Some(chords) => chords.clone(),
            None => action.default_chords(),
        }
    }

    /// What a chord does.
    pub fn action(&self, chord: &Chord) -> Option<Action> {
        Action::ALL.into_iter().find(|&action| self.chords(action).contains(chord))
    }

    /// The other action that `chord` does already, if it is to do `action` from now on.
    pub fn conflict(&self, action: Action, chord: &Chord) -> Option<Action> {
        Action::ALL.into_iter().find(|&other| other != action && self.chords(other).contains(chord))
    }

    /// Whether a person changed the keys of `action`.
    pub fn is_changed(&self, action: Action) -> bool {
        self.changed.contains_key(&action)
    }

    /// From now on these chords do `action`.
    pub fn set(&mut self, action: Action, chords: Vec<Chord>) {
        if chords == action.default_chords() {
            self.changed.remove(&action);
        } else {
            self.changed.insert(action, chords);
        }
    }

    /// From now on `chord` alone does `action`, and nothing else.
    pub fn take(&mut self, action: Action, chord: Chord) {
        if let Some(other) = self.conflict(action, &chord) {
            let left = self.chords(other).into_iter().filter(|c| *c != chord).collect();
            self.set(other, left);
        }
        self.set(action, vec![chord]);
    }

    /// The default keys of one action. They may be in conflict with keys chosen for others.
    pub fn reset(&mut self, action: Action) {
        self.changed.remove(&action);
    }

    /// The default keys of all actions.
    pub fn reset_all(&mut self) {
        self.changed.clear();
    }
}

impl Serialize for Keymap {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let entries = self.changed.iter().map(|(action, chords)| {
            (action.slug(), chords.iter().map(Chord::to_string).collect::<Vec<_>>())
        });
        serializer.collect_map(entries)
    }
}

impl<'de> Deserialize<'de> for Keymap {
    /// Actions and chords that this version does not know are left out.
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let named = BTreeMap::<String, Vec<String>>::deserialize(deserializer)?;
        let changed = named
            .into_iter()
            .filter_map(|(slug, chords)| {
                let action = Action::from_slug(&slug)?;
                Some((action, chords.iter().filter_map(|c| Chord::parse(c)).collect()))
            })
            .collect();
        Ok(Self { changed })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn chord(text: &str) -> Chord {
        Chord::parse(text).expect("a chord")
    }

    #[test]
    fn by_default_no_two_actions_share_a_chord() {
        let keymap = Keymap::default();
        for action in Action::ALL {
            for chord in keymap.chords(action) {
                assert_eq!(keymap.conflict(action, &chord), None, "{chord}");
                assert_eq!(keymap.action(&chord), Some(action));
            }
        }
    }

    #[test]
    fn taking_a_chord_takes_it_from_the_other() {
        let mut keymap = Keymap::default();
        keymap.take(Action::Search, chord("c"));
        assert_eq!(keymap.action(&chord("c")), Some(Action::Search));
        assert_eq!(keymap.chords(Action::MarkClaim), []);
        keymap.reset_all();
        assert_eq!(keymap, Keymap::default());
    }

    #[test]
    fn only_what_was_changed_is_kept_and_the_unknown_is_left_out() {
        let mut keymap = Keymap::default();
        keymap.take(Action::Undo, chord("Ctrl+U"));
        let json = serde_json::to_string(&keymap).expect("json");
        assert_eq!(json, r#"{"undo":["Ctrl+U"]}"#);
        let read: Keymap =
            serde_json::from_str(r#"{"undo":["Ctrl+U"],"fly":["x"]}"#).expect("read");
        assert_eq!(read, keymap);
    }
}
