//! What an expression of time leans on: the day of publication, or another date of its text.
//!
//! Invariants: "the year before" leans on what its own sentence names, or the sentence just before; a bare time of day
//! belongs to the day last told of in its own paragraph or the one before, and one that is told
//! as past does not lie ahead of publication. Each look at other expressions is bounded.

use super::anchor::Anchor;
use super::known::{Known, day};
use super::lexicon::{EN, ID};
use super::reader::Reader;
use super::resolve::{TOLD, resolve};
use super::said::{Lean, Said, Unit, What};
use super::{Found, TimeValue, Timex};
use crate::detect::fold::{Words, is_among, words};
use crate::detect::{Gap, Scan};
use crate::text::Extent;
use crate::value::civil::Date;
use crate::value::date::{Point, When};
use crate::value::{Because, DateValue};
use std::cell::OnceCell;
use std::ops::Range;

/// How many expressions to each side are looked at.
const NEAR: usize = 16;

/// So many paragraphs below it, the day last told of is that of a bare time still: the next one, and a blank line.
const NEAR_PARAGRAPHS: usize = 2;

/// What the expressions of a text so far have told.
pub(super) struct Told<'a> {
    scan: &'a Scan<'a>,
    anchor: Anchor,
    /// The paragraph in which the day of [`Anchor::told`] stands.
    paragraph: usize,
    sentences: OnceCell<Vec<Extent>>,
}

impl<'a> Told<'a> {
    /// Before the first expression.
    pub fn new(scan: &'a Scan<'a>) -> Self {
        let anchor = Anchor::new(scan.reading.published);
        Self { scan, anchor, paragraph: 0, sentences: OnceCell::new() }
    }

    /// The value of expression `at`, where those before it are `known`; and why.
    pub fn value(&self, all: &[Found], at: usize, known: &[Known]) -> (Timex, Because) {
        let (found, scan) = (&all[at], self.scan);
        let before = at.checked_sub(1).map(|before| &all[before]);
        let mut anchor = self.anchor;
        match found.said.what {
            What::OfDay | What::Clocks(..) => {
                // "22 September, pukul 09.42" has its day beside it.
                let beside = before.is_some_and(|before| {
                    before.said.is_day() && is_beside(scan, before.tokens.end..found.tokens.start)
                });
                if !beside {
                    return self.time_of_day(&all[at..]);
                }
            }
            What::FromTold(unit, by) if unit != Unit::Day => {
                anchor.named = self.named(all, at, known, (unit, by));
            }
            _ => {}
        }
        before
            .and_then(|before| last_weekday(scan, before, found, &anchor))
            .or_else(|| dated_beside(scan, &all[at..], &anchor))
            .unwrap_or_else(|| resolve(&found.said, &anchor, found.rule))
    }

    /// Remembers the day that an expression told of.
    pub fn tell(&mut self, found: &Found, known: &Known) {
        if found.said.is_day()
            && let Some(day) = known.day()
        {
            self.anchor.told = Some(day);
            self.paragraph = self.scan.text().paragraph_at(known.extent.start);
        }
    }

    /// A bare time of day, the first of `all`.
    fn time_of_day(&self, all: &[Found]) -> (Timex, Because) {
        let (found, scan) = (&all[0], self.scan);
        let start = found.tokens.start;
        let mut anchor = self.anchor;
        if let Some(day) = day_of_clock(scan, all, &anchor) {
            anchor.told = Some(day);
            return resolve(&found.said, &anchor, found.rule);
        }
        let here = scan.text().paragraph_at(scan.extent(found.tokens.clone()).start);
        let past = looks_back(scan, start);
        let today = anchor.day();
        let is_ahead = |day: Date| today.is_some_and(|today| day > today);
        let is_near = here.saturating_sub(self.paragraph) <= NEAR_PARAGRAPHS;
        anchor.told = anchor.told.filter(|day| is_near && !(past && is_ahead(*day)));
        // The mark of a live report: "12.05 GMT Key event".
        let is_mark =
            scan.gap(start) >= Gap::Line && scan.get(start).is_some_and(|token| token.is_number());
        if is_mark && found.said.clock.is_some_and(|clock| clock.offset.is_some()) {
            (anchor.told, anchor.stamped) = (None, today);
        }
        let (timex, because) = resolve(&found.said, &anchor, found.rule);
        // "were without power at 9 p.m.", in an article of half past eight.
        if past && anchor.told.is_none() && timex.normal.is_some_and(|time| self.is_to_come(time)) {
            let nowhere = Anchor { published: None, told: None, ..anchor };
            return resolve(&found.said, &nowhere, found.rule);
        }
        (timex, because)
    }

