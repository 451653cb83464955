//! The page that is left when the app fails: what happened, what is safe, and ways to take the
//! work along. After a panic nothing of the app runs any more, so the page is complete when the
//! hook returns: its links hold their files already, and its button is the browser's own function.
//!
//! Invariants: never a panic within (a second one would end the hook), so what can be done without
//! the app comes first, and its export last; the page has no markup but elements made one by one.

use super::files;
use js_sys::{Function, JSON, Object, Reflect};
use std::cell::Cell;
use std::panic::PanicHookInfo;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Document, Element};

/// A file to be saved.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SavedFile {
    /// What it is called.
    pub name: String,
    /// What is in it.
    pub content: String,
}

/// Gives the open case as a file; `None` if none is open or it cannot be read now. It runs in the
/// middle of a failure: it must borrow by `try_borrow` alone.
pub type Export = fn() -> Option<SavedFile>;

thread_local! {
    static EXPORT: Cell<Option<Export>> = const { Cell::new(None) };
    static FAILED: Cell<bool> = const { Cell::new(false) };
}

/// Shows the page after every panic from now on. To be called first of all.
pub fn install() {
    std::panic::set_hook(Box::new(|info| {
        // Timers and listeners of the dead app may still fire and fail: the first failure counts.
        if !FAILED.try_with(|failed| failed.replace(true)).unwrap_or(true) {
            show(info);
        }
    }));
}

/// What the page offers as "Save my work as a file".
pub fn offer(export: Export) {
    EXPORT.set(Some(export));
}

/// The words of the page.
struct Words {
    lang: &'static str,
    title: &'static str,
    what: &'static str,
    safe: &'static str,
    save: &'static str,
    storage: &'static str,
    storage_why: &'static str,
    nothing: &'static str,
    reload: &'static str,
    detail: &'static str,
}

const EN: Words = Words {
    lang: "en",
    title: "Telisik has stopped",
    what: "An error in Telisik itself stopped it. It is not your doing.",
    safe: "What you did before is kept in this browser. To be sure, save a copy first; then reload \
           the page and go on.",
    save: "Save my work as a file",
    storage: "Save everything in storage as it lies",
    storage_why: "A copy for rescue: all cases, also damaged entries, as this browser keeps them.",
    nothing: "No work is stored in this browser. If saving it as a file is offered below, do that before \
              you reload.",
    reload: "Reload",
    detail: "For a report of the error:",
};

const ID: Words = Words {
    lang: "id",
    title: "Telisik berhenti",
    what: "Telisik berhenti karena kesalahan di dalamnya sendiri, bukan karena Anda.",
    safe: "Yang Anda kerjakan sebelumnya tersimpan di peramban ini. Agar aman, simpan dulu \
           salinannya, lalu muat ulang halaman dan lanjutkan.",
    save: "Simpan pekerjaan saya sebagai berkas",
    storage: "Simpan seluruh isi penyimpanan apa adanya",
    storage_why: "Salinan untuk penyelamatan: semua kasus, juga entri yang rusak, persis seperti \
                  yang disimpan peramban ini.",
    nothing: "Tidak ada pekerjaan yang tersimpan di peramban ini. Bila di bawah ditawarkan menyimpannya \
              sebagai berkas, lakukan itu sebelum memuat ulang.",
    reload: "Muat ulang",
    detail: "Untuk laporan kesalahan:",
};

fn show(info: &PanicHookInfo<'_>) {
    let detail = info.to_string();
    stop_timers();
    web_sys::console::error_1(&detail.as_str().into());
    let Some(document) = web_sys::window().and_then(|window| window.document()) else { return };
    let Some(page) = build(&document, &detail) else { return };
    let Some(body) = document.body() else { return };
    // A modal dialog would keep the rest of the page inert: it goes with all the rest.
    body.replace_children_with_node_1(&page);
    focus_heading(&page);
    // Last, because it is the app's own code that failed.
    add_export(&document, &page);
}

/// What the dead app still has to do is not done any more: it would write from a broken state.
fn stop_timers() {
    let Some(window) = web_sys::window() else { return };
    let nothing = wasm_bindgen::closure::Closure::once_into_js(|| ());
    if let Ok(latest) = window.set_timeout_with_callback(nothing.unchecked_ref()) {
        (0..=latest).for_each(|timer| window.clear_timeout_with_handle(timer));
    }
}

