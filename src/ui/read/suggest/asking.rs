//! Asking the rules about the articles shown, part by part, what is in sight first.
//!
//! Invariants: one question at a time, so that a value asked for in between waits for one part at most; an answer that is
//! about another text by now is dropped; an article is asked about anew only when what the rules read of it changes.

use super::state::{One, Suggestions};
use crate::analysis::{Answer, Found, Passage, Question, chunks};
use crate::browser::dom;
use crate::browser::rules::RulesFault;
use crate::case::{Article, Case, Id};
use crate::proposals::{Proposals, body, body_within, shifted};
use crate::text::{CodePoint, Extent, Text};
use crate::ui::analyst;
use crate::ui::session::Topic;
use leptos::prelude::*;

/// What the rules read of an article. (What is furniture they see for themselves, unless a person says otherwise.)
#[derive(Clone, PartialEq)]
pub struct Asked {
    text: Text,
    language: String,
    published: Option<String>,
    body: Vec<Extent>,
}

impl Asked {
    fn of(case: &Case, article: &Article) -> Self {
        Self {
            text: article.text.clone(),
            language: article.language.clone(),
            published: article.published.as_ref().map(|published| published.value.clone()),
            body: body(case, article),
        }
    }

    /// Whether they differ in what a person says to be the article, and in nothing else.
    fn is_but_for_body(&self, other: &Asked) -> bool {
        Asked { body: Vec::new(), ..self.clone() } == Asked { body: Vec::new(), ..other.clone() }
    }
}

/// How it stands with reading an article.
#[derive(Clone, Debug, PartialEq)]
pub enum Progress {
    /// The rules are at it.
    Working,
    /// A person stopped them.
    Stopped,
    /// They could not be asked, and why.
    Failed(String),
    /// All was read.
    Done,
}

/// Asks about the articles shown for as long as the Read place is there.
pub fn connect(this: Suggestions) {
    let session = this.reading.session;
    Effect::new(move |_| {
        let columns = this.reading.columns.get();
        session.track(Topic::Open);
        columns.iter().for_each(|id| session.track(Topic::Article(*id)));
        this.settle(&columns);
        // What is shown is to be painted first.
        dom::after_frame(move || this.go_on());
    });
    // Nobody waits for the answer any more.
    on_cleanup(move || {
        if let Some(parts) = this.parts() {
            parts.articles.borrow_mut().clear();
        }
    });
}

impl One {
    /// Asks again about the parts in which what is said to be the article has changed.
    fn ask_again(&mut self, asked: Asked) {
        let old = std::mem::replace(&mut self.asked, asked);
        for part in chunks(&self.asked.text, CodePoint(0)) {
            let is_new = body_within(&old.body, part) != body_within(&self.asked.body, part);
            if is_new && !self.waiting.contains(&part) {
                self.waiting.push(part);
                if self.progress == Progress::Done {
                    self.progress = Progress::Working;
                }
            }
        }
    }
}

impl Suggestions {
    /// Notes what is to be asked about these articles.
    fn settle(&self, columns: &[Id]) {
        let Some(parts) = self.parts() else { return };
        for id in columns {
            let found = self.reading.session.read(|case| {
                let article = case.articles().get(id)?.clone();
                Some((Asked::of(case, &article), article))
            });
            let Some((asked, article)) = found.flatten() else { continue };
            let mut articles = parts.articles.borrow_mut();
            let before = articles.get_mut(id);
            if before.as_ref().is_some_and(|one| one.asked == asked) {
                continue;
            }
            if let Some(one) = before
                && one.asked.is_but_for_body(&asked)
            {
                one.ask_again(asked);
                continue;
            }
            let number = articles.get(id).map_or(0, |one| one.number + 1);
            let waiting = chunks(&article.text, self.sight(*id).start);
            let one = One {
                asked,
                number,
                proposals: Proposals::new(),
                progress: Progress::Working,
                all: waiting.len(),
                waiting,
            };
            articles.insert(*id, one);
        }
        self.bump();
    }

