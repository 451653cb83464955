//! The matrix: claims down, articles across.

use super::agreement::Agreement;
use super::cache::Compared;
use super::facts::{Mention, outlet};
use super::path::Origins;
use super::show::show;
use crate::case::{Case, Claim, Core, Id, Review, order, rank};
use crate::sorted;
use crate::text::Language;
use crate::value::ValueKind;
use std::cmp::Reverse;
use std::sync::Arc;

/// What is shown.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Filter {
    /// Which rows.
    pub only: Option<Only>,
    /// Claims that compare this.
    pub kind: Option<ValueKind>,
    /// Words of the statement, or of what stands in the cells; see [`rank`].
    pub search: String,
}

/// Which rows are shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Only {
    /// Where outlets part, or one is at odds with itself.
    Differing,
    /// What one outlet alone mentions.
    OneOutlet,
    /// What nobody has given a verdict on.
    WithoutVerdict,
    /// Where some article has not been searched.
    Unsearched,
}

impl Only {
    /// All of them, in the order in which they are offered.
    pub const ALL: [Only; 4] =
        [Only::Differing, Only::OneOutlet, Only::WithoutVerdict, Only::Unsearched];
}

/// The order of rows.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Sort {
    /// That of the claims; see [`order`].
    #[default]
    Own,
    /// By statement.
    Statement,
    /// The gravest first.
    Agreement,
    /// Those with the most mentions first.
    Mentions,
    /// The latest made first.
    Latest,
}

impl Sort {
    /// All of them, in the order in which they are offered.
    pub const ALL: [Sort; 5] =
        [Sort::Own, Sort::Agreement, Sort::Mentions, Sort::Statement, Sort::Latest];
}

/// Claims down, articles across.
#[derive(Clone, Debug, PartialEq)]
pub struct Matrix {
    /// The articles, in the order in which they were added.
    pub columns: Vec<Column>,
    /// The claims that are shown.
    pub rows: Vec<Row>,
    /// How many claims there are.
    pub total: usize,
}

/// An article.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Column {
    /// The article.
    pub article: Id,
    /// Its outlet.
    pub outlet: String,
    /// Its headline.
    pub title: String,
}

/// A claim.
#[derive(Clone, Debug, PartialEq)]
pub struct Row {
    /// The claim.
    pub claim: Arc<Claim>,
    /// How the outlets stand to each other.
    pub agreement: Agreement,
    /// Where it comes from.
    pub origins: Origins,
    /// What the latest review concludes, if one concludes anything.
    pub verdict: Option<Core>,
    /// What other reviews conclude that is something else, the latest first.
    pub other_verdicts: Vec<Core>,
    /// What each article says, in the order of the columns.
    pub cells: Vec<Cell>,
}

/// What an article says on a claim.
#[derive(Clone, Debug, PartialEq)]
pub enum Cell {
    /// These mentions, in the order of the text.
    Said(Vec<Mention>),
    /// It was searched and is silent; with what the person says about it.
    Silent(String),
    /// Nobody has searched it.
    Unsearched,
}

/// A way that a claim can go in the order of claims.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Way {
    /// Towards the first.
    Up,
    /// Towards the last.
    Down,
}

impl Matrix {
    /// The row of a claim, from 0, if it is shown.
    pub fn place(&self, claim: Id) -> Option<usize> {
        self.rows.iter().position(|row| row.claim.id == claim)
    }

    /// Before which claim one goes (`Some(None)`: behind all) in order to pass its neighbour among those shown; `None`
    /// if it has none that way.
    pub fn past(&self, case: &Case, claim: Id, way: Way) -> Option<Option<Id>> {
        let place = self.place(claim)?;
        match way {
            Way::Up => Some(Some(self.rows.get(place.checked_sub(1)?)?.claim.id)),
            Way::Down => {
                let next = self.rows.get(place + 1)?.claim.id;
                let mut all = order::ordered(case).into_iter().map(|claim| claim.id);
                all.find(|id| *id == next)?;
                Some(all.next())
            }
        }
    }
}

