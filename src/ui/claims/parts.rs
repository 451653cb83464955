//! The fields that the panel of a claim is made of.

use leptos::{ev, prelude::*};

/// A word that follows the language.
pub type Word = fn() -> &'static str;

/// What is offered to pick from: value and words.
pub type Offered = Vec<(String, String)>;

/// A labelled field of one line, or of so many.
#[component]
pub fn Text(
    /// Its label.
    label: Word,
    /// The words in it.
    text: RwSignal<String>,
    /// What happens when a person has changed them and leaves.
    #[prop(optional)]
    on_commit: Option<Callback<()>>,
    /// How many lines, if more than one.
    #[prop(optional)]
    lines: u8,
    /// The type of a field of one line.
    #[prop(default = "text")]
    kind: &'static str,
) -> impl IntoView {
    let on_input = move |event: ev::Event| text.set(event_target_value(&event));
    let on_change = move |_: ev::Event| {
        if let Some(commit) = on_commit {
            commit.run(());
        }
    };
    let field = if lines > 1 {
        view! {
            <textarea
                class="field"
                rows=lines.to_string()
                prop:value=move || text.get()
                on:input=on_input
                on:change=on_change
            ></textarea>
        }
        .into_any()
    } else {
        view! {
            <input
                type=kind
                class="field"
                prop:value=move || text.get()
                on:input=on_input
                on:change=on_change
            />
        }
        .into_any()
    };
    view! { <label class="labelled"><span>{label}</span>{field}</label> }.into_any()
}

/// A labelled choice.
#[component]
pub fn Pick(
    /// Its label.
    label: Word,
    /// What can be picked.
    offered: Signal<Offered>,
    /// What is picked.
    picked: Signal<String>,
    /// What happens when a person picks.
    on_pick: Callback<String>,
) -> impl IntoView {
    view! {
        <label class="labelled">
            <span>{label}</span>
            <select class="field" on:change=move |event| on_pick.run(event_target_value(&event))>
                {move || offered.get().into_iter().map(|(value, words)| {
                    let own = value.clone();
                    view! {
                        <option value=value prop:selected=move || picked.with(|p| *p == own)>
                            {words}
                        </option>
                    }
                }).collect_view()}
            </select>
        </label>
    }
    .into_any()
}

/// A small button.
pub fn button(words: Word, act: impl Fn() + 'static) -> AnyView {
    view! {
        <button type="button" class="button small" on:click=move |_| act()>{words}</button>
    }
    .into_any()
}

/// Offers all of a fixed set, by number.
pub fn numbered<T: Copy>(all: &[T], words: impl Fn(T) -> &'static str) -> Offered {
    let all = all.iter().enumerate();
    all.map(|(number, each)| (number.to_string(), words(*each).to_owned())).collect()
}

/// The one of that number.
pub fn nth<T: Copy>(all: &[T], number: &str) -> Option<T> {
    all.get(number.parse::<usize>().ok()?).copied()
}

/// The number of that one.
pub fn number<T: PartialEq>(all: &[T], one: &T) -> String {
    all.iter().position(|each| each == one).unwrap_or_default().to_string()
}
