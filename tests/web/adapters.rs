//! What the browser room does in a page: each adapter once.

use js_sys::{Array, Function, Promise, Reflect, Uint8Array};
use std::cell::{Cell, RefCell};
use std::rc::Rc;
use telisik::browser::files::{self, FileFault};
use telisik::browser::tabs::{Elsewhere, on_storage};
use telisik::browser::{dom, html, panic};
use telisik::intake::{self, file::Intake};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::{File, StorageEvent};

/// Waits for the timers that are due within so many milliseconds.
async fn wait(millis: i32) {
    let promise = Promise::new(&mut |done: Function, _| {
        dom::after(millis, move || {
            let _ = done.call0(&JsValue::NULL);
        });
    });
    JsFuture::from(promise).await.unwrap();
}

fn file(name: &str, bytes: &[u8]) -> File {
    let parts = Array::of1(&Uint8Array::from(bytes));
    File::new_with_u8_array_sequence(&parts, name).unwrap()
}

#[wasm_bindgen_test]
fn a_formatted_page_gives_its_paragraphs() {
    let check = |markup: &str, words: &str| assert_eq!(html::words(markup), words, "{markup}");
    check(
        "<h1>Judul</h1><p>Satu <b>te<i>ba</i>l</b>.</p><p>Dua<br>baris</p>",
        "Judul\n\nSatu tebal.\n\nDua\nbaris",
    );
    check("<p hidden>a</p><p style='color:red; DISPLAY : none'>b</p><p>c &amp; d</p>", "c & d");
    check("<!-- x --><style>p{}</style><script>top.bad = 1</script><p>👩‍👩‍👧</p>", "👩‍👩‍👧");
    check("tanpa tanda", "tanpa tanda");
    check("", "");
    assert!(Reflect::get(&dom::window(), &"bad".into()).unwrap().is_undefined());
}

#[wasm_bindgen_test]
fn deep_nesting_does_not_exhaust_the_stack() {
    // Chromium stops nesting at 512 and becomes quadratic in what is open: more would test only that.
    let markup = format!("{}kata{}", "<div>".repeat(3_000), "</div>".repeat(3_000));
    assert_eq!(html::words(&markup), "kata");
}

#[wasm_bindgen_test]
async fn a_file_is_read_as_it_was_written() {
    let bytes = [
        b"\xFF\xFE".as_slice(),
        &"Gempa 🌋".encode_utf16().flat_map(u16::to_le_bytes).collect::<Vec<_>>(),
    ]
    .concat();
    let file = file("berita.txt", &bytes);
    let read = files::read(&file, bytes.len()).await.unwrap();
    assert_eq!(read, bytes);
    let Ok(Intake::Article { plain, .. }) = intake::file::read(&file.name(), &read) else {
        panic!("it is an article");
    };
    assert_eq!(plain.text.as_str(), "Gempa 🌋");
}

#[wasm_bindgen_test]
async fn a_file_that_is_too_large_is_not_read() {
    let fault = files::read(&file("besar.txt", b"12345"), 4).await.unwrap_err();
    assert_eq!(fault, FileFault::TooLarge { bytes: 5, limit: 4 });
}

#[wasm_bindgen_test]
async fn an_address_holds_its_content_to_the_letter() {
    let content = "{\"kata\": \"é 👩‍👩‍👧\"}\n";
    let url = files::address(&content.into(), "application/json").unwrap();
    assert!(url.starts_with("blob:"), "{url}");
    let response = JsFuture::from(dom::window().fetch_with_str(&url)).await.unwrap();
    let response: web_sys::Response = response.dyn_into().unwrap();
    let text = JsFuture::from(response.text().unwrap()).await.unwrap();
    assert_eq!(text.as_string().as_deref(), Some(content));
}

