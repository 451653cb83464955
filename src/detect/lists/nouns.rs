//! Lists of common nouns, where a cue says where they begin: "bahan pokok seperti beras, gula, dan minyak
//! goreng".
//!
//! Without a cue nobody can tell by rule where the first item begins; such lists are left to the reader.

use super::{Found, Joint, cues, joint};
use crate::detect::fold::{is_among, words};
use crate::detect::{Gap, Scan};
use std::ops::Range;

/// The most words of an item, and of the last one, whose end no comma tells.
const LONGEST: usize = 6;
const LONGEST_LAST: usize = 4;
/// The most items.
const MOST: usize = 40;

/// The lists of a text that a cue begins, of three items or more, in order.
pub(super) fn found(scan: &Scan<'_>) -> Vec<Found> {
    let mut all: Vec<Found> = Vec::new();
    let mut free = 0;
    for at in 1..scan.len() {
        // Most tokens do not end a cue: ask that first.
        if at < free || !may_end_cue(scan.lower(at - 1)) || scan.gap(at) >= Gap::Line {
            continue;
        }
        let start = at + usize::from(matches!(scan.mark(at), Some(',' | ':')));
        let Some(lead) = cues::before(scan, start) else { continue };
        let Some((items, end)) = items(scan, start) else { continue };
        free = end;
        let last = items.last().map_or(end, |item| item.end);
        let behind = cues::others(scan, last);
        let role = cues::role(scan, lead.tokens.start, 4);
        let end = behind.unwrap_or(last);
        all.push(Found {
            items,
            end,
            lead: Some(lead),
            open_behind: behind.is_some(),
            role,
            nouns: true,
        });
    }
    all
}

/// Whether a cue may end with this word.
fn may_end_cue(word: &str) -> bool {
    matches!(
        word,
        "seperti"
            | "lain"
            | "antaranya"
            | "diantaranya"
            | "termasuk"
            | "misalnya"
            | "meliputi"
            | "mencakup"
            | "yakni"
            | "yaitu"
            | "as"
            | "including"
            | "dari"
            | "atas"
    )
}

/// The items from token `start` on, and where they end.
fn items(scan: &Scan<'_>, start: usize) -> Option<(Vec<Range<usize>>, usize)> {
    let mut items = Vec::new();
    let mut at = start;
    loop {
        if is_stop(scan.lower(at)) || items.len() == MOST {
            return None;
        }
        let end = (at..at + LONGEST + 1).find(|end| *end > at && !goes_on(scan, *end))?;
        if !scan.get(at)?.is_word() {
            return None;
        }
        if cues::others(scan, end).is_some() {
            items.push(at..end);
            return (items.len() >= 3).then_some((items, end));
        }
        let (joint, next) = joint(scan, end)?;
        items.push(at..end);
        at = next;
        if joint != Joint::Comma {
            let end = last_end(scan, at)?;
            items.push(at..end);
            return (items.len() >= 3).then_some((items, end));
        }
    }
}

/// Whether token `at` goes on with the item before it.
fn goes_on(scan: &Scan<'_>, at: usize) -> bool {
    let Some(token) = scan.get(at) else { return false };
    let hyphen = scan.is_mark(at, '-') && scan.is_glued(at) && scan.is_glued(at + 1);
    token.gap < Gap::Line
        && (token.is_number() || hyphen || (token.is_word() && !is_conjunction(scan.lower(at))))
}

/// Where the last item ends that begins at token `at`.
fn last_end(scan: &Scan<'_>, at: usize) -> Option<usize> {
    let ends = |end: usize| {
        !goes_on(scan, end) || is_stop(scan.lower(end)) || is_predicate(scan.lower(end))
    };
    let fits = |end: &usize| *end > at && ends(*end);
    let begins = scan.get(at).is_some_and(|token| token.is_word()) && !is_stop(scan.lower(at));
    (at..=at + LONGEST_LAST).find(fits).filter(|_| begins)
}

fn is_conjunction(word: &str) -> bool {
    is_among(word, words!("dan serta atau maupun and or hingga"))
}

/// Words that say something of the list behind it: the commonest, and verbs by their prefixes.
fn is_predicate(word: &str) -> bool {
    let verb = ["meng", "meny", "mem", "men", "ber", "ter", "di"]
        .iter()
        .any(|prefix| word.starts_with(prefix));
    (verb && word.len() > 6)
        || is_among(word, words!("naik turun habis langka hilang rusak mulai ikut agaknya"))
}

/// Words with which no item begins and which end the last one.
#[rustfmt::skip] // a word a line would be a page
fn is_stop(word: &str) -> bool {
    is_among(word, words!("yang di ke dari pada untuk karena dengan agar akan telah sudah juga itu ini \
                tersebut adalah oleh bersama bagi dalam sebagai saat ketika setelah sebelum tidak bisa \
                dapat masih sedang harus hanya bahwa kata ujar kami saya kita mereka ia dia \
                sampai hingga kepada terhadap tetapi namun jika who that which in on at to for \
                from by with is are was were has have will the as when after before because he \
                she they we i it"))
}
