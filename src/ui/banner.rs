//! The banner: where one is, what can be done here, how it stands with saving.

use super::actions::Actions;
use super::ground::{Aloud, Openers, SaveState, Saving};
use super::icons;
use super::messages::Messages;
use super::session::{Session, Topic};
use super::words::shell::{act_of, shell};
use crate::browser::{dom, route::Route};
use crate::case::{Change, Command, History};
use crate::keys::Action;
use crate::place::{Place, View};
use leptos::{ev, html, prelude::*};

/// The banner. What does not fit a narrow window moves into the menu "More"; nothing is lost.
#[component]
pub fn Banner() -> impl IntoView {
    let (session, route) = (Session::get(), Route::get());
    let case = Memo::new(move |_| {
        session.track(Topic::Open);
        route.place().case().filter(|id| session.read(|open| open.id()) == Some(*id))
    });
    view! {
        <header class="banner" class:has-case=move || case.get().is_some()>
            <a class="brand" href=Place::Desk.href() aria-label=move || shell().to_desk>"Telisik"</a>
            <Show when=move || case.get().is_some()>
                <CaseTitle/>
                <nav class="views" aria-label=move || shell().views>
                    {View::ALL.into_iter().map(|view| view! { <ViewLink view/> }).collect_view()}
                </nav>
            </Show>
            <div class="banner-acts">
                <Show when=move || case.get().is_some()>
                    <SaveMark/>
                    <SearchButton/>
                    <Turns/>
                    <button type="button" class="button wide-only" on:click=on(|o| o.add_article)>
                        {move || shell().add_article}
                    </button>
                    <button type="button" class="button primary wide-only" on:click=on(|o| o.export)>
                        {move || shell().export}
                    </button>
                </Show>
                <button
                    type="button"
                    class="icon-button wide-only"
                    aria-label=move || shell().settings
                    title=move || shell().settings
                    on:click=on(|o| o.settings)
                >
                    {icons::sliders()}
                </button>
                <Menu has_case=move || case.get().is_some()/>
            </div>
        </header>
    }
}

/// A handler that opens a dialog.
fn on(which: fn(Openers) -> RwSignal<bool>) -> impl Fn(ev::MouseEvent) + Clone + 'static {
    let open = which(Openers::get());
    move |_| {
        open.try_set(true);
    }
}

#[component]
fn ViewLink(view: View) -> impl IntoView {
    let route = Route::get();
    let href = move || route.place().case().map(|case| Place::view(case, view).href());
    let here = move || matches!(route.place(), Place::Case { view: now, .. } if now == view);
    view! {
        <a href=href aria-current=move || here().then_some("page")>{move || (shell().view)(view)}</a>
    }
}

/// The case's title: a field that looks like a heading until one comes near it.
#[component]
fn CaseTitle() -> impl IntoView {
    let (session, messages) = (Session::get(), Messages::get());
    let field = NodeRef::<html::Input>::new();
    let title = Memo::new(move |_| {
        session.track(Topic::Header);
        session.track(Topic::Open);
        session.read(|case| case.header().title.clone()).unwrap_or_default()
    });
    let shown = RwSignal::new(String::new());
    Effect::new(move |_| shown.set(title.get()));
    let commit = move || {
        let Some(new) = shown.try_get_untracked().map(|new| new.trim().to_owned()) else { return };
        let before = session.read(|case| {
            let header = case.header();
            (header.title.clone(), header.note.clone())
        });
        let Some((old, note)) = before else { return };
        if new.is_empty() || new == old {
            shown.try_set(old);
            return;
        }
        if let Err(problem) = session.dispatch(Command::EditCase { title: new, note }) {
            messages.fault(untrack(|| super::words::shelf::problem(&problem)));
            shown.try_set(old);
        }
    };
    let leave = move || {
        if let Some(field) = field.get_untracked() {
            dom::later(move || {
                let _ = field.blur();
            });
        }
    };
    let on_key = move |event: ev::KeyboardEvent| match event.key().as_str() {
        "Enter" if !event.is_composing() => leave(),
        "Escape" => {
            shown.set(title.get_untracked());
            leave();
        }
        _ => {}
    };
    view! {
        // The words stand once more, unseen, to give the field its width.
        <div class="case-title" data-words=move || {
            let shown = shown.get();
            if shown.is_empty() { shell().untitled.to_owned() } else { shown }
        }>
            <input
                type="text"
                node_ref=field
                aria-label=move || shell().case_title
                title=move || shell().case_title
                placeholder=move || shell().untitled
                autocomplete="off"
                maxlength="300"
                prop:value=move || shown.get()
                on:input=move |event| shown.set(event_target_value(&event))
                on:keydown=on_key
                on:blur=move |_| commit()
            />
        </div>
    }
}

