//! A static host for one folder, as a page finds it in the wild: right types, nothing clever. Each
//! scenario has its own, on its own port, so that storage, caches and workers are its own, too.
//!
//! The page's policy comes from its `<meta>`. The same policy is sent once more as a header, only
//! with an address for reports, so that a violation is heard of even before the first script runs.

use std::io::{BufRead as _, BufReader, Read as _, Write as _};
use std::net::{SocketAddr, TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

const REPORTS: &str = "/csp-report";

#[derive(Default)]
struct Seen {
    requests: Vec<Request>,
    violations: Vec<String>,
    hidden: Option<&'static str>,
    held: Option<&'static str>,
}

/// One request that was answered.
#[derive(Clone, Debug)]
pub struct Request {
    pub path: String,
    pub status: u16,
}

struct Host {
    folder: PathBuf,
    seen: Mutex<Seen>,
    /// Connections end without a word, as without a network.
    cut: AtomicBool,
    ended: AtomicBool,
}

pub struct Server {
    address: SocketAddr,
    origin: String,
    host: Arc<Host>,
}

impl Server {
    /// Serves `folder` on a free port of this machine until it is dropped.
    pub fn new(folder: &Path) -> std::io::Result<Self> {
        let listener = TcpListener::bind("127.0.0.1:0")?;
        let address = listener.local_addr()?;
        let host = Arc::new(Host {
            folder: folder.to_owned(),
            seen: Mutex::default(),
            cut: AtomicBool::new(false),
            ended: AtomicBool::new(false),
        });
        let work = Arc::clone(&host);
        std::thread::spawn(move || {
            for stream in listener.incoming().map_while(Result::ok) {
                if work.ended.load(Ordering::SeqCst) {
                    break;
                }
                if !work.cut.load(Ordering::SeqCst) {
                    let host = Arc::clone(&work);
                    // The browser may go away in the middle; that is its business.
                    std::thread::spawn(move || drop(host.answer(stream)));
                }
            }
        });
        Ok(Self { address, origin: format!("http://{address}"), host })
    }

    /// `http://127.0.0.1:<port>`, without a slash.
    pub fn origin(&self) -> &str {
        &self.origin
    }

    /// From now on files whose name ends so are not found.
    pub fn hide(&self, end: &'static str) {
        self.host.seen().hidden = Some(end);
    }

    /// Whatever was hidden is there again.
    pub fn unhide(&self) {
        self.host.seen().hidden = None;
    }

    /// From now on files whose name ends so are not sent until [`let_go`](Self::let_go).
    pub fn hold(&self, end: &'static str) {
        self.host.seen().held = Some(end);
    }

    /// What was held is sent.
    pub fn let_go(&self) {
        self.host.seen().held = None;
    }

    /// From now on nothing is answered: connections end, as without a network.
    pub fn cut(&self) {
        self.host.cut.store(true, Ordering::SeqCst);
    }

    /// What was asked for so far, in order.
    pub fn requests(&self) -> Vec<Request> {
        self.host.seen().requests.clone()
    }

    /// What the content security policy has stopped since the last call, as the browser reports it.
    pub fn take_violations(&self) -> Vec<String> {
        std::mem::take(&mut self.host.seen().violations)
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        self.let_go();
        self.host.ended.store(true, Ordering::SeqCst);
        // Wakes the thread that waits for a connection; if that fails, it has ended already.
        let _ = TcpStream::connect(self.address);
    }
}

/// The policy in a page's `<meta>`, as it stands there.
pub fn policy(html: &str) -> Option<&str> {
    let (_, rest) = html.split_once("http-equiv=\"Content-Security-Policy\"")?;
    let (_, rest) = rest.split_once("content=\"")?;
    Some(rest.split_once('"')?.0)
}

impl Host {
    fn seen(&self) -> MutexGuard<'_, Seen> {
        self.seen.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// One request, one answer, and the connection ends.
    fn answer(&self, stream: TcpStream) -> std::io::Result<()> {
        let mut reader = BufReader::new(&stream);
        let (mut first, mut length) = (String::new(), 0);
        reader.read_line(&mut first)?;
        loop {
            let mut line = String::new();
            if reader.read_line(&mut line)? == 0 || line.trim().is_empty() {
                break;
            }
            if let Some((name, value)) = line.split_once(':')
                && name.eq_ignore_ascii_case("content-length")
            {
                length = value.trim().parse().unwrap_or(0);
            }
        }
        let address = first.split(' ').nth(1).unwrap_or("/");
        let path = address.split(['?', '#']).next().unwrap_or("/").to_owned();
        if path == REPORTS {
            let mut report = String::new();
            reader.take(length).read_to_string(&mut report)?;
            self.seen().violations.push(report);
            return (&stream).write_all(b"HTTP/1.1 204 No Content\r\nConnection: close\r\n\r\n");
        }
        while self.seen().held.is_some_and(|end| path.ends_with(end)) {
            std::thread::sleep(std::time::Duration::from_millis(20));
        }
        let hidden = self.seen().hidden.is_some_and(|end| path.ends_with(end));
        let file = file(&self.folder, &path).filter(|_| !hidden);
        let (status, kind, body) = match file.map(|p| (std::fs::read(&p), p)) {
            Some((Ok(body), found)) => (200, kind(&found), body),
            _ => (404, "text/plain; charset=utf-8", b"not found".to_vec()),
        };
        let mut head = format!(
            "HTTP/1.1 {status} {}\r\nConnection: close\r\nContent-Type: {kind}\r\n\
             Content-Length: {}\r\nX-Content-Type-Options: nosniff\r\nCache-Control: no-cache\r\n",
            if status == 200 { "OK" } else { "Not Found" },
            body.len()
        );
        if kind.starts_with("text/html")
            && let Ok(html) = std::fs::read_to_string(self.folder.join("index.html"))
            && let Some(policy) = policy(&html)
        {
            head += &format!("Content-Security-Policy: {policy}; report-uri {REPORTS}\r\n");
        }
        self.seen().requests.push(Request { path, status });
        (&stream).write_all(format!("{head}\r\n").as_bytes())?;
        (&stream).write_all(&body)
    }
}

/// The file that an address names, never outside the folder.
fn file(folder: &Path, path: &str) -> Option<PathBuf> {
    let path = path.trim_start_matches('/');
    if path.split('/').any(|part| part == "..") {
        return None;
    }
    Some(folder.join(if path.is_empty() { "index.html" } else { path }))
}

fn kind(path: &Path) -> &'static str {
    match path.extension().and_then(|e| e.to_str()).unwrap_or_default() {
        "html" => "text/html; charset=utf-8",
        "js" => "text/javascript; charset=utf-8",
        "css" => "text/css; charset=utf-8",
        "wasm" => "application/wasm",
        "json" => "application/json",
        "webmanifest" => "application/manifest+json",
        "svg" => "image/svg+xml",
        "png" => "image/png",
        "txt" | "md" => "text/plain; charset=utf-8",
        _ => "application/octet-stream",
    }
}
