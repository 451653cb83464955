//! What the store needs of a storage: strings under names, as browsers' local storage has them.

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::rc::Rc;

/// A storage of strings under names. All of it is synchronous; what [`KeyValue::set`] said was
/// stored is there for every later reader, in other tabs, too.
pub trait KeyValue {
    /// What stands under `key`.
    ///
    /// # Errors
    /// When the storage cannot be used.
    fn get(&self, key: &str) -> Result<Option<String>, StorageFault>;

    /// Puts `value` under `key`, whole or not at all.
    ///
    /// # Errors
    /// When the storage is full or cannot be used; what stood there before still does.
    fn set(&self, key: &str, value: &str) -> Result<(), StorageFault>;

    /// Removes what stands under `key`, if anything.
    ///
    /// # Errors
    /// When the storage cannot be used.
    fn remove(&self, key: &str) -> Result<(), StorageFault>;

    /// All names that begin with `prefix`, sorted.
    ///
    /// # Errors
    /// When the storage cannot be used.
    fn keys(&self, prefix: &str) -> Result<Vec<String>, StorageFault>;

    /// How much room the value under `key` takes, in UTF-16 units, which browsers count in.
    ///
    /// # Errors
    /// When the storage cannot be used.
    fn size(&self, key: &str) -> Result<usize, StorageFault> {
        Ok(self.get(key)?.map_or(0, |value| units(&value)))
    }
}

/// Why something was not stored.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum StorageFault {
    /// No room is left.
    #[error(
        "The browser's storage is full. What was stored before is safe; what is new is in this \
         tab only. Export the case, or make room by removing cases from the trash."
    )]
    Full,
    /// The browser forbids the storage, or it is broken; with the browser's own words.
    #[error(
        "The browser does not let this page store anything ({0}). What is new is in this tab \
         only. Export the case before closing the tab, or allow storage for this site."
    )]
    Blocked(String),
}

/// The length of a string as browsers count it.
pub fn units(text: &str) -> usize {
    text.encode_utf16().count()
}

/// A storage that lasts as long as the page: for tests, and for browsers that give none. Clones
/// share one content, as two tabs do.
#[derive(Clone, Debug, Default)]
pub struct Memory(Rc<RefCell<Inner>>);

#[derive(Debug, Default)]
struct Inner {
    entries: BTreeMap<String, String>,
    used: usize,
    quota: Option<usize>,
    blocked: bool,
}

impl Memory {
    /// An empty one without limit.
    pub fn new() -> Self {
        Self::default()
    }

    /// From now on no more than `units` UTF-16 units fit, names and values together; `None` lifts
    /// the limit.
    pub fn set_quota(&self, units: Option<usize>) {
        self.0.borrow_mut().quota = units;
    }

    /// From now on every call fails; or works again.
    pub fn set_blocked(&self, blocked: bool) {
        self.0.borrow_mut().blocked = blocked;
    }

    /// Names and values together, in UTF-16 units.
    pub fn used(&self) -> usize {
        self.0.borrow().used
    }

    /// A copy that shares nothing: the storage as a crash would leave it now.
    pub fn fork(&self) -> Self {
        let inner = self.0.borrow();
        let inner = Inner { entries: inner.entries.clone(), quota: None, blocked: false, ..*inner };
        Self(Rc::new(RefCell::new(inner)))
    }

    fn usable(&self) -> Result<(), StorageFault> {
        if self.0.borrow().blocked {
            return Err(StorageFault::Blocked("it was blocked for a test".to_owned()));
        }
        Ok(())
    }
}

impl KeyValue for Memory {
    fn get(&self, key: &str) -> Result<Option<String>, StorageFault> {
        self.usable()?;
        Ok(self.0.borrow().entries.get(key).cloned())
    }

    fn set(&self, key: &str, value: &str) -> Result<(), StorageFault> {
        self.usable()?;
        let inner = &mut *self.0.borrow_mut();
        let before = inner.entries.get(key).map_or(0, |old| units(key) + units(old));
        let used = inner.used - before + units(key) + units(value);
        if inner.quota.is_some_and(|quota| used > quota && used > inner.used) {
            return Err(StorageFault::Full);
        }
        inner.used = used;
        inner.entries.insert(key.to_owned(), value.to_owned());
        Ok(())
    }

    fn remove(&self, key: &str) -> Result<(), StorageFault> {
        self.usable()?;
        let inner = &mut *self.0.borrow_mut();
        if let Some(old) = inner.entries.remove(key) {
            inner.used -= units(key) + units(&old);
        }
        Ok(())
    }

    fn keys(&self, prefix: &str) -> Result<Vec<String>, StorageFault> {
        self.usable()?;
        let inner = self.0.borrow();
        let from = inner.entries.range(prefix.to_owned()..);
        Ok(from.map(|(key, _)| key.clone()).take_while(|key| key.starts_with(prefix)).collect())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_quota_refuses_growth_and_keeps_what_was_there() {
        let memory = Memory::new();
        memory.set("a", "123").unwrap();
        memory.set_quota(Some(5));
        assert_eq!(memory.set("a", "12345"), Err(StorageFault::Full));
        assert_eq!(memory.get("a").unwrap().as_deref(), Some("123"));
        memory.set("a", "1234").unwrap();
        memory.remove("a").unwrap();
        assert_eq!(memory.used(), 0);
    }

    #[test]
    fn keys_are_those_of_the_prefix() {
        let memory = Memory::new();
        for key in ["a/1", "a/2", "b", "a"] {
            memory.set(key, "").unwrap();
        }
        assert_eq!(memory.keys("a/").unwrap(), ["a/1", "a/2"]);
    }
}
