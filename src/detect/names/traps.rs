//! Words in capitals that are no names: units, codes, laws, ranks, contractions, the kinds of things.

use super::lexicon::{self, among};
use super::opening::opens_sentence;
use crate::detect::fold::{is_among, words};
use crate::detect::{Case, Gap, Scan};
use std::ops::Range;

/// Whether token `at` is an academic degree behind a name, without its stops.
pub(super) fn is_degree(scan: &Scan<'_>, at: usize) -> bool {
    scan.get(at).is_some_and(|token| matches!(token.case, Case::Upper | Case::Camel))
        && among(
            scan,
            at,
            words!(
                "sh mh se mm st mt si msi ssi sip spd mpd skom mkom sag mag mba phd llm msc kes mkes"
            ),
        )
}

/// Whether a month is somebody's name: "May Johnson", not "in May Johnson …".
pub(super) fn is_christened(scan: &Scan<'_>, at: usize) -> bool {
    among(scan, at, words!("may april june"))
        && opens_sentence(scan, at)
        && scan.gap(at + 1) == Gap::Space
        && scan.get(at + 1).is_some_and(|token| token.case == Case::Title)
        && !lexicon::is_calendar_word(scan.lower(at + 1))
}

/// Whether the word counts or measures: "118,94 BT", "M 6,2", "US$", "dolar AS", "Q4", "kuartal IV", "19 Sept".
pub(super) fn is_unit(scan: &Scan<'_>, at: usize) -> bool {
    let word = scan.lower(at);
    // Few words are that short.
    if word.len() > 4 {
        return false;
    }
    let is_number = |at: usize| scan.get(at).is_some_and(|token| token.is_number());
    let before = at.checked_sub(1).filter(|_| scan.gap(at) < Gap::Line);
    let after_number = before.is_some_and(is_number);
    let before_number = scan.gap(at + 1) < Gap::Line && is_number(at + 1);
    let dotted = scan.is_mark(at + 1, '.') && scan.is_glued(at + 1) && is_number(at + 2);
    if (after_number || before_number || dotted) && lexicon::is_short_date(word) {
        return true;
    }
    // The letters of "B 1234 JIN"
    if before_number && is_plate(scan, at + 1) || before.is_some_and(|at| is_plate(scan, at)) {
        return true;
    }
    let glued = |at: usize| scan.is_glued(at) && is_number(at);
    match word.len() {
        1 => {
            after_number
                || before_number && !glued(at + 1)
                || is_among(word, words!("q h")) && glued(at + 1)
        }
        _ => {
            after_number && lexicon::is_unit(word)
                || before.is_some_and(|before| is_side_or_zone(scan, before, word))
                || word == "km" && before_number
                || is_among(word, words!("fy cy")) && glued(at + 1)
                || scan.is_mark(at + 1, '$') && scan.is_glued(at + 1)
                || word == "as" && before.is_some_and(|at| among(scan, at, words!("dolar dollar")))
                || is_roman(scan, at)
                    && before.is_some_and(|at| {
                        among(scan, at, words!("kuartal semester triwulan tahap caturwulan"))
                    })
        }
    }
}

/// Whether the number at token `at` is that of a vehicle: "B 1234 JIN", "AD 4521 KM".
pub(in crate::detect) fn is_plate(scan: &Scan<'_>, at: usize) -> bool {
    let is_upper = |at: usize, most: usize| {
        scan.get(at).is_some_and(|token| {
            let length = token.end() - token.start();
            let single = length == 1 && token.is_capitalised();
            (token.case == Case::Upper || single) && length <= most
        })
    };
    at > 0
        && scan.get(at).is_some_and(|number| number.is_number() && number.gap == Gap::Space)
        && scan.exact(at).len() <= 4
        && scan.gap(at + 1) == Gap::Space
        && is_upper(at - 1, 2)
        && is_upper(at + 1, 3)
}

/// Whether a short word behind token `before` is a side of the globe or the zone of a clock: "6°12'30\" LS", "6 p.m. ET".
fn is_side_or_zone(scan: &Scan<'_>, before: usize, word: &str) -> bool {
    if is_among(word, words!("ls lu bt bb")) {
        return scan.gap(before + 1) == Gap::Space
            && matches!(scan.mark(before), Some('°' | 'º' | '"' | '”' | '″' | '\'' | '’' | '′'));
    }
    let letter = before.checked_sub(1).filter(|_| scan.is_mark(before, '.'));
    is_among(word, words!("et ct mt pt bst"))
        && (among(scan, before, words!("am pm"))
            || letter.is_some_and(|letter| scan.lower(letter) == "m"))
}

