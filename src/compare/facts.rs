//! What the case holds on each claim: mentions with their surroundings, by claim and by article.

use crate::case::{
    Article, Body, Case, Citation, Citing, Id, Mark, Modality, Polarity, QuoteForm, Source, Touched,
};
use crate::sorted;
use crate::text::{CodePoint, Extent, SpanState};
use crate::value::{Name, Value};
use std::cmp::{Ordering, Reverse};
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
    /// Whether they are still those that were marked.
    pub state: SpanState,
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

/// Marks and citations by what they belong to, so that a claim is looked at without looking at all of them.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Index {
    /// Mentions by claim.
    pub(super) mentions: BTreeMap<Id, BTreeSet<Id>>,
    /// Attributions by article.
    pub(super) attributions: BTreeMap<Id, BTreeSet<Id>>,
    /// Where they stand, by article, so that those at a place are found without looking at all.
    stretches: BTreeMap<Id, Stretches>,
    /// The claim of each mention and the article of each attribution, to find it when the mark is gone.
    owners: BTreeMap<Id, Owner>,
    /// Citations by the article or source that cites.
    pub(super) citations: BTreeMap<Id, BTreeSet<Id>>,
    /// Who cites, by citation, to find it when the citation is gone.
    citing: BTreeMap<Id, Id>,
    /// What sources are called, by source, in the letters by which names are compared.
    pub(super) called: BTreeMap<Id, Vec<String>>,
    /// The same of the outlets, by article.
    pub(super) outlets: BTreeMap<Id, String>,
}

/// Stretches of text with the marks that they are of, by where they start; and how far any of those up to each
/// reaches.
#[derive(Clone, Debug, Default, PartialEq)]
struct Stretches {
    all: Vec<(Extent, Id)>,
    reach: Vec<CodePoint>,
}

