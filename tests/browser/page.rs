//! A window that shows the app, and what is found in it by role and accessible name.

use std::collections::BTreeMap;
use std::fmt;
use std::panic::Location;
use std::sync::{Arc, PoisonError};
use std::time::Duration;

use serde_json::{Value, json};
use thirtyfour::{WebElement, WindowHandle};
use tokio::time::Instant;

use crate::Result;
use crate::driver::{Browser, Session};
use crate::server::Server;

/// How long a thing may take to appear before a scenario fails.
pub const PATIENCE: Duration = Duration::from_secs(10);
const PAUSE: Duration = Duration::from_millis(50);
const FINDER: &str = include_str!("finder.js");

/// One window. Clones are the same window; `second_window` gives another one of the same browser.
#[derive(Clone)]
pub struct Page {
    pub(crate) session: Arc<Session>,
    pub(crate) server: Arc<Server>,
    window: WindowHandle,
}

/// Which name is looked for. A plain `&str` is the whole name.
#[derive(Clone, Debug)]
pub enum Name {
    Exact(String),
    Starting(String),
    Containing(String),
    Any,
}

impl From<&str> for Name {
    fn from(name: &str) -> Self {
        Self::Exact(name.into())
    }
}

impl From<String> for Name {
    fn from(name: String) -> Self {
        Self::Exact(name)
    }
}

#[allow(dead_code, reason = "scenarios choose from these")]
/// A name that begins so: `starting("Undo")` finds "Undo: delete claim".
pub fn starting(name: &str) -> Name {
    Name::Starting(name.into())
}

#[allow(dead_code, reason = "scenarios choose from these")]
pub fn containing(name: &str) -> Name {
    Name::Containing(name.into())
}

/// One step from a scope to what is in it.
#[derive(Clone, Debug)]
pub struct Step {
    roles: Vec<String>,
    name: Name,
    nth: Option<usize>,
}

impl Step {
    fn json(&self) -> Value {
        let (how, name) = match &self.name {
            Name::Exact(name) => ("exact", name.as_str()),
            Name::Starting(name) => ("starting", name.as_str()),
            Name::Containing(name) => ("containing", name.as_str()),
            Name::Any => ("any", ""),
        };
        json!({ "roles": self.roles, "name": name, "how": how, "nth": self.nth })
    }
}

impl fmt::Display for Step {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.roles[0])?;
        match &self.name {
            Name::Exact(name) => write!(f, " \"{name}\""),
            Name::Starting(name) => write!(f, " \"{name}…\""),
            Name::Containing(name) => write!(f, " \"…{name}…\""),
            Name::Any => Ok(()),
        }?;
        self.nth.map_or(Ok(()), |nth| write!(f, " number {nth}"))
    }
}

/// Something that other things are found in: the whole page, or a part of it.
#[allow(dead_code, reason = "scenarios choose from these; not each is in use at all times")]
pub trait Find {
    /// The page, and the way to this part of it.
    fn scope(&self) -> (Page, Vec<Step>);

    /// What has this role and name: `page.role("list", "Cases")`.
    #[track_caller]
    fn role(&self, role: &str, name: impl Into<Name>) -> Locator
    where
        Self: Sized,
    {
        self.roles(&[role], name)
    }

    /// What has one of these roles, and this name.
    #[track_caller]
    fn roles(&self, roles: &[&str], name: impl Into<Name>) -> Locator
    where
        Self: Sized,
    {
        let (page, mut steps) = self.scope();
        let roles = roles.iter().map(ToString::to_string).collect();
        steps.push(Step { roles, name: name.into(), nth: None });
        Locator { page, steps, patience: PATIENCE, at: Location::caller() }
    }

    /// All of a role: `list.every("listitem").count()`.
    #[track_caller]
    fn every(&self, role: &str) -> Locator
    where
        Self: Sized,
    {
        self.roles(&[role], Name::Any)
    }

    #[track_caller]
    fn button(&self, name: impl Into<Name>) -> Locator
    where
        Self: Sized,
    {
        self.role("button", name)
    }

