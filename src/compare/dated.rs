//! What leans on the date of an article, and the dates that cannot be right.

use super::facts::outlet;
use super::show::say;
use crate::case::{Article, Body, Case, Id, Published};
use crate::detect::{DateProblem, Finding, Reading, Suggestion, best_value, suggest};
use crate::text::{Extent, Language};
use crate::value::{DateValue, Value, ValueKind};

/// What rules can see in an article, given when it was published.
fn suggestions(article: &Article, published: Option<&str>) -> Vec<Suggestion> {
    let language = Language::from_tag(&article.language);
    suggest(&Reading { text: &article.text, language, published })
}

/// The value of the words at `extent` of an article, of this kind: what a mention is offered. `None` if the article
/// is gone or no rule reads the words.
pub fn read_value(case: &Case, article: Id, extent: Extent, kind: ValueKind) -> Option<Value> {
    let article = case.articles().get(&article)?;
    let published = article.published.as_ref().map(|published| published.value.as_str());
    best_value(&article.text, &suggestions(article, published), extent, kind)
}

/// The mentions of an article whose values are others if it was published then, with the new values. Only what a
/// rule reckoned from a date moves; what a person set stays.
pub fn redated(case: &Case, article: Id, published: Option<&Published>) -> Vec<(Id, Value)> {
    let Some(article) = case.articles().get(&article) else { return Vec::new() };
    let leans = |value: &Value| {
        value.is_computed() && value.because.as_ref().is_some_and(|why| why.anchor.is_some())
    };
    let marks = case.marks().values().filter(|mark| mark.article == article.id);
    let mut leaning = marks
        .filter_map(|mark| match &mark.body {
            Body::Mention { value: Some(value), .. } if leans(value) => Some((mark, value)),
            _ => None,
        })
        .filter(|(mark, _)| mark.span.is_anchored())
        .peekable();
    if article.published.as_ref() == published || leaning.peek().is_none() {
        return Vec::new();
    }
    let found = suggestions(article, published.map(|published| published.value.as_str()));
    leaning
        .filter_map(|(mark, old)| {
            let extent = mark.span.extent();
            let new = best_value(&article.text, &found, extent, old.kind())?;
            (new != *old && new.raw == old.raw).then_some((mark.id, new))
        })
        .collect()
}

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
    /// In words.
    pub fn words(self, language: Language) -> &'static str {
        let say = |english, indonesian| say(language, english, indonesian);
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

/// The dates of a case that cannot be right, by article and place. Page furniture is left out, but for a date that
/// stands where the date of publication stands.
pub fn audit(case: &Case) -> Vec<DateFinding> {
    case.articles().values().flat_map(|article| audit_article(article)).collect()
}

/// The dates of one article that cannot be right.
pub fn audit_article(article: &Article) -> Vec<DateFinding> {
    let mut out = Vec::new();
    let finding = |place: Option<Extent>, words: &str, problem, confidence| DateFinding {
        article: article.id,
        outlet: outlet(article).to_owned(),
        place,
        words: words.to_owned(),
        problem,
        confidence,
    };
    let noted = article.published.as_ref().map(|published| published.value.as_str());
    let date = noted.and_then(|noted| DateValue::parse(noted).ok());
    if let Some(noted) = noted {
        match &date {
            None => out.push(finding(None, noted, AuditProblem::Unreadable, 100)),
            Some(date) => {
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
    let is_furniture = |extent: Extent| {
        let mut regions = article.regions.iter().filter(|region| region.kind.is_furniture());
        regions.any(|region| region.start <= extent.start && extent.end <= region.end)
    };
    let found = suggestions(article, noted);
    for one in &found {
        let Finding::DateFault { problem } = one.finding else { continue };
        if problem != DateProblem::OlderThanEvents && is_furniture(one.extent) {
            continue;
        }
        let words = article.text.slice(one.extent);
        out.push(finding(Some(one.extent), words, AuditProblem::Text(problem), one.confidence));
        let written = best_value(&article.text, &found, one.extent, ValueKind::Date);
        let is_noted = written.is_some_and(|value| match value.form {
            crate::value::Form::Date(written) => date.is_some_and(|date| {
                date.compare(&written) != crate::value::date::Relation::Disjoint
            }),
            _ => false,
        });
        if problem == DateProblem::OlderThanEvents
            && is_noted
            && let Some(noted) = noted
        {
            out.push(finding(None, noted, AuditProblem::PublishedOlder, one.confidence));
        }
    }
    out
}
