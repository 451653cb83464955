//! Numbers that are no quantities: dates, clock times, durations, scores, telephone numbers, labels.

use super::amount::Amount;
use crate::detect::book::Book;
use crate::detect::fold::{Words, is_among, words};
use crate::detect::names::is_plate;
use crate::detect::{Gap, Scan};
use std::sync::LazyLock;

/// Where to go on, if the number belongs to a longer thing that is no quantity: a date in digits, a clock
/// time, a telephone number, a score, a version, an address.
pub(super) fn end(scan: &Scan<'_>, amount: &Amount) -> Option<usize> {
    let tokens = &amount.tokens;
    if let Some(end) = telephone_end(scan, tokens.start) {
        return Some(end);
    }
    if amount.unit.is_some() && amount.rule != "quantity.unit" {
        return None;
    }
    let mut at = tokens.start;
    // Numbers held together by signs: "3/5/2023", "07:56", "0812-3456-7890", "2-1".
    let mut numbers = 0;
    let (mut slash, mut colon, mut hyphens) = (false, false, 0);
    while scan.get(at).is_some_and(|token| token.is_number()) {
        numbers += 1;
        let sign = scan.mark(at + 1).filter(|_| scan.is_glued(at + 1) && scan.is_glued(at + 2));
        let joins = matches!(sign, Some('/' | ':' | '-' | '–' | '+'))
            && scan.get(at + 2).is_some_and(|token| token.is_number());
        if !joins {
            break;
        }
        slash |= sign == Some('/');
        // "45+2" is a minute of a match.
        colon |= matches!(sign, Some(':' | '+'));
        hyphens += usize::from(matches!(sign, Some('-' | '–')));
        at += 2;
    }
    if numbers > 1 && (slash || colon || hyphens > 1) {
        return Some(at + 1);
    }
    if numbers == 2 && amount.unit.is_none() && is_score(scan, tokens.start, at) {
        return Some(at + 1);
    }
    None
}

/// The digits of a telephone number with the code of a country are at least so many.
const ABROAD: usize = 8;

/// Where a telephone number ends that comes in groups and begins with a nought or the code of a country: "(021)
/// 725-5625", "0300 123 2040", "+47 555 0199".
fn telephone_end(scan: &Scan<'_>, start: usize) -> Option<usize> {
    let abroad = start > 0 && scan.is_mark(start - 1, '+') && scan.is_glued(start);
    let least = if abroad { 1 } else { 3 };
    let group = |at: usize| {
        let digits = scan.exact(at);
        digits.len() >= least && digits.bytes().all(|byte| byte.is_ascii_digit())
    };
    if !(abroad || scan.exact(start).starts_with('0')) || !group(start) {
        return None;
    }
    let is_bracketed = start > 0 && scan.is_mark(start - 1, '(') && scan.is_mark(start + 1, ')');
    let first = start + 1 + usize::from(is_bracketed);
    let mut at = first;
    loop {
        let next = at + usize::from(scan.is_mark(at, '-') && scan.is_glued(at));
        if !group(next) || scan.gap(next) > Gap::Space {
            break;
        }
        at = next + 1;
    }
    let digits: usize = (start..at).map(|at| scan.exact(at).len()).sum();
    (at > first && (!abroad || digits >= ABROAD)).then_some(at)
}

/// Whether two numbers with a hyphen are a score: small, unitless, and the second no greater than the
/// first, or a word of sport before them.
fn is_score(scan: &Scan<'_>, one: usize, two: usize) -> bool {
    const SPORT: &Words =
        words!("skor menang kalah imbang unggul takluk tumbang telak score won lost beat win draw");
    let number = |at: usize| scan.exact(at).parse::<u32>().ok();
    let (Some(first), Some(second)) = (number(one), number(two)) else { return false };
    first < 200
        && second < 200
        && (second <= first
            || (one.saturating_sub(3)..one).any(|at| is_among(scan.lower(at), SPORT)))
}

