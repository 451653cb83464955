//! The desk: all cases, and where to begin.

use super::desk_row::{CaseRow, TrashRow};
use super::desk_view::{CaseCard, Cases, Sample, Usage};
use super::ground::{Openers, SaveState, Saving};
use super::icons;
use super::words::desk::desk;
use super::words::lang;
use super::words::shell::shell;
use crate::browser::route::Route;
use crate::place::Place;
use leptos::prelude::*;

/// The desk.
#[component]
pub fn Desk() -> impl IntoView {
    let view = Cases::get().view;
    let is_first_use = Memo::new(move |_| view.with(|v| v.cases.is_empty() && v.newer.is_empty()));
    view! {
        <div class="page desk">
            {move || if is_first_use.get() {
                view! { <Welcome/> }.into_any()
            } else {
                view! { <CaseList/> }.into_any()
            }}
            <TrashList/>
            <AsideList/>
            <NewerList/>
            {super::bookmark::bookmark_offer()}
            <footer class="desk-foot">
                <StorageBar/>
                <p class="private">{move || desk().private}</p>
            </footer>
        </div>
    }
}

/// Where nobody has begun yet: what this is, what to do next, what it will look like.
#[component]
fn Welcome() -> impl IntoView {
    view! {
        <div class="welcome">
            <div class="welcome-words">
                <h1>{move || desk().welcome}</h1>
                <p class="lead">{move || desk().what}</p>
                <p class="lead">{move || desk().next}</p>
                <div class="acts">
                    {sample_button(Sample::Told, act(true))}
                    {sample_button(Sample::Practice, act(false))}
                    <NewCaseButton main=false/>
                    <ImportButton/>
                </div>
            </div>
            // What an Indonesian reader knows at sight; it stays as it is in either language.
            <figure class="welcome-example">
                <blockquote lang="id">
                    <p>
                        "Pakta pertahanan NATO berencana untuk membuka "
                        <mark class="mark claim">"kantor penghubung di Tokyo, Jepang"</mark>
                        ", yang pertama dari jenisnya di Asia, "
                        <mark class="mark source">"demikian info yang diperoleh Nikkei Asia"</mark>
                        " baru-baru ini."
                    </p>
                </blockquote>
                <figcaption>{move || desk().example}</figcaption>
            </figure>
        </div>
    }
}

#[component]
fn CaseList() -> impl IntoView {
    let view = Cases::get().view;
    let cases = Memo::new(move |_| view.with(|v| v.cases.clone()));
    view! {
        <header class="desk-head">
            <h1>{move || desk().title}</h1>
            <div class="acts">
                <NewCaseButton main=true/>
                <ImportButton/>
                {sample_button(Sample::Told, act(false))}
                {sample_button(Sample::Practice, act(false))}
            </div>
        </header>
        <ul class="case-list" role="list" aria-label=move || desk().cases>
            <For each=move || cases.get() key=|card| card.id children=move |card| {
                let id = card.id;
                // The row stays the same element while its case changes: focus and open fields live.
                let card = Memo::new(move |_| {
                    let now = cases.with(|all| all.iter().find(|c| c.id == id).cloned());
                    now.unwrap_or_else(|| card.clone())
                });
                view! { <CaseRow card/> }
            }/>
        </ul>
    }
}

#[component]
fn NewCaseButton(main: bool) -> impl IntoView {
    let (cases, route) = (Cases::get(), Route::get());
    let make = move |_| {
        if let Some(id) = cases.ask(|keeper| keeper.create(shell().untitled)).flatten() {
            route.go(&Place::read(id, None));
        }
    };
    view! {
        <button type="button" class=act(main) on:click=make>{move || desk().new_case}</button>
    }
}

/// Opens a case that comes with the app.
fn sample_button(which: Sample, class: &'static str) -> AnyView {
    let cases = Cases::get();
    let open = move |_| {
        cases.ask(|keeper| keeper.open_sample(which));
    };
    let words = move || match which {
        Sample::Told => desk().sample,
        Sample::Practice => desk().practice,
    };
    view! { <button type="button" class=class on:click=open>{words}</button> }.into_any()
}

#[component]
fn ImportButton() -> impl IntoView {
    let openers = Openers::get();
    view! {
        <button type="button" class="button" on:click=move |_| openers.import.set(true)>
            {move || desk().import}
        </button>
    }
}

fn act(main: bool) -> &'static str {
    if main { "button primary" } else { "button" }
}

