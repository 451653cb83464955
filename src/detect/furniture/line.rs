//! What a line is by its own words, wherever it stands.

use super::Verdict;
use super::inline::is_initials;
use super::lexicon::*;
use crate::case::RegionKind;
use crate::detect::fold::{after, after_any, begins, is_one_of};

/// A line of more bytes is prose, however it begins.
const LONGEST: usize = 300;
/// A bid with a tail ("Saksikan … hanya di …") may be longer.
const LONGEST_BID: usize = 600;

/// What a line (not blank, trimmed) is, if its own words say so.
pub(super) fn verdict(words: &str) -> Option<Verdict> {
    if !words.contains(char::is_alphanumeric) {
        return is_end_mark(words).then_some(Verdict::new(
            RegionKind::EndMark,
            "furniture.end_mark",
            95,
        ));
    }
    // "(abc/def)" on a line of its own.
    let inside = words.strip_prefix('(').and_then(|rest| rest.strip_suffix(')'));
    let is_signed = |inside: &str| {
        (2..=4).contains(&inside.len()) && inside.bytes().all(|byte| byte.is_ascii_uppercase())
    };
    if inside.is_some_and(|inside| inside.contains('/') && is_initials(inside) || is_signed(inside))
    {
        return Some(Verdict::new(RegionKind::EndMark, "furniture.end_mark", 90));
    }
    let region = if words.len() > LONGEST_BID {
        return None;
    } else if words.len() > LONGEST {
        if !is_bid(words) {
            return None;
        }
        RegionKind::RelatedLink
    } else {
        short(words)?
    };
    let rule = match region {
        RegionKind::RelatedLink => "furniture.related",
        RegionKind::List => "furniture.heading",
        RegionKind::Byline => "furniture.byline",
        RegionKind::Caption => "furniture.caption",
        RegionKind::SectionLabel => "furniture.breadcrumb",
        _ => "furniture.page",
    };
    Some(Verdict::new(region, rule, 90))
}

fn short(words: &str) -> Option<RegionKind> {
    let bare = words.trim_matches(|c: char| !c.is_alphanumeric());
    if is_one_of(bare, &HEADINGS) {
        return Some(RegionKind::List);
    }
    if is_one_of(bare, &PICTURE) {
        return Some(RegionKind::Caption);
    }
    if is_one_of(bare, &ALONE) || is_one_of(words, &ALONE) {
        return Some(RegionKind::Other);
    }
    let opening = words.trim_start_matches(|c: char| !c.is_alphanumeric() && !"([©#@".contains(c));
    if begins(opening, &RELATED) || is_bid(opening) {
        return Some(RegionKind::RelatedLink);
    }
    // "Sumber: …" may open a sentence.
    let tells = after(opening, "sumber").is_some()
        && opening.ends_with('.')
        && words.split(' ').count() > 6;
    let who = opening.trim_start_matches(['(', '[']);
    if begins(who, &BYLINE) && !tells || is_author(words) || is_of_agency(words) {
        return Some(RegionKind::Byline);
    }
    if begins(opening, &CAPTION) || ends_with_credit(words) || is_credit(words) {
        return Some(RegionKind::Caption);
    }
    let is_page = begins(opening, &OTHER)
        || words.starts_with('©')
        || words.starts_with("(c) ")
        || claims_rights(opening)
        || speaks_of_itself(opening)
        || counts(words)
        || is_tags(words);
    if is_page {
        return Some(RegionKind::Other);
    }
    is_breadcrumb(words).then_some(RegionKind::SectionLabel)
}

