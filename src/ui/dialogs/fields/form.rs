//! The fields, on the screen.

use super::others::{facts, others};
use super::{Entry, Fields, Origin};
use crate::browser::dom;
use crate::ui::dialogs::field::{Beside, Field, silent};
use crate::ui::words::judging::judging;
use crate::ui::words::pages::{page_words, place};
use crate::ui::words::{add, intake};
use leptos::prelude::*;

/// Where a value was found; tracked.
fn origin_words(entry: Entry) -> Option<String> {
    match entry.origin.get() {
        Origin::Text => Some(add::add().found.to_owned()),
        Origin::Address => Some(add::add().from_address.to_owned()),
        Origin::Page => entry.chosen().map(|said| (page_words().found)(&place(&said.from))),
        Origin::Nobody | Origin::Person => None,
    }
}

/// The fields, to be filled in.
#[component]
pub fn FieldsForm(
    /// Which ones.
    fields: Fields,
) -> impl IntoView {
    let told = |entry: Entry| Signal::derive(move || origin_words(entry));
    let word =
        |pick: fn(&add::Add) -> &'static str| Signal::derive(move || pick(add::add()).to_owned());
    let hint = |pick: fn(&add::Add) -> &'static str| {
        Signal::derive(move || Some(pick(add::add()).to_owned()))
    };
    let wrong_date =
        Signal::derive(move || fields.wrong_date.with(|wrong| wrong.as_ref().map(intake::date)));
    let no_address = |wrong: RwSignal<bool>| {
        Signal::derive(move || wrong.get().then(|| add::add().no_address.to_owned()))
    };
    let (wrong_url, wrong_archive) =
        (no_address(fields.wrong_url), no_address(fields.wrong_archive));
    let told_date = Signal::derive(move || {
        let doubts = fields.doubts.with(|all| all.iter().map(intake::doubt).collect::<Vec<_>>());
        match fields.published.origin.get() {
            Origin::Nobody | Origin::Person if !doubts.is_empty() => Some(doubts.join(" ")),
            _ => origin_words(fields.published),
        }
    });
    // A click that leaves a field must still meet its button: errors come a moment later.
    let soon =
        move |check: fn(Fields)| Callback::new(move |()| dom::after(200, move || check(fields)));
    let date_typed = Callback::new(move |()| {
        fields.published.typed().run(());
        // An error goes as soon as it is put right, and comes only when the field is left.
        if fields.wrong_date.get_untracked().is_some() {
            fields.check_date_now();
        }
    });
    let url_typed = Callback::new(move |()| {
        fields.url.typed().run(());
        let _ = fields.wrong_url.try_set(false);
        fields.ask_address();
    });
    let archive_typed = Callback::new(move |()| {
        fields.archived.typed().run(());
        let _ = fields.wrong_archive.try_set(false);
    });
    let beside = |entry: Entry| others(fields, entry);
    view! {
        <Field label=word(|w| w.headline) value=fields.title.value told=told(fields.title) on_typed=fields.title.typed()/>
        {beside(fields.title)}
        <div class="field-row">
            <div class="field-and-said">
                <Field label=word(|w| w.outlet) value=fields.outlet.value told=told(fields.outlet) on_typed=fields.outlet.typed()/>
                {beside(fields.outlet)}
            </div>
            <div class="field-and-said">
                <Field
                    label=word(|w| w.published)
                    value=fields.published.value
                    told=told_date
                    hint=hint(|w| w.published_hint)
                    error=wrong_date
                    on_typed=date_typed
                    on_left=soon(Fields::check_date_now)
                />
                {beside(fields.published)}
            </div>
        </div>
        <Field
            label=word(|w| w.url)
            value=fields.url.value
            told=told(fields.url)
            hint=hint(|w| w.url_hint)
            error=wrong_url
            on_typed=url_typed
            on_left=soon(Fields::check_url_now)
            inputmode="url"
        />
        {beside(fields.url)}
        <Show when=move || fields.of_article.get()>
            <Field
                label=Signal::derive(|| judging().archived_url.to_owned())
                value=fields.archived.value
                told=silent()
                error=wrong_archive
                on_typed=archive_typed
                on_left=soon(Fields::check_archive_now)
                inputmode="url"
            />
        </Show>
        <div class="field-row">
            <div class="field-and-said">
                <Language entry=fields.language/>
                {beside(fields.language)}
            </div>
            <div class="field-and-said">
                <Field label=word(|w| w.byline) value=fields.byline.value told=told(fields.byline) on_typed=fields.byline.typed()/>
                {beside(fields.byline)}
            </div>
        </div>
        {facts(fields)}
    }
}

/// The field "Language".
#[component]
fn Language(
    /// The tag, and who chose it.
    entry: Entry,
) -> impl IntoView {
    let (value, origin) = (entry.value, entry.origin);
    let told = Signal::derive(move || match origin.get() {
        Origin::Text if value.with(|tag| tag != "und") => Some(add::add().guessed.to_owned()),
        Origin::Page => origin_words(entry),
        _ => None,
    });
    let beside = Beside::new(silent(), told, silent());
    let described = beside.clone();
    view! {
        <div class="labelled">
            <label for=beside.id()>{move || add::add().language}</label>
            <select
                id=beside.id()
                class="field"
                aria-describedby=move || described.described_by()
                prop:value=move || value.get()
                on:change=move |event| {
                    value.set(event_target_value(&event));
                    origin.set(Origin::Person);
                }
            >
                <LanguageOptions now=value/>
            </select>
            {beside.view()}
        </div>
    }
}

/// The languages, of which `now` is chosen; a tag that is none of them is offered as it is.
#[component]
fn LanguageOptions(
    /// The tag.
    #[prop(into)]
    now: Signal<String>,
) -> impl IntoView {
    let foreign = move || {
        let tag = now.get();
        let known = matches!(tag.as_str(), "id" | "en" | "und" | "");
        (!known).then(|| view! { <option value=tag.clone() selected=true>{tag.clone()}</option> })
    };
    let is = move |tag: &'static str| now.with(|now| now == tag);
    view! {
        <option value="id" selected=move || is("id")>{move || add::add().indonesian}</option>
        <option value="en" selected=move || is("en")>{move || add::add().english}</option>
        <option value="und" selected=move || is("und")>{move || add::add().other}</option>
        {foreign}
    }
}
