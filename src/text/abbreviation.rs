//! Abbreviations with a full stop, Indonesian and English: what the stop after a word means.
//!
//! Invariants: the lists are in lower case, without the last stop.

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
    let lower = word.to_lowercase();
    let lower = lower.as_str();
    if GOES_ON.contains(&lower) {
        Stop::GoesOn
    } else if BEFORE_NUMBER.contains(&lower) {
        Stop::BeforeNumber
    } else if MAY_END.contains(&lower) || is_dotted(word) {
        Stop::MayEnd
    } else {
        Stop::Full
    }
}

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
    "prof", "dr", "drs", "dra", "drg", "drh", "ir", "h", "hj", "kh", "k.h", "r.m", "r.a", "tn",
    "ny", "nn", "sdr", "sdri", "yth", "ust", "tgk", "mr", "mrs", "ms", "mx", "st", "messrs", "gen",
    "sen", "rep", "gov", "pres", "lt", "col", "sgt", "capt", "maj", "cmdr", "rev", "hon", "fr",
    "kol", "letkol", "let", "jend", "letjen", "brigjen", "mayjen", "irjen", "komjen", "kombes",
    "kompol", "ipda", "iptu", "kapt", "may", "mgr", "prop", "supt", "insp", "det", "jl", "jln",
    "gg", "kec", "kab", "kel", "kep", "ds", "dsn", "kav", "kp", "prov", "mt", "ft", "rp", "us",
    "idr", "a.l", "a.n", "u.p", "c.q", "d.a", "q.q", "s.d", "d.h", "d.l", "o.l", "e.g", "i.e", "cf",
    "pte", "ph", "vs", "viz", "al", "mis", "i.q", "y.l", "yg", "dgn", "sbb", "tsb", "pt", "cv",
    "ud", "ca", "moh", "muh", "mohd", "mhd", "abd", "bpk", "pdt", "apt", "ns", "brig", "inf", "purn", "jo", "cq",
    "lih", "bdk", "ttd", "komp", "ged", "a.k.a", "adm", "cpl", "pvt", "atty", "mme", "amb",
];

#[rustfmt::skip] // a word a line would be a page
const BEFORE_NUMBER: &[&str] = &[
    "no", "nos", "nr", "hlm", "hal", "tgl", "km", "bab", "ps", "psl", "art", "vol", "jil", "jld", "fig",
    "gbr", "pp", "p", "ch", "sec", "fax", "fax", "tel", "telp", "hp", "pkl", "thn", "th", "rt",
    "rw", "blok", "kl", "approx", "jan", "feb", "mar", "apr", "jun", "jul", "aug", "agu", "agt",
    "sep", "sept", "oct", "okt", "nov", "dec", "des",
];

#[rustfmt::skip] // a word a line would be a page
const MAY_END: &[&str] = &[
    "dll", "dsb", "dst", "dkk", "etc", "inc", "ltd", "co", "corp", "bros", "tbk", "jr", "sr", "esq",
    "ph.d", "phd", "s.pd", "dept", "univ", "assn", "est", "ave", "blvd", "rd", "ed", "eds", "alm",
    "almh", "sh", "mh", "se", "mm", "msi", "skom", "mkom", "mba",
];
