//! The strip above the columns: which articles there are, and which are shown.

use super::column::title_of;
use super::reading::{Reading, is_narrow};
use crate::browser::dom;
use crate::case::Id;
use crate::ui::session::Topic;
use crate::ui::words::read::read;
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
            <button
                type="button"
                class="button quiet small"
                aria-expanded=move || reading.margin_open.get().to_string()
                aria-controls="marks"
                on:click=move |_| {
                    reading.margin_open.update(|open| *open = !*open);
                    reading.shift();
                }
            >
                {crate::ui::icons::panel()}
                <span>{move || read().marks}</span>
            </button>
        </div>
    }
}

#[component]
fn ArticleButton(article: Id) -> impl IntoView {
    let reading = Reading::get();
    let name = move || {
        reading.article(article).map_or_else(String::new, |a| {
            if a.outlet.name.trim().is_empty() { title_of(&a) } else { a.outlet.name.clone() }
        })
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
