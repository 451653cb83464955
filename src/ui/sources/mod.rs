//! The Sources place: who is cited, by whom, and where it all comes from.

mod citation_form;
mod dialog;
mod drawing_view;
mod list;
mod merge_form;
mod origins_view;
mod source_form;

use super::messages::Messages;
use super::session::{Session, Topic};
use super::words::shelf::problem;
use super::words::sources::sources as words;
use crate::case::{Case, Command, Id};
use leptos::prelude::*;

/// What the dialog asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Asked {
    /// The fields of a source, or of a new one.
    Source(Option<Id>),
    /// Who cites whom.
    Citation,
    /// Into which source this one goes.
    Merge(Id),
}

/// The state of the place; copy the handle.
#[derive(Clone, Copy)]
struct Here {
    session: Session,
    messages: Messages,
    asked: RwSignal<Option<Asked>>,
}

impl Here {
    #[allow(clippy::expect_used)] // the place provides it around all its components
    fn get() -> Self {
        use_context().expect("the Sources place provides its state")
    }

    /// Reads the case; runs the calling effect again whenever anything of it changes.
    fn read<R>(self, reader: impl FnOnce(&Case) -> R) -> Option<R> {
        self.session.track(Topic::Open);
        self.session.track(Topic::History);
        self.session.read(reader)
    }

    /// Does it, says what was done and offers to undo it; or says why it was not done. Returns the record that it
    /// was about.
    fn act(self, command: Command, said: Option<String>) -> Option<Id> {
        match self.session.dispatch(command) {
            Ok(id) => {
                if let Some(said) = said {
                    super::dialogs::say_with_undo(self.session, self.messages, said, 1);
                }
                Some(id)
            }
            Err(fault) => {
                self.messages.fault(untrack(|| problem(&fault)));
                None
            }
        }
    }
}

/// The name of a source; empty if it is gone.
fn name_of(case: &Case, source: Id) -> String {
    case.sources().get(&source).map(|source| source.name.clone()).unwrap_or_default()
}

/// The Sources place of the open case.
#[component]
pub fn SourcesPlace() -> impl IntoView {
    let here =
        Here { session: Session::get(), messages: Messages::get(), asked: RwSignal::new(None) };
    provide_context(here);
    let has_sources =
        Memo::new(move |_| here.read(|case| !case.sources().is_empty()).unwrap_or(false));
    view! {
        <div class="page sources">
            <header class="place-head">
                <h1>{move || words().title}</h1>
                <div class="acts">
                    <Show when=move || has_sources.get()>
                        <button
                            type="button"
                            class="button"
                            on:click=move |_| here.asked.set(Some(Asked::Citation))
                        >
                            {move || words().add_citation}
                        </button>
                    </Show>
                    <button
                        type="button"
                        class="button"
                        on:click=move |_| here.asked.set(Some(Asked::Source(None)))
                    >
                        {move || words().add_source}
                    </button>
                </div>
            </header>
            <Show
                when=move || has_sources.get()
                fallback=|| view! {
                    <section class="page-empty">
                        <h2>{move || words().empty}</h2>
                        <p class="lead">{move || words().empty_next}</p>
                    </section>
                }
            >
                <list::Alike/>
                <origins_view::OriginsView/>
                <drawing_view::DrawingView/>
                <list::List/>
            </Show>
            <dialog::AskDialog/>
        </div>
    }
    .into_any()
}
