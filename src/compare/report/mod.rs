//! The report: a document for people who will never open the tool. What it says is made here; how it looks,
//! in `exchange::report` and on the screen.
//!
//! Invariants: words of articles stand in it as quotations of at most [`QUOTATION`] code points; it says
//! of itself how it was made and what the change log covers.

mod judged;
mod log;
mod write;

pub use log::ChangeLog;
pub use write::report;

use crate::case::is_web_address;
use crate::text::Language;

/// The longest quotation, in code points.
pub const QUOTATION: usize = 160;

/// A document of simple parts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Document {
    /// Its title.
    pub title: String,
    /// The language of what it says of itself.
    pub language: Language,
    /// Its parts, in order.
    pub blocks: Vec<Block>,
}

/// A part.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Block {
    /// A heading; 2 is the highest below the title.
    Heading(u8, String),
    /// A paragraph.
    Paragraph(Line),
    /// Words of an article or of evidence, and whose they are.
    Quotation {
        /// The words.
        words: String,
        /// Whose they are.
        by: Line,
    },
    /// Items.
    Items(Vec<Line>),
    /// A table; every row is as long as its head.
    Table {
        /// What the columns hold.
        head: Vec<String>,
        /// The rows.
        rows: Vec<Vec<Line>>,
    },
}

/// Words in a line.
pub type Line = Vec<Run>;

/// Words that look alike.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Run {
    /// As they are.
    Plain(String),
    /// Words that matter.
    Strong(String),
    /// Words of an article, in quotation marks.
    Quoted(String),
    /// An address. Only `http:` and `https:` ever become links.
    Address(String),
}

impl Run {
    /// The words.
    pub fn words(&self) -> &str {
        match self {
            Run::Plain(words) | Run::Strong(words) | Run::Quoted(words) | Run::Address(words) => {
                words
            }
        }
    }

    /// The address to link to, if it is one that a page may link to.
    pub fn link(&self) -> Option<&str> {
        let Run::Address(address) = self else { return None };
        is_web_address(address).then_some(address.trim())
    }
}

/// The words as a quotation: cut at a word, if they are long, and the cut shown.
pub fn quotation(words: &str) -> String {
    let words = words.split_whitespace().collect::<Vec<_>>().join(" ");
    let Some((limit, _)) = words.char_indices().nth(QUOTATION) else { return words };
    let cut = words[..limit].rfind(' ').unwrap_or(limit);
    format!("{} …", words[..cut].trim_end())
}
