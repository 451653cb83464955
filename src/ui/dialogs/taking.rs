//! Taking articles into the open case, or into a new one where none is open; and the offer to undo.

use super::InOut;
use crate::case::{ArticleFields, Case, Command, Extra, Header, Id, Region, Stamp};
use crate::compare::outlet;
use crate::text::Text;
use crate::ui::messages::{Messages, Offer, Weight};
use crate::ui::session::{Problem, Session};
use crate::ui::words::add::{self, add};
use leptos::prelude::*;
use std::sync::Arc;

/// An article about to be added.
pub struct Ready {
    /// What is known of it.
    pub fields: ArticleFields,
    /// Its words.
    pub text: Text,
    /// What of them is not body.
    pub regions: Vec<Region>,
}

impl Ready {
    fn command(self) -> Command {
        Command::AddArticle { fields: self.fields, text: self.text, regions: self.regions }
    }

    fn title(&self) -> String {
        let title = self.fields.title.trim();
        if title.is_empty() { add().untitled.to_owned() } else { title.to_owned() }
    }
}

impl InOut {
    /// Adds them and says so. Returns the number added: fewer than given only after a problem,
    /// which is said, too.
    pub(super) fn take_in(self, articles: Vec<Ready>) -> usize {
        let count = articles.len();
        let Some(title) = articles.first().map(Ready::title) else { return 0 };
        if !self.is_case_open() {
            return self.take_into_new(title, articles);
        }
        let twins = articles.iter().filter_map(|ready| {
            let Ready { fields, text, regions } = ready;
            let twin = self.session.read(|case| case.twin(text, regions, &fields.url).cloned());
            Some(outlet(&*twin.flatten()?).to_owned())
        });
        let twins: Vec<String> = twins.collect();
        for (number, article) in articles.into_iter().enumerate() {
            if let Err(problem) = self.session.dispatch(article.command()) {
                self.messages.fault((add().not_taken)(&add::problem(&problem)));
                return number;
            }
        }
        let said = if count == 1 { (add().added)(&title) } else { (add().added_many)(count) };
        let said = match twins.first() {
            Some(outlet) => format!("{said}. {}", (add().twin)(outlet)),
            None => said,
        };
        say_with_undo(self.session, self.messages, said, count);
        count
    }

    fn take_into_new(self, title: String, articles: Vec<Ready>) -> usize {
        let count = articles.len();
        let new = if count == 1 { title.clone() } else { add().new_case.to_owned() };
        match new_case(self.session, new, articles) {
            Ok(case) => {
                self.door.open_new.run(case);
                let said =
                    if count == 1 { (add().added)(&title) } else { (add().added_many)(count) };
                self.messages.done(said);
                count
            }
            Err(problem) => {
                self.messages.fault((add().not_taken)(&add::problem(&problem)));
                0
            }
        }
    }
}

fn new_case(session: Session, title: String, articles: Vec<Ready>) -> Result<Case, Problem> {
    let time = crate::browser::clock::now();
    let by = session.person();
    let mut case = Case::new(Header {
        id: session.new_id(),
        created: time,
        modified: time,
        by: by.clone(),
        title,
        note: String::new(),
        languages: Vec::new(),
        vocabulary: Default::default(),
        suggestions_off: Vec::new(),
        extra: Extra::new(),
    });
    for article in articles {
        let mut next_id = || session.new_id();
        let mut stamp = Stamp { time, by: &by, next_id: &mut next_id };
        let (ops, _) = article.command().ops(&case, &mut stamp)?;
        case.apply(&ops)?;
    }
    Ok(case)
}

/// Says what was done by the latest `acts` acts, and offers to undo them, as long as they are still
/// the latest.
pub fn say_with_undo(session: Session, messages: Messages, said: String, acts: usize) {
    let latest = latest(session);
    let act = move || {
        if latest.is_none() || self::latest(session) != latest {
            messages.notice(add().undo_late);
            return;
        }
        for _ in 0..acts {
            session.undo();
        }
    };
    let label = untrack(|| add().undo.to_owned());
    messages.say(Weight::Done, said, Some(Offer { label, act: Arc::new(act) }));
}

fn latest(session: Session) -> Option<Id> {
    session.read_history(|history| history.undoable().map(|change| change.id))?
}
