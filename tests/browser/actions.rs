//! What hands do: select words with the mouse, tap, press keys, paste, drop and choose files, and
//! look at what was downloaded. Pointers and keys are the browser's own input, not scripted events;
//! only what a driver cannot do (a paste of HTML, a drop of files) is dispatched by a script.

use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

use serde_json::{Value, json};
use thirtyfour::common::command::Command;
use tokio::time::Instant;

use crate::Result;
use crate::driver::Browser;
use crate::page::{Locator, PATIENCE, Page};

/// A point of the viewport, in CSS pixels.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Point {
    pub x: i64,
    pub y: i64,
}

/// Where words stand: the middle of their first line, and both ends.
#[derive(Clone, Copy, Debug)]
pub struct Place {
    pub start: Point,
    pub middle: Point,
    pub end: Point,
}

/// A file that is dropped or pasted.
#[derive(Clone, Debug)]
pub struct File<'a> {
    pub name: &'a str,
    pub kind: &'a str,
    pub bytes: &'a [u8],
}

/// What was downloaded.
#[derive(Clone, Debug)]
pub struct Download {
    pub name: String,
    pub bytes: Vec<u8>,
}

/// `arguments`: element, first words, last words, which occurrence. Finds them in the text of the
/// element, brings them into view and returns their places. Where words cross paragraphs, white
/// space between the blocks is not looked at.
const PLACE: &str = r#"
const [element, first, last, nth] = arguments;
const nodes = [], walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
let text = '';
while (walker.nextNode()) {
  const hidden = walker.currentNode.parentElement.closest('[aria-hidden="true"], button, [hidden]');
  if (hidden && element.contains(hidden) && hidden !== element) continue;
  nodes.push([text.length, walker.currentNode]);
  text += walker.currentNode.data;
}
let start = -1;
for (let n = 0; n <= nth; n += 1) start = text.indexOf(first, start + 1);
if (start < 0) throw new Error(`no "${first}" (number ${nth}) in "${text.slice(0, 300)}"`);
const lastAt = text.indexOf(last, last === first ? start : start + first.length);
if (lastAt < 0) throw new Error(`no "${last}" after "${first}"`);
const end = lastAt + last.length;
const at = (offset) => {
  const [begin, node] = nodes.findLast(([begin]) => begin <= offset);
  return [node, offset - begin];
};
// Only whole characters have a rectangle: not half an emoji.
const whole = (from, to) => {
  const range = document.createRange();
  range.setStart(...at(from));
  const [node, offset] = at(to - 1);
  range.setEnd(node, offset + 1);
  return range;
};
const letters = [...new Intl.Segmenter().segment(text.slice(start, end))].map((s) => s.segment);
const head = () => [...whole(start, start + letters[0].length).getClientRects()].find((r) => r.width) ;
const tail = () => [...whole(end - letters.at(-1).length, end).getClientRects()].findLast((r) => r.width);
// What a scrolled part of the page clips is not in view either.
const area = { top: 0, bottom: innerHeight };
for (let up = element; up; up = up.parentElement) {
  if (getComputedStyle(up).overflowY === 'visible' || up === document.documentElement) continue;
  const r = up.getBoundingClientRect();
  if (up.scrollHeight > up.clientHeight) { area.top = Math.max(area.top, r.top); area.bottom = Math.min(area.bottom, r.bottom); }
}
// Beside an edge browsers scroll while the mouse is dragged.
const EDGE = 32;
const inView = (r) => r && r.top >= area.top + EDGE && r.bottom <= area.bottom - EDGE && r.left >= 0 && r.right <= innerWidth;
if (!inView(head()) || !inView(tail())) at(start)[0].parentElement.scrollIntoView({ block: 'center', behavior: 'instant' });
if (!inView(head()) || !inView(tail())) {
  // A long paragraph: the words themselves into the middle.
  let scroller = at(start)[0].parentElement;
  while (scroller && (scroller.scrollHeight <= scroller.clientHeight || getComputedStyle(scroller).overflowY === 'visible')) scroller = scroller.parentElement;
  (scroller ?? document.scrollingElement).scrollBy({ top: (head()?.top ?? 0) - innerHeight / 2, behavior: 'instant' });
}
const h = head(), t = tail(), first_line = whole(start, end).getClientRects()[0];
if (!h || !t) throw new Error(`"${first}" is not drawn`);
const mid = (r) => Math.round((r.top + r.bottom) / 2);
return [
  Math.round(h.left + Math.min(1, h.width / 4)), mid(h),
  Math.round((first_line.left + first_line.right) / 2), mid(first_line),
  Math.round(t.right - Math.min(1, t.width / 4)), mid(t),
];
"#;

