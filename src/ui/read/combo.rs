//! A combobox whose list is always in sight: pick one that is there, or type a new one (ARIA
//! Authoring Practices, "Combobox with list autocomplete").

use crate::browser::dom;
use crate::case::Id;
use crate::ui::dialog::next_number;
use leptos::{ev, html, prelude::*};

/// One thing to pick.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Choosable {
    /// Which record.
    pub id: Id,
    /// What it is called.
    pub label: String,
    /// What else helps to tell it from others.
    pub detail: String,
}

/// At most so many are listed; typing narrows them.
const LISTED: usize = 50;

/// A text field with a list of what is there.
#[component]
pub fn Combo(
    /// Its accessible name.
    #[prop(into)]
    label: Signal<String>,
    /// What it says while empty.
    #[prop(into)]
    placeholder: Signal<String>,
    /// The words typed.
    text: RwSignal<String>,
    /// The record picked; none while the words are those of a new one.
    chosen: RwSignal<Option<Id>>,
    /// What can be picked, the best first.
    items: Memo<Vec<Choosable>>,
) -> impl IntoView {
    let field = NodeRef::<html::Input>::new();
    let at = RwSignal::new(None::<usize>);
    let number = next_number();
    let list_id = format!("combo-{number}-list");
    let option_id = move |place: usize| format!("combo-{number}-{place}");
    let shown = Memo::new(move |_| {
        let mut items = items.get();
        items.truncate(LISTED);
        items
    });
    // The dialog around it has just opened: the words go here.
    Effect::new(move |_| {
        if let Some(field) = field.get() {
            dom::focus_later(field.into());
        }
    });
    let pick = move |item: Choosable| {
        chosen.set(Some(item.id));
        text.set(item.label);
        at.set(None);
    };
    let on_key = move |event: ev::KeyboardEvent| {
        let count = shown.get_untracked().len();
        let place = at.get_untracked();
        match event.key().as_str() {
            "ArrowDown" if count > 0 => at.set(Some(place.map_or(0, |p| (p + 1) % count))),
            "ArrowUp" if count > 0 => {
                at.set(Some(place.map_or(count - 1, |p| (p + count - 1) % count)));
            }
            // Picks, and lets the key go on to the form, which accepts.
            "Enter" => {
                if let Some(item) = place.and_then(|p| shown.get_untracked().get(p).cloned()) {
                    pick(item);
                }
                return;
            }
            _ => return,
        }
        event.prevent_default();
        if let Some(place) = at.get_untracked() {
            let id = option_id(place);
            dom::next_frame(move || dom::show_nearest(&id));
        }
    };
    let list = list_id.clone();
    view! {
        <div class="labelled combo">
            <label for=format!("combo-{number}")>{move || label.get()}</label>
            <input
                node_ref=field
                id=format!("combo-{number}")
                type="text"
                class="field"
                role="combobox"
                autocomplete="off"
                aria-autocomplete="list"
                aria-controls=list
                aria-expanded=move || (!shown.get().is_empty()).to_string()
                aria-activedescendant=move || at.get().map(option_id)
                placeholder=move || placeholder.get()
                prop:value=move || text.get()
                on:input=move |event| {
                    text.set(event_target_value(&event));
                    chosen.set(None);
                    at.set(None);
                }
                on:keydown=on_key
            />
            <ul
                id=list_id
                class="combo-list"
                role="listbox"
                aria-label=move || label.get()
                hidden=move || shown.get().is_empty()
            >
                {move || {
                    shown.get().into_iter().enumerate().map(|(place, item)| {
                        let picked = item.clone();
                        let id = item.id;
                        view! {
                            <li
                                id=option_id(place)
                                role="option"
                                class="combo-option"
                                class:at=move || at.get() == Some(place)
                                class:chosen=move || chosen.get() == Some(id)
                                aria-selected=move || {
                                    let at = at.get();
                                    let is = at.map_or(chosen.get() == Some(id), |at| at == place);
                                    is.to_string()
                                }
                                on:mousedown=|event| event.prevent_default()
                                on:click=move |_| pick(picked.clone())
                            >
                                <span class="combo-label">{item.label}</span>
                                <span class="combo-detail">{item.detail}</span>
                            </li>
                        }
                    }).collect_view()
                }}
            </ul>
        </div>
    }
}
