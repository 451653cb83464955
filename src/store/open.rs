//! Opening a case: the snapshot, then the changes since, in the order of their ids. What cannot be
//! read is set aside; the rest opens.

use super::key::{CASES, Part, key_of, parse_key};
use super::missing::{Missing, is_less, missing};
use super::read::Reading;
use super::seal::{VERSION, form, unseal};
use super::snapshot::{Line, read_line};
use super::texts::Texts;
use super::{Compaction, Generation, HeadState, Step, StorageFault, Store, Summary, entry};
use crate::case::{Change, History, Id, Kind, Mended, Record, encode};
use std::collections::BTreeSet;

/// A case that was opened.
#[derive(Debug)]
pub struct Opened {
    /// The case, and what can be undone.
    pub history: History,
    /// What the person should know.
    pub notes: Vec<OpenNote>,
    /// What the case lacks because of that, as far as can be told.
    pub missing: Vec<Missing>,
    /// Whether it may be changed.
    pub access: Access,
    /// The snapshot that it was opened from; a [`super::Compaction`] needs it.
    pub base: Generation,
}

/// Whether an opened case may be changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Access {
    /// It may.
    ReadWrite,
    /// A newer Telisik wrote some of it. What this version understands is shown; offer the export
    /// ([`Store::raw`] has all of it), and say so.
    ReadOnly,
}

/// What happened while a case was opened.
#[derive(Clone, Debug, PartialEq)]
pub enum OpenNote {
    /// This entry could not be read. It was moved aside, as it was.
    SetAside(String),
    /// This entry could not be read, and there was no room to move it: it stays where it is.
    LeftInPlace(String),
    /// This record could not be kept; it was put aside.
    RecordAside(Kind, Id),
    /// The text of this article is missing or damaged; the article and its marks were put aside.
    TextLost(Id),
    /// An entry that should be there is not.
    Missing(String),
    /// The entry that names the snapshot was damaged; the newest whole snapshot was taken.
    HeadRebuilt,
    /// The title and note of the case are lost.
    HeaderLost,
    /// A newer version wrote this entry.
    Newer(String),
    /// Something was mended in a change.
    Mended(Mended),
}

/// Why a case did not open.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum OpenError {
    /// There is no such case.
    #[error(
        "There is no case {0} in this browser's storage. It may have been deleted, or made in another browser; a file of it can be imported."
    )]
    NotFound(Id),
    /// All of it is of a newer version.
    #[error(
        "A newer version of Telisik wrote this case, and this one cannot read it. It is safe and \
         was not touched. Reload the page to get the newer version, or export the raw entries."
    )]
    Newer,
    /// The storage does not work.
    #[error(transparent)]
    Storage(#[from] StorageFault),
}

/// Why an entry of another tab is no change.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum EntryFault {
    /// It is cut or altered, or no change; with the reason.
    #[error(
        "The entry {0} of another tab could not be read ({1}). It stays in the storage; reopen the case."
    )]
    Damaged(String, String),
    /// A newer Telisik wrote it.
    #[error("Another tab runs a newer version of Telisik. Reload this page before going on.")]
    Newer,
    /// The text that it refers to is not there.
    #[error("An article added in another tab has not arrived whole. Reopen the case.")]
    TextMissing,
    /// The storage does not work.
    #[error(transparent)]
    Storage(#[from] StorageFault),
}

impl Store {
    /// Opens a case. Damage is mended and noted; see [`OpenNote`].
    ///
    /// # Errors
    /// When there is no such case, a newer version wrote all of it, or the storage is blocked.
    pub fn open(&self, case: Id) -> Result<Opened, OpenError> {
        let mut reading = self.read(case)?;
        for _ in 0..3 {
            // Another tab may have committed a snapshot while this one was reading the last.
            match self.head(case)? {
                HeadState::Sound(head) if reading.rebuilt || head.generation() != reading.base => {
                    reading = self.read(case)?;
                }
                _ => break,
            }
        }
        let missing = missing(&reading);
        if !reading.newer {
            self.settle(case, &mut reading);
        }
        let Reading { history, notes, newer, base, .. } = reading;
        let access = if newer { Access::ReadOnly } else { Access::ReadWrite };
        Ok(Opened { history, notes, missing, access, base })
    }

