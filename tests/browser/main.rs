//! Scenarios: the built app in real browsers, used as a person uses it.
//!
//! `cargo test --no-default-features --test browser -- first_use` runs those whose name contains
//! `first_use`, in both browsers; `-- firefox::` all in one. `make test` builds `dist/` before; after
//! a change of the app build it again (`make build`). Browsers and drivers come from `.ci/tools`.
//!
//! # Writing one
//! A scenario is a function in `scenarios/`, listed in that file's `all()`:
//!
//! ```ignore
//! pub fn all() -> Vec<Scenario> {
//!     scenarios![first_use, dark_desk => Wish::new().dark(), by_touch => Wish::new().phone()]
//! }
//!
//! /// The page is open at the desk, in a browser that has never seen the app.
//! async fn first_use(page: Page) -> Result {
//!     page.button("Open the practice case").click().await?;
//!     let article = page.every("article").nth(0);
//!     article.select_words("tahun depan").await?;
//!     page.role("toolbar", "Mark the selection").button("Claim").click().await?;
//!     let dialog = page.dialog("Mark a claim");
//!     dialog.field("Claim").fill("It opens next year").await?;
//!     page.press("Enter").await?;
//!     dialog.disappears().await?;
//!     page.list("Marks").every("listitem").counts(1).await?;
//!     axe(&page).await
//! }
//! ```
//!
//! - **Finding** ([`page::Find`]): by role and accessible name, from the page or from what was found.
//!   A [`page::Locator`] looks when it is used, waits ten seconds, wants exactly one element, and
//!   says what there was instead. Never sleep: wait for what must come (`appears`, `disappears`,
//!   `counts`, `says`, `page.until`).
//! - **Doing** ([`actions`]): `click`, `fill`, `press("Control+z")`, `select_words`, `click_words(w, 2)`,
//!   `tap_words`, `paste`, `drop_files`, `choose_files`, `download`, `clipboard`.
//! - **Storage**: `stored`, `store`, `fill_storage`, `Wish::storage(Storage::Blocked)`.
//! - **Two windows**: `page.second_window("/#/…")` is one more [`page::Page`]; use both in turn.
//! - **Isolation**: every scenario has its own origin, so nothing stored is seen by another.
//! - **Wishes** ([`driver::Wish`]): size, phone, dark, language, blocked storage, one browser only.
//! - A scenario also fails when the browser complained: an uncaught error, `console.error`, or a
//!   violation of the page's policy. Where that is meant to happen, take it: `page.complaints()`.
//! - A failure prints what the page offered, and leaves a picture in the target folder's `tmp/`.

#![allow(missing_docs, reason = "nothing of a test is public outside of it")]

mod actions;
mod axe;
mod driver;
mod page;
mod scenarios;
mod server;
mod size;

use std::cell::RefCell;
use std::collections::BTreeSet;
use std::panic::AssertUnwindSafe;
use std::path::Path;
use std::pin::Pin;
use std::process::ExitCode;
use std::sync::Arc;

use libtest_mimic::{Arguments, Failed, Trial};

use crate::driver::{Browser, Place, Session, Wish};
use crate::page::Page;
use crate::server::Server;

pub type Error = Box<dyn std::error::Error + Send + Sync>;
pub type Result<T = ()> = std::result::Result<T, Error>;
type Steps = Pin<Box<dyn Future<Output = Result>>>;

/// A function over a page, and the browser it wishes for.
pub struct Scenario {
    pub name: &'static str,
    pub wish: Wish,
    pub steps: fn(Page) -> Steps,
}

/// `scenarios![name, other => Wish::new().dark()]`: the functions of a file as a list.
#[macro_export]
macro_rules! scenarios {
    ($($name:ident $(=> $wish:expr)?),* $(,)?) => {
        vec![$({
            #[allow(unused_mut, unused_assignments, reason = "the wish is optional")]
            let mut wish = $crate::driver::Wish::default();
            $(wish = $wish;)?
            $crate::Scenario {
                name: stringify!($name),
                wish,
                steps: |page| Box::pin($name(page)),
            }
        }),*]
    };
}