/// The page, without the export. Public for its test.
pub fn build(document: &Document, detail: &str) -> Option<Element> {
    let words = words(document);
    let page = document.create_element("main").ok()?;
    page.set_id("panic");
    page.set_class_name("failure");
    let _ = page.set_attribute("lang", words.lang);
    let _ = page.set_attribute("role", "alert");
    let heading = add(document, &page, "h1", words.title)?;
    let _ = heading.set_attribute("tabindex", "-1");
    add(document, &page, "p", words.what)?;
    let stored = storage();
    add(document, &page, "p", if stored.is_some() { words.safe } else { words.nothing })?;
    let acts = add(document, &page, "p", "")?;
    acts.set_class_name("failure-acts");
    let reload = add(document, &acts, "button", words.reload)?;
    let _ = reload.set_attribute("type", "button");
    reload.set_class_name("button");
    let _ = on_click_reload(&reload);
    if let Some(stored) = stored {
        let name = format!("telisik-rescue-{}.json", today());
        link(document, &page, words.storage, &name, &stored);
        add(document, &page, "p", words.storage_why)?;
    }
    add(document, &page, "p", words.detail)?;
    add(document, &page, "pre", detail)?;
    Some(page)
}

/// Puts the link to the export before the button.
fn add_export(document: &Document, page: &Element) {
    let Some(Some(export)) = EXPORT.try_with(Cell::get).ok() else { return };
    let Some(file) = export() else { return };
    let Ok(Some(acts)) = page.query_selector(".failure-acts") else { return };
    let made = link(document, &acts, words(document).save, &file.name, &file.content.into());
    if let Some(made) = made {
        made.set_class_name("button primary");
        acts.prepend_with_node_2(&made, &document.create_text_node(" ")).ok();
    }
}

fn words(document: &Document) -> &'static Words {
    let lang = document.document_element().and_then(|root| root.get_attribute("lang"));
    if lang.is_some_and(|lang| lang.starts_with("id")) { &ID } else { &EN }
}

fn add(document: &Document, parent: &Element, name: &str, text: &str) -> Option<Element> {
    let element = document.create_element(name).ok()?;
    element.set_text_content(Some(text));
    parent.append_child(&element).ok()?;
    Some(element)
}

/// A link that saves `content`. It holds the file itself and needs nothing of the app.
fn link(
    document: &Document,
    parent: &Element,
    text: &str,
    name: &str,
    content: &JsValue,
) -> Option<Element> {
    let url = files::address(content, "application/json")?;
    let link = add(document, parent, "a", text)?;
    link.set_attribute("href", &url).ok()?;
    link.set_attribute("download", name).ok()?;
    Some(link)
}

/// The browser's own `location.reload` as the listener: no code of the app is needed.
fn on_click_reload(button: &Element) -> Option<()> {
    let location: JsValue = web_sys::window()?.location().into();
    let reload = Reflect::get(&location, &"reload".into()).ok()?.dyn_into::<Function>().ok()?;
    let reload = reload.bind0(&location);
    button.add_event_listener_with_callback("click", reload.unchecked_ref()).ok()
}

fn focus_heading(page: &Element) {
    if let Ok(Some(heading)) = page.query_selector("h1")
        && let Some(heading) = heading.dyn_ref::<web_sys::HtmlElement>()
    {
        let _ = heading.focus();
    }
}

/// All entries of the app in local storage, as JSON in the form that `boot.js` writes, too; `None`
/// if there are none or they may not be read. The strings stay JavaScript's own: what is
/// compressed may hold halves of surrogate pairs, which JSON escapes and Rust cannot hold.
fn storage() -> Option<JsValue> {
    let storage = web_sys::window()?.local_storage().ok()??;
    let get_item = Reflect::get(&storage, &"getItem".into()).ok()?.dyn_into::<Function>().ok()?;
    let entries = Object::new();
    let mut found = false;
    for place in 0..storage.length().ok()? {
        let Ok(Some(key)) = storage.key(place) else { continue };
        if key.starts_with("telisik/")
            && let Ok(value) = get_item.call1(&storage, &key.as_str().into())
        {
            let _ = Reflect::set(&entries, &key.into(), &value);
            found = true;
        }
    }
    if !found {
        return None;
    }
    let file = Object::new();
    let now = super::clock::now().to_string();
    for (name, value) in
        [("telisik", "rescue".into()), ("at", now.into()), ("entries", entries.into())]
    {
        let _ = Reflect::set(&file, &name.into(), &value);
    }
    JSON::stringify_with_replacer_and_space(&file, &JsValue::NULL, &1.into()).ok().map(Into::into)
}

fn today() -> String {
    super::clock::now().to_string().chars().take(10).collect()
}
