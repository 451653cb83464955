//! The dialog "Article details": what is known of an article beside its text, and deleting it.

use super::InOut;
use super::fields::{Fields, FieldsForm};
use super::taking::say_with_undo;
use crate::analysis::Redating;
use crate::case::{Article, ArticleFields, Body, Command, Id};
use crate::compare::show;
use crate::ui::analyst;
use crate::ui::dialog::{Dialog, open_about};
use crate::ui::words::add::{self, add};
use crate::ui::words::language;
use crate::ui::words::retelling::retelling;
use crate::ui::words::shell::shell;
use crate::value::Value;
use leptos::prelude::*;
use std::sync::Arc;

/// The dialog.
#[component]
pub fn Details() -> impl IntoView {
    let inout = InOut::get();
    let open = open_about(inout.details);
    view! {
        <Dialog
            open
            title=Signal::derive(|| add().details.to_owned())
            close_label=Signal::derive(|| add().close.to_owned())
            class="article-details"
        >
            {move || inout.details.get_untracked().map(|article| view! { <Inside article/> })}
        </Dialog>
    }
}

#[component]
fn Inside(article: Id) -> impl IntoView {
    let inout = InOut::get();
    let fields = Fields::new();
    let found: Option<Arc<Article>> =
        inout.session.read(|case| case.articles().get(&article).cloned()).flatten();
    let Some(found) = found else {
        return view! { <p>{move || add().gone}</p> }.into_any();
    };
    fields.show(&found);
    let keep = move |now: ArticleFields, before: Option<Arc<Article>>, values: Vec<(Id, Value)>| {
        let moved = moved_words(inout, &values);
        match inout.session.dispatch(Command::EditArticle { article, fields: now, values }) {
            Ok(_) => {
                let after = inout.session.read(|case| case.articles().get(&article).cloned());
                inout.details.set(None);
                if after.flatten() != before {
                    let said = untrack(|| match moved.len().min(MOVED) {
                        0 => add().saved.to_owned(),
                        shown => (add().followed)(&moved[..shown], moved.len() - shown),
                    });
                    say_with_undo(inout.session, inout.messages, said, 1);
                }
            }
            Err(problem) => inout.messages.fault((add().not_changed)(&add::problem(&problem))),
        }
    };
    let save = move || {
        let Ok(now) = fields.read() else {
            super::add::focus_fault();
            return;
        };
        let before = inout.session.read(|case| case.articles().get(&article).cloned()).flatten();
        let published = now.published.clone();
        let redating =
            inout.session.read(|case| Redating::new(case, article, published.as_ref())).flatten();
        match redating {
            None => keep(now, before, Vec::new()),
            Some(redating) => analyst::ask(redating.question(), move |answer| match answer {
                // Whoever left the dialog in the meantime wants nothing changed.
                _ if inout.details.get_untracked() != Some(article) => {}
                Ok(answer) => keep(now, before, redating.moved(answer)),
                // The date without what leans on it would leave values that are wrong.
                Err(_) => inout.messages.fault((add().not_changed)(shell().rules_silent)),
            }),
        }
    };
    let delete = move |_| {
        let title = inout.session.read(|case| {
            case.articles().get(&article).map(|article| article.title.trim().to_owned())
        });
        let title = title.flatten().filter(|title| !title.is_empty());
        match inout.session.dispatch(Command::DeleteArticle(article)) {
            Ok(_) => {
                inout.details.set(None);
                let title = title.unwrap_or_else(|| add().untitled.to_owned());
                say_with_undo(inout.session, inout.messages, (add().deleted)(&title), 1);
            }
            Err(problem) => inout.messages.fault((add().not_changed)(&add::problem(&problem))),
        }
    };
    view! {
        <form
            class="form"
            novalidate=true
            on:submit=move |event| {
                event.prevent_default();
                save();
            }
        >
            <FieldsForm fields/>
            <div class="dialog-acts end">
                <button type="button" class="button danger" on:click=delete>
                    {move || add().delete}
                </button>
                <button type="button" class="button" on:click=move |_| {
                    inout.details.set(None);
                    inout.retelling.set(Some(article));
                }>
                    {move || retelling().title}
                </button>
                <button type="button" class="button quiet" on:click=move |_| inout.details.set(None)>
                    {move || add().cancel}
                </button>
                <button type="submit" class="button primary">{move || add().save}</button>
            </div>
        </form>
    }
    .into_any()
}

/// So many values that follow a date are named; the rest are counted.
const MOVED: usize = 4;

/// What values become, in words: "tahun depan" 2024 → 2025.
fn moved_words(inout: InOut, values: &[(Id, Value)]) -> Vec<String> {
    let language = untrack(language);
    let moved = inout.session.read(|case| {
        let moved = values.iter().filter_map(|(mark, new)| {
            let Body::Mention { value: Some(old), .. } = &case.marks().get(mark)?.body else {
                return None;
            };
            let (old, new) = (show(old, language), show(new, language));
            let raw = case.marks().get(mark)?.span.exact().to_owned();
            Some(format!("“{raw}” {old} → {new}"))
        });
        moved.collect()
    });
    moved.unwrap_or_default()
}
