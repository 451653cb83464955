//! The app: its contexts, its places, and what stands around them.

use super::banner::Banner;
use super::compared::Comparing;
use super::desk::Desk;
use super::desk_view::{Cases, Opened};
use super::ground::{Ground, Openers, SaveState};
use super::messages_view::{MessageList, MessageRegion};
use super::palette::Palette;
use super::session::{Session, Topic};
use super::settings::SettingsDialog;
use super::shortcuts::ShortcutsDialog;
use super::whereabouts::case_title;
use super::words::desk::desk;
use super::words::shell::shell;
use crate::browser::{dom, theme};
use crate::case::Id;
use crate::keys::Action;
use crate::place::{Place, View};
use leptos::{html, prelude::*};

/// The whole app. `connect` joins it to whatever keeps cases and choices; it is called once, when
/// every context is there.
#[component]
pub fn App(
    /// See [`super::desk_view`] and [`super::ground::Choices::keep_with`].
    connect: fn(Ground),
) -> impl IntoView {
    let ground = Ground::provide();
    connect(ground);
    provide_context(Comparing::new(ground.session));
    provide_context(super::timeline::Glance::new());
    ground.choices.follow(ground.session);
    ground.actions.listen(ground.choices.prefs);
    ground.actions.on(move |action| whole_app(ground, action));

    let main = NodeRef::<html::Main>::new();
    let opened = follow_place(ground);
    name_page(ground);
    focus_new_places(ground, main);

    let skip = move |event: web_sys::MouseEvent| {
        event.prevent_default();
        if let Some(main) = main.get_untracked() {
            dom::focus_later(main);
        }
    };
    view! {
        <a class="skip-link" href="#main" on:click=skip>{move || shell().skip}</a>
        <Banner/>
        <SavingNotice/>
        <main id="main" class="main" tabindex="-1" node_ref=main>
            {move || match opened.get() {
                Here::Desk => view! { <Desk/> }.into_any(),
                Here::Case(_, view, ..) => view! { <CasePlace view/> }.into_any(),
                Here::Take => super::take::take_place(),
                Here::Nowhere(why) => view! { <NotHere why/> }.into_any(),
            }}
        </main>
        <super::dialogs::InOutDialogs/>
        <MessageRegion/>
        <SettingsDialog/>
        <ShortcutsDialog/>
        <Palette/>
        <MessageList/>
    }
}

/// What is shown as `main`.
#[derive(Clone, PartialEq)]
enum Here {
    Desk,
    Case(Id, View),
    Take,
    Nowhere(Why),
}

/// Why there is nothing to show.
#[derive(Clone, PartialEq)]
enum Why {
    Address,
    Missing,
    Fault(Id, String),
}

/// Opens and closes cases as the address says. A change of focus within a view makes nothing anew:
/// the view follows [`super::whereabouts::focus_asked`].
fn follow_place(ground: Ground) -> ReadSignal<Here> {
    let here = RwSignal::new(arrive(ground, ground.route.place_now()));
    Effect::new(move |before: Option<Place>| {
        let place = ground.route.place();
        if before.is_some_and(|before| before != place) {
            let now = untrack(|| arrive(ground, place.clone()));
            if here.with_untracked(|here| *here != now) {
                here.set(now);
            }
        }
        place
    });
    here.read_only()
}

fn arrive(ground: Ground, place: Place) -> Here {
    let Ground { session, cases, .. } = ground;
    match place {
        Place::Desk => {
            cases.ask(|keeper| keeper.close());
            Here::Desk
        }
        Place::Take => {
            cases.ask(|keeper| keeper.close());
            Here::Take
        }
        Place::Unknown(_) => {
            cases.ask(|keeper| keeper.close());
            Here::Nowhere(Why::Address)
        }
        Place::Case { case, view, .. } => {
            if session.read(|open| open.id()) == Some(case) {
                return Here::Case(case, view);
            }
            match cases.ask(|keeper| keeper.open(case)) {
                Some(Opened::Shown) => Here::Case(case, view),
                Some(Opened::Fault(why)) => Here::Nowhere(Why::Fault(case, why)),
                Some(Opened::Missing) | None => Here::Nowhere(Why::Missing),
            }
        }
    }
}

