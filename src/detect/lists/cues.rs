//! Words around a list: what opens it, what closes it, what its items are.

use crate::detect::fold::{is_among, words};
use crate::detect::{Gap, Scan};
use std::ops::Range;

/// What stands before a list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Lead {
    /// The cue, without the comma around it.
    pub(super) tokens: Range<usize>,
    /// Whether it says that there are others.
    pub(super) open: bool,
}

/// Cues that say that there are others, parted by a semicolon; longer ones first.
const OPEN: &str = "seperti misalnya;seperti halnya;seperti;antara lain adalah;antara lain yakni;antara lain yaitu;\
    antara lain;antaranya adalah;di antaranya;diantaranya;termasuk di antaranya;termasuk;misalnya;misal;contohnya;\
    such as;including;for example;for instance;among them;notably";

/// Cues that say that the list is all.
const CLOSED: &str = "yakni;yaitu;adalah;ialah;meliputi;mencakup;terdiri dari;terdiri atas;masing-masing;namely;are;\
    comprising";

/// How many tokens the phrase is that ends right before token `end`: one of these, which a semicolon parts.
fn phrase_before(scan: &Scan<'_>, end: usize, phrases: &str) -> Option<usize> {
    let length = |phrase: &str| phrase.split(' ').count() + 2 * phrase.matches('-').count();
    let is_there = |phrase: &str| {
        let from = end.checked_sub(length(phrase));
        from.is_some_and(|from| scan.lower_words(from..end) == phrase)
    };
    phrases.split(';').find(|phrase| is_there(phrase)).map(length)
}

/// The cue that ends right before token `start`, a comma or colon between them or not.
pub(super) fn before(scan: &Scan<'_>, start: usize) -> Option<Lead> {
    if scan.gap(start) >= Gap::Line && !start.checked_sub(1).is_some_and(|at| scan.is_mark(at, ':'))
    {
        return None;
    }
    let mut end = start;
    if end.checked_sub(1).is_some_and(|at| matches!(scan.mark(at), Some(',' | ':'))) {
        end -= 1;
    }
    // Most words end no cue, and there are many cues: ask that first.
    let last = end.checked_sub(1).map_or("", |last| scan.lower(last));
    if !is_among(
        last,
        words!(
            "seperti lain adalah yakni yaitu antaranya termasuk misalnya diantaranya meliputi dari atas halnya misal \
         contohnya ialah mencakup masing as including example instance them notably namely are comprising"
        ),
    ) {
        return None;
    }
    let found = |length: usize, open: bool| Lead { tokens: end - length..end, open };
    match phrase_before(scan, end, OPEN) {
        Some(length) => Some(found(length, true)),
        None => phrase_before(scan, end, CLOSED).map(|length| found(length, false)),
    }
}

/// Where the words end that say, from token `at` on, that there are others: "dan lain-lain", "dll.",
/// "serta tempat lain", "and others". A comma and a conjunction may stand first.
pub(super) fn others(scan: &Scan<'_>, at: usize) -> Option<usize> {
    let mut at = at + usize::from(scan.is_mark(at, ','));
    if scan.gap(at) >= Gap::Line {
        return None;
    }
    if is_among(scan.lower(at), words!("dll dsb dst dkk etc")) {
        return Some(at + 1);
    }
    if scan.says(at, &["among", "others"]) {
        return Some(at + 2);
    }
    if !is_among(scan.lower(at), words!("dan serta and hingga atau or")) {
        return None;
    }
    at += 1;
    const OTHERS: &str = "lain-lain;lainnya;sebagainya;seterusnya;sejenisnya;banyak lagi;masih banyak lagi;kawan-kawan;\
        so on;others;more";
    // The longest has three tokens.
    if let Some(length) =
        (1..=3).rev().find(|length| phrase_before(scan, at + length, OTHERS) == Some(*length))
    {
        return Some(at + length);
    }
    // "dan tempat lain", "serta beberapa negara lainnya", "and other places"
    let word =
        |at: usize| scan.get(at).is_some_and(|token| token.is_word() && token.gap < Gap::Line);
    if scan.lower(at) == "other" && word(at + 1) {
        return Some(at + 2);
    }
    (1..=3)
        .find(|ahead| is_among(scan.lower(at + ahead), words!("lain lainnya")))
        .filter(|ahead| {
            (0..=*ahead).all(|step| {
                word(at + step) && !scan.get(at + step).is_some_and(|t| t.is_capitalised())
            })
        })
        .map(|ahead| at + ahead + 1)
}

/// What the items are, in the words before the cue or list that begins at token `start`: "mitra", "mitra
/// keamanan NATO".
pub(super) fn role(scan: &Scan<'_>, start: usize, longest: usize) -> Option<Range<usize>> {
    let mut end = start;
    if end.checked_sub(1).is_some_and(|at| scan.is_mark(at, ',')) {
        end -= 1;
    }
    let mut first = end;
    while first > 0 && end - first < longest && scan.gap(first) < Gap::Line {
        let before = first - 1;
        let is_part =
            scan.get(before).is_some_and(|token| token.is_word()) && !is_stop(scan.lower(before));
        if !is_part {
            break;
        }
        first = before;
    }
    // A role begins with a noun, which is lower case but at the start of a sentence.
    while first < end
        && (scan.get(first).is_some_and(|token| token.is_capitalised())
            || is_quantifier(scan.lower(first)))
    {
        first += 1;
    }
    (first < end).then_some(first..end)
}

/// Words that count what comes after them.
fn is_quantifier(word: &str) -> bool {
    is_among(
        word,
        words!(
            "beberapa sejumlah para berbagai semua seluruh banyak several many some other dua \
                tiga empat lima enam tujuh delapan sembilan sepuluh"
        ),
    )
}

/// Words before which no role begins: function words, verbs of the commonest forms.
#[rustfmt::skip] // a word a line would be a page
fn is_stop(word: &str) -> bool {
    let verb = (word.starts_with("men") || word.starts_with("mem") || word.starts_with("meng") || word.starts_with("ber")
        || word.starts_with("ter")) && word.len() > 6;
    verb || is_among(word, words!("dengan di ke dari pada untuk oleh dan atau serta yang itu ini adalah akan telah \
                sudah tidak kepada bagi dalam terhadap sebagai antara bersama karena juga lebih \
                lain lainnya tersebut is are was were with in of to for by from the a an and or \
                has have at on that which"))
}

/// Nouns for what names name: before a list without a cue they are its role ("negara Jepang dan Korea").
#[rustfmt::skip] // a word a line would be a page
pub(super) fn is_class_noun(word: &str) -> bool {
    is_among(word, words!("negara kota provinsi kabupaten partai wilayah daerah kawasan pulau desa \
                kecamatan menteri presiden pemain saksi tersangka terdakwa anggota perusahaan \
                bank klub tim lembaga organisasi mitra korban countries cities parties ministers \
                players companies"))
}
