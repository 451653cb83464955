//! Asking the rules, from the screen.

use crate::analysis::{Answer, Question};
use crate::browser::rules::{self, RulesFault};
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
    let broken = |error: serde_json::Error| RulesFault::Broken(error.to_string());
    let sent = serde_json::to_string(question).map_err(broken)?;
    let answer = rules::ask(&sent).await?;
    match serde_json::from_str(&answer).map_err(broken)? {
        Answer::Misread(why) => Err(RulesFault::Broken(why)),
        answer => Ok(answer),
    }
}