#[component]
fn TrashList() -> impl IntoView {
    let view = Cases::get().view;
    let trash: Memo<Vec<CaseCard>> = Memo::new(move |_| view.with(|v| v.trash.clone()));
    view! {
        <Show when=move || trash.with(|all| !all.is_empty())>
            <details class="desk-fold">
                <summary>{move || (desk().trash)(trash.with(Vec::len))}</summary>
                <p class="soft">{move || desk().trash_why}</p>
                <ul class="case-list" role="list">
                    <For each=move || trash.get() key=|card| card.id children=|card| {
                        view! { <TrashRow card/> }
                    }/>
                </ul>
            </details>
        </Show>
    }
}

#[component]
fn AsideList() -> impl IntoView {
    let cases = Cases::get();
    let aside = Memo::new(move |_| cases.view.with(|v| v.aside.clone()));
    view! {
        <Show when=move || aside.with(|all| !all.is_empty())>
            <details class="desk-fold">
                <summary>
                    {icons::warning()}
                    {move || (desk().aside)(aside.with(Vec::len))}
                </summary>
                <p class="soft">{move || desk().aside_why}</p>
                <ul class="aside-list" role="list">
                    {move || aside.get().into_iter().map(|card| view! {
                        <li>
                            <p class="aside-what">{card.what}</p>
                            {(!card.why.is_empty()).then(|| view! { <p class="soft">{card.why}</p> })}
                        </li>
                    }).collect_view()}
                </ul>
                <button type="button" class="button" on:click=move |_| {
                    cases.ask(|keeper| keeper.save_aside());
                }>
                    {move || desk().aside_save}
                </button>
            </details>
        </Show>
    }
}

#[component]
fn NewerList() -> impl IntoView {
    let cases = Cases::get();
    let newer = Memo::new(move |_| cases.view.with(|v| v.newer.clone()));
    view! {
        <Show when=move || newer.with(|all| !all.is_empty())>
            <details class="desk-fold" open>
                <summary>{move || (desk().newer)(newer.with(Vec::len))}</summary>
                <p class="soft">{move || desk().newer_why}</p>
                <ul class="case-list" role="list">
                    <For each=move || newer.get() key=|id| *id children=move |id| view! {
                        <li class="case-row">
                            <code class="case-words">{id.to_string()}</code>
                            <button type="button" class="button small" on:click=move |_| {
                                cases.ask(|keeper| keeper.save_raw(id));
                            }>
                                {move || desk().raw_save}
                            </button>
                        </li>
                    }/>
                </ul>
            </details>
        </Show>
    }
}

/// How full the storage is, as a bar and in words.
#[component]
fn StorageBar() -> impl IntoView {
    let view = Cases::get().view;
    let usage = Memo::new(move |_| view.with(|v| v.usage));
    let blocked = use_context::<Saving>()
        .map(|saving| Memo::new(move |_| saving.0.get() == SaveState::Blocked));
    let is_blocked = move || blocked.is_some_and(|blocked| blocked.get());
    view! {
        <div class="storage">
            {move || match (is_blocked(), usage.get()) {
                (true, _) => Some(view! { <p class="soft">{desk().memory_only}</p> }.into_any()),
                (false, Some(usage)) => Some(view! { <Meter usage/> }.into_any()),
                (false, None) => None,
            }}
        </div>
    }
}

#[component]
fn Meter(usage: Usage) -> impl IntoView {
    let all = usage.used + usage.others;
    let full = all * 10 >= usage.of * 9;
    let words = move || {
        let words = (desk().usage)(&bytes(usage.used), &bytes(usage.of));
        // A few letters of others, such as a setting, are not worth a word.
        if usage.others * 100 < usage.of {
            return words;
        }
        (desk().usage_others)(&words, &bytes(usage.others))
    };
    view! {
        <p class="storage-words">
            <span>{move || desk().storage}</span>
            " "
            <span class="soft">{words}</span>
        </p>
        <meter
            class:full=full
            min="0"
            max=usage.of.to_string()
            value=all.min(usage.of).to_string()
            aria-label=move || desk().storage
        >
            {words}
        </meter>
        <Show when=move || full><p class="fault-words">{move || desk().nearly_full}</p></Show>
    }
}

/// A size as people say it, in the decimal signs of the language: "1.2 MB", "1,2 MB"; tracked.
pub fn bytes(count: u64) -> String {
    let (whole, unit) = match count {
        0..1000 => return format!("{count} B"),
        1000..1_000_000 => (count as f64 / 1e3, "KB"),
        _ => (count as f64 / 1e6, "MB"),
    };
    let digits = if whole < 10.0 { format!("{whole:.1}") } else { format!("{whole:.0}") };
    let digits = digits.strip_suffix(".0").map_or(digits.clone(), str::to_owned);
    let point = if lang() == super::words::Lang::Id { "," } else { "." };
    format!("{} {unit}", digits.replace('.', point))
}