#[allow(dead_code, reason = "scenarios choose from these; not each is in use at all times")]
impl Locator {
    /// Where these words of its text stand, after bringing them into view.
    pub async fn place(&self, words: &str) -> Result<Place> {
        self.place_between(words, words, 0).await
    }

    async fn place_between(&self, first: &str, last: &str, nth: usize) -> Result<Place> {
        let answer = self.run(PLACE, vec![json!(first), json!(last), json!(nth)]).await?;
        let [a, b, c, d, e, f]: [i64; 6] = serde_json::from_value(answer)?;
        let point = |x, y| Point { x, y };
        Ok(Place { start: point(a, b), middle: point(c, d), end: point(e, f) })
    }

    /// Selects words by dragging the mouse over them, and checks that just they are selected.
    pub async fn select_words(&self, words: &str) -> Result {
        self.select_between(words, words, 0).await
    }

    /// The same for a later occurrence of the words, from 0.
    pub async fn select_words_nth(&self, words: &str, nth: usize) -> Result {
        self.select_between(words, words, nth).await
    }

    /// Selects from the first words to the last ones, which may stand in another paragraph.
    pub async fn select_between(&self, first: &str, last: &str, nth: usize) -> Result {
        let place = self.place_between(first, last, nth).await?;
        self.page.drag(place.start, place.end).await?;
        let selected = self.page.selected().await?;
        let bare = |text: &str| text.split_whitespace().collect::<String>();
        let (got, wanted) = (bare(&selected), (bare(first), bare(last)));
        // A page that has taken the selection over may have emptied it.
        let right = got.is_empty()
            || (first == last && got == wanted.0)
            || (first != last && got.starts_with(&wanted.0) && got.ends_with(&wanted.1));
        if right {
            return Ok(());
        }
        Err(format!("{self}: dragged over {first:?} to {last:?}, but selected {selected:?}").into())
    }

    /// Clicks on words: once, twice for a word, three times for a paragraph.
    pub async fn click_words(&self, words: &str, times: usize) -> Result {
        let at = self.place(words).await?.middle;
        self.page.click_at(at, times).await
    }

    /// Moves the mouse over words.
    pub async fn hover_words(&self, words: &str) -> Result {
        let at = self.place(words).await?.middle;
        self.page.pointer("mouse", vec![go(at, 50)]).await
    }

    /// Taps words with a finger.
    pub async fn tap_words(&self, words: &str) -> Result {
        let at = self.place(words).await?.middle;
        self.page.tap_at(at, Duration::from_millis(50)).await
    }

    /// Rests a finger on words, long enough that a touch screen selects the word under it.
    pub async fn press_words(&self, words: &str) -> Result {
        let at = self.place(words).await?.middle;
        self.page.tap_at(at, Duration::from_millis(900)).await
    }

