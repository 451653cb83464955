//! The dialog "Keyboard shortcuts": every action and its keys, each of which can be changed.

use super::actions::chord;
use super::dialog::Dialog;
use super::ground::{Choices, Openers};
use super::words::keys::keys;
use super::words::shell::shell;
use super::{focus, icons};
use crate::browser::theme;
use crate::keys::{Action, Chord, Group};
use leptos::{ev, html, prelude::*};

/// What a screen reader says after a change. The voice of the app is silent behind a modal dialog.
#[derive(Clone, Copy)]
struct Said(RwSignal<String>);

/// What goes on in the row of an action.
#[derive(Clone, Default, PartialEq)]
enum Asking {
    /// Nothing.
    #[default]
    No,
    /// The next key pressed is the new one.
    Key,
    /// That key does something else already.
    Conflict(Chord, Action),
}

/// The dialog.
#[component]
pub fn ShortcutsDialog() -> impl IntoView {
    let open = Openers::get().shortcuts;
    view! {
        <Dialog
            open
            class="wide"
            title=Signal::derive(|| keys().title.to_owned())
            close_label=Signal::derive(|| shell().close.to_owned())
        >
            <ShortcutList/>
        </Dialog>
    }
}

#[component]
fn ShortcutList() -> impl IntoView {
    let choices = Choices::get();
    // At most one row asks at a time.
    let asking = RwSignal::new((Action::Commands, Asking::No));
    let said = Said(RwSignal::new(String::new()));
    provide_context(said);
    let groups = Group::ALL.map(|group| {
        let actions = Action::ALL.into_iter().filter(|action| action.group() == group);
        view! {
            <section class="key-group">
                <h3>{move || (keys().group)(group)}</h3>
                <ul role="list">
                    {actions.map(|action| view! { <KeyRow action asking/> }).collect_view()}
                </ul>
            </section>
        }
    });
    view! {
        <p class="soft">{move || keys().when}</p>
        <p class="visually-hidden" role="status">{move || said.0.get()}</p>
        <div class="key-groups">{groups}</div>
        <div class="dialog-acts">
            <button type="button" class="button" on:click=move |_| {
                choices.change(|prefs| prefs.keys.reset_all());
            }>
                {move || keys().reset_all}
            </button>
        </div>
    }
}

#[component]
fn KeyRow(action: Action, asking: RwSignal<(Action, Asking)>) -> impl IntoView {
    let mine = Memo::new(move |_| match asking.get() {
        (of, state) if of == action => state,
        _ => Asking::No,
    });
    // Only a row that asked takes the focus back.
    let back = StoredValue::new(false);
    view! {
        <li class="key-row">
            <span class="key-name">{move || (keys().action)(action)}</span>
            {move || match mine.get() {
                Asking::No => view! { <Chords action asking back/> }.into_any(),
                Asking::Key => {
                    back.set_value(true);
                    view! { <Capture action asking back/> }.into_any()
                }
                Asking::Conflict(chord, other) => {
                    view! { <Conflict action asking chord other/> }.into_any()
                }
            }}
        </li>
    }
}

/// The keys of an action, and what can be done about them.
#[component]
fn Chords(
    action: Action,
    asking: RwSignal<(Action, Asking)>,
    back: StoredValue<bool>,
) -> impl IntoView {
    let choices = Choices::get();
    let name = move || (keys().action)(action);
    let chords = Memo::new(move |_| choices.prefs.with(|prefs| prefs.keys.chords(action)));
    let changed = Memo::new(move |_| choices.prefs.with(|prefs| prefs.keys.is_changed(action)));
    let change = NodeRef::<html::Button>::new();
    focus::take_back(change, back);
    view! {
        <span class="key-chords">{move || show(&chords.get())}</span>
        <span class="key-acts">
            <button
                type="button"
                class="button small quiet"
                node_ref=change
                aria-label=move || (keys().change_keys)(name())
                on:click=move |_| asking.set((action, Asking::Key))
            >
                {move || keys().change}
            </button>
            <Show when=move || changed.get()>
                <button
                    type="button"
                    class="icon-button small"
                    aria-label=move || (keys().reset)(name())
                    title=move || (keys().reset)(name())
                    on:click=move |_| {
                        choices.change(|prefs| prefs.keys.reset(action));
                        focus::now(change);
                    }
                >
                    {icons::undo()}
                </button>
            </Show>
            <Show when=move || chords.with(|chords| !chords.is_empty())>
                <button
                    type="button"
                    class="icon-button small"
                    aria-label=move || (keys().clear)(name())
                    title=move || (keys().clear)(name())
                    on:click=move |_| {
                        choices.change(|prefs| prefs.keys.set(action, Vec::new()));
                        focus::now(change);
                    }
                >
                    {icons::close()}
                </button>
            </Show>
        </span>
    }
}