fn main() -> ExitCode {
    let mut arguments = Arguments::from_args();
    // Each is a whole browser: more at once only makes them late.
    arguments.test_threads = Some(arguments.test_threads.unwrap_or(2));
    let runtime =
        match tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build() {
            Ok(runtime) => Arc::new(runtime),
            Err(error) => {
                eprintln!("no runtime: {error}");
                return ExitCode::FAILURE;
            }
        };
    // Told with the failure, in one place, not in between.
    std::panic::set_hook(Box::new(|panic| PANIC.set(panic.to_string())));
    let mut trials = vec![Trial::test("dist::fits_its_budget", || Ok(size::check()?))];
    let mut names = BTreeSet::new();
    // All of one browser after the other, so that sessions are used again.
    for browser in Browser::ALL {
        for scenario in scenarios::all() {
            if scenario.wish.only.is_some_and(|only| only != browser) {
                continue;
            }
            let name = format!("{}::{}", browser.name(), scenario.name);
            assert!(names.insert(name.clone()), "two scenarios are called {name}");
            let runtime = Arc::clone(&runtime);
            trials.push(Trial::test(name.clone(), move || {
                runtime.block_on(steadily(browser, &scenario, &name)).map_err(Failed::from)
            }));
        }
    }
    let conclusion = libtest_mimic::run(&arguments, trials);
    runtime.block_on(Session::end_all());
    conclusion.exit_code()
}

/// Runs a scenario, and once more if it failed: two browsers on a busy machine are late at times. One
/// that failed first is named in the output, so that an unsteady scenario is not overlooked.
async fn steadily(
    browser: Browser,
    scenario: &Scenario,
    name: &str,
) -> std::result::Result<(), String> {
    let Err(first) = run(browser, scenario, name).await else { return Ok(()) };
    let second = run(browser, scenario, name).await;
    if second.is_ok() {
        eprintln!("unsteady: {name} failed first, then passed: {first}");
    }
    second
}

/// Runs a scenario in a browser; a failure tells what could be seen at that moment.
async fn run(browser: Browser, scenario: &Scenario, name: &str) -> std::result::Result<(), String> {
    let told = |error: Error| error.to_string();
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let folder = match scenario.wish.place {
        Place::App => root.join("dist"),
        Place::Fixtures => root.join("tests/fixtures/harness"),
    };
    if !folder.join("index.html").exists() {
        return Err("dist/ is empty: run `make build`".into());
    }
    let server = Arc::new(Server::new(&folder).map_err(|error| error.to_string())?);
    let session = Arc::new(Session::take(browser, &scenario.wish).await.map_err(told)?);
    let outcome = match Page::new(Arc::clone(&session), Arc::clone(&server)).await {
        Ok(page) => watched(&page, scenario, name).await,
        Err(error) => Err(told(error)),
    };
    // Whatever the scenario kept of the page is gone by now.
    if let Some(session) = Arc::into_inner(session) {
        if outcome.is_ok() { session.put_back().await } else { session.end().await }
    }
    outcome
}

async fn watched(page: &Page, scenario: &Scenario, name: &str) -> std::result::Result<(), String> {
    let steps = async {
        page.open(scenario.wish.path).await?;
        (scenario.steps)(page.clone()).await
    };
    let mut failure = match caught(steps).await {
        Ok(()) => String::new(),
        Err(error) => error,
    };
    let complaints = page.complaints().await;
    if !complaints.is_empty() {
        failure += &format!("\nthe browser complained:\n  {}", complaints.join("\n  "));
    }
    if failure.is_empty() {
        return Ok(());
    }
    if let Ok(outline) = page.outline().await {
        failure += &format!("\nthe page offered:\n{outline}");
    }
    if let Ok(picture) = page.picture().await {
        let path = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name.replace("::", "-") + ".png");
        if std::fs::write(&path, picture).is_ok() {
            failure += &format!("\npicture: {}", path.display());
        }
    }
    Err(failure)
}

thread_local! {
    /// What the last panic said, and where: `main` sets a hook that keeps it.
    static PANIC: RefCell<String> = const { RefCell::new(String::new()) };
}

/// A panic (an `assert!`) ends the scenario, not the browser.
async fn caught(steps: impl Future<Output = Result>) -> std::result::Result<(), String> {
    let mut steps = std::pin::pin!(steps);
    std::future::poll_fn(|context| {
        let polled = std::panic::catch_unwind(AssertUnwindSafe(|| steps.as_mut().poll(context)));
        match polled {
            Ok(polled) => polled.map_err(|error| error.to_string()),
            Err(_) => std::task::Poll::Ready(Err(PANIC.take())),
        }
    })
    .await
}
