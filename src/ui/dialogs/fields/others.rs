//! What a page says of a field beside what stands there: shown, each with its place, and taken by one
//! click.

use super::{Entry, Fields, Origin};
use crate::analysis::{PageField, Said};
use crate::ui::words::add::add;
use crate::ui::words::pages::{page_words, place};
use leptos::prelude::*;

/// The values that disagree, below the field.
pub fn others(fields: Fields, entry: Entry) -> AnyView {
    let others = Memo::new(move |_| entry.others());
    let item = move |said: Said| {
        let value = shown(&said);
        let name = (page_words().take)(&value);
        let from = place(&said.from);
        let take = move |_| {
            entry.set(&said.value, Origin::Page);
            fields.choose(entry);
        };
        view! {
            <li>
                <span class="page-value">{value}</span>
                <span class="soft">{from}</span>
                <button type="button" class="button small" aria-label=name on:click=take>
                    {page_words().use_it}
                </button>
            </li>
        }
    };
    (move || {
        let others = others.get();
        (!others.is_empty()).then(|| {
            view! {
                <div class="said-else">
                    <p>{page_words().disagree}</p>
                    <ul role="list">{others.into_iter().map(item).collect_view()}</ul>
                </div>
            }
            .into_any()
        })
    })
    .into_any()
}

/// A value, in words.
fn shown(said: &Said) -> String {
    match (said.field, said.value.as_str()) {
        (PageField::Language, "id") => add().indonesian.to_owned(),
        (PageField::Language, "en") => add().english.to_owned(),
        (_, value) => value.to_owned(),
    }
}

/// What else a page tells of itself.
pub fn facts(fields: Fields) -> AnyView {
    let lines = move || {
        let words = page_words();
        let mut lines = Vec::new();
        fields.changed.with(|all| {
            lines.extend(all.iter().map(|one| (words.changed)(&one.value, &place(&one.from))));
        });
        let from = fields.words_from.get();
        if !from.is_empty() {
            lines.push((words.words_from)(&place(&from)));
        }
        lines
    };
    (move || {
        let lines = lines();
        (!lines.is_empty()).then(|| {
            let lines = lines.into_iter().map(|line| view! { <li>{line}</li> }).collect_view();
            view! { <ul class="notes">{lines}</ul> }.into_any()
        })
    })
    .into_any()
}
