//! What else a name is called; the name itself stands in the quick field.

use super::inputs::{Input, input, no_fault};
use super::said::Said;
use crate::ui::words::values::values as words;
use crate::value::{Form, in_row, named_in_row};
use leptos::prelude::*;

/// The fields of a place or a name.
pub fn fields(said: Said) -> AnyView {
    let known = Signal::derive(move || match said.form() {
        Some(Form::Place(name) | Form::Name(name)) => name.aliases,
        _ => Vec::new(),
    });
    let has_name = Memo::new(move |_| matches!(said.form(), Some(Form::Place(_) | Form::Name(_))));
    let set = Callback::new(move |aliases: Vec<String>| {
        let mut form = untrack(|| said.form());
        if let Some(Form::Place(name) | Form::Name(name)) = &mut form {
            name.aliases = aliases;
            said.put(form);
        }
    });
    view! {
        <Show when=move || has_name.get()>
            <div class="value-editor">{aliases(known, set)}</div>
        </Show>
    }
    .into_any()
}

/// Other names, in a row. What is being typed stays as it is typed.
pub fn aliases(known: Signal<Vec<String>>, set: Callback<Vec<String>>) -> AnyView {
    let typed = RwSignal::new(String::new());
    Effect::new(move |_| {
        let known = known.get();
        if typed.with_untracked(|typed| named_in_row(typed)) != known {
            typed.set(in_row(known.iter().map(String::as_str)));
        }
    });
    input(Input {
        label: || words().aliases,
        typed: typed.into(),
        on_input: Callback::new(move |row: String| {
            let names = named_in_row(&row);
            typed.set(row);
            set.run(names);
        }),
        fault: no_fault(),
        class: "wide",
        placeholder: "",
        list: None,
    })
}
