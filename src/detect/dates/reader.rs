//! Reading along the tokens of a text: numbers, clock times and dates in figures, which both languages
//! share.
//!
//! Invariants: nothing read reaches over a line end; every reading looks at a bounded number of tokens.

use super::lengths::length_of_hundredths;
use super::lexicon::{EN, ID, Sense, Tongues, sense};
use super::said::{Clock, Unit};
use crate::detect::book::Book;
use crate::detect::fold::{Words, is_among, words};
use crate::detect::{Gap, Scan};
use crate::value::Duration;
use crate::value::duration::Length;
use std::sync::LazyLock;

/// What an expression is, and the number of the token after it.
pub(super) type Read<T> = Option<(T, usize)>;

/// A text and the languages in which it is read.
#[derive(Clone, Copy)]
pub(super) struct Reader<'a> {
    pub scan: &'a Scan<'a>,
    pub tongues: Tongues,
}

impl Reader<'_> {
    /// What word `at` does in a date; of "year's", what "year" does.
    pub fn sense(&self, at: usize) -> Option<Sense> {
        if !self.scan.get(at)?.is_word() {
            return None;
        }
        let word = self.scan.lower(at);
        sense(word, self.tongues).or_else(|| sense(unpossessed(word)?, self.tongues))
    }

    /// The sense of word `at`, if it follows the word before it on the same line.
    pub fn next(&self, at: usize) -> Option<Sense> {
        self.follows(at).then(|| self.sense(at))?
    }

    /// Whether token `at` stands on the line of the token before it.
    pub fn follows(&self, at: usize) -> bool {
        self.scan.gap(at) < Gap::Line
    }

    /// Whether token `at` touches the token before it.
    pub fn glued(&self, at: usize) -> bool {
        self.scan.is_glued(at)
    }

    /// Whether word `at` follows on its line and is one of these.
    pub fn is(&self, at: usize, words: &Words) -> bool {
        self.follows(at) && is_among(self.scan.lower(at), words)
    }

    /// Whether the word before `at` stands on its line and is one of these.
    pub fn led_by(&self, at: usize, words: &Words) -> bool {
        at > 0 && self.follows(at) && is_among(self.scan.lower(at - 1), words)
    }

    /// Whether the sign `at` follows on its line and is one of these.
    pub fn mark(&self, at: usize, marks: &str) -> bool {
        self.follows(at) && self.scan.mark(at).is_some_and(|mark| marks.contains(mark))
    }

    /// Whether token `at` is a dash.
    pub fn dash(&self, at: usize) -> bool {
        self.mark(at, "-–—−‑")
    }

    /// A number of at most `most` digits, without stops; and how many digits it has.
    pub fn digits(&self, at: usize, most: usize) -> Option<(u32, usize)> {
        let token = self.scan.get(at).filter(|token| token.is_number())?;
        let length = token.end() - token.start();
        if length > most {
            return None;
        }
        Some((whole(self.scan.exact(at))?, length))
    }

    /// A year in four digits that newspapers can tell of.
    pub fn year(&self, at: usize) -> Option<u16> {
        let (year, length) = self.digits(at, 4)?;
        (length == 4 && (1000..=2199).contains(&year)).then_some(year as u16)
    }

    /// A number of units in hundredths: digits, words, halves and quarters.
    pub fn count(&self, at: usize) -> Read<u32> {
        let (count, next) = match self.sense(at) {
            Some(Sense::Half) if self.tongues & ID != 0 => return Some((50, at + 1)),
            Some(Sense::Number(_)) => self.words(at)?,
            _ => {
                let token = self.scan.get(at).filter(|token| token.is_number())?;
                if token.end() - token.start() > 9 {
                    return None;
                }
                (hundredths(self.scan.exact(at), self.tongues)?, at + 1)
            }
        };
        // "two and a half years".
        if self.tongues & EN != 0
            && self.is(next, words!("and"))
            && self.is(next + 1, words!("a"))
            && self.is(next + 2, words!("half"))
        {
            return Some((count.checked_add(50)?, next + 3));
        }
        // "satu setengah", "5 1/2", "tiga perempat".
        if self.is(next, words!("setengah")) {
            return Some((count.checked_add(50)?, next + 1));
        }
        if self.is(next, words!("perempat")) {
            return Some((count / 4, next + 1));
        }
        if self.digits(next, 1) == Some((1, 1)) && self.follows(next) {
            let slash = self.mark(next + 1, "/") && self.glued(next + 1);
            if slash && self.digits(next + 2, 1) == Some((2, 1)) {
                return Some((count.checked_add(50)?, next + 3));
            }
        }
        Some((count, next))
    }

    /// A number in words, in hundredths: "dua puluh lima", "twenty-five", "two hundred".
    fn words(&self, at: usize) -> Read<u32> {
        let Some(Sense::Number(first)) = self.sense(at) else { return None };
        let (mut sum, mut last, mut next) = (0u32, u32::from(first), at + 1);
        loop {
            let skip = usize::from(self.dash(next) && self.glued(next) && self.glued(next + 1));
            match self.next(next + skip) {
                Some(Sense::Multiplier(0)) if last < 10 => (last, next) = (last + 10, next + 1),
                Some(Sense::Multiplier(by)) if last < 10 && by > 0 => {
                    sum += last * u32::from(by);
                    (last, next) = (0, next + 1);
                }
                Some(Sense::Number(more))
                    if more < 20 && (last == 0 || tens(last) && more < 10) =>
                {
                    sum += last;
                    (last, next) = (u32::from(more), next + skip + 1);
                }
                _ => return Some(((sum + last) * 100, next)),
            }
            if next > at + 6 {
                return None;
            }
        }
    }

    /// A unit.
    pub fn unit(&self, at: usize) -> Read<Unit> {
        if !self.follows(at) {
            return None;
        }
        match self.sense(at)? {
            Sense::Unit(unit) => Some((unit, at + 1)),
            Sense::Jam => Some((Unit::Hour, at + 1)),
            Sense::Number(2) if self.tongues & ID == 0 && self.scan.lower(at) == "second" => {
                Some((Unit::Second, at + 1))
            }
            _ => None,
        }
    }

    /// A length of one or two units, or a range of lengths: "1 jam 30 menit", "2-3 hari". `at` is its
    /// first number.
    pub fn length(&self, at: usize) -> Read<(Duration, Unit, u32)> {
        let (count, next) = self.count(at)?;
        let joined = usize::from(self.dash(next) && self.glued(next) && self.glued(next + 1));
        if let Some((unit, next)) = self.unit(next + joined) {
            if unit == Unit::Quarter && joined == 1 && count == 300 {
                return None; // "three-quarters" of something
            }
            let mut length = length_of_hundredths(unit, count)?;
            let mut end = next;
            if self.is(next, words!("setengah")) && joined == 0 {
                length = length_of_hundredths(unit, count.checked_add(50)?)?;
                end = next + 1;
            } else if let Some((more, after)) = self.smaller(next, unit, count) {
                length = sum(length, more)?;
                end = after;
            }
            return Some(((Duration::of(length), unit, count), end));
        }
        // "1x24 jam", so many times a day's hours.
        if self.is(next, words!("x ×")) || self.mark(next, "×") {
            let (each, after) = self.count(next + 1)?;
            let (unit @ Unit::Hour, end) = self.unit(after)? else { return None };
            let all = (count / 100).checked_mul(each)?;
            return Some(((Duration::of(length_of_hundredths(unit, all)?), unit, all), end));
        }
        // A range.
        let to = self.to(next)?;
        let (most, next) = self.count(to)?;
        let (unit, next) = self.unit(next)?;
        let most_length = length_of_hundredths(unit, most)?;
        let duration = Duration {
            most: Some(most_length),
            ..Duration::of(length_of_hundredths(unit, count)?)
        };
        (most > count).then_some(((duration, unit, count), next))
    }

    /// "30 menit" after hours, "4 bulan" after years, "and 15 seconds" after minutes.
    fn smaller(&self, at: usize, unit: Unit, count: u32) -> Read<Length> {
        let at = at + usize::from(self.is(at, words!("dan and lebih")));
        let next = match unit {
            Unit::Year => Unit::Month,
            Unit::Month | Unit::Week => Unit::Day,
            Unit::Day => Unit::Hour,
            Unit::Hour => Unit::Minute,
            Unit::Minute => Unit::Second,
            _ => return None,
        };
        if !count.is_multiple_of(100) || !self.follows(at) {
            return None;
        }
        let (more, after) = self.count(at)?;
        let (found, end) = self.unit(after)?;
        (found == next && more.is_multiple_of(100) && more < 6000)
            .then_some((length_of_hundredths(next, more)?, end))
    }

    /// Past a word or dash that means "to" in a range: the token after it.
    pub fn to(&self, at: usize) -> Option<usize> {
        if self.dash(at) {
            return self.follows(at + 1).then_some(at + 1);
        }
        if self.is(at, words!("hingga sampai sd to until till through thru ke")) {
            let more = usize::from(self.is(at + 1, words!("dengan")));
            return Some(at + 1 + more);
        }
        // s/d, s.d.
        if self.is(at, words!("s")) && self.mark(at + 1, "/.") && self.is(at + 2, words!("d")) {
            let stop = usize::from(self.mark(at + 3, ".") && self.glued(at + 3));
            return Some(at + 3 + stop);
        }
        None
    }

    /// A time of day in figures, "07.56", "7:30", "14", with what stands before a zone; whether it has
    /// minutes is told, too.
    pub fn clock_figures(&self, at: usize) -> Read<(u8, u8, bool)> {
        let token = self.scan.get(at).filter(|token| token.is_number())?;
        let exact = self.scan.exact(at);
        if token.end() - token.start() > 8 {
            return None;
        }
        let mut parts = exact.split(['.', ',']);
        let hour = whole(parts.next().filter(|hour| hour.len() <= 2)?)?;
        let mut next = at + 1;
        let minute = match parts.next() {
            Some(minute) => Some(minute),
            None if self.mark(next, ":") && self.glued(next) && self.glued(next + 1) => {
                next += 2;
                Some(self.scan.exact(next - 1))
            }
            None => None,
        };
        let minutes = match minute {
            Some(minute) if minute.len() == 2 => whole(minute)?,
            Some(_) => return None,
            None => 0,
        };
        // Seconds are passed over.
        if let Some(seconds) = parts.next() {
            whole(seconds).filter(|seconds| seconds <= &60)?;
        } else if minute.is_some()
            && self.mark(next, ":")
            && self.glued(next)
            && self.glued(next + 1)
            && self.scan.get(next + 1).is_some_and(|token| token.is_number())
        {
            next += 2;
        }
        let right = (hour < 24 || (hour == 24 && minutes == 0)) && minutes < 60;
        right.then_some(((hour as u8 % 24, minutes as u8, minute.is_some()), next))
    }

    /// WIB and its like after a time: minutes east of Greenwich.
    pub fn zone(&self, at: usize) -> Read<i16> {
        if !self.follows(at) {
            return None;
        }
        let east = match self.scan.exact(at) {
            "WIB" | "Wib" | "wib" => 7 * 60,
            "WITA" | "Wita" | "wita" => 8 * 60,
            "WIT" | "Wit" | "wit" => 9 * 60,
            "GMT" | "UTC" => 0,
            "EST" | "CDT" => -5 * 60,
            "EDT" => -4 * 60,
            "CST" | "MDT" => -6 * 60,
            "MST" | "PDT" => -7 * 60,
            "PST" => -8 * 60,
            "BST" | "CET" => 60,
            "CEST" => 120,
            "JST" | "KST" => 9 * 60,
            _ => return None,
        };
        // "GMT+7", "UTC+05:30".
        if east == 0
            && self.mark(at + 1, "+-−")
            && self.glued(at + 1)
            && self.glued(at + 2)
            && let Some(((hours, minutes, _), next)) = self.clock_figures(at + 2)
            && hours <= 14
        {
            let size = i16::from(hours) * 60 + i16::from(minutes);
            return Some((if self.mark(at + 1, "+") { size } else { -size }, next));
        }
        Some((east, at + 1))
    }

    /// A clock time with its zone.
    pub fn clock(&self, at: usize) -> Read<(Clock, bool)> {
        let ((hour, minute, exact), next) = self.clock_figures(at)?;
        let (offset, next) = match self.zone(next) {
            Some((offset, next)) => (Some(offset), next),
            None => (None, next),
        };
        Some(((Clock { hour, minute, offset }, exact), next))
    }

    /// Whether the word before a number says that it counts or names something else: "versi 2.3",
    /// "Pasal 7", "No. 17", "Rp 2014".
    pub fn is_numbered(&self, at: usize) -> bool {
        let Some(before) = at.checked_sub(1) else { return false };
        if !self.follows(at) {
            return false;
        }
        let stop = self.mark(before, ".") && before > 0 && self.glued(before);
        let word = self.scan.lower(if stop { before - 1 } else { before });
        NUMBERED.has(word, 1) || self.mark(before, "$#€£¥№@")
    }
}

