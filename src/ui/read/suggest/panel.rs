//! The panel with what is suggested in one of the articles shown, in the order of the text, a page at a time.

use super::super::caret::first_words;
use super::item::Item;
use super::state::{Place, Suggestions};
use super::tools::{articles, kinds, of_kind, state, switches};
use crate::browser::dom;
use crate::case::Id;
use crate::proposals::Key;
use crate::ui::words::count as counted;
use crate::ui::words::suggestions::suggestions as words;
use leptos::{html, prelude::*};

/// So many are listed at once; buttons show more, in either direction.
const PAGE: usize = 25;
/// The list follows the text when that has not moved for so many milliseconds.
const REST: i32 = 180;

/// The first that is listed, and how many are: the list stays where it is when something is found above it.
type Window = RwSignal<(Option<Key>, usize)>;

/// The panel, while it is open.
#[component]
pub fn SuggestionsPanel() -> impl IntoView {
    let this = Suggestions::get();
    move || this.reading.suggestions_open.get().then(|| panel(this))
}

/// Which are listed: those of this article, asked about for the so-many-th time.
#[derive(Clone, PartialEq)]
struct Listed {
    article: Id,
    number: u32,
    from: usize,
    keys: Vec<Key>,
    all: usize,
}

fn panel(this: Suggestions) -> AnyView {
    let reading = this.reading;
    let node = NodeRef::<html::Aside>::new();
    let window: Window = RwSignal::new((None, PAGE));
    let moves = StoredValue::new(0_u32);
    let listed = Memo::new(move |_| {
        this.version.track();
        let (kinds, (first, limit)) = (this.listed_kinds(), window.get());
        let article = this.article()?;
        this.read(article, |_, _, one| {
            let all = one.proposals.count_of(kinds);
            let from = first.map_or(0, |first| one.proposals.rank(first, kinds));
            // Near the end as many are listed as anywhere.
            let from = from.min(all.saturating_sub(limit.min(PAGE)));
            let open = one.proposals.open(kinds).skip(from).take(limit);
            let keys = open.map(Key::of).collect();
            Listed { article, number: one.number, from, keys, all }
        })
    });
    // Another kind or article is listed from what is in sight on.
    Effect::new(move |_| {
        this.only.track();
        this.article();
        follow(this, window, false);
    });
    // The one worked on is always listed: where it is not, the list moves to it.
    Effect::new(move |_| {
        let Some(Place { article, key }) = this.at.get() else { return };
        if untrack(|| this.article()) == Some(article) {
            bring(this, window, article, key);
        }
    });
    // The list follows the text, unless the person is at it.
    Effect::new(move |_| {
        reading.moved.track();
        moves.update_value(|moves| *moves = moves.wrapping_add(1));
        let before = moves.get_value();
        dom::after(REST, move || {
            let is_at_it = node
                .try_get_untracked()
                .flatten()
                .is_some_and(|panel| panel.matches(":hover, :focus-within").unwrap_or_default());
            if moves.try_get_value() == Some(before) && !is_at_it {
                follow(this, window, true);
            }
        });
    });
    let rows = move || {
        let Some(Listed { article, number, keys, .. }) = listed.get() else { return Vec::new() };
        keys.into_iter().map(|key| (number, Place { article, key })).collect::<Vec<_>>()
    };
    let before = move || listed.with(|l| l.as_ref().map_or(0, |l| l.from));
    let rest = move || {
        listed.with(|l| l.as_ref().map_or(0, |l| l.all.saturating_sub(l.from + l.keys.len())))
    };
    let show_earlier = move |_| {
        let ((_, limit), from) = (window.get_untracked(), untrack(before));
        let more = from.min(PAGE);
        window.set((number(this, from - more), limit + more));
    };
    let show_later = move |_| window.update(|(_, limit)| *limit += PAGE);
    let close = move |_| {
        reading.show_suggestions(false);
        reading.refocus();
    };
    on_cleanup(move || {
        this.looked.try_set(None);
    });
    view! {
        <aside
            node_ref=node
            id="suggestions"
            class="margin suggestions"
            aria-label=move || words().suggestions
        >
            <header class="margin-head">
                <h2 tabindex="-1">{move || words().suggestions}</h2>
                <span class="margin-count">{move || listed.with(|l| l.as_ref().map(|l| counted(l.all)))}</span>
                <button
                    type="button"
                    class="icon-button margin-close"
                    aria-label=move || words().close
                    on:click=close
                >
                    {crate::ui::icons::close()}
                </button>
            </header>
            <p class="alike-hint">{move || words().hint}</p>
            {articles(this)}
            {kinds(this)}
            {of_kind(this)}
            <div class="alike-state" role="status">{move || state(this)}</div>
            {move || (before() > 0).then(|| view! {
                <button type="button" class="button margin-more" on:click=show_earlier>
                    {(words().earlier)(before().min(PAGE))}
                </button>
            })}
            <ol class="suggestion-list" role="list" aria-label=move || words().suggestions>
                <For each=rows key=|row| (row.0, row.1.article, row.1.key) let:row>
                    <Item place=row.1/>
                </For>
            </ol>
            {move || (rest() > 0).then(|| view! {
                <button type="button" class="button margin-more" on:click=show_later>
                    {(words().later)(rest().min(PAGE))}
                </button>
            })}
            {switches(this)}
        </aside>
    }
    .into_any()
}

/// The one that is open as number `at` of those listed, from 0; none for the first.
fn number(this: Suggestions, at: usize) -> Option<Key> {
    let kinds = untrack(|| this.listed_kinds());
    let article = untrack(|| this.article())?;
    let key = this.read(article, |_, _, one| one.proposals.open(kinds).nth(at).map(Key::of));
    key.flatten().filter(|_| at != 0)
}

/// Has the list begin at what is in sight, if it is too long to be listed as a whole; `is_scroll` leaves it as it is
/// where that is listed already.
fn follow(this: Suggestions, window: Window, is_scroll: bool) {
    let kinds = untrack(|| this.listed_kinds());
    let Some(article) = untrack(|| this.article()) else { return };
    let Some(paper) = this.reading.paper(article) else { return };
    // Where no words are at the upper edge, those about to come are near enough.
    let top = first_words(&paper).max(this.sight(article).start);
    let (first, limit) = window.get_untracked();
    let wanted = this.read(article, |_, _, one| {
        if one.proposals.count_of(kinds) <= PAGE {
            return Some(None);
        }
        let seen = one.proposals.after(top, kinds)?;
        let from = first.map_or(0, |first| one.proposals.rank(first, kinds));
        let is_listed = (from..from + limit).contains(&one.proposals.rank(seen, kinds));
        (!(is_scroll && is_listed)).then_some(Some(seen))
    });
    if let Some(wanted) = wanted.flatten()
        && (wanted, PAGE) != (first, limit)
    {
        window.set((wanted, PAGE));
    }
}

/// Has the list show this one.
fn bring(this: Suggestions, window: Window, article: Id, key: Key) {
    let kinds = untrack(|| this.listed_kinds());
    let (first, limit) = window.get_untracked();
    let place = this.read(article, |_, _, one| {
        let from = first.map_or(0, |first| one.proposals.rank(first, kinds));
        let place = one.proposals.rank(key, kinds);
        let is_listed = (from..from + limit).contains(&place);
        (one.proposals.is_open(key) && !is_listed).then_some(place)
    });
    if let Some(place) = place.flatten() {
        window.set((number(this, place.saturating_sub(PAGE / 4)), PAGE));
    }
}
