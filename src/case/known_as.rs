//! What a person knows a record by.

use super::{Case, Citing, Id, Record};
use crate::text::quoted;

/// The words by which a person finds a record of `case` again: its title, its statement, its name, the
/// words that it marks; in one line. Empty if it has none.
pub fn known_as(case: &Case, record: &Record) -> String {
    let claim = |id: &Id| case.claims().get(id).map(|claim| claim.statement.clone());
    let source = |id: &Id| case.sources().get(id).map(|source| source.name.clone());
    let article = |id: &Id| case.articles().get(id).map(|article| known(article));
    let words = match record {
        Record::Case(header) => vec![Some(header.title.clone())],
        Record::Article(article) => vec![Some(known(article))],
        Record::Claim(claim) => vec![Some(claim.statement.clone())],
        Record::Source(source) => vec![Some(source.name.clone())],
        Record::Mark(mark) => vec![Some(quoted(mark.span.exact())), Some(mark.comment.clone())],
        Record::Absence(absence) => {
            vec![claim(&absence.claim), article(&absence.article), Some(absence.note.clone())]
        }
        Record::Citation(citation) => {
            let from = match &citation.from {
                Citing::Article(id) => article(id),
                Citing::Source(id) => source(id),
            };
            vec![from, source(&citation.to), Some(citation.note.clone())]
        }
        Record::Evidence(evidence) => {
            let said = [&evidence.quote, &evidence.url].into_iter().find(|s| !s.trim().is_empty());
            vec![claim(&evidence.claim), said.cloned()]
        }
        Record::Review(review) => {
            vec![claim(&review.claim), Some(review.justification.clone())]
        }
        Record::Dismissal(dismissal) => {
            vec![dismissal.span.as_ref().map(|span| quoted(span.exact()))]
        }
    };
    let words: Vec<String> = words.into_iter().flatten().map(|words| one_line(&words)).collect();
    joined(words)
}

fn known(article: &super::Article) -> String {
    let outlet = [&article.outlet.name, &article.outlet.domain];
    let outlet = outlet.into_iter().find(|name| !name.trim().is_empty());
    joined(vec![outlet.map(|name| one_line(name)).unwrap_or_default(), one_line(&article.title)])
}

fn joined(mut words: Vec<String>) -> String {
    words.retain(|words| !words.is_empty());
    words.join(" — ")
}

fn one_line(words: &str) -> String {
    words.split_whitespace().collect::<Vec<_>>().join(" ")
}
