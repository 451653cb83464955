//! Numerals: the number that digits, words, or both together say.
//!
//! Invariants: reads on from where it begins, never back; takes as much as makes one number; powers of
//! ten only fall ("dua ratus ribu lima puluh"), so that two numbers beside each other are not one.

use super::words::{Role, role, short_scale};
use crate::detect::fold::{is_among, words};
use crate::detect::{Gap, Scan};
use crate::value::{Decimal, read_digits};
use std::ops::Range;

/// The most decimals that are read in words.
const MOST_DECIMALS: usize = 12;

/// A number in a text.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Numeral {
    pub(super) number: Decimal,
    pub(super) tokens: Range<usize>,
    /// The power of ten said at its end: 6 for "20 juta", 0 for none.
    pub(super) scale: u8,
    /// Whether it begins with digits.
    pub(super) in_digits: bool,
}

/// The number that begins at token `at`; `money` is the currency said before it.
pub(super) fn read(scan: &Scan<'_>, at: usize, money: Option<&str>) -> Option<Numeral> {
    let token = scan.get(at)?;
    if !token.is_number() && (!token.is_word() || begin(scan, at).is_none()) {
        return None;
    }
    if let Some(part) = part_of_scale(scan, at) {
        return Some(part);
    }
    let mut sum = Sum::new(at);
    while sum.take(scan, money) {}
    sum.finish(scan, at)
}

/// Whether the ending "-an" stands here: about so many.
pub(super) fn is_about(scan: &Scan<'_>, at: usize) -> bool {
    scan.is_mark(at, '-') && scan.is_glued(at) && scan.lower(at + 1) == "an"
}

/// What the first word of a number in words does; `None` if no number begins with it.
fn begin(scan: &Scan<'_>, at: usize) -> Option<Role> {
    let word = scan.lower(at);
    if word == "a" && part_of_scale(scan, at).is_some() {
        return Some(Role::Part(25));
    }
    if word == "a" || word == "an" {
        let next = role(scan.lower(at + 1), scan.reading.language)?;
        return matches!(next, Role::Times(_) | Role::Scale(_) | Role::Dozen(_)).then_some(next);
    }
    let role = role(word, scan.reading.language)?;
    match role {
        Role::Digit(_) | Role::Whole(..) | Role::OneScale(_) | Role::Part(_) => Some(role),
        _ => None,
    }
}

/// "a quarter of a million", "three quarters of a billion", "half of a million".
fn part_of_scale(scan: &Scan<'_>, at: usize) -> Option<Numeral> {
    let (times, part_at) = match scan.lower(at) {
        "a" => (1, at + 1),
        "three" => (3, at + 1 + usize::from(scan.is_mark(at + 1, '-'))),
        _ => (1, at),
    };
    let hundredths = match scan.lower(part_at) {
        "quarter" if times == 1 => 25,
        "quarters" if times == 3 => 75,
        "half" if times == 1 => 50,
        _ => return None,
    };
    let scale_at = part_at + 3;
    let of =
        scan.says(part_at, &[scan.lower(part_at), "of", "a"]) && scan.gap(scale_at) < Gap::Line;
    let role = role(scan.lower(scale_at), scan.reading.language).filter(|_| of)?;
    let Role::Scale(scale) = role else { return None };
    let number = hundredth(hundredths)?.scaled(scale.into())?;
    Some(Numeral { number, tokens: at..scale_at + 1, scale, in_digits: false })
}

/// A number on the way.
struct Sum {
    /// What is multiplied by its scale already.
    total: Option<Decimal>,
    /// What is not yet.
    group: Option<Decimal>,
    /// The next part of the group must be below ten to this power.
    below: u8,
    /// The next scale must be below this power of ten.
    scale_below: u8,
    scale: u8,
    at: usize,
    /// Nothing can follow.
    done: bool,
}

impl Sum {
    fn new(at: usize) -> Self {
        Self { total: None, group: None, below: 3, scale_below: u8::MAX, scale: 0, at, done: false }
    }

    /// Takes the next token, or several; whether it did.
    fn take(&mut self, scan: &Scan<'_>, money: Option<&str>) -> bool {
        let begun = self.group.is_some() || self.total.is_some();
        let mut at = self.at;
        if self.done || (begun && scan.gap(at) >= Gap::Line) {
            return false;
        }
        // "Rp 10-an juta".
        if begun
            && is_about(scan, at)
            && matches!(role(scan.lower(at + 2), scan.reading.language), Some(Role::Scale(_)))
        {
            at += 2;
        }
        if begun && scan.is_mark(at, '-') && scan.is_glued(at) && scan.is_glued(at + 1) {
            // "twenty-one", but not "dua-tiga".
            if self.below != 1 || scan.reading.language == Some(crate::text::Language::Indonesian) {
                return false;
            }
            at += 1;
        }
        let Some(token) = scan.get(at) else { return false };
        if token.is_number() {
            return self.take_digits(scan, at);
        }
        if !token.is_word() {
            return false;
        }
        if begun
            && scan.get(at - 1).is_some_and(|before| before.is_number())
            && let Some(power) = thousands(scan, at)
                .or_else(|| millions(scan, at))
                .or_else(|| short_scale(scan.exact(at), money.or(rupiah(scan, at + 1))))
        {
            return self.multiply(power, at + 1);
        }
        let word = scan.lower(at);
        if begun && word == "and" {
            return self.take_and(scan, at + 1);
        }
        if !begun && (word == "a" || word == "an") {
            self.group = Some(Decimal::whole(1));
            self.below = 0;
            self.at = at + 1;
            return true;
        }
        let Some(role) = role(word, scan.reading.language) else { return false };
        self.take_word(scan, role, at)
    }

