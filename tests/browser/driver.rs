//! Browsers: starting them through their drivers, what a scenario may wish for, and ending them.
//!
//! A session with the usual wishes is used again by the next scenario: that one has its own origin,
//! and so its own storage; windows, downloads and messages are cleared. A session whose scenario
//! failed, or that was made to measure, is ended.

use std::io::{BufRead as _, BufReader, Read};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex, PoisonError, mpsc};
use std::time::Duration;

use serde_json::{Value, json};
use thirtyfour::common::command::FormatRequestData;
use thirtyfour::{Capabilities, RequestData, SessionId, WebDriver, WindowHandle};

use crate::Result;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Browser {
    Chromium,
    Firefox,
}

impl Browser {
    pub const ALL: [Self; 2] = [Self::Chromium, Self::Firefox];

    pub fn name(self) -> &'static str {
        match self {
            Self::Chromium => "chromium",
            Self::Firefox => "firefox",
        }
    }
}

/// What is served to the browser.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// The release build in `dist/`.
    App,
    /// `tests/fixtures/harness/`: pages that prove the harness itself.
    Fixtures,
}

/// What the page finds when it asks for local storage.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Storage {
    Usual,
    /// Reading `localStorage` throws, as in a browser whose owner blocks site data.
    Blocked,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Scheme {
    Light,
    Dark,
}

/// The browser that a scenario wishes for: 1280 × 800, English, light, a mouse, no motion.
#[derive(Clone, Debug, PartialEq)]
pub struct Wish {
    pub(crate) width: u32,
    pub(crate) height: u32,
    pub(crate) touch: bool,
    pub(crate) scheme: Scheme,
    pub(crate) language: &'static str,
    pub(crate) storage: Storage,
    pub(crate) place: Place,
    pub(crate) path: &'static str,
    pub(crate) only: Option<Browser>,
}

impl Default for Wish {
    fn default() -> Self {
        Self {
            width: 1280,
            height: 800,
            touch: false,
            scheme: Scheme::Light,
            language: "en",
            storage: Storage::Usual,
            place: Place::App,
            path: "/",
            only: None,
        }
    }
}

#[allow(dead_code, reason = "scenarios choose from these; not each is in use at all times")]
impl Wish {
    pub fn new() -> Self {
        Self::default()
    }

    /// The page's width and height, in CSS pixels.
    pub fn size(mut self, width: u32, height: u32) -> Self {
        (self.width, self.height) = (width, height);
        self
    }

    /// A phone: 360 × 740 and a touch screen.
    pub fn phone(self) -> Self {
        Self { touch: true, ..self.size(360, 740) }
    }

    pub fn dark(mut self) -> Self {
        self.scheme = Scheme::Dark;
        self
    }

    pub fn language(mut self, language: &'static str) -> Self {
        self.language = language;
        self
    }

    pub fn storage(mut self, storage: Storage) -> Self {
        self.storage = storage;
        self
    }

    /// Another page of the folder, or the app at another place: `/#/case/…`.
    pub fn path(mut self, path: &'static str) -> Self {
        self.path = path;
        self
    }

    /// A page of `tests/fixtures/harness/`.
    pub fn fixture(mut self, path: &'static str) -> Self {
        self.place = Place::Fixtures;
        self.path(path)
    }

    /// For what the other browser cannot be asked for; say why beside it.
    pub fn only(mut self, browser: Browser) -> Self {
        self.only = Some(browser);
        self
    }

    /// Whether a running browser that fulfils `other` fulfils this one, too.
    fn same_browser(&self, other: &Self) -> bool {
        let plain = |w: &Self| Self { place: Place::App, path: "/", only: None, ..w.clone() };
        plain(self) == plain(other)
    }
}

/// One running browser with its driver.
pub struct Session {
    pub browser: Browser,
    pub wish: Wish,
    pub driver: WebDriver,
    pub downloads: PathBuf,
    /// The window that commands go to at the moment.
    pub window: Mutex<WindowHandle>,
    printed: Arc<Mutex<Vec<String>>>,
    process: Process,
}

static SPARE: Mutex<Vec<Session>> = Mutex::new(Vec::new());

