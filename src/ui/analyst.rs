//! Asking the rules, from the screen.

use crate::analysis::{self, Answer, PageAnswer, Question};
use crate::browser::rules::{self, RulesFault};
use js_sys::Array;
use leptos::task::spawn_local;

/// Asks, and hands the answer on when it is there: never within this call. Whoever asks looks whether they still
/// want it.
pub fn ask(question: Question, then: impl FnOnce(Result<Answer, RulesFault>) + 'static) {
    ask_boxed(question, Box::new(then));
}

fn ask_boxed(question: Question, then: Box<dyn FnOnce(Result<Answer, RulesFault>)>) {
    spawn_local(async move { then(answer(&question).await) });
}

/// The answer.
///
/// # Errors
/// As [`rules::ask`]; an answer of another version is [`RulesFault::Broken`].
pub async fn answer(question: &Question) -> Result<Answer, RulesFault> {
    match serde_json::from_str(&rules::ask(&analysis::sent(question)).await?).map_err(broken)? {
        Answer::Misread(why) => Err(RulesFault::Broken(why)),
        answer => Ok(answer),
    }
}

/// The answer to a question about a web page, which the browser has put together.
///
/// # Errors
/// As [`answer`]; it is never [`RulesFault::Stopped`].
pub async fn answer_page(question: &Array) -> Result<PageAnswer, RulesFault> {
    serde_json::from_str(&rules::ask_page(question).await?).map_err(broken)
}

fn broken(error: serde_json::Error) -> RulesFault {
    RulesFault::Broken(error.to_string())
}
