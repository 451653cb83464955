//! Lines about the time of publication: "KAMIS, 04 MEI 2023 | 07:56 WIB | LAPORAN: …".

use super::lexicon::BYLINE;
use crate::detect::fold::{begins, is_one_of};

#[rustfmt::skip] // a word a line would be a page
const WORDS: &[&str] = &[
    "senin", "selasa", "rabu", "kamis", "jumat", "jum'at", "sabtu", "minggu", "ahad", "januari",
    "februari", "maret", "april", "mei", "juni", "juli", "agustus", "september", "oktober", "november",
    "desember", "jan", "feb", "mar", "apr", "jun", "jul", "agu", "agt", "ags", "sep", "sept", "okt", "nov",
    "des", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "mon", "tue",
    "tues", "wed", "thu", "thur", "thurs", "fri", "sat", "sun", "january", "february", "march", "may",
    "june", "july", "august", "october", "december", "aug", "oct", "dec",
];

#[rustfmt::skip] // a word a line would be a page
const AROUND: &[&str] = &[
    "wib", "wita", "wit", "gmt", "utc", "bst", "cet", "cest", "ct", "pt", "mt", "est", "edt", "pst", "pdt", "et", "am", "pm", "a.m", "p.m", "pukul",
    "jam", "at", "on", "pada", "tanggal", "last", "first", "published", "posted", "updated", "update",
    "modified", "diterbitkan", "terbit", "tayang", "dipublikasikan", "diperbarui", "pembaruan",
    "diunggah", "dirilis", "dibuat", "date", "tgl", "min", "mins", "menit", "minutes", "read", "baca", "of",
    "hours", "hour", "ago", "hari", "lalu", "yang", "the", "st", "nd", "rd", "th",
];

/// Whether a line tells when, beside labels, separators and perhaps a byline, and nothing else.
pub(super) fn tells_time(words: &str) -> bool {
    if words.len() > 160 || !words.contains(|c: char| c.is_ascii_digit()) {
        return false;
    }
    let mut dated = false;
    for segment in words.split(['|', '•', '·']).map(str::trim).filter(|part| !part.is_empty()) {
        match is_time(segment) {
            Some(has_date) => dated |= has_date,
            // Who wrote it, or where it stands, may be beside the time, and the site before it.
            None if begins(segment, &BYLINE) || dated && segment.split(' ').count() <= 5 => {}
            None if !segment.contains(' ') && segment.contains('.') => {}
            None => return false,
        }
    }
    dated
}

/// Whether a line is a time of day and nothing more: "17:42 WIB", "08.00".
pub(super) fn is_clock(words: &str) -> bool {
    let (clock, zone) = words.split_once(' ').unwrap_or((words, ""));
    let is_digits = |part: &str| part.len() == 2 && part.bytes().all(|b| b.is_ascii_digit());
    (zone.is_empty() || is_one_of(zone, AROUND))
        && clock
            .split_once([':', '.'])
            .is_some_and(|(hour, minute)| is_digits(minute) && (is_digits(hour) || hour.len() == 1))
}

/// Whether a line tells when behind a name: "Redaksi Nusa - 19/08/2023, 07:15 WITA", "Kabar.com, 14 Maret 2024".
pub(super) fn is_signed(words: &str) -> bool {
    let is_name = |who: &str| {
        who.split(' ').count() <= 4
            && who.split(' ').all(|word| word.starts_with(char::is_uppercase))
    };
    words.len() <= 120
        && [" - ", " – ", ", "].iter().any(|sign| {
            words.split_once(sign).is_some_and(|(who, when)| is_name(who) && tells_time(when))
        })
}

/// Whether all its words tell time; if they do, whether a date or a clock time is among them.
fn is_time(segment: &str) -> Option<bool> {
    let mut dated = false;
    let separators = |c: char| c.is_whitespace() || ",()-–—".contains(c);
    for word in segment.split(separators).filter(|word| !word.is_empty()) {
        let bare = word.trim_matches(['.', ':', '/', ';']);
        // "GMT+7"
        let bare = bare.split_once('+').map_or(bare, |(zone, _)| zone);
        let is_number = bare.starts_with(|c: char| c.is_ascii_digit())
            && bare.chars().all(|c| c.is_ascii_digit() || ":./+".contains(c));
        let is_ordinal = bare.len() <= 4
            && bare.starts_with(|c: char| c.is_ascii_digit())
            && bare.ends_with(char::is_alphabetic);
        let is_named = is_one_of(bare, WORDS);
        let is_written = is_number && bare.contains([':', '/', '.']);
        dated |= is_named || is_written;
        let fits =
            bare.is_empty() || is_number || is_ordinal || is_named || is_one_of(bare, AROUND);
        if !fits {
            return None;
        }
    }
    Some(dated)
}

#[test]
fn lines_that_tell_time_and_lines_that_do_not() {
    for line in [
        "DECEMBER 9, 2022",
        "KAMIS, 04 MEI 2023 | 07:56 WIB | LAPORAN: SARAH MEILIANA GUNAWAN",
        "Minggu, 11 Januari 2026 | 04:59",
        "Diterbitkan 3 Juni 2024, 10.15 WIB",
        "Published: June 3, 2024 at 10:15 a.m. EDT",
        "Updated 2 hours ago • June 3rd, 2024",
        "03/06/2024 10:15",
    ] {
        assert!(tells_time(line), "{line}");
    }
    for line in [
        "Piala Dunia 2022",
        "11 Januari 2026: Banjir di Demak",
        "Harga naik 3,5 persen",
        "Rabu Kelabu",
        "1. Beras",
        "2024",
    ] {
        assert!(!tells_time(line), "{line}");
    }
}
