//! What is quoted: somebody's statement, the name of a work, or some words.

use crate::detect::fold::{is_among, words};
use crate::detect::speech;
use crate::detect::{Gap, Scan};
use std::ops::Range;

/// What words between quotation marks are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum QuotationForm {
    /// What somebody said.
    Statement,
    /// The name of a work, an event, a programme.
    Title,
    /// Some words that somebody used, or that the writer keeps at a distance.
    Words,
}

/// A quotation of fewer words states something only if somebody is said to say it.
const FEW: usize = 4;
/// One of so many words states something.
const MANY: usize = 14;
/// Who speaks is named in so many words.
const NAME: usize = 6;
/// So many of its tokens are looked at.
const LOOKED_AT: usize = 100;

#[rustfmt::skip] // a word a line would be a page
const NAMES: &[&str] = &[
    "bertajuk", "berjudul", "bertema", "bertemakan", "bertuliskan", "bertulisan", "bernama",
    "tajuk", "judul", "tema", "film", "lagu", "album", "buku", "novel", "cerpen", "puisi",
    "esai", "artikel", "webinar", "seminar", "lokakarya", "pameran", "acara", "program",
    "gerakan", "titled", "entitled", "movie", "song", "book", "exhibition", "reading",
];

/// What the quotation is.
pub(super) fn of(
    scan: &Scan<'_>,
    tokens: &Range<usize>,
    content: &[Range<usize>],
) -> QuotationForm {
    let words: Vec<usize> = content
        .iter()
        .flat_map(|part| part.clone())
        .take(LOOKED_AT)
        .filter(|&at| scan.get(at).is_some_and(|token| token.is_word()))
        .take(MANY + 1)
        .collect();
    let last = content.last().and_then(|part| part.end.checked_sub(1));
    let last = last.and_then(|at| scan.mark(at)).unwrap_or(' ');
    let is_said = cue_after(scan, tokens.end);
    let is_told = cue_before(scan, tokens.start);
    let before = tokens.start.checked_sub(1).filter(|_| scan.gap(tokens.start) < Gap::Line);
    let is_named = before.is_some_and(|at| NAMES.contains(&scan.lower(at)));
    let ends_open = matches!(last, ',' | '?' | '!');
    if is_said && (ends_open || !is_named) {
        return QuotationForm::Statement;
    }
    let long = words.iter().filter(|&&at| scan.lower(at).len() >= 5);
    let is_title_case = words.len() >= 2
        && long.clone().count() > 0
        && long.clone().all(|&at| scan.get(at).is_some_and(|token| token.is_capitalised()));
    if is_named || is_title_case && last != ',' && !is_told {
        return QuotationForm::Title;
    }
    let is_alone = before.is_none_or(|at| scan.mark(at).is_some_and(|mark| ".!?…)".contains(mark)));
    let ends = ",.!?…".contains(last);
    let states = is_told && words.len() >= 2
        || is_alone && ends
        || words.len() >= FEW && (ends || is_alone)
        || words.len() >= MANY
        || is_part_said(scan, tokens.start, &words);
    if states { QuotationForm::Statement } else { QuotationForm::Words }
}

/// Whether what follows tells who said it: ",” kata …", "," he said".
fn cue_after(scan: &Scan<'_>, end: usize) -> bool {
    let at = end + usize::from(scan.is_mark(end, ','));
    if at >= scan.len() || scan.gap(at) >= Gap::Line {
        return false;
    }
    let is_lower = |at: usize| scan.get(at).is_some_and(|token| !token.is_capitalised());
    if speech::follows_quote(scan.lower(at)) && is_lower(at) {
        return true;
    }
    // "…," Budi Santoso menambahkan; "…," she said.
    (at + 1..at + 5)
        .take_while(|&at| scan.gap(at) < Gap::Line && scan.mark(at).is_none())
        .any(|at| speech::is_verb(scan.lower(at)) || speech::is_said(scan.lower(at)))
        && scan.get(at).is_some_and(|token| token.is_word())
        && (at > end || scan.mark(end.saturating_sub(2)) == Some(','))
}

/// Whether what stands before tells that somebody says it: "mengatakan, “", "katanya: “".
fn cue_before(scan: &Scan<'_>, start: usize) -> bool {
    if start == 0 || scan.gap(start) >= Gap::Line {
        return false;
    }
    let at = match scan.mark(start - 1) {
        Some(',') if start > 1 => start - 2,
        Some(':') => return true,
        _ => start - 1,
    };
    let word = scan.lower(at);
    let word = if word == "bahwa" && at > 0 { scan.lower(at - 1) } else { word };
    // "Kata Budi, “…”" opens its sentence.
    let opens = (at.saturating_sub(NAME)..at)
        .rev()
        .take_while(|&at| scan.gap(at + 1) < Gap::Line && scan.mark(at).is_none())
        .find(|&at| speech::is_plain_root(scan.lower(at)));
    let opens = opens.is_some_and(|at| {
        at == 0 || scan.gap(at) >= Gap::Line || scan.mark(at - 1).is_some_and(|mark| mark != '-')
    });
    opens || speech::is_verb(word) || speech::is_said(word) || speech::is_clitic(word)
}

/// Whether the words are the part of a told sentence that is in the speaker's own: she said she was “deeply sorry”. Words
/// that only name something (“jalan tikus”, “Kobra”) are not: these predicate, which a word among them shows.
fn is_part_said(scan: &Scan<'_>, start: usize, words: &[usize]) -> bool {
    const FAR: usize = 16;
    let predicates = |at: &usize| {
        let word = scan.lower(*at);
        is_among(
            word,
            words!(
                "sudah belum tidak bukan bisa akan tetapi masih sangat harus telah perlu dapat terlalu cukup tak jangan \
                 is are was not very too never within beyond without"
            ),
        ) || word.len() > 4 && word.ends_with("ly")
    };
    let is_capital = |at: usize| scan.get(at).is_none_or(|token| token.is_capitalised());
    if words.len() < 2 || is_capital(words[0]) || !words.iter().any(predicates) {
        return false;
    }
    let is_told = |at: usize| {
        let word = scan.lower(at);
        speech::is_verb(word) || speech::is_said(word) || word == "menurut"
    };
    let is_same = |at: &usize| {
        scan.gap(at + 1) < Gap::Line && scan.mark(*at).is_none_or(|mark| !".!?;“”\"".contains(mark))
    };
    let mut before = (start.saturating_sub(FAR)..start).rev().take_while(is_same).peekable();
    let names =
        |at: &usize| is_among(scan.lower(*at), words!("sebagai istilah sebutan called dubbed"));
    !before.peek().is_none_or(names) && before.any(is_told)
}

/// Where a comma and words that tell who spoke follow, though no mark closed the quotation.
pub(super) fn cue_within(scan: &Scan<'_>, tokens: Range<usize>) -> Option<usize> {
    (tokens.start..tokens.end)
        .find(|&at| scan.is_mark(at, ',') && speech::follows_quote(scan.lower(at + 1)))
}
