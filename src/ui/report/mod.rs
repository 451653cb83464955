//! The Report place: what an outsider gets, on the screen as on paper.

mod document;

use super::compared::Comparing;
use super::messages::Messages;
use super::session::{Session, Topic};
use super::whereabouts::case_title;
use super::words::language;
use super::words::report::report as words;
use crate::browser::{clock, dom, files};
use crate::case::Case;
use crate::compare::Compared;
use crate::compare::report::{ChangeLog, Document, report};
use crate::exchange::{file_name, report as files_of};
use crate::place::{Place, View};
use document::DocumentView;
use leptos::prelude::*;

/// The Report place of the open case.
#[component]
pub fn ReportPlace() -> impl IntoView {
    let (session, comparing) = (Session::get(), Comparing::get());
    let document = Memo::new(move |_| {
        // Every change wakes the history, and the report tells of everything.
        session.track(Topic::History);
        session.track(Topic::Open);
        written(session, comparing, case_title(session))
    });
    let is_empty = Memo::new(move |_| {
        session.track(Topic::Claims);
        session.track(Topic::Open);
        session.read(|case| case.claims().is_empty()).unwrap_or(true)
    });
    view! {
        <div class="page report">
            {move || match document.get().filter(|_| !is_empty.get()) {
                Some(document) => view! {
                    <Acts document=document.clone()/>
                    <DocumentView document/>
                }.into_any(),
                None => view! { <Empty/> }.into_any(),
            }}
        </div>
    }
}

/// The report on the open case as it is now.
fn written(session: Session, comparing: Comparing, title: String) -> Option<Document> {
    let log = session.read_history(ChangeLog::of)?;
    let language = language();
    let write =
        |case: &Case, compared: &Compared| report(case, compared, &log, clock::now(), language);
    let document = comparing.read(write)?;
    Some(Document { title, ..document })
}

/// The report as a file.
#[derive(Clone, Copy)]
struct Written {
    ending: &'static str,
    media_type: &'static str,
    make: fn(&Document) -> String,
}

const MARKDOWN: Written =
    Written { ending: "md", media_type: "text/markdown", make: files_of::markdown };
const HTML: Written = Written { ending: "html", media_type: "text/html", make: files_of::html };

#[component]
fn Acts(document: Document) -> impl IntoView {
    let messages = Messages::get();
    let document = StoredValue::new(document);
    let save = move |how: Written| {
        let file = document.try_with_value(|document| {
            let name = file_name(&document.title, clock::now(), how.ending);
            (name, (how.make)(document))
        });
        let Some((name, content)) = file else { return };
        if files::download(&name, how.media_type, &content) {
            messages.done((words().downloaded)(&name));
        } else {
            messages.fault(words().not_downloaded);
        }
    };
    view! {
        <div class="acts report-acts" role="group" aria-label=move || words().acts>
            <button type="button" class="button" on:click=move |_| save(MARKDOWN)>
                {move || words().markdown}
            </button>
            <button type="button" class="button" on:click=move |_| save(HTML)>
                {move || words().html}
            </button>
            // Once the event is over: the browser holds everything while it asks for the printer.
            <button type="button" class="button" on:click=move |_| dom::later(|| {
                let _ = dom::window().print();
            })>
                {move || words().print}
            </button>
        </div>
    }
}

#[component]
fn Empty() -> impl IntoView {
    let session = Session::get();
    let read = session.read(|case| Place::view(case.id(), View::Read).href());
    view! {
        <section class="page-empty">
            <h1>{move || words().empty}</h1>
            <p class="lead">{move || words().empty_next}</p>
            <a class="button primary" href=read>{move || words().to_read}</a>
        </section>
    }
}