    /// Whether a time lies after the minute of publication.
    fn is_to_come(&self, time: TimeValue) -> bool {
        let (Some(published), TimeValue::Date(date)) = (self.anchor.published, time) else {
            return false;
        };
        let published = DateValue::on(published).bounds();
        date.bounds().earliest > published.latest
    }

    /// What expression `at` of a unit leans on, as its own sentence names it, else the sentence just before.
    fn named(
        &self,
        all: &[Found],
        at: usize,
        known: &[Known],
        (unit, by): (Unit, i32),
    ) -> Option<Point> {
        let sentences = self.sentences.get_or_init(|| self.scan.text().sentences());
        let number = |found: &Found| {
            let start = self.scan.extent(found.tokens.start..found.tokens.start + 1).start;
            sentences.partition_point(|sentence| sentence.start <= start)
        };
        let here = number(&all[at]);
        // "tahun sebelumnya" twice in a sentence is the same year.
        let leans = |found: &Found| match found.said.what {
            What::OfDay | What::Clocks(..) => false,
            What::FromTold(_, other) => by > 0 || other >= 0,
            _ => true,
        };
        // The nearest before it of the same kind, else the nearest: in its sentence, then in the one before.
        let (mut near, mut far) = (None, None);
        for before in (at.saturating_sub(NEAR)..at).rev().filter(|before| leans(&all[*before])) {
            let slot = match here - number(&all[before]) {
                0 => &mut near,
                1 => &mut far,
                _ => break,
            };
            match (of_unit(&known[before].timex, unit), &slot) {
                (Some((point, true)), None | Some((_, false))) => *slot = Some((point, true)),
                (Some((point, false)), None) => *slot = Some((point, false)),
                _ => {}
            }
        }
        if near.is_none() {
            for found in all.iter().skip(at + 1).take(NEAR) {
                if number(found) != here {
                    break;
                }
                if matches!(found.said.what, What::FromTold(..)) {
                    continue;
                }
                let (timex, _) = resolve(&found.said, &self.anchor, found.rule);
                if let Some(same @ (_, true)) = of_unit(&timex, unit) {
                    near = Some(same);
                    break;
                }
            }
        }
        near.or(far).map(|(point, _)| point)
    }
}

/// What a unit can be counted from, and whether that is such a unit itself: a quarter from a month, too.
fn of_unit(timex: &Timex, unit: Unit) -> Option<(Point, bool)> {
    let TimeValue::Date(date) = timex.normal? else { return None };
    match date.when {
        When::On(point) => Some((point, is_of(point, unit)?)),
        // "January to September 2023" is of one year.
        When::Between(from, to) => {
            let (first, last) = (from.first_day()?, to.last_day()?);
            let one =
                unit == Unit::Year && first.year() == last.year() && is_of(to, unit).is_some();
            one.then_some((Point::Year(first.year()), false))
        }
        When::Since(_) | When::Until(_) => None,
    }
}

/// Whether a point is such a unit (`true`), or lies in one.
fn is_of(point: Point, unit: Unit) -> Option<bool> {
    let day = matches!(point, Point::Day(_) | Point::Part(..) | Point::Minute(..));
    let month = matches!(point, Point::Month(..));
    let quarter = matches!(point, Point::Quarter(..));
    let half = matches!(point, Point::Half(..));
    let season = matches!(point, Point::Season(..));
    let week = matches!(point, Point::Week(..) | Point::Weekend(..));
    let year = matches!(point, Point::Year(_));
    let decade = matches!(point, Point::Decade(_));
    let (same, within) = match unit {
        Unit::Week | Unit::Weekend => (week, day),
        Unit::Month => (month, day),
        Unit::Quarter => (quarter, day || month),
        Unit::Half => (half, day || month || quarter),
        Unit::Year | Unit::Windu => (year, day || month || quarter || half || season || week),
        Unit::Decade => (decade, year),
        Unit::Century => (matches!(point, Point::Century(_)), year || decade),
        Unit::Day | Unit::Hour | Unit::Minute | Unit::Second => (false, false),
    };
    (same || within).then_some(same)
}

/// How many tokens before a time of day its verb is looked for.
const CLAUSE: usize = 8;

/// Words that tell of what has been; English verbs by their ending, too.
const PAST: &Words = words!("telah sudah sempat tadi was were had been did");

