//! Who wrote it, as printed.

use super::lines::{self, Line, is_furniture};
use crate::intake::dates;
use crate::intake::signs;
use crate::text::Text;
use std::ops::Range;

/// Labels that need a colon, and those that may stand without one before a name.
const WITH_COLON: &[&str] = &[
    "laporan",
    "reporter",
    "penulis",
    "jurnalis",
    "pewarta",
    "wartawan",
    "kontributor",
    "author",
    "authors",
    "writer",
    "oleh",
    "by",
    "written by",
    "ditulis oleh",
    "laporan wartawan",
    "diposkan oleh",
    "diposting oleh",
    "posted by",
    "rep",
    "teks",
];
/// Labels of what stands behind the name of an author, in lower case.
const NEXT_LABELS: &[&str] = &[
    "editor",
    "red:",
    "redaktur",
    "penyunting",
    "fotografer",
    "tayang",
    "terbit",
    "diterbitkan",
    "published",
    "updated",
    "posted",
    "for",
    "pada",
    "on",
];
const BEFORE_NAMES: &[&str] =
    &["written by", "posted by", "ditulis oleh", "diposkan oleh", "diposting oleh", "oleh", "by"];

/// The bytes of a line that name its author: "LAPORAN: …", "Oleh …", "By …", "… - detikNews".
pub(super) fn byline(line: Line<'_>) -> Option<Range<usize>> {
    let segments = signs::parts(line.words, "|•·").into_iter().map(after_date);
    let name = before_editor(line.words)
        .or_else(|| segments.filter_map(named).next())
        .or_else(|| before_site(line.words))?;
    Some(line.part(name))
}

/// The name behind a label without a colon, where the editor stands beside it: "Penulis Ani Sari | Editor Budi Santoso".
fn before_editor(words: &str) -> Option<&str> {
    let (first, second) = words.split_once('|')?;
    ["editor", "penyunting", "redaktur"].iter().find_map(|label| after(second.trim(), label))?;
    let rest = WITH_COLON.iter().find_map(|label| after(first.trim(), label)?.strip_prefix(' '))?;
    Some(rest).filter(|name| is_name(name))
}

/// What stands behind the date that a segment begins with.
fn after_date(segment: &str) -> &str {
    let dated = dates::written_in(segment).first().map(|(_, date)| date.clone());
    // "Posted on 5th October 2024 by Nora Field"
    const LABELS: &[&str] =
        &["posted", "published", "on", "diterbitkan", "terbit", "ditulis", "diposting", "pada"];
    let is_label = |word: &str| LABELS.iter().any(|label| word.eq_ignore_ascii_case(label));
    let rest = dated.filter(|date| segment[..date.start].split_whitespace().all(is_label));
    let rest = rest.map_or(segment, |date| &segment[date.end..]);
    signs::within(rest, " ,-–/")
}

/// The first of some lines that names its author, or has the label before the line that does.
pub(super) fn first<'a>(lines: &[Line<'a>]) -> Option<(Line<'a>, Range<usize>)> {
    lines.iter().enumerate().filter(|(_, line)| !is_furniture(line.words)).find_map(|(at, line)| {
        if let Some(part) = byline(*line) {
            return Some((*line, part));
        }
        // "Reporter Ade Ridwan" right above or below a date; "Arjun Kharpal @ARJUNKHARPAL".
        let near = || lines[at.saturating_sub(1)..].iter().take(3);
        let reporter = after(line.words, "reporter ").filter(|name| {
            signs::count(name) == 2 && is_name(name) && near().any(|line| !line.dates().is_empty())
        });
        if let Some(name) = reporter.or_else(|| before_handle(line.words)) {
            return Some((*line, line.part(name)));
        }
        let next = lines.get(at + 1).filter(|_| is_label(line.words))?;
        let name = cut(next.words);
        (name.contains(' ') && is_name(name)).then(|| (*next, next.part(name)))
    })
}

/// A name that is followed by itself, as it is called elsewhere.
fn before_handle(words: &str) -> Option<&str> {
    let (name, handle) = words.split_once(" @")?;
    let letters = name.chars().filter(|c| c.is_alphanumeric()).map(signs::small);
    letters.eq(handle.chars().map(signs::small)).then_some(name)
}

/// Whether a line is the label of the one below it.
pub(super) fn is_label(words: &str) -> bool {
    let label = signs::before(words, " :");
    label.len() > 2 && WITH_COLON.iter().any(|known| label.eq_ignore_ascii_case(known))
}

