//! The commands: one field that finds every action, case and article.

use super::actions::Actions;
use super::desk_view::Cases;
use super::dialog::{Dialog, next_number};
use super::ground::{Choices, Openers};
use super::messages::Messages;
use super::session::Session;
use super::shortcuts::show;
use super::words::keys::keys;
use super::words::shell::shell;
use crate::browser::{dom, route::Route};
use crate::keys::{Action, Chord, rank};
use crate::place::{Focus, Place};
use crate::sorted;
use leptos::{ev, html, prelude::*};

/// The dialog.
#[component]
pub fn Palette() -> impl IntoView {
    let open = Openers::get().palette;
    view! {
        <Dialog
            open
            class="palette"
            title=Signal::derive(|| keys().palette.to_owned())
            close_label=Signal::derive(|| shell().close.to_owned())
        >
            <Finder open/>
        </Dialog>
    }
}

/// Something that can be chosen.
#[derive(Clone, PartialEq)]
struct Item {
    label: String,
    /// What it is, where that is not an action.
    kind: &'static str,
    chords: Vec<Chord>,
    what: What,
}

#[derive(Clone, PartialEq)]
enum What {
    Do(Action),
    Go(Place),
}

const SHOWN: usize = 50;

/// All that there is to choose from now; tracked.
fn items(session: Session, cases: Cases, choices: Choices) -> Vec<Item> {
    let words = keys();
    let in_case = session.read(|case| case.id());
    let actions = Action::ALL
        .into_iter()
        .filter(|&action| action != Action::Commands && (in_case.is_some() || !action.needs_case()))
        .map(|action| Item {
            label: (words.action)(action).to_owned(),
            kind: "",
            chords: choices.prefs.with(|prefs| prefs.keys.chords(action)),
            what: What::Do(action),
        });
    let mut items: Vec<Item> = actions.collect();
    let articles = session.read(|case| {
        let named = |article: &crate::case::Article| match article.outlet.name.as_str() {
            "" => article.title.clone(),
            outlet => format!("{} · {outlet}", article.title),
        };
        let all = case.articles().values();
        all.map(|article| {
            (named(article), Place::read(case.id(), Some(Focus::Article(article.id))))
        })
        .collect::<Vec<_>>()
    });
    let places = |kind, all: Vec<(String, Place)>| {
        all.into_iter().map(move |(label, place)| Item {
            label,
            kind,
            chords: Vec::new(),
            what: What::Go(place),
        })
    };
    items.extend(places(words.go_article, articles.unwrap_or_default()));
    let others = cases.view.with(|view| {
        let others = view.cases.iter().filter(|card| Some(card.id) != in_case);
        others.map(|card| (card.title.clone(), Place::read(card.id, None))).collect()
    });
    items.extend(places(words.go_case, others));
    items
}

#[component]
fn Finder(open: RwSignal<bool>) -> impl IntoView {
    let (session, cases, choices) = (Session::get(), Cases::get(), Choices::get());
    let (actions, route, messages) = (Actions::get(), Route::get(), Messages::get());
    let query = RwSignal::new(String::new());
    let at = RwSignal::new(0usize);
    let prefix = format!("command-{}", next_number());
    let all = Memo::new(move |_| items(session, cases, choices));
    let found = Memo::new(move |_| {
        let query = query.get();
        let mut ranked: Vec<(u32, Item)> = all.with(|all| {
            let fits = |item: &Item| {
                let score = rank(&query, &format!("{} {}", item.label, item.kind))?;
                Some((score, item.clone()))
            };
            all.iter().filter_map(fits).collect()
        });
        sorted::sort_by_key(&mut ranked, |(score, _)| *score);
        ranked.truncate(SHOWN);
        ranked.into_iter().map(|(_, item)| item).collect::<Vec<_>>()
    });
    let option_id = {
        let prefix = prefix.clone();
        move |place: usize| format!("{prefix}-{place}")
    };
    let field = NodeRef::<html::Input>::new();
    field.on_load(|field| dom::focus_later(field.into()));

    let choose = move |item: Item| {
        open.set(false);
        match item.what {
            What::Go(place) => route.go(&place),
            // Once the dialog is closed and the focus is back where it was.
            What::Do(action) => dom::after(30, move || {
                if !actions.run(action) {
                    messages.notice((keys().not_now)(&item.label));
                }
            }),
        }
    };
    let step = move |by: isize| {
        let count = found.with_untracked(Vec::len);
        if count > 0 {
            at.update(|at| *at = at.saturating_add_signed(by).min(count - 1));
        }
    };
    let shown_id = option_id.clone();
    let on_key = move |event: ev::KeyboardEvent| {
        match event.key().as_str() {
            "ArrowDown" => step(1),
            "ArrowUp" => step(-1),
            "PageDown" => step(8),
            "PageUp" => step(-8),
            "Enter" if !event.is_composing() => {
                if let Some(item) = found.with_untracked(|f| f.get(at.get_untracked()).cloned()) {
                    choose(item);
                }
            }
            _ => return,
        }
        event.prevent_default();
        let id = shown_id(at.get_untracked());
        dom::next_frame(move || dom::show_nearest(&id));
    };
    let list_id = format!("{prefix}-list");
    let active_id = option_id.clone();
    view! {
        <input
            type="text"
            class="field palette-field"
            role="combobox"
            node_ref=field
            aria-label=move || keys().command
            aria-expanded="true"
            aria-autocomplete="list"
            aria-controls=list_id.clone()
            aria-activedescendant=move || {
                found.with(|found| !found.is_empty()).then(|| active_id(at.get()))
            }
            placeholder=move || keys().hint
            autocomplete="off"
            spellcheck="false"
            prop:value=move || query.get()
            on:input=move |event| {
                query.set(event_target_value(&event));
                at.set(0);
            }
            on:keydown=on_key
        />
        <ul class="palette-list" role="listbox" id=list_id aria-label=move || keys().palette>
            {move || found.get().into_iter().enumerate().map(|(place, item)| {
                let chosen = item.clone();
                view! {
                    <li
                        role="option"
                        id=option_id(place)
                        aria-selected=move || (at.get() == place).to_string()
                        on:click=move |_| choose(chosen.clone())
                        on:pointermove=move |_| if at.get_untracked() != place { at.set(place) }
                    >
                        <span class="palette-label">{item.label}</span>
                        {(!item.kind.is_empty()).then(|| view! { <span class="soft">{item.kind}</span> })}
                        {(!item.chords.is_empty()).then(|| show(&item.chords))}
                    </li>
                }
            }).collect_view()}
        </ul>
        <p class="soft palette-count" role="status">
            {move || match found.with(Vec::len) {
                0 => keys().nothing.to_owned(),
                count => (keys().found)(count),
            }}
        </p>
    }
}
