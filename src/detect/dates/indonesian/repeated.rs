//! What comes again and again in Indonesian: "setiap hari", "tiap Jumat", "setiap akhir tahun".

use super::clock::o_clock;
use super::part::{part_after, part_end};
use super::weekday::{later, row, weekday_at};
use crate::detect::dates::Found;
use crate::detect::dates::common::SET;
use crate::detect::dates::lexicon::{ID, Sense, sense};
use crate::detect::dates::reader::Reader;
use crate::detect::dates::said::{Unit, What};
use crate::detect::dates::written::day_month;
use crate::detect::fold::words;
use crate::value::date::Part;

/// "per tiga bulan", "per tiga bulan sekali".
pub(super) fn per(reader: &Reader<'_>, at: usize) -> Option<Found> {
    let number = matches!(reader.next(at + 1), Some(Sense::Number(_)))
        || reader.follows(at + 1) && reader.digits(at + 1, 2).is_some();
    let ((_, unit, count), end) = reader.length(at + 1).filter(|_| number)?;
    let end = end + usize::from(reader.is(end, words!("sekali")));
    let what = What::Each(unit, (count / 100).max(1));
    Some(Found::new(at..end, what, SET, 70))
}

/// "setiap hari", "tiap Jumat", "setiap malam", "setiap dua tahun sekali", "setiap malam Jumat".
pub(super) fn every(reader: &Reader<'_>, at: usize) -> Option<Found> {
    let mut next = at + 1;
    if reader.dash(next) && reader.is(next + 1, words!("tiap")) {
        next += 2;
    }
    let once = |end: usize| end + usize::from(reader.is(end, words!("sekali")));
    let set = |end: usize, what: What| Some(Found::new(at..end, what, SET, 75));
    let hari = usize::from(reader.is(next, words!("hari")));
    let weekday = |next: usize| {
        let weekday = weekday_at(reader, next)?;
        // "setiap Senin sampai Jumat"
        if reader.to(next + 1).is_some()
            && let Some((last, end)) = row(reader, next + 1)
        {
            let mut found = set(end, What::EachOf(last))?;
            found.said.weekday = Some(weekday);
            return Some(found);
        }
        let (part, end) = match part_after(reader, next + 1) {
            Some((part, end)) => (Some(part), end),
            None => (None, next + 1),
        };
        let mut found = set(end, What::EachWeekday)?.part(part);
        found.said.weekday = Some(weekday);
        Some(found)
    };
    if let Some(found) = weekday(next + hari) {
        return Some(found);
    }
    if reader.follows(next) && reader.scan.get(next)?.is_number() {
        let ((_, unit, count), end) = reader.length(next)?;
        return set(once(end), What::Each(unit, (count / 100).max(1)));
    }
    // "setiap tahunnya".
    if let Some(word) = reader.scan.lower(next).strip_suffix("nya").filter(|_| reader.follows(next))
        && let Some(Sense::Unit(unit)) = sense(word, ID)
    {
        return set(next + 1, What::Each(unit, 1));
    }
    match reader.next(next)? {
        Sense::Unit(unit) => {
            let end = next + 1 + usize::from(reader.is(next + 1, words!("nya")));
            set(once(end), What::Each(unit, 1))
        }
        Sense::Jam | Sense::OClock if let Some(clock) = o_clock(reader, next) => {
            set(clock.tokens.end, What::Each(Unit::Day, 1))
        }
        Sense::Jam => set(next + 1, What::Each(Unit::Hour, 1)),
        Sense::DayOf => {
            let (day, _) = reader.digits(next + 1, 2)?;
            if let Some(dated) = day_month(reader, next + 1) {
                return set(dated.tokens.end, What::Each(Unit::Year, 1));
            }
            (1..=31).contains(&day).then(|| set(next + 2, What::Each(Unit::Month, 1)))?
        }
        Sense::Start | Sense::Mid | Sense::End => match reader.next(next + 1)? {
            Sense::Unit(Unit::Week) if reader.is(next, words!("akhir")) => {
                set(next + 2, What::Set("XXXX-WXX-WE"))
            }
            Sense::Unit(unit @ (Unit::Week | Unit::Month | Unit::Year)) => {
                set(next + 2, What::Each(unit, 1))
            }
            _ => None,
        },
        Sense::Month(_) | Sense::MonthLike(_) => set(next + 1, What::Each(Unit::Year, 1)),
        // "setiap malam Jumat".
        Sense::Part(Part::Night) if let Some(day) = weekday_at(reader, next + 1) => {
            let mut found = set(next + 2, What::EachWeekday)?.part(Some(Part::Night));
            found.said.weekday = Some(later(day, 6));
            Some(found)
        }
        Sense::Part(_) => set(part_end(reader, next), What::Each(Unit::Day, 1)),
        Sense::Number(_) => {
            let ((_, unit, count), end) = reader.length(next)?;
            set(once(end), What::Each(unit, (count / 100).max(1)))
        }
        _ => None,
    }
}
