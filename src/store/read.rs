//! Reading a case: what stands in the storage, gathered and mended, with nothing written. What is to be
//! written is noted, for [`Store::open`] to do once it is known that writing is allowed.

use super::key::{Part, key_of, parse_key};
use super::seal::{VERSION, unseal};
use super::snapshot::{Line, complete, read_line};
use super::texts::Texts;
use super::{Generation, HeadState, OpenError, OpenNote, StorageFault, Store, entry};
use crate::case::{Act, Case, Change, Doing, Header, History, Id, Kind, Mended, Op, Record, Time};
use crate::sorted;
use std::collections::{BTreeMap, BTreeSet};

/// All that was read, and what is to be written once it is known that writing is allowed.
pub(super) struct Reading {
    pub history: History,
    pub notes: Vec<OpenNote>,
    pub newer: bool,
    pub base: Generation,
    pub chunks: u32,
    /// Entries to be moved aside.
    pub damaged: BTreeMap<String, String>,
    /// Records to be kept aside.
    pub lost: Vec<Record>,
    /// Parts of sound entries that make no sense, to be kept aside under a name of their own.
    pub scraps: Vec<(String, String)>,
    /// Entries that are not needed any more.
    pub stale: Vec<String>,
    pub rebuilt: bool,
    /// Whether a part of the snapshot was lost.
    snapshot_hurt: bool,
    /// What the snapshot gave, and the changes that it holds, if it is to be written again.
    pub whole: Option<(Case, BTreeSet<Id>)>,
}

/// What a snapshot gave.
#[derive(Default)]
struct Gathered {
    header: Option<Header>,
    records: Vec<Record>,
    removed: Vec<Op>,
    tables: BTreeMap<String, serde_json::Value>,
    folded: BTreeSet<Id>,
}

impl Store {
    /// Reads a case and writes nothing.
    pub(super) fn read(&self, case: Id) -> Result<Reading, OpenError> {
        let mut journal = BTreeSet::new();
        let mut generations: BTreeMap<Generation, BTreeSet<u32>> = BTreeMap::new();
        let mut foreign = Vec::new();
        let mut summary = None;
        for key in self.case_keys(case)? {
            match parse_key(&key) {
                Some((_, Part::Journal(id))) => {
                    journal.insert(id);
                }
                Some((_, Part::Chunk(generation, number))) => {
                    generations.entry(generation).or_default().insert(number);
                }
                // The desk makes a summary again; only a damaged one is of interest.
                Some((_, Part::Summary)) => summary = Some(key),
                Some(_) => {}
                None => foreign.push(key),
            }
        }
        let mut out = Reading {
            history: History::new(Case::new(stand_in(case, ""))),
            notes: Vec::new(),
            newer: false,
            base: Generation::default(),
            chunks: 0,
            damaged: BTreeMap::new(),
            lost: Vec::new(),
            scraps: Vec::new(),
            stale: Vec::new(),
            rebuilt: false,
            whole: None,
            snapshot_hurt: false,
        };
        if let Some(key) = summary
            && let Some(value) = self.kv.get(&key)?
            && unseal(&key, &value).is_err()
        {
            out.damaged.insert(key, value);
        }
        for key in foreign {
            if let Some(value) = self.kv.get(&key)? {
                let newer = unseal(&key, &value).is_ok_and(|opened| opened.version > VERSION);
                if newer {
                    out.newer = true;
                    out.notes.push(OpenNote::Newer(key));
                } else {
                    out.damaged.insert(key, value);
                }
            }
        }
        let mut header = None;
        match self.head(case)? {
            HeadState::Newer(None) => return Err(OpenError::Newer),
            HeadState::Newer(Some(head)) => {
                out.newer = true;
                out.notes.push(OpenNote::Newer(key_of(case, &Part::Head)));
                (out.base, out.chunks, header) = (head.generation(), head.chunks, head.header());
            }
            HeadState::Sound(head) => {
                (out.base, out.chunks, header) = (head.generation(), head.chunks, head.header());
            }
            state => {
                if let HeadState::Damaged(value) = state {
                    out.damaged.insert(key_of(case, &Part::Head), value);
                } else if journal.is_empty() && generations.is_empty() {
                    return Err(OpenError::NotFound(case));
                }
                out.rebuilt = true;
                out.notes.push(OpenNote::HeadRebuilt);
                (out.base, out.chunks) = self.newest_whole(case, &generations)?;
            }
        }
        let mut texts = Texts::new(self, case);
        let mut homeless = BTreeSet::new(); // articles whose text is lost
        let mut gathered = self.gather(case, &mut texts, &mut homeless, &mut out)?;
        if gathered.header.is_none() {
            if let Some(Record::Case(kept)) = header {
                gathered.header = Some(Header::clone(&kept));
            } else {
                out.notes.push(OpenNote::HeaderLost);
            }
        }
        let title = || self.summary_of(case).map(|s| s.title).unwrap_or_default();
        let header = gathered.header.take().unwrap_or_else(|| stand_in(case, &title()));
        let folded = std::mem::take(&mut gathered.folded);
        let case_then = assemble(header, gathered, &mut out);
        if out.snapshot_hurt {
            out.whole = Some((case_then.clone(), folded.clone()));
        }
        out.history = History::new(case_then);

        for &id in &journal {
            let key = key_of(case, &Part::Journal(id));
            if folded.contains(&id) {
                out.stale.push(key);
                continue;
            }
            let Some(value) = self.kv.get(&key)? else { continue };
            self.replay(&key, value, id, &mut texts, &mut homeless, &mut out)?;
        }
        for generation in generations.keys() {
            // A generation that is not yet committed may be another tab's work: only what is older
            // than the head, or as old and not chosen, is stale.
            if *generation != out.base && generation.number <= out.base.number && !out.rebuilt {
                for number in &generations[generation] {
                    out.stale.push(key_of(case, &Part::Chunk(*generation, *number)));
                }
            }
        }
        out.damaged.extend(std::mem::take(&mut texts.damaged));
        Ok(out)
    }

