//! Sentences that tell the same, in articles that nobody has marked: found by the rules beside the page, drawn
//! quietly, walked through, and made a claim of by one act.
//!
//! Invariants: nothing is marked unless a person says so; what is drawn is what is in sight; an answer that nobody
//! waits for any longer is dropped.

use super::alike_item::AlikeItem;
use super::going::Way;
use super::reading::Reading;
use crate::analysis::{Answer, Passage, Question};
use crate::browser::highlight;
use crate::browser::rules::{self, RulesFault};
use crate::case::{Case, Id, RegionKind};
use crate::compare::align::{Pair, Relation};
use crate::keys::Action;
use crate::sorted;
use crate::text::Extent;
use crate::ui::actions::Actions;
use crate::ui::analyst;
use crate::ui::ground::Aloud;
use crate::ui::session::Topic;
use crate::ui::words::linked::linked;
use leptos::prelude::*;
use std::cmp::Reverse;
use std::sync::Arc;

/// So many pairs are listed at once.
const PAGE: usize = 40;
/// How often a place that is scrolled to is looked after.
const SETTLING: u32 = 5;

/// Two sentences of two articles.
#[derive(Clone, PartialEq)]
pub struct Row {
    /// The articles.
    pub articles: (Id, Id),
    /// The sentences.
    pub pair: Arc<Pair>,
}

impl Row {
    /// Whether values of it part.
    pub fn is_apart(&self) -> bool {
        self.pair.values.iter().any(|values| values.relation > Relation::Compatible)
    }
}

/// How far the work has come.
#[derive(Clone, PartialEq)]
enum Progress {
    Done,
    Working(usize, usize),
    Failed(String),
}

/// What was found; copy the handle.
#[derive(Clone, Copy)]
pub struct Alike {
    reading: Reading,
    /// What parts most first.
    rows: RwSignal<Vec<Row>>,
    /// The pair that is gone to.
    pub at: RwSignal<Option<Row>>,
    only_apart: RwSignal<bool>,
    progress: RwSignal<Progress>,
    /// Counts up with each search: answers to an earlier one are dropped.
    run: StoredValue<u32>,
}

impl Alike {
    fn new(reading: Reading) -> Self {
        Self {
            reading,
            rows: RwSignal::new(Vec::new()),
            at: RwSignal::new(None),
            only_apart: RwSignal::new(false),
            progress: RwSignal::new(Progress::Done),
            run: StoredValue::new(0),
        }
    }

    fn next_run(&self) -> u32 {
        self.run.try_update_value(|run| *run = run.wrapping_add(1));
        self.run.try_get_value().unwrap_or_default()
    }

    /// Compares the articles shown, two by two.
    fn start(&self) {
        let run = self.next_run();
        let columns = self.reading.columns.get_untracked();
        let ahead =
            |(at, a): (usize, &Id)| columns[at + 1..].iter().map(|b| (*a, *b)).collect::<Vec<_>>();
        let pairs: Vec<(Id, Id)> = columns.iter().enumerate().flat_map(ahead).collect();
        self.rows.set(Vec::new());
        self.at.set(None);
        self.go_on(run, pairs, 0);
    }

    fn go_on(&self, run: u32, pairs: Vec<(Id, Id)>, done: usize) {
        let question = pairs.get(done).and_then(|articles| {
            self.reading.session.read(|case| question(case, *articles)).flatten()
        });
        let Some(question) = question else {
            self.progress.set(Progress::Done);
            return;
        };
        self.progress.set(Progress::Working(done, pairs.len()));
        let this = *self;
        analyst::ask(question, move |answer| {
            if this.run.try_get_value() != Some(run) {
                return;
            }
            match answer {
                Ok(Answer::Aligned(found)) => {
                    this.add(pairs[done], found.pairs);
                    this.go_on(run, pairs, done + 1);
                }
                Err(RulesFault::Broken(why)) => this.progress.set(Progress::Failed(why)),
                Ok(_) | Err(RulesFault::Stopped) => this.progress.set(Progress::Done),
            }
        });
    }