/// Whether the amount is a label, a date, a duration or a part of a name.
pub(super) fn is_no_quantity(scan: &Scan<'_>, amount: &Amount) -> bool {
    let (start, end) = (amount.tokens.start, amount.tokens.end);
    let Some(first) = scan.get(start) else { return true };
    let before = start.checked_sub(1);
    let word_before = match before {
        Some(before) if scan.gap(start) < Gap::Line => scan.lower(before),
        _ => "",
    };
    // "not one ounce of remorse", "tak satu orang pun"
    if is_among(scan.lower(start), words!("satu one"))
        && is_among(word_before, words!("not never nor tidak tak bukan"))
    {
        return true;
    }
    // "satu dari sepuluh warga", "one in ten": a share of all.
    if first.is_word() && is_share_of(scan, amount) {
        return true;
    }
    // "AD 4521 KM"
    if is_plate(scan, start) {
        return true;
    }
    // "a 13-fold rise"
    if scan.is_mark(end, '-') && scan.is_glued(end + 1) && scan.lower(end + 1) == "fold" {
        return true;
    }
    // "Pasal 31 Ayat (3)", "Section 12(2)"
    if start > 1 && scan.is_mark(start - 1, '(') {
        let number = scan.get(start - 2).is_some_and(|before| before.is_number());
        let label = (start - 2).checked_sub(usize::from(number));
        if label.is_some_and(|label| is_label(scan.lower(label))) {
            return true;
        }
    }
    if amount.unit.is_some() && amount.rule != "quantity.unit" {
        return false;
    }
    if first.is_number() {
        let glued = scan.is_glued(start) && before.is_some();
        let glued_mark = before.and_then(|before| scan.mark(before)).filter(|_| glued);
        // "G20", "B737", "#5", "/2023", "F-16", "@77"
        if glued
            && !matches!(glued_mark, Some('(' | '"' | '\'' | '“' | '‘' | '[' | ',' | '~' | '—'))
        {
            return true;
        }
        // "34/Pid.Sus/2023"
        if amount.unit.is_none()
            && scan.is_mark(end, '/')
            && scan.is_glued(end)
            && scan.is_glued(end + 1)
            && is_capital(scan, end + 1)
        {
            return true;
        }
        // "35A", "3D"
        if scan.is_glued(end) && scan.get(end).is_some_and(|next| next.is_word()) {
            return true;
        }
        if is_long_code(scan.exact(start)) || is_item_number(scan, start, end) {
            return true;
        }
    }
    if amount.unit.is_some() {
        return is_place_label(word_before)
            && amount.rule == "quantity.unit"
            && is_label(word_before);
    }
    is_label(word_before)
        || is_clock_word(word_before)
        || is_month(word_before)
        || is_month(scan.lower(row_end(scan, end)))
        || is_clock_zone(scan, end)
        || is_time_unit(scan.lower(end + usize::from(scan.is_mark(end, '-'))))
        || (first.is_number() && is_model_number(scan, start))
        || (first.is_number()
            && (is_year(scan, start) || is_clock(scan.exact(start)))
            && amount.scale == 0)
        || (first.is_word() && is_no_number_word(scan, amount))
        || (amount.to.is_some() && !counts_something(scan, amount))
}

/// Whether a number in words is that of which one is told: "one in ten", "satu dari sepuluh warga", and the second of
/// "dua per tiga". Of people that are known ("satu dari tiga tersangka itu") it counts.
fn is_share_of(scan: &Scan<'_>, amount: &Amount) -> bool {
    let (start, end) = (amount.tokens.start, amount.tokens.end);
    if scan.gap(start) >= Gap::Line {
        return false;
    }
    match scan.lower_words(start.saturating_sub(2)..start) {
        "satu dari" => {
            matches!(amount.unit.as_deref(), Some("person" | "resident" | "household"))
                && !is_among(scan.lower(end), words!("itu tersebut tadi yang"))
        }
        "one in" => true,
        "out of" => start > 2 && scan.lower(start - 3) == "one",
        before => {
            before.ends_with(" per")
                && is_among(scan.lower(start), words!("tiga enam tujuh delapan sembilan"))
        }
    }
}

/// Where the row of days goes on that a number before token `end` may begin: past "2, 3 dan 4" in "1, 2, 3 dan 4 Mei";
/// `end` itself if there is none.
fn row_end(scan: &Scan<'_>, end: usize) -> usize {
    let (mut at, mut joined) = (end, false);
    while at < end + 10 {
        let comma = usize::from(scan.is_mark(at, ','));
        let and = is_among(scan.lower(at + comma), words!("dan atau serta and or"));
        let next = at + comma + usize::from(and);
        joined |= and;
        if next == at || !scan.get(next).is_some_and(|day| day.is_number()) {
            break;
        }
        at = next + 1;
    }
    if joined { at } else { end }
}

/// Whether a unitless range stands before a word that it could count.
fn counts_something(scan: &Scan<'_>, amount: &Amount) -> bool {
    let end = amount.tokens.end;
    let before = amount.tokens.start.checked_sub(1).map(|before| scan.lower(before));
    before.is_some_and(|before| is_among(before, words!("antara between dari from sekitar")))
        || scan.get(end).is_some_and(|next| next.is_word() && next.gap == Gap::Space)
        || amount.scale > 0
}

/// Digits without a sign between them that are too many to count with, or begin with a nought.
fn is_long_code(digits: &str) -> bool {
    let plain = digits.bytes().all(|byte| byte.is_ascii_digit());
    plain && (digits.len() >= 10 || (digits.len() >= 5 && digits.starts_with('0')))
}

/// "1." or "2)" at the start of a line.
fn is_item_number(scan: &Scan<'_>, start: usize, end: usize) -> bool {
    scan.gap(start) >= Gap::Line
        && matches!(scan.mark(end), Some('.' | ')'))
        && scan.is_glued(end)
        && scan.gap(end + 1) < Gap::Paragraph
}