    /// The change in a journal entry that another tab has just written: `key` and `value` of the
    /// storage event. See [`super::parse_key`] for whose it is.
    ///
    /// # Errors
    /// When it is damaged, newer, or its text is not there.
    pub fn decode_entry(&self, key: &str, value: &str) -> Result<Change, EntryFault> {
        let damaged = |why: &str| EntryFault::Damaged(key.to_owned(), why.to_owned());
        let Some((case, Part::Journal(id))) = parse_key(key) else {
            return Err(damaged("its name is not that of a change"));
        };
        let opened = unseal(key, value).map_err(|_| damaged("its checksum is wrong"))?;
        if opened.version > VERSION {
            return Err(EntryFault::Newer);
        }
        let mut texts = Texts::new(self, case);
        let mut fault = None;
        let mut text = |digest: &str| {
            texts.get(digest).unwrap_or_else(|e| {
                fault = Some(e);
                None
            })
        };
        let (change, lost) = entry::read(&opened.body, &mut text).map_err(|why| damaged(&why))?;
        if let Some(fault) = fault {
            return Err(fault.into());
        }
        if !lost.is_empty() {
            return Err(EntryFault::TextMissing);
        }
        if change.id != id {
            return Err(damaged("it holds another change"));
        }
        Ok(change)
    }

    /// Writes what opening found out. What does not fit stays where it is.
    fn settle(&self, case: Id, reading: &mut Reading) {
        let is_less = is_less(reading) || reading.rebuilt;
        let mut head_free = true;
        for (key, value) in std::mem::take(&mut reading.damaged) {
            let moved = self.set_aside(&key, &value).is_ok();
            if !moved && key == key_of(case, &Part::Head) {
                head_free = false;
            }
            let note = if moved { OpenNote::SetAside } else { OpenNote::LeftInPlace };
            reading.notes.push(note(key));
        }
        for (name, line) in &reading.scraps {
            if self.keep_aside(name, line).is_ok() {
                reading.notes.push(OpenNote::SetAside(name.clone()));
            }
        }
        for record in &reading.lost {
            let name = format!("{CASES}{case}/record/{}", record.id());
            let value = serde_json::json!({ "kind": record.kind(), "record": encode(record) });
            let _ = self.keep_aside(&name, &value.to_string());
        }
        if reading.rebuilt && head_free {
            let header = Record::Case(reading.history.case().header().clone());
            let _ = self.put_head(case, reading.base, reading.chunks, &header);
        }
        for key in &reading.stale {
            let _ = self.discard(key);
        }
        if is_less {
            // The desk counts what is left. It is a cache: where there is no room, it stays as it was.
            let _ = self.renew_summary(&Summary::of(&reading.history));
        }
        if let Some((case, folded)) = reading.whole.take()
            && head_free
        {
            // So that the damage is told of once, and not again at every opening.
            let mut writing = Compaction::rewrite(&case, reading.base, folded);
            loop {
                match writing.step(self) {
                    Step::More => {}
                    Step::Done(done) => break reading.base = done.base,
                    Step::Abandoned(_) => break,
                }
            }
        }
    }

    /// Removes an entry that is not needed; a damaged one is moved aside all the same.
    pub(super) fn discard(&self, key: &str) -> Result<(), StorageFault> {
        match self.kv.get(key)? {
            Some(value) if form(key, &value).is_err() => self.set_aside(key, &value),
            Some(_) => self.kv.remove(key),
            None => Ok(()),
        }
    }

    /// The changes that a snapshot says it holds. They stand in its last chunks.
    pub(super) fn folded(
        &self,
        case: Id,
        generation: Generation,
        chunks: u32,
    ) -> Result<BTreeSet<Id>, StorageFault> {
        let mut out = BTreeSet::new();
        for number in (0..chunks).rev() {
            let key = key_of(case, &Part::Chunk(generation, number));
            let Some(value) = self.kv.get(&key)? else { break };
            let Ok(opened) = unseal(&key, &value) else { break };
            let before = out.len();
            for line in opened.body.lines().filter(|line| line.starts_with("folded ")) {
                if let Ok(Line::Folded(ids)) = read_line(line) {
                    out.extend(ids);
                }
            }
            // The last chunk may hold no more than the end.
            if out.len() == before && number + 1 < chunks {
                break;
            }
        }
        Ok(out)
    }
}

#[cfg(test)]
mod tests;