/// Titles the page after place and case.
fn name_page(ground: Ground) {
    Effect::new(move |_| {
        let words = shell();
        let title = match ground.route.place() {
            Place::Desk => format!("{} – Telisik", words.desk),
            Place::Case { view, .. } => {
                format!("{} – {} – Telisik", case_title(ground.session), (words.view)(view))
            }
            Place::Take => format!("{} – Telisik", super::words::take::take().title),
            Place::Unknown(_) => format!("{} – Telisik", words.not_here),
        };
        theme::set_title(&title);
    });
}

/// Moves the focus to the content when the place changes, as a page load would; not at first, and
/// not when only the focus within a view does.
fn focus_new_places(ground: Ground, main: NodeRef<html::Main>) {
    Effect::new(move |before: Option<(Option<Id>, Option<View>)>| {
        let now = match ground.route.place() {
            Place::Case { case, view, .. } => (Some(case), Some(view)),
            Place::Desk | Place::Take | Place::Unknown(_) => (None, None),
        };
        if before.is_some_and(|before| before != now)
            && let Some(main) = main.get_untracked()
        {
            dom::window().scroll_to_with_x_and_y(0.0, 0.0);
            dom::focus_in_place_later(main);
        }
        now
    });
}

/// What can be done in every place.
fn whole_app(ground: Ground, action: Action) -> bool {
    let Ground { openers, session, route, .. } = ground;
    let open_case = session.read(|_| ()).is_some();
    if action.needs_case() && !open_case {
        return false;
    }
    match action {
        Action::Commands => openers.palette.set(true),
        Action::Shortcuts => openers.shortcuts.set(true),
        Action::Settings => openers.settings.set(true),
        Action::AddArticle => openers.add_article.set(true),
        Action::Import => openers.import.set(true),
        Action::Export => openers.export.set(true),
        Action::GoDesk => route.go(&Place::Desk),
        Action::Undo => super::banner::undo(ground.session, ground.aloud),
        Action::Redo => super::banner::redo(ground.session, ground.aloud),
        _ => return false,
    }
    true
}

/// A case, in one of its views.
#[component]
fn CasePlace(view: View) -> impl IntoView {
    match view {
        View::Read => super::glue::read_view().into_any(),
        View::Claims => view! { <super::claims::ClaimsPlace/> }.into_any(),
        View::Sources => view! { <super::sources::SourcesPlace/> }.into_any(),
        View::Timeline => view! { <super::timeline::TimelinePlace/> }.into_any(),
        View::Report => view! { <super::report::ReportPlace/> }.into_any(),
    }
}

/// A lasting notice while work is not being kept.
#[component]
fn SavingNotice() -> impl IntoView {
    let Some(super::ground::Saving(state)) = use_context() else { return ().into_any() };
    let openers = Openers::get();
    let session = Session::get();
    let text = move || match state.get() {
        SaveState::Saved => None,
        SaveState::Full => Some(shell().full),
        SaveState::Blocked => Some(shell().blocked),
        SaveState::ReadOnly => Some(shell().newer),
        SaveState::Gone => Some(shell().gone),
    };
    let class =
        move || if state.get() == SaveState::Full { "notice-bar fault" } else { "notice-bar" };
    let has_case = move || {
        session.track(Topic::Open);
        session.read(|_| ()).is_some()
    };
    view! {
        <div role="status">
            {move || text().map(|text| view! {
                <div class=class>
                    <p>{text}</p>
                    <Show when=has_case>
                        <button type="button" class="button small" on:click=move |_| openers.export.set(true)>
                            {move || shell().export_now}
                        </button>
                    </Show>
                </div>
            })}
        </div>
    }
    .into_any()
}

/// Where an address leads nowhere.
#[component]
fn NotHere(why: Why) -> impl IntoView {
    let cases = Cases::get();
    let raw = if let Why::Fault(case, _) = &why { Some(*case) } else { None };
    let text = move || match &why {
        Why::Address => shell().not_here_why.to_owned(),
        Why::Missing => shell().no_such_case.to_owned(),
        Why::Fault(_, why) => (shell().not_opened)(why),
    };
    view! {
        <div class="page not-here">
            <h1>{move || shell().not_here}</h1>
            <p class="lead">{text}</p>
            <div class="acts">
                <a class="button primary" href=Place::Desk.href()>{move || shell().back}</a>
                {raw.map(|case| view! {
                    <button type="button" class="button" on:click=move |_| {
                        cases.ask(|keeper| keeper.save_raw(case));
                    }>
                        {move || desk().raw_save}
                    </button>
                })}
            </div>
        </div>
    }
}
