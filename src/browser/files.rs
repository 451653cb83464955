//! Files: read one, save one, and what a drag carries.

use super::dom;
use js_sys::{Array, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Blob, BlobPropertyBag, DataTransfer, File, FileList, HtmlAnchorElement, Url};

/// Why a file was not read.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum FileFault {
    /// More bytes than asked for; none was read.
    #[error("the file has {bytes} bytes, more than {limit}")]
    TooLarge {
        /// How many it has.
        bytes: usize,
        /// How many are read at most.
        limit: usize,
    },
    /// The browser did not give its bytes: it was moved, or changed, or may not be read.
    #[error("the browser could not read the file: {0}")]
    Unreadable(String),
}

/// Reads all bytes of a file, if there are no more than `limit` (asked before reading).
///
/// # Errors
/// When it is larger, or the browser does not give its bytes. A folder that was dropped is an
/// unreadable file.
pub async fn read(file: &Blob, limit: usize) -> Result<Vec<u8>, FileFault> {
    let bytes = size(file);
    if bytes > limit {
        return Err(FileFault::TooLarge { bytes, limit });
    }
    let buffer = JsFuture::from(file.array_buffer()).await.map_err(|error| {
        let told = js_sys::Reflect::get(&error, &"message".into()).ok();
        FileFault::Unreadable(told.and_then(|told| told.as_string()).unwrap_or_default())
    })?;
    Ok(Uint8Array::new(&buffer).to_vec())
}

/// How many bytes it has.
pub fn size(file: &Blob) -> usize {
    file.size() as usize // browsers give whole numbers below 2^53
}

/// The files of a list, in its order.
pub fn all(list: Option<FileList>) -> Vec<File> {
    let Some(list) = list else { return Vec::new() };
    (0..list.length()).filter_map(|place| list.get(place)).collect()
}

/// An address (`blob:`) under which this window can reach `content` until it is revoked.
pub fn address(content: &JsValue, media_type: &str) -> Option<String> {
    let options = BlobPropertyBag::new();
    options.set_type(media_type);
    let blob = Blob::new_with_str_sequence_and_options(&Array::of1(content), &options).ok()?;
    Url::create_object_url_with_blob(&blob).ok()
}

/// Lets the browser save `content` as a file called `name`. Returns whether the browser took it;
/// where it puts it, and whether the person agrees, it does not tell.
pub fn download(name: &str, media_type: &str, content: &str) -> bool {
    let Some(url) = address(&content.into(), media_type) else { return false };
    let link = dom::document().create_element("a").ok();
    let Some(link) = link.and_then(|link| link.dyn_into::<HtmlAnchorElement>().ok()) else {
        return false;
    };
    link.set_href(&url);
    link.set_download(name);
    dom::later(move || {
        link.click();
        // The browser reads the blob after the click: it may be long, and the disk slow.
        dom::after(60_000, move || {
            let _ = Url::revoke_object_url(&url);
        });
    });
    true
}

/// What a drag or a paste brings.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Cargo {
    /// Files.
    Files,
    /// Words, plain or formatted.
    Words,
    /// Neither.
    Other,
}

/// What kind of things `data` holds. During a drag nothing more can be known than this.
pub fn cargo(data: &DataTransfer) -> Cargo {
    let types = data.types();
    let has = |kind: &str| types.includes(&kind.into(), 0);
    if has("Files") {
        Cargo::Files
    } else if has("text/html") || has("text/plain") {
        Cargo::Words
    } else {
        Cargo::Other
    }
}

/// The files that were dropped or pasted.
pub fn dropped(data: &DataTransfer) -> Vec<File> {
    all(data.files())
}

/// Words that were dropped or pasted.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Words {
    /// Without formatting, as the browser made them.
    pub plain: String,
    /// With formatting, as HTML; empty if there is none.
    pub html: String,
}

/// The words that were dropped or pasted; half a surrogate pair becomes U+FFFD.
pub fn words(data: &DataTransfer) -> Words {
    let get = |kind: &str| data.get_data(kind).unwrap_or_default();
    Words { plain: get("text/plain"), html: get("text/html") }
}
