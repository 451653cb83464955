//! What leans on the date of an article.

use super::{Answer, Passage, Question};
use crate::case::{Body, Case, Id, Published};
use crate::text::Extent;
use crate::value::{Value, ValueKind};

/// The mentions of an article that a rule reckoned from a date, to be reckoned anew from another.
#[derive(Clone, Debug, PartialEq)]
pub struct Redating {
    passage: Passage,
    leaning: Vec<(Id, Extent, Value)>,
}

impl Redating {
    /// What leans on the date of the article if it is to be `published` then; `None` if nothing does, or the date stays.
    /// What a person set leans on nothing.
    pub fn new(case: &Case, article: Id, published: Option<&Published>) -> Option<Self> {
        let article = case.articles().get(&article)?;
        if article.published.as_ref() == published {
            return None;
        }
        let leans = |value: &Value| {
            value.is_computed() && value.because.as_ref().is_some_and(|why| why.anchor.is_some())
        };
        let marks = case.marks().values().filter(|mark| mark.article == article.id);
        let leaning =
            marks.filter(|mark| mark.span.is_anchored()).filter_map(|mark| match &mark.body {
                Body::Mention { value: Some(value), .. } if leans(value) => {
                    Some((mark.id, mark.span.extent(), value.clone()))
                }
                _ => None,
            });
        let leaning: Vec<(Id, Extent, Value)> = leaning.collect();
        let passage = Passage {
            published: published.map(|published| published.value.clone()),
            ..Passage::of(article)
        };
        (!leaning.is_empty()).then_some(Self { passage, leaning })
    }

    /// What to ask of the rules.
    pub fn question(&self) -> Question {
        let at = |(_, extent, value): &(Id, Extent, Value)| (*extent, Some(value.kind()));
        let at: Vec<(Extent, Option<ValueKind>)> = self.leaning.iter().map(at).collect();
        Question::Values { passage: self.passage.clone(), at }
    }

    /// The mentions whose values are others, with the new values.
    pub fn moved(self, answer: Answer) -> Vec<(Id, Value)> {
        let Answer::Values(values) = answer else { return Vec::new() };
        let both = self.leaning.into_iter().zip(values);
        both.filter_map(|((mark, _, old), new)| {
            let new = new?;
            (new != old && new.raw == old.raw).then_some((mark, new))
        })
        .collect()
    }
}
