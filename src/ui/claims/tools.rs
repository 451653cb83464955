//! Above the matrix: which claims are shown, and in which order.

use super::board::Board;
use crate::compare::{Only, Sort};
use crate::ui::words::claims::claims;
use crate::ui::words::read::read;
use crate::value::ValueKind;
use leptos::prelude::*;

/// Heading, filters, order.
#[component]
pub fn Tools() -> impl IntoView {
    let board = Board::get();
    let Board { filter, sort, matrix, .. } = board;
    let kinds = std::iter::once(None).chain(Only::ALL.map(Some));
    let count = move || matrix.with(|matrix| (claims().shown)(matrix.rows.len(), matrix.total));
    view! {
        <header class="claims-head">
            <h1>{move || claims().claims}</h1>
            <p class="soft claims-count" role="status">{count}</p>
            <div class="chips" role="group" aria-label=move || claims().filter>
                {kinds.map(|only| view! {
                    <button
                        type="button"
                        class="chip"
                        aria-pressed=move || (filter.with(|f| f.only) == only).to_string()
                        on:click=move |_| filter.update(|f| f.only = only)
                    >
                        {move || only.map_or(claims().all, claims().only)}
                    </button>
                }).collect_view()}
            </div>
            <input
                type="search"
                class="field small claims-search"
                aria-label=move || claims().search
                placeholder=move || claims().search
                prop:value=move || filter.with(|f| f.search.clone())
                on:input=move |event| filter.update(|f| f.search = event_target_value(&event))
            />
            <label class="filter-select">
                <span>{move || claims().kind}</span>
                <select class="field small" on:change=move |event| {
                    let place = event_target_value(&event).parse::<usize>().ok();
                    let kind = place.and_then(|place| ValueKind::ALL.get(place).copied());
                    filter.update(|f| f.kind = kind);
                }>
                    <option value="" prop:selected=move || filter.with(|f| f.kind.is_none())>
                        {move || claims().any_kind}
                    </option>
                    {ValueKind::ALL.into_iter().enumerate().map(|(place, kind)| view! {
                        <option
                            value=place.to_string()
                            prop:selected=move || filter.with(|f| f.kind == Some(kind))
                        >
                            {move || (read().value_kind)(kind)}
                        </option>
                    }).collect_view()}
                </select>
            </label>
            <label class="filter-select">
                <span>{move || claims().order}</span>
                <select class="field small" on:change=move |event| {
                    let place = event_target_value(&event).parse::<usize>().unwrap_or(0);
                    if let Some(chosen) = Sort::ALL.get(place) {
                        sort.set(*chosen);
                    }
                }>
                    {Sort::ALL.into_iter().enumerate().map(|(place, each)| view! {
                        <option value=place.to_string() prop:selected=move || sort.get() == each>
                            {move || (claims().sort)(each)}
                        </option>
                    }).collect_view()}
                </select>
            </label>
            {super::scales::opener(board)}
        </header>
    }
    .into_any()
}
