//! The desk: which cases there are, the trash, what was set aside, and the room in use.

use super::key::{ASIDE, CASES, FAMILY, Part, ROOT, key_of, parse_key, version_of};
use super::seal::{Form, unseal};
use super::{OpenError, StorageFault, Store, units};
use crate::case::{History, Id, Time};
use crate::sorted;
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};
use std::collections::{BTreeMap, BTreeSet};

/// What the desk shows of a case.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Summary {
    /// The id of the case.
    pub id: Id,
    /// What people call it.
    pub title: String,
    /// How many articles it has.
    pub articles: usize,
    /// How many marks.
    pub marks: usize,
    /// How many claims without a verdict: all of them, as long as there are no verdicts.
    pub claims: usize,
    /// When it was last changed.
    pub modified: Time,
    /// The latest change that it counts.
    #[serde(default)]
    pub latest: Option<Id>,
    /// When it was put in the trash.
    #[serde(skip)]
    pub deleted: Option<Time>,
}

impl Summary {
    /// The summary of a case as it is now.
    pub fn of(history: &History) -> Self {
        let case = history.case();
        let last = history.entries().last().map(|entry| &entry.change);
        Self {
            id: case.id(),
            title: case.header().title.clone(),
            articles: case.articles().len(),
            marks: case.marks().len(),
            claims: case.claims().len(),
            modified: last.map_or_else(|| case.modified(), |change| change.time),
            latest: last.map(|change| change.id),
            deleted: None,
        }
    }
}

/// All that the storage holds.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Desk {
    /// The cases, the latest changed first.
    pub cases: Vec<Summary>,
    /// Those in the trash, the latest deleted first.
    pub trash: Vec<Summary>,
    /// Cases of which nothing can be read, because a newer version wrote them.
    pub newer: Vec<Id>,
    /// Other entries of newer versions. They are never touched.
    pub newer_entries: Vec<String>,
    /// How many entries were set aside.
    pub aside: usize,
}

/// The room in use, in UTF-16 units of names and values; browsers give about 5,200,000.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Usage {
    /// All of Telisik.
    pub telisik: usize,
    /// Of others at the same address.
    pub others: usize,
    /// Each case, without what was set aside.
    pub cases: BTreeMap<Id, usize>,
    /// What was set aside.
    pub aside: usize,
}

/// An entry that was set aside.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Aside {
    /// Its name now, for [`Store::remove_aside`].
    pub key: String,
    /// The case it belonged to.
    pub case: Option<Id>,
    /// As it was found.
    pub value: String,
}

impl Store {
    /// The cases, the trash, and what else there is. Reads a small entry a case, and makes it again
    /// by reading the case where it is missing, garbled or old.
    ///
    /// # Errors
    /// When the storage cannot be used.
    pub fn list(&self) -> Result<Desk, StorageFault> {
        let mut desk = Desk::default();
        let mut found: BTreeMap<Id, (Option<Id>, bool)> = BTreeMap::new(); // latest change; trashed
        for key in self.kv.keys(FAMILY)? {
            if key.starts_with(ASIDE) {
                desk.aside += 1;
            } else if let Some((case, part)) = parse_key(&key) {
                let state = found.entry(case).or_default();
                match part {
                    Part::Journal(id) => state.0 = state.0.max(Some(id)),
                    Part::Trashed => state.1 = true,
                    _ => {}
                }
            } else if !key.starts_with(ROOT) {
                if version_of(&key).is_some() {
                    desk.newer_entries.push(key);
                }
            } else if case_of(&key).is_none()
                && key.starts_with(CASES)
                && let Some(value) = self.kv.get(&key)?
                && self.set_aside(&key, &value).is_ok()
            {
                desk.aside += 1;
            }
        }
        for (case, (latest, trashed)) in found {
            let mut summary = match self.summary_of(case) {
                Some(summary) if summary.latest >= latest => summary,
                _ => match self.read(case) {
                    Ok(reading) => {
                        let summary = Summary::of(&reading.history);
                        if !reading.newer {
                            let _ = self.renew_summary(&summary);
                        }
                        summary
                    }
                    Err(OpenError::Newer) => {
                        desk.newer.push(case);
                        continue;
                    }
                    Err(OpenError::NotFound(_)) => {
                        // Half purged, or texts of a case whose making was cut short.
                        if trashed { self.summary_stub(case) } else { continue }
                    }
                    Err(OpenError::Storage(fault)) => return Err(fault),
                },
            };
            if trashed {
                summary.deleted = Some(self.trashed_at(case)?);
                desk.trash.push(summary);
            } else {
                desk.cases.push(summary);
            }
        }
        sorted::sort_by_key(&mut desk.cases, |summary| {
            std::cmp::Reverse((summary.modified, summary.id))
        });
        sorted::sort_by_key(&mut desk.trash, |summary| {
            std::cmp::Reverse((summary.deleted, summary.id))
        });
        Ok(desk)
    }

    /// Keeps a summary for the desk.
    ///
    /// # Errors
    /// When the storage is full or blocked. The desk makes it again when it needs it.
    pub fn put_summary(&self, summary: &Summary) -> Result<(), StorageFault> {
        let body = serde_json::to_string(summary).unwrap_or_default();
        self.put(summary.id, &Part::Summary, Form::Plain, &body)
    }

    /// The summary as it was kept, if it is legible.
    pub(super) fn summary_of(&self, case: Id) -> Option<Summary> {
        let key = key_of(case, &Part::Summary);
        let value = self.kv.get(&key).ok()??;
        unseal(&key, &value)
            .ok()
            .and_then(|opened| serde_json::from_str::<Summary>(&opened.body).ok())
            .filter(|summary| summary.id == case)
    }