impl Session {
    /// A browser as wished: one that is free, or a new one.
    pub async fn take(browser: Browser, wish: &Wish) -> Result<Self> {
        let free = {
            let mut spare = SPARE.lock().unwrap_or_else(PoisonError::into_inner);
            let at = spare.iter().position(|s| s.browser == browser && s.wish.same_browser(wish));
            at.map(|at| spare.swap_remove(at))
        };
        if let Some(session) = free
            && session.clear().await.is_ok()
        {
            return Ok(session);
        }
        Self::start(browser, wish).await
    }

    async fn start(browser: Browser, wish: &Wish) -> Result<Self> {
        static COUNT: AtomicUsize = AtomicUsize::new(0);
        let number = COUNT.fetch_add(1, Ordering::Relaxed);
        let folder = format!("downloads-{}-{number}", std::process::id());
        let downloads = Path::new(env!("CARGO_TARGET_TMPDIR")).join(folder);
        std::fs::create_dir_all(&downloads)?;
        let (process, printed) = Process::start(browser)?;
        let wished = match browser {
            Browser::Chromium => chromium(wish, &downloads)?,
            Browser::Firefox => firefox(wish, &downloads)?,
        };
        let wished: Capabilities = serde_json::from_value(wished)?;
        let driver = WebDriver::builder(format!("http://127.0.0.1:{}", process.port), wished)
            .request_timeout(Duration::from_secs(60))
            .await
            .map_err(|e| format!("{} did not start: {e}", browser.name()))?;
        let window = Mutex::new(driver.window().await?);
        let wish = wish.clone();
        let session = Self { browser, wish, driver, downloads, window, printed, process };
        session.fit().await?;
        Ok(session)
    }

    /// Gives the current window the wished size and preferences.
    pub async fn fit(&self) -> Result {
        let (width, height) = (self.wish.width, self.wish.height);
        if self.browser == Browser::Chromium {
            let cdp = self.driver.cdp();
            if !self.wish.touch {
                let size = json!({ "width": width, "height": height, "deviceScaleFactor": 1, "mobile": false });
                cdp.send_raw("Emulation.setDeviceMetricsOverride", size).await?;
            }
            let scheme = if self.wish.scheme == Scheme::Dark { "dark" } else { "light" };
            let media = json!({ "features": [
                { "name": "prefers-color-scheme", "value": scheme },
                { "name": "prefers-reduced-motion", "value": "reduce" },
            ] });
            cdp.send_raw("Emulation.setEmulatedMedia", media).await?;
            return Ok(());
        }
        // Its own window is never narrower than 500 pixels, unless told so from inside.
        self.driver.cmd(Context("chrome")).await?;
        let narrow = "document.documentElement.style.minWidth = '0'";
        let narrowed = self.driver.execute(narrow, vec![]).await.map(drop);
        self.driver.cmd(Context("content")).await?;
        narrowed?;
        // A window has borders: ask, look, and ask again for what was missing.
        let (mut outer_width, mut outer_height) = (width, height);
        for _ in 0..3 {
            self.driver.set_window_rect(0, 0, outer_width, outer_height).await?;
            let script = "return [innerWidth, innerHeight]";
            let [w, h]: [u32; 2] = self.driver.execute(script, vec![]).await?.convert()?;
            if (w, h) == (width, height) {
                break;
            }
            outer_width = (outer_width + width).saturating_sub(w);
            outer_height = (outer_height + height).saturating_sub(h);
        }
        Ok(())
    }

    /// What the browser has to say since the last time: errors on the console, uncaught ones, too.
    pub async fn complaints(&self) -> Vec<String> {
        match self.browser {
            Browser::Chromium => {
                let log = self.driver.browser_log().await.unwrap_or_default();
                let grave = log.into_iter().filter(|entry| entry.level.contains("SEVERE"));
                grave.map(|entry| entry.message).collect()
            }
            Browser::Firefox => {
                let mut printed = self.printed.lock().unwrap_or_else(PoisonError::into_inner);
                printed.drain(..).filter(|line| of_the_page(line)).collect()
            }
        }
    }

