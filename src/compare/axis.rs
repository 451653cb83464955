//! The axis of a timeline: the stretch of time that is shown, how it is zoomed and moved, and where its ticks
//! stand. Minutes are those of [`super::timeline()`].
//!
//! Invariants: a window is never shorter than [`SHORTEST`]; ticks lie within it, rise, and are at most
//! [`TICKS`]; nothing overflows, however far apart dates are.

use crate::sorted;
use crate::value::civil::Date;

/// The shortest stretch that is shown: six hours.
pub const SHORTEST: i64 = 6 * HOUR;
/// At most so many ticks.
pub const TICKS: usize = 8;
const HOUR: i64 = 60;
const DAY: i64 = 24 * HOUR;
/// The years 1 to 9999, in minutes around 1970.
const BEGINNING: i64 = -719_162 * DAY;
const END: i64 = 2_932_896 * DAY;

/// A stretch of time, in minutes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Window {
    /// Its first minute.
    pub from: i64,
    /// Its last.
    pub to: i64,
}

/// What a tick counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// So many hours.
    Hours(i64),
    /// So many days.
    Days(i64),
    /// So many months.
    Months(i32),
}

/// A tick.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Tick {
    /// Where it stands.
    pub at: i64,
    /// What it counts.
    pub step: Step,
    /// Whether none stands before it.
    pub is_first: bool,
}

/// From fine to coarse.
const STEPS: [Step; 17] = [
    Step::Hours(1),
    Step::Hours(3),
    Step::Hours(6),
    Step::Hours(12),
    Step::Days(1),
    Step::Days(2),
    Step::Days(7),
    Step::Days(14),
    Step::Months(1),
    Step::Months(3),
    Step::Months(6),
    Step::Months(12),
    Step::Months(24),
    Step::Months(60),
    Step::Months(120),
    Step::Months(600),
    Step::Months(12_000),
];

impl Window {
    /// All of this stretch, with room on both sides.
    pub fn around((first, last): (i64, i64)) -> Self {
        let (first, last) = (first.clamp(BEGINNING, END), last.clamp(BEGINNING, END));
        let room = ((last - first) / 20).max(DAY);
        Self { from: first.min(last) - room, to: last.max(first) + room }
    }

    /// How many minutes it has.
    pub fn length(self) -> i64 {
        self.to - self.from
    }

    /// Half as much, with `at` in its middle as far as that stays within `whole`.
    #[must_use]
    pub fn nearer(self, at: i64, whole: Window) -> Self {
        if self.length() <= SHORTEST {
            return self;
        }
        let length = (self.length() / 2).max(SHORTEST);
        let from = at.clamp(whole.from, whole.to) - length / 2;
        Self { from, to: from + length }.within(whole)
    }

    /// The middle of a stretch, as far as it is in sight; of one that is not, as far as it is on the axis at all.
    pub fn middle(self, (first, last): (i64, i64), whole: Window) -> i64 {
        let seen = if last < self.from || first > self.to { whole } else { self };
        let (first, last) = (first.clamp(seen.from, seen.to), last.clamp(seen.from, seen.to));
        first + (last - first) / 2
    }

    /// Where most of these stretches stand together once half as much is shown: the middle of the largest crowd of
    /// middles that lie so near each other, of several such crowds of that nearest the centre. Stretches that would
    /// not fit are counted only if none does. The centre, if none is in sight.
    pub fn densest(self, all: impl Iterator<Item = (i64, i64)>) -> i64 {
        let (half, centre) = (self.length() / 2, self.from + self.length() / 2);
        let seen: Vec<(i64, i64)> =
            all.filter(|&(first, last)| last >= self.from && first <= self.to).collect();
        let fits = |&(first, last): &(i64, i64)| last.saturating_sub(first) <= half;
        let is_any = seen.iter().any(fits);
        let counted = seen.into_iter().filter(|one| fits(one) || !is_any);
        let mut middles: Vec<i64> = counted.map(|one| self.middle(one, self)).collect();
        sorted::sort(&mut middles);
        let mut best: Option<(usize, u64, i64)> = None;
        let mut end = 0;
        for (start, &first) in middles.iter().enumerate() {
            while end < middles.len() && middles[end] - first <= half {
                end += 1;
            }
            let at = first + (middles[end - 1] - first) / 2;
            let (count, away) = (end - start, at.abs_diff(centre));
            if best.is_none_or(|(most, least, _)| count > most || count == most && away < least) {
                best = Some((count, away, at));
            }
        }
        best.map_or(centre, |(.., at)| at)
    }

