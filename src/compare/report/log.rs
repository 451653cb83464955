//! What the change log of a case covers.

use crate::case::{History, Time};
use crate::sorted;
use std::collections::BTreeSet;

/// What the change log covers, for the note on method.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ChangeLog {
    /// How many changes it holds.
    pub changes: usize,
    /// When the first of them was made.
    pub first: Option<Time>,
    /// When the last of them was made.
    pub last: Option<Time>,
    /// Who made them, by name.
    pub people: Vec<String>,
}

impl ChangeLog {
    /// That of a history: the changes that can still be undone.
    pub fn of(history: &History) -> Self {
        let changes = || history.entries().iter().map(|entry| &entry.change);
        let times = || changes().map(|change| change.time);
        let people: BTreeSet<&str> =
            sorted::set(changes().map(|change| change.by.trim()).filter(|by| !by.is_empty()));
        Self {
            changes: changes().count(),
            first: times().min(),
            last: times().max(),
            people: people.into_iter().map(str::to_owned).collect(),
        }
    }
}
