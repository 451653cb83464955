//! The dates that cannot be right, with their reasons.

use crate::case::Id;
use crate::compare::audit;
use crate::place::{Focus, Place};
use crate::ui::session::{Session, Topic};
use crate::ui::words::language;
use crate::ui::words::timeline::timeline as words;
use leptos::prelude::*;

/// One of them, ready to be shown.
#[derive(Clone, PartialEq)]
struct Found {
    href: String,
    outlet: String,
    words: String,
    is_noted: bool,
    why: &'static str,
}

/// The list. Texts are searched again only when an article changes.
#[component]
pub fn AuditView() -> impl IntoView {
    let session = Session::get();
    let found = Memo::new(move |_| {
        session.track(Topic::Open);
        session.track(Topic::ArticleList);
        let articles: Vec<Id> =
            session.read(|case| case.articles().keys().copied().collect()).unwrap_or_default();
        articles.iter().for_each(|article| session.track(Topic::Article(*article)));
        let language = language();
        let found = session.read(|case| {
            let all = audit(case).into_iter();
            all.map(|one| Found {
                href: Place::read(case.id(), Some(Focus::Article(one.article))).href(),
                outlet: one.outlet,
                words: one.words,
                is_noted: one.place.is_none(),
                why: one.problem.words(language),
            })
            .collect::<Vec<_>>()
        });
        found.unwrap_or_default()
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
            {move || if found.with(Vec::is_empty) {
                view! { <p>{words().audit_clean}</p> }.into_any()
            } else {
                let items: Vec<AnyView> = found.get().into_iter().map(item).collect();
                view! { <ul role="list" aria-labelledby="audit">{items}</ul> }.into_any()
            }}
            <p class="hint">{move || words().audit_hint}</p>
        </section>
    }
    .into_any()
}