    fn add(&self, articles: (Id, Id), pairs: Vec<Pair>) {
        self.rows.update(|rows| {
            rows.extend(pairs.into_iter().map(|pair| Row { articles, pair: Arc::new(pair) }));
            sorted::sort_by_key(rows, |row| {
                let gravest = row.pair.values.iter().map(|values| values.relation).max();
                let grave = gravest.filter(|relation| *relation > Relation::Compatible);
                (Reverse(grave), row.articles, row.pair.a, row.pair.b)
            });
        });
    }

    /// Stops what is being worked on.
    fn stop(&self) {
        self.next_run();
        if matches!(self.progress.get_untracked(), Progress::Working(..)) {
            rules::stop();
            self.progress.set(Progress::Done);
        }
    }

    /// The pairs to be listed.
    fn listed(&self) -> Vec<Row> {
        let only = self.only_apart.get();
        self.rows.with(|rows| rows.iter().filter(|row| !only || row.is_apart()).cloned().collect())
    }

    /// Brings both sentences of a pair into sight.
    pub fn go(&self, row: &Row) {
        self.at.set(Some(row.clone()));
        let Row { articles: (a, b), pair } = row;
        for (article, extent) in [(*a, pair.a), (*b, pair.b)] {
            self.reading.scroll_to(article, extent.start, SETTLING);
        }
        self.reading.shift();
    }

    fn walk(&self, aloud: Aloud, way: Way) -> bool {
        let listed = untrack(|| self.listed());
        let count = listed.len();
        if count == 0 || !self.reading.alike_open.get_untracked() {
            return false;
        }
        let at = self.at.get_untracked().and_then(|at| listed.iter().position(|row| *row == at));
        let next = match (at, way) {
            (None, _) => 0,
            (Some(at), Way::Next) => (at + 1) % count,
            (Some(at), Way::Previous) => (at + count - 1) % count,
        };
        self.go(&listed[next]);
        aloud.say((untrack(linked).at_pair)(next + 1, count));
        true
    }

    /// Draws what is in sight.
    fn draw(&self) {
        let (mut alike, mut apart, mut now) = (Vec::new(), Vec::new(), Vec::new());
        let at = self.at.get_untracked();
        let open = self.reading.alike_open.get_untracked();
        for (article, paper) in if open { self.reading.papers() } else { Vec::new() } {
            let sight = paper.sight();
            let seen = |extent: Extent| extent.overlaps(sight);
            self.rows.with_untracked(|rows| {
                for row in rows {
                    let Some(place) = side(row.articles, article) else { continue };
                    let sentence = [row.pair.a, row.pair.b][place];
                    if !seen(sentence) {
                        continue;
                    }
                    let list = if at.as_ref() == Some(row) { &mut now } else { &mut alike };
                    list.extend(paper.range(sentence));
                    let parting =
                        row.pair.values.iter().filter(|one| one.relation > Relation::Compatible);
                    apart.extend(parting.filter_map(|one| paper.range([one.a, one.b][place])));
                }
            });
        }
        highlight::show("alike", &alike);
        highlight::show("alike-now", &now);
        highlight::show("alike-apart", &apart);
    }
}

/// Which of the two articles of a pair this is.
fn side((a, b): (Id, Id), article: Id) -> Option<usize> {
    [a, b].iter().position(|one| *one == article)
}

fn question(case: &Case, (a, b): (Id, Id)) -> Option<Question> {
    let (a, b) = (case.articles().get(&a)?, case.articles().get(&b)?);
    let skip = |article: &crate::case::Article| {
        let regions = article.regions.iter();
        let other = regions.filter(|r| !matches!(r.kind, RegionKind::Body | RegionKind::Title));
        other.map(|region| region.extent()).collect()
    };
    Some(Question::Align { a: Passage::of(a), b: Passage::of(b), skip: (skip(a), skip(b)) })
}

