//! Keeps cases in a small storage of strings: a journal of changes, and snapshots now and then. Pure.
//!
//! Invariants: a stored act is never lost — every step of every write leaves a storage that opens to
//! the same case; one entry holds one change, so that two tabs never overwrite each other; what is
//! damaged or foreign is set aside, kept and listed, and costs no more than it held; what a newer
//! version wrote is never written over.
//!
//! | entry below `telisik/1/` | holds |
//! |---|---|
//! | `case/<id>/journal/<change>` | one change; texts are left out |
//! | `case/<id>/text/<sha256>` | a text, or the number of its pieces, which stand at `…/<n>` |
//! | `case/<id>/snap/<generation>/<n>` | some records of a snapshot, and the ids folded into it |
//! | `case/<id>/head` | which snapshot counts; writing it commits the snapshot |
//! | `case/<id>/summary` | what the desk shows: a cache |
//! | `case/<id>/trashed` | when it was put in the trash |
//! | `case/<id>/draft/<form>/<record>` | what was typed in a form and is not saved yet |
//! | `aside/<old name>` | what could not be read, as it was |
//! | `settings` | what a person chose |
//!
//! Limits: browsers give no lock over local storage between tabs. Two tabs that commit a snapshot in
//! the same instant are told apart before anything is deleted; a caller that has `navigator.locks`
//! may hold one while it compacts.
#![forbid(unsafe_code)]

mod compact;
mod desk;
mod drafts;
mod entry;
mod keeper;
mod key;
mod key_value;
mod missing;
mod open;
mod read;
mod seal;
mod snapshot;
mod texts;

pub use compact::{Abandoned, BeginError, Compacted, Compaction, KEEP, Step, wants_compaction};
pub use desk::{Aside, Desk, Summary, Usage};
pub use drafts::Draft;
pub use keeper::Keeper;
pub use key::{DraftKey, DraftOf, Generation, Part, SETTINGS, key_of, parse_key};
pub use key_value::{KeyValue, Memory, StorageFault, units};
pub use missing::Missing;
pub use open::{Access, EntryFault, OpenError, OpenNote, Opened};

use crate::case::{Case, Change, Id, Kind, Op, Record, decode, encode};
use seal::{Form, VERSION, is_newer, seal, unseal};
use serde::{Deserialize, Serialize};
use serde_json::Value;
use texts::Digests;

/// Journal entries longer than this (bytes of JSON) are deflated at once: an import of thousands
/// of marks must fit.
const LONG: usize = 64 << 10;

/// All cases in one storage. Reading and writing are synchronous.
pub struct Store {
    kv: Box<dyn KeyValue>,
    digests: Digests,
}

impl std::fmt::Debug for Store {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Store").finish_non_exhaustive()
    }
}

/// Why an act could not be stored. It is safe in memory, and nothing in the storage was harmed.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum WriteError {
    /// The storage is full or blocked.
    #[error(transparent)]
    Storage(#[from] StorageFault),
    /// A newer Telisik has written to the case.
    #[error(
        "A newer version of Telisik has changed this case. Nothing was written, so that nothing \
         is harmed. Export what is new here, then reload the page to get the newer version."
    )]
    Newer,
    /// The case was deleted, perhaps in another tab.
    #[error(
        "This case is no longer in the browser's storage: it was deleted, perhaps in another \
         tab. It is still whole in this tab. Keep it as a new case, or export it."
    )]
    Gone,
    /// There is a case with this id.
    #[error(
        "A case with this id is stored already; it was not touched. Open it, or import under a new id."
    )]
    Exists,
}

/// Which snapshot counts.
#[derive(Serialize, Deserialize)]
struct Head {
    generation: String,
    chunks: u32,
    /// The record of the case itself, a second time: without it nothing could be opened.
    #[serde(default)]
    header: Value,
}

impl Head {
    fn generation(&self) -> Generation {
        Generation::parse(&self.generation).unwrap_or_default()
    }

    fn header(&self) -> Option<Record> {
        decode(Kind::Case, self.header.clone()).ok()
    }
}

/// What stands under the head of a case.
enum HeadState {
    Absent,
    /// It cannot be read.
    Damaged(String),
    /// Of a newer version; it may be legible all the same.
    Newer(Option<Head>),
    Sound(Head),
}

impl Store {
    /// The store in `storage`.
    pub fn new(storage: Box<dyn KeyValue>) -> Self {
        Self { kv: storage, digests: Digests::default() }
    }

    /// Stores a new case, whole. Takes as long as the case is large; for the largest, step through
    /// [`Compaction::of_new`] instead.
    ///
    /// # Errors
    /// When it does not fit, or its id is taken; nothing of it is stored then.
    pub fn create(&self, case: &Case) -> Result<(), WriteError> {
        let mut writing = Compaction::of_new(self, case)?;
        loop {
            match writing.step(self) {
                Step::More => {}
                Step::Done(_) => return Ok(()),
                Step::Abandoned(Abandoned::Storage(fault)) => return Err(fault.into()),
                Step::Abandoned(_) => return Err(WriteError::Exists),
            }
        }
    }

