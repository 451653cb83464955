//! The fields that the editors of values are made of. None is generic: they are many, and small.

use crate::ui::dialog::next_number;
use leptos::{ev, prelude::*};

/// A word that follows the language.
pub type Word = fn() -> &'static str;

/// What is wrong with a field, in words, if anything.
pub type Fault = Signal<Option<String>>;

/// A field of one line.
pub struct Input {
    /// Its label.
    pub label: Word,
    /// What is in it.
    pub typed: Signal<String>,
    /// Is told what a person types.
    pub on_input: Callback<String>,
    /// What is wrong with it.
    pub fault: Fault,
    /// A class for its width.
    pub class: &'static str,
    /// What it says while empty.
    pub placeholder: &'static str,
    /// The id of a `datalist` with suggestions.
    pub list: Option<String>,
}

/// Nothing is ever wrong with it.
pub fn no_fault() -> Fault {
    Signal::stored(None)
}

/// The field.
pub fn input(input: Input) -> AnyView {
    let Input { label, typed, on_input, fault, class, placeholder, list } = input;
    let id = format!("value-fault-{}", next_number());
    let described = id.clone();
    let is_wrong = move || fault.with(Option::is_some);
    view! {
        <div class=format!("value-field {class}")>
            <label class="labelled">
                <span>{label}</span>
                <input
                    type="text"
                    class="field"
                    autocomplete="off"
                    placeholder=placeholder
                    list=list
                    aria-invalid=move || is_wrong().then_some("true")
                    aria-describedby=move || is_wrong().then(|| described.clone())
                    prop:value=move || typed.get()
                    on:input=move |event| on_input.run(event_target_value(&event))
                />
            </label>
            {fault_words(id, fault)}
        </div>
    }
    .into_any()
}

/// What is wrong with several fields together.
pub fn alone(fault: Fault) -> AnyView {
    fault_words(format!("value-fault-{}", next_number()), fault)
}

/// What is wrong, beside the field that it is about.
fn fault_words(id: String, fault: Fault) -> AnyView {
    view! { <p id=id class="fault-words" aria-live="polite">{move || fault.get()}</p> }.into_any()
}

/// One of a few things.
pub struct Choice {
    /// The label.
    pub label: Word,
    /// Their names, in order; tracked.
    pub offered: fn() -> Vec<&'static str>,
    /// Which is chosen, by its place; none as long as nobody has chosen.
    pub at: Signal<Option<usize>>,
    /// Is told what a person chooses.
    pub pick: Callback<usize>,
    /// What is wrong with it.
    pub fault: Fault,
    /// A class for its width.
    pub class: &'static str,
}

/// A list to choose from.
pub fn choice(choice: Choice) -> AnyView {
    let Choice { label, offered, at, pick, fault, class } = choice;
    let id = format!("value-fault-{}", next_number());
    let described = id.clone();
    let is_wrong = move || fault.with(Option::is_some);
    let is_open = Memo::new(move |_| at.get().is_none());
    let options = move || {
        let all = offered().into_iter().enumerate();
        let option = |(place, words): (usize, &'static str)| {
            view! {
                <option value=place.to_string() prop:selected=move || at.get() == Some(place)>
                    {words}
                </option>
            }
        };
        let none =
            is_open.get().then(|| view! { <option value="" prop:selected=true>"—"</option> });
        (none, all.map(option).collect_view())
    };
    view! {
        <div class=format!("value-field {class}")>
            <label class="labelled">
                <span>{label}</span>
                <select
                    class="field"
                    aria-invalid=move || is_wrong().then_some("true")
                    aria-describedby=move || is_wrong().then(|| described.clone())
                    on:change=move |event: ev::Event| {
                        if let Ok(place) = event_target_value(&event).parse() {
                            pick.run(place);
                        }
                    }
                >
                    {options}
                </select>
            </label>
            {fault_words(id, fault)}
        </div>
    }
    .into_any()
}

/// A small button with a sign; it always has a name.
pub fn sign_button(sign: &'static str, name: Signal<String>, act: Callback<()>) -> AnyView {
    view! {
        <button
            type="button"
            class="icon-button small"
            aria-label=move || name.get()
            on:click=move |_| act.run(())
        >
            <span aria-hidden="true">{sign}</span>
        </button>
    }
    .into_any()
}

/// A box to tick.
pub fn tick(label: Word, is: Signal<bool>, set: Callback<bool>) -> AnyView {
    view! {
        <label class="radio">
            <input
                type="checkbox"
                prop:checked=move || is.get()
                on:change=move |event| set.run(event_target_checked(&event))
            />
            <span>{label}</span>
        </label>
    }
    .into_any()
}