    /// The newest generation of which every chunk is there; else that with most chunks.
    fn newest_whole(
        &self,
        case: Id,
        generations: &BTreeMap<Generation, BTreeSet<u32>>,
    ) -> Result<(Generation, u32), StorageFault> {
        for (generation, numbers) in generations.iter().rev() {
            let count = numbers.len() as u32;
            let Some(&last) = numbers.last() else { continue };
            let key = key_of(case, &Part::Chunk(*generation, last));
            let Some(value) = self.kv.get(&key)? else { continue };
            let Ok(opened) = unseal(&key, &value) else { continue };
            if last + 1 == count && opened.body.ends_with(&format!("end {count}\n")) {
                return Ok((*generation, count));
            }
        }
        let most = generations.iter().max_by_key(|(_, numbers)| numbers.len());
        Ok(most.map_or((Generation::default(), 0), |(generation, numbers)| {
            (*generation, numbers.last().map_or(0, |last| last + 1))
        }))
    }

    /// Reads the chunks of the snapshot.
    fn gather(
        &self,
        case: Id,
        texts: &mut Texts<'_>,
        homeless: &mut BTreeSet<Id>,
        out: &mut Reading,
    ) -> Result<Gathered, StorageFault> {
        let mut gathered = Gathered::default();
        for number in 0..out.chunks {
            let key = key_of(case, &Part::Chunk(out.base, number));
            let Some(value) = self.kv.get(&key)? else {
                out.notes.push(OpenNote::Missing(key));
                out.snapshot_hurt = true;
                continue;
            };
            let Ok(opened) = unseal(&key, &value) else {
                out.damaged.insert(key, value);
                out.snapshot_hurt = true;
                continue;
            };
            if opened.version > VERSION {
                out.newer = true;
                out.notes.push(OpenNote::Newer(key.clone()));
            }
            for (place, line) in opened.body.lines().enumerate() {
                match read_line(line) {
                    Ok(Line::Record(Record::Case(header), _)) if header.id == case => {
                        gathered.header = Some(Header::clone(&header));
                    }
                    Ok(Line::Record(record, digest)) => {
                        let text = match &digest {
                            Some(digest) => texts.get(digest)?,
                            None => None,
                        };
                        if digest.is_some() && text.is_none() {
                            out.snapshot_hurt = true;
                            lose_article(record, homeless, out);
                        } else {
                            gathered.records.push(complete(record, text));
                        }
                    }
                    Ok(Line::Removed(stone)) => gathered.removed.push(Op::Remove(stone)),
                    Ok(Line::Table(name, value)) => {
                        gathered.tables.insert(name, value);
                    }
                    Ok(Line::Folded(ids)) => gathered.folded.extend(ids),
                    Ok(Line::End) => {}
                    Err(_) if opened.version > VERSION => {}
                    Err(_) => out.scraps.push((format!("{key}/{place}"), line.to_owned())),
                }
            }
        }
        Ok(gathered)
    }