/// The matrix as filtered and sorted.
pub fn matrix(case: &Case, compared: &Compared, filter: &Filter, sort: Sort) -> Matrix {
    let columns: Vec<Column> = case
        .articles()
        .values()
        .map(|article| Column {
            article: article.id,
            outlet: outlet(article).to_owned(),
            title: article.title.clone(),
        })
        .collect();
    let claims = order::ordered(case);
    let total = claims.len();
    let is_searched = !filter.search.trim().is_empty();
    let mut rows: Vec<Row> = claims
        .into_iter()
        .filter(|claim| filter.kind.is_none_or(|kind| claim.kind == kind))
        .filter(|claim| {
            let words = || words_of(case, compared, claim);
            !is_searched || !rank([words().as_str()], &filter.search, "").is_empty()
        })
        .filter_map(|claim| row(case, compared, claim, &columns))
        .filter(|row| filter.only.is_none_or(|only| fits(row, only)))
        .collect();
    let mentions = |row: &Row| compared.mentions(row.claim.id).len();
    match sort {
        Sort::Own => {}
        Sort::Statement => {
            sorted::sort_by_cached_key(&mut rows, |row| row.claim.statement.to_lowercase())
        }
        Sort::Agreement => sorted::sort_by_key(&mut rows, |row| row.agreement.kind),
        Sort::Mentions => sorted::sort_by_key(&mut rows, |row| std::cmp::Reverse(mentions(row))),
        Sort::Latest => sorted::sort_by_key(&mut rows, |row| std::cmp::Reverse(row.claim.id)),
    }
    Matrix { columns, rows, total }
}

/// What a claim is found by: its statement, and what its cells show in either language.
fn words_of(case: &Case, compared: &Compared, claim: &Claim) -> String {
    let mut out = claim.statement.clone();
    let mut add = |words: &str| {
        out.push('\n');
        out.push_str(words);
    };
    for mention in compared.mentions(claim.id) {
        add(&mention.words);
        if let Some(value) = &mention.value {
            add(&show(value, Language::English));
            add(&show(value, Language::Indonesian));
        }
        for source in mention.sources.iter().filter_map(|id| case.sources().get(id)) {
            add(&source.name);
        }
    }
    for silence in case.absences().values().filter(|absence| absence.claim == claim.id) {
        add(&silence.note);
    }
    out
}

fn fits(row: &Row, only: Only) -> bool {
    match only {
        Only::Differing => row.agreement.kind.is_differing(),
        Only::OneOutlet => row.origins.outlets.len() == 1,
        Only::WithoutVerdict => row.verdict.is_none(),
        Only::Unsearched => row.cells.contains(&Cell::Unsearched),
    }
}

fn row(case: &Case, compared: &Compared, claim: &Arc<Claim>, columns: &[Column]) -> Option<Row> {
    let mentions = compared.mentions(claim.id);
    let cells = columns.iter().map(|column| {
        let here = mentions.iter().filter(|mention| mention.article == column.article);
        let mut here: Vec<Mention> = here.cloned().collect();
        if !here.is_empty() {
            sorted::sort_by_key(&mut here, |mention| mention.extent);
            return Cell::Said(here);
        }
        let mut absences = case.absences().values();
        let absence = absences.find(|a| (a.claim, a.article) == (claim.id, column.article));
        absence.map_or(Cell::Unsearched, |absence| Cell::Silent(absence.note.clone()))
    });
    let verdicts = verdicts(case, claim.id);
    Some(Row {
        claim: claim.clone(),
        agreement: compared.agreement(claim.id)?.clone(),
        origins: compared.origins(claim.id)?.clone(),
        verdict: verdicts.first().copied(),
        other_verdicts: verdicts.into_iter().skip(1).collect(),
        cells: cells.collect(),
    })
}

/// What the latest review of a claim concludes, if one concludes anything.
pub fn verdict(case: &Case, claim: Id) -> Option<Core> {
    verdicts(case, claim).first().copied()
}

/// The reviews of a claim that conclude something, the latest first.
pub(super) fn concluded(case: &Case, claim: Id) -> Vec<&Review> {
    let reviews = case.reviews().values().filter(|review| review.claim == claim);
    let concluded = reviews.filter(|review| review.verdict.core != Core::Pending);
    let mut concluded: Vec<&Review> = concluded.map(|review| &**review).collect();
    sorted::sort_by_key(&mut concluded, |review| Reverse((review.modified, review.id)));
    concluded
}

/// What the reviews of a claim conclude, each core once, by the latest of its reviews.
fn verdicts(case: &Case, claim: Id) -> Vec<Core> {
    let mut cores = Vec::new();
    for review in concluded(case, claim) {
        if !cores.contains(&review.verdict.core) {
            cores.push(review.verdict.core);
        }
    }
    cores
}
