//! Times of the Read view in Chromium: how long it takes to open, mark, undo and scroll, beside the
//! floor: the same words in plain JavaScript, a `<p>` a paragraph, with one bare CSS custom highlight.
//!
//! `make bench` runs all of it (some minutes); `cargo bench --bench read_view -- 1000/10000` only the
//! cases whose name contains that. `TELISIK_BENCH_DIST=folder` measures a build that is there already
//! (made by `trunk build --release --features bench --dist folder`).
//!
//! Case and machine differ from run to run far less than the two sides of a ratio: both are measured
//! in the same page of the same run, in either order. Nothing here fails because it was slow.

#![allow(missing_docs, reason = "a program, not an interface")]

#[path = "../tests/browser/driver.rs"]
#[allow(dead_code, reason = "the scenarios use the rest")]
mod driver;
#[path = "../tests/browser/server.rs"]
#[allow(dead_code, reason = "the scenarios use the rest")]
mod server;

use crate::driver::{Browser, Session, Wish};
use crate::server::Server;
use serde_json::{Value, json};
use std::path::{Path, PathBuf};
use std::process::{Command, ExitCode};
use std::time::Duration;

pub type Error = Box<dyn std::error::Error + Send + Sync>;
pub type Result<T = ()> = std::result::Result<T, Error>;

/// Kilobytes of text, marks, runs. Ten thousand marks on 10 KB would lie fifty deep.
const CASES: [(usize, usize, usize); 8] = [
    (10, 100, 5),
    (10, 1_000, 5),
    (100, 100, 5),
    (100, 1_000, 5),
    (100, 10_000, 5),
    (1_000, 100, 3),
    (1_000, 1_000, 3),
    (1_000, 10_000, 5),
];
/// How many marks are added, undone and removed one by one.
const ACTS: usize = 8;
const SEED: u64 = 20_230_504;

fn main() -> ExitCode {
    let runtime = match tokio::runtime::Runtime::new() {
        Ok(runtime) => runtime,
        Err(error) => return fail(&error.into()),
    };
    match runtime.block_on(run()) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => fail(&error),
    }
}

fn fail(error: &Error) -> ExitCode {
    eprintln!("bench: {error}");
    ExitCode::FAILURE
}

async fn run() -> Result {
    let only: Vec<String> = std::env::args().skip(1).filter(|a| !a.starts_with("--")).collect();
    let dist = built()?;
    let server = Server::new(&dist)?;
    let session = Session::take(Browser::Chromium, &Wish::default()).await?;
    session.driver.set_script_timeout(Duration::from_secs(55)).await?;
    let mut measured = Vec::new();
    print_head();
    for (kilobytes, marks, runs) in CASES {
        let name = format!("{kilobytes}/{marks}");
        if !only.is_empty() && !only.iter().any(|part| name.contains(part.as_str())) {
            continue;
        }
        let case = Case::new(kilobytes * 1_000, marks);
        let mut results = Vec::new();
        for number in 0..rounds(runs) {
            session.driver.goto(format!("{}/", server.origin())).await?;
            let order = if number % 2 == 0 { ["floor", "telisik"] } else { ["telisik", "floor"] };
            results.push(measure(&session, &case, &order).await?);
        }
        let row = Row::of(&name, &results);
        row.print();
        measured.push(json!({ "case": name, "runs": results, "medians": row.json() }));
    }
    let name = "1000/10000";
    if only.is_empty() || only.iter().any(|part| name.contains(part.as_str())) {
        session.driver.goto(format!("{}/", server.origin())).await?;
        let case = Case::new(1_000_000, 10_000);
        let found = measure(&session, &case, &["telisik", "keeping"]).await?;
        let kept = &found["keeping"];
        println!(
            "\n{name}, kept in local storage: an act {:.0} ms (longest {:.0}, longest task {:.0}); packing the \
             text: longest task {:.0} ms; packing 310 acts: longest task {:.0} ms; {:.2} M units of room; \
             {:.0} MB of wasm memory",
            number(kept, "/act"),
            number(kept, "/most"),
            number(kept, "/acting/task"),
            number(kept, "/packed/task"),
            number(kept, "/packing/task"),
            number(kept, "/units") / 1e6,
            number(kept, "/memory"),
        );
        measured.push(json!({ "case": "keeping", "runs": [found] }));
    }
    session.end().await;
    let out = target().join("read_view.json");
    std::fs::write(&out, serde_json::to_string_pretty(&measured)?)?;
    println!("\nall figures: {}", out.display());
    Ok(())
}

/// How often a case is measured: as often as `TELISIK_BENCH_RUNS` says, if it says.
fn rounds(usual: usize) -> usize {
    std::env::var("TELISIK_BENCH_RUNS").ok().and_then(|n| n.parse().ok()).unwrap_or(usual)
}

