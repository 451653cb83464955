//! What a line is by its place on a page: above the article, or in a list of other pages.
//!
//! Only a page has places: a text without a paragraph of some length after its first line is left
//! as its lines are.

use super::lexicon::{AGENCIES, HEADINGS, PICTURE};
use super::{Line, Verdict, time};
use crate::case::RegionKind;
use crate::detect::fold::{after, is_one_of};

/// The article begins within so many lines, or it has no head.
const HEAD: usize = 40;
/// A paragraph of the body has so many bytes and ends like a sentence, or
const BODY: usize = 100;
/// has so many.
const LONG_BODY: usize = 220;

/// Adds what the places of the lines say to what their words said.
pub(super) fn judge(lines: &[Line<'_>], verdicts: &mut [Option<Verdict>]) {
    captions(lines, verdicts);
    let Some(body) =
        lines.iter().zip(&*verdicts).position(|(line, verdict)| verdict.is_none() && is_body(line))
    else {
        return;
    };
    if body > 0 && body <= HEAD {
        head(&lines[..body], &mut verdicts[..body]);
        // The times of a live blog are told alike, above its first paragraph and below.
        let clocks = || lines.iter().enumerate().filter(|(_, line)| time::is_clock(line.words));
        if clocks().count() > 1 {
            clocks().take_while(|(at, _)| *at < body).for_each(|(at, _)| verdicts[at] = None);
        }
    }
    lists(lines, verdicts, body);
}

/// A line below the place of a picture is its caption.
fn captions(lines: &[Line<'_>], verdicts: &mut [Option<Verdict>]) {
    for number in 1..lines.len() {
        let is_below = is_one_of(lines[number - 1].words, &PICTURE) && lines.len() > number + 1;
        if is_below && verdicts[number].is_none() && lines[number].words.len() <= 400 {
            verdicts[number] = Some(Verdict::new(RegionKind::Caption, "furniture.caption", 70));
        }
    }
}

/// Site, section, time and author above the article; the title is left alone, and so is a lead.
fn head(lines: &[Line<'_>], verdicts: &mut [Option<Verdict>]) {
    let has_title =
        lines.iter().zip(&*verdicts).any(|(line, verdict)| verdict.is_none() && is_title(line));
    for (line, verdict) in lines.iter().zip(verdicts) {
        if verdict.is_some() {
            continue;
        }
        let words = line.words;
        let found = if time::tells_time(words) || time::is_signed(words) {
            Some((RegionKind::Dateline, "furniture.dateline", 90))
        } else if is_byline(words) {
            Some((RegionKind::Byline, "furniture.byline", 80))
        } else if is_credit(words) {
            Some((RegionKind::Caption, "furniture.caption", 70))
        } else if has_title && is_label(words) {
            Some((RegionKind::SectionLabel, "furniture.section", 70))
        } else {
            None
        };
        *verdict = found.map(|(region, rule, confidence)| Verdict::new(region, rule, confidence));
    }
}

/// Lists of other pages: below a heading of lists, or titles with their times.
fn lists(lines: &[Line<'_>], verdicts: &mut [Option<Verdict>], body: usize) {
    const ITEM: Verdict = Verdict::new(RegionKind::List, "furniture.list", 85);
    let (mut listing, mut numbering) = (false, false);
    for number in body + 1..lines.len() {
        let words = lines[number].words;
        let bare = words.trim_matches(|c: char| !c.is_alphanumeric());
        let is_related = verdicts[number].is_some_and(|one| one.region == RegionKind::RelatedLink);
        // "Baca artikel lainnya di bawah ini:", and its numbers.
        numbering = is_related && words.ends_with(':') || numbering && is_item(words);
        if is_one_of(bare, &HEADINGS) {
            listing = true;
        } else if numbering {
            verdicts[number].get_or_insert(ITEM);
        } else if listing {
            listing = time::tells_time(words) || verdicts[number].is_some() || !is_sentence(words);
            if listing {
                verdicts[number].get_or_insert(ITEM);
            }
        }
    }
    timed_titles(lines, verdicts, body);
}

/// Three titles or more, each beside a line that tells its time.
fn timed_titles(lines: &[Line<'_>], verdicts: &mut [Option<Verdict>], body: usize) {
    let times: Vec<usize> =
        (body + 1..lines.len()).filter(|&at| time::tells_time(lines[at].words)).collect();
    for run in times.chunk_by(|a, b| b - a == 2).filter(|run| run.len() >= 3) {
        let (first, last) = (run[0] - 1, run[run.len() - 1]);
        let titles = || (first..last).step_by(2).map(|at| lines[at].words);
        if titles().all(|words| !is_sentence(words)) {
            for verdict in &mut verdicts[first..=last] {
                verdict.get_or_insert(Verdict::new(RegionKind::List, "furniture.list", 80));
            }
        }
    }
}

/// "1. Harga beras", "2) Harga telur": one of a numbered list.
fn is_item(words: &str) -> bool {
    let rest = words.trim_start_matches(|c: char| c.is_ascii_digit());
    rest.len() < words.len() && rest.starts_with(['.', ')']) && !is_sentence(words)
}

fn is_body(line: &Line<'_>) -> bool {
    line.words.len() >= LONG_BODY || line.words.len() >= BODY && is_sentence(line.words)
}

fn is_sentence(words: &str) -> bool {
    let words = words.trim_end_matches(['"', '”', '’', '\'', ')', '*', ' ']);
    words.ends_with(['.', '!', '?', ',']) && !words.ends_with("...") || words.len() >= LONG_BODY
}

fn is_title(line: &Line<'_>) -> bool {
    line.words.split_whitespace().filter(|word| word.contains(char::is_alphabetic)).count() >= 4
        && !line.words.ends_with(['.', ',', ':', ';'])
        && !time::tells_time(line.words)
        && !is_byline(line.words)
}

/// "Oleh Sari Dewi", "By Jane Smith", "Sari Dewi - detikNews".
fn is_byline(words: &str) -> bool {
    let is_names = |names: &str| {
        let mut count = 0;
        names.split_whitespace().all(|word| {
            count += 1;
            word.starts_with(char::is_uppercase)
                || word.starts_with(|c: char| c.is_ascii_digit() || "|-–,/(".contains(c))
                || is_one_of(word, &["dan", "and", "bin", "van", "de", "al", "detiknews"])
        }) && (1..=10).contains(&count)
    };
    if let Some(names) = ["oleh", "by", "laporan"].iter().find_map(|label| after(words, label)) {
        return is_names(names);
    }
    // "Penulis Ani Sari | Editor Budi Santoso"
    let roles = ["penulis", "reporter", "pewarta", "editor"];
    // "Hannah Okonjo Science correspondent"
    if words.ends_with(" correspondent") && words.split_whitespace().count() <= 7 {
        return words.starts_with(char::is_uppercase);
    }
    if words.contains('|') && roles.iter().any(|role| after(words, role).is_some()) {
        return is_names(words);
    }
    words.split_once(" - ").is_some_and(|(names, site)| {
        let first = site.split([' ', ',']).next().unwrap_or_default();
        is_names(names) && is_outlet(first)
    })
}

fn is_outlet(word: &str) -> bool {
    word.get(..5).is_some_and(|head| head.eq_ignore_ascii_case("detik"))
        || is_one_of(word, &AGENCIES)
        || [".com", ".co", ".id", ".net"]
            .iter()
            .any(|end| word.len() > end.len() && word.to_ascii_lowercase().ends_with(end))
}

/// "NATO/Net", "Antara/Budi Santoso": whose picture it is.
fn is_credit(words: &str) -> bool {
    words.len() <= 40
        && words.matches('/').count() == 1
        && !words.contains(|c: char| c.is_ascii_digit())
        && words.split_once('/').is_some_and(|(a, b)| {
            [a, b].iter().all(|part| part.starts_with(char::is_uppercase))
                && words.split_whitespace().count() <= 5
        })
}

/// "Dunia", "Orbit Indonesia": a name that stands alone.
fn is_label(words: &str) -> bool {
    words.len() <= 40
        && words.split_whitespace().count() <= 3
        && words.starts_with(char::is_uppercase)
        && !words.ends_with(['.', '?', '!', ':', ';', ',', '"', '”'])
}
