//! Compaction: folds old changes into a new snapshot, in steps short enough to run between frames.
//!
//! Invariant: the storage opens to the same case after every step, whether the next one follows or
//! not. The chunks of the new snapshot are written first, under a name of their own; one write of the
//! head makes them count; only then is anything removed.
//!
//! A step deflates at most one chunk (100 records, or 64 KB of JSON and one record) or one piece of
//! text (64 KB), or removes at most 50 entries. The first step also copies the table of records.

use super::key::{ASIDE, CASES, Part, key_of, parse_key};
use super::seal::{FNV_START, Form, fnv, form, is_newer, unseal};
use super::snapshot::Chunks;
use super::texts::Packing;
use super::{Generation, HeadState, StorageFault, Store, WriteError, entry};
use crate::case::{Case, History, Id, Record};
use crate::sorted;
use std::collections::BTreeSet;

/// How many changes stay in the journal, so that they can be undone after a reload.
pub const KEEP: usize = 200;
/// How many changes beyond [`KEEP`] make a compaction worth its while.
const SLACK: usize = 100;
/// How much may lie about unpacked, in UTF-16 units, before it is worth packing.
const LOOSE: usize = 256 << 10;
/// The most entries removed in one step.
const REMOVALS: usize = 50;

/// Whether it is time to compact: with so many changes in the history, and so many UTF-16 units of
/// texts that are not packed yet (see [`Store::loose`]).
pub fn wants_compaction(entries: usize, loose: usize) -> bool {
    entries > KEEP + SLACK || loose > LOOSE
}

/// A compaction under way. Dropping it at any time is safe.
#[derive(Debug)]
pub struct Compaction {
    case: Id,
    header: Record,
    /// Whether nothing of the case was stored when this began.
    fresh: bool,
    base: Option<Generation>,
    generation: Generation,
    /// `None` if only texts are packed.
    chunks: Option<Chunks>,
    folded: Vec<Id>,
    /// What the base folded; its entries may be left over from a crash.
    folded_before: BTreeSet<Id>,
    packings: Vec<Packing>,
    /// Texts that nothing referred to when this began.
    unused: BTreeSet<String>,
    leftovers: Option<std::vec::IntoIter<String>>,
}

/// How far a compaction is.
#[derive(Debug)]
pub enum Step {
    /// Call again, when there is time.
    More,
    /// All is done.
    Done(Compacted),
    /// It was given up; the case is as it was.
    Abandoned(Abandoned),
}

/// What a compaction did.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Compacted {
    /// The changes that are in the snapshot now, for [`History::forget`].
    pub folded: Vec<Id>,
    /// The snapshot that the case stands on now, in place of [`super::Opened::base`].
    pub base: Generation,
}

/// Why a compaction was given up.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Abandoned {
    /// Another tab compacted meanwhile, or an older change came in: begin again later.
    Overtaken,
    /// The storage is full or blocked.
    Storage(StorageFault),
}

/// Why a compaction could not begin.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum BeginError {
    /// Another tab has folded changes that this history has never seen.
    #[error(
        "Another tab has changed this case in ways that this one has not seen. Nothing was written. Reopen the case."
    )]
    Stale,
    /// The case cannot be written.
    #[error(transparent)]
    Write(#[from] WriteError),
}

impl From<StorageFault> for BeginError {
    fn from(fault: StorageFault) -> Self {
        Self::Write(fault.into())
    }
}