    /// Takes in one journal entry.
    fn replay(
        &self,
        key: &str,
        value: String,
        id: Id,
        texts: &mut Texts<'_>,
        homeless: &mut BTreeSet<Id>,
        out: &mut Reading,
    ) -> Result<(), StorageFault> {
        let Ok(opened) = unseal(key, &value) else {
            out.damaged.insert(key.to_owned(), value);
            return Ok(());
        };
        let newer = opened.version > VERSION;
        if newer {
            out.newer = true;
            out.notes.push(OpenNote::Newer(key.to_owned()));
        }
        let mut fault = None;
        let mut text = |digest: &str| {
            texts.get(digest).unwrap_or_else(|e| {
                fault = Some(e);
                None
            })
        };
        let read = entry::read(&opened.body, &mut text);
        if let Some(fault) = fault {
            return Err(fault);
        }
        let (mut change, articles) = match read {
            Ok((change, articles)) if change.id == id => (change, articles),
            _ => {
                if !newer {
                    out.damaged.insert(key.to_owned(), value);
                }
                return Ok(());
            }
        };
        for article in articles {
            lose_article(article, homeless, out);
        }
        if !homeless.is_empty() {
            let (with, without): (Vec<Op>, Vec<Op>) = change.ops.into_iter().partition(
                |op| matches!(op, Op::Put(Record::Mark(mark)) if homeless.contains(&mark.article)),
            );
            change.ops = without;
            lose(with.into_iter().filter_map(put), out);
        }
        let (_, mended) = out.history.receive(change);
        if note(mended, out) {
            out.damaged.insert(key.to_owned(), value);
        }
        Ok(())
    }
}

fn put(op: Op) -> Option<Record> {
    match op {
        Op::Put(record) => Some(record),
        _ => None,
    }
}

fn lose_article(article: Record, homeless: &mut BTreeSet<Id>, out: &mut Reading) {
    if homeless.insert(article.id()) {
        out.notes.push(OpenNote::TextLost(article.id()));
    }
    out.lost.push(article);
}

fn lose(records: impl IntoIterator<Item = Record>, out: &mut Reading) {
    for record in records {
        out.notes.push(OpenNote::RecordAside(record.kind(), record.id()));
        out.lost.push(record);
    }
}

/// Notes what was mended; `true` if the whole change was refused.
fn note(mended: Vec<Mended>, out: &mut Reading) -> bool {
    let mut refused = false;
    for mended in mended {
        match mended {
            Mended::SetAside(record) => lose([record], out),
            other => {
                refused |= matches!(other, Mended::Refused(_));
                out.notes.push(OpenNote::Mended(other));
            }
        }
    }
    refused
}

pub(super) fn stand_in(case: Id, title: &str) -> Header {
    let millis = i64::try_from(case.as_u128() >> 80).unwrap_or_default(); // a UUIDv7 tells when
    let time = Time::from_millis(millis);
    Header {
        id: case,
        created: time,
        modified: time,
        by: String::new(),
        title: title.to_owned(),
        note: String::new(),
        languages: Vec::new(),
        vocabulary: Default::default(),
        suggestions_off: Vec::new(),
        extra: Default::default(),
    }
}

/// The case of a snapshot. Where a chunk was lost, references into it are mended.
fn assemble(header: Header, gathered: Gathered, out: &mut Reading) -> Case {
    let Gathered { records, removed, tables, .. } = gathered;
    let (id, time) = (header.id, header.modified);
    let articles: BTreeSet<Id> =
        sorted::set(records.iter().filter(|r| r.kind() == Kind::Article).map(Record::id));
    let (records, homeless): (Vec<Record>, Vec<Record>) = records
        .into_iter()
        .partition(|r| !matches!(r, Record::Mark(mark) if !articles.contains(&mark.article)));
    lose(homeless, out);
    let mut case = Case::new(header).with_foreign(tables);
    let ops: Vec<Op> = records.into_iter().map(Op::Put).chain(removed).collect();
    if case.apply(&ops).is_ok() {
        return case;
    }
    let mut history = History::new(case);
    let change =
        |id, ops| Change { id, time, by: String::new(), act: Act::Other, doing: Doing::Act, ops };
    let (_, mended) = history.receive(change(id, ops.clone()));
    if !note(mended, out) {
        return history.case().clone();
    }
    // Not even mended does it fit as a whole: each record by itself.
    for (place, op) in ops.into_iter().enumerate() {
        let step = Id::from_u128(id.as_u128().wrapping_add(1 + place as u128));
        let (_, mended) = history.receive(change(step, vec![op.clone()]));
        if note(mended, out) {
            lose(put(op), out);
        }
    }
    history.case().clone()
}
