//! Messages on the screen: said once beside the work, and kept in a list to be read again.

use super::dialog::Dialog;
use super::ground::{Aloud, Openers};
use super::icons;
use super::messages::{Message, Messages, Weight};
use super::words::shell::shell;
use leptos::prelude::*;

/// The region where messages appear. Faults interrupt a screen reader, the rest waits its turn.
#[component]
pub fn MessageRegion() -> impl IntoView {
    let messages = Messages::get();
    let aloud = Aloud::get();
    let shown = move |faults: bool| {
        let shown = messages.shown.get();
        messages.all.with(|all| {
            all.iter()
                .filter(|m| shown.contains(&m.number) && (m.weight == Weight::Fault) == faults)
                .cloned()
                .collect::<Vec<_>>()
        })
    };
    view! {
        <div class="messages">
            <div role="alert" class="message-stack">
                <For each=move || shown(true) key=|m| m.number children=|message| {
                    view! { <Toast message/> }
                }/>
            </div>
            <div role="status" class="message-stack" aria-label=move || shell().message_region>
                <For each=move || shown(false) key=|m| m.number children=|message| {
                    view! { <Toast message/> }
                }/>
            </div>
        </div>
        <div class="visually-hidden" aria-live="polite">{move || aloud.0.get()}</div>
    }
}

#[component]
fn Toast(message: Message) -> impl IntoView {
    let messages = Messages::get();
    let Message { number, weight, text, offer } = message;
    view! {
        <div class=format!("toast {}", class(weight))>
            <p>{text}</p>
            {offer.map(|offer| view! {
                <button type="button" class="button small" on:click=move |_| {
                    (offer.act)();
                    messages.put_away(number);
                }>
                    {offer.label}
                </button>
            })}
            <button
                type="button"
                class="icon-button"
                aria-label=move || shell().put_away
                title=move || shell().put_away
                on:click=move |_| messages.put_away(number)
            >
                {icons::close()}
            </button>
        </div>
    }
}

fn class(weight: Weight) -> &'static str {
    match weight {
        Weight::Done => "done",
        Weight::Notice => "notice",
        Weight::Fault => "fault",
    }
}

/// All messages, latest first.
#[component]
pub fn MessageList() -> impl IntoView {
    let open = Openers::get().messages;
    let messages = Messages::get();
    view! {
        <Dialog
            open
            title=Signal::derive(|| shell().messages.to_owned())
            close_label=Signal::derive(|| shell().close.to_owned())
        >
            <Show
                when=move || messages.all.with(|all| !all.is_empty())
                fallback=|| view! { <p class="soft">{move || shell().no_messages}</p> }
            >
                <ol class="message-list" role="list" reversed>
                    <For
                        each=move || messages.all.get().into_iter().rev()
                        key=|m| m.number
                        children=move |message| view! { <Kept message open/> }
                    />
                </ol>
            </Show>
        </Dialog>
    }
}

#[component]
fn Kept(message: Message, open: RwSignal<bool>) -> impl IntoView {
    let Message { weight, text, offer, .. } = message;
    view! {
        <li class=format!("kept {}", class(weight))>
            {(weight == Weight::Fault).then(icons::warning)}
            <p>{text}</p>
            {offer.map(|offer| view! {
                <button type="button" class="button small" on:click=move |_| {
                    open.set(false);
                    (offer.act)();
                }>
                    {offer.label}
                </button>
            })}
        </li>
    }
}