impl Compaction {
    /// Begins to fold all but the latest `keep` changes of `history` (which must hold nothing that is
    /// not stored), and to pack its texts. `base` is what it was opened from, or what the last
    /// compaction gave. `None` if there is nothing to do.
    ///
    /// # Errors
    /// When the case is gone, of a newer version, or ahead of this history; or the storage fails.
    pub fn begin(
        store: &Store,
        history: &History,
        base: Generation,
        keep: usize,
    ) -> Result<Option<Self>, BeginError> {
        let case = history.case().id();
        let head = match store.head(case)? {
            HeadState::Absent => return Err(WriteError::Gone.into()),
            HeadState::Newer(_) => return Err(WriteError::Newer.into()),
            // Opening mends it.
            HeadState::Damaged(_) => return Err(BeginError::Stale),
            HeadState::Sound(head) => head,
        };
        if store.holds_newer(case, head.generation())? {
            // What this version does not understand would be lost in a snapshot of its own.
            return Err(WriteError::Newer.into());
        }
        let folded_before = store.folded(case, head.generation(), head.chunks)?;
        if head.generation() != base {
            let known: BTreeSet<Id> = sorted::set(history.entries().iter().map(|e| e.change.id));
            let next = head.generation().number == base.number + 1;
            if !next || !folded_before.is_subset(&known) {
                return Err(BeginError::Stale);
            }
        }
        let fold = history.fold(keep);
        let header = fold.as_ref().map_or(history.case().header(), |(case, _)| case.header());
        let mut out = Self::blank(case, Record::Case(header.clone()), Some(head.generation()));
        out.pack_texts(store, history)?;
        if let Some((snapshot, folded)) = fold {
            out.prepare(&snapshot, folded, folded_before);
            out.unused = store.unused_texts(&snapshot, &out)?;
        } else if out.packings.is_empty() {
            return Ok(None);
        }
        Ok(Some(out))
    }

    /// Begins to store a new case.
    ///
    /// # Errors
    /// When its id is taken, or its texts do not fit.
    pub fn of_new(store: &Store, case: &Case) -> Result<Self, WriteError> {
        if !matches!(store.head(case.id())?, HeadState::Absent) {
            return Err(WriteError::Exists);
        }
        let mut out = Self::blank(case.id(), Record::Case(case.header().clone()), None);
        out.fresh = store.case_keys(case.id())?.is_empty();
        for article in case.articles().values() {
            let digest = store.digests.of(&article.text);
            if let Err(fault) = store.put_text(case.id(), &digest, &article.text) {
                out.withdraw(store);
                return Err(fault.into());
            }
        }
        out.prepare(case, Vec::new(), BTreeSet::new());
        Ok(out)
    }

    /// Begins to write a snapshot again, of which a part was lost.
    pub(super) fn rewrite(case: &Case, base: Generation, folded: BTreeSet<Id>) -> Self {
        let mut out = Self::blank(case.id(), Record::Case(case.header().clone()), Some(base));
        out.prepare(case, folded.iter().copied().collect(), folded);
        out
    }

    fn blank(case: Id, header: Record, base: Option<Generation>) -> Self {
        Self {
            case,
            header,
            fresh: false,
            base,
            generation: base.unwrap_or_default(),
            chunks: None,
            folded: Vec::new(),
            folded_before: BTreeSet::new(),
            packings: Vec::new(),
            unused: BTreeSet::new(),
            leftovers: None,
        }
    }

    fn prepare(&mut self, case: &Case, folded: Vec<Id>, folded_before: BTreeSet<Id>) {
        let base = self.base.unwrap_or_default();
        let mut tag = fnv(FNV_START, base.to_string().as_bytes());
        for id in &folded {
            tag = fnv(tag, &id.as_u128().to_be_bytes());
        }
        self.generation = Generation { number: base.number + 1, tag };
        self.chunks = Some(Chunks::new(case, &folded));
        (self.folded, self.folded_before) = (folded, folded_before);
    }

    fn pack_texts(&mut self, store: &Store, history: &History) -> Result<(), StorageFault> {
        for article in history.case().articles().values() {
            let digest = store.digests.of(&article.text);
            self.packings.extend(Packing::of(store, self.case, &digest)?);
        }
        Ok(())
    }

    /// The case that is compacted.
    pub fn case(&self) -> Id {
        self.case
    }

    /// Does a little more.
    pub fn step(&mut self, store: &Store) -> Step {
        match self.advance(store) {
            Ok(step) => step,
            Err(fault) => {
                self.withdraw(store);
                Step::Abandoned(Abandoned::Storage(fault))
            }
        }
    }