    fn take_digits(&mut self, scan: &Scan<'_>, at: usize) -> bool {
        let Some(number) = read_digits(scan.exact(at), scan.reading.language) else {
            return false;
        };
        if self.group.is_none() && self.total.is_none() {
            self.group = Some(number);
            self.below = 0;
            if is_times(scan, at + 1, 2) {
                self.group = number.times(Decimal::whole(100));
                self.below = 2;
                self.at = at + 2;
                return self.group.is_some();
            }
            self.at = at + 1;
            return true;
        }
        if let Some(group) = self.group {
            // "9 ratus 90"
            let limit = Decimal::whole(10u32.pow(self.below.into()));
            let fits = number.exponent() == 0 && number.compare(limit).is_lt() && self.below > 0;
            let sum = group.plus(number).filter(|_| fits && self.below < 3);
            self.below = 0;
            return self.replace(sum, at + 1);
        }
        // "90 ribu 2", "9 juta 30 ribu": whole, smaller than what was said, and more of a number follows or
        // the thousands came last.
        let next = role(scan.lower(at + 1), scan.reading.language);
        let scale = match next {
            Some(Role::Scale(power)) => power,
            _ if self.scale == 3 => 0,
            _ => return false,
        };
        let fits = number.exponent() == 0
            && number.scaled(scale.into()).is_some_and(|said| {
                Decimal::new(1, self.scale_below.into())
                    .is_some_and(|limit| said.compare(limit).is_lt())
            });
        if fits {
            self.group = Some(number);
            self.below = 0;
            self.at = at + 1;
        }
        fits
    }

    fn take_word(&mut self, scan: &Scan<'_>, role: Role, at: usize) -> bool {
        match role {
            Role::Digit(digit) => {
                let number = Decimal::whole(digit.into());
                if is_role(scan, at + 1, Role::Teens) {
                    return self.add(number.plus(Decimal::whole(10)), 1, 0, at + 2);
                }
                for power in [1u8, 2] {
                    if is_times(scan, at + 1, power) {
                        let times = number.times(Decimal::whole(10u32.pow(power.into())));
                        return self.add(times, power, power, at + 2);
                    }
                }
                let per = usize::from(scan.lower(at + 1) == "per");
                let hundredths = match word_role(scan, at + 1 + per) {
                    Some(Role::Parts(hundredths)) if per == 0 => hundredths,
                    // "tiga per empat"
                    Some(Role::Digit(whole @ (2 | 4 | 5))) if per == 1 => 100 / whole,
                    _ => return self.add(Some(number), 0, 0, at + 1),
                };
                let part = hundredth(hundredths).and_then(|part| part.times(number));
                self.add(part, 0, 0, at + 2 + per)
            }
            Role::Whole(number, fills) => {
                let number = Decimal::whole(number.into());
                // "sebelas" and "eleven" leave no room for a digit after them.
                let power = if fills == 2 { 2 } else { 1 };
                self.add(Some(number), power, fills, at + 1)
            }
            Role::Times(2) if self.below == 0 && self.group.is_some() && self.total.is_none() => {
                self.group = self.group.and_then(|group| group.times(Decimal::whole(100)));
                self.below = 2;
                self.at = at + 1;
                self.group.is_some()
            }
            Role::Scale(power) => self.multiply(power, at + 1),
            Role::OneScale(power) if self.group.is_none() && power < self.scale_below => {
                self.group = Some(Decimal::whole(1));
                self.multiply(power, at + 1)
            }
            Role::Part(hundredths) => {
                let part = hundredth(hundredths);
                if self.group.is_none() {
                    // "half a million"
                    let article = usize::from(scan.lower(at + 1) == "a");
                    return self.total.is_none() && self.add(part, 0, 0, at + 1 + article);
                }
                // "dua setengah"
                let sum = self.group.zip(part).and_then(|(group, part)| group.plus(part));
                self.below = 0;
                self.replace(sum, at + 1)
            }
            Role::Dozen(times) => {
                let all = self.finished().and_then(|all| all.times(Decimal::whole(times.into())));
                self.total = None;
                self.done = true;
                self.replace(all, at + 1)
            }
            Role::Point => self.take_decimals(scan, at + 1),
            Role::Times(_) | Role::Teens | Role::Parts(_) | Role::OneScale(_) => false,
        }
    }

