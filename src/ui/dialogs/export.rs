//! The dialog "Export".

use super::InOut;
use super::copy_out::CopyOut;
use super::formats::{FORMATS, Format};
use crate::browser::{clock, dom, files};
use crate::case::Case;
use crate::exchange::file_name;
use crate::ui::dialog::{Dialog, next_number};
use crate::ui::session::Topic;
use crate::ui::words::exchange::{Counts, exchange};
use leptos::prelude::*;

/// The dialog.
#[component]
pub fn Export() -> impl IntoView {
    let inout = InOut::get();
    view! {
        <Dialog
            open=inout.export
            title=Signal::derive(|| exchange().export.to_owned())
            close_label=Signal::derive(|| exchange().close.to_owned())
            class="narrow export"
        >
            <Inside/>
        </Dialog>
    }
}

#[component]
fn Inside() -> impl IntoView {
    let inout = InOut::get();
    let chosen = RwSignal::new(0usize);
    let busy = RwSignal::new(false);
    let copy = CopyOut::new();
    let name = format!("format-{}", next_number());
    let format = move || -> &'static Format {
        FORMATS.get(chosen.try_get_untracked().unwrap_or(0)).unwrap_or(&FORMATS[0])
    };
    // A long case keeps the page busy for a moment: the dialog says so first.
    let make = move |then: fn(InOut, CopyOut, &'static Format, File)| {
        if busy.get_untracked() {
            return;
        }
        busy.set(true);
        dom::after(40, move || {
            let file = inout.session.read(|case| build(case, format()));
            let _ = busy.try_set(false);
            match file {
                Some(file) => then(inout, copy, format(), file),
                None => inout.messages.fault(exchange().no_case),
            }
        });
    };
    let what = move || {
        inout.session.track(Topic::Open);
        inout.session.track(Topic::MarkList);
        inout.session.track(Topic::ArticleList);
        let format = FORMATS.get(chosen.get()).unwrap_or(&FORMATS[0]);
        inout.session.read(|case| {
            let size = (exchange().about_size)(&(exchange().size)(about_size(case)));
            let counts = (exchange().counts)(counts(case));
            let loses = (format.loses)(exchange(), case);
            view! {
                <p class="export-holds">{counts} " · " {size}</p>
                <p class="hint">{loses}</p>
            }
        })
    };
    let radio = move |(number, format): (usize, &'static Format)| {
        let hint = format!("{name}-{number}");
        view! {
            <label class="radio">
                <input
                    type="radio"
                    name=name.clone()
                    value=number.to_string()
                    aria-describedby=hint.clone()
                    prop:checked=move || chosen.get() == number
                    on:change=move |_| chosen.set(number)
                />
                <span>
                    {move || (format.name)(exchange())}
                    <span class="hint radio-hint" id=hint>{move || (format.hint)(exchange())}</span>
                </span>
            </label>
        }
    };
    let group = format!("formats-{}", next_number());
    let heading = group.clone();
    view! {
        <div class="form">
            <div role="radiogroup" aria-labelledby=group class="labelled">
                <span id=heading>{move || exchange().format}</span>
                {FORMATS.iter().enumerate().map(radio).collect_view()}
            </div>
            <div>{what}</div>
            {copy.view()}
            <p class="hint" role="status">{move || busy.get().then(|| exchange().preparing)}</p>
            <div class="dialog-acts end">
                <button type="button" class="button" on:click=move |_| make(copy_file)>
                    {move || exchange().copy}
                </button>
                <button type="button" class="button primary" on:click=move |_| make(download)>
                    {move || exchange().download}
                </button>
            </div>
        </div>
    }
}

/// A case as a file.
struct File {
    name: String,
    content: String,
}

fn build(case: &Case, format: &Format) -> File {
    let now = clock::now();
    let name = file_name(&case.header().title, now, format.ending);
    File { name, content: (format.make)(case, now) }
}

fn download(inout: InOut, _: CopyOut, format: &'static Format, file: File) {
    if files::download(&file.name, format.media_type, &file.content) {
        inout.messages.done((exchange().downloaded)(&file.name));
        let _ = inout.export.try_set(false);
    } else {
        inout.messages.fault(exchange().not_downloaded);
    }
}

fn copy_file(inout: InOut, copy: CopyOut, _: &'static Format, file: File) {
    copy.copy(file.content, move || {
        inout.messages.done(exchange().copied);
        let _ = inout.export.try_set(false);
    });
}

/// How many of each kind a case holds.
pub fn counts(case: &Case) -> Counts {
    Counts {
        articles: case.articles().len(),
        marks: case.marks().len(),
        claims: case.claims().len(),
        sources: case.sources().len(),
    }
}

/// About how long the file will be, in bytes, without making it.
fn about_size(case: &Case) -> usize {
    let texts: usize = case.articles().values().map(|a| a.text.as_str().len() + 900).sum();
    let marks: usize =
        case.marks().values().map(|m| 800 + m.comment.len() + m.span.exact().len()).sum();
    400 + texts + marks + 450 * case.claims().len() + 350 * case.sources().len()
}