    fn advance(&mut self, store: &Store) -> Result<Step, StorageFault> {
        if self.leftovers.is_some() {
            return self.clear(store);
        }
        if let Some(packing) = self.packings.last_mut() {
            if packing.step(store, self.case)? {
                self.packings.pop();
            }
            return Ok(Step::More);
        }
        let Some(chunks) = &mut self.chunks else { return Ok(self.done()) };
        if let Some((number, lines)) = chunks.next(|text| store.digests.of(text)) {
            let part = Part::Chunk(self.generation, number);
            store.put(self.case, &part, Form::Packed, &lines)?;
            return Ok(Step::More);
        }
        let count = chunks.count();
        if self.committed(store)? || self.commit(store, count)? {
            self.leftovers = Some(self.stale(store)?.into_iter());
            return Ok(Step::More);
        }
        self.withdraw(store);
        Ok(Step::Abandoned(Abandoned::Overtaken))
    }

    /// Whether the head names this snapshot; a tab that folded the same changes may have done it.
    fn committed(&self, store: &Store) -> Result<bool, StorageFault> {
        Ok(match store.head(self.case)? {
            HeadState::Sound(head) => head.generation() == self.generation,
            _ => false,
        })
    }

    fn commit(&self, store: &Store, chunks: u32) -> Result<bool, StorageFault> {
        let found = match store.head(self.case)? {
            HeadState::Absent => None,
            HeadState::Sound(head) => Some(head.generation()),
            HeadState::Damaged(_) | HeadState::Newer(_) => return Ok(false),
        };
        if found != self.base {
            return Ok(false);
        }
        let mut there = BTreeSet::new();
        let last = self.folded.last().copied();
        for key in store.case_keys(self.case)? {
            match parse_key(&key) {
                Some((_, Part::Chunk(generation, number))) if generation == self.generation => {
                    there.insert(number);
                }
                // An older change of another tab that is not in the snapshot: it would be replayed
                // out of its order.
                Some((_, Part::Journal(id)))
                    if last.is_some_and(|last| id < last)
                        && self.folded.binary_search(&id).is_err()
                        && !self.folded_before.contains(&id) =>
                {
                    return Ok(false);
                }
                _ => {}
            }
        }
        if !(0..chunks).all(|number| there.contains(&number)) {
            return Ok(false);
        }
        store.put_head(self.case, self.generation, chunks, &self.header)?;
        Ok(true)
    }

    /// The entries that are not needed any more.
    fn stale(&self, store: &Store) -> Result<Vec<String>, StorageFault> {
        let mut unused = self.unused.clone();
        if !unused.is_empty() {
            let folded = self.folded.iter().copied().collect();
            store.strike_journal_texts(self.case, &folded, &mut unused)?;
        }
        let keys = store.case_keys(self.case)?.into_iter();
        Ok(keys
            .filter(|key| match parse_key(key) {
                Some((_, Part::Journal(id))) => {
                    self.folded.binary_search(&id).is_ok() || self.folded_before.contains(&id)
                }
                Some((_, Part::Chunk(generation, _))) => {
                    generation != self.generation && generation.number <= self.generation.number
                }
                Some((_, Part::Text(digest) | Part::Piece(digest, _))) => unused.contains(&digest),
                _ => false,
            })
            .collect())
    }

    fn clear(&mut self, store: &Store) -> Result<Step, StorageFault> {
        // Committed: nothing that fails from here on costs more than room.
        if !self.committed(store).unwrap_or(false) {
            return Ok(self.done());
        }
        let keep_texts = store.has_broken_entries(self.case)?;
        let mut keys = self.leftovers.take().unwrap_or_default();
        for key in keys.by_ref().take(REMOVALS) {
            let text = matches!(parse_key(&key), Some((_, Part::Text(_) | Part::Piece(..))));
            let removed = if text && keep_texts {
                // A damaged entry that was set aside may be the one that needs it.
                match store.kv.get(&key) {
                    Ok(Some(value)) => store.set_aside(&key, &value),
                    other => other.map(|_| ()),
                }
            } else {
                store.discard(&key)
            };
            if removed.is_err() {
                return Ok(self.done());
            }
        }
        if keys.len() == 0 {
            return Ok(self.done());
        }
        self.leftovers = Some(keys);
        Ok(Step::More)
    }

    fn done(&mut self) -> Step {
        let base =
            if self.chunks.is_some() { self.generation } else { self.base.unwrap_or_default() };
        self.leftovers = Some(Vec::new().into_iter());
        Step::Done(Compacted { folded: self.folded.clone(), base })
    }

