//! What goes in and comes out: adding articles, their details, import, export, and whatever is
//! dropped on the window or pasted into the page. [`InOut`] is the handle that the rest of the
//! screen opens them by; [`InOutDialogs`] is put into the page once.

mod add;
mod copy_out;
mod details;
mod drop_zone;
mod export;
pub mod field;
mod fields;
mod formats;
mod import;
mod incoming;
mod merging;
mod pages;
mod rescue;
mod retelling;
mod tabs;
mod taking;

pub use taking::say_with_undo;

pub use copy_out::CopyOut;
pub use rescue::offer_rescue;

use crate::browser::dom::{self, Listener};
use crate::case::{Case, Id};
use crate::ui::messages::Messages;
use crate::ui::session::Session;
use add::draft::Draft;
use incoming::{Incoming, Picked, Refused};
use leptos::prelude::*;
use std::sync::Arc;

/// How cases get out of here: joined to whatever keeps them.
#[derive(Clone, Copy)]
pub struct CaseDoor {
    /// Keeps this case and opens it. Its id may be that of a case which is kept already (the same
    /// file opened twice): then it is for the keeper to decide what that means, and to say it.
    pub open_new: Callback<Case>,
}

/// The handle to all of it, in the context of the app. Copy it wherever it is needed.
#[derive(Clone, Copy)]
pub struct InOut {
    /// Whether "Add article" is open.
    pub add: RwSignal<bool>,
    /// Whose details are open. Closing sets it to `None`.
    pub details: RwSignal<Option<Id>>,
    /// For whose text another version is to be put. Closing sets it to `None`.
    pub retelling: RwSignal<Option<Id>>,
    /// Whether "Import" is open.
    pub import: RwSignal<bool>,
    /// Whether "Export" is open.
    pub export: RwSignal<bool>,
    session: Session,
    messages: Messages,
    door: CaseDoor,
    draft: Draft,
    files: Files,
    incoming: RwSignal<Option<Arc<Incoming>>>,
}

/// The tab "File".
#[derive(Clone, Copy)]
struct Files {
    /// 0: "Paste", 1: "File".
    tab: RwSignal<usize>,
    /// To become an article each.
    picked: RwSignal<Vec<Picked>>,
    /// Not read, and why.
    refused: RwSignal<Vec<Refused>>,
    /// How many are being read.
    reading: RwSignal<usize>,
}

impl InOut {
    /// Made once, by the app, with its signals for whether each dialog is open.
    pub fn new(session: Session, messages: Messages, door: CaseDoor) -> Self {
        Self {
            add: RwSignal::new(false),
            details: RwSignal::new(None),
            retelling: RwSignal::new(None),
            import: RwSignal::new(false),
            export: RwSignal::new(false),
            session,
            messages,
            door,
            draft: Draft::kept(),
            files: Files {
                tab: RwSignal::new(0),
                picked: RwSignal::new(Vec::new()),
                refused: RwSignal::new(Vec::new()),
                reading: RwSignal::new(0),
            },
            incoming: RwSignal::new(None),
        }
    }

    /// The same, with signals that others made.
    #[must_use]
    pub fn opened_by(
        self,
        add: RwSignal<bool>,
        import: RwSignal<bool>,
        export: RwSignal<bool>,
    ) -> Self {
        Self { add, import, export, ..self }
    }

    /// The handle of the app.
    #[allow(clippy::expect_used)] // the app provides it before anything is shown
    pub fn get() -> Self {
        use_context().expect("the app provides its ways in and out")
    }

    fn is_case_open(self) -> bool {
        self.session.read(|_| ()).is_some()
    }
}

/// All dialogs, and what listens to drops and pastes. [`InOut`] must be in the context.
#[component]
pub fn InOutDialogs() -> impl IntoView {
    let draft = InOut::get().draft;
    let leaving = Listener::new(&dom::window(), "pagehide", move |_: web_sys::Event| draft.keep());
    let leaving = StoredValue::new_local(leaving);
    on_cleanup(move || leaving.dispose());
    view! {
        <add::AddArticle/>
        <details::Details/>
        <retelling::Retell/>
        <import::Import/>
        <export::Export/>
        <drop_zone::DropZone/>
    }
}
