//! Words that say how a number is meant: "sekitar", "lebih dari", "at least".

use crate::detect::fold::{Words, is_among, words};
use crate::detect::{Gap, Scan};
use crate::value::Bound;

/// How the number that begins at token `start` is meant, and where the words for it begin.
pub(super) fn before(scan: &Scan<'_>, start: usize) -> Option<(Bound, usize)> {
    if scan.gap(start) >= Gap::Line || !scan.get(start.checked_sub(1)?)?.is_word() {
        return None;
    }
    let ends_with = |words: &[&str]| {
        let from = start.checked_sub(words.len())?;
        scan.says(from, words).then_some(from)
    };
    // The last word tells whether to look further.
    let candidates: &[(&[&str], Bound)] = match scan.lower(start - 1) {
        "sekitar" | "kisaran" | "about" | "around" | "approximately" | "roughly" | "circa" => {
            return Some((Bound::About, start - 1));
        }
        "hampir" | "nyaris" | "mendekati" | "nearly" | "almost" => {
            return Some((Bound::Nearly, start - 1));
        }
        "sedikitnya" | "setidaknya" | "sekurangnya" | "minimal" => {
            return Some((Bound::AtLeast, start - 1));
        }
        "maksimal" => return Some((Bound::AtMost, start - 1)),
        word @ ("minimum" | "maksimum" | "maximum") => {
            let bound = if word == "minimum" { Bound::AtLeast } else { Bound::AtMost };
            return (!is_in_name(scan, start - 1)).then_some((bound, start - 1));
        }
        "melebihi" | "melewati" | "melampaui" | "over" | "above" | "exceeding" => {
            return Some((Bound::MoreThan, start - 1));
        }
        "under" | "below" => return Some((Bound::LessThan, start - 1)),
        "kira" => &[(&["kira", "-", "kira"], Bound::About)],
        "kurangnya" => &[(&["sekurang", "-", "kurangnya"], Bound::AtLeast)],
        "tidaknya" => &[(&["setidak", "-", "tidaknya"], Bound::AtLeast)],
        "lebih" => &[(&["kurang", "lebih"], Bound::About)],
        "kurang" => {
            &[(&["lebih", "kurang"], Bound::About), (&["paling", "kurang"], Bound::AtLeast)]
        }
        "sedikit" => &[(&["paling", "sedikit"], Bound::AtLeast)],
        "tidak" => &[(&["paling", "tidak"], Bound::AtLeast)],
        "banyak" => &[(&["paling", "banyak"], Bound::AtMost)],
        "tinggi" => &[(&["paling", "tinggi"], Bound::AtMost)],
        "rendah" => &[(&["paling", "rendah"], Bound::AtLeast)],
        "banyaknya" => &[(&["sebanyak", "-", "banyaknya"], Bound::AtMost)],
        "tingginya" => &[(&["setinggi", "-", "tingginya"], Bound::AtMost)],
        "as" => &[(&["as", "many", "as"], Bound::AtMost), (&["as", "much", "as"], Bound::AtMost)],
        "of" => {
            &[(&["a", "maximum", "of"], Bound::AtMost), (&["a", "minimum", "of"], Bound::AtLeast)]
        }
        "atas" => &[(&["di", "atas"], Bound::MoreThan)],
        "bawah" => &[(&["di", "bawah"], Bound::LessThan)],
        "dari" => &[
            (&["tidak", "lebih", "dari"], Bound::AtMost),
            (&["tak", "lebih", "dari"], Bound::AtMost),
            (&["tidak", "kurang", "dari"], Bound::AtLeast),
            (&["tak", "kurang", "dari"], Bound::AtLeast),
            (&["lebih", "dari"], Bound::MoreThan),
            (&["kurang", "dari"], Bound::LessThan),
            (&["lebih", "murah", "dari"], Bound::LessThan),
            (&["lebih", "mahal", "dari"], Bound::MoreThan),
        ],
        "than" => &[
            (&["no", "more", "than"], Bound::AtMost),
            (&["not", "more", "than"], Bound::AtMost),
            (&["no", "fewer", "than"], Bound::AtLeast),
            (&["no", "less", "than"], Bound::AtLeast),
            (&["more", "than"], Bound::MoreThan),
            (&["greater", "than"], Bound::MoreThan),
            (&["less", "than"], Bound::LessThan),
            (&["fewer", "than"], Bound::LessThan),
        ],
        "least" => &[(&["at", "least"], Bound::AtLeast)],
        "most" => &[(&["at", "most"], Bound::AtMost)],
        "to" => &[(&["up", "to"], Bound::AtMost), (&["close", "to"], Bound::Nearly)],
        _ => return None,
    };
    candidates.iter().find_map(|(words, bound)| Some((*bound, ends_with(words)?)))
}

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
    for (words, bound) in [
        (["ke", "atas"], Bound::AtLeast),
        (["ke", "bawah"], Bound::AtMost),
        (["or", "more"], Bound::AtLeast),
        (["or", "less"], Bound::AtMost),
        (["or", "fewer"], Bound::AtMost),
    ] {
        if scan.says(end, &words) {
            return Some((bound, end + 2));
        }
    }
    let alone = scan.lower(end) == "lebih"
        && !scan.get(end + 1).is_some_and(|next| next.is_word() && next.gap < Gap::Line);
    alone.then_some((Bound::MoreThan, end + 1))
}
