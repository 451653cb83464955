//! A labelled list to choose one of.

use leptos::prelude::*;

/// A `<select>`. What is chosen is the key of an option; a key that is not among the options shows the first one.
#[component]
pub fn Choose(
    /// Its label and accessible name.
    #[prop(into)]
    label: Signal<String>,
    /// Keys and words, in order.
    #[prop(into)]
    options: Signal<Vec<(String, String)>>,
    /// The key of what is chosen.
    value: RwSignal<String>,
) -> impl IntoView {
    view! {
        <label class="labelled">
            <span>{move || label.get()}</span>
            <select class="field" on:change=move |event| value.set(event_target_value(&event))>
                {move || {
                    let chosen = value.get_untracked();
                    options
                        .get()
                        .into_iter()
                        .map(|(key, words)| {
                            let selected = key == chosen;
                            view! { <option value=key selected=selected>{words}</option> }
                        })
                        .collect_view()
                }}
            </select>
        </label>
    }
    .into_any()
}
