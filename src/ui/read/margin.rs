//! The margin: the marks of the articles shown, in the order of the text, with filters.

use super::margin_item::Item;
use super::reading::Reading;
use crate::browser::dom;
use crate::case::{Body, Case, Id, Mark};
use crate::sorted;
use crate::text::SpanState;
use crate::ui::session::Topic;
use crate::ui::words::read::{Word, read};
use crate::ui::words::retelling::retelling;
use leptos::prelude::*;

/// At most so many marks are listed at once; buttons show more, in either direction.
const PAGE: usize = 50;
/// So many are listed when a case is opened, until it is painted: about a window full.
const FEW: usize = 15;

/// Which marks are listed.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Filter {
    kind: Option<Shown>,
    tag: Option<String>,
    claim: Option<Id>,
    source: Option<Id>,
    words: String,
}

/// The kinds that can be filtered by.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shown {
    Claims,
    Sources,
    Highlights,
    Notes,
    /// Those of any kind whose words have changed or are lost.
    Doubtful,
}

impl Filter {
    fn is_empty(&self) -> bool {
        *self == Filter::default()
    }

    /// Whether `mark` is listed. Words are looked for in its own, its comment, its tags, and the
    /// claim or source that it names.
    fn fits(&self, case: &Case, mark: &Mark) -> bool {
        let kind = match &mark.body {
            Body::Mention { .. } => Shown::Claims,
            Body::Attribution { .. } => Shown::Sources,
            Body::Highlight { .. } => Shown::Highlights,
            Body::Note => Shown::Notes,
        };
        let named = mark
            .body
            .claim()
            .and_then(|id| case.claims().get(&id))
            .map(|claim| claim.statement.as_str())
            .or_else(|| {
                let source = case.sources().get(&mark.body.source()?)?;
                Some(source.name.as_str())
            });
        let words = self.words.trim().to_lowercase();
        let has = |text: &str| text.to_lowercase().contains(&words);
        let is_shown = |wanted| match wanted {
            Shown::Doubtful => is_doubtful(mark),
            wanted => wanted == kind,
        };
        self.kind.is_none_or(is_shown)
            && self.tag.as_ref().is_none_or(|tag| mark.tags.contains(tag))
            && self.claim.is_none_or(|claim| mark.body.claim() == Some(claim))
            && self.source.is_none_or(|source| mark.body.source() == Some(source))
            && (words.is_empty()
                || has(mark.span.exact())
                || has(&mark.comment)
                || mark.tags.iter().any(|tag| has(tag))
                || named.is_some_and(has))
    }
}

/// Whether its words are not those that were marked.
fn is_doubtful(mark: &Mark) -> bool {
    matches!(mark.span.state(), SpanState::Changed | SpanState::Orphan)
}

