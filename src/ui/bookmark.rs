//! The bookmark that takes a page into the app, offered on the desk.

use super::dialogs::CopyOut;
use super::messages::Messages;
use super::words::take::take;
use crate::browser::handover;
use leptos::prelude::*;

/// What it is, the link to be dragged, and a button that copies its address.
pub fn bookmark_offer() -> AnyView {
    let messages = expect_context::<Messages>();
    let out = CopyOut::new();
    // The page's policy lets no such address run here, and that is right.
    let clicked = move |event: web_sys::MouseEvent| {
        event.prevent_default();
        messages.notice(take().clicked);
    };
    let copy = move |_| {
        let address = handover::bookmark(take().blocked);
        out.copy(address, move || messages.done(take().copied));
    };
    view! {
        <details class="bookmark-offer">
            <summary>{move || take().offer}</summary>
            <div class="bookmark">
                <p>{move || take().how}</p>
                <p class="acts">
                    <a
                        class="button bookmark-link"
                        href=move || handover::bookmark(take().blocked)
                        on:click=clicked
                    >
                        {move || take().bookmark}
                    </a>
                    <button type="button" class="button" on:click=copy>{move || take().copy}</button>
                </p>
                {out.view()}
                <p class="soft">{move || take().limits}</p>
            </div>
        </details>
    }
    .into_any()
}
