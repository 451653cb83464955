//! What a name names.

use super::lexicon::{self, among, is_compass, rules_a_place};
use super::phrase::{Phrase, Told, is_given_name};
use crate::detect::fold::{is_among, words};
use crate::detect::{Case, Gap, Scan};
use crate::value::NameKind;
use std::ops::Range;

/// What a phrase names, by which rule, and how sure that is (percent).
pub(super) fn kind(scan: &Scan<'_>, phrase: &Phrase) -> Told {
    let name = &phrase.tokens;
    let first = scan.lower(name.start);
    let before = name.start.checked_sub(1).filter(|_| scan.gap(name.start) < Gap::Line);
    let word_before = before.map_or("", |before| scan.lower(before));
    if name.clone().any(|at| lexicon::is_event(scan.lower(at))) {
        return (NameKind::Other, "name.event", 60);
    }
    if lexicon::is_organisation_head(first) && name.len() > 1 {
        return (NameKind::Organisation, "name.organisation", 85);
    }
    if lexicon::is_place_head(first) && name.len() > 1 {
        return (NameKind::Place, "name.place", 85);
    }
    let words = scan.lower_words(name.clone());
    let words = words.strip_suffix("'s").or(words.strip_suffix("’s")).unwrap_or(words);
    if lexicon::is_place(words) {
        return (NameKind::Place, "name.place", 95);
    }
    let last = scan.lower(name.end - 1);
    if name.len() > 1 && lexicon::is_organisation_tail(last) {
        return (NameKind::Organisation, "name.organisation", 75);
    }
    if name.len() > 1 && lexicon::is_place_tail(last) {
        return (NameKind::Place, "name.place", 75);
    }
    if lexicon::is_demonym(last) {
        return (NameKind::Other, "name.capitals", 40);
    }
    if name.len() == 2 && is_compass(last) {
        return (NameKind::Place, "name.place", if lexicon::is_place(first) { 90 } else { 70 });
    }
    let titled = phrase.whole.start < name.start || lexicon::is_title(word_before);
    let upper = name.clone().all(|at| scan.get(at).is_none_or(|token| token.case == Case::Upper));
    if name.len() == 1 && lexicon::is_short_body(first) {
        return (NameKind::Organisation, "name.abbreviation", 80);
    }
    if upper && scan.exact(name.start).len() > 1 {
        return (NameKind::Organisation, "name.abbreviation", 70);
    }
    // "peneliti Lumbung, Ani Sari"
    let is_before_name = titled
        && name.len() == 1
        && scan.is_mark(name.end, ',')
        && [1, 2]
            .iter()
            .all(|next| scan.get(name.end + next).is_some_and(|token| token.is_capitalised()));
    if phrase.is_body || is_before_name {
        let of_place = name.start > phrase.whole.start && rules_a_place(scan.lower(name.start - 1));
        let kind = if of_place { NameKind::Place } else { NameKind::Organisation };
        return (kind, "name.body", 70);
    }
    // "politikus PDR Perjuangan"
    let of_body = name.len() > 1
        && (scan.get(name.start).is_some_and(|t| t.case == Case::Upper) && first.len() > 2
            || lexicon::is_office_noun(last));
    if titled && of_body {
        return (NameKind::Organisation, "name.abbreviation", 65);
    }
    if titled {
        return (NameKind::Person, "name.title", 85);
    }
    if name.len() > 2 && lexicon::is_place(last) {
        return (NameKind::Organisation, "name.organisation", 60);
    }
    // Firms and offices say things, too.
    if name.len() == 1 && is_said(scan, name) {
        return (NameKind::Other, "name.speaker", 70);
    }
    if speaks(scan, name.start, name.end) || is_said(scan, name) {
        return (NameKind::Person, "name.speaker", 75);
    }
    if is_among(word_before, words!("di ke")) && name.len() <= 3
        || word_before == "dari" && name.len() == 1
    {
        return (NameKind::Place, "name.preposition", 65);
    }
    let has_place = name.clone().any(|at| lexicon::is_place(scan.lower(at)));
    let plain = name.clone().all(|at| {
        lexicon::is_particle(scan.lower(at)) && scan.lower(at) != "of"
            || scan.get(at).is_some_and(|token| token.case == Case::Title)
            || is_given_name(scan, at)
            || at > name.start && is_given_name(scan, at - 1)
    });
    let has_task = name.clone().any(|at| lexicon::is_office_noun(scan.lower(at)));
    if plain && !has_place && !has_task && (2..=4).contains(&name.len()) {
        return (NameKind::Person, "name.capitals", if phrase.opens_sentence { 40 } else { 55 });
    }
    let confidence = if phrase.opens_sentence { 40 } else { 60 };
    (NameKind::Other, "name.capitals", confidence)
}

/// Whether an English word of saying stands beside the name.
fn is_said(scan: &Scan<'_>, name: &Range<usize>) -> bool {
    let before = name.start.checked_sub(1).map_or("", |before| scan.lower(before));
    is_among(before, words!("said says")) || among(scan, name.end, words!("said says told added"))
}

/// Whether a word of saying stands beside the name: "kata Budi", "Budi mengatakan".
fn speaks(scan: &Scan<'_>, start: usize, end: usize) -> bool {
    let before = start.checked_sub(1).map_or("", |before| scan.lower(before));
    is_among(before, words!("kata ujar tutur ucap jelas tegas ungkap imbuh"))
        || among(
            scan,
            end,
            words!(
                "mengatakan menyatakan menuturkan menjelaskan mengungkapkan menegaskan \
                menambahkan menyebut menyebutkan menilai mengaku berkata berharap membantah berdalih berkilah"
            ),
        )
}