    /// Back to one empty window.
    async fn clear(&self) -> Result {
        let windows = self.driver.windows().await?;
        let (first, others) = windows.split_first().ok_or("no window is left")?;
        for other in others {
            self.driver.switch_to_window(other.clone()).await?;
            self.driver.close_window().await?;
        }
        self.driver.switch_to_window(first.clone()).await?;
        *self.window.lock().unwrap_or_else(PoisonError::into_inner) = first.clone();
        self.driver.goto("about:blank").await?;
        for entry in std::fs::read_dir(&self.downloads)?.flatten() {
            std::fs::remove_file(entry.path())?;
        }
        self.complaints().await;
        Ok(())
    }

    /// For the next scenario, if it may.
    pub async fn put_back(self) {
        if self.wish.same_browser(&Wish::default()) {
            SPARE.lock().unwrap_or_else(PoisonError::into_inner).push(self);
        } else {
            self.end().await;
        }
    }

    pub async fn end(self) {
        let Self { driver, process, downloads, .. } = self;
        // The driver closes its browser when told; when it does not listen, it is killed below.
        let _ = tokio::time::timeout(Duration::from_secs(10), driver.quit()).await;
        drop(process);
        let _ = std::fs::remove_dir_all(downloads);
    }

    /// Ends the browsers that are free: called once, at the end of the run.
    pub async fn end_all() {
        let all = std::mem::take(&mut *SPARE.lock().unwrap_or_else(PoisonError::into_inner));
        for session in all {
            session.end().await;
        }
    }
}