    /// Selects words as a touch screen's own handles do: the selection changes under a finger
    /// without any mouse. (No driver can move those handles.)
    pub async fn select_by_handles(&self, words: &str) -> Result {
        self.tap_words(words).await?;
        let script = "const [element, words] = arguments;
            const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT), nodes = [];
            let text = '';
            while (walker.nextNode()) { nodes.push([text.length, walker.currentNode]); text += walker.currentNode.data; }
            const start = text.indexOf(words);
            if (start < 0) throw new Error(`no \"${words}\"`);
            const at = (o) => { const [b, n] = nodes.findLast(([b]) => b <= o); return [n, o - b]; };
            const [last, offset] = at(start + words.length - 1);
            getSelection().setBaseAndExtent(...at(start), last, offset + 1);";
        self.run(script, vec![json!(words)]).await.map(drop)
    }

    /// Taps the middle of the element with a finger.
    pub async fn tap(&self) -> Result {
        let script = "arguments[0].scrollIntoView({ block: 'nearest', behavior: 'instant' });
            const r = arguments[0].getBoundingClientRect();
            return [Math.round(r.left + r.width / 2), Math.round(r.top + r.height / 2)]";
        let [x, y]: [i64; 2] = serde_json::from_value(self.run(script, vec![]).await?)?;
        self.page.tap_at(Point { x, y }, Duration::from_millis(50)).await
    }

    /// Drags the middle of the element to a point: `handle.drag_to(text.place("depan").await?.end)`.
    pub async fn drag_to(&self, to: Point) -> Result {
        let script = "const r = arguments[0].getBoundingClientRect();
            return [Math.round(r.left + r.width / 2), Math.round(r.top + r.height / 2)]";
        let [x, y]: [i64; 2] = serde_json::from_value(self.run(script, vec![]).await?)?;
        self.page.drag(Point { x, y }, to).await
    }

    /// Pastes into the element, as a browser does that has both on its clipboard. What the page
    /// does not take itself goes into a field as plain text.
    pub async fn paste(&self, plain: &str, html: Option<&str>) -> Result {
        let script = "const [target, plain, html] = arguments;
            target.focus();
            const data = new DataTransfer();
            data.setData('text/plain', plain);
            if (html !== null) data.setData('text/html', html);
            const event = new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true, composed: true });
            // Firefox hands out an empty one of its own, which can be written to.
            if (event.clipboardData.getData('text/plain') !== plain) {
              event.clipboardData.setData('text/plain', plain);
              if (html !== null) event.clipboardData.setData('text/html', html);
            }
            if (!target.dispatchEvent(event)) return;
            if ('setRangeText' in target) target.setRangeText(plain, target.selectionStart, target.selectionEnd, 'end');
            else document.execCommand('insertText', false, plain);
            target.dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'insertFromPaste' }));";
        self.run(script, vec![json!(plain), json!(html)]).await.map(drop)
    }

    /// Drops files on the element.
    pub async fn drop_files(&self, files: &[File<'_>]) -> Result {
        self.run(DROP, vec![files_json(files)]).await.map(drop)
    }
}

const DROP: &str = "const [target, files] = arguments;
    const data = new DataTransfer();
    for (const { name, kind, hex } of files) {
      const bytes = Uint8Array.from(hex.match(/../g) ?? [], (pair) => parseInt(pair, 16));
      data.items.add(new File([bytes], name, { type: kind }));
    }
    for (const kind of ['dragenter', 'dragover', 'drop']) {
      target.dispatchEvent(new DragEvent(kind, { dataTransfer: data, bubbles: true, cancelable: true, composed: true }));
    }";

