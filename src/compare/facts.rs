//! What the case holds on each claim: mentions with their surroundings, by claim and by article.

use crate::case::{Article, Body, Case, Id, Mark, Modality, Polarity, QuoteForm};
use crate::text::Extent;
use crate::value::Value;
use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

/// What an outlet is called: by its name, else its domain, else the title of the article.
pub fn outlet(article: &Article) -> &str {
    [&article.outlet.name, &article.outlet.domain, &article.title]
        .into_iter()
        .map(|name| name.trim())
        .find(|name| !name.is_empty())
        .unwrap_or("?")
}

/// A mention of a claim, and who stands behind its words.
#[derive(Clone, Debug, PartialEq)]
pub struct Mention {
    /// The mark.
    pub mark: Id,
    /// Its article.
    pub article: Id,
    /// The outlet of that.
    pub outlet: String,
    /// Where the words stand; empty for an orphan.
    pub extent: Extent,
    /// The words.
    pub words: String,
    /// What they come to.
    pub value: Option<Value>,
    /// Whether they affirm or deny.
    pub polarity: Polarity,
    /// How they put it.
    pub modality: Modality,
    /// The sources to which these words are attributed.
    pub sources: BTreeSet<Id>,
    /// Whether they stand in somebody's own words.
    pub quoted: bool,
    /// Whether they are attributed to somebody, if only to one that is not known.
    pub attributed: bool,
    /// Whether attributions are marked anywhere in the article: else "not attributed" says nothing.
    pub(super) article_attributes: bool,
}

/// Marks by what they belong to, so that a claim is looked at without looking at all marks.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Index {
    /// Mentions by claim.
    pub(super) mentions: BTreeMap<Id, BTreeSet<Id>>,
    /// Attributions by article.
    pub(super) attributions: BTreeMap<Id, BTreeSet<Id>>,
    /// The claim of each mention and the article of each attribution, to find it when the mark is gone.
    owners: BTreeMap<Id, Owner>,
}

#[derive(Clone, Copy, Debug, PartialEq)]
enum Owner {
    Claim(Id),
    Article(Id),
}

impl Index {
    pub(super) fn new(case: &Case) -> Self {
        let mut out = Self::default();
        for mark in case.marks().values() {
            out.add(mark);
        }
        out
    }

    /// Looks again at these marks.
    pub(super) fn update(&mut self, case: &Case, marks: &BTreeSet<Id>) {
        for id in marks {
            match self.owners.remove(id) {
                Some(Owner::Claim(claim)) => take(&mut self.mentions, claim, id),
                Some(Owner::Article(article)) => take(&mut self.attributions, article, id),
                None => {}
            }
            if let Some(mark) = case.marks().get(id) {
                self.add(mark);
            }
        }
    }

    fn add(&mut self, mark: &Mark) {
        match &mark.body {
            Body::Mention { claim, .. } => {
                self.mentions.entry(*claim).or_default().insert(mark.id);
                self.owners.insert(mark.id, Owner::Claim(*claim));
            }
            Body::Attribution { .. } => {
                self.attributions.entry(mark.article).or_default().insert(mark.id);
                self.owners.insert(mark.id, Owner::Article(mark.article));
            }
            Body::Highlight { .. } | Body::Note => {}
        }
    }

    /// The claims with a mention in one of these articles.
    pub(super) fn claims_in(&self, case: &Case, articles: &BTreeSet<Id>) -> BTreeSet<Id> {
        let here =
            |mark: &Id| case.marks().get(mark).is_some_and(|mark| articles.contains(&mark.article));
        let claims = self.mentions.iter().filter(|(_, marks)| marks.iter().any(here));
        claims.map(|(claim, _)| *claim).collect()
    }

    /// The attributions in an article that touch `extent` by their words or by what they attribute.
    pub(super) fn touching<'a>(
        &'a self,
        case: &'a Case,
        article: Id,
        extent: Extent,
    ) -> impl Iterator<Item = &'a Arc<Mark>> {
        let marks = self.attributions.get(&article).into_iter().flatten();
        let marks = marks.filter_map(|id| case.marks().get(id));
        marks.filter(move |mark| {
            crate::case::spans(mark).any(|span| span.is_anchored() && meets(span.extent(), extent))
        })
    }

    /// The mentions of a claim, by outlet, then by place in the text: an order that does not depend on ids.
    pub(super) fn of_claim(&self, case: &Case, claim: Id) -> Vec<Mention> {
        let marks = self.mentions.get(&claim).into_iter().flatten();
        let mut out: Vec<Mention> = marks
            .filter_map(|id| case.marks().get(id))
            .filter_map(|mark| self.mention(case, mark))
            .collect();
        out.sort_by(|a, b| order(case, a).cmp(&order(case, b)));
        out
    }

    fn mention(&self, case: &Case, mark: &Mark) -> Option<Mention> {
        let Body::Mention { value, polarity, modality, .. } = &mark.body else { return None };
        let article = case.articles().get(&mark.article)?;
        let is_anchored = mark.span.is_anchored();
        let extent = if is_anchored { mark.span.extent() } else { Extent::new(0, 0) };
        let mut mention = Mention {
            mark: mark.id,
            article: mark.article,
            outlet: outlet(article).to_owned(),
            extent,
            words: mark.span.exact().to_owned(),
            value: value.clone(),
            polarity: *polarity,
            modality: *modality,
            sources: BTreeSet::new(),
            quoted: false,
            attributed: false,
            article_attributes: self.attributions.get(&mark.article).is_some_and(|a| !a.is_empty()),
        };
        if is_anchored {
            for attribution in self.touching(case, mark.article, extent) {
                if let Body::Attribution { source, quote, .. } = &attribution.body {
                    mention.attributed = true;
                    mention.sources.extend(source);
                    mention.quoted |= matches!(quote, Some(QuoteForm::Direct | QuoteForm::Mixed));
                }
            }
        }
        Some(mention)
    }
}

/// Takes a mark out of a table, and leaves no empty entry.
fn take(table: &mut BTreeMap<Id, BTreeSet<Id>>, of: Id, mark: &Id) {
    if let Some(marks) = table.get_mut(&of) {
        marks.remove(mark);
        if marks.is_empty() {
            table.remove(&of);
        }
    }
}

type Order<'a> = (&'a str, &'a str, Reverse<bool>, Extent, &'a str, String);

fn order<'a>(case: &'a Case, mention: &'a Mention) -> Order<'a> {
    let digest =
        case.articles().get(&mention.article).map_or("", |article| article.digest.as_str());
    let value = format!("{:?}", mention.value);
    (
        &mention.outlet,
        digest,
        Reverse(!mention.extent.is_empty()),
        mention.extent,
        &mention.words,
        value,
    )
}

fn meets(a: Extent, b: Extent) -> bool {
    a.start < b.end && b.start < a.end
}