    /// Twice as much, within `whole`.
    #[must_use]
    pub fn wider(self, whole: Window) -> Self {
        self.with_length(self.length().saturating_mul(2).min(whole.length())).within(whole)
    }

    /// Half its length earlier, within `whole`.
    #[must_use]
    pub fn earlier(self, whole: Window) -> Self {
        let by = self.length() / 2;
        Self { from: self.from - by, to: self.to - by }.within(whole)
    }

    /// Half its length later, within `whole`.
    #[must_use]
    pub fn later(self, whole: Window) -> Self {
        let by = self.length() / 2;
        Self { from: self.from + by, to: self.to + by }.within(whole)
    }

    fn with_length(self, length: i64) -> Self {
        let from = self.from + (self.length() - length) / 2;
        Self { from, to: from + length }
    }

    fn within(self, whole: Window) -> Self {
        let by = (whole.from - self.from).max(0) + (whole.to - self.to).min(0);
        Self { from: self.from + by, to: self.to + by }
    }

    /// Where a minute stands, in thousandths of the window from its left; at its edge, if it is outside.
    pub fn place(self, at: i64) -> i64 {
        (at.clamp(self.from, self.to) - self.from) * 1000 / self.length().max(1)
    }

    /// The ticks.
    pub fn ticks(self) -> Vec<Tick> {
        let fits = |step: &&Step| self.length() / minutes(**step) < TICKS as i64;
        let step = *STEPS.iter().find(fits).unwrap_or(&Step::Months(12_000));
        let mut out = Vec::new();
        let mut next = first(self.from, step);
        while let Some(at) = next.filter(|at| *at <= self.to && out.len() < TICKS) {
            if at >= self.from {
                out.push(Tick { at, step, is_first: out.is_empty() });
            }
            next = after(at, step);
        }
        out
    }
}

/// How long a step is, at least.
fn minutes(step: Step) -> i64 {
    match step {
        Step::Hours(count) => count * HOUR,
        Step::Days(count) => count * DAY,
        Step::Months(count) => i64::from(count) * 28 * DAY,
    }
}

/// The last tick at `from` or before it.
fn first(from: i64, step: Step) -> Option<i64> {
    match step {
        Step::Hours(_) | Step::Days(_) => Some(from - from.rem_euclid(minutes(step))),
        Step::Months(count) => {
            let day = day_of(from.max(BEGINNING))?;
            // Counted from the year 0, so that years end in round numbers.
            let months = i32::from(day.year()) * 12 + i32::from(day.month()) - 1;
            let months = (months - months.rem_euclid(count)).max(12);
            let year = u16::try_from(months / 12).ok()?;
            let month = u8::try_from(months % 12 + 1).ok()?;
            Some(i64::from(Date::new(year, month, 1)?.days()) * DAY)
        }
    }
}

fn after(at: i64, step: Step) -> Option<i64> {
    match step {
        Step::Hours(_) | Step::Days(_) => Some(at + minutes(step)),
        Step::Months(count) => Some(i64::from(day_of(at)?.add_months(count)?.days()) * DAY),
    }
}

fn day_of(at: i64) -> Option<Date> {
    i32::try_from(at.div_euclid(DAY)).ok().and_then(Date::from_days)
}

