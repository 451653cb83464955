//! Search in the articles of the case, those shown first: hits are custom highlights, and Enter goes from one to the next,
//! into articles that are not shown as well.

use super::going::{SETTLING, Way};
use super::reading::Reading;
use crate::browser::{dom, highlight};
use crate::case::Id;
use crate::text::{Extent, find_all};
use crate::ui::session::Topic;
use crate::ui::words::read::read;
use leptos::{ev, html, prelude::*};

/// At most so many hits an article are found.
const HITS: usize = 500;

/// The search field, while it is open.
#[component]
pub fn Search() -> impl IntoView {
    let reading = Reading::get();
    let field = NodeRef::<html::Input>::new();
    let words = RwSignal::new(String::new());
    let at = RwSignal::new(0_usize);
    let hits = Memo::new(move |_| {
        let words = words.get();
        reading.session.track(Topic::ArticleList);
        let open = reading.search_open.get();
        if !open || words.trim().is_empty() {
            return Vec::new();
        }
        // Going to a hit may show its article: that does not change their order.
        let shown = reading.columns.get_untracked();
        let found = reading.session.read(|case| {
            let first = shown.iter().filter_map(|id| case.articles().get(id));
            let others = case.articles().values().filter(|article| !shown.contains(&article.id));
            let hits = first.chain(others).flat_map(|article| {
                let found = find_all(&article.text, &words, HITS);
                found.into_iter().map(|extent| (article.id, extent))
            });
            hits.collect::<Vec<(Id, Extent)>>()
        });
        found.unwrap_or_default()
    });
    // Drawing marks replaces the nodes of a paragraph: what is shown is found anew then.
    let paint = move || {
        let (hits, at) = (hits.get_untracked(), at.get_untracked());
        let range = |(article, extent): &(Id, Extent)| reading.paper(*article)?.range(*extent);
        highlight::show("hits", &hits.iter().filter_map(range).collect::<Vec<_>>());
        let current = hits.get(at);
        highlight::show("hit", &current.and_then(range).into_iter().collect::<Vec<_>>());
    };
    let show = move || {
        let current = hits.with_untracked(|hits| hits.get(at.get_untracked()).copied());
        if let Some((article, extent)) = current
            && let Some(paper) = reading.paper(article)
        {
            paper.scroll_to(extent.start);
        }
        paint();
    };
    Effect::new(move |_| {
        reading.moved.track();
        if reading.search_open.get_untracked() {
            paint();
        }
    });
    Effect::new(move |_| {
        hits.track();
        at.set(0);
        show();
    });
    Effect::new(move |_| {
        if reading.search_open.get()
            && let Some(field) = field.get()
        {
            dom::later(move || {
                let _ = field.focus();
                field.select();
            });
        }
    });
    on_cleanup(|| {
        highlight::show("hits", &[]);
        highlight::show("hit", &[]);
    });
    let turn = move |way: Way| {
        let count = hits.with_untracked(Vec::len);
        if count == 0 {
            return;
        }
        let here = hits.with_untracked(|hits| hits[at.get_untracked().min(count - 1)]);
        let is_shown = reading.paper(here.0).is_some();
        // A first hit in an article that is not shown waits for Enter.
        if is_shown || way == Way::Previous {
            at.update(|at| {
                *at = if way == Way::Next { (*at + 1) % count } else { (*at + count - 1) % count };
            });
        }
        let (article, extent) = hits.with_untracked(|hits| hits[at.get_untracked().min(count - 1)]);
        if reading.paper(article).is_none() {
            reading.toggle_column(article);
            dom::after(60, move || {
                reading.scroll_to(article, extent.start, SETTLING);
                paint();
            });
        }
        show();
    };
    let on_key = move |event: ev::KeyboardEvent| match event.key().as_str() {
        "Enter" => {
            event.prevent_default();
            turn(if event.shift_key() { Way::Previous } else { Way::Next });
        }
        "Escape" => {
            event.prevent_default();
            reading.search_open.set(false);
            reading.refocus();
        }
        _ => {}
    };
    let count = move || {
        if words.with(|words| words.trim().is_empty()) {
            return String::new();
        }
        let all = hits.with(Vec::len);
        if all == 0 { read().no_hits.to_owned() } else { (read().hits)(at.get() + 1, all) }
    };
    view! {
        <Show when=move || reading.search_open.get()>
            <div class="search" role="search">
                <input
                    node_ref=field
                    type="search"
                    class="field"
                    aria-label=move || read().search
                    placeholder=move || read().search
                    prop:value=move || words.get()
                    on:input=move |event| words.set(event_target_value(&event))
                    on:keydown=on_key
                />
                <output class="search-count">{count}</output>
                <button
                    type="button"
                    class="button quiet small"
                    on:click=move |_| turn(Way::Previous)
                >
                    {move || read().previous_hit}
                </button>
                <button type="button" class="button quiet small" on:click=move |_| turn(Way::Next)>
                    {move || read().next_hit}
                </button>
                <button
                    type="button"
                    class="icon-button"
                    aria-label=move || read().close
                    on:click=move |_| {
                        reading.search_open.set(false);
                        reading.refocus();
                    }
                >
                    {crate::ui::icons::close()}
                </button>
            </div>
        </Show>
    }
}