    /// Asks about the next part, unless a question is out.
    fn go_on(&self) {
        let Some(parts) = self.parts() else { return };
        if parts.is_asking.get() {
            return;
        }
        let columns = self.reading.columns.try_get_untracked().unwrap_or_default();
        let next = columns.into_iter().find_map(|id| Some((id, self.next_part(id)?)));
        let Some((id, (number, extent, question))) = next else { return };
        parts.is_asking.set(true);
        let this = *self;
        analyst::ask(question, move |answer| {
            let Some(parts) = this.parts() else { return };
            parts.is_asking.set(false);
            // A task of its own, so that the page is alive in between.
            dom::later(move || {
                this.take(id, number, extent, answer);
                this.bump();
                dom::later(move || this.go_on());
            });
        });
    }

    /// The part of an article to be asked about next: that in sight, else in the order planned.
    fn next_part(&self, id: Id) -> Option<(u32, Extent, Question)> {
        let sight = self.sight(id);
        let parts = self.parts()?;
        let mut articles = parts.articles.borrow_mut();
        let one = articles.get_mut(&id)?;
        if one.progress != Progress::Working || one.waiting.is_empty() {
            return None;
        }
        let seen = one.waiting.iter().position(|part| part.overlaps(sight));
        let extent = one.waiting.remove(seen.unwrap_or_default());
        let question = self.reading.session.read(|case| {
            let article = case.articles().get(&id)?;
            let passage = Passage::part(article, article.text.slice(extent));
            let body = body_within(&one.asked.body, extent);
            Some(Question::Suggest { passage: Passage { body, ..passage } })
        });
        Some((one.number, extent, question.flatten()?))
    }

    fn take(&self, id: Id, number: u32, extent: Extent, answer: Result<Answer, RulesFault>) {
        let Some(parts) = self.parts() else { return };
        let mut articles = parts.articles.borrow_mut();
        let Some(one) = articles.get_mut(&id).filter(|one| one.number == number) else { return };
        match answer {
            Ok(Answer::Found(found)) => {
                let found: Vec<Found> =
                    found.into_iter().map(|found| shifted(found, extent.start)).collect();
                self.reading.session.read(|case| {
                    let article = case.articles().get(&id)?;
                    one.proposals.add(case, article, extent, found);
                    Some(())
                });
                if one.waiting.is_empty() {
                    one.progress = Progress::Done;
                }
            }
            // Somebody else stopped the rules: this part is asked about again.
            Err(RulesFault::Stopped) => one.waiting.insert(0, extent),
            Err(RulesFault::Broken(why)) => {
                one.waiting.insert(0, extent);
                one.progress = Progress::Failed(why);
            }
            Ok(_) => {}
        }
    }

    /// Asks again about what a person has said to be the article, or no more.
    pub(super) fn resettle(&self) {
        let columns = self.reading.columns.try_get_untracked().unwrap_or_default();
        self.settle(&columns);
        let this = *self;
        dom::later(move || this.go_on());
    }

    /// How it stands with reading an article, and how many of how many parts are read; tracked.
    pub fn progress(&self, article: Id) -> Option<(Progress, usize, usize)> {
        self.version.track();
        self.read(article, |_, _, one| {
            (one.progress.clone(), one.all.saturating_sub(one.waiting.len()), one.all)
        })
    }

    /// How many of how many parts of the articles shown are read, while some are not that are to be; tracked.
    pub fn under_way(&self) -> Option<(usize, usize)> {
        let columns = self.reading.columns.get();
        let all = columns.iter().filter_map(|article| self.progress(*article));
        let working = all.filter(|(progress, ..)| *progress == Progress::Working);
        working.map(|(_, done, all)| (done, all)).reduce(|one, two| (one.0 + two.0, one.1 + two.1))
    }

    /// Asks no more about an article, until [`Suggestions::resume`].
    pub fn stop(&self, article: Id) {
        self.set_progress(article, Progress::Stopped);
    }

    /// Goes on asking about what of an article was not asked about.
    pub fn resume(&self, article: Id) {
        self.set_progress(article, Progress::Working);
        self.go_on();
    }

    fn set_progress(&self, article: Id, progress: Progress) {
        let Some(parts) = self.parts() else { return };
        if let Some(one) = parts.articles.borrow_mut().get_mut(&article)
            && one.progress != Progress::Done
        {
            one.progress = progress;
        }
        self.bump();
    }
}
