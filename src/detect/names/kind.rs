//! What a name names.

use super::lexicon;
use super::phrase::Phrase;
use crate::detect::{Case, Gap, Scan};
use crate::value::NameKind;

/// What a phrase names, by which rule, and how sure that is (percent).
pub(super) fn kind(scan: &Scan<'_>, phrase: &Phrase) -> (NameKind, &'static str, u8) {
    let name = &phrase.tokens;
    let first = scan.lower(name.start);
    let before = name.start.checked_sub(1).filter(|_| scan.gap(name.start) < Gap::Line);
    let word_before = before.map_or("", |before| scan.lower(before));
    if lexicon::is_organisation_head(first) && name.len() > 1 {
        return (NameKind::Organisation, "name.organisation", 85);
    }
    if lexicon::is_place_head(first) && name.len() > 1 {
        return (NameKind::Place, "name.place", 85);
    }
    if lexicon::is_place(&scan.words(name.clone()).to_lowercase()) {
        return (NameKind::Place, "name.place", 95);
    }
    let titled = phrase.whole.start < name.start || lexicon::is_title(word_before);
    let upper = name.clone().all(|at| scan.get(at).is_none_or(|token| token.case == Case::Upper));
    if upper && scan.exact(name.start).len() > 1 {
        return (NameKind::Organisation, "name.abbreviation", 70);
    }
    if titled {
        return (NameKind::Person, "name.title", 85);
    }
    if speaks(scan, name.start, name.end) {
        return (NameKind::Person, "name.speaker", 75);
    }
    if matches!(word_before, "di" | "ke" | "dari") && name.len() <= 3 {
        return (NameKind::Place, "name.preposition", 65);
    }
    let confidence = if phrase.opens_sentence { 40 } else { 60 };
    (NameKind::Other, "name.capitals", confidence)
}

/// Whether a word of saying stands beside the name: "kata Budi", "Budi mengatakan".
fn speaks(scan: &Scan<'_>, start: usize, end: usize) -> bool {
    let before = start.checked_sub(1).map_or("", |before| scan.lower(before));
    matches!(
        before,
        "kata"
            | "ujar"
            | "tutur"
            | "ucap"
            | "jelas"
            | "tegas"
            | "ungkap"
            | "imbuh"
            | "said"
            | "says"
    ) || matches!(
        scan.lower(end),
        "mengatakan"
            | "menyatakan"
            | "menuturkan"
            | "menjelaskan"
            | "mengungkapkan"
            | "menegaskan"
            | "menambahkan"
            | "menyebut"
            | "menyebutkan"
            | "menilai"
            | "mengaku"
            | "berkata"
            | "berharap"
            | "said"
            | "says"
            | "told"
            | "added"
    )
}
