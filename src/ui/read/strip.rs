//! The strip above the columns: which articles there are, and which are shown.

use super::acts::link_columns;
use super::column::title_of;
use super::reading::Reading;
use super::room::is_narrow;
use super::suggest::Suggestions;
use crate::browser::dom;
use crate::case::Id;
use crate::prefs::Columns;
use crate::ui::ground::{Aloud, Choices};
use crate::ui::session::Topic;
use crate::ui::words::count as in_words;
use crate::ui::words::linked::linked;
use crate::ui::words::read::read;
use crate::ui::words::suggestions::suggestions as suggestions_words;
use leptos::prelude::*;

/// One button an article; pressed while it is shown.
#[component]
pub fn Strip() -> impl IntoView {
    let reading = Reading::get();
    let articles = Memo::new(move |_| {
        reading.session.track(Topic::ArticleList);
        let ids = reading.session.read(|case| case.articles().keys().copied().collect::<Vec<_>>());
        ids.unwrap_or_default()
    });
    view! {
        <div class="strip">
            <div class="strip-articles" role="group" aria-label=move || read().articles>
                <For each=move || articles.get() key=|id| *id let:article>
                    <ArticleButton article/>
                </For>
            </div>
            <super::search::Search/>
            <Together/>
            <Proposed/>
            <button
                type="button"
                class="button quiet small together"
                title=move || read().marks
                aria-expanded=move || reading.are_marks_seen().to_string()
                aria-controls="marks"
                on:click=move |_| {
                    // Behind what else stands in the margin, the marks are not seen.
                    let seen = untrack(|| reading.are_marks_seen());
                    reading.show_alike(false);
                    reading.show_suggestions(false);
                    reading.margin_open.set(!seen);
                    reading.shift();
                }
            >
                {crate::ui::icons::panel()}
                <span>{move || read().marks}</span>
            </button>
        </div>
    }
}

/// What is done with several columns at once.
#[component]
fn Together() -> impl IntoView {
    let reading = Reading::get();
    let (choices, aloud) = (Choices::get(), Aloud::get());
    let is_linked = move || choices.prefs.with(|prefs| prefs.columns) == Columns::Linked;
    view! {
        <button
            type="button"
            class="button quiet small toggle together"
            aria-pressed=move || is_linked().to_string()
            title=move || linked().link_hint
            on:click=move |_| {
                link_columns(choices, aloud);
            }
        >
            {crate::ui::icons::link()}
            <span>{move || linked().link}</span>
        </button>
        <button
            type="button"
            class="button quiet small together"
            aria-expanded=move || reading.alike_open.get().to_string()
            aria-controls="alike"
            title=move || linked().alike_hint
            on:click=move |_| {
                reading.show_alike(!reading.alike_open.get_untracked());
            }
        >
            {crate::ui::icons::alike()}
            <span>{move || linked().alike}</span>
        </button>
    }
    .into_any()
}

/// A text of more parts shows how many of them are read.
const LONG: usize = 3;

/// How much is suggested, how far a long text is read, and the way to both.
#[component]
fn Proposed() -> impl IntoView {
    let reading = Reading::get();
    let suggestions = Suggestions::get();
    let count = Memo::new(move |_| suggestions.count());
    // A short text is read before anybody could see how far.
    let long = Memo::new(move |_| suggestions.under_way().filter(|(_, all)| *all > LONG));
    view! {
        <button
            type="button"
            class="button quiet small together proposed"
            aria-expanded=move || reading.suggestions_open.get().to_string()
            aria-controls="suggestions"
            title=move || suggestions_words().hint
            on:click=move |_| {
                reading.show_suggestions(!reading.suggestions_open.get_untracked());
            }
        >
            {crate::ui::icons::suggestion()}
            <span>{move || suggestions_words().suggestions}</span>
            " "
            <b class="strip-count" class:none=move || count.get() == 0>{move || in_words(count.get())}</b>
            // Those who hear it hear it in the panel.
            {move || {
                long.get().map(|(done, all)| view! {
                    <progress
                        class="strip-progress"
                        max=all.to_string()
                        value=done.to_string()
                        aria-hidden="true"
                    ></progress>
                })
            }}
        </button>
    }
    .into_any()
}

#[component]
fn ArticleButton(article: Id) -> impl IntoView {
    let reading = Reading::get();
    let name = move || {
        let Some(found) = reading.article(article) else { return String::new() };
        let outlet = found.outlet.name.trim();
        if outlet.is_empty() {
            return title_of(&found);
        }
        // Several of one outlet are told by their titles.
        reading.session.track(Topic::ArticleList);
        let same = reading.session.read(|case| {
            case.articles().values().filter(|a| a.outlet.name.trim() == outlet).count()
        });
        match same {
            Some(2..) => format!("{outlet}: {}", title_of(&found)),
            _ => outlet.to_owned(),
        }
    };
    let shown = move || reading.columns.get().contains(&article);
    let on_click = move |_| {
        if is_narrow() && shown() {
            let selector = format!("article[data-article='{article}']");
            if let Ok(Some(column)) = dom::document().query_selector(&selector) {
                column.scroll_into_view();
            }
        } else {
            reading.toggle_column(article);
        }
        reading.shift();
    };
    view! {
        <button
            type="button"
            class="chip"
            aria-pressed=move || shown().to_string()
            title=move || (read().open_column)(&name())
            on:click=on_click
        >
            {name}
        </button>
    }
}
