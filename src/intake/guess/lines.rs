//! The lines of an article's head, and what sort of line each is.

use crate::intake::dates::{self, Written};
use crate::intake::signs;
use crate::text::{Byte, Extent, Text};
use std::ops::Range;

/// So many lines that are not blank are looked at before the first long paragraph.
const HEAD: usize = 40;
/// So far that is looked for: pages begin with menus.
const REACH: usize = 400;
/// So many paragraphs are the opening.
const OPENING: usize = 4;
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

    /// Its characters, as far as 200.
    pub fn length(&self) -> usize {
        self.words.chars().take(200).count()
    }

    /// Whether it is a paragraph of running text, and asks for no consent.
    fn is_long(&self) -> bool {
        const CONSENT: &[&str] =
            &["cookie", "your privacy", "privacy policy", "privasi anda", "personal data"];
        let length = self.length();
        let sentence = signs::end(self.words, ".\"”");
        if length < 200 && !(length >= 100 && sentence) {
            return false;
        }
        let start = self.words[..self.words.floor_char_boundary(600)].to_ascii_lowercase();
        !CONSENT.iter().any(|words| start.contains(words))
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
    let is_label = |word: &str| LABELS.contains(&word.to_ascii_lowercase().as_str());
    let all = words.split_whitespace();
    // "Published 10:15 a.m. ET", "Weather Published".
    let count = all.clone().count();
    let told = |word: Option<&str>| word.is_some_and(|word| word.len() > 4 && is_label(word));
    let begins =
        count <= 5 && told(all.clone().next()) || count <= 3 && told(all.clone().next_back());
    let labels = || all.clone().all(is_label) || begins;
    const CLOCKS: &[&str] =
        &["am", "pm", "a.m.", "p.m.", "wib", "wita", "wit", "et", "edt", "est", "gmt"];
    let clock = || {
        let is_clock = |word: &str| CLOCKS.iter().any(|clock| word.eq_ignore_ascii_case(clock));
        all.clone().next_back().is_some_and(is_clock)
    };
    signs::count(words) <= 10
        && (signs::end(words, "|•·-–—:(,/")
            || labels()
            || clock()
            || super::people::byline(Line { words, at: 0 }).is_some())
}

fn stands_after_a_date(words: &str) -> bool {
    let count = signs::count(words);
    let by = |label: &&str| words.get(..label.len()).is_some_and(|w| w.eq_ignore_ascii_case(label));
    count <= 2
        || count <= 10 && ["oleh ", "oleh:", "by "].iter().any(by)
        || count <= 14 && signs::begin(words, "|•·-–—,)(/")
}

/// The head of an article, and how its body begins.
pub(super) struct Head<'a> {
    /// The last lines before the first long paragraph that are not blank.
    pub lines: Vec<Line<'a>>,
    /// The first paragraphs of some length, from right before the first long one on.
    pub opening: Vec<Line<'a>>,
    /// The byte at which the body begins.
    pub end: usize,
}

/// The lines that are not blank, from byte `from` on.
pub(super) fn lines(text: &Text, from: usize) -> impl Iterator<Item = Line<'_>> {
    let paragraphs = text.paragraphs().iter().enumerate();
    paragraphs.skip_while(move |(_, p)| p.byte_start.0 < from).filter_map(|(number, paragraph)| {
        let whole = text.paragraph_str(number);
        let words = whole.trim();
        let at = paragraph.byte_start.0 + (whole.len() - whole.trim_start().len());
        (!words.is_empty()).then_some(Line { words, at })
    })
}

/// Cuts the head off a text that begins at byte `from`.
pub(super) fn head(text: &Text, from: usize) -> Head<'_> {
    let mut all: Vec<Line<'_>> = Vec::new();
    let mut body = None;
    for line in lines(text, from).take(REACH) {
        if body.is_none() && line.is_long() {
            body = Some(all.len());
        }
        all.push(line);
        if body.is_some_and(|body| all.len() >= body + OPENING * 2) {
            break;
        }
    }
    let Some(body) = body else {
        all.truncate(HEAD_OF_SHORT_LINES);
        return Head { opening: opening(&all), lines: all, end: text.as_str().len() };
    };
    let end = all[body].at;
    let opening = opening(&all[body.saturating_sub(2)..]);
    Head { lines: all[body.saturating_sub(HEAD)..body].to_vec(), opening, end }
}

fn opening<'a>(lines: &[Line<'a>]) -> Vec<Line<'a>> {
    lines.iter().filter(|line| line.length() >= 50).take(OPENING).copied().collect()
}

/// The last lines that are not blank, in order: where some outlets print who wrote the article.
pub(super) fn tail(text: &Text, count: usize) -> Vec<Line<'_>> {
    let paragraphs = text.paragraphs();
    let mut from = text.as_str().len();
    let blank = |number: &usize| !text.paragraph_str(*number).trim().is_empty();
    if let Some(first) = (0..paragraphs.len()).rev().filter(blank).take(count).last() {
        from = paragraphs[first].byte_start.0;
    }
    lines(text, from).collect()
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
        "photo:",
        "image:",
        "image caption",
        "image source",
        "keterangan gambar",
        "sumber gambar",
        "gambar:",
        "ilustrasi",
        "illustration",
        "follow us",
        "bagikan",
        "sign up",
        "subscribe",
        "log in",
        "berlangganan",
        "skip to",
        "dok.",
        "editor:",
        "http",
        "www.",
        "copyright",
        "©",
        "tags:",
        "topik:",
    ];
    // A headline may begin with these; a label has a word or two more.
    const LABELS: &[&str] = &[
        "foto ",
        "photo ",
        "ikuti ",
        "share ",
        "dapatkan ",
        "download ",
        "masuk ",
        "home ",
        "beranda ",
        "editor ",
        "cari ",
        "gabung ",
    ];
    let short = signs::count(words) <= 4;
    let lower = words.chars().take(40).collect::<String>().to_ascii_lowercase();
    STARTS.iter().any(|start| lower.starts_with(start))
        || short && LABELS.iter().any(|start| lower.starts_with(start))
        || ["back to home", "photo by"].iter().any(|part| lower.contains(part))
        || [" > ", " › ", " » "].iter().any(|crumb| words.contains(crumb))
        || words.matches('|').count() >= 3
}