    /// Puts a summary in the place of one that is missing, old or damaged. It is made of the rest, but
    /// what is damaged may be more than a summary: it is set aside.
    pub(super) fn renew_summary(&self, summary: &Summary) -> Result<(), StorageFault> {
        let key = key_of(summary.id, &Part::Summary);
        if let Some(value) = self.kv.get(&key)?
            && unseal(&key, &value).is_err()
        {
            self.set_aside(&key, &value)?;
        }
        self.put_summary(summary)
    }

    fn summary_stub(&self, case: Id) -> Summary {
        Summary {
            id: case,
            title: String::new(),
            articles: 0,
            marks: 0,
            claims: 0,
            modified: Time::default(),
            latest: None,
            deleted: None,
        }
    }

    fn trashed_at(&self, case: Id) -> Result<Time, StorageFault> {
        let key = key_of(case, &Part::Trashed);
        let Some(value) = self.kv.get(&key)? else { return Ok(Time::default()) };
        let read = unseal(&key, &value).ok().and_then(|opened| Time::parse(&opened.body));
        if read.is_none() && self.keep_aside(&key, &value).is_ok() {
            // It stays in the trash; only when it was put there is lost.
            let _ = self.trash(case, Time::default());
        }
        Ok(read.unwrap_or_default())
    }

    /// Puts a case in the trash. Nothing of it is removed.
    ///
    /// # Errors
    /// When the storage is full or blocked.
    pub fn trash(&self, case: Id, now: Time) -> Result<(), StorageFault> {
        let done = self.put(case, &Part::Trashed, Form::Plain, &now.to_string());
        if done != Err(StorageFault::Full) {
            return done;
        }
        // The way to make room must not need any: the summary, a cache, gives way.
        self.kv.remove(&key_of(case, &Part::Summary))?;
        self.put(case, &Part::Trashed, Form::Plain, &now.to_string())
    }

    /// Whether a case is in the trash.
    ///
    /// # Errors
    /// When the storage is blocked.
    pub fn is_trashed(&self, case: Id) -> Result<bool, StorageFault> {
        Ok(self.kv.get(&key_of(case, &Part::Trashed))?.is_some())
    }

    /// Takes a case out of the trash.
    ///
    /// # Errors
    /// When the storage is blocked.
    pub fn restore(&self, case: Id) -> Result<(), StorageFault> {
        self.kv.remove(&key_of(case, &Part::Trashed))
    }

    /// Removes a case for good, with what of it was set aside.
    ///
    /// # Errors
    /// When the storage is blocked.
    pub fn purge(&self, case: Id) -> Result<(), StorageFault> {
        for key in self.kv.keys(&format!("{ASIDE}{CASES}{case}/"))? {
            self.kv.remove(&key)?;
        }
        self.wipe(case)
    }

    /// The room in use. Looks at the size of every entry: not for every act.
    ///
    /// # Errors
    /// When the storage cannot be used.
    pub fn usage(&self) -> Result<Usage, StorageFault> {
        let mut out = Usage::default();
        for key in self.kv.keys("")? {
            let size = units(&key) + self.kv.size(&key)?;
            if !key.starts_with(FAMILY) {
                out.others += size;
                continue;
            }
            out.telisik += size;
            if key.starts_with(ASIDE) {
                out.aside += size;
            } else if let Some(case) = case_of(&key) {
                *out.cases.entry(case).or_default() += size;
            }
        }
        Ok(out)
    }

    /// What was set aside.
    ///
    /// # Errors
    /// When the storage cannot be used.
    pub fn aside(&self) -> Result<Vec<Aside>, StorageFault> {
        let mut out = Vec::new();
        for key in self.kv.keys(ASIDE)? {
            if let Some(value) = self.kv.get(&key)? {
                out.push(Aside { case: case_of(&key[ASIDE.len()..]), key, value });
            }
        }
        Ok(out)
    }

    /// What was set aside, as a file that somebody can look into.
    ///
    /// # Errors
    /// When the storage cannot be used.
    pub fn export_aside(&self) -> Result<Value, StorageFault> {
        let entries: BTreeMap<String, String> = sorted::map(
            self.aside()?
                .into_iter()
                .map(|aside| (aside.key[ASIDE.len()..].to_owned(), aside.value)),
        );
        Ok(json!({ "format": "telisik.aside", "version": 1, "entries": entries }))
    }

    /// Removes an entry that was set aside, for good. Other names are left alone.
    ///
    /// # Errors
    /// When the storage is blocked.
    pub fn remove_aside(&self, key: &str) -> Result<(), StorageFault> {
        if key.starts_with(ASIDE) { self.kv.remove(key) } else { Ok(()) }
    }

    /// All entries of a case as they are, for a case that this version cannot open.
    ///
    /// # Errors
    /// When the storage cannot be used.
    pub fn raw(&self, case: Id) -> Result<Value, StorageFault> {
        let mut entries = BTreeMap::new();
        for key in self.case_keys(case)? {
            if let Some(value) = self.kv.get(&key)? {
                entries.insert(key, value);
            }
        }
        Ok(json!({ "format": "telisik.raw", "version": 1, "entries": entries }))
    }

    /// The ids of all cases that have any entry.
    ///
    /// # Errors
    /// When the storage cannot be used.
    pub fn ids(&self) -> Result<BTreeSet<Id>, StorageFault> {
        Ok(sorted::set(self.kv.keys(CASES)?.iter().filter_map(|key| case_of(key))))
    }
}

/// The case that an entry belongs to, whether or not the rest of its name means anything.
fn case_of(key: &str) -> Option<Id> {
    Id::parse(key.strip_prefix(CASES)?.split_once('/')?.0)
}

#[cfg(test)]
mod tests;