#[wasm_bindgen_test]
async fn a_download_is_a_click_on_a_named_link() {
    // The link is in no page: its click is seen where all clicks of such links are made.
    let clicked = Rc::new(RefCell::new(Vec::new()));
    let seen = clicked.clone();
    let spy = wasm_bindgen::closure::Closure::<dyn FnMut(JsValue)>::new(move |link: JsValue| {
        let get = |name: &str| Reflect::get(&link, &name.into()).unwrap().as_string().unwrap();
        seen.borrow_mut().push((get("download"), get("href")));
    });
    let window: JsValue = dom::window().into();
    let class = Reflect::get(&window, &"HTMLAnchorElement".into()).unwrap();
    let prototype = Reflect::get(&class, &"prototype".into()).unwrap();
    let caller = Function::new_with_args("spy", "return function () { spy(this); }");
    let click = caller.call1(&JsValue::NULL, spy.as_ref()).unwrap();
    Reflect::set(&prototype, &"click".into(), &click).unwrap();
    assert!(files::download("kasus.telisik.json", "application/json", "{}"));
    assert!(clicked.borrow().is_empty(), "never within the act itself");
    wait(20).await;
    Reflect::delete_property(prototype.unchecked_ref::<js_sys::Object>(), &"click".into()).unwrap();
    let clicked = clicked.borrow();
    assert_eq!(clicked.len(), 1);
    assert_eq!(clicked[0].0, "kasus.telisik.json");
    assert!(clicked[0].1.starts_with("blob:"));
}

#[wasm_bindgen_test]
fn what_another_window_stores_is_told_until_the_listener_goes() {
    let told = Rc::new(RefCell::new(Vec::new()));
    let sink = told.clone();
    let listener = on_storage(move |what| sink.borrow_mut().push(what));
    let send = |key: Option<&str>, value: Option<&str>| {
        let event = StorageEvent::new("storage").unwrap();
        event
            .init_storage_event_with_can_bubble_and_cancelable_and_key_and_old_value_and_new_value(
                "storage", false, false, key, None, value,
            );
        dom::window().dispatch_event(&event).unwrap();
    };
    send(Some("telisik/1/a"), Some("x"));
    send(Some("telisik/1/a"), None);
    send(None, None);
    drop(listener);
    send(Some("telisik/1/b"), Some("y"));
    let key = "telisik/1/a".to_owned();
    let wrote = Elsewhere::Wrote { key: key.clone(), value: "x".to_owned() };
    assert_eq!(*told.borrow(), [wrote, Elsewhere::Removed(key), Elsewhere::Cleared]);
}

#[wasm_bindgen_test]
async fn the_page_of_a_failure_holds_its_files_and_no_markup_of_others() {
    let storage = dom::window().local_storage().unwrap().unwrap();
    storage.set_item("telisik/1/x", "nilai").unwrap();
    storage.set_item("lain", "asing").unwrap();
    let page = panic::build(&dom::document(), "gagal di <img src=x>").unwrap();
    assert_eq!(page.id(), "panic");
    assert_eq!(page.query_selector("img").unwrap(), None);
    assert!(page.text_content().unwrap().contains("gagal di <img src=x>"));
    assert!(page.query_selector("button[type=button]").unwrap().is_some());
    let link = page.query_selector("a[download$='.json']").unwrap().unwrap();
    let url = link.get_attribute("href").unwrap();
    let response = JsFuture::from(dom::window().fetch_with_str(&url)).await.unwrap();
    let response: web_sys::Response = response.dyn_into().unwrap();
    let text = JsFuture::from(response.text().unwrap()).await.unwrap().as_string().unwrap();
    assert!(text.contains("\"telisik/1/x\": \"nilai\""), "{text}");
    assert!(!text.contains("asing"), "only what is ours");
    storage.remove_item("telisik/1/x").unwrap();
    storage.remove_item("lain").unwrap();
}

#[wasm_bindgen_test]
async fn a_listener_that_is_dropped_is_silent() {
    let heard = Rc::new(Cell::new(0));
    let count = heard.clone();
    let listener = dom::Listener::new(&dom::window(), "telisik-test", move |_: web_sys::Event| {
        count.set(count.get() + 1);
    });
    let send = || dom::window().dispatch_event(&web_sys::Event::new("telisik-test").unwrap());
    send().unwrap();
    drop(listener);
    send().unwrap();
    assert_eq!(heard.get(), 1);
}
