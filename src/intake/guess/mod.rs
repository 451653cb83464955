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
pub(super) use published::resolve;

use super::date_field;
use crate::case::{Basis, Outlet, Published};
use crate::text::{Extent, Text};
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
    let body = text.as_str().get(start..).unwrap_or_default();
    let head = lines::head(text, start);
    let mut guess = Guess { language: language::of(body).to_owned(), ..Guess::default() };
    let found = |line: &Line<'_>, part: std::ops::Range<usize>| Found {
        value: line.words[part.clone()].to_owned(),
        extent: Some(line.extent(text, part)),
    };

    let title = title(&head);
    guess.title = title.as_ref().map(|(number, part)| found(&head.lines[*number], part.clone()));
    guess.byline = head
        .lines
        .iter()
        .filter(|line| !lines::is_furniture(line.words))
        .find_map(|line| people::byline(*line).map(|part| found(line, part)))
        .or_else(|| {
            let tail = lines::tail(text, 6);
            tail.iter().find_map(|line| people::signed(*line).map(|part| found(line, part)))
        });
    guess.outlet = outlet_of(text, &head);
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

/// The number of the line that is the headline, and its bytes without the `#` of Markdown.
fn title(head: &Head<'_>) -> Option<(usize, std::ops::Range<usize>)> {
    let longest = |from: usize| {
        let rest = head.lines.iter().skip(from + 1).chain(&head.opening);
        rest.map(|line| line.words.chars().take(200).count()).max().unwrap_or_default()
    };
    head.lines.iter().enumerate().find_map(|(number, line)| {
        let bare = line.words.trim_start_matches('#');
        let marked = bare.len() < line.words.len() && bare.starts_with(' ');
        let words = if marked { bare.trim_start() } else { line.words };
        let length = words.chars().count();
        let count = words.split_whitespace().filter(|w| w.contains(char::is_alphabetic)).count();
        let fits = (count >= 4 || marked && count > 0)
            && length <= 250
            && (!words.ends_with(['.', ',', ':', ';']) || words.ends_with("..."))
            && (length < longest(number) || marked)
            && !lines::is_furniture(words)
            && line.dates().is_empty()
            && people::byline(*line).is_none()
            && !is_address(words);
        fits.then(|| (number, line.part(words)))
    })
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
    head.lines.iter().enumerate().find_map(|(number, line)| {
        let near = number.saturating_sub(1)..(number + 2).min(dated.len());
        let beside = dated[near].contains(&true);
        if lines::is_furniture(line.words) || is_address(line.words) {
            return None;
        }
        let (value, part) = outlet::from_segment(*line, beside)?;
        Some(Found { value, extent: Some(line.extent(text, part)) })
    })
}

fn is_address(words: &str) -> bool {
    (words.starts_with("https://") || words.starts_with("http://"))
        && !words.contains(char::is_whitespace)
}

#[cfg(test)]
mod tests;