/// The panel with the marks.
#[component]
pub fn Margin() -> impl IntoView {
    let reading = Reading::get();
    let session = reading.session;
    let filter = RwSignal::new(Filter::default());
    // Which of them are listed: from here on, and so many.
    let window = RwSignal::new((0, FEW));
    // What fits a window is there when the case is first painted, and the rest soon after.
    Effect::new(move |_| {
        session.track(Topic::Open);
        window.set((0, FEW));
        dom::after_frame(move || {
            window.try_update(|window| {
                if *window == (0, FEW) {
                    *window = (0, PAGE);
                }
            });
        });
    });
    let listed = Memo::new(move |_| {
        session.track(Topic::MarkList);
        session.track(Topic::Claims);
        session.track(Topic::Sources);
        let filter = filter.get();
        if !filter.is_empty() {
            session.track(Topic::Marks); // a mark that is edited may fit now, or no more
        }
        list(reading, &reading.columns.get(), &filter)
    });
    let elsewhere = Memo::new(move |_| {
        session.track(Topic::MarkList);
        let columns = reading.columns.get();
        let hidden = |mark: &&std::sync::Arc<Mark>| !columns.contains(&mark.article);
        session.read(|case| case.marks().values().filter(hidden).count()).unwrap_or(0)
    });
    let total = move || {
        session.track(Topic::MarkList);
        session.read(|case| case.marks().len()).unwrap_or(0)
    };
    Effect::new(move |before: Option<()>| {
        filter.track();
        if before.is_some() {
            window.set((0, PAGE));
        }
    });
    // The mark worked on is always listed: where it is not, the list moves to it.
    Effect::new(move |_| {
        let Some(active) = reading.active.get() else { return };
        let at = listed.with(|all| all.iter().position(|mark| *mark == active));
        let (from, limit) = window.get_untracked();
        if let Some(at) = at.filter(|at| !(from..from + limit).contains(at)) {
            window.set((at.saturating_sub(PAGE / 2), PAGE));
        }
    });
    let before = Memo::new(move |_| {
        let (from, limit) = window.get();
        from.min(listed.with(Vec::len).saturating_sub(limit))
    });
    let page = Memo::new(move |_| {
        let (from, (_, limit)) = (before.get(), window.get());
        listed.with(|all| all.iter().skip(from).take(limit).copied().collect::<Vec<_>>())
    });
    let rest = move || listed.with(Vec::len).saturating_sub(before.get() + page.with(Vec::len));
    let show_earlier = move |_| {
        let (from, (_, limit)) = (before.get_untracked(), window.get_untracked());
        let more = from.min(PAGE);
        window.set((from - more, limit + more));
    };
    let show_later = move |_| {
        let (from, (_, limit)) = (before.get_untracked(), window.get_untracked());
        window.set((from, limit + PAGE));
    };
    view! {
        <aside
            id="marks"
            class="margin"
            aria-label=move || read().marks
            hidden=move || !reading.are_marks_seen()
        >
            <header class="margin-head">
                <h2>{move || read().marks}</h2>
                <span class="margin-count">{total}</span>
                <button
                    type="button"
                    class="icon-button margin-close"
                    aria-label=move || read().close
                    on:click=move |_| reading.margin_open.set(false)
                >
                    {crate::ui::icons::close()}
                </button>
            </header>
            <Show when=move || total() != 0>
                <Filters filter/>
            </Show>
            <Show when=move || total() == 0>
                <div class="margin-empty">
                    <p class="margin-empty-head">{move || read().no_marks}</p>
                    <p>{move || read().no_marks_next}</p>
                </div>
            </Show>
            <Show when=move || { listed.with(Vec::is_empty) && !filter.with(Filter::is_empty) }>
                <div class="margin-empty">
                    <p>{move || read().nothing_fits}</p>
                    <button
                        type="button"
                        class="button small"
                        on:click=move |_| filter.set(Filter::default())
                    >
                        {move || read().show_all}
                    </button>
                </div>
            </Show>
            <Show when=move || { before.get() != 0 }>
                <button type="button" class="button margin-more" on:click=show_earlier>
                    {move || (read().show_earlier)(before.get().min(PAGE))}
                </button>
            </Show>
            <ul
                class="mark-list"
                role="list"
                aria-label=move || read().marks
                on:mouseover=move |event| reading.look_at(event.target())
                on:mouseleave=move |_| reading.look(None)
                on:focusin=move |event| reading.look_at(event.target())
                on:focusout=move |_| reading.look(None)
            >
                <For each=move || page.get() key=|id| *id let:mark>
                    <Item mark/>
                </For>
            </ul>
            <Show when=move || { rest() != 0 }>
                <button type="button" class="button margin-more" on:click=show_later>
                    {move || (read().show_more)(rest().min(PAGE))}
                </button>
            </Show>
            <Show when=move || elsewhere.get() != 0>
                <p class="margin-elsewhere">{move || (read().hidden_marks)(elsewhere.get())}</p>
            </Show>
        </aside>
    }
}

/// The marks of the articles shown that fit: in text order, article by article; those whose words
/// are lost come last.
fn list(reading: Reading, columns: &[Id], filter: &Filter) -> Vec<Id> {
    let ordered: Vec<Id> = columns
        .iter()
        .flat_map(|article| {
            reading
                .index(*article, |index| index.in_order().collect::<Vec<_>>())
                .unwrap_or_default()
        })
        .collect();
    let fits = |case: &Case, id: &Id| {
        filter.is_empty() || case.marks().get(id).is_some_and(|mark| filter.fits(case, mark))
    };
    reading
        .session
        .read(|case| {
            let lost = case
                .marks()
                .values()
                .filter(|mark| !mark.span.is_anchored() && columns.contains(&mark.article))
                .map(|mark| mark.id);
            ordered.into_iter().chain(lost).filter(|id| fits(case, id)).collect()
        })
        .unwrap_or_default()
}

