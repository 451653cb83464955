//! Tabs: a list of them, of which one panel is shown (the pattern of the ARIA Authoring Practices:
//! arrow keys, Home and End choose; the Tab key goes on into the panel).

use crate::browser::dom;
use crate::ui::dialog::next_number;
use leptos::{ev, html, prelude::*};

/// Two tabs and their panels. Both panels stay in the page, so that nothing typed is lost.
#[component]
pub fn TwoTabs(
    /// The accessible name of the list of tabs.
    #[prop(into)]
    label: Signal<String>,
    /// What the tabs are called.
    names: [Signal<String>; 2],
    /// The one that is chosen: 0 or 1.
    chosen: RwSignal<usize>,
    /// Their panels.
    panels: [AnyView; 2],
) -> impl IntoView {
    let base = format!("tabs-{}", next_number());
    let nodes = [NodeRef::<html::Button>::new(), NodeRef::<html::Button>::new()];
    let go = move |to: usize| {
        chosen.set(to);
        if let Some(tab) = nodes[to].get_untracked() {
            dom::focus_later(tab.into());
        }
    };
    let on_key = move |event: ev::KeyboardEvent| {
        let now = chosen.get_untracked();
        let to = match event.key().as_str() {
            "ArrowRight" | "ArrowLeft" => 1 - now.min(1),
            "Home" => 0,
            "End" => 1,
            _ => return,
        };
        event.prevent_default();
        go(to);
    };
    let tab = |number: usize, name: Signal<String>| {
        let id = format!("{base}-tab-{number}");
        let panel = format!("{base}-panel-{number}");
        view! {
            <button
                type="button"
                role="tab"
                class="tab"
                id=id
                node_ref=nodes[number]
                aria-controls=panel
                aria-selected=move || if chosen.get() == number { "true" } else { "false" }
                tabindex=move || if chosen.get() == number { "0" } else { "-1" }
                on:click=move |_| chosen.set(number)
            >
                {move || name.get()}
            </button>
        }
    };
    let tabs = [tab(0, names[0]), tab(1, names[1])];
    let panels: Vec<_> = panels
        .into_iter()
        .enumerate()
        .map(|(number, panel)| {
            view! {
                <div
                    role="tabpanel"
                    class="tab-panel"
                    id=format!("{base}-panel-{number}")
                    aria-labelledby=format!("{base}-tab-{number}")
                    hidden=move || chosen.get() != number
                >
                    {panel}
                </div>
            }
        })
        .collect();
    view! {
        <div class="tabs" role="tablist" aria-label=move || label.get() on:keydown=on_key>
            {tabs.into_iter().collect_view()}
        </div>
        {panels}
    }
}