    /// English "and": "one hundred and five", "two and a half".
    fn take_and(&mut self, scan: &Scan<'_>, at: usize) -> bool {
        if scan.says(at, &["a", "half"]) && self.group.is_some() {
            let sum = self.group.zip(hundredth(50)).and_then(|(group, half)| group.plus(half));
            self.below = 0;
            return self.replace(sum, at + 2);
        }
        let after_hundred = self.group.is_some() && self.below == 2;
        match word_role(scan, at) {
            Some(role @ (Role::Digit(_) | Role::Whole(_, 0 | 1)))
                if after_hundred || self.group.is_none() =>
            {
                self.take_word(scan, role, at)
            }
            _ => false,
        }
    }

    /// "koma nol satu dua".
    fn take_decimals(&mut self, scan: &Scan<'_>, at: usize) -> bool {
        let Some(group) = self.group else { return false };
        let mut decimals = String::new();
        while decimals.len() < MOST_DECIMALS
            && let Some(Role::Digit(digit)) = word_role(scan, at + decimals.len())
        {
            decimals.push(char::from(b'0' + digit));
        }
        let end = at + decimals.len();
        let sum = format!("{}.{decimals}", group.plain()).parse().ok();
        self.below = 0;
        !decimals.is_empty() && self.replace(sum, end)
    }

    /// Adds a part that fills the places below ten to the power `fills`, plus one.
    fn add(&mut self, part: Option<Decimal>, fills: u8, below: u8, end: usize) -> bool {
        if fills >= self.below {
            return false;
        }
        let sum = match (self.group, part) {
            (Some(group), Some(part)) => group.plus(part),
            (None, part) => part,
            (Some(_), None) => None,
        };
        if sum.is_some() {
            self.below = below;
        }
        self.replace(sum, end)
    }

    fn replace(&mut self, group: Option<Decimal>, end: usize) -> bool {
        if group.is_some() {
            self.group = group;
            self.at = end;
        }
        group.is_some()
    }

    fn multiply(&mut self, power: u8, end: usize) -> bool {
        let Some(group) = self.group.filter(|_| power < self.scale_below) else { return false };
        let Some(scaled) = group.scaled(power.into()) else { return false };
        let total = match self.total {
            Some(total) => total.plus(scaled),
            None => Some(scaled),
        };
        if total.is_none() {
            return false;
        }
        self.total = total;
        self.group = None;
        self.below = 3;
        self.scale_below = power;
        self.scale = power;
        self.at = end;
        true
    }

    fn finished(&self) -> Option<Decimal> {
        match (self.total, self.group) {
            (Some(total), Some(group)) => total.plus(group),
            (total, group) => total.or(group),
        }
    }

    fn finish(self, scan: &Scan<'_>, start: usize) -> Option<Numeral> {
        let number = self.finished()?;
        let in_digits = scan.get(start).is_some_and(|token| token.is_number());
        let scale = if self.group.is_none() { self.scale } else { 0 };
        Some(Numeral { number, tokens: start..self.at, scale, in_digits })
    }
}

/// The rupiah said after a scale: "15 M rupiah".
fn rupiah(scan: &Scan<'_>, at: usize) -> Option<&'static str> {
    (scan.lower(at) == "rupiah" && scan.gap(at) < Gap::Line).then_some("IDR")
}

/// "100k": touching its digits.
fn thousands(scan: &Scan<'_>, at: usize) -> Option<u8> {
    (scan.is_glued(at) && scan.lower(at) == "k").then_some(3)
}

/// "65m years", "3m people": a million of many, where a metre would have none behind it.
fn millions(scan: &Scan<'_>, at: usize) -> Option<u8> {
    let counted = is_among(
        scan.lower(at + 1),
        words!(
            "years people tonnes tons barrels users children homes jobs workers copies doses votes"
        ),
    );
    let english = scan.reading.language == Some(crate::text::Language::English);
    (scan.exact(at) == "m" && scan.is_glued(at) && english && counted).then_some(6)
}

fn hundredth(hundredths: u8) -> Option<Decimal> {
    match hundredths {
        50 => Decimal::new(5, -1),
        other => Decimal::new(other.into(), -2),
    }
}

/// What the word at `at` does in a number, if it stands on the same line as the one before it.
fn word_role(scan: &Scan<'_>, at: usize) -> Option<Role> {
    scan.get(at).filter(|token| token.is_word() && token.gap == Gap::Space)?;
    role(scan.lower(at), scan.reading.language)
}

fn is_role(scan: &Scan<'_>, at: usize, expected: Role) -> bool {
    word_role(scan, at) == Some(expected)
}

fn is_times(scan: &Scan<'_>, at: usize, power: u8) -> bool {
    is_role(scan, at, Role::Times(power))
}