    #[track_caller]
    fn link(&self, name: impl Into<Name>) -> Locator
    where
        Self: Sized,
    {
        self.role("link", name)
    }

    #[track_caller]
    fn dialog(&self, name: impl Into<Name>) -> Locator
    where
        Self: Sized,
    {
        self.roles(&["dialog", "alertdialog"], name)
    }

    #[track_caller]
    fn list(&self, name: impl Into<Name>) -> Locator
    where
        Self: Sized,
    {
        self.role("list", name)
    }

    #[track_caller]
    fn article(&self, name: impl Into<Name>) -> Locator
    where
        Self: Sized,
    {
        self.role("article", name)
    }

    /// Anything that words are typed into, or a value is chosen from.
    #[track_caller]
    fn field(&self, name: impl Into<Name>) -> Locator
    where
        Self: Sized,
    {
        self.roles(&["textbox", "searchbox", "combobox", "spinbutton", "listbox"], name)
    }
}

impl Find for Page {
    fn scope(&self) -> (Page, Vec<Step>) {
        (self.clone(), vec![])
    }
}

impl Find for Locator {
    fn scope(&self) -> (Page, Vec<Step>) {
        (self.page.clone(), self.steps.clone())
    }
}

/// The way to an element. Nothing is looked up before it is used, and then until it is there: so a
/// locator outlives what the page draws again.
#[derive(Clone)]
pub struct Locator {
    pub(crate) page: Page,
    steps: Vec<Step>,
    patience: Duration,
    at: &'static Location<'static>,
}

impl fmt::Display for Locator {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (number, step) in self.steps.iter().enumerate() {
            write!(f, "{}{step}", if number == 0 { "" } else { " > " })?;
        }
        Ok(())
    }
}

enum Found {
    Elements(Vec<WebElement>, Vec<String>),
    Nothing(usize, Vec<String>),
}

#[allow(dead_code, reason = "scenarios choose from these; not each is in use at all times")]
impl Locator {
    /// The one at this place, from 0, where several match.
    pub fn nth(mut self, nth: usize) -> Self {
        if let Some(step) = self.steps.last_mut() {
            step.nth = Some(nth);
        }
        self
    }

    /// Waits longer, or shorter, than usual.
    pub fn patience(mut self, patience: Duration) -> Self {
        self.patience = patience;
        self
    }

    async fn look(&self) -> Result<Found> {
        let steps: Vec<_> = self.steps.iter().map(Step::json).collect();
        let driver = self.page.driver().await?;
        let returned = driver.execute(FINDER, vec![json!(steps), json!("find")]).await?;
        let answer = returned.json();
        let names = serde_json::from_value(answer["names"].clone())?;
        if let Some(step) = answer["step"].as_u64() {
            return Ok(Found::Nothing(step as usize, names));
        }
        let elements: Vec<Value> = serde_json::from_value(answer["found"].clone())?;
        let handle = driver.handle();
        let elements = elements.into_iter().map(|e| WebElement::from_json(e, Arc::clone(handle)));
        Ok(Found::Elements(elements.collect::<std::result::Result<_, _>>()?, names))
    }

    /// The element itself, for what is not offered here. Fails when there is not exactly one.
    pub async fn element(&self) -> Result<WebElement> {
        let end = Instant::now() + self.patience;
        loop {
            let why = match self.look().await {
                Ok(Found::Elements(mut all, names)) => {
                    if all.len() == 1
                        && let Some(element) = all.pop()
                    {
                        return Ok(element);
                    }
                    format!("{} of them: {}", names.len(), names.join(", "))
                }
                Ok(Found::Nothing(step, names)) => {
                    let step = &self.steps[step];
                    let names = if names.is_empty() { "none".into() } else { names.join(", ") };
                    format!("there is no {step}. Of that role: {names}")
                }
                Err(error) => error.to_string(), // a page that is just being loaded
            };
            if Instant::now() > end {
                return Err(self.fail(&why));
            }
            tokio::time::sleep(PAUSE).await;
        }
    }