/// Measures these parts, one after the other, in the page that is open.
async fn measure(session: &Session, case: &Case, parts: &[&str]) -> Result<Value> {
    let script = include_str!("read_view.js");
    let mut all = serde_json::Map::new();
    for part in parts {
        let args = vec![case.json(), json!(part)];
        let found: Value = session.driver.execute_async(script, args).await?.convert()?;
        if let Some(error) = found.get("error").and_then(Value::as_str) {
            return Err(format!("in the page: {error}").into());
        }
        all.insert((*part).to_owned(), found);
    }
    Ok(all.into())
}

/// The folder with the bench build; builds it if none is named.
fn built() -> Result<PathBuf> {
    if let Some(dist) = std::env::var_os("TELISIK_BENCH_DIST") {
        return Ok(dist.into());
    }
    let dist = target().join("bench-dist");
    println!("building the bench app (release; some minutes) …");
    let done = Command::new("trunk")
        .args(["build", "--release", "--features", "bench", "--dist"])
        .arg(&dist)
        .current_dir(env!("CARGO_MANIFEST_DIR"))
        .stdout(std::process::Stdio::null())
        .status()
        .map_err(|error| format!("trunk did not start ({error}); `make bench` installs it"))?;
    if done.success() { Ok(dist) } else { Err("the bench app was not built".into()) }
}

/// The target folder: cargo's own folder for temporary files lies in it.
fn target() -> &'static Path {
    let tmp = Path::new(env!("CARGO_TARGET_TMPDIR"));
    tmp.parent().unwrap_or(tmp)
}

/// A generated article with its marks.
struct Case {
    text: String,
    marks: Vec<(usize, usize)>,
    /// To be added one by one, in the paragraph in the middle.
    more: Vec<(usize, usize)>,
    /// Numbers of marks that stand there, to be removed.
    gone: Vec<usize>,
    /// The number of that paragraph.
    middle: usize,
}

impl Case {
    /// Always the same for the same sizes. Places are UTF-16 units, as in the page.
    fn new(bytes: usize, count: usize) -> Self {
        let mut dice = Dice(SEED ^ bytes as u64 ^ (count as u64) << 32);
        let mut text = String::new();
        let mut words: Vec<(usize, usize, usize)> = Vec::new(); // start, end, paragraph
        let mut units = 0;
        let mut paragraph = 0;
        while text.len() < bytes {
            if paragraph > 0 {
                text.push_str("\n\n");
                units += 2;
            }
            let length = 15 + dice.below(75);
            let mut sentence = 0;
            for number in 0..length {
                if number > 0 {
                    text.push(' ');
                    units += 1;
                }
                let word = WORDS[dice.below(WORDS.len())];
                let start = units;
                for (place, character) in word.chars().enumerate() {
                    if place == 0 && sentence == 0 {
                        text.extend(character.to_uppercase());
                    } else {
                        text.push(character);
                    }
                    units += character.len_utf16();
                }
                words.push((start, units, paragraph));
                sentence += 1;
                if number + 1 == length || (sentence > 6 && dice.below(10) == 0) {
                    text.push('.');
                    units += 1;
                    sentence = 0;
                }
            }
            paragraph += 1;
        }
        let middle = paragraph / 2;
        let mark = |first: usize, dice: &mut Dice| {
            // A name, a clause, a sentence; now and then across paragraphs.
            let length = match dice.below(20) {
                0..5 => 1 + dice.below(3),
                5..14 => 4 + dice.below(9),
                14..19 => 13 + dice.below(18),
                _ => 40 + dice.below(60),
            };
            (words[first].0, words[(first + length).min(words.len() - 1)].1)
        };
        let marks: Vec<_> = (0..count)
            .map(|_| {
                let first = dice.below(words.len());
                mark(first, &mut dice)
            })
            .collect();
        let here: Vec<usize> = (0..words.len()).filter(|&word| words[word].2 == middle).collect();
        let more = (0..ACTS).map(|n| mark(here[n * 7 % here.len()], &mut dice)).collect();
        let centre = words[here[0]].0;
        let mut gone: Vec<usize> = (0..count).collect();
        gone.sort_by_key(|&number| marks[number].0.abs_diff(centre));
        gone.truncate(ACTS);
        Self { text, marks, more, gone, middle }
    }

    fn json(&self) -> Value {
        let list = |name: &str, marks: &[(usize, usize)]| -> Vec<Value> {
            let all = marks.iter().enumerate();
            all.map(|(n, (start, end))| json!({ "id": format!("{name}-{n}"), "start": start, "end": end }))
                .collect()
        };
        let gone: Vec<String> = self.gone.iter().map(|number| format!("mark-{number}")).collect();
        json!({
            "text": self.text,
            "marks": list("mark", &self.marks),
            "more": list("more", &self.more),
            "gone": gone,
            "middle": self.middle,
        })
    }
}

/// xorshift64*: enough for a case that looks like one.
struct Dice(u64);

impl Dice {
    fn below(&mut self, limit: usize) -> usize {
        self.0 ^= self.0 >> 12;
        self.0 ^= self.0 << 25;
        self.0 ^= self.0 >> 27;
        (self.0.wrapping_mul(0x2545_f491_4f6c_dd1d) >> 33) as usize % limit
    }
}

