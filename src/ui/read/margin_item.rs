//! One mark in the margin.

use super::doubt::{doubt, remedy};
use super::reading::{Reading, Target, ink_kind};
use crate::browser::dom;
use crate::case::{Body, Id, Modality, Polarity};
use crate::compare::show;
use crate::ui::session::Topic;
use crate::ui::words::claims::claims;
use crate::ui::words::language;
use crate::ui::words::read::read;
use crate::ui::words::suggestions::suggestions;
use leptos::{html, prelude::*};

/// One mark: what it is, its words, what is said of it.
#[component]
pub fn Item(
    /// Which mark.
    mark: Id,
) -> impl IntoView {
    let reading = Reading::get();
    let node = NodeRef::<html::Li>::new();
    let active = Memo::new(move |_| reading.active.get() == Some(mark));
    Effect::new(move |_| {
        if active.get()
            && let Some(item) = node.get()
        {
            let options = web_sys::ScrollIntoViewOptions::new();
            options.set_block(web_sys::ScrollLogicalPosition::Nearest);
            dom::next_frame(move || item.scroll_into_view_with_scroll_into_view_options(&options));
        }
    });
    let found = Memo::new(move |_| reading.mark_of(mark).map(Shown));
    let kind = move || found.get().map(|m| ink_kind(&m.0.body));
    let place = move || {
        let Some(Shown(mark)) = found.get() else { return String::new() };
        let name = match &mark.body {
            Body::Mention { .. } => read().claim,
            Body::Attribution { .. } => read().source,
            Body::Highlight { .. } => read().highlight,
            Body::Note => read().note,
        };
        let outlet = reading.article(mark.article).map(|a| a.outlet.name.clone());
        match outlet.filter(|outlet| !outlet.is_empty()) {
            Some(outlet) => format!("{name} · {outlet}"),
            None => name.to_owned(),
        }
    };
    let words = move || found.get().map(|m| m.0.span.exact().to_owned()).unwrap_or_default();
    let named = move || named_by(reading, mark);
    let comment = move || found.get().map(|m| m.0.comment.clone()).filter(|c| !c.is_empty());
    let tags = move || found.get().map(|m| m.0.tags.clone()).unwrap_or_default();
    view! {
        <li
            node_ref=node
            class=move || format!("mark-item {}", kind().map_or("", |k| k.class()))
            class:active=move || active.get()
            data-m=mark.to_string()
            aria-current=move || active.get().then_some("true")
        >
            <p class="mark-kind">
                <span
                    class=move || format!("mark-dot {}", kind().map_or("", |k| k.class()))
                    aria-hidden="true"
                ></span>
                {place}
            </p>
            <button type="button" class="mark-words" on:click=move |_| reading.go_to(mark)>
                {words}
            </button>
            {move || named().map(|named| view! { <p class="mark-named">{named}</p> })}
            {move || found.get().and_then(|m| said(&m.0.body)).map(|said| view! { <p class="mark-said">{said}</p> })}
            {move || comment().map(|comment| view! { <p class="mark-comment">{comment}</p> })}
            {move || rule_of(reading, mark)}
            {move || found.get().and_then(|m| doubt(&m.0))}
            {move || {
                let tags = tags();
                (!tags.is_empty()).then(|| view! {
                    <p class="mark-tags">
                        {tags.into_iter().map(|tag| view! { <span class="tag">{tag}</span> }).collect_view()}
                    </p>
                })
            }}
            <p class="mark-acts">
                {move || found.get().and_then(|m| remedy(reading, &m.0))}
                <button
                    type="button"
                    class="button quiet small"
                    on:click=move |_| {
                        reading.active.set(Some(mark));
                        reading.target.set(Some(Target::Existing(mark)));
                    }
                >
                    {move || read().edit}
                </button>
                <button type="button" class="button quiet small" on:click=move |_| delete(reading, mark, node)>
                    {move || read().delete}
                </button>
            </p>
        </li>
    }
}

/// Deletes a mark; the focus goes to the next one in the list, or to the words.
fn delete(reading: Reading, mark: Id, node: NodeRef<html::Li>) {
    use wasm_bindgen::JsCast;
    let item = node.get_untracked();
    let beside = item
        .and_then(|item| item.next_element_sibling().or_else(|| item.previous_element_sibling()));
    let next = beside.and_then(|item| item.query_selector("button").ok().flatten());
    reading.delete(mark);
    match next.and_then(|button| button.dyn_into().ok()) {
        Some(button) => dom::focus_later(button),
        None => reading.refocus(),
    }
}

/// Compared by what it shows, so that an item is written anew only when that changes.
#[derive(Clone)]
struct Shown(std::sync::Arc<crate::case::Mark>);

impl PartialEq for Shown {
    fn eq(&self, other: &Self) -> bool {
        std::sync::Arc::ptr_eq(&self.0, &other.0)
    }
}

/// The claim or source that a mark names.
fn named_by(reading: Reading, mark: Id) -> Option<String> {
    let mark = reading.mark_of(mark)?;
    if let Some(claim) = mark.body.claim() {
        reading.session.track(Topic::Claim(claim));
        return reading
            .session
            .read(|case| case.claims().get(&claim).map(|claim| claim.statement.clone()))?;
    }
    let source = mark.body.source()?;
    reading.session.track(Topic::Source(source));
    reading.session.read(|case| case.sources().get(&source).map(|source| source.name.clone()))?
}

/// What a mention says, and how, where that is worth saying: "2024 · planned"; tracked by the language.
fn said(body: &Body) -> Option<String> {
    let Body::Mention { value, polarity, modality, .. } = body else { return None };
    let mut out: Vec<String> = value.iter().map(|value| show(value, language())).collect();
    if *polarity == Polarity::Denied {
        out.push((claims().polarity)(*polarity).to_owned());
    }
    if *modality != Modality::Asserted {
        out.push((claims().modality)(*modality).to_owned());
    }
    (!out.is_empty()).then(|| out.join(" · "))
}

/// The rule that proposed a mark, in words, if one did, and whether a person set its value; tracked.
pub fn rule_of(reading: Reading, mark: Id) -> Option<AnyView> {
    let mark = reading.mark_of(mark)?;
    let mut said = (!mark.rule.is_empty()).then(|| (suggestions().by_rule)(&mark.rule))?;
    let is_own =
        matches!(&mark.body, Body::Mention { value: Some(value), .. } if !value.is_computed());
    if is_own {
        said = format!("{said}; {}", suggestions().own_value);
    }
    Some(view! { <span class="mark-rule">{said}</span> }.into_any())
}

/// A mark in one line: its words, or the claim or source that it names.
pub fn summary(reading: Reading, mark: Id) -> String {
    const LONGEST: usize = 60;
    let words = named_by(reading, mark)
        .or_else(|| reading.mark_of(mark).map(|mark| mark.span.exact().to_owned()))
        .unwrap_or_default();
    match words.char_indices().nth(LONGEST) {
        Some((end, _)) => format!("{}…", &words[..end]),
        None => words,
    }
}