/// "By Ada Lane and Ben Low", "Oleh Budi Santoso", and nothing more.
fn is_author(words: &str) -> bool {
    let Some(rest) = ["by ", "oleh "].iter().find_map(|by| {
        words.get(..by.len()).filter(|head| head.eq_ignore_ascii_case(by))?;
        words.get(by.len()..)
    }) else {
        return false;
    };
    let names = || rest.split([' ', ',']).filter(|name| !name.is_empty());
    words.starts_with(char::is_uppercase)
        && (2..=8).contains(&names().count())
        && !rest.ends_with('.')
        && names().all(|name| {
            is_one_of(name, &["and", "dan", "&", "de", "van", "bin"])
                || name.starts_with(char::is_uppercase)
                    && name.chars().all(|c| c.is_alphabetic() || ".'’-".contains(c))
        })
}

/// Who wrote or made something is told in so many bytes at most.
const SHORT: usize = 160;

/// "RINA SARI | ANTARA", "Press writer Ada Lane contributed to this report.": whose words it has, too.
fn is_of_agency(words: &str) -> bool {
    let is_name = |who: &str| who.split(' ').all(|word| word.starts_with(char::is_uppercase));
    ends_folded(words, "contributed to this report.") && !words.contains(". ")
        || words.len() <= SHORT
            && words.split_once(" | ").is_some_and(|(who, agency)| {
                is_one_of(agency, &AGENCIES) && who.split(' ').count() <= 4 && is_name(who)
            })
}

/// "REUTERS/Ada Lane", "(AP Photo/Ben Low)", "ANTARA/HO-Humas": who made a picture, and nothing more.
fn is_credit(words: &str) -> bool {
    let bare = words.trim_matches(['(', ')', '[', ']']);
    let Some((who, name)) = bare.split_once('/') else { return false };
    let who = who.strip_suffix(" Photo").or(who.strip_suffix(" FOTO")).unwrap_or(who);
    let who =
        who.get(..who.len().saturating_sub(4)).filter(|_| who.ends_with(".com")).unwrap_or(who);
    (is_one_of(who, &AGENCIES)
        || is_one_of(who, &["getty images", "epa", "detikcom", "shutterstock"]))
        && name.starts_with(char::is_uppercase)
        && name.len() <= 50
        && !name.contains(". ")
}

/// "0 Komentar", "2 min read", "Halaman 1 dari 3": counts of a page.
fn counts(words: &str) -> bool {
    let is_number = |word: &str| !word.is_empty() && word.bytes().all(|byte| byte.is_ascii_digit());
    let (first, rest) = words.split_once([' ', ':']).unwrap_or((words, ""));
    let rest = rest.trim_start_matches([' ', ':']);
    if is_number(first) {
        return is_one_of(rest, &COUNTED);
    }
    is_one_of(first, &["halaman", "page"])
        && !rest.is_empty()
        && rest.split(' ').all(|word| is_number(word) || is_one_of(word, &["dari", "of", "/"]))
}

/// "***", "---", "###": signs alone, three or more, or the square that ends an article.
fn is_end_mark(words: &str) -> bool {
    let signs = words.chars().filter(|c| !c.is_whitespace()).count();
    let is_sign = |c: char| c.is_whitespace() || "*#-–—_=~•·.".contains(c);
    signs >= 3 && words.chars().all(is_sign) || ["■", "●", "∎", "◼", "□"].contains(&words)
}

/// "Simak Video …", "Yuk simak selengkapnya!", "Saksikan … hanya di …".
fn is_bid(words: &str) -> bool {
    const LURES: &[&str] = &["yuk", "yuk,", "ayo", "ayo,", "mari", "silakan", "jangan lupa"];
    let words = after_any(words, LURES).map_or(words, |rest| rest.trim_start_matches([' ', ',']));
    let Some(rest) = after_any(words, &BIDS) else { return false };
    let Some(rest) = rest.strip_prefix(' ') else { return false };
    let object = rest.split([' ', ':', ',', '!', '.']).next().unwrap_or_default();
    let is_object = is_one_of(object, &BID_OBJECTS)
        || object.get(..4).is_some_and(|head| head.eq_ignore_ascii_case("live"));
    if is_object {
        // "Lihat di sini" is a bid, "lihat di lapangan, ..." is not; nor is a paragraph.
        let is_place = object.eq_ignore_ascii_case("di") && after(rest, "di sini").is_none();
        return !is_place && words.len() <= LONGEST && sentences(rest) <= 1;
    }
    BID_TAILS.iter().any(|tail| contains(rest, tail))
}