    /// Stores one change. When it returns, the act is in the storage. Costs what the change is
    /// large; the `summary`, if given, is kept for the desk.
    ///
    /// # Errors
    /// When the storage is full or blocked, the case was deleted meanwhile, or a newer version has
    /// written to it. Better call it through a [`Keeper`], which holds on to what was not stored.
    pub fn append(
        &self,
        case: Id,
        change: &Change,
        summary: Option<&Summary>,
    ) -> Result<(), WriteError> {
        match self.head(case)? {
            HeadState::Absent => return Err(WriteError::Gone),
            HeadState::Newer(_) => return Err(WriteError::Newer),
            HeadState::Damaged(_) | HeadState::Sound(_) => {}
        }
        for op in &change.ops {
            if let Op::Put(Record::Article(article)) = op {
                self.put_text(case, &self.digests.of(&article.text), &article.text)?;
            }
        }
        let body = entry::write(change, &mut |text| self.digests.of(text));
        let form = if body.len() > LONG { Form::Packed } else { Form::Plain };
        self.put(case, &Part::Journal(change.id), form, &body)?;
        if let Some(summary) = summary {
            // A cache: the desk makes it again where it is missing or old.
            let _ = self.put_summary(summary);
        }
        Ok(())
    }

    /// What the person chose; `null` if nothing, or nothing legible.
    ///
    /// # Errors
    /// When the storage cannot be used.
    pub fn settings(&self) -> Result<Value, StorageFault> {
        let Some(value) = self.kv.get(key::SETTINGS)? else { return Ok(Value::Null) };
        let read = unseal(key::SETTINGS, &value)
            .ok()
            .and_then(|opened| serde_json::from_str(&opened.body).ok());
        if read.is_none() && !is_newer(key::SETTINGS, &value) {
            // When there is no room to set it aside it stays, and is still not legible.
            let _ = self.set_aside(key::SETTINGS, &value);
        }
        Ok(read.unwrap_or_default())
    }

    /// Keeps what the person chose.
    ///
    /// # Errors
    /// When the storage is full or blocked, or a newer version wrote what stands there: that stays.
    pub fn set_settings(&self, settings: &Value) -> Result<(), WriteError> {
        if self.kv.get(key::SETTINGS)?.is_some_and(|value| is_newer(key::SETTINGS, &value)) {
            return Err(WriteError::Newer);
        }
        let value = seal(key::SETTINGS, Form::Plain, &settings.to_string());
        Ok(self.kv.set(key::SETTINGS, &value)?)
    }

    fn put(&self, case: Id, part: &Part, form: Form, body: &str) -> Result<(), StorageFault> {
        let key = key_of(case, part);
        self.kv.set(&key, &seal(&key, form, body))
    }

    fn head(&self, case: Id) -> Result<HeadState, StorageFault> {
        let key = key_of(case, &Part::Head);
        let Some(value) = self.kv.get(&key)? else { return Ok(HeadState::Absent) };
        let Ok(opened) = unseal(&key, &value) else { return Ok(HeadState::Damaged(value)) };
        let head = serde_json::from_str::<Head>(&opened.body)
            .ok()
            .filter(|head| Generation::parse(&head.generation).is_some());
        Ok(match head {
            head if opened.version > VERSION => HeadState::Newer(head),
            Some(head) => HeadState::Sound(head),
            None => HeadState::Damaged(value),
        })
    }

    fn put_head(
        &self,
        case: Id,
        generation: Generation,
        chunks: u32,
        header: &Record,
    ) -> Result<(), StorageFault> {
        let generation = generation.to_string();
        let head = Head { generation, chunks, header: encode(header) };
        let body = serde_json::to_string(&head).unwrap_or_default();
        self.put(case, &Part::Head, Form::Plain, &body)
    }

    /// Moves an entry aside, as it is. What stands there already stays.
    fn set_aside(&self, key: &str, value: &str) -> Result<(), StorageFault> {
        self.keep_aside(key, value)?;
        self.kv.remove(key)
    }

    /// Puts `value` aside under the name `key`; a second, different one gets a number.
    fn keep_aside(&self, key: &str, value: &str) -> Result<(), StorageFault> {
        let mut name = format!("{}{key}", key::ASIDE);
        let mut number = 1;
        loop {
            match self.kv.get(&name)? {
                None => return self.kv.set(&name, value),
                Some(other) if other == value => return Ok(()),
                Some(_) => {
                    number += 1;
                    name = format!("{}{key}~{number}", key::ASIDE);
                }
            }
        }
    }

    fn case_keys(&self, case: Id) -> Result<Vec<String>, StorageFault> {
        self.kv.keys(&format!("{}{case}/", key::CASES))
    }
}