    fn fail(&self, why: &str) -> crate::Error {
        format!("{}: {self}: {why}", self.at).into()
    }

    /// Tries until it succeeds: the page may draw the element again in between.
    async fn act<T>(&self, act: impl AsyncFn(&WebElement) -> Result<T>) -> Result<T> {
        let end = Instant::now() + self.patience;
        loop {
            let element = self.element().await?;
            match act(&element).await {
                Ok(done) => return Ok(done),
                Err(error) if Instant::now() > end => return Err(self.fail(&error.to_string())),
                Err(_) => tokio::time::sleep(PAUSE).await,
            }
        }
    }

    /// Clicks with the mouse, as soon as nothing is in the way.
    pub async fn click(&self) -> Result {
        self.act(async |element| Ok(element.click().await?)).await
    }

    /// Replaces what is in a field by typing.
    pub async fn fill(&self, text: &str) -> Result {
        self.act(async |element| {
            element.clear().await?;
            Ok(element.send_keys(text).await?)
        })
        .await
    }

    /// Types where the caret is, after giving the element the focus.
    pub async fn type_in(&self, text: &str) -> Result {
        self.act(async |element| Ok(element.send_keys(text).await?)).await
    }

    /// Sets a field's value at once, as a paste of long text would: typing 1 MB takes minutes.
    pub async fn set_value(&self, text: &str) -> Result {
        let script = "const [field, text] = arguments; field.focus();
            Object.getOwnPropertyDescriptor(Object.getPrototypeOf(field), 'value').set.call(field, text);
            field.dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'insertFromPaste' }));
            field.dispatchEvent(new Event('change', { bubbles: true }));";
        self.run(script, vec![json!(text)]).await.map(drop)
    }

    /// Chooses an option of a `<select>` by its words.
    pub async fn choose(&self, option: &str) -> Result {
        let script = "const [field, words] = arguments;
            const options = [...field.options].map((option) => option.label.trim());
            if (!options.includes(words)) throw new Error(`no option \"${words}\" among ${options.join(', ')}`);
            field.selectedIndex = options.indexOf(words);
            field.dispatchEvent(new Event('input', { bubbles: true }));
            field.dispatchEvent(new Event('change', { bubbles: true }));";
        self.run(script, vec![json!(option)]).await.map(drop)
    }

    pub async fn focus(&self) -> Result {
        self.run("arguments[0].focus()", vec![]).await.map(drop)
    }

    /// The words that can be seen.
    pub async fn text(&self) -> Result<String> {
        self.act(async |element| Ok(element.text().await?)).await
    }

    /// A field's value.
    pub async fn value(&self) -> Result<String> {
        let value = self.run("return arguments[0].value ?? ''", vec![]).await?;
        Ok(value.as_str().unwrap_or_default().to_owned())
    }

    pub async fn attribute(&self, name: &str) -> Result<Option<String>> {
        self.act(async |element| Ok(element.attr(name).await?)).await
    }

    /// Runs a script whose `arguments[0]` is this element, and the others follow.
    pub async fn run(&self, script: &str, more: Vec<Value>) -> Result<Value> {
        self.act(async |element| {
            let mut all = vec![element.to_json()?];
            all.extend(more.clone());
            let driver = &self.page.session.driver;
            Ok(driver.execute(script, all).await?.json().clone())
        })
        .await
    }

    /// How many there are now.
    pub async fn count(&self) -> Result<usize> {
        Ok(match self.look().await? {
            Found::Elements(all, _) => all.len(),
            Found::Nothing(..) => 0,
        })
    }

    /// The names of all of them, now.
    pub async fn names(&self) -> Result<Vec<String>> {
        Ok(match self.look().await? {
            Found::Elements(_, names) => names.into_iter().map(|name| plain(&name)).collect(),
            Found::Nothing(..) => vec![],
        })
    }

    /// Whether there is at least one now.
    pub async fn is_there(&self) -> Result<bool> {
        Ok(self.count().await? > 0)
    }

    /// Waits until there is exactly one.
    pub async fn appears(&self) -> Result {
        self.element().await.map(drop)
    }

    /// Waits until there is none.
    pub async fn disappears(&self) -> Result {
        self.counts(0).await
    }

    /// Waits until there are so many.
    pub async fn counts(&self, number: usize) -> Result {
        let end = Instant::now() + self.patience;
        loop {
            let names = self.names().await.unwrap_or_default();
            if names.len() == number && self.count().await.is_ok_and(|n| n == number) {
                return Ok(());
            }
            if Instant::now() > end {
                let found = names.len();
                return Err(self.fail(&format!("{found} instead of {number}: {names:?}")));
            }
            tokio::time::sleep(PAUSE).await;
        }
    }

    /// Waits until its text, or its value, contains these words.
    pub async fn says(&self, words: &str) -> Result {
        let end = Instant::now() + self.patience;
        loop {
            let script =
                "const e = arguments[0]; return `${e.value ?? ''} ${e.innerText ?? e.textContent}`";
            let text = self.run(script, vec![]).await?.as_str().unwrap_or_default().to_owned();
            if text.contains(words) {
                return Ok(());
            }
            if Instant::now() > end {
                return Err(self.fail(&format!("says {text:?} instead of {words:?}")));
            }
            tokio::time::sleep(PAUSE).await;
        }
    }

    /// Whether it has the focus.
    pub async fn has_focus(&self) -> Result<bool> {
        let has = self.run("return document.activeElement === arguments[0]", vec![]).await?;
        Ok(has == json!(true))
    }
}

