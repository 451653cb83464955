//! The Read place: articles side by side, the toolbar beside a selection, the marks in the margin.

mod acts;
mod alike;
mod alike_item;
mod beside;
mod caret;
mod column;
mod columns;
mod combo;
mod doubt;
mod furniture;
mod going;
mod handles;
mod here;
mod linking;
mod margin;
mod margin_item;
mod mark_dialog;
mod mark_fields;
mod reading;
mod room;
mod search;
mod strip;
mod suggest;
mod toolbar;

pub use reading::{Pick, Reading, Target};

use super::messages::Messages;
use super::session::{Session, Topic};
use super::words::read::read;
use crate::case::Id;
use crate::place::Focus;
use leptos::prelude::*;

/// Opens the dialogs that belong to other places of the screen; provided by the app.
#[derive(Clone, Copy)]
pub struct ReadDoors {
    /// Opens "Add article".
    pub add_article: Callback<()>,
    /// Opens the details of an article.
    pub details: Callback<Id>,
}

/// The Read place of the open case.
#[component]
pub fn ReadPlace(
    /// What the address asks to be brought into sight.
    #[prop(into)]
    focus: Signal<Option<Focus>>,
    /// Ways to other dialogs.
    doors: ReadDoors,
) -> impl IntoView {
    let session = Session::get();
    let reading = Reading::new(session, Messages::get());
    provide_context(reading);
    acts::register(reading);
    linking::connect(reading);
    furniture::connect(reading);
    let suggestions = suggest::connect(reading);
    #[cfg(feature = "bench")]
    super::bench::reads(reading);
    provide_context(doors);
    let comparing = crate::ui::compared::Comparing::get();
    Effect::new(move |_| {
        session.track(Topic::ArticleList);
        session.track(Topic::Open);
        reading.settle_columns();
    });
    Effect::new(move |_| reading.keep_columns());
    Effect::new(move |_| {
        let focus = focus.get();
        crate::browser::dom::later(move || match focus {
            Some(Focus::Mark(mark)) => {
                if reading.session.read(|case| case.marks().contains_key(&mark)) == Some(false) {
                    reading.messages.notice(untrack(read).mark_gone);
                }
                reading.go_to(mark);
            }
            Some(Focus::Article(article)) => reading.go_to_article(article),
            Some(Focus::Words(article, extent)) => reading.go_to_words(article, extent.start),
            Some(Focus::Claim(claim)) => linking::go_to_claim(reading, comparing, claim),
            None => {}
        });
    });
    let empty = Memo::new(move |_| {
        session.track(Topic::ArticleList);
        session.read(|case| case.articles().is_empty()).unwrap_or(true)
    });
    view! {
        <div class="read panes" class:with-margin=move || {
            reading.margin_open.get() || reading.alike_open.get() || reading.suggestions_open.get()
        }>
            <Show
                when=move || !empty.get()
                fallback=move || {
                    view! {
                        <section class="read-empty">
                            <h2>{move || read().no_articles}</h2>
                            <p>{move || read().no_articles_next}</p>
                            <button
                                type="button"
                                class="button primary"
                                on:click=move |_| doors.add_article.run(())
                            >
                                {move || read().add_article}
                            </button>
                        </section>
                    }
                }
            >
                <strip::Strip/>
                <div
                    class="columns"
                    data-count=move || reading.columns.get().len().to_string()
                    on:mouseover=move |event| reading.look_at(event.target())
                    on:mouseleave=move |_| reading.look(None)
                    on:pointermove=move |event| suggest::on_move(suggestions, &event)
                    on:pointerleave=move |_| suggest::on_leave(suggestions)
                    on:pointerdown=move |_| suggest::on_down(suggestions)
                >
                    <For each=move || reading.columns.get() key=|id| *id let:article>
                        <column::Column article/>
                    </For>
                </div>
                <beside::Beside/>
                <margin::Margin/>
                <alike::AlikePanel/>
                <suggest::SuggestionsPanel/>
            </Show>
            <toolbar::Toolbar/>
            <here::Here/>
            <suggest::Card/>
            <mark_dialog::MarkDialog/>
        </div>
    }
}
