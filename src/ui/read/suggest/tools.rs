//! The head and foot of the panel: which article, how far the rules have come, which kinds, and what can be done with
//! all of a kind.

use super::asking::Progress;
use super::item::all_of;
use super::state::{Place, Suggestions};
use crate::case::{Command, Id, SuggestionKind};
use crate::compare::outlet;
use crate::proposals::{Key, Kinds};
use crate::text::Extent;
use crate::ui::session::Topic;
use crate::ui::words::count as counted;
use crate::ui::words::suggestions::suggestions as words;
use leptos::prelude::*;

/// Buttons of the articles shown, where there are several.
pub fn articles(this: Suggestions) -> AnyView {
    let session = this.reading.session;
    let one = move |id: Id| {
        session.track(Topic::Article(id));
        let name = session.read(|case| case.articles().get(&id).map(|a| outlet(a).to_owned()));
        let name = name.flatten().unwrap_or_default();
        let is_it = move || this.article() == Some(id);
        view! {
            <button
                type="button"
                class="chip"
                aria-pressed=move || is_it().to_string()
                on:click=move |_| this.chosen.set(Some(id))
            >
                {name}
            </button>
        }
        .into_any()
    };
    let view = move || {
        let columns = this.reading.columns.get();
        (columns.len() > 1).then(|| {
            let chips: Vec<AnyView> = columns.into_iter().map(one).collect();
            view! {
                <div class="chips" role="group" aria-label=move || words().article>{chips}</div>
            }
        })
    };
    view.into_any()
}

/// How far the rules have come, and what can be done about it; tracked.
pub fn state(this: Suggestions) -> AnyView {
    let Some(article) = this.article() else { return ().into_any() };
    let Some((progress, done, all)) = this.progress(article) else { return ().into_any() };
    match progress {
        Progress::Working => view! {
            <p>{(words().reading)(done, all)}</p>
            <progress
                max=all.to_string()
                value=done.to_string()
                aria-label=words().suggestions
            ></progress>
            <button type="button" class="button small" on:click=move |_| this.stop(article)>
                {words().stop}
            </button>
        }
        .into_any(),
        Progress::Stopped => view! {
            <p>{(words().stopped)(done, all)}</p>
            <button type="button" class="button small" on:click=move |_| this.resume(article)>
                {words().go_on}
            </button>
        }
        .into_any(),
        Progress::Failed(why) => view! {
            <p class="alike-failed">{(words().failed)(&why)}</p>
            <button type="button" class="button small" on:click=move |_| this.resume(article)>
                {words().again}
            </button>
        }
        .into_any(),
        Progress::Done => {
            let left = |kinds| this.read(article, |_, _, one| one.proposals.count_of(kinds));
            let said = match (left(this.kinds()), left(this.listed_kinds())) {
                (Some(0), _) => words().none,
                (_, Some(0)) => words().none_of_kind,
                _ => return ().into_any(),
            };
            view! { <p>{said}</p> }.into_any()
        }
    }
}

/// How many are open of a kind in the article listed; tracked.
fn count(this: Suggestions, kinds: Kinds) -> usize {
    this.version.track();
    let count = |id| this.read(id, |_, _, one| one.proposals.count_of(kinds));
    this.article().and_then(count).unwrap_or_default()
}

/// Buttons of the kinds, with how many are open of each; none for a kind of which nothing is.
pub fn kinds(this: Suggestions) -> AnyView {
    let chip = move |kind: Option<SuggestionKind>| {
        let open = Memo::new(move |_| match kind {
            Some(kind) => count(this, this.kinds().and(Kinds::only(kind))),
            None => count(this, this.kinds()),
        });
        let is_it = move || this.only.get() == kind;
        let is_hidden = move || kind.is_some() && open.get() == 0 && !is_it();
        view! {
            <button
                type="button"
                class="chip"
                hidden=is_hidden
                aria-pressed=move || is_it().to_string()
                on:click=move |_| this.only.set(kind)
            >
                {move || kind.map_or(words().all, |kind| (words().kinds_of)(kind))}
                " "
                <span class="chip-count">{move || counted(open.get())}</span>
            </button>
        }
        .into_any()
    };
    let kinds = std::iter::once(None).chain(SuggestionKind::ALL.into_iter().map(Some));
    let chips: Vec<AnyView> = kinds.map(chip).collect();
    view! {
        <div class="chips" role="group" aria-label=move || words().kinds>{chips}</div>
    }
    .into_any()
}

/// What can be done with all of the kind that is listed, and with what was rejected.
pub fn of_kind(this: Suggestions) -> AnyView {
    let all = move || {
        let (kind, article) = (this.only.get()?, this.article()?);
        let open = Memo::new(move |_| count(this, this.kinds().and(Kinds::only(kind))));
        // Of the whole article: the words do not matter.
        let place = Place { article, key: Key { extent: Extent::new(0, 0), kind } };
        let row = move || (open.get() > 0).then(|| all_of(this, place, None, open.into()));
        Some(row.into_any())
    };
    let is_rejected = Memo::new(move |_| {
        this.version.track();
        let (kind, article) = (this.only.get(), this.article()?);
        this.reading.session.read(|case| {
            let mut all = case.dismissals().values();
            all.any(|one| one.article == article && kind.is_none_or(|kind| kind == one.kind))
        })
    });
    let take_back = move || {
        (is_rejected.get() == Some(true)).then(|| {
            let act = move |_| {
                if let Some(article) = untrack(|| this.article()) {
                    this.take_back(article, this.only.get_untracked());
                    crate::browser::dom::after_frame(move || {
                        this.focus_item(None, ".suggestion-go")
                    });
                }
            };
            view! {
                <button type="button" class="button quiet small take-back" on:click=act>
                    {crate::ui::icons::undo()}
                    <span>{words().take_back}</span>
                </button>
            }
        })
    };
    view! {
        {all}
        {take_back}
    }
    .into_any()
}

/// Which kinds are proposed in this case.
pub fn switches(this: Suggestions) -> AnyView {
    let session = this.reading.session;
    let switch = move |kind: SuggestionKind| {
        let change = move |event| {
            let on = event_target_checked(&event);
            let off = session.read(|case| case.header().suggestions_off.clone());
            let mut off = off.unwrap_or_default();
            off.retain(|other| *other != kind);
            if !on {
                off.push(kind);
            }
            this.reading.run(Command::SwitchSuggestions(off));
        };
        view! {
            <label class="radio">
                <input
                    type="checkbox"
                    prop:checked=move || this.kinds().has(kind)
                    on:change=change
                />
                <span>{move || (words().kinds_of)(kind)}</span>
            </label>
        }
        .into_any()
    };
    let all: Vec<AnyView> = SuggestionKind::ALL.into_iter().map(switch).collect();
    view! {
        <details class="suggestion-switches">
            <summary>{move || words().switches}</summary>
            <p class="hint">{move || words().switches_hint}</p>
            <div class="radios" role="group" aria-label=move || words().switches>{all}</div>
        </details>
    }
    .into_any()
}
