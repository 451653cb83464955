//! When it was published, as its head says, and whether the text contradicts that.

use super::lines::{Head, Line};
use super::{Dated, Found, GuessNote};
use crate::case::{Basis, Published};
use crate::intake::date_error::DateError;
use crate::intake::date_field::published;
use crate::intake::dates::{self, Checked, Written};
use crate::sorted;
use crate::text::{Byte, Extent, Text};
use crate::value::civil::Date;

/// A text may be dated a day before what it tells: zones, and papers that print at night.
const SLACK_DAYS: i32 = 1;
/// How far from a date its sentence is looked for, in bytes.
const REACH: usize = 400;

/// The date of a head: of the line nearest to the title (the first of equals), and not one of a
/// later change if there is another.
pub(super) fn guess(
    text: &Text,
    head: &Head<'_>,
    title: Option<usize>,
    language: &str,
    notes: &mut Vec<GuessNote>,
) -> Option<Found<Published>> {
    let mut candidates = Vec::new();
    for (number, line) in head.lines.iter().enumerate() {
        let mut from = 0;
        for (written, range) in line.dates() {
            let updated = is_update(&line.words[from..range.start]);
            from = range.end;
            let distance = title.map_or(0, |title| title.abs_diff(number));
            candidates.push((updated, distance, *line, written, range));
        }
    }
    sorted::sort_by_key(&mut candidates, |(updated, distance, ..)| (*updated, *distance));
    for (_, _, line, written, range) in candidates {
        let extent = line.extent(text, range);
        match resolve(&written, language) {
            Ok(Some(checked)) => {
                let date = checked.date()?;
                if let Some(told) = later(text, date.days() + SLACK_DAYS, language) {
                    notes.push(GuessNote::HeaderOlderThanText {
                        header: Dated { date, extent },
                        told,
                    });
                    return None;
                }
                let value = published(&checked, Basis::Stated);
                return Some(Found { value, extent: Some(extent) });
            }
            Err(DateError::Weekday { said, date }) => {
                notes.push(GuessNote::OtherWeekday { said, header: Dated { date, extent } });
                return None;
            }
            Ok(None) | Err(_) => {}
        }
    }
    None
}

fn is_update(before: &str) -> bool {
    let before = before.to_ascii_lowercase();
    ["update", "diperbarui", "pembaruan", "modified", "retrieved", "diakses"]
        .iter()
        .any(|label| before.contains(label))
}

/// The day that is meant. In an Indonesian text, or with an Indonesian time, `3/5/2023` is 3 May. In another, the weekday
/// decides, or that only one reading is a date; otherwise nobody can know, and it is `None`.
pub(in crate::intake) fn resolve(
    written: &Written,
    language: &str,
) -> Result<Option<Checked>, DateError> {
    let day_first = written.check();
    // WIB, WITA and WIT tell where it was written, too.
    let there = matches!(written.offset, Some(420 | 480 | 540));
    if !written.numeric || language == "id" || there || written.day == written.month {
        return day_first.map(Some);
    }
    match (day_first, written.month_first().check()) {
        (Ok(_), Ok(_)) => Ok(None),
        (Ok(checked), Err(_)) | (Err(_), Ok(checked)) => Ok(Some(checked)),
        (Err(fault), Err(_)) => Err(fault),
    }
}

/// The first day that the text tells of as past, if that is later than a date of publication allows.
pub(in crate::intake) fn told_later(text: &Text, date: &Published, language: &str) -> Option<Date> {
    let (year, month, day) = (date.value.get(..4)?, date.value.get(5..7)?, date.value.get(8..10)?);
    let date = Date::new(year.parse().ok()?, month.parse().ok()?, day.parse().ok()?)?;
    Some(later(text, date.days() + SLACK_DAYS, language)?.date)
}

/// The first day after `days` that the text tells of as past: in a sentence of a paragraph, with a
/// weekday or a verb of reporting, and without a word that points ahead.
fn later(text: &Text, days: i32, language: &str) -> Option<Dated> {
    text.paragraphs().iter().enumerate().find_map(|(number, paragraph)| {
        let words = text.paragraph_str(number);
        if words.len() < 60 || super::lines::is_furniture(words.trim_start()) {
            return None;
        }
        let line = Line { words, at: paragraph.byte_start.0 };
        if !line.dates().is_empty() {
            return None;
        }
        dates::written_in(words).into_iter().find_map(|(written, range)| {
            let date = resolve(&written, language).ok()??.date()?;
            let told = date.days() > days
                && is_past(sentence(words, range.start, range.end), written.weekday.is_some());
            let extent = Extent {
                start: text.from_byte(Byte(line.at + range.start)),
                end: text.from_byte(Byte(line.at + range.end)),
            };
            told.then_some(Dated { date, extent })
        })
    })
}

/// The sentence around some bytes, ends found roughly, [`REACH`] bytes away at most: a paragraph
/// full of dates must not be read once for each.
fn sentence(words: &str, start: usize, end: usize) -> &str {
    let ends = [". ", "? ", "! ", ".” ", ".\" "];
    let low = words.floor_char_boundary(start.saturating_sub(REACH));
    let high = words.ceil_char_boundary((end + REACH).min(words.len()));
    let (before, after) = (&words[low..start], &words[end..high]);
    let from = ends.iter().filter_map(|e| before.rfind(e).map(|at| low + at + e.len())).max();
    let to = ends.iter().filter_map(|e| after.find(e).map(|at| end + at)).min();
    &words[from.unwrap_or(low)..to.unwrap_or(high)]
}

fn is_past(sentence: &str, weekday: bool) -> bool {
    const AHEAD: &[&str] = &[
        "akan",
        "mendatang",
        "nanti",
        "nantinya",
        "rencana",
        "rencananya",
        "berencana",
        "dijadwalkan",
        "hingga",
        "sampai",
        "sebelum",
        "depan",
        "jadwal",
        "berlaku",
        "mulai",
        "will",
        "next",
        "until",
        "by",
        "scheduled",
        "plans",
        "planned",
        "due",
        "before",
        "expected",
        "upcoming",
        "through",
        "would",
        "set",
        "deadline",
        "batas",
        "target",
    ];
    const TOLD: &[&str] = &[
        "kata",
        "katanya",
        "ujar",
        "ujarnya",
        "mengatakan",
        "menyatakan",
        "pernyataan",
        "tutur",
        "menyebut",
        "melaporkan",
        "terjadi",
        "lalu",
        "kemarin",
        "said",
        "told",
        "reported",
        "was",
        "were",
        "had",
        "happened",
        "statement",
        "killed",
        "died",
    ];
    let mut told = weekday;
    for word in sentence.split(|c: char| !c.is_alphanumeric()).filter(|word| word.len() <= 12) {
        let word = word.to_ascii_lowercase();
        if AHEAD.contains(&word.as_str()) {
            return false;
        }
        told |= TOLD.contains(&word.as_str());
    }
    told
}