const WORDS: [&str; 96] = [
    "pemerintah",
    "kota",
    "yang",
    "akan",
    "membuka",
    "jembatan",
    "baru",
    "di",
    "sungai",
    "itu",
    "pada",
    "bulan",
    "depan",
    "menurut",
    "juru",
    "bicara",
    "dinas",
    "perhubungan",
    "warga",
    "sudah",
    "lama",
    "menunggu",
    "karena",
    "jalan",
    "lain",
    "terlalu",
    "jauh",
    "biaya",
    "pembangunan",
    "mencapai",
    "240",
    "miliar",
    "rupiah",
    "dari",
    "anggaran",
    "daerah",
    "dan",
    "pinjaman",
    "bank",
    "“kami",
    "belum",
    "dapat",
    "memastikan",
    "tanggalnya”,",
    "kata",
    "wali",
    "dalam",
    "rapat",
    "dengan",
    "dewan",
    "para",
    "ahli",
    "menilai",
    "bahwa",
    "rencana",
    "tersebut",
    "perlu",
    "diperiksa",
    "lagi",
    "sebelum",
    "musim",
    "hujan",
    "tiba",
    "air",
    "naik",
    "dua",
    "meter",
    "tahun",
    "lalu",
    "pasar",
    "sekolah",
    "rumah",
    "sakit",
    "terendam",
    "selama",
    "tiga",
    "hari",
    "laporan",
    "resmi",
    "menyebut",
    "ribuan",
    "orang",
    "mengungsi",
    "sementara",
    "organisasi",
    "bantuan",
    "mencatat",
    "angka",
    "lebih",
    "tinggi",
    "hingga",
    "kini",
    "perbedaan",
    "–",
    "dijelaskan",
    "rinci",
];

/// The medians over the runs of one case.
struct Row {
    name: String,
    cells: Vec<(&'static str, f64)>,
}

const COLUMNS: [(&str, &str); 18] = [
    ("open", "/telisik/open"),
    ("floor open", "/floor/open"),
    ("settled", "/telisik/settled"),
    ("task after", "/telisik/after/task"),
    ("gap after", "/telisik/after/gap"),
    ("add", "/telisik/add/median"),
    ("add task", "/telisik/add/task"),
    ("floor add", "/floor/add/median"),
    ("undo", "/telisik/undo/median"),
    ("undo task", "/telisik/undo/task"),
    ("floor undo", "/floor/undo/median"),
    ("remove", "/telisik/remove/median"),
    ("remove task", "/telisik/remove/task"),
    ("scroll gap", "/telisik/scroll/gap"),
    ("scroll task", "/telisik/scroll/task"),
    ("floor gap", "/floor/scroll/gap"),
    ("floor task", "/floor/scroll/task"),
    ("called", "/telisik/called"),
];

impl Row {
    fn of(name: &str, results: &[Value]) -> Self {
        let cells = COLUMNS.map(|(title, path)| {
            let mut all: Vec<f64> = results.iter().map(|result| number(result, path)).collect();
            all.sort_by(f64::total_cmp);
            (title, all[all.len() / 2])
        });
        Self { name: name.to_owned(), cells: cells.to_vec() }
    }

    fn cell(&self, title: &str) -> f64 {
        self.cells.iter().find(|(name, _)| *name == title).map_or(0.0, |(_, value)| *value)
    }

    /// Milliseconds here and there, and their ratio.
    fn pair(&self, ours: &str, floor: &str) -> String {
        let (ours, floor) = (self.cell(ours), self.cell(floor));
        format!("{ours:.0} / {floor:.0} ({:.2})", ours / floor.max(0.1))
    }

    fn print(&self) {
        println!(
            "| {} | {} | {:.0} | {:.0} | {} | {} | {:.0} | {} | {:.0} |",
            self.name,
            self.pair("open", "floor open"),
            self.cell("settled"),
            self.cell("task after"),
            self.pair("add", "floor add"),
            self.pair("undo", "floor undo"),
            self.cell("remove"),
            self.pair("scroll gap", "floor gap"),
            self.cell("scroll task")
                .max(self.cell("add task"))
                .max(self.cell("undo task"))
                .max(self.cell("remove task")),
        );
    }

    fn json(&self) -> Value {
        self.cells.iter().map(|(name, value)| ((*name).to_owned(), json!(value))).collect()
    }
}

fn print_head() {
    println!(
        "\nMilliseconds, medians: Telisik / bare highlights (ratio). A task is the longest over 50 ms, or 0.\n"
    );
    println!(
        "| KB/marks | open | all settled | longest task after first paint | add | undo | remove | longest gap in scrolling | longest task in acts and scrolling |"
    );
    println!("|---|---|---|---|---|---|---|---|---|");
}

fn number(value: &Value, path: &str) -> f64 {
    value.pointer(path).and_then(Value::as_f64).unwrap_or(0.0)
}
