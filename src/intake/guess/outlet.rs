//! Who published it: the words before the first dash of the article, or a line beside its date.

use super::lines::Line;
use crate::case::Outlet;
use crate::intake::signs;
use std::ops::Range;

/// Words that make a name one of an outlet. Not a register of outlets: only enough to tell "Jakarta,
/// CNN Indonesia --" from "Bandung, Jawa Barat --".
const OUTLET_WORDS: &[&str] = &[
    "news",
    "cnn",
    "cnbc",
    "bbc",
    "voa",
    "kompas",
    "tempo",
    "antara",
    "republika",
    "detikcom",
    "tribun",
    "tribunnews",
    "liputan6",
    "okezone",
    "sindonews",
    "merdeka",
    "viva",
    "jawapos",
    "reuters",
    "afp",
    "ap",
    "upi",
    "bloomberg",
    "guardian",
    "times",
    "post",
    "herald",
    "tribune",
    "gazette",
    "journal",
    "press",
    "media",
    "tv",
    "radio",
    "harian",
    "koran",
    "pos",
    "rmol",
    "mongabay",
    "alinea",
    "tirto",
    "kumparan",
    "inews",
    "xinhua",
    "kyodo",
    "bernama",
    "nikkei",
    "jazeera",
    "dw",
    "npr",
    "rri",
    "tvri",
    "mail",
    "telegraph",
    "daily",
    "observer",
    "chronicle",
];
/// Last parts of the names of domains that news come from.
const ENDS: &[&str] = &[
    "com", "id", "net", "org", "info", "news", "tv", "co", "my", "sg", "uk", "au", "us", "in",
    "jp", "press", "online", "asia",
];
const SECTIONS: &[&str] = &[
    "berita",
    "news",
    "dunia",
    "world",
    "nasional",
    "national",
    "internasional",
    "international",
    "politik",
    "politics",
    "ekonomi",
    "economy",
    "bisnis",
    "business",
    "olahraga",
    "sport",
    "sports",
    "hukum",
    "daerah",
    "regional",
    "metro",
    "home",
    "beranda",
    "terkini",
    "latest news",
    "opini",
    "opinion",
    "foto",
    "video",
    "image",
    "breaking news",
    "berita terkini",
    "berita utama",
    "hot news",
    "top news",
    "world news",
    "press release",
    "siaran pers",
    "local news",
    "media",
];

/// The outlet in the first words of a paragraph: "ORBITINDONESIA.COM –", "Jakarta, CNN Indonesia --",
/// "LONDON (Reuters) -".
pub(super) fn from_opening(line: Line<'_>) -> Option<(Outlet, Range<usize>)> {
    let prefix = before_dash(line.words)?;
    if signs::count(prefix) > 9 {
        return None;
    }
    if let Some(word) = signs::parts(prefix, " ,").into_iter().find(|word| domain(word).is_some()) {
        return Some((of_domain(word)?, line.part(trimmed(word))));
    }
    let parts = signs::parts(prefix, ",()/").into_iter();
    let part = parts.rev().find(|part| has_outlet_word(part))?;
    Some((Outlet { name: part.to_owned(), domain: String::new() }, line.part(part)))
}

/// The outlet that a whole line, or a segment of a line with a date, names.
pub(super) fn from_segment<'a>(
    line: Line<'a>,
    beside_date: bool,
) -> Option<(Outlet, Range<usize>)> {
    let segments =
        || signs::parts(line.words, "|•·").into_iter().flat_map(|s| s.split(" - ")).map(str::trim);
    if let Some(word) = segments().find(|s| !s.contains(' ') && domain(s).is_some()) {
        return Some((of_domain(word)?, line.part(trimmed(word))));
    }
    // "BBC Sport at Wimbledon".
    let name = |s: &'a str| {
        let places = [" at ", " in ", " di "].iter();
        places.fold(s, |s, place| s.split(place).next().unwrap_or(s))
    };
    let named = |s: &&'a str| {
        let count = signs::count(s);
        let country = count == 2 && s.to_ascii_lowercase().ends_with(" indonesia");
        let printed = |word: &str| {
            !word.starts_with(char::is_lowercase) || ["of", "the", "and", "dan"].contains(&word)
        };
        let role =
            ["Writer", "Correspondent", "Reporter", "Editor"].iter().any(|one| s.ends_with(one));
        (1..=4).contains(&count)
            && !role
            && (s.starts_with(char::is_uppercase) || s.starts_with("detik"))
            && s.split_whitespace().skip(1).all(printed)
            && !s
                .contains(|c: char| c.is_ascii_digit() && !s.ends_with('6') || ":?!/,.".contains(c))
            && !SECTIONS.contains(&s.to_ascii_lowercase().as_str())
            && (has_outlet_word(s) || country)
    };
    let name = beside_date.then(|| segments().map(name).find(named))??;
    Some((Outlet { name: name.to_owned(), domain: String::new() }, line.part(name)))
}

/// Whether a line prints the name whose letters a domain begins with: "Orbit Indonesia" and
/// `orbitindonesia.com`.
pub(super) fn is_name_of(words: &str, domain: &str) -> bool {
    let letters: String = words.chars().filter(|c| c.is_alphanumeric()).map(signs::small).collect();
    let label = domain.split('.').next().unwrap_or_default();
    !letters.is_empty() && letters == label.replace('-', "")
}

/// The domain that a word is, in lower case: "RMOL.ID" is `rmol.id`.
pub(super) fn domain(word: &str) -> Option<String> {
    let word = trimmed(word);
    let labels: Vec<&str> = word.split('.').collect();
    let fits = labels.len() >= 2
        && word.len() <= 60
        && labels.iter().all(|label| {
            !label.is_empty() && label.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-')
        })
        && labels[0].len() >= 2
        && labels[0].bytes().any(|b| b.is_ascii_alphabetic())
        && ENDS.iter().any(|end| labels[labels.len() - 1].eq_ignore_ascii_case(end));
    let lower = word.to_ascii_lowercase();
    fits.then(|| lower.strip_prefix("www.").map(str::to_owned).unwrap_or(lower))
}

fn of_domain(word: &str) -> Option<Outlet> {
    Some(Outlet { name: trimmed(word).to_owned(), domain: domain(word)? })
}

fn trimmed(word: &str) -> &str {
    word.trim_matches(|c: char| !c.is_alphanumeric())
}

fn has_outlet_word(words: &str) -> bool {
    let mut tokens = words.split(|c: char| !c.is_alphanumeric());
    tokens.any(|word| {
        OUTLET_WORDS.contains(&word.to_ascii_lowercase().as_str())
            || word.strip_prefix("detik").is_some_and(|rest| rest.starts_with(char::is_uppercase))
    })
}

/// What stands before the first dash, if that is among the first 80 characters.
fn before_dash(words: &str) -> Option<&str> {
    let end = words.char_indices().nth(80).map_or(words.len(), |(byte, _)| byte);
    let start = &words[..end];
    let dashes = ["–", "—", "--", " - ", " -", "- "];
    let at = dashes.iter().filter_map(|dash| start.find(dash)).min()?;
    Some(start[..at].trim_end())
}
