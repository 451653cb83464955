//! Lines about the time of publication: "KAMIS, 04 MEI 2023 | 07:56 WIB | LAPORAN: …".

use super::lexicon::{AROUND, BYLINE, CALENDAR};
use crate::detect::fold::{begins, is_one_of};

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
    let minutes = clock.len().saturating_sub(3);
    matches!(minutes, 1 | 2)
        && clock.bytes().enumerate().all(|(at, byte)| match at == minutes {
            true => byte == b':' || byte == b'.',
            false => byte.is_ascii_digit(),
        })
        && (zone.is_empty() || is_one_of(zone, &AROUND))
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
    // "GMT+7" is two, too.
    let separators = |c: char| c.is_whitespace() || ",()-–—+".contains(c);
    for word in segment.split(separators).filter(|word| !word.is_empty()) {
        let bare = word.trim_matches(['.', ':', '/', ';']);
        let is_number = bare.starts_with(|c: char| c.is_ascii_digit())
            && bare.chars().all(|c| c.is_ascii_digit() || ":./+".contains(c));
        let is_ordinal = bare.len() <= 4
            && bare.starts_with(|c: char| c.is_ascii_digit())
            && bare.ends_with(char::is_alphabetic);
        let is_named = is_one_of(bare, &CALENDAR);
        let is_written = is_number && bare.contains([':', '/', '.']);
        dated |= is_named || is_written;
        let fits =
            bare.is_empty() || is_number || is_ordinal || is_named || is_one_of(bare, &AROUND);
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
