//! Words that say how a number is meant: "sekitar", "lebih dari", "at least".

use crate::detect::fold::{Words, is_among, words};
use crate::detect::{Gap, Scan};
use crate::value::Bound;

/// How the number that begins at token `start` is meant, and where the words for it begin.
pub(super) fn before(scan: &Scan<'_>, start: usize) -> Option<(Bound, usize)> {
    let last = start.checked_sub(1).filter(|_| scan.gap(start) < Gap::Line)?;
    if !is_among(scan.lower(last), LAST_WORDS) {
        return None;
    }
    let mut phrases =
        PHRASES.iter().flat_map(|(bound, line)| line.split(',').map(move |one| (one, bound)));
    phrases.find_map(|(phrase, bound)| {
        let mut at = start;
        for word in phrase.rsplit(' ') {
            at = at.checked_sub(1).filter(|_| scan.gap(at) < Gap::Line)?;
            if scan.lower(at) != word {
                return None;
            }
        }
        let named = phrase.ends_with("mum") && is_in_name(scan, at);
        (!named).then_some((*bound, at))
    })
}

/// The words that the phrases end with.
const LAST_WORDS: &Words = words!(
    "\
    sekitar kisaran about around approximately roughly circa hampir nyaris mendekati nearly almost sedikitnya setidaknya \
    sekurangnya minimal minimum maksimal maksimum maximum melebihi melewati melampaui over above exceeding under below \
    kira kurangnya tidaknya lebih kurang sedikit tidak banyak tinggi rendah banyaknya tingginya as of atas bawah dari \
    than least most to"
);

/// Words for a bound; of those with the same end the longest first.
const PHRASES: &[(Bound, &str)] = &[
    (
        Bound::About,
        "sekitar,kisaran,about,around,approximately,roughly,circa,kira - kira,kurang lebih,lebih kurang",
    ),
    (Bound::Nearly, "hampir,nyaris,mendekati,nearly,almost,close to"),
    (
        Bound::AtLeast,
        "sedikitnya,setidaknya,sekurangnya,minimal,minimum,a minimum of,sekurang - kurangnya,\
        setidak - tidaknya,paling kurang,paling sedikit,paling tidak,paling rendah,at least,\
        tidak kurang dari,tak kurang dari,no fewer than,no less than",
    ),
    (
        Bound::AtMost,
        "maksimal,maksimum,maximum,a maximum of,paling banyak,paling tinggi,sebanyak - banyaknya,\
        setinggi - tingginya,as many as,as much as,at most,up to,tidak lebih dari,tak lebih dari,\
        no more than,not more than",
    ),
    (
        Bound::MoreThan,
        "lebih dari,lebih mahal dari,more than,greater than,melebihi,melewati,melampaui,over,above,\
        exceeding,di atas",
    ),
    (Bound::LessThan, "kurang dari,lebih murah dari,less than,fewer than,di bawah,under,below"),
];

/// Whether the word belongs to the noun before it, as in "upah minimum 6,5 persen".
fn is_in_name(scan: &Scan<'_>, at: usize) -> bool {
    let Some(before) = at.checked_sub(1).filter(|_| scan.gap(at) < Gap::Line) else { return false };
    scan.get(before).is_some_and(|token| token.is_word()) && !is_among(scan.lower(before), NO_NOUNS)
}

/// Words before "minimum" that it does not belong to.
const NO_NOUNS: &Words = words!(
    "    dengan dari untuk harus wajib yakni yaitu adalah sebesar dan atau dalam di pada memiliki membutuhkan membayar minta     hanya the a with of and or is was are were at to for in needs require requires paying pay only"
);

/// How the number that ends before token `end` is meant, and where the words for it end: "30 orang lebih",
/// "100 or more".
pub(super) fn after(scan: &Scan<'_>, end: usize) -> Option<(Bound, usize)> {
    if scan.gap(end) >= Gap::Line {
        return None;
    }
    let bound = match (scan.lower(end), scan.lower(end + 1)) {
        ("ke", "atas") | ("or", "more") => Some(Bound::AtLeast),
        ("ke", "bawah") | ("or", "less" | "fewer") => Some(Bound::AtMost),
        _ => None,
    };
    if let Some(bound) = bound.filter(|_| scan.gap(end + 1) < Gap::Line) {
        return Some((bound, end + 2));
    }
    let alone = scan.lower(end) == "lebih"
        && !scan.get(end + 1).is_some_and(|next| next.is_word() && next.gap < Gap::Line);
    alone.then_some((Bound::MoreThan, end + 1))
}