pub(super) fn is_roman(scan: &Scan<'_>, at: usize) -> bool {
    scan.exact(at).bytes().all(|letter| b"IVX".contains(&letter))
}

/// Where the code ends that goes on at token `at`: "12/Pid.Sus/2024/PN Sleman" is the number of a case.
pub(super) fn code_end(scan: &Scan<'_>, at: usize) -> Option<usize> {
    let starts = scan.get(at).is_some_and(|token| token.is_capitalised() && token.gap == Gap::None);
    let before = at.checked_sub(2).filter(|_| starts)?;
    let is_code = scan.is_mark(at - 1, '/')
        && scan.is_glued(at)
        && scan.is_glued(at - 1)
        && scan.get(before).is_some_and(|token| token.is_number())
        && scan.get(at).is_some_and(|token| token.is_capitalised());
    if !is_code {
        return None;
    }
    let end = (at + 1..scan.len()).find(|at| !scan.is_glued(*at)).unwrap_or(scan.len());
    let court = among(scan, end - 1, words!("pn pa pt ptun"));
    let named = court && scan.gap(end) == Gap::Space && scan.get(end)?.is_capitalised();
    Some(end + usize::from(named))
}

/// Whether the word is a function word, not an abbreviation that looks like one ("WHO").
pub(super) fn is_small(scan: &Scan<'_>, at: usize) -> bool {
    scan.get(at).is_some_and(|token| token.case == Case::Title)
        && lexicon::is_function_word(scan.lower(at))
}

/// Whether the word is a function word with another behind its apostrophe: "I'd", "They've".
pub(super) fn is_contraction(scan: &Scan<'_>, at: usize) -> bool {
    let word = scan.lower(at);
    let apostrophe = word.bytes().position(|byte| byte == b'\'' || byte == 0xe2);
    let head = apostrophe.and_then(|at| word.get(..at));
    head.is_some_and(|head| {
        lexicon::is_function_word(head.strip_suffix('n').unwrap_or(head))
            || lexicon::is_function_word(head)
    })
}

/// Whether the word alone names nobody: a function word, a letter, a number, the kind of a thing.
pub(super) fn is_nothing(scan: &Scan<'_>, at: usize) -> bool {
    let word = scan.lower(at);
    let is_title = scan.get(at).is_some_and(|token| token.case == Case::Title);
    let is_kind = lexicon::is_organisation_head(word)
        || lexicon::is_place_head(word)
        || lexicon::is_office_noun(word);
    is_small(scan, at)
        || scan.exact(at).chars().nth(1).is_none()
        || is_title && (is_kind || lexicon::is_demonym(word))
        || is_title && word.len() > 6 && word.ends_with("nya")
        || is_among(scan.exact(at), words!("LIVE BREAKING UPDATE VIDEO FOTO HOAKS"))
        || scan.is_mark(at + 1, '!')
        || is_roman(scan, at)
}

/// Whether the words only say that a law comes: "Undang-Undang Nomor 31 Tahun 1999".
pub(super) fn is_law(scan: &Scan<'_>, name: &Range<usize>) -> bool {
    is_among(scan.lower_words(name.clone()), words!("undang-undang uu peraturan"))
}

/// Whether the words tell of a person before the comma: the party and state of a member of congress ("R-Ky."), a
/// degree ("M.T.", "Ph.D").
pub(super) fn is_rank(scan: &Scan<'_>, name: &Range<usize>) -> bool {
    let party =
        is_among(scan.exact(name.start), words!("R D I")) && scan.is_mark(name.start + 1, '-');
    let before = name.start.checked_sub(1).filter(|before| scan.is_mark(*before, ','));
    let short = |at: usize| scan.exact(at).len() <= 3;
    let dotted =
        (name.start + 1..name.end + 1).any(|at| scan.is_mark(at, '.') && scan.is_glued(at));
    party
        || before.is_some()
            && dotted
            && name.clone().all(short)
            && !among(scan, name.start, words!("u st"))
}

/// Whether the word is a part of a web address: "CONTOH.COM".
pub(super) fn is_web_address(scan: &Scan<'_>, at: usize) -> bool {
    let suffix = |at: usize| among(scan, at, words!("com co id net org tv news"));
    let joined = |at: usize| scan.is_mark(at, '.') && scan.is_glued(at) && scan.is_glued(at + 1);
    (joined(at + 1) && suffix(at + 2)) || (at >= 2 && joined(at - 1) && suffix(at))
}
