//! The sources as a list, and those that look like one.

use super::{Asked, Here, name_of};
use crate::case::{Command, Disclosure, Id, SourceKind};
use crate::compare::{Cited, Node, Shown, Step, alike, cited, is_unnamed};
use crate::place::{Focus, Place};
use crate::ui::words::read::read;
use crate::ui::words::sources::sources as words;
use leptos::prelude::*;

/// At most so many pairs are offered at once.
const OFFERED: usize = 5;

/// Sources that most likely are one, with a button that makes them one.
#[component]
pub fn Alike() -> impl IntoView {
    let here = Here::get();
    let pairs = Memo::new(move |_| {
        let found = here.read(|case| {
            let pairs = alike(case).into_iter().take(OFFERED);
            pairs
                .map(|(one, two, _)| (one, name_of(case, one), two, name_of(case, two)))
                .collect::<Vec<_>>()
        });
        found.unwrap_or_default()
    });
    let pair = move |(one, one_name, two, two_name): (Id, String, Id, String)| {
        let says = (words().alike_names)(&one_name, &two_name);
        let button = |from: Id, from_name: &str, into: Id, into_name: &str| {
            let label = (words().merge_into)(from_name, into_name);
            let said = (words().merged)(from_name, into_name);
            view! {
                <button type="button" class="button small" on:click=move |_| {
                    here.act(Command::MergeSources { into, from }, Some(said.clone()));
                }>
                    {label}
                </button>
            }
            .into_any()
        };
        let first = button(one, &one_name, two, &two_name);
        let second = button(two, &two_name, one, &one_name);
        view! { <li><p>{says}</p><div class="acts">{first}{second}</div></li> }.into_any()
    };
    view! {
        <Show when=move || pairs.with(|pairs| !pairs.is_empty())>
            <section class="alike" aria-labelledby="alike">
                <h2 id="alike">{move || words().alike}</h2>
                <ul role="list">{move || pairs.get().into_iter().map(pair).collect_view()}</ul>
            </section>
        </Show>
    }
    .into_any()
}

/// All sources, by name.
#[component]
pub fn List() -> impl IntoView {
    let here = Here::get();
    let all = Memo::new(move |_| here.read(cited).unwrap_or_default());
    let ids =
        Memo::new(move |_| all.with(|all| all.iter().map(|of| of.source).collect::<Vec<_>>()));
    let has_others = Signal::derive(move || ids.with(|ids| ids.len() > 1));
    view! {
        <h2 id="source-list">{move || words().title}</h2>
        <ul class="source-list" role="list" aria-labelledby="source-list">
            <For each=move || ids.get() key=|id| *id let:id>
                <li class="source-row">
                    {move || {
                        let of = all.with(|all| all.iter().find(|of| of.source == id).cloned());
                        of.map(|of| facts(here, &of))
                    }}
                    {acts(here, id, has_others)}
                </li>
            </For>
        </ul>
    }
    .into_any()
}

/// What can be done with a source. The buttons stay when the source changes, so that the focus does.
fn acts(here: Here, id: Id, has_others: Signal<bool>) -> AnyView {
    let name = move || here.read(|case| name_of(case, id)).unwrap_or_default();
    view! {
        <div class="case-acts">
            <button
                type="button"
                class="button small quiet"
                aria-label=move || (words().edit_source)(&name())
                on:click=move |_| here.asked.set(Some(Asked::Source(Some(id))))
            >
                {move || words().edit}
            </button>
            <Show when=move || has_others.get()>
                <button
                    type="button"
                    class="button small quiet"
                    aria-label=move || (words().merge_source)(&name())
                    on:click=move |_| here.asked.set(Some(Asked::Merge(id)))
                >
                    {move || words().merge}
                </button>
            </Show>
        </div>
    }
    .into_any()
}

/// What is known of a source, and those around it.
fn facts(here: Here, of: &Cited) -> AnyView {
    let Some(Some(source)) = here.read(|case| case.sources().get(&of.source).cloned()) else {
        return ().into_any();
    };
    let name = source.name.clone();
    let kind = (read().source_kind)(source.kind);
    let facts: Vec<String> = [
        Some(kind.to_owned()),
        // Where the kind does not say it, the name does.
        (is_unnamed(&source) && source.kind == SourceKind::Unknown)
            .then(|| words().legend[2].to_owned()),
        Some(source.affiliation.clone()).filter(|words| !words.is_empty()),
        (!source.aliases.is_empty()).then(|| (words().also)(&source.aliases.join(", "))),
    ]
    .into_iter()
    .flatten()
    .collect();
    let uncited = of.by.is_empty().then(|| view! { <p class="soft">{words().uncited}</p> });
    let note = source.note.clone();
    view! {
        <div class="source-words">
            <h3>{name.clone()}</h3>
            <p class="source-facts">{facts.join(" · ")}</p>
            {(!note.is_empty()).then(|| view! { <p class="soft">{note}</p> })}
            {steps(here, words().cited_by, &of.by, |other| (other.name.clone(), name.clone()))}
            {steps(here, words().cites, &of.cites, |other| (name.clone(), other.name.clone()))}
            {uncited}
        </div>
    }
    .into_any()
}

/// Those on one side of a source. `ends` gives the names of who cites and who is cited.
fn steps(
    here: Here,
    heading: &'static str,
    all: &[Step],
    ends: impl Fn(&Step) -> (String, String),
) -> AnyView {
    if all.is_empty() {
        return ().into_any();
    }
    let items: Vec<AnyView> = all.iter().map(|one| step(here, one, ends(one))).collect();
    view! {
        <div class="source-steps">
            <p class="soft">{heading}</p>
            <ul role="list">{items}</ul>
        </div>
    }
    .into_any()
}

fn step(here: Here, step: &Step, (from, to): (String, String)) -> AnyView {
    let name = step.name.clone();
    match step.shown {
        Shown::Words(mark, count) => {
            let place =
                |case: &crate::case::Case| Place::read(case.id(), Some(Focus::Mark(mark))).href();
            let href = here.session.read(place);
            let label = format!("{name}: {}", (words().marks)(count));
            view! { <li><a href=href>{label}</a></li> }.into_any()
        }
        Shown::Citation(id, relation, disclosure) => {
            let mut says = format!("{name}: {}", (words().relation)(relation));
            let dashed = disclosure == Disclosure::Undisclosed;
            if dashed {
                says = format!("{says}, {}", words().undisclosed);
            }
            let label = (words().remove)(&from, &to);
            let at = match step.party {
                Node::Article(_) => "step article",
                Node::Source(_) => "step",
            };
            view! {
                <li class=at>
                    <span>{says}</span>
                    <button
                        type="button"
                        class="button small quiet"
                        aria-label=label
                        on:click=move |_| {
                            let said = words().removed.to_owned();
                            here.act(Command::DeleteCitation(id), Some(said));
                        }
                    >
                        {words().remove_short}
                    </button>
                </li>
            }
            .into_any()
        }
    }
}