/// The panel with what was found, while it is open.
#[component]
pub fn AlikePanel() -> impl IntoView {
    let reading = Reading::get();
    let alike = Alike::new(reading);
    provide_context(alike);
    let aloud = Aloud::get();
    Actions::get().on(move |action| match action {
        Action::ToggleAlike => {
            reading.show_alike(!reading.alike_open.get_untracked());
            true
        }
        Action::NextAlike => alike.walk(aloud, Way::Next),
        Action::PreviousAlike => alike.walk(aloud, Way::Previous),
        _ => false,
    });
    // What is compared: the articles shown, as long as their words stay.
    let compared = Memo::new(move |_| {
        let columns = if reading.alike_open.get() { reading.columns.get() } else { Vec::new() };
        let text = |id: Id| {
            reading.session.track(Topic::Article(id));
            let found = reading.session.read(|case| {
                let article = case.articles().get(&id)?;
                let date = article.published.as_ref().map(|one| one.value.clone());
                Some((id, article.digest.clone(), date))
            });
            found.flatten()
        };
        columns.into_iter().filter_map(text).collect::<Vec<_>>()
    });
    Effect::new(move |_| match compared.with(Vec::len) {
        0 | 1 => alike.stop(),
        _ => alike.start(),
    });
    Effect::new(move |_| {
        reading.moved.track();
        alike.rows.track();
        alike.at.track();
        reading.alike_open.track();
        alike.draw();
    });
    on_cleanup(move || {
        alike.stop();
        ["alike", "alike-now", "alike-apart"].iter().for_each(|name| highlight::show(name, &[]));
    });
    move || reading.alike_open.get().then(|| panel(alike))
}

fn panel(alike: Alike) -> AnyView {
    let reading = alike.reading;
    let limit = RwSignal::new(PAGE);
    let listed = Memo::new(move |_| alike.listed());
    let page = move || listed.with(|all| all.iter().take(limit.get()).cloned().collect::<Vec<_>>());
    let rest = move || listed.with(Vec::len).saturating_sub(limit.get());
    let count = move || {
        let (all, apart) =
            alike.rows.with(|rows| (rows.len(), rows.iter().filter(|row| row.is_apart()).count()));
        (linked().found)(all, apart)
    };
    let close = move |_| {
        reading.show_alike(false);
        reading.refocus();
    };
    view! {
        <aside id="alike" class="margin alike" aria-label=move || linked().alike>
            <header class="margin-head">
                <h2>{move || linked().alike}</h2>
                <button
                    type="button"
                    class="icon-button margin-close"
                    aria-label=move || linked().close
                    on:click=close
                >
                    {crate::ui::icons::close()}
                </button>
            </header>
            <p class="alike-hint">{move || linked().alike_hint}</p>
            <div class="alike-state" role="status">{move || state(alike, count())}</div>
            <div class="chips" role="group" aria-label=move || linked().alike>
                {chip(alike, |only| !only, || linked().all)}
                {chip(alike, |only| only, || linked().apart_only)}
            </div>
            <ol class="alike-list" role="list" aria-label=move || linked().alike>
                <For each=page key=|row| (row.articles, row.pair.a, row.pair.b) let:row>
                    <AlikeItem row/>
                </For>
            </ol>
            {move || (rest() > 0).then(|| view! {
                <button
                    type="button"
                    class="button margin-more"
                    on:click=move |_| limit.update(|limit| *limit += PAGE)
                >
                    {(linked().more)(rest().min(PAGE))}
                </button>
            })}
        </aside>
    }
    .into_any()
}

/// How far it has come, and what can be done about it; tracked.
fn state(alike: Alike, count: String) -> AnyView {
    match alike.progress.get() {
        Progress::Working(done, all) => view! {
            <p>{(linked().comparing)(done + 1, all)}</p>
            <progress max=all.to_string() value=done.to_string() aria-label=linked().alike></progress>
            <button type="button" class="button small" on:click=move |_| alike.stop()>
                {linked().cancel}
            </button>
        }
        .into_any(),
        Progress::Failed(why) => view! {
            <p class="alike-failed">{(linked().failed)(&why)}</p>
            <button type="button" class="button small" on:click=move |_| alike.start()>
                {linked().again}
            </button>
        }
        .into_any(),
        Progress::Done if alike.reading.columns.with(Vec::len) < 2 => {
            view! { <p>{linked().one_column}</p> }.into_any()
        }
        Progress::Done if alike.rows.with(Vec::is_empty) => {
            view! { <p>{linked().none}</p> }.into_any()
        }
        Progress::Done => view! { <p>{count}</p> }.into_any(),
    }
}

fn chip(alike: Alike, is_it: fn(bool) -> bool, name: fn() -> &'static str) -> AnyView {
    view! {
        <button
            type="button"
            class="chip"
            aria-pressed=move || is_it(alike.only_apart.get()).to_string()
            on:click=move |_| alike.only_apart.set(is_it(true))
        >
            {name}
        </button>
    }
    .into_any()
}