/// "Boeing 737", "Pasal No. 5": the number goes with the name or the label before it.
fn is_model_number(scan: &Scan<'_>, start: usize) -> bool {
    let Some(before) = start.checked_sub(1) else { return false };
    if scan.is_mark(before, '.') {
        let label = before.checked_sub(1).map(|label| scan.lower(label));
        return scan.is_glued(before)
            && label.is_some_and(|label| is_label(label) || label == "lt");
    }
    let sentence_start = before == 0
        || scan.gap(before) >= Gap::Line
        || scan.mark(before - 1).is_some_and(|mark| matches!(mark, '.' | '!' | '?' | '“' | '"'));
    is_capital(scan, before) && !sentence_start && scan.gap(start) == Gap::Space
}

/// A year of our time, alone.
fn is_year(scan: &Scan<'_>, at: usize) -> bool {
    let digits = scan.exact(at);
    digits.len() == 4 && (digits.starts_with("19") || digits.starts_with("20"))
}

/// "07.56": two and two digits that a clock can show.
fn is_clock(digits: &str) -> bool {
    let Some((hour, minute)) = digits.split_once('.') else { return false };
    let below =
        |part: &str, limit: u8| part.len() == 2 && part.parse().is_ok_and(|n: u8| n < limit);
    below(hour, 24) && below(minute, 60)
}

/// A number word that is none here: "salah satu", "satu sama lain", "Simpang Lima".
fn is_no_number_word(scan: &Scan<'_>, amount: &Amount) -> bool {
    let start = amount.tokens.start;
    let single = amount.tokens.len() == 1;
    let word = scan.lower(start);
    if single
        && is_among(
            word,
            words!("satu one nol zero kosong setengah half quarter seperempat seribu sejuta"),
        )
    {
        return !matches!(word, "seribu" | "sejuta") || is_capital(scan, start);
    }
    // "dua-duanya", "satu-satunya", "two-way"
    if single && scan.is_mark(start + 1, '-') && scan.is_glued(start + 1) {
        return true;
    }
    let sentence_start = match start.checked_sub(1) {
        None => true,
        Some(before) => {
            scan.gap(start) >= Gap::Line
                || matches!(
                    scan.mark(before),
                    Some('.' | '!' | '?' | '"' | '“' | ':' | '(' | '-' | '–' | '—')
                )
        }
    };
    is_capital(scan, start) && !sentence_start
}

fn is_capital(scan: &Scan<'_>, at: usize) -> bool {
    scan.get(at).is_some_and(|token| token.is_capitalised())
}

/// What the words beside a number can be.
const LABEL: u16 = 1;
const TIME_UNIT: u16 = 1 << 1;
const MONTH: u16 = 1 << 2;

static BOOK: LazyLock<Book> = LazyLock::new(|| {
    Book::of_lines(&[
        (
            LABEL,
            "pasal ayat nomor nomer no bab halaman hlm jalan jl rt rw blok lantai versi telepon telp hp wa \
             kelas seri tipe sma smp sd smk sman smpn sdn smkn negeri rute liga gate terminal kode grup juz \
             surat uu pp perpres episode level zona tahun tgl tanggal komisi kodim peringkat posisi article \
             section chapter page number room flight route highway interstate version phase tahap fase \
             angkatan gelombang season musim urut dapil pos kavling kamar jalur peron zone grade gen \
             kloter paslon channel kanal formula baris kolom foto gambar tabel",
        ),
        (
            TIME_UNIT,
            "detik menit jam hari minggu pekan bulan tahun dekade abad malam kuartal semester seconds minutes \
             hours days weeks months years decades centuries minute hour day week month year decade century",
        ),
        (
            MONTH,
            "januari februari maret april mei juni juli agustus september oktober november desember january \
             february march may june july august october december jan feb mar apr jun jul agu agt aug sep sept \
             okt oct nov des dec nopember pebruari muharam muharram safar rabiulawal rabiulakhir rajab syakban \
             ramadan ramadhan syawal zulkaidah zulhijah dzulhijjah",
        ),
    ])
});

/// Words before the number of a thing.
fn is_label(word: &str) -> bool {
    BOOK.has(word, LABEL)
}

/// Labels that a unit would not save: "KM 50" is a place, "kelas 3 SD".
fn is_place_label(word: &str) -> bool {
    is_among(word, words!("kelas lantai nomor no pasal ayat peringkat blok"))
}

/// Words before a clock time.
fn is_clock_word(word: &str) -> bool {
    is_among(word, words!("pukul jam pkl at"))
}

fn is_clock_zone(scan: &Scan<'_>, at: usize) -> bool {
    is_among(scan.lower(at), words!("wib wita wit gmt utc am pm o'clock o’clock"))
        || is_among(scan.lower(at), words!("a p")) && scan.says(at + 1, &[".", "m"])
}

/// Words for spans of time: what they count is a duration.
fn is_time_unit(word: &str) -> bool {
    BOOK.has(word, TIME_UNIT)
}

/// Month names and their common short forms.
fn is_month(word: &str) -> bool {
    BOOK.has(word, MONTH)
}
