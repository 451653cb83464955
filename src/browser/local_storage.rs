//! The browser's local storage, as the store wants it. It may be blocked (private windows, site
//! settings, sandboxed frames) or full; both come back as faults, never as a panic.

use crate::store::{KeyValue, Memory, StorageFault};
use gloo_storage::Storage as _;
use wasm_bindgen::{JsCast, JsValue};

/// The storage that all tabs of this address share. Each call goes to the browser.
#[derive(Clone, Debug)]
pub struct LocalStorage(web_sys::Storage);

impl LocalStorage {
    /// The storage, once it has proved that it can be written or is merely full.
    ///
    /// # Errors
    /// When there is none, or the browser forbids it; with the browser's own words.
    pub fn probe() -> Result<Self, StorageFault> {
        const PROBE: &str = "telisik/probe";
        let window = web_sys::window();
        let window = window.ok_or_else(|| StorageFault::Blocked("there is no window".into()))?;
        // gloo's `raw()` panics where this fails, so it is asked second.
        if window.local_storage().map_err(fault)?.is_none() {
            return Err(StorageFault::Blocked("the browser has no local storage".into()));
        }
        let storage = Self(gloo_storage::LocalStorage::raw());
        match storage.set(PROBE, "") {
            Ok(()) => storage.remove(PROBE)?,
            // What is there can be read, and room can be made.
            Err(StorageFault::Full) if storage.0.length().is_ok_and(|length| length > 0) => {}
            Err(fault) => return Err(fault),
        }
        Ok(storage)
    }

    /// The browser's storage; or, with the reason, one that lasts as long as the page.
    pub fn or_memory() -> (Box<dyn KeyValue>, Option<StorageFault>) {
        match Self::probe() {
            Ok(storage) => (Box::new(storage), None),
            Err(fault) => (Box::new(Memory::new()), Some(fault)),
        }
    }
}

impl KeyValue for LocalStorage {
    fn get(&self, key: &str) -> Result<Option<String>, StorageFault> {
        self.0.get_item(key).map_err(fault)
    }

    fn set(&self, key: &str, value: &str) -> Result<(), StorageFault> {
        self.0.set_item(key, value).map_err(fault)
    }

    fn remove(&self, key: &str) -> Result<(), StorageFault> {
        self.0.remove_item(key).map_err(fault)
    }

    fn keys(&self, prefix: &str) -> Result<Vec<String>, StorageFault> {
        // One call for all names; they are the storage's own enumerable properties.
        let object: &js_sys::Object = self.0.unchecked_ref();
        let names = js_sys::Object::keys(object);
        let names = names.iter().filter_map(|name| name.as_string());
        let mut keys: Vec<String> = names.filter(|name| name.starts_with(prefix)).collect();
        keys.sort_unstable();
        Ok(keys)
    }

    fn size(&self, key: &str) -> Result<usize, StorageFault> {
        // The value stays in JavaScript: megabytes are not copied to be measured.
        let get = js_sys::Reflect::get(&self.0, &JsValue::from_str("getItem")).map_err(fault)?;
        let get: js_sys::Function = get.unchecked_into();
        let value = get.call1(&self.0, &JsValue::from_str(key)).map_err(fault)?;
        Ok(value.dyn_ref::<js_sys::JsString>().map_or(0, |value| value.length() as usize))
    }
}

/// Browsers name the same fault differently.
fn fault(error: JsValue) -> StorageFault {
    const QUOTA_EXCEEDED: u16 = 22;
    if let Some(exception) = error.dyn_ref::<web_sys::DomException>() {
        let full = matches!(
            exception.name().as_str(),
            "QuotaExceededError" | "NS_ERROR_DOM_QUOTA_REACHED"
        ) || exception.code() == QUOTA_EXCEEDED;
        if full {
            return StorageFault::Full;
        }
        return StorageFault::Blocked(format!("{}: {}", exception.name(), exception.message()));
    }
    // The newest specification makes QuotaExceededError a class of its own.
    let name = js_sys::Reflect::get(&error, &JsValue::from_str("name")).ok();
    match name.and_then(|name| name.as_string()) {
        Some(name) if name == "QuotaExceededError" => StorageFault::Full,
        Some(name) => StorageFault::Blocked(name),
        None => StorageFault::Blocked(format!("{error:?}")),
    }
}