/// Whether the clause before token `at` tells of what has been.
fn looks_back(scan: &Scan<'_>, at: usize) -> bool {
    let tense = Reader { scan, tongues: ID | EN }.tense(at);
    let english = |word: &str| word.len() > 4 && word.ends_with("ed");
    tense == Lean::Told
        || tense == Lean::News
            && (at.saturating_sub(CLAUSE)..at)
                .rev()
                .take_while(|before| {
                    scan.gap(before + 1) < Gap::Line
                        && !matches!(scan.mark(*before), Some('.' | '!' | '?' | ';'))
                })
                .map(|before| scan.lower(before))
                .any(|word| is_among(word, PAST) || english(word))
}

/// The first of `all` where its date follows: "besok, Rabu (31/12)", "kemarin (12/3)", "tahun sebelumnya (2022)".
fn dated_beside(scan: &Scan<'_>, all: &[Found], anchor: &Anchor) -> Option<(Timex, Because)> {
    let [found, next, ..] = all else { return None };
    let mark = found.tokens.end;
    let beside = next.tokens.start == mark + 1
        && (scan.is_mark(mark, ',') || scan.is_mark(mark, '('))
        && scan.gap(next.tokens.start) < Gap::Line;
    if !beside {
        return None;
    }
    // "tahun sebelumnya (2022)", "bulan sebelumnya (Maret 2022)".
    if let What::FromTold(unit, _) = found.said.what
        && unit != Unit::Day
        && scan.is_mark(mark, '(')
    {
        let (named, _) = of_unit(&resolve(&next.said, anchor, next.rule).0, unit)?;
        let said = Said { what: What::FromTold(unit, 0), ..found.said };
        let beside = Anchor { named: Some(named), ..*anchor };
        return Some(resolve(&said, &beside, found.rule));
    }
    let relative = matches!(found.said.what, What::Shift(Unit::Day, _));
    if !relative || !matches!(next.said.what, What::Day { .. }) {
        return None;
    }
    let TimeValue::Date(date) = resolve(&next.said, anchor, next.rule).0.normal? else {
        return None;
    };
    let told = Anchor { told: Some(day(&date)?), ..*anchor };
    let said = Said { what: What::FromTold(Unit::Day, 0), ..found.said };
    Some(resolve(&said, &told, found.rule))
}

/// The second weekday of "Senin hingga Jumat" is the next after the first.
fn last_weekday(
    scan: &Scan<'_>,
    before: &Found,
    found: &Found,
    anchor: &Anchor,
) -> Option<(Timex, Because)> {
    let weekdays = [before, found].iter().all(|one| matches!(one.said.what, What::Weekday(..)));
    let reader = Reader { scan, tongues: ID | EN };
    let first = anchor.told?;
    // "likely Thursday night into Friday", but "on Monday and Friday" may both be past.
    let coming = anchor.day().is_some_and(|today| first >= today);
    let and = coming && reader.is(before.tokens.end, words!("and into or dan atau"));
    let touching = reader.to(before.tokens.end).or(and.then_some(before.tokens.end + 1));
    if !weekdays || touching != Some(found.tokens.start) {
        return None;
    }
    let first = Anchor { published: Some(Point::Day(first)), ..Anchor::default() };
    let said = Said { what: What::Weekday(None, Lean::Future), ..found.said };
    let (timex, because) = resolve(&said, &first, found.rule);
    Some((timex, Because { rule: TOLD.to_owned(), ..because }))
}

/// Whether hardly anything stands between a time and its day: "pada", "on", a comma.
fn is_beside(scan: &Scan<'_>, mut between: Range<usize>) -> bool {
    between.len() <= 2
        && scan.gap(between.end) < Gap::Line
        && between.all(|at| {
            scan.is_mark(at, ',') || is_among(scan.lower(at), words!("pada hari on at sekitar"))
        })
}

/// The day of a bare time of day, the first of `all`, if that is said right after it: "pukul 05.12 WIB, Rabu
/// (13/3)", "pukul 05.12 pada Rabu".
fn day_of_clock(scan: &Scan<'_>, all: &[Found], anchor: &Anchor) -> Option<Date> {
    let [clock, next, ..] = all else { return None };
    let bare = matches!(clock.said.what, What::OfDay | What::Clocks(..));
    let between = clock.tokens.end..next.tokens.start;
    let near = is_beside(scan, between);
    if !bare || !near || !next.said.is_day() || next.said.what == What::OfDay {
        return None;
    }
    match resolve(&next.said, anchor, next.rule).0.normal? {
        TimeValue::Date(date) => day(&date),
        TimeValue::Duration(_) => None,
    }
}