/// Who signed an article: the labels of reporters with a colon are believed anywhere behind byte
/// `from`, the others in the last lines.
pub(super) fn signed(text: &Text, from: usize) -> Option<(Line<'_>, Range<usize>)> {
    const REPORTERS: &[&str] =
        &["pewarta", "reporter", "penulis", "laporan", "wartawan", "jurnalis", "kontributor"];
    let believed = |line: &Line<'_>| {
        let start = signs::behind(line.words, "([");
        line.length() < 150 && REPORTERS.iter().any(|label| after(start, label).is_some())
    };
    let body = lines::lines(text, from).filter(believed);
    body.chain(lines::tail(text, 6)).find_map(|line| {
        let segments = signs::parts(line.words, "|•·;()").into_iter();
        let name = segments.filter_map(labelled).next()?;
        Some((line, line.part(name)))
    })
}

fn named(segment: &str) -> Option<&str> {
    let role = || {
        let (name, role) = segment.split_once(", ")?;
        (is_label(role) && name.contains(' ') && is_name(name)).then_some(name)
    };
    labelled(segment).or_else(role).or_else(|| {
        let rest = BEFORE_NAMES.iter().find_map(|label| after(segment, label))?;
        let name = cut(rest.strip_prefix(' ')?);
        // "By Lucy Adams, Home affairs correspondent".
        let first = || name.split(',').next().filter(|name| name.contains(' ') && is_name(name));
        let role = name.rsplit(' ').next().is_some_and(|last| {
            is_label(last)
                || ["correspondent", "editor"].iter().any(|one| last.eq_ignore_ascii_case(one))
        });
        if is_name(name) && !(role && name.contains(',')) { Some(name) } else { first() }
    })
}

fn labelled(segment: &str) -> Option<&str> {
    // "Redaktur & Reporter: Natalia".
    let segment = segment.rsplit_once("& ").map_or(segment, |(_, last)| last);
    let rest = WITH_COLON.iter().find_map(|label| {
        let rest = after(segment, label)?.trim_start();
        // "Penulis, Sari Wulandari" is how a screen reader reads it.
        let comma = matches!(*label, "penulis" | "author").then(|| rest.strip_prefix(','));
        rest.strip_prefix(':').or(comma.flatten()).map(str::trim_start)
    })?;
    let name = cut(rest);
    is_name(name).then_some(name)
}

fn after<'a>(segment: &'a str, label: &str) -> Option<&'a str> {
    let start = segment.get(..label.len())?;
    start.eq_ignore_ascii_case(label).then(|| &segment[label.len()..])
}

/// What stands before a dash or a date.
fn cut(rest: &str) -> &str {
    let date = dates::written_in(rest).first().map_or(rest.len(), |(_, range)| range.start);
    let rest = before_label(&rest[..date]);
    let dash = [" - ", " – ", " — ", " / "].iter().filter_map(|dash| rest.find(dash)).min();
    signs::before(&rest[..dash.unwrap_or(rest.len())], " ,-–.(")
}

/// What stands before the label of something else: "Sari Wulandari Editor: Bayu Aji".
pub(in crate::intake) fn before_label(words: &str) -> &str {
    let starts = words.match_indices([' ', '/', ';', '\u{A0}']).map(|(at, sign)| at + sign.len());
    let label = starts.take(20).find(|at| {
        let rest = &words[*at..];
        NEXT_LABELS.iter().any(|label| {
            after(rest, label).is_some_and(|rest| {
                label.ends_with(':')
                    || rest.trim_start().starts_with(':')
                    || *label != "editor" && (rest.is_empty() || rest.starts_with(' '))
            })
        })
    });
    signs::before(&words[..label.unwrap_or(words.len())], " /;|,\u{A0}")
}

fn before_site(words: &str) -> Option<&str> {
    let (name, site) = words.split_once(" - ")?;
    let site = site.split_whitespace().next()?;
    let is_site = site.starts_with("detik") || super::outlet::domain(site).is_some();
    let name = name.trim();
    (is_site && name.contains(' ') && is_name(name)).then_some(name)
}

/// Up to eight words, each with a capital or a particle of names; no digits, no sentence.
pub(in crate::intake) fn is_name(words: &str) -> bool {
    const PARTICLES: &[&str] = &[
        "and", "dan", "bin", "binti", "de", "da", "van", "von", "der", "den", "di", "al", "el",
        "la",
    ];
    const NOT_NAMES: &[&str] = &["Karena", "Sebab", "KARENA", "The", "THE", "Numbers"];
    let count = signs::count(words);
    (1..=8).contains(&count)
        && words.chars().any(char::is_alphabetic)
        && !words.contains(|c: char| c.is_ascii_digit() || ":?!|\"“”".contains(c))
        && words.split_whitespace().enumerate().all(|(number, word)| {
            let bare = word.trim_matches(|c: char| !c.is_alphabetic());
            !NOT_NAMES.contains(&bare)
                && (bare.chars().next().is_none_or(char::is_uppercase)
                    || number > 0 && PARTICLES.contains(&bare)
                    || word.starts_with("detik"))
        })
}
