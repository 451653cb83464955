//! The parts of a value that are put right by choosing: which part of a date, how exact a number, the items of a
//! list and their order.

use crate::browser::dom;
use crate::ui::words::values::values as words;
use crate::value::date::Modifier;
use crate::value::{Bound, Form, List, Value};
use leptos::prelude::*;
use wasm_bindgen::JsCast;

const MODIFIERS: [Option<Modifier>; 7] = [
    None,
    Some(Modifier::Start),
    Some(Modifier::Mid),
    Some(Modifier::End),
    Some(Modifier::Approx),
    Some(Modifier::Before),
    Some(Modifier::After),
];

const BOUNDS: [Bound; 7] = [
    Bound::Exact,
    Bound::About,
    Bound::Nearly,
    Bound::AtLeast,
    Bound::MoreThan,
    Bound::AtMost,
    Bound::LessThan,
];

/// What is there to choose for a value of its kind. `change` is told what a person makes of it.
pub fn parts(value: Signal<Option<Form>>, change: Callback<Form>) -> AnyView {
    let kind = Memo::new(move |_| {
        value.with(|form| match form {
            Some(Form::Date(_)) => 1,
            Some(Form::Quantity(_)) => 2,
            Some(Form::List(_)) => 3,
            _ => 0,
        })
    });
    (move || match kind.get() {
        1 => modifier(value, change),
        2 => bound(value, change),
        3 => items(value, change),
        _ => ().into_any(),
    })
    .into_any()
}

/// The value in another form: a person's own from now on.
pub fn by_hand(value: &mut Option<Value>, form: Form) {
    if let Some(value) = value {
        value.form = form;
        value.because = None;
        value.by.clear();
    }
}

fn modifier(value: Signal<Option<Form>>, change: Callback<Form>) -> AnyView {
    let at = Signal::derive(move || {
        value.with(|form| match form {
            Some(Form::Date(date)) => MODIFIERS.iter().position(|each| *each == date.modifier),
            _ => None,
        })
    });
    let pick = Callback::new(move |at: usize| {
        if let (Some(Form::Date(date)), Some(modifier)) = (value.get_untracked(), MODIFIERS.get(at))
        {
            change.run(Form::Date(date.with(*modifier)));
        }
    });
    let offered = || MODIFIERS.iter().map(|each| (words().modifier)(*each)).collect();
    select(|| words().modifier_label, offered, at, pick)
}

fn bound(value: Signal<Option<Form>>, change: Callback<Form>) -> AnyView {
    let at = Signal::derive(move || {
        value.with(|form| match form {
            Some(Form::Quantity(quantity)) => BOUNDS.iter().position(|b| *b == quantity.bound),
            _ => None,
        })
    });
    let pick = Callback::new(move |at: usize| {
        if let (Some(Form::Quantity(mut quantity)), Some(bound)) =
            (value.get_untracked(), BOUNDS.get(at))
        {
            quantity.bound = *bound;
            change.run(Form::Quantity(quantity));
        }
    });
    let offered = || BOUNDS.iter().map(|each| (words().bound)(*each)).collect();
    select(|| words().bound_label, offered, at, pick)
}

fn select(
    label: fn() -> &'static str,
    offered: fn() -> Vec<&'static str>,
    at: Signal<Option<usize>>,
    pick: Callback<usize>,
) -> AnyView {
    let options = move || {
        let all = offered().into_iter().enumerate();
        let option = |(place, words): (usize, &'static str)| {
            view! {
                <option value=place.to_string() prop:selected=move || at.get() == Some(place)>
                    {words}
                </option>
            }
        };
        all.map(option).collect_view()
    };
    view! {
        <label class="labelled">
            <span>{label}</span>
            <select class="field" on:change=move |event| {
                if let Ok(place) = event_target_value(&event).parse() {
                    pick.run(place);
                }
            }>
                {options}
            </select>
        </label>
    }
    .into_any()
}

/// The items one by one: each can be moved and taken out.
fn items(value: Signal<Option<Form>>, change: Callback<Form>) -> AnyView {
    let list = move || match value.get() {
        Some(Form::List(list)) => list,
        _ => List::default(),
    };
    // A list without an item has no value: it is emptied in the field.
    let remove = Callback::new(move |at: usize| {
        let mut list = untrack(list);
        if at < list.items.len() && list.items.len() > 1 {
            list.items.remove(at);
            focus(at.min(list.items.len() - 1), 2);
            change.run(Form::List(list));
        }
    });
    let swap = Callback::new(move |(at, to): (usize, usize)| {
        let mut list = untrack(list);
        if at.max(to) < list.items.len() {
            list.items.swap(at, to);
            focus(to, usize::from(to > at));
            change.run(Form::List(list));
        }
    });
    let act = |sign: &'static str, name: String, done: Callback<()>| {
        view! {
            <button
                type="button"
                class="icon-button"
                aria-label=name
                on:click=move |_| done.run(())
            >
                {sign}
            </button>
        }
        .into_any()
    };
    let item = move |(at, name): (usize, String)| {
        let (words, before) = (words(), at.checked_sub(1));
        let earlier = Callback::new(move |()| {
            if let Some(before) = before {
                swap.run((at, before));
            }
        });
        let later = Callback::new(move |()| swap.run((at, at + 1)));
        view! {
            <li class="value-item">
                <span>{name.clone()}</span>
                {act("←", (words.earlier)(&name), earlier)}
                {act("→", (words.later)(&name), later)}
                {act("×", (words.remove)(&name), Callback::new(move |()| remove.run(at)))}
            </li>
        }
        .into_any()
    };
    view! {
        <ul role="list" class="value-items" aria-label=move || words().items>
            {move || {
                let all = list().items.into_iter().map(|name| name.label).enumerate();
                all.map(item).collect_view()
            }}
        </ul>
    }
    .into_any()
}

/// The items are drawn anew: the button of that number of the item has the focus again.
fn focus(item: usize, button: usize) {
    dom::next_frame(move || {
        let selector =
            format!(".value-item:nth-child({}) button:nth-of-type({})", item + 1, button + 1);
        let found = dom::document().query_selector(&selector).ok().flatten();
        if let Some(found) = found.and_then(|found| found.dyn_into().ok()) {
            dom::focus_later(found);
        }
    });
}