/// Words before the number of something.
static NUMBERED: LazyLock<Book> = LazyLock::new(|| {
    Book::of_lines(&[(
        1,
        "\
    versi version v ios android windows bab pasal ayat nomor no nr rt rw rp idr usd jalan jl blok km kilometer \
    chapter section article number skor score harga senilai telepon telp hp fax wa ke sebanyak rupiah dolar dollar \
    kode grup flight route room gate channel level page halaman hlm jilid vol volume edisi seri tipe type model \
    boeing airbus",
    )])
});

/// Both together; hours and minutes as minutes alone, as one would count them.
fn sum(one: Length, more: Length) -> Option<Length> {
    let hours = if more.minutes > 0 { one.hours } else { 0 };
    Some(Length {
        years: one.years,
        months: one.months.checked_add(more.months)?,
        weeks: one.weeks,
        days: one.days.checked_add(more.days)?,
        hours: (one.hours - hours).checked_add(more.hours)?,
        minutes: one.minutes.checked_add(hours.checked_mul(60)?)?.checked_add(more.minutes)?,
        seconds: more.seconds,
    })
}

fn tens(number: u32) -> bool {
    number >= 20 && number.is_multiple_of(10)
}

/// Digits alone, few enough to count.
pub(super) fn whole(digits: &str) -> Option<u32> {
    let plain =
        !digits.is_empty() && digits.len() <= 9 && digits.bytes().all(|b| b.is_ascii_digit());
    plain.then(|| digits.parse().ok())?
}

/// "35", "1,5" (Indonesian), "1.5" (English), "2.000" (Indonesian), in hundredths.
fn hundredths(number: &str, tongues: Tongues) -> Option<u32> {
    let (comma, point) = if tongues & ID != 0 { (',', '.') } else { ('.', ',') };
    let (integer, fraction) = match number.split_once(comma) {
        Some((integer, fraction)) => (integer, Some(fraction)),
        None => (number, None),
    };
    let mut groups = integer.split(point);
    let mut count = whole(groups.next()?)?;
    for group in groups {
        count = count.checked_mul(1000)?.checked_add(whole(group).filter(|_| group.len() == 3)?)?;
    }
    let fraction = match fraction {
        None => 0,
        Some(one) if one.len() == 1 => whole(one)? * 10,
        Some(two) if two.len() == 2 => whole(two)?,
        Some(_) => return None,
    };
    count.checked_mul(100)?.checked_add(fraction)
}

/// "year" of "year's".
pub(super) fn unpossessed(word: &str) -> Option<&str> {
    word.strip_suffix("'s").or_else(|| word.strip_suffix("’s"))
}