/// The key does something else already: which of the two keeps it?
#[component]
fn Conflict(
    action: Action,
    asking: RwSignal<(Action, Asking)>,
    chord: Chord,
    other: Action,
) -> impl IntoView {
    let choices = Choices::get();
    let answer = NodeRef::<html::Button>::new();
    focus::take(answer);
    let key = chord.to_string();
    view! {
        <span class="key-conflict" role="alert">
            {move || (keys().conflict)(&key, (keys().action)(other))}
        </span>
        <span class="key-acts">
            <button type="button" class="button small" node_ref=answer on:click=move |_| {
                choices.change(|prefs| prefs.keys.take(action, chord.clone()));
                asking.set((action, Asking::No));
            }>
                {move || keys().take}
            </button>
            <button type="button" class="button small quiet" on:click=move |_| {
                asking.set((action, Asking::No));
            }>
                {move || keys().leave}
            </button>
        </span>
    }
}

/// Waits for a key. Esc and leaving the field give up; Tab moves on, as everywhere.
#[component]
fn Capture(
    action: Action,
    asking: RwSignal<(Action, Asking)>,
    back: StoredValue<bool>,
) -> impl IntoView {
    let choices = Choices::get();
    let said = expect_context::<Said>();
    let field = NodeRef::<html::Button>::new();
    focus::take(field);
    let on_key = move |event: ev::KeyboardEvent| {
        if event.key() == "Tab" {
            return;
        }
        event.prevent_default();
        event.stop_propagation();
        if event.key() == "Escape" {
            asking.set((action, Asking::No));
            return;
        }
        let Some(chord) = chord(&event) else { return };
        let other = choices.prefs.with_untracked(|prefs| prefs.keys.conflict(action, &chord));
        match other {
            Some(other) => asking.set((action, Asking::Conflict(chord, other))),
            None => {
                said.0.set((keys().now)((keys().action)(action), &chord.to_string()));
                choices.change(|prefs| prefs.keys.take(action, chord));
                asking.set((action, Asking::No));
            }
        }
    };
    view! {
        <button
            type="button"
            class="key-capture"
            node_ref=field
            on:keydown=on_key
            on:blur=move |_| {
                // Leaving gives up, and lets the focus go where it went; but a conflict that was just
                // found is still to be answered.
                if asking.try_get_untracked() == Some((action, Asking::Key)) {
                    back.set_value(false);
                    asking.set((action, Asking::No));
                }
            }
        >
            {move || keys().press}
        </button>
    }
}

/// Chords as keys; tracked.
pub fn show(chords: &[Chord]) -> AnyView {
    if chords.is_empty() {
        return view! { <span class="soft">{keys().no_key}</span> }.into_any();
    }
    chords.iter().map(show_chord).collect_view().into_any()
}

fn show_chord(chord: &Chord) -> impl IntoView + use<> {
    let keys = chord.parts().into_iter().map(|part| {
        let part = if part == "Ctrl" && theme::is_mac() { "⌘".to_owned() } else { part };
        view! { <kbd>{part}</kbd> }
    });
    view! { <span class="chord">{keys.collect_view()}</span> }
}