/// `button "Save"` → `Save`.
fn plain(described: &str) -> String {
    let name = described.split_once(" \"").map_or(described, |(_, name)| name);
    name.strip_suffix('"').unwrap_or(name).to_owned()
}

#[allow(dead_code, reason = "scenarios choose from these; not each is in use at all times")]
impl Page {
    pub async fn new(session: Arc<Session>, server: Arc<Server>) -> Result<Self> {
        let window = session.driver.window().await?;
        Ok(Self { session, server, window })
    }

    pub fn browser(&self) -> Browser {
        self.session.browser
    }

    /// The driver, told to work on this window, and asked whether it does: a scenario was once answered by the other one.
    pub async fn driver(&self) -> Result<&thirtyfour::WebDriver> {
        let driver = &self.session.driver;
        let current = self.session.window.lock().unwrap_or_else(PoisonError::into_inner).clone();
        if current != self.window {
            let end = Instant::now() + PATIENCE;
            loop {
                driver.switch_to_window(self.window.clone()).await?;
                if driver.window().await? == self.window {
                    break;
                }
                if Instant::now() > end {
                    return Err("the browser stays at another window".into());
                }
                tokio::time::sleep(PAUSE).await;
            }
            *self.session.window.lock().unwrap_or_else(PoisonError::into_inner) =
                self.window.clone();
        }
        Ok(driver)
    }

    /// Opens an address of the served folder: `/`, `/#/case/…`.
    pub async fn open(&self, path: &str) -> Result {
        let address = format!("{}{path}", self.server.origin());
        Ok(self.driver().await?.goto(address).await?)
    }

    pub async fn reload(&self) -> Result {
        Ok(self.driver().await?.refresh().await?)
    }

    pub async fn back(&self) -> Result {
        Ok(self.driver().await?.back().await?)
    }

    /// What follows the origin in the address: `/#/case/…`.
    pub async fn path(&self) -> Result<String> {
        let address = self.driver().await?.current_url().await?.to_string();
        Ok(address.trim_start_matches(self.server.origin()).to_owned())
    }

    /// Another window of the same browser with the same storage, at this address.
    pub async fn second_window(&self, path: &str) -> Result<Self> {
        let driver = self.driver().await?;
        let window = driver.new_window().await?;
        let page = Self { window, ..self.clone() };
        page.driver().await?;
        page.session.fit().await?;
        page.open(path).await?;
        Ok(page)
    }

