//! One case on the desk: open, rename, delete; and one deleted case: restore, delete for good.

use super::desk_view::{CaseCard, Cases};
use super::messages::{Messages, Offer, Weight};
use super::words::desk::desk;
use super::words::lang;
use super::words::shell::shell;
use super::{focus, icons};
use crate::browser::{clock, dom};
use crate::case::Time;
use crate::place::Place;
use leptos::{ev, html, prelude::*};
use std::sync::Arc;

/// A case, as a row: its title opens it.
#[component]
pub fn CaseRow(card: Memo<CaseCard>) -> impl IntoView {
    let renaming = RwSignal::new(false);
    let back = StoredValue::new(false);
    view! {
        <li class="case-row">
            {move || if renaming.get() {
                back.set_value(true);
                view! { <RenameForm card renaming/> }.into_any()
            } else {
                view! { <CaseLine card renaming back/> }.into_any()
            }}
        </li>
    }
}

fn titled(card: &CaseCard) -> String {
    let title = card.title.trim();
    if title.is_empty() { shell().untitled.to_owned() } else { title.to_owned() }
}

#[component]
fn CaseLine(
    card: Memo<CaseCard>,
    renaming: RwSignal<bool>,
    back: StoredValue<bool>,
) -> impl IntoView {
    let rename = NodeRef::<html::Button>::new();
    focus::take_back(rename, back);
    let (cases, messages) = (Cases::get(), Messages::get());
    let href = move || Place::read(card.with(|card| card.id), None).href();
    let title = move || card.with(titled);
    let delete = move |_| {
        let Some((id, title)) = card.try_with_untracked(|card| (card.id, titled(card))) else {
            return;
        };
        if cases.ask(|keeper| keeper.trash(id)) != Some(true) {
            return;
        }
        focus::to_main();
        let restore = move || {
            cases.ask(|keeper| keeper.restore(id));
        };
        let offer = Offer { label: desk().undo.to_owned(), act: Arc::new(restore) };
        messages.say(Weight::Done, (desk().deleted)(&title), Some(offer));
    };
    view! {
        <div class="case-words">
            <a class="case-link" href=href>{title}</a>
            <p class="case-facts"><Facts card/></p>
        </div>
        <div class="case-acts">
            <button
                type="button"
                class="icon-button"
                node_ref=rename
                aria-label=move || (desk().rename)(&title())
                title=move || (desk().rename)(&title())
                on:click=move |_| renaming.set(true)
            >
                {icons::pencil()}
            </button>
            <button
                type="button"
                class="icon-button"
                aria-label=move || (desk().delete)(&title())
                title=move || (desk().delete)(&title())
                on:click=delete
            >
                {icons::trash()}
            </button>
        </div>
    }
}

#[component]
fn Facts(card: Memo<CaseCard>) -> impl IntoView {
    let words = move || {
        let (words, card) = (desk(), card.get());
        [(words.articles)(card.articles), (words.marks)(card.marks), (words.claims)(card.claims)]
            .join(" · ")
    };
    let when = move || card.with(|card| card.modified);
    view! {
        {words}
        " · "
        <time datetime=move || when().to_string()>{move || (desk().changed)(&local(when()))}</time>
    }
}

/// A time in the reader's locale; tracked.
fn local(time: Time) -> String {
    clock::local(time, lang().tag())
}

#[component]
fn RenameForm(card: Memo<CaseCard>, renaming: RwSignal<bool>) -> impl IntoView {
    let cases = Cases::get();
    let title = RwSignal::new(card.with_untracked(|card| card.title.clone()));
    let field = NodeRef::<html::Input>::new();
    field.on_load(|field| {
        field.select();
        dom::focus_later(field.into());
    });
    let submit = move |event: ev::SubmitEvent| {
        event.prevent_default();
        let new = title.get_untracked().trim().to_owned();
        let id = card.with_untracked(|card| card.id);
        if !new.is_empty() {
            cases.ask(|keeper| keeper.rename(id, &new));
        }
        renaming.set(false);
    };
    view! {
        <form class="rename" on:submit=submit>
            <input
                type="text"
                class="field"
                node_ref=field
                aria-label=move || desk().new_title
                autocomplete="off"
                maxlength="300"
                prop:value=move || title.get()
                on:input=move |event| title.set(event_target_value(&event))
                on:keydown=move |event| {
                    if event.key() == "Escape" {
                        renaming.set(false);
                    }
                }
            />
            <button type="submit" class="button primary">{move || desk().save}</button>
            <button type="button" class="button" on:click=move |_| renaming.set(false)>
                {move || desk().cancel}
            </button>
        </form>
    }
}

/// A deleted case, as a row. Deleting for good asks, because nothing undoes it.
#[component]
pub fn TrashRow(card: CaseCard) -> impl IntoView {
    let (cases, messages) = (Cases::get(), Messages::get());
    let asking = RwSignal::new(false);
    let back = StoredValue::new(false);
    let id = card.id;
    let card = Memo::new(move |_| card.clone());
    let title = move || card.with(titled);
    let restore = move |_| {
        cases.ask(|keeper| keeper.restore(id));
        focus::to_main();
    };
    let purge = move |_| {
        let title = card.try_with_untracked(titled).unwrap_or_default();
        cases.ask(|keeper| keeper.purge(id));
        focus::to_main();
        messages.done((desk().purged)(&title));
    };
    view! {
        <li class="case-row">
            <div class="case-words">
                <p class="case-gone">{title}</p>
                <p class="case-facts"><Facts card/></p>
            </div>
            {move || if asking.get() {
                let keep = NodeRef::<html::Button>::new();
                focus::take(keep);
                back.set_value(true);
                view! {
                    <div class="case-ask" role="group" aria-label=move || (desk().purge_ask)(&title())>
                        <p>{move || (desk().purge_ask)(&title())}</p>
                        <button
                            type="button"
                            class="button"
                            node_ref=keep
                            on:click=move |_| asking.set(false)
                        >
                            {move || desk().purge_no}
                        </button>
                        <button type="button" class="button danger" on:click=purge>
                            {move || desk().purge_yes}
                        </button>
                    </div>
                }.into_any()
            } else {
                let purge = NodeRef::<html::Button>::new();
                focus::take_back(purge, back);
                view! {
                    <div class="case-acts">
                        <button
                            type="button"
                            class="button small"
                            aria-label=move || (desk().restore_case)(&title())
                            on:click=restore
                        >
                            {move || desk().restore}
                        </button>
                        <button
                            type="button"
                            class="button small quiet"
                            node_ref=purge
                            aria-label=move || (desk().purge_case)(&title())
                            on:click=move |_| asking.set(true)
                        >
                            {move || desk().purge}
                        </button>
                    </div>
                }.into_any()
            }}
        </li>
    }
}