fn files_json(files: &[File<'_>]) -> Value {
    use std::fmt::Write as _;
    let hex = |bytes: &[u8]| {
        bytes.iter().fold(String::with_capacity(bytes.len() * 2), |mut text, byte| {
            let _ = write!(text, "{byte:02x}"); // writing to a string does not fail
            text
        })
    };
    let one = |f: &File<'_>| json!({ "name": f.name, "kind": f.kind, "hex": hex(f.bytes) });
    Value::Array(files.iter().map(one).collect())
}

fn go(to: Point, ms: u64) -> Value {
    json!({ "type": "pointerMove", "origin": "viewport", "x": to.x, "y": to.y, "duration": ms })
}

fn down() -> Value {
    json!({ "type": "pointerDown", "button": 0 })
}

fn up() -> Value {
    json!({ "type": "pointerUp", "button": 0 })
}

fn pause(ms: u64) -> Value {
    json!({ "type": "pause", "duration": ms })
}

#[allow(dead_code, reason = "scenarios choose from these; not each is in use at all times")]
impl Page {
    async fn perform(&self, source: Value) -> Result {
        let driver = self.driver().await?;
        driver.cmd(Command::PerformActions(json!([source]).into())).await?;
        Ok(())
    }

    async fn pointer(&self, kind: &str, acts: Vec<Value>) -> Result {
        let kind_of = json!({ "pointerType": kind });
        self.perform(
            json!({ "type": "pointer", "id": kind, "parameters": kind_of, "actions": acts }),
        )
        .await
    }

    /// Drags the mouse from here to there, by way of the middle.
    pub async fn drag(&self, from: Point, to: Point) -> Result {
        let middle = Point { x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 };
        let acts = vec![go(from, 0), down(), go(middle, 40), go(to, 40), pause(30), up()];
        // A press soon after another one in the same place would count as a double click.
        tokio::time::sleep(Duration::from_millis(20)).await;
        self.pointer("mouse", acts).await
    }

    pub async fn click_at(&self, at: Point, times: usize) -> Result {
        let clicks = std::iter::repeat_n([down(), up()], times).flatten();
        self.pointer("mouse", std::iter::once(go(at, 0)).chain(clicks).collect()).await
    }

    pub async fn tap_at(&self, at: Point, held: Duration) -> Result {
        let held = u64::try_from(held.as_millis())?;
        self.pointer("touch", vec![go(at, 0), down(), pause(held), up()]).await
    }

    /// Presses keys together: `"c"`, `"Enter"`, `"Control+Shift+z"`, `"Alt+ArrowRight"`.
    pub async fn press(&self, chord: &str) -> Result {
        // A plus sign itself: "Control++".
        let (front, last) = match chord.strip_suffix('+') {
            Some(front) => (front.trim_end_matches('+'), "+"),
            None => chord.rsplit_once('+').unwrap_or(("", chord)),
        };
        let names: Vec<&str> = front.split('+').filter(|n| !n.is_empty()).chain([last]).collect();
        let keys = names.into_iter().map(key).collect::<Result<Vec<_>>>()?;
        let act = |kind: &'static str| move |k: &char| json!({ "type": kind, "value": k });
        let downs = keys.iter().map(act("keyDown"));
        let acts: Vec<_> = downs.chain(keys.iter().rev().map(act("keyUp"))).collect();
        self.perform(json!({ "type": "key", "id": "keyboard", "actions": acts })).await
    }

    /// Presses one chord after the other: `page.presses("Tab Tab Enter")`.
    pub async fn presses(&self, chords: &str) -> Result {
        for chord in chords.split_whitespace() {
            self.press(chord).await?;
        }
        Ok(())
    }

    /// Types letters, wherever the focus is.
    pub async fn type_text(&self, text: &str) -> Result {
        let act = |kind: &str, c: char| json!({ "type": kind, "value": c });
        let acts: Vec<_> =
            text.chars().flat_map(|c| [act("keyDown", c), act("keyUp", c)]).collect();
        self.perform(json!({ "type": "key", "id": "keyboard", "actions": acts })).await
    }

    /// The words that are selected.
    pub async fn selected(&self) -> Result<String> {
        let text = self.run("return getSelection().toString()", vec![]).await?;
        Ok(text.as_str().unwrap_or_default().to_owned())
    }

    /// Drops files anywhere on the page.
    pub async fn drop_files(&self, files: &[File<'_>]) -> Result {
        let script = format!(
            "const target = document.querySelector('main') ?? document.body;
             (function () {{ {DROP} }})(target, arguments[0])"
        );
        self.run(&script, vec![files_json(files)]).await.map(drop)
    }

    /// Chooses files in the page's `<input type=file>`, hidden or not; they are written to disk.
    pub async fn choose_files(&self, files: &[File<'_>]) -> Result {
        static COUNT: AtomicUsize = AtomicUsize::new(0);
        let number = COUNT.fetch_add(1, Ordering::Relaxed);
        let folder = format!("chosen-{}-{number}", std::process::id());
        let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(folder);
        std::fs::create_dir_all(&folder)?;
        let mut paths = Vec::new();
        for file in files {
            let path = folder.join(file.name);
            std::fs::write(&path, file.bytes)?;
            paths.push(path.to_string_lossy().into_owned());
        }
        let script = "const all = [...document.querySelectorAll('input[type=file]')];
            return all.find((input) => input.closest('dialog[open]')) ?? all[0]";
        let input = self.driver().await?.execute(script, vec![]).await?.element()?;
        Ok(input.send_keys(paths.join("\n")).await?)
    }

    /// Waits for a download, takes it out of the folder, and gives it back.
    pub async fn download(&self) -> Result<Download> {
        let end = Instant::now() + PATIENCE;
        loop {
            if let Some(path) = self.complete_download()? {
                let bytes = std::fs::read(&path)?;
                std::fs::remove_file(&path)?;
                let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
                return Ok(Download { name, bytes });
            }
            if Instant::now() > end {
                return Err("nothing was downloaded".into());
            }
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
    }

    /// A file that is all there: browsers write `.crdownload` and `.part` files meanwhile, and
    /// Firefox holds the final name with an empty file.
    fn complete_download(&self) -> Result<Option<PathBuf>> {
        let mut paths = Vec::new();
        for entry in std::fs::read_dir(&self.session.downloads)? {
            paths.push(entry?.path());
        }
        let partial = |p: &PathBuf| {
            let name = p.file_name().unwrap_or_default().to_string_lossy();
            name.ends_with(".crdownload") || name.ends_with(".part") || name.starts_with(".")
        };
        if paths.iter().any(partial) {
            return Ok(None);
        }
        let full = |p: &PathBuf| p.metadata().is_ok_and(|m| m.len() > 0);
        Ok(paths.into_iter().find(full))
    }

    /// The text on the clipboard.
    pub async fn clipboard(&self) -> Result<String> {
        if self.browser() == Browser::Chromium {
            let grant = json!({ "permissions": ["clipboardReadWrite", "clipboardSanitizedWrite"] });
            self.driver().await?.cdp().send_raw("Browser.grantPermissions", grant).await?;
        }
        let script = "const done = arguments[0];
            navigator.clipboard.readText().then((text) => done({ text }), (e) => done({ error: String(e) }))";
        let answer = self.run_async(script, vec![]).await?;
        match answer["text"].as_str() {
            Some(text) => Ok(text.to_owned()),
            None => Err(format!("the clipboard cannot be read: {}", answer["error"]).into()),
        }
    }
}

/// A key by its name, as WebDriver writes it.
fn key(name: &str) -> Result<char> {
    let mut letters = name.chars();
    if let (Some(letter), None) = (letters.next(), letters.next()) {
        return Ok(letter);
    }
    Ok(match name {
        "Backspace" => '\u{e003}',
        "Tab" => '\u{e004}',
        "Enter" => '\u{e007}',
        "Shift" => '\u{e008}',
        "Control" => '\u{e009}',
        "Alt" => '\u{e00a}',
        "Escape" => '\u{e00c}',
        "Space" => ' ',
        "PageUp" => '\u{e00e}',
        "PageDown" => '\u{e00f}',
        "End" => '\u{e010}',
        "Home" => '\u{e011}',
        "ArrowLeft" => '\u{e012}',
        "ArrowUp" => '\u{e013}',
        "ArrowRight" => '\u{e014}',
        "ArrowDown" => '\u{e015}',
        "Delete" => '\u{e017}',
        "F1" => '\u{e031}',
        "F6" => '\u{e036}',
        "Meta" => '\u{e03d}',
        _ => return Err(format!("no key is called {name:?}").into()),
    })
}
