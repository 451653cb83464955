//! What a person has typed and not saved: kept beside the case until it is saved or discarded, so that a reload, a link or
//! a crash costs nothing of it. It is no part of the case: nothing is exported, merged or undone of it.

use super::key::{CASES, DraftKey, key_of, parse_key};
use super::seal::{Form, unseal};
use super::{Part, StorageFault, Store};
use crate::case::Id;
use std::collections::BTreeMap;

/// The fields of a form, as typed, by their names.
pub type Draft = BTreeMap<String, String>;

impl Store {
    /// The draft of a form, if there is one. What cannot be read is set aside.
    ///
    /// # Errors
    /// When the storage cannot be used.
    pub fn draft(&self, case: Id, draft: DraftKey) -> Result<Option<Draft>, StorageFault> {
        let key = key_of(case, &Part::Draft(draft));
        let Some(value) = self.kv.get(&key)? else { return Ok(None) };
        let read = unseal(&key, &value).ok();
        let read = read.and_then(|opened| serde_json::from_str::<Draft>(&opened.body).ok());
        if read.is_none() {
            // When there is no room to set it aside it stays, and is still not legible.
            let _ = self.set_aside(&key, &value);
        }
        Ok(read)
    }

    /// Keeps the draft of a form, in place of an earlier one.
    ///
    /// # Errors
    /// When the storage is full or blocked; the earlier one stays then.
    pub fn put_draft(&self, case: Id, draft: DraftKey, fields: &Draft) -> Result<(), StorageFault> {
        let body = serde_json::to_string(fields).unwrap_or_default();
        self.put(case, &Part::Draft(draft), Form::Plain, &body)
    }

    /// Forgets the draft of a form: it was saved, or discarded.
    ///
    /// # Errors
    /// When the storage is blocked.
    pub fn remove_draft(&self, case: Id, draft: DraftKey) -> Result<(), StorageFault> {
        self.kv.remove(&key_of(case, &Part::Draft(draft)))
    }

    /// The forms of a case of which there are drafts, in order.
    ///
    /// # Errors
    /// When the storage cannot be used.
    pub fn drafts(&self, case: Id) -> Result<Vec<DraftKey>, StorageFault> {
        let keys = self.kv.keys(&format!("{CASES}{case}/draft/"))?;
        let found = keys.iter().filter_map(|key| match parse_key(key) {
            Some((_, Part::Draft(draft))) => Some(draft),
            _ => None,
        });
        let mut found: Vec<DraftKey> = found.collect();
        crate::sorted::sort(&mut found);
        Ok(found)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::case::Case;
    use crate::store::DraftOf;
    use crate::store::read::stand_in;
    use crate::store::{KeyValue as _, Memory};

    fn draft(words: &str) -> Draft {
        BTreeMap::from([("quote".to_owned(), words.to_owned())])
    }

    const NEW: DraftKey = DraftKey { of: DraftOf::NewEvidence, about: Id::from_u128(5) };
    const OLD: DraftKey = DraftKey { of: DraftOf::Review, about: Id::from_u128(4) };

    #[test]
    fn a_draft_is_kept_until_it_is_removed() {
        let store = Store::new(Box::new(Memory::new()));
        let case = Id::from_u128(1);
        assert_eq!(store.draft(case, NEW), Ok(None));
        store.put_draft(case, NEW, &draft("satu")).unwrap();
        store.put_draft(case, NEW, &draft("dua")).unwrap();
        store.put_draft(case, OLD, &draft("tiga")).unwrap();
        assert_eq!(store.draft(case, NEW), Ok(Some(draft("dua"))));
        assert_eq!(store.draft(Id::from_u128(2), NEW), Ok(None), "of another case");
        assert_eq!(store.drafts(case), Ok(vec![NEW, OLD]));
        store.remove_draft(case, NEW).unwrap();
        assert_eq!(store.drafts(case), Ok(vec![OLD]));
    }

    #[test]
    fn a_full_storage_keeps_the_earlier_draft() {
        let memory = Memory::new();
        let store = Store::new(Box::new(memory.clone()));
        let case = Id::from_u128(1);
        store.put_draft(case, NEW, &draft("satu")).unwrap();
        memory.set_quota(Some(memory.used()));
        assert_eq!(store.put_draft(case, NEW, &draft("satu dua")), Err(StorageFault::Full));
        assert_eq!(store.draft(case, NEW), Ok(Some(draft("satu"))));
    }

    #[test]
    fn a_damaged_draft_is_set_aside_and_harms_nothing() {
        let memory = Memory::new();
        let store = Store::new(Box::new(memory.clone()));
        let case = Id::from_u128(1);
        store.put_draft(case, NEW, &draft("satu")).unwrap();
        let key = key_of(case, &Part::Draft(NEW));
        memory.set(&key, "{").unwrap();
        assert_eq!(store.draft(case, NEW), Ok(None));
        assert_eq!(store.aside().unwrap().len(), 1);
        assert_eq!(memory.get(&key), Ok(None));
    }

    #[test]
    fn drafts_are_no_part_of_the_case_and_go_with_it() {
        let memory = Memory::new();
        let store = Store::new(Box::new(memory.clone()));
        let case =
            Case::new(stand_in(Id::from_u128(0x018f_0000_0000_7000_8000_0000_0000_0001), "Gempa"));
        store.create(&case).unwrap();
        store.put_draft(case.id(), NEW, &draft("satu")).unwrap();
        let opened = store.open(case.id()).unwrap();
        assert!(opened.notes.is_empty(), "{:?}", opened.notes);
        assert_eq!(opened.history.case(), &case);
        assert_eq!(store.drafts(case.id()), Ok(vec![NEW]), "opening leaves it");
        store.purge(case.id()).unwrap();
        assert_eq!(memory.used(), 0);
    }
}