impl Stretches {
    /// Of attributions in an article. One that does not say which words it is about is about its sentence.
    fn new<'m>(article: &Article, marks: impl Iterator<Item = &'m Arc<Mark>>) -> Self {
        let mut all: Vec<(Extent, Id)> = Vec::new();
        for mark in marks {
            let spans = crate::case::spans(mark).filter(|span| span.is_anchored());
            all.extend(spans.map(|span| (span.extent(), mark.id)));
            let is_mute =
                matches!(&mark.body, Body::Attribution { content, .. } if content.is_empty());
            if is_mute && mark.span.is_anchored() {
                let sentence = article.text.sentence_at(mark.span.extent().start);
                all.push((sentence, mark.id));
            }
        }
        sorted::sort(&mut all);
        let mut far = CodePoint::default();
        let reach = all.iter().map(|(extent, _)| {
            far = far.max(extent.end);
            far
        });
        let reach = reach.collect();
        Self { all, reach }
    }

    /// The marks with a stretch that shares something with `extent`, each once.
    fn meeting(&self, extent: Extent) -> BTreeSet<Id> {
        let after = self.all.partition_point(|(one, _)| one.start < extent.end);
        let first = self.reach[..after].partition_point(|reach| *reach <= extent.start);
        let near = self.all[first..after].iter().filter(|(one, _)| meets(*one, extent));
        near.map(|(_, mark)| *mark).collect()
    }
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
        for citation in case.citations().values() {
            out.add_citation(citation);
        }
        let articles: Vec<Id> = out.attributions.keys().copied().collect();
        out.stretch(case, articles);
        out.called = case.sources().iter().map(|(id, source)| (*id, names(source))).collect();
        out.outlets = case.articles().iter().map(|(id, article)| (*id, key(article))).collect();
        out
    }

    /// Looks again at what was touched. Returns the articles and sources whose citations are others now.
    pub(super) fn update(&mut self, case: &Case, touched: &Touched) -> BTreeSet<Id> {
        self.update_marks(case, &touched.marks);
        self.stretch(case, touched.attributed.iter().copied());
        renew(&mut self.called, &touched.sources, |id| case.sources().get(id).map(|s| names(s)));
        renew(&mut self.outlets, &touched.articles, |id| case.articles().get(id).map(|a| key(a)));
        let mut citing = BTreeSet::new();
        for id in &touched.citations {
            if let Some(from) = self.citing.remove(id) {
                take(&mut self.citations, from, id);
                citing.insert(from);
            }
            if let Some(citation) = case.citations().get(id) {
                citing.insert(self.add_citation(citation));
            }
        }
        // A citation is of the mentions that its words touch.
        let moved = |citation: &&Arc<Citation>| {
            citation.mark.is_some_and(|mark| touched.marks.contains(&mark))
        };
        citing.extend(case.citations().values().filter(moved).map(|citation| from(citation)));
        citing
    }

    fn add_citation(&mut self, citation: &Citation) -> Id {
        let from = from(citation);
        self.citations.entry(from).or_default().insert(citation.id);
        self.citing.insert(citation.id, from);
        from
    }

    fn update_marks(&mut self, case: &Case, marks: &BTreeSet<Id>) {
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
        sorted::set(claims.map(|(claim, _)| *claim))
    }

    /// The attributions in an article that touch `extent` by their words or by what they attribute.
    pub(super) fn touching<'a>(
        &self,
        case: &'a Case,
        article: Id,
        extent: Extent,
    ) -> impl Iterator<Item = &'a Arc<Mark>> + use<'a> {
        let found = self.stretches.get(&article).map(|all| all.meeting(extent));
        found.unwrap_or_default().into_iter().filter_map(|id| case.marks().get(&id))
    }

    /// Notes anew where the attributions of these articles stand.
    fn stretch(&mut self, case: &Case, articles: impl IntoIterator<Item = Id>) {
        for article in articles {
            match (self.attributions.get(&article), case.articles().get(&article)) {
                (Some(marks), Some(record)) => {
                    let marks = marks.iter().filter_map(|id| case.marks().get(id));
                    self.stretches.insert(article, Stretches::new(record, marks));
                }
                _ => {
                    self.stretches.remove(&article);
                }
            }
        }
    }

    /// The mentions of a claim, by outlet, then by place in the text: an order that does not depend on ids.
    pub(super) fn of_claim(&self, case: &Case, claim: Id) -> Vec<Mention> {
        let marks = self.mentions.get(&claim).into_iter().flatten();
        let mut out: Vec<Mention> = marks
            .filter_map(|id| case.marks().get(id))
            .filter_map(|mark| self.mention(case, mark))
            .collect();
        sorted::sort_by(&mut out, |a, b| order(case, a, b));
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
            state: mark.span.state(),
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

fn order(case: &Case, one: &Mention, two: &Mention) -> Ordering {
    let digest = |mention: &Mention| {
        case.articles().get(&mention.article).map_or("", |article| article.digest.as_str())
    };
    let key = |mention: &Mention| (Reverse(!mention.extent.is_empty()), mention.extent);
    let value = |mention: &Mention| format!("{:?}", mention.value);
    one.outlet
        .cmp(&two.outlet)
        .then_with(|| digest(one).cmp(digest(two)))
        .then_with(|| key(one).cmp(&key(two)))
        .then_with(|| one.words.cmp(&two.words))
        .then_with(|| value(one).cmp(&value(two)))
}

/// The article or source that cites.
fn from(citation: &Citation) -> Id {
    match citation.from {
        Citing::Article(id) | Citing::Source(id) => id,
    }
}

/// What a source is called, each once.
fn names(source: &Source) -> Vec<String> {
    let names = std::iter::once(&source.name).chain(&source.aliases);
    let names: BTreeSet<String> = names.map(|name| Name::new(name.as_str()).key()).collect();
    names.into_iter().collect()
}

/// What the outlet of an article is called.
fn key(article: &Article) -> String {
    Name::new(outlet(article)).key()
}

/// Looks again at some entries of a table.
fn renew<T>(table: &mut BTreeMap<Id, T>, ids: &BTreeSet<Id>, of: impl Fn(&Id) -> Option<T>) {
    for id in ids {
        match of(id) {
            Some(new) => table.insert(*id, new),
            None => table.remove(id),
        };
    }
}

fn meets(a: Extent, b: Extent) -> bool {
    a.start < b.end && b.start < a.end
}
