//! One suggestion: in the panel, beside its words, in the menu of what is at one place.

use super::acts::{Deed, number_among};
use super::state::{Place, Shown, Stays, Suggestions};
use crate::browser::dom;
use crate::case::SuggestionKind;
use crate::proposals::Kinds;
use crate::text::Extent;
use crate::ui::ground::Aloud;
use crate::ui::words::suggestions::suggestions as words;
use leptos::{html, prelude::*};

/// What is told of a suggestion: what it is, what its words come to, and why.
pub fn told(this: Suggestions, place: Place) -> AnyView {
    let told = Memo::new(move |_| this.told(place));
    let line = move |class: &'static str, which: fn(&super::telling::Told) -> &String| {
        move || {
            let words = told.with(|told| which(told).clone());
            (!words.is_empty()).then(|| view! { <p class=class>{words}</p> })
        }
    };
    view! {
        {line("suggestion-value", |told| &told.value)}
        {line("suggestion-reason", |told| &told.reason)}
        {line("suggestion-doubt", |told| &told.doubt)}
    }
    .into_any()
}

/// What can be done with it. `about`: the id of the element that holds its words, for those who hear a button alone.
pub fn deeds(
    this: Suggestions,
    place: Place,
    node: NodeRef<html::Li>,
    about: Option<String>,
) -> AnyView {
    let aloud = Aloud::get();
    let button = |deed: Deed| {
        let act = move |_| {
            let number = node.get_untracked().map(|item| number_among(&item));
            this.act(aloud, place, deed, number);
        };
        view! {
            <button
                type="button"
                class="button quiet small"
                data-act=deed.slug()
                aria-describedby=about.clone()
                on:click=act
            >
                {move || deed.word()}
            </button>
        }
        .into_any()
    };
    let fitting = Deed::ALL.into_iter().filter(|deed| deed.fits(place.key.kind));
    fitting.map(button).collect::<Vec<AnyView>>().into_any()
}

/// One suggestion in the list.
#[component]
pub fn Item(
    /// Which.
    place: Place,
) -> impl IntoView {
    let this = Suggestions::get();
    let node = NodeRef::<html::Li>::new();
    let is_at = Memo::new(move |_| this.at.get() == Some(place));
    let more = RwSignal::new(false);
    Effect::new(move |_| {
        if is_at.get()
            && let Some(item) = node.get()
        {
            let options = web_sys::ScrollIntoViewOptions::new();
            options.set_block(web_sys::ScrollLogicalPosition::Nearest);
            dom::next_frame(move || item.scroll_into_view_with_scroll_into_view_options(&options));
        }
    });
    let kind = place.key.kind;
    let Extent { start, end } = place.key.extent;
    let id = format!("suggestion-{}-{}-{}-{}", place.article, kind as u8, start.0, end.0);
    let look = move |is: bool| {
        let now = is.then_some(place);
        if this.looked.get_untracked() != now {
            this.looked.set(now);
        }
    };
    view! {
        <li
            node_ref=node
            class="suggestion-item"
            class:fault=kind == SuggestionKind::DateFault
            class:active=move || is_at.get()
            aria-current=move || is_at.get().then_some("true")
            on:mouseenter=move |_| look(true)
            on:mouseleave=move |_| look(false)
            on:focusin=move |_| {
                if this.at.get_untracked() != Some(place) {
                    this.at.set(Some(place));
                }
            }
        >
            <p class="mark-kind">
                <span class="mark-dot suggestion" aria-hidden="true"></span>
                {move || (words().kind)(kind)}
            </p>
            <button
                type="button"
                id=id.clone()
                class="mark-words suggestion-go"
                on:click=move |_| this.show_words(place)
            >
                {move || this.told(place).words}
            </button>
            {told(this, place)}
            <p class="mark-acts">
                {deeds(this, place, node, Some(id.clone()))}
                <button
                    type="button"
                    class="icon-button small suggestion-more"
                    aria-label=move || words().more_acts
                    aria-describedby=id
                    aria-expanded=move || more.get().to_string()
                    on:click=move |_| more.update(|more| *more = !*more)
                >
                    {crate::ui::icons::more()}
                </button>
            </p>
            {move || more.get().then(|| in_paragraph(this, place))}
        </li>
    }
    .into_any()
}

/// What can be done with all of its kind in its paragraph.
fn in_paragraph(this: Suggestions, place: Place) -> AnyView {
    let Place { article, key } = place;
    let paragraph = this.read(article, |_, article, _| {
        let text = &article.text;
        text.paragraphs()[text.paragraph_at(key.extent.start)].extent
    });
    let Some(paragraph) = paragraph else { return ().into_any() };
    let count = move || {
        this.version.track();
        let kinds = Kinds::only(key.kind);
        let inside = |one: &&crate::analysis::Found| paragraph.contains(one.extent.start);
        this.read(article, |_, _, one| {
            one.proposals.open_in(paragraph, kinds).filter(inside).count()
        })
        .unwrap_or_default()
    };
    all_of(this, place, Some(paragraph), Signal::derive(count))
}

/// What can be done with all of a kind, in a stretch of an article or in all of it.
pub fn all_of(
    this: Suggestions,
    Place { article, key }: Place,
    within: Option<Extent>,
    count: Signal<usize>,
) -> AnyView {
    let kind = key.kind;
    let label = move || match within {
        Some(_) => (words().in_paragraph)(count.get(), kind),
        None => (words().in_article)(count.get(), kind),
    };
    let then = move || {
        dom::after_frame(move || this.focus_item(None, ".suggestion-go"));
    };
    let accept = move |_| {
        this.accept_all(article, kind, within);
        then();
    };
    let reject = move |_| {
        this.reject_all(article, kind, within);
        then();
    };
    view! {
        <div class="suggestion-all" role="group" aria-label=label>
            <span>{label}</span>
            <div>
            {Deed::Accept.fits(kind).then(|| view! {
                <button type="button" class="button quiet small" on:click=accept>
                    {move || words().accept_all}
                </button>
            })}
            <button type="button" class="button quiet small" on:click=reject>
                {move || words().reject_all}
            </button>
            </div>
        </div>
    }
    .into_any()
}

/// A suggestion in the menu of what is at one place.
#[component]
pub fn MenuItem(
    /// Which.
    place: Place,
) -> impl IntoView {
    let this = Suggestions::get();
    let name = move || {
        let told = this.told(place);
        let value = if told.value.is_empty() { told.words } else { told.value };
        format!("{}: {value}", told.kind)
    };
    let Place { article, key } = place;
    view! {
        <button
            type="button"
            role="menuitem"
            class="here-item"
            on:click=move |_| {
                this.reading.here.set(None);
                this.at.set(Some(place));
                this.shown.set(Some(Shown { article, keys: vec![key], stays: Stays::Focused }));
            }
        >
            <span class="mark-dot suggestion" aria-hidden="true"></span>
            {name}
        </button>
    }
    .into_any()
}
