//! The dates that cannot be right, with their reasons.

use crate::analysis::{Answer, audit, audit_question};
use crate::case::{Article, Id};
use crate::place::{Focus, Place};
use crate::ui::analyst;
use crate::ui::session::{Session, Topic};
use crate::ui::words::language;
use crate::ui::words::shell::shell;
use crate::ui::words::timeline::timeline as words;
use leptos::prelude::*;
use std::collections::BTreeMap;
use std::sync::Arc;

/// One of them, ready to be shown.
#[derive(Clone, PartialEq)]
struct Found {
    href: String,
    outlet: String,
    words: String,
    is_noted: bool,
    why: String,
}

/// An article as it was when the rules were asked about it, and what they said.
#[derive(Clone)]
struct Looked {
    article: Arc<Article>,
    answer: Option<Result<Answer, ()>>,
}

/// The articles of the open case, looked at by the rules. An article is looked at again only when it changes.
fn looked() -> RwSignal<BTreeMap<Id, Looked>> {
    let session = Session::get();
    let looked: RwSignal<BTreeMap<Id, Looked>> = RwSignal::new(BTreeMap::new());
    Effect::new(move |_| {
        session.track(Topic::Open);
        session.track(Topic::ArticleList);
        let articles = session.read(|case| case.articles().clone()).unwrap_or_default();
        articles.keys().for_each(|article| session.track(Topic::Article(*article)));
        looked.update(|looked| looked.retain(|id, _| articles.contains_key(id)));
        for (id, article) in articles {
            let is_same = |one: &Looked| Arc::ptr_eq(&one.article, &article);
            if looked.with_untracked(|looked| looked.get(&id).is_some_and(is_same)) {
                continue;
            }
            let question = audit_question(&article);
            let asked = article.clone();
            looked.update(|looked| {
                looked.insert(id, Looked { article, answer: None });
            });
            analyst::ask(question, move |answer| {
                // The place may be left, and the article changed, by now.
                looked.try_update(|looked| {
                    if let Some(one) = looked.get_mut(&id)
                        && Arc::ptr_eq(&one.article, &asked)
                    {
                        one.answer = Some(answer.map_err(|_| ()));
                    }
                });
            });
        }
    });
    looked
}

/// The list.
#[component]
pub fn AuditView() -> impl IntoView {
    let session = Session::get();
    let looked = looked();
    let found = Memo::new(move |_| {
        let case = session.read(|case| case.id());
        let language = language();
        let mut all = Vec::new();
        for Looked { article, answer } in looked.read().values() {
            let (Some(case), Some(Ok(Answer::Faults(faults)))) = (case, answer) else { continue };
            all.extend(audit(article, faults).into_iter().map(|one| {
                Found {
                    href: Place::read(
                        case,
                        Some(match one.place {
                            Some(extent) => Focus::Words(one.article, extent),
                            None => Focus::Article(one.article),
                        }),
                    )
                    .href(),
                    why: one.words(language),
                    outlet: one.outlet,
                    words: one.words,
                    is_noted: one.place.is_none(),
                }
            }));
        }
        all
    });
    let is_looking =
        Memo::new(move |_| looked.with(|looked| looked.values().any(|one| one.answer.is_none())));
    let is_silent = Memo::new(move |_| {
        looked.with(|looked| looked.values().any(|one| matches!(one.answer, Some(Err(())))))
    });
    let item = |one: Found| {
        let noted = one.is_noted.then(|| view! { <span class="soft">" " {words().noted}</span> });
        view! {
            <li>
                <a href=one.href>{one.outlet}</a>
                ": "
                <q class="serif">{one.words}</q>
                {noted}
                " – "
                {one.why}
            </li>
        }
        .into_any()
    };
    view! {
        <section class="audit" aria-labelledby="audit">
            <h2 id="audit">{move || words().audit}</h2>
            {move || {
                let said = match found.with(Vec::is_empty) {
                    _ if is_silent.get() => shell().rules_silent,
                    true if is_looking.get() => words().audit_looking,
                    true => words().audit_clean,
                    false => "",
                };
                (!said.is_empty()).then(|| view! { <p>{said}</p> })
            }}
            {move || (!found.with(Vec::is_empty)).then(|| {
                let items: Vec<AnyView> = found.get().into_iter().map(item).collect();
                view! { <ul role="list" aria-labelledby="audit">{items}</ul> }
            })}
            <p class="hint">{move || words().audit_hint}</p>
        </section>
    }
    .into_any()
}
