//! The place where a page is handed over by another window: it is shown whose it is, and taken only
//! when the person says so.

use super::desk::bytes;
use super::desk_view::Cases;
use super::dialogs::InOut;
use super::messages::Messages;
use super::words::take::{not_taken, take};
use crate::browser::dom;
use crate::browser::handover::{self, NotTaken, Offered};
use crate::browser::route::Route;
use crate::case::Id;
use crate::place::Place;
use leptos::prelude::*;

/// How it stands.
#[derive(Clone)]
enum State {
    Waiting,
    Nobody,
    Offered(Offered),
    Refused(NotTaken),
    Left,
}

/// The place.
pub fn take_place() -> AnyView {
    let state = RwSignal::new_local(State::Waiting);
    let messages = expect_context::<Messages>();
    let came = move |read: Result<Offered, NotTaken>| {
        let is_open = state.try_with_untracked(|state| !matches!(state, State::Offered(_)));
        match read {
            Ok(page) if is_open == Some(true) => state.set(State::Offered(page)),
            Err(why) if is_open == Some(true) => state.set(State::Refused(why)),
            // One page was offered, and no other was asked for.
            Ok(_) => messages.notice(not_taken(NotTaken::Stranger)),
            Err(why) => messages.notice(not_taken(why)),
        }
    };
    let listener = StoredValue::new_local(handover::listen(came));
    on_cleanup(move || listener.dispose());
    if listener.with_value(Option::is_none) {
        state.set(State::Nobody);
    } else {
        // Who opened this window by hand has nothing to hand over.
        dom::after(8_000, move || {
            if matches!(state.try_get_untracked(), Some(State::Waiting)) {
                state.set(State::Nobody);
            }
        });
    }
    let inside = move || match state.get() {
        State::Waiting => view! { <p role="status">{take().waiting}</p> }.into_any(),
        State::Nobody => ended(take().nobody.to_owned()),
        State::Left => ended(take().left.to_owned()),
        State::Refused(why) => ended(not_taken(why)),
        State::Offered(page) => question(page, state),
    };
    view! { <div class="page take">{inside}</div> }.into_any()
}

fn ended(words: String) -> AnyView {
    view! {
        <h1>{take().title}</h1>
        <p class="lead" role="alert">{words}</p>
        <p><a class="button primary" href=Place::Desk.href()>{take().to_desk}</a></p>
    }
    .into_any()
}

fn question(page: Offered, state: RwSignal<State, LocalStorage>) -> AnyView {
    let (cases, route, inout) = (Cases::get(), Route::get(), InOut::get());
    let into = RwSignal::new(String::new());
    let address = page.address.clone();
    let address = if address.is_empty() { take().no_address.to_owned() } else { address };
    let facts = [
        (take().from, page.origin.clone()),
        (take().address, address),
        (take().headline, page.title.clone()),
        (take().size, bytes(u64::from(page.markup.length()))),
    ];
    let facts = facts.map(|(name, value)| view! { <dt>{name}</dt><dd>{value}</dd> }).collect_view();
    let options = move || {
        let all = cases.view.with(|view| view.cases.clone());
        let option = |case: super::desk_view::CaseCard| {
            view! { <option value=case.id.to_string()>{case.title}</option> }
        };
        all.into_iter().map(option).collect_view()
    };
    let take_it = move |event: web_sys::SubmitEvent| {
        event.prevent_default();
        let case = Id::parse(&into.get_untracked());
        route.go(&case.map_or(Place::Desk, |case| Place::read(case, None)));
        let Offered { title, origin, markup, address } = page.clone();
        let name = if title.trim().is_empty() { origin } else { title };
        // The place of the case must be there first: its case is the open one then.
        dom::after(60, move || inout.take_page(name, markup, address));
    };
    view! {
        <h1>{take().question}</h1>
        <form class="take-form" on:submit=take_it>
            <dl class="facts">{facts}</dl>
            <p class="soft">{take().trust}</p>
            <div class="labelled">
                <label for="take-into">{take().into}</label>
                <select
                    id="take-into"
                    class="field"
                    on:change=move |event| into.set(event_target_value(&event))
                >
                    <option value="">{take().new_case}</option>
                    {options}
                </select>
            </div>
            <div class="acts">
                <button type="submit" class="button primary">{take().take}</button>
                <button type="button" class="button" on:click=move |_| state.set(State::Left)>
                    {take().leave}
                </button>
            </div>
        </form>
    }
    .into_any()
}
