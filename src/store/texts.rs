//! The texts of articles: each stored once, under the SHA-256 of its words. Plain at first, so that
//! adding an article is quick; compaction deflates them, in pieces if they are long.

use super::key::{Part, key_of};
use super::seal::{Form, form, seal, unseal};
use super::{StorageFault, Store};
use crate::case::Id;
use crate::text::Text;
use sha2::{Digest, Sha256};
use std::cell::RefCell;
use std::collections::BTreeMap;

/// The most bytes of text in one piece.
pub(super) const PIECE: usize = 64 << 10;

/// Texts whose digest is known: so that a long one is not digested at every change of its article.
#[derive(Debug, Default)]
pub(super) struct Digests(RefCell<Vec<(Text, String)>>);

impl Digests {
    pub(super) fn of(&self, text: &Text) -> String {
        const KNOWN: usize = 16;
        let mut known = self.0.borrow_mut();
        let same =
            |(other, _): &&(Text, String)| other.utf16_end() == text.utf16_end() && other == text;
        if let Some((_, digest)) = known.iter().find(same) {
            return digest.clone();
        }
        let digest: String = Sha256::digest(text.as_str().as_bytes())
            .iter()
            .map(|byte| format!("{byte:02x}"))
            .collect();
        if known.len() == KNOWN {
            known.remove(0);
        }
        known.push((text.clone(), digest.clone()));
        digest
    }
}

impl Store {
    /// Stores a text, unless it is there.
    pub(super) fn put_text(&self, case: Id, digest: &str, text: &Text) -> Result<(), StorageFault> {
        let key = key_of(case, &Part::Text(digest.to_owned()));
        if let Some(value) = self.kv.get(&key)? {
            if form(&key, &value).is_ok() {
                return Ok(());
            }
            self.set_aside(&key, &value)?;
        }
        match self.kv.set(&key, &seal(&key, Form::Plain, text.as_str())) {
            // Packing a long text takes a while, so it waits for compaction, unless it must be.
            Err(StorageFault::Full) => self.kv.set(&key, &seal(&key, Form::Packed, text.as_str())),
            done => done,
        }
    }
}

/// Reads the texts of one case, each once.
pub(super) struct Texts<'a> {
    store: &'a Store,
    case: Id,
    read: BTreeMap<String, Option<Text>>,
    /// Entries that make up a text that cannot be had, to be set aside.
    pub damaged: Vec<(String, String)>,
}

impl<'a> Texts<'a> {
    pub(super) fn new(store: &'a Store, case: Id) -> Self {
        Self { store, case, read: BTreeMap::new(), damaged: Vec::new() }
    }

    /// The text, or nothing if it is missing or damaged in any of its pieces: half a text would
    /// move every mark on it.
    pub(super) fn get(&mut self, digest: &str) -> Result<Option<Text>, StorageFault> {
        if let Some(text) = self.read.get(digest) {
            return Ok(text.clone());
        }
        let text = self.load(digest)?.map(Text::from);
        if text.is_none() {
            let key = key_of(self.case, &Part::Text(digest.to_owned()));
            for key in self.store.kv.keys(&key)? {
                if let Some(value) = self.store.kv.get(&key)? {
                    self.damaged.push((key, value));
                }
            }
        }
        self.read.insert(digest.to_owned(), text.clone());
        Ok(text)
    }

    fn load(&self, digest: &str) -> Result<Option<String>, StorageFault> {
        let key = key_of(self.case, &Part::Text(digest.to_owned()));
        let Some(value) = self.store.kv.get(&key)? else { return Ok(None) };
        let Ok(opened) = unseal(&key, &value) else { return Ok(None) };
        if opened.form != Form::Pieces {
            return Ok(Some(opened.body.into_owned()));
        }
        let Ok(count) = opened.body.parse::<u32>() else { return Ok(None) };
        let mut text = String::new();
        for number in 0..count {
            let key = key_of(self.case, &Part::Piece(digest.to_owned(), number));
            let Some(value) = self.store.kv.get(&key)? else { return Ok(None) };
            let Ok(piece) = unseal(&key, &value) else { return Ok(None) };
            text.push_str(&piece.body);
        }
        Ok(Some(text))
    }
}

/// Packs one plain text, a piece a step. What is read meanwhile is the plain text, until the last
/// step puts the number of pieces in its place.
#[derive(Debug)]
pub(super) struct Packing {
    digest: String,
    text: String,
    at: usize,
    pieces: u32,
}

impl Packing {
    /// `None` if the text is not there or is packed already.
    pub(super) fn of(store: &Store, case: Id, digest: &str) -> Result<Option<Self>, StorageFault> {
        let key = key_of(case, &Part::Text(digest.to_owned()));
        let Some(value) = store.kv.get(&key)? else { return Ok(None) };
        Ok(match unseal(&key, &value) {
            Ok(opened) if opened.form == Form::Plain && opened.version == super::seal::VERSION => {
                let text = opened.body.into_owned();
                Some(Self { digest: digest.to_owned(), text, at: 0, pieces: 0 })
            }
            _ => None,
        })
    }

    /// Packs the next piece; `true` when the text is done.
    pub(super) fn step(&mut self, store: &Store, case: Id) -> Result<bool, StorageFault> {
        let whole = Part::Text(self.digest.clone());
        let key = key_of(case, &whole);
        if self.text.len() <= PIECE {
            store.kv.set(&key, &seal(&key, Form::Packed, &self.text))?;
            return Ok(true);
        }
        if self.at < self.text.len() {
            let end = self.text.floor_char_boundary(self.at + PIECE);
            let key = key_of(case, &Part::Piece(self.digest.clone(), self.pieces));
            store.kv.set(&key, &seal(&key, Form::Packed, &self.text[self.at..end]))?;
            self.at = end;
            self.pieces += 1;
            return Ok(false);
        }
        store.kv.set(&key, &seal(&key, Form::Pieces, &self.pieces.to_string()))?;
        Ok(true)
    }
}