/// Firefox's own command: whether scripts run in the page or in the browser's own window.
#[derive(Debug)]
struct Context(&'static str);

impl FormatRequestData for Context {
    fn format_request(&self, session: &SessionId) -> RequestData {
        let post = "POST".parse().unwrap_or_default(); // a type of a crate that is not ours to name
        RequestData::new(post, format!("session/{session}/moz/context"))
            .add_body(json!({ "context": self.0 }))
    }
}

/// A driver, killed when it is dropped.
struct Process {
    child: Child,
    port: u16,
}

impl Drop for Process {
    fn drop(&mut self) {
        // It may have ended by itself.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

impl Process {
    /// Starts a driver on a port that it finds itself, and goes on reading what it prints.
    fn start(browser: Browser) -> Result<(Self, Arc<Mutex<Vec<String>>>)> {
        let (program, args, before): (_, &[&str], _) = match browser {
            Browser::Chromium => ("chromedriver", &["--port=0"], "successfully on port "),
            Browser::Firefox => (
                "geckodriver",
                &["--port=0", "--websocket-port=0", "--allow-system-access"],
                "Listening on 127.0.0.1:",
            ),
        };
        let mut child = Command::new(program)
            .args(args)
            .env("TZ", "Asia/Jakarta")
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .map_err(|e| format!("{program} does not start: {e}; `make tools` installs it"))?;
        let printed = Arc::new(Mutex::new(Vec::new()));
        let (tell, told) = mpsc::channel();
        read_on(child.stdout.take(), &printed, before, tell.clone());
        read_on(child.stderr.take(), &printed, before, tell);
        let mut process = Self { child, port: 0 };
        process.port = told
            .recv_timeout(Duration::from_secs(30))
            .map_err(|_| format!("{program} did not tell its port"))?;
        Ok((process, printed))
    }
}

/// Whether a line that Firefox prints comes from the page: its own parts print there, too, with a
/// prefix instead of a value, or name files of their own.
fn of_the_page(line: &str) -> bool {
    let said = line.starts_with("console.error: \"") || line.starts_with("console.error: (");
    let own = line.contains("resource://") || line.contains("chrome://");
    (said && !own) || (line.starts_with("JavaScript error:") && line.contains("http://127."))
}

/// Collects lines; sends the number that follows `before`.
fn read_on(
    pipe: Option<impl Read + Send + 'static>,
    lines: &Arc<Mutex<Vec<String>>>,
    before: &'static str,
    tell: mpsc::Sender<u16>,
) {
    let Some(pipe) = pipe else { return };
    let lines = Arc::clone(lines);
    std::thread::spawn(move || {
        for line in BufReader::new(pipe).split(b'\n').map_while(std::result::Result::ok) {
            let line = String::from_utf8_lossy(&line).into_owned();
            if let Some((_, rest)) = line.split_once(before) {
                let digits = rest.split(|c: char| !c.is_ascii_digit()).next().unwrap_or_default();
                if let Ok(port) = digits.parse() {
                    let _ = tell.send(port); // only the first is waited for
                }
            }
            lines.lock().unwrap_or_else(PoisonError::into_inner).push(line);
        }
    });
}

/// The first of these programs that is installed.
fn program(names: &[&str]) -> Result<PathBuf> {
    let path = std::env::var_os("PATH").unwrap_or_default();
    let all = names.iter().flat_map(|name| std::env::split_paths(&path).map(move |f| f.join(name)));
    all.into_iter()
        .find(|p| p.is_file())
        .ok_or_else(|| format!("none of {names:?} is installed; `make tools` does it").into())
}

fn chromium(wish: &Wish, downloads: &Path) -> Result<Value> {
    let binary = program(&["chromium", "chromium-browser", "google-chrome"])?;
    let cookies = if wish.storage == Storage::Blocked { 2 } else { 1 };
    let mut options = json!({
        "binary": binary,
        "args": [
            "--headless=new",
            "--no-sandbox", // it refuses to run as root otherwise; it opens our own pages alone
            "--disable-gpu",
            "--disable-dev-shm-usage",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--no-first-run",
            "--hide-scrollbars",
            // Two windows of one scenario are both awake.
            "--disable-backgrounding-occluded-windows",
            "--disable-renderer-backgrounding",
            "--disable-background-timer-throttling",
            format!("--lang={}", wish.language),
            format!("--window-size={},{}", wish.width.max(500), wish.height + 150),
        ],
        "prefs": {
            "intl.accept_languages": wish.language,
            "download.default_directory": downloads,
            "download.prompt_for_download": false,
            "profile.default_content_setting_values.cookies": cookies,
            "profile.default_content_setting_values.automatic_downloads": 1,
        },
    });
    if wish.touch {
        options["mobileEmulation"] = json!({
            "deviceMetrics": { "width": wish.width, "height": wish.height, "pixelRatio": 2, "touch": true, "mobile": true },
        });
    }
    Ok(json!({
        "goog:chromeOptions": options,
        "goog:loggingPrefs": { "browser": "ALL" },
        "unhandledPromptBehavior": "accept",
    }))
}

fn firefox(wish: &Wish, downloads: &Path) -> Result<Value> {
    let binary = program(&["firefox-esr", "firefox"])?;
    let scheme = if wish.scheme == Scheme::Dark { 0 } else { 1 };
    let cookies = if wish.storage == Storage::Blocked { 2 } else { 0 };
    Ok(json!({
        "moz:firefoxOptions": {
            "binary": binary,
            "args": ["-headless"],
            "prefs": {
                "intl.accept_languages": wish.language,
                "layout.css.prefers-color-scheme.content-override": scheme,
                "ui.prefersReducedMotion": 1,
                "dom.w3c_touch_events.enabled": i32::from(wish.touch),
                "network.cookie.cookieBehavior": cookies,
                "browser.download.dir": downloads,
                "browser.download.folderList": 2,
                "browser.download.always_ask_before_handling_new_types": false,
                "browser.helperApps.neverAsk.saveToDisk": "application/json,text/plain,text/csv,text/markdown,text/html,application/octet-stream",
                // Clipboard without a question, as its own tests have it.
                "dom.events.testing.asyncClipboard": true,
                // The console, which its driver does not tell, goes where we read it.
                "devtools.console.stdout.content": true,
                "devtools.console.stdout.chrome": false,
                "browser.dom.window.dump.enabled": true,
                // Quiet: no pages, no requests of its own.
                "browser.startup.page": 0,
                "browser.aboutwelcome.enabled": false,
                "datareporting.policy.dataSubmissionEnabled": false,
                "network.captive-portal-service.enabled": false,
                "network.connectivity-service.enabled": false,
                "app.normandy.enabled": false,
            },
        },
        "unhandledPromptBehavior": "accept",
    }))
}