impl Tick {
    /// "2023", "May 2023", "4 May 2023", "07:00"; `months` are their names. The first hour says its day, too: there may be
    /// no midnight beside it.
    pub fn words(self, months: &[&str; 12]) -> String {
        let Some(day) = day_of(self.at) else { return String::new() };
        let month = months.get(usize::from(day.month()) - 1).copied().unwrap_or_default();
        match self.step {
            Step::Months(count) if count % 12 == 0 => day.year().to_string(),
            Step::Months(_) => format!("{month} {}", day.year()),
            Step::Hours(_) if self.at.rem_euclid(DAY) != 0 => {
                let hour = self.at.rem_euclid(DAY) / HOUR;
                match self.is_first {
                    true => format!("{} {month} {}, {hour:02}:00", day.day(), day.year()),
                    false => format!("{hour:02}:00"),
                }
            }
            Step::Hours(_) | Step::Days(_) => format!("{} {month} {}", day.day(), day.year()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    const MONTHS: [&str; 12] = ["1", "2", "3", "4", "Mei", "6", "7", "8", "9", "10", "11", "12"];

    fn at(year: u16, month: u8, day: u8) -> i64 {
        i64::from(Date::new(year, month, day).map_or(0, Date::days)) * DAY
    }

    #[track_caller]
    fn check(from: i64, to: i64, expected: &[&str]) {
        let ticks = Window { from, to }.ticks();
        let words: Vec<String> = ticks.iter().map(|tick| tick.words(&MONTHS)).collect();
        assert_eq!(words, expected);
    }

    #[test]
    fn ticks_are_years_months_days_or_hours() {
        check(at(2023, 6, 1), at(2028, 2, 1), &["2024", "2025", "2026", "2027", "2028"]);
        let months = ["Mei 2023", "6 2023", "7 2023", "8 2023", "9 2023", "10 2023", "11 2023"];
        check(at(2023, 4, 30), at(2023, 11, 2), &months);
        check(
            at(2023, 5, 4),
            at(2023, 5, 6),
            &["4 Mei 2023", "12:00", "5 Mei 2023", "12:00", "6 Mei 2023"],
        );
        let noon = at(2023, 5, 4) + 12 * HOUR;
        check(noon, noon + 2 * HOUR, &["4 Mei 2023, 12:00", "13:00", "14:00"]);
    }

    #[test]
    fn windows_are_zoomed_and_moved_within_the_whole() {
        let whole = Window::around((at(2023, 1, 1), at(2024, 12, 31)));
        let near = whole.nearer(at(2024, 1, 1), whole);
        assert_eq!(near.length(), whole.length() / 2);
        assert_eq!(near.wider(whole).length(), near.length() * 2);
        assert_eq!(whole.wider(whole), whole);
        assert_eq!(near.earlier(whole).earlier(whole).from, whole.from);
        assert_eq!(near.later(whole).later(whole).to, whole.to);
        let noon = at(2023, 5, 4) + 12 * HOUR;
        let nearest = (0..40).fold(whole, |window, _| window.nearer(noon, whole));
        assert_eq!((nearest.length(), nearest.from), (SHORTEST, noon - SHORTEST / 2));
        assert_eq!(whole.nearer(i64::MIN, whole).from, whole.from);
        assert_eq!(nearest.nearer(noon, whole), nearest);
        assert_eq!((near.place(i64::MIN), near.place(i64::MAX)), (0, 1000));
    }

    #[test]
    fn the_densest_crowd_in_sight_is_found() {
        let day = |month, day| (at(2023, month, day), at(2023, month, day) + DAY - 1);
        let whole = Window::around((at(2023, 1, 1), at(2024, 12, 31)));
        let year = (at(2024, 1, 1), at(2024, 12, 31));
        let dates = [day(5, 3), day(5, 4), day(5, 3), day(7, 1), year, (i64::MIN, day(7, 1).0)];
        let near = (0..12)
            .fold(whole, |window, _| window.nearer(window.densest(dates.iter().copied()), whole));
        assert_eq!(near.length(), SHORTEST);
        let most = day(5, 3);
        assert!(most.0 <= near.from && near.to <= most.1, "where two dates are the same");
        let hour = at(2023, 5, 4) + 8 * HOUR;
        let dates = || dates.into_iter().chain([(hour, hour)]);
        let near = (0..12).fold(whole, |window, _| window.nearer(window.densest(dates()), whole));
        assert!(near.from < hour && hour < near.to, "days say nothing where hours are shown");
        // Of what is not in sight nothing is counted, and a vague date counts as far as it is in sight.
        let later = Window { from: at(2024, 3, 1), to: at(2024, 5, 1) };
        let centre = later.from + later.length() / 2;
        assert_eq!(later.densest(dates()), centre);
        assert_eq!(later.densest(std::iter::empty()), centre);
        assert_eq!(later.middle(day(5, 3), whole), at(2023, 5, 3) + 12 * HOUR - 1);
    }

    proptest! {
        #[test]
        fn ticks_are_few_and_rise(first: i64, last: i64, nearer in 0_usize..30) {
            let whole = Window::around((first.min(last), first.max(last)));
            let crowd = || [(first, first), (last, last), (first.min(last), first.max(last))].into_iter();
            let window = (0..nearer).fold(whole, |now, _| now.nearer(now.densest(crowd()), whole));
            prop_assert!(window.from >= whole.from && window.to <= whole.to);
            let ticks = window.ticks();
            prop_assert!(ticks.len() <= TICKS);
            prop_assert!(ticks.windows(2).all(|pair| pair[0].at < pair[1].at));
            prop_assert!(ticks.iter().all(|t| (window.from..=window.to).contains(&t.at)));
        }
    }
}