/// How many sentences seem to end before the last character.
fn sentences(words: &str) -> usize {
    let stops = words.match_indices(". ");
    stops.filter(|(at, _)| words[at + 2..].starts_with(char::is_uppercase)).count() + 1
}

fn contains(words: &str, phrase: &str) -> bool {
    words.as_bytes().windows(phrase.len()).any(|part| part.eq_ignore_ascii_case(phrase.as_bytes()))
}

/// "Copyright © 2024", "Hak cipta 2024 Kabar Kita", and not "Copyright law".
fn claims_rights(words: &str) -> bool {
    ["copyright", "hak cipta"].iter().find_map(|label| after(words, label)).is_some_and(|rest| {
        let sign = rest.trim_start();
        sign.starts_with(|c: char| c == '©' || c.is_ascii_digit()) || after(sign, "(c)").is_some()
    })
}

/// "Artikel ini telah tayang di …", "This article was originally published in …".
fn speaks_of_itself(words: &str) -> bool {
    after_any(words, &SELF).is_some_and(|rest| {
        rest.split_whitespace().take(3).any(|word| {
            is_one_of(word.trim_end_matches(|c: char| !c.is_alphanumeric()), &SELF_SAYS)
        })
    })
}

/// Hash tags and nothing else.
fn is_tags(words: &str) -> bool {
    words.split([' ', ',']).filter(|word| !word.is_empty()).all(|word| word.starts_with('#'))
}

/// "Home > News > Nasional".
fn is_breadcrumb(words: &str) -> bool {
    let signs = [" > ", " › ", " » ", " / "];
    let Some(sign) = signs.iter().find(|sign| words.contains(*sign)) else { return false };
    let mut parts = words.split(sign);
    let first = parts.next().unwrap_or_default().trim();
    let is_home = is_one_of(first, &["home", "beranda", "berita", "news", "index"]);
    let is_short = |part: &str| part.split_whitespace().count() <= 8;
    (is_home || *sign != " / " && parts.clone().count() >= 2) && parts.all(is_short)
}

/// "… (Foto: Budi)", "… (ANTARA FOTO/Budi)", "… /Getty Images".
fn ends_with_credit(words: &str) -> bool {
    let tail = words.trim_end_matches(['.', ' ']);
    if ["getty images", "shutterstock", "/afp", "/reuters", "/antara", "/epa", "/ap"]
        .iter()
        .any(|name| ends_folded(tail, name))
    {
        return true;
    }
    // "Warga menunggu bantuan. ANTARA FOTO/Rina Sari/tom.", "Lokasi kebakaran. Foto: Dok. istimewa"
    let end = &tail[tail.floor_char_boundary(tail.len().saturating_sub(SHORT))..];
    if end.match_indices(". ").map(|(at, _)| &end[at + 2..]).any(is_last_credit) {
        return true;
    }
    let Some(inside) = tail.strip_suffix(')') else { return false };
    let Some(open) = inside.rfind('(') else { return false };
    let inside = &inside[open + 1..];
    let is_name = inside.chars().next().is_some_and(char::is_uppercase)
        && inside.contains('/')
        && !inside.contains(|c: char| c.is_ascii_digit());
    begins(inside, &CREDIT) || is_name && open > 20 && words.ends_with(')')
}

/// Whether the last words of a line say who made a picture, and nothing more.
fn is_last_credit(words: &str) -> bool {
    is_credit(words) || words.split(' ').count() <= 6 && begins(words, &CAPTION)
}

fn ends_folded(words: &str, end: &str) -> bool {
    words
        .len()
        .checked_sub(end.len())
        .and_then(|at| words.get(at..))
        .is_some_and(|tail| tail.eq_ignore_ascii_case(end))
}
