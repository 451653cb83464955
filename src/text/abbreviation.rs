//! Abbreviations with a full stop, Indonesian and English: what the stop after a word means.
//!
//! Invariants: the lists are in lower case, without the last stop, and sorted.

/// What a full stop after a word may be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Stop {
    /// The word is no abbreviation.
    Full,
    /// It stands before what it belongs to ("Prof.", "Rp.", "a.n."): the sentence goes on.
    GoesOn,
    /// It stands before a number ("No.", "hlm."): the sentence goes on if one follows.
    BeforeNumber,
    /// It may end a sentence ("dll.", "S.H.", "Inc."): what follows decides.
    MayEnd,
}

/// What the stop after `word` is (without that stop, as written).
pub(super) fn stop_after(word: &str) -> Stop {
    // Most words are longer than any abbreviation.
    if word.len() > LONGEST && !word.contains('.') {
        return Stop::Full;
    }
    let lower = super::lower(word);
    let is_in = |list: &[&str]| list.binary_search(&lower.as_str()).is_ok();
    if is_in(GOES_ON) {
        Stop::GoesOn
    } else if is_in(BEFORE_NUMBER) {
        Stop::BeforeNumber
    } else if is_in(MAY_END) || is_dotted(word) {
        Stop::MayEnd
    } else {
        Stop::Full
    }
}

/// The longest abbreviation without a stop in it has so many bytes.
const LONGEST: usize = 7;

/// Whether it is letters between stops, as "S.H", "U.S", "M.Si" or "p.m".
fn is_dotted(word: &str) -> bool {
    word.contains('.')
        && word.split('.').all(|part| {
            (1..=4).contains(&part.chars().count()) && part.chars().all(char::is_alphabetic)
        })
        && word.split('.').any(|part| part.chars().count() == 1)
}

#[rustfmt::skip] // a word a line would be a page
const GOES_ON: &[&str] = &[
    "a.k.a", "a.l", "a.n", "abd", "adm", "al", "amb", "apt", "atty", "bdk", "bpk", "brig",
    "brigjen", "c.q", "ca", "capt", "cf", "cmdr", "col", "cpl", "cq", "cv", "d.a", "d.h", "d.l",
    "det", "dgn", "dr", "dra", "drg", "drh", "drs", "ds", "dsn", "e.g", "fr", "ft", "ged", "gen",
    "gg", "gov", "h", "hj", "hon", "i.e", "i.q", "idr", "inf", "insp", "ipda", "iptu", "ir",
    "irjen", "jend", "jl", "jln", "jo", "k.h", "kab", "kapt", "kav", "kec", "kel", "kep", "kh",
    "kol", "kombes", "komjen", "komp", "kompol", "kp", "let", "letjen", "letkol", "lih", "lt",
    "maj", "may", "mayjen", "messrs", "mgr", "mhd", "mis", "mme", "moh", "mohd", "mr", "mrs", "ms",
    "mt", "muh", "mx", "nn", "ns", "ny", "o.l", "pdt", "ph", "pol", "pres", "prof", "prop", "prov", "pt",
    "pte", "purn", "pvt", "q.q", "r.a", "r.m", "rep", "rev", "rp", "s.d", "sbb", "sdr", "sdri",
    "sen", "sgt", "st", "supt", "tgk", "tn", "tsb", "ttd", "u.p", "ud", "us", "ust", "viz", "vs",
    "y.l", "yg", "yth",
];

#[rustfmt::skip] // a word a line would be a page
const BEFORE_NUMBER: &[&str] = &[
    "agt", "agu", "approx", "apr", "art", "aug", "bab", "blok", "ch", "dec", "des", "fax", "feb",
    "fig", "gbr", "hal", "hlm", "hp", "jan", "jil", "jld", "jul", "jun", "kl", "km", "mar", "no",
    "nos", "nov", "nr", "oct", "okt", "p", "pkl", "pp", "ps", "psl", "rt", "rw", "sec", "sep",
    "sept", "tel", "telp", "tgl", "th", "thn", "vol",
];

#[rustfmt::skip] // a word a line would be a page
const MAY_END: &[&str] = &[
    "alm", "almh", "assn", "ave", "blvd", "bros", "co", "corp", "dept", "dkk", "dll", "dsb", "dst",
    "ed", "eds", "esq", "est", "etc", "inc", "jr", "ltd", "mba", "mh", "mkom", "mm", "msi", "ph.d",
    "phd", "rd", "s.pd", "se", "sh", "skom", "sr", "tbk", "univ",
];

#[test]
fn the_lists_are_sorted() {
    for list in [GOES_ON, BEFORE_NUMBER, MAY_END] {
        assert!(list.is_sorted());
        assert!(list.iter().all(|word| word.len() <= LONGEST || word.contains('.')));
    }
    assert_eq!(
        ["Prof", "Hlm", "Dll", "S.H", "rumah"].map(stop_after),
        [Stop::GoesOn, Stop::BeforeNumber, Stop::MayEnd, Stop::MayEnd, Stop::Full]
    );
}
