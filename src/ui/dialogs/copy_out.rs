//! Copying, with a field to copy from by hand where the browser blocks the clipboard.

use super::field::{Beside, silent};
use crate::browser::{clipboard, dom};
use crate::ui::words::exchange::exchange;
use leptos::task::spawn_local;
use leptos::{html, prelude::*};

/// Words on their way to the clipboard; copy the handle.
#[derive(Clone, Copy)]
pub struct CopyOut {
    /// What the browser did not let through, to be copied by hand.
    blocked: RwSignal<Option<String>>,
}

impl CopyOut {
    /// Nothing was copied yet.
    pub fn new() -> Self {
        Self { blocked: RwSignal::new(None) }
    }

    /// Copies `words`, and calls `done` if the browser let it. To be called within an act of the
    /// person.
    pub fn copy(self, words: String, done: impl FnOnce() + 'static) {
        self.blocked.set(None);
        spawn_local(async move {
            match clipboard::write(&words).await {
                Ok(()) => done(),
                Err(clipboard::Blocked) => {
                    let _ = self.blocked.try_set(Some(words));
                }
            }
        });
    }

    /// The field, when it is needed.
    pub fn view(self) -> impl IntoView {
        move || self.blocked.get().map(|words| view! { <ByHand words/> })
    }
}

impl Default for CopyOut {
    fn default() -> Self {
        Self::new()
    }
}

#[component]
fn ByHand(words: String) -> impl IntoView {
    let node = NodeRef::<html::Textarea>::new();
    Effect::new(move |_| {
        let Some(field) = node.get() else { return };
        field.set_value(&words);
        dom::later(move || {
            let _ = field.focus();
            field.select();
        });
    });
    let hint = Signal::derive(|| Some(exchange().copy_yourself.to_owned()));
    let beside = Beside::new(hint, silent(), silent());
    let described = beside.clone();
    view! {
        <div class="labelled">
            <label for=beside.id()>{move || exchange().to_copy}</label>
            <textarea
                id=beside.id()
                class="field"
                rows="6"
                readonly=true
                node_ref=node
                aria-describedby=move || described.described_by()
            ></textarea>
            {beside.view()}
        </div>
    }
}
