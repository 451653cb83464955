//! The dates of articles that cannot be right, in words.

use super::{Fault, Passage, Question};
use crate::case::{Article, Id};
use crate::compare::{outlet, show_form};
use crate::detect::DateProblem;
use crate::text::{Extent, Language};
use crate::value::date::{Point, When};
use crate::value::{DateValue, Form};

/// A date that cannot be right.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DateFinding {
    /// The article.
    pub article: Id,
    /// Its outlet.
    pub outlet: String,
    /// The words; `None` when it is the date of publication as noted.
    pub place: Option<Extent>,
    /// The words, or the date as noted.
    pub words: String,
    /// What is wrong.
    pub problem: AuditProblem,
    /// How sure that is, in percent.
    pub confidence: u8,
    /// What speaks against it, if that is a date.
    pub against: Option<DateValue>,
}

impl DateFinding {
    /// What is wrong, in words.
    pub fn words(&self, language: Language) -> String {
        self.problem.told(self.against.as_ref(), language)
    }
}

/// What is wrong with a date.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AuditProblem {
    /// A rule saw it in the text.
    Text(DateProblem),
    /// The date of publication as noted is the one that is older than what the text tells.
    PublishedOlder,
    /// The date of publication as noted is no date.
    Unreadable,
    /// It was published after it was loaded.
    AfterRetrieval,
}

impl AuditProblem {
    /// In words, with the date that speaks against it: "the weekday does not fit the date: 2024-10-14 is a Monday".
    pub fn told(self, against: Option<&DateValue>, language: Language) -> String {
        let words = self.words(language);
        let Some(against) = against else { return words.to_owned() };
        let shown = show_form(&Form::Date(*against), language);
        match (self, against.when) {
            (AuditProblem::Text(DateProblem::Weekday), When::On(Point::Day(day))) => {
                let weekday = day.weekday().name(language);
                match language {
                    Language::English => format!("{words}: {shown} is a {weekday}"),
                    Language::Indonesian => format!("{words}: {shown} hari {weekday}"),
                }
            }
            _ => format!("{words} ({shown})"),
        }
    }

    /// In words.
    pub fn words(self, language: Language) -> &'static str {
        let say = |english, indonesian| match language {
            Language::English => english,
            Language::Indonesian => indonesian,
        };
        match self {
            AuditProblem::Text(DateProblem::Weekday) => {
                say("the weekday does not fit the date", "nama hari tidak cocok dengan tanggal")
            }
            AuditProblem::Text(DateProblem::Impossible) => {
                say("there is no such day", "tanggal itu tidak ada")
            }
            AuditProblem::Text(DateProblem::FarOff) => {
                say("it lies years from the rest", "bertahun-tahun dari tanggal lainnya")
            }
            AuditProblem::Text(DateProblem::OlderThanEvents) => say(
                "it is older than what the text tells",
                "lebih tua dari peristiwa yang diceritakan",
            ),
            AuditProblem::PublishedOlder => say(
                "the date of publication is older than what the text tells",
                "tanggal terbit lebih tua dari peristiwa yang diceritakan",
            ),
            AuditProblem::Unreadable => {
                say("the date of publication cannot be read", "tanggal terbit tidak terbaca")
            }
            AuditProblem::AfterRetrieval => {
                say("it was published after it was loaded", "terbit setelah artikelnya dimuat")
            }
        }
    }
}

/// What to ask of the rules about an article, for [`audit`].
pub fn audit_question(article: &Article) -> Question {
    let furniture = article.regions.iter().filter(|region| region.kind.is_furniture());
    let furniture = furniture.map(|region| Extent { start: region.start, end: region.end });
    Question::Faults { passage: Passage::of(article), furniture: furniture.collect() }
}

/// The dates of an article that cannot be right: that of publication first, then those that rules see in the text, in its
/// order. Page furniture is left out, but for a date that stands where the date of publication stands.
pub fn audit(article: &Article, faults: &[Fault]) -> Vec<DateFinding> {
    let mut out = Vec::new();
    let finding = |place: Option<Extent>, words: &str, problem, confidence| DateFinding {
        article: article.id,
        outlet: outlet(article).to_owned(),
        place,
        words: words.to_owned(),
        problem,
        confidence,
        against: None,
    };
    let noted = article.published.as_ref().map(|published| published.value.as_str());
    if let Some(noted) = noted {
        match DateValue::parse(noted) {
            Err(_) => out.push(finding(None, noted, AuditProblem::Unreadable, 100)),
            Ok(date) => {
                let bounds = date.bounds();
                // A place may be half a day before Greenwich.
                let ahead = -i64::from(bounds.offset.unwrap_or(14 * 60));
                let loaded = article.retrieved.map(|time| time.millis().div_euclid(60_000));
                if loaded.is_some_and(|loaded| bounds.earliest.saturating_add(ahead) > loaded) {
                    out.push(finding(None, noted, AuditProblem::AfterRetrieval, 100));
                }
            }
        }
    }
    for fault in faults {
        let words = article.text.slice(fault.extent);
        // Where it is the date that is noted, it is told of that one, and once.
        let problem = match fault.problem {
            DateProblem::OlderThanEvents if fault.is_published => AuditProblem::PublishedOlder,
            problem => AuditProblem::Text(problem),
        };
        let found = finding(Some(fault.extent), words, problem, fault.confidence);
        out.push(DateFinding { against: fault.against, ..found });
    }
    out
}
