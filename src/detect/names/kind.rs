//! What a name names.

use super::lexicon;
use super::phrase::Phrase;
use crate::detect::{Case, Gap, Scan};
use crate::value::NameKind;

/// What a phrase names, the rule that says so, and how sure that is (percent).
pub(super) type Told = (NameKind, &'static str, u8);

/// What a phrase names, by which rule, and how sure that is (percent).
pub(super) fn kind(scan: &Scan<'_>, phrase: &Phrase) -> Told {
    let name = &phrase.tokens;
    let first = scan.lower(name.start);
    let before = name.start.checked_sub(1).filter(|_| scan.gap(name.start) < Gap::Line);
    let word_before = before.map_or("", |before| scan.lower(before));
    if lexicon::is_event(first) || name.clone().any(|at| lexicon::is_event(scan.lower(at))) {
        return (NameKind::Other, "name.event", 60);
    }
    if lexicon::is_organisation_head(first) && name.len() > 1 {
        return (NameKind::Organisation, "name.organisation", 85);
    }
    if lexicon::is_place_head(first) && name.len() > 1 {
        return (NameKind::Place, "name.place", 85);
    }
    if lexicon::is_place(scan.lower_words(name.clone())) {
        return (NameKind::Place, "name.place", 95);
    }
    // English says what a thing is at the end of its name.
    let last = scan.lower(name.end - 1);
    if name.len() > 1 && lexicon::is_organisation_tail(last) {
        return (NameKind::Organisation, "name.organisation", 80);
    }
    if name.len() > 1 && lexicon::is_place_tail(last) {
        return (NameKind::Place, "name.place", 80);
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
    let has_place = name.clone().any(|at| lexicon::is_place(scan.lower(at)));
    let plain = name.clone().all(|at| {
        lexicon::is_particle(scan.lower(at))
            || scan.is_mark(at, '-')
            || at > name.start && scan.is_mark(at - 1, '-')
            || scan.get(at).is_some_and(|token| token.case == Case::Title)
    });
    if plain && !has_place && (2..=4).contains(&name.len()) {
        return (NameKind::Person, "name.capitals", if phrase.opens_sentence { 40 } else { 55 });
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
