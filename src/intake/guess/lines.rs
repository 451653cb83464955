//! The lines of an article's head, and what sort of line each is.

use crate::intake::dates::{self, Written};
use crate::text::{Byte, Extent, Text};
use std::ops::Range;

/// At most so many lines that are not blank are looked at before the first long paragraph.
const HEAD: usize = 40;
/// So many, if no long paragraph comes.
const HEAD_OF_SHORT_LINES: usize = 12;

/// A line without the white space around it.
#[derive(Clone, Copy, Debug)]
pub(super) struct Line<'a> {
    pub words: &'a str,
    /// Its first byte in the text.
    pub at: usize,
}

impl<'a> Line<'a> {
    /// Where some of its bytes stand in the text.
    pub fn extent(&self, text: &Text, part: Range<usize>) -> Extent {
        Extent {
            start: text.from_byte(Byte(self.at + part.start)),
            end: text.from_byte(Byte(self.at + part.end)),
        }
    }

    /// A part of it, which must be a slice of its words.
    pub fn part(&self, part: &'a str) -> Range<usize> {
        let start = part.as_ptr() as usize - self.words.as_ptr() as usize;
        start..start + part.len()
    }

    /// Its dates, if it is a line about the time of publication: a date that stands by itself,
    /// beside separators, labels, or a name, and not one within a sentence or a headline.
    pub fn dates(&self) -> Vec<(Written, Range<usize>)> {
        let found = dates::written_in(self.words);
        let alone = found.first().is_some_and(|(_, range)| {
            let (before, after) = (self.words[..range.start].trim(), &self.words[range.end..]);
            stands_before_a_date(before) && stands_after_a_date(after.trim())
        });
        if alone { found } else { Vec::new() }
    }
}

fn stands_before_a_date(words: &str) -> bool {
    const LABELS: &[&str] = &[
        "published",
        "posted",
        "updated",
        "last",
        "modified",
        "on",
        "diterbitkan",
        "terbit",
        "tayang",
        "dipublikasikan",
        "diperbarui",
        "pembaruan",
        "pada",
        "tanggal",
        "date",
        "dimuat",
        "first",
        "diunggah",
        "dirilis",
    ];
    let labels = || words.split_whitespace().all(|w| LABELS.contains(&w.to_lowercase().as_str()));
    words.split_whitespace().count() <= 10
        && (words.ends_with(['|', '•', '·', '-', '–', '—', ':', '(', ',', '/'])
            || labels()
            || super::people::byline(Line { words, at: 0 }).is_some())
}

fn stands_after_a_date(words: &str) -> bool {
    let count = words.split_whitespace().count();
    let by = |label: &&str| words.get(..label.len()).is_some_and(|w| w.eq_ignore_ascii_case(label));
    count <= 2
        || count <= 10 && ["oleh ", "oleh:", "by "].iter().any(by)
        || count <= 14 && words.starts_with(['|', '•', '·', '-', '–', '—', ',', ')', '(', '/'])
}

/// The head of an article and where its body begins.
pub(super) struct Head<'a> {
    /// Lines before the first long paragraph that are not blank.
    pub lines: Vec<Line<'a>>,
    /// The first paragraphs of some length, the first long one included.
    pub opening: Vec<Line<'a>>,
}

/// Cuts the head off a text that begins at byte `from`.
pub(super) fn head(text: &Text, from: usize) -> Head<'_> {
    let mut head = Head { lines: Vec::new(), opening: Vec::new() };
    let mut body = false;
    let paragraphs = text.paragraphs().iter().enumerate();
    for (number, paragraph) in paragraphs.skip_while(|(_, p)| p.byte_start.0 < from) {
        let whole = text.paragraph_str(number);
        let words = whole.trim();
        if words.is_empty() {
            continue;
        }
        let at = paragraph.byte_start.0 + (whole.len() - whole.trim_start().len());
        let line = Line { words, at };
        let length = words.chars().take(200).count();
        if length >= 50 {
            head.opening.push(line);
        }
        let sentence = words.ends_with(['.', '"', '”']);
        body |= length >= 200 || length >= 100 && sentence;
        if !body {
            head.lines.push(line);
        }
        if body && head.opening.len() >= 4 || head.lines.len() >= HEAD {
            break;
        }
    }
    if !body {
        head.lines.truncate(HEAD_OF_SHORT_LINES);
    }
    head.opening.truncate(4);
    head
}

/// The last lines that are not blank, in order: where some outlets print who wrote the article.
pub(super) fn tail(text: &Text, count: usize) -> Vec<Line<'_>> {
    let lines = text.paragraphs().iter().enumerate().rev().filter_map(|(number, paragraph)| {
        let whole = text.paragraph_str(number);
        let at = paragraph.byte_start.0 + (whole.len() - whole.trim_start().len());
        let words = whole.trim();
        (!words.is_empty()).then_some(Line { words, at })
    });
    let mut lines: Vec<_> = lines.take(count).collect();
    lines.reverse();
    lines
}

/// Lines of pages that are no part of any article, whatever their length.
pub(super) fn is_furniture(words: &str) -> bool {
    const STARTS: &[&str] = &[
        "baca juga",
        "baca:",
        "lihat juga",
        "simak juga",
        "read also",
        "read more",
        "also read",
        "see also",
        "related:",
        "advertisement",
        "iklan",
        "scroll to continue",
        "foto:",
        "foto ",
        "photo:",
        "photo ",
        "image:",
        "gambar:",
        "ilustrasi",
        "illustration",
        "ikuti ",
        "follow us",
        "bagikan",
        "share ",
        "dapatkan ",
        "download ",
        "sign up",
        "subscribe",
        "log in",
        "masuk ",
        "berlangganan",
        "home ",
        "beranda ",
        "skip to",
        "dok.",
        "editor:",
        "editor ",
        "cari ",
        "http",
        "www.",
        "copyright",
        "©",
        "tags:",
        "topik:",
        "gabung ",
    ];
    let lower = words.chars().take(40).collect::<String>().to_lowercase();
    STARTS.iter().any(|start| lower.starts_with(start))
        || [" > ", " › ", " » "].iter().any(|crumb| words.contains(crumb))
        || words.matches('|').count() >= 3
}