/// Whether everything is saved, in a word.
#[component]
fn SaveMark() -> impl IntoView {
    let state = use_context::<Saving>().map(|saving| saving.0);
    let state = move || state.map_or(SaveState::Saved, |state| state.get());
    let words = move || match state() {
        SaveState::Saved => shell().saved,
        SaveState::Full | SaveState::Blocked | SaveState::ReadOnly | SaveState::Gone => {
            shell().not_saved
        }
    };
    let class = move || match state() {
        SaveState::Saved => "save-mark",
        SaveState::Full | SaveState::Blocked | SaveState::ReadOnly | SaveState::Gone => {
            "save-mark fault"
        }
    };
    view! {
        <span class=class title=words>
            {move || match state() {
                SaveState::Saved => icons::check().into_any(),
                _ => icons::warning().into_any(),
            }}
            <span class="save-words">{words}</span>
        </span>
    }
}

#[component]
fn SearchButton() -> impl IntoView {
    let actions = Actions::get();
    view! {
        <button type="button" class="button quiet wide-only" on:click=move |_| search(actions)>
            {icons::search()}
            <span class="roomy-only">{move || shell().search}</span>
        </button>
    }
}

fn search(actions: Actions) {
    // Where nothing can be searched, the list of commands finds cases and articles.
    if !actions.run(Action::Search) {
        actions.run(Action::Commands);
    }
}

/// Undo and redo. They stay in the order of focus when there is nothing to do, so that the focus
/// does not fall away under the finger.
#[component]
fn Turns() -> impl IntoView {
    let (session, aloud) = (Session::get(), Aloud::get());
    let next = move |which: Turn| {
        session.track(Topic::History);
        session.track(Topic::Open);
        called(session, which)
    };
    let undoable = move || next(History::undoable);
    let redoable = move || next(History::redoable);
    let undo_title = move || {
        undoable().map_or_else(|| shell().nothing_to_undo.into(), |act| (shell().undo_act)(&act))
    };
    let redo_title = move || {
        redoable().map_or_else(|| shell().nothing_to_redo.into(), |act| (shell().redo_act)(&act))
    };
    view! {
        <div class="turns">
            <button
                type="button"
                class="icon-button"
                aria-label=move || shell().undo
                aria-disabled=move || undoable().is_none().then_some("true")
                title=undo_title
                on:click=move |_| undo(session, aloud)
            >
                {icons::undo()}
            </button>
            <button
                type="button"
                class="icon-button"
                aria-label=move || shell().redo
                aria-disabled=move || redoable().is_none().then_some("true")
                title=redo_title
                on:click=move |_| redo(session, aloud)
            >
                {icons::redo()}
            </button>
        </div>
    }
}

/// What of a history is undone, or done again, next.
type Turn = fn(&History) -> Option<&Change>;

/// What that is called.
fn called(session: Session, which: Turn) -> Option<String> {
    session.read_history(|history| which(history).map(act_of)).flatten()
}

/// Undoes the latest act, and says which.
pub fn undo(session: Session, aloud: Aloud) {
    let act = called(session, History::undoable).filter(|_| session.undo().is_some());
    let words = shell();
    aloud.say(match act {
        Some(act) => (words.undone)(&act),
        None => words.nothing_to_undo.to_owned(),
    });
}

/// Does again what was undone last, and says what.
pub fn redo(session: Session, aloud: Aloud) {
    let act = called(session, History::redoable).filter(|_| session.redo().is_some());
    let words = shell();
    aloud.say(match act {
        Some(act) => (words.redone)(&act),
        None => words.nothing_to_redo.to_owned(),
    });
}

/// Everything that has no place of its own in the banner, or none in a narrow one.
#[component]
fn Menu(#[prop(into)] has_case: Signal<bool>) -> impl IntoView {
    let actions = Actions::get();
    let item = move |narrow: bool, words: fn() -> &'static str, run: Run| {
        let class = if narrow { "menu-item narrow-only" } else { "menu-item" };
        view! {
            <button
                type="button"
                class=class
                popovertarget="more-menu"
                popovertargetaction="hide"
                // Once the menu is gone and the focus is back on its button.
                on:click=move |_| dom::later(move || run(actions))
            >
                {move || words()}
            </button>
        }
    };
    let openers = Openers::get();
    view! {
        <button
            type="button"
            class="icon-button"
            popovertarget="more-menu"
            aria-label=move || shell().more
            title=move || shell().more
        >
            {icons::more()}
        </button>
        <div id="more-menu" class="menu" popover="auto">
            <Show when=move || has_case.get()>
                {item(true, || shell().search, search)}
                {item(true, || shell().add_article, |a| { a.run(Action::AddArticle); })}
                {item(true, || shell().export, |a| { a.run(Action::Export); })}
            </Show>
            {item(false, || shell().import, |a| { a.run(Action::Import); })}
            <hr/>
            {item(false, || shell().commands, |a| { a.run(Action::Commands); })}
            {item(false, || shell().shortcuts, |a| { a.run(Action::Shortcuts); })}
            <button
                type="button"
                class="menu-item"
                popovertarget="more-menu"
                popovertargetaction="hide"
                on:click=move |_| dom::later(move || openers.messages.set(true))
            >
                {move || shell().messages}
            </button>
            {item(true, || shell().settings, |a| { a.run(Action::Settings); })}
        </div>
    }
}

type Run = fn(Actions);