#[component]
fn Filters(filter: RwSignal<Filter>) -> impl IntoView {
    let reading = Reading::get();
    let session = reading.session;
    let kinds: [(Option<Shown>, Word); 6] = [
        (None, || read().all),
        (Some(Shown::Claims), || read().claim),
        (Some(Shown::Sources), || read().source),
        (Some(Shown::Highlights), || read().highlight),
        (Some(Shown::Notes), || read().note),
        (Some(Shown::Doubtful), || retelling().doubtful),
    ];
    // Offered where there are any.
    let any_doubtful = Memo::new(move |_| {
        session.track(Topic::Marks);
        session.read(|case| case.marks().values().any(|mark| is_doubtful(mark))) == Some(true)
    });
    let tags = Memo::new(move |_| {
        session.track(Topic::Marks);
        let all = session.read(|case| {
            let tags = case.marks().values().flat_map(|mark| mark.tags.iter().cloned());
            sorted::set(tags.map(|tag| (tag.clone(), tag)))
        });
        all.unwrap_or_default().into_iter().collect::<Vec<_>>()
    });
    let claims = Memo::new(move |_| {
        session.track(Topic::Claims);
        let claims = session.read(|case| {
            let claims = case.claims().values();
            claims.map(|claim| (claim.id.to_string(), claim.statement.clone())).collect::<Vec<_>>()
        });
        claims.unwrap_or_default()
    });
    let sources = Memo::new(move |_| {
        session.track(Topic::Sources);
        let sources = session.read(|case| {
            let sources = case.sources().values();
            sources.map(|source| (source.id.to_string(), source.name.clone())).collect::<Vec<_>>()
        });
        sources.unwrap_or_default()
    });
    // What a filter asks for may go from the case: then it asks for it no more.
    Effect::new(move |_| {
        let is_there = |all: &Memo<Vec<(String, String)>>, value: Option<String>| {
            value.is_none_or(|value| all.with(|all| all.iter().any(|(known, _)| *known == value)))
        };
        let now = filter.get_untracked();
        let kept = Filter {
            tag: now.tag.clone().filter(|tag| is_there(&tags, Some(tag.clone()))),
            claim: now.claim.filter(|id| is_there(&claims, Some(id.to_string()))),
            source: now.source.filter(|id| is_there(&sources, Some(id.to_string()))),
            ..now.clone()
        };
        tags.track();
        claims.track();
        sources.track();
        if kept != now {
            filter.set(kept);
        }
    });
    let id_of = |id: Option<String>| id.and_then(|id| Id::parse(&id));
    let by_tag = Callback::new(move |tag| filter.update(|f| f.tag = tag));
    let by_claim = Callback::new(move |id| filter.update(|f| f.claim = id_of(id)));
    let by_source = Callback::new(move |id| filter.update(|f| f.source = id_of(id)));
    view! {
        <div class="filters" role="group" aria-label=move || read().filter>
            <div class="chips">
                {kinds.map(|(kind, name)| view! {
                    <button
                        type="button"
                        class="chip"
                        hidden=move || {
                            kind == Some(Shown::Doubtful)
                                && !any_doubtful.get()
                                && filter.with(|f| f.kind != kind)
                        }
                        aria-pressed=move || (filter.with(|f| f.kind) == kind).to_string()
                        on:click=move |_| filter.update(|f| f.kind = kind)
                    >
                        {name}
                    </button>
                }).into_iter().collect_view()}
            </div>
            <input
                type="search"
                class="field filter-words"
                aria-label=move || read().filter_words
                placeholder=move || read().filter_words
                prop:value=move || filter.with(|f| f.words.clone())
                on:input=move |event| filter.update(|f| f.words = event_target_value(&event))
            />
            <div class="filter-selects">
                <Choose
                    label=Signal::derive(|| read().filter_tag)
                    options=tags
                    value=Signal::derive(move || filter.with(|f| f.tag.clone()))
                    on_pick=by_tag
                />
                <Choose
                    label=Signal::derive(|| read().filter_claim)
                    options=claims
                    value=Signal::derive(move || filter.with(|f| f.claim.map(|id| id.to_string())))
                    on_pick=by_claim
                />
                <Choose
                    label=Signal::derive(|| read().filter_source)
                    options=sources
                    value=Signal::derive(move || filter.with(|f| f.source.map(|id| id.to_string())))
                    on_pick=by_source
                />
            </div>
        </div>
    }
}

/// A select that is there only when there is something to choose.
#[component]
fn Choose(
    label: Signal<&'static str>,
    options: Memo<Vec<(String, String)>>,
    value: Signal<Option<String>>,
    on_pick: Callback<Option<String>>,
) -> impl IntoView {
    view! {
        <Show when=move || !options.with(Vec::is_empty)>
            <label class="filter-select">
                <span>{move || label.get()}</span>
                <select class="field small" on:change=move |event| {
                    let value = event_target_value(&event);
                    on_pick.run((!value.is_empty()).then_some(value));
                }>
                    <option value="" prop:selected=move || value.with(Option::is_none)>
                        {move || read().any}
                    </option>
                    <For each=move || options.get() key=|option| option.clone() let:option>
                        <option
                            value=option.0.clone()
                            prop:selected=move || value.with(|v| v.as_deref() == Some(&*option.0))
                        >
                            {option.1}
                        </option>
                    </For>
                </select>
            </label>
        </Show>
    }
}
