//! Writes the cases that the app offers to newcomers, and the one that tests begin with:
//!
//! ```text
//! cargo run --no-default-features --example make_sample -- told orbit.txt rmol.txt \
//!     > examples/sample/kantor-nato.telisik.json
//! cargo run --no-default-features --example make_sample -- bare orbit.txt rmol.txt \
//!     > tests/fixtures/kantor-nato.telisik.json
//! cargo run --no-default-features --example make_sample -- practice \
//!     > examples/sample/latihan.telisik.json
//! ```
//!
//! The same texts always make the same file.

mod samples;

use samples::Fault;
use std::io::Write;

fn main() -> Result<(), Fault> {
    let mut words = std::env::args().skip(1);
    let which = words.next().unwrap_or_default();
    let mut text = || -> Result<String, Fault> {
        let path = words.next().ok_or("give the files of the two articles")?;
        Ok(std::fs::read_to_string(path)?)
    };
    let case = match which.as_str() {
        "told" => samples::told(text()?, text()?)?,
        "bare" => samples::bare(text()?, text()?)?,
        "practice" => samples::practice()?,
        _ => return Err("say which one: told, bare or practice".into()),
    };
    std::io::stdout().write_all(samples::file(&case).as_bytes())?;
    Ok(())
}
