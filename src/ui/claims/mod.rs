//! The Claims place: claims down, articles across, and the claim that is open beside them.

mod about;
mod board;
mod cell;
mod doing;
mod evidence;
mod gate;
mod keys;
mod mentions;
mod more;
mod panel;
mod parts;
mod place;
mod review;
mod row;
mod scale_form;
mod scales;
mod tools;

pub use cell::in_pieces;
pub use row::slug;

use super::ground::Openers;
use super::session::Topic;
use super::words::claims::claims;
use super::words::read::read;
use crate::browser::dom;
use crate::case::Id;
use crate::place::{Place, View};
use board::Board;
use leptos::prelude::*;

/// The Claims place of the open case.
#[component]
pub fn ClaimsPlace() -> impl IntoView {
    let board = Board::new();
    provide_context(board);
    keys::register(board);
    let has_articles = Memo::new(move |_| {
        board.session.track(Topic::Open);
        board.session.track(Topic::ArticleList);
        board.session.read(|case| !case.articles().is_empty()).unwrap_or(false)
    });
    let has_claims = Memo::new(move |_| board.matrix.with(|matrix| matrix.total != 0));
    view! {
        <div class="claims panes">
            {move || match (has_articles.get(), has_claims.get()) {
                (_, true) => view! { <Table/> }.into_any(),
                (true, false) => view! { <NoClaims/> }.into_any(),
                (false, false) => view! { <NoArticles/> }.into_any(),
            }}
            {move || board.open.get().map(|claim| view! { <panel::Panel claim/> })}
            <scales::ScalesDialog/>
        </div>
    }
}

#[component]
fn NoArticles() -> impl IntoView {
    let openers = Openers::get();
    view! {
        <section class="place-empty">
            <h1>{move || read().no_articles}</h1>
            <p>{move || claims().no_articles_next}</p>
            <button
                type="button"
                class="button primary"
                on:click=move |_| openers.add_article.set(true)
            >
                {move || read().add_article}
            </button>
        </section>
    }
}

#[component]
fn NoClaims() -> impl IntoView {
    let board = Board::get();
    let to_read = board.case().map(|case| Place::view(case, View::Read).href()).unwrap_or_default();
    view! {
        <section class="place-empty">
            <h1>{move || claims().no_claims}</h1>
            <p>{move || claims().no_claims_next}</p>
            <a class="button primary" href=to_read>{move || claims().to_read}</a>
        </section>
    }
}

/// So many rows are made at once: about a window full. The rest follow, as many with each frame, so that a place with
/// hundreds of claims opens at once, and answers while they come.
const ROWS: usize = 8;

/// The first of `rows`, and more of them with each frame.
fn shown_by_frames(rows: Memo<Vec<Id>>) -> Memo<Vec<Id>> {
    let limit = RwSignal::new(ROWS);
    Effect::new(move |_| {
        let so_far = limit.get();
        if so_far < rows.with(Vec::len) {
            dom::after_frame(move || {
                limit.try_set(so_far + ROWS);
            });
        }
    });
    Memo::new(move |_| rows.with(|rows| rows.iter().take(limit.get()).copied().collect()))
}

/// The matrix. Its roles are said once more because cards take them from a table.
#[component]
fn Table() -> impl IntoView {
    let board = Board::get();
    let columns = Memo::new(move |_| board.matrix.with(|matrix| matrix.columns.clone()));
    let rows = Memo::new(move |_| {
        board.matrix.with(|matrix| matrix.rows.iter().map(|row| row.claim.id).collect::<Vec<_>>())
    });
    let shown = shown_by_frames(rows);
    view! {
        <div class="claims-main">
            <tools::Tools/>
            <div class="claims-scroll" on:keydown=keys::about>
                <table class="claims-table" role="table" aria-label=move || claims().claims>
                    <thead role="rowgroup">
                        <tr role="row">
                            <th role="columnheader" scope="col" class="claims-corner">
                                {move || claims().claim}
                            </th>
                            {move || columns.get().into_iter().map(|column| view! {
                                <th role="columnheader" scope="col">
                                    <span class="column-name">{column.outlet.clone()}</span>
                                    {(column.title != column.outlet).then(|| view! {
                                        <span class="column-title">{column.title}</span>
                                    })}
                                </th>
                            }).collect_view()}
                        </tr>
                    </thead>
                    <tbody role="rowgroup">
                        <For each=move || shown.get() key=|claim| *claim let:claim>
                            <row::Row claim/>
                        </For>
                    </tbody>
                </table>
                <Show when=move || rows.with(Vec::is_empty)>
                    <div class="claims-none">
                        <p>{move || claims().nothing_fits}</p>
                        <button
                            type="button"
                            class="button small"
                            on:click=move |_| board.filter.set(Default::default())
                        >
                            {move || claims().show_all}
                        </button>
                    </div>
                </Show>
            </div>
        </div>
    }
}