    /// The window that another one has opened, which is none of `known`; waits for it.
    pub async fn opened_window(&self, known: &[&Self]) -> Result<Self> {
        let end = Instant::now() + PATIENCE;
        loop {
            let all = self.driver().await?.windows().await?;
            let is_new = |window: &&WindowHandle| known.iter().all(|one| one.window != **window);
            if let Some(window) = all.iter().find(is_new) {
                let page = Self { window: window.clone(), ..self.clone() };
                page.driver().await?;
                page.session.fit().await?;
                return Ok(page);
            }
            if Instant::now() > end {
                return Err("no window was opened".into());
            }
            tokio::time::sleep(PAUSE).await;
        }
    }

    /// Closes this window; another one must be left.
    pub async fn close(self) -> Result {
        Ok(self.driver().await?.close_window().await?)
    }

    /// Runs a script: `return …`, with `arguments`.
    pub async fn run(&self, script: &str, arguments: Vec<Value>) -> Result<Value> {
        Ok(self.driver().await?.execute(script, arguments).await?.json().clone())
    }

    /// Runs a script that ends by calling its last argument: `arguments[arguments.length - 1](…)`.
    pub async fn run_async(&self, script: &str, arguments: Vec<Value>) -> Result<Value> {
        Ok(self.driver().await?.execute_async(script, arguments).await?.json().clone())
    }

    /// Waits until this holds; `what` is for the message.
    #[track_caller]
    pub fn until(
        &self,
        what: &str,
        holds: impl AsyncFn() -> Result<bool>,
    ) -> impl Future<Output = Result> {
        let at = Location::caller();
        async move {
            let end = Instant::now() + PATIENCE;
            loop {
                let now = holds().await;
                if matches!(now, Ok(true)) {
                    return Ok(());
                }
                if Instant::now() > end {
                    return Err(format!("{at}: waited in vain: {what} ({now:?})").into());
                }
                tokio::time::sleep(PAUSE).await;
            }
        }
    }

    /// What can be found here: a line each, role and name, indented as they nest.
    pub async fn outline(&self) -> Result<String> {
        let outline = self.run(FINDER, vec![json!([]), json!("outline")]).await?;
        Ok(outline.as_str().unwrap_or_default().to_owned())
    }

    /// Everything in local storage.
    pub async fn stored(&self) -> Result<BTreeMap<String, String>> {
        // A key may be called `key` or `length`, so not by properties.
        let script = "const all = {};
            for (let i = 0; i < localStorage.length; i += 1) {
              all[localStorage.key(i)] = localStorage.getItem(localStorage.key(i));
            }
            return all";
        let all = self.run(script, vec![]);
        Ok(serde_json::from_value(all.await?)?)
    }

    /// Writes to local storage, as another program (or a fault) would.
    pub async fn store(&self, key: &str, value: &str) -> Result {
        let script = "localStorage.setItem(arguments[0], arguments[1])";
        self.run(script, vec![json!(key), json!(value)]).await.map(drop)
    }

    /// Fills local storage up, but for so many characters; `remove` the key `filler` to make room.
    pub async fn fill_storage(&self, but: usize) -> Result {
        let script = "let n = 1 << 23, all = '';
            for (; n >= 1; n >>= 1) {
              try { localStorage.setItem('filler', all + 'x'.repeat(n)); all += 'x'.repeat(n); } catch {}
            }
            localStorage.setItem('filler', all.slice(0, Math.max(0, all.length - arguments[0])));";
        self.run(script, vec![json!(but)]).await.map(drop)
    }

    pub async fn remove_stored(&self, key: &str) -> Result {
        self.run("localStorage.removeItem(arguments[0])", vec![json!(key)]).await.map(drop)
    }

    /// What went wrong so far by the word of the browser, and clears it. What is still here when
    /// the scenario ends fails it: read it away where it is meant to happen.
    pub async fn complaints(&self) -> Vec<String> {
        let mut all = self.server.take_violations();
        all.extend(self.session.complaints().await);
        all
    }

    /// A picture of the page as PNG, for looking at.
    pub async fn picture(&self) -> Result<Vec<u8>> {
        Ok(self.driver().await?.screenshot_as_png().await?)
    }
}
