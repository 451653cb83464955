//! What is told of a suggestion: its words, what they come to, and why.

use super::state::{Place, Suggestions};
use crate::analysis::{AuditProblem, Found};
use crate::case::{Article, Choice, Resolved, SuggestionKind};
use crate::compare::show;
use crate::detect::QuotationMarks;
use crate::proposals::Proposer;
use crate::ui::session::Topic;
use crate::ui::values::reason;
use crate::ui::words::language;
use crate::ui::words::suggestions::suggestions as words;
use crate::value::Value;

/// A rule that is less sure than this, in percent, says so.
const SURE: u8 = 70;
/// No more letters of the words are told.
const LONGEST: usize = 240;

/// What is told of one.
#[derive(Clone, Default, PartialEq)]
pub struct Told {
    /// What it is.
    pub kind: &'static str,
    /// Its words.
    pub words: String,
    /// What they come to; may be empty.
    pub value: String,
    /// Why.
    pub reason: String,
    /// How sure the rule is, if it is not.
    pub doubt: String,
}

impl Suggestions {
    /// What is told of a suggestion; tracked by the language, and by the sources that may be meant.
    pub fn told(&self, Place { article, key }: Place) -> Told {
        if key.kind == SuggestionKind::Attribution {
            self.reading.session.track(Topic::Sources);
        }
        let told = self.read(article, |case, article, one| {
            let (found, all) = one.proposals.get(key)?;
            let (value, reason) = match found.kind {
                SuggestionKind::Attribution => {
                    let source = Proposer::new(case, article, all).source(found);
                    let name = source.and_then(|source| match source {
                        Choice::New(fields) => Some(fields.name),
                        Choice::Existing(id) => case.sources().get(&id).map(|s| s.name.clone()),
                    });
                    let cue = found.cue.map(|cue| folded(article.text.slice(cue)));
                    let stands = found.antecedent.map(|at| folded(article.text.slice(at)));
                    let resolved = found.resolved.unwrap_or_default();
                    let why = match (resolved, stands) {
                        (Resolved::Explicit, _) | (_, None) => (words().said_by)(cue.as_deref()),
                        (Resolved::Pronoun, Some(who)) => (words().stands_for)(&who),
                        (Resolved::CarriedOver, Some(who)) => (words().carried_over)(&who),
                    };
                    // "Nikke Asia" is read as "Nikkei Asia", "Lungescu" as "Oana Lungescu".
                    let called = found.source.map(|at| folded(article.text.slice(at)));
                    let why = match (resolved, called, &name) {
                        (Resolved::Explicit, Some(called), Some(name))
                            if !called.to_lowercase().contains(&name.to_lowercase()) =>
                        {
                            format!("{why} · {}", (words().read_as)(&called, name))
                        }
                        _ => why,
                    };
                    (name.unwrap_or_else(|| words().nobody.to_owned()), why)
                }
                _ => (value_of(article, found), why(found)),
            };
            let said = shortened(&folded(article.text.slice(found.extent)));
            let reason = if is_read_off(found, &said) { String::new() } else { reason };
            // What reads as it is written needs no second telling.
            let is_plain = found.kind != SuggestionKind::Furniture && value == said;
            let (value, mut reason) = if is_plain { Default::default() } else { (value, reason) };
            let places = one.proposals.places(key);
            if places > 1 {
                let parted = if reason.is_empty() { "" } else { " · " };
                reason = format!("{reason}{parted}{}", (words().places)(places));
            }
            let doubt = (found.confidence < SURE).then(|| (words().unsure)(found.confidence));
            Some(Told {
                kind: (words().kind)(found.kind),
                words: said,
                value,
                reason,
                doubt: doubt.unwrap_or_default(),
            })
        });
        told.flatten().unwrap_or_default()
    }
}

fn value_of(article: &Article, found: &Found) -> String {
    if let Some(problem) = found.problem {
        return AuditProblem::Text(problem).told(found.against.as_ref(), language());
    }
    if let Some(region) = found.region {
        return (words().region)(region).to_owned();
    }
    match (&found.value, found.kind) {
        (_, SuggestionKind::Quotation) => String::new(),
        (Some(value), _) => show(value, language()),
        (None, SuggestionKind::Date) => {
            let is_undated = article.published.is_none();
            match found.rule.as_str() {
                "dates.set" => words().repeated,
                rule if is_undated && rule != "dates.vague" => words().undated,
                _ => words().vague,
            }
            .to_owned()
        }
        (None, _) => String::new(),
    }
}

fn why(found: &Found) -> String {
    match found.kind {
        SuggestionKind::Quotation if found.marks == Some(QuotationMarks::Matched) => {
            words().quoted.to_owned()
        }
        SuggestionKind::Quotation => words().quoted_oddly.to_owned(),
        _ => found.value.as_ref().map(reason).unwrap_or_default(),
    }
}

/// Whether the value is read off the words that are told anyhow, and nothing else: no reason need say so.
fn is_read_off(found: &Found, said: &str) -> bool {
    let leans = |value: &Value| value.because.as_ref().is_some_and(|why| why.anchor.is_some());
    found.value.as_ref().is_some_and(|value| !leans(value) && folded(&value.raw) == said)
}

fn folded(words: &str) -> String {
    words.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn shortened(words: &str) -> String {
    match words.char_indices().nth(LONGEST) {
        Some((end, _)) => format!("{} …", words[..end].trim_end()),
        None => words.to_owned(),
    }
}
