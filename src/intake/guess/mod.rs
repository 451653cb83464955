//! What the text itself says about its title, outlet, author, date and language: offers for the
//! person to correct, never more.
//!
//! Only the head of the article is believed (what stands before its first long paragraph, and the
//! first words of that), so that the lists below an article offer nothing. A doubt offers nothing,
//! either: it leaves a [`GuessNote`].

mod front_matter;
mod language;
mod lines;
mod outlet;
mod people;
mod published;

pub(super) use people::{before_label, is_name};
pub(super) use published::{resolve, told_later};

use super::{date_field, signs};
use crate::case::{Basis, Outlet, Published};
use crate::text::{CodePoint, Extent, Text};
use crate::value::civil::{Date, Weekday};
use lines::{Head, Line};

/// What may be offered for the fields of an article.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Guess {
    /// Its headline.
    pub title: Option<Found<String>>,
    /// Who published it.
    pub outlet: Option<Found<Outlet>>,
    /// Who wrote it, as printed.
    pub byline: Option<Found<String>>,
    /// When it was published; the basis is [`Basis::Stated`].
    pub published: Option<Found<Published>>,
    /// Where it was found, if a line of the head is an address.
    pub url: Option<Found<String>>,
    /// `id`, `en`, or `und`.
    pub language: String,
    /// Why something is not offered.
    pub notes: Vec<GuessNote>,
}

/// A value, and where the text says so.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Found<T> {
    /// The value.
    pub value: T,
    /// The words it comes from, in code points.
    pub extent: Option<Extent>,
}

/// A day that a text names, and where.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Dated {
    /// The day.
    pub date: Date,
    /// The words, in code points.
    pub extent: Extent,
}

/// Why no date of publication is offered, though the head has one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum GuessNote {
    /// The text tells of a later day as past.
    HeaderOlderThanText {
        /// What the head says.
        header: Dated,
        /// What the text tells of.
        told: Dated,
    },
    /// The day was another day of the week than the head says.
    OtherWeekday {
        /// The weekday that the head says.
        said: Weekday,
        /// The date that the head says.
        header: Dated,
    },
}

impl std::fmt::Display for GuessNote {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::HeaderOlderThanText { header, told } => write!(
                f,
                "The head says {}, but the text tells of {}; no date is offered.",
                header.date, told.date
            ),
            Self::OtherWeekday { said, header } => write!(
                f,
                "The head says {said:?}, but {} was a {:?}; no date is offered.",
                header.date,
                header.date.weekday()
            ),
        }
    }
}

/// Guesses the fields of an article from its text. Never fails; linear in the text.
pub fn guess(text: &Text) -> Guess {
    let matter = front_matter::read(text);
    let start = matter.as_ref().map_or(0, |matter| matter.end);
    let head = lines::head(text, start);
    // Menus are of no language.
    let from = if head.end < text.as_str().len() { head.end } else { start };
    let body = text.as_str().get(from..).unwrap_or_default();
    let mut guess = Guess { language: language::of(body).to_owned(), ..Guess::default() };
    let found = |line: &Line<'_>, part: std::ops::Range<usize>| Found {
        value: line.words[part.clone()].to_owned(),
        extent: Some(line.extent(text, part)),
    };

    let signs: Vec<Sign> = (0..head.lines.len()).map(|at| sign(&head.lines, at)).collect();
    let title = title(&head, &signs);
    guess.title = title.as_ref().map(|(number, part)| found(&head.lines[*number], part.clone()));
    guess.byline = people::first(&head.lines)
        .or_else(|| people::signed(text, head.end))
        .map(|(line, part)| found(&line, part));
    guess.outlet = outlet_of(text, &head);
    if let (Some(byline), Some(outlet)) = (&mut guess.byline, &guess.outlet) {
        without(byline, &outlet.value.name);
    }
    guess.url = head
        .lines
        .iter()
        .find(|line| is_address(line.words))
        .map(|line| found(line, 0..line.words.len()));
    let number = title.map(|(number, _)| number);
    guess.published = published::guess(text, &head, number, &guess.language, &mut guess.notes);

    for (key, line) in matter.iter().flat_map(|matter| &matter.fields) {
        let whole = || found(line, 0..line.words.len());
        match key.as_str() {
            "title" | "judul" => guess.title = Some(whole()),
            "author" | "byline" | "penulis" => guess.byline = Some(whole()),
            "url" | "link" | "source" if is_address(line.words) => guess.url = Some(whole()),
            "outlet" | "publisher" | "media" | "source" => {
                let Found { value: name, extent } = whole();
                let domain = outlet::domain(&name).unwrap_or_default();
                guess.outlet = Some(Found { value: Outlet { name, domain }, extent });
            }
            "date" | "published" | "tanggal" => {
                if let Ok(date) = date_field::parse(line.words) {
                    let value = Published { basis: Basis::Stated, ..date };
                    guess.published = Some(Found { value, extent: whole().extent });
                    guess.notes.clear();
                }
            }
            _ => {}
        }
    }
    guess
}

