//! A labelled field with its hint, what is told of it, and its error beside it.

use crate::ui::dialog::next_number;
use leptos::prelude::*;

/// What stands below a field, each with an id by which the field is described.
#[derive(Clone)]
pub struct Beside {
    id: String,
    hint: Signal<Option<String>>,
    told: Signal<Option<String>>,
    error: Signal<Option<String>>,
}

impl Beside {
    /// For a field with a new id.
    pub fn new(
        hint: Signal<Option<String>>,
        told: Signal<Option<String>>,
        error: Signal<Option<String>>,
    ) -> Self {
        Self { id: format!("field-{}", next_number()), hint, told, error }
    }

    /// The id of the field.
    pub fn id(&self) -> String {
        self.id.clone()
    }

    /// The ids of what describes it now; tracked.
    pub fn described_by(&self) -> Option<String> {
        let part = |is: bool, name: &str| is.then(|| format!("{}-{name}", self.id));
        let parts = [
            part(self.error.with(Option::is_some), "error"),
            part(self.told.with(Option::is_some), "told"),
            part(self.hint.with(Option::is_some), "hint"),
        ];
        let parts: Vec<String> = parts.into_iter().flatten().collect();
        (!parts.is_empty()).then(|| parts.join(" "))
    }

    /// `true` or nothing, for `aria-invalid`; tracked.
    pub fn invalid(&self) -> Option<&'static str> {
        self.error.with(|error| error.is_some().then_some("true"))
    }

    /// The lines below the field.
    pub fn view(&self) -> impl IntoView + use<> {
        let line = |name: &'static str, class: &'static str, text: Signal<Option<String>>| {
            let id = format!("{}-{name}", self.id);
            move || {
                text.get().map(|text| {
                    view! { <p id=id.clone() class=class>{text}</p> }
                })
            }
        };
        (
            line("error", "fault-words", self.error),
            line("told", "hint told", self.told),
            line("hint", "hint", self.hint),
        )
    }
}

/// Nothing to say.
pub fn silent() -> Signal<Option<String>> {
    Signal::stored(None)
}

/// A field of one line.
#[component]
pub fn Field(
    /// Its label and accessible name.
    #[prop(into)]
    label: Signal<String>,
    /// What stands in it.
    value: RwSignal<String>,
    /// How to fill it.
    #[prop(into, default = silent())]
    hint: Signal<Option<String>>,
    /// Where its value comes from.
    #[prop(into, default = silent())]
    told: Signal<Option<String>>,
    /// What is wrong with it.
    #[prop(into, default = silent())]
    error: Signal<Option<String>>,
    /// Called when the person has typed in it.
    #[prop(optional)]
    on_typed: Option<Callback<()>>,
    /// Called when the person leaves it changed.
    #[prop(optional)]
    on_left: Option<Callback<()>>,
    /// The kind of keyboard that a telephone shows.
    #[prop(optional)]
    inputmode: Option<&'static str>,
) -> impl IntoView {
    let beside = Beside::new(hint, told, error);
    let (invalid, described) = (beside.clone(), beside.clone());
    view! {
        <div class="labelled">
            <label for=beside.id()>{move || label.get()}</label>
            <input
                id=beside.id()
                class="field"
                type="text"
                autocomplete="off"
                inputmode=inputmode
                prop:value=move || value.get()
                aria-invalid=move || invalid.invalid()
                aria-describedby=move || described.described_by()
                on:input=move |event| {
                    value.set(event_target_value(&event));
                    if let Some(typed) = on_typed {
                        typed.run(());
                    }
                }
                on:change=move |_| {
                    if let Some(left) = on_left {
                        left.run(());
                    }
                }
            />
            {beside.view()}
        </div>
    }
}
