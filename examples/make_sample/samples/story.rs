//! What a careful reader finds in the two articles: who says what, on whose word, and what is not known.
//!
//! Statements are Indonesian, as the articles are; remarks are in both languages.

mod claims;
mod evidence;
mod marks;
mod sources;

use super::teller::Teller;
use super::{Fault, id};
use telisik::case::{Case, Id};

/// The two articles.
#[derive(Clone, Copy)]
struct Papers {
    orbit: Id,
    rmol: Id,
}

/// The case with all that there is to tell of it.
pub fn tell(case: Case) -> Result<Case, Fault> {
    let mut teller = Teller::new(case);
    let papers = Papers { orbit: id(2), rmol: id(3) };
    let sources = sources::add(&mut teller, papers)?;
    sources::cite(&mut teller, papers, &sources)?;
    let claims = claims::add(&mut teller, papers)?;
    evidence::add(&mut teller, &claims, &sources)?;
    marks::add(&mut teller, papers)?;
    match teller.unsearched().as_slice() {
        [] => Ok(teller.case()),
        left => Err(format!("nobody has searched: {}", left.join("; ")).into()),
    }
}

/// Words in both languages, as one remark.
fn both(indonesian: &str, english: &str) -> String {
    format!("{indonesian} — {english}")
}