/// Takes the outlet off the end of a byline: "Nora Field Northport Herald".
fn without(byline: &mut Found<String>, outlet: &str) {
    let name = byline.value.strip_suffix(outlet).map(|name| signs::before(name, " ,"));
    if let Some(name) = name.filter(|name| name.contains(' ')).map(str::to_owned) {
        let cut = byline.value.chars().count().saturating_sub(name.chars().count()) as u32;
        if let Some(extent) = &mut byline.extent {
            extent.end = CodePoint(extent.end.0 - cut);
        }
        byline.value = name;
    }
}

/// No headline is so many lines above a byline.
const FAR: usize = 6;

/// What a line of the head is, if not a headline.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Sign {
    None,
    /// Who wrote the article, or when it was published: a headline stands near.
    Beside,
    /// The name of an outlet.
    Outlet,
}

fn sign(lines: &[Line<'_>], at: usize) -> Sign {
    let line = lines[at];
    if !line.dates().is_empty() || people::byline(line).is_some() || people::is_label(line.words) {
        Sign::Beside
    } else if outlet::from_segment(line, true)
        .is_some_and(|(_, part)| part.start == 0 && signs::count(line.words) <= 6)
    {
        Sign::Outlet
    } else {
        Sign::None
    }
}

/// The number of the line that is the headline, and its bytes without the `#` of Markdown: the first
/// of those right above the lines that tell who wrote the article and when, if there are such lines;
/// else the first of all.
fn title(head: &Head<'_>, signs: &[Sign]) -> Option<(usize, std::ops::Range<usize>)> {
    let beside = |at: usize| signs.get(at) == Some(&Sign::Beside);
    let headline = |at: usize, least: usize| {
        (signs[at] == Sign::None).then(|| headline(head, signs, at, least)).flatten()
    };
    // How many lines above such a line it is, for those that are near; so many as are far.
    let above = |at: usize| (1..=FAR).find(|step| *step == FAR || beside(at + step));
    let fits: Vec<usize> = (0..signs.len()).filter(|at| headline(*at, 4).is_some()).collect();
    let near = (fits.iter().copied().enumerate())
        .filter(|(number, at)| {
            // Of lines one below the other, the first is the headline, though an outlet is between.
            let before = number.checked_sub(1).map(|before| fits[before]);
            let follows = before
                .filter(|before| signs[before + 1..*at].iter().all(|sign| *sign == Sign::Outlet));
            follows.is_none_or(|before| above(before) == Some(FAR))
        })
        .map(|(_, at)| (above(at), at))
        .filter(|(above, _)| *above != Some(FAR))
        .min();
    // Menus have lines of three words; right above a byline so few may be a headline.
    let few = || (0..signs.len()).find(|at| beside(at + 1) && headline(*at, 2).is_some());
    let last = || fits.iter().copied().find(|at| at + 8 >= signs.len());
    // Above the first sentence of a text without a menu three are one, too: "Mantan Menteri Wafat".
    let alone = || {
        let follows = head.lines.get(1).is_none_or(|next| signs::end(next.words, ".\"”"));
        (follows && !head.lines.is_empty() && headline(0, 3).is_some()).then_some(0)
    };
    let at = near.map(|(_, at)| at).or_else(few).or_else(last);
    let at = at.or(fits.first().copied()).or_else(alone)?;
    Some((at, headline(at, 2)?))
}

/// The bytes of a line that may be a headline, as far as its own words tell.
fn headline(
    head: &Head<'_>,
    signs: &[Sign],
    at: usize,
    least: usize,
) -> Option<std::ops::Range<usize>> {
    let line = head.lines[at];
    let rest = || head.lines.iter().skip(at + 1).chain(&head.opening);
    let longest = || rest().map(Line::length).max().unwrap_or_default();
    let bare = line.words.trim_start_matches('#');
    let marked = bare.len() < line.words.len() && bare.starts_with(' ');
    let words = if marked { bare.trim_start() } else { line.words };
    let length = line.length();
    let count = words.split_whitespace().filter(|w| w.contains(char::is_alphabetic)).count();
    // "Pat Lee for The Northport Herald" credits a picture.
    let credit = || {
        let named = head.lines.iter().zip(signs).filter(|(_, sign)| **sign == Sign::Outlet);
        named.map(|(line, _)| line.words).any(|name| name.contains(' ') && words.ends_with(name))
    };
    let fits = (count >= least || marked && count > 0)
        && words.len() <= 400
        && (!signs::end(words, ".,:;") || words.ends_with("..."))
        && !lines::is_furniture(words)
        && !is_address(words)
        && (marked || signs.get(at + 1) == Some(&Sign::Beside) || length < longest())
        && !credit();
    fits.then(|| line.part(words))
}

/// From the first words of the article; else a domain in the head; else a line beside a date.
fn outlet_of(text: &Text, head: &Head<'_>) -> Option<Found<Outlet>> {
    let opening = head
        .opening
        .iter()
        .filter(|line| !lines::is_furniture(line.words))
        .find_map(|line| outlet::from_opening(*line).map(|found| (*line, found)));
    if let Some((line, (mut outlet, part))) = opening {
        // "Orbit Indonesia" reads better than the "ORBITINDONESIA.COM" it stands for.
        let named = head.lines.iter().find(|l| outlet::is_name_of(l.words, &outlet.domain));
        if let Some(name) = named {
            outlet.name = name.words.to_owned();
        }
        return Some(Found { value: outlet, extent: Some(line.extent(text, part)) });
    }
    let dated: Vec<bool> = head.lines.iter().map(|line| !line.dates().is_empty()).collect();
    let near = head.lines.iter().enumerate().find_map(|(number, line)| {
        let near = number.saturating_sub(1)..(number + 3).min(dated.len());
        let beside = dated[near].contains(&true);
        if lines::is_furniture(line.words) || is_address(line.words) {
            return None;
        }
        let (value, part) = outlet::from_segment(*line, beside)?;
        Some(Found { value, extent: Some(line.extent(text, part)) })
    });
    // "By Lucy Adams, Northport Evening News"; anywhere else, if it is named twice.
    let behind = || {
        let lines = head.lines.iter().filter(|line| people::byline(**line).is_some());
        lines
            .filter_map(|line| line.words.rsplit_once(", ").map(|(_, last)| (line, last)))
            .find_map(|(line, last)| {
                let last = Line { words: last, at: line.at + line.part(last).start };
                let (value, part) = outlet::from_segment(last, true)?;
                Some(Found { value, extent: Some(last.extent(text, part)) })
            })
    };
    near.or_else(behind).or_else(|| {
        head.lines.iter().find_map(|line| {
            let (value, part) = outlet::from_segment(*line, true)?;
            let named = |line: &&Line<'_>| line.words.contains(&value.name);
            let twice = head.lines.iter().chain(&head.opening).filter(named).count() > 1;
            let fits = value.name.contains(' ') && twice && !lines::is_furniture(&value.name);
            fits.then(|| Found { value, extent: Some(line.extent(text, part)) })
        })
    })
}

fn is_address(words: &str) -> bool {
    (words.starts_with("https://") || words.starts_with("http://"))
        && !words.contains(char::is_whitespace)
}

#[cfg(test)]
mod tests;
