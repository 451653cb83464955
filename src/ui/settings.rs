//! The settings: language, theme, the person's name.

use super::dialog::Dialog;
use super::ground::{Choices, Openers};
use super::words::settings::{own_name, settings};
use super::words::shell::shell;
use super::words::{Lang, lang};
use crate::prefs::Theme;
use leptos::prelude::*;

/// The dialog "Settings"; reachable from every place.
#[component]
pub fn SettingsDialog() -> impl IntoView {
    let openers = Openers::get();
    let choices = Choices::get();
    view! {
        <Dialog
            open=openers.settings
            class="narrow"
            title=Signal::derive(|| settings().title.to_owned())
            close_label=Signal::derive(|| shell().close.to_owned())
        >
            <div class="form">
                <label class="labelled">
                    <span>{move || settings().language}</span>
                    <select class="field" on:change=move |event| {
                        let tag = event_target_value(&event);
                        choices.change(|prefs| prefs.language = Some(tag));
                    }>
                        {[Lang::En, Lang::Id].map(|l| view! {
                            <option value=l.tag() lang=l.tag() prop:selected=move || lang() == l>
                                {own_name(l)}
                            </option>
                        })}
                    </select>
                </label>
                <label class="labelled">
                    <span>{move || settings().theme}</span>
                    <select class="field" on:change=move |event| {
                        let theme = Theme::from_slug(&event_target_value(&event));
                        choices.change(|prefs| prefs.theme = theme);
                    }>
                        {Theme::ALL.map(|theme| view! {
                            <option
                                value=theme.slug()
                                prop:selected=move || choices.prefs.with(|p| p.theme == theme)
                            >
                                {move || (settings().theme_name)(theme)}
                            </option>
                        })}
                    </select>
                </label>
                <label class="labelled">
                    <span id="name-label">{move || settings().name}</span>
                    <input
                        type="text"
                        class="field"
                        aria-labelledby="name-label"
                        aria-describedby="name-why"
                        autocomplete="name"
                        maxlength="100"
                        prop:value=move || choices.prefs.with(|p| p.name.clone())
                        on:change=move |event| {
                            let name = event_target_value(&event).trim().to_owned();
                            choices.change(|prefs| prefs.name = name);
                        }
                    />
                    <span class="hint" id="name-why">{move || settings().name_why}</span>
                </label>
            </div>
            <div class="dialog-acts">
                <button type="button" class="button" on:click=move |_| {
                    openers.settings.set(false);
                    openers.shortcuts.set(true);
                }>
                    {move || shell().shortcuts}
                </button>
                <button type="button" class="button" on:click=move |_| {
                    openers.settings.set(false);
                    openers.messages.set(true);
                }>
                    {move || shell().messages}
                </button>
            </div>
        </Dialog>
    }
}