    /// Takes back the chunks of a snapshot that does not count.
    fn withdraw(&mut self, store: &Store) {
        let written = self.chunks.as_ref().map_or(0, Chunks::count);
        if self.committed(store).unwrap_or(true) {
            return;
        }
        for number in 0..written {
            let _ = store.kv.remove(&key_of(self.case, &Part::Chunk(self.generation, number)));
        }
        if self.fresh && matches!(store.head(self.case), Ok(HeadState::Absent)) {
            let _ = store.wipe(self.case);
        }
    }
}

impl Store {
    /// How many UTF-16 units the unpacked texts of a case take; see
    /// [`wants_compaction`]. Looks at every value once: call it now and then, not at every act.
    ///
    /// # Errors
    /// When the storage cannot be used.
    pub fn loose(&self, case: Id) -> Result<usize, StorageFault> {
        let mut out = 0;
        for key in self.kv.keys(&format!("{CASES}{case}/text/"))? {
            if let Some((_, Part::Text(_))) = parse_key(&key)
                && let Some(value) = self.kv.get(&key)?
                && form(&key, &value) == Ok(Form::Plain)
            {
                out += super::units(&value);
            }
        }
        Ok(out)
    }

    /// The texts of the case that neither the snapshot nor any change that stays refers to.
    fn unused_texts(
        &self,
        snapshot: &Case,
        compaction: &Compaction,
    ) -> Result<BTreeSet<String>, StorageFault> {
        let case = snapshot.id();
        let mut unused: BTreeSet<String> =
            sorted::set(self.kv.keys(&format!("{CASES}{case}/text/"))?.iter().filter_map(|key| {
                match parse_key(key)?.1 {
                    Part::Text(digest) | Part::Piece(digest, _) => Some(digest),
                    _ => None,
                }
            }));
        for article in snapshot.articles().values() {
            unused.remove(&self.digests.of(&article.text));
        }
        if !unused.is_empty() {
            let folded = compaction.folded.iter().copied().collect();
            self.strike_journal_texts(case, &folded, &mut unused)?;
        }
        Ok(unused)
    }

    /// Strikes from `unused` what the journal refers to, but for the changes in `folded`. If an
    /// entry cannot be read it may refer to anything: all are struck.
    fn strike_journal_texts(
        &self,
        case: Id,
        folded: &BTreeSet<Id>,
        unused: &mut BTreeSet<String>,
    ) -> Result<(), StorageFault> {
        for key in self.kv.keys(&format!("{CASES}{case}/journal/"))? {
            if matches!(parse_key(&key), Some((_, Part::Journal(id))) if folded.contains(&id)) {
                continue;
            }
            let Some(value) = self.kv.get(&key)? else { continue };
            match unseal(&key, &value) {
                Ok(opened) => entry::digests(&opened.body).for_each(|digest| {
                    unused.remove(digest);
                }),
                Err(_) => unused.clear(),
            }
        }
        Ok(())
    }

    /// Whether a newer version wrote any change of the case, or any part of this snapshot.
    fn holds_newer(&self, case: Id, generation: Generation) -> Result<bool, StorageFault> {
        for key in self.case_keys(case)? {
            let counts = match parse_key(&key) {
                Some((_, Part::Journal(_))) => true,
                Some((_, Part::Chunk(of, _))) => of == generation,
                _ => false,
            };
            if counts && self.kv.get(&key)?.is_some_and(|value| is_newer(&key, &value)) {
                return Ok(true);
            }
        }
        Ok(false)
    }

    fn has_broken_entries(&self, case: Id) -> Result<bool, StorageFault> {
        Ok(!self.kv.keys(&format!("{ASIDE}{CASES}{case}/"))?.is_empty())
    }

    /// Removes all entries of a case, its head first; what was set aside stays.
    pub(super) fn wipe(&self, case: Id) -> Result<(), StorageFault> {
        let trashed = key_of(case, &Part::Trashed);
        self.kv.remove(&key_of(case, &Part::Head))?;
        for key in self.case_keys(case)? {
            if key != trashed {
                self.kv.remove(&key)?;
            }
        }
        // Last, so that a case that is half removed is still in the trash.
        self.kv.remove(&trashed)
    }
}
